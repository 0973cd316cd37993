"""A list of ours, read back: whatever people sorted, inserted, hid, renamed or added, their words are found.

Columns are known by their titles in either language, never by their place. What stands in a column that is not ours
is a column of their own; what stands in no row of the list is a loose note. Nothing that a person typed is passed over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from impactscreen.calendars.sheets import Cell, Sheet, cell_text
from impactscreen.calendars.values.amounts import parse_amount
from impactscreen.calendars.values.periods import parse_period
from impactscreen.dossier.opened import open_list
from impactscreen.dossier.trace import PERSONS, Trace
from impactscreen.errors import UsageError
from impactscreen.messages import catalogue, msg, say
from impactscreen.model import Amount, FollowUp, Period, Place
from impactscreen.text import fold

__all__ = ["ListFile", "Loose", "Noted", "Role", "read_list", "without_people"]


class Role(StrEnum):
    """Which of our sheets a row stands on."""

    LIST = "list"
    VANISHED = "vanished"
    UNPLACED = "unplaced"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class Noted:
    """One row of a list, with what people wrote in it."""

    trace: Trace
    follow_up: FollowUp
    place: Place
    """Where the row stands in the list itself."""
    role: Role
    mark: str | None = None
    """The dossier's mark of run and line (``R3-17``); None in a list that was made outside a screening folder."""
    number: str | None = None
    """Number on the sheet of notes without a place (``N2``)."""
    answer: bool | None = None
    """What a person answered to the question whether this is an earlier line."""
    answers: str | None = None
    """The number that the question is about."""
    since: dt.date | None = None
    """Since when the line is gone."""
    steps: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Cells of the sheet of cases: field → text."""


@dataclass(frozen=True, slots=True)
class Loose:
    """Words that stand in no row of a list."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as a person left it."""

    name: str
    sha256: str
    as_of: dt.date | None
    """The reference date that its account tells."""
    rows: tuple[Noted, ...]
    loose: tuple[Loose, ...]


_TRACE_TEXTS = {
    "reference": "field.reference",
    "title": "field.title",
    "department": "field.department",
    "client": "field.client",
    "procurement_officer": "field.procurement_officer",
    "procedure": "field.procedure",
}
_TRACE_PERIODS = {"publication": "field.publication", "contract_end": "field.contract_end"}
_FOLLOW_UP = {
    "status": "reports.column.follow-status",
    "owner": "reports.column.follow-owner",
    "date": "reports.column.follow-date",
    "note": "reports.column.follow-note",
    "result": "reports.column.follow-result",
}
_OTHER = {
    "value": "reports.column.value-written",
    "file": "reports.column.file",
    "sheet": "reports.column.sheet",
    "row": "reports.column.row",
    "mark": "dossier.column.mark",
    "number": "dossier.column.number",
    "answer": "dossier.column.answer",
    "ask": "dossier.column.ask",
    "since": "dossier.column.since",
    "text": "dossier.column.text",
}
CASE_STEPS = {
    "case": "dossier.column.case",
    "talked": "dossier.column.talked",
    "asked": "dossier.column.asked",
    "asked_how": "dossier.column.asked-how",
    "invited": "dossier.column.invited",
    "awarded": "dossier.column.awarded",
    "awarded_to": "dossier.column.awarded-to",
    "awarded_value": "dossier.column.awarded-value",
    "social_return": "dossier.column.sr-filled",
    "category": "dossier.column.category",
    "route": "dossier.column.case-route",
}
_RENAMED = {
    "status": ("stand van zaken", "stand", "voortgang"),
    "owner": ("eigenaar", "trekker", "wie", "kernteamlid", "kernteam", "owner"),
    "date": ("datum", "gesprek", "gesproken op", "datum afspraak", "gespreksdatum"),
    "note": ("afspraken", "afspraak actie", "actie", "acties", "notitie", "notities", "aantekening", "aantekeningen"),
    "result": ("uitkomst", "opbrengst", "resultaten"),
}
"""What people make of our titles; only looked at when our own title is gone."""
_SEARCH_ROWS = 60
_FEW_COLUMNS = 3


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
        found = _header(sheet)
        if found is not None and "title" in found.columns and _FOLLOW_UP.keys() & found.columns.keys():
            reader = _Reader(source.name, sheet, found)
            rows += reader.rows()
            loose += reader.loose
        else:
            as_of = as_of or _reference_date(sheet)
            loose += _strays(source.name, sheet, found)
    if not any(row.role is not Role.UNPLACED for row in rows):
        raise UsageError(msg("dossier.no-list"), hint=msg("dossier.no-list-hint"), place=Place(path.name))
    return ListFile(name or source.name, source.sha256, as_of, tuple(rows), tuple(loose))


def without_people(file: ListFile) -> ListFile:
    """The list without clients, officers and owners, for a folder that keeps no names of people."""
    rows = tuple(
        replace(row, trace=row.trace.without(PERSONS), follow_up=replace(row.follow_up, owner=None))
        for row in file.rows
    )
    return replace(file, rows=rows)


# --- titles of columns ------------------------------------------------------------------------------------------------


@cache
def _known_titles() -> Mapping[str, str]:
    """Folded title in either language → our field, for every column that we read back."""
    fields = {**_TRACE_TEXTS, **_TRACE_PERIODS, **_OTHER, **CASE_STEPS, **_FOLLOW_UP}
    entries = catalogue()
    return MappingProxyType({fold(title): name for name, key in fields.items() for title in entries[key]})


@cache
def _our_titles() -> frozenset[str]:
    """Every title that a column of ours has in either language."""
    prefixes = ("reports.column.", "field.", "dossier.column.")
    return frozenset(fold(title) for key, entry in catalogue().items() if key.startswith(prefixes) for title in entry)


@dataclass(frozen=True, slots=True)
class _Header:
    index: int
    columns: Mapping[str, int]
    """Our field → column."""
    own: Mapping[int, str]
    """Column → header, for columns that are not ours."""
    ours: frozenset[int]
    """Columns under a title of ours."""


def _header(sheet: Sheet) -> _Header | None:
    """The row that holds most titles of ours."""
    best, most = None, _FEW_COLUMNS - 1
    for index, row in enumerate(sheet.rows[:_SEARCH_ROWS]):
        ours = sum(1 for cell in row if isinstance(cell, str) and fold(cell) in _our_titles())
        if ours > most:
            best, most = index, ours
    if best is None:
        return None
    columns: dict[str, int] = {}
    own: dict[int, str] = {}
    for column, cell in enumerate(sheet.rows[best]):
        text = cell_text(cell)
        name = _known_titles().get(fold(text))
        if name and name not in columns:
            columns[name] = column
        elif text and fold(text) not in _our_titles():
            own[column] = text
    for name, others in _RENAMED.items():
        renamed = next((column for column, text in own.items() if fold(text) in others), None)
        if name not in columns and renamed is not None:
            columns[name] = renamed
            del own[renamed]
    under_ours = frozenset(
        column for column, cell in enumerate(sheet.rows[best]) if cell is not None and column not in own
    )
    return _Header(best, columns, own, under_ours)


# --- rows -------------------------------------------------------------------------------------------------------------


class _Reader:
    """One sheet of a list, row by row."""

    def __init__(self, file: str, sheet: Sheet, header: _Header) -> None:
        self.file = file
        self.sheet = sheet
        self.header = header
        self.role = self._role()
        self.loose: list[Loose] = []
        self.mine = frozenset(header.columns.values()) | header.own.keys()

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
        columns = self.header.columns
        if "awarded_to" in columns or "asked" in columns:
            return Role.CASES
        if "number" in columns:
            return Role.UNPLACED
        return Role.VANISHED if "since" in columns else Role.LIST

    def _around(self, index: int, place: Place) -> None:
        """Rows above the header: ours are a heading or a note in the first cell, and the header itself."""
        if index == self.header.index:
            return
        stray = [cell_text(cell) for cell in self.sheet.rows[index][1:] if cell is not None]
        first = cell_text(self.sheet.rows[index][0]) if self.sheet.rows[index] else ""
        if first and not _is_ours(first):
            stray.insert(0, first)
        if stray:
            self.loose.append(Loose(" | ".join(stray), place))

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
        texts = {name: text for name in _TRACE_TEXTS if (text := self._text(cells, name))}
        periods = {
            name: period
            for name in _TRACE_PERIODS
            if (cell := self._cell(cells, name)) is not None and (period := _period(cell)) is not None
        }
        known = frozenset(name for name in (*_TRACE_TEXTS, *_TRACE_PERIODS, "value") if name in columns)
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
    titles = {fold(text) for text in catalogue()["account.as-of"]}
    for row in sheet.rows:
        if len(row) > 1 and fold(cell_text(row[0])) in titles:
            return _day(row[1])
    return None


def _strays(file: str, sheet: Sheet, header: _Header | None) -> list[Loose]:
    """What people wrote on our other sheets, or on sheets of their own."""
    explanation = fold(sheet.name or "") in {fold(title) for title in catalogue()["reports.intro.sheet"]}
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
