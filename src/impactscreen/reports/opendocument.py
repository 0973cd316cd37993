"""ods: the equal of the xlsx workbook in the open standard of government. Every cell is data, never a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from impactscreen.messages import Language, msg, say
from impactscreen.reports.document import Cell, Column, Document, Kind, Link, Table, Tone
from impactscreen.reports.formats import Look
from impactscreen.reports.odf import add_styles, blank, finished, set_page
from impactscreen.reports.odfcells import (
    Element,
    add_date,
    add_header,
    add_link,
    add_number,
    add_row,
    add_sheet,
    add_text,
    new_sheet,
)
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
from impactscreen.reports.wording import in_words

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
        self.widths: set[int] = set()

    def explain(self, document: Document) -> None:
        """The first sheet: what this is in a few lines, and the way to the others."""
        title, plain = sheet_title(say(msg("reports.intro.sheet"), self.lang)), _cell_style(Kind.TEXT, "plain")
        sheet = self._sheet(title, [INTRO_WIDTH])
        add_text(add_row(sheet, 2), say(document.title, self.lang), "SheetTitle")
        add_row(sheet)
        for line in document.intro:
            text = say(line, self.lang)
            add_text(add_row(sheet, lines_needed(text, INTRO_WIDTH)), text, plain)
        add_row(sheet)
        for table in document.tables:
            title = self.titles[table.key]
            add_link(add_row(sheet), f"{title} ({len(table.rows)})", _lead(title, 1), plain)
        add_sheet(self.odf, sheet)

    def add(self, table: Table) -> None:
        """A sheet with the header, the rows and what is said when there are none."""
        title, plain = self.titles[table.key], _cell_style(Kind.TEXT, "plain")
        sheet = self._sheet(title, [column.width for column in table.columns])
        if table.printed:
            bottom = header_row(table) + max(len(table.rows), 1)
            sheet.set(
                "table:print-ranges", f"{quoted(title)}.A1:{quoted(title)}.{column_letters(table.printed)}{bottom}"
            )
        if table.note:
            # No wrapping: the note runs on over the columns beside it.
            add_text(add_row(sheet), say(table.note, self.lang), "Default")
        header = add_row(add_header(sheet), 2)
        for column in table.columns:
            add_text(header, say(column.title, self.lang), "WritableHeader" if column.editable else "Header")
        tones = table.tones or [Tone.PLAIN] * len(table.rows)
        for row, tone in zip(table.rows, tones, strict=True):
            self._body_row(sheet, row, table, tone.value if tone in FILLS else "plain")
        if not table.rows and table.empty:
            add_text(add_row(sheet), say(table.empty, self.lang), plain)
        add_sheet(self.odf, sheet)

    def _body_row(self, sheet: Element, row: Sequence[Cell], table: Table, shade: str) -> None:
        words = [
            in_words(value.text if isinstance(value, Link) else value, column.kind, self.lang, joined="\n")[
                :LONGEST_CELL
            ]
            for value, column in zip(row, table.columns, strict=True)
        ]
        tallest = max(lines_needed(text, column.width) for text, column in zip(words, table.columns, strict=True))
        element = add_row(sheet, min(tallest, TALLEST_ROW))
        for value, text, column in zip(row, words, table.columns, strict=True):
            cell = self._cell(element, value, text, column, "writable" if column.editable else shade)
            if column.choices:
                cell.set("table:content-validation-name", choice_name(table, column))

    def _cell(self, row: Element, value: Cell, text: str, column: Column, shade: str) -> Element:
        style = _cell_style(column.kind, shade)
        match value:
            case Link() if value.table in self.titles:
                return add_link(row, text, _lead(self.titles[value.table], value.row), style)
            case dt.date():
                return add_date(row, value, _cell_style(Kind.DATE, shade))
            case int() | float():
                return add_number(row, value, text, style, money=column.kind is Kind.EURO)
        return (
            add_link(row, text, text, style)
            if column.kind is Kind.LINK and is_address(text)
            else add_text(row, text, style)
        )

    def _sheet(self, title: str, widths: Sequence[int]) -> Element:
        for width in sorted(set(widths) - self.widths):
            self.odf.insert_style(
                f'<style:style style:name="column-{width}" style:family="table-column"><style:table-column-properties'
                f' style:column-width="{width * _CENTIMETRES_A_CHARACTER:.2f}cm"/></style:style>',
                automatic=True,
            )
        self.widths |= set(widths)
        return new_sheet(title, [f"column-{width}" for width in widths])


def _lead(title: str, row: int) -> str:
    """The address of a row of another sheet of the same spreadsheet."""
    return f"#{quoted(title)}.A{row}"
