from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from impactscreen import read_calendar


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
