"""What a rule makes of a line: everything it found, and what became of each find; and what all rules say together."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.model import Evidence, Hit
from impactscreen.rules.book import Rule

__all__ = ["COUNTED", "THRESHOLD", "Finding", "Match", "Muted", "Outcome", "Verdict"]

THRESHOLD = 0.5
"""From this relevance a rule has fired."""


class Outcome(StrEnum):
    """What became of something that was found."""

    COUNTS = "counts"
    CONSUMED = "consumed"
    """A false friend or a name covers it."""
    ABOUT = "about"
    """The text is about it: research, advice, software, hiring."""
    DENIED = "denied"
    """Excluded in so many words."""
    ASIDE = "aside"
    """It is what something else is for: counts half."""
    DOUBLE = "double"
    """Stronger evidence stands on the same words."""


COUNTED = frozenset({Outcome.COUNTS, Outcome.ASIDE})


class Finding(Struct, frozen=True, gc=False):
    """Something that was found, and what became of it."""

    evidence: Evidence
    outcome: Outcome
    by: str = ""
    """The words that decided so, as in the cell."""
    group: str = ""
    """The context group of `by`."""


class Verdict(Struct, frozen=True, gc=False):
    """What one rule makes of one line."""

    rule: Rule
    findings: tuple[Finding, ...] = ()
    relevance: float = 0.0
    veto: Evidence | None = None
    """The `unless` words that stopped the rule."""
    value_stops: bool = False
    """Whether the line's value lies outside what the rule is for."""

    @property
    def fired(self) -> bool:
        """Whether this line is an opportunity by this rule."""
        return self.relevance >= THRESHOLD

    def dimmed(self, factor: float) -> Verdict:
        """The same verdict with less relevance."""
        return replace(self, relevance=round(self.relevance * factor, 3))

    def hit(self) -> Hit:
        """The verdict as it travels on, with the evidence that counted."""
        counted = [item.evidence for item in self.findings if item.outcome in COUNTED]
        return Hit(self.rule.id, self.relevance, tuple(sorted(counted, key=lambda item: -item.weight)))


class Muted(Struct, frozen=True):
    """A hit that someone put aside, and why."""

    hit: Hit
    reason: str
    until: dt.date


class Match(Struct, frozen=True, gc=False):
    """What the rules say about one line."""

    hits: tuple[Hit, ...] = ()
    """The most relevant first."""
    near: tuple[Hit, ...] = ()
    """Rules that found something, but not enough."""
    ambition: tuple[Evidence, ...] = ()
    """Words that raise interest (circulair, sociaal) but are no category."""
    muted: tuple[Muted, ...] = ()
