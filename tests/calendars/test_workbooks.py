from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from impactscreen import read_calendar
from impactscreen.messages import say


def test_a_formula_without_a_value_is_told(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Titel", "Raming"], ["Schoonmaak", 5000], ["Catering", 6000], ["Totaal", "=SUM(B2:B3)"]):
        sheet.append(row)
    book.save(tmp_path / "kalender.xlsx")
    reading = read_calendar(tmp_path / "kalender.xlsx")

    assert [line.title for line in reading.lines] == ["Schoonmaak", "Catering"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_left_out_and_named(tmp_path: Path, state: str) -> None:
    book = Workbook()
    for name, title in (("Kalender", "Schoonmaak"), ("Geheim", "Catering")):
        sheet = book.create_sheet(name)
        sheet.append(["Titel", "Raming"])
        sheet.append([title, 5000])
    del book["Sheet"]
    book["Geheim"].sheet_state = state  # type: ignore[assignment]  # one of those it knows
    book.save(tmp_path / "kalender.xlsx")
    reading = read_calendar(tmp_path / "kalender.xlsx")

    assert [line.title for line in reading.lines] == ["Schoonmaak"]
    assert [skipped.place.sheet for skipped in reading.skipped] == ["Geheim"]


@pytest.mark.parametrize("rows", [[True, 1], [1, True]], ids=str)
def test_true_is_not_taken_for_one(tmp_path: Path, rows: list[object]) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Titel", "Raming"])
    for value in rows:
        sheet.append(["Schoonmaak" if value is True else "Catering", value])
    book.save(tmp_path / "kalender.xlsx")
    lines = read_calendar(tmp_path / "kalender.xlsx").lines

    assert {line.title: line.value.raw for line in lines if line.value} == {"Catering": "1", "Schoonmaak": "ja"}


def test_cells_with_an_error_are_told_and_not_empty(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Titel", "Raming", "Opdrachtgever"], ["Schoonmaak", "#N/A", "#REF!"], ["Catering", 6000, "Jan"]):
        sheet.append(row)
    book.save(tmp_path / "kalender.xlsx")
    reading = read_calendar(tmp_path / "kalender.xlsx")

    assert {str(problem.place): problem.text for problem in reading.problems} == {
        "kalender.xlsx › Sheet!B2": "#N/A",
        "kalender.xlsx › Sheet!C2": "#REF!",
    }
    assert reading.lines[0].value is not None
    assert (reading.lines[0].value.low, reading.lines[0].value.raw) == (None, "#N/A")


def test_a_sheet_with_the_name_of_another_is_told_rather_than_the_first_read_twice(tmp_path: Path) -> None:
    book = Workbook()
    for name, title in (("Blad1", "Schoonmaak"), ("Blad2", "Catering")):
        sheet = book.create_sheet(name)
        sheet.append(["Titel", "Raming"])
        sheet.append([title, 5000])
    del book["Sheet"]
    book.save(tmp_path / "anders.xlsx")
    with zipfile.ZipFile(tmp_path / "anders.xlsx") as old, zipfile.ZipFile(tmp_path / "kalender.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'name="Blad2"', b'name="Blad1"'))

    reading = read_calendar(tmp_path / "kalender.xlsx")
    assert [line.title for line in reading.lines] == ["Schoonmaak"]
    assert [skipped.reason.key for skipped in reading.skipped] == ["calendars.sheet-twin"]


def test_a_row_of_nothing_but_errors_is_told_and_not_lost(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Titel", "Raming", "Opdrachtgever"], ["#N/A"] * 3, ["Catering", 6000, "Jan"], [], ["#REF!"] * 3):
        sheet.append(row)
    book.save(tmp_path / "kalender.xlsx")
    reading = read_calendar(tmp_path / "kalender.xlsx")

    assert [(line.title, line.place.row) for line in reading.lines] == [("Catering", 3)]
    assert [(skipped.place.row, say(skipped.reason), skipped.text) for skipped in reading.skipped] == [
        (2, "niets dan fouten van het rekenblad", "#N/A | #N/A | #N/A"),
        (5, "niets dan fouten van het rekenblad", "#REF! | #REF! | #REF!"),
    ]
