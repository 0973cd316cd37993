"""What stands right above each of several tables on a sheet: the department or the quarter whose lines it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impactscreen.calendars.contexts import DEPARTMENT, is_period_name
from impactscreen.calendars.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from impactscreen.calendars.blocks import Block

__all__ = ["SECTION_WORD", "headings_of"]

SECTION_WORD = regex(
    r"^(?:afdeling|team|cluster|domein|directie|sector|programma|dienst|organisatieonderdeel|department|unit|"
    r"taakveld|bureau|eenheid|portefeuille)\b\s*:?\s*",
    re.IGNORECASE,
)
"""What comes before the name of a part of the organisation."""
_OF_A_LIST = regex(
    r"contract|aanbested|inkoop|opdracht|traject|tabel|overzicht|planning|kalender|leverancier|lopend|aflopend|nieuw|"
    r"vervallen|nagekomen|doorgeschoven|lijst|bijlage|concept|totaal|toelichting",
    re.IGNORECASE,
)
"""What a table is called by its kind of lines."""
_LONGEST = 60


def headings_of(blocks: Sequence[Block]) -> list[str]:
    """The heading of each table: all have one of their own and say the same kind of thing, or none counts."""
    own = [_heading(block, block.header.first) for block in blocks]
    further = [_heading(block, index) for block in blocks for index in _headers_again(block)]
    if not _tell_parts([*own, *further]):
        return [""] * len(blocks)
    return [SECTION_WORD.sub("", text) or text for text in own]


def _tell_parts(headings: Sequence[str]) -> bool:
    """Whether headings are quarters or departments, rather than kinds of lists ("Aflopende contracten")."""
    if len(headings) < 2 or "" in headings or len(set(headings)) < len(headings):  # noqa: PLR2004 - a lone one is a title
        return False
    if all(map(is_period_name, headings)):
        return True
    named = sum(DEPARTMENT.match(text) is not None or SECTION_WORD.match(text) is not None for text in headings)
    return 2 * named >= len(headings) and not any(map(_OF_A_LIST.search, headings))


def _headers_again(block: Block) -> list[int]:
    """Where the header stands once more above further lines of the same table."""
    rows = block.sheet.rows
    header = rows[block.header.last]
    return [index for index in range(block.start, block.stop) if rows[index] == header]


def _heading(block: Block, header: int) -> str:
    """The lone cell above a header row, with at most one empty row between; empty when there is none."""
    columns = block.header.cells
    for index in range(header - 1, max(-1, header - 3), -1):
        row = block.sheet.rows[index]
        cells = [row[column] for column in range(min(columns), max(columns) + 1) if column < len(row)]
        filled = [cell for cell in cells if cell is not None]
        if filled:
            text = filled[0]
            lone = len(filled) == 1 and isinstance(text, str) and len(text) <= _LONGEST
            return text.strip(" :") if lone and isinstance(text, str) else ""
    return ""
