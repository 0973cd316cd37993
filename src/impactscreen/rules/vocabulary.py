"""All words of all rules compiled into one automaton."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.patterns import Pattern, parse_pattern
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


class Entry(NamedTuple):
    """One pattern with what it belongs to."""

    owner: int
    """Position of its rule in the book, or `CONTEXT`."""
    role: Role
    pattern: Pattern
    group: str = ""
    """The context group, for `Role.GROUP`."""
    place: bool = False
    """Whether it counts as what is bought only, not as where it happens."""


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

    def __init__(self, literals: list[str], places: dict[str, list[tuple[int, int]]], entries: list[Entry]) -> None:
        super().__init__()
        self._literals = literals
        self._places = places
        self._entries = entries

    def __missing__(self, number: int) -> list[Slot]:
        literal = self._literals[number]
        lead, trail = literal[0] == " ", literal[-1] == " "
        more = literal.count(" ") - lead - trail
        self[number] = [
            Slot(entry, chunk, lead, trail, self._entries[entry].owner, not self._entries[entry].pattern.gaps, more)
            for entry, chunk in self._places[literal]
        ]
        return self[number]


# What finding a literal can start; literals are numbered in this order.
_STRONG, _WEAK, _AMBITION, _NOTHING = range(4)


class Vocabulary:
    """The automaton and what its literals mean.

    Args:
        book: the rules and their context.
    """

    def __init__(self, book: RuleBook) -> None:
        context = book.context
        self.carriers = frozenset(form for word in context.carriers for form in inflections(fold(word)))
        self.purposes = frozenset(fold(word) for word in context.purposes)
        self.real_words = frozenset(form for word in context.real_words for form in inflections(fold(word)))
        self.entries: list[Entry] = [*_rule_entries(book.rules), *_context_entries(book)]
        places: dict[str, list[tuple[int, int]]] = {}
        triggers: dict[str, int] = {}
        for number, (_, role, pattern, _, _) in enumerate(self.entries):
            single, trigger = len(pattern.chunks) == 1, _TRIGGERS.get(role, _NOTHING)
            part = 0 if single else self._telling_chunk(pattern)
            for position, chunk in enumerate(pattern.chunks):
                starts = trigger if position == part else _NOTHING
                here = (number, position)
                for literal in chunk.literals():
                    known = places.get(literal)
                    if known is None:
                        places[literal], triggers[literal] = [here], starts
                    else:
                        known.append(here)
                        triggers[literal] = min(starts, triggers[literal])
        # In the order of what they start, so that a line of which nothing can come is left after one comparison a find.
        ordered: list[list[str]] = [[], [], [], []]
        for literal, starts in triggers.items():
            ordered[starts].append(literal)
        strong, weak, ambition, rest = ordered
        self.literals: list[str] = [*strong, *weak, *ambition, *rest]
        self.slots = _Slots(self.literals, places, self.entries)
        self.strong_end = len(strong)
        self.weak_end = self.strong_end + len(weak)
        self.ambition_end = self.weak_end + len(ambition)
        self.find = AhoCorasick(self.literals, store_patterns=False).find_matches_as_indexes
        self.groups = context.groups
        self.tails = _tails(self.entries) | {
            form: name
            for name, group in context.groups.items()
            for tail in group.tails
            for form in inflections(fold(tail))
        }
        self.tail_lengths: tuple[int, ...] = tuple(sorted({len(tail) for tail in self.tails}, reverse=True))
        self.word_heads = frozenset(_word_heads(self.entries))

    def _telling_chunk(self, pattern: Pattern) -> int:
        """The part of a phrase with a gap that says most: not ``levering``, but what is delivered."""
        chunks = pattern.chunks
        telling = [at for at, chunk in enumerate(chunks) if chunk.words[-1] not in self.carriers]
        return max(telling or range(len(chunks)), key=lambda at: len(" ".join(chunks[at].words)))

    def group_of_tail(self, rest: str) -> str | None:
        """The context group of a compound whose last part ends `rest` (``software`` in schoonmaak|software)."""
        for length in self.tail_lengths:
            if length <= len(rest):
                group = self.tails.get(rest[-length:])
                if group is not None and (length >= _SURE_TAIL or rest[:-length] in _LINKS):
                    return group
        return None


_TRIGGERS = {Role.STRONG: _STRONG, Role.WEAK: _WEAK, Role.AMBITION: _AMBITION}


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
        entries += [Entry(number, Role.STRONG, parse_pattern(text), place=True) for text in rule.places]
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
_SHORTEST_PART = 4


def _word_heads(entries: list[Entry]) -> set[str]:
    """Beginnings of words that an author wrote as one, where a calendar may have a blank or a hyphen."""
    words = {chunk.words[0] for entry in entries if entry.role <= Role.WEAK for chunk in entry.pattern.chunks}
    return {word[:cut] for word in words for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)}
