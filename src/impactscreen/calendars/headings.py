"""What stands right above each of several tables on a sheet: the department or the quarter whose lines it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from impactscreen.calendars.contexts import is_department, is_period_name
from impactscreen.calendars.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from impactscreen.calendars.blocks import Block

__all__ = ["SECTION_WORD", "headers_again", "headings_of", "names_list"]

SECTION_WORD = regex(
    r"^(?:afdeling|team|cluster|domein|directie|sector|programma|dienst|organisatieonderdeel|department|unit|"
    r"taakveld|bureau|eenheid|portefeuille)\b\s*:?\s*",
    re.IGNORECASE,
)
"""What comes before the name of a part of the organisation."""
_OF_A_LIST = regex(
    r"\b(?:contracten|aanbestedingen|inkopen|inkooptrajecten|opdrachten|trajecten|projecten die|tabel|overzicht|"
    r"kalender|leveranciers|(?:af)?lopende?|nieuwe?|afgeronde?|geplande?|vervallen|vervalt|nagekomen|doorgeschoven|"
    r"lijst|bijlage|concept|totaal|toelichting|overige?n?|onbekend|nog (?:niet|nader|te|in)|nader te|n\.?t\.?b|"
    r"meerjarige?|later|voorraad|reserve|uitgesteld|on hold|prioriteit|fase \d|in voorbereiding|in uitvoering|"
    r"doorlopende?|eenmalige?|gemeentebreed|concernbreed|geen|zonder|"
    r"other|expiring|new|planned|ongoing)\b",
    re.IGNORECASE,
)
"""What a table or a section is called by its kind of lines."""
_LABELLED = regex(r"(?:afdeling|team|cluster|domein|directie|sector|department)\s*:\s*\w", re.IGNORECASE)
"""What says of a whole table whose it is."""
_LONGEST = 60


def headings_of(blocks: Sequence[Block]) -> list[str]:
    """The heading of each table: all have one of their own and say the same kind of thing, or none counts."""
    own = [_heading(block, block.header.first) for block in blocks]
    if len(blocks) == 1 and _LABELLED.match(own[0]):
        return [SECTION_WORD.sub("", own[0])]
    further = [_heading(block, index) for block in blocks for index in headers_again(block)]
    if not _tell_parts([*own, *further]):
        return [""] * len(blocks)
    return [SECTION_WORD.sub("", text) or text for text in own]


def _tell_parts(headings: Sequence[str]) -> bool:
    """Whether headings are quarters or departments, rather than kinds of lists ("Aflopende contracten")."""
    if len(headings) < 2 or "" in headings or len(set(headings)) < len(headings):  # noqa: PLR2004 - a lone one is a title
        return False
    if all(map(is_period_name, headings)):
        return True
    return 2 * sum(map(_is_department, headings)) >= len(headings) and not any(map(names_list, headings))


def names_list(text: str) -> bool:
    """Whether a heading says what kind of lines come ("Overige", "Aflopende contracten"), and of no department."""
    return _OF_A_LIST.search(text) is not None and not _is_department(text)


def _is_department(text: str) -> bool:
    return is_department(text) or SECTION_WORD.match(text) is not None


def headers_again(block: Block) -> list[int]:
    """Where the header stands once more above further lines of the same table."""
    rows = block.sheet.rows
    header = rows[block.header.last]
    return [index for index in range(block.start, block.stop) if rows[index] == header]


def _heading(block: Block, header: int) -> str:
    """The lone cell above a header row, with at most one empty row between; empty when there is none."""
    columns = [match.column for match in block.columns]
    groups = {block.header.cells[column].group for column in columns if column in block.header.cells}
    if header == block.header.first and len(groups) == 1 and (group := groups.pop()):
        return group  # a word over all columns of a table beside another one
    for index in range(header - 1, max(-1, header - 3), -1):
        row = block.sheet.rows[index]
        cells = [row[column] for column in range(min(columns), max(columns) + 1) if column < len(row)]
        filled = [cell for cell in cells if cell is not None]
        if filled:
            text = filled[0]
            lone = len(filled) == 1 and isinstance(text, str) and len(text) <= _LONGEST
            return text.strip(" :") if lone and isinstance(text, str) else ""
    outside = block.sheet.outside[:1] if header == block.header.first else ()
    return outside[0].strip(" :") if outside and len(outside[0]) <= _LONGEST else ""
