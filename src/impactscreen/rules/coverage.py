"""What a calendar says about the rules: which never fired, and what they may have missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from impactscreen.model import Evidence, Hit, Line
from impactscreen.rules.book import RuleBook
from impactscreen.rules.matcher import Matcher
from impactscreen.text import fold, inflections

__all__ = ["Coverage", "Near", "Promising", "WordCount", "cover"]

_SHORTEST_WORD = 5
_RARE = 2
"""Words on fewer lines tell nothing yet."""
_MOST_WORDS = 40


class Near(Struct, frozen=True):
    """A line that a rule almost found."""

    line: Line
    hit: Hit


class Promising(Struct, frozen=True):
    """A line without a hit whose words of ambition suggest a conversation."""

    line: Line
    ambition: tuple[Evidence, ...]


class WordCount(Struct, frozen=True):
    """A word that stands on several lines without a hit."""

    word: str
    lines: int
    example: str
    """A title that it stands in."""


class Coverage(Struct, frozen=True):
    """How well a rule book covers a calendar."""

    lines: int
    hit_lines: int
    fired: tuple[tuple[str, int], ...]
    """Rule id and number of lines, most first."""
    silent: tuple[str, ...]
    """Rules that found nothing."""
    near: tuple[Near, ...]
    """The nearest first."""
    promising: tuple[Promising, ...]
    words: tuple[WordCount, ...]
    """The most frequent first."""


def cover(lines: Iterable[Line], book: RuleBook) -> Coverage:
    """Hold a calendar against the rules and look at what is left over."""
    matcher = Matcher(book)
    fired: Counter[str] = Counter()
    near: list[Near] = []
    promising: list[Promising] = []
    unmatched: list[Line] = []
    total = 0
    for line in lines:
        total += 1
        match = matcher.match(line)
        fired.update(hit.rule for hit in match.hits)
        near += [Near(line, hit) for hit in match.near]
        if not match.hits and not match.muted:
            unmatched.append(line)
            if match.ambition:
                promising.append(Promising(line, match.ambition))
    return Coverage(
        lines=total,
        hit_lines=total - len(unmatched),
        fired=tuple(sorted(fired.items(), key=lambda pair: (-pair[1], pair[0]))),
        silent=tuple(rule.id for rule in book.rules if rule.id not in fired),
        near=tuple(sorted(near, key=lambda item: -item.hit.relevance)),
        promising=tuple(promising),
        words=_frequent(unmatched, book),
    )


def _frequent(lines: Iterable[Line], book: RuleBook) -> tuple[WordCount, ...]:
    """Words of titles without a hit, without those that say nothing about what is bought."""
    said = {form for word in book.context.carriers for form in inflections(fold(word))}
    said |= {fold(text) for group in book.context.groups.values() for text in group.words}
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for line in lines:
        for word in sorted(set(fold(line.title).split())):
            if word.isalpha() and len(word) >= _SHORTEST_WORD and word not in said:
                counts[word] += 1
                examples.setdefault(word, line.title)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(WordCount(word, number, examples[word]) for word, number in ordered[:_MOST_WORDS] if number >= _RARE)
