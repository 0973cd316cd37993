"""What a person can say about how a calendar is to be read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

__all__ = ["Limits", "ReadOptions"]


class Limits(Struct, frozen=True):
    """How much one file may ask of this computer. Generous: real calendars stay under 50 MB."""

    file_bytes: int = 200_000_000
    """Size of the file as it stands on disk."""
    inflated_bytes: int = 2_000_000_000
    """Size of a spreadsheet's parts once unzipped."""
    cells: int = 20_000_000
    """Cells over all sheets, empty ones between filled ones included."""
    seconds: float = 120.0
    """Time for opening and reading one workbook."""
    memory_bytes: int = 6_000_000_000
    """Address space of the process that reads a workbook, where the operating system can limit it."""


class ReadOptions(Struct, frozen=True):
    """How to read: what a person knows better than the reader."""

    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Field name → header text, from ``--map FIELD=HEADER`` or impactscreen.toml."""
    insisted: frozenset[str] = frozenset()
    """Fields of `columns` that were named for these very calendars; those of a settings file may be missing in some."""
    sheet: str | None = None
    """Only this sheet, whatever it looks like."""
    header_row: int | None = None
    """The (last) header row, 1-based."""
    limits: Limits = field(default_factory=Limits)
