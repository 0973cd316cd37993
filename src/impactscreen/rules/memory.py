"""Texts that were seen before: titles with the same numbers in them or with others, and what stands below them.

A calendar says the same thing over and over: a perceel 3 and a perceel 4, a 2026 and a 2027. Where the rules do not
look at a title's numbers, it is searched and judged once for all of them. What stands below it is searched by itself,
and asked only whether it can change what the title says.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct, field

from impactscreen.rules.digits import Digits, masked
from impactscreen.rules.reading import Field
from impactscreen.rules.senses import SILENT, Sense
from impactscreen.rules.spotting import Searched, Spotter
from impactscreen.rules.verdicts import Match
from impactscreen.rules.vocabulary import Vocabulary

__all__ = ["Below", "Title", "Titles"]

_MOST_TITLES = 10_000
_MOST_TEXTS = 10_000


class Title(Struct, gc=False):
    """A title with what was found in it, and what it comes to by itself."""

    text: str
    searched: Searched | None
    """Kept for a title of which something comes; searching another again is cheaper than keeping all."""
    sense: Sense
    owners: frozenset[int]
    """Those whose patterns can count by the title alone."""
    silent: bool
    """Whether nothing comes of the title alone, but for codes."""
    results: dict[object, Match] = field(default_factory=dict)
    """What the title alone comes to, by what else of a line the judgement looks at."""
    by_digits: bool | None = None
    """Whether other digits could make it another title to the rules; None as long as nobody asked."""

    def changed_by(self, below: Sense, codes: Collection[str]) -> bool:
        """Whether a text below may change what comes of the title.

        It does when something can come of it by itself, when a rule that takes part finds a word in it, and when it
        opens with a word that makes it be about something else. Rules that take part by weak words alone find nothing
        that carries them there, unless a code does; but then the context is looked at in full.
        """
        if below is SILENT:
            return False
        if below.stirs or (self.owners and (below.opens or not self.owners.isdisjoint(below.known))):
            return True
        return self._heeds_all(codes) and bool(below.strong or below.whole or self.sense.shared(below))

    def changed_by_both(self, one: Sense, other: Sense, codes: Collection[str]) -> bool:
        """Whether two texts below, of which neither changes anything by itself, may do so together."""
        return self._heeds_all(codes) and bool(one.shared(other))

    def _heeds_all(self, codes: Collection[str]) -> bool:
        """Whether a rule matters that takes part by what could not carry it: for its code, or as the first of all."""
        return bool(codes or (self.sense.whole and not self.owners))


class Titles:
    """Titles by their text, with all digits taken for the same where they cannot matter."""

    def __init__(self, vocabulary: Vocabulary, spotter: Spotter) -> None:
        self._spotter = spotter
        self._digits = Digits(vocabulary, spotter)
        self._known: dict[bytes | str, Title] = {}

    def of(self, text: str) -> Title:
        """What was found in a title like this one."""
        key = masked(text)
        like = self._known.get(key)
        if like is None:
            return self._search(text, key)
        if like.by_digits is False or like.text == text or not self._by_digits(like):
            return like
        return self._known.get(text) or self._search(text, text)

    def _search(self, text: str, key: bytes | str) -> Title:
        if len(self._known) >= _MOST_TITLES:
            self._known.clear()
        searched = self._spotter.search(Field("title", text))
        sense, owners = searched.sense, self._spotter.taking_part((searched,))
        silent = not owners and not sense.ambition
        title = self._known[key] = Title(text, None if silent else searched, sense, owners, silent)
        return title

    def _by_digits(self, title: Title) -> bool:
        """Whether titles that differ from this one in their digits only may come to something else."""
        if title.by_digits is None:  # asked when there is such a title, as for many there never is
            searched = title.searched or self._spotter.search(Field("title", title.text))
            title.by_digits = self._digits.matter(searched)
        return title.by_digits


class Below:
    """What stands below titles, by its text."""

    def __init__(self, spotter: Spotter) -> None:
        self._spotter = spotter
        self._known: dict[str, Sense] = {}

    def sense(self, text: str) -> Sense:
        """What can come of a description or a remark."""
        sense = self._known.get(text)
        if sense is None:
            if len(self._known) >= _MOST_TEXTS:
                self._known.clear()
            sense = self._known[text] = self._spotter.sense(text)
        return sense
