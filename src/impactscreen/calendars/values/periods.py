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
    r"m\.?i\.?v|met ingang van|ingaande|"
    r"per|in|op|de|het|maand|najaars?planning|start|expected|around|maandag|dinsdag|woensdag|donderdag|vrijdag|"
    r"zaterdag|zondag|ma|di|wo|do|vr|za|zo)\b\.?|[()?*~±]"
)
_DENIED = regex(
    r"[<>≤≥]|\bniet\b(?! (?:later|eerder) dan)|\bgeen\b|\bnot\b", needs=("<", ">", "≤", "≥", "niet", "geen", "not")
)
"""Signs and denials would be lost on the way."""
_EARLIEST = r"vanaf|van af|v\.?a\.?|na|from|after|sinds|niet eerder dan|(?:op (?:zijn|z'n) |ten )?vroegste?(?: in| op)?"
_LATEST = (
    r"uiterlijk(?: op| in| per)?|voor|vóór|before|by|until|niet later dan|(?:op (?:zijn|z'n) |ten )laatste?(?: in| op)?"
)
_FROM = regex(rf"^(?:{_EARLIEST})\s+")
_UNTIL = regex(rf"^(?:{_LATEST}|tot(?: en met)?|t/m)\s+")
_ONWARDS = regex(r"\s*(?:\be\.?\s?v\.?|\b(?:en|of) (?:verder|later|daarna)|\b(?:and|or) later|\be\.?v\.?j\.?|\+)$")
_BACKWARDS = regex(r"\s*\b(?:(?:en|of) (?:eerder|daarvoor)|(?:and|or) (?:earlier|before))$")
_THROUGH = r"\bt/m\b|\btot en met\b|\btot\b|\btm\b|\buntil\b|\bto\b|–|—"
_SPLIT = regex(
    rf"\s*({_THROUGH})\s*|\s+(-)\s+|(?<=\d)\s?(-)\s?(?=q\d|week|wk)|(?<=[a-z]{{3}})\.?(-)(?=[a-z]{{3}})|"
    r"(?<=\d{4})(-)(?=[a-z]{3})|\s*[/,]\s*(?=q\d|[a-z]{3})|\s*,?\s+(?:en|of|or|and|&)\s+"
)
"""What stands between two moments; what is kept are the signs between the ends of one long moment."""


def parse_period(cell: object, context: PeriodContext = _NO_CONTEXT) -> tuple[Period, bool]:
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


_FIGURES = regex(r"\d\s?[-/.]\s?\d|\d{4}")


def _may_be_moment(text: str) -> bool:
    """Whether it is worth trying: this is asked of titles, and most hold nothing that any moment could do without."""
    words = _WORD.findall(text)
    if not words:
        return _TWO_NUMBERS.fullmatch(text) is None
    return not _OF_MOMENTS.isdisjoint(words) or _FIGURES.search(text) is not None or says_unknown(text.strip(" ."))


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


def _read(text: str, context: PeriodContext) -> Span | None:
    span = _plain(text, context)
    if span:
        return span
    cleaned = " ".join(_NOISE.sub(" ", text).split()) or text
    return (_plain(cleaned, context) if cleaned != text else None) or _only_one(cleaned, context)


def _plain(text: str, context: PeriodContext) -> Span | None:
    return _whole(text, context) or _open(text, context) or _joined(text, context) or _year_first(text)


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
    for pattern, keeps_start in ((_FROM, True), (_UNTIL, False), (_ONWARDS, True), (_BACKWARDS, False)):
        rest = pattern.sub("", text)
        if rest != text and (span := _whole(rest, context)):
            bound = text[: len(text) - len(rest)] if text.endswith(rest) else ""
            return _with_one_end(span, bound, keeps_start=keeps_start)
    return None


def _with_one_end(span: Span, bound: str, *, keeps_start: bool) -> Span:
    """The moments from or until a span; before July is until June, and after 2027 from 2028."""
    start, end, precision = span
    strictly = bound.startswith(_STRICTLY) or (bound.strip() == "tot" and precision is Precision.YEAR)
    if keeps_start:
        return end + _ONE_DAY if strictly and end else start, None, precision
    return None, start - _ONE_DAY if strictly and start else end, precision


def _joined(text: str, context: PeriodContext) -> Span | None:
    """Several moments that are one ("Q4 2026 - Q1 2027", "1 t/m 15 mei 2027", "mrt/apr/mei 2027").

    The last one lends its year and month to those before it. Moments with "en", "of" or a slash between them must
    follow each other: "Q1 en Q3 2027" is not the half year from January.
    """
    opening = re.match(r"(?:van|vanaf|(tussen|between)|from)\s+", text)
    text = text[opening.end() :] if opening else text
    cuts = list(_SPLIT.finditer(text))
    begins, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)]
    moments = [text[begin:end] for begin, end in zip(begins, ends, strict=True) if begin != end]
    if len(moments) != len(cuts) + 1 or not cuts:
        return None
    through = len(cuts) == 1 and (any(cuts[0].groups()) or (opening is not None and opening[1] is not None))
    span = _whole(moments[-1], context)
    turns = _whole(moments[-1], _NO_CONTEXT) is not None
    for moment in reversed(moments[:-1]):
        earlier = _before(moment, span, context, turns=turns) if span else None
        if span is None or earlier is None or earlier[1] is None or span[0] is None:
            return None
        if not through and span[0] - earlier[1] > _GAPS.get(earlier[2], _ONE_DAY):
            return None
        span = earlier[0], span[1], max(earlier[2], span[2], key=list(Precision).index)
    return span


_GAPS = {Precision.SEASON: dt.timedelta(days=62)}
"""Between "medio" and "eind" lies a month or two that neither names."""


def _before(moment: str, later: Span, context: PeriodContext, *, turns: bool) -> Span | None:
    """The moment that stands before another one and shares its year and month.

    Where that year is said in the same cell, the moment may lie in the year before it ("dec/jan 2027").
    """
    start, end, _ = later
    if start is None or end is None:
        return None
    if moment.isdecimal() and len(moment) <= 2:  # noqa: PLR2004 - a bare day
        moment = f"{moment}-{end.month}-{end.year}"
    if _says_year(moment):
        span = _whole(moment, context)
    else:
        years = (end.year, end.year - 1) if turns and start.year == end.year else (start.year,)
        spans = (_whole(moment, PeriodContext(year)) or _whole(f"{moment} {year}", context) for year in years)
        span = next((span for span in spans if span and span[0] and span[0] <= end), None)
    return span if span and span[0] and span[0] <= end else None


_YEAR_FIRST = regex(r"((?:19|20)\d\d)[\s:,-]+\(?([^\d\s(][^()]*)\)?")


def _year_first(text: str) -> Span | None:
    """A year and what of it: "2027 (na de zomer)", "2027: mei/juni"."""
    found = _YEAR_FIRST.fullmatch(text)
    if found is None or _says_year(found[2]):
        return None
    context = PeriodContext(int(found[1]))
    return _whole(found[2], context) or _whole(f"{found[2]} {found[1]}", context) or _joined(found[2], context)


def _says_year(text: str) -> bool:
    return re.search(r"(?:19|20)\d\d", text) is not None


def _only_one(text: str, context: PeriodContext) -> Span | None:
    """The one period in a longer text ("Q3 2026, na besluit van de raad"); None when there are more, or none."""
    spans = _spans_in(text, PeriodContext(context.year) if _says_year(text) else _NO_CONTEXT)
    if len(spans) != 1:
        return None
    begin, stop, span = spans[0]
    before, after = text[:begin], text[stop:]
    bound = _BOUND.search(before)
    if bound:
        before = before[: bound.start()]
    words = _WORD.findall(f"{before} {after}")
    if re.search(r"\d", before + after) or _NEXT_TO_ANOTHER.search(f"{before}|{after}"):
        return None
    if not _MOMENT_WORDS.isdisjoint(words) or (span[2] is Precision.YEAR and any(map(_like_a_moment, words))):
        return None  # "jan-mrt of nog later in 2027" is less than the whole year
    if bound is None:
        return span
    if bound[0].startswith(("tot", "t/m")):  # "loopt tot 31-12-2027", and not before
        return span if span[2] is not Precision.YEAR else None
    return _with_one_end(span, bound[0], keeps_start=_FROM.match(bound[0]) is not None)


def _spans_in(text: str, context: PeriodContext) -> list[tuple[int, int, Span]]:
    """Where periods stand in a text, and which; none when one of them does not exist."""
    spans: list[tuple[int, int, Span]] = []
    for name, pattern in PATTERNS:
        if name in _NOT_IN_SENTENCES:
            continue
        for found in pattern.finditer(text):
            if any(found.start() < stop and start < found.end() for start, stop, _ in spans) or _inside_word(
                text, found
            ):
                continue
            try:
                span = build(name, found, context)
            except ValueError:
                return []
            if span:
                spans.append((found.start(), found.end(), span))
    return spans


_BOUND = regex(rf"\b(?:{_EARLIEST}|{_LATEST}|tot(?: en met)?|t/m)\s+$")
_NEXT_TO_ANOTHER = regex(r"(?:\b(?:of|or|en|and|ipv)|[/&+])\s*\||\|\s*(?:(?:of|or|en|and|ipv)\b|[/&+])")
"""What stands beside a moment (at the bar) when there is another one that was not understood."""
_WORD = regex(r"[a-zà-ÿ]+")
_MOMENT_WORDS = frozenset(
    {
        *MONTHS, *SEASONS, "begin", "medio", "midden", "half", "helft", "eind", "einde", "mid", "end", "kwartaal",
        "quarter", "week", "maand", "month", "i", "ii", "iii", "iv", "later", "eerder", "vroeger", "daarna", "earlier",
        "tot", "vanaf", "uiterlijk", "until", "was", "ipv", "oorspronkelijk", "uitgesteld", "verschoven", "eerst",
        "anders",
    }
)  # fmt: skip
_OF_MOMENTS = _MOMENT_WORDS | {
    "q", "k", "kw", "kwrt", "kwart", "w", "wk", "h", "halfjaar", "jaar", "zomer", "winter", "primo", "ultimo", "start",
}  # fmt: skip
"""Of these a moment without figures such as 2027 or 1-7 has at least one."""
_MONTHS_IN_FULL = tuple(name for name in MONTHS if len(name) > 4)  # noqa: PLR2004 - "juni" is like many words
_PARTS_OF_YEARS = (
    "winter", "zomer", "herfst", "kerst", "pasen", "pinkster", "vakantie", "reces", "bouwvak", "semester", "trimester",
    "tertaal", "kwart", "quart",
)  # fmt: skip


def _like_a_moment(word: str) -> bool:
    """Whether a word says when in the year: a month that is spelled wrongly, or a season we have no days for."""
    from rapidfuzz.distance import OSA  # hardly any cell needs it

    return any(part in word for part in _PARTS_OF_YEARS) or (
        len(word) > 4 and any(OSA.distance(word, name, score_cutoff=2) <= 2 for name in _MONTHS_IN_FULL)  # noqa: PLR2004
    )


_NOT_IN_SENTENCES = frozenset({"day_bare", "named_day_bare", "month_bare", "years", "year_month", "month_year"})
"""Too little to be sure of when other words stand around."""


def _inside_word(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    return before.isalnum() or before in {"-", "_"} or (after.isalnum() and found[0][-1].isalnum())
