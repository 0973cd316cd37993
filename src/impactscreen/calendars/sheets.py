"""A sheet as the reader sees it, whatever file it came from: rows of clean cells, and what the author did to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

__all__ = ["ERRORS", "Cell", "MergedRange", "Sheet", "cell_text", "column_letters"]

ERRORS = frozenset({"#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#N/B", "#VERW!", "#DEEL/0!",
    "#NAAM?", "#WAARDE!", "#GETAL!", "#LEEG!"})  # fmt: skip
"""What Excel says in place of a value, in English and in Dutch."""
Cell = str | float | bool | dt.date | dt.datetime | None
"""A clean cell: text has single blanks and no invisible characters; None is empty."""


class MergedRange(Struct, frozen=True):
    """Cells that the author made one; rows and columns are 0-based and inclusive."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(Struct):
    """One sheet or one table of text."""

    name: str | None
    """None for a text file."""
    rows: list[list[Cell]]
    numbers: Sequence[int]
    """The row number, as a person sees it, of each of `rows`."""
    visible: bool = True
    letters: bool = True
    """Whether columns are named by letters (a spreadsheet) or numbers (a text file)."""
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    """Row numbers that the author has hidden, by hand or with a filter."""
    hidden_columns: frozenset[int] = frozenset()
    """0-based."""
    filtered: bool = False
    comments: Mapping[tuple[int, int], str] = field(default_factory=lambda: MappingProxyType({}))
    """(row number, 0-based column) → what someone remarked there."""
    twin: bool = False
    """Whether it bears the name of an earlier sheet, so that it cannot be opened."""
    formulas_without_value: int = 0
    open_quotes: tuple[int, ...] = ()
    """Row numbers in a text file at which a quote stands that nobody closed."""
    short: frozenset[int] = frozenset()
    """Row numbers in a text file at which a lone cell stands, without any separator."""
    repeats: tuple[tuple[int, int], ...] = ()
    """(row number, times) of rows that a file claims to repeat more often than is believable; they stand here once."""
    outside: tuple[str, ...] = ()
    """What stands beside the cells: the caption of a table on a web page, and the headings above it."""
    epoch_1904: bool = False
    width: int = 0
    """Columns of the widest row; set when the sheet is made."""

    def __post_init__(self) -> None:
        """Make every row that holds anything as wide as the sheet."""
        self.width = max(map(len, self.rows), default=0)
        for row in self.rows:
            if row and len(row) < self.width:
                row.extend([None] * (self.width - len(row)))

    def column_name(self, index: int) -> str:
        """The name of a 0-based column as a person sees it."""
        return column_letters(index) if self.letters else str(index + 1)


_EXACT = 1e15
"""Above this a float no longer holds every whole number."""


def column_letters(index: int) -> str:
    """A 0-based column as spreadsheet letters: 0 is ``A``, 27 is ``AB``."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_text(cell: Cell) -> str:
    """A cell as a person would type it: whole numbers without ``.0``, dates as ISO, yes/no in Dutch."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT else repr(cell)
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    return cell.isoformat()
