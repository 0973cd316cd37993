"""Days, weeks, months, quarters, halves, seasons and years as Dutch people type them. Day first, always."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Period, Precision

__all__ = ["PeriodContext", "looks_like_period", "parse_period", "period_from_text"]


@dataclass(frozen=True, slots=True)
class PeriodContext:
    """What stands around a cell and completes it: the year of a bare "Q3", the quarter of an empty cell."""

    year: int | None = None
    epoch_1904: bool = False


_NO_CONTEXT = PeriodContext()
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SERIALS = range(32874, 73051)
"""Excel serials of 1990-01-01 to 2099-12-31."""

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
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
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
_SEASONS = {
    "voorjaar": (3, 1, 5, 31),
    "lente": (3, 1, 5, 31),
    "spring": (3, 1, 5, 31),
    "zomer": (6, 1, 8, 31),
    "summer": (6, 1, 8, 31),
    "najaar": (9, 1, 11, 30),
    "herfst": (9, 1, 11, 30),
    "autumn": (9, 1, 11, 30),
    "voor de zomer": (4, 1, 6, 30),
    "na de zomer": (9, 1, 11, 30),
}

_MONTH = r"(?P<month>[a-z]{3,9})\b\.?"
"""Any word: that it is a month is looked up, which is cheaper than an alternation in every pattern."""
_YEAR = 1990, 2100
_SERIALS = range(32874, 73051)
"""Excel serials of 1990-01-01 to 2099-12-31."""

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
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
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
_SEASONS = {
    "voorjaar": (3, 1, 5, 31),
    "lente": (3, 1, 5, 31),
    "spring": (3, 1, 5, 31),
    "zomer": (6, 1, 8, 31),
    "summer": (6, 1, 8, 31),
    "najaar": (9, 1, 11, 30),
    "herfst": (9, 1, 11, 30),
    "autumn": (9, 1, 11, 30),
    "voor de zomer": (4, 1, 6, 30),
    "na de zomer": (9, 1, 11, 30),
}

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d|'?\d\d(?!\d))"
_YEAR4 = r"(?P<year>(?:19|20)\d\d)"
_OPT_YEAR = rf"(?:\s?(?:van|of|in|,|-|/|')?\s?{_YEAR})?"
_PART = r"(?P<part>begin|start|medio|midden|halverwege|mid|half|eind|einde|end|ultimo|primo)"
_NTH = (
    r"(?P<nth>[1-4]|eerste|tweede|derde|vierde|laatste|first|second|third|fourth|i{1,3}|iv)\s?(?:st|nd|rd|th|e|de|ste)?"
)
_QUARTER = r"(?:kwartaal|kwart|kwrt|kw|quarter|q|k)\b\.?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "iso",
            (
                r"(?P<year>(?:19|20)\d\d)[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?:[t\s]\d\d?:\d\d(?::\d\d)?(?:\.\d+)?(?:z|"
                r"[+-]\d\d:?\d\d)?)?"
            ),
        ),
        (
            "day",
            (
                r"(?P<d>\d\d?)\s?[-/.]\s?(?P<m>\d\d?)\s?[-/.]\s?(?P<year>(?:19|20)\d\d|"
                r"\d\d)(?:\s\d\d?:\d\d(?::\d\d)?)?(?!\d)"
            ),
        ),
        ("named_day", rf"(?P<d>\d\d?)(?:e|ste|de|st|nd|rd|th)?[\s.-]+{_MONTH}[\s.,-]*{_YEAR}(?!\d)"),
        ("named_day_bare", rf"(?P<d>\d\d?)(?:e|ste|de)?[\s.-]+{_MONTH}(?!\s?'?\d)"),
        ("part_month", rf"{_PART}[\s-]+{_MONTH}[\s.,-]*(?:{_YEAR})?"),
        ("half_month", rf"(?P<nth>1|2|eerste|tweede)(?:e|ste|de)?\s+helft\s+(?:van\s+)?{_MONTH}[\s.,-]*(?:{_YEAR})?"),
        ("month", rf"{_MONTH}[\s.,/-]*(?:van\s+)?{_YEAR}(?!\d)"),
        ("month_bare", rf"{_MONTH}"),
        ("year_week", rf"{_YEAR4}\s?[-/]?\s?(?:week|wk|w)\.?\s?(?P<week>\d\d?)\b"),
        (
            "week",
            (
                rf"(?:week|wk|w)\b\.?\s?(?:nr\.?\s?)?(?P<week>\d\d?)(?:\s?(?:-|t/m|tot en met|"
                rf"en)\s?(?P<week2>\d\d?)(?!\d))?{_OPT_YEAR}"
            ),
        ),
        ("week_tight", rf"w(?P<week>\d\d?)\b{_OPT_YEAR}"),
        ("year_quarter", rf"{_YEAR4}\s?[-/.,:]?\s?(?:kwartaal|kw|q|k)\.?\s?(?P<nth>[1-4])(?!\d)"),
        ("quarter_year_first", rf"{_YEAR4}\s?[-/.,:]?\s?{_NTH}\s?{_QUARTER}"),
        ("quarter", rf"(?:kwartaal|quarter|kwart|kw|q|k)\.?\s?(?P<nth>[1-4])(?!\d){_OPT_YEAR}"),
        (
            "quarters",
            (
                rf"{_NTH}\s?(?:tot en met|t/m|-|/|en|tot)\s?(?P<nth2>[1-4]|eerste|tweede|derde|vierde)(?:e|de|"
                rf"ste)?\s?{_QUARTER}{_OPT_YEAR}"
            ),
        ),
        ("nth_quarter", rf"{_NTH}\s?{_QUARTER}{_OPT_YEAR}"),
        ("year_half", rf"{_YEAR4}\s?[-/.,:]?\s?h(?P<nth>[12])\b"),
        (
            "half",
            (
                rf"(?:h(?P<nth>[12])\b|(?P<nth_>1|2|eerste|tweede|first|second)\s?(?:e|ste|de|st|nd)?\s?(?:helft|"
                rf"half\s?jaar|halfjaar|half|h\b)){_OPT_YEAR}"
            ),
        ),
        ("season", rf"(?P<season>{'|'.join(sorted(_SEASONS, key=len, reverse=True))})(?:\s+van)?[\s,-]*{_YEAR}?"),
        ("winter", r"winter[\s,-]*(?P<year>(?:19|20)\d\d)?(?:\s?[-/]\s?(?P<year2>(?:19|20)?\d\d))?"),
        (
            "school_year",
            r"(?:school|studie|cursus)jaar\s?(?P<year>(?:19|20)\d\d)(?:\s?[-/]\s?(?P<year2>(?:19|20)?\d\d))?",
        ),
        ("years", r"(?P<year>(?:19|20)\d\d)\s?(?:-|/|t/m|tot en met|tot|en)\s?(?P<year2>(?:19|20)\d\d|\d\d)(?!\d)"),
        ("year_month", r"(?P<year>(?:19|20)\d\d)\s?[-/.]\s?(?P<m>0?[1-9]|1[0-2])(?!\d)"),
        ("month_year", r"(?P<m>0?[1-9]|1[0-2])\s?[-/.]\s?(?P<year>(?:19|20)\d\d)(?!\d)"),
        ("part_year", rf"{_PART}[\s-]+(?:van\s+)?(?:het\s+jaar\s+)?{_YEAR4}"),
        ("year", rf"(?:jaar\s)?{_YEAR4}(?!\d)"),
    )
)
_NOISE = re.compile(
    r"\b(?:ca|circa|ong|ongeveer|rond|omstreeks|verwacht\w*|gepland\w*|planning|streefdatum|streven|"
    r"naar verwachting|indicatief|indicatie|vermoedelijk|uiterste|waarschijnlijk|"
    r"per|in|op|de|het|maand|najaars?planning|start|expected|around|maandag|dinsdag|woensdag|donderdag|vrijdag|"
    r"zaterdag|zondag|ma|di|wo|do|vr|za|zo)\b\.?|[()?*~±]"
)
_FROM = re.compile(r"^(?:vanaf|van af|v\.?a\.?|na|from|after|sinds)\s+")
_UNTIL = re.compile(r"^(?:uiterlijk(?: op| in| per)?|tot(?: en met)?|t/m|voor|vóór|before|by|until|niet later dan)\s+")
_ONWARDS = re.compile(r"\s*(?:\be\.?\s?v\.?|\ben verder|\ben later|\be\.?v\.?j\.?|\+)$")
_SPLIT = re.compile(
    r"\s*(?:\bt/m\b|\btot en met\b|\btot\b|\btm\b|\buntil\b|\bto\b|–|—)\s*|\s+-\s+|(?<=\d)\s?-\s?(?=q\d|week|wk)|"
    r"\s*/\s*(?=q\d|[a-z]{3})|\s+en\s+"
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
    if text.replace(".", "", 1).isdigit() and not re.fullmatch(r"\d\d?\.\d\d?", text):
        period, understood = _from_number(float(text), context)
        return Period(period.start, period.end, period.precision, raw), understood
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


Span = tuple[dt.date | None, dt.date | None, Precision]


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
            return Period(*_month(int(digits[:4]), int(digits[4:])), raw), True
    except ValueError:
        pass
    return Period(None, None, raw=raw), False


def _read(text: str, context: PeriodContext) -> Span | None:
    cleaned = " ".join(_NOISE.sub(" ", text).split()) or text
    for candidate in dict.fromkeys((text, cleaned)):
        span = _whole(candidate, context) or _open(candidate, context) or _from_to(candidate, context)
        if span:
            return span
    return _only_one(cleaned, context)


def _whole(text: str, context: PeriodContext) -> Span | None:
    """The text is exactly one period."""
    text = text.strip(" .,;:")
    for name, pattern in _PATTERNS:
        found = pattern.fullmatch(text)
        if found and (span := _build(name, found, context)):
            return span
    return None


def _open(text: str, context: PeriodContext) -> Span | None:
    """A period with one end: "vanaf mei 2027", "uiterlijk Q3 2027", "2027 e.v."."""
    if text.startswith(("voor de ", "na de ")):
        return None
    for pattern, keeps_start in ((_FROM, True), (_UNTIL, False), (_ONWARDS, True)):
        rest = pattern.sub("", text)
        if rest != text and (span := _whole(rest, context)):
            return (span[0], None, span[2]) if keeps_start else (None, span[1], span[2])
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
    if first.isdigit() and len(first) <= 2:  # noqa: PLR2004 - a bare day
        first = f"{first}-{end[1].month}-{end[1].year}"
    start = _whole(first, context if _says_year(first) else PeriodContext(end[1].year))
    if start is None or start[0] is None:
        return None
    if start[0] > end[1]:
        return None
    return start[0], end[1], max(start[2], end[2], key=list(Precision).index)


def _says_year(text: str) -> bool:
    return re.search(r"(?:19|20)\d\d", text) is not None


def _only_one(text: str, context: PeriodContext) -> Span | None:
    """The one period in a longer text ("Q3 2026, na besluit van de raad"); None when there are more, or none."""
    spans: list[tuple[int, int, Span]] = []
    around = PeriodContext(context.year) if _says_year(text) else _NO_CONTEXT
    for name, pattern in _PATTERNS:
        if name in _NOT_IN_SENTENCES:
            continue
        for found in pattern.finditer(text):
            if any(found.start() < stop and start < found.end() for start, stop, _ in spans) or _inside_word(
                text, found
            ):
                continue
            try:
                span = _build(name, found, around)
            except ValueError:
                return None
            if span:
                spans.append((found.start(), found.end(), span))
    if len(spans) != 1:
        return None
    begin, stop, span = spans[0]
    return None if re.search(r"\d", text[:begin] + text[stop:]) else span


_NOT_IN_SENTENCES = frozenset({"named_day_bare", "month_bare", "years", "year_month", "month_year"})
"""Too little to be sure of when other words stand around."""


def _inside_word(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    return before.isalnum() or before in {"-", "_"} or (after.isalnum() and found[0][-1].isalnum())


def _build(name: str, found: re.Match[str], context: PeriodContext) -> Span | None:  # noqa: C901, PLR0911, PLR0912 - one case a pattern
    parts = found.groupdict()
    year = _full_year(parts.get("year")) or context.year
    if year is None or parts.get("month", "jan") not in _MONTHS:
        return None
    match name:
        case "iso" | "day":
            return _day(year, int(parts["m"]), int(parts["d"]))
        case "named_day" | "named_day_bare":
            return _day(year, _MONTHS[parts["month"]], int(parts["d"]))
        case "part_month" | "half_month":
            return _part_of_month(year, _MONTHS[parts["month"]], parts.get("part"), parts.get("nth"))
        case "month" | "month_bare":
            return _month(year, _MONTHS[parts["month"]])
        case "year_month" | "month_year":
            return _month(year, int(parts["m"]))
        case "week" | "week_tight" | "year_week":
            return _weeks(year, int(parts["week"]), int(parts.get("week2") or parts["week"]))
        case "quarter" | "year_quarter" | "quarter_year_first" | "nth_quarter":
            return _quarters(year, _nth(parts["nth"]), _nth(parts["nth"]))
        case "quarters":
            return _quarters(year, _nth(parts["nth"]), _nth(parts["nth2"]))
        case "half" | "year_half":
            half = _nth(parts.get("nth") or parts["nth_"])
            return dt.date(year, 6 * half - 5, 1), _last_day(year, 6 * half), Precision.HALF
        case "season":
            month, day, last_month, last_day = _SEASONS[parts["season"]]
            return dt.date(year, month, day), dt.date(year, last_month, last_day), Precision.SEASON
        case "winter":
            return dt.date(year, 12, 1), _last_day(year + 1, 2), Precision.SEASON
        case "school_year":
            return dt.date(year, 8, 1), dt.date(year + 1, 7, 31), Precision.YEAR
        case "years":
            last = _full_year(parts["year2"]) or year
            return (dt.date(year, 1, 1), dt.date(last, 12, 31), Precision.YEAR) if last >= year else None
        case "part_year":
            return _part_of_year(year, parts["part"])
    return dt.date(year, 1, 1), dt.date(year, 12, 31), Precision.YEAR


def _full_year(text: str | None) -> int | None:
    if not text:
        return None
    number = int(text.strip("'"))
    return number if number >= 100 else 2000 + number  # noqa: PLR2004 - two digits


def _nth(text: str) -> int:
    return int(text) if text.isdigit() else _ORDINALS[text]


def _last_day(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> Span:
    moment = dt.date(year, month, day)
    return moment, moment, Precision.DAY


def _month(year: int, month: int) -> Span:
    return dt.date(year, month, 1), _last_day(year, month), Precision.MONTH


def _quarters(year: int, first: int, last: int) -> Span | None:
    if last < first:
        return None
    return dt.date(year, 3 * first - 2, 1), _last_day(year, 3 * last), Precision.QUARTER


def _weeks(year: int, first: int, last: int) -> Span:
    return dt.date.fromisocalendar(year, first, 1), dt.date.fromisocalendar(year, last, 7), Precision.WEEK


def _part_of_year(year: int, part: str) -> Span:
    if part in {"begin", "start", "primo"}:
        return dt.date(year, 1, 1), dt.date(year, 3, 31), Precision.SEASON
    if part in {"eind", "einde", "end", "ultimo"}:
        return dt.date(year, 10, 1), dt.date(year, 12, 31), Precision.SEASON
    return dt.date(year, 5, 1), dt.date(year, 8, 31), Precision.SEASON


def _part_of_month(year: int, month: int, part: str | None, nth: str | None) -> Span:
    last = _last_day(year, month)
    if nth:
        first_half = _nth(nth) == 1
        return (
            (dt.date(year, month, 1), dt.date(year, month, 15), Precision.MONTH)
            if first_half
            else (dt.date(year, month, 16), last, Precision.MONTH)
        )
    if part in {"begin", "start", "primo"}:
        return dt.date(year, month, 1), dt.date(year, month, 10), Precision.MONTH
    if part in {"eind", "einde", "end", "ultimo"}:
        return dt.date(year, month, 21), last, Precision.MONTH
    return dt.date(year, month, 11), dt.date(year, month, 20), Precision.MONTH
