"""One calendar line laid out for matching: its fields folded into one text, its words and clauses with offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

from impactscreen.model import Line
from impactscreen.text import fold_aligned

__all__ = ["FIELDS", "Field", "Reading", "lay_out"]

FIELDS = ("title", "description", "remarks")
"""The fields that are looked at, in order of weight."""

_WORD = re.compile(r"\S+")
_STOP = re.compile(r"[.;?!|•·)\]\n\r\t]|\s[-–—]+\s|[–—]")
_SOFT = re.compile(r"[,/]")
_ABBREVIATIONS = frozenset(
    {"incl", "excl", "ca", "nr", "evt", "resp", "bijv", "inc", "tbv", "ivm", "mbt", "tav", "div"}
)


@dataclass(slots=True)
class Field:
    """One field of a line: the words as they stand, and where they stand in the text that is searched."""

    name: str
    text: str
    """As in the cell."""
    start: int
    """Offset of the field in `Reading.text`."""
    words: list[str]
    _starts: list[int] = field(default_factory=list)
    _spans: list[tuple[int, int]] = field(default_factory=list)
    _gaps: list[str] = field(default_factory=list)

    def word_at(self, offset: int) -> int:
        """Position of the word that holds `offset` of the searched text."""
        if not self._starts:
            here = self.start + 1
            for word in self.words:
                self._starts.append(here)
                here += len(word) + 1
        return bisect_right(self._starts, offset) - 1

    def offset_of(self, word: int) -> int:
        """Where a word starts in the searched text."""
        self.word_at(0)
        return self._starts[word]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` to `last` stand in the cell."""
        if not self._spans:
            self._spans = [match.span() for match in _WORD.finditer(fold_aligned(self.text))]
        return self._spans[first][0], self._spans[last][1]

    def gap(self, after: int) -> str:
        """What parts a word from the next: ``stop`` (another clause), ``soft`` (a comma and the like) or nothing."""
        if not self._gaps:
            self._gaps = [self._gap(position) for position in range(len(self.words) - 1)]
        return self._gaps[after]

    def _gap(self, after: int) -> str:
        between = self.text[self.span(after, after)[1] : self.span(after + 1, after + 1)[0]]
        if between == " ":
            return ""
        if _STOP.search(between):
            word = self.words[after]
            dot_only = "." in between and not _STOP.search(between.replace(".", ""))
            return "" if dot_only and (len(word) == 1 or word in _ABBREVIATIONS or between == ".") else "stop"
        return "soft" if _SOFT.search(between) else ""


@dataclass(slots=True)
class Reading:
    """The searched text of one line: every field as `` word word ``, with a line break between fields."""

    text: str
    fields: list[Field]

    def field_at(self, offset: int) -> int:
        """Position of the field that holds `offset`."""
        position = len(self.fields) - 1
        while position and self.fields[position].start > offset:
            position -= 1
        return position


def lay_out(line: Line) -> Reading:
    """Fold the fields that are looked at into one text."""
    fields: list[Field] = []
    parts: list[str] = []
    start = 0
    for name in FIELDS:
        text = getattr(line, name)
        if not text:
            continue
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        words = fold_aligned(text).split()
        folded = f" {' '.join(words)} "
        fields.append(Field(name, text, start, words))
        parts.append(folded)
        start += len(folded) + 1
    return Reading("\n".join(parts), fields)
