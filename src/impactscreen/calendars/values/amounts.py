"""Amounts of money as Dutch people type them."""

from __future__ import annotations

import re

from msgspec import Struct

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Amount, Basis, Vat

__all__ = ["AmountContext", "looks_like_amount", "parse_amount"]


class AmountContext(Struct, frozen=True):
    """What the header says about every amount below it."""

    factor: float = 1.0
    """1,000 under "x € 1.000"; one million under "in mln"."""
    basis: Basis = Basis.TOTAL
    vat: Vat | None = None


_PLAIN = AmountContext()
_TOO_MUCH = 1e12
"""Euros that no contract is worth. At the other end, 0 and 1 are how systems export "not filled in"."""
_MULTIPLIERS = {
    "k": 1e3,
    "dzd": 1e3,
    "duizend": 1e3,
    "t": 1e3,
    "ton": 1e5,
    "m": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "milj": 1e6,
    "mil": 1e6,
    "miljoen": 1e6,
    "million": 1e6,
    "mld": 1e9,
    "miljard": 1e9,
}
_NUMBER = regex(
    r"""(?<![\w.,])
    (?P<digits>\d{1,3}(?:[.\s']\d{3})+(?:,\d{1,2})?(?![\d]) | \d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d) | \d+[.,]\d+ | \d+)
    (?:,[-–—=]+|,--|,-|\.-)?
    (?:\s?(?P<multiplier>k|dzd|duizend|ton|mln|mio|milj|mil|miljoen|million|mld|miljard|m)\b\.?)?(?![\dA-Za-z])
        """,
    re.VERBOSE,
)
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
_CURRENCIES = {"$": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP", "chf": "CHF"}
_EURO = regex(r"€|\beuro'?s?\b|\beur\b")
_LEADING_K = regex(r"(?<![/\w])([km])\s?€\s?(\d[\d.,]*)|€\s?([km])\s?(\d[\d.,]*)", needs=("k", "m"))
_YEARLY = regex(
    r"(?:/|\bper\b|\bp\b\.?)\s?/?\s?(?:j|jr|jaar|annum|year|jaarlijks)\b\.?|\bp\.?\s?[/.]?\s?j\b\.?|\bp\.?a\.|"
    r"\bpa\b|\bjaarlijkse?\b|\bop jaarbasis\b|\bper year\b",
    needs=("j", "annum", "year", "pa", "p.a"),
)
_MONTHLY = regex(
    r"(?:/|\bper\b|\bp\b\.?)\s?/?\s?(?:mnd|maand|month)\b\.?|\bmaandelijks\b", needs=("mnd", "maand", "month")
)
_RATE = regex(
    r"(?:/|\bper\b)\s?(?:uur|dag|week|stuk|m2|m²|ton|eenheid|leerling|inwoner|deelnemer|kwartaal|hour|day)\b|\bp/?u\b|%",
    needs=("/", "per", "pu", "%"),
)
_VAT = regex(r"\b(excl|incl)(?:usief|\.|\b)\s*(?:\d+\s?%\s*)?(?:btw|vat)\b|\b(ex|inc)\.?\s?btw\b", needs=("btw", "vat"))
_TERM = regex(
    r"\(?\b\d+(?:\s?\+\s?\d+(?:\s?x\s?\d+)?)+\b\)?(?:\s?(?:jaar|jr))?|\b(?:voor|over|in|"
    r"gedurende)?\s?\d+(?:[.,]\d)?\s?(?:jaar|jaren|jr|maanden|mnd|maand|weken|year|years)\b",
    needs=("+", "jaar", "jaren", "jr", "mnd", "maand", "weken", "year"),
)
_NO_VALUE = regex(r"^\W*-\s?(?:€|eur(?:o)?)?\s?\d|(?:€|\beuro?)\s?-\s?\d|\d\s?e[+-]?\d", needs=("-", "e"))
"""A negative amount or a number in scientific dress: no estimate of a purchase, and not to be read as another one."""
_DATE = regex(
    r"\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\bq[1-4]\b|\bkwartaal\b",
    needs=("-", "/", "q", "kwartaal"),
)
_TIMES = regex(
    r"(?<![\d.,])(\d{1,3})\s*(?:x|×|maal|keer|\*)\s*(?:à|a|per)?\s*(?=\d)|(?<=[\d,\-])\s*(?:x|×|"
    r"\*)\s*(\d{1,2})\b(?!\.\d{3})",
    needs=("x", "×", "maal", "keer", "*"),
)
_TIMES_YEARS = regex(
    r"\b(\d{1,2})\s?(?:jaar|jr)\s*(?:x|×|à|maal|\*)\s*(?=\d)|(?:x|×|\*)\s*(\d{1,2})\s?(?:jaar|jr)\b",
    needs=("jaar", "jr"),
)
_UPPER = regex(
    r"<=?|≤|\b(?:tot(?: en met)?|t/m|max(?:imaal|imum)?|kleiner dan|minder dan|lager dan|onder|beneden|hoogstens|"
    r"ten hoogste|up to|less than|below|under|t\.m\.)\b",
    needs=(
        "<",
        "≤",
        "tot",
        "t/m",
        "max",
        "dan",
        "onder",
        "under",
        "beneden",
        "hoogste",
        "up to",
        "than",
        "below",
        "t.m.",
    ),
)
_LOWER = regex(
    r">=?|≥|\b(?:vanaf|v\.?a\.?|meer dan|min(?:imaal|imum)?|boven|groter dan|hoger dan|ten minste|minstens|"
    r"more than|over|above|from|at least)(?=[\s.\d€]|$)",
    needs=(">", "≥", "va", "v.a", "dan", "min", "boven", "over", "above", "from", "than", "at least"),
)
_LOWER_AFTER = regex(
    r"\b(?:of meer|en (?:meer|hoger|verder|groter)|e\.?v\.?|of hoger|or more)\b|\d\s?k?\s?\+(?!\s?\d)",
    needs=("meer", "hoger", "verder", "groter", "ev", "e.v", "more", "+"),
)
_RANGE = regex(r"^\s*(?:-|–|—|\btot(?: en met)?\b|\ben\b|t/m|à|/|\bto\b|\band\b|~|\bof\b)*\s*(?:max\.?|maximaal)?\s*$")
_LABEL = regex(r"^(?:klasse|categorie|band|schaal|cat\.?)?\s*(?:[a-z]|[ivx]+|\d)\s?[.:)=]\s+")


def parse_amount(cell: str | float, context: AmountContext = _PLAIN) -> tuple[Amount, bool]:
    """Read an amount; the flag tells whether it was understood ("n.t.b." is understood, "zie bijlage" is not)."""
    if isinstance(cell, float):
        amount = _from_number(cell, context)
        return amount, amount.known or 0 <= cell <= 1
    raw = cell
    text = cell.lower().replace("\u00a0", " ")
    for sign in "–—−‑":
        text = text.replace(sign, "-")
    if says_unknown(text.strip()):
        return Amount(None, None, None, context.vat, raw=raw), True
    return _from_text(text, raw, context)


def looks_like_amount(cell: object) -> bool:
    """Whether a cell could stand in a column of amounts."""
    if isinstance(cell, bool):
        return False
    if isinstance(cell, float):
        return True
    if not isinstance(cell, str):
        return False
    amount, understood = parse_amount(cell)
    return understood and (amount.known or says_unknown(cell.lower().strip()))


def _from_number(number: float, context: AmountContext) -> Amount:
    value = round(number * context.factor, 2)
    raw = str(int(number)) if number.is_integer() and abs(number) < _TOO_MUCH else repr(number)
    if not 1 < value < _TOO_MUCH:
        return Amount(None, None, None, context.vat, raw=raw)
    return Amount(value, value, context.basis, context.vat, raw=raw)


def _from_text(text: str, raw: str, context: AmountContext) -> tuple[Amount, bool]:
    vat = _vat(text) or context.vat
    unread = Amount(None, None, None, vat, raw=raw)
    text = _VAT.sub(" ", text)
    if "drempel" in text and not re.search(r"\d{2}", text):
        return unread, True
    if _RATE.search(text) or _DATE.search(text) or _NO_VALUE.search(text):
        return unread, False
    currency = next((code for sign, code in _CURRENCIES.items() if sign in text), "EUR")
    marked = bool(_EURO.search(text))
    text = _WORD_AMOUNT.sub(lambda found: f"{_NUMBER_WORDS[found[1]]} {found[2]}", text)
    text = _LEADING_K.sub(lambda found: f" {found[2] or found[4]}{found[1] or found[3]} ", text)
    text = _LABEL.sub("", _EURO.sub(" ", text))
    basis, times = context.basis, 1.0
    if _MONTHLY.search(text):
        basis, times, text = Basis.YEARLY, 12.0, _MONTHLY.sub(" ", text)
    elif _YEARLY.search(text):
        basis, text = Basis.YEARLY, _YEARLY.sub(" ", text)
    text, many = _multiplied(text)
    text = _TERM.sub(" ", text)
    ends = _ends(text, context.factor if not marked else 1.0, context.factor)
    if ends is None:
        return unread, False
    if many != 1.0:
        basis = Basis.TOTAL
    low, high = (None if end is None else round(end * times * many, 2) for end in ends)
    if max(low or 0, high or 0) <= 1:
        return unread, True
    if max(low or 0, high or 0) >= _TOO_MUCH:
        return unread, False
    return Amount(low, high, basis, vat, currency, raw), True


def _vat(text: str) -> Vat | None:
    found = _VAT.search(text)
    if found is None:
        return None
    return Vat.EXCLUSIVE if (found[1] or found[2]).startswith("ex") else Vat.INCLUSIVE


def _multiplied(text: str) -> tuple[str, float]:
    """Take "4 x" or "x 4 jaar" out of the text: the text without it, and how many times."""
    for pattern in (_TIMES_YEARS, _TIMES):
        found = pattern.search(text)
        if found:
            return pattern.sub(" ", text, count=1), float(found[1] or found[2])
    return text, 1.0


def _ends(text: str, factor_of_marked: float, factor: float) -> tuple[float | None, float | None] | None:
    """Lowest and highest amount in the text; None when there is no number, or more than a range holds."""
    found = list(_NUMBER.finditer(text))
    if len(found) > 1 and not _RANGE.match(text[found[0].end() : found[1].start()]):
        found = _outside_brackets(text, found)
    if not found or len(found) > 2:  # noqa: PLR2004 - a range has two ends
        return None
    numbers = [_number(match["digits"]) for match in found]
    units = [match["multiplier"] for match in found]
    if len(found) == 2 and units[1] and not units[0] and numbers[0] < 1000:  # noqa: PLR2004 - "50-100k"
        units[0] = units[1]
    values = [
        number * (_MULTIPLIERS[unit] if unit else _scale(number, factor_of_marked, factor))
        for number, unit in zip(numbers, units, strict=True)
    ]
    if len(values) == 2:  # noqa: PLR2004 - a range has two ends
        if not _RANGE.match(text[found[0].end() : found[1].start()]):
            return None
        return min(values), max(values)
    before, after = text[: found[0].start()], text[found[0].start() :]
    if not _only_known_words(before, text[found[0].end() :]):
        return None
    if _LOWER.search(before) or _LOWER_AFTER.search(after):
        return values[0], None
    return (None, values[0]) if _UPPER.search(before) else (values[0], values[0])


def _scale(number: float, factor_of_marked: float, factor: float) -> float:
    """Under "x € 1.000" a "€ 50.000" written out in full is what it says; a bare or small number is in thousands."""
    return factor_of_marked if number >= 10_000 else factor  # noqa: PLR2004 - ten million under "x 1.000"


_STRAY_LETTERS = 12
"""One word that no list knows may stand beside an amount."""
_FILLER = regex(
    r"\b(?:ca|circa|ong|ongeveer|plm|geschat|schatting|raming|geraamd|indicatie[fv]?e?|totaal|totale|"
    r"opdrachtwaarde|waarde|contractwaarde|bedrag|budget|omstreeks|rond|"
    r"excl|incl|exclusief|inclusief|ex|opties?|verlenging(?:en)?|looptijd|hele|gehele|over|de|het|per|van|voor|in|"
    r"en|op|is|bij|naar|verwachting|raamovereenkomst|"
    r"orde|grootte|bandbreedte|tussen|about|approx|approximately|between|estimated|total|contract|eenmalig|p|dit|"
    r"perceel|percelen|alle|alles|all-in|prijspeil)\b|[+\-~±()<>=≤≥,.:;/*\s]"
)


def _only_known_words(before: str, after: str) -> bool:
    """Whether all that stands around a number belongs to it; "zie bijlage 3" is no amount."""
    rest = _FILLER.sub("", _LOWER_AFTER.sub("", _UPPER.sub("", _LOWER.sub("", f"{before} {after}"))))
    if len(rest) > _STRAY_LETTERS and len(re.sub(r"[^a-zà-ÿ]", "", rest)) > _STRAY_LETTERS:
        return False
    return not (before.strip() and re.search(r"\b(?:zie|bijlage|art|artikel|nr|nummer)\b", before))


def _outside_brackets(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The numbers outside brackets, when there are any; otherwise all."""
    depth, outside = 0, []
    for index, char in enumerate(text):
        depth += {"(": 1, ")": -1}.get(char, 0)
        outside += [match for match in found if match.start() == index and depth <= 0]
    return outside or found


def _number(digits: str) -> float:
    """Dutch (1.250,50), English (1,250.50) or plain digits; three digits behind the only mark are thousands."""
    digits = "".join(digits.split()).replace("'", "")
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        decimal = "," if comma > point else "."
        return float(digits.replace("." if decimal == "," else ",", "").replace(",", "."))
    mark = "," if comma >= 0 else "."
    groups = digits.split(mark)
    if len(groups) > 2 or (len(groups) == 2 and len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0] != "0"):  # noqa: PLR2004 - thousands come in threes
        return float("".join(groups))
    return float(digits.replace(",", "."))
