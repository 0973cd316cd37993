"""The words of a rule: what an author may write, and the plain literals that find it in folded text.

=========================  ==========================================================================
written                    finds
=========================  ==========================================================================
``koffie``                 the word, its plural and singular
``=bloemen``               just this form
``schoonmaak*``            words that begin with it
``*reiniging``             words that end with it (and their plural)
``*kantine*``              words that hold it
``warme dranken``          these words after each other, apart, hyphened or as one compound
``groot* onderhoud``       a star inside: these words right after each other
``maai* ... gazon*``       both within one clause, in this order, at most six words between
=========================  ==========================================================================

Case, accents and hyphens never matter. There are no regular expressions: every form is a plain literal, so that all
rules together cost one pass over the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from impactscreen.messages import msg
from impactscreen.text import fold, inflections

__all__ = ["GAP_WORDS", "Chunk", "Pattern", "parse_pattern"]

GAP_WORDS = 6
"""How many words may stand where a phrase has ``...``."""

_SHORTEST_OPEN = 3
_SHORTEST_INFIX = 4
_MOST_WORDS = 8
_REGEX_SIGNS = re.compile(r"[\[\]{}()|+?^$\\<>~@#%=;!_]")
_ONE_WORD = re.compile(r"\*?[a-z]{4,}\*?")
_PLAIN_PHRASE = re.compile(r"[a-z]{3,}(?: [a-z]+){1,7}\*?")
_STAR_INSIDE = re.compile(r"(?<=\*)\s+|\s+(?=\*)")
_CLOSED_WORDS = 3
"""Phrases of up to so many words are also looked for as one compound."""


class Chunk(NamedTuple):
    """Words that stand next to each other, with an open or a closed end on either side."""

    words: tuple[str, ...]
    open_left: bool = False
    open_right: bool = False
    exact: bool = False

    def literals(self) -> tuple[str, ...]:
        """What to look for in folded text whose words have one blank between and around them."""
        left = "" if self.open_left else " "
        right = "" if self.open_right else " "
        *before, last = self.words
        lasts = (last,) if self.exact else _prefixes(last) if self.open_right else inflections(last)
        if not before:
            return tuple([f"{left}{form}{right}" for form in lasts])
        start = " ".join(before)
        found = [f"{left}{start} {form}{right}" for form in lasts]
        if len(before) < _CLOSED_WORDS and not self.exact:
            start = "".join(before)
            found += [f"{left}{start}{form}{right}" for form in lasts]
        return tuple(found)


def _prefixes(word: str) -> tuple[str, ...]:
    """A beginning, also as its plural is spelled: ``milieustraat*`` finds milieustraten."""
    return (word, *(form for form in inflections(word) if not form.startswith(word) and len(form) > len(word)))


class Pattern(NamedTuple):
    """One pattern of a rule: one chunk, or several in order with a gap between."""

    text: str
    chunks: tuple[Chunk, ...]
    gaps: tuple[int, ...] = ()
    """How many words may stand between one chunk and the next."""

    def literals(self) -> tuple[tuple[str, ...], ...]:
        """The literals of every chunk, in order."""
        return tuple(chunk.literals() for chunk in self.chunks)


@lru_cache(maxsize=16_384)  # a pattern is read when its file is checked and again when it is compiled
def parse_pattern(text: str) -> Pattern:
    """Read what an author wrote.

    Raises:
        ValueError: with a `Message` and a hint, when it could never match, would match everything, or is a regular
            expression.
    """
    if _ONE_WORD.fullmatch(text):  # most are, and there are thousands
        return Pattern(text, (Chunk((text.strip("*"),), text[0] == "*", text[-1] == "*"),))
    if _PLAIN_PHRASE.fullmatch(text):
        return Pattern(text, (Chunk(tuple(text.rstrip("*").split()), open_right=text[-1] == "*"),))
    exact = text.startswith("=")
    body = text[1:] if exact else text
    if _REGEX_SIGNS.search(body):
        raise ValueError(msg("rules.pattern.regex", pattern=text), msg("rules.pattern.regex.hint"))
    chunks: list[Chunk] = []
    gaps: list[int] = []
    for part in re.split(r"\s*(?:\.\.\.|…)\s*", body.strip()):
        pieces = _STAR_INSIDE.split(part)
        chunks += [_chunk(piece, text, exact=exact) for piece in pieces]
        gaps += [GAP_WORDS, *(0 for _ in pieces[1:])]
    return Pattern(text, tuple(chunks), tuple(gaps[1:]))


def _chunk(part: str, text: str, *, exact: bool) -> Chunk:
    inner = part.strip("*")
    open_left, open_right = part.startswith("*"), part.endswith("*")
    words = tuple(fold(inner).split())
    if "*" in inner or (exact and (open_left or open_right)):
        raise ValueError(msg("rules.pattern.star", pattern=text), msg("rules.pattern.star.hint"))
    if not words:
        known = msg("rules.pattern.everything" if "*" in part else "rules.pattern.nothing", pattern=text)
        raise ValueError(known, msg("rules.pattern.nothing.hint"))
    if len(words) > _MOST_WORDS:
        raise ValueError(msg("rules.pattern.long", pattern=text), msg("rules.pattern.long.hint"))
    letters = len("".join(words))
    shortest = _SHORTEST_INFIX if open_left and open_right else _SHORTEST_OPEN if open_left or open_right else 1
    if letters < shortest:
        raise ValueError(msg("rules.pattern.short", pattern=text), msg("rules.pattern.short.hint", least=shortest))
    return Chunk(words, open_left, open_right, exact)
