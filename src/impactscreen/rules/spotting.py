"""Where the words of the rules stand in a line: as written, written apart, suspended, or with one letter wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.rules.entries import CONTEXT, Entry
from impactscreen.rules.reading import Field, searchable
from impactscreen.rules.senses import SILENT, Sense, Senses
from impactscreen.rules.typos import Typos
from impactscreen.rules.vocabulary import Vocabulary
from impactscreen.text import Form, closed_forms, fold_aligned, suspended_forms

__all__ = ["Searched", "Spot", "Spotter"]

_NO_RULES = frozenset({CONTEXT})


class Spot(Struct, frozen=True, gc=False):
    """One pattern found at one place."""

    number: int
    """Of its entry in the vocabulary."""
    entry: Entry
    field: Field
    first: int
    """Position of the first word in the field."""
    last: int
    start: int
    """Offset in the searched text of the field."""
    end: int
    rest: str = ""
    """What the last word has after the found part: ``apparatuur`` for ``catering*`` in cateringapparatuur."""
    chunk: int = 0
    typo: bool = False


class Searched(Struct, frozen=True, gc=False):
    """A field with what was found in it."""

    field: Field
    found: list[tuple[int, int, int]]
    """Literal, begin and end, in the order of their ends."""
    sense: Sense
    others: list[Spot]
    """Patterns, and parts of them, in other ways of writing."""


class Spotter:
    """Finds all patterns in a line. Not for several threads at once: it remembers words it has seen."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._entries = vocabulary.entries
        self._strong_end, self._weak_end = vocabulary.strong_end, vocabulary.weak_end
        self._find = vocabulary.find
        self._heads = vocabulary.word_heads
        self._typos = Typos(vocabulary)
        self._senses = Senses(vocabulary)
        self._literals = self._senses.literals

    def search(self, field: Field) -> Searched:
        """One pass over a field, and a look at its other ways of writing."""
        found = self._find(field.folded, overlapping=True)
        sense = self._senses.of(frozenset([literal for literal, _, _ in found]))
        return Searched(field, found, sense, self._other_forms(field))

    def sense(self, text: str) -> Sense:
        """What can come of a text below a title: the same pass, without keeping where things stand."""
        found = self._find(searchable(text), overlapping=True)
        sense = self._senses.of(frozenset([literal for literal, _, _ in found])) if found else SILENT
        if sense.about or "- " in text or " -" in text:
            searched = self.search(Field("description", text))
            if searched.others:
                return replace(sense, stirs=True)
            if self._may_open(searched):
                return replace(sense, opens=True)
        return sense

    def _may_open(self, searched: Searched) -> bool:
        """Whether a field may open with a context word that makes it be about something."""
        folded = searched.field.folded
        second = folded.find(" ", 1) + 1
        end = folded.find(" ", second)
        return any(begin < end and self._literals[number].opens for number, begin, _ in searched.found)

    def spot(self, line: Sequence[Searched], owners: Set[int]) -> list[Spot] | None:
        """The places of all patterns that can matter, or None when nothing can come of the fields of a line.

        Only the rules that take part (`owners`) matter, and the context around them.
        """
        if not owners:
            ambitious = any(searched.sense.ambition for searched in line)
            return [spot for searched in line for spot in self._places(searched, _NO_RULES)] if ambitious else None
        owners = owners | _NO_RULES
        spots = [spot for searched in line for spot in self._places(searched, owners)]
        spots += [spot for searched in line for spot in searched.others if not spot.entry.pattern.gaps]
        spots += self._phrases(line, owners)
        return spots

    def taking_part(self, line: Sequence[Searched]) -> frozenset[int]:
        """The owners of patterns that can count: of strong words anywhere, or of weak ones in the title."""
        owners: list[int] = []
        whole: set[int] = set()
        for searched in line:
            owners += searched.sense.weak if searched.field.name == "title" else searched.sense.strong
            owners += [spot.entry.owner for spot in searched.others]
            whole |= searched.sense.whole
        for one, other in combinations(line, 2):
            whole |= one.sense.shared(other.sense)
        if whole:
            owners += [self._entries[number].owner for number in whole if self._complete(line, number)]
        return frozenset(owners)

    def _complete(self, line: Sequence[Searched], phrase: int) -> bool:
        """Whether every part of a phrase with a gap is there, wherever that may be, and one that makes it count."""
        chunks: set[int] = set()
        counts = False
        for searched in line:
            end = self._weak_end if searched.field.name == "title" else self._strong_end
            for number, _, _ in searched.found:
                here = self._literals[number].parts.get(phrase)
                if here:
                    chunks.update(here)
                    counts = counts or number < end
        return counts and len(chunks) > len(self._entries[phrase].pattern.gaps)

    def may_cover(self, searched: Searched, words: Set[int]) -> bool:
        """Whether something that can be found in a field lies over one of these words."""
        spots = [*self._places(searched, None), *searched.others, *self._phrases([searched], None)]
        return any(not words.isdisjoint(range(spot.first, spot.last + 1)) for spot in spots)

    def _places(self, searched: Searched, owners: Set[int] | None) -> Iterator[Spot]:
        """Places of whole patterns, of some owners or of all."""
        field, literals = searched.field, self._literals
        for number, begin, finish in searched.found:
            literal = literals[number]
            singles: Sequence[tuple[int, Entry]] = literal.singles
            if owners is not None:
                singles = [single for single in singles if single[1].owner in owners]
            if singles:
                first, last, start, end, rest = literal.place(field, begin, finish)
                for entry_number, entry in singles:
                    yield Spot(entry_number, entry, field, first, last, start, end, rest)

    def _phrases(self, line: Sequence[Searched], owners: Set[int] | None) -> Iterator[Spot]:
        """Phrases with a gap, of some owners or of all."""
        gapped = [spot for searched in line for spot in searched.others if spot.entry.pattern.gaps]
        wanted = {spot.number for spot in gapped}.union(*[searched.sense.whole for searched in line])
        if wanted:
            parts = [spot for searched in line for spot in self._parts(searched, sorted(wanted))]
            yield from _put_together(
                [spot for spot in (*parts, *gapped) if owners is None or spot.entry.owner in owners]
            )

    def _parts(self, searched: Searched, wanted: Sequence[int]) -> Iterator[Spot]:
        """Places of the parts of some phrases with a gap."""
        field, entries = searched.field, self._entries
        for number, begin, finish in searched.found:
            literal = self._literals[number]
            for phrase in wanted:
                for chunk in literal.parts.get(phrase, ()):
                    first, last, start, end, rest = literal.place(field, begin, finish)
                    yield Spot(phrase, entries[phrase], field, first, last, start, end, rest, chunk)

    # --- other ways of writing

    def _other_forms(self, field: Field) -> list[Spot]:
        others: list[Spot] = []
        if field.name == "title":
            if not self._heads.isdisjoint(field.words):
                others += self._closed(field)
            for position, number in self._typos.among(field.words):
                start, end = field.offset_of(position), field.offset_of(position) + len(field.words[position])
                others.append(Spot(number, self._entries[number], field, position, position, start, end, typo=True))
        if "- " in field.text or " -" in field.text:
            others += self._suspended(field)
        return others

    def forms(self, field: Field) -> Iterator[Form]:
        """How the words of a title could have been written otherwise."""
        yield from self._closed_forms(field)
        yield from suspended_forms(field.text)

    def _closed_forms(self, field: Field) -> Iterator[Form]:
        for position, word in enumerate(field.words):
            if word in self._heads:
                yield from closed_forms(field.words, position)

    def _closed(self, field: Field) -> Iterator[Spot]:
        for form in self._closed_forms(field):
            for number, chunk, end in self._across(form):
                yield self._spot(field, form.start, form.end - 1, (number, chunk, form.text[end:]))

    def _suspended(self, field: Field) -> Iterator[Spot]:
        for form in suspended_forms(field.text):
            for number, chunk, end in self._across(form):
                first = len(fold_aligned(field.text[: form.start]).split())
                last = len(fold_aligned(field.text[: form.end]).split()) - 1
                yield self._spot(field, first, last, (number, chunk, form.text[end:].split(" ")[0]))

    def _across(self, form: Form) -> Iterator[tuple[int, int, int]]:
        """Entry, chunk and end of what stands in a form across its joints."""
        for number, begin, finish in self._find(f" {form.text} ", overlapping=True):
            literal = self._literals[number]
            if begin + literal.lead - 1 < form.first_joint and finish - literal.trail - 1 > form.last_joint:
                for slot in literal.slots:
                    yield slot.entry, slot.chunk, finish - literal.trail - 1

    def _spot(self, field: Field, first: int, last: int, found: tuple[int, int, str]) -> Spot:
        """A spot on whole words: what was found (entry, chunk, rest) stands in another form of them."""
        number, chunk, rest = found
        start, end = field.offset_of(first), field.offset_of(last) + len(field.words[last])
        return Spot(number, self._entries[number], field, first, last, start, end, rest, chunk)


def _put_together(parts: list[Spot]) -> Iterator[Spot]:
    """Phrases with a gap put together: their parts in order, in one clause, with few enough words between."""
    by_entry: dict[int, list[Spot]] = {}
    for part in parts:
        by_entry.setdefault(part.number, []).append(part)
    for number, spots in by_entry.items():
        gaps = spots[0].entry.pattern.gaps
        if len(spots) > len(gaps):
            for first, last in _chains(spots, gaps):
                yield Spot(number, first.entry, first.field, first.first, last.last, first.start, last.end, last.rest)


def _chains(parts: list[Spot], gaps: tuple[int, ...]) -> Iterator[tuple[Spot, Spot]]:
    """The first and the last part of each phrase."""
    by_chunk = [[part for part in parts if part.chunk == chunk] for chunk in range(len(gaps) + 1)]
    for first in by_chunk[0]:
        last = first
        for candidates, gap in zip(by_chunk[1:], gaps, strict=True):
            following = next((part for part in candidates if _follows(last, part, gap)), None)
            if following is None:
                break
            last = following
        else:
            yield first, last


def _follows(one: Spot, other: Spot, gap: int) -> bool:
    if one.field is not other.field or not 0 < other.first - one.last <= gap + 1:
        return False
    return all(one.field.gap(word) != "stop" for word in range(one.last, other.first))
