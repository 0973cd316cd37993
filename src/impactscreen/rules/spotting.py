"""Where the words of the rules stand in a line: as written, written apart, suspended, or with one letter wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from impactscreen.rules.reading import Field, Reading
from impactscreen.rules.vocabulary import SHORTEST_TYPO, Vocabulary, typo_word
from impactscreen.text import Form, closed_forms, fold_aligned, suspended_forms

__all__ = ["Spot", "Spotter"]

_MOST_WORDS_CACHED = 50_000
_INFLECTED = 2
_ENDINGS = frozenset({"", "s", "n", "en"})


class Spot(NamedTuple):
    """One pattern found at one place."""

    entry: int
    field: int
    first: int
    """Position of the first word in the field."""
    last: int
    start: int
    """Offset in the searched text."""
    end: int
    rest: str = ""
    """What the last word has after the found part: ``apparatuur`` for ``catering*`` in cateringapparatuur."""
    chunk: int = 0
    typo: bool = False


class Spotter:
    """Finds all patterns in a line. Not for several threads at once: it remembers words it has seen."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._find = vocabulary.find
        self._seeds = vocabulary.seeds
        self._heads = vocabulary.word_heads
        self._typos: dict[str, tuple[int, ...]] = {}

    def spot(self, reading: Reading) -> list[Spot] | None:
        """All places of all patterns, or None when nothing is there that could start a hit."""
        found = self._find(reading.text, overlapping=True)
        others = self._other_forms(reading)
        if not others:
            seeds = self._seeds
            for item in found:
                if item[0] < seeds:
                    break
            else:
                return None
        spots = list(self._spots(reading, found))
        spots += others
        return self._with_phrases(reading, spots)

    def _spots(self, reading: Reading, found: list[tuple[int, int, int]]) -> Iterator[Spot]:
        for literal, begin, finish in found:
            for slot in self._vocabulary.slots[literal]:
                start, end = begin + slot.lead, finish - slot.trail
                number = reading.field_at(start)
                field = reading.fields[number]
                first, last = field.word_at(start), field.word_at(end - 1)
                rest = field.words[last][end - field.offset_of(last) :]
                yield Spot(slot.entry, number, first, last, start, end, rest, slot.chunk)

    def _with_phrases(self, reading: Reading, spots: list[Spot]) -> list[Spot]:
        """Patterns with a gap are put together from their chunks; the others pass."""
        entries = self._vocabulary.entries
        whole: list[Spot] = []
        chunks: dict[int, list[Spot]] = defaultdict(list)
        for spot in spots:
            if len(entries[spot.entry].pattern.chunks) == 1:
                whole.append(spot)
            else:
                chunks[spot.entry].append(spot)
        for entry, parts in chunks.items():
            whole += _phrases(reading, parts, entries[entry].pattern.gaps)
        return whole

    # --- other ways of writing

    def _other_forms(self, reading: Reading) -> list[Spot]:
        others: list[Spot] = []
        for number, field in enumerate(reading.fields):
            if field.name == "title":
                others += self._closed(number, field)
                others += self._misspelt(number, field)
            if "- " in field.text or " -" in field.text:
                others += self._suspended(number, field)
        return others

    def _closed(self, number: int, field: Field) -> Iterator[Spot]:
        heads = self._heads
        for position, word in enumerate(field.words):
            if word in heads:
                for form in closed_forms(field.words, position):
                    for entry, chunk, end in self._across(form):
                        yield _spot_of_words(number, field, form.start, form.end - 1, (entry, chunk, form.text[end:]))

    def _suspended(self, number: int, field: Field) -> Iterator[Spot]:
        for form in suspended_forms(field.text):
            for entry, chunk, end in self._across(form):
                first = len(fold_aligned(field.text[: form.start]).split())
                last = len(fold_aligned(field.text[: form.end]).split()) - 1
                rest = form.text[end:].split(" ")[0]
                yield _spot_of_words(number, field, first, last, (entry, chunk, rest))

    def _across(self, form: Form) -> Iterator[tuple[int, int, int]]:
        """Entry, chunk and end of what stands in a form across its joints."""
        for literal, begin, finish in self._find(f" {form.text} ", overlapping=True):
            for slot in self._vocabulary.slots[literal]:
                start, end = begin + slot.lead - 1, finish - slot.trail - 1
                if start < form.first_joint and end > form.last_joint:
                    yield slot.entry, slot.chunk, end

    def _misspelt(self, number: int, field: Field) -> Iterator[Spot]:
        for position, word in enumerate(field.words):
            if len(word) < SHORTEST_TYPO:
                continue
            entries = self._typos.get(word)
            if entries is None:
                if len(self._typos) > _MOST_WORDS_CACHED:
                    self._typos.clear()
                entries = self._typos[word] = tuple(self._typos_of(word))
            for entry in entries:
                start = field.offset_of(position)
                yield Spot(entry, number, position, position, start, start + len(word), typo=True)

    def _typos_of(self, word: str) -> Iterator[int]:
        """Entries whose long word this is with one letter wrong, missing, doubled or swapped."""
        index, entries = self._vocabulary.typos, self._vocabulary.entries
        if word in self._vocabulary.real_words:
            return
        for size in range(SHORTEST_TYPO - 1, len(word) + 1):
            begin = word[:size]
            keys = {begin, *(begin[:cut] + begin[cut + 1 :] for cut in range(size))}
            for number in sorted({number for key in keys for number in index.get(key, ())}):
                entry = entries[number]
                meant = typo_word(entry) or ""
                open_right = entry.pattern.chunks[0].open_right
                if meant in word or not (open_right or word[size:] in _ENDINGS):
                    continue
                if meant[0] == word[0] and one_letter_apart(begin, meant):
                    yield number


def _spot_of_words(number: int, field: Field, first: int, last: int, found: tuple[int, int, str]) -> Spot:
    """A spot on whole words: what was found (entry, chunk, rest) stands in another form of them."""
    entry, chunk, rest = found
    end = field.offset_of(last) + len(field.words[last])
    return Spot(entry, number, first, last, field.offset_of(first), end, rest, chunk)


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


def _phrases(reading: Reading, parts: list[Spot], gaps: tuple[int, ...]) -> Iterator[Spot]:
    """Chunks in order, in one clause, with few enough words between."""
    by_chunk: list[list[Spot]] = [[spot for spot in parts if spot.chunk == number] for number in range(len(gaps) + 1)]
    for first in by_chunk[0]:
        chain = [first]
        for candidates, gap in zip(by_chunk[1:], gaps, strict=True):
            following = next((spot for spot in candidates if _follows(reading, chain[-1], spot, gap)), None)
            if following is None:
                break
            chain.append(following)
        else:
            last = chain[-1]
            yield Spot(first.entry, first.field, first.first, last.last, first.start, last.end, last.rest)


def _follows(reading: Reading, one: Spot, other: Spot, gap: int) -> bool:
    if one.field != other.field or not 0 < other.first - one.last <= gap + 1:
        return False
    field = reading.fields[one.field]
    return all(field.gap(word) != "stop" for word in range(one.last, other.first))
