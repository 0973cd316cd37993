"""A list that people worked in, taken into the dossier: what they changed, and not what others changed since.

Each field is judged by itself, as in a merge of two versions: the list as it was written is the common ground. What
only the list changed is taken; what only the dossier changed stays; what both changed differently is a conflict, which
is shown side by side and left as it is, unless the newest edit was asked to win.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from impactscreen.dossier.casework import CASE_FIELDS, STEPS, Case, case_values, find_case, save_case, talked_about
from impactscreen.dossier.following import add_follow_up, current_follow_ups, follow_up_at, marked, status_kind
from impactscreen.dossier.likeness import title_likeness
from impactscreen.dossier.matching import match
from impactscreen.dossier.merging import merged
from impactscreen.dossier.noted import ListFile, Loose, Noted, Role
from impactscreen.dossier.snapshot import follow_up_values, trace_from, trace_text
from impactscreen.dossier.store import next_id
from impactscreen.dossier.tables import cases, follow_up, line, meta, opportunity, question, sighting, stray
from impactscreen.messages import Message, msg
from impactscreen.model import FollowUp, Place

__all__ = ["Conflict", "Synced", "Unread", "remember_content", "sync", "taken_before"]

_SAME_TITLE = 0.6
"""A mark is believed when the title beside it is at least this much alike."""
_FIELDS = ("status", "owner", "date", "note", "result")
_OWN = "own:"
_TOLD_BY_LISTS = frozenset({"title", "department", "category", "route", "talked", "result"})
"""What a list of opportunities tells by itself; a case begins with what comes after."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that the list and the dossier changed differently."""

    title: str
    field: Message
    dossier: str
    list: str
    place: Place
    taken: bool
    """Whether the list won."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A day or an amount in a list of cases that could not be read; the dossier keeps what it has."""

    title: str
    field: Message
    text: str
    place: Place


@dataclass(slots=True)
class Synced:
    """What came of it."""

    rows: int = 0
    """Rows that were read."""
    changed: int = 0
    """Lines about which something new was noted."""
    conflicts: list[Conflict] = field(default_factory=list)
    unclear: list[Noted] = field(default_factory=list)
    """Rows with notes whose line is not known; kept on *Niet geplaatst*."""
    unread: list[Unread] = field(default_factory=list)
    loose: int = 0
    """Loose notes that were new."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """The file that is taken in."""

    name: str
    at: dt.datetime
    """Now."""
    edited: dt.datetime
    """When the file was last saved."""
    newest: bool
    told: frozenset[str]
    """Fields that are filled in at least one row; a column that is empty or gone says nothing about any row."""
    categories: Mapping[str, str]
    """Title → rule id."""


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
    edit = _Edit(file.name, at, edited, newest, _told(file), categories)
    result = Synced(rows=len(file.rows))
    lines = _lines_of(connection, [row for row in file.rows if row.role is not Role.CASES])
    for row in file.rows:
        if row.role is Role.CASES:
            _take_case(connection, row, edit, result)
        elif row.place in lines:
            _take_row(connection, row, lines[row.place], edit, result)
        elif (number := _stray_number(row.mark)) is not None:
            _take_stray(connection, row, number)
        elif row.follow_up.touched:
            result.unclear.append(row)
            _keep_row(connection, row, edit)
    result.loose = sum(_keep_loose(connection, each, edit) for each in file.loose)
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
    import hashlib

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


def _take_row(
    connection: sa.Connection, row: Noted, known: tuple[int, int | None], edit: _Edit, result: Synced
) -> None:
    line_id, run_id = known
    now = current_follow_ups(connection, line_id).get(line_id, FollowUp())
    ground = follow_up_at(connection, line_id, run_id) or FollowUp() if run_id else None
    takes = edit.newest and _noted_at(connection, line_id) <= edit.edited
    values, clashes = merged(
        _flat(now), _flat(row.follow_up), _flat(ground) if ground else None, told=edit.told, takes=takes
    )
    result.conflicts += [
        Conflict(row.trace.title, _field(each.name), _text(each.mine), _text(each.theirs), row.place, takes)
        for each in clashes
    ]
    if values != _flat(now):
        result.changed += 1
        add_follow_up(connection, line_id, _follow_up(values), source=edit.name, at=edit.at)
    if row.answer is not None:
        _take_answer(connection, line_id, row.answer, edit)


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
    return msg(f"reports.column.follow-{name}") if name in _FIELDS else msg(CASE_FIELDS[name])


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value or "–")


# --- a row of the cases -----------------------------------------------------------------------------------------------


def _take_case(connection: sa.Connection, row: Noted, edit: _Edit, result: Synced) -> None:
    """A case that was worked on, a conversation that became a case, or a case that somebody added by hand."""
    mark = row.steps.get("case", "")
    found, version = find_case(connection, mark)
    line_mark = marked(mark)
    before = found or (talked_about(connection, line_mark[1]) if line_mark else None) or Case(row.trace.title)
    mine = {name: getattr(before, name) for name in CASE_FIELDS}
    theirs = case_values(row, edit.categories)
    stale = found is not None and version != found.version
    values, clashes = merged(mine, theirs, None if stale else mine, told=edit.told, takes=edit.newest)
    result.conflicts += [
        Conflict(before.title, _field(each.name), _text(each.mine), _text(each.theirs), row.place, edit.newest)
        for each in clashes
    ]
    result.unread += [
        Unread(before.title, _field(name), row.steps[name], row.place)
        for name in (*STEPS, "awarded_value", "social_return")
        if row.steps.get(name) and theirs[name] is None
    ]
    steps = [values[name] for name in CASE_FIELDS if name not in _TOLD_BY_LISTS]
    if values != mine and (found is not None or any(steps) or not line_mark):
        result.changed += 1
        save_case(connection, replace(before, **values), at=edit.at)


# --- answers ----------------------------------------------------------------------------------------------------------


def _take_answer(connection: sa.Connection, line_id: int, answer: bool, edit: _Edit) -> None:
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


def _make_one(connection: sa.Connection, new: int, old: int, edit: _Edit) -> None:
    """All that is known about the new line goes to the old one, which is the older of the two."""
    from impactscreen.dossier.lastlist import filled_from

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


# --- notes without a line ---------------------------------------------------------------------------------------------


def _take_stray(connection: sa.Connection, row: Noted, number: int) -> None:
    """A row of *Niet geplaatst* that people worked on; with the status *vervallen* it may go."""
    mine = stray.c.id == number
    if status_kind(row.follow_up.status) == "dropped":
        connection.execute(sa.delete(stray).where(mine))
    else:
        connection.execute(sa.update(stray).where(mine).values(**follow_up_values(row.follow_up)))


def _keep_row(connection: sa.Connection, row: Noted, edit: _Edit) -> None:
    trace = trace_text(row.trace)
    same = sa.select(stray.c.id).where(stray.c.text == row.trace.title, stray.c.trace == trace)
    number = connection.scalar(same)
    if number is not None:
        connection.execute(sa.update(stray).where(stray.c.id == number).values(**follow_up_values(row.follow_up)))
        return
    _insert_stray(connection, row.place, row.trace.title, trace, row.follow_up, edit)


def _keep_loose(connection: sa.Connection, each: Loose, edit: _Edit) -> bool:
    same = sa.select(stray.c.id).where(stray.c.text == each.text, stray.c.trace.is_(None))
    if connection.scalar(same) is not None:
        return False
    _insert_stray(connection, each.place, each.text, None, FollowUp(), edit)
    return True


def _insert_stray(  # noqa: PLR0913, PLR0917 - where, what, and when
    connection: sa.Connection, place: Place, text: str, trace: str | None, noted: FollowUp, edit: _Edit
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
