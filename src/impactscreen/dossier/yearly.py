"""A year in figures: how many opportunities, conversations and cases, and what they came to. Carried by pandas.

Figures count what people wrote down. They show input and output as told, not impact; departments are not compared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from msgspec import Struct

from impactscreen.dossier.casework import Case, all_cases
from impactscreen.dossier.following import status_kind
from impactscreen.dossier.tables import follow_up, opportunity, run

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["FUNNEL", "Year", "year_of"]

FUNNEL = ("lines", "opportunities", "talked", "asked", "invited", "awarded")
"""From all that was on the calendars to what was awarded to a social enterprise."""


class Year(Struct, frozen=True):
    """One calendar year of the dossier."""

    year: int
    funnel: dict[str, int]
    """Step of `FUNNEL` → how many different purchases."""
    quarters: pd.DataFrame
    """One row a quarter; columns `quarter` (``2027-Q1``) and `opportunities`, `talked`, `asked`, `awarded`."""
    categories: pd.DataFrame
    """One row a category (rule id); columns `category`, `opportunities`, `talked`, `awarded`, `awarded_value`."""
    routes: pd.DataFrame
    """One row a route; columns `route`, `opportunities`, `awarded`, `awarded_value` (euros, as told)."""
    awarded_value: float
    """Euros, as told, of cases that were awarded in the year."""
    social_return: float
    """Euros of Social Return filled through social enterprises, as told, of cases awarded in the year."""
    cases: tuple[Case, ...]
    """The cases with a step in the year."""


def year_of(connection: sa.Connection, year: int) -> Year:
    """Gather a year from the dossier."""
    import pandas as pd

    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    chances = _opportunities(connection, first, last)
    talked = _talked(connection, first, last)
    told = _in_year(all_cases(connection), first, last)
    steps = pd.DataFrame([_case_row(each, first, last) for each in told], columns=_CASE_COLUMNS)
    awarded = steps[steps["awarded"].notna()]
    funnel = {
        "lines": _lines(connection, first, last),
        "opportunities": int(chances["line"].nunique()),
        "talked": int(talked["line"].nunique()),
        **{name: int(steps[name].notna().sum()) for name in FUNNEL[3:]},
    }
    return Year(
        year=year,
        funnel=funnel,
        quarters=_quarters(year, chances, talked, steps),
        categories=_categories(chances, talked, awarded),
        routes=_routes(chances, awarded),
        awarded_value=float(awarded["awarded_value"].sum()),
        social_return=float(awarded["social_return"].sum()),
        cases=told,
    )


_CASE_COLUMNS = ["line", "category", "route", "asked", "invited", "awarded", "awarded_value", "social_return"]


def _lines(connection: sa.Connection, first: dt.date, last: dt.date) -> int:
    from impactscreen.dossier.tables import sighting

    seen = sa.select(sa.func.count(sa.distinct(sighting.c.line_id))).join(run, run.c.id == sighting.c.run_id)
    return int(connection.scalar(seen.where(run.c.as_of.between(first, last))) or 0)


def _opportunities(connection: sa.Connection, first: dt.date, last: dt.date) -> pd.DataFrame:
    """One row a line and category, at its first time on a list in the year."""
    import json

    import pandas as pd

    listed = (
        sa.select(opportunity.c.line_id, opportunity.c.categories, opportunity.c.route, run.c.as_of)
        .join(run, run.c.id == opportunity.c.run_id)
        .where(run.c.as_of.between(first, last))
        .order_by(run.c.as_of, run.c.id, opportunity.c.rank)
    )
    rows: list[tuple[Any, ...]] = []
    seen: set[int] = set()
    for line_id, categories, route, as_of in connection.execute(listed):
        if line_id not in seen:
            seen.add(line_id)
            rows += [(line_id, category, route, as_of) for category in json.loads(categories)[:1]]
    return pd.DataFrame(rows, columns=["line", "category", "route", "day"])


def _talked(connection: sa.Connection, first: dt.date, last: dt.date) -> pd.DataFrame:
    """One row a line that people talked about, on the day they gave, else the day on which it was taken in."""
    import pandas as pd

    noted = sa.select(follow_up.c.line_id, follow_up.c.status, follow_up.c.day, follow_up.c.at)
    rows: dict[int, dt.date] = {}
    for line_id, status, day, at in connection.execute(noted.order_by(follow_up.c.id)):
        when = day or dt.datetime.fromisoformat(at).date()
        if status_kind(status) in {"spoken", "follow-up"} and first <= when <= last:
            rows.setdefault(line_id, when)
    return pd.DataFrame(list(rows.items()), columns=["line", "day"])


def _in_year(found: Sequence[Case], first: dt.date, last: dt.date) -> tuple[Case, ...]:
    return tuple(
        each
        for each in found
        if any(day and first <= day <= last for day in (each.talked, each.asked, each.invited, each.awarded))
    )


def _case_row(case: Case, first: dt.date, last: dt.date) -> list[Any]:
    """A case with only the steps of the year."""
    steps = [day if day and first <= day <= last else None for day in (case.asked, case.invited, case.awarded)]
    return [case.line_id, case.category, case.route, *steps, case.awarded_value or 0.0, case.social_return or 0.0]


def _quarters(year: int, chances: pd.DataFrame, talked: pd.DataFrame, steps: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    days = {
        "opportunities": chances["day"],
        "talked": talked["day"],
        "asked": steps["asked"].dropna(),
        "awarded": steps["awarded"].dropna(),
    }
    counts = {
        name: pd.Series([_quarter(day) for day in column], dtype="int64").value_counts()
        for name, column in days.items()
    }
    frame = pd.DataFrame(counts, index=range(1, 5)).fillna(0).astype("int64")
    frame.insert(0, "quarter", [f"{year}-Q{number}" for number in frame.index])
    return frame.reset_index(drop=True)


def _quarter(day: dt.date) -> int:
    return (day.month + 2) // 3


def _categories(chances: pd.DataFrame, talked: pd.DataFrame, awarded: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    spoken = chances[chances["line"].isin(talked["line"])]
    frame = pd.DataFrame(
        {
            "opportunities": chances.groupby("category")["line"].nunique(),
            "talked": spoken.groupby("category")["line"].nunique(),
            "awarded": awarded.groupby("category")["awarded"].count(),
            "awarded_value": awarded.groupby("category")["awarded_value"].sum(),
        }
    )
    return _tidy(frame, "category")


def _routes(chances: pd.DataFrame, awarded: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    frame = pd.DataFrame(
        {
            "opportunities": chances.groupby("route")["line"].nunique(),
            "awarded": awarded.groupby("route")["awarded"].count(),
            "awarded_value": awarded.groupby("route")["awarded_value"].sum(),
        }
    )
    return _tidy(frame, "route")


def _tidy(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Whole counts, the largest first, in a stable order."""
    frame = frame.fillna(0.0).rename_axis(name).reset_index()
    counts = [column for column in frame.columns if column not in {name, "awarded_value"}]
    frame = frame.astype(dict.fromkeys(counts, "int64"))
    return frame.sort_values(["opportunities", name], ascending=[False, True], ignore_index=True)
