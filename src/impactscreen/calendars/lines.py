"""From the rows of a table to lines with values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import repeat
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from impactscreen.calendars.bands import Bands, bands_in, explained, names_bands
from impactscreen.calendars.columnwise import Cells, Values, by_name, comments_by_row
from impactscreen.calendars.contexts import (
    ASIDE,
    has_unit,
    in_unit,
    is_period_name,
    note_on_amounts,
    parser_for,
    unit_of,
)
from impactscreen.calendars.fill import FilledDown, filled_down
from impactscreen.calendars.headings import headers_again
from impactscreen.calendars.joining import with_basis, with_moments, with_ticks, with_unit, with_upper, with_yearly
from impactscreen.calendars.parts import TICKED, YEAR_HEADERS, Part
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.planning import Planning, planning_of
from impactscreen.calendars.references import split_references
from impactscreen.calendars.rows import RowKind, row_text, sort_rows
from impactscreen.calendars.sheets import ERRORS, Cell, Sheet, cell_text
from impactscreen.calendars.surroundings import Surroundings
from impactscreen.calendars.values.periods import PeriodContext, parse_period, period_from_text
from impactscreen.calendars.vocabulary import Content
from impactscreen.calendars.words import CALENDAR
from impactscreen.messages import Message, msg
from impactscreen.model import Line, Period, Place, Problem, ProblemKind, Severity, Skipped
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.calendars.blocks import Block
    from impactscreen.calendars.header import HeaderCell

__all__ = ["BlockLines", "read_block"]

_AROUND, _FEW_WORDS = 15, 2
"""So many rows above and below a table may tell of all its amounts, in one or two cells."""
_SMALL, _ENOUGH, _MOST = 1_000, 4, 0.75
"""When so large a part of at least so many amounts is below so many euros, they may count thousands."""
_GLANCE = 200
"""Rows that show whether a column holds classes."""
_FEW_TOO_WIDE = 0.5
"""When more lines than this are wider than the header, it is the header that lacks a word."""
_PLAIN = frozenset({Content.TEXT, Content.TITLE, Content.CODE, Content.NAME})
"""What is kept as it was written."""
_ANY_YEAR = PeriodContext(2000)
_AMOUNTS = (Part.UPPER, Part.YEARLY)
"""Columns of amounts that complete those of the value, under whose names they wait until they are put together."""
_FIELDS = Line.__struct_fields__[1:-2]
"""What stands between the place of a line and its extra cells."""


class BlockLines(Struct):
    """What one table gave."""

    lines: list[Line] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    fills: dict[int, int] = field(default_factory=dict)
    """0-based column → filled cells."""
    unread: dict[int, int] = field(default_factory=dict)
    """0-based column → cells not understood."""


def read_block(
    file: str, block: Block, year: int | None, heading: str = "", sheets: Sequence[Sheet] = ()
) -> BlockLines:
    """Read every row of a table.

    Args:
        file: its name, for the places.
        block: the table.
        year: completes periods such as a bare "Q3".
        heading: what stands above the table and holds for all its lines.
        sheets: where a legend may stand that explains classes of values.
    """
    reader = _BlockReader(file, block, year, sheets)
    if heading:
        reader.section(heading)
    return reader.read()


class _BlockReader:
    def __init__(self, file: str, block: Block, year: int | None, sheets: Sequence[Sheet]) -> None:
        self.file = file
        self.block = block
        self.sheet = block.sheet
        self.result = BlockLines()
        self.fields = block.fields
        named = next(filter(is_period_name, block.sheet.outside), block.sheet.name)
        self.place = Surroundings(named, year, procedures="procedure" not in self.fields)
        self.names = {name: self.sheet.column_name(column) for name, column in self.fields.items()}
        self.texts = [(name, column) for name, column in self.fields.items() if CALENDAR.kind(name) in _PLAIN]
        self.extras = _extra_headers(block)
        self.year_column = next((column for name, column in self.extras if fold(name) in YEAR_HEADERS), None)
        self.around = next(iter(block.parts(Part.AROUND)), self.year_column)
        self.basis = list(block.parts(Part.BASIS))
        self.choices = _choices(block)
        self.beyond = None if self.sheet.letters else _beyond_header(block)
        self.planning: Planning | None = None
        self.note = self._note_on_amounts(sheets)
        self.bands = self._bands(sheets)
        self.values: list[tuple[str, int, Values]] = []
        self.section_at = block.header.last
        self.yearless: Period | None = None
        """The last quarter of a section that was told to lack a year."""
        self.result.fills = dict.fromkeys((match.column for match in block.columns), 0)
        self._prepare()

    def read(self) -> BlockLines:
        if "title" not in self.fields:
            return self.result
        down = filled_down(self.block)
        for column in down.guessed:
            message = msg("calendars.filled-down", header=self._header(column))
            self._tell(Severity.INFO, self.block.header.last, column, message)
        for index, many in down.shared:
            self._tell(Severity.INFO, index, self.fields["value"], msg("calendars.value-shared", rows=many))
        self._read_planning()
        run: list[int] = []
        for item in sort_rows(self.block, "title", down.of(self.fields["title"])):
            if item.kind is RowKind.LINE:
                run.append(item.at)
                continue
            reason = item.reason or msg("calendars.row-no-title")
            if item.kind is RowKind.SECTION:
                self._lines(run, down)
                run = []
                self.section_at = item.at
                reason = msg("calendars.row-section" if self.section(item.text) else "calendars.row-heading")
            self._skip(item.at, self.sheet.rows[item.at], reason)
        self._lines(run, down)
        split_references(self.result.lines, self.fields)
        self._small_amounts()
        return self.result

    def _small_amounts(self) -> None:
        """Tell when the amounts are too small for contracts: nobody wrote that they count thousands."""
        if "value" not in self.fields or self.note or has_unit(self._header(self.fields["value"])):
            return
        known = [line.value for line in self.result.lines if line.value is not None and line.value.known]
        small = [amount for amount in known if (amount.high or amount.low or 0) < _SMALL and "€" not in amount.raw]
        if len(known) >= _ENOUGH and len(small) > _MOST * len(known):
            message = msg("calendars.amounts-small", header=self._header(self.fields["value"]))
            self._tell(Severity.WARNING, self.block.header.last, self.fields["value"], message)

    def _read_planning(self) -> None:
        """Tell that marks under months or quarters were read as the planning, and what of them could not be."""
        steps = {column: self.block.header.cells[column] for column in sorted(self.block.parts(Part.STEP))}
        if not steps:
            return
        title = self.fields["title"]
        below = enumerate(self.sheet.rows[self.block.start : self.block.stop], self.block.start)
        rows = [at for at, row in below if title < len(row) and row[title] is not None]  # others count the marks
        planning = planning_of(steps, self.sheet, rows, self.place.year, CALENDAR)
        if planning is None:
            return
        first = min(steps)
        around = {"first": steps[first].joined, "last": steps[max(steps)].joined}
        if not planning.steps:
            self._tell(Severity.WARNING, self.block.header.last, first, msg("calendars.planning-no-year", **around))
            return
        self.planning = planning
        if planning.means:
            means = [
                msg("calendars.mark-means", mark=mark, field=msg(f"field.{name}"))
                for mark, name in sorted(planning.means.items())
            ]
            message = msg("calendars.planning-read", **around, means=means)
            self._tell(Severity.INFO, self.block.header.last, first, message)
        if planning.unclear:
            message = msg("calendars.planning-unclear", **around, marks=sorted(planning.unclear))
            self._tell(Severity.WARNING, self.block.header.last, first, message)

    def _note_on_amounts(self, sheets: Sequence[Sheet]) -> str:
        """What is said around the table of its amounts, told to the user: nobody sees it from a cell."""
        if "value" not in self.fields:
            return ""
        notes = ((index, note_on_amounts(texts)) for index, texts in self._said_around(sheets))
        index, note = next(((index, note) for index, note in notes if note), (0, ""))
        if not note:
            return ""
        if index >= self.block.start and headers_again(self.block):
            message = msg("calendars.amounts-note-which", text=note)
            self._tell(Severity.WARNING, index, self.fields["value"], message)
            return ""
        self._tell(Severity.INFO, index, self.fields["value"], msg("calendars.amounts-note", text=note))
        return note

    def _said_around(self, sheets: Sequence[Sheet]) -> Iterator[tuple[int, Sequence[str]]]:
        """Texts that may tell of all amounts, each with the row to point at: the nearest places come first."""
        header = self.block.header
        above = range(max(0, header.first - _AROUND), header.first)
        below = range(max(self.block.start, self.block.stop - _AROUND), self.block.stop)
        for index in (*above, *below):
            row = self.sheet.rows[index]
            texts = [cell for cell in row if isinstance(cell, str)]
            if 0 < len(texts) == len(row) - row.count(None) <= _FEW_WORDS:
                yield index, texts
        groups = [cell for row in self.sheet.rows[header.first : header.last] for cell in row if isinstance(cell, str)]
        remarks = comments_by_row(self.sheet).get(self.sheet.numbers[header.last], ()) if self.sheet.comments else ()
        apart = [
            cell
            for sheet in sheets
            if sheet is not self.sheet and sheet.name and ASIDE.match(sheet.name)
            for row in sheet.rows[:_GLANCE]
            for cell in row
            if isinstance(cell, str)
        ]
        for text in (*groups, *remarks, *self.sheet.outside, *apart):
            yield header.last, [text]

    def _bands(self, sheets: Sequence[Sheet]) -> Bands:
        """What the classes in the column of values stand for, told to the user with the legend's own words."""
        column = self.fields.get("value")
        if column is None:
            return {}
        rows = self.sheet.rows[self.block.start : self.block.stop]
        cells = [row[column] for row in rows[:_GLANCE] if column < len(row)]
        bands = bands_in(sheets) if names_bands(self._header(column), cells) else {}
        if bands:
            means = [msg("calendars.band-means", code=code, text=amount.raw) for code, amount in sorted(bands.items())]
            message = msg("calendars.bands-read", header=self._header(column), means=means)
            self._tell(Severity.INFO, self.block.header.last, column, message)
        return bands

    def _prepare(self) -> None:
        """Parsers for this table's columns, under what its headers and sections say, each with what it has read."""
        self.values = []
        parts = [(part, column) for part in _AMOUNTS for column in self.block.parts(part)]
        for name, column in (*self.fields.items(), *parts):
            kind = Content.AMOUNT if name in _AMOUNTS else CALENDAR.kind(name)
            if kind not in _PLAIN:
                header = self.block.header.cells.get(column)
                context = PeriodContext(self.place.year, self.sheet.epoch_1904, str(name))
                above = header.joined if header else ""
                if kind is Content.AMOUNT and self.note and not has_unit(above):
                    above = f"{above} ({self.note})"
                parse = parser_for(kind, above, context)
                if name == "value" and self.bands:
                    parse = explained(parse, self.bands)
                self.values.append((name, column, Values(parse, () if kind is Content.CPV else None)))

    def section(self, text: str) -> bool:
        """Take in what stands above the lines that come next; False when none of it goes with them."""
        taken = self.place.section(text)
        if _WHOLE_EUROS.search(text):
            self.note = ""
        self._prepare()
        return taken

    def _lines(self, run: list[int], down: FilledDown) -> None:
        """The lines of some rows (by their index) that stand under the same section, made a column at a time."""
        rows = down.applied(run, self.sheet.rows)
        numbers = [self.sheet.numbers[index] for index in run]
        facts: dict[str, list[Any]] = {name: self._texts(rows, column) for name, column in self.texts}
        for name, column, values in self.values:
            cells = [row[column] for row in rows] if name in _AMOUNTS else self._column(rows, column)
            facts[name] = values.of(cells)
            if values.unread and not (name == "publication" and self.around is not None):
                self._unread(column, values.unread, zip(run, cells, strict=True))
        for name, column in self.texts:
            if not ERRORS.isdisjoint(facts[name]):
                self._unread(column, ERRORS, zip(run, facts[name], strict=True))
        self._title(facts, run)
        if self.around is not None:
            self._with_around(facts, rows, run, self.around)
        self._with_parts(facts, rows)
        self._too_wide(rows, run)
        self._too_short(run)
        self._complete(facts, numbers)
        extras = {name: self._texts(rows, column) for name, column in self.extras}
        self.result.lines += map(
            Line,
            map(Place, repeat(self.file), repeat(self.sheet.name), numbers),
            *(facts.get(name) or repeat(() if name == "cpv" else None) for name in _FIELDS),
            by_name(extras, len(rows)),
            map(Cells, repeat(self.names), numbers if self.sheet.letters else repeat(None)),
        )

    def _column(self, rows: list[list[Cell]], column: int) -> list[Cell]:
        cells = [row[column] for row in rows]
        self.result.fills[column] += len(cells) - cells.count(None)
        return cells

    def _texts(self, rows: list[list[Cell]], column: int) -> list[str | None]:
        """A column as it was written."""
        return [cell if cell is None or type(cell) is str else cell_text(cell) for cell in self._column(rows, column)]

    def _title(self, facts: dict[str, list[Any]], run: list[int]) -> None:
        """Where the title is empty the description stands in."""
        titles = facts["title"]
        for position in [position for position, title in enumerate(titles) if title is None]:
            titles[position] = facts["description"][position]
            self._tell(Severity.WARNING, run[position], self.fields["title"], msg("calendars.title-empty"))

    def _with_around(self, facts: dict[str, list[Any]], rows: list[list[Cell]], run: list[int], around: int) -> None:
        """Read a bare "Q3" or "mei" again with the year or the quarter that stands in a column of its own."""
        column = self.fields.get("publication")
        if column is None:
            return
        unit = unit_of(self._header(column))
        quarters = unit_of(self._header(around))
        for position, row in enumerate(rows):
            wide = period_from_text(cell_text(in_unit(row[around], quarters)), PeriodContext(self.place.year))[0]
            cell = in_unit(row[column], unit)
            if cell is None:
                facts["publication"][position] = wide if wide.known and around != self.year_column else None
                continue
            year = wide.start.year if wide.start else self.place.year
            context = PeriodContext(year, self.sheet.epoch_1904, "publication")
            facts["publication"][position], understood = parse_period(cell, context)
            if not understood:
                self._unread(column, {row[column]}, [(run[position], row[column])])

    def _with_parts(self, facts: dict[str, list[Any]], rows: list[list[Cell]]) -> None:
        """Add what columns tell that are a part of a field."""
        if Part.UPPER in facts:
            facts["value"] = with_upper(facts["value"], facts.pop(Part.UPPER))
        if Part.YEARLY in facts:
            facts["value"] = with_yearly(facts["value"], facts.pop(Part.YEARLY))
        for column in self.block.parts(Part.UNIT):
            facts["value"] = with_unit(facts["value"], [row[column] for row in rows])
        for column in self.basis:
            facts["value"] = with_basis(facts["value"], [row[column] for row in rows])
        for name, answers in self.choices.items():
            facts[name] = with_ticks(name, answers, TICKED[name], rows)
        if self.planning is not None:
            with_moments(facts, self.planning, rows)

    def _too_short(self, run: list[int]) -> None:
        """Tell where a line of text is one cell: a line break in the cell before or after it may have parted them."""
        for index in run if self.sheet.short else ():
            if self.sheet.numbers[index] in self.sheet.short:
                self._tell(Severity.WARNING, index, self.fields["title"], msg("calendars.row-short"))

    def _too_wide(self, rows: list[list[Cell]], run: list[int]) -> None:
        """Tell where a line of text has more cells than the header: a separator within a cell moves all behind it."""
        beyond = self.beyond
        if beyond is None:
            return
        wide = [position for position, row in enumerate(rows) if row[beyond] is not None]
        if len(wide) <= _FEW_TOO_WIDE * len(rows):
            for position in wide:
                cell = rows[position][beyond]
                self._tell(Severity.WARNING, run[position], beyond, msg("calendars.row-wider"), cell_text(cell))

    def _complete(self, facts: dict[str, list[Any]], numbers: list[int]) -> None:
        """What the sheet's name, a section row or a comment adds to lines."""
        empty = [None] * len(numbers)
        place = self.place
        around_of = {"department": place.department, "publication": place.period, "procedure": place.procedure}
        for name, around in around_of.items():
            if around:
                if name == "publication" and None in facts.get(name, empty):
                    self._tell_yearless()
                facts[name] = [around if fact is None else fact for fact in facts.get(name, empty)]
        if "contract_end" in facts:
            facts["contract_end"] = [_closed(end) for end in facts["contract_end"]]
        if self.sheet.comments:
            remarks = comments_by_row(self.sheet)
            facts["remarks"] = [
                " | ".join(filter(None, [fact, *remarks.get(number, ())])) or None
                for fact, number in zip(facts.get("remarks", empty), numbers, strict=True)
            ]

    def _tell_yearless(self) -> None:
        """Tell once of a section or a sheet's name that it says a quarter and nothing says of which year."""
        period = self.place.period
        if period is not None and not period.known and period is not self.yearless:
            self.yearless = period
            column = self.fields.get("publication", self.fields["title"])
            message = msg("calendars.section-no-year", text=period.raw)
            self._tell(Severity.WARNING, self.section_at, column, message, period.raw)

    def _skip(self, index: int, row: list[Cell], reason: Any) -> None:
        self.result.skipped.append(
            Skipped(Place(self.file, self.sheet.name, self.sheet.numbers[index]), reason, row_text(row))
        )

    def _unread(self, column: int, unread: Set[Cell], cells: Iterable[tuple[int, Cell]]) -> None:
        """Tell which cells (by the index of their row) were not understood."""
        header = self._header(column)
        unclear, no_year = (msg(f"calendars.value-{name}", header=header) for name in ("unread", "no-year"))
        moments = any(at == column and CALENDAR.kind(name) is Content.PERIOD for name, at in self.fields.items())
        unit = unit_of(header)
        found = [(index, cell) for index, cell in cells if cell in unread]
        self.result.unread[column] = self.result.unread.get(column, 0) + len(found)
        for index, cell in found:
            yearless = moments and parse_period(in_unit(cell, unit), _ANY_YEAR)[0].known
            self._tell(Severity.WARNING, index, column, no_year if yearless else unclear, cell_text(cell))

    def _header(self, column: int) -> str:
        return next(match.header for match in self.block.columns if match.column == column) or self.sheet.column_name(
            column
        )

    def _tell(self, severity: Severity, index: int, column: int, message: Message, text: str = "") -> None:
        """A problem with the cell in row `index` of the sheet."""
        place = Place(self.file, self.sheet.name, self.sheet.numbers[index], self.sheet.column_name(column))
        self.result.problems.append(Problem(place, ProblemKind.VALUE, message, severity, text=text))


_WHOLE_EUROS = regex(r"\b(?:in|hele) euro|whole euros", re.IGNORECASE)


def _choices(block: Block) -> dict[str, dict[int, HeaderCell]]:
    """Field → the header of each column in which an answer to it can be ticked."""
    found: dict[str, dict[int, HeaderCell]] = {}
    for column, name in block.parts(Part.CHOICE).items():
        if name:
            found.setdefault(name, {})[column] = block.header.cells[column]
    return found


def _beyond_header(block: Block) -> int | None:
    """The first column to the right of the last one with a header."""
    last = max((match.column for match in block.columns if match.header), default=-1)
    return next((match.column for match in block.columns if match.column > last), None)


def _closed(end: Period | None) -> Period | None:
    """The end of a contract: of "uiterlijk mei 2027" the last day is all that is known, and all that matters."""
    if end is not None and end.start is None and end.end is not None:
        return replace(end, start=end.end)
    return end


def _extra_headers(block: Block) -> list[tuple[str, int]]:
    """Columns without a field, under names that differ."""
    names: dict[str, int] = {}
    for match in block.columns:
        if match.field is None:
            name = match.header or block.sheet.column_name(match.column)
            while name in names:
                name = f"{name} ({block.sheet.column_name(match.column)})"
            names[name] = match.column
    return list(names.items())
