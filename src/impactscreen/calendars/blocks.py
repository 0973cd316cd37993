"""The tables on a sheet: from each header to the next, under each other or beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from msgspec import Struct

from impactscreen.calendars.columns import ColumnMatch, match_columns
from impactscreen.calendars.header import Header, HeaderCell, find_headers, header_at
from impactscreen.calendars.parts import Part
from impactscreen.calendars.rows import LEGEND
from impactscreen.calendars.sheets import Cell, Sheet, cell_text
from impactscreen.calendars.summaries import COUNTS
from impactscreen.calendars.vocabulary import Vocabulary
from impactscreen.text import fold

__all__ = ["Block", "find_blocks"]

_SAMPLE_ROWS = 400
_SAMPLE_CELLS = 40
_WIDEST_ASIDE = 3
_SHARED = 0.5
"""A part of the table has something beside at least so many of its lines."""


class Block(Struct, frozen=True):
    """One table on a sheet."""

    sheet: Sheet
    header: Header
    start: int
    """Index of the first row below the header."""
    stop: int
    """Index after the last row."""
    columns: tuple[ColumnMatch, ...]
    beside: tuple[HeaderCell, ...] = ()
    """Headers of a small table that stands beside this one and is no part of it."""

    def column_of(self, field: str) -> int | None:
        """The 0-based column of a field."""
        return next((match.column for match in self.columns if match.field == field), None)

    @property
    def fields(self) -> dict[str, int]:
        """Field → 0-based column."""
        return {match.field: match.column for match in self.columns if match.field}

    def parts(self, part: Part) -> dict[int, str | None]:
        """0-based columns that are such a part, with the field that they are a part of."""
        return {match.column: match.part_of for match in self.columns if match.part is part}


def find_blocks(
    sheet: Sheet, vocabulary: Vocabulary, mapped: Mapping[str, str], header_row: int | None = None
) -> list[Block]:
    """Every table on the sheet, with its columns matched to the fields of `vocabulary`."""
    if header_row is not None:
        index = next((index for index, number in enumerate(sheet.numbers) if number == header_row), None)
        headers = [header_at(sheet, index, vocabulary)] if index is not None and sheet.rows[index] else []
    else:
        headers = _without_repeats(find_headers(sheet, vocabulary, mapped.values()))
    blocks: list[Block] = []
    for position, header in enumerate(headers):
        stop = headers[position + 1].first if position + 1 < len(headers) else len(sheet.rows)
        tables, beside = _beside(sheet, header, stop, vocabulary)
        for cells in tables:
            samples = {column: _sample(sheet, header.last + 1, stop, column) for column in cells}
            names = {column: sheet.column_name(column) for column in cells}
            columns = match_columns(cells, samples, vocabulary, mapped, names)
            blocks.append(Block(sheet, header, header.last + 1, stop, tuple(columns), beside))
            beside = ()
    return blocks


def _without_repeats(headers: list[Header]) -> list[Header]:
    """One-line headers that only say the same once more (on every printed page) start no new table."""
    kept: list[Header] = []
    for header in headers:
        if not (kept and header.first == header.last and dict(header.cells) == dict(kept[-1].cells)):
            kept.append(header)
    return kept


def _sample(sheet: Sheet, start: int, stop: int, column: int) -> list[Cell]:
    rows = sheet.rows[start : min(stop, start + _SAMPLE_ROWS)]
    return list(islice((row[column] for row in rows if column < len(row) and row[column] is not None), _SAMPLE_CELLS))


def _beside(
    sheet: Sheet, header: Header, stop: int, vocabulary: Vocabulary
) -> tuple[list[dict[int, HeaderCell]], tuple[HeaderCell, ...]]:
    """The header cells of each table, more than one when an empty column parts them, and of what stands beside."""
    parts: list[dict[int, HeaderCell]] = []
    previous = None
    for column, cell in sorted(_with_headless(sheet, header, stop).items()):
        if previous is None or column > previous + 1:
            parts.append({})
        parts[-1][column] = cell
        previous = column
    alone = [part for part in parts if _stands_alone(part, vocabulary)]
    if len(alone) > 1:
        return alone, _headers([part for part in parts if part not in alone], sheet.rows[header.last + 1 : stop])
    rows = sheet.rows[header.last + 1 : min(stop, header.last + 1 + _SAMPLE_ROWS)]
    aside = [part for part in parts if part not in alone and len(parts) > 1 and _is_aside(part, rows)]
    whole = {column: cell for part in parts if part not in aside for column, cell in part.items()}
    return [whole], _headers(aside, rows)


def _headers(parts: list[dict[int, HeaderCell]], rows: Sequence[Sequence[Cell]]) -> tuple[HeaderCell, ...]:
    """The headers of what stands beside; the first cell of a column that has none."""
    named = ((column, cell) for part in parts for column, cell in part.items())
    return tuple(cell if cell.joined else HeaderCell("", _first_in(rows, column)) for column, cell in named)


def _first_in(rows: Sequence[Sequence[Cell]], column: int) -> str:
    return next((cell_text(row[column]) for row in rows if column < len(row) and row[column] is not None), "")


def _is_aside(cells: dict[int, HeaderCell], rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether some columns apart from the table are no part of it: a legend, or a count that ends sooner."""
    first = next(iter(cells.values()))
    if len(cells) > _WIDEST_ASIDE:
        return False
    if LEGEND.match(first.group or first.text) or any(fold(cell.text) in COUNTS for cell in cells.values()):
        return True
    lines = both = 0
    for row in rows:
        here = sum(row[column] is not None for column in cells if column < len(row))
        line = len(row) - row.count(None) - here > 1  # a title and something about it
        lines += line
        both += line and here > 0
    return len(cells) > 1 and both < _SHARED * lines


def _stands_alone(cells: dict[int, HeaderCell], vocabulary: Vocabulary) -> bool:
    named = {found[0] for cell in cells.values() if (found := vocabulary.exact(cell.text))}
    return vocabulary.essential in named and len(named) >= 2  # noqa: PLR2004 - a title and something about it


def _with_headless(sheet: Sheet, header: Header, stop: int) -> dict[int, HeaderCell]:
    """The header cells, and an empty one above every column that has content but no header."""
    cells = dict(header.cells)
    for column in set(range(sheet.width)).difference(cells):
        if any(row[column] is not None for row in sheet.rows[header.last + 1 : stop] if row):
            cells[column] = HeaderCell("", "")
    return cells
