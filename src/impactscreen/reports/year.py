"""The document of `dossier report`: a year in figures, each with its definition. Departments are not compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from impactscreen.messages import Language, msg
from impactscreen.reports.document import Cell, Column, Document, Kind, Table
from impactscreen.reports.dossier import route_words

if TYPE_CHECKING:
    from impactscreen.dossier.yearly import Year

__all__ = ["year_document"]


def year_document(year: Year, titles: Mapping[str, str], municipality: str | None, lang: Language) -> Document:
    """Funnel, quarters, categories, routes, and columns to copy into a Social Return monitor."""
    facts = {"year": year.year, "name": municipality or msg("dossier.year.our-municipality")}
    return Document(
        title=msg("dossier.year.title", **facts),
        tables=(
            _funnel(year),
            _quarters(year),
            _categories(year, titles),
            _routes(year, lang),
            _monitor(year, titles, lang),
        ),
        intro=(msg("dossier.year.intro-1", **facts), msg("dossier.year.intro-2"), msg("dossier.year.intro-3")),
        records=[
            {
                "year": year.year,
                "funnel": year.funnel,
                "awarded_value": year.awarded_value,
                "social_return": year.social_return,
                "quarters": year.quarters.to_dict("records"),
                "categories": year.categories.to_dict("records"),
                "routes": year.routes.to_dict("records"),
            }
        ],
        stamp=dt.date(year.year, 12, 31),
    )


def _funnel(year: Year) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (msg(f"dossier.year.{name}"), count, None, msg(f"dossier.year.{name}-means"))
        for name, count in year.funnel.items()
    ]
    rows += [
        (msg("dossier.year.value"), None, year.awarded_value, msg("dossier.year.value-means")),
        (msg("dossier.year.sr"), None, year.social_return, msg("dossier.year.sr-means")),
    ]
    return Table(
        key="funnel",
        title=msg("dossier.year.funnel.sheet"),
        columns=(
            Column("what", msg("reports.column.what"), width=40, ratio=2),
            Column("count", msg("dossier.column.count"), Kind.COUNT, width=10, bar=True),
            Column("euro", msg("dossier.column.euro"), Kind.EURO, width=16),
            Column("means", msg("dossier.column.means"), width=80, ratio=4),
        ),
        rows=rows,
    )


def _count(name: str, *, bar: bool = False) -> Column:
    return Column(name, msg(f"dossier.year.{name}"), Kind.COUNT, width=16, bar=bar)


_VALUE = Column("awarded_value", msg("dossier.year.value"), Kind.EURO, width=18, bar=True)


def _quarters(year: Year) -> Table:
    names = ("opportunities", "talked", "asked", "awarded")
    return Table(
        key="quarters",
        title=msg("dossier.year.quarters.sheet"),
        columns=(
            Column("quarter", msg("dossier.column.quarter"), width=12),
            _count("opportunities", bar=True),
            *(_count(name) for name in names[1:]),
        ),
        rows=[(str(row["quarter"]), *(int(row[name]) for name in names)) for row in year.quarters.to_dict("records")],
    )


def _categories(year: Year, titles: Mapping[str, str]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            titles.get(str(row["category"]), str(row["category"])),
            int(row["opportunities"]),
            int(row["talked"]),
            int(row["awarded"]),
            float(row["awarded_value"]),
        )
        for row in year.categories.to_dict("records")
    ]
    return Table(
        key="categories",
        title=msg("dossier.year.categories.sheet"),
        columns=(
            Column("category", msg("reports.column.categories"), width=36, ratio=2),
            _count("opportunities", bar=True),
            _count("talked"),
            _count("awarded"),
            _VALUE,
        ),
        rows=rows,
        note=msg("dossier.year.categories.note"),
        empty=msg("dossier.year.nothing"),
    )


def _routes(year: Year, lang: Language) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            route_words(str(row["route"]), lang),
            int(row["opportunities"]),
            int(row["awarded"]),
            float(row["awarded_value"]),
        )
        for row in year.routes.to_dict("records")
    ]
    return Table(
        key="routes",
        title=msg("dossier.year.routes.sheet"),
        columns=(
            Column("route", msg("reports.column.route"), width=44, ratio=2),
            _count("opportunities"),
            _count("awarded"),
            _VALUE,
        ),
        rows=rows,
        empty=msg("dossier.year.nothing"),
    )


def _monitor(year: Year, titles: Mapping[str, str], lang: Language) -> Table:
    """Case by case, in columns that a Social Return monitor and a Social Handprint conversation ask for."""
    awarded = [each for each in year.cases if each.awarded and each.awarded.year == year.year]
    return Table(
        key="monitor",
        title=msg("dossier.year.monitor.sheet"),
        columns=(
            Column("title", msg("field.title"), width=44, ratio=3),
            Column("category", msg("reports.column.categories"), width=26, ratio=2),
            Column("route", msg("reports.column.route"), width=30, ratio=2),
            Column("awarded", msg("dossier.column.awarded"), Kind.DATE, width=14),
            Column("awarded_to", msg("dossier.column.awarded-to"), width=28, ratio=2),
            Column("awarded_value", msg("dossier.column.awarded-value"), Kind.EURO, width=16),
            Column("social_return", msg("dossier.column.sr-filled"), Kind.EURO, width=18),
            Column("result", msg("reports.column.follow-result"), width=50, ratio=3),
        ),
        rows=[
            (
                each.title,
                titles.get(each.category or "", each.category),
                route_words(each.route, lang),
                each.awarded,
                each.awarded_to,
                each.awarded_value,
                each.social_return,
                each.result,
            )
            for each in awarded
        ],
        note=msg("dossier.year.monitor.note"),
        empty=msg("dossier.year.nothing"),
    )
