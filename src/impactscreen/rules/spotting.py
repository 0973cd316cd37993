"""Where the words of the rules stand in a line: as written, written apart, suspended, or with one letter wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from impactscreen.rules.entries import CONTEXT, SHORTEST_TYPO, typo_word
from impactscreen.rules.reading import Field, Reading
from impactscreen.rules.vocabulary import Vocabulary
from impactscreen.text import Form, closed_forms, fold_aligned, suspended_forms

__all__ = ["Spot", "Spotter"]

_MOST_WORDS_CACHED = 50_000
_INFLECTED = 2
_NO_RULES = {CONTEXT}
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
        self._heads = vocabulary.word_heads
        self._typos: dict[str, tuple[int, ...]] = {}
        self._clean: set[str] = set()

    def spot(self, reading: Reading) -> list[Spot] | None:
        """The places of all patterns that can matter, or None when nothing can come of the line.

        A rule takes part when one of its strong words stands anywhere, or a weak one in the title; the places of other
        rules are left out.
        """
        found = self._find(reading.text, overlapping=True)
        others = self._other_forms(reading)
        vocabulary, title_end = self._vocabulary, reading.title_end
        strong_end, weak_end, ambition_end = vocabulary.strong_end, vocabulary.weak_end, vocabulary.ambition_end
        owners = {vocabulary.entries[spot.entry].owner for spot in others}
        phrases: dict[int, set[int]] = {}
        ambitious = False
        for literal, begin, _ in found:
            if literal < weak_end:
                if literal < strong_end or begin < title_end:
                    for slot in vocabulary.slots[literal]:
                        if slot.single:
                            owners.add(slot.owner)
                        else:
                            phrases[slot.entry] = set()
            elif literal < ambition_end:
                ambitious = True
        if phrases:
            owners.update(self._complete(found, phrases))
        if not owners:
            return self._places(reading, found, _NO_RULES)[0] if ambitious else None
        owners.add(CONTEXT)
        spots, parts = self._places(reading, found, owners)
        if others or parts:
            self._add_phrases(reading, spots, others, parts)
        return spots

    def _complete(self, found: list[tuple[int, int, int]], phrases: dict[int, set[int]]) -> Iterator[int]:
        """The owners of phrases with a gap of which every part is there, wherever that may be."""
        slots = self._vocabulary.slots
        for literal, _, _ in found:
            for slot in slots[literal]:
                if slot.entry in phrases:
                    phrases[slot.entry].add(slot.chunk)
        for entry, chunks in phrases.items():
            if len(chunks) > len(self._vocabulary.entries[entry].pattern.gaps):
                yield self._vocabulary.entries[entry].owner

    def _places(
        self, reading: Reading, found: list[tuple[int, int, int]], owners: set[int]
    ) -> tuple[list[Spot], dict[int, list[Spot]]]:
        """Places of whole patterns, and by entry those of parts of phrases with a gap."""
        slots, fields, title_end = self._vocabulary.slots, reading.fields, reading.title_end
        spots: list[Spot] = []
        parts: dict[int, list[Spot]] = {}
        for literal, begin, finish in found:
            here = [slot for slot in slots[literal] if slot.owner in owners]
            if not here:
                continue
            _, _, lead, trail, _, _, more = here[0]  # of the literal, so the same for all that share it
            start, end = begin + lead, finish - trail
            number = 0 if start < title_end else reading.field_at(start)
            field = fields[number]
            first = field.word_at(start)
            last = first + more
            rest = "" if trail else field.words[last][end - field.offset_of(last) :]
            for entry, chunk, _, _, _, single, _ in here:
                spot = Spot(entry, number, first, last, start, end, rest, chunk)
                if single:
                    spots.append(spot)
                else:
                    parts.setdefault(entry, []).append(spot)
        return spots, parts

    def _add_phrases(
        self, reading: Reading, spots: list[Spot], others: list[Spot], parts: dict[int, list[Spot]]
    ) -> None:
        """Put patterns with a gap together from their chunks."""
        entries = self._vocabulary.entries
        for spot in others:
            if entries[spot.entry].pattern.gaps:
                parts.setdefault(spot.entry, []).append(spot)
            else:
                spots.append(spot)
        for entry, chunks in parts.items():
            if len(chunks) > len(entries[entry].pattern.gaps):
                spots += _phrases(reading, chunks, entries[entry].pattern.gaps)

    # --- other ways of writing

    def _other_forms(self, reading: Reading) -> list[Spot]:
        others: list[Spot] = []
        for number, field in enumerate(reading.fields):
            if field.name == "title":
                if not self._heads.isdisjoint(field.words):
                    others += self._closed(number, field)
                if not self._clean.issuperset(field.words):
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
            if word in self._clean:
                continue
            entries = self._typos.get(word)
            if entries is None:
                if len(self._clean) > _MOST_WORDS_CACHED:
                    self._clean.clear()
                entries = tuple(self._typos_of(word)) if len(word) >= SHORTEST_TYPO else ()
                if not entries:
                    self._clean.add(word)
                    continue
                self._typos[word] = entries
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
