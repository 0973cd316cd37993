"""What the cells of a column look like, as a witness to what its header says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.sheets import Cell, cell_text
from impactscreen.calendars.values.amounts import looks_like_amount
from impactscreen.calendars.values.codes import looks_like_cpv
from impactscreen.calendars.values.periods import looks_like_period
from impactscreen.calendars.values.procedures import parse_nature, parse_procedure
from impactscreen.calendars.values.terms import parse_term
from impactscreen.calendars.vocabulary import Content

__all__ = ["Profile", "agrees", "profile_of"]


class Profile(Struct, frozen=True):
    """Some cells of a column, described."""

    cells: tuple[Cell, ...]
    dates: float
    """Share of real dates."""
    numbers: float
    """Share of numbers, those written as text too."""
    words: float
    """Mean number of words."""
    distinct: float
    """Share of different values."""
    running: bool = False
    """Whether the cells count the rows (1, 2, 3): a number that shifts with every insertion refers to nothing."""

    @property
    def kind(self) -> Content:
        """What the column would hold if it had no header: a title when its cells are words and mostly differ."""
        wordy = self.cells and self.dates + self.numbers < 0.3 and self.words >= 1.5 and self.distinct >= 0.6  # noqa: PLR2004 - thumb rules, tried on real calendars
        wordy = wordy and not _are_people(self.cells)
        return Content.TITLE if wordy else Content.TEXT

    @property
    def people(self) -> bool:
        """Whether most cells are the names of persons, in more words than one."""
        return self.words >= 1.5 and _are_people(self.cells)  # noqa: PLR2004 - one word alone may be anything


_OF_NUMBERS = "€0123456789 .,-–%"
_PERSON = regex(
    r"(?:(?:dhr|mw|mevr|mr|ir|drs|dr)\.?\s)?(?:[A-Z]\.\s?)*(?:[A-ZÀ-Þ][\w'’-]+\s?){0,2}"
    r"(?:(?:van|de|der|den|ten|ter|el|al|'t|te)\s)*[A-ZÀ-Þ][\w'’-]+",
)
_A_FEW, _REPEATED = 6, 0.5
_SHORT = 20
_EMPTY = Profile((), 0.0, 0.0, 0.0, 0.0)


def profile_of(cells: Sequence[Cell]) -> Profile:
    """Describe some filled cells of a column."""
    if not cells:
        return _EMPTY
    many = len(cells)
    texts = [cell_text(cell) for cell in cells]
    return Profile(
        tuple(cells),
        sum(isinstance(cell, dt.date) for cell in cells) / many,
        sum(isinstance(cell, float) or _is_numeric(text) for cell, text in zip(cells, texts, strict=True)) / many,
        sum(len(text.split()) for text in texts) / many,
        len(set(texts)) / many,
        _counts_rows(cells),
    )


def _is_numeric(text: str) -> bool:
    return not text.strip(_OF_NUMBERS) and any(map(str.isdecimal, text))


def _counts_rows(cells: Sequence[Cell]) -> bool:
    numbers = [int(text) for cell in cells if (text := cell_text(cell)).isdecimal() and len(text) <= 4]  # noqa: PLR2004 - more rows than a calendar has
    if len(numbers) < max(2, len(cells) * 0.5) or numbers[0] > 20:  # noqa: PLR2004 - a count begins near the top
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    return min(steps) >= 1 and sum(step == 1 for step in steps) >= 0.7 * len(steps)


def agrees(content: Content, profile: Profile) -> float:
    """How far the cells bear out that a column holds `content`: 1 is no objection, 0 is impossible."""
    if not profile.cells:
        return 0.95
    test = _TESTS.get(content)
    if test:
        return _share(profile, test)
    if content is Content.TITLE:
        if profile.dates + profile.numbers > _MOST or _are_moments(profile.cells):
            return 0.1
        return 0.65 if len(profile.cells) >= _A_FEW and profile.distinct < _REPEATED else 1.0
    if profile.dates > _MOST:
        return 0.3
    if content is Content.NAME:
        return 0.2 if profile.numbers > _MOST else 1.0
    if content is Content.CODE:
        return _as_code(profile)
    return 0.7 if profile.numbers > _MOST else 1.0


def _as_code(profile: Profile) -> float:
    """A reference has digits, is short, and does not just count the rows."""
    if profile.running:
        return 0.0
    numbered = sum(any(map(str.isdecimal, cell_text(cell))) for cell in profile.cells)
    return 0.6 if profile.words > _SENTENCE else 1.0 if numbered * 2 >= len(profile.cells) else 0.4


def _are_moments(cells: Sequence[Cell]) -> bool:
    """Whether most cells are short and name a moment: "Q1 2027" is no title."""
    short = [cell for cell in cells if isinstance(cell, str) and len(cell) <= _SHORT and any(map(str.isdecimal, cell))]
    return len(short) > _MOST * len(cells) and sum(map(looks_like_period, short)) > _MOST * len(cells)


def _are_people(cells: Sequence[Cell]) -> bool:
    """Whether most cells are a person's name: "mw. T. Scholten", "Bram van der Berg"."""
    return sum(isinstance(cell, str) and _PERSON.fullmatch(cell) is not None for cell in cells) > _MOST * len(cells)


def _share(profile: Profile, test: Callable[[Cell], bool]) -> float:
    """Half of the cells is enough, some make it likely, none makes it nearly impossible."""
    share = sum(map(test, profile.cells)) / len(profile.cells)
    return next(worth for least, worth in ((0.5, 1.0), (0.25, 0.85), (1e-9, 0.6), (0.0, 0.3)) if share >= least)


def _is_procedure(cell: Cell) -> bool:
    return isinstance(cell, str) and parse_procedure(cell)[1]


def _is_nature(cell: Cell) -> bool:
    return isinstance(cell, str) and parse_nature(cell)[1]


def _is_term(cell: Cell) -> bool:
    return isinstance(cell, (str, float)) and parse_term(cell)[1]


_MOST = 0.6
_SENTENCE = 4
_TESTS: Mapping[Content, Callable[[Cell], bool]] = {
    Content.AMOUNT: looks_like_amount,
    Content.PERIOD: looks_like_period,
    Content.CPV: looks_like_cpv,
    Content.PROCEDURE: _is_procedure,
    Content.NATURE: _is_nature,
    Content.TERM: _is_term,
}
