"""xlsx: a workbook that a civil servant is glad to open. Every cell is data; nothing in it can become a formula."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from impactscreen.messages import Language, msg, say
from impactscreen.reports.document import Cell, Column, Document, Kind, Link, Table
from impactscreen.reports.files import sealed, timeless
from impactscreen.reports.formats import Look
from impactscreen.reports.spreadsheet import (
    BLUE,
    CENTRED,
    FILLS,
    INTRO_WIDTH,
    LINE_HEIGHT,
    LONGEST_CELL,
    NAVY,
    OCHRE,
    TALLEST_ROW,
    WRITABLE,
    header_row,
    is_address,
    lines_needed,
    sheet_title,
)
from impactscreen.reports.wording import FORMULA_STARTS, in_words, printable

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["render"]

_MOST_LINKS = 60_000  # Excel repairs a sheet with more than 65,530 link relations
_FONT = "Calibri"  # what openpyxl gives every other cell
_FORMATS = {
    Kind.COUNT: "#,##0",
    Kind.EURO: '"€" #,##0',
    Kind.DATE: "dd-mm-yyyy",
    Kind.SHARE: "0.00",
}


def render(document: Document, look: Look) -> bytes:
    """One sheet a table, behind a sheet that explains them. The same document gives the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]  # a new workbook has an active sheet
    titles = {table.key: sheet_title(say(table.title, look.lang)) for table in document.tables}
    if document.intro:
        _explain(book.create_sheet(sheet_title(say(msg("reports.intro.sheet"), look.lang))), document, titles, look)
    for table in document.tables:
        _fill(book.create_sheet(titles[table.key]), table, titles, look)
    stamp = dt.datetime.combine(document.stamp, dt.time())
    book.properties.created = stamp
    book.properties.creator = "impactscreen"
    book.properties.title = say(document.title, look.lang)
    buffer = io.BytesIO()
    book.save(buffer)
    return sealed(timeless(buffer.getvalue(), stamp))


def _explain(sheet: Worksheet, document: Document, titles: Mapping[str, str], look: Look) -> None:
    """The first sheet: what this is in a few lines, and the way to the others."""
    from openpyxl.styles import Alignment, Font

    _put(sheet.cell(1, 1), say(document.title, look.lang))
    sheet.cell(1, 1).font = Font(name=_FONT, bold=True, size=16, color=NAVY)
    for row, line in enumerate(document.intro, start=3):
        text = say(line, look.lang)
        _put(sheet.cell(row, 1), text)
        sheet.cell(row, 1).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = lines_needed(text, INTRO_WIDTH) * LINE_HEIGHT + 3
    for row, table in enumerate(document.tables, start=len(document.intro) + 4):
        cell = sheet.cell(row, 1)
        _put(cell, f"{titles[table.key]} ({len(table.rows)})")
        _lead(cell, titles[table.key], 1)
    sheet.column_dimensions["A"].width = INTRO_WIDTH
    sheet.sheet_view.showGridLines = False
    _on_paper(sheet)


def _fill(sheet: Worksheet, table: Table, titles: Mapping[str, str], look: Look) -> None:
    from openpyxl.utils import get_column_letter

    top = header_row(table)
    if table.note:
        _put(sheet.cell(1, 1), say(table.note, look.lang))
    _header(sheet, table, top, look.lang)
    for offset, row in enumerate(table.rows, start=1):
        if table.tones and table.tones[offset - 1] in FILLS:
            _colour(sheet, top + offset, table.columns, FILLS[table.tones[offset - 1]])
        _body_row(sheet, top + offset, row, table.columns, titles, look.lang)
    if not table.rows and table.empty:
        _put(sheet.cell(top + 1, 1), say(table.empty, look.lang))
    for number, column in enumerate(table.columns, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = column.width
        if column.editable and table.rows:
            _writable(sheet, column, letter, (top + 1, top + len(table.rows)), look.lang)
    bottom = top + max(len(table.rows), 1)
    last = f"{get_column_letter(len(table.columns))}{bottom}"
    if table.printed:
        sheet.print_area = f"A1:{get_column_letter(table.printed)}{bottom}"
    sheet.freeze_panes = f"{get_column_letter(table.frozen + 1)}{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{last}"
    _print_set_up(sheet, top)


def _writable(sheet: Worksheet, column: Column, letter: str, rows: tuple[int, int], lang: Language) -> None:
    """Cells for people: a colour of their own, and a drop-down where there is a choice."""
    from openpyxl.styles import PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    for row in range(rows[0], rows[1] + 1):
        cell = sheet[f"{letter}{row}"]
        cell.fill = PatternFill("solid", start_color=WRITABLE)
        if column.kind is Kind.DATE:
            cell.number_format = _FORMATS[Kind.DATE]
    if column.choices:
        words = ",".join(say(choice, lang) for choice in column.choices)
        # Other words are welcome: a person's own word is worth more than a tidy list.
        offer = DataValidation("list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
        offer.add(f"{letter}{rows[0]}:{letter}{rows[1]}")
        sheet.add_data_validation(offer)


def _on_paper(sheet: Worksheet) -> None:
    """A4 on its side, as wide as the paper."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # openpyxl makes it with the sheet


def _print_set_up(sheet: Worksheet, top: int) -> None:
    """On paper, with the header on every page."""
    _on_paper(sheet)
    sheet.print_title_rows = f"{top}:{top}"
    sheet.oddFooter.center.text = "&A – &P / &N"  # type: ignore[union-attr]  # openpyxl makes it with the sheet


def _header(sheet: Worksheet, table: Table, top: int, lang: Language) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for number, column in enumerate(table.columns, start=1):
        cell = sheet.cell(top, number)
        _put(cell, say(column.title, lang))
        cell.font = Font(name=_FONT, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color=OCHRE if column.editable else NAVY)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.row_dimensions[top].height = 2 * LINE_HEIGHT + 2


def _body_row(  # noqa: PLR0913, PLR0917 - a row needs its sheet, number, cells, columns, links and tongue
    sheet: Worksheet,
    number: int,
    row: Sequence[Cell],
    columns: Sequence[Column],
    titles: Mapping[str, str],
    lang: Language,
) -> None:
    from openpyxl.styles import Alignment

    tallest = 1
    for position, (value, column) in enumerate(zip(row, columns, strict=True), start=1):
        cell = sheet.cell(number, position)
        centred = "center" if column.kind in CENTRED else None
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=centred)
        plain = value.text if isinstance(value, Link) else value
        if isinstance(plain, dt.date):
            cell.value = plain
            cell.number_format = _FORMATS[Kind.DATE]
            cell.alignment = Alignment(vertical="top", horizontal=centred or "left")
        elif isinstance(plain, int | float):
            cell.value = plain
            cell.number_format = _FORMATS.get(column.kind, "General")
        elif text := in_words(plain, column.kind, lang, joined="\n"):
            _put(cell, text)
            tallest = max(tallest, lines_needed(text, column.width))
        if isinstance(value, Link) and value.table in titles:
            _lead(cell, titles[value.table], value.row)
        elif column.kind is Kind.LINK and number < _MOST_LINKS:
            _link(cell)
    sheet.row_dimensions[number].height = min(tallest, TALLEST_ROW) * LINE_HEIGHT + 3


def _link(cell: SheetCell | MergedCell) -> None:
    """Make an address clickable; anything else stays text."""
    text = str(cell.value or "")
    if is_address(text):
        cell.hyperlink = text
        _as_link(cell)


def _lead(cell: SheetCell | MergedCell, title: str, row: int) -> None:
    """Link to a row of another sheet of the same workbook."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    quoted = title.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!A{row}")
    _as_link(cell)


def _as_link(cell: SheetCell | MergedCell) -> None:
    from openpyxl.styles import Font

    cell.font = Font(name=_FONT, color=BLUE, underline="single")


def _colour(sheet: Worksheet, number: int, columns: Sequence[Column], colour: str) -> None:
    from openpyxl.styles import PatternFill

    for position, _ in enumerate(columns, start=1):
        sheet.cell(number, position).fill = PatternFill("solid", start_color=colour)


def _put(cell: SheetCell | MergedCell, text: str) -> None:
    """Set text as text: the type is said outright, so that "=1+1" stays four characters, also after an edit."""
    cell.value = printable(text)[:LONGEST_CELL]
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(FORMULA_STARTS)
