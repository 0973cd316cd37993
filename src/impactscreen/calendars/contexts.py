"""What stands around cells and changes what they mean: headers, sheet names, section rows."""

from __future__ import annotations

import re
from collections.abc import Callable
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
    "DEPARTMENT",
    "Parser",
    "department_of_sheet",
    "has_unit",
    "in_unit",
    "is_period_name",
    "note_on_amounts",
    "only_year",
    "parser_for",
    "period_of_sheet",
    "says_per_year",
    "unit_of",
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


_THOUSANDS = regex(
    r"x\s?(?:€|eur|euro)?\s?1[.,]?000\b(?!\.)|€?\s?1\.000\s?[,-]|\bduizend\w*|\bin k\b|\bk€|€\s?k\b|\*\s?1\.?000|"
    r"\bdzd\b|\(k\)|thousands?|\b1[.,]?000\s?(?:euro|eur|€)|€\s?x?\s?1[.,]?000\b|\b000s?\b|'000",
    needs=("000", "duizend", "in k", "k€", "€k", "€ k", "(k)", "dzd", "thousand"),
)
_MILLIONS = regex(
    r"\bmln\b|\bmiljoen\w*|\bmillions?\b|x\s?(?:€|eur)?\s?1[.,]000[.,]000|\bm€|€\s?m\b",
    needs=("mln", "miljoen", "million", "000", "m€", "€m", "€ m"),
)
_ABOUT_AMOUNTS = regex(r"\b(?:bedrag\w*|raming\w*|waarden?|amounts?|values?)\b", re.IGNORECASE)
_HOLDS_FOR_ALL = regex(
    r"\bx\s?(?:€|eur|euro)?\s?1[.,]?000(?![.,]?\d)|\b(?:in|x|maal)\s+(?:€\s?)?(?:k€|€\s?k|k\b|duizend\w*|mln|miljoen\w*|"
    r"thousands?|millions?)|\b(?:excl|incl)\w*\.?\s*(?:\d+\s?%\s*)?(?:btw|vat)\b|\bper jaar\b",
    re.IGNORECASE,
)


def note_on_amounts(text: str) -> str:
    """What a sentence around a table says of all its amounts ("bedragen x € 1.000, excl. btw"); else empty."""
    found: list[str] = []
    for clause in re.split(r"[;|()]|\.\s", text):
        if _ABOUT_AMOUNTS.search(clause):
            found += [part[0] for part in _HOLDS_FOR_ALL.finditer(clause)]
    return ", ".join(found)


_PER_YEAR = regex(
    r"per (?:\w+)?jaar|p/?\s?j\b|p\.?\s?j\.|/\s?j(?:aa)?r|"
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
    text = header.lower()
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


DEPARTMENT = regex(
    r"^(?:facilitair\w*|facilitaire zaken|ruimte\b.*|ruimtelijk\w*.*|openbare ruimte|openbare werken|"
    r"sociaal domein|sociale zaken|samenleving|maatschappelijke? .*|werk en inkomen|bedrijfsvoering|ict|"
    r"informati\w+|informatievoorziening|i&a|automatisering|sport\w*|vastgoed\w*|communicatie|burgerzaken|"
    r"publiekszaken|dienstverlening|stadswerken|stadsbeheer|beheer|onderwijs\w*|jeugd\w*|wmo|zorg|"
    r"veiligheid\w*|handhaving|financi\w+|juridisch\w*|inkoop|hrm?|p&o|personeel\w*|organisatie|economi\w+|"
    r"duurzaamheid|milieu|afval\w*|groen|wegen|verkeer\w*|mobiliteit|cultuur|wijkbeheer|wonen|"
    r"ruimte & \w+|projecten|gebouwen|griffie|bestuur\w*|concernstaf|staf|diensten|leveringen|werken)$",
    re.IGNORECASE,
)
"""Names that departments go by."""


def department_of_sheet(name: str | None) -> str | None:
    """The department that a sheet is named after."""
    return name if name and DEPARTMENT.match(name.strip()) else None


def is_period_name(text: str) -> bool:
    """Whether a section row is a quarter, month or year and nothing else."""
    words = fold(text).split()
    period = period_from_text(text, PeriodContext(2000))[0]
    return period.known and len(words) <= 6 and (any(char.isdecimal() for char in text) or len(words) <= 2)  # noqa: PLR2004 - a few words around it


def only_year(text: str) -> int | None:
    """The year in the name of a file or sheet, a title or a group of headers, when it is one year."""
    years = set(re.findall(r"(?<!\d)20[2-4]\d(?!\d)", text))
    return int(years.pop()) if len(years) == 1 else None


def period_of_sheet(name: str | None, year: int | None) -> Period | None:
    """The quarter, half or month that a sheet is named after, of the year that its name or its title tells."""
    text = (name or "").replace("_", " ").strip()
    if not any(map(str.isdecimal, text)) and text.lower() not in MONTHS:
        return None
    period, _ = period_from_text(text, PeriodContext(year if is_period_name(text) else None))
    return period if period.known and period.precision not in {Precision.YEAR, Precision.DAY} else None
