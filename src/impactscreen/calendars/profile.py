"""What the cells of a column look like, as a witness to what its header says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from impactscreen.calendars.sheets import Cell, cell_text
from impactscreen.calendars.values.amounts import looks_like_amount
from impactscreen.calendars.values.codes import looks_like_cpv
from impactscreen.calendars.values.periods import looks_like_period
from impactscreen.calendars.values.procedures import parse_nature, parse_procedure
from impactscreen.calendars.values.terms import parse_term
from impactscreen.calendars.vocabulary import Content

__all__ = ["Profile", "agrees", "profile_of"]


@dataclass(frozen=True, slots=True)
class Profile:
    """Some cells of a column, described."""

    cells: tuple[Cell, ...]
    dates: float
    """Share of real dates."""
    numbers: float
    """Share of numbers."""
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
        return Content.TITLE if wordy else Content.TEXT


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
        sum(isinstance(cell, float) for cell in cells) / many,
        sum(len(text.split()) for text in texts) / many,
        len(set(texts)) / many,
        _counts_rows(cells),
    )


def _counts_rows(cells: Sequence[Cell]) -> bool:
    numbers = [int(text) for cell in cells if (text := cell_text(cell)).isdigit() and len(text) <= 4]  # noqa: PLR2004 - more rows than a calendar has
    if len(numbers) < max(2, len(cells) * 0.5) or numbers[0] > 20:  # noqa: PLR2004 - a count begins near the top
        return False
    steps = [after - before for before, after in pairwise(numbers)]
    return min(steps) >= 1 and sum(step == 1 for step in steps) >= 0.7 * len(steps)  # noqa: PLR2004 - section rows may be counted too


def agrees(content: Content, profile: Profile) -> float:
    """How far the cells bear out that a column holds `content`: 1 is no objection, 0 is impossible."""
    if not profile.cells:
        return 0.95
    match content:
        case Content.TITLE:
            return 0.1 if profile.dates + profile.numbers > 0.6 else 1.0  # noqa: PLR2004 - most of it
        case Content.TEXT:
            return 0.3 if profile.dates > 0.6 else 0.7 if profile.numbers > 0.8 else 1.0  # noqa: PLR2004 - most of it
        case Content.CODE:
            return 0.0 if profile.running else 0.3 if profile.dates > 0.6 else 0.6 if profile.words > 4 else 1.0  # noqa: PLR2004 - a sentence is no code
        case Content.AMOUNT:
            return _share(profile, looks_like_amount)
        case Content.PERIOD:
            return _share(profile, looks_like_period)
        case Content.CPV:
            return _share(profile, looks_like_cpv)
        case Content.PROCEDURE:
            return _share(profile, _is_procedure)
        case Content.NATURE:
            return _share(profile, _is_nature)
        case Content.TERM:
            return _share(profile, _is_term)


def _share(profile: Profile, test: object) -> float:
    """Nearly all is certain, some is likely, none is impossible."""
    share = sum(bool(test(cell)) for cell in profile.cells) / len(profile.cells)  # type: ignore[operator]  # a predicate
    return 1.0 if share >= 0.5 else 0.85 if share >= 0.25 else 0.6 if share > 0 else 0.3  # noqa: PLR2004 - thumb rules


def _is_procedure(cell: Cell) -> bool:
    return isinstance(cell, str) and parse_procedure(cell)[1]


def _is_nature(cell: Cell) -> bool:
    return isinstance(cell, str) and parse_nature(cell)[1]


def _is_term(cell: Cell) -> bool:
    return isinstance(cell, (str, float)) and parse_term(cell)[1]
