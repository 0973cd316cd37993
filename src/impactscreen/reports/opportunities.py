"""The document of `scan`: the list that starts conversations, and everything needed to account for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from impactscreen.messages import Language, Message, msg
from impactscreen.model import Amount, Opportunity, Phase
from impactscreen.reports.accounting import accounting_table, meta_record
from impactscreen.reports.document import Cell, Column, Document, Kind, Later, Table, Tone
from impactscreen.reports.enterprises import suppliers_table
from impactscreen.reports.lines import unread_table
from impactscreen.reports.memory import (
    FOLLOW_UP_COLUMNS,
    follow_up_cells,
    memory_cells,
    memory_columns,
    memory_tables,
)
from impactscreen.reports.near import near_table
from impactscreen.reports.phrases import (
    categories_of,
    day_of,
    evidence_phrases,
    incumbent_phrase,
    is_this_quarter,
    moment_word,
    period_phrase,
    questions_of,
    social_return_phrase,
    supplier_phrase,
    value_phrase,
)
from impactscreen.reports.records import (
    line_record,
    opportunity_record,
    problem_record,
    route_title,
    skipped_record,
)
from impactscreen.reports.visits import clients_table
from impactscreen.reports.wording import shortened
from impactscreen.screening import Screening

__all__ = ["opportunities_document"]


def opportunities_document(screening: Screening, lang: Language, top: int | None = None) -> Document:
    """The ranked list, the visit list, the suppliers, what was not read, and the account.

    Args:
        screening: what a scan found.
        lang: language of rule titles and questions, which the rules hold in both.
        top: how many opportunities the list holds; the rest stands on a sheet of its own.
    """
    shown = screening.opportunities[:top]
    records = Later(shown, lambda each: opportunity_record(each, screening.rulebook, lang))
    facts = {"n": len(screening.opportunities), "lines": len(screening.lines), "day": screening.as_of}
    rest = screening.opportunities[len(shown) :]
    tables: list[Callable[[], Table]] = [
        lambda: _list("opportunities", screening, shown, lang),
        *([lambda: _list("also", screening, rest, lang)] if top else ()),
        *(memory_tables(screening.memory) if screening.memory else ()),
        lambda: clients_table(screening, shown, lang),
        lambda: suppliers_table(screening, lang),
        lambda: near_table(screening, lang),
        lambda: unread_table(screening.reading),
        lambda: accounting_table(screening, lang),
    ]
    return Document(
        title=msg("reports.opportunities.title"),
        tables=Later(tables, lambda make: make()),
        records=records,
        whole=lambda: {
            "meta": meta_record(screening),
            "opportunities": list(records),
            "lines": [line_record(line) for line in screening.lines],
            "skipped": [skipped_record(each, lang) for each in screening.reading.skipped],
            "problems": [problem_record(each, lang) for each in screening.reading.problems],
        },
        intro=tuple(msg(f"reports.opportunities.intro-{number}", **facts) for number in range(1, 6)),
        stamp=screening.as_of,
        glance=_glance(screening, shown, lang),
        screening=screening,
    )


def _list(key: str, screening: Screening, shown: tuple[Opportunity, ...], lang: Language) -> Table:
    remembered = memory_columns(screening.memory) if screening.memory else ()
    return Table(
        key=key,
        title=msg(f"reports.{key}.sheet"),
        columns=(*_FIRST, *FOLLOW_UP_COLUMNS, *remembered, *_BEHIND),
        rows=Later(shown, lambda each: _row(each, screening, remembered, lang)),
        tones=[_tone(each, screening.as_of) for each in shown],
        empty=msg("reports.opportunities.none"),
        frozen=2,
        printed=10,
    )


_FIRST = (
    Column("rank", msg("reports.column.rank"), Kind.COUNT, width=6),
    Column("title", msg("field.title"), width=44),
    Column("department", msg("field.department"), width=20),
    Column("client", msg("field.client"), width=20),
    Column("talk_by", msg("reports.column.talk-by"), Kind.DATE, width=12),
    Column("phase", msg("reports.column.phase"), width=18),
    Column("categories", msg("reports.column.categories"), width=29),
    Column("evidence", msg("reports.column.evidence"), width=30),
    Column("route", msg("reports.column.route"), width=28),
)
_BEHIND = (
    Column("why", msg("reports.column.route-why"), width=52),
    Column("also", msg("reports.column.also"), width=40),
    Column("suppliers", msg("reports.column.suppliers"), width=40),
    Column("incumbent", msg("reports.column.incumbent"), width=28),
    Column("questions", msg("reports.column.questions"), width=56),
    Column("value_low", msg("reports.column.value-low"), Kind.EURO, width=13),
    Column("value_high", msg("reports.column.value-high"), Kind.EURO, width=13),
    Column("value", msg("reports.column.value-written"), width=18),
    Column("social_return", msg("reports.column.social-return"), width=34),
    Column("procedure", msg("field.procedure"), width=18),
    Column("publication", msg("field.publication"), width=14),
    Column("contract_end", msg("field.contract_end"), width=14),
    Column("moment_why", msg("reports.column.moment-why"), width=46),
    Column("officer", msg("field.procurement_officer"), width=20),
    Column("reference", msg("field.reference"), width=15),
    Column("score", msg("reports.column.score"), Kind.SHARE, width=8),
    Column("file", msg("reports.column.file"), width=24),
    Column("sheet", msg("reports.column.sheet"), width=16),
    Column("row", msg("reports.column.row"), Kind.COUNT, width=7),
)


def _row(each: Opportunity, screening: Screening, remembered: Sequence[Column], lang: Language) -> tuple[Cell, ...]:
    line = each.line
    value = line.value or Amount(None, None, None)
    return (
        each.rank,
        line.title,
        line.department,
        line.client,
        each.window.talk_by,
        moment_word(each, screening.as_of),
        categories_of(each.hits, screening.rulebook, lang),
        evidence_phrases(each.hits),
        route_title(each.route),
        *follow_up_cells(each.follow_up),
        *memory_cells(each, remembered),
        each.route.why,
        each.route.also,
        tuple(supplier_phrase(candidate) for candidate in each.suppliers),
        incumbent_phrase(each.incumbent) or line.supplier,
        questions_of(each, screening.rulebook, lang),
        value.low,
        value.high,
        value.raw or None,
        social_return_phrase(each.social_return),
        line.procedure.raw if line.procedure else None,
        day_of(line.publication) or period_phrase(line.publication),
        day_of(line.contract_end) or period_phrase(line.contract_end),
        each.window.why,
        line.procurement_officer,
        line.reference,
        each.score,
        line.place.file,
        line.place.sheet,
        line.place.row,
    )


def _glance(screening: Screening, shown: tuple[Opportunity, ...], lang: Language) -> Table:
    """What fits on a terminal: what, whose, why, which way, by when, who could."""
    return Table(
        key="glance",
        title=msg("reports.opportunities.sheet"),
        columns=_GLANCE_COLUMNS,
        rows=Later(shown, lambda each: _glance_row(each, screening, lang)),
        tones=[_tone(each, screening.as_of) for each in shown],
        empty=msg("reports.opportunities.none"),
    )


_GLANCE_COLUMNS = (
    Column("rank", msg("reports.column.nr"), Kind.COUNT),
    Column("title", msg("reports.column.opportunity"), ratio=5),
    Column("why", msg("reports.column.why"), ratio=4),
    Column("route", msg("reports.column.route"), ratio=3),
    Column("talk_by", msg("reports.column.talk-by")),
    Column("value", msg("reports.column.value"), from_width=110, ratio=2),
    Column("suppliers", msg("reports.column.suppliers"), from_width=130, ratio=3),
    Column("place", msg("reports.column.place-of-line"), from_width=160, ratio=3),
)


def _glance_row(each: Opportunity, screening: Screening, lang: Language) -> tuple[Cell, ...]:
    line = each.line
    whose = " · ".join(part for part in (line.department, line.client) if part)
    return (
        each.rank,
        (shortened(line.title, 160), shortened(whose, 80)) if whose else shortened(line.title, 160),
        (*categories_of(each.hits, screening.rulebook, lang), *_words(each)),
        route_title(each.route),
        _moment(each, screening.as_of),
        value_phrase(line.value),
        tuple(candidate.name for candidate in each.suppliers[:3]),
        str(line.place),
    )


def _words(each: Opportunity) -> tuple[Message, ...]:
    """The two most telling words; `explain` and the workbook give them all."""
    words = dict.fromkeys(evidence.words for hit in each.hits for evidence in hit.evidence)
    return tuple(msg("evidence.words-only", words=word) for word in list(words)[:2])


def _moment(each: Opportunity, as_of: dt.date) -> tuple[Message, ...]:
    """The day, and a word where it is not simply open."""
    day = (msg("moment.day", day=each.window.talk_by),) if each.window.talk_by else ()
    plain = each.window.phase is Phase.OPEN and not is_this_quarter(each, as_of)
    return day if day and plain else (*day, moment_word(each, as_of))


def _tone(each: Opportunity, as_of: dt.date) -> Tone:
    """What asks for a call now stands out; what is on the market stands back. The words say the same."""
    if each.window.phase is Phase.LATE:
        return Tone.QUIET
    return Tone.SOON if each.window.phase is Phase.CLOSING or is_this_quarter(each, as_of) else Tone.PLAIN
