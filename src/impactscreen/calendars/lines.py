"""From the rows of a table to lines with values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field
from msgspec.structs import replace

from impactscreen.calendars.contexts import (
    Parser,
    department_of_sheet,
    is_period_name,
    parser_for,
    period_of_sheet,
    year_of_sheet,
)
from impactscreen.calendars.fill import filled_down
from impactscreen.calendars.rows import RowKind, row_text, sort_rows
from impactscreen.calendars.sheets import Cell, cell_text
from impactscreen.calendars.values.periods import PeriodContext, parse_period, period_from_text
from impactscreen.calendars.vocabulary import Content
from impactscreen.calendars.words import CALENDAR
from impactscreen.messages import Message, msg
from impactscreen.model import Line, Place, Precision, Problem, ProblemKind, Severity, Skipped
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.calendars.blocks import Block

__all__ = ["BlockLines", "read_block"]

_YEAR_HEADERS = frozenset({"jaar", "year", "publicatiejaar", "planjaar", "kalenderjaar"})
_PLAIN = frozenset({Content.TEXT, Content.TITLE, Content.CODE})
"""What is kept as it was written."""


class BlockLines(Struct):
    """What one table gave."""

    lines: list[Line] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    fills: dict[int, int] = field(default_factory=dict)
    """0-based column → filled cells."""
    unread: dict[int, int] = field(default_factory=dict)
    """0-based column → cells not understood."""


class _Cells(Mapping[str, str]):
    """Field → cell of one line, worked out when someone asks: a calendar has many lines and few questions."""

    __slots__ = ("_columns", "_row")

    def __init__(self, columns: Mapping[str, str], row: int | None) -> None:
        self._columns = columns
        self._row = "" if row is None else str(row)

    def __getitem__(self, name: str) -> str:
        return self._columns[name] + self._row

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)

    def __repr__(self) -> str:
        return repr(dict(self))


def read_block(file: str, block: Block, year: int | None) -> BlockLines:
    """Read every row of a table; `year` completes periods such as a bare "Q3"."""
    return _BlockReader(file, block, year).read()


class _BlockReader:
    def __init__(self, file: str, block: Block, year: int | None) -> None:
        self.file = file
        self.block = block
        self.sheet = block.sheet
        self.year = year_of_sheet(block.sheet.name) or year
        self.period = period_of_sheet(block.sheet.name)
        self.department = department_of_sheet(block.sheet.name)
        self.result = BlockLines()
        self.fields = block.fields
        self.names = {name: self.sheet.column_name(column) for name, column in self.fields.items()}
        self.texts = [(name, column) for name, column in self.fields.items() if CALENDAR.kind(name) in _PLAIN]
        self.extras = _extra_headers(block)
        self.year_column = next((column for name, column in self.extras if fold(name) in _YEAR_HEADERS), None)
        self.values: list[tuple[str, int, Parser, dict[Cell, tuple[Any, bool]]]] = []
        self.result.fills = dict.fromkeys((match.column for match in block.columns), 0)
        self._prepare()

    def read(self) -> BlockLines:
        if "title" not in self.fields:
            return self.result
        down = filled_down(self.block)
        for column in down.guessed:
            message = msg("calendars.filled-down", header=self._header(column))
            self._tell(Severity.INFO, self.block.header.last, column, message)
        for item in sort_rows(self.block, "title"):
            row = self.sheet.rows[item.at]
            if item.kind is RowKind.SECTION:
                self._section(item.text)
                self._skip(item.at, row, msg("calendars.row-section"))
            elif item.kind is RowKind.OUT:
                self._skip(item.at, row, item.reason or msg("calendars.row-no-title"))
            else:
                self.result.lines.append(self._line(item.at, down.apply(item.at, row)))
        _split_references(self.result.lines, self.fields)
        return self.result

    def _prepare(self) -> None:
        """Parsers for this table's columns, under what its headers and sections say, each with what it has read."""
        self.values = []
        for name, column in self.fields.items():
            kind = CALENDAR.kind(name)
            if kind not in _PLAIN:
                header = self.block.header.cells.get(column)
                context = PeriodContext(self.year, self.sheet.epoch_1904)
                self.values.append((name, column, parser_for(kind, header.joined if header else "", context), {}))

    def _section(self, text: str) -> None:
        """A section row holds for what follows: a quarter or year for the periods, anything else for the department."""
        period, _ = period_from_text(text, PeriodContext(self.year))
        if period.known and period.start and is_period_name(text):
            self.year = period.start.year
            self.period = period if period.precision is not Precision.YEAR else None
            self._prepare()
        else:
            self.department = text.strip(" :")

    def _line(self, index: int, row: list[Cell]) -> Line:
        facts: dict[str, Any] = self._plain(row, self.texts)
        for name, column, parse, known in self.values:
            cell = row[column]
            if cell is not None:
                self.result.fills[column] += 1
                found = known.get(cell)
                if found is None:
                    found = known[cell] = parse(cell)
                value, understood = found
                if value is not None:
                    facts[name] = value
                if not understood:
                    self._unread(index, column, cell)
        if "title" not in facts:
            facts["title"] = facts["description"]
            self._tell(Severity.WARNING, index, self.fields["title"], msg("calendars.title-empty"))
        number = self.sheet.numbers[index]
        if self.year_column is not None:
            self._with_year(facts, row)
        self._complete(facts, number)
        place = Place(self.file, self.sheet.name, number)
        cells = _Cells(self.names, number if self.sheet.letters else None)
        return Line(place, **facts, extra=self._plain(row, self.extras), cells=cells)

    def _plain(self, row: list[Cell], columns: list[tuple[str, int]]) -> dict[str, str]:
        """The filled cells of some columns, as text."""
        found: dict[str, str] = {}
        fills = self.result.fills
        for name, column in columns:
            cell = row[column]
            if cell is not None:
                fills[column] += 1
                found[name] = cell if type(cell) is str else cell_text(cell)
        return found

    def _with_year(self, facts: dict[str, Any], row: list[Cell]) -> None:
        """Read a bare "Q3" again with the year that stands in a column of its own."""
        column = self.fields.get("publication")
        year = row[self.year_column] if self.year_column is not None else None
        if column is not None and row[column] is not None and isinstance(year, float):
            facts["publication"] = parse_period(row[column], PeriodContext(int(year), self.sheet.epoch_1904))[0]

    def _complete(self, facts: dict[str, Any], number: int) -> None:
        """What the sheet's name, a section row or a comment adds to a line."""
        if self.department and "department" not in facts:
            facts["department"] = self.department
        if self.period and "publication" not in facts:
            facts["publication"] = self.period
        end = facts.get("contract_end")
        if end is not None and end.start is None and end.end is not None:
            facts["contract_end"] = replace(end, start=end.end)
        if self.sheet.comments:
            remarks = [text for (row, _), text in sorted(self.sheet.comments.items()) if row == number]
            if remarks:
                facts["remarks"] = " | ".join(filter(None, [facts.get("remarks"), *remarks]))

    def _skip(self, index: int, row: list[Cell], reason: Any) -> None:
        self.result.skipped.append(
            Skipped(Place(self.file, self.sheet.name, self.sheet.numbers[index]), reason, row_text(row))
        )

    def _unread(self, index: int, column: int, cell: Cell) -> None:
        self.result.unread[column] = self.result.unread.get(column, 0) + 1
        message = msg("calendars.value-unread", header=self._header(column))
        self._tell(Severity.WARNING, index, column, message, cell_text(cell))

    def _header(self, column: int) -> str:
        return next(match.header for match in self.block.columns if match.column == column) or self.sheet.column_name(
            column
        )

    def _tell(self, severity: Severity, index: int, column: int, message: Message, text: str = "") -> None:
        """A problem with the cell in row `index` of the sheet."""
        place = Place(self.file, self.sheet.name, self.sheet.numbers[index], self.sheet.column_name(column))
        self.result.problems.append(Problem(place, ProblemKind.VALUE, message, severity, text=text))


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


_GLUED = re.compile(r"^(?=\S*\d)(?P<reference>[A-Z0-9][\w.\-/]{4,})(?:\s*[:–|]\s*|\s+-\s+|\s+)(?P<title>\S.*)$")
_HABIT = 0.8
"""So many titles must begin with a number before it is taken for the reference: one such title is just a title."""


def _split_references(lines: list[Line], fields: Mapping[str, int]) -> None:
    """Part "A03.78.2025 IT Hardware" into reference and title, where that is the habit of the whole table."""
    if "reference" in fields or len(lines) < 3:  # noqa: PLR2004 - a habit shows in a few lines
        return
    found = [_GLUED.match(line.title) for line in lines]
    if sum(match is not None for match in found) < _HABIT * len(lines):
        return
    for index, match in enumerate(found):
        if match:
            lines[index] = replace(lines[index], title=match["title"], reference=match["reference"])
