"""What was found, weighed: what is consumed, what is only talked about, what is denied, and what is left.

Evidence counts by its strength and by its field, and adds up as independent chances do: 1 - (1 - a)(1 - b).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from impactscreen.model import Evidence, Line, Strength
from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.entries import CONTEXT, Entry, Role, typo_word
from impactscreen.rules.reading import Field, Reading
from impactscreen.rules.scope import FUNCTION_WORDS, Scope
from impactscreen.rules.spotting import Spot
from impactscreen.rules.verdicts import COUNTED, Finding, Outcome, Verdict
from impactscreen.rules.vocabulary import Vocabulary

__all__ = ["ASIDE", "Judge"]

ASIDE = "bijzaak"
"""In a rule's `allow`: what something is for counts in full (begeleiding voor werkzoekenden)."""

_STRONG = 0.85
_WEAK = 0.4
_TYPO = 0.65
"""A long word with one letter wrong, as a share of the word itself."""
_SHORT_TYPO = 0.5
"""A shorter one: overheden is no misspelt overhemden, so it needs a second signal."""
_SURE_TYPO = 12
_CPV = 0.6
_BROAD_CPV = 0.35
_BROAD = 3
"""CPV prefixes of so many digits say little by themselves."""
_RIGHT_NATURE = 0.2
_WRONG_NATURE = 0.8
_ASIDE = 0.5
"""A subject that is only what something is for."""
_ASIDE_AT_MOST = 0.45
"""What such subjects can come to together."""
_AGAIN = {Strength.STRONG: 0.5, Strength.WEAK: 0.0, Strength.CPV: 0.0}
"""What the same pattern adds at a second place: a weak word is no second signal for itself."""
_LEAD = 0.66
"""The opening of a description, when it says that this is what is bought."""
_MENTION = 0.45
"""The opening of a description, where it is only mentioned."""
_BODY = 0.3
_REMARKS = 0.3
_LEAD_CHARS = 160
_ABOUT_TITLE = 0.25
"""A description below a title that is about something else."""
_ABOUT_BELOW = 0.35
"""A title whose words the description only talks about."""
_BESIDE = 0.8
"""What stands in a description below a title that names another purchase."""
_BARE_TITLE = 1.35
"""A description below a title that says nothing (``Perceel 1``)."""


_TELLING = frozenset({Role.STRONG, Role.WEAK, Role.GROUP})


class Judge:
    """Weighs what was found on a line."""

    def __init__(self, book: RuleBook, vocabulary: Vocabulary) -> None:
        self._rules = book.rules
        self._entries = vocabulary.entries
        self._vocabulary = vocabulary
        self._cpv = [(number, rule.cpv) for number, rule in enumerate(book.rules) if rule.cpv]

    def judge(self, line: Line, reading: Reading, spots: Sequence[Spot]) -> tuple[list[Verdict], list[Finding]]:
        """A verdict for every rule that found anything, and the markers of ambition."""
        by_owner: dict[int, list[Spot]] = defaultdict(list)
        for spot in spots:
            by_owner[self._entries[spot.entry].owner].append(spot)
        context = by_owner.pop(CONTEXT, [])
        codes = self._codes(line)
        marks = _Marks(line, reading, self._entries)
        if not by_owner and not codes:
            return [], self._ambition(marks, context)
        bench = _Bench(marks, self._vocabulary, context, quiet=self._quiet(reading, spots))
        verdicts = [
            bench.verdict(self._rules[owner], by_owner.get(owner, []), codes.get(owner))
            for owner in sorted(by_owner.keys() | codes.keys())
        ]
        return _title_first([verdict for verdict in verdicts if verdict.findings]), self._ambition(marks, context)

    def _quiet(self, reading: Reading, spots: Iterable[Spot]) -> bool:
        """Whether no rule and no context knows a word of the title, so that the description has to tell."""
        return not any(
            reading.fields[spot.field].name == "title" and self._entries[spot.entry].role in _TELLING for spot in spots
        )

    def _ambition(self, marks: _Marks, context: Iterable[Spot]) -> list[Finding]:
        """Markers of ambition that no false friend covers."""
        markers = [spot for spot in context if self._entries[spot.entry].role == Role.AMBITION]
        if not markers:
            return []
        false = [spot for spot in context if self._entries[spot.entry].role == Role.NOT_AMBITION]
        return [Finding(marks.evidence(spot, 0.0), Outcome.COUNTS) for spot in markers if not _covered(spot, false)]

    def only_carriers(self, words: str) -> bool:
        """Whether one or two words are no more than carriers and prepositions; a longer phrase means something."""
        known = self._vocabulary.carriers | self._vocabulary.purposes | FUNCTION_WORDS
        return words.count(" ") <= 1 and all(word in known for word in words.split())

    def _codes(self, line: Line) -> dict[int, tuple[str, str]]:
        """Per rule the most telling CPV code of the line with the prefix that covers it."""
        found: dict[int, tuple[str, str]] = {}
        if line.cpv:
            for owner, prefixes in self._cpv:
                pairs = [(code, prefix) for code in line.cpv for prefix in prefixes if code.startswith(prefix)]
                if pairs:
                    found[owner] = max(pairs, key=lambda pair: len(pair[1]))
        return found


class _Marks:
    """Makes evidence of spots on one line."""

    def __init__(self, line: Line, reading: Reading, entries: Sequence[Entry]) -> None:
        self.line = line
        self.reading = reading
        self.entries = entries

    def evidence(self, spot: Spot, weight: float) -> Evidence:
        """What was found, in the words of the cell."""
        entry = self.entries[spot.entry]
        field = self.reading.fields[spot.field]
        start, end = field.span(spot.first, spot.last)
        strength = Strength.WEAK if entry.role == Role.WEAK else Strength.STRONG
        cell = self.line.cells.get(field.name)
        words = field.text[start:end]
        return Evidence(words, entry.text, strength, field.name, cell, start, round(weight, 3))

    def words(self, spot: Spot) -> str:
        """The words of the cell alone."""
        field = self.reading.fields[spot.field]
        start, end = field.span(spot.first, spot.last)
        return field.text[start:end]


class _Bench:
    """One line under judgement."""

    def __init__(self, marks: _Marks, vocabulary: Vocabulary, context: list[Spot], *, quiet: bool) -> None:
        self.quiet = quiet
        self.line = marks.line
        self.reading = marks.reading
        self.entries = marks.entries
        self._evidence = marks.evidence
        self._words = marks.words
        self.scope = Scope(marks.reading, vocabulary, context)

    def verdict(self, rule: Rule, spots: list[Spot], code: tuple[str, str] | None) -> Verdict:
        roles: dict[Role, list[Spot]] = defaultdict(list)
        for spot in spots:
            roles[self.entries[spot.entry].role].append(spot)
        friends = roles[Role.FALSE_FRIEND]
        findings = [self._weigh(rule, spot, friends) for spot in (*roles[Role.STRONG], *roles[Role.WEAK])]
        findings = _without_doubles(findings)
        if code:
            findings.append(self._code(code))
        findings = self._with_title(rule, findings)
        veto = next((spot for spot in roles[Role.UNLESS] if not _covered(spot, friends)), None)
        stopped = not _value_fits(rule, self.line)
        relevance = 0.0 if veto or stopped else self._relevance(rule, findings)
        return Verdict(rule, tuple(findings), relevance, self._evidence(veto, 0.0) if veto else None, stopped)

    def _weigh(self, rule: Rule, spot: Spot, friends: list[Spot]) -> Finding:
        weight = self._base_weight(spot)
        cover = _covered(spot, friends) or _covered(spot, self.scope.names)
        if cover:
            return Finding(self._evidence(spot, 0.0), Outcome.CONSUMED, self._words(cover))
        name = self.scope.called(spot)
        if name:
            return Finding(self._evidence(spot, 0.0), Outcome.CONSUMED, name)
        denial = self.scope.denied(spot)
        if denial:
            return Finding(self._evidence(spot, 0.0), Outcome.DENIED, self._words(denial))
        governor = self.scope.governor(spot, rule.allow)
        if governor:
            return Finding(self._evidence(spot, 0.0), Outcome.ABOUT, governor.words, governor.group)
        aside = None if ASIDE in rule.allow else self.scope.aside(spot)
        if aside is None and self.entries[spot.entry].place:
            aside = self.scope.only_a_place(spot)
        if aside:
            return Finding(self._evidence(spot, weight * _ASIDE), Outcome.ASIDE, aside)
        return Finding(self._evidence(spot, weight), Outcome.COUNTS)

    def _base_weight(self, spot: Spot) -> float:
        strength = _STRONG if self.entries[spot.entry].role == Role.STRONG else _WEAK
        if spot.typo:
            word = typo_word(self.entries[spot.entry]) or ""
            strength *= _TYPO if len(word) >= _SURE_TYPO else _SHORT_TYPO
        return strength * self._field_factor(self.reading.fields[spot.field], spot)

    def _field_factor(self, field: Field, spot: Spot) -> float:
        if field.name == "title":
            return 1.0
        if field.name == "remarks":
            return _REMARKS
        factor = _BODY
        if spot.start - field.start < _LEAD_CHARS:
            tells = self.scope.framed(spot) or (self.quiet and not self.scope.subordinate(spot))
            factor = _LEAD if tells else _MENTION
        return factor * _BARE_TITLE if self.scope.bare_title else factor

    def _with_title(self, rule: Rule, findings: list[Finding]) -> list[Finding]:
        """Title and description explain each other.

        A title that is about something else takes weight from what stands below it; a description that only talks
        about the subject takes weight from the same words in the title.
        """
        counted = {item.evidence.field for item in findings if item.outcome in COUNTED}
        if "title" not in counted:
            factor = _ABOUT_TITLE if self.scope.title_about(rule.allow) else 1.0
        else:
            talked_about = {item.evidence.pattern for item in findings if item.outcome == Outcome.ABOUT}
            known = any(item.evidence.pattern in talked_about for item in findings if item.outcome in COUNTED)
            below = "description" not in counted and (known or self.scope.opens_about(rule.allow))
            factor = _ABOUT_BELOW if below else 1.0
        if factor == 1.0:
            return findings
        return [Finding(_reweighed(item.evidence, factor), item.outcome, item.by, item.group) for item in findings]

    def _relevance(self, rule: Rule, findings: Iterable[Finding]) -> float:
        if not any(_carries(item) for item in findings):
            return 0.0
        findings = tuple(findings)
        on_top = any(_on_top(item) for item in findings)
        left = 1.0
        seen: set[str] = set()
        for item in sorted(findings, key=lambda item: -item.evidence.weight):
            helps = on_top or item.evidence.strength == Strength.STRONG  # weak words below a title that says nothing
            if item.outcome in COUNTED and helps:
                again = 1.0 if item.evidence.pattern not in seen else _AGAIN[item.evidence.strength]
                seen.add(item.evidence.pattern)
                left *= 1.0 - item.evidence.weight * again
        relevance = 1.0 - left
        if not any(item.outcome == Outcome.COUNTS and _carries(item) for item in findings):
            relevance = min(relevance, _ASIDE_AT_MOST)
        if relevance and rule.nature and self.line.nature:
            fits = self.line.nature in rule.nature
            relevance = 1.0 - left * (1.0 - _RIGHT_NATURE) if fits else relevance * _WRONG_NATURE
        return math.floor(rule.weight * relevance * 1000 + 0.5) / 1000

    def _code(self, code: tuple[str, str]) -> Finding:
        number, prefix = code
        weight = _BROAD_CPV if len(prefix) <= _BROAD else _CPV
        cell = self.line.cells.get("cpv")
        return Finding(Evidence(number, prefix, Strength.CPV, "cpv", cell, 0, weight), Outcome.COUNTS)


def _title_first(verdicts: list[Verdict]) -> list[Verdict]:
    """What only the description mentions weighs less where the title names another purchase outright."""
    named = [any(_names(item) for item in verdict.findings) for verdict in verdicts]
    if not any(named) or all(named):
        return verdicts
    return [
        verdict if any(_on_top(item) for item in verdict.findings) else verdict.dimmed(_BESIDE) for verdict in verdicts
    ]


def _names(finding: Finding) -> bool:
    """Whether a strong word in the title counts in full."""
    evidence = finding.evidence
    return finding.outcome == Outcome.COUNTS and evidence.field == "title" and evidence.strength == Strength.STRONG


def _on_top(finding: Finding) -> bool:
    return finding.outcome in COUNTED and finding.evidence.field in {"title", "cpv"}


def _covered(spot: Spot, covers: Iterable[Spot]) -> Spot | None:
    """The false friend that takes these words: it overlaps them, and they are not the larger thing."""
    for cover in covers:
        overlaps = cover.field == spot.field and cover.start < spot.end and spot.start < cover.end
        larger = spot.start <= cover.start and spot.end >= cover.end and spot.end - spot.start > cover.end - cover.start
        if overlaps and not larger:
            return cover
    return None


def _without_doubles(findings: list[Finding]) -> list[Finding]:
    """Of evidence on the same words only the heaviest counts."""
    kept: list[Finding] = []
    taken: list[Evidence] = []
    for item in sorted(findings, key=lambda item: (-item.evidence.weight, item.evidence.start, item.evidence.pattern)):
        if item.outcome in COUNTED:
            if any(_overlap(item.evidence, other) for other in taken):
                kept.append(Finding(_reweighed(item.evidence, 0.0), Outcome.DOUBLE))
                continue
            taken.append(item.evidence)
        kept.append(item)
    return kept


def _overlap(one: Evidence, other: Evidence) -> bool:
    same = one.field == other.field
    return same and one.start < other.start + len(other.words) and other.start < one.start + len(one.words)


def _reweighed(evidence: Evidence, factor: float) -> Evidence:
    return Evidence(
        evidence.words,
        evidence.pattern,
        evidence.strength,
        evidence.field,
        evidence.cell,
        evidence.start,
        round(evidence.weight * factor, 3),
    )


def _carries(finding: Finding) -> bool:
    """Whether a finding can carry a rule; weak words in running text only help others."""
    if finding.outcome not in COUNTED:
        return False
    return finding.evidence.field in {"title", "cpv"} or finding.evidence.strength == Strength.STRONG


def _value_fits(rule: Rule, line: Line) -> bool:
    """Whether the line's value is unknown or may lie within what the rule is for."""
    if rule.value is None or line.value is None or not line.value.known:
        return True
    low, high = line.value.low, line.value.high
    if rule.value.min is not None and high is not None and high < rule.value.min:
        return False
    return rule.value.max is None or low is None or low <= rule.value.max
