"""Station 4: the order of the list, the route and the moment, from a dated policy."""

from __future__ import annotations

from impactscreen.ranking.found import Found
from impactscreen.ranking.order import rank
from impactscreen.ranking.policy import Policy, load_policy
from impactscreen.ranking.routes import route
from impactscreen.ranking.score import points_of, score_in_words
from impactscreen.ranking.timing import window

__all__ = ["Found", "Policy", "load_policy", "points_of", "rank", "route", "score_in_words", "window"]
