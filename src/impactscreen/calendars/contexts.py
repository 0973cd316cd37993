"""What stands around cells and changes what they mean: headers, sheet names, section rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.sheets import Cell, cell_text
from impactscreen.calendars.values.amounts import AmountContext, parse_amount
from impactscreen.calendars.values.codes import parse_cpv
from impactscreen.calendars.values.period_patterns import MONTHS
from impactscreen.calendars.values.periods import PeriodContext, parse_period, period_from_text
from impactscreen.calendars.values.procedures import parse_nature, parse_procedure
from impactscreen.calendars.values.terms import parse_term
from impactscreen.calendars.vocabulary import Content
from impactscreen.model import Basis, Period, Precision, Vat
from impactscreen.text import fold

__all__ = [
    "ASIDE",
    "Parser",
    "department_of_sheet",
    "has_unit",
    "in_unit",
    "is_department",
    "is_period_name",
    "note_on_amounts",
    "only_year",
    "parser_for",
    "period_of_sheet",
    "says_per_year",
    "unit_of",
    "years_of_title",
]

Parser = Callable[[Any], tuple[Any, bool]]
"""Cell → its value, and whether it was understood."""


def parser_for(kind: Content, header: str, periods: PeriodContext) -> Parser:
    """The parser of a column, under what its header says."""
    match kind:
        case Content.AMOUNT:
            context = _amount_context(header)
            return lambda cell: parse_amount(cell if isinstance(cell, (str, float)) else cell_text(cell), context)
        case Content.PERIOD:
            unit = unit_of(header)
            return lambda cell: parse_period(in_unit(cell, unit), periods)
        case Content.TERM:
            months = re.search(r"maand|mnd|month", header.lower()) is not None
            weeks = re.search(r"\bweken|\bwk\b|weeks", header.lower()) is not None
            options = re.search(r"opti|verleng", header.lower()) is not None and not re.search(
                r"looptijd|duur|basis|incl", header.lower()
            )
            return lambda cell: parse_term(
                cell if isinstance(cell, (str, float)) else cell_text(cell), months=months, weeks=weeks, options=options
            )
        case Content.PROCEDURE:
            return lambda cell: parse_procedure(cell_text(cell))
        case Content.NATURE:
            return lambda cell: parse_nature(cell_text(cell))
        case Content.SHARE:
            return lambda cell: (_share(cell), True)
    return lambda cell: parse_cpv(cell if isinstance(cell, (str, float)) else cell_text(cell))


_MONTH_NAMES = {number: name for name, number in MONTHS.items()}
_UNITS = (
    (regex(r"kwartaal|quarter|^q$|\bkw\b", needs=("kwartaal", "quarter", "q", "kw")), 4, "Q{}"),
    (regex(r"maand|month", needs=("maand", "month")), 12, ""),
    (regex(r"week(?!end)|\bwk\b", needs=("week", "wk")), 53, "week {}"),
)


def unit_of(header: str) -> tuple[int, str] | None:
    """What bare numbers under a header count ("Kwartaal", "Week"): how far they go, and how they are written out."""
    text = header.lower()
    return next(((most, written) for words, most, written in _UNITS if words.search(text)), None)


def in_unit(cell: Cell, unit: tuple[int, str] | None) -> Cell:
    """Bare numbers ("3", "1-2") as the quarters, months or weeks that they are by their header."""
    if unit is None or not isinstance(cell, (str, float)) or (found := _BARE.fullmatch(cell_text(cell))) is None:
        return cell
    most, written = unit
    numbers = [int(number) for number in (found[1], found[3]) if number]
    if not 1 <= min(numbers) <= max(numbers) <= most:
        return cell
    sign = f" {found[2]} "
    return sign.join(written.format(number) if written else _MONTH_NAMES[number] for number in numbers)


_BARE = regex(r"(\d{1,2})(?:\s?([-/])\s?(\d{1,2}))?")


def _share(cell: Cell) -> str:
    """A percentage as people say it; Excel keeps 5% as 0.05."""
    if isinstance(cell, float) and 0 < cell <= 1:
        return f"{cell * 100:g}%"
    return cell_text(cell)


_THRESHOLD = regex(
    r"\(?(?:[<>≤≥]=?|\b(?:vanaf|boven|onder|drempel\w*|afgerond|meer dan|minder dan|hoger dan|lager dan|above|below|"
    r"rounded)\b)[^()]*\)?",
    needs=(*"<>≤≥", "vanaf", "boven", "onder", "drempel", "afgerond", "dan", "above", "below", "rounded"),
)
"""What a header says of which lines stand in it, or how they were rounded: no unit."""
_THOUSANDS = regex(
    r"[x×]\s?(?:€|eur|euro)?\s?1[.,]?000\b(?!\.)|€?\s?1\.000\s?[,-]|\bduizend\w*|\bin k\b|\bk€|€\s?k\b|\*\s?1\.?000|"
    r"\bdzd\b|\(k\)|thousands?|\b1[.,]?000\s?(?:euro|eur|€)|€\s?[x×]?\s?1[.,]?000\b|(?<![\d.,])000s?\b|'000",
    needs=("000", "duizend", "in k", "k€", "€k", "€ k", "(k)", "dzd", "thousand"),
)
_MILLIONS = regex(
    r"\bmln\b|\bmiljoen\w*|\bmillions?\b|[x×]\s?(?:€|eur)?\s?1[.,]000[.,]000|\bm€|€\s?m\b",
    needs=("mln", "miljoen", "million", "000", "m€", "€m", "€ m"),
)
_ABOUT_AMOUNTS = regex(r"\b(?:bedrag\w*|raming\w*|waarden?|amounts?|values?)\b", re.IGNORECASE)
_HOLDS_FOR_ALL = regex(
    r"(?<!\w)[x×]\s?(?:€|eur|euro)?\s?1[.,]?000(?![.,]?\d)|\b(?:in|x|maal)\s+(?:€\s?)?(?:k€|€\s?k|k\b|duizend\w*|mln|miljoen\w*|"
    r"thousands?|millions?)|\b(?:excl|incl)\w*\.?\s*(?:\d+\s?%\s*)?(?:btw|vat)\b|\bper jaar\b",
    re.IGNORECASE,
)


def note_on_amounts(texts: Sequence[str]) -> str:
    """What a sentence around a table says of all its amounts ("bedragen x € 1.000, excl. btw"); else empty."""
    text = " | ".join(texts)
    found: list[str] = []
    about = False
    for clause in re.split(r"[;|()]|\.\s", text):
        if _NO_NOTE.search(clause):
            about = False
            continue
        named = _ABOUT_AMOUNTS.search(clause) is not None
        bare = _HOLDS_FOR_ALL.sub("", clause).strip(" *:-¹²³\xa0") in _BESIDE_UNIT
        if named or about or bare:
            found += [part[0] for part in _HOLDS_FOR_ALL.finditer(clause) if named or about or _is_unit(part[0])]
        about = named
    return ", ".join(found)


def _is_unit(text: str) -> bool:
    return _amount_context(text).factor > 1


_NO_NOTE = regex(r"\b(?:niet|geen|not|boven|onder|vanaf|drempel\w*|meer dan|minder dan|afgerond)\b", re.IGNORECASE)
_BESIDE_UNIT = frozenset({"", "euro", "euro's", "eur", "€", "alles", "1", "2", "all", "1)", "2)", "a)"})
"""What may stand beside a unit that stands alone: "x € 1.000" in the corner of a sheet holds for its amounts."""


_PER_YEAR = regex(
    r"per (?:\w+)?jaar|p/?\s?j\b|p\.?\s?j\.|/\s?j(?:aa)?r|"
    r"(?:raming|waarde|bedrag|kosten|spend|omzet) jaar\b|"
    r"jaar(?:waarde|bedrag|lijks\w*|omzet|spend|budget|volume)|annual|per year|yearly|per annum",
    needs=("jaar", "/", "p", "annual", "year"),
)


_PER_MONTH = regex(
    r"per (?:maand|mnd|month)\b|p/m\b|/\s?(?:maand|mnd|month)\b|maand(?:bedrag|lasten|elijks\w*)|monthly",
    needs=("maand", "mnd", "month", "p/m"),
)
_WHOLE_TERM = regex(r"(?:x|×|\*|maal|keer)\s?(?:de\s)?(?:contract)?(?:looptijd|duur)", needs=("looptijd", "duur"))
"""A yearly amount times the term is no yearly amount."""


def _amount_context(header: str) -> AmountContext:
    """What a header such as "Raming per jaar (x € 1.000, excl. btw)" says about the amounts below it."""
    text = _THRESHOLD.sub(" ", header.lower())
    factor = 1e6 if _MILLIONS.search(text) else 1e3 if _THOUSANDS.search(text) else 1.0
    vat = None
    if re.search(r"\bexcl?\b|\bex\.?\s?btw|exclusief|excl\.", text):
        vat = Vat.EXCLUSIVE
    if re.search(r"\bincl?\.?\w*\s*(?:\d+\s?%\s*)?(?:btw|vat)", text):
        vat = Vat.INCLUSIVE
    monthly = _PER_MONTH.search(text) is not None
    return AmountContext(factor, Basis.YEARLY if monthly or says_per_year(text) else Basis.TOTAL, vat, monthly)


def has_unit(header: str) -> bool:
    """Whether a header itself says that its amounts are in thousands or millions."""
    return _amount_context(header).factor > 1


def says_per_year(header: str) -> bool:
    """Whether the amounts under a header are a year's."""
    text = header.lower()
    return _PER_YEAR.search(text) is not None and _WHOLE_TERM.search(text) is None


_DEPARTMENTS = frozenset(
    {
        "facilitaire zaken", "openbare ruimte", "openbare werken", "sociaal domein", "sociale zaken", "samenleving",
        "werk en inkomen", "bedrijfsvoering", "ict", "i&a", "automatisering", "communicatie", "burgerzaken",
        "publiekszaken", "dienstverlening", "stadswerken", "stadsbeheer", "beheer", "wmo", "zorg", "handhaving",
        "inkoop", "hr", "hrm", "p&o", "organisatie", "duurzaamheid", "milieu", "groen", "wegen", "mobiliteit",
        "cultuur", "wijkbeheer", "wonen", "projecten", "gebouwen", "griffie", "concernstaf", "staf", "ruimte",
        "stadsontwikkeling", "gebiedsontwikkeling",
    }
)  # fmt: skip
_OF_ONE_WORD = (
    "facilitair", "informati", "sport", "vastgoed", "onderwijs", "jeugd", "veiligheid", "financi", "juridisch",
    "personeel", "economi", "afval", "verkeer", "bestuur",
)  # fmt: skip
_OF_MORE_WORDS = ("ruimte ", "ruimtelijk", "maatschappelijk ", "maatschappelijke ")


def is_department(text: str) -> bool:
    """Whether a text is a name that departments go by."""
    name = text.lower().strip()
    return name in _DEPARTMENTS or name.startswith(_OF_MORE_WORDS) or (name.startswith(_OF_ONE_WORD) and name.isalpha())


ASIDE = regex(
    r"^\W*(?:legenda|legend|lijst(?:en)?|keuzelijst\w*|afkorting\w*|toelichting|leeswijzer|uitleg|instructie\w*|"
    r"handleiding|readme|colofon|voorblad|info|lookup|parameters|data ?validatie|tabellen|codes|waardenlijst\w*|"
    r"stamgegevens|draaitabel\w*|pivot\w*|grafiek\w*|dashboard|versiebeheer|wijzigingen|changelog)\b",
    re.IGNORECASE,
)
"""Names of sheets that explain or list something beside the calendar."""


def department_of_sheet(name: str | None) -> str | None:
    """The department that a sheet is named after."""
    return name if name and is_department(name) else None


def is_period_name(text: str) -> bool:
    """Whether a section row is a quarter, month or year and nothing else."""
    words = fold(text).split()
    period = period_from_text(text, PeriodContext(2000))[0]
    return period.known and len(words) <= 6 and (any(char.isdecimal() for char in text) or len(words) <= 2)  # noqa: PLR2004 - a few words around it


def only_year(text: str) -> int | None:
    """The year in the name of a file or sheet, a title or a group of headers, when it is one year."""
    years = set(_A_YEAR.findall(text))
    return int(years.pop()) if len(years) == 1 else None


_MADE = regex(
    r"stand\b|datum|versie|bijgewerkt|vastgesteld|opgesteld|samengesteld|postbus|beleid|besluit|nota\b|conform|\bwet\b|"
    r"\braad\b|college|begroting|verordening|(?<!\d)\d{1,2}-\d|update|gewijzigd"
)
"""What is said of how and when a calendar came about, not of what it is about."""
_CALENDARS = regex(r"kalender|plan|inkoop|aanbested|agenda|overzicht|procurement|calendar|pipeline|tender|programma")
_MONTH_OF_YEAR = regex(rf"\b(?:{'|'.join(MONTHS)})\.?\s+20\d\d\b", needs=("20",))
_CLAUSES = regex(r"[(),;|•]|\s[-–—]\s")
_A_YEAR = regex(r"(?<!\d)20[2-4]\d(?!\d)")


def years_of_title(texts: Iterable[str]) -> set[int]:
    """The years that titles tell a calendar is about: what names it comes first, then what is no month of making it."""
    clauses = [clause for text in texts if "20" in text for clause in _CLAUSES.sub("\0", text.lower()).split("\0")]
    clauses = [clause for clause in clauses if not _MADE.search(clause)]
    naming = [clause for clause in clauses if _CALENDARS.search(clause)]
    for some in (naming, clauses):
        for text in (_MONTH_OF_YEAR.sub(" ", " ".join(some)), " ".join(some)):
            years = {int(year) for year in _A_YEAR.findall(text)}
            if years:
                return years
    return set()


def period_of_sheet(name: str | None, year: int | None) -> Period | None:
    """The quarter, half or month that a sheet is named after, of the year that its name or its title tells.

    Where nothing tells the year, only the words are known.
    """
    text = (name or "").replace("_", " ").strip()
    if (not any(map(str.isdecimal, text)) and text.lower() not in MONTHS) or _MADE_OR_DRAFT.search(text.lower()):
        return None
    named = is_period_name(text)
    period, _ = period_from_text(text, PeriodContext(year if named else None))
    if named and not period.known:
        return period
    if period.precision is Precision.MONTH and len(text.split()) > 2:  # noqa: PLR2004 - a month and its year
        return None  # "Kalender okt 2026" says when it was made
    return period if period.known and period.precision not in {Precision.YEAR, Precision.DAY} else None


_MADE_OR_DRAFT = regex(r"\bstand\b|versie|update|concept|kopie|backup|bijgewerkt|vastgesteld")
