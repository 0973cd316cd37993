"""ics: a reminder for each conversation, on the last day that it is of most use.

An agenda program that reads the file again moves the reminders it knows and adds the new ones: a reminder's UID comes
from the line that sets its day (reference, else title, department and end date), its SEQUENCE grows with the reference
date.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.errors import UsageError
from impactscreen.messages import Language, Message, msg, say
from impactscreen.model import Line, Opportunity, Phase, Window
from impactscreen.reports.document import Document
from impactscreen.reports.formats import Look
from impactscreen.reports.phrases import moment_phrase, questions_of
from impactscreen.reports.records import route_title
from impactscreen.reports.visits import visits_of
from impactscreen.reports.wording import printable
from impactscreen.screening import Screening
from impactscreen.text import fold

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["Reminder", "reminders", "render", "without_day"]

_NAMESPACE = uuid.UUID("6d1f6f0e-6d8c-5b4e-9a53-2f3c1f1a7c10")
_EPOCH = dt.date(2020, 1, 1)
"""SEQUENCE counts days from here, so that a later run of the same calendar is the newer one."""
_ALARM = dt.timedelta(days=-6, hours=-15)
"""Nine in the morning, a week before an all-day reminder."""


class Reminder(Struct, frozen=True):
    """One conversation on one day.

    Args:
        uid: the same for the same conversation in every run.
        day: when to be reminded.
        client: name or role of the internal client; empty when the calendar names none.
        department: of that client; empty when the calendar names none.
        opportunities: what the talk is about, the one that sets the day first.
    """

    uid: str
    day: dt.date
    client: str
    department: str
    opportunities: tuple[Opportunity, ...]


def render(document: Document, look: Look) -> bytes:
    """An iCalendar file (RFC 5545) with one all-day event a conversation.

    Raises:
        UsageError: the document has no scan behind it.
    """
    from icalendar import Calendar

    if document.screening is None:
        raise UsageError(msg("agenda.needs-scan"))
    calendar = Calendar()
    calendar.add("prodid", "-//impactscreen//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say(msg("agenda.title"), look.lang))
    for each in reminders(document.screening, _shown(document)):
        calendar.add_component(_event(each, document.screening, document.stamp, look.lang))
    content: bytes = calendar.to_ical()
    return content


def reminders(screening: Screening, shown: Sequence[Opportunity]) -> tuple[Reminder, ...]:
    """The conversations that have a day, by day."""
    seen: Counter[str] = Counter()
    found = []
    for (client, department), opportunities in visits_of(shown).items():
        days = [(day, each) for each in opportunities if (day := _day_of(each.window, screening.as_of))]
        if not days:
            continue
        day, first = min(days, key=lambda pair: (pair[0], pair[1].rank))
        identity = _identity(first.line)
        seen[identity] += 1
        uid = f"{uuid.uuid5(_NAMESPACE, f'{identity}#{seen[identity]}')}@impactscreen"
        others = (each for each in opportunities if each is not first)
        found.append(Reminder(uid, day, client, department, (first, *others)))
    return tuple(sorted(found, key=lambda each: (each.day, each.opportunities[0].rank)))


def without_day(document: Document) -> int:
    """How many conversations have no day yet and so no reminder."""
    if document.screening is None:
        return 0
    shown = _shown(document)
    return len(visits_of(shown)) - len(reminders(document.screening, shown))


def _shown(document: Document) -> tuple[Opportunity, ...]:
    """The opportunities that the document lists: after a cut those that were left."""
    return document.screening.opportunities[: len(document.records)] if document.screening else ()


def _day_of(window: Window, as_of: dt.date) -> dt.date | None:
    """The day for a reminder: the last useful one, the next workday when that has gone by, else the next moment."""
    if window.talk_by and window.phase in {Phase.OPEN, Phase.CLOSING}:
        return window.talk_by if window.talk_by >= as_of else _next_workday(as_of)
    if window.next_moment and window.next_moment >= as_of:
        return window.next_moment
    return None


def _next_workday(day: dt.date) -> dt.date:
    following = day + dt.timedelta(days=1)
    return following + dt.timedelta(days={5: 2, 6: 1}.get(following.weekday(), 0))


def _identity(line: Line) -> str:
    """What makes a line the same line in the next run, also when its dates move or a name is left out."""
    if line.reference:
        return f"{fold(line.authority or '')}|{fold(line.reference)}"
    end = line.contract_end.end if line.contract_end else None
    parts = (line.authority or "", line.title, line.department or "")
    return "|".join((*(fold(part) for part in parts), end.isoformat() if end else ""))


def _event(reminder: Reminder, screening: Screening, stamp: dt.date, lang: Language) -> Event:
    from icalendar import Alarm, Event

    summary = printable(say(_summary(reminder), lang))
    event = Event()
    event.add("uid", reminder.uid)
    event.add("dtstamp", dt.datetime.combine(stamp, dt.time(), dt.UTC))
    event.add("sequence", max(0, (stamp - _EPOCH).days))
    event.add("dtstart", reminder.day)
    event.add("dtend", reminder.day + dt.timedelta(days=1))
    event.add("summary", summary)
    event.add("description", printable("\n".join(say(line, lang) for line in _description(reminder, screening, lang))))
    event.add("categories", ["impactscreen"])
    # A reminder is no appointment: the day stays free.
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", _ALARM)
    event.add_component(alarm)
    return event


def _summary(reminder: Reminder) -> Message:
    whom = reminder.client or reminder.department
    n = len(reminder.opportunities)
    return msg("agenda.summary", whom=whom, n=n) if whom else msg("agenda.summary-unknown", n=n)


def _description(reminder: Reminder, screening: Screening, lang: Language) -> list[Message | str]:
    """Why this day, what it is about, and a question to begin with."""
    first = reminder.opportunities[0]
    lines: list[Message | str] = [_why(first.window), ""]
    for each in reminder.opportunities:
        moment, route = moment_phrase(each), route_title(each.route)
        lines.append(msg("agenda.line", rank=each.rank, title=each.line.title, moment=moment, route=route))
    if questions := questions_of(first, screening.rulebook, lang, most=1):
        lines += ["", msg("agenda.ask", question=questions[0])]
    return lines


def _why(window: Window) -> Message:
    if window.phase in {Phase.OPEN, Phase.CLOSING}:
        return msg(f"agenda.why-{window.phase}")
    return msg("agenda.why-next")
