"""Values by a letter or class ("B", "klasse 3") that a legend somewhere in the file explains."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.sheets import Cell, cell_text
from impactscreen.calendars.values.amounts import parse_amount
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Amount
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.calendars.sheets import Sheet

__all__ = ["Bands", "bands_in", "explained", "is_band", "names_bands"]

Bands = Mapping[str, Amount]
"""Folded code → the amounts that it stands for, as the legend has them."""
_CLASS = r"(?:(?:waarde|bedrag|prijs|ramings?)?(?:klasse|categorie|cat|band|schaal|groep|class|category))"
_CODE = regex(rf"(?:{_CLASS} )?(?:[a-z]|[ivx]{{1,4}}|\d)")
_EXPLAINED = regex(r"^\s*([^=:()]{1,20}?)\s*(?:=|:|\()\s*([^=:()]+?)\)?\s*$", needs=("=", ":", "("))
_OF_CLASSES = regex(rf"{_CLASS}|bandbreedte|staffel")
_LONGEST = 24
_MOST_CELLS = 4
"""A legend is not as wide as a table."""
_CODE_AND_AMOUNTS = 2
_GLANCE = 60
_MOSTLY = 0.5


def names_bands(header: str, cells: Sequence[Cell]) -> bool:
    """Whether most of the first cells of a column are codes of classes; bare figures only where the header says so."""
    told = _OF_CLASSES.search(fold(header)) is not None
    texts = [cell_text(cell) for cell in cells if cell is not None][:_GLANCE]
    texts = [text for text in texts if not says_unknown(text.lower())]
    codes = sum(_is_code(text) and (told or not text.isdecimal()) for text in texts)
    return codes > 1 and codes >= _MOSTLY * len(texts)


def bands_in(sheets: Sequence[Sheet]) -> Bands:
    """The classes that legends in the file explain: two or more; a code that means two things means nothing."""
    found: dict[str, Amount] = {}
    doubtful: set[str] = set()
    for sheet in sheets:
        for row in sheet.rows:
            for code, amount in _explained_in(row):
                key = fold(code)
                if found.setdefault(key, amount) != amount:
                    doubtful.add(key)
    bands = {key: amount for key, amount in found.items() if key not in doubtful}
    return bands if len(bands) > 1 else {}


def explained(parse: Callable[[Cell], tuple[Amount, bool]], bands: Bands) -> Callable[[Cell], tuple[Amount, bool]]:
    """A parser of amounts that knows classes as well; what was typed stays."""

    def parsed(cell: Cell) -> tuple[Amount, bool]:
        text = cell_text(cell)
        amount = bands.get(fold(text)) if len(text) <= _LONGEST else None
        return (replace(amount, raw=text), True) if amount is not None else parse(cell)

    return parsed


def is_band(row: Sequence[Cell]) -> bool:
    """Whether a row is nothing but a class and its amounts."""
    return len(row) - row.count(None) <= _CODE_AND_AMOUNTS and next(_explained_in(row), None) is not None


def _explained_in(row: Sequence[Cell]) -> Iterator[tuple[str, Amount]]:
    """Codes with their amounts, in cells beside each other or in one: "A = tot € 50.000"."""
    cells = [cell for cell in row if cell is not None]
    if len(cells) > _MOST_CELLS:  # a line
        return
    texts = [cell_text(cell) for cell in cells]
    pairs = list(pairwise(texts))
    pairs += [(found[1], found[2]) for text in texts if (found := _EXPLAINED.match(text))]
    for code, text in pairs:
        if len(code) <= _LONGEST and any(map(str.isdecimal, text)) and _is_code(code):
            amount, understood = parse_amount(text)
            if understood and amount.low != amount.high:
                yield code, amount


def _is_code(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST or any(sign in text for sign in "€.,<>-"):  # as most amounts have
        return False
    return _CODE.fullmatch(fold(text)) is not None
