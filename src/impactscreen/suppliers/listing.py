"""A list of names with what stands beside them, read by the same eyes as a calendar.

The files are opened and their columns understood by the calendars' own code. What differs is the rows: a calendar has
headings, totals and notes between its lines, but in a register every row with a name is an enterprise, be it called
*Totaal Groen* or written in capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from impactscreen.calendars.blocks import Block, find_blocks
from impactscreen.calendars.opening import open_sheets
from impactscreen.calendars.options import Limits
from impactscreen.calendars.sheets import Cell, Sheet, cell_text
from impactscreen.calendars.sources import Source, find_sources
from impactscreen.calendars.vocabulary import Vocabulary
from impactscreen.errors import CalendarError, RegisterError
from impactscreen.messages import msg
from impactscreen.model import Place, Skipped
from impactscreen.text import fold

__all__ = ["NameList", "Row", "read_lists"]

NAME = "name"
FORMULA_STARTS = ("=", "+", "-", "@")
"""What a spreadsheet takes for the start of a formula; behind an apostrophe it is text."""
_FIRST_ROWS = 20
"""A header stands near the top."""


class Row(Struct, frozen=True):
    """One row that holds a name."""

    place: Place
    cells: Mapping[str, str]
    """Field → text; fields whose cell is empty are left out."""


class NameList(Struct, frozen=True):
    """One file: its rows, and those without a name."""

    file: str
    sha256: str
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...]


def read_lists(
    paths: Sequence[Path | str], headers: Mapping[str, Sequence[str]], stdin: BinaryIO | None = None
) -> list[NameList]:
    """Read every file (csv, xlsx, ods, ...) that the paths lead to.

    Args:
        paths: files, folders or patterns; ``-`` reads `stdin`.
        headers: field → headers that it goes by; the field ``name`` must be found.
        stdin: where ``-`` reads from.

    Raises:
        RegisterError: a file that is not there, cannot be opened, or holds no column with names.
    """
    limits = Limits()
    try:
        sources, _ = find_sources(paths, limits, stdin)
        folded = {field: [fold(header) for header in known] for field, known in headers.items()}
        return [_read(source, Vocabulary(headers=folded, essential=NAME), limits) for source in sources]
    except CalendarError as error:
        raise RegisterError(error.message, hint=error.hint, place=error.place) from error


def _read(source: Source, vocabulary: Vocabulary, limits: Limits) -> NameList:
    sheets = [sheet for sheet in open_sheets(source, limits) if sheet.visible]
    for sheet in sheets:
        blocks = [block for block in _blocks(sheet, vocabulary) if NAME in block.fields]
        if blocks:
            rows = [row for block in blocks for row in _rows(source.name, block)]
            kept = tuple(row for row in rows if isinstance(row, Row))
            return NameList(source.name, source.sha256, kept, tuple(row for row in rows if isinstance(row, Skipped)))
    raise RegisterError(
        msg("suppliers.no-names"),
        hint=msg("suppliers.no-names.hint"),
        place=Place(source.name),
    )


def _blocks(sheet: Sheet, vocabulary: Vocabulary) -> list[Block]:
    """The tables on a sheet; a single column under a known header is one too."""
    for row, number in zip(sheet.rows[:_FIRST_ROWS], sheet.numbers, strict=False):
        words = [cell for cell in row if cell is not None]
        if len(words) == 1 and len(row) == 1 and vocabulary.exact(str(words[0])):
            return find_blocks(sheet, vocabulary, {}, header_row=number)
    return find_blocks(sheet, vocabulary, {})


def _rows(file: str, block: Block) -> Iterator[Row | Skipped]:
    sheet = block.sheet
    for index in range(block.start, block.stop):
        row = sheet.rows[index]
        cells = {name: _text(cell) for name, cell in _filled(block, row)}
        place = Place(file, sheet.name, sheet.numbers[index])
        if cells.get(NAME):
            yield Row(place, cells)
        elif cells:
            yield Skipped(place, msg("suppliers.row-without-name"), " | ".join(cells.values())[:120])


def _filled(block: Block, row: Sequence[Cell]) -> Iterator[tuple[str, Cell]]:
    for name, column in block.fields.items():
        cell = row[column] if column < len(row) else None
        if cell is not None:
            yield name, cell


def _text(cell: Cell) -> str:
    text = cell_text(cell)
    return text[1:].strip() if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS) else text
