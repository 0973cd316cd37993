"""What python-docx leaves to its user: shading, borders, links, a page number, the language of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

__all__ = [
    "keep_whole",
    "line_below",
    "link",
    "page_number",
    "repeat_header",
    "set_language",
    "set_widths",
    "shade",
    "use_font",
]


def set_language(document: Document, tag: str) -> None:
    """The language of all text (``nl-NL``), for the speller and a screen reader."""
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), tag)


def use_font(style: ParagraphStyle, name: str) -> None:
    """One font for a style, in place of the theme's."""
    style.font.name = name
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)


def page_number(paragraph: Paragraph) -> None:
    """A field with the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields of its own


def set_widths(table: Table, widths: Sequence[float]) -> None:
    """Fixed widths in centimetres; Word reads them from the cells, Writer from the columns."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def keep_whole(row: _Row, *, with_next: bool = False) -> None:
    """A row that does not break over two pages; `with_next` also keeps the next row on the same page.

    Call it after the row has its text.
    """
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - not in python-docx
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = with_next


def repeat_header(row: _Row) -> None:
    """The header again on every page, and known as a header to a screen reader."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - not in python-docx


def shade(cell: _Cell, colour: str) -> None:
    """A background, as six hexadecimal digits."""
    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - not in python-docx


def line_below(cell: _Cell, colour: str) -> None:
    """A thin line under a cell."""
    borders, line = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", colour)):
        line.set(qn(f"w:{key}"), value)
    borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 - not in python-docx


def link(paragraph: Paragraph, address: str) -> Run:
    """A clickable address at the end of a paragraph; gives the run, to dress it."""
    anchor = OxmlElement("w:hyperlink")
    anchor.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(address)
    anchor.append(run._r)  # noqa: SLF001 - python-docx reads links, but does not write them
    paragraph._p.append(anchor)  # noqa: SLF001 - the same
    return run
