"""A list of cases that people worked on, taken into the dossier."""

from __future__ import annotations

import sqlalchemy as sa
from msgspec.structs import replace

from impactscreen.dossier.casework import (
    CASE_FIELDS,
    STEPS,
    Case,
    case_values,
    find_case,
    same_case,
    save_case,
    talked_about,
)
from impactscreen.dossier.following import marked
from impactscreen.dossier.ground import ground_of, remember_row
from impactscreen.dossier.merging import merged
from impactscreen.dossier.noted import Noted
from impactscreen.dossier.synced import Conflict, Edit, Synced, Unread, in_words
from impactscreen.messages import msg

__all__ = ["take_case"]

_TOLD_BY_LISTS = frozenset({"title", "department", "category", "route", "talked", "result"})
"""What a list of opportunities tells by itself; a case begins with what comes after."""


def take_case(connection: sa.Connection, row: Noted, edit: Edit, result: Synced) -> None:
    """A case that was worked on, a conversation that became a case, or a case that somebody added by hand."""
    mark = row.steps.get("case", "")
    line_mark = marked(mark)
    found, version = find_case(connection, mark)
    if found is None:  # a list that was given back before its rows had a number
        found = same_case(connection, row.trace.title, line_mark[1] if line_mark else None)
    before = found or (talked_about(connection, line_mark[1]) if line_mark else None) or Case(row.trace.title)
    mine = {name: getattr(before, name) for name in CASE_FIELDS}
    theirs = case_values(row, edit.categories)
    stale = found is not None and version != found.version
    ground = (ground_of(connection, edit, f"C{found.id}") if found else None) or (None if stale else mine)
    values, clashes = merged(mine, theirs, ground, told=edit.told, takes=edit.newest)
    result.conflicts += [
        Conflict(
            before.title,
            msg(CASE_FIELDS[each.name]),
            in_words(each.mine),
            in_words(each.theirs),
            row.place,
            edit.newest,
        )
        for each in clashes
    ]
    result.unread += [
        Unread(before.title, msg(CASE_FIELDS[name]), row.steps[name], row.place)
        for name in (*STEPS, "awarded_value", "social_return")
        if row.steps.get(name) and theirs[name] is None
    ]
    steps = [values[name] for name in CASE_FIELDS if name not in _TOLD_BY_LISTS]
    if values != mine and (found is not None or any(steps) or not line_mark):
        result.changed += 1
        found = save_case(connection, replace(before, **values), at=edit.at)
    if found is not None:
        unsettled = () if edit.newest else [each.name for each in clashes]
        remember_row(connection, edit, f"C{found.id}", theirs, ground, unsettled)
