"""docx of papers to take along: to change a word in, print or mail."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from impactscreen.messages import Language, say
from impactscreen.reports.blocks import Aside, Block, Fact, Facts, Grid, Heading, Paper, Paragraph, Text, Voice
from impactscreen.reports.document import Document
from impactscreen.reports.files import sealed, timeless
from impactscreen.reports.formats import Look
from impactscreen.reports.papers import BLUE, NAVY, PALE, needs_papers
from impactscreen.reports.wording import printable

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as WordParagraph

__all__ = ["render"]

_FONT = "Arial"
_PAGE_WIDTH = 17.0
"""Centimetres between the margins of an A4."""
_LABEL_WIDTH = 3.2
_ROW_TO_WRITE_IN = 0.8
_RULE = "C9D3E0"
_SIZES = {Voice.LEAD: 11.0, Voice.BODY: 9.5, Voice.SMALL: 8.5}
_TAGS = {Language.NL: "nl-NL", Language.EN: "en-GB"}


def render(document: Document, look: Look) -> bytes:
    """A Word document; every paper begins on a page of its own. The same document gives the same bytes.

    Raises:
        UsageError: the document holds no papers.
    """
    needs_papers(document, "docx")
    import docx

    word = docx.Document()
    _set_up(word, document, look.lang)
    for number, paper in enumerate(document.papers):
        _paper(word, paper, look.lang, first=number == 0)
    buffer = io.BytesIO()
    word.save(buffer)
    return sealed(timeless(buffer.getvalue(), dt.datetime.combine(document.stamp, dt.time())))


def _set_up(word: WordDocument, document: Document, lang: Language) -> None:
    """A4, one font, the language of the text, and the day of the scan as the file's own."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    from impactscreen.reports.word import page_number, set_language

    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - _PAGE_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Cm(1.6)
    _set_styles(word)
    set_language(word, _TAGS[lang])
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    page_number(footer)
    properties = word.core_properties
    properties.title, properties.author, properties.comments = say(document.title, lang), "impactscreen", ""
    properties.language = _TAGS[lang]
    properties.created = properties.modified = dt.datetime.combine(document.stamp, dt.time())


def _set_styles(word: WordDocument) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    from impactscreen.reports.word import use_font

    for name, size, before, after in (("Normal", 9.5, 1, 1.5), ("Title", 19, 0, 2), ("Heading 1", 12, 9, 2)):
        style = word.styles[name]
        use_font(style, _FONT)
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        if name != "Normal":
            style.font.color.rgb, style.font.bold = RGBColor.from_string(NAVY), True
    rule_below_title = word.styles["Title"].element.pPr.find(qn("w:pBdr"))
    if rule_below_title is not None:
        word.styles["Title"].element.pPr.remove(rule_below_title)


def _paper(word: WordDocument, paper: Paper, lang: Language, *, first: bool) -> None:
    title = word.add_paragraph(_said(paper.title, lang), style="Title")
    title.paragraph_format.page_break_before = not first
    for block in paper.blocks:
        _block(word, block, lang)


def _said(text: Text, lang: Language) -> str:
    return printable(say(text, lang))


def _block(word: WordDocument, block: Block, lang: Language) -> None:
    match block:
        case Heading():
            word.add_paragraph(_said(block.text, lang), style="Heading 1")
        case Paragraph():
            _write(word.add_paragraph(), _said(block.text, lang), block.voice)
        case Facts():
            _facts(word, block, lang)
        case Grid():
            _grid(word, block, lang)
        case Aside():
            _aside(word, block, lang)


def _write(paragraph: WordParagraph, text: str, voice: Voice = Voice.BODY, *, bold: bool = False) -> None:
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.bold = bold or None
    run.font.size = Pt(_SIZES[voice])


def _facts(word: WordDocument, facts: Facts, lang: Language) -> None:
    """Labels on the left, what is said on the right; a thin line between two."""
    from impactscreen.reports.word import keep_whole, line_below, set_widths

    table = word.add_table(rows=len(facts.facts), cols=2)
    set_widths(table, (_LABEL_WIDTH, _PAGE_WIDTH - _LABEL_WIDTH))
    for number, (row, fact) in enumerate(zip(table.rows, facts.facts, strict=True), start=1):
        _write(row.cells[0].paragraphs[0], _said(fact.label, lang), bold=True)
        _fact(row.cells[1], fact, lang)
        for cell in row.cells:
            line_below(cell, _RULE)
        keep_whole(row, with_next=number == 1 < len(facts.facts))


def _fact(cell: _Cell, fact: Fact, lang: Language) -> None:
    from docx.shared import Cm

    for number, line in enumerate(fact.lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        if fact.listed:
            paragraph.style = "List Bullet"
            paragraph.paragraph_format.left_indent = Cm(0.5)
            paragraph.paragraph_format.first_line_indent = Cm(-0.5)
        if fact.lead and number == 0:
            _write(paragraph, f"{_said(fact.lead, lang)} – ", bold=True)
        _write(paragraph, _said(line, lang))


def _grid(word: WordDocument, grid: Grid, lang: Language) -> None:
    from docx.shared import Cm, RGBColor

    from impactscreen.reports.word import keep_whole, repeat_header, set_widths, shade

    table = word.add_table(rows=len(grid.rows) + 1, cols=len(grid.columns), style="Table Grid")
    set_widths(table, [_PAGE_WIDTH * share / sum(grid.widths) for share in grid.widths])
    header, *rows = table.rows
    repeat_header(header)
    for cell, column in zip(header.cells, grid.columns, strict=True):
        _write(cell.paragraphs[0], _said(column, lang), bold=True)
        cell.paragraphs[0].runs[0].font.color.rgb = RGBColor.from_string("FFFFFF")
        shade(cell, NAVY)
    keep_whole(header, with_next=True)
    for number, (row, values) in enumerate(zip(rows, grid.rows, strict=True), start=1):
        if not any(values):
            row.height = Cm(_ROW_TO_WRITE_IN)
        for cell, value in zip(row.cells, values, strict=True):
            _write(cell.paragraphs[0], _said(value or "", lang))
        keep_whole(row, with_next=number < len(grid.rows))


def _aside(word: WordDocument, aside: Aside, lang: Language) -> None:
    from docx.shared import Pt, RGBColor

    from impactscreen.reports.word import keep_whole, link, set_widths, shade

    word.add_paragraph()
    table = word.add_table(rows=1, cols=1)
    set_widths(table, (_PAGE_WIDTH,))
    cell = table.rows[0].cells[0]
    shade(cell, PALE)
    _write(cell.paragraphs[0], _said(aside.title, lang), bold=True)
    for line in aside.lines:
        _write(cell.add_paragraph(), _said(line, lang))
    for address in aside.links:
        run = link(cell.add_paragraph(), address)
        run.font.size, run.font.underline = Pt(_SIZES[Voice.SMALL]), True
        run.font.color.rgb = RGBColor.from_string(BLUE)
    keep_whole(table.rows[0])
