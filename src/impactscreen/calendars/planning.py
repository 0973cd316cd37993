"""Plannings drawn beside a table: a column for each month, quarter, week or year, with marks in them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.calendars.contexts import only_year
from impactscreen.calendars.marks import is_blank, is_mark, mark_text
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.period_patterns import MONTHS, PeriodContext, Span, month_span
from impactscreen.calendars.values.periods import period_from_text
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Period, Precision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from impactscreen.calendars.header import HeaderCell
    from impactscreen.calendars.sheets import Cell, Sheet
    from impactscreen.calendars.vocabulary import Vocabulary

__all__ = ["MOMENTS", "YEARS", "Planning", "planning_of", "steps_among"]

MOMENTS = ("start", "publication", "award", "contract_start")
"""Fields that a word in a planning can name ("Gunning" under May)."""
_FEWEST = 3
"""So many months, quarters or years make a planning; two may be anything."""
_LONGEST = 16
YEARS = range(2000, 2100)
"""Numbers that are a year wherever they stand as a header."""
_MONTHS, _QUARTERS = 12, 4
_STEP = regex(
    r"(?:(?P<month>[a-z]{3,9})\.?(?:\s?(?:-|/|t/m)\s?(?P<last>[a-z]{3,9})\.?)?|(?:q|k|kw|kwartaal|w|wk|week|h|jaar)\W?\d{1,2}|"
    r"\d{1,2}e?\W?(?:q|k|kw|kwartaal|wk|week|helft))(?:\W{0,2}(?:20)?\d\d)?",
    re.IGNORECASE,
)
_BEGINNINGS = frozenset(name[:3] for name in MONTHS) | {"1e ", "2e ", "3e ", "4e "}
"""How a step begins that does not end in a number."""
_FIRSTS = frozenset("qkwhQKWH")
_INITIALS = "JFMAMJJASOND"
_DAY = regex(r"\d{4}-\d\d-\d\d")
_MOSTLY = 0.9
_LETTERS = {"v": "start", "p": "publication", "g": "award", "i": "contract_start"}
"""Phases by their first letter, as nearly every planning has them: believed where a P is among them."""
_SYMBOL_MEANS = regex(r"([^\w\s]{1,2})\s+(\w.*)")
_MEANS = regex(r"(?:^|[\s,;|(])([^\s=:]{1,3})\s*[=:]\s*([\w ]+?)\s*(?=[,;|)]|$|\s\S{1,3}\s*[=:])")


def steps_among(headers: Sequence[str]) -> frozenset[int]:
    """Which of some headers (by position) are the steps of a planning: months, quarters, weeks or years, three or more.

    Numbers and dates must rise, as they do in no row of data that names fields too.
    """
    if sum(map(_may_be_step, headers)) < _FEWEST:
        return frozenset()  # nearly every row, and this is asked of many
    numbers = [at for at, text in enumerate(headers) if text.isdecimal() and 0 < len(text) <= 4 and _is_number(text)]  # noqa: PLR2004 - a year
    days = [at for at, text in enumerate(headers) if len(text) == 10 and _DAY.fullmatch(text)]  # noqa: PLR2004 - an ISO date
    words = [at for at, text in enumerate(headers) if len(text) <= _LONGEST and _is_worded(text)]
    runs = (
        numbers if _rises([int(headers[at]) for at in numbers]) else (),
        days if _rises([headers[at] for at in days]) else (),
        words,
    )
    whole = "".join(text if len(text) == 1 else "-" for text in headers).upper()
    initials = [at + step for at in range(len(whole)) if whole.startswith(_INITIALS, at) for step in range(_MONTHS)]
    return frozenset(at for run in (*runs, initials) if len(run) >= _FEWEST for at in run)


def _may_be_step(text: str) -> bool:
    """Whether a header is worth a closer look."""
    return len(text) <= _LONGEST and (
        text[:1].isdecimal()
        or text[:3].lower() in _BEGINNINGS
        or (text[:1] in _FIRSTS and text[-1:].isdecimal())
        or len(text) == 1
    )


def _is_worded(text: str) -> bool:
    if text.upper() == text.lower():  # figures alone have no letters
        return False
    found = _STEP.fullmatch(text)
    return found is not None and all(name is None or name.lower() in MONTHS for name in found.groups())


def _is_number(text: str) -> bool:
    return 0 < int(text) < YEARS.stop


def _rises(steps: Sequence[int] | Sequence[str]) -> bool:
    """Whether nearly each step comes after the one before it: weeks begin anew once a year."""
    falls = sum(before >= after for before, after in pairwise(steps))  # type: ignore[operator]  # of one kind
    return falls <= 0.05 * len(steps)


class Planning(Struct, frozen=True):
    """What the columns of a planning stand for."""

    steps: Mapping[int, Period]
    """0-based column → the month, quarter, week or year above it; empty when the year is not known."""
    means: Mapping[str, str]
    """Mark, as `mark_text` gives it → the field whose moment it is."""
    unclear: tuple[str, ...] = ()
    """Marks of which nothing tells what they mean."""

    def moments(self, row: Sequence[Cell]) -> dict[str, Period]:
        """Field → moment that a row's marks tell: from the first step with that mark to the last."""
        marked: dict[str, list[Period]] = {}
        for column, step in self.steps.items():
            text = mark_text(row[column] if column < len(row) else None)
            if text in self.means:
                marked.setdefault(self.means[text], []).append(step)
        return {name: _joined(steps) for name, steps in marked.items()}


def _joined(steps: list[Period]) -> Period:
    first, last = steps[0], steps[-1]
    raw = first.raw if len(steps) == 1 else f"{first.raw} – {last.raw}"
    return Period(first.start, last.end, first.precision, raw)


def planning_of(
    headers: Mapping[int, HeaderCell], sheet: Sheet, rows: Sequence[int], year: int | None, vocabulary: Vocabulary
) -> Planning | None:
    """What the marks in some columns tell; None when the columns hold amounts or text rather than marks.

    Args:
        headers: what stands above each step, by 0-based column.
        sheet: where a legend may tell what the marks mean.
        rows: indexes of the rows of the table that can be lines.
        year: completes steps that name no year.
        vocabulary: the words for moments.
    """
    found: Counter[str] = Counter()
    for index in rows:
        row = sheet.rows[index]
        found.update(mark_text(row[column]) for column in headers if column < len(row) and row[column] is not None)
    words = {text: name for text in found if not is_mark(text) and (name := _moment(text, vocabulary))}
    marks = [text for text in found if is_mark(text)]
    filled = sum(many for text, many in found.items() if not is_blank(text) and not says_unknown(text))
    told = sum(found[text] for text in (*marks, *words))
    if not told or told < _MOSTLY * filled:
        return None
    legend = _legend(sheet, vocabulary)
    marks = [text for text in marks if not text.isdecimal()] or marks  # what counts the letters is none of them
    means = words | {text: legend[text] for text in marks if text in legend}
    rest = [text for text in marks if text not in means]
    if not means and (len(rest) == 1 or not any(text.isalpha() and text.strip("x") for text in rest)):
        means = dict.fromkeys(rest, "publication")  # a mere cross says when, and nothing more
    elif not means and "p" in rest:
        means = {text: name for text, name in _LETTERS.items() if text in rest}
    spans = _spans(list(headers.values()), year) or []
    periods = {
        column: Period(*span, f"{header.text} {header.group}".strip())
        for (column, header), span in zip(headers.items(), spans, strict=False)
    }
    return Planning(periods, means, tuple(text for text in rest if text not in means))


def _moment(text: str, vocabulary: Vocabulary) -> str | None:
    found = vocabulary.exact(text)
    return found[0] if found and found[0] in MOMENTS else None


def _legend(sheet: Sheet, vocabulary: Vocabulary) -> dict[str, str]:
    """Mark → field, as a legend on the sheet tells: "P = publicatie", or the two in cells beside each other."""
    legend: dict[str, str] = {}
    for row in sheet.rows:
        texts = [mark_text(cell) for cell in row if isinstance(cell, str)]
        pairs = list(pairwise(texts))
        pairs += [(found[1], found[2]) for text in texts if (found := _SYMBOL_MEANS.fullmatch(text))]
        pairs += [
            (found[1], found[2]) for text in texts if "=" in text or ":" in text for found in _MEANS.finditer(text)
        ]
        for mark, word in pairs:
            name = _moment(word, vocabulary) or _moment(word.partition("/")[0], vocabulary)
            if name and is_mark(mark):
                legend.setdefault(mark, name)
    return legend


def _spans(headers: list[HeaderCell], year: int | None) -> list[Span] | None:
    """The days that each header stands for; None when they cannot be told, or do not follow one another."""
    texts = [header.text for header in headers]
    if "".join(texts).upper() == _INITIALS * (len(texts) // _MONTHS):
        headers = [replace(header, text=str(at % _MONTHS + 1)) for at, header in enumerate(headers)]
        texts = [header.text for header in headers]
    if all(_DAY.fullmatch(text) for text in texts):
        return _between([dt.date.fromisoformat(text) for text in texts])
    counted = [header for header in headers if header.text.isdecimal() and int(header.text) not in YEARS]
    units = _units(counted) if counted else None
    spans: list[Span] = []
    for header in headers:
        span = _span(header, units, only_year(header.group) or year)
        if span is None:
            return None
        spans.append(span)
    follows = all(before[0] < after[0] for before, after in pairwise(spans) if before[0] and after[0])
    return spans if follows else None


def _span(header: HeaderCell, units: str | None, year: int | None) -> Span | None:
    text = header.text
    if text.isdecimal() and int(text) not in YEARS:
        if units is None or year is None:
            return None
        text = units.format(text)
        if units == "1-{}":
            return month_span(year, int(header.text))
    period = period_from_text(text, PeriodContext(year))[0]
    if period.start is None or period.end is None or period.precision is None:
        return None
    return period.start, period.end, period.precision


def _units(headers: list[HeaderCell]) -> str | None:
    """What bare numbers count, by how far they go or by the word above them; None when there is no telling."""
    numbers = {int(header.text) for header in headers if header.text.isdecimal()}
    above = " ".join({header.group.lower() for header in headers})
    if max(numbers) > _MONTHS or "week" in above or "wk" in above.split():
        return "week {}"
    if numbers == set(range(1, _MONTHS + 1)):
        return "1-{}"  # of a month
    return "Q{}" if max(numbers) <= _QUARTERS and ("kwartaal" in above or "quarter" in above) else None


def _between(days: list[dt.date]) -> list[Span]:
    """Each date as the span until the next; the last is as long as the one before it."""
    gaps = [after - before for before, after in pairwise(days)]
    longest = max(gap.days for gap in gaps)
    if all(day.day == 1 for day in days) and longest <= 31:  # noqa: PLR2004 - days of a month
        return [month_span(day.year, day.month) for day in days]
    precision = Precision.WEEK if longest <= 7 else Precision.MONTH if longest <= 31 else Precision.QUARTER  # noqa: PLR2004 - days
    return [
        (day, day + gap - dt.timedelta(days=1), precision) for day, gap in zip(days, [*gaps, gaps[-1]], strict=True)
    ]
