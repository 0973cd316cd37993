"""Small tables below or beside the lines of a calendar: counts, signatures, versions, what abbreviations mean."""

from __future__ import annotations

from collections.abc import Sequence

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.sheets import Cell
from impactscreen.calendars.words import CALENDAR
from impactscreen.text import fold

__all__ = ["COUNTS", "heads_summary", "names_summary"]

COUNTS = frozenset({"aantal", "betekenis", "verklaring", "count", "meaning"})
"""Headers that count the lines, or explain what stands in them, wherever the table stands."""
_OF_SUMMARIES = COUNTS | frozenset(
    {
        "aantallen", "bedrag", "bedragen", "totaal", "totaalbedrag", "totale waarde", "som", "percentage",
        "%", "gemiddelde", "datum", "auteur", "handtekening", "paraaf", "wijziging",
        "number", "amount", "total", "sum", "date", "author", "signature", "change",
    }
)  # fmt: skip
"""Headers over what adds up, signs or explains; nobody writes them in a line."""
_ASIDES = frozenset(
    {
        "akkoord", "afkorting", "kleur", "code", "versie", "versienummer", "toelichting", "kwartaal", "jaar", "maand",
        "periode", "functie", "rol", "voor akkoord", "abbreviation", "colour", "version", "quarter", "year", "month",
    }
)  # fmt: skip
"""Further words that may stand beside those."""
_NAMES = regex(
    r"^(?:samenvatting|samengevat|recapitulatie|telling|tellingen|aantallen|verdeling|statistiek|kerncijfers|"
    r"contactpersonen|contactgegevens|contacten|colofon|in cijfers|totalen|totaaloverzicht|"
    r"totaaltelling|versiebeheer|ondertekening|summary|counts|figures)\b"
)
"""What such a table is called."""
_PER = regex(r"^(?:per|naar|aantal|totaal) (?=\w)")


def heads_summary(row: Sequence[Cell]) -> bool:
    """Whether a row is the header of a small table that holds no contracts: "Afdeling | Aantal | Bedrag"."""
    texts = [cell for cell in row if cell is not None]
    if len(texts) < 2 or not all(isinstance(cell, str) for cell in texts):  # noqa: PLR2004 - a thing and its count
        return False
    words = [fold(str(cell)) or str(cell) for cell in texts]
    if _OF_SUMMARIES.isdisjoint(words):
        return False
    named = [CALENDAR.exact(_PER.sub("", word)) for word in words if word not in _OF_SUMMARIES | _ASIDES]
    return all(found is not None and found[0] != CALENDAR.essential for found in named)


def names_summary(text: str) -> bool:
    """Whether a heading is that of such a table: "Samenvatting per afdeling"."""
    return _NAMES.search(fold(text)) is not None
