"""Years, quarters, departments and procedures that stand above lines: what they hold for, and until where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from impactscreen.calendars import read_calendar
from impactscreen.messages import say

Write = Callable[..., Path]
Plain = Callable[[Any], Any]
HEADER = ["Nr", "Titel", "Raming", "Publicatie"]


def table(*rows: str | Sequence[Any]) -> list[list[Any]]:
    """A calendar of lines and, as bare texts, section rows."""
    return [HEADER, *([row] if isinstance(row, str) else list(row) for row in rows)]


def line(number: int, moment: str = "") -> list[Any]:
    return [number, f"Inkoop {number}", 5000, moment]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (["Q3 2026", line(1), "Q4", line(2), "Q1", line(3)], ["2026-07", "2026-10", "2027-01"]),
        (["Kwartaal 4 2026", line(1), "Q1", line(2), "Q2", line(3)], ["2026-10", "2027-01", "2027-04"]),
        (["2027", line(1, "Q1"), "2028", line(2, "Q2")], ["2027-01", "2028-04"]),
        (["Maart 2027", line(1), "April", line(2)], ["2027-03", "2027-04"]),
        (["Q2 2027", line(1), "Nader te bepalen", line(2)], ["2027-04", None]),
        (["Q2 2027", line(1), "Planning nog onbekend", line(2)], ["2027-04", None]),
        (["Ruimte", "Q1 2027", line(1), "Q2 2027", line(2), "Sociaal domein", line(3)], ["2027-01", "2027-04", None]),
        (["Q1 2027", "Ruimte", line(1), "Sociaal domein", line(2)], ["2027-01", "2027-01"]),
    ],
)
def test_a_quarter_holds_until_its_section_ends(write_xlsx: Write, rows: list[Any], wanted: list[str | None]) -> None:
    lines = read_calendar(write_xlsx({"Blad": table(*rows)})).lines
    starts = [each.publication and each.publication.start for each in lines]
    assert [start and start.isoformat()[:7] for start in starts] == wanted


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (["Ruimte", line(1), "Overige", line(2)], ["Ruimte", None]),
        (["Lopende aanbestedingen", line(1), "Vervallen", line(2)], [None, None]),
        (["Afdeling: Beheer", line(1), "Nog niet toegewezen", line(2)], ["Beheer", None]),
        (["Q1 2027", "Ruimte", line(1), "Q2 2027", line(2)], ["Ruimte", None]),
    ],
)
def test_a_department_holds_until_its_section_ends(
    write_xlsx: Write, rows: list[Any], wanted: list[str | None]
) -> None:
    assert [each.department for each in read_calendar(write_xlsx({"Blad": table(*rows)})).lines] == wanted


def test_a_procedure_ends_at_a_heading_of_the_rest(write_xlsx: Write, plain: Plain) -> None:
    rows = table("Europese aanbestedingen", line(1), "Meervoudig onderhands", line(2), "Overige", line(3))
    reading = read_calendar(write_xlsx({"Blad": rows}))
    assert [plain(each.procedure) for each in reading.lines] == ["eu-open", "invited", None]
    assert say(reading.skipped[-1].reason) == "tussenkop, die niets over de regels eronder zegt"


@pytest.mark.parametrize("heading", ["Januari", "Nog niet ingepland", "Later", "Vervallen"])
def test_a_heading_in_the_column_of_titles_is_no_line(write_xlsx: Write, heading: str) -> None:
    rows = [["Titel", "Raming", "Team"], [heading], ["Schoonmaak", 5000, "Jan"], ["Groen", 6000, "Piet"]]
    assert [each.title for each in read_calendar(write_xlsx({"2027": rows})).lines] == ["Schoonmaak", "Groen"]


@pytest.mark.parametrize(
    ("titles", "name", "wanted"),
    [
        (["Gemeentebrede kalender, vastgesteld raad 2025"], "kalender.xlsx", None),
        (["Postbus 2030, 4000 AB Tiel", "Inkoopkalender"], "kalender.xlsx", None),
        (["Conform inkoopbeleid 2024"], "Inkoopkalender 2028.xlsx", 2028),
        (["Vastgesteld door college november 2026"], "Inkoopkalender 2027.xlsx", 2027),
        (["Inkoopkalender 2027 (opgesteld najaar 2026)"], "kalender.xlsx", 2027),
        (["Inkoopkalender 2027-2028"], "kalender 2026.xlsx", None),
        (["Inkoopkalender 2027", "Concept, bijgewerkt t/m week 40 van 2026"], "kalender.xlsx", 2027),
    ],
)
def test_the_year_of_a_title_is_that_of_the_calendar(
    write_xlsx: Write, titles: list[str], name: str, wanted: int | None
) -> None:
    rows = [*([title] for title in titles), ["Titel", "Publicatie", "Team"], ["Schoonmaak", "Q1", "Jan"]]
    (only,) = read_calendar(write_xlsx({"Blad": rows}, name=name)).lines
    start = only.publication and only.publication.start
    assert (start and start.year) == wanted


@pytest.mark.parametrize("name", ["Stand okt 2026", "Versie Q3 2026", "Concept mei 2026", "Kalender okt 2026"])
def test_a_sheet_named_after_when_it_was_made_gives_no_moment(write_xlsx: Write, name: str) -> None:
    (only,) = read_calendar(write_xlsx({name: [["Titel", "Raming", "Publicatie"], ["Schoonmaak", 5000, ""]]})).lines
    assert only.publication is None


def test_a_person_alone_in_a_row_is_no_department(write_xlsx: Write) -> None:
    rows = [
        ["Opdrachtgever", "Titel", "Raming", "Publicatie"],
        ["Jan", "Schoonmaak", 5000, "Q1 2027"],
        ["Bo"],
        ["Kees", "Laptops", 6000, "Q3 2027"],
    ]
    assert [each.department for each in read_calendar(write_xlsx({"Blad": rows})).lines] == [None, None]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            [HEADER, ["", "Ruimte", 110_000], line(1), line(2), ["", "ICT", 70_000], line(3)],
            ["Ruimte", "Ruimte", "ICT"],
        ),
        ([HEADER, [1, "Ruimte"], line(11), line(12), [2, "ICT"], line(21)], ["Ruimte", "Ruimte", "ICT"]),
        ([HEADER, "Afdeling Ruimte", line(1), "Gemeentebreed", line(2)], ["Ruimte", None]),
        ([HEADER, "Afdeling Ruimte", line(1), "Geen aanbesteding", line(2)], ["Ruimte", None]),
    ],
)
def test_a_section_may_have_a_number_or_a_subtotal_beside_it(
    write_xlsx: Write, rows: list[Any], wanted: list[str | None]
) -> None:
    reading = read_calendar(write_xlsx({"Blad": [[row] if isinstance(row, str) else row for row in rows]}))
    assert [each.department for each in reading.lines] == wanted


def test_a_procedure_alone_in_a_row_holds_for_the_lines_below(tmp_path: Path) -> None:
    path = tmp_path / "kalender.csv"
    path.write_text(
        "Titel;Raming;Opdrachtgever\nEnkelvoudig onderhands:;;\nBomen;5.000;Jan\nEuropees;;\nGlas;5.000;Jan\n",
        encoding="utf-8",
    )
    found = [(each.title, each.procedure and each.procedure.kind) for each in read_calendar(path).lines]
    assert found == [("Bomen", "direct"), ("Glas", "eu-open")]


@pytest.mark.parametrize(
    ("sheet", "rows", "found", "told"),
    [
        ("Q1", [HEADER, line(1), line(2)], ["Q1", "Q1"], [1]),
        ("Q1", [HEADER, line(1, "Q2 2027")], ["Q2 2027"], []),
        ("Blad", [HEADER, "Q1", line(1), "Q2", line(2), "Q3 2027", line(3)], ["Q1", "Q2", "Q3 2027"], [2, 4]),
    ],
)
def test_a_quarter_of_no_year_is_kept_as_it_stands_and_told(
    write_xlsx: Write, sheet: str, rows: list[Any], found: list[str], told: list[int]
) -> None:
    reading = read_calendar(write_xlsx({sheet: [[row] if isinstance(row, str) else row for row in rows]}))
    assert [each.publication and each.publication.raw for each in reading.lines] == found
    assert [each.place.row for each in reading.problems if "van welk jaar" in say(each.message)] == told


def test_a_department_is_not_filled_down_past_a_heading_of_the_rest(write_xlsx: Write) -> None:
    rows = [
        ["Afdeling", "Titel", "Raming"],
        ["Ruimte", "Asfalt", 5000],
        ["", "Bomen", 6000],
        ["ICT", "Laptops", 7000],
        ["", "Printers", 8000],
        ["Overige"],
        ["", "Catering", 9000],
        ["", "Bloemen", 9000],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [each.department for each in lines] == ["Ruimte", "Ruimte", "ICT", "ICT", None, None]


def test_a_quarter_is_not_filled_down_past_a_heading_with_another(write_xlsx: Write) -> None:
    rows = [
        ["Titel", "Raming", "Kwartaal"],
        ["Asfalt", 5000, "Q1 2027"],
        ["Bomen", 6000, ""],
        ["Laptops", 7000, "Q2 2027"],
        ["Printers", 8000, ""],
        ["Zomer 2028"],
        ["Hek", 9000, ""],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    found = [each.publication and each.publication.raw for each in lines]
    assert found == ["Q1 2027", "Q1 2027", "Q2 2027", "Q2 2027", "Zomer 2028"]
