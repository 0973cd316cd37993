"""The order of the list: from what was found about a line to a ranked opportunity."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from impactscreen.model import Opportunity, RouteForm
from impactscreen.ranking.found import Found
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.routes import route_of
from impactscreen.ranking.score import parts_of, score_of
from impactscreen.ranking.social_return import social_return_of
from impactscreen.ranking.timing import window
from impactscreen.ranking.worth import worth_of

__all__ = ["rank"]


_NO_CONTRACTOR = frozenset({RouteForm.ORDER, RouteForm.CASE})
"""Routes without a contractor who could owe Social Return."""


def rank(found: Iterable[Found], policy: Policy, as_of: dt.date) -> tuple[Opportunity, ...]:
    """Put opportunities in order, best first, numbered from 1.

    A tie goes to the talk that has to be held first, then to the place in the file and the reference: the same input
    gives the same order whatever order it came in.
    """
    ordered = sorted((_opportunity(one, policy, as_of) for one in found), key=_order)
    return tuple(replace(one, rank=number) for number, one in enumerate(ordered, start=1))


def _opportunity(one: Found, policy: Policy, as_of: dt.date) -> Opportunity:
    one = replace(one, hits=tuple(sorted(one.hits, key=lambda hit: (-hit.relevance, hit.rule))))
    moment = window(one.line, policy, as_of, one.hits)
    worth = worth_of(one.line, policy)
    parts = parts_of(one, moment, worth, policy)
    advice = route_of(one, moment, policy, as_of)
    return Opportunity(
        rank=0,
        score=score_of(parts, policy),
        parts=parts,
        line=one.line,
        hits=one.hits,
        route=advice,
        window=moment,
        suppliers=one.suppliers,
        incumbent=one.incumbent,
        worth=worth.amount,
        social_return=social_return_of(one.line, one.hits, policy) if advice.form not in _NO_CONTRACTOR else None,
    )


def _order(one: Opportunity) -> tuple[Any, ...]:
    place = one.line.place
    return (
        -one.score,
        one.window.talk_by or dt.date.max,
        place.file,
        place.sheet or "",
        place.row or 0,
        one.line.reference or "",
        one.line.title,
    )
