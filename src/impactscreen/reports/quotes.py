"""Evidence in its own words: the text of a cell, cut into parts that made a rule fire and parts that did not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct

from impactscreen.model import Evidence, Hit, Line, Strength

__all__ = ["Part", "Quote", "quotes_of"]

_LONGEST = 240
"""A stretch without evidence is shortened from this many characters."""
_KEPT = 100
"""How much of it stays beside the evidence."""
_FIELDS = ("title", "description", "remarks", "cpv")
"""The order of reading; other fields come after."""


class Part(Struct, frozen=True):
    """A stretch of text, and whether it is evidence."""

    text: str
    marked: bool = False


class Quote(Struct, frozen=True):
    """The text of one field with its evidence marked."""

    field: str
    """Name of the `Line` field."""
    cell: str | None
    parts: tuple[Part, ...]


def quotes_of(line: Line, hits: Iterable[Hit]) -> tuple[Quote, ...]:
    """The fields in which evidence was found, each with all of its evidence marked."""
    found: dict[str, list[Evidence]] = {}
    for hit in hits:
        for each in hit.evidence:
            found.setdefault(each.field, []).append(each)
    ordered = sorted(found, key=lambda name: (_FIELDS.index(name) if name in _FIELDS else len(_FIELDS), name))
    return tuple(_quote(line, name, found[name]) for name in ordered)


def _quote(line: Line, name: str, evidence: Sequence[Evidence]) -> Quote:
    cell = next((each.cell for each in evidence if each.cell), None)
    text = getattr(line, name, None)
    words = [each for each in evidence if each.strength is not Strength.CPV]
    if not isinstance(text, str) or not words:
        return Quote(name, cell, _listed(evidence))
    text, spans = _located(text, words)
    return Quote(name, cell, _shortened(_parts(text, _merged(spans))) if spans else _listed(evidence))


def _listed(evidence: Sequence[Evidence]) -> tuple[Part, ...]:
    """Evidence without a text around it: CPV codes, or words that are not found back."""
    words = list(dict.fromkeys(each.words for each in evidence))
    parts = [part for word in words for part in (Part(", "), Part(word, marked=True))]
    return tuple(parts[1:])


def _located(text: str, evidence: Sequence[Evidence]) -> tuple[str, list[tuple[int, int]]]:
    """The text and where the evidence stands in it; offsets count in composed characters (é as one)."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    spans = [(each.start, each.start + len(each.words)) for each in evidence if _stands(composed, each)]
    return composed, spans


def _stands(text: str, evidence: Evidence) -> bool:
    start = evidence.start
    return bool(evidence.words) and start >= 0 and text[start : start + len(evidence.words)] == evidence.words


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap or touch as one: two rules may point at the same words."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _parts(text: str, spans: Sequence[tuple[int, int]]) -> list[Part]:
    parts: list[Part] = []
    here = 0
    for start, end in spans:
        parts += [Part(text[here:start]), Part(text[start:end], marked=True)]
        here = end
    return [part for part in (*parts, Part(text[here:])) if part.text]


def _shortened(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Long stretches without evidence keep only what stands next to the evidence."""
    last = len(parts) - 1
    return tuple(
        part if part.marked or len(part.text) <= _LONGEST else _cut(part.text, after=number > 0, before=number < last)
        for number, part in enumerate(parts)
    )


def _cut(text: str, *, after: bool, before: bool) -> Part:
    head = text[:_KEPT] if after else ""
    tail = text[-_KEPT:] if before else ""
    return Part(f"{head}{' ' if head else ''}…{' ' if tail else ''}{tail}")
