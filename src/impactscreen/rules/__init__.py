"""Station 2: what makes a calendar line an opportunity.

>>> book = load_rules()                       # the shipped rules, then folders of one's own
>>> Matcher(book).match(line).hits            # which rules fired on a line, and on which words
"""

from __future__ import annotations

from impactscreen.rules.book import Rule, RuleBook, load_rules
from impactscreen.rules.check import RuleFinding, check_rules
from impactscreen.rules.coverage import Coverage, cover
from impactscreen.rules.examples import CountResult, ExampleResult, try_calendar, try_examples
from impactscreen.rules.judging import Finding, Outcome, Verdict
from impactscreen.rules.matcher import Explanation, Match, Matcher, Muted
from impactscreen.rules.shipped import shipped_rules

__all__ = [
    "CountResult",
    "Coverage",
    "ExampleResult",
    "Explanation",
    "Finding",
    "Match",
    "Matcher",
    "Muted",
    "Outcome",
    "Rule",
    "RuleBook",
    "RuleFinding",
    "Verdict",
    "check_rules",
    "cover",
    "load_rules",
    "shipped_rules",
    "try_calendar",
    "try_examples",
]
