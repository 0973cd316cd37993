"""Four quarters of an invented municipality: what happens to its lines, and what people do to its lists.

`quarters(style)` gives four calendars as rows with a hidden truth: the number of the purchase that a row is about.
`work_in(book, …)` does to a list what people do between two quarters. Nothing is left to the clock or to chance: the
same seed gives the same calendars and the same notes.
"""

from __future__ import annotations

import datetime as dt
import random
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

HEADER = (
    "Kenmerk", "Onderwerp", "Afdeling", "Opdrachtgever", "Inkoper", "Geraamde waarde", "Procedure",
    "Publicatie", "Einddatum contract", "Huidige leverancier",
)  # fmt: skip
AS_OF = (dt.date(2026, 10, 1), dt.date(2027, 1, 4), dt.date(2027, 4, 1), dt.date(2027, 7, 1))

_WORK = (
    "Schoonmaak", "Catering", "Groenonderhoud", "Drukwerk", "Kantoormeubilair", "Bedrijfskleding", "Relatiegeschenken",
    "Glasbewassing", "Bloemen en planten", "Warme dranken",
)  # fmt: skip
_PLACES = (
    "stadskantoor", "gemeentewerf", "sporthal De Wissel", "bibliotheek", "wijkcentrum Noord", "wijkcentrum Zuid",
    "museum", "zwembad De Golf", "brandweerkazerne", "raadzaal",
)  # fmt: skip
_DEPARTMENTS = (
    "Bedrijfsvoering", "Openbare Ruimte", "Maatschappelijke Ontwikkeling", "Vastgoed", "Sport en Cultuur",
)  # fmt: skip
_PEOPLE = ("A. Jansen", "B. de Vries", "C. Bakker", "D. Yilmaz", "E. Smit", "F. Visser")
_SUPPLIERS = ("Glans BV", "De Groene Hand", "Kok & Co", "Papier Plus", "")


class Style(StrEnum):
    """How a municipality numbers its lines."""

    CODES = "codes"
    MIXED = "mixed"
    """Older lines have a code, younger ones not yet."""
    NONE = "none"
    RUNNING = "running"
    """1, 2, 3 …, anew in every calendar."""


class Row(Struct, frozen=True):
    """A line of a calendar, with the purchase that it is really about."""

    truth: int
    title: str
    department: str
    client: str
    buyer: str
    value: int
    procedure: str
    publication: dt.date
    end: dt.date | None
    supplier: str
    reference: str = ""

    def cells(self) -> list[object]:
        """As they are typed in the calendar."""
        month = f"{self.publication:%m-%Y}"
        value = f"€ {self.value:,}".replace(",", ".")
        return [
            self.reference or None, self.title, self.department, self.client, self.buyer, value, self.procedure,
            month, self.end, self.supplier or None,
        ]  # fmt: skip


class Quarter(Struct):
    """One calendar and what happened to its lines since the one before."""

    rows: list[Row]
    happened: dict[int, str] = field(default_factory=dict)


def quarters(style: Style, seed: int = 7, many: int = 60) -> list[Quarter]:
    """Four calendars in a row."""
    town = _Town(random.Random(f"{seed}-{style}"), style)  # noqa: S311 - a story, not a secret
    first = [town.fresh() for _ in range(many)]
    story = [Quarter(first)]
    for _ in AS_OF[1:]:
        story.append(town.next(story[-1]))
    return [Quarter(town.numbered(each.rows), each.happened) for each in story]


class _Town:
    """What goes on between two calendars."""

    def __init__(self, chance: random.Random, style: Style) -> None:
        self.chance = chance
        self.style = style
        self.count = 0
        names = [f"{work} {place}" for work in _WORK for place in _PLACES]
        chance.shuffle(names)
        self.names = names

    def fresh(self) -> Row:
        """A purchase that nobody heard of before."""
        self.count += 1
        chance = self.chance
        publication = dt.date(2027, 1, 1) + dt.timedelta(days=31 * chance.randrange(14))
        end = publication + dt.timedelta(days=200 + 15 * chance.randrange(20)) if chance.random() < 0.7 else None
        coded = self.style is Style.CODES or (self.style is Style.MIXED and chance.random() < 0.5)
        return Row(
            truth=self.count,
            title=self.names.pop(),
            department=chance.choice(_DEPARTMENTS),
            client=chance.choice(_PEOPLE),
            buyer=chance.choice(_PEOPLE),
            value=5_000 * chance.randrange(4, 60),
            procedure=chance.choice(["MO", "Europees openbaar", "enkelvoudig"]),
            publication=publication,
            end=end,
            supplier=chance.choice(_SUPPLIERS),
            reference=f"INK-{self.count:04d}" if coded else "",
        )

    def next(self, before: Quarter) -> Quarter:
        """The calendar of a quarter later: most lines stay, some things happen, and somebody sorts it."""
        rows: list[Row] = []
        happened: dict[int, str] = {}
        merged: Row | None = None
        for row in before.rows:
            event = self.chance.choices(
                ["stays", "moves", "renamed", "typo", "worth", "handed over", "abbreviated", "split", "merged", "gone"],
                [46, 16, 6, 6, 6, 4, 4, 3, 4, 5],
            )[0]
            happened[row.truth] = event
            match event:
                case "gone":
                    continue
                case "merged" if merged is None:
                    merged = row
                    continue
                case "merged" if merged is not None:
                    rows.append(replace(row, title=f"{row.title} (incl. {merged.title.split()[0].lower()})"))
                    merged = None
                case "split":
                    self.count += 1
                    rows.append(replace(row, value=row.value // 2))
                    rows.append(
                        replace(row, truth=self.count, title=f"{row.title} perceel {self.count}", value=row.value // 2)
                    )
                case _:
                    rows.append(self.changed(row, event))
        if merged is not None:
            rows.append(merged)
            happened[merged.truth] = "stays"
        rows += [self.fresh() for _ in range(self.chance.randrange(3, 7))]
        order = self.chance.choice(["department", "publication", "title"])
        rows.sort(key=lambda row: (str(getattr(row, order)), row.truth))
        return Quarter(rows, happened)

    def changed(self, row: Row, event: str) -> Row:
        """A line after something happened to it."""
        match event:
            case "moves":
                return replace(row, publication=row.publication + dt.timedelta(days=90))
            case "renamed":
                work, _, place = row.title.partition(" ")
                return replace(row, title=f"{work} en aanverwante diensten {place}")
            case "typo":
                middle = len(row.title) // 2
                return replace(row, title=row.title[:middle] + row.title[middle + 1 :].replace("  ", " "))
            case "worth":
                return replace(row, value=row.value + 25_000)
            case "handed over":
                return replace(row, client=self.chance.choice([name for name in _PEOPLE if name != row.client]))
            case "abbreviated":
                short = {"Maatschappelijke Ontwikkeling": "Maatsch. Ontw.", "Openbare Ruimte": "Openb. Ruimte"}
                return replace(row, department=short.get(row.department, row.department))
        return row

    def numbered(self, rows: list[Row]) -> list[Row]:
        """The rows with running numbers, when that is the style."""
        if self.style is not Style.RUNNING:
            return rows
        return [replace(row, reference=str(number)) for number, row in enumerate(rows, start=1)]


def write(rows: list[Row], path: Path) -> Path:
    """A calendar as a workbook: a title above it, the truth left out. The first line stands on row 4."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Kalender"
    sheet.append(["Inkoopkalender gemeente Voorbeeldstad"])
    sheet.append([])
    sheet.append(list(HEADER))
    for row in rows:
        sheet.append(row.cells())
    for cells in sheet.iter_rows(min_row=4, min_col=9, max_col=9):
        cells[0].number_format = "dd-mm-yyyy"
    book.save(path)
    return path


FIRST_ROW = 4


class Note(Struct):
    """Words that somebody typed, and the purchase that they are about (None: about no row)."""

    token: str
    truth: int | None


def work_in(sheet: Worksheet, truths: dict[int, int], quarter: int, seed: int = 3) -> list[Note]:
    """Do to a list what people do: note, insert, sort, hide, colour, rename, remark.

    Args:
        sheet: the list of opportunities.
        truths: row of the sheet → purchase.
        quarter: makes the notes of every quarter different.
        seed: another seed, other notes.
    """
    chance = random.Random(f"{seed}-{quarter}")  # noqa: S311 - a story, not a secret
    columns = {str(cell.value): cell.column for cell in sheet[1] if cell.value}
    notes: list[Note] = []

    def noted(truth: int | None) -> str:
        notes.append(Note(f"#q{quarter}n{len(notes)}#", truth))
        return notes[-1].token

    own = sheet.max_column + 1
    sheet.cell(1, own).value = "Telefonisch"
    for row in sorted(truths):
        truth = truths[row]
        if chance.random() < 0.5:
            continue
        sheet.cell(row, columns["Status"]).value = chance.choice(
            ["gepland", "gesproken", "vervolg", "Niet nu", "bellen!"]
        )
        sheet.cell(row, columns["Eigenaar kernteam"]).value = chance.choice(["Sanne", "Joost", "Fatima"])
        days: list[dt.date | str] = [dt.date(2027, 2, 3), "12-11-2026", "week 46", "na de zomer"]
        sheet.cell(row, columns["Datum gesprek"]).value = chance.choice(days)
        _add(sheet, row, columns["Afspraak"], f"{noted(truth)} koffie bij S.; = 2 offertes")
        if chance.random() < 0.3:
            _add(sheet, row, columns["Resultaat"], f"{noted(truth)} -20% en 3 werkplekken")
        if chance.random() < 0.2:
            sheet.cell(row, own).value = noted(truth)
        if chance.random() < 0.15:
            sheet.cell(row, columns["Titel"]).comment = Comment(noted(truth), "Sanne")
        if chance.random() < 0.1:
            sheet.cell(row, own + 2).value = noted(truth)
        if chance.random() < 0.3:
            for cell in sheet[row]:
                cell.fill = PatternFill("solid", start_color="FFCC00")
    _sort(sheet, columns[chance.choice(["Afdeling", "Titel", "Status"])])
    sheet.insert_rows(3)
    sheet.cell(3, 2).value = None
    sheet.cell(3, columns["Afdeling"]).value = noted(None)
    sheet.insert_rows(1)
    sheet.cell(1, 1).value = f"Werkversie kernteam {noted(None)}"
    sheet.cell(sheet.max_row + 3, 1).value = noted(None)
    sheet.column_dimensions[get_column_letter(columns["Score"])].hidden = True
    sheet.cell(2, columns["Eigenaar kernteam"]).value = "Wie"
    return notes


def _add(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Type below what stands there already."""
    cell = sheet.cell(row, column)
    cell.value = f"{cell.value}\n{text}" if cell.value else text


def _sort(sheet: Worksheet, column: int) -> None:
    """Sort the rows as a person would, remarks and all."""
    rows = []
    for number in range(2, sheet.max_row + 1):
        cells = [sheet.cell(number, each) for each in range(1, sheet.max_column + 1)]
        rows.append([(cell.value, cell.comment.text if cell.comment else None) for cell in cells])
    rows.sort(key=lambda row: str(row[column - 1][0] or "~"))
    for number, row in enumerate(rows, start=2):
        for position, (value, remark) in enumerate(row, start=1):
            cell = sheet.cell(number, position)
            cell.value = value
            cell.comment = Comment(remark, "Sanne") if remark else None
