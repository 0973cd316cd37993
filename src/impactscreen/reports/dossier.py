"""The documents of the `dossier` commands: open conversations, a line's life, cases, what was asked, what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from impactscreen.messages import Language, Message, catalogue, msg, say
from impactscreen.reports.document import Cell, Column, Document, Kind, Table, Tone
from impactscreen.reports.memory import FOLLOW_UP_COLUMNS

if TYPE_CHECKING:
    from impactscreen.dossier.casework import Case
    from impactscreen.dossier.history import Event, Life, Talk
    from impactscreen.dossier.synced import Synced

__all__ = ["cases_document", "history_document", "pve_document", "route_words", "status_document", "sync_document"]

_STEPS = ("talked", "asked", "asked_how", "invited", "awarded", "awarded_to", "awarded_value", "social_return")


# --- open conversations -----------------------------------------------------------------------------------------------


def status_document(talks: Sequence[Talk], as_of: dt.date) -> Document:
    """The conversations that are planned or go on: whose they are, and which day went by."""
    table = Table(
        key="talks",
        title=msg("dossier.status.sheet"),
        columns=_STATUS_COLUMNS,
        rows=[_status_row(each) for each in talks],
        tones=[Tone.SOON if each.overdue else Tone.QUIET if each.gone else Tone.PLAIN for each in talks],
        empty=msg("dossier.status.none"),
    )
    records = [
        {
            "owner": each.noted.owner,
            "title": each.trace.title,
            "reference": each.trace.text("reference"),
            "department": each.trace.text("department"),
            "status": each.noted.status,
            "date": _iso(each.noted.date),
            "talk_by": _iso(each.talk_by),
            "overdue": each.overdue,
            "gone": each.gone,
            "note": each.noted.note,
        }
        for each in talks
    ]
    return Document(msg("dossier.status.title"), (table,), records=records, stamp=as_of)


_STATUS_COLUMNS = (
    Column("owner", msg("reports.column.follow-owner"), width=18, ratio=2),
    Column("title", msg("field.title"), width=44, ratio=4),
    Column("department", msg("field.department"), width=20, ratio=2, from_width=110),
    Column("client", msg("field.client"), width=20, ratio=2, from_width=130),
    Column("status", msg("reports.column.follow-status"), width=13),
    Column("date", msg("reports.column.follow-date"), Kind.DATE, width=12),
    Column("talk_by", msg("reports.column.talk-by"), Kind.DATE, width=12),
    Column("overdue", msg("dossier.column.attention"), width=24, ratio=2),
    Column("note", msg("reports.column.follow-note"), width=36, ratio=4, from_width=90),
)


def _status_row(talk: Talk) -> tuple[Cell, ...]:
    attention = [
        *([msg("dossier.overdue")] if talk.overdue else []),
        *([msg("dossier.gone-now")] if talk.gone else []),
    ]
    return (
        talk.noted.owner or msg("dossier.nobody"),
        talk.trace.title,
        talk.trace.text("department"),
        talk.trace.text("client"),
        talk.noted.status,
        talk.noted.date,
        talk.talk_by,
        tuple(attention),
        talk.noted.note,
    )


# --- the life of a line -----------------------------------------------------------------------------------------------


def history_document(lives: Sequence[Life]) -> Document:
    """Each line through the quarters: what it looked like, what was noted, what it led to."""
    rows = [_event_row(life, each) for life in lives for each in life.events]
    table = Table(
        key="history",
        title=msg("dossier.history.sheet"),
        columns=_HISTORY_COLUMNS,
        rows=rows,
        empty=msg("dossier.history.none"),
    )
    records = [
        {
            "line": life.line_id,
            "title": life.trace.title,
            "reference": life.trace.text("reference"),
            "events": [_event_record(each) for each in life.events],
        }
        for life in lives
    ]
    return Document(msg("dossier.history.title"), (table,), records=records)


_HISTORY_COLUMNS = (
    Column("title", msg("field.title"), width=44, ratio=3),
    Column("reference", msg("field.reference"), width=15, from_width=120),
    Column("day", msg("dossier.column.day"), Kind.DATE, width=12),
    Column("what", msg("reports.column.what"), width=20, ratio=2),
    Column("told", msg("dossier.column.told"), width=70, ratio=5),
    Column("source", msg("reports.column.place-of-line"), width=36, from_width=140, ratio=3),
)


def _event_row(life: Life, event: Event) -> tuple[Cell, ...]:
    return (
        life.trace.title,
        life.trace.text("reference"),
        event.day,
        _what(event),
        _told(event),
        str(event.place) if event.place else event.source,
    )


def _what(event: Event) -> Message:
    if event.gone:
        return msg("dossier.event.gone")
    if event.noted is not None:
        return msg("dossier.event.noted")
    if event.rank is not None:
        return msg("dossier.event.listed", change=msg(f"dossier.change.{event.change}"), rank=event.rank)
    return msg("dossier.event.seen", change=msg(f"dossier.change.{event.change}"))


def _told(event: Event) -> tuple[str | Message, ...]:
    if event.noted is None:
        return event.changes
    noted = event.noted
    values = (noted.status, noted.owner, noted.date, noted.note, noted.result)
    told = [
        msg(
            "dossier.event.field", field=column.title, text=f"{value:%d-%m-%Y}" if isinstance(value, dt.date) else value
        )
        for column, value in zip(FOLLOW_UP_COLUMNS, values, strict=True)
        if value
    ]
    return (*told, *(msg("dossier.event.field", field=header, text=text) for header, text in noted.own.items()))


def _event_record(event: Event) -> dict[str, Any]:
    noted = event.noted
    return {
        "day": event.day.isoformat(),
        "change": event.change,
        "changes": [say(each, Language.NL) for each in event.changes],
        "rank": event.rank,
        "gone": event.gone,
        "follow_up": None
        if noted is None
        else {
            "status": noted.status,
            "owner": noted.owner,
            "date": _iso(noted.date),
            "note": noted.note,
            "result": noted.result,
        },
    }


# --- cases ------------------------------------------------------------------------------------------------------------


def cases_document(cases: Sequence[Case], titles: Mapping[str, str], lang: Language) -> Document:
    """From opportunity to result, one row a case; people fill in the steps and give the list back with `sync`."""
    table = Table(
        key="cases",
        title=msg("dossier.cases.sheet"),
        columns=_CASE_COLUMNS,
        rows=[_case_row(each, titles, lang) for each in cases],
        note=msg("dossier.cases.note"),
        empty=msg("dossier.cases.none"),
        frozen=2,
    )
    return Document(msg("dossier.cases.title"), (table,), records=[_case_record(each) for each in cases])


_STEP_COLUMNS = (
    Column("talked", msg("dossier.column.talked"), Kind.DATE, width=12, editable=True, from_width=100),
    Column("asked", msg("dossier.column.asked"), Kind.DATE, width=12, editable=True),
    Column("asked_how", msg("dossier.column.asked-how"), width=40, editable=True, from_width=140, ratio=3),
    Column("invited", msg("dossier.column.invited"), Kind.DATE, width=12, editable=True, from_width=100),
    Column("awarded", msg("dossier.column.awarded"), Kind.DATE, width=12, editable=True),
    Column("awarded_to", msg("dossier.column.awarded-to"), width=28, editable=True, ratio=2, from_width=90),
    Column("awarded_value", msg("dossier.column.awarded-value"), Kind.EURO, width=14, editable=True),
    Column("social_return", msg("dossier.column.sr-filled"), Kind.EURO, width=16, editable=True, from_width=140),
)
_CASE_COLUMNS = (
    Column("case", msg("dossier.column.case"), width=10),
    Column("title", msg("field.title"), width=44, ratio=4, editable=True),
    Column("department", msg("field.department"), width=20, editable=True, from_width=150),
    Column("category", msg("dossier.column.category"), width=26, editable=True, from_width=130, ratio=2),
    Column("route", msg("dossier.column.case-route"), width=28, editable=True, from_width=150, ratio=2),
    *_STEP_COLUMNS,
    Column("result", msg("reports.column.follow-result"), width=44, editable=True, ratio=3, from_width=110),
)


def _case_row(case: Case, titles: Mapping[str, str], lang: Language) -> tuple[Cell, ...]:
    mark = case.mark or (f"R0-{case.line_id}" if case.line_id is not None else None)
    return (
        mark,
        case.title,
        case.department,
        titles.get(case.category or "", case.category),
        route_words(case.route, lang),
        *(getattr(case, name) for name in _STEPS),
        case.result,
    )


def route_words(route: str | None, lang: Language) -> str | None:
    """A route in words; a person's own word for one stays as it is."""
    key = f"route.{route}"
    return say(msg(key), lang) if key in catalogue() else route


def _case_record(case: Case) -> dict[str, Any]:
    record: dict[str, Any] = {"id": case.id, "title": case.title, "department": case.department}
    record |= {"category": case.category, "route": case.route}
    for name in _STEPS:
        value = getattr(case, name)
        record[name] = _iso(value) if isinstance(value, dt.date) else value
    return record | {"result": case.result}


def pve_document(cases: Sequence[Case], titles: Mapping[str, str], lang: Language) -> Document:
    """The PvE-overzicht: where impact was asked. Input, not outcome, and it says so."""
    asked = sorted((each for each in cases if each.asked), key=lambda each: (each.asked or dt.date.min, each.title))
    table = Table(
        key="pve",
        title=msg("dossier.pve.sheet"),
        columns=_PVE_COLUMNS,
        rows=[
            (
                each.asked,
                each.title,
                each.department,
                titles.get(each.category or "", each.category),
                each.asked_how,
                route_words(each.route, lang),
                each.awarded,
                each.awarded_value,
            )
            for each in asked
        ],
        note=msg("dossier.pve.note"),
        empty=msg("dossier.pve.none"),
    )
    return Document(
        msg("dossier.pve.title"),
        (table,),
        records=[_case_record(each) for each in asked],
        intro=(msg("dossier.pve.note"),),
    )


_PVE_COLUMNS = (
    Column("asked", msg("dossier.column.asked"), Kind.DATE, width=14),
    Column("title", msg("field.title"), width=44, ratio=3),
    Column("department", msg("field.department"), width=20, from_width=110),
    Column("category", msg("reports.column.categories"), width=26, from_width=120),
    Column("asked_how", msg("dossier.column.asked-how"), width=50, ratio=3),
    Column("route", msg("reports.column.route"), width=28, from_width=140),
    Column("awarded", msg("dossier.column.awarded"), Kind.DATE, width=14, from_width=90),
    Column("awarded_value", msg("dossier.column.awarded-value"), Kind.EURO, width=14, from_width=90),
)


# --- what differs -----------------------------------------------------------------------------------------------------


def sync_document(result: Synced) -> Document:
    """What the list and the dossier say differently, side by side, and what could not be read or placed."""
    conflicts = [
        (
            each.title,
            each.field,
            each.dossier,
            each.list,
            msg("dossier.sync.list" if each.taken else "dossier.sync.dossier"),
            str(each.place),
        )
        for each in result.conflicts
    ]
    unread = [
        (each.title, each.field, None, each.text, msg("dossier.sync.unread"), str(each.place)) for each in result.unread
    ]
    unclear = [
        (each.trace.title, None, None, each.follow_up.note, msg("dossier.sync.unclear"), str(each.place))
        for each in result.unclear
    ]
    rows: list[tuple[Cell, ...]] = [*conflicts, *unread, *unclear]
    table = Table(
        key="differences",
        title=msg("dossier.sync.sheet"),
        columns=_SYNC_COLUMNS,
        rows=rows,
        empty=msg("dossier.sync.none"),
    )
    records = [
        {"title": each.title, "dossier": each.dossier, "list": each.list, "taken": each.taken, "place": str(each.place)}
        for each in result.conflicts
    ]
    return Document(msg("dossier.sync.title"), (table,), records=records)


_SYNC_COLUMNS = (
    Column("title", msg("field.title"), width=44, ratio=3),
    Column("field", msg("dossier.column.field"), width=20, ratio=1),
    Column("dossier", msg("dossier.column.in-dossier"), width=40, ratio=3),
    Column("list", msg("dossier.column.in-list"), width=40, ratio=3),
    Column("kept", msg("dossier.column.kept"), width=30, ratio=2),
    Column("place", msg("reports.column.place-of-line"), width=36, ratio=2, from_width=110),
)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
