"""Answers to the question whether a line is an earlier one: yes makes them one, no settles that they are two."""

from __future__ import annotations

import sqlalchemy as sa

from impactscreen.dossier.following import add_follow_up, current_follow_ups, marked
from impactscreen.dossier.lastlist import filled_from
from impactscreen.dossier.snapshot import follow_up_of
from impactscreen.dossier.synced import Edit
from impactscreen.dossier.tables import cases, follow_up, line, opportunity, question, sighting, stray, told
from impactscreen.model import FollowUp

__all__ = ["take_answer"]


def take_answer(connection: sa.Connection, line_id: int, about: str | None, answer: bool, edit: Edit) -> None:
    """Take an answer in.

    Args:
        connection: of the dossier.
        line_id: the line with the question.
        about: mark of the earlier line, or of the stray note, that was asked about; None when the list lost it, and
            then the answer counts when there is only one question open.
        answer: whether they are one.
        edit: the list with the answer.
    """
    if about and about.startswith("S"):
        _take_stray_in(connection, line_id, int(about[1:]), answer, edit)
        return
    open_ones = sa.select(question.c.old_line).where(question.c.new_line == line_id, question.c.answer.is_(None))
    found = list(connection.execute(open_ones).scalars())
    mark = marked(about)
    old = mark[1] if mark else found[0] if len(found) == 1 else None
    if old not in found or old is None:
        return
    if answer:
        _make_one(connection, line_id, old, edit)
        return
    pair = sa.and_(question.c.new_line == line_id, question.c.old_line == old)
    connection.execute(sa.update(question).where(pair).values(answer=False))


def _take_stray_in(connection: sa.Connection, line_id: int, number: int, answer: bool, edit: Edit) -> None:
    """A stray note that belongs here after all."""
    row = connection.execute(sa.select(stray).where(stray.c.id == number)).mappings().first()
    if row is None or not answer:
        return
    now = current_follow_ups(connection, line_id).get(line_id, FollowUp())
    add_follow_up(connection, line_id, filled_from(now, follow_up_of(row)), source=edit.name, at=edit.at)
    connection.execute(sa.delete(stray).where(stray.c.id == number))


def _make_one(connection: sa.Connection, new: int, old: int, edit: Edit) -> None:
    """All that is known about the new line goes to the old one, which is the older of the two."""
    noted = current_follow_ups(connection)
    for table in (sighting, opportunity):
        clash = sa.select(table.c.run_id).where(table.c.line_id == old)
        connection.execute(sa.delete(table).where(table.c.line_id == new, table.c.run_id.in_(clash)))
        connection.execute(sa.update(table).where(table.c.line_id == new).values(line_id=old))
    for table in (follow_up, cases):
        connection.execute(sa.update(table).where(table.c.line_id == new).values(line_id=old))
    connection.execute(sa.delete(told).where(told.c.row_key.in_([f"L{new}", f"L{old}"])))
    connection.execute(sa.delete(question).where(sa.or_(question.c.new_line == new, question.c.old_line == new)))
    last = connection.scalar(sa.select(line.c.last_run).where(line.c.id == new))
    gone = connection.scalar(sa.select(line.c.gone_run).where(line.c.id == new))
    connection.execute(sa.delete(line).where(line.c.id == new))
    connection.execute(sa.update(line).where(line.c.id == old).values(last_run=last, gone_run=gone))
    if old in noted and new in noted:
        add_follow_up(connection, old, filled_from(noted[new], noted[old]), source=edit.name, at=edit.at)
    elif old in noted:
        add_follow_up(connection, old, noted[old], source=edit.name, at=edit.at)
