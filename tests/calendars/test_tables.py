"""Tables under and beside each other, and all that is around them and is no line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impactscreen.calendars import Reading, read_calendar
from impactscreen.messages import say

Write = Callable[..., Path]
HEADER: list[Any] = ["Titel", "Raming", "Publicatie", "Opdrachtgever"]
LINES: list[list[Any]] = [
    ["Schoonmaak", 50_000, "Q1 2027", "Jan"],
    ["Groenonderhoud", 60_000, "Q2 2027", "Piet"],
    ["Laptops", 70_000, "Q3 2027", "Kees"],
]


def titles(reading: Reading) -> list[tuple[str, float | None]]:
    return [(line.title, line.value.low if line.value else None) for line in reading.lines]


@pytest.mark.parametrize(
    ("above", "header", "last"),
    [
        ("Catering;6.000;Q2 2027;Bo", "Titel;Raming;Publicatie;Inkoper", "Wegen;7.000;Q1 2027;Jo"),
        ("Catering;6.000;;Bo", "Opdrachtgever;Titel;Publicatie;Raming", "Jo;Wegen;Q1 2027;7.000"),
        ("Catering;6.000;;", "Raming;Titel;Opdrachtgever;Publicatie", "7.000;Wegen;Jo;Q1 2027"),
    ],
)  # fmt: skip
def test_a_header_without_a_gap_takes_no_line_with_it(tmp_path: Path, above: str, header: str, last: str) -> None:
    path = tmp_path / "kalender.csv"
    rows = [";".join(HEADER), "Groen;5.000;Q1 2027;Jan", above, header, last]
    path.write_text("\n".join(rows), encoding="utf-8")
    reading = read_calendar(path)
    assert titles(reading) == [("Groen", 5000), ("Catering", 6000), ("Wegen", 7000)]


def test_a_header_of_two_lines_on_every_page_takes_no_line_with_it(tmp_path: Path) -> None:
    header = "Titel;Planning;;Raming\n;Publicatie;Gunning;\n"
    path = tmp_path / "kalender.csv"
    path.write_text(
        f"{header}Schoonmaak;Q1 2027;Q2 2027;5.000\nGroen;Q1 2027;Q3 2027;6.000\n{header}Bomen;Q1 2027;Q3 2027;7.000\n",
        encoding="utf-8",
    )
    assert titles(read_calendar(path)) == [("Schoonmaak", 5000), ("Groen", 6000), ("Bomen", 7000)]


@pytest.mark.parametrize(
    "table",
    [
        [["Actie", "Wie", "Wanneer"], ["Kalender bijwerken", "Jan", "1-1-2027"]],
        [["Ons verlanglijstje", "Opdrachtgever", "Raming", "Publicatie"], ["Catering", "Jan", 5000, "Q1 2027"]],
        [["Titel", "Reden"], ["Catering", "geen budget"]],
    ],
)
def test_rows_of_a_table_that_is_no_calendar_are_named(write_xlsx: Write, table: list[list[Any]]) -> None:
    reading = read_calendar(write_xlsx({"Blad": [HEADER, *LINES, [], *table]}))
    assert len(reading.lines) == 3
    assert [(each.place.row, say(each.reason)) for each in reading.skipped] == [
        (row, "hoort bij een tabel waarin geen opdrachten staan") for row in (6, 7)
    ]


@pytest.mark.parametrize(
    "row",
    [
        ["Opgesteld door team Inkoop"], ["Aldus vastgesteld op 1 december 2026"], ["Blad 1 van 3"], ["-1-"], ["…"],
        ["...", "...", "...", "..."], ["nvt", "nvt", "nvt", "nvt"], ["---", "---", "---"], ["www.tiel.example"],
        ["Nieuw traject? Mail inkoop@tiel.example"], ["# niet gebruiken"], ["* bedragen excl. btw"],
        ["Totaal Q1", "€ 180.000", "3 trajecten"], ["Gemiddelde raming", 60_000], ["Waarvan Europees", 120_000],
        ["Drempelbedrag diensten", 221_000], ["Saldo"], ["3 trajecten", 180_000], ["EA", "Europese aanbesteding"],
        ["Grijs gearceerd = afgerond"], ["#REF!", "#REF!"],
    ],
)  # fmt: skip
def test_what_closes_a_calendar_is_no_line(write_xlsx: Write, row: list[Any]) -> None:
    reading = read_calendar(write_xlsx({"Blad": [HEADER, *LINES, [], row]}))
    assert len(reading.lines) == 3
    assert [each.place.row for each in reading.skipped] == [6]


@pytest.mark.parametrize(
    "row",
    [
        ["Aantal nieuwe bomen planten", 5000, "Q4 2027", ""], ["Totaal wegenonderhoud", 60_000, "", ""],
        ["Som der delen campagne", 5000, "", ""], ["Totale renovatie raadhuis", 1_000_000, "", ""], ["GFT", "", "", ""],
    ],
)  # fmt: skip
def test_titles_that_begin_like_a_total_are_lines(write_xlsx: Write, row: list[Any]) -> None:
    assert len(read_calendar(write_xlsx({"Blad": [HEADER, *LINES, row, LINES[0]]})).lines) == 5


def test_a_merged_title_with_an_amount_is_a_line(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Omschrijving", "Afdeling", "Raming"],
        ["Schoonmaak", "alles", "Ruimte", 50_000],
        ["Wijken noord", "", "", 60_000],
        ["Laptops", "x", "ICT", 70_000],
    ]
    path = write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("A3:C3"))
    assert titles(read_calendar(path)) == [("Schoonmaak", 50_000), ("Wijken noord", 60_000), ("Laptops", 70_000)]


@pytest.mark.parametrize("side", [["Afdeling", "Aantal"], ["Procedure", "Betekenis"]])
def test_a_count_or_legend_beside_the_lines_is_no_part_of_them(write_xlsx: Write, side: list[str]) -> None:
    asides: list[list[Any]] = [list(side), ["EA", 3], ["MO", 4], ["EO", 5]]
    rows = [[*row, "", *aside] for row, aside in zip([HEADER, *LINES], asides, strict=True)]
    reading = read_calendar(write_xlsx({"Blad": rows}))
    assert [(line.department, line.procedure, line.extra) for line in reading.lines] == [(None, None, {})] * 3
    assert [each.text for each in reading.skipped] == [" | ".join(side)]


def test_what_nobody_filled_in_at_the_end_is_not_filled_down(write_xlsx: Write) -> None:
    rows = [HEADER, *LINES, ["Catering", 5000, "", ""], ["Wegen", 9000, "", ""]]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [(line.client, line.publication) for line in lines[3:]] == [(None, None)] * 2


def test_tables_beside_each_other_have_their_own_quarter(write_xlsx: Write) -> None:
    rows = [
        ["Q1 2027", "", "", "Q2 2027", ""],
        ["Titel", "Raming", "", "Titel", "Raming"],
        ["Schoonmaak", 5000, "", "Laptops", 6000],
        ["Groen", 7000, "", "Papier", 8000],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    months = [line.publication.start.month for line in lines if line.publication and line.publication.start]
    assert list(zip([line.title for line in lines], months, strict=True)) == [
        ("Schoonmaak", 1), ("Groen", 1), ("Laptops", 4), ("Papier", 4)
    ]  # fmt: skip


def test_what_stands_far_below_the_header_is_kept_and_told(write_xlsx: Write) -> None:
    rows: list[list[Any]] = [["Titel", "Raming"], *([f"Traject {number}", 5000] for number in range(500))]
    rows += [["", "", "", "Catering"], ["Drukwerk", 6000, "", "vervallen"]]
    reading = read_calendar(write_xlsx({"Blad": rows}))
    assert [each.place.row for each in reading.skipped] == [502]
    assert list(reading.lines[-1].extra.values()) == ["vervallen"]


def test_a_note_below_one_of_many_headers_multiplies_nothing_and_is_told(write_xlsx: Write) -> None:
    rows = [HEADER, LINES[0], ["* bedragen x € 1.000"], [], HEADER, LINES[2]]
    reading = read_calendar(write_xlsx({"Blad": rows}))
    assert titles(reading) == [("Schoonmaak", 50_000), ("Laptops", 70_000)]
    told = [(each.severity, each.place.row) for each in reading.problems if "x € 1.000" in say(each.message)]
    assert told == [("warning", 3)]


def test_a_headerless_list_beside_the_tables_is_told(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Raming", "", "Titel", "Raming", "", ""],
        ["Schoonmaak", 5000, "", "Laptops", 6000, "", "Catering (nog toe te voegen)"],
        ["Groen", 7000, "", "Papier", 8000, "", ""],
    ]
    reading = read_calendar(write_xlsx({"Blad": rows}))
    assert len(reading.lines) == 4
    assert any("Catering" in each.text for each in reading.skipped)


@pytest.mark.parametrize(
    "summary",
    [
        [["Afdeling", "Aantal", "Bedrag"], ["Ruimte", 2, 110_000], ["ICT", 1, 70_000]],
        [["Samenvatting"], ["Procedure", "Aantal"], ["EA", 2], ["MO", 1]],
        [["Per kwartaal", "Bedrag"], ["Q1 2027", 50_000], ["Q2 2027", 60_000], ["Q3 2027", 70_000]],
        [["Versie", "Datum", "Auteur"], ["0.1", "1-9-2026", "Jan"], ["1.0", "1-10-2026", "Piet"]],
        [["Kleur", "Betekenis"], ["Rood", "Vervallen"]],
        [["Contactpersonen"], ["Ruimte", "Jan"], ["ICT", "Kees"]],
        [["Procedure", "%"], ["EA", 20], ["MO", 80]],
        [["Samenvatting"], ["Opnieuw aanbesteden", 2], ["Verlengen", 1]],
        [["Akkoord", "", "Datum"], ["Directeur", "", "1-1-2027"]],
    ],
)
def test_a_small_table_below_the_lines_is_named_and_left_out(write_xlsx: Write, summary: list[list[Any]]) -> None:
    more = ["Catering", 80_000, "Q4 2027", "Bo"]
    reading = read_calendar(write_xlsx({"Blad": [HEADER, *LINES, [], *summary, [], more]}))
    assert titles(reading) == [*((str(row[0]), row[1]) for row in LINES), ("Catering", 80_000)]
    assert [each.place.row for each in reading.skipped] == list(range(6, 6 + len(summary)))
    assert reading.problems == ()


@pytest.mark.parametrize("row", [["Communicatie", 5000], ["Inkoop team", "", "Q2 2027"], ["Datum- en tijdsysteem"]])
def test_a_line_below_an_empty_row_stays_a_line(write_xlsx: Write, row: list[Any]) -> None:
    reading = read_calendar(write_xlsx({"Blad": [HEADER, *LINES, [], row, ["Bomen", 9000, "Q4 2027", "Bo"]]}))
    assert [line.title for line in reading.lines[3:]] == [row[0], "Bomen"]
