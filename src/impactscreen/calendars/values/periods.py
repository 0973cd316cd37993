"""Days, weeks, months, quarters, halves, seasons and years as Dutch people type them. Day first, always."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.moments import NO_CONTEXT, one_moment
from impactscreen.calendars.values.period_patterns import PeriodContext, Span, month_span
from impactscreen.calendars.values.sentences import OF_MOMENTS, WORD, clause_about, moment_within
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Period, Precision

__all__ = ["PeriodContext", "looks_like_period", "parse_period", "period_from_text"]


_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SERIALS = range(32874, 58806)
"""Excel serials of 1990-01-01 to 2060-12-31: 70000 is no day of 2091, but an amount that went astray."""

_NOISE = regex(
    r"\b(?:ca|circa|ong|ongeveer|rond|omstreeks|verwacht\w*|gepland\w*|planning|streefdatum|streven|"
    r"naar verwachting|indicatief|indicatie|vermoedelijk|uiterste|waarschijnlijk|"
    r"m\.?i\.?v|met ingang van|ingaande|"
    r"per|in|op|de|het|maand|najaars?planning|start|expected|around|maandag|dinsdag|woensdag|donderdag|vrijdag|"
    r"zaterdag|zondag|ma|di|wo|do|vr|za|zo)\b\.?|[()?*~±]"
)
_DENIED = regex(
    r"[<>≤≥]|\bniet\b(?! (?:later|eerder) dan)|\bgeen\b|\bnot\b", needs=("<", ">", "≤", "≥", "niet", "geen", "not")
)
"""Signs and denials would be lost on the way."""


def parse_period(cell: object, context: PeriodContext = NO_CONTEXT) -> tuple[Period, bool]:
    """Read a period; the flag tells whether it was understood ("n.t.b." is understood, "zie memo" is not)."""
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    if isinstance(cell, dt.date):
        return _from_date(cell)
    if isinstance(cell, float):
        return _from_number(cell, context)
    if not isinstance(cell, str):
        return Period(None, None, raw=str(cell)), False
    return period_from_text(cell, context)


@lru_cache(maxsize=8192)
def period_from_text(raw: str, context: PeriodContext = NO_CONTEXT) -> tuple[Period, bool]:
    """`parse_period` for text: calendars repeat themselves, so the answers are remembered."""
    text = raw.lower().strip()
    for sign in "–—−‑":
        text = text.replace(sign, "-")
    text = text.replace("’", "'").replace("`", "'")
    if says_unknown(text.strip(" .")):
        return Period(None, None, raw=raw), True
    if text.replace(".", "", 1).isdecimal() and not re.fullmatch(r"\d\d?\.\d\d?", text):
        period, understood = _from_number(float(text), context)
        return Period(period.start, period.end, period.precision, raw), understood
    if _DENIED.search(text):
        return Period(None, None, raw=raw), False
    try:
        span = _read(text, context)
    except (ValueError, OverflowError):
        span = None
    if span is None:
        return Period(None, None, raw=raw), _PLACEHOLDER.fullmatch(text) is not None
    start, end, precision = span
    if any(day and not _believable(day) for day in (start, end)):
        return Period(None, None, raw=raw), start in _ZERO_DAYS
    return Period(start, end, precision, raw), True


_ZERO_DAYS = frozenset({dt.date(1899, 12, 30), dt.date(1899, 12, 31), dt.date(1900, 1, 1), dt.date(1904, 1, 1),
                        dt.date(1970, 1, 1)})  # fmt: skip
"""What systems write where nothing was filled in."""
_PLACEHOLDER = regex(r"(?:3[01]-12-(?:1899|2999|9999)|(?:1899|2999|9999)-12-3[01])(?:[t\s]0?0:00(?::00)?)?")
"""What systems write where there is no begin or no end."""


def _believable(day: dt.date) -> bool:
    return _FIRST_YEAR <= day.year < _LAST_YEAR


_TWO_NUMBERS = regex(r"\s*\d\d?[-/]\d\d?\s*")
"""A day and month when it stands among dates, but as well a term, a score or a house number."""


def looks_like_period(cell: object) -> bool:
    """Whether a cell could stand in a column of dates."""
    if isinstance(cell, dt.date):
        return True
    if isinstance(cell, bool) or cell is None:
        return False
    if isinstance(cell, str) and not _may_be_moment(cell.lower()):
        return False
    period, understood = parse_period(cell, PeriodContext(2000))
    return understood and (period.known or (isinstance(cell, str) and says_unknown(cell.lower().strip(" ."))))


def _from_date(day: dt.date) -> tuple[Period, bool]:
    raw = day.isoformat()
    if not _believable(day):
        return Period(None, None, raw=raw), day in _ZERO_DAYS or _PLACEHOLDER.fullmatch(raw) is not None
    return Period(day, day, Precision.DAY, raw), True


def _from_number(number: float, context: PeriodContext) -> tuple[Period, bool]:
    """An Excel serial, a year, or digits that spell a date (20270315, 202703)."""
    raw = str(int(number)) if number.is_integer() else repr(number)
    whole = int(number) if abs(number) < 1e9 else 0  # noqa: PLR2004 - more digits than a date has
    if whole in {0, 1}:
        return Period(None, None, raw=raw), True
    serial = whole + 1462 if context.epoch_1904 else whole
    if number.is_integer() and _FIRST_YEAR <= whole < _LAST_YEAR:
        return Period(dt.date(whole, 1, 1), dt.date(whole, 12, 31), Precision.YEAR, raw), True
    if serial in _SERIALS:
        day = dt.date(1899, 12, 30) + dt.timedelta(days=serial)
        return Period(day, day, Precision.DAY, raw), True
    digits = str(whole)
    try:
        if len(digits) == 8:  # noqa: PLR2004 - yyyymmdd
            day = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
            return Period(day, day, Precision.DAY, raw), _believable(day)
        if len(digits) == 6 and _FIRST_YEAR <= int(digits[:4]) < _LAST_YEAR:  # noqa: PLR2004 - yyyymm
            return Period(*month_span(int(digits[:4]), int(digits[4:])), raw), True
    except ValueError:
        pass
    return Period(None, None, raw=raw), False


_FIGURES = regex(r"\d\s?[-/.]\s?\d|\d{4}")


def _may_be_moment(text: str) -> bool:
    """Whether it is worth trying: this is asked of titles, and most hold nothing that any moment could do without."""
    words = WORD.findall(text)
    if not words:
        return _TWO_NUMBERS.fullmatch(text) is None
    return not OF_MOMENTS.isdisjoint(words) or _FIGURES.search(text) is not None or says_unknown(text.strip(" ."))


def _read(text: str, context: PeriodContext) -> Span | None:
    text = _TIME.sub("", text)
    span = one_moment(text, context)
    if span:
        return span
    # A bracket opens a remark, and so does a comma.
    cleaned = " ".join(_NOISE.sub(" ", text.replace("(", " , ")).split()) or text
    span = (one_moment(cleaned, context) if cleaned != text else None) or moment_within(cleaned, context)
    if span is None and context.field is not None and (clause := clause_about(cleaned, context.field)):
        return moment_within(clause, context)
    return span


_TIME = regex(r"[,\s]+(?:om\s)?\d{1,2}[.:]\d\d(?:[.:]\d\d)?\s?(?:uur|u|h)\b\.?", needs=("uur", "u", "h"))
