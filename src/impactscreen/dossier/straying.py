"""Notes that belong to no line: kept until they find one, or until somebody lets them go."""

from __future__ import annotations

import sqlalchemy as sa

from impactscreen.dossier.following import status_kind
from impactscreen.dossier.noted import Loose, Noted
from impactscreen.dossier.snapshot import follow_up_values, trace_text
from impactscreen.dossier.store import next_id
from impactscreen.dossier.synced import Edit
from impactscreen.dossier.tables import stray
from impactscreen.model import FollowUp, Place

__all__ = ["keep_loose", "keep_row", "take_stray"]


def take_stray(connection: sa.Connection, row: Noted, number: int) -> None:
    """A row of *Niet geplaatst* that people worked on; with the status *vervallen* it may go."""
    mine = stray.c.id == number
    if status_kind(row.follow_up.status) == "dropped":
        connection.execute(sa.delete(stray).where(mine))
    else:
        connection.execute(sa.update(stray).where(mine).values(**follow_up_values(row.follow_up)))


def keep_row(connection: sa.Connection, row: Noted, edit: Edit) -> None:
    """Keep a row with notes whose line is not known; what was kept before takes its newest notes."""
    trace = trace_text(row.trace)
    same = sa.select(stray.c.id).where(stray.c.text == row.trace.title, stray.c.trace == trace)
    number = connection.scalar(same)
    if number is not None:
        connection.execute(sa.update(stray).where(stray.c.id == number).values(**follow_up_values(row.follow_up)))
        return
    _insert_stray(connection, row.place, row.trace.title, trace, row.follow_up, edit)


def keep_loose(connection: sa.Connection, each: Loose, edit: Edit) -> bool:
    """Keep words that stand in no row, once; whether they were new."""
    same = sa.select(stray.c.id).where(stray.c.text == each.text, stray.c.trace.is_(None))
    if connection.scalar(same) is not None:
        return False
    _insert_stray(connection, each.place, each.text, None, FollowUp(), edit)
    return True


def _insert_stray(  # noqa: PLR0913, PLR0917 - where, what, and when
    connection: sa.Connection, place: Place, text: str, trace: str | None, noted: FollowUp, edit: Edit
) -> None:
    connection.execute(
        sa.insert(stray).values(
            id=next_id(connection, stray),
            at=edit.at.isoformat(timespec="seconds"),
            source=place.file,
            sheet=place.sheet,
            row=place.row,
            text=text,
            trace=trace,
            **follow_up_values(noted),
        )
    )
