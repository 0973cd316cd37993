"""The visit list: one conversation with an internal client covers several lines."""

from __future__ import annotations

from collections import defaultdict

from impactscreen.messages import Language, msg
from impactscreen.model import Opportunity
from impactscreen.reports.document import Cell, Column, Kind, Table
from impactscreen.reports.phrases import categories_of, moment_phrase, questions_of
from impactscreen.screening import Screening

__all__ = ["clients_table"]

_COLUMNS = (
    Column("client", msg("field.client"), width=26),
    Column("department", msg("field.department"), width=26),
    Column("count", msg("reports.column.count"), Kind.COUNT, width=9),
    Column("talk_by", msg("reports.column.first-talk"), Kind.DATE, width=13),
    Column("opportunities", msg("reports.column.opportunities"), width=64),
    Column("categories", msg("reports.column.categories"), width=30),
    Column("questions", msg("reports.column.questions"), width=60),
    Column("officer", msg("field.procurement_officer"), width=22),
)


def clients_table(screening: Screening, lang: Language) -> Table:
    """One row an internal client (or a department, where no client is named), the best opportunity first."""
    visits: dict[tuple[str, str], list[Opportunity]] = defaultdict(list)
    for each in screening.opportunities:
        visits[each.line.client or "", each.line.department or ""].append(each)
    return Table(
        key="clients",
        title=msg("reports.clients.sheet"),
        columns=_COLUMNS,
        rows=[_visit(client, department, found, screening, lang) for (client, department), found in visits.items()],
        empty=msg("reports.opportunities.none"),
    )


def _visit(
    client: str, department: str, found: list[Opportunity], screening: Screening, lang: Language
) -> tuple[Cell, ...]:
    days = [each.window.talk_by for each in found if each.window.talk_by and each.window.talk_by >= screening.as_of]
    hits = [hit for each in found for hit in each.hits]
    questions = [question for each in found for question in questions_of(each, screening.rulebook, lang)]
    officers = [each.line.procurement_officer for each in found if each.line.procurement_officer]
    return (
        client or msg("reports.clients.unnamed"),
        department or None,
        len(found),
        min(days, default=None),
        tuple(msg("reports.clients.line", rank=e.rank, title=e.line.title, moment=moment_phrase(e)) for e in found),
        tuple(dict.fromkeys(categories_of(hits, screening.rulebook, lang))),
        tuple(dict.fromkeys(questions))[:4],
        tuple(dict.fromkeys(officers)),
    )
