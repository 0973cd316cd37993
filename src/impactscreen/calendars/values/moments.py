"""Moments as they stand by themselves: whole, with one end, several in a row, a year and what of it."""

from __future__ import annotations

import datetime as dt
import re

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.period_patterns import (
    DIGIT_FIRST,
    LETTER_FIRST,
    PARTS,
    PATTERNS,
    PeriodContext,
    Span,
    build,
    month_span,
    third,
)
from impactscreen.model import Precision

__all__ = ["BOUND", "FROM", "NO_CONTEXT", "one_moment", "says_year", "with_one_end"]

NO_CONTEXT = PeriodContext()
_EARLIEST = r"vanaf|van af|v\.?a\.?|na|from|after|sinds|niet eerder dan|(?:op (?:zijn|z'n) |ten )?vroegste?(?: in| op)?"
_LATEST = (
    r"uiterlijk(?: op| in| per)?|voor|vóór|before|by|until|niet later dan|(?:op (?:zijn|z'n) |ten )laatste?(?: in| op)?"
)
FROM = regex(rf"^(?:{_EARLIEST})\s+")
"""What leaves the end open."""
_UNTIL = regex(rf"^(?:{_LATEST}|tot(?: en met)?|t/m)\s+")
_ONWARDS = regex(r"\s*(?:\be\.?\s?v\.?|\b(?:en|of) (?:verder|later|daarna)|\b(?:and|or) later|\be\.?v\.?j\.?|\+)$")
_BACKWARDS = regex(r"\s*\b(?:(?:en|of) (?:eerder|daarvoor)|(?:and|or) (?:earlier|before))$")
_THROUGH = r"\bt/m\b|\btot en met\b|\btot\b|\btm\b|\buntil\b|\bto\b|–|—"
_SPLIT = regex(
    rf"\s*({_THROUGH})\s*|\s+(-)\s+|(?<=\d)\s?(-)\s?(?=q\d|week|wk)|(?<=[a-z]{{3}})\.?(-)(?=[a-z]{{3}})|"
    r"(?<=\d{4})(-)(?=[a-z]{3})|\s*[/,]\s*(?=q\d|[a-z]{3})|\s*,?\s+(?:en|of|or|and|&)\s+"
)
"""What stands between two moments; what is kept are the signs between the ends of one long moment."""
BOUND = regex(rf"\b(?:{_EARLIEST}|{_LATEST}|tot(?: en met)?|t/m)\s+$")
"""What stands directly before a moment and leaves one of its ends open."""


def one_moment(text: str, context: PeriodContext) -> Span | None:
    """The moment that a text is, and nothing besides."""
    return _whole(text, context) or _open(text, context) or _joined(text, context) or _year_first(text)


def _whole(text: str, context: PeriodContext) -> Span | None:
    """The text is exactly one period."""
    text = text.strip(" .,;:")
    others = LETTER_FIRST if text[:1].isdecimal() else DIGIT_FIRST if text[:1].isalpha() else ()
    for name, pattern in PATTERNS:
        found = pattern.fullmatch(text) if name not in others else None
        if found and (span := build(name, found, context)):
            return span
    return _part_of_quarter(text, context)


def _part_of_quarter(text: str, context: PeriodContext) -> Span | None:
    """The month at the begin, in the middle or at the end of a quarter ("begin Q3 2027")."""
    part, _, rest = text.partition(" ")
    if part not in PARTS:
        return None
    start, end, precision = _whole(rest.removeprefix("van ").removeprefix("het "), context) or (None, None, None)
    if precision is not Precision.QUARTER or start is None or end is None or end.month - start.month != 2:  # noqa: PLR2004
        return None
    return month_span(start.year, start.month + third(part))


_ONE_DAY = dt.timedelta(days=1)
_STRICTLY = ("voor ", "vóór ", "before ", "na ", "after ")
"""Before July ends in June, and after 2027 begins in 2028."""


def _open(text: str, context: PeriodContext) -> Span | None:
    """A period with one end: "vanaf mei 2027", "uiterlijk Q3 2027", "2027 e.v."."""
    if text.startswith(("voor de ", "na de ")):
        return None
    for pattern, keeps_start in ((FROM, True), (_UNTIL, False), (_ONWARDS, True), (_BACKWARDS, False)):
        rest = pattern.sub("", text)
        if rest != text and (span := _whole(rest, context)):
            bound = text[: len(text) - len(rest)] if text.endswith(rest) else ""
            return with_one_end(span, bound, keeps_start=keeps_start)
    return None


def with_one_end(span: Span, bound: str, *, keeps_start: bool) -> Span:
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
    turns = _whole(moments[-1], NO_CONTEXT) is not None
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
    if says_year(moment):
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
    if found is None or says_year(found[2]):
        return None
    context = PeriodContext(int(found[1]))
    return _whole(found[2], context) or _whole(f"{found[2]} {found[1]}", context) or _joined(found[2], context)


def says_year(text: str) -> bool:
    """Whether a year stands there in full."""
    return re.search(r"(?:19|20)\d\d", text) is not None
