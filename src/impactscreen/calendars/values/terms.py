"""Contract terms: "2+1+1", "4 jaar met 2 x 1 optie", "twee jaar met twee keer een jaar verlenging"."""

from __future__ import annotations

import re

from msgspec import Struct

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.numbers import with_decimals
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Term

__all__ = ["parse_term"]

_WORDS = {
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "twaalf": 12,
    "eenmaal": "1 x",
    "éénmaal": "1 x",
    "tweemaal": "2 x",
    "driemaal": "3 x",
    "viermaal": "4 x",
    "anderhalf": "1,5",
    "half": "0,5",
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
}
_WORD = regex(rf"\b({'|'.join(sorted(_WORDS, key=len, reverse=True))})\b")
_ONE = regex(r"\b(?:een|één|eén)\b(?=\s+(?:jaar|jr|maand|mnd|x|keer|maal))")
_ARTICLE = regex(r"\b(?:een|één|eén)\b")
_UNIT = r"(?P<unit>jaar|jaren|jarige?|jr|j|years?|yrs?|y|maanden|maand|mnd|mnden|mndn|months?|mth|m|weken|week|wk)\b\.?"
_TIMES = r"x|×|\*|maal|keer|opti(?:e|es)\s(?:van|à|voor|tot)|verlenging(?:en)?\s(?:van|à|met)"
_LENGTH = regex(
    rf"(?:(?P<times>\d+)\s?(?:{_TIMES})\s*(?:[a-zé]+\s+){{0,6}}?)?(?P<number>\d+(?:[.,]\d+)*)[\s-]*(?:{_UNIT})?"
)
_HOW_OFTEN = regex(r"\s?(?:x|keer|maal|opti|verleng)")
_OPTION_WORD = regex(r"opti|verleng|extens|renew")
_OPTION_AFTER = regex(r"\s?(?:aan\s|als\s)?(?:opti|verleng)")
_OPTION = regex(r"opti|verleng|extens|\+|renew")
_INCLUDING = regex(
    r"\b(?:incl\w*|inclusief)\b[^+]*\b(?:opti\w*|verleng\w*)|\bmax(?:imaal)?\b"
    r"(?!\W*\d+\s*(?:x|keer|maal|opti|verleng))|\bwaarvan\b"
)
_NOT_EXACTLY = regex(
    r"\b(?:of|or|minimaal|minstens|ten minste|min)\b|\+\s*\?|"
    r"\b(?:geen|niet|not?)\b(?!\W*(?:\w+\W+)?(?:opti|verleng|extens))"
)
"""What leaves open how long, or denies it; "2 jaar, geen verlenging" is as clear as can be."""
_INDEFINITE = regex(r"onbepaald|eenmalig|doorlopend|eindig|indefinite")
_APART = regex(r"[(),:;=]|\btotaal\b")
"""What stands between a term and the same term in other words: "4 jaar (2+2)"."""
_PLUS = regex(r"\bplus\b", needs=("plus",))
_OPTION_YEARS = regex(r"(\d)\s?(?:optie|verlengings?)ja(?:ar|ren)\b", needs=("ja",))
_LETTERS = regex(r"[^\W\d_]+")
_OF_TERMS = frozenset(
    {
        "jaar", "jaren", "jarig", "jarige", "jr", "j", "year", "years", "yr", "yrs", "y", "maanden", "maand", "mnd",
        "mnden", "mndn", "month", "months", "mth", "m", "weken", "week", "weeks", "wk", "w", "x", "maal", "keer",
        "times", "optie", "opties", "optioneel", "optionele", "option", "options", "optional", "verlenging",
        "verlengingen", "verlengd", "verlengen", "verlengbaar", "verlengingsoptie", "verlengingsopties",
        "verlengingsmogelijkheid", "verlengingsmogelijkheden", "extension", "extensions", "extended", "extend",
        "renewal", "renewals", "met", "en", "van", "à", "a", "de", "het", "te", "tot", "om", "nog", "eens", "kan",
        "kunnen", "mag", "worden", "daarna", "daarnaast", "voor", "op", "per", "telkens", "steeds", "elk", "elke",
        "mogelijk", "mogelijkheid", "mogelijkheden", "contract", "contractduur", "looptijd", "duur", "basis",
        "basisperiode", "periode", "perioden", "initieel", "initiële", "vast", "vaste", "raamovereenkomst",
        "overeenkomst", "incl", "inclusief", "excl", "exclusief", "waarvan", "max", "maximaal", "maximum", "min",
        "minimaal", "totaal", "total", "plus", "and", "with", "of", "or", "up", "to", "for", "geen", "niet",
        "zonder", "without", "no", "not", "ca", "circa", "ongeveer", "eventueel", "eventuele", "nogmaals", "ieder",
        "iedere", "stilzwijgend", "stilzwijgende", "once", "twice", "een", "one", "two", "four", "ten", "minste",
        "minstens", "tweemaal", "is", "zijn", "wordt", "bedraagt", "gehele", "dus", "samen", "bestaande", "uit",
    }
)  # fmt: skip
"""All words that stand in a term. "Opzegtermijn 3 maanden", "garantie 10 jaar" and "loopt nog 8 maanden" are none."""
_DOZEN = 12
_LEAST_MONTHS = 6
"""Nobody counts less than this in months without saying so."""
_HALF_A_WEEK = 0.12
"""In months: thirteen weeks are three months, and six weeks are neither one nor two."""
_MOST_MONTHS = 600
"""Fifty years."""


class _Length(Struct, frozen=True):
    """A length of time as it stands in a cell."""

    number: float
    unit: str | None
    times: int | None
    optional: bool
    plus: bool
    """A plus stands before it."""
    apart: bool
    """It begins another way to say it: "4 jaar (2+2)"."""

    @property
    def together(self) -> float:
        return self.number * (self.times or 1)


def parse_term(
    cell: str | float, *, months: bool = False, weeks: bool = False, options: bool = False
) -> tuple[Term, bool]:
    """Read a term; the flag tells whether it was understood.

    Args:
        cell: what stands there.
        months: the header counts in months; else a bare number is years, unless it is too great for years.
        weeks: the header counts in weeks.
        options: the column holds options only ("Verlengingsopties").
    """
    term, understood = _parse(cell, "m" if months else "w" if weeks else None)
    if options and term.months is not None:
        return Term(None, term.months + (term.options_months or 0), term.raw), understood
    return term, understood


def _parse(cell: str | float, unit: str | None) -> tuple[Term, bool]:
    if isinstance(cell, float):
        raw = str(int(cell)) if cell.is_integer() else repr(cell)
        length = _to_months(cell, unit or _unit_of([cell]))
        return Term(length, None, raw), length is not None
    raw, text = cell, cell.lower().strip()
    if says_unknown(text) or _INDEFINITE.search(text):
        return Term(None, None, raw), True
    text = _PLUS.sub("+", with_decimals(_ARTICLE.sub(" ", _ONE.sub("1", text))))
    text = _OPTION_YEARS.sub(r"\1 jaar optie ", _WORD.sub(lambda found: str(_WORDS[found[1]]), text))
    if not _OF_TERMS.issuperset(_LETTERS.findall(text)):
        return Term(None, None, raw), False
    lengths = _lengths(text)
    if not lengths or _NOT_EXACTLY.search(text):
        return Term(None, None, raw), False
    if len(lengths) == 2 and _may_be_outcome(lengths) and not _OPTION_WORD.search(text):  # noqa: PLR2004
        return Term(None, None, raw), False
    base, extra = _added_up(lengths, unit, including=_INCLUDING.search(text) is not None)
    if not base and not extra:
        return Term(None, None, raw), False
    return Term(base or None, extra or None, raw), True


def _lengths(text: str) -> list[_Length]:
    """Every length in the text; none at all when there is a number that is not part of one."""
    lengths: list[_Length] = []
    previous_end = 0
    optional = False
    for match in _LENGTH.finditer(text):
        if _is_year(match["number"]) or _only_how_often(match, text):
            continue
        if not _counts(match, text):
            return []
        between = text[previous_end : match.start()]
        before = text[: match.start("number")]
        named = _OPTION.search(text[previous_end : match.start("number")]) or _OPTION_AFTER.match(text, match.end())
        optional = optional or (bool(lengths) and (named is not None or match["times"] is not None))
        lengths.append(
            _Length(
                float(match["number"].replace(",", ".")),
                match["unit"],
                int(match["times"]) if match["times"] else None,
                optional or (not lengths and match["times"] is not None and "opti" in before),
                "+" in between,
                bool(lengths) and _APART.search(between) is not None,
            )
        )
        previous_end = match.end()
    return lengths


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.startswith(("19", "20"))  # noqa: PLR2004 - a year in full


def _only_how_often(match: re.Match[str], text: str) -> bool:
    """That is "1 optie" and "2 keer verlengen", which do not say how long."""
    return match["unit"] is None and match["times"] is None and _HOW_OFTEN.match(text, match.end("number")) is not None


def _counts(match: re.Match[str], text: str) -> bool:
    """Whether a number is a length; "2 of 4 jaar" has one that is not, and so has "1-1-2027"."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d\d?)?", match["number"]) is None:
        return False
    if match["unit"] or match["times"]:
        return True
    around = text[max(0, match.start() - 3) : match.end() + 3]
    return "+" in around or text.strip() == match["number"]


def _added_up(lengths: list[_Length], unit: str | None, *, including: bool) -> tuple[int, int]:
    """Months of the term and of its options; both 0 when that cannot be told."""
    ways: list[list[_Length]] = []
    for length in lengths:
        if not ways or (length.apart and not length.plus):
            ways.append([])
        ways[-1].append(length)
    if len(ways) == 2 and len(lengths) == 2 and not lengths[1].optional:  # noqa: PLR2004 - "5 jaar (60 maanden)"
        both = _all_months(lengths, unit)
        return (both[0], 0) if both is not None and both[0] == both[1] else (0, 0)
    if len(ways) == 2 and min(map(len, ways)) == 1 and len(lengths) > 2:  # noqa: PLR2004 - a sum and its outcome
        return _sum_with_outcome(ways, unit)
    months = _all_months(lengths, unit)
    if months is None:
        return 0, 0
    if len(lengths) == 2 and _years_and_months(lengths):  # noqa: PLR2004
        return sum(months), 0
    optional = [length.optional for length in lengths]
    base = [length for length, extra in zip(months, optional, strict=True) if not extra]
    extra = sum(length for length, extra in zip(months, optional, strict=True) if extra)
    if len(base) > 1:
        return 0, 0
    if including and extra and base:
        return (base[0] - extra, extra) if base[0] > extra else (0, 0)
    return sum(base), extra


def _sum_with_outcome(ways: list[list[_Length]], unit: str | None) -> tuple[int, int]:
    """What says one thing twice, as "2+1+1 (4 jaar)" and "4 jaar (2+1+1)"; both 0 when it does not add up."""
    parts, outcome = sorted(ways, key=len, reverse=True)
    named = outcome[0].unit
    months = _all_months(parts, unit) or _all_months(parts, named)
    total = _all_months(outcome, unit or named)
    if months is None or total is None or outcome[0].times:
        return 0, 0
    if sum(months) == total[0]:
        return months[0], sum(months[1:])
    if outcome is ways[0] and all(length.optional and (length.plus or length.times) for length in parts):
        return total[0], sum(months)
    return 0, 0


def _may_be_outcome(lengths: list[_Length]) -> bool:
    """Whether "4 jaar (2 x 2)" could as well be eight years as four."""
    total, parts = lengths
    return parts.times is not None and parts.apart and not parts.plus and total.number == parts.together


def _years_and_months(lengths: list[_Length]) -> bool:
    """Whether they are one length ("1 jaar en 6 maanden")."""
    years, months = lengths
    return bool(years.unit and years.unit[0] in "jy" and months.unit and months.unit[0] == "m") and not (
        years.times or months.times or months.optional or months.plus or months.number >= _DOZEN
    )


def _all_months(lengths: list[_Length], unit: str | None) -> list[int] | None:
    """The months of each length; those without a unit share the last one, else that of the header."""
    bare = [length.number for length in lengths if length.unit is None]
    shared = next((length.unit for length in reversed(lengths) if length.unit), None) or unit
    if bare and shared is None:
        shared = _unit_of(bare)
    if bare and not _fits(bare, shared, alone=len(lengths) == 1):
        return None
    months = [_to_months(length.number, length.unit or shared) for length in lengths]
    known = [count * (length.times or 1) for count, length in zip(months, lengths, strict=True) if count is not None]
    return known if len(known) == len(months) else None


def _unit_of(numbers: list[float]) -> str | None:
    """The unit of numbers that have none: months when they are too great for years. A lone 12 may be either."""
    greatest = max(numbers)
    if greatest == _DOZEN and len(numbers) == 1:
        return None
    return "m" if greatest >= _DOZEN else "j"


def _fits(bare: list[float], unit: str | None, *, alone: bool) -> bool:
    """Whether numbers without a unit can be that: "2 + 12 mnd" hardly is fourteen months."""
    if unit is None:
        return False
    if unit.startswith("m"):
        return alone or min(bare) >= _LEAST_MONTHS
    return unit.startswith("w") or max(bare) < _DOZEN


def _to_months(number: float, unit: str | None) -> int | None:
    if unit is None or not 0 < number < _MOST_MONTHS:
        return None
    if unit.startswith("w"):
        exact = number / 52 * 12
        return round(exact) if abs(exact - round(exact)) <= _HALF_A_WEEK else None
    months = round(number if unit.startswith("m") else number * 12)
    return months if 0 < months <= _MOST_MONTHS else None
