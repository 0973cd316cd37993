"""What the formats of papers share."""

from __future__ import annotations

from impactscreen.errors import UsageError
from impactscreen.messages import msg
from impactscreen.reports.document import Document

__all__ = ["BLUE", "NAVY", "PALE", "needs_papers"]

NAVY = "1F3A5F"
BLUE = "0B5394"
PALE = "E9EFF6"


def needs_papers(document: Document, suffix: str) -> None:
    """See to it that there is something to read.

    Raises:
        UsageError: the document is a list, for which this format is not made.
    """
    if not document.papers:
        raise UsageError(msg("brief.only-papers", suffix=suffix), hint=msg("brief.only-papers.hint"))
