"""Contract terms: "2+1+1", "4 jaar met 2 x 1 optie", "twee jaar met twee keer een jaar verlenging"."""

from __future__ import annotations

import re

from impactscreen.calendars.patterns import regex
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
_LENGTH = regex(
    rf"(?:(?P<times>\d+)\s?(?:x|×|\*|maal|keer)\s*(?:[a-zé]+\s+){{0,6}}?)?(?P<number>\d+(?:[.,]\d+)?)[\s-]*(?:{_UNIT})?"
)
_OPTION = regex(r"opti|verleng|extens|\+|renew")
_INCLUDING = regex(r"\b(?:incl\w*|inclusief)\b[^+]*\b(?:opti\w*|verleng\w*)|\bmax(?:imaal)?\b")
_INDEFINITE = regex(r"onbepaald|eenmalig|doorlopend|eindig|indefinite")


def parse_term(cell: str | float, *, months: bool = False, options: bool = False) -> tuple[Term, bool]:
    """Read a term; the flag tells whether it was understood.

    Args:
        cell: what stands there.
        months: the header counts in months; else a bare number is years, unless it is too great for years.
        options: the column holds options only ("Verlengingsopties").
    """
    term, understood = _parse(cell, months=months)
    if options and term.months is not None:
        return Term(None, term.months + (term.options_months or 0), term.raw), understood
    return term, understood


def _parse(cell: str | float, *, months: bool) -> tuple[Term, bool]:
    if isinstance(cell, float):
        raw = str(int(cell)) if cell.is_integer() else repr(cell)
        return Term(_to_months(cell, "m" if months or cell > 12 else "j"), None, raw), 0 < cell < 600  # noqa: PLR2004 - fifty years
    raw, text = cell, cell.lower().strip()
    if says_unknown(text) or _INDEFINITE.search(text):
        return Term(None, None, raw), True
    text = _ARTICLE.sub(" ", _ONE.sub("1", text))
    text = _WORD.sub(lambda found: str(_WORDS[found[1]]), text)
    lengths = _lengths(text, months=months)
    if not lengths:
        return Term(None, None, raw), False
    base = lengths[0][1] if not lengths[0][2] else None
    options = sum(length for _, length, optional in lengths if optional)
    plain = [length for _, length, optional in lengths if not optional]
    if len(plain) > 1:
        return Term(None, None, raw), False
    return Term(base, options or None, raw), True


def _lengths(text: str, *, months: bool) -> list[tuple[int, int, bool]]:
    """Every length in the text: offset, months, whether it is an option."""
    found = [match for match in _LENGTH.finditer(text) if _counts(match, text)]
    if not found:
        return []
    shared = next((match["unit"] for match in reversed(found) if match["unit"]), None)
    lengths: list[tuple[int, int, bool]] = []
    total_so_far_is_everything = bool(_INCLUDING.search(text))
    previous_end = 0
    optional = False
    for match in found:
        between = text[previous_end : match.end()]
        optional = optional or (
            not total_so_far_is_everything and previous_end > 0 and bool(_OPTION.search(between) or match["times"])
        )
        if not lengths and match["times"] and "opti" in text[: match.start("number")]:
            optional = True
        number = float(match["number"].replace(",", "."))
        unit = match["unit"] or shared or ("m" if months or number > 12 else "j")  # noqa: PLR2004 - nobody contracts for 13 years
        lengths.append(
            (match.start(), (int(match["times"]) if match["times"] else 1) * (_to_months(number, unit) or 0), optional)
        )
        previous_end = match.end()
    return lengths


def _counts(match: re.Match[str], text: str) -> bool:
    """Leave out a lone "1" that was the article of "een optie" and years such as 2027."""
    number = match["number"]
    if len(number) == 4 and number.startswith(("19", "20")):  # noqa: PLR2004 - a year
        return False
    if match["unit"] or match["times"]:
        return True
    around = text[max(0, match.start() - 3) : match.end() + 3]
    return "+" in around or text.strip() == number


def _to_months(number: float, unit: str) -> int | None:
    if unit.startswith("w"):
        return round(number / 52 * 12) or 1
    months = number if unit.startswith("m") else number * 12
    return round(months) if 0 < months < 1200 else None  # noqa: PLR2004 - a century
