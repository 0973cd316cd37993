"""jsonl: one finding a line, for programs that read a stream."""

from __future__ import annotations

import json

from impactscreen.reports.document import Document
from impactscreen.reports.formats import Look

__all__ = ["render"]


def render(document: Document, _look: Look) -> bytes:
    """One JSON object a line."""
    return "".join(
        json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n" for record in document.records
    ).encode()
