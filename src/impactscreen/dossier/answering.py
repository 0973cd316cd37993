"""Answers to the question whether a line is an earlier one: yes makes them one, no settles that they are two."""

from __future__ import annotations

import sqlalchemy as sa

from impactscreen.dossier.following import add_follow_up, current_follow_ups
from impactscreen.dossier.lastlist import filled_from
from impactscreen.dossier.synced import Edit
from impactscreen.dossier.tables import cases, follow_up, line, opportunity, question, sighting

__all__ = ["take_answer"]


def take_answer(connection: sa.Connection, line_id: int, answer: bool, edit: Edit) -> None:
    """Yes makes the two lines one, with the history of both; no settles that they are two."""
    asked = sa.select(question).where(question.c.new_line == line_id, question.c.answer.is_(None))
    row = connection.execute(asked.order_by(question.c.position).limit(1)).mappings().first()
    if row is None:
        return
    pair = sa.and_(question.c.new_line == line_id, question.c.old_line == row["old_line"])
    if not answer:
        connection.execute(sa.update(question).where(pair).values(answer=False))
        return
    _make_one(connection, line_id, row["old_line"], edit)


def _make_one(connection: sa.Connection, new: int, old: int, edit: Edit) -> None:
    """All that is known about the new line goes to the old one, which is the older of the two."""
    noted = current_follow_ups(connection)
    for table in (sighting, opportunity):
        clash = sa.select(table.c.run_id).where(table.c.line_id == old)
        connection.execute(sa.delete(table).where(table.c.line_id == new, table.c.run_id.in_(clash)))
        connection.execute(sa.update(table).where(table.c.line_id == new).values(line_id=old))
    for table in (follow_up, cases):
        connection.execute(sa.update(table).where(table.c.line_id == new).values(line_id=old))
    connection.execute(sa.delete(question).where(sa.or_(question.c.new_line == new, question.c.old_line == new)))
    last = connection.scalar(sa.select(line.c.last_run).where(line.c.id == new))
    gone = connection.scalar(sa.select(line.c.gone_run).where(line.c.id == new))
    connection.execute(sa.delete(line).where(line.c.id == new))
    connection.execute(sa.update(line).where(line.c.id == old).values(last_run=last, gone_run=gone))
    if old in noted and new in noted:
        add_follow_up(connection, old, filled_from(noted[new], noted[old]), source=edit.name, at=edit.at)
    elif old in noted:
        add_follow_up(connection, old, noted[old], source=edit.name, at=edit.at)
