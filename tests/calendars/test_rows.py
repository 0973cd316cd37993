"""What each row of a calendar is: a line, or something that is left out with its reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impactscreen.calendars import read_calendar
from impactscreen.messages import say

HEADER = ["Titel", "Afdeling", "Raming", "Publicatie"]
CLEANING = ["Schoonmaak", "Facilitair", 5000, "Q1 2027"]
CATERING = ["Catering", "Griffie", 6000, "Q2 2027"]
Write = Callable[..., Path]


def left_out(path: Path) -> dict[int | None, str]:
    return {skipped.place.row: say(skipped.reason) for skipped in read_calendar(path).skipped}


def test_lots_under_a_merged_title_are_lines_with_that_title(write_xlsx: Write) -> None:
    rows = [
        HEADER,
        ["Glas en vloer", "Facilitair", 65000, "Q1 2027"],
        ["", "", 90000, "Q2 2027"],
        ["", "", 380000, ""],
        CATERING,
    ]

    def merge(book: Any) -> None:
        book["Blad"].merge_cells("A2:A4")
        book["Blad"].merge_cells("B2:B4")

    lines = read_calendar(write_xlsx({"Blad": rows}, merge)).lines
    assert [(line.title, line.department, line.value.low if line.value else None) for line in lines] == [
        ("Glas en vloer", "Facilitair", 65000),
        ("Glas en vloer", "Facilitair", 90000),
        ("Glas en vloer", "Facilitair", 380000),
        ("Catering", "Griffie", 6000),
    ]


def test_a_line_that_is_two_rows_high_is_one_line(write_xlsx: Write) -> None:
    rows = [HEADER, CLEANING, ["", "", "", ""], CATERING]

    def merge(book: Any) -> None:
        for letter in "ABCD":
            book["Blad"].merge_cells(f"{letter}2:{letter}3")

    lines = read_calendar(write_xlsx({"Blad": rows}, merge)).lines
    assert [line.title for line in lines] == ["Schoonmaak", "Catering"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["VOORBEELD: nieuwe koffieautomaten", "Facilitair", 5000, "Q1 2027"], "voorbeeld bij het invullen"),
        (["korte titel", "kies uit lijst", "bedrag in euro's", "kwartaal"], "uitleg bij de kolommen"),
        (["a", "b", "c", "d"], "nummering van de kolommen"),
        ([1, 2, 3, 4], "nummering van de kolommen"),
    ],
    ids=lambda value: str(value[0]) if isinstance(value, list) else "",
)
def test_help_below_the_header_is_no_line(write_xlsx: Write, row: list[Any], reason: str) -> None:
    path = write_xlsx({"Blad": [HEADER, row, CLEANING, CATERING]})
    assert [line.title for line in read_calendar(path).lines] == ["Schoonmaak", "Catering"]
    assert left_out(path) == {2: reason}


@pytest.mark.parametrize("title", ["Voorbeeldproject zorg", "Naam badges", "Keuze-menu kantine", "Datum-stempels"])
def test_titles_that_look_like_help_are_lines(write_xlsx: Write, title: str) -> None:
    path = write_xlsx({"Blad": [HEADER, [title, "Facilitair", 5000, "Q1 2027"], CATERING]})
    assert [line.title for line in read_calendar(path).lines] == [title, "Catering"]


def test_a_count_of_the_lines_is_no_line(write_xlsx: Write) -> None:
    path = write_xlsx({"Blad": [HEADER, CLEANING, CATERING, ["Aantal trajecten:", "", 2, ""]]})
    assert left_out(path) == {4: "totaal of subtotaal"}


def test_a_reference_without_a_title_is_no_department(write_xlsx: Write) -> None:
    rows = [["Nr", "Titel", "Raming"], ["INK-1", "Schoonmaak", 5000], ["INK-2", "", ""], ["INK-3", "Catering", 6000]]
    path = write_xlsx({"Blad": rows})
    assert [(line.title, line.department) for line in read_calendar(path).lines] == [
        ("Schoonmaak", None),
        ("Catering", None),
    ]
    assert left_out(path) == {3: "geen naam van een opdracht"}


def test_a_small_table_beside_the_calendar_is_left_alone_and_told(write_xlsx: Write) -> None:
    lines = [[f"Opdracht {number} vervoer", "Griffie", 5000, ""] for number in range(6)]
    rows = [
        ["Titel", "Afdeling", "Raming", "", "Procedure", "Aantal"],
        [*lines[0], "MO", 5],
        [*lines[1], "EU", 3],
        *lines[2:],
    ]
    path = write_xlsx({"Blad": rows})
    reading = read_calendar(path)

    assert len(reading.lines) == 6
    assert all(line.procedure is None and not line.extra for line in reading.lines)
    assert [(say(each.reason), each.text) for each in reading.skipped] == [
        ("staat naast de tabel", "Procedure | Aantal")
    ]


def test_columns_behind_an_empty_one_belong_to_the_table_when_they_go_on(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Afdeling", "", "Raming", "Procedure"],
        *(["Schoonmaak", "Griffie", "", 5000, "MO"] for _ in range(4)),
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert {line.procedure.kind for line in lines if line.procedure} == {"invited"}


def test_a_heading_with_a_remark_beside_it_is_a_heading(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Raming", "Procedure", "Opmerking"],
        ["1e kwartaal 2027", "", "", "vol"],
        ["Koffie", 5000, "MO", ""],
        ["Thee", 6000, "MO", ""],
    ]
    reading = read_calendar(write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("A2:C2")))
    assert [(line.title, line.publication.raw if line.publication else None) for line in reading.lines] == [
        ("Koffie", "1e kwartaal 2027"),
        ("Thee", "1e kwartaal 2027"),
    ]


def test_hidden_rows_above_the_table_are_not_said_to_be_read(write_xlsx: Write) -> None:
    def hide(book: Any) -> None:
        book["Blad"].row_dimensions[1].hidden = True
        book["Blad"].row_dimensions[4].hidden = True

    reading = read_calendar(write_xlsx({"Blad": [["Gemeente X"], HEADER, CLEANING, CATERING]}, hide))
    assert [say(problem.message) for problem in reading.problems] == ["Ook gelezen: 1 verborgen rij."]


def test_a_moment_without_a_year_says_what_is_missing(write_xlsx: Write) -> None:
    rows = [["Titel", "Publicatie"], ["Schoonmaak", "Q1"], ["Catering", "mei"], ["Groen", "zie memo"]]
    problems = read_calendar(write_xlsx({"Blad": rows})).problems
    assert ["hoort een jaar" in say(problem.message) for problem in problems] == [True, True, False]


@pytest.mark.parametrize(
    "closing",
    [
        ["Nog niet gereageerd: Griffie, Communicatie"],
        ["* NB: concept", "Raming over de volledige looptijd"],
        ["Nog in te plannen, zie bijlage"],
    ],
    ids=len,
)
def test_sentences_that_close_a_calendar_are_no_lines(write_xlsx: Write, closing: list[str]) -> None:
    path = write_xlsx({"Blad": [HEADER, CLEANING, CATERING, [], *([text] for text in closing)]})
    assert [line.title for line in read_calendar(path).lines] == ["Schoonmaak", "Catering"]
    assert set(left_out(path)) == set(range(5, 5 + len(closing)))


def test_a_total_in_words_is_a_total(write_xlsx: Write) -> None:
    path = write_xlsx({"Blad": [HEADER, CLEANING, CATERING, ["totaal", "", "ca 5 miljoen", ""]]})
    assert left_out(path) == {4: "totaal of subtotaal"}


@pytest.mark.parametrize(
    "titles",
    [
        ["ICT: laptops", "WMO: vervoer", "Groen"],
        ["1) Schoonmaak", "2) Groen", "3) Catering"],
        ["* Schoonmaak", "Bron en afvoer riolering", "Let op de kleintjes campagne"],
        ["Legenda borden", "Versieplein inrichting", "Notenbalk"],
    ],
    ids=lambda titles: titles[0],
)
def test_titles_that_look_like_notes_are_lines(write_xlsx: Write, titles: list[str]) -> None:
    path = write_xlsx({"Blad": [["Inkooptraject", "Raming"], *([title, "50.000"] for title in titles)]})
    assert [line.title for line in read_calendar(path).lines] == titles


def test_a_legend_ends_where_the_lines_go_on(write_xlsx: Write) -> None:
    rows = [HEADER, CLEANING, ["Legenda"], ["EA = Europees"], CATERING, ["Groen", "Beheer", 7000, "Q3 2027"]]
    path = write_xlsx({"Blad": rows})
    assert [line.title for line in read_calendar(path).lines] == ["Schoonmaak", "Catering", "Groen"]
    assert left_out(path) == {3: "legenda", 4: "legenda"}


def test_a_line_without_a_title_is_no_total(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Raming", "Opdrachtgever", "Publicatie"],
        ["Koffie", 5000, "Jan", "Q1 2027"],
        ["", 90000, "Piet", "01-01-2027"],
        ["Thee", 6000, "Jan", "Q1 2027"],
    ]
    assert left_out(write_xlsx({"Blad": rows})) == {3: "geen naam van een opdracht"}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("EUROPESE AANBESTEDINGEN", "eu-open"),
        ("2. Meervoudig onderhandse inkopen", "invited"),
        ("Openbare ruimte", None),
        ("Europa en Internationaal", None),
    ],
)
def test_a_heading_can_be_the_procedure(write_xlsx: Write, heading: str, kind: str | None) -> None:
    rows = [["Titel", "Raming", "Eigenaar"], [heading, "", ""], ["Koffie", 5000, "Jan"], ["Thee", 6000, "Jan"]]
    reading = read_calendar(write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("A2:C2")))
    assert [line.procedure.kind if line.procedure else None for line in reading.lines] == [kind, kind]
    assert [line.department for line in reading.lines] == [None if kind else heading] * 2


@pytest.mark.parametrize(
    "closing", [["EINDE LIJST", "", "", ""], ["Akkoord teammanager:", "", "N. Postmus", ""]], ids=lambda row: row[0]
)
def test_the_end_of_a_form_is_no_line(write_xlsx: Write, closing: list[str]) -> None:
    path = write_xlsx({"Blad": [HEADER, CLEANING, CATERING, closing]})
    assert [line.title for line in read_calendar(path).lines] == ["Schoonmaak", "Catering"]


def test_a_decorated_heading_is_a_heading(write_xlsx: Write) -> None:
    rows = [["Titel", "Raming", "Eigenaar"], ["*** RUIMTE ***", "", ""], ["Koffie", 5000, "Jan"], ["Thee", 6000, "Jan"]]
    assert [line.department for line in read_calendar(write_xlsx({"Blad": rows})).lines] == ["RUIMTE", "RUIMTE"]


def test_a_note_amid_the_lines_does_not_make_a_note_of_the_last_title(write_xlsx: Write) -> None:
    rows = [
        HEADER,
        CLEANING,
        ["NB: onderstaande volgt nog"],
        CATERING,
        ["Groen", "Beheer", 7000, "Q3 2027"],
        ["Bloemen", "", "", ""],
    ]
    titles = [line.title for line in read_calendar(write_xlsx({"Blad": rows})).lines]
    assert titles == ["Schoonmaak", "Catering", "Groen", "Bloemen"]


def test_a_legend_ends_at_a_line_in_a_table_of_two_columns(tmp_path: Path) -> None:
    path = tmp_path / "kalender.csv"
    path.write_text(
        "Titel;Raming\nSchoonmaak;50.000\nLegenda\nEA;Europees\nMO = onderhands\nGroen;60.000\nCatering;70.000\n",
        encoding="utf-8",
    )
    assert [line.title for line in read_calendar(path).lines] == ["Schoonmaak", "Groen", "Catering"]
    assert left_out(path) == {3: "legenda", 4: "legenda", 5: "legenda"}


@pytest.mark.parametrize("rest", ["90.000;Piet van Dijk;01-01-2027", "90.000;;01-01-2027", ";Piet van Dijk;2027-01-01"])
def test_a_day_or_a_person_without_a_title_is_no_total(tmp_path: Path, rest: str) -> None:
    path = tmp_path / "kalender.csv"
    path.write_text(f"Titel;Raming;Opdrachtgever;Publicatie\nKoffie;5000;Jan;Q1 2027\n;{rest}\n", encoding="utf-8")
    assert left_out(path) == {3: "geen naam van een opdracht"}


@pytest.mark.parametrize("empty", [(), (2,), (1, 2)])
def test_a_header_on_every_page_takes_no_line_with_it(tmp_path: Path, empty: tuple[int, ...]) -> None:
    """The line above the second header was taken for its groups: it was gone without a word."""
    line = ["Schoonmaak", "5.000", "Jan", "Q1 2027"]
    line = ["" if column in empty else cell for column, cell in enumerate(line)]
    rows = [["Titel", "Raming", "Opdrachtgever", "Publicatie"], line] * 3
    path = tmp_path / "kalender.csv"
    path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    lines = read_calendar(path).lines
    assert [(line.place.row, line.value.low if line.value else None) for line in lines] == [
        (row, None if 1 in empty else 5000) for row in (2, 4, 6)
    ]
    assert set(left_out(path).values()) == {"de kopregel nog een keer"}


@pytest.mark.parametrize(
    ("headings", "wanted"),
    [
        (["Vastgoed", "I&A"], ["Vastgoed", "I&A"]),
        (["Team Wijken", "Team Water"], ["Wijken", "Water"]),
        (["Nieuwe aanbestedingen", "Aflopende contracten"], [None, None]),
        (["Vastgoed", ""], [None, None]),
        (["Oost", "West"], [None, None]),
    ],
)
def test_several_tables_each_under_its_department(
    write_xlsx: Write, headings: list[str], wanted: list[str | None]
) -> None:
    header = ["Titel", "Raming", "Opdrachtgever"]
    rows = [
        ["Inkoopkalender 2027"],
        [],
        [headings[0]],
        header,
        ["Schoonmaak", 4000, "Jan"],
        [],
        [headings[1]],
        ["Onderwerp", "Bedrag", "Contactpersoon"],
        ["Laptops", 90000, "Piet"],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [(line.title, line.department) for line in lines] == list(
        zip(["Schoonmaak", "Laptops"], wanted, strict=True)
    )


def test_several_tables_each_under_its_quarter(write_xlsx: Write, plain: Callable[[Any], Any]) -> None:
    header = ["Titel", "Raming"]
    rows = [["Q1 2027"], header, ["Schoonmaak", 4000], [], ["Q2 2027"], header, ["Laptops", 90000]]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [plain(line.publication) for line in lines] == ["2027-01-01/2027-03-31", "2027-04-01/2027-06-30"]


def test_the_month_in_which_a_calendar_was_made_is_not_its_year(write_xlsx: Write, plain: Callable[[Any], Any]) -> None:
    rows = [
        ["Inkoopkalender 2027 gemeente Tiel"],
        ["Samengevoegd uit de opgaven van de teams (november 2026)"],
        ["Titel", "Publicatie"],
        ["Schoonmaak", "Q1"],
    ]
    (line,) = read_calendar(write_xlsx({"Blad": rows})).lines
    assert plain(line.publication) == "2027-01-01/2027-03-31"


def test_a_department_goes_on_overleaf(tmp_path: Path) -> None:
    path = tmp_path / "kalender.csv"
    header = "Nr;Titel;Raming;Publicatie"
    path.write_text(
        f"{header}\nAfdeling: Beheer;;;\n1;Strooizout;5.000;mei 2027\n{header}\n"
        "Afdeling: Beheer (vervolg);;;\n2;Bomen;9.000;mei 2027\n",
        encoding="utf-8",
    )
    assert [(line.title, line.department) for line in read_calendar(path).lines] == [
        ("Strooizout", "Beheer"),
        ("Bomen", "Beheer"),
    ]
