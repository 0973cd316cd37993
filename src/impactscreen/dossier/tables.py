"""The tables of the dossier, in SQLAlchemy Core: the same on SQLite and PostgreSQL.

::

    run ──< run_file            one scan, with the files it read
     │
     ├──< sighting >── line     a line through time: what it looked like in each run
     ├──< opportunity >── line  its place on the list of that run
     │
    line ──< follow_up          what people noted; every change is a row, the last one holds
    line ──< question >── line  is this new line that earlier one? asked, answered, or open
    line ──< cases              what it led to (a case made by hand has no line)
    stray                       notes that belong to no line yet
    told                        what a list last said about a line or case: the common ground of the next sync

Numbers are given out by the dossier itself, in order, so that a killed run leaves no gap and a copy gives the same.
Moments are ISO text in UTC, structured values are JSON text: both read the same in an export.
"""

from __future__ import annotations

import sqlalchemy as sa

__all__ = [
    "cases",
    "follow_up",
    "line",
    "meta",
    "metadata",
    "opportunity",
    "question",
    "run",
    "run_file",
    "sighting",
    "stray",
    "told",
]

metadata = sa.MetaData()

meta = sa.Table(
    "meta",
    metadata,
    sa.Column("key", sa.String(40), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

run = sa.Table(
    "run",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.String(32), nullable=False),
    sa.Column("as_of", sa.Date, nullable=False),
    sa.Column("program", sa.String(40), nullable=False),
    sa.Column("rules", sa.String(64), nullable=False),
    sa.Column("policy", sa.String(64), nullable=False),
    sa.Column("register", sa.String(64), nullable=False),
    sa.Column("lines", sa.Integer, nullable=False),
    sa.Column("skipped", sa.Integer, nullable=False),
    sa.Column("problems", sa.Integer, nullable=False),
    sa.Column("opportunities", sa.Integer, nullable=False),
    sa.Column("list", sa.Text),
)

run_file = sa.Table(
    "run_file",
    metadata,
    sa.Column("run_id", sa.ForeignKey("run.id"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False, index=True),
    sa.Column("size", sa.BigInteger, nullable=False),
)

line = sa.Table(
    "line",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("first_run", sa.ForeignKey("run.id"), nullable=False),
    sa.Column("last_run", sa.ForeignKey("run.id"), nullable=False),
    sa.Column("gone_run", sa.ForeignKey("run.id")),
)

sighting = sa.Table(
    "sighting",
    metadata,
    sa.Column("line_id", sa.ForeignKey("line.id"), primary_key=True),
    sa.Column("run_id", sa.ForeignKey("run.id"), primary_key=True),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("file", sa.Text, nullable=False),
    sa.Column("sheet", sa.Text),
    sa.Column("row", sa.Integer),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("trace", sa.Text, nullable=False),
    sa.Column("change", sa.String(10), nullable=False),
    sa.Column("changes", sa.Text, nullable=False),
)

opportunity = sa.Table(
    "opportunity",
    metadata,
    sa.Column("line_id", sa.ForeignKey("line.id"), primary_key=True),
    sa.Column("run_id", sa.ForeignKey("run.id"), primary_key=True),
    sa.Column("rank", sa.Integer, nullable=False),
    sa.Column("score", sa.Float, nullable=False),
    sa.Column("categories", sa.Text, nullable=False),
    sa.Column("route", sa.String(40), nullable=False),
    sa.Column("form", sa.String(40)),
    sa.Column("talk_by", sa.Date),
    sa.Column("worth_low", sa.Float),
    sa.Column("worth_high", sa.Float),
)

follow_up = sa.Table(
    "follow_up",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("line_id", sa.ForeignKey("line.id"), nullable=False, index=True),
    sa.Column("run_id", sa.ForeignKey("run.id"), nullable=False),  # the last run before it was noted
    sa.Column("at", sa.String(32), nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("status", sa.Text),
    sa.Column("owner", sa.Text),
    sa.Column("day", sa.Date),
    sa.Column("note", sa.Text),
    sa.Column("result", sa.Text),
    sa.Column("own", sa.Text, nullable=False),
)

question = sa.Table(
    "question",
    metadata,
    sa.Column("new_line", sa.ForeignKey("line.id"), primary_key=True),
    sa.Column("old_line", sa.ForeignKey("line.id"), primary_key=True),
    sa.Column("run_id", sa.ForeignKey("run.id"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("answer", sa.Boolean),
)

stray = sa.Table(
    "stray",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.String(32), nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("sheet", sa.Text),
    sa.Column("row", sa.Integer),
    sa.Column("text", sa.Text),
    sa.Column("trace", sa.Text),
    sa.Column("status", sa.Text),
    sa.Column("owner", sa.Text),
    sa.Column("day", sa.Date),
    sa.Column("note", sa.Text),
    sa.Column("result", sa.Text),
    sa.Column("own", sa.Text, nullable=False),
)

told = sa.Table(
    "told",
    metadata,
    sa.Column("file", sa.String(400), primary_key=True),
    sa.Column("row_key", sa.String(20), primary_key=True),  # L and the number of a line, C and that of a case
    sa.Column("at", sa.String(32), nullable=False),
    sa.Column("said", sa.Text, nullable=False),
)

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("line_id", sa.ForeignKey("line.id"), index=True),
    sa.Column("version", sa.Integer, nullable=False),  # grows with every change, so that a stale list is noticed
    sa.Column("at", sa.String(32), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("department", sa.Text),
    sa.Column("category", sa.Text),
    sa.Column("route", sa.Text),
    sa.Column("talked", sa.Date),
    sa.Column("asked", sa.Date),
    sa.Column("asked_how", sa.Text),
    sa.Column("invited", sa.Date),
    sa.Column("awarded", sa.Date),
    sa.Column("awarded_to", sa.Text),
    sa.Column("awarded_value", sa.Float),
    sa.Column("social_return", sa.Float),
    sa.Column("result", sa.Text),
)
