"""Marks that people put in a grid: a cross under a month, a tick under one of four procedures."""

from __future__ import annotations

import re

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.sheets import Cell, cell_text

__all__ = ["is_blank", "is_mark", "mark_text"]

_MARK = regex(r"(?:x{1,3}|ja|yes|1|[a-z]{1,2}|[^\w\s\-–—.,?]{1,3})", re.IGNORECASE)
"""A cross, a bullet, a tick or the letter of a phase."""
_LONGEST = 3
_BLANK = frozenset({"", "n", "ne", "nee", "no", "0", "-", "–", "—", ".", "?"})
"""What says that there is none; so does an empty cell."""


def mark_text(cell: Cell) -> str:
    """A cell as it is compared with other marks."""
    return cell_text(cell).lower()


def is_blank(text: str) -> bool:
    """Whether the text of a cell says that nothing is marked there."""
    return text in _BLANK


def is_mark(text: str) -> bool:
    """Whether the text of a cell marks its column, without saying anything more."""
    return len(text) <= _LONGEST and text not in _BLANK and _MARK.fullmatch(text) is not None
