"""Fields that are spread over columns: plannings, ends of ranges, answers to tick, a year's amount or the whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impactscreen.calendars import Reading, read_calendar
from impactscreen.calendars.planning import steps_among
from impactscreen.messages import say

MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
Write = Callable[..., Path]
Plain = Callable[[Any], Any]


def row(title: str, marks: dict[int, Any]) -> list[Any]:
    """A line with marks under months (1 is January)."""
    return [title, "Facilitair", *(marks.get(month, "") for month in range(1, 13))]


def told(reading: Reading) -> str:
    return "\n".join(say(problem.message) for problem in reading.problems)


@pytest.mark.parametrize(
    "steps",
    [
        MONTHS,
        [f"{month}-27" for month in MONTHS],
        [dt.date(2027, month, 1) for month in range(1, 13)],
        [float(month) for month in range(1, 13)],
    ],
    ids=["names", "with a year", "dates", "numbers"],
)
def test_crosses_under_months_are_the_publication(write_xlsx: Write, plain: Plain, steps: list[Any]) -> None:
    rows = [
        ["Titel", "Afdeling", *steps],
        row("Schoonmaak", {3: "x"}),
        row("Catering", {5: "x", 6: "x"}),
        row("Groen", {}),
    ]
    reading = read_calendar(write_xlsx({"2027": rows}))

    assert [plain(line.publication) for line in reading.lines] == [
        "2027-03-01/2027-03-31",
        "2027-05-01/2027-06-30",
        None,
    ]
    assert "“x” is Publicatie" in told(reading)


def test_letters_under_months_are_what_the_legend_says(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Titel", "Afdeling", *MONTHS, None, "Legenda"],
        [*row("Schoonmaak", {1: "U", 2: "U", 3: "G"}), None, "U = uitvraag"],
        [*row("Catering", {7: "U", 9: "G"}), None, "G = gunning"],
    ]
    reading = read_calendar(write_xlsx({"2027": rows}))

    assert [(plain(line.publication), plain(line.award)) for line in reading.lines] == [
        ("2027-01-01/2027-02-28", "2027-03-01/2027-03-31"),
        ("2027-07-01/2027-07-31", "2027-09-01/2027-09-30"),
    ]
    assert all("Legenda" not in line.extra for line in reading.lines)


def test_letters_that_nothing_explains_are_told_and_not_guessed(write_xlsx: Write) -> None:
    rows = [["Titel", "Afdeling", *MONTHS], row("Schoonmaak", {1: "A", 2: "B"}), row("Catering", {7: "A"})]
    reading = read_calendar(write_xlsx({"2027": rows}))

    assert [line.publication for line in reading.lines] == [None, None]
    assert "Wat a en b onder “jan” tot en met “dec” betekent, is niet bekend" in told(reading)


def test_a_planning_without_a_year_is_told(write_xlsx: Write) -> None:
    rows = [["Titel", "Afdeling", *MONTHS], row("Schoonmaak", {3: "x"}), row("Catering", {5: "x"})]
    reading = read_calendar(write_xlsx({"Planning": rows}))

    assert [line.publication for line in reading.lines] == [None, None]
    assert "het jaar is niet bekend" in told(reading)


def test_weeks_under_their_years_are_weeks_of_those_years(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Titel", "Afdeling", "2026", "", "2027", ""],
        ["", "", "wk 50", "wk 51", "wk 1", "wk 2"],
        ["Schoonmaak", "Facilitair", "", "x", "x", ""],
        ["Catering", "Facilitair", "", "", "", "x"],
    ]

    def merge(book: Any) -> None:
        book["Blad"].merge_cells("C1:D1")
        book["Blad"].merge_cells("E1:F1")

    lines = read_calendar(write_xlsx({"Blad": rows}, merge)).lines
    assert [plain(line.publication) for line in lines] == ["2026-12-14/2027-01-10", "2027-01-11/2027-01-17"]


@pytest.mark.parametrize("years", [[float(year) for year in range(2026, 2040)], ["2026", "2027", "2028"]], ids=len)
def test_a_title_beside_amounts_of_years_is_read(write_xlsx: Write, plain: Plain, years: list[Any]) -> None:
    rows = [
        ["Opdracht", "Raming", *years],
        ["Schoonmaak", 5000, *(100 for _ in years)],
        ["Catering", 6000, *(200 for _ in years)],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines

    assert [(line.title, plain(line.value)) for line in lines] == [
        ("Schoonmaak", (5000, 5000)),
        ("Catering", (6000, 6000)),
    ]
    assert dict(lines[0].extra)["2027"] == "100"


def test_amounts_of_two_years_are_not_the_value(write_xlsx: Write) -> None:
    rows = [["Titel", "Begroting 2026", "Begroting 2027"], ["Schoonmaak", 20000, 30000], ["Catering", 20000, 30000]]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [line.value for line in lines] == [None, None]


def test_months_with_amounts_are_no_planning(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Afdeling", *MONTHS],
        row("Schoonmaak", dict.fromkeys(range(1, 13), 100)),
        row("Catering", {3: 50}),
    ]
    reading = read_calendar(write_xlsx({"2027": rows}))
    assert [line.publication for line in reading.lines] == [None, None]
    assert told(reading) == ""


def test_min_and_max_are_the_ends_of_the_value(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Onderwerp", "Raming", "", "Procedure"],
        ["", "min", "max", ""],
        ["Schoonmaak", 50000, 100000, "MO"],
        ["Catering", 75000, "", "MO"],
        ["Groen", "", 30000, "EA"],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("B1:C1"))).lines
    assert [plain(line.value) for line in lines] == [(50000, 100000), (75000, None), (None, 30000)]


def test_the_order_of_min_and_max_does_not_matter(write_xlsx: Write, plain: Plain) -> None:
    rows = [["Titel", "Waarde tot", "Waarde van"], ["Schoonmaak", 100000, 50000], ["Catering", 9000, 8000]]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [plain(line.value) for line in lines] == [(50000, 100000), (8000, 9000)]


def test_the_procedure_that_is_ticked_is_the_procedure(write_xlsx: Write) -> None:
    rows = [
        ["Onderwerp", "Procedure", "", "", "Eigenaar"],
        ["", "EV", "MO", "EU", ""],
        ["Schoonmaak", "", "x", "", "Jan"],
        ["Catering", "", "", "X", "Piet"],
        ["Bloemen", "x", "", "", "Klaas"],
        ["Groen", "x", "", "x", "Kees"],
        ["Zand", "", "", "", "Koos"],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("B1:D1"))).lines
    found = [(line.procedure.kind, line.procedure.raw) if line.procedure else None for line in lines]
    assert found == [("invited", "MO"), ("eu-open", "EU"), ("direct", "EV"), (None, "EV / EU"), None]


def test_a_column_can_tell_whether_an_amount_is_for_a_year(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Titel", "Raming", "Per jaar/totaal"],
        ["Schoonmaak", 50000, "per jaar"],
        ["Catering", 60000, "totaal"],
        ["Groen", 70000, ""],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [plain(line.value) for line in lines] == [(50000, 50000, "yearly"), (60000, 60000), (70000, 70000)]


def test_the_whole_value_comes_before_a_years(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Titel", "Jaarlijkse waarde (€)", "Totale contract-\nwaarde (€)*"],
        ["Schoonmaak", 10000, 40000],
        ["Catering", 20000, 80000],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [plain(line.value) for line in lines] == [(40000, 40000), (80000, 80000)]


@pytest.mark.parametrize(
    ("note", "factor"),
    [("(bedragen x € 1.000)", 1000), ("Alle bedragen in duizenden euro's, excl. btw", 1000), ("bedragen in mln", 1e6)],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_note_tells_what_all_amounts_are_in(
    write_xlsx: Write, plain: Plain, note: str, factor: float, above: bool
) -> None:
    table = [["Titel", "Afdeling", "Raming"], ["Schoonmaak", "Facilitair", 12.5], ["Catering", "Facilitair", 250]]
    rows = [[note], [], *table] if above else [*table, [], [note]]
    reading = read_calendar(write_xlsx({"Blad": rows}))

    assert [plain(line.value) for line in reading.lines] == [(12.5 * factor,) * 2, (250 * factor,) * 2]
    assert "Voor alle bedragen geldt wat in deze rij staat" in told(reading)


@pytest.mark.parametrize(
    "note", ["Contracten met een waarde vanaf € 1.000", "Raming > 1 miljoen: overleg met Inkoop", "Stand 1.000"]
)
def test_a_note_about_something_else_changes_no_amount(write_xlsx: Write, plain: Plain, note: str) -> None:
    rows = [
        [note],
        [],
        ["Titel", "Afdeling", "Raming"],
        ["Schoonmaak", "Facilitair", 5000],
        ["Catering", "Facilitair", 250],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [plain(line.value) for line in lines] == [(5000, 5000), (250, 250)]


@pytest.mark.parametrize(
    ("headers", "steps"),
    [
        (["Titel", *MONTHS], set(range(1, 13))),
        (["Titel", "Q1", "Q2"], set()),
        (["Titel", "2026", "2027", "2028"], {1, 2, 3}),
        (["Koffie", "300", "20", "4"], set()),
        (["Titel", "Raming", "Publicatie"], set()),
        (["Titel", "wk 1", "wk 2", "wk 3"], {1, 2, 3}),
    ],
)
def test_steps_of_a_planning_are_told_from_other_headers(headers: list[str], steps: set[int]) -> None:
    assert steps_among(headers) == steps


def test_a_legend_in_one_cell_is_understood(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["P = publicatie S = start contract V = voorbereiding"],
        [],
        ["Titel", "Afdeling", *MONTHS],
        row("Schoonmaak", {1: "V", 3: "P", 7: "S"}),
        row("Catering", {5: "V", 6: "P"}),
        ["Aantal publicaties", "", *([1.0] * 12)],
    ]
    lines = read_calendar(write_xlsx({"2027": rows})).lines
    assert [(plain(line.start), plain(line.publication), plain(line.contract_start)) for line in lines] == [
        ("2027-01-01/2027-01-31", "2027-03-01/2027-03-31", "2027-07-01/2027-07-31"),
        ("2027-05-01/2027-05-31", "2027-06-01/2027-06-30", None),
    ]


def test_months_by_their_initials_and_symbols_with_a_legend(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Titel", "Afdeling", "2027", *([""] * 11)],
        ["", "", *"JFMAMJJASOND"],
        row("Schoonmaak", {1: "■", 2: "●", 5: "★"}),
        row("Catering", {6: "■", 7: "●"}),
        [],
        ["Legenda:"],
        ["■ voorbereiding"],
        ["● publicatie / uitvraag"],
        ["★ gunning"],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("C1:N1"))).lines
    assert [(plain(line.publication), plain(line.award)) for line in lines] == [
        ("2027-02-01/2027-02-28", "2027-05-01/2027-05-31"),
        ("2027-07-01/2027-07-31", None),
    ]


def test_what_a_year_costs_counts_where_the_whole_is_empty(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Titel", "Raming", "", "Afdeling"],
        ["", "Per jaar", "Totaal incl. opties", ""],
        ["Schoonmaak", 40000, 160000, "Facilitair"],
        ["Catering", 85000, "", "Facilitair"],
        ["Groen", 25000, "P.M.", "Ruimte"],
    ]
    path = write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("B1:C1"))
    reading = read_calendar(path)

    assert [plain(line.value) for line in reading.lines] == [
        (160000, 160000),
        (85000, 85000, "yearly"),
        (25000, 25000, "yearly"),
    ]
    reasons = {column.header: say(column.reason) for column in reading.sheets[0].columns}
    assert reasons["Raming / Per jaar"] == "Geraamde waarde van een jaar, als het geheel niet is ingevuld"


def test_quarters_with_their_months_below_and_a_count_of_the_crosses(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Nummer", "Titel", "Publicatie in 2027", "", "", "", "Waarde"],
        ["", "", "Q1", "Q2", "Q3", "Q4", "Geraamd"],
        ["", "", "jan-mrt", "apr-jun", "jul-sep", "okt-dec", "x € 1.000"],
        ["27.1", "Schoonmaak", "", "x", "", "", 250],
        ["27.2", "Catering", "x", "", "", "", 80],
        ["Subtotaal", "", 1, 1, 0, 0, 330],
        ["27.3", "Groen", "", "", "", "x", 600],
    ]
    path = write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("C1:F1"))

    assert [(line.title, plain(line.publication), plain(line.value)) for line in read_calendar(path).lines] == [
        ("Schoonmaak", "2027-04-01/2027-06-30", (250000, 250000)),
        ("Catering", "2027-01-01/2027-03-31", (80000, 80000)),
        ("Groen", "2027-10-01/2027-12-31", (600000, 600000)),
    ]


@pytest.mark.parametrize(
    "legend",
    [
        [["A", "tot € 50.000"], ["B", "€ 50.000 - € 100.000"], ["C", "vanaf € 100.000"]],
        [["A = tot € 50.000"], ["B = 50-100k"], ["C: > 100.000"]],
    ],
    ids=["cells", "sentences"],
)
@pytest.mark.parametrize("apart", [False, True])
def test_classes_of_values_are_what_a_legend_says(
    write_xlsx: Write, plain: Plain, legend: list[list[str]], apart: bool
) -> None:
    rows = [
        ["Onderwerp", "Waardeklasse", "Opdrachtgever", "Publicatie"],
        ["Reisdocumenten", "A", "Jan", "mei 2027"],
        ["Klantgeleiding", "B", "Piet", "juni 2027"],
        ["Trouwlocatie", "C", "Kim", "n.t.b."],
        ["Stemhokjes", "n.t.b.", "Kim", "mei 2027"],
        ["Bladcampagne", "E", "Kim", "mei 2027"],
    ]
    sheets = {"Kalender": rows, "Legenda": legend} if apart else {"Kalender": [*rows, [], ["Waardeklassen"], *legend]}
    reading = read_calendar(write_xlsx(sheets))

    assert [(plain(line.value), line.value and line.value.raw) for line in reading.lines] == [
        ((None, 50000), "A"),
        ((50000, 100000), "B"),
        ((100000, None), "C"),
        ((None, None), "n.t.b."),
        ((None, None), "E"),
    ]
    assert "De klassen in “Waardeklasse” zijn gelezen met de legenda: A is tot € 50.000" in told(reading).replace(
        "a is", "A is"
    )
    assert [problem.text for problem in reading.problems if problem.text] == ["E"]


def test_classes_that_mean_two_things_are_not_guessed(write_xlsx: Write, plain: Plain) -> None:
    rows = [["Onderwerp", "Klasse"], ["Schoonmaak", "A"], ["Catering", "B"], ["Groen", "B"]]
    legends = {
        "Leveringen": [["A", "tot € 50.000"], ["B", "€ 50.000 - € 100.000"], ["C", "> 100.000"]],
        "Werken": [["A", "tot € 150.000"], ["B", "€ 50.000 - € 100.000"]],
    }
    reading = read_calendar(write_xlsx({"Kalender": rows, **legends}))
    assert [plain(line.value) for line in reading.lines] == [(None, None), (50000, 100000), (50000, 100000)]


def test_a_quarter_beside_a_moment_lends_its_year_and_stands_in(write_xlsx: Write, plain: Plain) -> None:
    rows = [
        ["Kwartaal", "Wat gaan we inkopen?", "Wie van Inkoop?", "Wanneer in de markt?", "Contactpersoon"],
        ["Q1 2027", "Koffie", "Fleur Pieterse", "", "E. Hoekstra"],
        ["", "Bloembakken", "Y. Demir", "februari", "T. de Graaf"],
        ["", "Onderzoek", "Y. Demir", "wk 10", "F. Aydin"],
        ["Q4 2026", "Trainingen", "G. Mensink", "zie mail", "A. Bouzidi"],
        ["", "Tolken", "G. Mensink", "4 december", "A. Bouzidi"],
    ]

    def merge(book: Any) -> None:
        for cells in ("A2:A4", "A5:A6"):
            book["Blad"].merge_cells(cells)

    reading = read_calendar(write_xlsx({"Blad": rows}, merge))
    assert [(line.title, line.procurement_officer, plain(line.publication)) for line in reading.lines] == [
        ("Koffie", "Fleur Pieterse", "2027-01-01/2027-03-31"),
        ("Bloembakken", "Y. Demir", "2027-02-01/2027-02-28"),
        ("Onderzoek", "Y. Demir", "2027-03-08/2027-03-14"),
        ("Trainingen", "G. Mensink", None),
        ("Tolken", "G. Mensink", "2026-12-04/2026-12-04"),
    ]
    assert [problem.text for problem in reading.problems if problem.text] == ["zie mail"]


def test_a_sheet_called_after_a_quarter_takes_its_year_from_the_title(write_xlsx: Write, plain: Plain) -> None:
    rows = [["Inkoopplanning 2027"], [], ["Project", "Publicatieweek"], ["Jongerenwerk", ""], ["Liften", 36]]
    lines = read_calendar(write_xlsx({"Q3": rows})).lines
    assert [plain(line.publication) for line in lines] == ["2027-07-01/2027-09-30", "2027-09-06/2027-09-12"]
