"""Any table at all, read with another vocabulary: the register of suppliers uses it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from impactscreen.calendars.blocks import Block, find_blocks
from impactscreen.calendars.header import likely_headers
from impactscreen.calendars.opening import open_sheets
from impactscreen.calendars.options import Limits
from impactscreen.calendars.rows import RowKind, row_text, sort_rows
from impactscreen.calendars.sheets import Sheet, cell_text
from impactscreen.calendars.sources import find_sources
from impactscreen.calendars.vocabulary import Vocabulary
from impactscreen.errors import CalendarError
from impactscreen.messages import msg
from impactscreen.model import Place, Skipped

__all__ = ["Row", "Table", "read_table"]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, as text."""

    place: Place
    cells: Mapping[str, str]
    """Field → text; fields whose cell is empty are left out."""
    extra: Mapping[str, str]
    """Cells of columns with no field of their own, by header."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read: its columns, its rows, and the rows that were left out."""

    columns: Mapping[str, str]
    """Field → column letters, or a 1-based number in a text file."""
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...]


def read_table(
    source: str | Path,
    vocabulary: Mapping[str, Sequence[str]],
    required: Collection[str] = (),
    limits: Limits | None = None,
) -> Table:
    """Read the first table in a file whose header names all `required` fields.

    Args:
        source: the file (xlsx, ods, csv and the like).
        vocabulary: field → headers that it goes by; likeness and parts of headers are understood too.
        required: fields without which a row says nothing; the first of them marks a row.
        limits: how much the file may ask of this computer.

    Raises:
        CalendarError: the file cannot be read, or no table has the required columns (it names the headers found).
    """
    limits = limits or Limits()
    found, _ = find_sources([source], limits)
    essential = next(iter(required), next(iter(vocabulary)))
    words = Vocabulary(headers=vocabulary, essential=essential)
    sheets = [sheet for sheet in open_sheets(found[0], limits) if sheet.visible]
    for sheet in sheets:
        blocks = [block for block in find_blocks(sheet, words, {}) if set(required) <= set(block.fields)]
        if blocks:
            return _table(found[0].name, sheet, blocks, essential)
    headers = next((found_here for sheet in sheets if (found_here := likely_headers(sheet))), None)
    place = Place(found[0].name)
    if headers is None:
        raise CalendarError(msg("calendars.no-table"), hint=msg("calendars.hint-no-table"), place=place)
    missing = list(required) or [essential]
    raise CalendarError(msg("calendars.missing-columns", missing=missing, headers=headers), place=place)


def _table(file: str, sheet: Sheet, blocks: Sequence[Block], essential: str) -> Table:
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for block in blocks:
        for item in sort_rows(block, essential):
            place = Place(file, sheet.name, sheet.numbers[item.at])
            if item.kind is RowKind.LINE:
                rows.append(_row(block, item.at, place))
            else:
                reason = item.reason or msg("calendars.row-section")
                skipped.append(Skipped(place, reason, row_text(sheet.rows[item.at])))
    columns = {name: sheet.column_name(column) for name, column in blocks[0].fields.items()}
    return Table(columns, tuple(rows), tuple(skipped))


def _row(block: Block, index: int, place: Place) -> Row:
    row = block.sheet.rows[index]
    cells: dict[str, str] = {}
    extra: dict[str, str] = {}
    for match in block.columns:
        cell = row[match.column] if match.column < len(row) else None
        if cell is None:
            continue
        if match.field:
            cells[match.field] = cell_text(cell)
        else:
            extra[match.header or block.sheet.column_name(match.column)] = cell_text(cell)
    return Row(place, cells, extra)
