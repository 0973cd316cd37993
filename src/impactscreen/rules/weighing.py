"""What findings come to together: evidence adds up as independent chances do, 1 - (1 - a)(1 - b)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from impactscreen.model import Evidence, Line, Strength
from impactscreen.rules.book import Rule
from impactscreen.rules.verdicts import COUNTED, Finding, Outcome, Verdict

__all__ = ["relevance", "reweighed", "title_first", "value_fits", "without_doubles"]

_RIGHT_NATURE = 0.2
_WRONG_NATURE = 0.8
_ASIDE_AT_MOST = 0.45
"""What subjects that something else is for can come to together."""
_AGAIN = {Strength.STRONG: 0.5, Strength.WEAK: 0.0, Strength.CPV: 0.0}
"""What the same pattern adds at a second place: a weak word is no second signal for itself."""
_BESIDE = 0.8
"""What stands in a description below a title that names another purchase."""
_TOP = frozenset({"title", "cpv"})


def relevance(rule: Rule, line: Line, findings: Sequence[Finding]) -> float:
    """How much a rule makes of its findings, from 0 to 1."""
    counted = [item for item in findings if item.outcome in COUNTED]
    carrying = [item for item in counted if _carries(item.evidence)]
    if not carrying:
        return 0.0
    on_top = any(item.evidence.field in _TOP for item in counted)
    left = _left([item.evidence for item in counted], on_top=on_top)
    found = 1.0 - left
    if not any(item.outcome is Outcome.COUNTS for item in carrying):
        found = min(found, _ASIDE_AT_MOST)
    if found and rule.nature and line.nature:
        fits = line.nature in rule.nature
        found = 1.0 - left * (1.0 - _RIGHT_NATURE) if fits else found * _WRONG_NATURE
    return math.floor(rule.weight * found * 1000 + 0.5) / 1000


def _left(counted: list[Evidence], *, on_top: bool) -> float:
    """The chance that remains that it is not this opportunity."""
    if len(counted) == 1:
        return 1.0 - counted[0].weight
    left = 1.0
    seen: set[str] = set()
    for evidence in sorted(counted, key=_heaviest):
        if on_top or evidence.strength is Strength.STRONG:  # weak words below a title that says nothing do not help
            again = 1.0 if evidence.pattern not in seen else _AGAIN[evidence.strength]
            seen.add(evidence.pattern)
            left *= 1.0 - evidence.weight * again
    return left


def _heaviest(evidence: Evidence) -> float:
    return -evidence.weight


def _carries(evidence: Evidence) -> bool:
    """Whether evidence can carry a rule; weak words in running text only help others."""
    return evidence.field in _TOP or evidence.strength is Strength.STRONG


def without_doubles(findings: list[Finding]) -> list[Finding]:
    """Of evidence on the same words only the heaviest counts."""
    if len(findings) == 1:
        return findings
    kept: list[Finding] = []
    taken: list[Evidence] = []
    for item in sorted(findings, key=_heaviest_first):
        if item.outcome in COUNTED:
            if any(_overlap(item.evidence, other) for other in taken):
                kept.append(Finding(reweighed(item.evidence, 0.0), Outcome.DOUBLE))
                continue
            taken.append(item.evidence)
        kept.append(item)
    return kept


def _heaviest_first(item: Finding) -> tuple[float, int, str]:
    return (-item.evidence.weight, item.evidence.start, item.evidence.pattern)


def _overlap(one: Evidence, other: Evidence) -> bool:
    same = one.field == other.field
    return same and one.start < other.start + len(other.words) and other.start < one.start + len(one.words)


def reweighed(evidence: Evidence, factor: float) -> Evidence:
    """The same evidence with a share of its weight."""
    words, pattern, strength, field, cell, start = (
        evidence.words,
        evidence.pattern,
        evidence.strength,
        evidence.field,
        evidence.cell,
        evidence.start,
    )
    return Evidence(words, pattern, strength, field, cell, start, round(evidence.weight * factor, 3))


def title_first(verdicts: list[Verdict]) -> list[Verdict]:
    """What only the description mentions weighs less where the title names another purchase outright."""
    named = [any(_names(item) for item in verdict.findings) for verdict in verdicts]
    if all(named) or not any(named):
        return verdicts
    return [
        verdict if any(_on_top(item) for item in verdict.findings) else verdict.dimmed(_BESIDE) for verdict in verdicts
    ]


def _names(finding: Finding) -> bool:
    """Whether a strong word in the title counts in full."""
    evidence = finding.evidence
    return finding.outcome is Outcome.COUNTS and evidence.field == "title" and evidence.strength is Strength.STRONG


def _on_top(finding: Finding) -> bool:
    return finding.outcome in COUNTED and finding.evidence.field in _TOP


def value_fits(rule: Rule, line: Line) -> bool:
    """Whether the line's value is unknown or may lie within what the rule is for."""
    if rule.value is None or line.value is None or not line.value.known:
        return True
    low, high = line.value.low, line.value.high
    if rule.value.min is not None and high is not None and high < rule.value.min:
        return False
    return rule.value.max is None or low is None or low <= rule.value.max
