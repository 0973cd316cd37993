"""What comes out of reading: the lines, and an account of how every file, sheet and column was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.model import Severity

if TYPE_CHECKING:
    from impactscreen.messages import Message
    from impactscreen.model import Line, Problem, Skipped

__all__ = ["ColumnReading", "FileRead", "Reading", "SheetReading"]


class FileRead(Struct, frozen=True):
    """A file that was read, with what proves that it was this one."""

    name: str
    sha256: str
    size: int
    """In bytes."""


class ColumnReading(Struct, frozen=True):
    """How one column was understood."""

    letter: str
    """Column letters in a spreadsheet, a 1-based number in a text file."""
    header: str
    field: str | None
    """Name of the `Line` field; None when the column went to `Line.extra`."""
    reason: Message
    confidence: float
    """From 0 to 1."""
    fill: float
    """Share of the lines that have something in this column."""
    unread: int
    """Cells whose text could not be read as what the column holds."""


class SheetReading(Struct, frozen=True):
    """How one sheet was understood, or why it was left out."""

    file: str
    sheet: str | None
    """None for a text file."""
    visible: bool
    used: bool
    reason: Message
    header_rows: tuple[int, ...]
    columns: tuple[ColumnReading, ...]


class Reading(Struct, frozen=True):
    """Everything that station 1 found in one or more calendars."""

    files: tuple[FileRead, ...]
    sheets: tuple[SheetReading, ...]
    lines: tuple[Line, ...]
    skipped: tuple[Skipped, ...]
    problems: tuple[Problem, ...]

    @property
    def not_understood(self) -> int:
        """How many problems need a person; what was merely noticed (a hidden row that was read) does not count."""
        return sum(problem.severity is not Severity.INFO for problem in self.problems)
