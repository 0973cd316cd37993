"""The titles above our columns, in either language: how a sheet is recognised, whatever people did to its order.

A title counts as ours only on the sheet where we put it: a person's own column *Contact* in the list is theirs,
although the sheet of enterprises has a column of that name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from msgspec import Struct

from impactscreen.calendars.sheets import Sheet, cell_text
from impactscreen.messages import catalogue
from impactscreen.text import fold

__all__ = [
    "CASE_STEPS",
    "FOLLOW_UP",
    "SHEETS",
    "TRACE_PERIODS",
    "TRACE_TEXTS",
    "Header",
    "find_header",
    "in_either_language",
]

TRACE_TEXTS = {
    "reference": "field.reference",
    "title": "field.title",
    "department": "field.department",
    "client": "field.client",
    "procurement_officer": "field.procurement_officer",
    "procedure": "field.procedure",
}
TRACE_PERIODS = {"publication": "field.publication", "contract_end": "field.contract_end"}
FOLLOW_UP = {
    "status": "reports.column.follow-status",
    "owner": "reports.column.follow-owner",
    "date": "reports.column.follow-date",
    "note": "reports.column.follow-note",
    "result": "reports.column.follow-result",
}
_PLACE = {"file": "reports.column.file", "sheet": "reports.column.sheet", "row": "reports.column.row"}
_OTHER = {
    "value": "reports.column.value-written",
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
_FIELDS = {**TRACE_TEXTS, **TRACE_PERIODS, **_PLACE, **_OTHER, **CASE_STEPS, **FOLLOW_UP}
"""Our field → title, for every column that is read back."""
_RENAMED = {
    "status": ("stand van zaken", "stand", "voortgang"),
    "owner": ("eigenaar", "trekker", "wie", "kernteamlid", "kernteam", "owner"),
    "date": ("datum", "gesprek", "gesproken op", "datum afspraak", "gespreksdatum"),
    "note": ("afspraken", "afspraak actie", "actie", "acties", "notitie", "notities", "aantekening", "aantekeningen"),
    "result": ("uitkomst", "opbrengst", "resultaten"),
}
"""What people make of our titles; only looked at when our own title is gone."""


def _reports(*names: str) -> tuple[str, ...]:
    return tuple(f"reports.column.{name}" for name in names)


SHEETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "list": (
            *TRACE_TEXTS.values(),
            *TRACE_PERIODS.values(),
            *FOLLOW_UP.values(),
            *_PLACE.values(),
            *(f"dossier.column.{name}" for name in ("change", "changes", "ask", "answer", "mark")),
            *_reports("rank", "talk-by", "phase", "categories", "evidence", "route", "route-why", "also", "suppliers"),
            *_reports("incumbent", "questions", "value-low", "value-high", "value-written", "social-return"),
            *_reports("moment-why", "score"),
        ),
        "kept": (
            *TRACE_TEXTS.values(),
            *TRACE_PERIODS.values(),
            *FOLLOW_UP.values(),
            *_PLACE.values(),
            *_OTHER.values(),
            *_reports("reason"),
        ),
        "cases": ("field.title", "field.department", FOLLOW_UP["result"], *CASE_STEPS.values()),
        "clients": (
            *("field.client", "field.department", "field.procurement_officer"),
            *_reports("count", "rank", "opportunity", "talk-by", "phase", "categories", "route", "questions"),
        ),
        "suppliers": _reports(
            *("supplier", "place", "distance", "recognition", "categories", "count", "opportunities"),
            *("website", "contact", "source", "checked"),
        ),
        "near": (
            *("field.title", "field.department", "field.client", *_PLACE.values()),
            *_reports("value", "near", "evidence", "relevance"),
        ),
        "unread": (*_PLACE.values(), *_reports("cell", "reason", "hint", "text")),
        "accounting": _reports("what", "value", "note"),
    }
)
"""Sheet of a list → the titles of its columns. A title that is missing here is taken for a person's own."""
_SEARCH_ROWS = 60
_FEW_COLUMNS = 3


class Header(Struct, frozen=True):
    """The row of titles on a sheet."""

    kind: str
    """Which of `SHEETS` it is."""
    index: int
    columns: Mapping[str, int]
    """Our field → column."""
    own: Mapping[int, str]
    """Column → header, for columns that are not ours."""
    ours: frozenset[int]
    """Columns that we ourselves put there."""


def find_header(sheet: Sheet) -> Header | None:
    """The row that holds most titles of one of our sheets; None when no row is like it."""
    found = [
        (len(titles & _titles_of(kind)), -index, kind)
        for index, row in enumerate(sheet.rows[:_SEARCH_ROWS])
        if (titles := frozenset(fold(cell) for cell in row if isinstance(cell, str)))
        for kind in SHEETS
    ]
    if not found:
        return None
    most, index, kind = max(found)
    return _header(sheet, -index, kind) if most >= _FEW_COLUMNS else None


def _header(sheet: Sheet, index: int, kind: str) -> Header:
    """The columns of a header row; a title that stands there twice is ours once."""
    columns: dict[str, int] = {}
    own: dict[int, str] = {}
    met: set[str] = set()
    for column, cell in enumerate(sheet.rows[index]):
        text = cell_text(cell)
        title = fold(text)
        if text and (title not in _titles_of(kind) or title in met):
            own[column] = text
        elif text and (name := _field_of(kind).get(title)):
            columns[name] = column
        met.add(title)
    for name, others in _RENAMED.items():
        renamed = next((column for column, text in own.items() if fold(text) in others), None)
        if name not in columns and renamed is not None and FOLLOW_UP[name] in SHEETS[kind]:
            columns[name] = renamed
            del own[renamed]
    filled = (column for column, cell in enumerate(sheet.rows[index]) if cell is not None)
    return Header(kind, index, columns, own, frozenset(column for column in filled if column not in own))


def in_either_language(keys: Iterable[str]) -> frozenset[str]:
    """Folded words of catalogue keys, Dutch and English."""
    entries = catalogue()
    return frozenset(fold(words) for key in keys for words in entries[key])


@cache
def _titles_of(kind: str) -> frozenset[str]:
    return in_either_language(SHEETS[kind])


@cache
def _field_of(kind: str) -> Mapping[str, str]:
    """Folded title → our field, on one kind of sheet."""
    entries = catalogue()
    fields = {name: key for name, key in _FIELDS.items() if key in SHEETS[kind]}
    return MappingProxyType({fold(title): name for name, key in fields.items() for title in entries[key]})
