"""Amounts of money as Dutch people type them."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.numbers import amount_number, is_year, spelled_out, with_decimals
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Amount, Basis, Vat

__all__ = ["AmountContext", "looks_like_amount", "parse_amount"]


class AmountContext(Struct, frozen=True):
    """What the header says about every amount below it."""

    factor: float = 1.0
    """1,000 under "x € 1.000"; one million under "in mln"."""
    basis: Basis = Basis.TOTAL
    vat: Vat | None = None
    monthly: bool = False
    """The amounts are those of a month ("Raming per maand"), of which a year has twelve."""


_PLAIN = AmountContext()
_TOO_MUCH = 1e12
"""Euros that no contract is worth. At the other end, 0 and 1 are how systems export "not filled in"."""
_MULTIPLIERS = {
    "k": 1e3,
    "dzd": 1e3,
    "tsd": 1e3,
    "mille": 1e3,
    "duizend": 1e3,
    "ton": 1e5,
    "m": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "milj": 1e6,
    "mil": 1e6,
    "miljoen": 1e6,
    "miljoenen": 1e6,
    "million": 1e6,
    "mld": 1e9,
    "mrd": 1e9,
    "mjd": 1e9,
    "miljard": 1e9,
    "miljarden": 1e9,
}
_UNITS = "|".join(sorted(_MULTIPLIERS, key=len, reverse=True))
_NUMBER = regex(
    rf"""(?<![\w.,])
    (?P<digits>\d{{1,3}}(?:\ \d{{3}})+(?:,\d\d?)?(?![.,']?\d) | \d[\d.,']*\d | \d)
    (?P<dash>,[-–—=]+|\.-)?
    (?:\s?(?P<multiplier>{_UNITS})\b\.?)?(?![\dA-Za-z])
        """,
    re.VERBOSE,
)
_CURRENCY_CODES = (
    "usd", "gbp", "chf", "sek", "dkk", "nok", "pln", "czk", "huf", "jpy", "cny", "cad", "aud", "srd", "ang",
    "awg", "xcg",
)  # fmt: skip
_FOREIGN = regex(rf"[$£]|\b(?:{'|'.join(_CURRENCY_CODES)})\b", needs=("$", "£", *_CURRENCY_CODES))
_SIGNS = {"$": "USD", "£": "GBP"}
_EURO = regex(r"€|(?:\b|(?<=k)|(?<=m))euro?'?s?\b", needs=("€", "eur"))
_LEADING_K = regex(r"(?<![/\w.,])([km])\s?(?:€|euro?)\s?(\d[\d.,]*)|€\s?([km])\s?(\d[\d.,]*)", needs=("k", "m"))
_THOUSAND_SIGN = regex(r"\bt\s?€", needs=("t€", "t €"))
_APPROXIMATELY = regex(r"\+\s?/?\s?-|-\s?/\s?\+", needs=("+",))
_FOOTNOTE = regex(r"(?<=[\d\-])\s?[¹²³⁴⁵]|(?<=[\d\-])\s\(?\d\)$|\*+$", needs=(*"¹²³⁴⁵", ")", "*"))
_BRACKETS = regex(r"\(([^()]*)\)|\[([^\[\]]*)\]", needs=("(", "["))
_YEAR_WORD = r"(?:(?:contract|kalender|school|boek|begrotings)?jaar|j|jr|annum|year|jaarlijks)"
_YEARLY = regex(
    rf"(?:/|\bper\b|\bp\b\.?)\s?/?\s?{_YEAR_WORD}\b\.?|\bp\.?\s?[/.]?\s?jr?\b\.?|\bp\.?a\.|\bpa\b|"
    r"\b(?:ieder|elk) (?:contract|kalender)?jaar\b|\bjaarlijkse?\b(?!\s(?:ge[iï]nd|index|opzeg|verleng))|"
    r"\bjaar(?:bedrag|waarde|omzet|budget)\b|\bop jaarbasis\b|"
    r"(?<=\d{3}) jr\b\.?|(?<=\d\.\d{3},-) jr\b\.?",
    needs=("j", "annum", "year", "pa", "p.a"),
)
_MONTHLY = regex(
    r"(?:/|\bper\b|\bp\b\.?)\s?/?\s?(?:mnd|maand|month|m(?=\W*$))\b\.?|\bmaand(?:elijkse?|bedrag)\b",
    needs=("mnd", "maand", "month", "p/m", "p.m", "p m", "/m", "/ m"),
)
_PER_MONTH_OR_NOT_KNOWN = regex(r"\d,?-?\s?p\.\s?m\b", needs=("p.m", "p. m"))
"""Per maand, or pro memorie."""
_SUM = regex(r"\d[\d.,-]*k?\s\+\s\D*\d", needs=("+",))
"""Of which one part may be for a year and the other for once."""
_RATE = regex(
    r"/\s?(?:uur|dag|week|stuk|m2|m²|ton|eenheid|leerling|inwoner|deelnemer|kwartaal|hour|day)\b|\bp/?u\b|\bp\.?p\.|\bpp\b|%|"
    r"/\s?\d+ (?:jaar|jr|maanden|mnd)\b",
    needs=("/", "pu", "pp", "p.p", "%"),
)
_PER = regex(r"\bper\b", needs=("per",))
"""Whatever an amount is per, apart from a year or a month, it is not the value of the contract."""
_ADDED_VAT = regex(r"(?:\+|\bplus)\s?(?:\d+\s?%\s*)?(?:btw|vat)\b", needs=("btw", "vat"))
_VAT = regex(
    r"\b(excl|incl)(?:usief|\.|\b)\s*(?:\d+\s?%\s*)?(?:btw|vat)\b|\b(ex|inc|zonder|met)\.?\s?btw\b",
    needs=("btw", "vat"),
)
_TERM = regex(
    rf"(?:\bmax(?:imaal|\.)?\s)?\(?(?<![\d.,])\d{{1,2}}\s(?:jaar|jr),|"
    rf"\(?(?<![\d.,])\d{{1,2}}(?:\s?\+\s?\d{{1,2}}(?:\s?x\s?\d{{1,2}})?)+\b(?![.,]?\d|\s?(?:{_UNITS})\b)\)?(?:\s?(?:jaar|jr))?|"
    r"\b(?:voor|over|in|gedurende)?\s?(?<![\d.,])\d{1,3}(?:[.,]\d)?\s?(?:jaar|jaren|jr|maanden|mnd|maand|weken|year|years)\b",
    needs=("+", "jaar", "jaren", "jr", "mnd", "maand", "weken", "year"),
)
_PRICE_LEVEL = regex(r"\bprijspeil\s(?:januari\s|jan\.?\s)?(?:20\d\d)\b", needs=("prijspeil",))
_NO_VALUE = regex(
    r"^\W*-\s?(?:€|eur(?:o)?)?\s?\d|(?:€|\beuro?)\s?-\s?\d|\d\s?e[+-]?\d|^\W*\((?:€|euro?)?\s?[\d.,\s]+-?\)\W*$",
    needs=("-", "e", "("),
)
"""A negative amount, also as book-keepers write one, or a number in scientific dress: no estimate of a purchase, and
not to be read as another one."""
_DATE = regex(
    r"\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\bq[1-4]\b|\bkwartaal\b",
    needs=("-", "/", "q", "kwartaal"),
)
_TIMES = regex(
    r"(?<![\d.,])(\d{1,3})\s*(?:x|×|maal|keer|\*)\s*(?:à|a|per)?\s*(?=\d)|(?<=[\d,\-])\s*(?:x|×|"
    r"\*)\s*(\d{1,2})\b(?!\.\d{3})",
    needs=("x", "×", "maal", "keer", "*"),
)
_LENGTH = r"(\d{1,3})\s?(jaar|jr|maanden|maand|mnd)\b"
_TIMES_LENGTH = regex(
    rf"(?<![\d.,]){_LENGTH}\s*(?:x|×|à|maal|\*)\s*(?=\d)|(?:x|×|\*)\s*{_LENGTH}", needs=("jaar", "jr", "maand", "mnd")
)
_NOT_ABOVE = regex(r"\bniet (?:meer|hoger|groter|boven)\b(?: dan)?", needs=("niet",))
_NOT_BELOW = regex(r"\bniet (?:minder|lager|kleiner|onder|beneden)\b(?: dan)?", needs=("niet",))
_NEGATION = regex(r"\b(?:niet|geen|nooit|not)\b", needs=("niet", "geen", "nooit", "not"))
_UPPER = regex(
    r"<=?|≤|\b(?:tot(?: en met)?|t/m|max(?:imaal|imum)?|plafond|kleiner dan|minder dan|lager dan|onder|beneden|"
    r"hoogstens|ten hoogste|up to|less than|below|under|t\.m\.)\b",
    needs=(
        "<",
        "≤",
        "tot",
        "t/m",
        "max",
        "plafond",
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
_UPPER_AFTER = regex(
    r"^\W*(?:max(?:imaal|imum)?|plafond|of minder|or less)\b", needs=("max", "plafond", "minder", "less")
)
_TWO_BOUNDS = regex(
    r"^[,;\s]*(?:en\s|-\s)?\s*(?:max(?:imaal|imum)?|hoogstens|ten hoogste)\.?\s*$", needs=("max", "hoogste")
)
_RANGE = regex(
    r"^\s*(?:-|–|—|\btot(?: en met)?\b|\ben\b|t/m|à|\ba\b|/|\bto\b|\band\b|~)+\s*(?:<=?|max\.?|maximaal)?\s*$"
)
_LABEL = regex(r"^(?:klasse|categorie|band|schaal|cat\.?)?\s*(?:[a-z]|[ivx]+|\d)\s?[.:)=]\s+")


def parse_amount(cell: str | float, context: AmountContext = _PLAIN) -> tuple[Amount, bool]:
    """Read an amount; the flag tells whether it was understood ("n.t.b." is understood, "zie bijlage" is not)."""
    if isinstance(cell, float):
        amount = _from_number(cell, context)
        return amount, amount.known or 0 <= cell <= 1
    raw = cell
    text = cell.lower().replace("\u00a0", " ").replace("\u202f", " ")
    for sign in "–—−‑":
        text = text.replace(sign, "-")
    if says_unknown(text.strip("€ ")):
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
    raw = str(int(number)) if number.is_integer() and abs(number) < _TOO_MUCH else repr(number)
    if context.factor == 1 and is_year(raw):
        return Amount(None, None, None, context.vat, raw=raw)
    value = round(number * context.factor * (12 if context.monthly else 1), 2)
    if not 1 < value < _TOO_MUCH or _scale(number, context.factor, in_full=False) is None:
        return Amount(None, None, None, context.vat, raw=raw)
    return Amount(value, value, context.basis, context.vat, raw=raw)


def _from_text(text: str, raw: str, context: AmountContext) -> tuple[Amount, bool]:
    text, vat = _without_vat(text)
    vat = vat or context.vat
    unread = Amount(None, None, None, vat, raw=raw)
    if "drempel" in text and not re.search(r"\d{2}", text):
        return unread, True
    text = _tidied(text)
    if _RATE.search(text) or _DATE.search(text) or _NO_VALUE.search(text):
        return unread, False
    text, currency, marked = _without_currency(text)
    text, aside = _without_brackets(_LABEL.sub("", text))
    text, basis, times = _basis(text, context)
    if currency is None or times is None or _PER.search(text):
        return unread, False
    ends = _ends(_PRICE_LEVEL.sub(" ", _TERM.sub(" ", text)), context.factor, marked=marked, multiplied=times != 1)
    if ends is None:
        return unread, False
    low, high = (None if end is None else round(end * times, 2) for end in ends)
    greatest = max(low or 0, high or 0)
    if greatest <= 1:
        return unread, True
    if greatest >= _TOO_MUCH or (aside > greatest and basis is not Basis.YEARLY):
        return unread, False
    return Amount(low, high, basis, vat, currency, raw), True


def _without_vat(text: str) -> tuple[str, Vat | None]:
    if "b.t.w" in text:
        text = text.replace("b.t.w.", "btw").replace("b.t.w", "btw")
    if _ADDED_VAT.search(text):
        return _ADDED_VAT.sub(" ", text), Vat.EXCLUSIVE
    found = _VAT.search(text)
    if found is None:
        return text, None
    without = (found[1] or found[2]) in {"excl", "ex", "zonder"}
    return _VAT.sub(" ", text), Vat.EXCLUSIVE if without else Vat.INCLUSIVE


def _tidied(text: str) -> str:
    """Number words, fractions and other dress as plain numbers, bounds that are denied turned round."""
    text = _APPROXIMATELY.sub(" ca ", _FOOTNOTE.sub("", spelled_out(text)))
    text = _THOUSAND_SIGN.sub("k€", with_decimals(text))
    text = _LEADING_K.sub(lambda found: f" € {found[2] or found[4]}{found[1] or found[3]} ", text)
    return _NOT_BELOW.sub("min", _NOT_ABOVE.sub("max", text))


def _without_currency(text: str) -> tuple[str, str | None, bool]:
    """The text without its currency, that currency (None when there are two), and whether any was named."""
    without = _EURO.sub(" ", text)
    marked = without != text
    foreign = {found[0] for found in _FOREIGN.finditer(without)}
    if not foreign:
        return without, "EUR", marked
    sign = foreign.pop()
    currency = None if foreign or marked else _SIGNS.get(sign, sign.upper())
    return _FOREIGN.sub(" ", without), currency, True


def _without_brackets(text: str) -> tuple[str, float]:
    """The text without the amounts that stand in brackets, and the greatest of these.

    "€ 100.000 (25.000 per jaar)" is an amount with its explanation, and so is "€ 100.000 (5 percelen)". Brackets
    without a number stay ("40.000 (per jaar)"), and so do those beside which none stands ("Klein (50.000 - 100.000)").
    """
    if _BRACKETS.search(text) is None or not any(map(str.isdecimal, _BRACKETS.sub(" ", text))):
        return text, 0.0
    greatest = 0.0

    def shorten(found: re.Match[str]) -> str:
        nonlocal greatest
        inside = found[1] or found[2] or ""
        values = [_plain_value(number) for number in _NUMBER.finditer(inside)]
        if not values:
            return found[0]
        greatest = max(greatest, *values)
        return found[0] if max(values) < _AN_AMOUNT and _PER.search(inside) else " "

    return _BRACKETS.sub(shorten, text), greatest


_AN_AMOUNT = 100
"""Less than this, in brackets, is a number of years, lots or people, or a price per something."""


def _plain_value(found: re.Match[str]) -> float:
    scale = _MULTIPLIERS[found["multiplier"]] if found["multiplier"] else 1.0
    return (amount_number(found["digits"], scale) or 0.0) * scale


def _basis(text: str, context: AmountContext) -> tuple[str, Basis, float | None]:
    """Take what it is an amount of out of the text: that text, the basis, and how often it counts (None: unclear)."""
    monthly, yearly = _MONTHLY.search(text), _YEARLY.search(text)
    if (monthly and yearly) or _PER_MONTH_OR_NOT_KNOWN.search(text) or (yearly and _SUM.search(text)):
        return text, Basis.TOTAL, None
    text = _YEARLY.sub(" ", _MONTHLY.sub(" ", text))
    text, many, unit = _multiplied(text)
    if many is None:
        return text, Basis.TOTAL, None
    if unit == "j" and (monthly or context.monthly):
        many, unit = many * 12, "m"
    if many != 1:
        unclear = unit == "" and monthly is not None and many % 12 != 0
        return text, Basis.TOTAL, None if unclear else many
    if yearly:
        return text, Basis.YEARLY, 1.0
    if monthly:
        return text, Basis.YEARLY, 12.0
    if _WHOLE.search(text):
        return text, Basis.TOTAL, 1.0
    return text, context.basis, 12.0 if context.monthly else 1.0


_WHOLE = regex(
    r"\btota(?:al|le)\b|\b(?:hele|gehele|volledige) (?:looptijd|contractduur)\b", needs=("tota", "hele", "volledige")
)


def _multiplied(text: str) -> tuple[str, float | None, str]:
    """Take "4 x" or "x 4 jaar" out of the text: the text without it, how many times, and of what (j, m or nothing)."""
    for pattern in (_TIMES_LENGTH, _TIMES):
        found = pattern.search(text)
        if found is None:
            continue
        leads = found[1] is not None
        around = text[: found.start()] if leads else text[found.end() :]
        if any(map(str.isdecimal, around)):
            return text, None, ""  # "25.000 + 2 x 40.000" is not twice the sum
        groups = [group for group in found.groups() if group]
        return text[: found.start()] + " " + text[found.end() :], float(groups[0]), "".join(groups[1:])[:1]
    return text, 1.0, ""


Ends = tuple[float | None, float | None]


def _ends(text: str, factor: float, *, marked: bool, multiplied: bool) -> Ends | None:
    """Lowest and highest amount in the text; None when there is no number, or more than a range or a sum holds.

    Args:
        text: what is left of the cell.
        factor: what the header multiplies with.
        marked: a currency is named, so that there is an amount here.
        multiplied: it is multiplied, so that it cannot be a sum.
    """
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    before, after = text[: found[0].start()], text[found[-1].end() :]
    if not _only_known_words(before, after, marked=marked):
        return None
    values = _values(found, factor, marked=marked)
    if values is None:
        return None
    if len(values) > 1:
        between = [text[one.end() : other.start()] for one, other in pairwise(found)]
        if len(values) == 2 and _LOWER.search(before) and _TWO_BOUNDS.match(between[0]):  # noqa: PLR2004 - "min. 50.000, max. 80.000"
            between = ["-"]
        return _from_several(values, between, sums=not multiplied)
    if _LOWER.search(before) or _LOWER_AFTER.search(text[found[0].start() :]):
        return values[0], None
    below = _UPPER.search(before) or _UPPER_AFTER.match(after)
    return (None, values[0]) if below else (values[0], values[0])


def _values(found: list[re.Match[str]], factor: float, *, marked: bool) -> list[float] | None:
    """What the numbers are worth; None when that is doubtful of any."""
    units = [match["multiplier"] for match in found]
    if len(units) == 2 and units[1] and not units[0] and (amount_number(found[0]["digits"], 1) or _SMALL) < _SMALL:  # noqa: PLR2004
        units[0] = units[1]  # "50-100k"
    in_column = len(found) == 1 and (marked or factor != 1)
    values = [
        _value(match, unit, factor, marked=marked, may_be_year=not in_column)
        for match, unit in zip(found, units, strict=True)
    ]
    sure = [value for value in values if value is not None]
    return sure if len(sure) == len(values) else None


def _value(match: re.Match[str], unit: str | None, factor: float, *, marked: bool, may_be_year: bool) -> float | None:
    dash = match["dash"] is not None
    number = amount_number(match["digits"], _MULTIPLIERS[unit] if unit else factor)
    if number is None or (may_be_year and not unit and not dash and is_year(match["digits"])):
        return None
    if unit:
        return None if unit == "ton" and number >= _TONNES else number * _MULTIPLIERS[unit]
    scale = _scale(number, factor, in_full=marked, dash=dash)
    return None if scale is None else number * scale


_SMALL = 1000
_TONNES = 100
"""From here on a "ton" is a thousand kilos rather than a hundred thousand euros."""


def _from_several(values: list[float], between: list[str], *, sums: bool) -> Ends | None:
    """A range or a sum; None when it is neither for certain."""
    if sums and all(part.strip() == "+" for part in between) and min(values) >= _LEAST_TERM:
        return sum(values), sum(values)
    if len(values) != 2 or not _RANGE.match(between[0]):  # noqa: PLR2004 - a range has two ends
        return None
    low, high = values
    small = 0 < low < _LEAST_TERM
    if low > high or (small and (high > _WIDEST * low or "/" in between[0])):
        return None
    return low, high


_LEAST_TERM = 1000
"""Less than this is not added up: "2 + 1" is a term."""
_WIDEST = 1000
"""No range that begins with a small amount is this many times as wide; a telephone number is."""


def _scale(number: float, factor: float, *, in_full: bool, dash: bool = False) -> float | None:
    """What to multiply a number without a unit with: under "x € 1.000" a "€ 50.000" in full is what it says.

    A bare or small number is in thousands there. None when it is doubtful: "€ 9.500,-" looks written out in full but is
    small enough for thousands, and 250,000 is too much for thousands but does not say that it is written in full.
    """
    if factor == 1:
        return 1.0
    if (in_full or dash) and number >= _IN_FULL:
        return 1.0
    if dash or number >= _NO_THOUSANDS or number * factor >= _NO_PRODUCT:
        return None
    return factor


_IN_FULL = 10_000
"""Ten million under "x 1.000"."""
_NO_THOUSANDS = 100_000
_NO_PRODUCT = 1e9
_STRAY_LETTERS = 12
"""One word that no list knows may stand beside an amount in euros."""
_FILLER = frozenset(
    {
        "ca", "circa", "c", "a", "ong", "ongeveer", "plm", "geschat", "geschatte", "schatting", "inschatting",
        "raming", "geraamd", "geraamde", "indicatie", "indicatief", "indicatieve", "indicatiev", "globaal", "totaal",
        "totale", "opdrachtwaarde", "waarde", "contractwaarde", "bedrag", "budget", "krediet", "investering",
        "omstreeks", "rond", "excl", "incl", "exclusief", "inclusief", "ex", "optie", "opties", "verlenging",
        "verlengingen", "looptijd", "hele", "gehele", "volledige", "contractduur", "over", "de", "het", "van", "voor",
        "in", "en", "op", "is", "bij", "naar", "verwachting", "verwacht", "raamovereenkomst", "orde", "grootte",
        "bandbreedte", "tussen", "about", "approx", "approximately", "between", "estimated", "total", "contract",
        "eenmalig", "eenmalige", "dit", "percelen", "alle", "alles", "all", "prijspeil", "bruto", "netto", "maximale",
        "minimale", "meerjarig", "jaar", "jaren", "jr", "samen", "gezamenlijk", "afgerond",
    }
)  # fmt: skip
_QUANTITIES = frozenset(
    {
        "gulden", "guldens", "dollar", "dollars", "pond", "ponden", "yen", "kroon", "kronen", "frank", "fte", "uur",
        "uren", "stuk", "stuks", "km", "kg", "m", "m2", "ton", "dagen", "personen", "leerlingen",
    }
)  # fmt: skip
_REFERENCES = frozenset(
    {
        "zie", "bijlage", "art", "artikel", "nr", "nummer", "kvk", "cpv", "tel", "telefoon", "mobiel", "dossier",
        "zaak",
    }
)  # fmt: skip
"""Words that make any number beside them something else than euros."""
_WORDS = regex(r"[^\W_]+")


def _only_known_words(before: str, after: str, *, marked: bool) -> bool:
    """Whether all that stands around an amount belongs to it; "zie bijlage 3", "25 fte" and "KvK 12345678" are none."""
    around = f"{before} | {after}"
    if _NEGATION.search(around) or "¥" in around:
        return False
    rest = _LOWER_AFTER.sub(" ", _UPPER.sub(" ", _LOWER.sub(" ", around)))
    words = [word for word in _WORDS.findall(rest) if word not in _FILLER]
    if not words:
        return True
    if not _QUANTITIES.isdisjoint(words):
        return False
    outside = words if "(" not in rest else [w for w in _WORDS.findall(_BRACKETS.sub(" ", rest)) if w not in _FILLER]
    if not outside:
        return True  # a remark in brackets
    return _REFERENCES.isdisjoint(outside) and (marked or "(" in before) and sum(map(len, outside)) <= _STRAY_LETTERS
