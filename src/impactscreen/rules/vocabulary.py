"""All words of all rules compiled into one automaton."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.patterns import Chunk, Pattern, parse_pattern
from impactscreen.text import fold, inflections

__all__ = ["CONTEXT", "Entry", "Role", "Vocabulary"]

CONTEXT = -1
"""The owner of words that belong to no rule."""


class Role(IntEnum):
    """What a pattern does when it is found."""

    STRONG = 0
    WEAK = 1
    AMBITION = 2
    FALSE_FRIEND = 3
    UNLESS = 4
    GROUP = 5
    NEGATION = 6
    NAME = 7
    NOT_AMBITION = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One pattern with what it belongs to."""

    owner: int
    """Position of its rule in the book, or `CONTEXT`."""
    role: Role
    pattern: Pattern
    group: str = ""
    """The context group, for `Role.GROUP`."""


class Slot(NamedTuple):
    """Where a literal belongs: which entry, which of its chunks. A tuple, as there are ten thousand of them."""

    entry: int
    chunk: int
    lead: int
    """1 when the literal begins with a blank that is no part of the words."""
    trail: int


class Vocabulary:
    """The automaton and what its literals mean.

    Args:
        book: the rules and their context.
    """

    def __init__(self, book: RuleBook) -> None:
        self.entries: list[Entry] = [*_rule_entries(book.rules), *_context_entries(book)]
        slots: dict[str, list[Slot]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            for position, literals in enumerate(entry.pattern.literals):
                for literal in literals:
                    slots[literal].append(Slot(number, position, literal[0] == " ", literal[-1] == " "))
        # Literals that can start a hit come first, so that a line without one is left after a single comparison.
        seeds = [
            text
            for text, places in slots.items()
            if any(self.entries[slot.entry].role <= Role.AMBITION for slot in places)
        ]
        rest = slots.keys() - set(seeds)
        self.literals: list[str] = [*seeds, *sorted(rest)]
        self.slots: list[tuple[Slot, ...]] = [tuple(slots[text]) for text in self.literals]
        self.seeds = len(seeds)
        self.find = AhoCorasick(self.literals, store_patterns=False).find_matches_as_indexes
        context = book.context
        self.groups = context.groups
        self.tails = _tails(self.entries) | {
            form: name
            for name, group in context.groups.items()
            for tail in group.tails
            for form in inflections(fold(tail))
        }
        self.tail_lengths: tuple[int, ...] = tuple(sorted({len(tail) for tail in self.tails}, reverse=True))
        self.carriers = frozenset(form for word in context.carriers for form in inflections(fold(word)))
        self.purposes = frozenset(fold(word) for word in context.purposes)
        self.real_words = frozenset(form for word in context.real_words for form in inflections(fold(word)))
        self.word_heads = frozenset(_word_heads(self.entries))
        self._typos: dict[str, set[int]] | None = None

    def group_of_tail(self, rest: str) -> str | None:
        """The context group of a compound whose last part ends `rest` (``software`` in schoonmaak|software)."""
        for length in self.tail_lengths:
            if length <= len(rest):
                group = self.tails.get(rest[-length:])
                if group is not None and (length >= _SURE_TAIL or rest[:-length] in _LINKS):
                    return group
        return None

    @property
    def typos(self) -> dict[str, set[int]]:
        """Long strong words with one letter left out, and the entries they stand for."""
        if self._typos is None:
            self._typos = _typo_index(self.entries)
        return self._typos


def _tails(entries: list[Entry]) -> dict[str, str]:
    """Context words that can also end a compound: the ``software`` of schoonmaaksoftware, by group."""
    return {
        form: entry.group
        for entry in entries
        if entry.role == Role.GROUP
        for chunk in entry.pattern.chunks
        if len(chunk.words) == 1 and not chunk.open_right
        for form in inflections(chunk.words[0])
    }


def _rule_entries(rules: tuple[Rule, ...]) -> list[Entry]:
    entries = []
    for number, rule in enumerate(rules):
        for role, patterns in (
            (Role.STRONG, rule.strong),
            (Role.WEAK, rule.weak),
            (Role.FALSE_FRIEND, rule.false_friends),
            (Role.UNLESS, rule.unless),
        ):
            entries += [Entry(number, role, parse_pattern(text)) for text in patterns]
    return entries


def _context_entries(book: RuleBook) -> list[Entry]:
    context = book.context
    entries = [
        Entry(CONTEXT, Role.GROUP, parse_pattern(text), name)
        for name, group in context.groups.items()
        for text in group.words
    ]
    for role, patterns in (
        (Role.NEGATION, context.negations),
        (Role.NAME, context.names),
        (Role.AMBITION, context.ambition),
        (Role.NOT_AMBITION, context.not_ambition),
    ):
        entries += [Entry(CONTEXT, role, parse_pattern(text)) for text in patterns]
    return entries


_SURE_TAIL = 7
"""Shorter tails must follow at once: dienst|ver|lening is no loan."""
_LINKS = frozenset({"", "s", "e", "en"})
_SHORTEST_PART = 3


def _word_heads(entries: list[Entry]) -> set[str]:
    """Beginnings of words that an author wrote as one, where a calendar may have a blank or a hyphen."""
    heads: set[str] = set()
    for entry in entries:
        if entry.role <= Role.WEAK:
            for chunk in entry.pattern.chunks:
                word = chunk.words[0]
                heads.update(word[:cut] for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1))
    return heads


SHORTEST_TYPO = 9


def _typo_index(entries: list[Entry]) -> dict[str, set[int]]:
    index: dict[str, set[int]] = defaultdict(set)
    for number, entry in enumerate(entries):
        word = typo_word(entry)
        if word:
            for cut in range(len(word)):
                index[word[:cut] + word[cut + 1 :]].add(number)
    return dict(index)


def typo_word(entry: Entry) -> str | None:
    """The word of a strong pattern that is long enough to be recognised with one letter wrong."""
    chunk: Chunk = entry.pattern.chunks[0]
    simple = entry.role == Role.STRONG and len(entry.pattern.chunks) == 1 and len(chunk.words) == 1
    if not simple or chunk.exact or chunk.open_left or len(chunk.words[0]) < SHORTEST_TYPO:
        return None
    return chunk.words[0]
