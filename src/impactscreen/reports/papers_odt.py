"""odt of papers to take along: the open standard for texts of government."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impactscreen.messages import Language, say
from impactscreen.reports.blocks import Aside, Block, Fact, Facts, Grid, Heading, Paper, Paragraph, Text
from impactscreen.reports.document import Document
from impactscreen.reports.formats import Look
from impactscreen.reports.odf import add_styles, blank, finished, set_page
from impactscreen.reports.papers import needs_papers
from impactscreen.reports.wording import printable

if TYPE_CHECKING:
    import odfdo

__all__ = ["render"]

_PAGE_WIDTH = 17.0
"""Centimetres between the margins of an A4."""
_LABEL_WIDTH = 3.2
_PAGE = {
    "fo:page-width": "21cm",
    "fo:page-height": "29.7cm",
    "fo:margin-top": "1.6cm",
    "fo:margin-bottom": "1.2cm",
    "fo:margin-left": "2cm",
    "fo:margin-right": "2cm",
}


def render(document: Document, look: Look) -> bytes:
    """A Writer document; every paper begins on a page of its own. The same document gives the same bytes.

    Raises:
        UsageError: the document holds no papers.
    """
    needs_papers(document, "odt")
    odf = blank("text", document, look.lang)
    add_styles(odf, "papers-odt.xml")
    set_page(odf, _page_number(), _PAGE)
    pen = _Pen(odf, look.lang)
    for number, paper in enumerate(document.papers):
        pen.paper(paper, first=number == 0)
    return finished(odf, document.stamp)


def _page_number() -> odfdo.Paragraph:
    from odfdo import Paragraph as OdfParagraph
    from odfdo import VarPageNumber

    footer = OdfParagraph("", style="PageNumber")
    footer.append(VarPageNumber())
    return footer


class _Pen:
    """Writes blocks into one document, in one language."""

    def __init__(self, odf: odfdo.Document, lang: Language) -> None:
        self.odf = odf
        self.lang = lang
        self.tables = 0

    def paper(self, paper: Paper, *, first: bool) -> None:
        self.heading(1, paper.title, "PaperTitle" if first else "NextPaperTitle")
        for block in paper.blocks:
            self.block(block)

    def said(self, text: Text) -> str:
        return printable(say(text, self.lang))

    def block(self, block: Block) -> None:
        match block:
            case Heading():
                self.heading(2, block.text, "Part")
            case Paragraph():
                self.odf.body.append(self.paragraph(block.text, block.voice.value.capitalize()))
            case Facts():
                self.facts(block)
            case Grid():
                self.grid(block)
            case Aside():
                self.aside(block)

    def heading(self, level: int, text: Text, style: str) -> None:
        from odfdo import Header

        header = Header(level, self.said(text), suppress_numbering=True)
        header.style = style
        self.odf.body.append(header)

    def paragraph(self, text: Text, style: str = "Body", lead: Text | None = None) -> odfdo.Paragraph:
        from odfdo import Paragraph as OdfParagraph
        from odfdo import Span

        if lead is None:
            return OdfParagraph(self.said(text), style=style)
        paragraph = OdfParagraph("", style=style)
        paragraph.append(Span(f"{self.said(lead)} – ", style="Strong"))
        paragraph.append(Span(self.said(text)))
        return paragraph

    def facts(self, facts: Facts) -> None:
        """Labels on the left, what is said on the right; a thin line between two."""
        from odfdo import Row

        table = self.table((_LABEL_WIDTH, _PAGE_WIDTH - _LABEL_WIDTH))
        for fact in facts.facts:
            row = Row(style="Whole")
            row.append(_cell("FactCell", [self.paragraph(fact.label, "Label")]))
            row.append(_cell("FactCell", self.fact(fact)))
            table.append(row)
        self.odf.body.append(table)

    def fact(self, fact: Fact) -> list[odfdo.Element]:
        from odfdo import List, ListItem

        if not fact.listed:
            first, *others = fact.lines
            return [self.paragraph(first, lead=fact.lead), *(self.paragraph(line) for line in others)]
        items = List(style="Dots")
        for line in fact.lines:
            item = ListItem()
            item.append(self.paragraph(line))
            items.append(item)
        return [items]

    def grid(self, grid: Grid) -> None:
        from odfdo import HeaderRows, Row

        table = self.table([_PAGE_WIDTH * share / sum(grid.widths) for share in grid.widths])
        header, titles = HeaderRows(), Row(style="Whole")
        for column in grid.columns:
            titles.append(_cell("HeaderCell", [self.paragraph(column, "ColumnTitle")]))
        header.append(titles)
        table.append(header)
        for values in grid.rows:
            row = Row(style="Whole" if any(values) else "ToWriteIn")
            for value in values:
                row.append(_cell("GridCell", [self.paragraph(value or "")]))
            table.append(row)
        self.odf.body.append(table)

    def aside(self, aside: Aside) -> None:
        from odfdo import Link, Row
        from odfdo import Paragraph as OdfParagraph

        content: list[odfdo.Element] = [self.paragraph(aside.title, "Label")]
        content += [self.paragraph(line) for line in aside.lines]
        for address in aside.links:
            paragraph = OdfParagraph("", style="Small")
            paragraph.append(Link(address, text=address, style="Address"))
            content.append(paragraph)
        self.odf.body.append(self.paragraph("", "Small"))
        table = self.table((_PAGE_WIDTH,))
        row = Row(style="Whole")
        row.append(_cell("AsideCell", content))
        table.append(row)
        self.odf.body.append(table)

    def table(self, widths: tuple[float, ...] | list[float]) -> odfdo.Table:
        """An empty table with columns of these widths in centimetres."""
        from odfdo import Column, Table

        self.tables += 1
        table = Table(f"Table{self.tables}", style="Sheet")
        for number, width in enumerate(widths, start=1):
            name = f"Table{self.tables}.{number}"
            self.odf.insert_style(
                f'<style:style style:name="{name}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width:.2f}cm"/></style:style>',
                automatic=True,
            )
            table.append(Column(style=name))
        return table


def _cell(style: str, content: list[odfdo.Element] | list[odfdo.Paragraph]) -> odfdo.Cell:
    from odfdo import Cell

    cell = Cell(style=style)
    for element in content:
        cell.append(element)
    return cell
