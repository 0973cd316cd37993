"""What the literals that stand in a text can start, whatever their order: worked out once for each set of them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from impactscreen.rules.vocabulary import CONTEXT, Entry, Role, Slot, Vocabulary

__all__ = ["SILENT", "Literal", "Sense", "Senses"]

_MOST_KNOWN = 20_000


class Literal(Struct, frozen=True):
    """What one literal belongs to."""

    lead: int
    """1 when it begins with a blank that is no part of the words."""
    trail: int
    more: int
    """How many further words it holds after its first."""
    slots: list[Slot]
    singles: tuple[tuple[int, Entry], ...]
    """The patterns that it is all of, with their numbers."""
    parts: tuple[Slot, ...]
    """Where it is one part of a phrase with a gap."""
    opens: bool
    """Whether it is a context word that makes a text be about something."""


class Sense(Struct, frozen=True):
    """What can come of the literals of one field."""

    strong: frozenset[int] = frozenset()
    """The rules that take part by them in any field."""
    weak: frozenset[int] = frozenset()
    """The rules that take part by them in a title; those above among them."""
    known: frozenset[int] = frozenset()
    """The rules that would look at them if they took part."""
    heads: frozenset[int] = frozenset()
    """Phrases with a gap whose first part is there."""
    tails: frozenset[int] = frozenset()
    """Phrases with a gap of which another part is there."""
    whole: frozenset[int] = frozenset()
    """Phrases of both: they may be there as a whole."""
    ambition: bool = False
    """Whether markers of ambition are looked for by them."""
    about: bool = False
    """Whether there is a context word that makes a text be about something."""
    opens: bool = False
    """Whether the field may open with such a word; for those who look at the order to fill in."""
    stirs: bool = False
    """Whether something can come of them below any title."""

    def meets(self, other: Sense) -> bool:
        """Whether a phrase with a gap may have its parts in two fields, so that its rule takes part."""
        return not (self.heads.isdisjoint(other.tails) and self.tails.isdisjoint(other.heads))


SILENT = Sense()


class _Literals(dict[int, Literal]):
    """Each literal as it is first found: one calendar holds few of all there are."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, number: int) -> Literal:
        slots, entries = self._vocabulary.slots[number], self._vocabulary.entries
        first = slots[0]  # lead, trail and more are of the literal, so the same in all
        singles = tuple([(slot.entry, entries[slot.entry]) for slot in slots if slot.single])
        parts = tuple([slot for slot in slots if not slot.single])
        opens = any(entry.role == Role.GROUP for _, entry in singles)
        self[number] = Literal(first.lead, first.trail, first.more, slots, singles, parts, opens)
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

    def triggered(self, literals: Iterable[int], end: int) -> set[int]:
        """The phrases with a gap that start to count by those of their parts that are numbered below `end`."""
        return {slot.entry for number in literals if number < end for slot in self.literals[number].parts}

    def _make(self, literals: frozenset[int]) -> Sense:
        strong: set[int] = set()
        weak: set[int] = set()
        known: set[int] = set()
        heads: set[int] = set()
        tails: set[int] = set()
        about = ambition = stirs = False
        vocabulary = self._vocabulary
        for number in literals:
            literal = self.literals[number]
            for _, (owner, role, _, _, _) in literal.singles:
                known.add(owner)
                stirs = stirs or role == Role.AMBITION
                if number < vocabulary.weak_end:
                    (strong if number < vocabulary.strong_end else weak).add(owner)
            for slot in literal.parts:
                (tails if slot.chunk else heads).add(slot.entry)
            about = about or literal.opens
            ambition = ambition or vocabulary.weak_end <= number < vocabulary.ambition_end
        whole = heads & tails
        if not stirs:
            stirs = ambition or bool(strong or whole & self.triggered(literals, vocabulary.strong_end))
        return Sense(
            strong=frozenset(strong),
            weak=frozenset(strong | weak),
            known=frozenset(known - {CONTEXT}),
            heads=frozenset(heads),
            tails=frozenset(tails),
            whole=frozenset(whole),
            ambition=ambition,
            about=about,
            stirs=stirs,
        )
