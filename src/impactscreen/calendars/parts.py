"""Columns that are a part of a field rather than the whole: an answer to tick, an end of a range, a step of a planning.

``Procedure`` over ``MO``, ``NO``, ``EU`` with a cross in one of them; ``Raming`` over ``min`` and ``max``; beside the
amounts a column that says ``per jaar`` or ``totaal``; the months of a year.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from impactscreen.calendars.marks import is_blank, is_mark, mark_text
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.planning import steps_among
from impactscreen.calendars.values.procedures import parse_nature, parse_procedure
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.calendars.header import HeaderCell
    from impactscreen.calendars.profile import Profile

__all__ = [
    "ENDS",
    "TICKED",
    "YEAR_HEADERS",
    "Part",
    "end_of_range",
    "says_monthly",
    "says_whole",
    "says_yearly",
    "steps_and_choices",
    "tells_basis",
    "tells_unit",
    "unit_of_amount",
]


class Part(StrEnum):
    """What a column is a part of."""

    STEP = "step"
    """The planning: a month, quarter, week or year."""
    CHOICE = "choice"
    """A field of which each answer has a column to tick."""
    UPPER = "upper"
    """The range of which the value column holds the lower end."""
    UNIT = "unit"
    """The amounts: what each counts (k€, mln)."""
    BASIS = "basis"
    """The amounts: whether each is a year's or the whole."""
    AROUND = "around"
    """The publication: the quarter in which the moment of another column lies."""
    YEARLY = "yearly"
    """The amounts: what a year of it costs, which counts where the whole is not filled in."""


TICKED: Mapping[str, Callable[[str], tuple[Any, bool]]] = {"procedure": parse_procedure, "nature": parse_nature}
"""Fields of which each answer can have a column of its own, with the parser of that answer."""
YEAR_HEADERS = frozenset({"jaar", "year", "publicatiejaar", "planjaar", "kalenderjaar"})
"""Above a column with the year of the moments in another one."""
_LONGEST_ANSWER = 40
_GLANCE = 4
_MOSTLY = 0.6
"""A row with totals may count the marks."""
_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")


def steps_and_choices(
    headers: Mapping[int, HeaderCell], profiles: Mapping[int, Profile]
) -> tuple[frozenset[int], dict[int, str]]:
    """The columns that are steps of a planning, and those that are answers of a field: column → field."""
    columns = sorted(headers)
    steps = frozenset(columns[at] for at in steps_among([headers[column].text for column in columns]))
    steps |= _years_of_one_thing({column: headers[column].joined for column in columns if column not in steps})
    ticked = [column for column in columns if column not in steps and _is_ticked(profiles[column])]
    for name, parse in TICKED.items() if len(ticked) > 1 else ():
        found = [column for column in ticked if _is_answer(headers[column].text, parse)]
        if len(found) > 1 and any(profiles[column].cells for column in found):
            return steps, dict.fromkeys(found, name)
    return steps, {}


def _years_of_one_thing(headers: Mapping[int, str]) -> frozenset[int]:
    """Columns that say the same of different years: "Begroting 2026", "Begroting 2027"; none of them is the whole."""
    found: dict[str, dict[str, int]] = {}
    for column, header in headers.items():
        years = _YEAR.findall(header) if "20" in header else ()
        if len(years) == 1 and (stem := fold(_YEAR.sub(" ", header))):
            found.setdefault(stem, {})[years[0]] = column
    return frozenset(column for years in found.values() if len(years) > 1 for column in years.values())


def _is_ticked(profile: Profile) -> bool:
    """Whether a column holds nothing but marks; most columns show in a few cells that they do not."""
    return all(
        sum(is_blank(text) or is_mark(text) for text in map(mark_text, cells)) >= _MOSTLY * len(cells) - spare
        for cells, spare in ((profile.cells[:_GLANCE], 1), (profile.cells, 0))
    )


def _is_answer(header: str, parse: Callable[[str], tuple[Any, bool]]) -> bool:
    return 0 < len(header) <= _LONGEST_ANSWER and not says_unknown(header.lower()) and parse(header)[1]


_LOWER = ("min", "minimum", "minimaal", "van", "vanaf", "ondergrens", "laag", "laagste", "from", "low", "lower")
_UPPER = ("max", "maximum", "maximaal", "tot", "tot en met", "bovengrens", "hoog", "hoogste", "to", "high", "upper")


ENDS = frozenset((*_LOWER, *_UPPER))
"""Words for the ends of a range."""


def end_of_range(header: HeaderCell) -> tuple[str, bool] | None:
    """What a header is an end of, and whether it is the upper one: "Raming / max" is ("raming", True)."""
    text = fold(f"{header.group} {header.text}")
    for words, upper in ((_LOWER, False), (_UPPER, True)):
        for word in sorted(words, key=len, reverse=True):
            if text == word or text.endswith(f" {word}"):
                return text.removesuffix(word).strip(), upper
            if text.startswith(f"{word} "):
                return text.removeprefix(word).strip(), upper
    return None


_YEARLY = frozenset(
    {"per jaar", "jaar", "jaarlijks", "p j", "pj", "per annum", "yearly", "per year", "a year", "year", "annual"}
)
_WHOLE = frozenset(
    (
        "totaal", "total", "eenmalig", "gehele looptijd", "hele looptijd", "looptijd", "totale looptijd", "eenmaal",
        "once", "whole term", "contract", "per contract",
    )
)  # fmt: skip


_MONTHLY = frozenset({"per maand", "maand", "maandelijks", "per month", "monthly"})
_SOME_YEARS = regex(r"\d{1,2}(?: jaar| jr)")


def says_monthly(text: str) -> bool:
    """Whether a cell beside an amount says that it is a month's."""
    return fold(text) in _MONTHLY


def says_whole(text: str) -> bool:
    """Whether a cell beside an amount says that it is all of it: "totaal", "4 jaar"."""
    return fold(text) in _WHOLE or _SOME_YEARS.fullmatch(fold(text)) is not None


def says_yearly(text: str) -> bool:
    """Whether a cell beside an amount says that it is a year's."""
    return fold(text) in _YEARLY


_UNITS = {
    **dict.fromkeys(("", "euro", "eur", "euros"), 1.0),
    **dict.fromkeys(("k", "keur", "keuro", "x1000", "x1000euro", "duizend", "duizendeuro", "induizenden"), 1e3),
    **dict.fromkeys(("m", "mln", "mlneuro", "miljoen", "miljoeneuro", "mio", "x1mln"), 1e6),
}


def unit_of_amount(text: str) -> float | None:
    """What an amount beside such a text is multiplied with; None when it is no unit."""
    return _UNITS.get("".join(filter(str.isalnum, text.lower())))


_UNIT_HEADERS = frozenset({"", "eenheid", "valuta", "unit", "currency", "factor", "x"})


def tells_unit(header: str, profile: Profile) -> bool:
    """Whether a column says of each amount what it counts."""
    if fold(header) not in _UNIT_HEADERS:
        return False
    units = [unit_of_amount(text) if text else None for text in map(mark_text, profile.cells)]
    return bool(units) and None not in units and any(unit != 1 for unit in units)


def tells_basis(profile: Profile) -> bool:
    """Whether a column says of each amount whether it is a year's."""
    texts = list(map(mark_text, profile.cells))
    told = sum(says_yearly(text) or says_monthly(text) or says_whole(text) for text in texts)
    return any(says_yearly(text) or says_monthly(text) for text in texts) and told >= _MOSTLY * len(texts)
