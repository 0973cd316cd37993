"""What the amounts of a calendar count: thousands, millions, a year's or the whole, wherever that is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impactscreen.calendars import read_calendar
from impactscreen.messages import say

Write = Callable[..., Path]
LINES = [["Schoonmaak", 50, "Q1 2027"], ["Groen", 70.5, "Q2 2027"]]


def values(path: Path) -> list[float | None]:
    return [line.value.low if line.value else None for line in read_calendar(path).lines]


@pytest.mark.parametrize(
    "header",
    [
        "Raming (k€)",
        "Raming x1000",
        "Raming (× € 1.000)",
        "Raming * 1.000 €",
        "Raming in duizenden euro's",
        "Raming (x € 1.000) > 50",
    ],
)
def test_a_header_may_count_in_thousands(write_xlsx: Write, header: str) -> None:
    assert values(write_xlsx({"K": [["Titel", header, "Publicatie"], *LINES]})) == [50_000, 70_500]


@pytest.mark.parametrize(
    "header",
    [
        "Raming (≥ € 50.000)",
        "Raming (> 1.000.000)",
        "Raming vanaf € 1.000",
        "Raming (drempel € 221.000)",
        "Raming (afgerond op € 1.000)",
        "Raming (afgerond op duizenden)",
    ],
)
def test_a_threshold_in_a_header_is_no_unit(write_xlsx: Write, header: str) -> None:
    assert values(write_xlsx({"K": [["Titel", header, "Publicatie"], *LINES]})) == [50, 70.5]


@pytest.mark.parametrize("unit", ["x € 1.000", "× 1.000 euro", "(x 1000)", "k€", "in duizenden", "€ 1.000"])
def test_a_unit_may_stand_below_the_header(write_xlsx: Write, unit: str) -> None:
    rows = [["Titel", "Raming", "Publicatie"], ["", unit, ""], *LINES]
    assert values(write_xlsx({"K": rows})) == [50_000, 70_500]


@pytest.mark.parametrize(
    "title",
    [
        ["Bedragen × € 1.000"], ["Inkoopkalender (x € 1.000)"], ["In duizend euro"], ["Bedragen", "", "x € 1.000"],
        ["Inkoopkalender 2027", "", "x € 1.000"], ["Raming in k€"],
    ],
)  # fmt: skip
def test_a_unit_above_the_table_holds_and_is_told(write_xlsx: Write, title: list[str]) -> None:
    path = write_xlsx({"K": [title, ["Titel", "Raming", "Publicatie"], *LINES]})
    assert values(path) == [50_000, 70_500]
    assert any(
        "1.000" in say(p.message) or "uizend" in say(p.message) or "k€" in say(p.message)
        for p in read_calendar(path).problems
    )


@pytest.mark.parametrize(
    "title",
    [
        "Bedragen zijn niet x € 1.000 maar in hele euro's", "Opdrachten met een raming van meer dan 1.000 euro",
        "Inkopen onder € 1.000 staan hier niet in", "Wordt 2 x per jaar bijgewerkt",
    ],
)  # fmt: skip
def test_a_sentence_about_something_else_changes_no_amount(write_xlsx: Write, title: str) -> None:
    assert values(write_xlsx({"K": [[title], ["Titel", "Raming", "Publicatie"], *LINES]})) == [50, 70.5]


def test_a_unit_may_stand_on_the_sheet_that_explains(write_xlsx: Write) -> None:
    sheets = {
        "Kalender": [["Titel", "Raming"], ["Schoonmaak", 50]],
        "Toelichting": [["Alle bedragen zijn x € 1.000, exclusief btw"]],
    }
    assert values(write_xlsx(sheets)) == [50_000]


def test_a_unit_may_stand_in_a_remark_on_the_header(write_xlsx: Write) -> None:
    from openpyxl.comments import Comment

    def remark(book: Any) -> None:
        book["K"]["B1"].comment = Comment("Bedragen x € 1.000", "Inkoop")

    assert values(write_xlsx({"K": [["Titel", "Raming"], ["Schoonmaak", 50]]}, remark)) == [50_000]


@pytest.mark.parametrize("sign", ["*)", "1)"])
def test_a_unit_may_stand_in_a_footnote(write_xlsx: Write, sign: str) -> None:
    rows = [["Titel", f"Raming {sign}"], ["Schoonmaak", 50], [], [f"{sign} in duizenden euro's"]]
    assert values(write_xlsx({"K": rows})) == [50_000]


@pytest.mark.parametrize(
    "around", ["<h3>Bedragen x € 1.000</h3><table>", "<table><caption>Bedragen x € 1.000</caption>"]
)
def test_a_web_page_tells_the_unit_outside_its_cells(tmp_path: Path, around: str) -> None:
    path = tmp_path / "kalender.xls"
    path.write_text(
        f"<html>{around}<tr><th>Titel<th>Raming</tr><tr><td>Schoonmaak<td>50</tr><tr><td>Groen<td>60</tr></table></html>",
        encoding="utf-8",
    )
    assert values(path) == [50_000, 60_000]


@pytest.mark.parametrize("total", ["Totaal;€ 110.000;;", "Totaal;€ 1.110.000,00;2 trajecten;", "Stand per;1-9-2026;;"])
def test_a_total_above_the_header_is_no_part_of_it(tmp_path: Path, total: str) -> None:
    path = tmp_path / "kalender.csv"
    path.write_text(f"{total}\nTitel;Raming;Publicatie;Team\nGroen;60.000;Q1 2027;Beheer\n", encoding="utf-8")
    reading = read_calendar(path)
    assert [line.value and line.value.low for line in reading.lines] == [60_000]
    assert [skipped.place.row for skipped in reading.skipped] == [1]


@pytest.mark.parametrize(
    ("header", "units", "wanted"),
    [
        ("Eenheid", ["x 1000", "mln", "euro"], [40_000, 2_000_000, 80_000]),
        ("Valuta", ["k€", "k€", "k€"], [40_000, 2_000, 80_000_000]),
        ("Inkooporganisatie", ["1000", "1000", "1000"], [40, 2, 80_000]),
    ],
)
def test_a_column_may_tell_what_each_amount_counts(
    write_xlsx: Write, header: str, units: list[str], wanted: list[float]
) -> None:
    lines = [
        [title, value, unit]
        for title, value, unit in zip(["Schoonmaak", "Groen", "Laptops"], [40, 2, 80_000], units, strict=True)
    ]
    assert values(write_xlsx({"K": [["Titel", "Waarde", header], *lines]})) == wanted


def test_an_amount_in_one_cell_for_more_lines_is_told(write_xlsx: Write) -> None:
    rows = [["Titel", "Raming"], ["Schoonmaak", 50_000], ["Catering", ""], ["Groen", 7_000]]
    path = write_xlsx({"K": rows}, lambda book: book["K"].merge_cells("B2:B3"))
    reading = read_calendar(path)
    assert [line.value and line.value.low for line in reading.lines] == [50_000, 50_000, 7_000]
    assert "Dit bedrag staat in één cel voor 2 rijen. Elke regel heeft het hele bedrag gekregen." in [
        say(p.message) for p in reading.problems
    ]


def test_the_whole_comes_before_a_years_whatever_the_order(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Raming jaar", "Looptijd", "Raming totaal"],
        ["Schoonmaak", 10_000, 4, 40_000],
        ["Groen", 20_000, 4, ""],
    ]
    lines = read_calendar(write_xlsx({"K": rows})).lines
    assert [(line.value.low, str(line.value.basis)) for line in lines if line.value] == [
        (40_000, "total"),
        (20_000, "yearly"),
    ]


def test_a_column_of_bases_may_have_other_words_in_it(write_xlsx: Write) -> None:
    rows = [["Titel", "Raming", "Periode"], ["Schoonmaak", 50_000, "per jaar"], ["Groen", 40_000, "4 jaar"]]
    lines = read_calendar(write_xlsx({"K": [*rows, ["Hek", 30_000, "eenmalig"]]})).lines
    assert [line.value and str(line.value.basis) for line in lines] == ["yearly", "total", "total"]


def test_the_amount_of_one_year_gives_way_to_the_whole(write_xlsx: Write) -> None:
    rows = [["Titel", "Raming 2027", "Totale raming", "Publicatie"], ["Schoonmaak", 50_000, 200_000, "Q1 2027"]]
    assert values(write_xlsx({"K": rows})) == [200_000]


def test_a_title_above_the_header_makes_no_amount_yearly(write_xlsx: Write) -> None:
    rows = [["Inkoopkalender", "wordt 2 x per jaar bijgewerkt", "versie 2"], ["Titel", "Raming", "Publicatie"], *LINES]
    lines = read_calendar(write_xlsx({"K": rows})).lines
    assert [line.value and str(line.value.basis) for line in lines] == ["total", "total"]


@pytest.mark.parametrize(
    ("header", "amounts", "told"),
    [
        ("Raming", [50, 120, 75, 1250, 90], True),
        ("Raming", [50, 120, 75, 1250, 90_000], False),
        ("Raming", ["€ 50", "€ 120", "€ 75", "€ 90"], False),
        ("Raming (x € 1.000)", [50, 120, 75, 90], False),
        ("Raming", ["50k", "120k", "75k", "90k"], False),
        ("Raming", [50, 120, 75], False),
    ],
)
def test_amounts_too_small_for_contracts_are_told(
    write_xlsx: Write, header: str, amounts: list[Any], *, told: bool
) -> None:
    rows = [["Titel", header, "Publicatie"], *([f"Inkoop {at}", each, "Q1 2027"] for at, each in enumerate(amounts))]
    problems = read_calendar(write_xlsx({"K": rows})).problems
    assert [(each.place.row, "duizenden" in say(each.message)) for each in problems] == ([(1, True)] if told else [])
