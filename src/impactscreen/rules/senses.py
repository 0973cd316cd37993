"""What the literals that stand in a text can start, whatever their order: worked out once for each set of them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from impactscreen.rules.entries import CONTEXT, Entry, Role
from impactscreen.rules.reading import Field
from impactscreen.rules.vocabulary import Slot, Vocabulary

__all__ = ["SILENT", "Literal", "Sense", "Senses"]

_MOST_KNOWN = 20_000
_STIRRING = frozenset({Role.STRONG, Role.AMBITION})


class Literal(Struct, frozen=True, gc=False):
    """What one literal belongs to."""

    lead: int
    """1 when it begins with a blank that is no part of the words."""
    trail: int
    more: int
    """How many further words it holds after its first."""
    slots: list[Slot]
    singles: tuple[tuple[int, Entry], ...]
    """The patterns that it is all of, with their numbers."""
    parts: dict[int, list[int]]
    """The phrases with a gap of which it is a part, and which part or parts of them."""
    heads: frozenset[int]
    """The phrases of which it is the first part."""
    tails: frozenset[int]
    """The phrases of which it is a later one."""
    owners: frozenset[int]
    """Those that it is all of a pattern for."""
    stirs: bool
    """Whether it is a strong word, or a marker of ambition."""
    opens: bool
    """Whether it is a context word that makes a text be about something."""

    def place(self, field: Field, begin: int, finish: int) -> tuple[int, int, int, int, str]:
        """Where it stands: first and last word, start and end, and what the last word has after it."""
        start, end = begin + self.lead, finish - self.trail
        first = field.word_at(start)
        rest = "" if self.trail else field.folded[end : field.folded.index(" ", end)]
        return first, first + self.more, start, end, rest


class Sense(Struct, frozen=True, gc=False):
    """What can come of the literals of one field."""

    strong: frozenset[int] = frozenset()
    """The rules that take part by them in any field."""
    weak: frozenset[int] = frozenset()
    """The rules that take part by them in a title; those above among them."""
    known: frozenset[int] = frozenset()
    """The rules that would find something in them if they took part."""
    heads: frozenset[int] = frozenset()
    """Phrases with a gap whose first part is there."""
    tails: frozenset[int] = frozenset()
    """Phrases with a gap of which another part is there."""
    whole: frozenset[int] = frozenset()
    """Phrases of both: they may be there as a whole."""
    ambition: bool = False
    """Whether markers of ambition are looked for by them."""
    stirs: bool = False
    """Whether something can come of them in any field: a strong word, or a marker of ambition."""
    about: bool = False
    """Whether there is a context word that makes a text be about something."""
    opens: bool = False
    """Whether the field may open with such a word, which the literals alone do not tell."""

    def shared(self, other: Sense) -> frozenset[int]:
        """Phrases with a gap that may have their parts in both fields, by which their rules take part."""
        return (self.heads & other.tails) | (self.tails & other.heads)


SILENT = Sense()


class _Literals(dict[int, Literal]):
    """Each literal as it is first found: one calendar holds few of all there are."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, number: int) -> Literal:
        slots, entries = self._vocabulary.slots[number], self._vocabulary.entries
        first = slots[0]  # lead, trail and more are of the literal, so the same for all
        singles = tuple([(slot.entry, entries[slot.entry]) for slot in slots if slot.single])
        parts: dict[int, list[int]] = {}
        for slot in slots:
            if not slot.single:
                parts.setdefault(slot.entry, []).append(slot.chunk)
        self[number] = Literal(
            lead=first.lead,
            trail=first.trail,
            more=first.more,
            slots=slots,
            singles=singles,
            parts=parts,
            heads=frozenset([entry for entry, chunks in parts.items() if chunks[0] == 0]),
            tails=frozenset([entry for entry, chunks in parts.items() if chunks[-1]]),
            owners=frozenset([entry.owner for _, entry in singles]),
            stirs=any(entry.role in _STIRRING for _, entry in singles),
            opens=any(entry.role == Role.GROUP for _, entry in singles),
        )
        return self[number]


class Senses:
    """The senses of sets of literals, remembered: one calendar holds few of all there can be."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._known: dict[frozenset[int], Sense] = {frozenset(): SILENT}
        self.literals = _Literals(vocabulary)

    def of(self, literals: frozenset[int]) -> Sense:
        """What a set of literals can start."""
        sense = self._known.get(literals)
        if sense is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            sense = self._known[literals] = self._make(literals)
        return sense

    def _make(self, numbers: frozenset[int]) -> Sense:
        vocabulary = self._vocabulary
        strong_end, weak_end, ambition_end = vocabulary.strong_end, vocabulary.weak_end, vocabulary.ambition_end
        literals = [self.literals[number] for number in numbers]
        heads = _union(literal.heads for literal in literals)
        tails = _union(literal.tails for literal in literals)
        phrases = [vocabulary.entries[entry] for entry in heads & tails]
        known = _union(literal.owners for literal in literals).union([entry.owner for entry in phrases])
        ambition = any(weak_end <= number < ambition_end for number in numbers)
        stirs = ambition or any(literal.stirs for literal in literals)
        return Sense(
            strong=_union(self.literals[number].owners for number in numbers if number < strong_end),
            weak=_union(self.literals[number].owners for number in numbers if number < weak_end),
            known=known - {CONTEXT},
            heads=heads,
            tails=tails,
            whole=heads & tails,
            ambition=ambition,
            stirs=stirs or any(entry.role in _STIRRING for entry in phrases),
            about=any(literal.opens for literal in literals),
            opens=any(entry.role == Role.GROUP for entry in phrases),
        )


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset[int]().union(*sets)
