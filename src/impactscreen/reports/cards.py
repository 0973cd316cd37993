"""One opportunity as a page tells it: the reason in its own words, the route, the moment and who could deliver."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from impactscreen.messages import Language, Message, msg, say
from impactscreen.model import Candidate, Change, FollowUp, Opportunity
from impactscreen.ranking import score_in_words
from impactscreen.reports.phrases import (
    incumbent_phrase,
    moment_phrase,
    period_phrase,
    questions_of,
    social_return_phrase,
    value_phrase,
)
from impactscreen.reports.quotes import Quote, quotes_of
from impactscreen.reports.records import route_title
from impactscreen.reports.webtable import web_address
from impactscreen.rules import Rule
from impactscreen.screening import Screening

__all__ = ["Card", "Named", "anchor_of", "card_of"]

Phrase = Message | str


class Named(Struct, frozen=True):
    """A social enterprise with the parts of its address that may become a link."""

    candidate: Candidate
    website: str | None
    source: str | None


class Card(Struct, frozen=True):
    """All that a page says about one opportunity."""

    opportunity: Opportunity
    anchor: str
    rules: tuple[Rule, ...]
    """The categories, the most relevant first."""
    quotes: tuple[Quote, ...]
    moment: Message
    route: Message
    value: Phrase | None
    facts: tuple[tuple[Message, Phrase], ...]
    """What the calendar says, by field."""
    questions: tuple[Phrase, ...]
    suppliers: tuple[Named, ...]
    incumbent: Phrase | None
    social_return: Message | None
    change: Message | None
    """How the line stands to the previous list, where that is worth saying."""
    score: tuple[Message, ...]
    """The total first, then its parts."""
    follow_up: tuple[str | Message, ...]


def anchor_of(opportunity: Opportunity) -> str:
    """What links to an opportunity lead to."""
    return f"opportunity-{opportunity.rank}"


def card_of(opportunity: Opportunity, screening: Screening, lang: Language) -> Card:
    """Gather what a page says about an opportunity."""
    book = screening.rulebook
    return Card(
        opportunity=opportunity,
        anchor=anchor_of(opportunity),
        rules=tuple(book.rule(hit.rule) for hit in opportunity.hits),
        quotes=quotes_of(opportunity.line, opportunity.hits),
        moment=moment_phrase(opportunity),
        route=route_title(opportunity.route),
        value=value_phrase(opportunity.line.value),
        facts=_facts(opportunity),
        questions=questions_of(opportunity, book, lang),
        suppliers=tuple(_named(each) for each in opportunity.suppliers),
        incumbent=incumbent_phrase(opportunity.incumbent) or opportunity.line.supplier,
        social_return=social_return_phrase(opportunity.social_return),
        change=_changed(opportunity.change),
        score=score_in_words(opportunity, screening.policy),
        follow_up=_noted(opportunity.follow_up),
    )


def _changed(change: Change | None) -> Message | None:
    return None if change in {None, Change.SAME} else msg(f"dossier.change.{change}")


def _named(candidate: Candidate) -> Named:
    return Named(candidate, web_address(candidate.website), web_address(candidate.source))


def _facts(opportunity: Opportunity) -> tuple[tuple[Message, Phrase], ...]:
    line = opportunity.line
    values: dict[str, Phrase | None] = {
        "reference": line.reference,
        "procurement_officer": line.procurement_officer,
        "value": line.value.raw if line.value else None,
        "procedure": line.procedure.raw if line.procedure else None,
        "term": line.term.raw if line.term else None,
        "publication": period_phrase(line.publication),
        "contract_end": period_phrase(line.contract_end),
        "status": line.status,
        "social_return": line.social_return,
    }
    facts = [(msg(f"field.{name}"), value) for name, value in values.items() if value]
    return (*facts, (msg("reports.column.place-of-line"), str(line.place)))


def _noted(follow_up: FollowUp | None) -> tuple[str | Message, ...]:
    if follow_up is None:
        return ()
    day = msg("moment.day", day=follow_up.date) if follow_up.date else None
    parts: Sequence[str | Message | None] = (
        follow_up.status,
        follow_up.owner,
        day,
        follow_up.note,
        follow_up.result,
        *(f"{header}: {text}" for header, text in follow_up.own.items()),
    )
    told = tuple(part for part in parts if part)
    # A list that nobody has written in comes back with the status it was given.
    untouched = [(say(msg("status.new"), lang),) for lang in Language]
    return () if told in untouched else told
