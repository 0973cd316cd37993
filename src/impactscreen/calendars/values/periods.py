"""Days, weeks, months, quarters, halves, seasons and years as Dutch people type them. Day first, always."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.period_patterns import (
    DIGIT_FIRST,
    LETTER_FIRST,
    MONTHS,
    PATTERNS,
    SEASONS,
    PeriodContext,
    Span,
    build,
    month_span,
)
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Period, Precision

__all__ = ["PeriodContext", "looks_like_period", "parse_period", "period_from_text"]


_NO_CONTEXT = PeriodContext()
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SERIALS = range(32874, 73051)
"""Excel serials of 1990-01-01 to 2099-12-31."""

_NOISE = regex(
    r"\b(?:ca|circa|ong|ongeveer|rond|omstreeks|verwacht\w*|gepland\w*|planning|streefdatum|streven|"
    r"naar verwachting|indicatief|indicatie|vermoedelijk|uiterste|waarschijnlijk|"
    r"per|in|op|de|het|maand|najaars?planning|start|expected|around|maandag|dinsdag|woensdag|donderdag|vrijdag|"
    r"zaterdag|zondag|ma|di|wo|do|vr|za|zo)\b\.?|[()?*~±]"
)
_DENIED = regex(r"[<>≤≥]|\bniet\b(?! later)|\bgeen\b", needs=("<", ">", "≤", "≥", "niet", "geen"))
"""Signs and denials would be lost on the way."""
_FROM = regex(r"^(?:vanaf|van af|v\.?a\.?|na|from|after|sinds)\s+")
_UNTIL = regex(r"^(?:uiterlijk(?: op| in| per)?|tot(?: en met)?|t/m|voor|vóór|before|by|until|niet later dan)\s+")
_ONWARDS = regex(r"\s*(?:\be\.?\s?v\.?|\ben verder|\ben later|\be\.?v\.?j\.?|\+)$")
_SPLIT = regex(
    r"\s*(?:\bt/m\b|\btot en met\b|\btot\b|\btm\b|\buntil\b|\bto\b|–|—)\s*|\s+-\s+|(?<=\d)\s?-\s?(?=q\d|week|wk)|"
    r"\s*/\s*(?=q\d|[a-z]{3})|(?<=[a-z]{3})\.?-(?=[a-z]{3})|(?<=\d{4})-(?=[a-z]{3})|\s+(?:en|of|or)\s+"
)


def parse_period(cell: object, context: PeriodContext = _NO_CONTEXT) -> tuple[Period, bool]:
    """Read a period; the flag tells whether it was understood ("n.t.b." is understood, "zie memo" is not)."""
    if isinstance(cell, dt.datetime):
        cell = cell.date()
    if isinstance(cell, dt.date):
        return _from_date(cell), True
    if isinstance(cell, float):
        return _from_number(cell, context)
    if not isinstance(cell, str):
        return Period(None, None, raw=str(cell)), False
    return period_from_text(cell, context)


@lru_cache(maxsize=8192)
def period_from_text(raw: str, context: PeriodContext = _NO_CONTEXT) -> tuple[Period, bool]:
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
        return Period(None, None, raw=raw), False
    start, end, precision = span
    if (start or end) is not None and (start or end).year < _FIRST_YEAR:  # type: ignore[union-attr]  # one of them is a date
        return Period(None, None, raw=raw), True
    return Period(start, end, precision, raw), True


def looks_like_period(cell: object) -> bool:
    """Whether a cell could stand in a column of dates."""
    if isinstance(cell, dt.date):
        return True
    if isinstance(cell, bool) or cell is None:
        return False
    period, understood = parse_period(cell, PeriodContext(2000))
    return understood and (period.known or (isinstance(cell, str) and says_unknown(cell.lower().strip(" ."))))


def _from_date(day: dt.date) -> Period:
    if not _FIRST_YEAR <= day.year < _LAST_YEAR:
        return Period(None, None, raw=day.isoformat())
    return Period(day, day, Precision.DAY, day.isoformat())


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
            return Period(day, day, Precision.DAY, raw), _FIRST_YEAR <= day.year < _LAST_YEAR
        if len(digits) == 6 and _FIRST_YEAR <= int(digits[:4]) < _LAST_YEAR:  # noqa: PLR2004 - yyyymm
            return Period(*month_span(int(digits[:4]), int(digits[4:])), raw), True
    except ValueError:
        pass
    return Period(None, None, raw=raw), False


def _read(text: str, context: PeriodContext) -> Span | None:
    span = _plain(text, context)
    if span:
        return span
    cleaned = " ".join(_NOISE.sub(" ", text).split()) or text
    return (_plain(cleaned, context) if cleaned != text else None) or _only_one(cleaned, context)


def _plain(text: str, context: PeriodContext) -> Span | None:
    return _whole(text, context) or _open(text, context) or _from_to(text, context)


def _whole(text: str, context: PeriodContext) -> Span | None:
    """The text is exactly one period."""
    text = text.strip(" .,;:")
    others = LETTER_FIRST if text[:1].isdecimal() else DIGIT_FIRST if text[:1].isalpha() else ()
    for name, pattern in PATTERNS:
        found = pattern.fullmatch(text) if name not in others else None
        if found and (span := build(name, found, context)):
            return span
    return None


_ONE_DAY = dt.timedelta(days=1)
_STRICTLY = ("voor ", "vóór ", "before ", "na ", "after ")
"""Before July ends in June, and after 2027 begins in 2028."""


def _open(text: str, context: PeriodContext) -> Span | None:
    """A period with one end: "vanaf mei 2027", "uiterlijk Q3 2027", "2027 e.v."."""
    if text.startswith(("voor de ", "na de ")):
        return None
    for pattern, keeps_start in ((_FROM, True), (_UNTIL, False), (_ONWARDS, True)):
        rest = pattern.sub("", text)
        if rest != text and (span := _whole(rest, context)):
            if keeps_start:
                return span[1] + _ONE_DAY if text.startswith(_STRICTLY) and span[1] else span[0], None, span[2]
            return None, span[0] - _ONE_DAY if text.startswith(_STRICTLY) and span[0] else span[1], span[2]
    return None


def _from_to(text: str, context: PeriodContext) -> Span | None:
    """From one period to another ("Q4 2026 - Q1 2027", "1 t/m 15 mei 2027"): the end lends its year and month."""
    parts = [part for part in _SPLIT.split(re.sub(r"^(?:van|tussen|from|between)\s+", "", text)) if part]
    if len(parts) != 2:  # noqa: PLR2004 - from and to
        return None
    end = _whole(parts[1], context)
    if end is None or end[1] is None:
        return None
    first = parts[0]
    if first.isdecimal() and len(first) <= 2:  # noqa: PLR2004 - a bare day
        first = f"{first}-{end[1].month}-{end[1].year}"
    start = _whole(first, context if _says_year(first) else PeriodContext(end[1].year))
    if start is None or start[0] is None:
        return None
    if start[0] > end[1] and not _says_year(first):  # "dec/jan 2027"
        start = _whole(first, PeriodContext(end[1].year - 1))
    if start is None or start[0] is None or start[0] > end[1]:
        return None
    return start[0], end[1], max(start[2], end[2], key=list(Precision).index)


def _says_year(text: str) -> bool:
    return re.search(r"(?:19|20)\d\d", text) is not None


def _only_one(text: str, context: PeriodContext) -> Span | None:
    """The one period in a longer text ("Q3 2026, na besluit van de raad"); None when there are more, or none."""
    spans: list[tuple[int, int, Span]] = []
    around = PeriodContext(context.year) if _says_year(text) else _NO_CONTEXT
    for name, pattern in PATTERNS:
        if name in _NOT_IN_SENTENCES:
            continue
        for found in pattern.finditer(text):
            if any(found.start() < stop and start < found.end() for start, stop, _ in spans) or _inside_word(
                text, found
            ):
                continue
            try:
                span = build(name, found, around)
            except ValueError:
                return None
            if span:
                spans.append((found.start(), found.end(), span))
    if len(spans) != 1:
        return None
    begin, stop, span = spans[0]
    rest = text[:begin] + " " + text[stop:]
    if re.search(r"\d", rest) or (span[2] is Precision.YEAR and not _MOMENT_WORDS.isdisjoint(_WORD.findall(rest))):
        return None  # "jan-mrt of nog later in 2027" is less than the whole year
    return span


_WORD = regex(r"[a-zà-ÿ]+")
_MOMENT_WORDS = frozenset(
    {
        *MONTHS, *SEASONS, "begin", "medio", "midden", "half", "helft", "eind", "einde", "mid", "end", "kwartaal",
        "quarter", "week", "maand", "month",
    }
)  # fmt: skip
_NOT_IN_SENTENCES = frozenset({"named_day_bare", "month_bare", "years", "year_month", "month_year"})
"""Too little to be sure of when other words stand around."""


def _inside_word(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    return before.isalnum() or before in {"-", "_"} or (after.isalnum() and found[0][-1].isalnum())
