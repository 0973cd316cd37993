"""How a list looks in a spreadsheet, the same in xlsx and ods."""

from __future__ import annotations

import math
import re

from impactscreen.reports.document import Kind, Table, Tone

__all__ = [
    "BLUE",
    "CENTRED",
    "FILLS",
    "INTRO_WIDTH",
    "LINE_HEIGHT",
    "LONGEST_CELL",
    "NAVY",
    "OCHRE",
    "TALLEST_ROW",
    "WRITABLE",
    "header_row",
    "is_address",
    "lines_needed",
    "sheet_title",
]

LONGEST_CELL = 32_000  # Excel holds 32,767 characters in a cell
LINE_HEIGHT = 15.0
"""Points."""
INTRO_WIDTH = 90
TALLEST_ROW = 7  # lines of text: a list to run through, not a page to read
NAVY = "1F3A5F"
OCHRE = "8A5A00"
BLUE = "0B5394"
WRITABLE = "FFF9E5"
FILLS = {Tone.GOOD: "E8F3EC", Tone.SOON: "FBE5D6", Tone.QUIET: "F2F2F2"}
CENTRED = frozenset({Kind.DATE, Kind.COUNT})


def sheet_title(title: str) -> str:
    """A title as the name of a sheet may be: 31 characters, without those that Excel refuses."""
    return re.sub(r"[\\/*?:\[\]]", " ", title).strip()[:31]


def header_row(table: Table) -> int:
    """The row of the header, as a person counts: below the note, where there is one."""
    return 2 if table.note else 1


def lines_needed(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many characters."""
    return sum(max(1, math.ceil(len(line) / max(width - 1, 1))) for line in text.split("\n"))


def is_address(text: str) -> bool:
    """Whether a text is a web address that may become clickable; anything else stays text."""
    return text.startswith(("https://", "http://")) and not any(char.isspace() for char in text)
