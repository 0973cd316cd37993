"""The trip of a calendar: sources → sheets → tables → columns → lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from impactscreen.calendars.account import Account, named_in_vain
from impactscreen.calendars.blocks import Block, find_blocks
from impactscreen.calendars.contexts import ASIDE, only_year, years_of_title
from impactscreen.calendars.header import likely_headers
from impactscreen.calendars.headings import headings_of
from impactscreen.calendars.lines import read_block
from impactscreen.calendars.opening import open_sheets
from impactscreen.calendars.options import ReadOptions
from impactscreen.calendars.ownlists import is_own_list
from impactscreen.calendars.parts import Part
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.reading import FileRead, Reading, SheetReading
from impactscreen.calendars.repeats import repeats_of
from impactscreen.calendars.sheets import Sheet
from impactscreen.calendars.sources import Source, find_sources
from impactscreen.calendars.words import CALENDAR
from impactscreen.errors import CalendarError, UsageError
from impactscreen.messages import Message, msg
from impactscreen.model import Line, Place, Problem, Skipped
from impactscreen.text import fold, nearest

__all__ = ["read_calendar", "read_calendars"]

_SOMETHING_ELSE = frozenset({"calendars.no-table", "calendars.is-register", "calendars.is-own-list"})
"""What a file in a folder may be without stopping the others: clearly no calendar, rather than one not understood."""
_REGISTER = frozenset(
    (
        "kvk", "kvk nummer", "kvknummer", "keurmerk", "erkenning", "recognition", "vestigingsplaats", "website",
        "e mail", "email", "rechtsvorm",
    )
)  # fmt: skip
"""Headers of a register of enterprises, which often lies beside the calendars."""
_OF_CALENDARS = frozenset({"value", "procedure", "publication", "start", "award", "supplier", "reference"})
_PAST = regex(
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
        UsageError: a field that does not exist, or a header insisted on that stands in none of the files.
    """
    options = options or ReadOptions()
    _check_fields(options)
    found, skipped = find_sources(sources, options.limits, stdin)
    files: list[FileRead] = []
    sheets: list[SheetReading] = []
    lines: list[Line] = []
    problems: list[Problem] = []
    for source in found:
        try:
            reading = _read_source(source, options)
        except CalendarError as error:
            reason = None if source.named else _something_else(error, source, options)
            if reason is None:
                raise
            skipped.append(Skipped(Place(source.name), reason))
            continue
        files.append(FileRead(source.name, source.sha256, len(source.data)))
        sheets += reading.sheets
        lines += reading.lines
        skipped += sorted(reading.skipped, key=lambda each: _order(each.place, reading))
        problems += sorted(reading.problems, key=lambda each: _order(each.place, reading))
    if not files:
        raise CalendarError(
            msg("calendars.nothing-found"), hint=msg("calendars.hint-formats"), place=Place(str(sources[0]))
        )
    _check_insisted(options, sheets)
    problems += repeats_of(lines)
    return Reading(tuple(files), tuple(sheets), tuple(lines), tuple(skipped), tuple(problems))


def _something_else(error: CalendarError, source: Source, options: ReadOptions) -> Message | None:
    """Why a file in a folder is clearly no calendar; None when it may be one.

    Where a person pointed at a sheet or a row, a note gives another error: then it is read again as if nobody had.
    """
    if error.message.key in _SOMETHING_ELSE:
        return error.message
    if options.sheet is None and options.header_row is None:
        return None
    try:
        _read_source(source, replace(options, sheet=None, header_row=None))
    except CalendarError as plain:
        return plain.message if plain.message.key in _SOMETHING_ELSE else None
    return None


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


def _check_insisted(options: ReadOptions, sheets: Sequence[SheetReading]) -> None:
    """A header that a person named for these very calendars must stand in one of them."""
    vain = named_in_vain(sheets, options.columns)
    for name in sorted(options.insisted & vain.keys()):
        headers = {header.lower(): header for header in reversed(vain[name].facts["headers"])}
        near = nearest(options.columns[name], list(headers))
        hint = msg("calendars.hint-near-header", near=headers[near]) if near else msg("calendars.hint-map", field=name)
        raise UsageError(vain[name], hint=hint)


def _read_source(source: Source, options: ReadOptions) -> Reading:
    sheets = open_sheets(source, options.limits)
    if options.sheet is not None:
        _check_sheet(source, sheets, options.sheet)
    elif options.header_row is None and is_own_list(sheets):
        raise CalendarError(msg("calendars.is-own-list"), hint=msg("calendars.hint-own-list"), place=Place(source.name))
    account = Account(source.name)
    year = only_year(source.name)
    by_name = _worth_judging_by_name(sheets)
    for sheet in sheets:
        aside = _why_aside(sheet, options, by_name=by_name)
        if aside:
            account.leave_out(sheet, aside)
        else:
            _read_sheet(sheet, sheets, options, year, account)
    if not account.lines:
        raise _nothing(source, sheets, account, options)
    account.miss(options)
    return account.reading()


def _read_sheet(
    sheet: Sheet, sheets: Sequence[Sheet], options: ReadOptions, year: int | None, account: Account
) -> None:
    blocks = find_blocks(sheet, CALENDAR, options.columns, options.header_row)
    if options.sheet is None and not options.columns and _is_register(sheet, blocks):
        account.leave_out(sheet, msg("calendars.sheet-register"), blocks)
        return
    usable = [block for block in blocks if _is_calendar(block, options)]
    if not usable:
        account.leave_out(sheet, msg("calendars.sheet-no-header"), blocks)
        return
    year = _year_of(sheet, usable[0], year)
    headings = headings_of(usable)
    results = [
        read_block(account.file, block, year, heading, sheets) for block, heading in zip(usable, headings, strict=True)
    ]
    if not any(result.lines for result in results):
        account.leave_out(sheet, msg("calendars.sheet-no-lines"), blocks)
        return
    account.use(sheet, usable, results)
    account.pass_over(sheet, [block for block in blocks if block not in usable and block.start > usable[0].start])


def _is_calendar(block: Block, options: ReadOptions) -> bool:
    """A title column and one more known column, unless a person pointed at the sheet."""
    fields = block.fields
    if "title" not in fields:
        return False
    pointed = options.sheet is not None or bool(options.columns) or options.header_row is not None
    return len(fields) >= 2 or bool(block.parts(Part.STEP)) or pointed  # noqa: PLR2004 - a title and something about it


def _is_register(sheet: Sheet, blocks: Sequence[Block]) -> bool:
    """Whether a sheet lists enterprises: it has their kind of columns, and none that only a calendar has."""
    headers = {fold(match.header) for block in blocks for match in block.columns} or set(
        map(fold, likely_headers(sheet))
    )
    fields = {field for block in blocks for field in block.fields}
    return len(headers & _REGISTER) >= 2 and not _OF_CALENDARS & fields  # noqa: PLR2004 - one may be chance


def _worth_judging_by_name(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet is left when those named as legend or archive go: an only sheet may be called "Lijst"."""
    return any(
        sheet.visible and any(sheet.rows) and not (ASIDE.match(sheet.name or "") or _PAST.search(sheet.name or ""))
        for sheet in sheets
    )


def _why_aside(sheet: Sheet, options: ReadOptions, *, by_name: bool) -> Message | None:
    """Why a sheet is not even looked at; None when it is."""
    if options.sheet is not None:
        return None if sheet.name == options.sheet else msg("calendars.sheet-not-asked")
    if sheet.twin:
        return msg("calendars.sheet-twin")
    if not sheet.visible:
        return msg("calendars.sheet-hidden")
    if not any(sheet.rows):
        return msg("calendars.sheet-empty")
    if by_name and sheet.name and ASIDE.match(sheet.name):
        return msg("calendars.sheet-aside")
    if by_name and sheet.name and _PAST.search(sheet.name):
        return msg("calendars.sheet-past")
    return None


def _check_sheet(source: Source, sheets: Sequence[Sheet], wanted: str) -> None:
    names = [sheet.name for sheet in sheets if sheet.name is not None]
    if wanted not in names:
        hint = msg("calendars.hint-sheets", sheets=names) if names else msg("calendars.hint-no-sheets")
        raise CalendarError(msg("calendars.no-such-sheet", sheet=wanted), hint=hint, place=Place(source.name))


def _nothing(source: Source, sheets: Sequence[Sheet], account: Account, options: ReadOptions) -> CalendarError:
    """The error for a file without a calendar, as helpful as what was found allows."""
    place = Place(source.name)
    if options.header_row is not None:
        return CalendarError(
            msg("calendars.no-header-row", row=options.header_row), hint=msg("calendars.hint-header-row"), place=place
        )
    if any(reading.reason.key == "calendars.sheet-register" for reading in account.sheets):
        return CalendarError(msg("calendars.is-register"), hint=msg("calendars.hint-register"), place=place)
    for reading in account.sheets:
        if reading.header_rows:
            return _without_lines(reading)
    for sheet in sheets:
        headers = [] if _why_aside(sheet, options, by_name=True) else likely_headers(sheet)
        if headers:
            return CalendarError(
                msg("calendars.no-title", headers=headers),
                hint=msg("calendars.hint-map", field="title"),
                place=Place(source.name, sheet.name),
            )
    return CalendarError(msg("calendars.no-table"), hint=msg("calendars.hint-no-table"), place=place)


def _without_lines(reading: SheetReading) -> CalendarError:
    """Why a sheet with a header gave nothing: it has no titles, nothing beside them, or no line below."""
    place = Place(reading.file, reading.sheet, reading.header_rows[-1])
    headers = [column.header for column in reading.columns if column.header]
    title = next((column.header for column in reading.columns if column.field == "title"), None)
    if title is None:
        hint = msg("calendars.hint-map", field="title")
        return CalendarError(msg("calendars.no-title", headers=headers), hint=hint, place=place)
    if reading.reason.key == "calendars.sheet-no-header":
        others = [header for header in headers if header != title]
        message = msg("calendars.only-title", header=title, headers=others)
        return CalendarError(message, hint=msg("calendars.hint-only-title", header=title), place=place)
    return CalendarError(msg("calendars.no-lines"), hint=msg("calendars.hint-header-row"), place=place)


def _year_of(sheet: Sheet, block: Block, year_of_file: int | None) -> int | None:
    """The year in the title above a table ("Inkoopkalender 2027"), else that of the file; none where it tells two."""
    texts = [cell for row in sheet.rows[: block.header.first] for cell in row if isinstance(cell, str)]
    years = years_of_title([*sheet.outside, *texts])
    if years:
        return years.pop() if len(years) == 1 else None
    return year_of_file
