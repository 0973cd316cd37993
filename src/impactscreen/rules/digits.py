"""Where the rules look at digits, and so where one number is not as good as another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from impactscreen.rules.entries import SHORTEST_TYPO
from impactscreen.rules.spotting import Searched, Spotter
from impactscreen.rules.vocabulary import Vocabulary

__all__ = ["Digits", "masked"]

_FIGURES, _ZEROS = "0123456789", "0" * 10
_MASK = str.maketrans(_FIGURES, _ZEROS)
_MASK_BYTES = bytes.maketrans(_FIGURES.encode(), _ZEROS.encode())
_FIGURE = re.compile("[0-9]")


def masked(text: str) -> bytes:
    """A text as bytes in which all digits are zeros."""
    return text.encode("utf-8", "surrogatepass").translate(_MASK_BYTES)


class Digits:
    """Tells for a title whether its digits can matter; where in doubt, they do.

    Patterns without digits cover none in a title, so they are found whatever the digits are. What is left are patterns
    with digits, which are looked for with any digits in their place, and evidence whose own words hold some.
    """

    def __init__(self, vocabulary: Vocabulary, spotter: Spotter) -> None:
        self._vocabulary = vocabulary
        self._spotter = spotter

    def matter(self, title: Searched) -> bool:
        """Whether what comes of a title, or the words of its evidence, may be others when its digits are."""
        field = title.field
        if not _FIGURE.search(field.text):
            return False
        numbered = {at for at, word in enumerate(field.words) if _FIGURE.search(word)}
        forms = [f" {form.text} " for form in self._spotter.forms(field)]
        text = "\n".join([field.folded, *forms]).translate(_MASK)
        return (
            any(shape in text for shape in self._shapes)
            or any(self._look_at(field.words[at]) for at in numbered)
            or self._spotter.may_cover(title, numbered)
        )

    def _look_at(self, word: str) -> bool:
        """Whether a word with digits is one that is known by itself, or might be taken for a misspelt one."""
        return word.translate(_MASK) in self._words or (self._typos and len(word) >= SHORTEST_TYPO)

    @cached_property
    def _shapes(self) -> frozenset[str]:
        """What holds digits and is found anywhere in a text: masked."""
        return frozenset(text.translate(_MASK) for text in (*self._literals, *_with_figures(self._vocabulary.tails)))

    @cached_property
    def _words(self) -> frozenset[str]:
        """What holds digits and is compared with words: masked."""
        vocabulary = self._vocabulary
        known = [*vocabulary.word_heads, *vocabulary.carriers, *vocabulary.purposes, *vocabulary.real_words]
        return frozenset(word.translate(_MASK) for word in _with_figures(known))

    @cached_property
    def _typos(self) -> bool:
        """Whether a long word of the rules holds digits."""
        return any(len(literal.strip()) >= SHORTEST_TYPO for literal in self._literals)

    @cached_property
    def _literals(self) -> list[str]:
        return _with_figures(self._vocabulary.literals)


def _with_figures(words: Iterable[str]) -> list[str]:
    """Those that hold a digit; looked for in all at once, as there are ten thousands."""
    text = "\n".join(["", *words, ""])
    found = set()
    for figure in _FIGURES:
        at = text.find(figure)
        while at >= 0:
            end = text.find("\n", at)
            found.add(text[text.rfind("\n", 0, at) + 1 : end])
            at = text.find(figure, end)
    return sorted(found)
