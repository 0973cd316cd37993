"""All patterns of a rule book worked out into literals: plain data, which can be kept between runs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, msgpack

from impactscreen import text
from impactscreen.rules.book import RuleBook
from impactscreen.rules.entries import Entry, Role, typo_word
from impactscreen.rules.patterns import Pattern
from impactscreen.rules.schema import ContextFile
from impactscreen.text import fold, inflections

__all__ = ["Compiled", "compiled"]

_SHORTEST_PART = 4


class Compiled(Struct, frozen=True):
    """What looking for ten thousand patterns in one pass takes."""

    literals: list[str]
    """What to look for in folded text, in the order of what finding it can start: strong words, weak words, markers of
    ambition, and what starts nothing."""
    places: list[list[int]]
    """Per literal the entries it belongs to and the part of each that it is: entry, chunk, entry, chunk, …"""
    ends: tuple[int, int, int]
    """Where the strong, the weak and the ambitious literals end."""
    carriers: list[str]
    purposes: list[str]
    real_words: list[str]
    tails: dict[str, str]
    """Last parts of compounds by the context group they stand for."""
    word_heads: list[str]
    """Beginnings of words that an author wrote as one, where a calendar may have a blank or a hyphen."""
    long_words: dict[str, list[int]]
    """Words that are known with one letter wrong, and the entries that hold them."""


def compiled(book: RuleBook, entries: Sequence[Entry]) -> Compiled:
    """The patterns of a rule book worked out, or as an earlier run did so."""
    if book.kept_in is None:
        return _compile(book.context, entries)
    here = Path(__file__)
    return book.kept_in.kept(
        "words",
        Compiled,
        lambda: _compile(book.context, entries),
        parts=[msgpack.encode([entries, book.context])],
        code=[here, here.with_name("patterns.py"), here.with_name("entries.py"), Path(text.__file__)],
    )


# What finding a literal can start.
_STARTS = {Role.STRONG: 0, Role.WEAK: 1, Role.AMBITION: 2}
_NOTHING = 3


def _compile(context: ContextFile, entries: Sequence[Entry]) -> Compiled:
    carriers = {form for word in context.carriers for form in inflections(fold(word))}
    places, starts = _literals(entries, carriers)
    # In the order of what they start, so that a line of which nothing can come is left after one comparison a find.
    ordered: list[list[str]] = [[], [], [], []]
    for literal, start in starts.items():
        ordered[start].append(literal)
    literals = [literal for part in ordered for literal in part]
    strong, weak, ambition, _ = (len(part) for part in ordered)
    return Compiled(
        literals=literals,
        places=[places[literal] for literal in literals],
        ends=(strong, strong + weak, strong + weak + ambition),
        carriers=sorted(carriers),
        purposes=[fold(word) for word in context.purposes],
        real_words=[form for word in context.real_words for form in inflections(fold(word))],
        tails=_tails(context, entries),
        word_heads=sorted(_word_heads(entries)),
        long_words=_long_words(entries),
    )


def _literals(entries: Sequence[Entry], carriers: set[str]) -> tuple[dict[str, list[int]], dict[str, int]]:
    """Per literal where it belongs, and what finding it can start."""
    places: dict[str, list[int]] = {}
    starts: dict[str, int] = {}
    for number, entry in enumerate(entries):
        pattern, start = entry.pattern, _STARTS.get(entry.role, _NOTHING)
        part = _telling_chunk(pattern, carriers) if pattern.gaps else 0
        for position, chunk in enumerate(pattern.chunks):
            here = start if position == part else _NOTHING
            for literal in chunk.literals():
                known = places.get(literal)
                if known is None:
                    places[literal], starts[literal] = [number, position], here
                else:
                    known += (number, position)
                    starts[literal] = min(here, starts[literal])
    return places, starts


def _telling_chunk(pattern: Pattern, carriers: set[str]) -> int:
    """The part of a phrase with a gap that says most: not ``levering``, but what is delivered."""
    chunks = pattern.chunks
    telling = [at for at, chunk in enumerate(chunks) if chunk.words[-1] not in carriers]
    return max(telling or range(len(chunks)), key=lambda at: len(" ".join(chunks[at].words)))


def _tails(context: ContextFile, entries: Sequence[Entry]) -> dict[str, str]:
    """Context words that can also end a compound: the ``software`` of schoonmaaksoftware, by group."""
    words = {
        form: entry.group
        for entry in entries
        if entry.role == Role.GROUP
        for chunk in entry.pattern.chunks
        if len(chunk.words) == 1 and not chunk.open_right
        for form in inflections(chunk.words[0])
    }
    return words | {
        form: name for name, group in context.groups.items() for tail in group.tails for form in inflections(fold(tail))
    }


def _word_heads(entries: Sequence[Entry]) -> set[str]:
    words = {chunk.words[0] for entry in entries if entry.role <= Role.WEAK for chunk in entry.pattern.chunks}
    return {word[:cut] for word in words for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)}


def _long_words(entries: Sequence[Entry]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        word = typo_word(entry)
        if word:
            found.setdefault(word, []).append(number)
    return found
