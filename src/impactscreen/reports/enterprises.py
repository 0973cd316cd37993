"""The social enterprises that the list names, with what they were named for."""

from __future__ import annotations

from collections import defaultdict

from impactscreen.messages import Language, msg
from impactscreen.model import Candidate, Opportunity
from impactscreen.reports.document import Cell, Column, Kind, Table
from impactscreen.screening import Screening

__all__ = ["suppliers_table"]

_COLUMNS = (
    Column("name", msg("reports.column.supplier"), width=30),
    Column("place", msg("reports.column.place"), width=20),
    Column("distance", msg("reports.column.distance"), Kind.COUNT, width=11),
    Column("recognition", msg("reports.column.recognition"), width=26),
    Column("categories", msg("reports.column.categories"), width=30),
    Column("count", msg("reports.column.count"), Kind.COUNT, width=9),
    Column("opportunities", msg("reports.column.opportunities"), width=58),
    Column("website", msg("reports.column.website"), Kind.LINK, width=32),
    Column("contact", msg("reports.column.contact"), width=26),
    Column("source", msg("reports.column.source"), Kind.LINK, width=44),
    Column("checked", msg("reports.column.checked"), Kind.DATE, width=13),
)


def suppliers_table(screening: Screening, lang: Language) -> Table:
    """One row an enterprise, those named most often first. Naming is no endorsement, and the note says so."""
    named: dict[str, list[tuple[Candidate, Opportunity]]] = defaultdict(list)
    for opportunity in screening.opportunities:
        for candidate in opportunity.suppliers:
            named[candidate.name].append((candidate, opportunity))
    ordered = sorted(named.values(), key=lambda pairs: (-len(pairs), pairs[0][0].name.casefold()))
    return Table(
        key="suppliers",
        title=msg("reports.suppliers.sheet"),
        columns=_COLUMNS,
        rows=[_row(pairs, screening, lang) for pairs in ordered],
        note=msg("reports.suppliers.note"),
        empty=msg("reports.suppliers.none"),
    )


def _row(pairs: list[tuple[Candidate, Opportunity]], screening: Screening, lang: Language) -> tuple[Cell, ...]:
    candidate = pairs[0][0]
    rules = dict.fromkeys(rule for each, _ in pairs for rule in each.categories)
    return (
        candidate.name,
        candidate.place,
        round(candidate.distance_km) if candidate.distance_km is not None else None,
        candidate.recognition,
        tuple(screening.rulebook.rule(rule).title(lang) for rule in rules),
        len(pairs),
        tuple(f"{opportunity.rank}. {opportunity.line.title}" for _, opportunity in pairs),
        candidate.website,
        candidate.contact,
        candidate.source,
        candidate.checked or msg("reports.suppliers.unchecked"),
    )
