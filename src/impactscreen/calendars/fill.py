"""Cells that hold for the rows below them: merged cells always, left-out cells where that is the author's habit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.calendars.contexts import is_period_name
from impactscreen.calendars.headings import names_list
from impactscreen.calendars.parts import Part
from impactscreen.calendars.summaries import heads_summary
from impactscreen.calendars.values.periods import PeriodContext, parse_period
from impactscreen.model import Precision

if TYPE_CHECKING:
    from impactscreen.calendars.blocks import Block
    from impactscreen.calendars.sheets import Cell

__all__ = ["FilledDown", "filled_down"]

_HABIT_FIELDS = ("department", "authority", "client", "budget_holder", "procurement_officer")
"""Columns in which people leave out what is the same as above."""
_MOST_FILLED = 0.6
_MOST_QUARTERS = 12
_LONG = frozenset({Precision.QUARTER, Precision.HALF})


class FilledDown(Struct, frozen=True):
    """Cells to put in: row index → column → cell."""

    cells: Mapping[int, Mapping[int, Cell]]
    guessed: tuple[int, ...]
    """Columns filled by habit, without a merged cell that says so."""
    shared: tuple[tuple[int, int], ...] = ()
    """(index of the row, rows) of merged amounts, which hold for more lines than one."""

    def of(self, column: int) -> dict[int, Cell]:
        """Row index → the cell that holds there, for one column."""
        return {index: row[column] for index, row in self.cells.items() if column in row}

    def applied(self, indexes: Sequence[int], rows: Sequence[list[Cell]]) -> list[list[Cell]]:
        """Some of the rows, by their indexes, with the cells that hold for them."""
        if not self.cells:
            return [rows[index] for index in indexes]
        return [self._apply(index, rows[index]) for index in indexes]

    def _apply(self, index: int, row: list[Cell]) -> list[Cell]:
        extra = self.cells.get(index)
        if not extra:
            return row
        full = list(row) + [None] * (max(extra) + 1 - len(row))
        for column, cell in extra.items():
            if full[column] is None:
                full[column] = cell
        return full


def filled_down(block: Block) -> FilledDown:
    """Which cells of the table hold for rows below them."""
    cells: dict[int, dict[int, Cell]] = {}
    columns = {match.column for match in block.columns}
    sheet = block.sheet
    for merged in dict.fromkeys(sheet.merged):
        if merged.bottom > merged.top and merged.left in columns and block.start <= merged.top < block.stop:
            row = sheet.rows[merged.top] if merged.top < len(sheet.rows) else []
            cell = row[merged.left] if merged.left < len(row) else None
            for index in range(merged.top + 1, min(merged.bottom + 1, block.stop)):
                if cell is not None:
                    cells.setdefault(index, {})[merged.left] = cell
    guessed = []
    for field in _HABIT_FIELDS:
        column = block.column_of(field)
        if column is not None and not any(column in row for row in cells.values()) and _by_habit(block, column, cells):
            guessed.append(column)
    for column in (block.column_of("publication"), *block.parts(Part.AROUND)):
        filled = any(column in row for row in cells.values())
        if (
            column is not None
            and not filled
            and _all_quarters(block, column)
            and _by_habit(block, column, cells, moments=True)
        ):
            guessed.append(column)
    value = block.column_of("value")
    inside = (each for each in sheet.merged if block.start <= each.top < block.stop and each.bottom > each.top)
    shared = [(each.top, each.bottom - each.top + 1) for each in inside if each.left == value]
    return FilledDown(cells, tuple(guessed), tuple(dict.fromkeys(shared)))


def _all_quarters(block: Block, column: int) -> bool:
    """Whether a column holds quarters or halves only: those are not repeated, a date that is left out is not known."""
    rows = block.sheet.rows[block.start : block.stop]
    cells = [row[column] for row in rows if row and row[column] is not None]
    if len(cells) > _MOST_QUARTERS:
        return False
    return all(
        isinstance(cell, str) and parse_period(cell, PeriodContext(2000))[0].precision in _LONG for cell in cells
    )


def _by_habit(block: Block, column: int, cells: dict[int, dict[int, Cell]], *, moments: bool = False) -> bool:
    """Fill a column where each value stands once, above its rows: no value comes back and many cells are left out.

    What a heading of the rest ("Overige") stands above is of none of them; below a quarter it has that one.
    """
    found = _once_each(block, column)
    if found is None:
        return False
    current: Cell = None
    title = block.column_of("title")
    above = block.start
    for index, cell in found:
        if cell is not None:
            current = cell
        elif any(_ends_fill(row, title, moments=moments) for row in block.sheet.rows[above:index]):
            current = None
        above = index
        if cell is None and current is not None:
            cells.setdefault(index, {})[column] = current
    return True


def _ends_fill(row: Sequence[Cell], title: int | None, *, moments: bool) -> bool:
    """Whether a row is but a heading below which what stood above does not hold: of the rest, or of another quarter."""
    if len(row) - row.count(None) != 1:
        return False
    column, text = next((column, cell) for column, cell in enumerate(row) if cell is not None)
    if not isinstance(text, str):
        return False
    if moments and is_period_name(text):
        return True
    return column != title and names_list(text)  # in the column of titles it may be a line


def _once_each(block: Block, column: int) -> list[tuple[int, Cell]] | None:
    """The cells of a column beside every title, by row index; None when a value comes back, or few are left out."""
    title = block.column_of("title")
    if title is None:
        return None
    seen: set[str] = set()
    followed: set[int] = set()
    found: list[tuple[int, Cell]] = []
    header = block.sheet.rows[block.header.last]
    blank_before = in_summary = False
    for index in range(block.start, block.stop):
        row = block.sheet.rows[index]
        filled = len(row) - row.count(None)
        in_summary = filled > 0 and (in_summary or (blank_before and heads_summary(row)))
        blank_before = not filled or (blank_before and filled == 1)  # its own name may stand above it
        if in_summary or len(row) <= title or row[title] is None or filled < 2 or row == header:  # noqa: PLR2004
            continue  # a section row among them
        cell = row[column] if column < len(row) else None
        if cell is not None:
            if str(cell) in seen:
                return None
            seen.add(str(cell))
        elif not seen:
            return None
        else:
            followed.add(len(seen))
        found.append((index, cell))
    if len(seen) > 2 and followed == {len(seen)}:  # noqa: PLR2004
        return None  # only the last one has lines without below it: there the list ends, or was not filled in
    return found if 2 <= len(seen) <= _MOST_FILLED * len(found) else None  # noqa: PLR2004 - one value shows no habit
