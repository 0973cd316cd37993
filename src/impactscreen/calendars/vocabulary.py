"""What header detection and column matching know about a kind of table: the words for its fields, and their content.

The calendar's words stand in `words`; the register of suppliers is read by the same code with words of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from types import MappingProxyType

from impactscreen.calendars.patterns import regex
from impactscreen.text import fold

__all__ = ["BRACKETS", "Content", "Vocabulary", "header_forms"]


class Content(StrEnum):
    """What a column holds, the second witness beside its header."""

    TITLE = "title"
    TEXT = "text"
    CODE = "code"
    AMOUNT = "amount"
    PERIOD = "period"
    PROCEDURE = "procedure"
    NATURE = "nature"
    CPV = "cpv"
    TERM = "term"
    NAME = "name"
    """Of a person, a company or an organisation."""
    SHARE = "share"
    """Yes, no or a percentage."""


_FILLERS = frozenset(
    [
        "verwachte",
        "verwacht",
        "geplande",
        "gepland",
        "beoogde",
        "indicatieve",
        "actuele",
        "voorgenomen",
        "van",
        "de",
        "het",
        "een",
        "dd",
        "mm",
        "jj",
        "jjjj",
        "yyyy",
        "j",
        "n",
        "ja",
        "nee",
        "in",
        "euro",
        "eur",
        "euros",
        "optioneel",
        "verplicht",
        "of",
        "uiterlijke",
        "max",
        "expected",
        "planned",
        "indicative",
        "the",
        "of",
        "invullen",
        "evt",
        "eventuele",
    ]
)
_GENERIC = frozenset(
    [
        "naam",
        "nummer",
        "nr",
        "no",
        "id",
        "n",
        "code",
        "datum",
        "date",
        "start",
        "einde",
        "eind",
        "tot",
        "type",
        "soort",
        "contract",
        "wat",
        "wie",
        "info",
        "extra",
        "dienst",
        "product",
        "item",
        "jaar",
        "year",
        "wanneer",
        "when",
        "nog iets",
    ]
)
"""Words that name a field alone, but say nothing within a longer header ("KvK-nummer", "Datum gewijzigd")."""
_CODES = frozenset(
    {
        "code", "nummer", "nr", "email", "emailadres", "e", "mailadres", "telefoon", "telefoonnummer", "tel", "adres",
        "plaats", "vestigingsplaats", "postcode", "kvk", "beoordeling", "score", "uren", "benodigde", "capaciteit",
    }
)  # fmt: skip
"""How headers begin of something about what follows, which is not the thing itself."""
_ASKED = regex(r"^(?:wie|wat|who|what) (?:is|zijn|are) (?:nu )?(?:the )?")
_SHORTEST, _LONGEST = 5, 60
"""Letters of a header that can be likened: shorter ones are all alike, longer ones are sentences."""
_ALIKE = 84
"""Likeness, out of 100, from which one header is taken for another."""
_COMPOUND, _HEAD = 0.95, 0.9
_MOST_REMEMBERED = 4096
BRACKETS = regex(r"[(\[](.*?)[)\]]")
"""What stands between brackets, in a header."""
_BROKEN = regex(r"(?<=[a-z]{2})[-\u00ad] (?!en\b|of\b|and\b|or\b|/)(?=[a-z]{3})", re.IGNORECASE)
"""A word that was broken off at the end of a line in its cell: "Totale contract- waarde"."""
_NOTE_SIGNS = dict.fromkeys(map(ord, "*†‡¹²³⁰⁴⁵⁶⁷⁸⁹"))
_MOMENTS = ("maand", "kwartaal", "moment", "week", "periode", "jaar")
_WHEN = regex(rf"(\w{{5,}}?)s?(?:{'|'.join(_MOMENTS)})")
"""Dutch makes one word of what happens and when: "publicatiemaand", "gunningskwartaal"."""


_ABBREVIATIONS = {
    "aanb": "aanbesteding",
    "afd": "afdeling",
    "bedr": "bedrag",
    "budgeth": "budgethouder",
    "contr": "contract",
    "dir": "directie",
    "eindd": "einddatum",
    "ger": "geraamde",
    "gesch": "geschatte",
    "ingangsd": "ingangsdatum",
    "lev": "leverancier",
    "omschr": "omschrijving",
    "opdr": "opdracht",
    "org": "organisatie",
    "proc": "procedure",
    "publ": "publicatie",
    "startd": "startdatum",
    "verantw": "verantwoordelijke",
    "verw": "verwachte",
    "voorber": "voorbereiding",
}
_SHORT = tuple(f"{word}." for word in _ABBREVIATIONS)
_ABBREVIATED = regex(r"\b([a-z]{3,8})\.\s?", re.IGNORECASE)


def _in_full(found: re.Match[str]) -> str:
    full = _ABBREVIATIONS.get(found[1].lower())
    return f"{full} " if full else found[0]


@lru_cache(maxsize=4096)
def header_forms(header: str) -> tuple[str, ...]:
    """A header folded in the forms in which the vocabulary may hold it: whole, without brackets, without fillers."""
    if "." in header and any(short in header.lower() for short in _SHORT):
        header = _ABBREVIATED.sub(_in_full, header)
    header = _BROKEN.sub("", header) if "- " in header and " - " not in header else header
    header = header.translate(_NOTE_SIGNS) or header
    whole = fold(header)
    bare = fold(BRACKETS.sub(" ", header)) or whole if "(" in header or "[" in header else whole
    short = " ".join(word for word in bare.split() if word not in _FILLERS) or bare
    if "btw" in short or "vat" in short:
        short = _VAT.sub("", short).strip() or short
    forms = dict.fromkeys((whole, bare, short))
    if " " not in header and (spaced := _CAMEL.sub(" ", header)) != header:
        forms.update(dict.fromkeys(header_forms(spaced)))
    return tuple(forms)


_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])")
"""Systems write words together: totaleWaardeExclBtw."""
_VAT = regex(r"\s?\b(?:excl|incl|ex|exclusief|inclusief|excluding|including)\s(?:btw|vat)\b")


class Vocabulary:
    """Fields with the headers they go by. The first headers of a field are the surest.

    Args:
        headers: field → headers that name it for certain, written as `fold` gives them.
        weaker: field → headers that name it when nothing better does.
        content: field → what its column holds; text when not told.
        yields: field → (other field, word): a doubtful header means the other where the titles or numbers are of that
            word.
        essential: the field without which a row says nothing.
        compounds: what comes behind a header of the essential field → what the two together name.
        endings: what comes behind any word → what the two together name ("vakteam").
        beginnings: how a header may begin → whose names stand below it, if they are names ("inkoopondersteuning").
    """

    def __init__(  # noqa: PLR0913 - each part is told apart, by name
        self,
        headers: Mapping[str, Sequence[str]],
        *,
        weaker: Mapping[str, Sequence[str]] = MappingProxyType({}),
        content: Mapping[str, Content] = MappingProxyType({}),
        yields: Mapping[str, tuple[str, str]] = MappingProxyType({}),
        essential: str | None = None,
        compounds: Mapping[str, str] = MappingProxyType({}),
        endings: Mapping[str, str] = MappingProxyType({}),
        beginnings: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.headers = headers
        self.content = content
        self.yields = yields
        self.essential = essential
        self.compounds = compounds
        self.endings = endings
        self.beginnings = beginnings
        self._tails = (*_MOMENTS, *compounds, *endings)
        self.phrases: dict[str, tuple[str, float]] = {}
        """Folded header → field and certainty."""
        self.ambiguous: dict[str, list[tuple[str, float]]] = {}
        """Folded header → what else it may mean ("Dienst" is a department, or a kind of contract)."""
        for certainty, source in ((1.0, headers), (0.8, weaker)):
            for name, phrases in source.items():
                for rank, header in enumerate(phrases):
                    claim = (name, certainty - min(rank, 40) * 0.0001)
                    if self.phrases.setdefault(header, claim) != claim:
                        self.ambiguous.setdefault(header, []).append(claim)
        self._likely: dict[str, tuple[str, float] | None] = {}

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for phrase in self.phrases for word in phrase.split())

    def exact(self, header: str) -> tuple[str, float] | None:
        """The field that a header names letter by letter (but for case, accents, brackets and fillers)."""
        for form in header_forms(header):
            if form in self.phrases:
                return self.phrases[form]
        short = header_forms(header)[-1]
        return self._compound(short) or self._led(short)

    def _led(self, header: str) -> tuple[str, float] | None:
        """The field of a question about it, or of two known words the other way about: "toelichting behoefte"."""
        if " " not in header:
            return None
        asked = _ASKED.sub("", header)
        before = header.partition(" over ")[0]  # "opdrachtwaarde over gehele looptijd"
        for other in (asked, before):
            if other != header and other in self.phrases:
                return self.phrases[other][0], self.phrases[other][1] * _COMPOUND
        first, _, rest = header.partition(" ")
        rest = rest.removeprefix("op ").removeprefix("over ")
        found = self.phrases.get(rest)
        if found is None or first not in self.compounds:
            return None
        if found[0] == self.essential:
            return self.compounds[first], _COMPOUND
        return (found[0], found[1] * _COMPOUND) if self.compounds[first] == self.essential else None

    def _compound(self, word: str) -> tuple[str, float] | None:
        """The field that two known words name together: "publicatiemaand", "trajectnaam", "tender no"."""
        if not word.endswith(self._tails):
            return None
        moment = _WHEN.fullmatch(word)
        found = self.phrases.get(moment[1]) if moment else None
        if found and self.kind(found[0]) is Content.PERIOD:
            return found
        for tail, name in self.compounds.items():
            base = word.removesuffix(tail).rstrip(" ")
            if base != word and any(
                self.phrases.get(form, ("", 0.0))[0] == self.essential for form in (base, base.removesuffix("s"))
            ):
                return name, _COMPOUND
        ending = next((name for tail, name in self.endings.items() if word.endswith(tail)), None)
        return (ending, _COMPOUND) if ending and " " not in word else None

    def likely(self, cell: str) -> tuple[str, float] | None:
        """The field that a cell would name if it were a header; less surely when only a part of it does."""
        if cell not in self._likely:
            if len(self._likely) >= _MOST_REMEMBERED:
                self._likely.clear()
            part = ((name, certainty * 0.7) for name, certainty in self.within(cell))
            self._likely[cell] = self.exact(cell) or next(part, None)
        return self._likely[cell]

    def others(self, header: str, but: str) -> list[tuple[str, float]]:
        """The other fields that the same header may mean."""
        return [claim for form in header_forms(header) for claim in self.ambiguous.get(form, ()) if claim[0] != but]

    def within(self, header: str) -> Iterator[tuple[str, float]]:
        """Fields whose headers stand, as whole words, within this one; longer parts are surer."""
        words = header_forms(header)[-1].split()
        if self._words.isdisjoint(words):
            return
        if len(words) > 1 and words[0] in _CODES:
            return  # "Code organisatie-eenheid" is not the name of it
        head = self.phrases.get(words[0])
        if head and len(words) > 1 and self.kind(head[0]) is Content.NAME:
            yield head[0], head[1] * _HEAD  # "Contactpersoon cluster" is a person, whatever follows
        for size in range(min(len(words) - 1, 4), 0, -1):
            for start in range(len(words) - size + 1):
                phrase = " ".join(words[start : start + size])
                found = self.phrases.get(phrase)
                if found and phrase not in _GENERIC:
                    yield found[0], found[1] * (0.55 + 0.3 * size / len(words))

    def alike(self, header: str) -> tuple[str, float, str] | None:
        """The field whose header looks most like this one: a slip of the keyboard, another ending."""
        word = header_forms(header)[-1]
        if not _SHORTEST <= len(word) <= _LONGEST:
            return None
        from rapidfuzz import fuzz, process

        best = process.extractOne(
            word,
            [phrase for phrase in self.phrases if len(phrase) >= _SHORTEST],
            scorer=fuzz.ratio,
            score_cutoff=_ALIKE,
        )
        if best is None:
            return None
        name, certainty = self.phrases[best[0]]
        return name, certainty * best[1] / 100 * 0.85, best[0]

    def kind(self, name: str) -> Content:
        """What a field's column holds."""
        return self.content.get(name, Content.TEXT)
