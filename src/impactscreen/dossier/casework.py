"""Cases (casuïstiek): what a conversation led to, step by step, as it was told. Input, not a measure of impact."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from impactscreen.calendars.values.amounts import parse_amount
from impactscreen.calendars.values.periods import parse_period
from impactscreen.dossier.following import current_follow_ups, status_kind
from impactscreen.dossier.noted import Noted
from impactscreen.dossier.store import next_id
from impactscreen.dossier.tables import cases, line, opportunity, sighting
from impactscreen.messages import catalogue
from impactscreen.model import RouteKind
from impactscreen.text import fold

__all__ = [
    "CASE_FIELDS",
    "STEPS",
    "Case",
    "all_cases",
    "case_values",
    "find_case",
    "same_case",
    "save_case",
    "steps_taken",
    "talked_about",
]

STEPS = ("talked", "asked", "invited", "awarded")
"""The steps of a case, each with the day on which it was taken."""


class Case(Struct, frozen=True):
    """One case. A step that was not taken (yet) is None."""

    title: str
    id: int | None = None
    """None as long as it is only a conversation on a list."""
    version: int = 0
    line_id: int | None = None
    department: str | None = None
    category: str | None = None
    """Rule id, or a word of their own."""
    route: str | None = None
    talked: dt.date | None = None
    asked: dt.date | None = None
    """When impact was asked in the requirements (PvE)."""
    asked_how: str | None = None
    invited: dt.date | None = None
    awarded: dt.date | None = None
    awarded_to: str | None = None
    """The social enterprise, alone or as a part supplier."""
    awarded_value: float | None = None
    """In euros, over the whole term, as told."""
    social_return: float | None = None
    """Social Return filled through social enterprises, in euros, as told."""
    result: str | None = None

    @property
    def mark(self) -> str | None:
        """By which a list of cases is found back: number and version."""
        return f"C{self.id}.{self.version}" if self.id is not None else None


CASE_FIELDS = {
    "title": "field.title",
    "department": "field.department",
    "category": "dossier.column.category",
    "route": "dossier.column.case-route",
    "talked": "dossier.column.talked",
    "asked": "dossier.column.asked",
    "asked_how": "dossier.column.asked-how",
    "invited": "dossier.column.invited",
    "awarded": "dossier.column.awarded",
    "awarded_to": "dossier.column.awarded-to",
    "awarded_value": "dossier.column.awarded-value",
    "social_return": "dossier.column.sr-filled",
    "result": "reports.column.follow-result",
}
"""Field of a case → title of its column, for what people fill in."""
_STORED = tuple(name for name in Case.__struct_fields__ if name not in {"id", "version"})


def all_cases(connection: sa.Connection) -> tuple[Case, ...]:
    """The cases that were written down, and every conversation that may become one; in order of their lines."""
    written = [_case(row) for row in connection.execute(sa.select(cases).order_by(cases.c.id)).mappings()]
    have = {each.line_id for each in written}
    talks = [each for each in _conversations(connection) if each.line_id not in have]
    filled = {each.line_id: each for each in _conversations(connection)}
    return (*(_completed(each, filled.get(each.line_id)) for each in written), *talks)


def save_case(connection: sa.Connection, case: Case, *, at: dt.datetime) -> Case:
    """Write a case down, new or changed; only inside `Dossier.writing`."""
    values: dict[str, Any] = {name: getattr(case, name) for name in _STORED}
    values |= {"version": case.version + 1, "at": at.isoformat(timespec="seconds")}
    if case.id is None:
        number = next_id(connection, cases)
        connection.execute(sa.insert(cases).values(id=number, **values))
    else:
        number = case.id
        connection.execute(sa.update(cases).where(cases.c.id == number).values(**values))
    return replace(case, id=number, version=case.version + 1)


def talked_about(connection: sa.Connection, line_id: int) -> Case | None:
    """The case that begins with the conversation about a line."""
    return next((each for each in _conversations(connection) if each.line_id == line_id), None)


def find_case(connection: sa.Connection, mark: str) -> tuple[Case | None, int | None]:
    """The case that a mark means, and the version that the mark was written with."""
    found = re.fullmatch(r"C(\d+)(?:\.(\d+))?", mark.strip())
    if not found:
        return None, None
    row = connection.execute(sa.select(cases).where(cases.c.id == int(found[1]))).mappings().first()
    return (_case(row) if row else None), (int(found[2]) if found[2] else None)


def same_case(connection: sa.Connection, title: str, line_id: int | None) -> Case | None:
    """The case of a line, or the one of that title that belongs to no line."""
    rows = connection.execute(sa.select(cases).order_by(cases.c.id)).mappings()
    found = (_case(row) for row in rows if row["line_id"] == line_id)
    return next((each for each in found if line_id is not None or fold(each.title) == fold(title)), None)


def case_values(row: Noted, categories: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    """What a row of a list of cases says, field by field; what cannot be read as a day or an amount is left out.

    Args:
        row: the row.
        categories: title → rule id; another word stays as it is.
    """
    values: dict[str, Any] = {name: row.steps.get(name) for name in CASE_FIELDS}
    values |= {"title": row.trace.title, "department": row.trace.text("department"), "result": row.follow_up.result}
    for name in STEPS:
        period, _ = parse_period(values[name] or "")
        values[name] = period.start
    for name in ("awarded_value", "social_return"):
        amount, _ = parse_amount(values[name] or "")
        values[name] = amount.high if amount.high is not None else amount.low
    values["category"] = categories.get(values["category"] or "", values["category"])
    values["route"] = _route_of(values["route"])
    return values


def _route_of(text: str | None) -> str | None:
    """The route that words mean; a person's own word stays as it is."""
    entries = catalogue()
    kinds = (kind for kind in RouteKind if fold(text or "") in {fold(words) for words in entries[f"route.{kind}"]})
    return next((kind.value for kind in kinds), text)


def steps_taken(case: Case) -> int:
    """How far a case came: the number of its furthest step, 0 when there was no talk yet."""
    taken = [number for number, name in enumerate(STEPS, start=1) if getattr(case, name) is not None]
    return max(taken, default=0)


def _case(row: sa.RowMapping) -> Case:
    return Case(**{name: row[name] for name in Case.__struct_fields__})


def _conversations(connection: sa.Connection) -> list[Case]:
    """Opportunities about which people talked, as the beginning of a case."""
    noted = current_follow_ups(connection)
    talked = {key: each for key, each in noted.items() if status_kind(each.status) in {"spoken", "follow-up"}}
    if not talked:
        return []
    last = (
        sa.select(sighting, opportunity.c.categories, opportunity.c.route)
        .join(line, sa.and_(line.c.id == sighting.c.line_id, line.c.last_run == sighting.c.run_id))
        .outerjoin(opportunity, sa.and_(opportunity.c.line_id == line.c.id, opportunity.c.run_id == line.c.last_run))
        .order_by(sighting.c.line_id)
    )
    found = []
    for row in connection.execute(last).mappings():
        if row["line_id"] not in talked:
            continue
        follow_up = talked[row["line_id"]]
        categories = json.loads(row["categories"]) if row["categories"] else []
        found.append(
            Case(
                title=row["title"],
                line_id=row["line_id"],
                department=json.loads(row["trace"])["texts"].get("department"),
                category=categories[0] if categories else None,
                route=row["route"],
                talked=follow_up.date,
                result=follow_up.result,
            )
        )
    return found


def _completed(case: Case, talk: Case | None) -> Case:
    """A case with what its list tells, where the case itself is silent."""
    if talk is None:
        return case
    return replace(case, **{name: getattr(case, name) or getattr(talk, name) for name in _STORED if name != "title"})
