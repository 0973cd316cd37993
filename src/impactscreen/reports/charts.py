"""Geometry of the charts on a page: where bars start and end, as a share of the width, before they are drawn.

Positions are percentages, so that a chart is as wide as its page and its words keep their size on a phone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct

from impactscreen.messages import Language, Message, msg
from impactscreen.model import Opportunity, Phase
from impactscreen.reports.overview import Group

__all__ = ["Bar", "Months", "Span", "Strip", "Tick", "Timeline", "bars_of", "months_of", "spans_of", "timeline_of"]

_MOST_MONTHS = 12
_SHORTEST_AXIS = 3
_LONGEST_AXIS = 30
"""In months; what lies beyond stands at the edge."""
_EVERY_MONTH = 9
"""Up to this many months each has its own tick; a longer axis has one a quarter."""


class Bar(Struct, frozen=True):
    """One bar of a chart, with its length as a percentage of the longest."""

    group: Group
    length: float


class Span(Struct, frozen=True):
    """The value of a group: sure up to `low`, possible up to `high`; both a percentage of the axis."""

    group: Group
    low: float
    high: float


class Column(Struct, frozen=True):
    """One column of the months chart."""

    label: str | Message
    year: int | None
    """Said at the first month of a year."""
    count: int
    left: float
    height: float
    urgent: bool = False

    @property
    def said(self) -> Message:
        """The column in words."""
        return msg("page.months.item", label=self.label, count=self.count)


class Months(Struct, frozen=True):
    """How many last useful days fall in each month."""

    columns: tuple[Column, ...]
    width: float
    """Of one column, as a percentage of the chart."""
    inside: float
    """Of one bar within its column, likewise."""


class Tick(Struct, frozen=True):
    """A date on an axis."""

    at: float
    label: str


class Strip(Struct, frozen=True):
    """One opportunity in time: the days left to talk, and when the market is asked."""

    opportunity: Opportunity
    until: float
    """Where the time to talk ends."""
    market: float | None
    """Where publication starts, when known and not beyond the axis."""

    @property
    def urgent(self) -> bool:
        """Whether the last useful day has gone by and a call may still help."""
        return self.opportunity.window.phase is Phase.CLOSING


class Timeline(Struct, frozen=True):
    """All conversation windows under one axis, which starts on the reference date."""

    ticks: tuple[Tick, ...]
    strips: tuple[Strip, ...]


def bars_of(groups: Sequence[Group]) -> tuple[Bar, ...]:
    """Bars by count."""
    longest = max((group.count for group in groups), default=1)
    return tuple(Bar(group, 100 * group.count / longest) for group in groups)


def spans_of(groups: Sequence[Group]) -> tuple[Span, ...]:
    """Bars by value; a group without any known value has none."""
    ends = [(group, *_ends(group)) for group in groups]
    most = max((high for _, _, high in ends), default=0.0) or 1.0
    return tuple(Span(group, 100 * low / most, 100 * high / most) for group, low, high in ends)


def _ends(group: Group) -> tuple[float, float]:
    if group.worth is None:
        return 0.0, 0.0
    low = group.worth.low or 0.0
    return low, max(low, group.worth.high or 0.0)


def months_of(shown: Sequence[Opportunity], as_of: dt.date, lang: Language) -> Months | None:
    """The last useful days month by month: what is urgent first, what is far off together; None without any."""
    dated = [each for each in shown if each.window.talk_by and each.window.phase in {Phase.OPEN, Phase.CLOSING}]
    if not dated:
        return None
    urgent = sum(each.window.phase is Phase.CLOSING for each in dated)
    ahead = [_months_between(as_of, each.window.talk_by or as_of) for each in dated if each.window.phase is Phase.OPEN]
    shown_months = min(max(ahead, default=0) + 1, _MOST_MONTHS)
    counts: list[tuple[str | Message, int | None, int, bool]] = []
    if urgent:
        counts.append((msg("page.months.now"), None, urgent, True))
    for number in range(shown_months):
        first = _month_after(as_of, number)
        year = first.year if number == 0 or first.month == 1 else None
        counts.append((_month_name(first, lang), year, ahead.count(number), False))
    later = sum(number >= shown_months for number in ahead)
    if later:
        counts.append((msg("page.months.later"), None, later, False))
    tallest = max(count for _, _, count, _ in counts)
    width = 100 / len(counts)
    return Months(
        tuple(
            Column(label, year, count, number * width, 100 * count / tallest, urgent)
            for number, (label, year, count, urgent) in enumerate(counts)
        ),
        width,
        width * 0.7,
    )


def timeline_of(shown: Sequence[Opportunity], as_of: dt.date, lang: Language) -> Timeline:
    """Windows that are still open, the first to close on top; the axis runs to the last date that matters."""
    current = [each for each in shown if each.window.talk_by and each.window.phase in {Phase.OPEN, Phase.CLOSING}]
    current.sort(key=lambda each: (each.window.phase is Phase.OPEN, each.window.talk_by, each.rank))
    days = [day for each in current for day in (each.window.talk_by, _market(each)) if day is not None]
    months = _months_between(as_of, max(days, default=as_of)) + 1
    months = min(max(months, _SHORTEST_AXIS), _LONGEST_AXIS)
    end = _month_after(as_of, months)
    length = (end - as_of).days

    def at(day: dt.date) -> float:
        return 100 * min(max((day - as_of).days / length, 0.0), 1.0)

    step = 1 if months <= _EVERY_MONTH else 3
    firsts = [_month_after(as_of, number) for number in range(months)]
    firsts = [first for first in firsts if (first.month - 1) % step == 0]
    ticks = [Tick(at(first), _tick_label(first, firsts, lang)) for first in firsts]
    strips = []
    for each in current:
        market = _market(each)
        inside = market is not None and as_of <= market <= end
        strips.append(Strip(each, at(each.window.talk_by or as_of), at(market) if market and inside else None))
    return Timeline(tuple(ticks), tuple(strips))


def _market(opportunity: Opportunity) -> dt.date | None:
    publication = opportunity.window.publication
    return publication.start if publication else None


def _months_between(first: dt.date, last: dt.date) -> int:
    return 12 * (last.year - first.year) + last.month - first.month


def _month_after(day: dt.date, months: int) -> dt.date:
    """The first day of the month so many months on."""
    years, month = divmod(day.month - 1 + months, 12)
    return dt.date(day.year + years, month + 1, 1)


def _month_name(day: dt.date, lang: Language) -> str:
    from babel.dates import format_date

    return str(format_date(day, "LLL", locale=lang.value)).rstrip(".")


def _tick_label(day: dt.date, firsts: Sequence[dt.date], lang: Language) -> str:
    name = _month_name(day, lang)
    return f"{name} {day.year}" if day.month == 1 or day == firsts[0] else name
