"""What people noted, through time: every change is kept, the last one holds."""

from __future__ import annotations

import datetime as dt
import re

import sqlalchemy as sa

from impactscreen.dossier.snapshot import follow_up_of, follow_up_values
from impactscreen.dossier.store import next_id
from impactscreen.dossier.tables import follow_up, run
from impactscreen.messages import catalogue
from impactscreen.model import FollowUp
from impactscreen.text import fold

__all__ = ["add_follow_up", "current_follow_ups", "follow_up_at", "mark_of", "marked", "status_kind"]

STATUSES = ("new", "planned", "spoken", "follow-up", "not-now", "dropped")
"""The statuses that a list offers; a person's own word is kept as it is."""


def add_follow_up(connection: sa.Connection, line_id: int, noted: FollowUp, *, source: str, at: dt.datetime) -> None:
    """Note something about a line; what was noted before stays in its history."""
    connection.execute(
        sa.insert(follow_up).values(
            id=next_id(connection, follow_up),
            line_id=line_id,
            run_id=connection.scalar(sa.select(sa.func.max(run.c.id))),
            at=at.isoformat(timespec="seconds"),
            source=source,
            **follow_up_values(noted),
        )
    )


def current_follow_ups(connection: sa.Connection, line_id: int | None = None) -> dict[int, FollowUp]:
    """Line → what is noted about it now; for all lines, or just one."""
    wanted = sa.select(follow_up).order_by(follow_up.c.id)
    rows = connection.execute(wanted if line_id is None else wanted.where(follow_up.c.line_id == line_id)).mappings()
    return {row["line_id"]: follow_up_of(row) for row in rows}


def follow_up_at(connection: sa.Connection, line_id: int, run_id: int) -> FollowUp | None:
    """What the list of a run showed about a line: all that was noted before that run."""
    noted = sa.select(follow_up).where(follow_up.c.line_id == line_id, follow_up.c.run_id < run_id)
    row = connection.execute(noted.order_by(follow_up.c.id.desc()).limit(1)).mappings().first()
    return follow_up_of(row) if row else None


def mark_of(run_id: int, line_id: int) -> str:
    """The mark in a list by which a row is found back: run and line."""
    return f"R{run_id}-{line_id}"


def marked(mark: str | None) -> tuple[int, int] | None:
    """Run and line of a mark; None when it is none."""
    found = re.fullmatch(r"\s*R(\d+)-(\d+)\s*", mark or "")
    return (int(found[1]), int(found[2])) if found else None


def status_kind(text: str | None) -> str | None:
    """Which of our statuses a person means; None for a word of their own."""
    folded = fold(text or "")
    if not folded:
        return "new"
    entries = catalogue()
    return next((kind for kind in STATUSES if folded in {fold(word) for word in entries[f"status.{kind}"]}), None)
