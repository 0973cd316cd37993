"""How a social enterprise could come in: a first route with its reason, and what else is worth a thought."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from impactscreen.messages import Message, msg
from impactscreen.model import Candidate, Hit, Line, Nature, ProcedureKind, Route, RouteKind, Stage, Window
from impactscreen.ranking.advice import Advice, Case, advise, also_worth
from impactscreen.ranking.found import Found
from impactscreen.ranking.plan import first_day
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.social_return import refuses_social_return
from impactscreen.ranking.tiers import Tier, kind_of, nature_of, reach_of
from impactscreen.ranking.timing import window

__all__ = ["route", "route_of"]

_BEFORE_THE_MARKET = frozenset({Stage.FORMING, Stage.CONSULTATION, Stage.DRAFTING, Stage.UNKNOWN})


def route(line: Line, hits: Sequence[Hit], suppliers: Sequence[Candidate], policy: Policy, as_of: dt.date) -> Route:
    """The suggested route of a line, the others worth a thought, and why.

    Args:
        line: the calendar line.
        hits: what it is about, the most relevant first.
        suppliers: who could deliver it or a part of it.
        policy: the municipality's policy.
        as_of: the reference date; thresholds go by the publication, as written or estimated.
    """
    return route_of(Found(line, tuple(hits), tuple(suppliers)), window(line, policy, as_of, hits), policy, as_of)


def route_of(found: Found, moment: Window, policy: Policy, as_of: dt.date) -> Route:
    """The same as `route`, for a line whose conversation window is known already."""
    line, hits = found.line, found.hits
    kind = kind_of(line, policy)
    case = Case(
        line=line,
        suppliers=found.suppliers,
        policy=policy,
        window=moment,
        reach=reach_of(line, hits, policy, first_day(moment.publication) or as_of),
        kind=kind,
        works=nature_of(line, (), policy) is Nature.WORKS or _through_a_contractor(hits, policy),
        social=kind is ProcedureKind.SOCIAL_SERVICES
        or (kind is None and bool(hits) and hits[0].rule in policy.social_services_rules),
    )
    return _in_full(case, advise(case))


def _through_a_contractor(hits: Sequence[Hit], policy: Policy) -> bool:
    return bool(hits) and hits[0].rule in policy.contractor_rules


def _in_full(case: Case, advice: Advice) -> Route:
    """The advice with the value or procedure it started from, and with a word where law decides."""
    notes = tuple(note for note in (_unknown_threshold(case), _doubt(case)) if note)
    reserved = any(message.key.startswith("ranking.also.reserved") for message in advice.also)
    legal = advice.legal or reserved or bool(notes)
    refused = advice.kind is RouteKind.SOCIAL_RETURN and refuses_social_return(case.line)
    closing = (*(["no-social-return"] if refused else []), *(["lawyer"] if legal else []))
    return Route(advice.kind, _reason(case, advice), also_worth(*advice.also, *notes, *closing), advice.form, legal)


def _reason(case: Case, advice: Advice) -> Message:
    """What the advice rests on comes first, unless it rests on neither value nor procedure."""
    rests_on_nothing_written = case.reach.why.key == "ranking.basis.unknown" and advice.kind is not RouteKind.WARM
    if advice.kind is RouteKind.CASE or rests_on_nothing_written:
        return advice.why
    return msg("ranking.two", first=case.reach.why, second=advice.why)


def _unknown_threshold(case: Case) -> Message | None:
    """Said only where the European threshold can make a difference."""
    reach, last = case.reach, case.policy.eu_thresholds[-1].until
    publication = first_day(case.window.publication)
    if publication is None or publication <= last or case.window.stage not in _BEFORE_THE_MARKET:
        return None
    if reach.written or reach.high is None or reach.high < Tier.NATIONAL:
        return None
    return msg("ranking.also.threshold-unknown", since=last + dt.timedelta(days=1), threshold=reach.threshold)


def _doubt(case: Case) -> Message | None:
    return msg("ranking.also.doubt") if case.reach.doubt else None
