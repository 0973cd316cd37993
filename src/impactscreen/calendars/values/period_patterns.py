"""The shapes in which moments are written, and the days they stand for."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

from impactscreen.calendars.patterns import regex
from impactscreen.model import Precision

__all__ = [
    "DIGIT_FIRST",
    "LETTER_FIRST",
    "MONTHS",
    "PARTS",
    "PATTERNS",
    "SEASONS",
    "PeriodContext",
    "Span",
    "build",
    "month_span",
    "third",
]

Span = tuple[dt.date | None, dt.date | None, Precision]


class PeriodContext(Struct, frozen=True):
    """What stands around a cell and completes it: the year of a bare "Q3", the quarter of an empty cell."""

    year: int | None = None
    epoch_1904: bool = False
    field: str | None = None
    """The moment that the column is about; where none is named, any words may stand around a moment."""


# babel knows these too, but costs 40 ms at each start and lacks what people type (mrt., sept); a test compares them.
_MONTH_NAMES = (
    ("januari", "january", "jan"),
    ("februari", "february", "febr", "feb"),
    ("maart", "march", "mrt", "mar", "maa"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
_ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "laatste": 4,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
}
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month; `calendar` knows them too, but brings `locale` along at each start."""
SEASONS = {
    "voorjaar": (3, 1, 5, 31),
    "lente": (3, 1, 5, 31),
    "spring": (3, 1, 5, 31),
    "zomer": (6, 1, 8, 31),
    "summer": (6, 1, 8, 31),
    "najaar": (9, 1, 11, 30),
    "herfst": (9, 1, 11, 30),
    "autumn": (9, 1, 11, 30),
    **dict.fromkeys(("voor de zomer", "voor zomer", "voor de zomervakantie"), (4, 1, 6, 30)),
    **dict.fromkeys(("na de zomer", "na zomer", "na de zomervakantie"), (9, 1, 11, 30)),
}

_MONTH = r"(?P<month>[a-z]{3,9})(?![^\W\d_])\.?"
"""Any word: that it is a month is looked up, which is cheaper than an alternation in every pattern."""
_YEAR = r"(?P<year>(?:19|20)\d\d|'?\d\d(?!\d))"
_YEAR4 = r"(?P<year>(?:19|20)\d\d)"
_OPT_YEAR = rf"(?:\s?(?:van|of|in|,|-|/|')?\s?{_YEAR})?"
PARTS = (
    "begin", "start", "early", "medio", "midden", "halverwege", "mid", "half", "eind", "einde", "end", "late", "ultimo",
    "primo",
)  # fmt: skip
"""What stands before a moment of which only a part is meant."""
_PART = rf"(?P<part>{'|'.join(PARTS)})"
_NTH = (
    r"(?P<nth>[1-4]|eerste|tweede|derde|vierde|laatste|first|second|third|fourth|i{1,3}|iv)\s?(?:st|nd|rd|th|e|de|ste)?"
)
_QUARTER = r"(?:kwartaal|kwart|kwrt|kw|quarter|q|k)(?![^\W\d_])\.?"
_HALF = (
    r"(?:h(?:j|alf\s?jaar)?\s?(?P<nth>[12])\b|(?P<nth_>1|2|eerste|tweede|first|second)"
    r"\s?(?:e|ste|de|st|nd)?\s?(?:helft|half\s?jaar|half|hj?\b))"
)

_DASH = ("-", "/", ".")
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, regex(source, needs=needs))
    for name, needs, source in (
        (
            "iso",
            _DASH,
            (
                r"(?P<year>(?:19|20)\d\d)[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?:[t\s]\d\d?:\d\d(?::\d\d)?(?:\.\d+)?(?:z|"
                r"[+-]\d\d:?\d\d)?)?"
            ),
        ),
        (
            "day",
            _DASH,
            (
                r"(?P<d>\d\d?)\s?[-/.]\s?(?P<m>\d\d?)\s?[-/.]\s?(?P<year>(?:19|20)\d\d|"
                r"'?\d\d)(?:\s\d\d?:\d\d(?::\d\d)?)?(?!\d)"
            ),
        ),
        ("named_days", ("-",), rf"(?P<d>\d\d?)\s?-\s?(?P<d2>\d\d?)\s+{_MONTH}[\s.,-]*{_YEAR}(?!\d)"),
        ("named_day", (), rf"(?P<d>\d\d?)(?:e|ste|de|st|nd|rd|th)?[\s.-]+{_MONTH}[\s.,-]*{_YEAR}(?!\d)"),
        ("named_day_bare", (), rf"(?P<d>\d\d?)(?:e|ste|de)?[\s.-]+{_MONTH}(?!\s?'?\d)"),
        ("part_month", PARTS, rf"{_PART}[\s-]+{_MONTH}[\s.,-]*(?:{_YEAR})?"),
        (
            "half_month",
            ("helft",),
            rf"(?P<nth>1|2|eerste|tweede)(?:e|ste|de)?\s+helft\s+(?:van\s+)?{_MONTH}[\s.,-]*(?:{_YEAR})?",
        ),
        ("month", (), rf"{_MONTH}[\s.,/-]*(?:van\s+)?{_YEAR}(?!\d)"),
        ("month_bare", (), rf"{_MONTH}"),
        ("year_week", ("w",), rf"{_YEAR4}\s?[-/]?\s?(?:week|wk|w)\.?\s?(?P<week>\d\d?)\b"),
        (
            "week",
            ("w",),
            (
                rf"(?:week|wk|w)\b\.?\s?(?:nr\.?\s?)?(?P<week>\d\d?)(?:\s?(?P<join>-|t/m|tot en met|"
                rf"en|of|/)\s?(?P<week2>\d\d?)(?!\d))?{_OPT_YEAR}"
            ),
        ),
        ("week_tight", ("w",), rf"w(?P<week>\d\d?)\b{_OPT_YEAR}"),
        ("year_quarter", ("k", "q"), rf"{_YEAR4}\s?[-/.,:]?\s?(?:kwartaal|kw|q|k)\.?\s?(?P<nth>[1-4])(?!\d)"),
        ("quarter_year_first", ("k", "q"), rf"{_YEAR4}\s?[-/.,:]?\s?{_NTH}\s?{_QUARTER}"),
        (
            "quarter",
            ("k", "q"),
            rf"(?:kwartaal|quarter|kwart|kw|q|k)\.?\s?(?P<nth>[1-4](?!\d)|(?:i{{1,3}}|iv)\b){_OPT_YEAR}",
        ),
        (
            "quarters",
            ("k", "q"),
            (
                rf"{_NTH}\s?(?P<join>tot en met|t/m|-|/|en|of|tot)\s?(?P<nth2>[1-4]|eerste|tweede|derde|vierde)(?:e|de|"
                rf"ste)?\s?{_QUARTER}{_OPT_YEAR}"
            ),
        ),
        ("nth_quarter", ("k", "q"), rf"{_NTH}\s?{_QUARTER}{_OPT_YEAR}"),
        ("year_half", ("h",), rf"{_YEAR4}\s?[-/.,:]?\s?{_HALF}"),
        ("half", ("h",), rf"{_HALF}{_OPT_YEAR}"),
        (
            "season",
            tuple(SEASONS),
            rf"(?P<season>{'|'.join(sorted(SEASONS, key=len, reverse=True))})(?:\s+van)?[\s,-]*{_YEAR}?",
        ),
        ("winter", ("winter",), r"winter[\s,-]*(?P<year>(?:19|20)\d\d)?(?:\s?[-/]\s?(?P<year2>(?:19|20)?\d\d))?"),
        (
            "school_year",
            ("jaar",),
            r"(?:school|studie|cursus)jaar\s?(?P<year>(?:19|20)\d\d)(?:\s?[-/]\s?(?P<year2>(?:19|20)?\d\d))?",
        ),
        (
            "part_school",
            ("jaar",),
            rf"{_PART}\s(?:van\s)?(?:het\s)?(?:school|studie|cursus)jaar\s?(?P<year>(?:19|20)\d\d)\s?[-/]\s?(?P<year2>(?:19|20)?\d\d)",
        ),
        (
            "years",
            ("-", "/", "t", "en", "of"),
            r"(?P<year>(?:19|20)\d\d)\s?(?P<join>-|/|t/m|tot en met|tot|en|of)\s?(?P<year2>(?:19|20)\d\d|\d\d)(?!\d)",
        ),
        ("year_month", _DASH, r"(?P<year>(?:19|20)\d\d)\s?[-/.]\s?(?P<m>0?[1-9]|1[0-2])(?!\d)"),
        ("month_year", _DASH, r"(?P<m>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<year>(?:19|20)\d\d)(?!\d)"),
        ("part_year", PARTS, rf"{_PART}[\s-]+(?:(?:van|of)\s+)?(?:het\s+jaar\s+)?(?P<year>(?:19|20)\d\d|'\d\d)"),
        ("year", (), rf"(?:jaar\s)?{_YEAR4}(?!\d)"),
        ("day_bare", ("-", "/"), r"(?P<d>\d\d?)[-/](?P<m>\d\d?)"),
    )
)
"""Every shape with its name; the earlier one counts. The words between them are those without which it cannot be."""
DIGIT_FIRST = frozenset(
    {
        "iso", "day", "named_days", "named_day", "named_day_bare", "year_week", "year_quarter", "quarter_year_first",
        "year_half", "years", "year_month", "month_year", "day_bare",
    }
)  # fmt: skip
LETTER_FIRST = frozenset(
    {
        "part_month", "month", "month_bare", "part_school", "week",
        "week_tight", "quarter", "season", "winter", "school_year", "part_year",
    }
)  # fmt: skip
"""Shapes that a text which begins with a letter, or with a digit, need not be tried on."""


def build(name: str, found: re.Match[str], context: PeriodContext) -> Span | None:  # noqa: C901, PLR0911, PLR0912 - one case a pattern
    """The days that a match of the pattern `name` stands for; None when it lacks a year, or says two things.

    Raises:
        ValueError: a day, week or month that does not exist.
    """
    parts = found.groupdict()
    year = _full_year(parts.get("year")) or context.year
    if year is None or parts.get("month", "jan") not in MONTHS:
        return None
    match name:
        case "iso" | "day" | "day_bare":
            return _day(year, int(parts["m"]), int(parts["d"]))
        case "named_day" | "named_day_bare":
            return _day(year, MONTHS[parts["month"]], int(parts["d"]))
        case "named_days":
            days = [dt.date(year, MONTHS[parts["month"]], int(parts[part])) for part in ("d", "d2")]
            return (days[0], days[1], Precision.DAY) if days[0] <= days[1] else None
        case "part_month" | "half_month":
            return _part_of_month(year, MONTHS[parts["month"]], parts.get("part"), parts.get("nth"))
        case "month" | "month_bare":
            return month_span(year, MONTHS[parts["month"]])
        case "year_month" | "month_year":
            return month_span(year, int(parts["m"]))
        case "week" | "week_tight" | "year_week":
            return _weeks(year, int(parts["week"]), int(parts.get("week2") or parts["week"]), parts.get("join"))
        case "quarter" | "year_quarter" | "quarter_year_first" | "nth_quarter":
            return _quarters(year, _nth(parts["nth"]), _nth(parts["nth"]), None)
        case "quarters":
            return _quarters(year, _nth(parts["nth"]), _nth(parts["nth2"]), parts["join"])
        case "half" | "year_half":
            half = _nth(parts.get("nth") or parts["nth_"])
            return dt.date(year, 6 * half - 5, 1), _last_day(year, 6 * half), Precision.HALF
        case "season":
            month, day, last_month, last_day = SEASONS[parts["season"]]
            return dt.date(year, month, day), dt.date(year, last_month, last_day), Precision.SEASON
        case "winter" | "school_year" | "part_school" if _full_year(parts["year2"]) != year + 1:
            return None  # a winter or school year begins in one year and ends in the next: a lone year may be either
        case "winter":
            return dt.date(year, 12, 1), _last_day(year + 1, 2), Precision.SEASON
        case "part_school":
            return _part_of_school_year(year, parts["part"])
        case "school_year":
            return dt.date(year, 8, 1), dt.date(year + 1, 7, 31), Precision.YEAR
        case "years":
            last = _full_year(parts["year2"]) or year
            together = last >= year and (parts["join"] == "/" or _in_a_row(year, last, parts["join"]))
            return (dt.date(year, 1, 1), dt.date(last, 12, 31), Precision.YEAR) if together else None
        case "part_year":
            return _part_of_year(year, parts["part"])
    return dt.date(year, 1, 1), dt.date(year, 12, 31), Precision.YEAR


_CENTURY_UNKNOWN = 60
"""A year of two digits from here on is hardly one of this century's, which calendars plan in."""


def _full_year(text: str | None) -> int | None:
    if not text:
        return None
    number = int(text.strip("'"))
    if _CENTURY_UNKNOWN <= number < 100:  # noqa: PLR2004 - two digits
        raise ValueError(f"'{number} may be of either century")
    return number if number >= 100 else 2000 + number  # noqa: PLR2004


def _nth(text: str) -> int:
    return int(text) if text.isdecimal() else _ORDINALS[text]


def _last_day(year: int, month: int) -> dt.date:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)  # noqa: PLR2004 - February
    return dt.date(year, month, _DAYS[month - 1] + leap)


def _day(year: int, month: int, day: int) -> Span:
    moment = dt.date(year, month, day)
    return moment, moment, Precision.DAY


def month_span(year: int, month: int) -> Span:
    """The first and last day of a month."""
    return dt.date(year, month, 1), _last_day(year, month), Precision.MONTH


_SEPARATE = frozenset({"en", "of", "/"})
"""What stands between moments that are not the ends of one long moment."""


def _in_a_row(first: int, last: int, join: str | None) -> bool:
    """Whether they are one moment: "1e en 3e kwartaal" are two, and "week 50-3" ends before it begins."""
    return last >= first and (join not in _SEPARATE or last - first <= 1)


def _quarters(year: int, first: int, last: int, join: str | None) -> Span | None:
    if not _in_a_row(first, last, join):
        return None
    return dt.date(year, 3 * first - 2, 1), _last_day(year, 3 * last), Precision.QUARTER


def _weeks(year: int, first: int, last: int, join: str | None) -> Span | None:
    if not _in_a_row(first, last, join):
        return None
    return dt.date.fromisocalendar(year, first, 1), dt.date.fromisocalendar(year, last, 7), Precision.WEEK


def third(part: str) -> int:
    """Which third a part of a moment is: begin (0), middle (1) or end (2)."""
    if part in {"begin", "start", "early", "primo"}:
        return 0
    return 2 if part in {"eind", "einde", "end", "late", "ultimo"} else 1


def _part_of_year(year: int, part: str) -> Span:
    first, last = ((1, 3), (5, 8), (10, 12))[third(part)]
    return dt.date(year, first, 1), _last_day(year, last), Precision.SEASON


def _part_of_school_year(year: int, part: str) -> Span | None:
    """Its first two months, or its last two."""
    if third(part) == 1:
        return None
    first = (year, 8) if third(part) == 0 else (year + 1, 6)
    return dt.date(*first, 1), _last_day(first[0], first[1] + 1), Precision.SEASON


def _part_of_month(year: int, month: int, part: str | None, nth: str | None) -> Span:
    if nth:
        first, last = ((1, 15), (16, 31))[_nth(nth) - 1]
    else:
        first, last = ((1, 10), (11, 20), (21, 31))[third(part or "")]
    end = _last_day(year, month)
    return dt.date(year, month, first), end.replace(day=min(last, end.day)), Precision.MONTH
