"""json: the whole document, for programs."""

from __future__ import annotations

import json

from impactscreen.reports.document import Document
from impactscreen.reports.formats import Look

__all__ = ["render"]


def render(document: Document, _look: Look) -> bytes:
    """The whole as one JSON object (or a list, when the document is just its records)."""
    whole = document.whole() if document.whole else list(document.records)
    return (json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
