"""Find the few names of a register that a name could be: by exact keys, and by the rare letter groups they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import chain

from impactscreen.suppliers.names import NameParts, name_words

__all__ = ["Level", "NameIndex"]

MOST_SEEN = 400
"""Rare letter groups come first; after this many names the common ones add nothing but time."""
MOST_NEAR = 5
"""So many names are compared in full."""
NEAR_BEST = 0.7
"""A name that shares less than this part of what the best one shares is not looked at."""
LEAST_SHARED = 0.35
"""Nor one that shares less than this part of the query's own groups."""
SHORTEST_INITIALS = 3


class Level(IntEnum):
    """In what two names are the same, the strongest first."""

    RAW = 0
    FOLDED = 1
    STRIPPED = 2
    SQUASHED = 3
    INITIALS = 4


class NameIndex:
    """The names of a register by their keys; a name is known by its position."""

    def __init__(self, names: Sequence[NameParts]) -> None:
        self._keys: tuple[dict[str, list[int]], ...] = tuple({} for _ in Level)
        self._groups: dict[str, list[int]] = {}
        for number, name in enumerate(names):
            for level in Level:
                for key in _keys(name, level):
                    self._keys[level].setdefault(key, []).append(number)
            for group in _letter_groups(name):
                self._groups.setdefault(group, []).append(number)

    def same(self, query: NameParts) -> tuple[Level, Sequence[int]] | None:
        """The names that are the same at the strongest level there is."""
        for level in (Level.RAW, Level.FOLDED, Level.STRIPPED, Level.SQUASHED):
            for key in _keys(query, level):
                if key in self._keys[level]:
                    return level, self._keys[level][key]
        shorts = [(query.squashed, Level.INITIALS), *((key, Level.SQUASHED) for key in _initials(query))]
        for key, level in shorts:
            if len(key) >= SHORTEST_INITIALS and key in self._keys[level]:
                return Level.INITIALS, self._keys[level][key]
        return None

    def near(self, query: NameParts) -> list[int]:
        """The names that share most of the query's rarest letter groups, the nearest first."""
        groups = [(len(self._groups[group]), group) for group in _letter_groups(query) if group in self._groups]
        groups.sort()
        rarest: list[list[int]] = []
        seen = 0
        for size, group in groups:
            seen += size
            if rarest and seen > MOST_SEEN:
                break
            rarest.append(self._groups[group])
        shared = Counter(chain.from_iterable(rarest))
        least = max(max(shared.values(), default=0) * NEAR_BEST, len(rarest) * LEAST_SHARED)
        near = [number for number, count in shared.items() if count >= least]
        near.sort(key=lambda number: (-shared[number], number))
        return near[:MOST_NEAR]


def _keys(name: NameParts, level: Level) -> Iterable[str]:
    match level:
        case Level.RAW:
            return (name.raw,)
        case Level.FOLDED:
            return (name.folded,)
        case Level.STRIPPED:
            return (name.stripped,)
        case Level.SQUASHED:
            return (name.squashed,)
        case Level.INITIALS:
            return _initials(name)


def _initials(name: NameParts) -> Iterable[str]:
    """First letters of all words, and of those that are no small ones: *Leger des Heils* is LdH and LH."""
    whole = "".join([word[0] for word in name.words])
    if len(whole) < SHORTEST_INITIALS:
        return ()
    short = "".join([word[0] for word in name.words if word not in name_words("small")])
    return (whole, short) if SHORTEST_INITIALS <= len(short) < len(whole) else (whole,)


def _letter_groups(name: NameParts) -> set[str]:
    """Groups of three letters, over the blanks between words as these may move."""
    text = f" {name.squashed} "
    return {text[i : i + 3] for i in range(len(text) - 2)}
