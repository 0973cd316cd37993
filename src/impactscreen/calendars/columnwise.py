"""What making lines a column at a time needs: remembered values, and mappings for each row out of columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from impactscreen.calendars.sheets import Cell

if TYPE_CHECKING:
    from impactscreen.calendars.contexts import Parser
    from impactscreen.calendars.sheets import Sheet

__all__ = ["Cells", "Values", "by_name", "comments_by_row"]


class Cells(Mapping[str, str]):
    """Field → cell of one line, worked out when someone asks: a calendar has many lines and few questions."""

    __slots__ = ("_columns", "_row")

    def __init__(self, columns: Mapping[str, str], row: int | None) -> None:
        self._columns = columns
        self._row = row

    def __getitem__(self, name: str) -> str:
        column = self._columns[name]
        return column if self._row is None else f"{column}{self._row}"

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)

    def __repr__(self) -> str:
        return repr(dict(self))


class Values(dict[Cell, Any]):
    """Cell → value of one column; each cell is parsed once, for calendars repeat themselves."""

    def __init__(self, parse: Parser, empty: Any) -> None:
        super().__init__({None: empty})
        self._parse = parse
        self.unread: set[Cell] = set()
        """Cells that were not understood."""

    def of(self, cells: Sequence[Cell]) -> list[Any]:
        """The values of a column."""
        if bool in map(type, cells):  # True is no 1 here, though Python looks up the one for the other
            return [self._read(cell) if isinstance(cell, bool) else self[cell] for cell in cells]
        return [self[cell] for cell in cells]

    def __missing__(self, cell: Cell) -> Any:
        value = self[cell] = self._read(cell)
        return value

    def _read(self, cell: Cell) -> Any:
        value, understood = self._parse(cell)
        if not understood:
            self.unread.add(cell)
        return value


def by_name(columns: Mapping[str, list[str | None]], many: int) -> list[dict[str, str]]:
    """The filled cells of some columns, a mapping for each of `many` rows."""
    if not columns:
        return [{} for _ in range(many)]
    return [
        {name: cell for name, cell in zip(columns, cells, strict=True) if cell is not None}
        for cells in zip(*columns.values(), strict=True)
    ]


def comments_by_row(sheet: Sheet) -> dict[int, list[str]]:
    """Row number → its comments, from left to right."""
    found: dict[int, list[str]] = {}
    for (row, _), text in sorted(sheet.comments.items()):
        found.setdefault(row, []).append(text)
    return found
