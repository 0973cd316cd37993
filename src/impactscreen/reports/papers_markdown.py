"""md of papers to take along: to paste into a mail, a note or a wiki."""

from __future__ import annotations

from impactscreen.messages import Language, say
from impactscreen.reports.blocks import Aside, Block, Fact, Facts, Grid, Heading, Paper, Paragraph, Text, Voice
from impactscreen.reports.document import Document
from impactscreen.reports.formats import Look
from impactscreen.reports.markdown import escaped
from impactscreen.reports.wording import printable

__all__ = ["render"]


def render(document: Document, look: Look) -> bytes:
    """Every paper under a title of its own, with a rule between two."""
    return "\n---\n\n".join(_paper(paper, look.lang) for paper in document.papers).encode()


def _paper(paper: Paper, lang: Language) -> str:
    parts = [f"# {_in(paper.title, lang)}", *(_block(block, lang) for block in paper.blocks)]
    return "\n\n".join(parts) + "\n"


def _in(text: Text, lang: Language) -> str:
    return escaped(printable(say(text, lang))).strip()


def _block(block: Block, lang: Language) -> str:
    match block:
        case Heading():
            return f"## {_in(block.text, lang)}"
        case Paragraph():
            text = _in(block.text, lang)
            return f"*{text}*" if block.voice is Voice.SMALL else text
        case Facts():
            return "\n\n".join(_fact(fact, lang) for fact in block.facts)
        case Grid():
            return _grid(block, lang)
        case Aside():
            return _aside(block, lang)


def _fact(fact: Fact, lang: Language) -> str:
    label = f"**{_in(fact.label, lang)}**"
    lines = [_in(line, lang) for line in fact.lines]
    if fact.listed:
        return "\n".join([label, "", *(f"- {line}" for line in lines)])
    if fact.lead:
        lines[0] = f"*{_in(fact.lead, lang)}* – {lines[0]}"
    # Two blanks at the end of a line are a line break in Markdown.
    return "  \n".join([label, *lines])


def _grid(grid: Grid, lang: Language) -> str:
    rows = [grid.columns, *grid.rows]
    lines = [f"| {' | '.join(_in(cell or '', lang) for cell in row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(grid.columns)}", *lines[1:]])


def _aside(aside: Aside, lang: Language) -> str:
    lines = [f"**{_in(aside.title, lang)}**", *(_in(line, lang) for line in aside.lines)]
    links = [f"<{link}>" for link in aside.links]
    return "\n>\n".join(f"> {line}" for line in [*lines, *links])
