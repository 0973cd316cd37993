"""Every pattern of a rule book with what it belongs to and what it does, in one list."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum

from msgspec import Struct

from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.patterns import Pattern, parse_pattern

__all__ = ["CONTEXT", "SHORTEST_TYPO", "Entry", "Role", "entries_of", "typo_word"]

CONTEXT = -1
"""The owner of words that belong to no rule."""

SHORTEST_TYPO = 9
"""In shorter words one other letter makes another word."""


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


class Entry(Struct, frozen=True):
    """One pattern with what it belongs to."""

    owner: int
    """Position of its rule in the book, or `CONTEXT`."""
    role: Role
    text: str
    """As the author wrote it."""
    group: str = ""
    """The context group, for `Role.GROUP`."""
    place: bool = False
    """Whether it counts as what is bought only, not as where it happens."""

    @property
    def pattern(self) -> Pattern:
        """Read when it is asked for: a calendar holds few of ten thousand patterns."""
        return parse_pattern(self.text)


def entries_of(book: RuleBook) -> list[Entry]:
    """All patterns of all rules and of the context, in an order that only the book decides."""
    return [entry for number, rule in enumerate(book.rules) for entry in _of_rule(number, rule)] + list(
        _of_context(book)
    )


def _of_rule(number: int, rule: Rule) -> Iterator[Entry]:
    for role, patterns in (
        (Role.STRONG, rule.strong),
        (Role.WEAK, rule.weak),
        (Role.FALSE_FRIEND, rule.false_friends),
        (Role.UNLESS, rule.unless),
    ):
        yield from [Entry(number, role, text) for text in patterns]
    yield from [Entry(number, Role.STRONG, text, place=True) for text in rule.places]


def _of_context(book: RuleBook) -> Iterator[Entry]:
    context = book.context
    for name, group in context.groups.items():
        yield from [Entry(CONTEXT, Role.GROUP, text, name) for text in group.words]
    for role, patterns in (
        (Role.NEGATION, context.negations),
        (Role.NAME, context.names),
        (Role.AMBITION, context.ambition),
        (Role.NOT_AMBITION, context.not_ambition),
    ):
        yield from [Entry(CONTEXT, role, text) for text in patterns]


def typo_word(entry: Entry) -> str | None:
    """The word of a strong pattern that is long enough to be recognised with one letter wrong."""
    if entry.role != Role.STRONG or len(entry.text) < SHORTEST_TYPO:
        return None
    chunks = entry.pattern.chunks
    chunk = chunks[0]
    simple = len(chunks) == 1 and len(chunk.words) == 1 and not chunk.exact and not chunk.open_left
    return chunk.words[0] if simple and len(chunk.words[0]) >= SHORTEST_TYPO else None
