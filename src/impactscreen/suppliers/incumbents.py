"""Who delivers now: the current supplier of a line, and suppliers that its text names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from impactscreen.messages import msg
from impactscreen.model import Incumbent, Line
from impactscreen.suppliers.matching import NameMatcher, Verdict, kvk_number
from impactscreen.suppliers.names import name_words, split_name
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.supplier import Supplier
from impactscreen.text import fold, fold_aligned

__all__ = ["IncumbentFinder"]

SHORTEST_SINGLE = 5
"""Letters that a name of one word needs to be believed in a running text."""
TEXT_SCORE = 0.8
"""A name in a text says that the supplier is meant, not that it holds the contract."""


class IncumbentFinder:
    """Looks up current suppliers, and names in titles and descriptions, in one register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._matcher: NameMatcher | None = None
        self._mentions = _Mentions(register)

    def find(self, lines: Sequence[Line]) -> list[Incumbent | None]:
        """One answer a line; the current supplier goes before a name in the text."""
        asked = [number for number, line in enumerate(lines) if line.supplier]
        found: dict[int, Incumbent] = {}
        if asked:
            self._matcher = self._matcher or NameMatcher(self._register)
            answers = self._matcher.match(
                [lines[number].supplier or "" for number in asked], [_kvk(lines[number]) for number in asked]
            )
            for number, answer in zip(asked, answers, strict=True):
                if answer.match is not None:
                    review = answer.verdict is Verdict.REVIEW
                    found[number] = Incumbent(answer.name, answer.match, answer.score, answer.why, review)
        return [found.get(number) or self._mentions.find(line) for number, line in enumerate(lines)]


def _kvk(line: Line) -> str | None:
    """A chamber of commerce number in a column that has no field of its own."""
    return next((kvk_number(text) for header, text in line.extra.items() if "kvk" in fold(header)), None)


class _Mentions:
    """The register's names, ready to be found as whole words in a text."""

    def __init__(self, register: Register) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Supplier]]] = {}
        for supplier in register.suppliers:
            for name in supplier.names:
                words = split_name(name).words
                if _tells_apart(words):
                    self._by_first.setdefault(words[0], []).append((words, supplier))

    def find(self, line: Line) -> Incumbent | None:
        """The first supplier that the title or the description names; a person should look."""
        for field in ("title", "description"):
            text = getattr(line, field) or ""
            for written, supplier in self._in_text(text):
                return Incumbent(written, supplier.name, TEXT_SCORE, msg(f"suppliers.why.in-{field}"), review=True)
        return None

    def _in_text(self, text: str) -> Iterator[tuple[str, Supplier]]:
        words = list(_words_with_place(text))
        for number, (word, start, _) in enumerate(words):
            for name, supplier in self._by_first.get(word, ()):
                here = words[number : number + len(name)]
                if tuple(each[0] for each in here) == name and _as_a_name(text, start, name):
                    yield text[start : here[-1][2]], supplier


def _tells_apart(words: tuple[str, ...]) -> bool:
    """Whether a name can be believed in a running text: *Werk & Zorg* cannot."""
    telling = [
        word
        for word in words
        if not any(word in name_words(kind) for kind in ("small", "soft", "common")) and not word.isdigit()
    ]
    if len(words) == 1:
        return bool(telling) and len(words[0]) >= SHORTEST_SINGLE
    return bool(telling)


def _as_a_name(text: str, start: int, name: tuple[str, ...]) -> bool:
    """A name of one word must be written as one: with a capital, and not only because it opens the text."""
    if len(name) > 1:
        return True
    return start > 0 and text[start].isupper()


def _words_with_place(text: str) -> Iterator[tuple[str, int, int]]:
    """Folded words with where they begin and end in the text."""
    folded = fold_aligned(text)
    edges = [-1, *(i for i, char in enumerate(folded) if char == " "), len(folded)]
    for before, after in pairwise(edges):
        if after - before > 1:
            yield folded[before + 1 : after], before + 1, after
