"""Which route is chosen, and from what.

The order of the questions: how far is the purchase, is there a regime of its own, does it go through a contractor, and
only then how large it is. Nothing here is a verdict; every sentence says "waarschijnlijk".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from impactscreen.messages import Message, msg
from impactscreen.model import Candidate, Line, ProcedureKind, RouteForm, RouteKind, Stage, Window
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.tiers import Reach, Tier
from impactscreen.text import fold

__all__ = ["Advice", "Case", "advise", "also_worth"]

_RESERVATION = re.compile(r"\bvoorbehouden (?:opdracht|aan|procedure)\b|\bart(?:ikel|\.)?\s*2\.82a?\b", re.IGNORECASE)
_ALWAYS_A_DIALOGUE = frozenset(
    {ProcedureKind.CONCESSION, ProcedureKind.COMPETITIVE_DIALOGUE, ProcedureKind.INNOVATION_PARTNERSHIP}
)
_NUMBER = re.compile(r"\d{1,3}")
AT_LEAST_TWO = 2
"""A reserved contract still needs competition among those it is reserved for."""


class Case(Struct, frozen=True):
    """Everything that a route is chosen from."""

    line: Line
    suppliers: Sequence[Candidate]
    policy: Policy
    window: Window
    reach: Reach
    kind: ProcedureKind | None
    works: bool
    """Whether it probably goes through a contractor."""
    social: bool
    """Whether it probably falls under social and other specific services."""

    @property
    def drafting(self) -> bool:
        """Whether the requirements are probably being written."""
        return self.window.stage is Stage.DRAFTING

    @property
    def consulting(self) -> bool:
        """Whether the market is being consulted: by the procedure, or by the status of a purchase that is not small."""
        if self.window.stage is not Stage.CONSULTATION:
            return False
        small = self.reach.high in {Tier.DIRECT, Tier.INVITED}
        return self.kind is ProcedureKind.MARKET_CONSULTATION or (self.window.stage_sure and not small)


class Advice(Struct, frozen=True):
    """A route before the notes that go with every route."""

    kind: RouteKind
    form: RouteForm
    why: Message
    also: tuple[Message, ...] = ()
    legal: bool = False


def advise(case: Case) -> Advice:
    """The first route for a case: by its stage, else by its regime, else by its size."""
    return _by_stage(case) or _by_regime(case) or _by_size(case)


# --- by stage: what has been decided cannot be asked again ------------------------------------------------------------


def _by_stage(case: Case) -> Advice | None:
    stage = case.window.stage
    if stage is Stage.ENDED:
        return Advice(RouteKind.CASE, RouteForm.CASE, msg("ranking.route.ended"))
    if stage is Stage.EXTENSION or case.kind is ProcedureKind.EXTENSION:
        also = also_worth("next-end-date", "social-return")
        return Advice(RouteKind.CONTRACT_MANAGER, RouteForm.EXTENSION, msg("ranking.route.extension"), also)
    if stage is Stage.RUNNING:
        also = also_worth("next-end-date", "case")
        return Advice(RouteKind.CONTRACT_MANAGER, RouteForm.RUNNING, msg("ranking.route.running"), also)
    if stage in {Stage.PUBLISHED, Stage.AWARDED} and case.reach.high is Tier.DIRECT and not case.works:
        return Advice(RouteKind.CASE, RouteForm.CASE, msg("ranking.route.ordered"), also_worth("tell-orderer"))
    if stage in {Stage.PUBLISHED, Stage.AWARDED}:
        still_open = ("information-round",) if stage is Stage.PUBLISHED else ()
        also = also_worth("subcontract-after", *still_open, "case")
        return Advice(RouteKind.SOCIAL_RETURN, RouteForm.CONTRACTOR, msg(f"ranking.route.{stage.value}"), also)
    return None


# --- by regime: procedures and kinds of work with a way of their own --------------------------------------------------


def _by_regime(case: Case) -> Advice | None:
    if case.kind is ProcedureKind.FRAMEWORK_CALL:
        also = also_worth("social-return", "next-end-date")
        return Advice(RouteKind.CONTRACT_MANAGER, RouteForm.CALL_OFF, msg("ranking.route.call-off"), also)
    if case.kind is ProcedureKind.IN_HOUSE:
        also = also_worth("case")
        return Advice(RouteKind.SUBCONTRACT, RouteForm.IN_HOUSE, msg("ranking.route.in-house"), also, legal=True)
    if case.consulting:
        also = also_worth(_lots(case), *_reserved(case), "criterion")
        return Advice(RouteKind.WARM, RouteForm.CONSULTATION, msg("ranking.route.consultation"), also)
    if _names_a_reservation(case.line):
        return _reservation(case)
    if case.works:
        return _works(case)
    if case.social:
        also = also_worth("reserved-services", "partners", *_reserved(case))
        key = "written" if case.kind is ProcedureKind.SOCIAL_SERVICES else "likely"
        why = msg(f"ranking.route.social-services-{key}", threshold=case.reach.thresholds.social_services)
        return Advice(RouteKind.WARM, RouteForm.SOCIAL_SERVICES, why, also, legal=True)
    if case.kind in _ALWAYS_A_DIALOGUE:
        also = also_worth("subcontract", "social-return")
        return Advice(RouteKind.WARM, RouteForm.DIALOGUE, msg("ranking.route.dialogue"), also)
    return None


def _reservation(case: Case) -> Advice:
    also = also_worth(_lots(case), "consultation")
    if case.social:
        why = msg("ranking.route.reserved-services")
        return Advice(RouteKind.RESERVED, RouteForm.RESERVED_SERVICES, why, also, legal=True)
    return Advice(RouteKind.RESERVED, RouteForm.RESERVED, msg("ranking.route.reserved"), also, legal=True)


def _works(case: Case) -> Advice:
    """Works go through a contractor, who can buy from social enterprises to meet Social Return."""
    also = also_worth("site", "subcontract")
    if case.reach.high is Tier.DIRECT:
        also = also_worth("order-part", *also)
    elif not case.drafting:
        also = also_worth(*also, _lots(case))
    return Advice(RouteKind.SOCIAL_RETURN, RouteForm.CONTRACTOR, msg("ranking.route.works"), also)


# --- by size ----------------------------------------------------------------------------------------------------------


def _by_size(case: Case) -> Advice:
    """By the heaviest tier that the line can fall in: what is not known is not taken for small."""
    match case.reach.high:
        case None if case.drafting:
            also = also_worth("criterion", "subcontract", "social-return")
            return Advice(RouteKind.WARM, RouteForm.CRITERION, msg("ranking.route.open-drafting"), also)
        case None:
            also = also_worth("order-or-invite", _lots(case), "subcontract")
            return Advice(RouteKind.WARM, RouteForm.DIALOGUE, msg("ranking.route.open"), also)
        case Tier.DIRECT | Tier.INVITED if _too_large_for_one(case):
            also = also_worth("invite-part", "social-return")
            return Advice(RouteKind.SUBCONTRACT, RouteForm.CRITERION, msg("ranking.route.partner"), also)
        case Tier.DIRECT:
            also = also_worth("tell-orderer")
            return Advice(RouteKind.DIRECT, RouteForm.ORDER, _order_words(case), also)
        case Tier.INVITED:
            also = also_worth("criterion", *_reserved(case), *_lighter(case))
            return Advice(RouteKind.DIRECT, RouteForm.INVITE, msg("ranking.route.invite"), also)
        case Tier.NATIONAL:
            return _national(case)
        case _:
            return _european(case)


def _order_words(case: Case) -> Message:
    if case.reach.written:
        return msg("ranking.route.order-written")
    return msg("ranking.route.order", limit=case.reach.limits.direct_up_to)


def _expected(case: Case, advice: str) -> Message:
    """The advice, after the tender that probably follows where the calendar does not name it itself."""
    told = msg(f"ranking.route.{advice}")
    if case.reach.written and not case.reach.doubt:
        return told
    return msg("ranking.two", first=msg(f"ranking.route.{advice}-follows"), second=told)


def _national(case: Case) -> Advice:
    if case.drafting:
        return _while_drafting(case)
    whole = () if _too_large_for_one(case) else ("whole",)
    also = also_worth(*whole, "consultation", "criterion", "subcontract", *_reserved(case), *_lighter(case))
    return Advice(RouteKind.LOTS, RouteForm.LOTS, _expected(case, "lots"), also)


def _european(case: Case) -> Advice:
    if case.drafting:
        return _while_drafting(case)
    why = _expected(case, "warm") if case.reach.low is Tier.EUROPEAN else msg("ranking.route.warm-maybe")
    also = also_worth("consultation", _lots(case), *_reserved(case), "subcontract", *_lighter(case))
    return Advice(RouteKind.WARM, RouteForm.DIALOGUE, why, also)


def _while_drafting(case: Case) -> Advice:
    """The outline stands; criteria, parts for subcontractors and the menu of Social Return are still being written."""
    also = also_worth("criterion", "social-return", *_reserved(case), *_lighter(case))
    return Advice(RouteKind.SUBCONTRACT, RouteForm.CRITERION, msg("ranking.route.drafting"), also)


def _lighter(case: Case) -> tuple[Message, ...]:
    """What becomes possible should the value turn out at the light end of its range."""
    low, high = case.reach.low, case.reach.high
    if low is None or high is None or low is high or low > Tier.INVITED:
        return ()
    return (msg("ranking.also.if-smaller"),)


def _too_large_for_one(case: Case) -> bool:
    """Whether even the low end is more than one social enterprise can probably carry."""
    capacities = [candidate.capacity for candidate in case.suppliers if candidate.capacity]
    limit = max(capacities) if capacities else case.policy.one_enterprise_up_to
    return case.reach.worth.low is not None and case.reach.worth.low > limit


# --- what law decides -------------------------------------------------------------------------------------------------


def _names_a_reservation(line: Line) -> bool:
    texts = (line.title, line.description, line.remarks, line.procedure.raw if line.procedure else None)
    return any(_RESERVATION.search(text) for text in texts if text)


def _reserved(case: Case) -> tuple[Message, ...]:
    """Article 2.82, when enough known enterprises seem to qualify for some competition to remain."""
    names = tuple(candidate.name for candidate in case.suppliers if _may_qualify(candidate, case.policy))
    return (msg("ranking.also.reserved", names=names),) if len(names) >= AT_LEAST_TWO else ()


def _may_qualify(candidate: Candidate, policy: Policy) -> bool:
    wanted = [f" {fold(name)} " for name in policy.reserved_recognitions]
    return any(words in f" {fold(held)} " for held in candidate.recognition for words in wanted)


# --- the words --------------------------------------------------------------------------------------------------------


def _lots(case: Case) -> Message:
    """The question about lots: which one, when the calendar names them, else whether."""
    number = _NUMBER.search(case.line.lots or "")
    if number and int(number[0]) > 1:
        return msg("ranking.also.lots-known", number=int(number[0]))
    return msg("ranking.also.lots")


def also_worth(*parts: str | Message) -> tuple[Message, ...]:
    """What else is worth a thought, by the last part of its catalogue key."""
    return tuple(msg(f"ranking.also.{part}") if isinstance(part, str) else part for part in parts)
