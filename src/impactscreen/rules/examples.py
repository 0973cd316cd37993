"""Rules put to the test: the examples they carry, and calendars with a known number of hits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from impactscreen.model import Line, Place
from impactscreen.rules.book import RuleBook
from impactscreen.rules.matcher import Matcher

__all__ = ["CountResult", "ExampleResult", "try_calendar", "try_examples"]


class ExampleResult(Struct, frozen=True):
    """What a rule makes of one of its examples."""

    rule: str
    title: str
    wanted: bool
    """Whether the rule must find it."""
    found: bool
    relevance: float

    @property
    def passed(self) -> bool:
        """Whether the rule does what its author said."""
        return self.wanted == self.found


class CountResult(Struct, frozen=True):
    """How many lines of a calendar a rule found, and how many it should."""

    rule: str
    expected: int
    found: int

    @property
    def passed(self) -> bool:
        """Whether the numbers agree."""
        return self.expected == self.found


def try_examples(book: RuleBook, only: Collection[str] | None = None) -> list[ExampleResult]:
    """Hold every example of every rule (or of the rules in `only`) against the whole book, as a scan would."""
    matcher = Matcher(book)
    results = []
    for rule in book.rules:
        if only is not None and rule.id not in only:
            continue
        for wanted, titles in ((True, rule.examples.hit), (False, rule.examples.miss)):
            for title in titles:
                match = matcher.match(Line(Place("-"), title))
                relevance = next((hit.relevance for hit in (*match.hits, *match.near) if hit.rule == rule.id), 0.0)
                found = any(hit.rule == rule.id for hit in match.hits)
                results.append(ExampleResult(rule.id, title, wanted, found, relevance))
    return results


def try_calendar(book: RuleBook, lines: Iterable[Line], expected: Mapping[str, int]) -> list[CountResult]:
    """Count the lines that each rule in `expected` finds. Raises `RuleError` for a rule that is not there."""
    for rule_id in expected:
        book.rule(rule_id)
    matcher = Matcher(book)
    counts = Counter(hit.rule for line in lines for hit in matcher.match(line).hits)
    return [CountResult(rule_id, number, counts[rule_id]) for rule_id, number in sorted(expected.items())]
