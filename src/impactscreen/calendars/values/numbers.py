"""Numbers as they stand in amounts: with points or commas, as words, with fractions."""

from __future__ import annotations

import re

from impactscreen.calendars.patterns import regex

__all__ = ["amount_number", "is_year", "spelled_out", "with_decimals"]

_SHAPE = regex(
    r"\d{1,3}(?:[ ]\d{3})+(?:,\d\d?)?|\d{1,3}(?:\.\d{3})+(?:,\d\d?)?|\d{1,3}(?:'\d{3})+(?:[.,]\d\d?)?|"
    r"\d{1,3}(?:,\d{3})+(?:\.\d\d?)?|\d+(?:[.,]\d+)?"
)
_MILLION = 1e6
_NUMBER_WORDS = {
    "anderhalf": "1,5",
    "anderhalve": "1,5",
    "half": "0,5",
    "een half": "0,5",
    "een halve": "0,5",
    "halve": "0,5",
    "één": "1",
    "een": "1",
    "twee": "2",
    "drie": "3",
    "vier": "4",
    "vijf": "5",
    "zes": "6",
    "zeven": "7",
    "acht": "8",
    "negen": "9",
    "tien": "10",
}
_WORD_AMOUNT = regex(
    rf"\b({'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})\s+(ton|miljoen|mln|miljard)\b",
    needs=("ton", "miljoen", "mln", "miljard"),
)
_YEARS = range(2015, 2046)
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_FRACTION = regex(r"(?<![\d.,])(\d{0,3})\s?([½¼¾])", needs=tuple(_FRACTIONS))


def spelled_out(text: str) -> str:
    """The text with its number words as digits: "anderhalf miljoen" is "1,5 miljoen"."""
    return _WORD_AMOUNT.sub(lambda found: f"{_NUMBER_WORDS[found[1]]} {found[2]}", text)


def with_decimals(text: str) -> str:
    """The text with its fractions as decimals: "1½" is "1,5"."""
    return _FRACTION.sub(lambda found: f"{found[1] or 0},{_FRACTIONS[found[2]]}", text)


def is_year(digits: str) -> bool:
    """Whether the digits look like a year that a calendar is about; "2.026" does not, nor does a round 2000."""
    return len(digits) == 4 and digits.isdecimal() and int(digits) in _YEARS  # noqa: PLR2004 - a year in full


def amount_number(digits: str, scale: float) -> float | None:
    """Dutch (1.250,50), English (1,250.50) or plain digits; None for what is no number of any of these.

    Three digits behind the only mark are thousands (1.250), except before millions: 1,250 mln is one and a quarter.
    What cannot be told apart there (1.250 mln, and 1,250 in thousands) is none.
    """
    if (digits[0] == "0" and digits[1:2].isdecimal()) or _SHAPE.fullmatch(digits) is None:
        return None
    digits = digits.replace(" ", "").replace("'", "")
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        decimal = "," if comma > point else "."
        return float(digits.replace("." if decimal == "," else ",", "").replace(",", "."))
    groups = re.split(r"[.,]", digits)
    if len(groups) > 2:  # noqa: PLR2004 - more than one mark
        return float("".join(groups))
    if len(groups) == 2 and len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0] != "0":  # noqa: PLR2004 - thousands come in threes
        return _of_three(groups, comma=comma >= 0, scale=scale)
    if scale == 1 and point >= 0 and len(groups[0]) <= 3 and len(groups[1]) != 1 and float(digits) > 1:  # noqa: PLR2004
        return None  # "50.00" is fifty, or fifty thousand with a slip
    return float(digits.replace(",", "."))


def _of_three(groups: list[str], *, comma: bool, scale: float) -> float | None:
    if comma and scale >= _MILLION:
        return float(".".join(groups))
    if scale == 1 or (not comma and scale < _MILLION / 10):
        return float("".join(groups))
    return None
