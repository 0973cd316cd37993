"""Rows put together cell by cell, within a limit, for the readers of XML and HTML."""

from __future__ import annotations

from impactscreen.calendars.options import Limits
from impactscreen.calendars.sheets import Cell, MergedRange, Sheet
from impactscreen.errors import CalendarError
from impactscreen.messages import msg
from impactscreen.model import Place

__all__ = ["GridBuilder"]

_WIDEST = 16_384
"""Columns of a spreadsheet; a claim beyond them is an attack or an accident."""


class GridBuilder:
    """A sheet under construction; rows and columns are 0-based. Empty rows cost nothing until something follows."""

    def __init__(self, place: Place, limits: Limits, name: str | None, *, visible: bool = True) -> None:
        self.place = place
        self.limits = limits
        self.name = name
        self.visible = visible
        self.rows: list[list[Cell]] = []
        self.merged: list[MergedRange] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.filtered = False
        self.comments: dict[tuple[int, int], str] = {}
        self.repeats: list[tuple[int, int]] = []
        self.outside: list[str] = []
        self.cells = 0

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Set one cell."""
        if column >= _WIDEST:
            return
        while len(self.rows) <= row:
            self.rows.append([])
            self._count(1)
        line = self.rows[row]
        if len(line) <= column:
            self._count(column + 1 - len(line))
            line.extend([None] * (column + 1 - len(line)))
        line[column] = cell

    def merge(self, row: int, column: int, height: int, width: int) -> None:
        """Note that a cell covers more than one place."""
        if height > 1 or width > 1:
            self.merged.append(MergedRange(row, column, row + height - 1, column + width - 1))

    def _count(self, more: int) -> None:
        self.cells += more
        if self.cells > self.limits.cells:
            raise CalendarError(
                msg("calendars.too-many-cells", limit=self.limits.cells),
                hint=msg("calendars.hint-too-big"),
                place=self.place,
            )

    def sheet(self, *, letters: bool = True) -> Sheet:
        """The finished sheet."""
        return Sheet(
            self.name,
            self.rows,
            range(1, len(self.rows) + 1),
            visible=self.visible,
            letters=letters,
            merged=tuple(self.merged),
            hidden_rows=frozenset(self.hidden_rows),
            hidden_columns=frozenset(self.hidden_columns),
            filtered=self.filtered,
            comments=self.comments,
            repeats=tuple(self.repeats),
            outside=tuple(self.outside),
        )
