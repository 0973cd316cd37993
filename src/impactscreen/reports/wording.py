"""Cells in words: one way for a terminal, Markdown and a page, so that they never disagree."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from impactscreen.messages import Language, Message, euro, say, thousands
from impactscreen.reports.document import Cell, Kind, Link

__all__ = ["FORMULA_STARTS", "in_words", "lines_of", "printable", "shortened"]

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet program may take for the start of a formula."""

_UNPRINTABLE = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"


def printable(text: str) -> str:
    """Foreign text without what could steer a terminal, turn the reading direction or break an XML part."""
    if text.isprintable():  # most is
        return text
    return re.sub(_UNPRINTABLE, "", text.replace("\r\n", "\n").replace("\r", "\n"))


def lines_of(cell: Cell, kind: Kind, lang: Language) -> list[str]:
    """A cell as its lines of plain text; an empty cell has none."""
    if cell is None or cell == "":
        return []
    if isinstance(cell, str):
        return printable(cell).split("\n")
    if isinstance(cell, Link):
        return lines_of(cell.text, kind, lang)
    if isinstance(cell, Sequence):
        return [printable(say(item, lang)) for item in cell]
    return printable(_single(cell, kind, lang)).split("\n")


def in_words(cell: Cell, kind: Kind, lang: Language, joined: str = "; ") -> str:
    """A cell in one line of plain text."""
    return joined.join(lines_of(cell, kind, lang))


def shortened(text: str, most: int) -> str:
    """A text cut where it becomes too long for its place, with a sign that it was."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _single(cell: Message | float | dt.date, kind: Kind, lang: Language) -> str:
    if isinstance(cell, Message):
        return say(cell, lang)
    if isinstance(cell, dt.date):
        return cell.strftime("%d-%m-%Y") if lang is Language.NL else cell.isoformat()
    match kind:
        case Kind.EURO:
            return euro(cell, lang)
        case Kind.SHARE:
            return f"{cell:.2f}".replace(".", "," if lang is Language.NL else ".")
        case _ if isinstance(cell, int):
            return thousands(cell, lang) if kind is Kind.COUNT else str(cell)
    return f"{cell:g}"
