"""How alike two names are (SoftIDF): rare words weigh more, and a word may be misspelt, cut off, joined or split."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from impactscreen.suppliers.names import NameParts, usualness

__all__ = ["Weights", "likeness"]

LIKE_ENOUGH = 0.72
"""Below this two words are different words."""


class Weights:
    """How much each word weighs, by its rarity among the register's distinct names."""

    def __init__(self, names: Iterable[NameParts]) -> None:
        distinct = {parts.stripped: parts.words for parts in names}
        self._seen = Counter(word for words in distinct.values() for word in set(words))
        self._size = max(len(distinct), 200)
        """A handful of names says nothing about what is rare."""
        self._known: dict[str, float] = {}

    def __call__(self, word: str) -> float:
        """The weight of one word, from 0 to 1."""
        weight = self._known.get(word)
        if weight is None:
            rarity = math.log(1 + self._size / (self._seen[word] or 0.5)) / math.log(1 + self._size)
            weight = self._known[word] = usualness(word) * rarity
        return weight


@lru_cache(maxsize=65536)
def word_likeness(one: str, other: str, cut: bool = False) -> float:
    """How alike two words are, 1 for the same; 0 below `LIKE_ENOUGH`."""
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= (3 if cut else 4) and longer.startswith(shorter):
        return 0.95 if cut else max(0.8, len(shorter) / len(longer))
    if len(shorter) < 3:  # noqa: PLR2004 - two letters with one wrong are another word
        return 0.0
    from rapidfuzz.distance import OSA  # --help must not pay for it

    value = OSA.normalized_similarity(one, other)
    return value if value >= LIKE_ENOUGH else 0.0


def likeness(query: NameParts, name: NameParts, weights: Weights) -> float:
    """How alike two names are, from 0 to 1."""
    pairs = _pairs(query, name)
    left, right = [weights(word) for word in query.words], [weights(word) for word in name.words]
    shared = 0.0
    used_left: set[int] = set()
    used_right: set[int] = set()
    for value, these, those in pairs:
        if used_left.isdisjoint(these) and used_right.isdisjoint(those):
            used_left.update(these)
            used_right.update(those)
            shared += value * (sum(left[i] for i in these) + sum(right[i] for i in those))
    return shared / (sum(left) + sum(right)) if left and right else 0.0


def _pairs(query: NameParts, name: NameParts) -> list[tuple[float, tuple[int, ...], tuple[int, ...]]]:
    """Every pair of words, or of a word with two joined neighbours, that are alike; the most alike first."""
    found = []
    left, right = _spans(query.words), _spans(name.words)
    for these, one in left:
        for those, other in right:
            if len(these) > 1 and len(those) > 1:
                continue
            value = word_likeness(one, other, one in query.cut)
            if value and (len(these) == len(those) or value > 0.85):  # noqa: PLR2004 - joined words must be near the same
                found.append((value, these, those))
    return sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2]))


def _spans(words: tuple[str, ...]) -> list[tuple[tuple[int, ...], str]]:
    single: list[tuple[tuple[int, ...], str]] = [((i,), word) for i, word in enumerate(words)]
    return single + [((i, i + 1), words[i] + words[i + 1]) for i in range(len(words) - 1)]
