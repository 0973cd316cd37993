"""A list of ours, read back: whatever people sorted, inserted, hid, renamed or added, their words are found.

Columns are known by their titles in either language, never by their place. What stands in a column that is not ours
is a column of their own; what stands in no row of the list is a loose note. Nothing that a person typed is passed over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from msgspec.structs import replace

from impactscreen.calendars.sheets import Cell, Sheet, cell_text
from impactscreen.calendars.values.amounts import parse_amount
from impactscreen.calendars.values.periods import parse_period
from impactscreen.dossier.noted import ListFile, Loose, Noted, Role
from impactscreen.dossier.opened import open_list
from impactscreen.dossier.titles import (
    CASE_STEPS,
    FOLLOW_UP,
    TRACE_PERIODS,
    TRACE_TEXTS,
    Header,
    find_header,
    in_either_language,
)
from impactscreen.dossier.trace import Trace
from impactscreen.errors import UsageError
from impactscreen.messages import catalogue, msg, say
from impactscreen.model import Amount, FollowUp, Period, Place
from impactscreen.text import fold

__all__ = ["read_list"]


def read_list(path: Path, name: str | None = None) -> ListFile:
    """Read a list back: xlsx as it was edited, or saved as xlsx, ods or csv by any program.

    Args:
        path: the file.
        name: what it is called in the dossier; its file name when None.

    Raises:
        CalendarError: the file cannot be opened.
        UsageError: there is no list of ours in it.
    """
    source, sheets = open_list(path)
    rows: list[Noted] = []
    loose: list[Loose] = []
    as_of = None
    for sheet in sheets:
        found = find_header(sheet)
        if found is not None and "title" in found.columns and FOLLOW_UP.keys() & found.columns.keys():
            reader = _Reader(source.name, sheet, found)
            rows += reader.rows()
            loose += reader.loose
        else:
            as_of = as_of or _reference_date(sheet)
            loose += _strays(source.name, sheet, found)
    if not any(row.role is not Role.UNPLACED for row in rows):
        raise UsageError(msg("dossier.no-list"), hint=msg("dossier.no-list-hint"), place=Place(path.name))
    return ListFile(name or source.name, source.sha256, as_of, tuple(rows), tuple(loose))


# --- rows -------------------------------------------------------------------------------------------------------------


class _Reader:
    """One sheet of a list, row by row."""

    def __init__(self, file: str, sheet: Sheet, header: Header) -> None:
        self.file = file
        self.sheet = sheet
        self.header = header
        self.role = self._role()
        self.loose: list[Loose] = []

    def rows(self) -> list[Noted]:
        """Every row of the list; what stands around it is gathered in `loose`."""
        found = []
        for index, cells in enumerate(self.sheet.rows):
            number = self.sheet.numbers[index]
            place = Place(self.file, self.sheet.name, number)
            if index <= self.header.index:
                self._around(index, place)
            elif self._text(cells, "title") and not self._is_remark(cells):
                found.append(self._noted(cells, number, place))
            elif self.role is Role.UNPLACED and (kept := self._text(cells, "text")):
                self.loose.append(Loose(kept, self._calendar_place(cells) or place))
            elif text := self._joined(cells, number):
                self.loose.append(Loose(text, place))
        return found

    def _role(self) -> Role:
        if self.header.kind == "cases":
            return Role.CASES
        if "number" in self.header.columns:
            return Role.UNPLACED
        return Role.VANISHED if "since" in self.header.columns else Role.LIST

    def _around(self, index: int, place: Place) -> None:
        """Rows above the header, where a heading or a note of ours may stand in the first cell; and remarks on both."""
        cells = self.sheet.rows[index] if index < self.header.index else []
        texts = [cell_text(cell) for cell in cells if cell is not None]
        if texts and cells[0] is not None and _is_ours(texts[0]):
            del texts[0]
        texts += self._remarks(self.sheet.numbers[index])
        if texts:
            self.loose.append(Loose(" | ".join(texts), place))

    def _is_remark(self, cells: Sequence[Cell]) -> bool:
        """Whether the row is our own sentence that says there is nothing."""
        filled = [cell_text(cell) for cell in cells if cell is not None]
        return len(filled) == 1 and _is_ours(filled[0])

    def _noted(self, cells: Sequence[Cell], number: int, place: Place) -> Noted:
        answer = fold(self._text(cells, "answer") or "")
        return Noted(
            trace=self._trace(cells),
            follow_up=self._follow_up(cells, number),
            place=place,
            role=self.role,
            mark=self._text(cells, "mark"),
            number=self._text(cells, "number"),
            answer=True if answer in _YES else False if answer in _NO else None,
            answers=_number_in(self._text(cells, "ask")),
            since=_day(self._cell(cells, "since")),
            steps={name: text for name in CASE_STEPS if (text := self._text(cells, name))},
        )

    def _trace(self, cells: Sequence[Cell]) -> Trace:
        columns = self.header.columns
        texts = {name: text for name in TRACE_TEXTS if (text := self._text(cells, name))}
        periods = {
            name: period
            for name in TRACE_PERIODS
            if (cell := self._cell(cells, name)) is not None and (period := _period(cell)) is not None
        }
        known = frozenset(name for name in (*TRACE_TEXTS, *TRACE_PERIODS, "value") if name in columns)
        return Trace(texts["title"], texts, periods, self._value(cells), self._calendar_place(cells), known)

    def _value(self, cells: Sequence[Cell]) -> Amount | None:
        cell = self._cell(cells, "value")
        return parse_amount(cell if isinstance(cell, float) else cell_text(cell))[0] if cell is not None else None

    def _calendar_place(self, cells: Sequence[Cell]) -> Place | None:
        file, row = self._text(cells, "file"), self._text(cells, "row")
        if not file:
            return None
        return Place(file, self._text(cells, "sheet"), int(row) if row and row.isdigit() else None)

    def _follow_up(self, cells: Sequence[Cell], number: int) -> FollowUp:
        written = self._cell(cells, "date")
        day = _day(written)
        found = [*self._own(cells)]
        if written is not None and day is None:
            found.append((say(msg("dossier.date-as-written")), cell_text(written)))
        found += [(say(msg("dossier.cell-remarks")), text) for text in self._remarks(number)]
        own: dict[str, str] = {}
        for header, text in found:  # the same header twice is no reason to lose one of both
            if text not in own.get(header, ""):
                own[header] = f"{own[header]}\n{text}" if header in own else text
        return FollowUp(
            status=self._text(cells, "status"),
            owner=self._text(cells, "owner"),
            date=day,
            note=self._text(cells, "note"),
            result=self._text(cells, "result"),
            own=MappingProxyType(own),
        )

    def _remarks(self, number: int) -> list[str]:
        return [text for (row, _), text in sorted(self.sheet.comments.items()) if row == number]

    def _own(self, cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
        """What people wrote in columns of their own, or beside the list."""
        for column, cell in enumerate(cells):
            if cell is None:
                continue
            if column in self.header.own:
                yield self.header.own[column], cell_text(cell)
            elif self._headless(column):
                yield say(msg("dossier.beside", column=self.sheet.column_name(column))), cell_text(cell)

    def _headless(self, column: int) -> bool:
        header = self.sheet.rows[self.header.index]
        return column >= len(header) or header[column] is None

    def _joined(self, cells: Sequence[Cell], number: int) -> str:
        """A row without a title, as text: only what a person can have written."""
        filled = [cell_text(cell) for cell in cells if cell is not None]
        remarks = self._remarks(number)
        if len(filled) == 1 and _is_ours(filled[0]):
            filled = []
        return " | ".join((*filled, *remarks))

    def _cell(self, cells: Sequence[Cell], name: str) -> Cell:
        column = self.header.columns.get(name)
        return cells[column] if column is not None and column < len(cells) else None

    def _text(self, cells: Sequence[Cell], name: str) -> str | None:
        text = cell_text(self._cell(cells, name)).strip()
        if text.startswith("'") and text[1:2] in {"=", "+", "-", "@"}:
            text = text[1:]  # the apostrophe with which a csv of ours keeps a formula from running
        return text or None


_YES = frozenset({"ja", "j", "yes", "y", "x", "klopt", "true", "waar"})
_NO = frozenset({"nee", "n", "no", "nieuw", "onwaar", "false"})


def _number_in(ask: str | None) -> str | None:
    """The number that our question starts with: ``N2: is dit …``."""
    head = (ask or "").partition(":")[0].strip()
    return head if head[:1] == "N" and head[1:].isdigit() else None


def _period(cell: Cell) -> Period | None:
    period, _ = parse_period(cell)
    return period if period.known else replace(period, raw=cell_text(cell))


def _day(cell: Cell) -> dt.date | None:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if cell is None:
        return None
    period, understood = parse_period(cell)
    return period.start if understood and period.start is not None and period.start == period.end else None


# --- other sheets -----------------------------------------------------------------------------------------------------


@cache
def _our_sentences() -> tuple[str, ...]:
    """How the sentences begin that we ourselves write above a table, or in place of its rows."""
    entries = catalogue()
    texts = [text for key in entries if key.endswith(("note", "none")) for text in entries[key]]
    return tuple(beginning for text in texts if len(beginning := fold(text.split("{")[0])) >= _SHORTEST_BEGINNING)


_SHORTEST_BEGINNING = 15


def _is_ours(text: str) -> bool:
    return fold(text).startswith(_our_sentences())


def _reference_date(sheet: Sheet) -> dt.date | None:
    titles = in_either_language(["account.as-of"])
    for row in sheet.rows:
        if len(row) > 1 and fold(cell_text(row[0])) in titles:
            return _day(row[1])
    return None


def _strays(file: str, sheet: Sheet, header: Header | None) -> list[Loose]:
    """What people wrote on our other sheets, or on sheets of their own."""
    explanation = fold(sheet.name or "") in in_either_language(["reports.intro.sheet"])
    printed = header.ours if header else frozenset({0}) if explanation else frozenset()
    strays = []
    for index, cells in enumerate(sheet.rows):
        number = sheet.numbers[index]
        above = [] if header and index == header.index else list(enumerate(cells))
        filled = [cell_text(cell) for column, cell in above if cell is not None and column not in printed]
        remarks = [text for (row, _), text in sorted(sheet.comments.items()) if row == number]
        if text := " | ".join((*filled, *remarks)):
            strays.append(Loose(text, Place(file, sheet.name, number)))
    return strays
