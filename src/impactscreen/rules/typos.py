"""Long strong words with one letter wrong, missing or swapped."""

from __future__ import annotations

from impactscreen.rules.vocabulary import SHORTEST_TYPO, Entry, Vocabulary, typo_word

__all__ = ["Typos", "one_letter_apart"]

_MOST_CACHED = 50_000
_INFLECTED = 2
_ENDINGS = frozenset({"", "s", "n", "en"})
_SHARED = 4
"""With one letter wrong, either so many letters at the start are right, or so many from the sixth on."""

_Meant = tuple[int, Entry, str]


class Typos:
    """Recognises misspelt words; remembers the words it has seen, so it is not for several threads at once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[int, ...]] = {}
        self._clean: set[str] = set()
        self._index: dict[str, list[_Meant]] | None = None

    def none_in(self, words: list[str]) -> bool:
        """Whether all words are known to be no misspelt ones; False where that has still to be looked at."""
        return self._clean.issuperset(words)

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
        for number, entry, meant in self._candidates(word):
            for size in (len(meant) - 1, len(meant)):  # a word with a letter too many is taken for another
                if word[size - 1 : size] == meant[-1] and self._is_misspelt(word, size, entry, meant):
                    found.add((size, number))
        return tuple([number for _, number in sorted(found)])

    @staticmethod
    def _is_misspelt(word: str, size: int, entry: Entry, meant: str) -> bool:
        """Whether so many first letters of a word are what was meant but for one, and the rest can follow it."""
        follows = word[size:] in _ENDINGS or entry.pattern.chunks[0].open_right
        return follows and meant not in word and one_letter_apart(word[:size], meant)

    def _candidates(self, word: str) -> list[_Meant]:
        """The words that have enough letters of this one in place."""
        index = self._index or self._make_index()
        first, nothing = word[0], ()
        return [
            *index.get(word[:_SHARED], nothing),
            *index.get(first + word[_SHARED : 2 * _SHARED], nothing),  # a letter is missing before
            *index.get(first + word[_SHARED + 1 : 2 * _SHARED + 1], nothing),
        ]

    def _make_index(self) -> dict[str, list[_Meant]]:
        index: dict[str, list[_Meant]] = {}
        for number, entry in enumerate(self._vocabulary.entries):
            word = typo_word(entry)
            if word:
                candidate = (number, entry, word)
                for key in (word[:_SHARED], word[0] + word[_SHARED + 1 : 2 * _SHARED + 1]):
                    index.setdefault(key, []).append(candidate)
        self._index = index
        return index


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
