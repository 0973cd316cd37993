"""How a social enterprise could come in: a first route with its reason, and what else is worth a thought.

The order of the questions: how far is the purchase, does a contract run already, is there a regime of its own, does it
go through a contractor, and only then how large it is. Nothing here is a verdict; every sentence says "waarschijnlijk".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from impactscreen.messages import Message, msg
from impactscreen.model import Candidate, Hit, Line, Nature, ProcedureKind, Route, RouteForm, RouteKind, Stage, Window
from impactscreen.ranking.found import Found
from impactscreen.ranking.plan import first_day
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.social_return import refuses_social_return
from impactscreen.ranking.tiers import Reach, Tier, kind_of, nature_of, reach_of
from impactscreen.ranking.timing import window
from impactscreen.text import fold

__all__ = ["route", "route_of"]

_RESERVED_WORDS = (" voorbehouden opdracht ", " voorbehouden aan ", " voorbehouden procedure ", " 2 82 ", " 2 82a ")
_ALWAYS_A_DIALOGUE = frozenset(
    {ProcedureKind.CONCESSION, ProcedureKind.COMPETITIVE_DIALOGUE, ProcedureKind.INNOVATION_PARTNERSHIP}
)
_NUMBER = re.compile(r"\d{1,3}")
AT_LEAST_TWO = 2
"""A reserved contract still needs competition among those it is reserved for."""


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything that a route is chosen from."""

    line: Line
    suppliers: Sequence[Candidate]
    policy: Policy
    window: Window
    reach: Reach
    kind: ProcedureKind | None
    works: bool
    social: bool
    """Whether it probably falls under social and other specific services."""

    @property
    def drafting(self) -> bool:
        return self.window.stage is Stage.DRAFTING


@dataclass(frozen=True, slots=True)
class _Advice:
    """A route before the notes that go with every route."""

    kind: RouteKind
    form: RouteForm
    why: Message
    also: tuple[Message, ...] = ()
    legal: bool = False


def route(line: Line, hits: Sequence[Hit], suppliers: Sequence[Candidate], policy: Policy, as_of: dt.date) -> Route:
    """The suggested route of a line, the others worth a thought, and why.

    Args:
        line: the calendar line.
        hits: what it is about, the most relevant first.
        suppliers: who could deliver it or a part of it.
        policy: the municipality's policy.
        as_of: the reference date; thresholds go by the publication, as written or estimated.
    """
    return route_of(Found(line, tuple(hits), tuple(suppliers)), window(line, policy, as_of), policy, as_of)


def route_of(found: Found, moment: Window, policy: Policy, as_of: dt.date) -> Route:
    """The same as `route`, for a line whose conversation window is known already."""
    line, hits = found.line, found.hits
    kind = kind_of(line, policy)
    case = _Case(
        line=line,
        suppliers=found.suppliers,
        policy=policy,
        window=moment,
        reach=reach_of(line, policy, first_day(moment.publication) or as_of),
        kind=kind,
        works=nature_of(line, hits, policy) is Nature.WORKS,
        social=kind is ProcedureKind.SOCIAL_SERVICES
        or (kind is None and bool(hits) and hits[0].rule in policy.social_services_rules),
    )
    return _in_full(case, _by_stage(case) or _by_regime(case) or _by_size(case))


# --- by stage: what has been decided cannot be asked again ------------------------------------------------------------


def _by_stage(case: _Case) -> _Advice | None:
    stage = case.window.stage
    if stage is Stage.ENDED:
        return _Advice(RouteKind.CASE, RouteForm.CASE, msg("ranking.route.ended"))
    if stage is Stage.EXTENSION or case.kind is ProcedureKind.EXTENSION:
        also = _also("next-end-date", "social-return")
        return _Advice(RouteKind.CONTRACT_MANAGER, RouteForm.EXTENSION, msg("ranking.route.extension"), also)
    if stage is Stage.RUNNING:
        also = _also("next-end-date", "case")
        return _Advice(RouteKind.CONTRACT_MANAGER, RouteForm.RUNNING, msg("ranking.route.running"), also)
    if stage in {Stage.PUBLISHED, Stage.AWARDED}:
        still_open = ("information-round",) if stage is Stage.PUBLISHED else ()
        also = _also("subcontract-after", *still_open, "case")
        return _Advice(RouteKind.SOCIAL_RETURN, RouteForm.CONTRACTOR, msg(f"ranking.route.{stage.value}"), also)
    return None


# --- by regime: procedures and kinds of work with a way of their own --------------------------------------------------


def _by_regime(case: _Case) -> _Advice | None:
    if case.kind is ProcedureKind.FRAMEWORK_CALL:
        also = _also("social-return", "next-end-date")
        return _Advice(RouteKind.CONTRACT_MANAGER, RouteForm.CALL_OFF, msg("ranking.route.call-off"), also)
    if case.kind is ProcedureKind.IN_HOUSE:
        also = _also("case")
        return _Advice(RouteKind.SUBCONTRACT, RouteForm.IN_HOUSE, msg("ranking.route.in-house"), also, legal=True)
    if case.kind is ProcedureKind.MARKET_CONSULTATION:
        also = _also(_lots(case), *_reserved(case), "criterion")
        return _Advice(RouteKind.WARM, RouteForm.CONSULTATION, msg("ranking.route.consultation"), also)
    if _names_a_reservation(case.line):
        return _reservation(case)
    if case.works:
        return _works(case)
    if case.social:
        also = _also("reserved-services", "partners", *_reserved(case))
        why = msg("ranking.route.social-services", threshold=case.reach.thresholds.social_services)
        return _Advice(RouteKind.WARM, RouteForm.SOCIAL_SERVICES, why, also, legal=True)
    if case.kind in _ALWAYS_A_DIALOGUE:
        also = _also("subcontract", "social-return")
        return _Advice(RouteKind.WARM, RouteForm.DIALOGUE, msg("ranking.route.dialogue"), also)
    return None


def _reservation(case: _Case) -> _Advice:
    also = _also(_lots(case), "consultation")
    if case.social:
        why = msg("ranking.route.reserved-services")
        return _Advice(RouteKind.RESERVED, RouteForm.RESERVED_SERVICES, why, also, legal=True)
    return _Advice(RouteKind.RESERVED, RouteForm.RESERVED, msg("ranking.route.reserved"), also, legal=True)


def _works(case: _Case) -> _Advice:
    """Works go through a contractor, who can buy from social enterprises to meet Social Return."""
    also = _also("site", "subcontract")
    if case.reach.high is Tier.DIRECT:
        also = _also("order-part", *also)
    elif not case.drafting:
        also = _also(*also, _lots(case))
    return _Advice(RouteKind.SOCIAL_RETURN, RouteForm.CONTRACTOR, msg("ranking.route.works"), also)


# --- by size ----------------------------------------------------------------------------------------------------------


def _by_size(case: _Case) -> _Advice:
    """By the heaviest tier that the line can fall in: what is not known is not taken for small."""
    match case.reach.high:
        case None if case.drafting:
            also = _also("criterion", "subcontract", "social-return")
            return _Advice(RouteKind.WARM, RouteForm.CRITERION, msg("ranking.route.open-drafting"), also)
        case None:
            also = _also("order-or-invite", _lots(case), "subcontract")
            return _Advice(RouteKind.WARM, RouteForm.DIALOGUE, msg("ranking.route.open"), also)
        case Tier.DIRECT | Tier.INVITED if _too_large_for_one(case):
            also = _also("invite-part", "social-return")
            return _Advice(RouteKind.SUBCONTRACT, RouteForm.CRITERION, msg("ranking.route.partner"), also)
        case Tier.DIRECT:
            also = _also("tell-orderer")
            return _Advice(RouteKind.DIRECT, RouteForm.ORDER, _order_words(case), also)
        case Tier.INVITED:
            also = _also("criterion", *_reserved(case), *_lighter(case))
            return _Advice(RouteKind.DIRECT, RouteForm.INVITE, msg("ranking.route.invite"), also)
        case Tier.NATIONAL:
            return _national(case)
        case _:
            return _european(case)


def _order_words(case: _Case) -> Message:
    if case.reach.written:
        return msg("ranking.route.order-written")
    return msg("ranking.route.order", limit=case.reach.limits.direct_up_to)


def _expected(case: _Case, advice: str) -> Message:
    """The advice, after the tender that probably follows where the calendar does not name it itself."""
    told = msg(f"ranking.route.{advice}")
    if case.reach.written and not case.reach.doubt:
        return told
    return msg("ranking.two", first=msg(f"ranking.route.{advice}-follows"), second=told)


def _national(case: _Case) -> _Advice:
    if case.drafting:
        return _while_drafting(case)
    whole = () if _too_large_for_one(case) else ("whole",)
    also = _also(*whole, "consultation", "criterion", "subcontract", *_reserved(case), *_lighter(case))
    return _Advice(RouteKind.LOTS, RouteForm.LOTS, _expected(case, "lots"), also)


def _european(case: _Case) -> _Advice:
    if case.drafting:
        return _while_drafting(case)
    why = _expected(case, "warm") if case.reach.low is Tier.EUROPEAN else msg("ranking.route.warm-maybe")
    also = _also("consultation", _lots(case), *_reserved(case), "subcontract", *_lighter(case))
    return _Advice(RouteKind.WARM, RouteForm.DIALOGUE, why, also)


def _while_drafting(case: _Case) -> _Advice:
    """The outline stands; criteria, parts for subcontractors and the menu of Social Return are still being written."""
    also = _also("criterion", "social-return", *_reserved(case), *_lighter(case))
    return _Advice(RouteKind.SUBCONTRACT, RouteForm.CRITERION, msg("ranking.route.drafting"), also)


def _lighter(case: _Case) -> tuple[Message, ...]:
    """What becomes possible should the value turn out at the light end of its range."""
    low, high = case.reach.low, case.reach.high
    if low is None or high is None or low is high or low > Tier.INVITED:
        return ()
    return (msg("ranking.also.if-smaller"),)


def _too_large_for_one(case: _Case) -> bool:
    """Whether even the low end is more than one social enterprise can probably carry."""
    capacities = [candidate.capacity for candidate in case.suppliers if candidate.capacity]
    limit = max(capacities) if capacities else case.policy.one_enterprise_up_to
    return case.reach.worth.low is not None and case.reach.worth.low > limit


# --- what law decides -------------------------------------------------------------------------------------------------


def _names_a_reservation(line: Line) -> bool:
    text = " ".join(
        filter(None, (line.title, line.description, line.remarks, line.procedure.raw if line.procedure else None))
    )
    folded = f" {fold(text)} "
    return any(words in folded for words in _RESERVED_WORDS)


def _reserved(case: _Case) -> tuple[Message, ...]:
    """Article 2.82, when enough known enterprises seem to qualify for some competition to remain."""
    names = tuple(candidate.name for candidate in case.suppliers if _may_qualify(candidate, case.policy))
    return (msg("ranking.also.reserved", names=names),) if len(names) >= AT_LEAST_TWO else ()


def _may_qualify(candidate: Candidate, policy: Policy) -> bool:
    wanted = {fold(name) for name in policy.reserved_recognitions}
    return any(words in f" {fold(held)} " for held in candidate.recognition for words in (f" {w} " for w in wanted))


# --- the words --------------------------------------------------------------------------------------------------------


def _lots(case: _Case) -> Message:
    """The question about lots: which one, when the calendar names them, else whether."""
    number = _NUMBER.search(case.line.lots or "")
    if number and int(number[0]) > 1:
        return msg("ranking.also.lots-known", number=int(number[0]))
    return msg("ranking.also.lots")


def _also(*parts: str | Message) -> tuple[Message, ...]:
    """What else is worth a thought, by the last part of its catalogue key."""
    return tuple(msg(f"ranking.also.{part}") if isinstance(part, str) else part for part in parts)


def _in_full(case: _Case, advice: _Advice) -> Route:
    """The advice with the value or procedure it started from, and with a word where law decides."""
    notes = tuple(note for note in (_unknown_threshold(case), _doubt(case)) if note)
    reserved = any(message.key.startswith("ranking.also.reserved") for message in advice.also)
    legal = advice.legal or reserved or bool(notes)
    refused = advice.kind is RouteKind.SOCIAL_RETURN and refuses_social_return(case.line)
    closing = (*(["no-social-return"] if refused else []), *(["lawyer"] if legal else []))
    return Route(advice.kind, _reason(case, advice), _also(*advice.also, *notes, *closing), advice.form, legal)


def _reason(case: _Case, advice: _Advice) -> Message:
    """What the advice rests on comes first, unless it rests on neither value nor procedure."""
    rests_on_nothing_written = case.reach.why.key == "ranking.basis.unknown" and advice.kind is not RouteKind.WARM
    if advice.kind is RouteKind.CASE or rests_on_nothing_written:
        return advice.why
    return msg("ranking.two", first=case.reach.why, second=advice.why)


def _unknown_threshold(case: _Case) -> Message | None:
    """Said only where the European threshold can make a difference."""
    if case.reach.threshold_known or case.reach.high is None or case.reach.high < Tier.NATIONAL or case.reach.written:
        return None
    if case.window.stage in {Stage.RUNNING, Stage.AWARDED, Stage.PUBLISHED, Stage.EXTENSION, Stage.ENDED}:
        return None
    last = case.policy.eu_thresholds[-1].until
    return msg("ranking.also.threshold-unknown", since=last + dt.timedelta(days=1), threshold=case.reach.threshold)


def _doubt(case: _Case) -> Message | None:
    return msg("ranking.also.doubt") if case.reach.doubt else None
