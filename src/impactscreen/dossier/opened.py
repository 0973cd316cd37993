"""A list as a person left it: its sheets with every cell as it was typed, line ends and remarks included."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from impactscreen.calendars.opening import open_sheets
from impactscreen.calendars.options import Limits
from impactscreen.calendars.sheets import Cell, Sheet
from impactscreen.calendars.sources import Source, find_sources
from impactscreen.errors import CalendarError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["open_list"]

_WITH_REMARKS = frozenset({".xlsx", ".xlsm"})


def open_list(path: Path) -> tuple[Source, list[Sheet]]:
    """Every sheet of a file that people may have worked in, hidden ones too.

    A calendar is read as words; a note is read as it was typed. So a modern workbook is opened here with its line
    ends and its cell remarks; every other kind of file goes through the reader of calendars.

    Raises:
        CalendarError: the file is not there, damaged, protected, or no table of any kind.
    """
    limits = Limits(file_bytes=50_000_000, inflated_bytes=500_000_000, cells=5_000_000)
    found, _ = find_sources([path], limits)
    source = found[0]
    checked = open_sheets(source, limits)  # refuses what is damaged, protected or too big
    if path.suffix.lower() not in _WITH_REMARKS:
        return source, checked
    return source, _with_remarks(source, {sheet.name: len(sheet.rows) for sheet in checked})


def _with_remarks(source: Source, lengths: Mapping[str | None, int]) -> list[Sheet]:
    """The sheets with all that a person typed; a colour far below the last row is no reason to go there."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(source.data), data_only=True)
    except Exception as error:  # openpyxl raises all kinds over what calamine can read
        hint = msg("calendars.hint-save-again")
        raise CalendarError(msg("calendars.damaged"), hint=hint, place=Place(source.name)) from error
    return [_sheet(sheet, lengths.get(sheet.title, 0)) for sheet in book.worksheets]


def _sheet(sheet: Worksheet, length: int) -> Sheet:
    rows: list[list[Cell]] = []
    comments: dict[tuple[int, int], str] = {}
    for number, cells in enumerate(sheet.iter_rows(max_row=max(length, 1)), start=1):
        row = [_value(cell.value) for cell in cells]
        rows.append(row if any(value is not None for value in row) else [])
        for column, cell in enumerate(cells):
            if cell.comment is not None and cell.comment.text.strip():
                comments[number, column] = cell.comment.text.strip()
    visible = sheet.sheet_state == "visible"
    return Sheet(sheet.title, rows, range(1, len(rows) + 1), visible=visible, comments=comments)


def _value(value: object) -> Cell:
    match value:
        case None:
            return None
        case bool() | dt.datetime() | dt.date():
            return value
        case int() | float():
            return float(value)
    text = str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()
    return text or None
