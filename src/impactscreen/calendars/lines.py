"""From the rows of a table to lines with values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from impactscreen.calendars.fill import filled_down
from impactscreen.calendars.rows import RowKind, row_text, sort_rows
from impactscreen.calendars.sheets import Cell, cell_text
from impactscreen.calendars.values.amounts import AmountContext, parse_amount
from impactscreen.calendars.values.codes import parse_cpv
from impactscreen.calendars.values.periods import PeriodContext, parse_period, period_from_text
from impactscreen.calendars.values.procedures import parse_nature, parse_procedure
from impactscreen.calendars.values.terms import parse_term
from impactscreen.calendars.vocabulary import CALENDAR, Content
from impactscreen.messages import msg
from impactscreen.model import Basis, Line, Period, Place, Precision, Problem, ProblemKind, Severity, Skipped, Vat
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.calendars.blocks import Block

__all__ = ["BlockLines", "read_block"]

Parser = Callable[[Any], tuple[Any, bool]]
_PLAIN = frozenset({Content.TEXT, Content.TITLE, Content.CODE})
"""What is kept as it was written."""


@dataclass(slots=True)
class BlockLines:
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
        self.year = _sheet_year(block.sheet.name) or year
        self.period = _sheet_period(block.sheet.name)
        self.department: str | None = None
        self.result = BlockLines()
        self.fields = block.fields
        self.names = {name: self.sheet.column_name(column) for name, column in self.fields.items()}
        self.texts = [(name, column) for name, column in self.fields.items() if CALENDAR.kind(name) in _PLAIN]
        self.extras = _extra_headers(block)
        self.values: list[tuple[str, int, Parser, dict[Cell, tuple[Any, bool]]]] = []
        self.result.fills = dict.fromkeys((match.column for match in block.columns), 0)
        self._prepare()

    def read(self) -> BlockLines:
        if "title" not in self.fields:
            return self.result
        down = filled_down(self.block)
        for column in down.guessed:
            self._tell(
                self.block.start - 1,
                column,
                msg("calendars.filled-down", header=self._header(column)),
                ProblemKind.COLUMN,
                Severity.INFO,
            )
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
                self.values.append((name, column, _parser(kind, header.joined if header else "", context), {}))

    def _section(self, text: str) -> None:
        """A section row holds for what follows: a quarter or year for the periods, anything else for the department."""
        period, _ = period_from_text(text, PeriodContext(self.year))
        if period.known and period.start and _is_period_name(text):
            self.year = period.start.year
            self.period = period if period.precision is not Precision.YEAR else None
            self._prepare()
        else:
            self.department = text.strip(" :")

    def _line(self, index: int, row: list[Cell]) -> Line:
        facts: dict[str, Any] = {}
        fills = self.result.fills
        for name, column in self.texts:
            cell = row[column]
            if cell is not None:
                fills[column] += 1
                facts[name] = cell if type(cell) is str else cell_text(cell)
        for name, column, parse, known in self.values:
            cell = row[column]
            if cell is not None:
                fills[column] += 1
                found = known.get(cell)
                if found is None:
                    found = known[cell] = parse(cell)
                value, understood = found
                if value is not None:
                    facts[name] = value
                if not understood:
                    self._unread(index, column, cell)
        extra: dict[str, str] = {}
        for header, column in self.extras:
            cell = row[column]
            if cell is not None:
                fills[column] += 1
                extra[header] = cell if type(cell) is str else cell_text(cell)
        number = self.sheet.numbers[index]
        if "title" not in facts:
            facts["title"] = facts["description"]
            self._tell(index, self.fields["title"], msg("calendars.title-empty"), ProblemKind.VALUE, Severity.WARNING)
        self._complete(facts, number)
        place = Place(self.file, self.sheet.name, number)
        cells = _Cells(self.names, number if self.sheet.letters else None)
        return Line(place, **facts, extra=extra, cells=cells)

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
        text = cell_text(cell)
        self._tell(
            index,
            column,
            msg("calendars.value-unread", header=self._header(column)),
            ProblemKind.VALUE,
            Severity.WARNING,
            text,
        )

    def _header(self, column: int) -> str:
        return next(match.header for match in self.block.columns if match.column == column) or self.sheet.column_name(
            column
        )

    def _tell(
        self, index: int, column: int, message: Any, kind: ProblemKind, severity: Severity, text: str = ""
    ) -> None:
        place = Place(self.file, self.sheet.name, self.sheet.numbers[max(index, 0)], self.sheet.column_name(column))
        self.result.problems.append(Problem(place, kind, message, severity, text=text))


def _parser(kind: Content, header: str, periods: PeriodContext) -> Parser:
    match kind:
        case Content.AMOUNT:
            context = _amount_context(header)
            return lambda cell: parse_amount(cell if isinstance(cell, (str, float)) else cell_text(cell), context)
        case Content.PERIOD:
            return lambda cell: parse_period(cell, periods)
        case Content.TERM:
            months = re.search(r"maand|mnd|month", header.lower()) is not None
            options = re.search(r"opti|verleng", header.lower()) is not None and not re.search(
                r"looptijd|duur|basis|incl", header.lower()
            )
            return lambda cell: parse_term(
                cell if isinstance(cell, (str, float)) else cell_text(cell), months=months, options=options
            )
        case Content.PROCEDURE:
            return lambda cell: parse_procedure(cell_text(cell))
        case Content.NATURE:
            return lambda cell: parse_nature(cell_text(cell))
    return lambda cell: parse_cpv(cell if isinstance(cell, (str, float)) else cell_text(cell))


_THOUSANDS = re.compile(
    r"x\s?(?:€|eur|euro)?\s?1[.,]?000\b(?!\.)|€?\s?1\.000\s?[,-]|\bduizend\w*|\bin k\b|\bk€|€\s?k\b|\*\s?1\.?000|"
    r"\bdzd\b|\(k\)|thousands?|\b1[.,]?000\s?(?:euro|eur|€)|€\s?x?\s?1[.,]?000\b|\b000s?\b|'000"
)
_MILLIONS = re.compile(r"\bmln\b|\bmiljoen\w*|\bmillions?\b|x\s?(?:€|eur)?\s?1[.,]000[.,]000|\bm€|€\s?m\b")
_PER_YEAR = re.compile(
    r"per jaar|p/?\s?j\b|p\.?\s?j\.|/\s?j(?:aa)?r|jaar(?:waarde|bedrag|lijks\w*|omzet|spend|budget|volume)|annual|"
    r"per year|yearly|per annum"
)


def _amount_context(header: str) -> AmountContext:
    """What a header such as "Raming per jaar (x € 1.000, excl. btw)" says about the amounts below it."""
    text = header.lower()
    factor = 1e6 if _MILLIONS.search(text) else 1e3 if _THOUSANDS.search(text) else 1.0
    vat = None
    if re.search(r"\bexcl?\b|\bex\.?\s?btw|exclusief|excl\.", text):
        vat = Vat.EXCLUSIVE
    if re.search(r"\bincl?\.?\w*\s*(?:\d+\s?%\s*)?(?:btw|vat)", text):
        vat = Vat.INCLUSIVE
    return AmountContext(factor, Basis.YEARLY if _PER_YEAR.search(text) else Basis.TOTAL, vat)


def _is_period_name(text: str) -> bool:
    """Whether a section row is a quarter, month or year and nothing else."""
    words = fold(text).split()
    period = period_from_text(text, PeriodContext(2000))[0]
    return period.known and len(words) <= 6 and (any(char.isdigit() for char in text) or len(words) <= 2)  # noqa: PLR2004 - a few words around it


def _sheet_year(name: str | None) -> int | None:
    years = re.findall(r"(?<!\d)20[2-4]\d(?!\d)", name or "")
    return int(years[0]) if len(set(years)) == 1 else None


def _sheet_period(name: str | None) -> Period | None:
    """The quarter, half or month that a sheet is named after."""
    if not name:
        return None
    text = re.sub(r"[_]", " ", name).strip()
    period, _ = period_from_text(text, PeriodContext())
    return period if period.known and period.precision not in {Precision.YEAR, Precision.DAY} else None


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
