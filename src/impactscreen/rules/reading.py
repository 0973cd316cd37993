"""The fields of a calendar line laid out for matching: folded, in words, with the clauses that their marks make."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from impactscreen.model import Line
from impactscreen.text import fold_aligned

__all__ = ["Field", "lay_out", "searchable"]

_STOP = re.compile(r"[.;?!|•·)\]\n\r\t]|\s[-–—]+\s|[–—]")
_SOFT = re.compile(r"[,/]")
_WORD = re.compile(r"[^ ]+")
_DOT = "dot"
"""A gap that is a stop unless the dot belongs to an abbreviation."""
_ABBREVIATIONS = frozenset(
    {"incl", "excl", "ca", "nr", "evt", "resp", "bijv", "inc", "tbv", "ivm", "mbt", "tav", "div"}
)


class Field:
    """One field of a line: the text that is searched, and how its words stand in the cell.

    A plain class whose tables are made on demand: there is one for every field of every line, and few are looked into.
    """

    __slots__ = ("_ends", "_gaps", "_starts", "folded", "name", "text", "words")

    _starts: list[int] | None
    """Where the words start in the cell; this and what follows is made when it is first asked for."""
    _ends: list[int]
    _gaps: dict[int, str]

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text if text.isascii() else unicodedata.normalize("NFC", text)
        """As in the cell, in its composed form."""
        self.folded = searchable(text)
        """What is searched; offsets of finds are offsets in it."""
        self.words = self.folded.split()
        self._starts = None

    def word_at(self, offset: int) -> int:
        """Position of the word that has a letter at `offset` of the searched text."""
        return self.folded.count(" ", 0, offset) - 1

    def offset_of(self, word: int) -> int:
        """Where a word starts in the searched text."""
        return 1 + word + sum(map(len, self.words[:word]))

    def start_of(self, word: int) -> int:
        """Where a word starts in the cell."""
        return (self._starts or self._find_words())[word]

    def between(self, first: int, last: int) -> str:
        """The text of the cell from one word to another, both included."""
        starts = self._starts or self._find_words()
        return self.text[starts[first] : self._ends[last]]

    def gap(self, after: int) -> str:
        """What parts a word from the next: ``stop`` (another clause), ``soft`` (a comma and the like) or nothing."""
        starts = self._starts or self._find_words()
        known = self._gaps.get(after)
        if known is None:
            known = _mark(self.text[self._ends[after] : starts[after + 1]])
            if known == _DOT:
                word = self.words[after]
                known = "" if len(word) == 1 or word in _ABBREVIATIONS else "stop"
            self._gaps[after] = known
        return known

    def _find_words(self) -> list[int]:
        if len(self.text) + 2 == len(self.folded):  # one sign between words, as nearly always: the texts run alike
            starts, ends, here = [], [], 0
            for word in self.words:
                starts.append(here)
                here += len(word)
                ends.append(here)
                here += 1
        else:
            spans = [found.span() for found in _WORD.finditer(fold_aligned(self.text))]
            starts, ends = [start for start, _ in spans], [end for _, end in spans]
        self._starts, self._ends, self._gaps = starts, ends, {}
        return starts


@lru_cache(maxsize=1024)
def _mark(between: str) -> str:
    """What the signs between two words make: ``stop``, ``dot``, ``soft`` or nothing."""
    if between in {" ", "."}:
        return ""
    if _STOP.search(between):
        return _DOT if "." in between and not _STOP.search(between.replace(".", "")) else "stop"
    return "soft" if _SOFT.search(between) else ""


def searchable(text: str) -> str:
    """A text as its folded words, with one blank between and around them."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return f" {' '.join(fold_aligned(text).split())} "


def lay_out(line: Line) -> list[Field]:
    """The fields that are looked at, as far as they hold anything, the title first."""
    texts = (("title", line.title), ("description", line.description), ("remarks", line.remarks))
    return [Field(name, text) for name, text in texts if text]
