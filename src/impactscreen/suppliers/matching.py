"""Recognise a company by its name: exact first, then the few names that share rare letter groups, then SoftIDF."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from impactscreen.messages import Message, msg
from impactscreen.suppliers.likeness import Weights, likeness
from impactscreen.suppliers.names import NameParts, split_name
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.supplier import Supplier

__all__ = ["NameMatch", "NameMatcher", "Verdict"]

MATCH_FROM = 0.8
REVIEW_FROM = 0.6


class Verdict(StrEnum):
    """What to make of a likeness."""

    MATCH = "match"
    REVIEW = "review"
    """Probably, but a person should look."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NameMatch:
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


@dataclass(frozen=True, slots=True)
class _Entry:
    parts: NameParts
    supplier: Supplier


class NameMatcher:
    """Looks names up in a register, or in a plain list of names."""

    def __init__(self, register: Register | Iterable[str]) -> None:
        suppliers = register.suppliers if isinstance(register, Register) else [Supplier(name=one) for one in register]
        self._entries = [_Entry(split_name(name), supplier) for supplier in suppliers for name in supplier.names]
        self._weights = Weights(entry.parts for entry in self._entries)
        self._exact: dict[str, int] = {}
        self._grams: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self._entries):
            for key in (entry.parts.raw, entry.parts.folded, entry.parts.stripped, entry.parts.squashed):
                self._exact.setdefault(key, number)
            for gram in _grams(entry.parts):
                self._grams[gram].append(number)

    def match(self, names: Sequence[str]) -> list[NameMatch]:
        """One answer for each name, in order; the same name is looked up once."""
        known: dict[str, NameMatch] = {}
        for name in names:
            if name not in known:
                known[name] = self._match(name)
        return [known[name] for name in names]

    def _match(self, name: str) -> NameMatch:
        query = split_name(name)
        for key, score, why in (
            (query.raw, 1.0, "same"),
            (query.folded, 0.99, "same-folded"),
            (query.stripped, 0.98, "same-stripped"),
            (query.squashed, 0.97, "same-squashed"),
        ):
            if key in self._exact:
                return self._answer(name, self._exact[key], score, why)
        best, score = None, 0.0
        for number in self._near(query):
            value = likeness(query, self._entries[number].parts, self._weights)
            if value > score:
                best, score = number, value
        return self._answer(name, best, score, "alike")

    def _near(self, query: NameParts, limit: int = 12) -> list[int]:
        counts: Counter[int] = Counter()
        for gram in _grams(query):
            postings = self._grams.get(gram, ())
            for number in postings:
                counts[number] += 1 / len(postings)  # type: ignore[assignment]  # a Counter of weights
        return [number for number, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]]

    def _answer(self, name: str, number: int | None, score: float, why: str) -> NameMatch:
        verdict = Verdict.MATCH if score >= MATCH_FROM else Verdict.REVIEW if score >= REVIEW_FROM else Verdict.NONE
        if number is None or verdict is Verdict.NONE:
            return NameMatch(name, Verdict.NONE, None, None, score, msg("suppliers.why.none"))
        entry = self._entries[number]
        reason = msg(f"suppliers.why.{why}", name=entry.parts.raw)
        return NameMatch(
            name, verdict, entry.supplier.name, entry.supplier, min(score, 0.96) if why == "alike" else score, reason
        )


def _grams(parts: NameParts) -> set[str]:
    grams: set[str] = set()
    for word in parts.words:
        padded = f" {word} "
        grams.update(padded[i : i + 3] for i in range(len(padded) - 2))
    return grams
