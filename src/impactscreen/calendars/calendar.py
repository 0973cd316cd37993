"""The trip of a calendar: sources → sheets → tables → columns → lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from impactscreen.calendars.blocks import Block, find_blocks
from impactscreen.calendars.columns import ColumnMatch
from impactscreen.calendars.header import likely_headers
from impactscreen.calendars.lines import BlockLines, read_block
from impactscreen.calendars.opening import open_sheets
from impactscreen.calendars.options import ReadOptions
from impactscreen.calendars.reading import ColumnReading, FileRead, Reading, SheetReading
from impactscreen.calendars.rows import row_text
from impactscreen.calendars.sheets import Sheet
from impactscreen.calendars.sources import Source, find_sources
from impactscreen.calendars.vocabulary import CALENDAR
from impactscreen.errors import CalendarError, UsageError
from impactscreen.messages import Message, msg
from impactscreen.model import Line, Place, Problem, ProblemKind, Severity, Skipped

__all__ = ["read_calendar", "read_calendars"]

_ASIDE = re.compile(
    r"^\W*(?:legenda|legend|lijst(?:en)?|keuzelijst\w*|afkorting\w*|toelichting|leeswijzer|uitleg|instructie\w*|"
    r"handleiding|readme|colofon|voorblad|info|lookup|parameters|data ?validatie|tabellen|codes|waardenlijst\w*|"
    r"stamgegevens|draaitabel\w*|pivot\w*|grafiek\w*|dashboard|versiebeheer|wijzigingen|changelog)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:archief|archive|archived|afgerond\w*|afgehandeld\w*|vervallen|gegund\w*|oud|oude|historie|historisch|"
    r"voltooid|completed|closed|done|prullenbak)\b",
    re.IGNORECASE,
)


def read_calendars(
    sources: Sequence[str | Path], options: ReadOptions | None = None, *, stdin: BinaryIO | None = None
) -> Reading:
    """Read one or more calendars as one: a file, several, folders, globs, ``-`` for `stdin`.

    Args:
        sources: what to read; a folder means every spreadsheet in it.
        options: what a person knows better than the reader.
        stdin: where the bytes of ``-`` come from.

    Raises:
        CalendarError: one of the files is not there, is empty, cannot be opened, or holds no calendar.
    """
    options = options or ReadOptions()
    _check_fields(options)
    found, skipped = find_sources(sources, options.limits, stdin)
    files: list[FileRead] = []
    sheets: list[SheetReading] = []
    lines: list[Line] = []
    problems: list[Problem] = []
    for source in found:
        reading = _read_source(source, options)
        files.append(FileRead(source.name, source.sha256, len(source.data)))
        sheets += reading.sheets
        lines += reading.lines
        skipped += sorted(reading.skipped, key=lambda each: _order(each.place, reading))
        problems += sorted(reading.problems, key=lambda each: _order(each.place, reading))
    return Reading(tuple(files), tuple(sheets), tuple(lines), tuple(skipped), tuple(problems))


def _order(place: Place, reading: Reading) -> tuple[int, int]:
    """Sheets in the order of the file, rows from top to bottom."""
    names = [sheet.sheet for sheet in reading.sheets]
    return names.index(place.sheet) if place.sheet in names else -1, place.row or 0


def read_calendar(source: str | Path, options: ReadOptions | None = None, *, stdin: BinaryIO | None = None) -> Reading:
    """Read one calendar: `read_calendars` for a single source."""
    return read_calendars([source], options, stdin=stdin)


def _check_fields(options: ReadOptions) -> None:
    unknown = sorted(set(options.columns) - set(CALENDAR.headers))
    if unknown:
        raise UsageError(msg("calendars.no-such-field", field=unknown[0], fields=sorted(CALENDAR.headers)))


def _read_source(source: Source, options: ReadOptions) -> Reading:
    sheets = open_sheets(source, options.limits)
    if options.sheet is not None:
        _check_sheet(source, sheets, options.sheet)
    account = _Account(source.name)
    year = _year_of_name(source.name)
    for sheet in sheets:
        aside = _why_aside(sheet, options)
        if aside:
            account.leave_out(sheet, aside)
        else:
            _read_sheet(sheet, options, year, account)
    if not account.lines:
        raise _nothing(source, sheets, account, options)
    account.miss(options)
    return account.reading()


def _read_sheet(sheet: Sheet, options: ReadOptions, year: int | None, account: _Account) -> None:
    blocks = find_blocks(sheet, CALENDAR, options.columns, options.header_row)
    usable = [block for block in blocks if _is_calendar(block, options)]
    if not usable:
        account.leave_out(sheet, msg("calendars.sheet-no-header"), blocks)
        return
    results = [read_block(account.file, block, _title_year(sheet, usable[0]) or year) for block in usable]
    if not any(result.lines for result in results):
        account.leave_out(sheet, msg("calendars.sheet-no-lines"), blocks)
        return
    account.use(sheet, usable, results)


def _is_calendar(block: Block, options: ReadOptions) -> bool:
    """A title column and one more known column, unless a person pointed at the sheet."""
    fields = block.fields
    if "title" not in fields:
        return False
    return len(fields) >= 2 or options.sheet is not None or bool(options.columns) or options.header_row is not None  # noqa: PLR2004 - a title and something about it


class _Account:
    """What is gathered while a file is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sheets: list[SheetReading] = []
        self.lines: list[Line] = []
        self.skipped: list[Skipped] = []
        self.problems: list[Problem] = []

    def leave_out(self, sheet: Sheet, reason: Message, blocks: Sequence[Block] = ()) -> None:
        if sheet.name is not None:
            self.skipped.append(Skipped(Place(self.file, sheet.name), reason))
        rows = _header_rows(sheet, blocks)
        columns = tuple(_column(sheet, match, BlockLines(), 0) for block in blocks[:1] for match in block.columns)
        self.sheets.append(SheetReading(self.file, sheet.name, sheet.visible, False, reason, rows, columns))

    def use(self, sheet: Sheet, blocks: Sequence[Block], results: Sequence[BlockLines]) -> None:
        columns: list[ColumnReading] = []
        for block, result in zip(blocks, results, strict=True):
            self.lines += result.lines
            self.skipped += result.skipped
            self.problems += result.problems
            columns += [_column(sheet, match, result, len(result.lines)) for match in block.columns]
            self._title_rows(sheet, block, first=block is blocks[0])
            self.problems += _doubts(self.file, sheet, block)
        count = sum(len(result.lines) for result in results)
        reason = msg("calendars.sheet-used", lines=count)
        self.sheets.append(
            SheetReading(
                self.file, sheet.name, sheet.visible, True, reason, _header_rows(sheet, blocks), tuple(columns)
            )
        )
        self.problems += _hidden(self.file, sheet)

    def miss(self, options: ReadOptions) -> None:
        """Tell which headers that a person named stand nowhere in this file."""
        columns = [column for sheet in self.sheets for column in sheet.columns]
        given = {column.field for column in columns if column.reason.key == "calendars.column-mapped"}
        headers = list(dict.fromkeys(column.header for column in columns if column.header))
        for name, header in options.columns.items():
            if name not in given:
                message = msg("calendars.no-such-header", header=header, headers=headers)
                hint = msg("calendars.hint-map", field=name)
                self.problems.append(
                    Problem(Place(self.file), ProblemKind.COLUMN, message, Severity.WARNING, hint, header)
                )

    def _title_rows(self, sheet: Sheet, block: Block, *, first: bool) -> None:
        if first:
            for index in range(block.header.first):
                if any(cell is not None for cell in sheet.rows[index]):
                    place = Place(self.file, sheet.name, sheet.numbers[index])
                    self.skipped.append(Skipped(place, msg("calendars.row-above"), row_text(sheet.rows[index])))

    def reading(self) -> Reading:
        return Reading((), tuple(self.sheets), tuple(self.lines), tuple(self.skipped), tuple(self.problems))


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
    """Columns that were guessed."""
    row = sheet.numbers[block.header.last]
    return [
        Problem(
            Place(file, sheet.name, row, sheet.column_name(match.column)), ProblemKind.COLUMN, msg(
                "calendars.column-doubt", header=match.header, field=msg(f"field.{match.field}")),
            Severity.WARNING, msg("calendars.hint-map", field=match.field), match.header,
        )
        for match in block.columns
        if match.field and match.confidence < _DOUBTFUL
    ]  # fmt: skip


def _hidden(file: str, sheet: Sheet) -> list[Problem]:
    """What the author has hidden on a sheet that was read."""
    place = Place(file, sheet.name)
    found = []
    if sheet.hidden_rows:
        key = "calendars.rows-filtered" if sheet.filtered else "calendars.rows-hidden"
        found.append(Problem(place, ProblemKind.HIDDEN, msg(key, rows=len(sheet.hidden_rows)), Severity.INFO))
    if sheet.hidden_columns:
        names = [sheet.column_name(column) for column in sorted(sheet.hidden_columns)]
        found.append(Problem(place, ProblemKind.HIDDEN, msg("calendars.columns-hidden", columns=names), Severity.INFO))
    return found


def _why_aside(sheet: Sheet, options: ReadOptions) -> Message | None:
    """Why a sheet is not even looked at; None when it is."""
    if options.sheet is not None:
        return None if sheet.name == options.sheet else msg("calendars.sheet-not-asked")
    if not sheet.visible:
        return msg("calendars.sheet-hidden")
    if not any(sheet.rows):
        return msg("calendars.sheet-empty")
    if sheet.name and _ASIDE.match(sheet.name):
        return msg("calendars.sheet-aside")
    if sheet.name and _PAST.search(sheet.name):
        return msg("calendars.sheet-past")
    return None


def _check_sheet(source: Source, sheets: Sequence[Sheet], wanted: str) -> None:
    names = [sheet.name for sheet in sheets if sheet.name is not None]
    if wanted not in names:
        hint = msg("calendars.hint-sheets", sheets=names) if names else msg("calendars.hint-no-sheets")
        raise CalendarError(msg("calendars.no-such-sheet", sheet=wanted), hint=hint, place=Place(source.name))


def _nothing(source: Source, sheets: Sequence[Sheet], account: _Account, options: ReadOptions) -> CalendarError:
    """The error for a file without a calendar, as helpful as what was found allows."""
    place = Place(source.name)
    if options.header_row is not None:
        return CalendarError(
            msg("calendars.no-header-row", row=options.header_row), hint=msg("calendars.hint-header-row"), place=place
        )
    for reading in account.sheets:
        if reading.header_rows and not any(column.field == "title" for column in reading.columns):
            headers = [column.header for column in reading.columns if column.header]
            return CalendarError(
                msg("calendars.no-title", headers=headers),
                hint=msg("calendars.hint-map", field="title"),
                place=Place(source.name, reading.sheet, reading.header_rows[-1]),
            )
        if reading.header_rows:
            return CalendarError(
                msg("calendars.no-lines"),
                hint=msg("calendars.hint-header-row"),
                place=Place(source.name, reading.sheet, reading.header_rows[-1]),
            )
    for sheet in sheets:
        headers = [] if _why_aside(sheet, options) else likely_headers(sheet)
        if headers:
            return CalendarError(
                msg("calendars.no-title", headers=headers),
                hint=msg("calendars.hint-map", field="title"),
                place=Place(source.name, sheet.name),
            )
    return CalendarError(msg("calendars.no-table"), hint=msg("calendars.hint-no-table"), place=place)


def _year_of_name(name: str) -> int | None:
    years = set(re.findall(r"(?<!\d)20[2-4]\d(?!\d)", name))
    return int(years.pop()) if len(years) == 1 else None


def _title_year(sheet: Sheet, block: Block) -> int | None:
    """The year in the title above a table ("Inkoopkalender 2027"), when it is one year."""
    years: set[str] = set()
    for row in sheet.rows[: block.header.first]:
        for cell in row:
            if isinstance(cell, str) and not re.search(r"stand|datum|versie|bijgewerkt|\d-\d", cell.lower()):
                years.update(re.findall(r"(?<!\d)20[2-4]\d(?!\d)", cell))
    return int(years.pop()) if len(years) == 1 else None
