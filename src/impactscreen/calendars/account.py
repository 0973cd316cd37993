"""The account of reading one file: what was used, what was left out, what was noticed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from impactscreen.calendars.blocks import Block
from impactscreen.calendars.columns import ColumnMatch
from impactscreen.calendars.lines import BlockLines
from impactscreen.calendars.options import ReadOptions
from impactscreen.calendars.reading import ColumnReading, Reading, SheetReading
from impactscreen.calendars.rows import row_text
from impactscreen.calendars.sheets import Sheet
from impactscreen.messages import Message, msg
from impactscreen.model import Line, Place, Problem, ProblemKind, Severity, Skipped
from impactscreen.text import fold

__all__ = ["Account", "named_in_vain"]


class Account:
    """What is gathered while a file is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sheets: list[SheetReading] = []
        self.lines: list[Line] = []
        self.skipped: list[Skipped] = []
        self.problems: list[Problem] = []

    def leave_out(self, sheet: Sheet, reason: Message, blocks: Sequence[Block] = ()) -> None:
        """Note a sheet that gave no lines."""
        if sheet.name is not None:
            self.skipped.append(Skipped(Place(self.file, sheet.name), reason))
        rows = _header_rows(sheet, blocks)
        columns = tuple(_column(sheet, match, BlockLines(), 0) for block in blocks[:1] for match in block.columns)
        self.sheets.append(SheetReading(self.file, sheet.name, sheet.visible, False, reason, rows, columns))

    def use(self, sheet: Sheet, blocks: Sequence[Block], results: Sequence[BlockLines]) -> None:
        """Take what the tables of a sheet gave."""
        columns: list[ColumnReading] = []
        for block, result in zip(blocks, results, strict=True):
            self.lines += result.lines
            self.skipped += result.skipped
            self.problems += result.problems
            columns += [_column(sheet, match, result, len(result.lines)) for match in block.columns]
            self._title_rows(sheet, block, first=block is blocks[0])
            if block.beside:
                text = " | ".join(cell.joined for cell in block.beside)
                place = Place(self.file, sheet.name, sheet.numbers[block.header.last])
                self.skipped.append(Skipped(place, msg("calendars.row-beside"), text))
            self.problems += _doubts(self.file, sheet, block)
        count = sum(len(result.lines) for result in results)
        reason = msg("calendars.sheet-used", lines=count)
        self.sheets.append(
            SheetReading(
                self.file, sheet.name, sheet.visible, True, reason, _header_rows(sheet, blocks), tuple(columns)
            )
        )
        read = {line.place.row for result in results for line in result.lines}
        self.problems += _hidden(self.file, sheet, len(sheet.hidden_rows & read))

    def pass_over(self, sheet: Sheet, blocks: Sequence[Block]) -> None:
        """Name every row of further tables on a sheet that are no calendar."""
        for block in blocks:
            for index in range(block.header.first, block.stop):
                if any(cell is not None for cell in sheet.rows[index]):
                    place = Place(self.file, sheet.name, sheet.numbers[index])
                    self.skipped.append(Skipped(place, msg("calendars.row-other-table"), row_text(sheet.rows[index])))

    def miss(self, options: ReadOptions) -> None:
        """Tell which headers that a person named stand nowhere in this file."""
        for name, message in named_in_vain(self.sheets, options.columns).items():
            hint = msg("calendars.hint-map", field=name)
            header = options.columns[name]
            self.problems.append(Problem(Place(self.file), ProblemKind.COLUMN, message, Severity.WARNING, hint, header))

    def _title_rows(self, sheet: Sheet, block: Block, *, first: bool) -> None:
        if first:
            for index in range(block.header.first):
                if any(cell is not None for cell in sheet.rows[index]):
                    place = Place(self.file, sheet.name, sheet.numbers[index])
                    self.skipped.append(Skipped(place, msg("calendars.row-above"), row_text(sheet.rows[index])))

    def reading(self) -> Reading:
        """The account of the one file."""
        return Reading((), tuple(self.sheets), tuple(self.lines), tuple(self.skipped), tuple(self.problems))


def named_in_vain(sheets: Iterable[SheetReading], mapped: Mapping[str, str]) -> dict[str, Message]:
    """Field → what to say of the header that a person named for it, where that stands on none of the sheets."""
    columns = [column for sheet in sheets for column in sheet.columns]
    given = {column.field for column in columns if column.reason.key == "calendars.column-mapped"}
    headers = list(dict.fromkeys(column.header for column in columns if column.header))
    return {
        name: msg("calendars.no-such-header", header=header, headers=headers)
        for name, header in mapped.items()
        if name not in given
    }


def _header_rows(sheet: Sheet, blocks: Sequence[Block]) -> tuple[int, ...]:
    rows = {sheet.numbers[index] for block in blocks for index in range(block.header.first, block.header.last + 1)}
    return tuple(sorted(rows))


def _column(sheet: Sheet, match: ColumnMatch, result: BlockLines, lines: int) -> ColumnReading:
    fill = result.fills.get(match.column, 0) / lines if lines else 0.0
    return ColumnReading(
        sheet.column_name(match.column),
        match.header,
        match.field,
        match.reason,
        match.confidence,
        round(fill, 3),
        result.unread.get(match.column, 0),
    )


_DOUBTFUL = 0.5


def _doubts(file: str, sheet: Sheet, block: Block) -> list[Problem]:
    """Columns that were guessed, and those that bear the header of another."""
    found = []
    for match in block.columns:
        place = Place(file, sheet.name, sheet.numbers[block.header.last], sheet.column_name(match.column))
        if match.field and match.confidence < _DOUBTFUL:
            message = msg("calendars.column-doubt", header=match.header, field=msg(f"field.{match.field}"))
            hint = msg("calendars.hint-map", field=match.field)
        elif used := _same_header(match, block):
            message = msg("calendars.column-double", header=match.header, column=sheet.column_name(used.column))
            hint = msg("calendars.hint-map-column", field=used.field, column=place.column)
        else:
            continue
        found.append(Problem(place, ProblemKind.COLUMN, message, Severity.WARNING, hint, match.header))
    return found


def _same_header(match: ColumnMatch, block: Block) -> ColumnMatch | None:
    """The column with a field that bears the same header as one without."""
    if not match.header or match.field or match.part:
        return None
    return next((each for each in block.columns if each.field and fold(each.header) == fold(match.header)), None)


def _hidden(file: str, sheet: Sheet, hidden_rows: int) -> list[Problem]:
    """What the cells of a sheet do not show: hidden parts, formulas that were never calculated, quotes left open."""
    place = Place(file, sheet.name)
    found = []
    if sheet.formulas_without_value:
        message = msg("calendars.formulas", cells=sheet.formulas_without_value)
        hint = msg("calendars.hint-formulas")
        found.append(Problem(place, ProblemKind.FILE, message, Severity.WARNING, hint))
    for row in sheet.open_quotes:
        hint = msg("calendars.hint-open-quote")
        message = msg("calendars.open-quote")
        found.append(Problem(Place(file, sheet.name, row), ProblemKind.FILE, message, Severity.WARNING, hint))
    for row, times in sheet.repeats:
        message = msg("calendars.row-repeated", times=times)
        found.append(Problem(Place(file, sheet.name, row), ProblemKind.FILE, message, Severity.WARNING))
    if hidden_rows:
        key = "calendars.rows-filtered" if sheet.filtered else "calendars.rows-hidden"
        found.append(Problem(place, ProblemKind.HIDDEN, msg(key, rows=hidden_rows), Severity.INFO))
    if sheet.hidden_columns:
        names = [sheet.column_name(column) for column in sorted(sheet.hidden_columns)]
        found.append(Problem(place, ProblemKind.HIDDEN, msg("calendars.columns-hidden", columns=names), Severity.INFO))
    return found
