"""Facts of a line and an opportunity as short phrases that several reports share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from impactscreen.messages import Language, Message, msg
from impactscreen.model import (
    Amount,
    Basis,
    Candidate,
    Evidence,
    Hit,
    Incumbent,
    Opportunity,
    Period,
    Phase,
    Precision,
    SocialReturnIndication,
    Strength,
)

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = [
    "categories_of",
    "day_of",
    "evidence_phrases",
    "incumbent_phrase",
    "is_this_quarter",
    "moment_phrase",
    "moment_word",
    "period_phrase",
    "questions_of",
    "social_return_phrase",
    "supplier_phrase",
    "value_phrase",
]


def value_phrase(value: Amount | None) -> Message | str | None:
    """A value in words: ``€ 50.000 – € 100.000``, ``tot € 50.000 per jaar``; as written when it is no number."""
    if value is None:
        return None
    if not value.known:
        return value.raw or None
    yearly = "yearly" if value.basis is Basis.YEARLY else "total"
    if value.low is None:
        return msg(f"value.up-to.{yearly}", high=value.high)
    if value.high is None:
        return msg(f"value.from.{yearly}", low=value.low)
    if value.low == value.high:
        return msg(f"value.about.{yearly}", amount=value.low)
    return msg(f"value.between.{yearly}", low=value.low, high=value.high)


def period_phrase(period: Period | None) -> str | Message | None:
    """A day in figures, any other period as the calendar writes it."""
    day = day_of(period)
    if day:
        return msg("moment.day", day=day)
    return (period.raw or None) if period else None


def day_of(period: Period | None) -> dt.date | None:
    """The day, when a period was written as one."""
    return period.start if period and period.precision is Precision.DAY and period.start == period.end else None


def social_return_phrase(indication: SocialReturnIndication | None) -> Message | None:
    """What Social Return could come to, with the assumption behind it."""
    if indication is None:
        return None
    facts = {"low": indication.low, "high": indication.high, "why": indication.why}
    if indication.low is None:
        return msg("social-return.up-to", **facts)
    if indication.high is None:
        return msg("social-return.from", **facts)
    return msg("social-return.between", **facts)


def categories_of(hits: Iterable[Hit], rulebook: RuleBook, lang: Language) -> tuple[str, ...]:
    """Titles of the rules that fired, the most relevant first."""
    return tuple(rulebook.rule(hit.rule).title(lang) for hit in hits)


def evidence_phrases(hits: Iterable[Hit]) -> tuple[Message, ...]:
    """The words that made the rules fire, once each, with the cell they stand in."""
    seen: dict[tuple[str, str | None], Evidence] = {}
    for hit in hits:
        for each in hit.evidence:
            seen.setdefault((each.words.casefold(), each.cell), each)
    return tuple(_evidence_phrase(each) for each in seen.values())


def _evidence_phrase(evidence: Evidence) -> Message:
    key = "evidence.cpv" if evidence.strength is Strength.CPV else "evidence.words"
    if evidence.cell is None:
        return msg(f"{key}-only", words=evidence.words)
    return msg(key, words=evidence.words, cell=evidence.cell)


def is_this_quarter(opportunity: Opportunity, as_of: dt.date) -> bool:
    """Whether the last useful day to talk comes before the next screening: these conversations come first."""
    window = opportunity.window
    if window.phase is not Phase.OPEN or window.talk_by is None:
        return False
    return window.talk_by - as_of <= _UNTIL_NEXT_SCREENING


def moment_word(opportunity: Opportunity, as_of: dt.date) -> Message:
    """How the moment stands, in a word or two."""
    if is_this_quarter(opportunity, as_of):
        return msg("phase.this-quarter")
    return msg(f"phase.{opportunity.window.phase}")


_UNTIL_NEXT_SCREENING = dt.timedelta(days=92)


def moment_phrase(opportunity: Opportunity) -> Message:
    """By when to talk, or why there is no such day."""
    window = opportunity.window
    if window.talk_by is None or window.phase in {Phase.LATE, Phase.UNKNOWN}:
        return msg(f"phase.{window.phase}")
    return msg(f"moment.{window.phase}", day=window.talk_by)


def questions_of(
    opportunity: Opportunity, rulebook: RuleBook, lang: Language, most: int = 3
) -> tuple[Message | str, ...]:
    """What to ask the internal client: first what the calendar leaves open, then the questions of the rules."""
    questions: list[Message | str] = [opportunity.window.question] if opportunity.window.question else []
    for hit in opportunity.hits:
        questions.extend(each for each in rulebook.rule(hit.rule).questions(lang) if each not in questions)
    return tuple(questions[:most])


def incumbent_phrase(incumbent: Incumbent | None) -> Message | None:
    """That a social enterprise already delivers this, as far as its name tells."""
    if incumbent is None:
        return None
    key = "incumbent.review" if incumbent.review else "incumbent.match"
    return msg(key, name=incumbent.name, match=incumbent.match, why=incumbent.why)


def supplier_phrase(candidate: Candidate) -> Message:
    """Who could deliver it and why that was thought of; a mention, no endorsement."""
    if candidate.place:
        return msg("reports.supplier-in", name=candidate.name, place=candidate.place, why=candidate.why)
    return msg("reports.supplier", name=candidate.name, why=candidate.why)
