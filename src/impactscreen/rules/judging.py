"""What was found, judged: what is consumed, what is only talked about, what is denied, and what is left.

Evidence counts by its strength and by its field; `weighing` adds it up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from impactscreen.model import Evidence, Line, Strength
from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.entries import CONTEXT, Role
from impactscreen.rules.reading import Field
from impactscreen.rules.scope import FUNCTION_WORDS, Scope
from impactscreen.rules.spotting import Spot
from impactscreen.rules.verdicts import COUNTED, Finding, Outcome, Verdict
from impactscreen.rules.vocabulary import Vocabulary
from impactscreen.rules.weighing import relevance, reweighed, title_first, value_fits, without_doubles

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
_ASIDE = 0.5
"""A subject that is only what something is for."""
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
_BARE_TITLE = 1.35
"""A description below a title that says nothing (``Perceel 1``)."""


_TELLING = frozenset({Role.STRONG, Role.WEAK, Role.GROUP})


class Judge:
    """Weighs what was found on a line."""

    def __init__(self, book: RuleBook, vocabulary: Vocabulary) -> None:
        self._rules = book.rules
        self._vocabulary = vocabulary
        self._cpv = [(number, rule.cpv) for number, rule in enumerate(book.rules) if rule.cpv]

    def judge(
        self, line: Line, fields: Sequence[Field], spots: Sequence[Spot], cells: Mapping[str, str]
    ) -> tuple[list[Verdict], list[Finding]]:
        """A verdict for every rule that found anything, and the markers of ambition.

        Of the line only its codes, value and nature are looked at; what was found in its fields is in `spots`.
        """
        by_owner: dict[int, list[Spot]] = {}
        for spot in spots:
            owner = spot.entry.owner
            if owner in by_owner:
                by_owner[owner].append(spot)
            else:
                by_owner[owner] = [spot]
        context = by_owner.pop(CONTEXT, [])
        ambition = _ambition(context, cells)
        codes = self._codes(line)
        if not by_owner and not codes:
            return [], ambition
        bench = _Bench(line, Scope(fields, self._vocabulary, context), spots, cells)
        verdicts = [
            bench.verdict(self._rules[owner], by_owner.get(owner, []), codes.get(owner))
            for owner in (sorted(by_owner.keys() | codes.keys()))
        ]
        return title_first([verdict for verdict in verdicts if verdict.findings]), ambition

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


class _Bench:
    """One line under judgement."""

    def __init__(self, line: Line, scope: Scope, spots: Sequence[Spot], cells: Mapping[str, str]) -> None:
        self.line = line
        self.scope = scope
        self.spots = spots
        self.cells = cells

    @cached_property
    def quiet(self) -> bool:
        """Whether no rule and no context knows a word of the title, so that the description has to tell."""
        return not any(spot.field.name == "title" and spot.entry.role in _TELLING for spot in self.spots)

    def verdict(self, rule: Rule, spots: list[Spot], code: tuple[str, str] | None) -> Verdict:
        friends = [spot for spot in spots if spot.entry.role == Role.FALSE_FRIEND]
        findings = [
            self._weigh(rule, spot, friends)
            for role in (Role.STRONG, Role.WEAK)
            for spot in spots
            if spot.entry.role == role
        ]
        findings = without_doubles(findings)
        if code:
            findings.append(self._code(code))
        findings = self._with_title(rule, findings)
        vetoes = (spot for spot in spots if spot.entry.role == Role.UNLESS and not _covered(spot, friends))
        veto = next(vetoes, None)
        stopped = not value_fits(rule, self.line)
        found = 0.0 if veto or stopped else relevance(rule, self.line, findings)
        return Verdict(rule, tuple(findings), found, _evidence(veto, 0.0, self.cells) if veto else None, stopped)

    def _weigh(self, rule: Rule, spot: Spot, friends: list[Spot]) -> Finding:
        scope = self.scope
        cover = _covered(spot, friends) or _covered(spot, scope.names)
        if cover:
            return self._nothing(spot, Outcome.CONSUMED, cover.field.between(cover.first, cover.last))
        name = scope.called(spot)
        if name:
            return self._nothing(spot, Outcome.CONSUMED, name)
        denial = scope.denied(spot)
        if denial:
            return self._nothing(spot, Outcome.DENIED, denial.field.between(denial.first, denial.last))
        governor = scope.governor(spot, rule.allow)
        if governor:
            return self._nothing(spot, Outcome.ABOUT, governor.words, governor.group)
        aside = None if ASIDE in rule.allow else scope.aside(spot)
        if aside is None and spot.entry.place:
            aside = scope.only_a_place(spot)
        weight = self._base_weight(spot)
        if aside:
            return Finding(_evidence(spot, weight * _ASIDE, self.cells), Outcome.ASIDE, aside)
        return Finding(_evidence(spot, weight, self.cells), Outcome.COUNTS)

    def _nothing(self, spot: Spot, outcome: Outcome, by: str, group: str = "") -> Finding:
        return Finding(_evidence(spot, 0.0, self.cells), outcome, by, group)

    def _base_weight(self, spot: Spot) -> float:
        strength = _STRONG if spot.entry.role == Role.STRONG else _WEAK
        if spot.typo:
            meant = spot.entry.pattern.chunks[0].words[0]
            strength *= _TYPO if len(meant) >= _SURE_TYPO else _SHORT_TYPO
        return strength * self._field_factor(spot)

    def _field_factor(self, spot: Spot) -> float:
        name = spot.field.name
        if name == "title":
            return 1.0
        if name == "remarks":
            return _REMARKS
        factor = _BODY
        if spot.start < _LEAD_CHARS:
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
            talked_about = {item.evidence.pattern for item in findings if item.outcome is Outcome.ABOUT}
            known = talked_about and any(
                item.evidence.pattern in talked_about for item in findings if item.outcome in COUNTED
            )
            below = "description" not in counted and (known or self.scope.opens_about(rule.allow))
            factor = _ABOUT_BELOW if below else 1.0
        if factor == 1.0:
            return findings
        return [Finding(reweighed(item.evidence, factor), item.outcome, item.by, item.group) for item in findings]

    def _code(self, code: tuple[str, str]) -> Finding:
        number, prefix = code
        weight = _BROAD_CPV if len(prefix) <= _BROAD else _CPV
        return Finding(Evidence(number, prefix, Strength.CPV, "cpv", self.cells.get("cpv"), 0, weight), Outcome.COUNTS)


def _evidence(spot: Spot, weight: float, cells: Mapping[str, str]) -> Evidence:
    """What was found, in the words of the cell."""
    entry, field = spot.entry, spot.field
    strength = Strength.WEAK if entry.role == Role.WEAK else Strength.STRONG
    words, start = field.between(spot.first, spot.last), field.start_of(spot.first)
    return Evidence(words, entry.text, strength, field.name, cells.get(field.name), start, round(weight, 3))


def _ambition(context: Iterable[Spot], cells: Mapping[str, str]) -> list[Finding]:
    """Markers of ambition that no false friend covers."""
    markers = [spot for spot in context if spot.entry.role == Role.AMBITION]
    if not markers:
        return []
    false = [spot for spot in context if spot.entry.role == Role.NOT_AMBITION]
    return [Finding(_evidence(spot, 0.0, cells), Outcome.COUNTS) for spot in markers if not _covered(spot, false)]


def _covered(spot: Spot, covers: Iterable[Spot]) -> Spot | None:
    """The false friend that takes these words: it overlaps them, and they are not the larger thing."""
    for cover in covers:
        overlaps = cover.field is spot.field and cover.start < spot.end and spot.start < cover.end
        larger = spot.start <= cover.start and spot.end >= cover.end and spot.end - spot.start > cover.end - cover.start
        if overlaps and not larger:
            return cover
    return None
