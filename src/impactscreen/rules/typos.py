"""Long strong words with one letter wrong, missing, too many or swapped."""

from __future__ import annotations

from collections import defaultdict

from impactscreen.rules.entries import SHORTEST_TYPO
from impactscreen.rules.vocabulary import Vocabulary

__all__ = ["Typos", "one_letter_apart"]

_MOST_CACHED = 50_000
_INFLECTED = 2
_ENDINGS = frozenset({"", "s", "n", "en"})
_SHARED = 4
"""With one letter wrong, either so many letters at the start are right, or so many from the sixth on."""

_Meant = tuple[str, list[int]]
"""A word, and the numbers of the entries that are this word."""


class Typos:
    """Recognises misspelt words: of strong patterns that are one long word, whole or its beginning.

    Remembers the words it has seen, so it is not for several threads at once.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[int, ...]] = {}
        self._clean: set[str] = set()
        self._index: dict[str, list[_Meant]] = {}

    def among(self, words: list[str]) -> list[tuple[int, int]]:
        """Position of each misspelt word, with the number of a pattern whose word it is."""
        clean = self._clean
        if clean.issuperset(words):
            return []
        return [(at, number) for at, word in enumerate(words) if word not in clean for number in self.of(word)]

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of the patterns whose long word this is, misspelt."""
        if word in self._clean:
            return ()
        entries = self._known.get(word)
        if entries is None:
            entries = self._find(word) if len(word) >= SHORTEST_TYPO else ()
            if entries:
                self._known[word] = entries
            else:
                if len(self._clean) > _MOST_CACHED:
                    self._clean.clear()
                self._clean.add(word)
        return entries

    def _find(self, word: str) -> tuple[int, ...]:
        if word in self._vocabulary.real_words:
            return ()
        found = set()
        for meant, numbers in self._candidates(word):
            for size in (len(meant) - 1, len(meant), len(meant) + 1):
                near = word[size - 1 : size] == meant[-1] and meant not in word
                if near and one_letter_apart(word[:size], meant):
                    found |= {(size, number) for number in numbers if self._follows(word[size:], number)}
        return tuple([number for _, number in sorted(found)])

    def _follows(self, ending: str, number: int) -> bool:
        """Whether the rest of a word can follow what the pattern says."""
        return ending in _ENDINGS or self._vocabulary.entries[number].pattern.chunks[0].open_right

    def _candidates(self, word: str) -> list[_Meant]:
        """The words that have enough letters of this one in place."""
        if not self._index:
            self._make_index()
        index, first = self._index, word[0]
        return [
            *index.get(word[:_SHARED], ()),
            *index.get(first + word[_SHARED : 2 * _SHARED], ()),  # a letter is missing before
            *index.get(first + word[_SHARED + 1 : 2 * _SHARED + 1], ()),
            *index.get(first + word[_SHARED + 2 : 2 * _SHARED + 2], ()),  # one is too many
        ]

    def _make_index(self) -> None:
        index: dict[str, list[_Meant]] = defaultdict(list)
        for meant in self._vocabulary.long_words.items():
            word = meant[0]
            index[word[:_SHARED]].append(meant)
            index[word[0] + word[_SHARED + 1 : 2 * _SHARED + 1]].append(meant)
        self._index = dict(index)


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter: another, one too many, one too few, or two swapped.

    Not in the last two letters, where Dutch inflects: surveillante is no misspelt surveillance.
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[shared:], other[shared:]
    if min(len(left), len(right)) <= _INFLECTED:
        return False
    if len(left) == len(right):
        swapped = left[1::-1] + left[2:] == right
        return left[1:] == right[1:] or swapped
    return left[1:] == right if len(left) > len(right) else left == right[1:]
