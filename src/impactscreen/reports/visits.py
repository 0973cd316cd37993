"""The visit list: one conversation with an internal client covers several lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from impactscreen.messages import Language, msg
from impactscreen.model import Opportunity
from impactscreen.reports.document import Cell, Column, Kind, Link, Table, Tone
from impactscreen.reports.phrases import categories_of, moment_word, questions_of
from impactscreen.reports.records import route_title
from impactscreen.screening import Screening
from impactscreen.text import fold

__all__ = ["clients_table", "visits_of"]

_COLUMNS = (
    Column("client", msg("field.client"), width=24),
    Column("department", msg("field.department"), width=24),
    Column("count", msg("reports.column.count"), Kind.COUNT, width=9),
    Column("rank", msg("reports.column.rank"), Kind.COUNT, width=6),
    Column("title", msg("reports.column.opportunity"), width=46),
    Column("talk_by", msg("reports.column.talk-by"), Kind.DATE, width=13),
    Column("phase", msg("reports.column.phase"), width=18),
    Column("categories", msg("reports.column.categories"), width=30),
    Column("route", msg("reports.column.route"), width=28),
    Column("questions", msg("reports.column.questions"), width=60),
    Column("officer", msg("field.procurement_officer"), width=22),
)


def visits_of(opportunities: Sequence[Opportunity]) -> dict[tuple[str, str], list[Opportunity]]:
    """The opportunities by conversation: (client, department), the one with the best opportunity first.

    Somebody with a full name is visited once, also for lines of several departments; "projectleider" may be another
    person in each. Without a client the department is the one to talk with; without either, the lines stand together
    under two blanks.
    """
    visits: dict[tuple[str, str], list[Opportunity]] = defaultdict(list)
    for each in opportunities:
        client, department = each.line.client or "", each.line.department or ""
        visits[fold(client), "" if _is_full_name(client) else fold(department)].append(each)
    return {_named(found): found for found in visits.values()}


def _is_full_name(client: str) -> bool:
    words = client.split()
    return len(words) > 1 and words[-1][0].isupper()


def _named(found: Sequence[Opportunity]) -> tuple[str, str]:
    departments = dict.fromkeys(each.line.department for each in found if each.line.department)
    return found[0].line.client or "", " · ".join(departments)


def clients_table(screening: Screening, shown: Sequence[Opportunity], lang: Language) -> Table:
    """A row an opportunity, together by internal client; each leads to its row in the list."""
    visits = visits_of(shown)
    rows: list[tuple[Cell, ...]] = []
    tones: list[Tone] = []
    for number, ((client, department), found) in enumerate(visits.items()):
        whose = (client or msg("reports.clients.unnamed"), department or None, len(found))
        rows.extend((*whose, *_row(each, screening, lang)) for each in found)
        tones.extend([Tone.QUIET if number % 2 else Tone.PLAIN] * len(found))
    return Table(
        key="clients",
        title=msg("reports.clients.sheet"),
        columns=_COLUMNS,
        rows=rows,
        tones=tones,
        empty=msg("reports.opportunities.none"),
        frozen=1,
        printed=10,
    )


def _row(each: Opportunity, screening: Screening, lang: Language) -> tuple[Cell, ...]:
    return (
        Link(each.rank, "opportunities", each.rank + 1),
        each.line.title,
        each.window.talk_by,
        moment_word(each, screening.as_of),
        categories_of(each.hits, screening.rulebook, lang),
        route_title(each.route),
        questions_of(each, screening.rulebook, lang),
        each.line.procurement_officer,
    )
