"""ods: the equal of the xlsx workbook in the open standard of government. Every cell is data, never a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from impactscreen.messages import Language, msg, say
from impactscreen.reports.document import Cell, Column, Document, Kind, Link, Table, Tone
from impactscreen.reports.formats import Look
from impactscreen.reports.odf import add_styles, blank, finished, set_page
from impactscreen.reports.odfview import add_choices, add_filters, choice_name, column_letters, freeze, quoted
from impactscreen.reports.spreadsheet import (
    CENTRED,
    FILLS,
    INTRO_WIDTH,
    LINE_HEIGHT,
    LONGEST_CELL,
    TALLEST_ROW,
    WRITABLE,
    header_row,
    is_address,
    lines_needed,
    sheet_title,
)
from impactscreen.reports.wording import in_words, printable

if TYPE_CHECKING:
    import odfdo

__all__ = ["render"]

_FORMATS = {Kind.COUNT: "CountFormat", Kind.EURO: "EuroFormat", Kind.DATE: "DateFormat", Kind.SHARE: "ShareFormat"}
_SHADES = {**{tone.value: fill for tone, fill in FILLS.items()}, "writable": WRITABLE, "plain": None}
_CENTIMETRES_A_CHARACTER = 0.19
_PAGE = {
    "fo:page-width": "29.7cm",
    "fo:page-height": "21cm",
    "style:print-orientation": "landscape",
    "style:scale-to-X": "1",
    "style:scale-to-Y": "0",
    "fo:margin-top": "1.5cm",
    "fo:margin-bottom": "1.2cm",
    "fo:margin-left": "1.5cm",
    "fo:margin-right": "1.5cm",
}


def render(document: Document, look: Look) -> bytes:
    """One sheet a table, behind a sheet that explains them. The same document gives the same bytes."""
    odf = blank("spreadsheet", document, look.lang)
    add_styles(odf, "list-ods.xml")
    _add_cell_styles(odf)
    set_page(odf, _footer(), _PAGE)
    sheets = _Sheets(odf, document, look.lang)
    if document.intro:
        sheets.explain(document)
    for table in document.tables:
        sheets.add(table)
    tables = {sheets.titles[table.key]: table for table in document.tables}
    add_choices(odf, tables, look.lang)
    add_filters(odf, tables)
    freeze(odf, tables)
    return finished(odf, document.stamp)


def _footer() -> odfdo.Paragraph:
    """Sheet – page / pages."""
    from odfdo import Element, Paragraph, VarPageCount, VarPageNumber

    footer = Paragraph("")
    for part in (
        Element.from_tag("<text:sheet-name>?</text:sheet-name>"),
        " – ",
        VarPageNumber(),
        " / ",
        VarPageCount(),
    ):
        footer.append(part)
    return footer


def _cell_style(kind: Kind, shade: str) -> str:
    return f"{kind.value}-{shade}"


def _add_cell_styles(odf: odfdo.Document) -> None:
    """A style for each kind of value on each background, and one for each height of a row."""
    for kind in Kind:
        format_ = f'style:data-style-name="{_FORMATS[kind]}"' if kind in _FORMATS else ""
        centred = '<style:paragraph-properties fo:text-align="center"/>' if kind in CENTRED else ""
        for shade, fill in _SHADES.items():
            background = f'fo:background-color="#{fill}"' if fill else ""
            odf.insert_style(
                f'<style:style style:name="{_cell_style(kind, shade)}" style:family="table-cell"'
                f' style:parent-style-name="Default" {format_}><style:table-cell-properties fo:wrap-option="wrap"'
                f' style:vertical-align="top" {background}/>{centred}</style:style>',
                automatic=True,
            )
    for lines in range(1, TALLEST_ROW + 1):
        odf.insert_style(
            f'<style:style style:name="row-{lines}" style:family="table-row"><style:table-row-properties'
            f' style:row-height="{lines * LINE_HEIGHT + 3}pt" style:use-optimal-row-height="false"/></style:style>',
            automatic=True,
        )


class _Sheets:
    """Adds sheets to one spreadsheet, in one language."""

    def __init__(self, odf: odfdo.Document, document: Document, lang: Language) -> None:
        self.odf = odf
        self.lang = lang
        self.titles = {table.key: sheet_title(say(table.title, lang)) for table in document.tables}

    def explain(self, document: Document) -> None:
        """The first sheet: what this is in a few lines, and the way to the others."""
        sheet = self._sheet(sheet_title(say(msg("reports.intro.sheet"), self.lang)), [INTRO_WIDTH])
        self._row(sheet, [_text(say(document.title, self.lang), "SheetTitle")], lines=2)
        self._row(sheet, [])
        plain = _cell_style(Kind.TEXT, "plain")
        for line in document.intro:
            text = say(line, self.lang)
            self._row(sheet, [_text(text, plain)], lines=lines_needed(text, INTRO_WIDTH))
        self._row(sheet, [])
        for table in document.tables:
            title = self.titles[table.key]
            self._row(sheet, [_link(f"{title} ({len(table.rows)})", _lead(title, 1), plain)])

    def add(self, table: Table) -> None:
        """A sheet with the header, the rows and what is said when there are none."""
        from odfdo import HeaderRows

        title, plain = self.titles[table.key], _cell_style(Kind.TEXT, "plain")
        sheet = self._sheet(title, [column.width for column in table.columns])
        if table.printed:
            bottom = header_row(table) + max(len(table.rows), 1)
            sheet.print_ranges = [f"{quoted(title)}.A1:{quoted(title)}.{column_letters(table.printed)}{bottom}"]
        if table.note:
            # No wrapping: the note runs on over the columns beside it.
            self._row(sheet, [_text(say(table.note, self.lang), "Default")])
        header = HeaderRows()
        self._row(header, [_header(column, self.lang) for column in table.columns], lines=2)
        sheet.append(header)
        tones = table.tones or [Tone.PLAIN] * len(table.rows)
        for row, tone in zip(table.rows, tones, strict=True):
            self._body_row(sheet, row, table, tone.value if tone in FILLS else "plain")
        if not table.rows and table.empty:
            self._row(sheet, [_text(say(table.empty, self.lang), plain)])

    def _body_row(self, sheet: odfdo.Table, row: Sequence[Cell], table: Table, shade: str) -> None:
        cells, tallest = [], 1
        for value, column in zip(row, table.columns, strict=True):
            cell = self._cell(value, column, "writable" if column.editable else shade)
            if column.choices:
                cell.set_attribute("table:content-validation-name", choice_name(table, column))
            cells.append(cell)
            text = "" if isinstance(value, int | float | dt.date | Link) else self._words(value, column)
            tallest = max(tallest, lines_needed(text, column.width))
        self._row(sheet, cells, lines=tallest)

    def _cell(self, value: Cell, column: Column, shade: str) -> odfdo.Cell:
        from odfdo import Cell as OdfCell

        plain = value.text if isinstance(value, Link) else value
        if isinstance(plain, dt.date):
            return OdfCell(plain, text=f"{plain:%d-%m-%Y}", style=_cell_style(Kind.DATE, shade))
        style = _cell_style(column.kind, shade)
        if isinstance(value, Link) and value.table in self.titles:
            return _link(self._words(plain, column), _lead(self.titles[value.table], value.row), style)
        if isinstance(plain, int | float):
            euro = column.kind is Kind.EURO
            words, type_ = self._words(plain, column), "currency" if euro else "float"
            return OdfCell(plain, text=words, cell_type=type_, currency="EUR" if euro else None, style=style)
        text = self._words(plain, column)
        return _link(text, text, style) if column.kind is Kind.LINK and is_address(text) else _text(text, style)

    def _words(self, value: Cell, column: Column) -> str:
        return in_words(value, column.kind, self.lang, joined="\n")

    def _sheet(self, title: str, widths: Sequence[int]) -> odfdo.Table:
        from odfdo import Column as OdfColumn
        from odfdo import Table as OdfTable

        sheet = OdfTable(title, style="List")
        for width in widths:
            name = f"column-{width}"
            if self.odf.get_style("table-column", name) is None:
                self.odf.insert_style(
                    f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties'
                    f' style:column-width="{width * _CENTIMETRES_A_CHARACTER:.2f}cm"/></style:style>',
                    automatic=True,
                )
            sheet.append(OdfColumn(style=name))
        self.odf.body.append(sheet)
        return sheet

    @staticmethod
    def _row(sheet: odfdo.Element, cells: Sequence[odfdo.Cell], lines: int = 1) -> None:
        from odfdo import Row

        row = Row(style=f"row-{min(lines, TALLEST_ROW)}")
        for cell in cells:
            row.append(cell)
        sheet.append(row)


def _header(column: Column, lang: Language) -> odfdo.Cell:
    return _text(say(column.title, lang), "WritableHeader" if column.editable else "Header")


def _text(text: str, style: str) -> odfdo.Cell:
    """Text as text, a paragraph a line: the type is said outright, so that "=1+1" stays four characters."""
    from odfdo import Cell as OdfCell
    from odfdo import Paragraph

    cell = OdfCell(style=style)
    if text:
        cell.set_attribute("office:value-type", "string")
        for line in printable(text)[:LONGEST_CELL].split("\n"):
            cell.append(Paragraph(line))
    return cell


def _link(text: str, target: str, style: str) -> odfdo.Cell:
    from odfdo import Cell as OdfCell
    from odfdo import Link as OdfLink
    from odfdo import Paragraph

    cell, paragraph = OdfCell(style=style), Paragraph("")
    cell.set_attribute("office:value-type", "string")
    paragraph.append(OdfLink(target, text=printable(text), style="Address"))
    cell.append(paragraph)
    return cell


def _lead(title: str, row: int) -> str:
    """The address of a row of another sheet of the same spreadsheet."""
    return f"#{quoted(title)}.A{row}"
