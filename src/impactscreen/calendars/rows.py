"""What each row of a table is: a line, a section row, or something that is left out with a reason."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.calendars.bands import is_band
from impactscreen.calendars.contexts import is_department, note_on_amounts
from impactscreen.calendars.headings import SECTION_WORD
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.sheets import ERRORS, Cell, cell_text
from impactscreen.calendars.summaries import heads_summary, names_summary
from impactscreen.calendars.values.period_patterns import MONTHS, SEASONS
from impactscreen.calendars.values.periods import PeriodContext, period_from_text
from impactscreen.calendars.values.procedures import names_procedure
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.messages import Message, msg
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.calendars.blocks import Block
    from impactscreen.calendars.sheets import MergedRange

__all__ = ["LEGEND", "RowKind", "SortedRow", "row_text", "sort_rows"]


class RowKind(Enum):
    """What a row is."""

    LINE = auto()
    SECTION = auto()
    OUT = auto()


class SortedRow(Struct, frozen=True):
    """A row (by its index in the sheet) and what it is."""

    at: int
    """Index into the sheet's rows."""
    kind: RowKind
    text: str = ""
    """What a section row says."""
    reason: Message | None = None
    """Why a row was left out."""


_TOTAL = regex(
    r"^\W*(?:aantal\b|gemiddelde?\b|hoogste\b|laagste\b|waarvan\b|saldo\b|restant\b|resterend\w*|cumulatief\b|"
    r"drempel(?:bedrag|waarde)?\b|totale (?:waarde|raming|kosten|omvang)\b|som(?: van|:|$)|average\b|"
    r"\d+ (?:trajecten|opdrachten|aanbestedingen|inkopen|regels|stuks)$|"
    r"sub\s?-?(?:totaal|totalen|total)\b|"
    r"(?:totaal|totalen|total|eindtotaal|generaal totaal|grand total|sum)\b(?!\s?(?:\w*(?:onderhoud|management)\b|"
    r"pakket|oplossing|beheer|concept|facility)))",
    re.IGNORECASE,
)
_COUNTED = regex(r"\d+ (?:trajecten|opdrachten|aanbestedingen|inkopen|regels|st|stuks)\.?")
"""A number beside a total that says what it counts."""
_TOO_MANY = 1000
"""Nobody counts so many lines: "Aantal nieuwe bomen: 5.000" is a purchase."""
_ELSEWHERE = regex(r"\bzie (?:ook )?(?:bijlage|tabblad|werkblad)\b", re.IGNORECASE)
_AMOUNT = regex(r"(?:ca\.?|circa|±)?[€\s\d.,\-–%]+(?:k|mln|miljoen|mille)?\.?", re.IGNORECASE)
_DAY = regex(r"\d{1,2}-\d{1,2}-(?:\d\d)?\d\d|\d{4}-\d\d-\d\d")
_BARE_TOTAL = regex(r"\W*(?:sub\s?-?)?totaal\W*", re.IGNORECASE)
_OF_TOTALS = frozenset("acdeghlrstwACDEGHLRSTW0123456789")
_EXAMPLE = regex(
    r"^\W*(?:voorbeeld|vb|example|e\.?g)\b\s*(?:[.:\-–(]|\d|$)", needs=("voorbeeld", "vb", "example", "e.g", "eg")
)
"""How forms show what is meant: "VOORBEELD: nieuwe koffieautomaten"."""
_INSTRUCTION = regex(
    r"\b(?:kies uit|kies een|maak een keuze|keuzelijst|vul(?:len)? .*in\b|in te vullen|invullen|dd-mm|mm-jj|jjjj|"
    r"choose|select|fill in|drop-?down|verplicht veld|max\.? \d+ tekens)|^(?:bedrag|datum|naam|kwartaal|korte titel|"
    r"korte omschrijving|getal|tekst|ja/nee|j/n|amount|date|text|number|keuze|optioneel|verplicht)\b.{0,25}$",
    needs=(
        "kies", "keuze", "vul", "dd-mm", "mm-jj", "jjjj", "choose", "select", "fill", "drop", "verplicht", "tekens",
        "bedrag", "datum", "naam", "kwartaal", "korte", "getal", "tekst", "ja/nee", "j/n", "amount", "date", "text",
        "number", "optioneel",
    ),
)  # fmt: skip
"""What a form says below a header about how to fill in the column."""
_NOTE = regex(
    r"^\s*(?:einde (?:van (?:de |het )?)?(?:lijst|overzicht|kalender|bestand)|"
    r"nb\b|n\.b\.|noot|let op|bron\b|bron:|toelichting\b|disclaimer|aan deze|deze (?:kalender|"
    r"lijst|planning|tabel)|legenda|afkortingen|verklaring|opmerking(?:en)?:|"
    r"peildatum|stand per|laatst (?:bijgewerkt|gewijzigd)|versie\b|datum(?::|$)|printdatum|afdrukdatum|geprint|"
    r"pagina\b|page\b|blad \d|source\b|note\b|notes\b|\(\*?\)|bijgewerkt|update\b|\W*(?:alle )?bedragen\b|"
    r"voor vragen|vragen\b|contact(?::|$)|opgesteld\b|samengesteld\b|aldus\b|vastgesteld\b|goedgekeurd\b|"
    r"(?:voor )?akkoord\b|de (?:burgemeester|secretaris|directeur)\b|gemeentesecretaris|www\.|https?:|e-?mail\b|"
    r"nieuwe? (?:traject|inkoop|aanvraag)\?|#)",
    re.IGNORECASE,
)
"""How a row begins that says something about the calendar."""
_ABBREVIATION = regex(r"^\s*(?:[*†¹²³]|\d\)|\w{1,6}\s*(?:=|:|→)\s*\S)")
"""Signs and abbreviations with what they mean; amid the lines "ICT: laptops" is a title."""
_META = regex(
    r"^\s*(?:peildatum|stand per|laatst (?:bijgewerkt|gewijzigd)|versie\b|datum:|printdatum|geprint|bijgewerkt|"
    r"pagina\b|page\b|(?:nb|n\.b\.|noot|let op|bron|toelichting|opmerking(?:en)?|source|notes?)\s*:)",
    re.IGNORECASE,
)
"""What is no title, though something else stands beside it ("Stand per | 15-9-2026")."""
LEGEND = regex(
    r"^\W*(?:legenda|legend|afkortingen|verklaring (?:van )?(?:de )?(?:afkortingen|kleuren|tekens))\b|"
    r"^(?:grijs|rood|groen|geel|oranje|blauw|paars|wit|grey|red|green|yellow)\w*\s*(?:gearceerd|gekleurd|gemarkeerd|[=:])",
    re.IGNORECASE,
)
"""What begins a list of what colours, letters and abbreviations mean."""
_PEOPLE = frozenset({"client", "procurement_officer", "budget_holder", "supplier"})
_MEASURED = frozenset({"value", "publication", "start", "award", "contract_start", "contract_end"})
_ONE_VALUE = regex(r"€?\s*\d[\d.]*(?:,(?:\d+|-+))?|\d{1,2}-\d{1,2}-\d{4}|Q[1-4] 20\d\d")
"""What a legend does not say of a colour or abbreviation."""
_QUARTER_OR_HALF = regex(r"kwartaal|\bq[1-4]\b|\bk[1-4]\b|helft|halfjaar|\bh[12]\b|\b20\d\d\b", re.IGNORECASE)
_NAMES_OF_PERIODS = frozenset((*MONTHS, *SEASONS))
_UNPLANNED = regex(
    r"(?:nog (?:niet|nader|te|in)\b|nader te bepalen|later\b|n\.?\s?t\.?\s?b\b|onbekend$|overige?n?$|vervallen$|"
    r"doorgeschoven\b|doorlopend$|gemeentebreed$|concernbreed$|not planned|to be determined)",
    re.IGNORECASE,
)
"""Headings above what has no quarter, department or procedure."""
_BARE_WORD = regex(r"\W*\w+\W*")
_SHORT_CODE = regex(r"[A-Z]{1,5}")
_FEW_CELLS = 3
_FIRST_ROWS = 4
"""Examples and instructions stand directly below the header."""
_PERIOD_HEADING = 30
"""Longest heading that is a period: "Planning voor Q3 2026"."""
_ANY_YEAR = PeriodContext(2000)
_SHOWN = 120


def sort_rows(block: Block, essential: str, titles: Mapping[int, Cell]) -> Iterator[SortedRow]:
    """Tell for every row of a table that holds anything what it is, from top to bottom.

    Args:
        block: the table.
        essential: the field without which a row says nothing.
        titles: that field for the rows (by index) over which the cell of a row above was merged.
    """
    yield from _Sorter(block, essential, titles).sort()


def row_text(row: list[Cell]) -> str:
    """What stands in a row, shortened for reading."""
    text = " | ".join(cell_text(cell) for cell in row if cell is not None)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _guidance(row: list[Cell]) -> Message | None:
    """Why one of the first rows is there for whoever fills in the calendar: an example, or words about the columns."""
    texts = [cell for cell in row if isinstance(cell, str)]
    if _numbers_columns([cell_text(cell) for cell in row if cell is not None]):
        return msg("calendars.row-numbering")
    if any(_EXAMPLE.match(text.lower()) for text in texts[:2]):
        return msg("calendars.row-example")
    if len(texts) == len(row) - row.count(None) and len(texts) >= _FEW_CELLS:
        told = sum(_INSTRUCTION.search(text.lower()) is not None for text in texts)
        return msg("calendars.row-instruction") if told * 2 >= len(texts) else None
    return None


def _numbers_columns(texts: list[str]) -> bool:
    """Whether a row gives the columns numbers or letters: "1 | 2 | 3", "a | b | c", "(1) | (2) | (3)"."""
    marks = [text.strip("().").lower() for text in texts]
    if len(marks) < _FEW_CELLS or len(set(map(len, marks))) > 2 or len(marks[0]) > 2:  # noqa: PLR2004 - 9 and 10
        return False
    if all(mark.isdecimal() for mark in marks):
        return int(marks[0]) <= 1 and all(int(after) - int(before) == 1 for before, after in pairwise(marks))
    return all(len(mark) == 1 and mark.isalpha() for mark in marks) and marks == sorted(set(marks))


def _is_number(cell: Cell) -> bool:
    """Whether a cell holds a number or an amount, be it written as text; a day is none."""
    text = cell_text(cell)
    amount = _AMOUNT.fullmatch(text) or _COUNTED.fullmatch(text)
    return amount is not None and _DAY.fullmatch(text) is None


_SIGNS = regex(r"[\W_]+|-?\s?\d{1,3}\s?-?")


def _nothing_in(row: Sequence[Cell]) -> Message | None:
    """Why a row says nothing: its cells are errors, signs, page numbers, or all say that they are not filled in."""
    cells = [cell for cell in row if cell is not None]
    if not isinstance(cells[0], str) or len(cells[0]) > _LONGEST_NOTHING:
        return None
    if ERRORS.issuperset(cells):
        return msg("calendars.row-errors")
    texts = [cell_text(cell).lower() for cell in cells]
    if all(map(says_unknown, texts)) and (len(texts) > 1 or not any(map(str.isalpha, texts[0]))):
        return msg("calendars.row-nothing")
    if all(_SIGNS.fullmatch(text) for text in texts) and (len(texts) > 1 or not texts[0].isdecimal()):
        return msg("calendars.row-nothing")
    return None


_LONGEST_NOTHING = 12


def _may_be_total(text: str) -> bool:
    """Whether a text is worth looking at: it begins like the words for a total, or with a sign."""
    return (text[:1] in _OF_TOTALS or not text[:1].isalnum()) and _TOTAL.match(text) is not None


class _Sorter:
    """The state that sorting needs: whether the table has ended, and which sections were met."""

    def __init__(self, block: Block, essential: str, titles: Mapping[int, Cell]) -> None:
        self.block = block
        self.titles = titles
        self.rows = block.sheet.rows
        self.columns = [match.column for match in block.columns]
        self.left, self.right = self.columns[0], self.columns[-1]
        self.alone = self.left == 0 and block.sheet.width <= self.right + 1
        self.title = block.column_of(essential)
        self.description = block.column_of("description")
        self.department = block.column_of("department")
        self.reference = block.column_of("reference")
        self.people = [match.column for match in block.columns if match.field in _PEOPLE]
        self.measured = [match.column for match in block.columns if match.field in _MEASURED]
        self.header_texts = {
            match.column: fold(block.header.cells[match.column].text)
            for match in block.columns
            if match.column in block.header.cells
        }
        title_header = block.header.cells.get(self.title) if self.title is not None else None
        self.longest_header = len(title_header.text) + 2 if title_header else 0
        self.sparse = max(_FEW_CELLS, len(self.columns) * 2 // 5)
        self.in_legend = self.in_summary = False
        self.after_note = False

    def sort(self) -> Iterator[SortedRow]:
        blank_before = False
        looked = 0
        for index in range(self.block.start, self.block.stop):
            row = self.rows[index] if self.alone else self._own(self.rows[index])
            filled = len(row) - row.count(None)
            if filled > self.sparse and looked >= _FIRST_ROWS and self._plainly_line(row):
                self.in_legend = self.in_summary = self.after_note = blank_before = False
                yield SortedRow(index, RowKind.LINE)
                continue  # as nearly all do
            if filled and index in self.titles and self.title is not None and row[self.title] is None:
                row, filled = [*row], filled + 1
                row[self.title] = self.titles[index]
            full = filled > self.sparse
            self.in_legend = self.in_legend and not full  # a legend is not as wide as the table
            self.in_summary = self.in_summary and not full
            self.after_note = self.after_note and not full
            looked += bool(filled)
            if filled and (reason := _nothing_in(row) or (_guidance(row) if looked <= _FIRST_ROWS else None)):
                yield SortedRow(index, RowKind.OUT, reason=reason)
            elif full and self._plainly_line(row):
                yield SortedRow(index, RowKind.LINE)
            elif full and not self._repeats(row):
                yield self._with_title(index, row)
            elif filled:
                found = self._sparse(index, row, filled, blank_before=blank_before)
                self.after_note = found.reason is not None and found.reason.key == "calendars.row-note"
                yield found
            else:
                self.in_legend = self.in_summary = False
            blank_before = not filled

    def _plainly_line(self, row: list[Cell]) -> bool:
        """Whether a row with many cells can be nothing but a line, as nearly all are: the rest is for `_with_title`."""
        if self.title is None:
            return False
        title, first = row[self.title], row[self.left]
        return (
            type(title) is str
            and len(title) > self.longest_header
            and title[0] != "#"
            and (type(first) is float or (type(first) is str and not _may_be_total(first)))
        )

    def _own(self, row: list[Cell]) -> list[Cell]:
        """The cells of this table alone, when others stand beside it."""
        return [cell if self.left <= column <= self.right else None for column, cell in enumerate(row)]

    def _title(self, row: list[Cell]) -> Cell:
        return row[self.title] if self.title is not None and row else None

    def _with_title(self, index: int, row: list[Cell]) -> SortedRow:
        if self._title(row) is None:
            return self._untitled(index, row)
        first = next(cell for cell in row if cell is not None)
        if isinstance(first, str) and _TOTAL.match(first) and self._is_total(row):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-total"))
        labels = row[: next((at for at, cell in enumerate(row) if isinstance(cell, float)), 0)]
        if any(isinstance(cell, str) and _BARE_TOTAL.fullmatch(cell) for cell in labels) and self._only_numbers(row, 2):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-total"))  # below a merged title
        return SortedRow(index, RowKind.LINE)

    def _is_total(self, row: list[Cell]) -> bool:
        """Whether a row adds up or counts those above it, and does nothing else."""
        total = next((cell for cell in row if isinstance(cell, str) and _TOTAL.match(cell)), None)
        if total is None or not self._only_numbers(row):
            return False
        numbers = [cell for cell in row if isinstance(cell, float)]
        return not (fold(total).startswith("aantal ") and any(number >= _TOO_MANY for number in numbers))

    def _untitled(self, index: int, row: list[Cell]) -> SortedRow:
        if any(isinstance(cell, str) and _TOTAL.match(cell) for cell in row) or self._only_numbers(row, labels=0):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-total"))
        if self.description is not None and row[self.description] is not None:
            return SortedRow(index, RowKind.LINE)
        return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-no-title"))

    def _sparse(  # noqa: PLR0911 - one for each thing that it can be
        self, index: int, row: list[Cell], filled: int, *, blank_before: bool
    ) -> SortedRow:
        first = next(cell for cell in row if cell is not None)
        text = cell_text(first)
        if self._repeats(row):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-header"))
        self.in_summary = self.in_summary or (blank_before and self._begins_summary(index, row, filled))
        if self.in_summary:
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-other-table"))
        if self._is_total(row):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-total"))
        amounts = any(_is_number(cell) for cell in row if cell is not None and cell is not first)
        self.in_legend = self.in_legend and not self._ends_legend(row, text)
        if self.in_legend or (LEGEND.match(text) and not amounts):
            self.in_legend = True
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-legend"))
        pair = filled == 2  # noqa: PLR2004 - a word, and what belongs to it
        if pair and self._numbered_sections > 1 and self._is_numbered_section(row):
            name = next(str(cell) for cell in row if isinstance(cell, str) and is_department(cell))
            return SortedRow(index, RowKind.SECTION, name)
        if pair and _SHORT_CODE.fullmatch(text) and self._explains(row):  # an abbreviation and its meaning
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-legend"))
        heads_legend = filled == 1 and index + 1 < self.block.stop and is_band(self.rows[index + 1])
        if is_band(row) or heads_legend:
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-legend"))
        wide = pair and self._merged_over(index, row.index(first))  # a heading, and a remark beside it
        if filled == 1 or (wide and (not amounts or is_department(text))):
            return self._lone(index, row, text, blank_before=blank_before)
        form = pair and text.endswith(":")  # "Akkoord teammanager: | N. Postmus"
        if (
            form
            or (self._title(row) is None and _NOTE.match(text))
            or (self._title(row) is first and _META.match(text))
        ):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-note"))
        return self._with_title(index, row)

    def _begins_summary(self, index: int, row: list[Cell], filled: int) -> bool:
        """Whether a small table begins here that holds no contracts, under a name of its own or none."""
        if filled > 1:
            return heads_summary(row)
        below = self._own(self.rows[index + 1]) if index + 1 < self.block.stop else []
        name = next(cell_text(cell) for cell in row if cell is not None)
        few = 1 < len(below) - below.count(None) <= self.sparse
        return heads_summary(below) or (few and names_summary(name))

    @cached_property
    def _numbered_sections(self) -> int:
        """How many rows hold a department and a number or letter beside it: "1 | Ruimte", "Ruimte | 110.000"."""
        rows = self.rows[self.block.start : self.block.stop]
        return sum(len(row) - row.count(None) == 2 and self._is_numbered_section(row) for row in rows)  # noqa: PLR2004

    def _is_numbered_section(self, row: list[Cell]) -> bool:
        cells = [cell for cell in row if cell is not None]
        return any(
            isinstance(name, str)
            and is_department(name)
            and (isinstance(mark, float) or (isinstance(mark, str) and (len(mark) == 1 or _is_number(mark))))
            for name, mark in (cells, cells[::-1])
        )

    def _explains(self, row: list[Cell]) -> bool:
        """Whether words stand where lines have an amount or a moment: what an abbreviation before them means."""
        beside = [row[column] for column in self.measured if row[column] is not None]
        return any(isinstance(cell, str) and not any(map(str.isdecimal, cell)) and " " in cell for cell in beside)

    def _ends_legend(self, row: list[Cell], text: str) -> bool:
        """Whether a row of few cells is a line again: a title, with one amount or day in its own column."""
        if self._title(row) is None or _ABBREVIATION.match(text):
            return False
        return any(
            isinstance(cell, float | dt.date) or _ONE_VALUE.fullmatch(cell_text(cell)) is not None
            for cell in (row[column] for column in self.measured)
            if cell is not None
        )

    def _lone(  # noqa: PLR0911 - one for each thing that it can be
        self, index: int, row: list[Cell], text: str, *, blank_before: bool
    ) -> SortedRow:
        """A row with one cell: a section, a note, or a line of which only the title is known."""
        column = next(column for column, cell in enumerate(row) if cell is not None)
        if text[:1] in "*=-#" and text[:1] == text[-1:]:
            text = text.strip("*=-# ") or text  # "*** Ruimte ***"
        last = not self._rows_follow(index)
        if _TOTAL.match(text) and _BARE_WORD.fullmatch(text):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-total"))
        if self._is_note(text, amid=column == self.title and not last and not blank_before):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-note"))
        if last and self._closes(index):
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-above"))
        if column == self.title and not self._is_section(index, column, text, blank_before=blank_before):
            closing = last and (self.after_note or (blank_before and (len(text) > 60 or ":" in text)))  # noqa: PLR2004
            if closing:  # a sentence, and no purchase
                return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-note"))
            return SortedRow(index, RowKind.LINE)
        if last:
            return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-note"))
        worded = isinstance(row[column], str)
        if not worded or (column == self.reference and re.search(r"\d", text)):
            periodic = period_from_text(text, _ANY_YEAR if worded else PeriodContext())[0].known
            return (
                SortedRow(index, RowKind.SECTION, text)
                if periodic
                else SortedRow(index, RowKind.OUT, reason=msg("calendars.row-no-title"))
            )
        a_heading = self._merged_over(index, column) or self._names_section(text)
        if a_heading or (column <= min(self.left + 1, self.title or 0) and column not in self.people):
            return SortedRow(index, RowKind.SECTION, SECTION_WORD.sub("", text) or text)
        return SortedRow(index, RowKind.OUT, reason=msg("calendars.row-no-title"))

    @staticmethod
    def _is_note(text: str, *, amid: bool) -> bool:
        """Whether a lone text says something of the calendar; amid the lines "ICT: laptops" does not."""
        if _NOTE.match(text) or _ELSEWHERE.search(text) or note_on_amounts([text]) or "@" in text:
            return True
        return not amid and _ABBREVIATION.match(text) is not None

    def _is_section(self, index: int, column: int, text: str, *, blank_before: bool) -> bool:
        """Whether a lone cell in the title column is a heading for the lines below it."""
        if not self._rows_follow(index):
            return False
        if self._merged_over(index, column) or self._names_section(text):
            return True
        if index + 1 < self.block.stop and self._repeats(self.rows[index + 1]):
            return True
        if text.endswith(":") or (text.isupper() and len(text) > 3):  # noqa: PLR2004 - an abbreviation can be a title
            return True
        return blank_before and self.department is None and self._lone_titles >= 2  # noqa: PLR2004 - a habit of this sheet

    def _names_section(self, text: str) -> bool:
        """Whether a text can be nothing but a heading: a department, a quarter or month, or what is not planned yet."""
        bare = text.strip(" :")
        if SECTION_WORD.match(text) or is_department(bare) or _UNPLANNED.match(bare):
            return True
        if self.block.column_of("procedure") is None and names_procedure(bare):
            return True
        if len(text) > _PERIOD_HEADING:
            return False
        dated = _QUARTER_OR_HALF.search(text) or fold(text).partition(" ")[0] in _NAMES_OF_PERIODS
        return bool(dated) and period_from_text(text, _ANY_YEAR)[0].known

    @cached_property
    def _lone_titles(self) -> int:
        """How often a lone cell in the title column stands under an empty row."""
        many, blank = 0, True
        for index in range(self.block.start, self.block.stop):
            row = self.rows[index]
            filled = len(row) - row.count(None)
            many += filled == 1 and blank and self._title(row) is not None
            blank = not filled
        return many

    def _rows_follow(self, index: int) -> bool:
        """Whether a fuller row comes before the next gap of two rows."""
        following = self.rows[index + 1 : min(self.block.stop, index + 4)]
        return any(len(row) - row.count(None) >= 2 for row in following)  # noqa: PLR2004 - a line has more than one cell

    def _closes(self, index: int) -> bool:
        """Whether nothing but the header of the next table follows: then this is its title."""
        return self.block.stop < len(self.rows) and index >= self._last_filled

    @cached_property
    def _last_filled(self) -> int:
        """Index of the last row of the table in which anything stands."""
        rows = range(self.block.start, self.block.stop)
        return next((index for index in reversed(rows) if any(cell is not None for cell in self.rows[index])), -1)

    @cached_property
    def _wide_merges(self) -> dict[int, list[MergedRange]]:
        """Row → the merged cells that cover half of the table or more; a sheet may hold one for each heading."""
        half = max(2, len(self.columns) // 2)
        found: dict[int, list[MergedRange]] = {}
        for merged in dict.fromkeys(self.block.sheet.merged):
            if merged.right - merged.left + 1 >= half:
                for row in range(merged.top, min(merged.bottom + 1, len(self.rows))):
                    found.setdefault(row, []).append(merged)
        return found

    def _merged_over(self, index: int, column: int) -> bool:
        physical = self.block.sheet.numbers[index] - 1
        return any(merged.left <= column <= merged.right for merged in self._wide_merges.get(physical, ()))

    def _repeats(self, row: list[Cell]) -> bool:
        """Whether the row is the header once more."""
        title = self._title(row)
        if not isinstance(title, str) or self.title is None or len(title) > self.longest_header:
            return False
        if fold(title) != self.header_texts.get(self.title):
            return False
        same = sum(
            isinstance(row[c], str) and fold(str(row[c])) == text
            for c, text in self.header_texts.items()
            if c < len(row)
        )
        return same >= max(2, len(self.header_texts) // 2)

    def _only_numbers(self, row: list[Cell], labels: int = 1) -> bool:
        """Whether nothing but numbers, and amounts written as text, stands beside the words that label them."""
        others = [cell for cell in row if cell is not None and not isinstance(cell, float)]
        words = [cell for cell in others if not _is_number(cell)]
        return len(words) <= labels and not any(isinstance(cell, dt.date) for cell in others)
