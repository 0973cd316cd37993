"""The life of a line through the quarters, and the conversations that are open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import sqlalchemy as sa
from msgspec import Struct

from impactscreen.dossier.casework import Case, all_cases
from impactscreen.dossier.following import current_follow_ups, status_kind
from impactscreen.dossier.matching import reference_key
from impactscreen.dossier.snapshot import follow_up_of, messages_of, trace_from
from impactscreen.dossier.tables import follow_up, line, opportunity, run, sighting
from impactscreen.dossier.trace import Trace
from impactscreen.messages import Message
from impactscreen.model import FollowUp, Place
from impactscreen.text import fold

__all__ = ["Event", "Life", "Talk", "known_lists", "last_day", "lives", "talks"]

_OPEN = frozenset({"planned", "spoken", "follow-up"})


class Event(Struct, frozen=True):
    """One moment in the life of a line: a run that saw it, or something that was noted."""

    day: dt.date
    change: str | None = None
    changes: tuple[Message, ...] = ()
    rank: int | None = None
    """Its place on the list of that run; None when it was not on it."""
    place: Place | None = None
    noted: FollowUp | None = None
    source: str | None = None
    """The list from which it was taken."""
    gone: bool = False


class Life(Struct, frozen=True):
    """A line through the quarters, the oldest moment first."""

    line_id: int
    trace: Trace
    """As it was last seen."""
    events: tuple[Event, ...]
    case: Case | None = None


class Talk(Struct, frozen=True):
    """A conversation that is planned or goes on."""

    line_id: int
    trace: Trace
    noted: FollowUp
    talk_by: dt.date | None
    overdue: bool
    """Planned for a day that has gone by, or past the last useful day to talk without a date."""
    gone: bool
    """Whether the line is no longer on the calendar."""


def known_lists(connection: sa.Connection) -> list[str]:
    """The lists that scans wrote, the oldest first."""
    names = connection.execute(sa.select(run.c.list).where(run.c.list.is_not(None)).order_by(run.c.id)).scalars()
    return list(dict.fromkeys(names))


def last_day(connection: sa.Connection, fallback: dt.date) -> dt.date:
    """The reference date of the last scan."""
    found: dt.date | None = connection.scalar(sa.select(run.c.as_of).order_by(run.c.id.desc()).limit(1))
    return found or fallback


def lives(connection: sa.Connection, wanted: str) -> tuple[Life, ...]:
    """The lines whose reference is `wanted`, or whose title at any time holds all its words."""
    rows = connection.execute(sa.select(sighting).order_by(sighting.c.line_id, sighting.c.run_id)).mappings().all()
    words = fold(wanted).split()
    key = fold(wanted).replace(" ", "")
    found: dict[int, None] = {}
    for row in rows:
        trace = _trace(row)
        if reference_key(trace) == key or (words and all(word in fold(row["title"]) for word in words)):
            found[row["line_id"]] = None
    stories = {each.line_id: each for each in all_cases(connection) if each.line_id is not None}
    return tuple(
        _life(connection, number, [row for row in rows if row["line_id"] == number], stories.get(number))
        for number in found
    )


def talks(connection: sa.Connection, as_of: dt.date) -> tuple[Talk, ...]:
    """The open conversations, the overdue ones first, then by owner and day."""
    noted = {
        number: each for number, each in current_follow_ups(connection).items() if status_kind(each.status) in _OPEN
    }
    last = (
        sa.select(sighting, line.c.gone_run, opportunity.c.talk_by)
        .join(line, sa.and_(line.c.id == sighting.c.line_id, line.c.last_run == sighting.c.run_id))
        .outerjoin(opportunity, sa.and_(opportunity.c.line_id == line.c.id, opportunity.c.run_id == line.c.last_run))
    )
    found = [
        Talk(
            row["line_id"],
            _trace(row),
            noted[row["line_id"]],
            row["talk_by"],
            _overdue(noted[row["line_id"]], row["talk_by"], as_of),
            row["gone_run"] is not None,
        )
        for row in connection.execute(last).mappings()
        if row["line_id"] in noted
    ]
    return tuple(sorted(found, key=_by_urgency))


def _by_urgency(talk: Talk) -> tuple[bool, str, dt.date, int]:
    return not talk.overdue, talk.noted.owner or "", talk.noted.date or dt.date.max, talk.line_id


def _overdue(noted: FollowUp, talk_by: dt.date | None, as_of: dt.date) -> bool:
    if status_kind(noted.status) != "planned":
        return False
    planned = noted.date or talk_by
    return planned is not None and planned < as_of


def _life(connection: sa.Connection, number: int, rows: Sequence[sa.RowMapping], case: Case | None) -> Life:
    days = {row.id: row.as_of for row in connection.execute(sa.select(run.c.id, run.c.as_of))}
    ranks = {
        row.run_id: row.rank
        for row in connection.execute(sa.select(opportunity).where(opportunity.c.line_id == number))
    }
    events = [
        Event(
            days[row["run_id"]],
            change=row["change"],
            changes=messages_of(row["changes"]),
            rank=ranks.get(row["run_id"]),
            place=Place(row["file"], row["sheet"], row["row"]),
        )
        for row in rows
    ]
    notes = sa.select(follow_up).where(follow_up.c.line_id == number).order_by(follow_up.c.id)
    for note in connection.execute(notes).mappings():
        day = dt.datetime.fromisoformat(note["at"]).date()
        events.append(Event(day, noted=follow_up_of(note), source=note["source"]))
    gone = connection.scalar(sa.select(line.c.gone_run).where(line.c.id == number))
    if gone is not None:
        events.append(Event(days[gone], gone=True))
    return Life(number, _trace(rows[-1]), tuple(sorted(events, key=lambda each: each.day)), case)


def _trace(row: sa.RowMapping) -> Trace:
    return trace_from(row["title"], row["trace"], Place(row["file"], row["sheet"], row["row"]))
