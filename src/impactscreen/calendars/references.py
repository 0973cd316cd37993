"""References that stand glued before the titles, in tables without a column for them."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from impactscreen.calendars.patterns import regex
from impactscreen.model import Line

__all__ = ["split_references"]

_GLUED = regex(r"^(?=\S*\d)(?P<reference>[A-Z0-9][\w.\-/]{4,})(?:\s*[:–|]\s*|\s+-\s+|\s+)(?P<title>\S.*)$")
_HABIT = 0.8
"""So many titles must begin with a number before it is taken for the reference: one such title is just a title."""


def split_references(lines: list[Line], fields: Container[str]) -> None:
    """Part "A03.78.2025 IT Hardware" into reference and title, where that is the habit of the whole table."""
    if "reference" in fields or len(lines) < 3:  # noqa: PLR2004 - a habit shows in a few lines
        return
    found = [_GLUED.match(line.title) for line in lines]
    if sum(match is not None for match in found) < _HABIT * len(lines):
        return
    for index, match in enumerate(found):
        if match:
            lines[index] = replace(lines[index], title=match["title"], reference=match["reference"])
