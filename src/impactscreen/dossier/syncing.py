"""A list that people worked in, taken into the dossier: what they changed, and not what others changed since.

Each field is judged by itself, as in a merge of two versions: the list as it was written is the common ground. What
only the list changed is taken; what only the dossier changed stays; what both changed differently is a conflict, which
is shown side by side and left as it is, unless the newest edit was asked to win.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from impactscreen.dossier.answering import take_answer
from impactscreen.dossier.casesync import take_case
from impactscreen.dossier.casework import case_values
from impactscreen.dossier.following import add_follow_up, current_follow_ups, follow_up_at, marked, status_kind
from impactscreen.dossier.ground import ground_of, remember_row
from impactscreen.dossier.likeness import title_likeness
from impactscreen.dossier.matching import match
from impactscreen.dossier.merging import merged
from impactscreen.dossier.noted import ListFile, Noted, Role
from impactscreen.dossier.snapshot import trace_from
from impactscreen.dossier.straying import keep_loose, keep_row, take_stray
from impactscreen.dossier.synced import Conflict, Edit, Synced, in_words
from impactscreen.dossier.tables import follow_up, line, meta, sighting
from impactscreen.messages import Message, msg
from impactscreen.model import FollowUp, Place

__all__ = ["remember_content", "sync", "taken_before"]

_SAME_TITLE = 0.6
"""A mark is believed when the title beside it is at least this much alike."""
_FIELDS = ("status", "owner", "date", "note", "result")
_OWN = "own:"


def sync(  # noqa: PLR0913 - what comes in, and how to judge it
    connection: sa.Connection,
    file: ListFile,
    *,
    at: dt.datetime,
    edited: dt.datetime,
    newest: bool,
    categories: Mapping[str, str] = MappingProxyType({}),
) -> Synced:
    """Take the edits of a list in, inside `Dossier.writing`.

    Args:
        connection: of the dossier.
        file: the list as it is now.
        at: now, in UTC.
        edited: when the file was last saved, in UTC.
        newest: whether the newest edit wins a conflict; else the dossier keeps what it has.
        categories: title → rule id, for what a list of cases says in words.
    """
    asked = {row.number: row.mark for row in file.rows if row.role is Role.UNPLACED and row.number and row.mark}
    edit = Edit(file.name, at, edited, newest, _told(file), categories, asked)
    result = Synced(rows=len(file.rows))
    lines = _lines_of(connection, [row for row in file.rows if row.role is not Role.CASES])
    for row in file.rows:
        if row.role is Role.CASES:
            take_case(connection, row, edit, result)
        elif row.place in lines:
            _take_row(connection, row, lines[row.place], edit, result)
        elif (number := _stray_number(row.mark)) is not None:
            take_stray(connection, row, number)
        elif row.follow_up.touched:
            result.unclear.append(row)
            keep_row(connection, row, edit)
    result.loose = sum(keep_loose(connection, each, edit) for each in file.loose)
    remember_content(connection, file.name, file.sha256)
    return result


def _told(file: ListFile) -> frozenset[str]:
    found: set[str] = set()
    for row in file.rows:
        values = case_values(row) if row.role is Role.CASES else _flat(row.follow_up)
        found.update(name for name, value in values.items() if value is not None)
    return frozenset(found)


def taken_before(connection: sa.Connection, name: str, sha256: str) -> bool:
    """Whether this very content was written by a scan or taken in before."""
    return connection.scalar(sa.select(meta.c.value).where(meta.c.key == _file_key(name))) == sha256


def _file_key(name: str) -> str:
    return f"list:{hashlib.sha256(name.encode()).hexdigest()[:32]}"


def remember_content(connection: sa.Connection, name: str, sha256: str) -> None:
    """Note the content of a list, so that it is only taken in again when somebody changed it."""
    connection.execute(sa.delete(meta).where(meta.c.key == _file_key(name)))
    connection.execute(sa.insert(meta).values(key=_file_key(name), value=sha256))


# --- whose row is this ------------------------------------------------------------------------------------------------


def _lines_of(connection: sa.Connection, rows: Sequence[Noted]) -> dict[Place, tuple[int, int | None]]:
    """Place of a row → its line, and the run whose list it is from; rows that cannot be told are left out."""
    titles = {(row.line_id, row.run_id): row.title for row in connection.execute(sa.select(sighting))}
    latest = {row.id: row.last_run for row in connection.execute(sa.select(line.c.id, line.c.last_run))}
    found: dict[Place, tuple[int, int | None]] = {}
    for row in rows:
        mark = marked(row.mark)
        if mark is None or mark[1] not in latest:
            continue
        title = titles.get((mark[1], mark[0])) or titles[mark[1], latest[mark[1]]]
        if title_likeness(title, row.trace.title) >= _SAME_TITLE:
            found[row.place] = (mark[1], mark[0])
    return found | _recognised(connection, [row for row in rows if row.place not in found])


def _recognised(connection: sa.Connection, rows: Sequence[Noted]) -> dict[Place, tuple[int, int | None]]:
    """Rows without a mark, as in a list that was made outside the folder: known by what they say."""
    rows = [row for row in rows if _stray_number(row.mark) is None]
    if not rows:
        return {}
    last = sa.select(sighting).join(
        line, sa.and_(line.c.id == sighting.c.line_id, line.c.last_run == sighting.c.run_id)
    )
    known = connection.execute(last.order_by(sighting.c.line_id)).mappings().all()
    traces = [trace_from(each["title"], each["trace"], Place(each["file"])) for each in known]
    pairs = match(traces, [row.trace for row in rows]).pairs
    return {rows[new].place: (known[old]["line_id"], None) for new, old in pairs.items()}


def _stray_number(mark: str | None) -> int | None:
    return int(mark[1:]) if mark and mark[:1] == "S" and mark[1:].isdigit() else None


# --- a row of the list ------------------------------------------------------------------------------------------------


def _take_row(connection: sa.Connection, row: Noted, known: tuple[int, int | None], edit: Edit, result: Synced) -> None:
    line_id, run_id = known
    now = current_follow_ups(connection, line_id).get(line_id, FollowUp())
    listed = _flat(follow_up_at(connection, line_id, run_id) or FollowUp()) if run_id else None
    ground = ground_of(connection, edit, f"L{line_id}") or listed
    takes = edit.newest and _noted_at(connection, line_id) <= edit.edited
    said = _flat(row.follow_up)
    values, clashes = merged(_flat(now), said, ground, told=edit.told, takes=takes)
    unsettled = () if takes else [each.name for each in clashes]
    remember_row(connection, edit, f"L{line_id}", said, ground, unsettled)
    result.conflicts += [
        Conflict(row.trace.title, _field(each.name), in_words(each.mine), in_words(each.theirs), row.place, takes)
        for each in clashes
    ]
    if values != _flat(now):
        result.changed += 1
        add_follow_up(connection, line_id, _follow_up(values), source=edit.name, at=edit.at)
    if row.answer is not None:
        take_answer(connection, line_id, edit.asked.get(row.answers or ""), row.answer, edit)


def _noted_at(connection: sa.Connection, line_id: int) -> dt.datetime:
    at = connection.scalar(sa.select(sa.func.max(follow_up.c.at)).where(follow_up.c.line_id == line_id))
    return dt.datetime.fromisoformat(at) if at else dt.datetime.min.replace(tzinfo=dt.UTC)


def _flat(noted: FollowUp) -> dict[str, Any]:
    """Fields and own columns side by side; the status that every new opportunity has is the same as none."""
    values = {name: getattr(noted, name) or None for name in _FIELDS}
    if status_kind(noted.status) == "new":
        values["status"] = None
    return values | {_OWN + header: text for header, text in noted.own.items()}


def _follow_up(values: dict[str, Any]) -> FollowUp:
    own = {name.removeprefix(_OWN): text for name, text in values.items() if name.startswith(_OWN) and text}
    return FollowUp(**{name: values[name] for name in _FIELDS}, own=MappingProxyType(own))


def _field(name: str) -> Message:
    if name.startswith(_OWN):
        return msg("dossier.own", header=name.removeprefix(_OWN))
    return msg(f"reports.column.follow-{name}")
