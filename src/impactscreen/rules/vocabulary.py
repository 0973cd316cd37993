"""All words of all rules in one automaton, and what its literals mean."""

from __future__ import annotations

from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from impactscreen.rules.book import RuleBook
from impactscreen.rules.compiling import Compiled, compiled
from impactscreen.rules.entries import Entry, entries_of

__all__ = ["Slot", "Vocabulary"]


class Slot(NamedTuple):
    """Where a literal belongs: which entry, which of its chunks. A tuple, as there are ten thousand of them."""

    entry: int
    chunk: int
    lead: int
    """1 when the literal begins with a blank that is no part of the words."""
    trail: int
    owner: int
    single: bool
    """Whether the entry is this chunk alone."""
    more: int
    """How many further words the literal holds after its first."""


class _Slots(dict[int, list[Slot]]):
    """Where each literal belongs, worked out when it is found: one calendar holds few of all there are."""

    def __init__(self, words: Compiled, entries: list[Entry]) -> None:
        super().__init__()
        self._words = words
        self._entries = entries

    def __missing__(self, number: int) -> list[Slot]:
        literal, places = self._words.literals[number], self._words.places[number]
        lead, trail = literal[0] == " ", literal[-1] == " "
        more = literal.count(" ") - lead - trail
        self[number] = [
            Slot(entry, chunk, lead, trail, self._entries[entry].owner, not self._entries[entry].pattern.gaps, more)
            for entry, chunk in zip(places[::2], places[1::2], strict=True)
        ]
        return self[number]


class Vocabulary:
    """The automaton and what its literals mean.

    Args:
        book: the rules and their context.
    """

    def __init__(self, book: RuleBook) -> None:
        self.entries = entries_of(book)
        words = compiled(book, self.entries)
        self.literals = words.literals
        self.slots = _Slots(words, self.entries)
        self.strong_end, self.weak_end, self.ambition_end = words.ends
        self.find = AhoCorasick(words.literals, store_patterns=False).find_matches_as_indexes
        self.carriers = frozenset(words.carriers)
        self.purposes = frozenset(words.purposes)
        self.real_words = frozenset(words.real_words)
        self.groups = book.context.groups
        self.tails = words.tails
        self.tail_lengths: tuple[int, ...] = tuple(sorted({len(tail) for tail in self.tails}, reverse=True))
        self.word_heads = frozenset(words.word_heads)
        self.long_words = words.long_words

    def group_of_tail(self, rest: str) -> str | None:
        """The context group of a compound whose last part ends `rest` (``software`` in schoonmaak|software)."""
        for length in self.tail_lengths:
            if length <= len(rest):
                group = self.tails.get(rest[-length:])
                if group is not None and (length >= _SURE_TAIL or rest[:-length] in _LINKS):
                    return group
        return None


_SURE_TAIL = 7
"""Shorter tails must follow at once: dienst|ver|lening is no loan."""
_LINKS = frozenset({"", "s", "e", "en"})
