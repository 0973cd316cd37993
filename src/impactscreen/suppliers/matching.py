"""Recognise a company by its name: exact first, then the few names that share rare letter groups, then SoftIDF."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from impactscreen.messages import Message, msg
from impactscreen.suppliers.lookup import Level, NameIndex
from impactscreen.suppliers.names import NameParts, aliases, shown_forms, split_name
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.supplier import Supplier

__all__ = ["MATCH_FROM", "REVIEW_FROM", "NameMatch", "NameMatcher", "Verdict", "kvk_number"]

MATCH_FROM = 0.82
"""From here on a name counts as found; `suppliers bench` shows what another choice would give (docs/suppliers.md)."""
REVIEW_FROM = 0.7
"""From here on a person should look."""
SCORES = {Level.RAW: 1.0, Level.FOLDED: 0.99, Level.STRIPPED: 0.98, Level.SQUASHED: 0.97, Level.INITIALS: 0.75}
MOST_ALIKE = 0.96
"""A likeness never scores as high as a name that is the same."""
WHOLE_NAME = 0.05
"""Share of the score that looks at the whole name, legal form and all, so that it decides between namesakes."""
ALIAS_COSTS = 0.02
"""A part of a written name (A of "A h.o.d.n. B") is a little less sure than the whole."""

_NOT_FOUND = msg("suppliers.why.none")
_KVK = re.compile(r"(?<!\d)(?:KvK\D{0,12})?(\d{8})(?!\d)", re.IGNORECASE)


class Verdict(StrEnum):
    """What to make of a likeness."""

    MATCH = "match"
    REVIEW = "review"
    """Probably, but a person should look."""
    NONE = "none"


class NameMatch(Struct, frozen=True):
    """The answer for one name: the nearest name of the register with its verdict, or none."""

    name: str
    """As asked."""
    verdict: Verdict
    match: str | None
    """The name as the register writes it; None when the verdict is none."""
    supplier: Supplier | None
    score: float
    """From 0 to 1; of the nearest name also when the verdict is none."""
    why: Message


class _Found(Struct, frozen=True):
    score: float
    number: int
    """Position of the name in the matcher."""
    why: Message
    sure: bool = True
    """False when it may be another one just as well."""


class NameMatcher:
    """Looks names up in a register, or in a plain list of names."""

    def __init__(self, register: Register | Iterable[str], review_from: float = REVIEW_FROM) -> None:
        # rapidfuzz comes with it, and only those who match names pay for that
        from impactscreen.suppliers.likeness import Likeness

        suppliers = register.suppliers if isinstance(register, Register) else [Supplier(name=one) for one in register]
        self._review_from = review_from
        self._suppliers = [supplier for supplier in suppliers for _ in supplier.names]
        self._names = [split_name(name) for supplier in suppliers for name in supplier.names]
        self._index = NameIndex(self._names)
        self._likeness = Likeness(self._names)
        self._by_kvk: dict[str | None, int] = {
            supplier.kvk: number for number, supplier in enumerate(self._suppliers) if supplier.kvk
        }

    def match(self, names: Sequence[str], kvk: Sequence[str | None] = ()) -> list[NameMatch]:
        """One answer for each name, in order; the same name is looked up once.

        Args:
            names: as written; a chamber of commerce number among the words is seen.
            kvk: such numbers where they are known, one for each name; a number beats the name.
        """
        numbers = kvk or [None] * len(names)
        known: dict[tuple[str, str | None], NameMatch] = {}
        for asked in zip(names, numbers, strict=True):
            if asked not in known:
                known[asked] = self._match(*asked)
        return [known[asked] for asked in zip(names, numbers, strict=True)]

    def twins(self) -> Iterator[tuple[Supplier, Supplier]]:
        """Different suppliers whose names are so alike that they may be one, each pair once."""
        for number, name in enumerate(self._names):
            for other in self._index.near(name):
                one, two = self._suppliers[number], self._suppliers[other]
                if number < other and one is not two and self._likeness(name, self._names[other]) >= MATCH_FROM:
                    yield one, two

    def _match(self, name: str, kvk: str | None) -> NameMatch:
        number = (kvk_number(kvk or "") or kvk_number(name)) if self._by_kvk else None
        if number in self._by_kvk:
            return self._answer(name, _Found(1.0, self._by_kvk[number], msg("suppliers.why.kvk", number=number)))
        best: _Found | None = None
        for position, alias in enumerate(aliases(name)):
            found = self._find(split_name(alias), ALIAS_COSTS if position else 0.0)
            if found and (best is None or found.score > best.score):
                best = found
        return self._answer(name, best)

    def _find(self, query: NameParts, cost: float) -> _Found | None:
        if not query.words:
            return None
        same = self._index.same(query)
        if same and same[0] is not Level.INITIALS:
            return self._namesake(query, *same, cost)
        scored = [(self._score(query, number), -number) for number in self._index.near(query)]
        score, number = max(scored, default=(0.0, 0))
        if same and score < SCORES[Level.INITIALS]:
            return self._namesake(query, *same, cost)
        if score - cost < self._review_from:
            return _Found(score - cost, -number, _NOT_FOUND)
        return _Found(score - cost, -number, self._likeness.reason(query, self._names[-number]))

    def _score(self, query: NameParts, number: int) -> float:
        alike = self._likeness(query, self._names[number])
        whole = self._likeness.whole(query, self._names[number])
        return min(alike * (1 - WHOLE_NAME) + whole * WHOLE_NAME, MOST_ALIKE) if alike else 0.0

    def _namesake(self, query: NameParts, level: Level, numbers: Sequence[int], cost: float) -> _Found:
        """Of names that are the same, the one whose legal form is nearest; several firms make it unsure."""
        number = max(numbers, key=lambda one: (self._likeness.whole(query, self._names[one]), -one))
        name = self._names[number]
        others = {self._suppliers[one].name for one in numbers if self._names[one].folded != name.folded}
        sure = level <= Level.FOLDED or (level < Level.INITIALS and (not others or name.forms == query.forms))
        return _Found(SCORES[level] - cost, number, _same(level, query, name), sure)

    def _answer(self, name: str, found: _Found | None) -> NameMatch:
        score = round(found.score, 4) if found else 0.0
        if found is None or score < self._review_from:
            return NameMatch(name, Verdict.NONE, None, None, score, _NOT_FOUND)
        verdict = Verdict.MATCH if score >= MATCH_FROM and found.sure else Verdict.REVIEW
        supplier = self._suppliers[found.number]
        return NameMatch(name, verdict, supplier.name, supplier, score, found.why)


def kvk_number(text: str) -> str | None:
    """The chamber of commerce number in a text: eight digits standing by themselves."""
    found = _KVK.search(text)
    return found[1] if found else None


def _same(level: Level, query: NameParts, name: NameParts) -> Message:
    if level is Level.STRIPPED:
        forms = shown_forms(query), shown_forms(name)
        if all(forms):
            return msg("suppliers.why.other-form", here=forms[0], there=forms[1])
        return msg("suppliers.why.without-form", form=forms[0] or forms[1])
    reasons = {Level.RAW: "same", Level.FOLDED: "folded", Level.SQUASHED: "squashed", Level.INITIALS: "initials"}
    return msg(f"suppliers.why.{reasons[level]}")
