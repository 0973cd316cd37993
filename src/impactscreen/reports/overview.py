"""A list of opportunities at a glance: the figures and groups that a page and its charts are drawn from."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from impactscreen.messages import Language, Message, euro, msg
from impactscreen.model import Amount, Basis, Opportunity, Phase
from impactscreen.reports.phrases import is_this_quarter
from impactscreen.reports.visits import visits_of
from impactscreen.screening import Screening

__all__ = [
    "Glance",
    "Group",
    "Talk",
    "by_category",
    "by_department",
    "by_route",
    "glance_of",
    "next_talks",
    "short_worth",
    "total_worth",
]

_MILLION = 1_000_000


class Group(Struct, frozen=True):
    """Opportunities that belong together under one name.

    Args:
        key: what a filter knows them by.
        title: the name.
        found: the best first.
    """

    key: str
    title: str | Message
    found: tuple[Opportunity, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.found)

    @property
    def worth(self) -> Amount | None:
        """What those with a known value come to together."""
        return total_worth(self.found)

    @property
    def unknown(self) -> int:
        """How many have no value yet."""
        return sum(_worth(each) is None for each in self.found)


class Talk(Struct, frozen=True):
    """One conversation: an internal client (or a department) and the lines it is about, the most urgent first."""

    client: str
    department: str
    found: tuple[Opportunity, ...]

    @property
    def first(self) -> Opportunity:
        """The one that sets the date."""
        return self.found[0]


class Glance(Struct, frozen=True):
    """The quarter in figures."""

    opportunities: int
    lines: int
    talks: int
    """Conversations: one internal client is one conversation."""
    this_quarter: int
    """Opportunities whose last useful day comes before the next screening."""
    call_now: int
    undated: int
    late: int
    worth: Amount | None
    worth_known: int
    suppliers: int
    """Social enterprises that are named."""


def glance_of(screening: Screening, shown: Sequence[Opportunity]) -> Glance:
    """Count what a manager asks first."""
    phases = [each.window.phase for each in shown]
    return Glance(
        opportunities=len(shown),
        lines=len(screening.lines),
        talks=len(visits_of(shown)),
        this_quarter=sum(is_this_quarter(each, screening.as_of) for each in shown),
        call_now=phases.count(Phase.CLOSING),
        undated=sum(each.window.phase is not Phase.LATE and not _is_current(each) for each in shown),
        late=phases.count(Phase.LATE),
        worth=total_worth(shown),
        worth_known=sum(_worth(each) is not None for each in shown),
        suppliers=len({candidate.name for each in shown for candidate in each.suppliers}),
    )


def next_talks(shown: Sequence[Opportunity], most: int | None = None) -> tuple[Talk, ...]:
    """Conversations in the order to have them: where a call may still help, then by their last useful day.

    What has no useful day is left out.
    """
    talks = []
    for (client, department), found in visits_of(shown).items():
        dated = sorted((each for each in found if _is_current(each)), key=_urgency)
        if dated:
            talks.append(Talk(client, department, tuple(dated)))
    talks.sort(key=lambda talk: _urgency(talk.first))
    return tuple(talks[:most])


def by_category(shown: Sequence[Opportunity], screening: Screening, lang: Language) -> tuple[Group, ...]:
    """Opportunities by category, the largest group first; a line with two categories counts in both."""
    groups: dict[str, list[Opportunity]] = defaultdict(list)
    for each in shown:
        for rule in dict.fromkeys(hit.rule for hit in each.hits):
            groups[rule].append(each)
    named = [Group(rule, screening.rulebook.rule(rule).title(lang), tuple(found)) for rule, found in groups.items()]
    return tuple(sorted(named, key=lambda group: (-group.count, str(group.title).casefold())))


def by_department(shown: Sequence[Opportunity]) -> tuple[Group, ...]:
    """Opportunities by department, in alphabetical order: no department is ranked."""
    groups: dict[str, list[Opportunity]] = defaultdict(list)
    for each in shown:
        groups[each.line.department or ""].append(each)
    return tuple(
        Group(name, name or msg("page.departments.unnamed"), tuple(groups[name]))
        for name in sorted(groups, key=lambda name: (not name, name.casefold()))
    )


def by_route(shown: Sequence[Opportunity]) -> tuple[Group, ...]:
    """Opportunities by suggested route, the most used first."""
    groups: dict[str, list[Opportunity]] = defaultdict(list)
    for each in shown:
        groups[each.route.kind].append(each)
    ordered = sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Group(kind, msg(f"route.{kind}"), tuple(found)) for kind, found in ordered)


def total_worth(found: Iterable[Opportunity]) -> Amount | None:
    """The known values together, over the whole term and without VAT; None when none is known.

    An unknown low end counts as nothing, and one unknown high end leaves the total open.
    """
    known = [worth for worth in map(_worth, found) if worth is not None]
    if not known:
        return None
    low = sum(worth.low or 0.0 for worth in known)
    high = None if any(worth.high is None for worth in known) else sum(worth.high or 0.0 for worth in known)
    return Amount(low or None, high, Basis.TOTAL)


def short_worth(worth: Amount, lang: Language) -> Message | str:
    """A total in a few characters, with millions to one decimal (``€ 14,8 mln. tot € 15 mln.``)."""
    low, high = (None if end is None else _short(end, lang) for end in (worth.low, worth.high))
    if low is None or high is None:
        return msg("page.glance.worth-from", low=low) if low else msg("page.glance.worth-up-to", high=high)
    return low if low == high else msg("page.glance.worth-between", low=low, high=high)


def _short(amount: float, lang: Language) -> str:
    from babel.numbers import format_compact_currency

    if amount < _MILLION:
        return euro(amount, lang)
    return str(format_compact_currency(amount, "EUR", locale=lang.value, fraction_digits=1))


def _worth(opportunity: Opportunity) -> Amount | None:
    worth = opportunity.worth
    return worth if worth is not None and worth.known else None


def _is_current(opportunity: Opportunity) -> bool:
    """Whether there is a last useful day, or a call may still help."""
    window = opportunity.window
    return window.phase is Phase.CLOSING or (window.phase is Phase.OPEN and window.talk_by is not None)


def _urgency(opportunity: Opportunity) -> tuple[dt.date, int]:
    """What sorts current conversations. A day gone by says nothing more: then the rank does."""
    window = opportunity.window
    day = window.talk_by if window.phase is Phase.OPEN else None
    return (day or dt.date.min, opportunity.rank)
