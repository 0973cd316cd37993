"""What the words around a subject make of it.

In Dutch a head noun governs what follows it (``onderzoek naar schoonmaak``, ``adviseur groen``), what stands right
before it (``schoonmaak software``) and what is written onto it (schoonmaak|software). It reaches no further than its
clause, and not to what is merely listed beside it (``advies, schoonmaak en catering``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from msgspec import Struct

from impactscreen.rules.entries import Role
from impactscreen.rules.reading import Field
from impactscreen.rules.spotting import Spot
from impactscreen.rules.vocabulary import Vocabulary

__all__ = ["FUNCTION_WORDS", "Governor", "Scope"]

_AND = frozenset({"en", "of", "plus", "alsmede", "evenals", "inclusief", "incl"})
_ARTICLES = frozenset({"de", "het", "een", "haar", "zijn", "onze", "alle", "diverse", "gemeentelijke", "verschillende"})
_LOOSE = frozenset({"aanverwante", "bijbehorende", "gerelateerde", "overige", "aanvullende", "andere", "benodigde"})
FUNCTION_WORDS = frozenset(
    [
        "van",
        "voor",
        "in",
        "op",
        "bij",
        "aan",
        "met",
        "door",
        "tot",
        "naar",
        "over",
        "om",
        "te",
        "tbv",
        "ten",
        "behoeve",
        "inzake",
        "via",
        "uit",
        "als",
        "ter",
        "per",
        "is",
        "zijn",
        "wordt",
        "worden",
        "die",
        "dat",
    ]
).union(_AND, _ARTICLES, _LOOSE)
_PREPOSITIONS = frozenset({"van", "voor", "naar", "over", "tbv", "behoeve", "inzake", "op", "in", "bij", "met", "rond"})
_SUBORDINATE = frozenset(
    {"dat", "die", "om", "omdat", "zodat", "als", "indien", "wanneer", "welke", "waar", "waarin", "waarop", "waarbij"}
)
_NAMING = frozenset({"de", "het", "den"})
_REACH = 10
"""How many words a head noun governs to its right."""
_DENIAL_REACH = 6
_ROW = 2
"""How many words may stand between a subject and the noun that ends its row."""
_FRAME = 6
"""How many words back what is bought may have been announced."""
_OPENING = 1
_BREAKS = frozenset({"stop", "soft"})
_ADJECTIVE = re.compile(r"(?<!i)e$")
"""Gemeentelijke, nieuwe; not renovatie."""
_SHORTEST_WORD = 4


class Governor(Struct, frozen=True, gc=False):
    """The word that makes a text be about a subject, and its group."""

    words: str
    group: str


class Scope:
    """The context words of one line and what they reach."""

    def __init__(self, fields: Sequence[Field], vocabulary: Vocabulary, context: Sequence[Spot]) -> None:
        self._fields = fields
        self._vocabulary = vocabulary
        self._carriers = vocabulary.carriers
        by_role: dict[int, list[Spot]] = {}
        for spot in context:
            by_role.setdefault(spot.entry.role, []).append(spot)
        self.names = by_role.get(Role.NAME, [])
        self._denials = by_role.get(Role.NEGATION, [])
        self._groups = by_role.get(Role.GROUP, [])
        if self.names and self._groups:
            self._groups = [spot for spot in self._groups if not any(_inside(spot, name) for name in self.names)]

    @cached_property
    def bare_title(self) -> bool:
        """Whether the title says nothing by itself: numbers, codes and words like perceel."""
        if not self._fields or self._fields[0].name != "title":
            return False
        words = self._fields[0].words
        return not any(word.isalpha() and len(word) >= _SHORTEST_WORD and word not in self._carriers for word in words)

    def title_about(self, allow: Collection[str]) -> bool:
        """Whether the title has a word that makes it be about its subject."""
        return any(spot.field.name == "title" and spot.entry.group not in allow for spot in self._groups)

    def opens_about(self, allow: Collection[str]) -> bool:
        """Whether the description opens with a word that makes it be about something: ``Onderzoek naar de inzet``."""
        for spot in self._groups:
            field = spot.field
            early = field.name == "description" and spot.first <= _OPENING and spot.last + 1 < len(field.words)
            if early and spot.entry.group not in allow:
                listed = field.words[spot.last + 1] in _AND or field.gap(spot.last) == "soft"
                if not listed and not any(field.gap(word) == "stop" for word in range(spot.last)):
                    return True
        return False

    def denied(self, spot: Spot) -> Spot | None:
        """The words that exclude this one: ``exclusief catering``."""
        for denial in self._denials:
            near = denial.field is spot.field and 0 < spot.first - denial.last <= _DENIAL_REACH
            if near and not self._broken(spot.field, denial.last, spot.first):
                return denial
        return None

    def governor(self, spot: Spot, allow: Collection[str]) -> Governor | None:
        """The context word that governs this one, unless its rule allows the group."""
        if spot.rest:
            group = self._vocabulary.group_of_tail(spot.rest)
            if group is not None and group not in allow:
                return Governor(spot.rest, group)
        field = spot.field
        for head in self._groups:
            if head.field is field and head.entry.group not in allow and self._governs(field, head, spot):
                return Governor(field.between(head.first, head.last), head.entry.group)
        return None

    def aside(self, spot: Spot) -> str | None:
        """The words that make a subject in a title the purpose of something else: ``voertuigen voor``."""
        field = spot.field
        if field.name != "title":
            return None
        at = spot.first - 1
        while at > 0 and field.words[at] in _ARTICLES and field.gap(at) == "":
            at -= 1
        if at < 1 or field.gap(at) != "":
            return None
        if field.words[at - 1 : at + 1] == ["behoeve", "van"]:
            at -= 2
        elif field.words[at] not in self._vocabulary.purposes:
            return None
        head = field.words[at - 1] if at >= 1 and field.gap(at - 1) != "stop" else ""
        if not head.isalpha() or len(head) < _SHORTEST_WORD or head in self._carriers:
            return None
        return field.between(at - 1, at)

    def only_a_place(self, spot: Spot) -> str | None:
        """The noun before a place, of which it is just where that happens: ``verlichting`` kantine."""
        field = spot.field
        for at in range(spot.first - 1, -1, -1):
            if field.gap(at) in _BREAKS:
                return None
            word = field.words[at]
            plain = len(word) < _SHORTEST_WORD or not word.isalpha() or _ADJECTIVE.search(word) is not None
            if not plain and word not in FUNCTION_WORDS and word not in self._carriers:
                return field.between(at, at)
        return None

    # --- reach

    def _governs(self, field: Field, head: Spot, spot: Spot) -> bool:
        if head.first <= spot.last and spot.first <= head.last:
            return (
                spot.first >= head.first and spot.end < head.end
            )  # cateringonderzoek; a subject that ends the word is the thing itself
        if head.last < spot.first:
            return self._reaches(field, head, spot)
        return self._follows(field, head, spot) or self._closes(field, head, spot)

    def _closes(self, field: Field, head: Spot, spot: Spot) -> bool:
        """Whether `head` opens the last clause of a title, which says what the rest is: ``schoonmaak - onderzoek``."""
        if field.name != "title" or not self._vocabulary.groups[head.entry.group].row:
            return False
        opens = head.first - 1 if field.gap(head.first - 1) == "stop" else head.first - 2
        if opens < spot.last or field.gap(opens) != "stop":
            return False
        return not any(field.gap(word) == "stop" for word in range(head.first, len(field.words) - 1))

    def _reaches(self, field: Field, head: Spot, spot: Spot) -> bool:
        """Whether `head` governs what comes after it."""
        if spot.first - head.last > _REACH:
            return False
        opens = head.last <= _OPENING and field.gap(head.last) == "stop"  # "SBIR - catering": a label before a dash
        if self._broken(field, head.last + 1 if opens else head.last, spot.first):
            return False
        return not _listed(field, head, spot)

    def _broken(self, field: Field, left: int, right: int) -> bool:
        """Whether another clause, or another purchase in the list, starts between two words."""
        for word in range(left, right):
            if field.gap(word) == "stop":
                return True
            if (field.gap(word) == "soft" or field.words[word] in _AND) and word + 1 < right:
                starter = field.words[word + 1]
                if starter in self._carriers or starter in _AND:
                    return True
        return False

    def _follows(self, field: Field, head: Spot, spot: Spot) -> bool:
        """Whether `head` ends the row of nouns that it starts: ``video content systeem``, ``afval en zand advies``."""
        if not self._vocabulary.groups[head.entry.group].row:
            return False
        between = field.words[spot.last + 1 : head.first]
        if between and between[-1] in _AND:  # "beschut werk en detachering": two things beside each other
            return False
        if len(between) > _ROW or any(field.gap(word) for word in range(spot.last, head.first)):
            return False
        if between and between[0] in _AND:
            between = between[1:]
        return not any(word in FUNCTION_WORDS or word in self._carriers for word in between)

    def framed(self, spot: Spot) -> bool:
        """Whether a word in running text is announced as what is bought: by ``levering van``, or first."""
        field = spot.field
        for word in range(spot.first - 1, max(-1, spot.first - 1 - _FRAME), -1):
            if field.gap(word) in _BREAKS:
                return False
            if field.words[word] in self._carriers:
                return True
        return spot.first <= _OPENING

    def called(self, spot: Spot) -> str | None:
        """The name that a word is: a capital article inside a title makes one (``Sloop De Boomgaard``)."""
        field = spot.field
        if field.name != "title" or spot.first <= _OPENING or field.words[spot.first - 1] not in _NAMING:
            return None
        name = field.between(spot.first - 1, spot.last)
        capital = name[:1].isupper() and name.split()[-1][:1].isupper() and not field.text.isupper()
        return name if capital and not field.gap(spot.first - 2) else None

    def subordinate(self, spot: Spot) -> bool:
        """Whether a word stands in a clause below another: ``het team dat over schoonmaak gaat``."""
        field = spot.field
        for word in range(spot.first - 1, -1, -1):
            if field.gap(word) == "stop":
                return False
            if field.words[word] in _SUBORDINATE:
                return True
        return False


def _listed(field: Field, head: Spot, spot: Spot) -> bool:
    """Whether two words are members of one list: ``advies, schoonmaak``; not ``inspectie en rapportage schoonmaak``."""
    after = head.last + 1
    if field.words[after] in _AND:
        after += 1
    elif field.gap(head.last) != "soft":
        return False
    elif not any(word in _PREPOSITIONS for word in field.words[after : spot.first]):
        return True
    while after < spot.first and field.words[after] in _ARTICLES:
        after += 1
    return after >= spot.first


def _inside(spot: Spot, cover: Spot) -> bool:
    return spot.field is cover.field and cover.start <= spot.start and spot.end <= cover.end
