"""What a list takes over from the one before: extra columns, and the sheets of what went and what has no place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from impactscreen.messages import Message, msg
from impactscreen.model import FollowUp, Opportunity
from impactscreen.reports.document import Cell, Column, Kind, Table
from impactscreen.reports.phrases import period_phrase

if TYPE_CHECKING:
    from impactscreen.dossier import Kept, Memory

__all__ = [
    "FOLLOW_UP_COLUMNS",
    "follow_up_cells",
    "memory_cells",
    "memory_columns",
    "memory_tables",
    "own_cells",
    "own_columns",
]

_STATUSES = tuple(msg(f"status.{each}") for each in ("new", "planned", "spoken", "follow-up", "not-now", "dropped"))

FOLLOW_UP_COLUMNS = (
    Column("status", msg("reports.column.follow-status"), width=13, editable=True, choices=_STATUSES),
    Column("owner", msg("reports.column.follow-owner"), width=18, editable=True),
    Column("date", msg("reports.column.follow-date"), Kind.DATE, width=12, editable=True),
    Column("note", msg("reports.column.follow-note"), width=36, editable=True),
    Column("result", msg("reports.column.follow-result"), width=30, editable=True),
)
"""The columns that people fill."""


def follow_up_cells(noted: FollowUp | None) -> tuple[Cell, ...]:
    """What people noted, under `FOLLOW_UP_COLUMNS`."""
    if noted is None:
        return (msg("status.new"), None, None, None, None)
    return (noted.status or msg("status.new"), noted.owner, noted.date, noted.note, noted.result)


def own_columns(noted: Sequence[FollowUp | None]) -> tuple[Column, ...]:
    """The columns that people added themselves, in the order in which they are met."""
    headers = dict.fromkeys(header for each in noted if each is not None for header in each.own)
    return tuple(Column(f"own:{header}", _as_is(header), width=24, editable=True) for header in headers)


def _as_is(header: str) -> Message:
    return msg("dossier.own", header=header)


def own_cells(noted: FollowUp | None, columns: Sequence[Column]) -> tuple[Cell, ...]:
    """What people noted in columns of their own."""
    own = noted.own if noted is not None else {}
    return tuple(own.get(column.key.removeprefix("own:")) for column in columns)


def memory_columns(memory: Memory) -> tuple[Column, ...]:
    """Columns behind the follow-up: how the line stands to the last list, and what is asked about it."""
    asked = any(each.ask for each in memory.opportunities)
    marked = any(each.mark for each in memory.opportunities)
    return (
        *own_columns([each.follow_up for each in memory.opportunities]),
        Column("change", msg("dossier.column.change"), width=14),
        Column("changes", msg("dossier.column.changes"), width=40),
        *(_ASK if asked else ()),
        *((_MARK,) if marked else ()),
    )


_MARK = Column("mark", msg("dossier.column.mark"), width=12)
_ASK = (
    Column("ask", msg("dossier.column.ask"), width=44),
    Column(
        "answer",
        msg("dossier.column.answer"),
        width=12,
        editable=True,
        choices=(msg("dossier.yes"), msg("dossier.no")),
    ),
)


def memory_cells(each: Opportunity, columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The cells of one opportunity under `memory_columns`."""
    own = [column for column in columns if column.key.startswith("own:")]
    cells: dict[str, Cell] = {
        "change": msg(f"dossier.change.{each.change}") if each.change else None,
        "changes": each.changes,
        "ask": each.ask,
        "answer": None,
        "mark": each.mark,
    }
    return (*own_cells(each.follow_up, own), *(cells[column.key] for column in columns[len(own) :]))


def memory_tables(memory: Memory) -> tuple[Callable[[], Table], ...]:
    """What makes the sheets *Verdwenen* and *Niet geplaatst*."""
    return (
        partial(
            _kept_table, "vanished", memory.vanished, Column("since", msg("dossier.column.since"), Kind.DATE, width=14)
        ),
        partial(_kept_table, "unplaced", memory.unplaced, Column("number", msg("dossier.column.number"), width=12)),
    )


def _kept_table(key: str, kept: Sequence[Kept], first: Column) -> Table:
    own = own_columns([each.follow_up for each in kept])
    mark = (_MARK,) if any(each.mark for each in kept) else ()
    return Table(
        key=key,
        title=msg(f"dossier.{key}.sheet"),
        columns=(first, *_TRACE_COLUMNS, *FOLLOW_UP_COLUMNS, *own, *_PLACE_COLUMNS, *mark),
        rows=[(*_kept_row(each, first, own), *((each.mark,) if mark else ())) for each in kept],
        empty=msg(f"dossier.{key}.none"),
        frozen=2,
    )


_TRACE_COLUMNS = (
    Column("title", msg("field.title"), width=44),
    Column("department", msg("field.department"), width=20),
    Column("client", msg("field.client"), width=20),
    Column("reference", msg("field.reference"), width=15),
    Column("publication", msg("field.publication"), width=14),
    Column("contract_end", msg("field.contract_end"), width=14),
    Column("value", msg("reports.column.value-written"), width=18),
)
_PLACE_COLUMNS = (
    Column("text", msg("dossier.column.text"), width=40),
    Column("reason", msg("reports.column.reason"), width=48),
    Column("file", msg("reports.column.file"), width=24),
    Column("sheet", msg("reports.column.sheet"), width=16),
    Column("row", msg("reports.column.row"), Kind.COUNT, width=7),
)


def _kept_row(each: Kept, first: Column, own: Sequence[Column]) -> tuple[Cell, ...]:
    trace, place = each.trace, each.place
    return (
        each.since if first.key == "since" else each.number,
        trace.title if trace else None,
        *(trace.text(name) if trace else None for name in ("department", "client", "reference")),
        *(period_phrase(trace.periods.get(name)) if trace else None for name in ("publication", "contract_end")),
        (trace.value.raw or None) if trace and trace.value else None,
        *(follow_up_cells(each.follow_up) if each.follow_up else (None,) * len(FOLLOW_UP_COLUMNS)),
        *own_cells(each.follow_up, own),
        each.text,
        each.reason,
        *((place.file, place.sheet, place.row) if place else (None, None, None)),
    )
