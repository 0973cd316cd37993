"""The document of `read`: any calendar as one tidy table."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from impactscreen.calendars import Reading
from impactscreen.messages import Language, msg
from impactscreen.model import Amount, Basis, Line, Period, Place, Severity
from impactscreen.reports.document import ByColumn, Cell, Column, Document, Kind, Later, Table, Tone
from impactscreen.reports.records import line_record, problem_record, skipped_record

__all__ = ["lines_document", "lines_table", "unread_table"]

_PERIODS = ("start", "publication", "award", "contract_start", "contract_end")
_TEXTS = ("reference", "title", "description", "department", "client")
_PEOPLE = ("budget_holder", "procurement_officer", "authority")
_REST = ("supplier", "status", "social_return", "ambition", "remarks")


def lines_document(reading: Reading, lang: Language) -> Document:
    """Every line with its place, what was not read behind it."""
    main = lines_table(reading.lines)
    return Document(
        title=msg("reports.lines.title"),
        tables=(main, unread_table(reading)),
        records=Later(reading.lines, line_record),
        whole=lambda: {
            "lines": [line_record(line) for line in reading.lines],
            "skipped": [skipped_record(each, lang) for each in reading.skipped],
            "problems": [problem_record(each, lang) for each in reading.problems],
        },
        glance=main,
    )


def lines_table(lines: tuple[Line, ...]) -> Table:
    """One row a line; amounts and periods as two columns each, so that a spreadsheet can sort and sum them."""
    return Table(
        key="lines",
        title=msg("reports.lines.sheet"),
        columns=_columns(),
        rows=ByColumn(lines, _cells),
        empty=msg("reports.lines.none"),
    )


def unread_table(reading: Reading) -> Table:
    """What was left out or not understood, with its place and reason: nothing disappears in silence."""
    rows: list[tuple[Cell, ...]] = [
        (each.place.file, each.place.sheet, _cell_of(each.place), each.reason, None, each.text)
        for each in reading.skipped
    ]
    rows += [
        (each.place.file, each.place.sheet, _cell_of(each.place), each.message, each.hint, each.text)
        for each in reading.problems
    ]
    tones = [Tone.QUIET] * len(reading.skipped) + [_TONES[each.severity] for each in reading.problems]
    return Table(
        key="unread",
        title=msg("reports.unread.sheet"),
        columns=_UNREAD_COLUMNS,
        rows=rows,
        tones=tones,
        empty=msg("reports.unread.none"),
    )


_TONES = {Severity.INFO: Tone.QUIET, Severity.WARNING: Tone.PLAIN, Severity.ERROR: Tone.SOON}

_UNREAD_COLUMNS = (
    Column("file", msg("reports.column.file"), width=26),
    Column("sheet", msg("reports.column.sheet"), width=18),
    Column("cell", msg("reports.column.cell"), width=9),
    Column("reason", msg("reports.column.reason"), width=52, ratio=3),
    Column("hint", msg("reports.column.hint"), width=52, ratio=3, from_width=120),
    Column("text", msg("reports.column.text"), width=52, ratio=2),
)


def _cell_of(place: Place) -> str | None:
    if place.row is None:
        return place.column
    return f"{place.column or ''}{place.row}" if place.sheet is not None else str(place.row)


def _columns() -> tuple[Column, ...]:
    def text(name: str, width: int, ratio: int = 0, from_width: int = 0) -> Column:
        return Column(name, msg(f"field.{name}"), Kind.TEXT, width, from_width, ratio)

    return (
        Column("file", msg("reports.column.file"), width=22, from_width=160),
        Column("sheet", msg("reports.column.sheet"), width=16, from_width=160),
        Column("row", msg("reports.column.row"), Kind.COUNT, width=7),
        text("reference", width=16, from_width=140),
        text("title", width=46, ratio=3),
        text("description", width=60, ratio=3, from_width=180),
        text("department", width=22, ratio=1, from_width=100),
        text("client", width=20, ratio=1, from_width=120),
        *(text(name, width=20, from_width=260) for name in _PEOPLE),
        Column("value_low", msg("reports.column.value-low"), Kind.EURO, width=14),
        Column("value_high", msg("reports.column.value-high"), Kind.EURO, width=14),
        Column("value_basis", msg("reports.column.value-basis"), width=10, from_width=200),
        Column("value_raw", msg("field.value"), width=18, from_width=240),
        text("procedure", width=20, ratio=1, from_width=100),
        text("nature", width=12, from_width=240),
        Column("cpv", msg("field.cpv"), width=12, from_width=240),
        text("lots", width=10, from_width=260),
        text("term", width=14, from_width=240),
        *(
            Column(f"{name}_{end}", msg(f"reports.column.{name}-{end}"), Kind.DATE, width=12, from_width=_wide(name))
            for name in _PERIODS
            for end in ("start", "end")
        ),
        *(text(name, width=24, from_width=260) for name in _REST),
    )


def _wide(period: str) -> int:
    return {"publication": 0, "contract_end": 180}.get(period, 260)


_NO_VALUE = Amount(None, None, None)
_YEARLY = msg(f"basis.{Basis.YEARLY}")


def _cells(lines: Sequence[Line]) -> list[Sequence[Cell]]:
    """The cells of some lines, one sequence a column."""
    places = [line.place for line in lines]
    values = [line.value or _NO_VALUE for line in lines]
    return [
        [place.file for place in places],
        [place.sheet for place in places],
        [place.row for place in places],
        *(_column(lines, name) for name in (*_TEXTS, *_PEOPLE)),
        [value.low for value in values],
        [value.high for value in values],
        [_YEARLY if value.basis is Basis.YEARLY and value.known else None for value in values],
        [value.raw or None for value in values],
        [line.procedure.raw if line.procedure else None for line in lines],
        [msg(f"nature.{line.nature}") if line.nature else None for line in lines],
        [line.cpv or None for line in lines],
        [line.lots for line in lines],
        [line.term.raw if line.term else None for line in lines],
        *(days for name in _PERIODS for days in _days(_column(lines, name))),
        *(_column(lines, name) for name in _REST),
    ]


def _column(lines: Sequence[Line], name: str) -> list[Any]:
    return list(map(attrgetter(name), lines))


def _days(periods: Sequence[Period | None]) -> tuple[Sequence[Cell], Sequence[Cell]]:
    """The first days and the last days of periods; one that is no period shows what was written, as its first day."""
    if periods.count(None) == len(periods):
        return periods, periods  # type: ignore[return-value]  # nothing but None
    return (
        [None if each is None else each.start if each.known else each.raw for each in periods],
        [None if each is None else each.end for each in periods],
    )
