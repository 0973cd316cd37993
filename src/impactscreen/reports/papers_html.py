"""html of papers to take along: one self-contained file that reads on a phone and prints one paper a page."""

from __future__ import annotations

from impactscreen.messages import say
from impactscreen.reports.blocks import Text
from impactscreen.reports.document import Document
from impactscreen.reports.formats import Look
from impactscreen.reports.wording import printable

__all__ = ["render"]


def render(document: Document, look: Look) -> bytes:
    """A page without scripts or anything from the network; every text is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    def said(text: Text) -> str:
        return printable(say(text, look.lang))

    environment = Environment(
        loader=PackageLoader("impactscreen.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["said"] = said
    environment.filters["kind"] = lambda block: type(block).__name__
    template = environment.get_template("papers.html.jinja")
    return template.render(lang=look.lang.value, title=document.title, papers=document.papers).encode()
