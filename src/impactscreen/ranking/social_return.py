"""What Social Return could come to: a share of the value, always an assumption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impactscreen.messages import Message, msg
from impactscreen.model import Hit, Line, SocialReturnIndication
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.tiers import nature_of
from impactscreen.ranking.worth import worth_of
from impactscreen.text import fold

__all__ = ["refuses_social_return", "social_return_of"]

_PERCENTAGE = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s?%")
_NO = frozenset({"nee", "n", "no", "nvt", "n v t", "niet van toepassing", "geen", "false", "0"})


def social_return_of(line: Line, hits: Sequence[Hit], policy: Policy) -> SocialReturnIndication | None:
    """A band in euros, or None without a value or when the calendar says that it does not apply.

    A percentage in the calendar goes before the shares of the policy.
    """
    worth = worth_of(line, policy)
    if not worth.known or refuses_social_return(line):
        return None
    written = _written_share(line.social_return)
    if written is not None:
        low = high = written
    else:
        shares = policy.social_return.of(nature_of(line, hits, policy))
        low, high = shares.low, shares.high
    if high == 0:
        return None
    key = "written" if written is not None else "assumed" if low == high else "assumed-band"
    return SocialReturnIndication(
        low=None if worth.low is None else worth.low * low,
        high=None if worth.high is None else worth.high * high,
        share_low=low,
        share_high=high,
        why=msg(f"ranking.social-return.{key}", low=_percent(low), high=_percent(high), worth=worth.words),
    )


def refuses_social_return(line: Line) -> bool:
    """Whether the calendar says that Social Return does not apply."""
    return fold(line.social_return or "") in _NO


def _percent(share: float) -> Message:
    """A share in whole percents, or with one decimal where it has one."""
    whole, tenth = divmod(round(share * 1000), 10)
    return msg("ranking.percent.tenth" if tenth else "ranking.percent", whole=whole, tenth=tenth)


def _written_share(text: str | None) -> float | None:
    found = _PERCENTAGE.search(text or "")
    return float(found[1].replace(",", ".")) / 100 if found else None
