"""Which kind of procedure a line will probably have: from what is written, or from its value and the thresholds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from impactscreen.messages import Message, msg
from impactscreen.model import Hit, Line, Nature, ProcedureKind
from impactscreen.ranking.chapters import Thresholds, TierLimits
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.worth import Worth, worth_of
from impactscreen.text import fold

__all__ = ["Reach", "Tier", "kind_of", "nature_of", "reach_of"]

WORKS_CPV = "45"


class Tier(IntEnum):
    """The weight of the procedure, from light to heavy."""

    DIRECT = 1
    INVITED = 2
    NATIONAL = 3
    EUROPEAN = 4


_TIER_OF_KIND = {
    ProcedureKind.DIRECT: Tier.DIRECT,
    ProcedureKind.INVITED: Tier.INVITED,
    ProcedureKind.NATIONAL_OPEN: Tier.NATIONAL,
    ProcedureKind.EU_OPEN: Tier.EUROPEAN,
    ProcedureKind.EU_RESTRICTED: Tier.EUROPEAN,
    ProcedureKind.COMPETITIVE_DIALOGUE: Tier.EUROPEAN,
    ProcedureKind.INNOVATION_PARTNERSHIP: Tier.EUROPEAN,
}

_KIND_OF_TIER = {
    Tier.DIRECT: ProcedureKind.DIRECT,
    Tier.INVITED: ProcedureKind.INVITED,
    Tier.NATIONAL: ProcedureKind.NATIONAL_OPEN,
    Tier.EUROPEAN: ProcedureKind.EU_OPEN,
}


class Reach(Struct, frozen=True):
    """The tiers that a line can fall in, lightest and heaviest; both None when neither value nor procedure is known."""

    low: Tier | None
    high: Tier | None
    why: Message
    worth: Worth
    threshold: float
    """The European threshold that was held against it, in euros."""
    thresholds: Thresholds
    limits: TierLimits
    written: bool
    """Whether the procedure stands in the calendar."""
    doubt: bool
    """Whether the value is European and the written procedure is not."""

    @property
    def kind(self) -> ProcedureKind | None:
        """The heaviest likely procedure: counting on it starts the talk in time."""
        return None if self.high is None else _KIND_OF_TIER[self.high]


def reach_of(line: Line, hits: Sequence[Hit], policy: Policy, publication: dt.date) -> Reach:
    """Where a line stands among the municipality's limits and the threshold in force on `publication`."""
    worth = worth_of(line, policy)
    thresholds = policy.thresholds_on(publication)
    works = nature_of(line, hits, policy) is Nature.WORKS
    limits = policy.tiers.works if works else policy.tiers.supplies_services
    limits = _without_vat(limits, policy)
    kind = kind_of(line, policy)
    threshold = _threshold(kind, thresholds, works=works)
    low, high = _tiers_of(worth, limits, threshold)
    written = _TIER_OF_KIND.get(kind) if kind else None
    doubt = written is not None and written < Tier.EUROPEAN and low is Tier.EUROPEAN
    if written is not None:
        low = high = Tier.EUROPEAN if doubt else written
    return Reach(
        low,
        high,
        _why(kind, worth, doubt=doubt),
        worth,
        threshold,
        thresholds,
        limits,
        written is not None,
        doubt,
    )


def kind_of(line: Line, policy: Policy) -> ProcedureKind | None:
    """The procedure as written, else as the head of the title tells it ("Marktconsultatie schoonmaak")."""
    if line.procedure is not None and line.procedure.kind is not None:
        return line.procedure.kind
    title = f"{fold(line.title)} "
    for heads, kind in _title_heads(tuple(policy.title_words.items())):
        if title.startswith(heads):
            return kind
    return None


@lru_cache(maxsize=8)
def _title_heads(
    words: tuple[tuple[ProcedureKind, tuple[str, ...]], ...],
) -> tuple[tuple[tuple[str, ...], ProcedureKind], ...]:
    return tuple((tuple(f"{fold(phrase)} " for phrase in phrases), kind) for kind, phrases in words)


def nature_of(line: Line, hits: Sequence[Hit], policy: Policy) -> Nature | None:
    """Works, services or supplies: as written, else works by CPV division 45 or by the most relevant rule."""
    if line.nature is not None:
        return line.nature
    by_cpv = bool(line.cpv) and line.cpv[0].startswith(WORKS_CPV)
    return Nature.WORKS if by_cpv or (hits and hits[0].rule in policy.works_rules) else None


def _without_vat(limits: TierLimits, policy: Policy) -> TierLimits:
    if not policy.tiers.include_vat:
        return limits
    rate = 1 + policy.vat_rate
    return TierLimits(direct_up_to=limits.direct_up_to / rate, invited_up_to=limits.invited_up_to / rate)


def _threshold(kind: ProcedureKind | None, thresholds: Thresholds, *, works: bool) -> float:
    if kind is ProcedureKind.CONCESSION:
        return thresholds.concessions
    if kind is ProcedureKind.SOCIAL_SERVICES:
        return thresholds.social_services
    return thresholds.works if works else thresholds.supplies_services


def _tiers_of(worth: Worth, limits: TierLimits, threshold: float) -> tuple[Tier | None, Tier | None]:
    """Lightest and heaviest tier of a range; an open end reaches as far as it can."""
    if not worth.known:
        return None, None
    low = Tier.DIRECT if worth.low is None else _tier(worth.low, limits, threshold)
    high = Tier.EUROPEAN if worth.high is None else _tier(worth.high, limits, threshold)
    return low, high


def _tier(value: float, limits: TierLimits, threshold: float) -> Tier:
    """The tier of one value; a value equal to the European threshold is European, one equal to a limit is below it."""
    if value >= threshold:
        return Tier.EUROPEAN
    if value <= limits.direct_up_to:
        return Tier.DIRECT
    return Tier.INVITED if value <= limits.invited_up_to else Tier.NATIONAL


def _why(kind: ProcedureKind | None, worth: Worth, *, doubt: bool) -> Message:
    if kind is not None:
        procedure = msg(f"ranking.procedure.{kind.value}")
        if doubt:
            return msg("ranking.basis.doubt", procedure=procedure, worth=worth.words)
        return msg("ranking.basis.procedure", procedure=procedure)
    return msg("ranking.basis.value", worth=worth.words) if worth.known else msg("ranking.basis.unknown")
