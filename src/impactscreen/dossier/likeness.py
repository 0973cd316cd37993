"""How alike two titles or names are: slips, cut-off ends and added words are told from another word."""

from __future__ import annotations

from collections import Counter

from impactscreen.text import fold

__all__ = ["SHORTEST_CUT", "same_words", "title_likeness", "words_swapped"]

SHORTEST_CUT = 30
"""Exports cut titles at 40 to 80 characters; a shorter beginning says too little."""
_EXTENDED = 0.85


def title_likeness(old: str, new: str) -> float:
    """How alike two titles are, from 0 to 1, whatever the order of their words; a cut-off title is like its whole."""
    from rapidfuzz import fuzz

    before, after = fold(old), fold(new)
    if before == after:
        return 1.0
    if _starts_alike(before, after):
        return 0.9
    alike = max(fuzz.ratio(before, after), fuzz.token_sort_ratio(before, after)) / 100
    return max(alike, _EXTENDED) if _extends(before, after) else alike


def words_swapped(old: str, new: str) -> bool:
    """Whether a word was changed for another one: each title has a word, or a number, that the other lacks."""
    from rapidfuzz import fuzz

    before, after = fold(old).split(), fold(new).split()
    common = set(before) & set(after)
    lost = [word for word in before if word not in common and not any(_same_word(word, other) for other in after)]
    gained = [word for word in after if word not in common and not any(_same_word(word, other) for other in before)]
    if not lost or not gained:
        return False
    long_ones = all(len(word) >= _LONG_WORD and not word.isdigit() for word in (*lost, *gained))
    return not (long_ones and fuzz.ratio("".join(before), "".join(after)) >= _JOINED)


def _same_word(one: str, other: str) -> bool:
    """The same word, with a slip of the keyboard or cut short; numbers are the same or not."""
    from rapidfuzz import fuzz

    if one == other or one.isdigit() or other.isdigit():
        return one == other
    short, long = sorted((one, other), key=len)
    return (len(short) >= _LONG_WORD - 1 and long.startswith(short)) or fuzz.ratio(one, other) >= _SLIP


_LONG_WORD = 4
_SLIP = 78.0
_JOINED = 94.0
"""Words written together or apart leave all their letters in place."""


def _extends(one: str, other: str) -> bool:
    """Whether one title is the other with words added: a closer description of the same."""
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) > 1 and not Counter(short) - Counter(long)


def _starts_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST_CUT and long.startswith(short.rstrip())


def same_words(old: str, new: str) -> bool:
    """Whether two names are one: a slip of the keyboard, another order, words cut short."""
    from rapidfuzz import fuzz

    before, after = fold(old), fold(new)
    if before == after or fuzz.token_sort_ratio(before, after) >= 88:  # noqa: PLR2004 - a slip of the keyboard
        return True
    words = list(zip(before.split(), after.split(), strict=False))
    return len(before.split()) == len(after.split()) and all(a.startswith(b) or b.startswith(a) for a, b in words)
