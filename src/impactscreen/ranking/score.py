"""The score: a weighted mean of six parts, each from 0 to 1, and the same in words.

::

    score = Σ weight × part / Σ weight        weights: policy.yaml, `weights`

    relevance   the most relevant hit, and a quarter of what a second one could still add
    timing      the influence that is left in this stage
    value       logarithmic between floor and ceiling; unknown stands in the middle
    supply      from `supply_nobody_known` up, with every enterprise that could deliver
    policy      what the municipality finds important, the highest of its categories
    ambition    the words of ambition in the line together

Every part only grows with what it measures, so more of one, all else equal, never ranks lower.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from impactscreen.messages import Message, msg
from impactscreen.model import Candidate, Hit, Incumbent, Opportunity, Phase, ScoreParts, Window
from impactscreen.ranking.found import Found
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.worth import Worth, worth_of

__all__ = ["PARTS", "parts_of", "points_of", "score_in_words", "score_of"]

PARTS = ("relevance", "timing", "value", "supply", "policy", "ambition")
"""The parts in the order in which they are shown."""

SECOND_CATEGORY = 0.25
HUNDRED = 100
DECIMALS = 4


def score_of(parts: ScoreParts, policy: Policy) -> float:
    """The weighted mean of the parts, from 0 to 1, rounded so that equal lines are equal."""
    total: float = sum(getattr(policy.weights, part) * getattr(parts, part) for part in PARTS)
    return round(total / policy.weights.total, DECIMALS)


def parts_of(found: Found, moment: Window, worth: Worth, policy: Policy) -> ScoreParts:
    """The six parts of a line's score."""
    weights = (policy.policy_weight.of(hit.rule) for hit in found.hits)
    return ScoreParts(
        relevance=_relevance(found.hits),
        timing=_timing(moment, policy),
        value=_value(worth, policy),
        supply=_supply(found.suppliers, found.incumbent, policy),
        policy=max(weights, default=policy.policy_weight.default),
        ambition=_together(evidence.weight for evidence in found.ambition),
    )


def _relevance(hits: Sequence[Hit]) -> float:
    best, second, *_ = (*sorted((_unit(hit.relevance) for hit in hits), reverse=True), 0.0, 0.0)
    return round(best + (1 - best) * SECOND_CATEGORY * second, DECIMALS)


def _timing(moment: Window, policy: Policy) -> float:
    left = policy.influence.of(moment.stage)
    if moment.phase is Phase.LATE and not moment.stage_sure:
        return max(left, policy.influence.overdue)
    return left


def _value(worth: Worth, policy: Policy) -> float:
    scale, typical = policy.value_scale, worth.typical
    if typical is None:
        return scale.unknown
    height = math.log(typical / scale.floor) / math.log(scale.ceiling / scale.floor)
    return round(_unit(height), DECIMALS)


def _supply(suppliers: Sequence[Candidate], incumbent: Incumbent | None, policy: Policy) -> float:
    known = [candidate.score for candidate in suppliers]
    if incumbent is not None:
        known.append(incumbent.score)
    least = policy.supply_nobody_known
    return round(least + (1 - least) * _together(known), DECIMALS)


def _together(shares: Iterable[float]) -> float:
    """What several shares come to together: each takes its part of what the others left."""
    return round(1 - math.prod(1 - _unit(share) for share in shares), DECIMALS)


def _unit(number: float) -> float:
    return min(max(number, 0.0), 1.0) if math.isfinite(number) else 0.0


# --- in words ---------------------------------------------------------------------------------------------------------


def score_in_words(opportunity: Opportunity, policy: Policy) -> tuple[Message, ...]:
    """The score, and then every part with its points out of a hundred and the reason for them."""
    points = points_of(opportunity.parts, policy)
    most = {part: round(HUNDRED * getattr(policy.weights, part) / policy.weights.total) for part in PARTS}
    reasons = {
        "relevance": _relevance_in_words(opportunity),
        "timing": _timing_in_words(opportunity.window),
        "value": msg("ranking.score.value", worth=worth_of(opportunity.line, policy).words),
        "supply": _supply_in_words(opportunity),
        "policy": msg("ranking.score.policy", share=opportunity.parts.policy),
        "ambition": msg("ranking.score.ambition" if opportunity.parts.ambition else "ranking.score.no-ambition"),
    }
    total = msg("ranking.score.total", points=sum(points.values()))
    lines = [
        msg("ranking.score.part", points=points[part], most=most[part], reason=reasons[part])
        for part in PARTS
        if most[part]
    ]
    return (total, *lines)


def points_of(parts: ScoreParts, policy: Policy) -> dict[str, int]:
    """Whole points out of a hundred for each part, rounded so that they add up to the rounded score."""
    exact = {
        part: HUNDRED * getattr(policy.weights, part) * getattr(parts, part) / policy.weights.total for part in PARTS
    }
    points = {part: math.floor(value) for part, value in exact.items()}
    left = round(sum(exact.values())) - sum(points.values())
    by_remainder = sorted(PARTS, key=lambda part: (points[part] - exact[part], PARTS.index(part)))
    for part in by_remainder[:left]:
        points[part] += 1
    return points


def _timing_in_words(moment: Window) -> Message:
    key = "ranking.score.timing" if moment.stage_sure else "ranking.score.timing-likely"
    return msg(key, stage=msg(f"stage.{moment.stage.value}"))


def _relevance_in_words(opportunity: Opportunity) -> Message:
    words = [evidence.words for hit in opportunity.hits for evidence in hit.evidence if evidence.words]
    if not words:
        return msg("ranking.score.relevance")
    return msg("ranking.score.relevance-words", words=tuple(dict.fromkeys(words)))


def _supply_in_words(opportunity: Opportunity) -> Message:
    if opportunity.suppliers:
        return msg("ranking.score.supply", count=len(opportunity.suppliers))
    if opportunity.incumbent:
        return msg("ranking.score.supply-incumbent", name=opportunity.incumbent.match)
    return msg("ranking.score.supply-nobody")
