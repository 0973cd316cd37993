"""xlsx: a workbook that a civil servant is glad to open. Every cell is data; nothing in it can become a formula."""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from impactscreen.messages import Language, say
from impactscreen.reports.document import Cell, Column, Document, Kind, Table, Tone
from impactscreen.reports.files import sealed, timeless
from impactscreen.reports.formats import Look
from impactscreen.reports.wording import FORMULA_STARTS, in_words, printable

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["render"]

_LONGEST_CELL = 32_000  # Excel holds 32,767 characters in a cell
_MOST_LINKS = 60_000  # Excel repairs a sheet with more than 65,530 link relations
_LINE_HEIGHT = 15.0
_TALLEST_ROW = 12  # lines of text; Excel allows 409 points
_FILLS = {Tone.GOOD: "E8F3EC", Tone.SOON: "FFF4D6", Tone.QUIET: "F2F2F2"}
_FORMATS = {
    Kind.COUNT: "#,##0",
    Kind.EURO: '"€" #,##0',
    Kind.DATE: "dd-mm-yyyy",
    Kind.SHARE: "0.00",
}


def render(document: Document, look: Look) -> bytes:
    """One sheet a table, the answer first. The same document gives the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # a new workbook has an active sheet
    for table in document.tables:
        _fill(book.create_sheet(_sheet_title(say(table.title, look.lang))), table, look)
    stamp = dt.datetime.combine(document.stamp, dt.time())
    book.properties.created = stamp
    book.properties.creator = "impactscreen"
    book.properties.title = say(document.title, look.lang)
    buffer = io.BytesIO()
    book.save(buffer)
    return sealed(timeless(buffer.getvalue(), stamp))


def _sheet_title(title: str) -> str:
    return re.sub(r"[\\/*?:\[\]]", " ", title)[:31]


def _fill(sheet: Worksheet, table: Table, look: Look) -> None:
    from openpyxl.utils import get_column_letter

    top = 1
    if table.note:
        top = 2
        _put(sheet.cell(1, 1), say(table.note, look.lang))
    _header(sheet, table, top, look.lang)
    for offset, row in enumerate(table.rows, start=1):
        _body_row(sheet, top + offset, row, table.columns, look.lang)
        if table.tones and table.tones[offset - 1] in _FILLS:
            _colour(sheet, top + offset, len(table.columns), _FILLS[table.tones[offset - 1]])
    if not table.rows and table.empty:
        _put(sheet.cell(top + 1, 1), say(table.empty, look.lang))
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    last = f"{get_column_letter(len(table.columns))}{top + max(len(table.rows), 1)}"
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{last}"
    _print_set_up(sheet, top)


def _print_set_up(sheet: Worksheet, top: int) -> None:
    """A4 on its side, as wide as the paper, the header on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # openpyxl makes it with the sheet
    sheet.print_title_rows = f"{top}:{top}"
    sheet.oddFooter.center.text = "&A – &P / &N"  # type: ignore[union-attr]  # openpyxl makes it with the sheet


def _header(sheet: Worksheet, table: Table, top: int, lang: Language) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for number, column in enumerate(table.columns, start=1):
        cell = sheet.cell(top, number)
        _put(cell, say(column.title, lang))
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color="1F3A5F")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.row_dimensions[top].height = 2 * _LINE_HEIGHT + 2


def _body_row(sheet: Worksheet, number: int, row: Sequence[Cell], columns: Sequence[Column], lang: Language) -> None:
    from openpyxl.styles import Alignment

    tallest = 1
    for position, (value, column) in enumerate(zip(row, columns, strict=True), start=1):
        cell = sheet.cell(number, position)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if isinstance(value, int | float | dt.date):
            cell.value = value
            cell.number_format = _FORMATS.get(column.kind, "General")
        elif text := in_words(value, column.kind, lang, joined="\n"):
            _put(cell, text)
            tallest = max(tallest, _lines_needed(text, column.width))
            if column.kind is Kind.LINK and number < _MOST_LINKS:
                _link(cell, text)
    sheet.row_dimensions[number].height = min(tallest, _TALLEST_ROW) * _LINE_HEIGHT + 3


def _link(cell: SheetCell | MergedCell, text: str) -> None:
    from openpyxl.styles import Font

    if text.startswith(("https://", "http://")) and not any(char.isspace() for char in text):
        cell.hyperlink = text
        cell.font = Font(color="0B5394", underline="single")


def _colour(sheet: Worksheet, number: int, width: int, colour: str) -> None:
    from openpyxl.styles import PatternFill

    for position in range(1, width + 1):
        sheet.cell(number, position).fill = PatternFill("solid", start_color=colour)


def _lines_needed(text: str, width: int) -> int:
    return sum(max(1, math.ceil(len(line) / max(width - 1, 1))) for line in text.split("\n"))


def _put(cell: SheetCell | MergedCell, text: str) -> None:
    """Set text as text: the type is said outright, so that "=1+1" stays four characters, also after an edit."""
    cell.value = printable(text)[:_LONGEST_CELL]
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(FORMULA_STARTS)
