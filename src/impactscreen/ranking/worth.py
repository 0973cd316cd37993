"""What a line is worth over its whole term, as far as can be told from what was written."""

from __future__ import annotations

import math

from msgspec import Struct

from impactscreen.messages import Message, msg
from impactscreen.model import Amount, Basis, Line, Vat
from impactscreen.ranking.policy import Policy

__all__ = ["Worth", "worth_of"]


class Worth(Struct, frozen=True):
    """A value in euros without VAT over the whole term. An open end is None; both None is "not known"."""

    low: float | None
    high: float | None
    words: Message
    """The value in words, with how it was reckoned."""

    @property
    def known(self) -> bool:
        """Whether at least one end is known."""
        return self.low is not None or self.high is not None

    @property
    def amount(self) -> Amount | None:
        """As a noun that travels; None when nothing is known."""
        return Amount(self.low, self.high, Basis.TOTAL, Vat.EXCLUSIVE) if self.known else None

    @property
    def typical(self) -> float | None:
        """One figure on a logarithmic scale: the geometric middle, or the only end that is known."""
        ends = [end for end in (self.low, self.high) if end]
        return math.prod(ends) ** (1 / len(ends)) if ends else None


def worth_of(line: Line, policy: Policy) -> Worth:
    """The value of a line over its term, without VAT.

    A yearly amount is multiplied by the term with its options when that is known; without a term it is a least
    value. Sums that only a system fills in (€ 1) are no value.
    """
    amount = line.value
    low, high = _ends(amount, policy)
    if amount is None or (low is None and high is None):
        return Worth(None, None, msg("ranking.worth.unknown"))
    if amount.vat is Vat.INCLUSIVE:
        low, high = (None if end is None else end / (1 + policy.vat_rate) for end in (low, high))
    if amount.basis is not Basis.YEARLY:
        return Worth(low, high, _in_words(low, high))
    months = _months(line)
    if months is None:
        return Worth(low, None, msg("ranking.worth.yearly-no-term", yearly=_in_words(low, high)))
    # A contract of less than a year still costs what it costs: the yearly amount is then shared out by month too.
    low, high = (None if end is None else end * months / 12 for end in (low, high))
    return Worth(low, high, msg("ranking.worth.yearly", total=_in_words(low, high), months=months))


def _ends(amount: Amount | None, policy: Policy) -> tuple[float | None, float | None]:
    """Both ends in order, without what is no value."""
    if amount is None:
        return None, None
    low, high = (_sensible(end, policy) for end in (amount.low, amount.high))
    if low is not None and high is not None and low > high:
        return high, low
    return low, high


def _sensible(end: float | None, policy: Policy) -> float | None:
    if end is None or not math.isfinite(end) or end < policy.value_scale.placeholder_below:
        return None
    return end


def _months(line: Line) -> int | None:
    """The term with its options (the law counts them), in months."""
    if line.term is None or line.term.months is None or line.term.months <= 0:
        return None
    return line.term.months + max(line.term.options_months or 0, 0)


def _in_words(low: float | None, high: float | None) -> Message:
    if low is not None and high is not None:
        if round(low) == round(high):
            return msg("ranking.worth.about", amount=low)
        return msg("ranking.worth.between", low=low, high=high)
    if low is not None:
        return msg("ranking.worth.at-least", low=low)
    return msg("ranking.worth.at-most", high=high) if high is not None else msg("ranking.worth.unknown")
