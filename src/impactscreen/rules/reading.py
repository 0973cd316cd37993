"""One calendar line laid out for matching: its fields folded into one text, its words and clauses with offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from impactscreen.model import Line
from impactscreen.text import fold_aligned

__all__ = ["Field", "Reading", "lay_out"]

_STOP = re.compile(r"[.;?!|•·)\]\n\r\t]|\s[-–—]+\s|[–—]")
_SOFT = re.compile(r"[,/]")
_ABBREVIATIONS = frozenset(
    {"incl", "excl", "ca", "nr", "evt", "resp", "bijv", "inc", "tbv", "ivm", "mbt", "tav", "div"}
)


class Field:
    """One field of a line: the words as they stand, and where they stand in the text that is searched.

    A plain class whose tables are made on demand: there is one for every field of every line, and few are looked into.
    """

    __slots__ = ("_gaps", "_spans", "_starts", "name", "start", "text", "words")

    def __init__(self, name: str, text: str, start: int, words: list[str]) -> None:
        self.name = name
        self.text = text
        """As in the cell."""
        self.start = start
        """Offset of the field in `Reading.text`."""
        self.words = words
        self._starts: list[int] | None = None
        self._spans: list[tuple[int, int]] | None = None
        self._gaps: dict[int, str] = {}

    def word_at(self, offset: int) -> int:
        """Position of the word that holds `offset` of the searched text."""
        return bisect_right(self._starts or self._find_starts(), offset) - 1

    def offset_of(self, word: int) -> int:
        """Where a word starts in the searched text."""
        return (self._starts or self._find_starts())[word]

    def _find_starts(self) -> list[int]:
        here = self.start + 1
        starts = []
        for word in self.words:
            starts.append(here)
            here += len(word) + 1
        self._starts = starts
        return starts

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` to `last` stand in the cell."""
        if self._spans is None:
            self._spans = self._find_spans()
        return self._spans[first][0], self._spans[last][1]

    def _find_spans(self) -> list[tuple[int, int]]:
        folded, end = fold_aligned(self.text), 0
        spans = []
        for word in self.words:  # only blanks stand between, so the next occurrence is the word itself
            start = folded.index(word, end)
            end = start + len(word)
            spans.append((start, end))
        return spans

    def gap(self, after: int) -> str:
        """What parts a word from the next: ``stop`` (another clause), ``soft`` (a comma and the like) or nothing."""
        known = self._gaps.get(after)
        if known is None:
            known = self._gaps[after] = self._gap(after)
        return known

    def _gap(self, after: int) -> str:
        between = self.text[self.span(after, after)[1] : self.span(after + 1, after + 1)[0]]
        if between == " ":
            return ""
        if _STOP.search(between):
            word = self.words[after]
            dot_only = "." in between and not _STOP.search(between.replace(".", ""))
            return "" if dot_only and (len(word) == 1 or word in _ABBREVIATIONS or between == ".") else "stop"
        return "soft" if _SOFT.search(between) else ""


class Reading:
    """The searched text of one line: every field as `` word word ``, with a line break between fields."""

    __slots__ = ("fields", "text", "title_end")

    def __init__(self, text: str, fields: list[Field], title_end: int) -> None:
        self.text = text
        self.fields = fields
        self.title_end = title_end
        """Offset at which the title ends; 0 without one."""

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
    for name, text in (("title", line.title), ("description", line.description), ("remarks", line.remarks)):
        if text:
            if not text.isascii():
                text = unicodedata.normalize("NFC", text)  # noqa: PLW2901 - the same text in its composed form
            words = fold_aligned(text).split()
            folded = f" {' '.join(words)} "
            fields.append(Field(name, text, start, words))
            parts.append(folded)
            start += len(folded) + 1
    return Reading("\n".join(parts), fields, len(parts[0]) if line.title else 0)
