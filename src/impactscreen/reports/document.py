"""What a report holds before it has a format: tables for people, records for programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from msgspec import Struct, field

from impactscreen.messages import Message
from impactscreen.reports.blocks import Paper

if TYPE_CHECKING:
    # Only a name here: a table of rules or suppliers must not wait for the whole trip to be imported.
    from impactscreen.screening import Screening

__all__ = ["ByColumn", "Cell", "Column", "Document", "Kind", "Later", "Link", "Table", "Tone", "blocks_of"]

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class Link(Struct, frozen=True):
    """A cell that leads to a row of another table of the same document; just its text where there are no links."""

    text: str | int | Message
    table: str
    """Key of the other table."""
    row: int
    """Row of its sheet, as a person counts: 1 is the header."""


Cell = str | Message | int | float | dt.date | Link | Sequence[str | Message] | None
"""What may stand in a cell. A sequence is a list of short texts: one a line where there is room, else joined."""


class Kind(StrEnum):
    """How a column's values are shown and aligned."""

    TEXT = "text"
    COUNT = "count"
    EURO = "euro"
    DATE = "date"
    SHARE = "share"
    """A number from 0 to 1."""
    LINK = "link"


class Tone(StrEnum):
    """Colour as a second signal: what a row's tone says always stands in words as well."""

    PLAIN = "plain"
    GOOD = "good"
    SOON = "soon"
    QUIET = "quiet"


class Column(Struct, frozen=True):
    """One column of a table.

    Args:
        key: stable name, for programs and tests.
        title: what stands above it.
        kind: how its values are shown.
        width: width in a workbook, in characters.
        from_width: shown on a terminal of at least this many columns.
        ratio: share of the room left on a terminal; 0 takes what the content needs.
        editable: whether people write in it; a workbook gives it a colour of its own, and a later run carries it over.
        choices: what an editable cell offers in a drop-down.
        bar: whether a page draws a bar beside the number, as long as the number is large.
    """

    key: str
    title: Message
    kind: Kind = Kind.TEXT
    width: int = 16
    from_width: int = 0
    ratio: int = 0
    editable: bool = False
    choices: tuple[Message, ...] = ()
    bar: bool = False


class Later(Sequence[Made], Generic[Thing, Made]):
    """What is made of each thing when someone looks at it, and not kept.

    A csv needs no records and JSON no rows, and a calendar may have 100,000 lines.

    Args:
        things: what it is made of.
        make: makes one of one.
    """

    def __init__(self, things: Sequence[Thing], make: Callable[[Thing], Made]) -> None:
        self._things = things
        self._make = make

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, index: int) -> Made: ...
    @overload
    def __getitem__(self, index: slice) -> Later[Thing, Made]: ...
    def __getitem__(self, index: int | slice) -> Made | Later[Thing, Made]:
        if isinstance(index, slice):
            return Later(self._things[index], self._make)
        return self._make(self._things[index])

    def __iter__(self) -> Iterator[Made]:
        return map(self._make, self._things)


class ByColumn(Sequence[Sequence[Cell]], Generic[Thing]):
    """Rows made of things a column at a time, which costs a fraction of a function call for every row.

    Args:
        things: one a row.
        columns: makes the columns, left to right, of some things; each as long as the things are many.
    """

    def __init__(self, things: Sequence[Thing], columns: Callable[[Sequence[Thing]], Sequence[Sequence[Cell]]]) -> None:
        self._things = things
        self.columns = columns

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, index: int) -> tuple[Cell, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> ByColumn[Thing]: ...
    def __getitem__(self, index: int | slice) -> tuple[Cell, ...] | ByColumn[Thing]:
        if isinstance(index, slice):
            return ByColumn(self._things[index], self.columns)
        return next(zip(*self.columns([self._things[index]]), strict=True))

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        for columns in blocks_of(self):
            yield from zip(*columns, strict=True)

    def block(self, start: int) -> Sequence[Sequence[Cell]]:
        """The columns of some rows, from row `start` on."""
        return self.columns(self._things[start : start + _BLOCK])


_BLOCK = 2_000
"""Rows of which the columns are made at once: enough to be quick, few enough to need no memory to speak of."""


def blocks_of(rows: Sequence[Sequence[Cell]]) -> Iterator[Sequence[Sequence[Cell]]]:
    """The rows of a table as columns, some rows at a time."""
    for start in range(0, len(rows), _BLOCK):
        if isinstance(rows, ByColumn):
            yield rows.block(start)
        else:
            yield list(zip(*rows[start : start + _BLOCK], strict=True))


class Table(Struct, frozen=True):
    """Rows under named columns.

    Args:
        key: stable name.
        title: name of the sheet, heading of the section.
        columns: left to right.
        rows: one cell a column.
        tones: one a row, or empty when all are plain.
        note: a sentence above the table.
        empty: what to say when there are no rows.
        printed: how many columns go on paper, from the left; None prints all.
        frozen: how many columns stay in sight when a workbook is scrolled sideways.
    """

    key: str
    title: Message
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    tones: Sequence[Tone] = ()
    note: Message | None = None
    empty: Message | None = None
    frozen: int = 0
    printed: int | None = None


class Document(Struct, frozen=True):
    """All that one command has to show.

    Args:
        title: what it is.
        tables: the first is the answer; the others stand behind it in a workbook, a page or a terminal.
        intro: lines that explain the document; a sheet of their own in a workbook.
        records: one JSON-ready object a finding (`jsonl`).
        whole: makes the JSON-ready whole (`json`); None when that is just the list of records.
        stamp: the date that goes into the file's own properties, so that the same input gives the same bytes.
        screening: the scan behind it, for formats that draw more than tables (html, ics); None for other commands.
        papers: sheets to read and take along (`brief`), which some formats write in place of the tables.
        glance: what a terminal shows instead of the tables, when those are too wide or too many for it.
    """

    title: Message
    tables: Sequence[Table]
    records: Sequence[Mapping[str, Any]] = field(default_factory=tuple)
    whole: Callable[[], Mapping[str, Any]] | None = None
    intro: tuple[Message, ...] = ()
    stamp: dt.date = dt.date(2000, 1, 1)
    glance: Table | None = None
    papers: tuple[Paper, ...] = ()
    screening: Screening | None = None

    @property
    def main(self) -> Table:
        """The table that answers the question."""
        return self.tables[0]
