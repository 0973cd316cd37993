"""Station 2: what makes a calendar line an opportunity.

>>> book = load_rules()                       # the shipped rules, then folders of one's own
>>> Matcher(book).match(line).hits            # which rules fired on a line, and on which words

What an author needs stands in modules of its own, which a scan does not import: `check`, `examples`, `coverage`,
`scaffold`.
"""

from __future__ import annotations

from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.loading import load_rules
from impactscreen.rules.matcher import Explanation, Matcher
from impactscreen.rules.shipped import shipped_rules
from impactscreen.rules.verdicts import Finding, Match, Muted, Outcome, Verdict

__all__ = [
    "Explanation",
    "Finding",
    "Match",
    "Matcher",
    "Muted",
    "Outcome",
    "Rule",
    "RuleBook",
    "Verdict",
    "load_rules",
    "shipped_rules",
]
