"""`--previous`: a list of any format, from a file or a folder, with questions that people answered in it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from impactscreen.dossier.listfile import read_list
from impactscreen.dossier.opened import open_list
from impactscreen.dossier.titles import find_header

HEADER = ["Kenmerk", "Onderwerp", "Afdeling", "Opdrachtgever", "Geraamde waarde", "Publicatiedatum"]
CLEANING = ["INK-1", "Schoonmaak gemeentehuis", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
CATERING = ["INK-2", "Catering raadzaal", "Facilitair", "S. Bakker", "€ 60.000", "Q3 2027"]

Run = Callable[..., Any]
Write = Callable[..., Path]
AS_OF = ("--as-of", "2027-01-04")


def listed(run: Run, *arguments: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("scan", *arguments, "-f", "jsonl", *AS_OF).out.splitlines()]


@pytest.fixture
def book(run: Run, write_calendar: Write, tmp_path: Path) -> Path:
    """A list of two opportunities."""
    path = tmp_path / "kansen.xlsx"
    run("scan", write_calendar(HEADER, CLEANING, CATERING), "-o", path, "--as-of", "2026-10-01")
    return path


def note(path: Path, row: int, **facts: Any) -> None:
    found = load_workbook(path)
    sheet = found["Kansen"]
    titles = [cell.value for cell in sheet[1]]
    for title, value in facts.items():
        sheet.cell(row, titles.index(title.replace("_", " ")) + 1).value = value
    found.save(path)


def test_without_notes_the_list_only_tells_what_changed(run: Run, write_calendar: Write, book: Path) -> None:
    moved = [*CATERING[:5], "Q4 2027"]
    new = ["INK-9", "Drukwerk", "Facilitair", "", "", ""]
    found = listed(run, write_calendar(HEADER, CLEANING, moved, new), "--previous", book)

    assert {each["line"]["title"]: each["change"] for each in found} == {
        "Schoonmaak gemeentehuis": "same",
        "Catering raadzaal": "moved",
        "Drukwerk": "new",
    }
    assert [each["changes"] for each in found if each["change"] == "moved"] == [
        ["Publicatie verschoven van Q3 2027 naar Q4 2027"]
    ]
    assert {each["follow_up"]["note"] for each in found if each["follow_up"]} <= {None}


def test_fail_on_new_tells_new_ones_only(run: Run, write_calendar: Write, book: Path) -> None:
    calendar = write_calendar(HEADER, CLEANING, CATERING)

    assert run("scan", calendar, "--previous", book, "--fail-on", "new", *AS_OF).code == 0
    assert run("scan", calendar, "--fail-on", "new", *AS_OF).code == 1


def test_the_summary_counts_what_changed(run: Run, write_calendar: Write, book: Path) -> None:
    ran = run("scan", write_calendar(HEADER, CLEANING), "--previous", book, *AS_OF)

    assert "0 nieuwe kansen, 1 opdracht verdwenen, 0 aantekeningen niet geplaatst" in ran.err


@pytest.mark.parametrize("style", ["rfc4180", "excel-nl"])
def test_a_csv_list_is_a_memory_too(run: Run, write_calendar: Write, tmp_path: Path, style: str) -> None:
    path = tmp_path / "kansen.csv"
    calendar = write_calendar(HEADER, CLEANING, CATERING)
    run("scan", calendar, "-o", path, "--csv-style", style, "--as-of", "2026-10-01")
    mark = ";" if style == "excel-nl" else ","
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=mark))
    titles = rows[0]
    rows[1][titles.index("Afspraak")] = "bellen; dan, langs"
    rows[1][titles.index("Datum gesprek")] = "3-2-2027"
    noted = rows[1][titles.index("Titel")]
    with path.open("w", newline="", encoding="utf-8") as handle:
        csv.writer(handle, delimiter=mark).writerows([titles, *reversed(rows[1:])])

    found = {each["line"]["title"]: each["follow_up"] for each in listed(run, calendar, "--previous", path)}
    assert found[noted]["note"] == "bellen; dan, langs"
    assert found[noted]["date"] == "2027-02-03"


def test_an_english_list_is_read_back_in_dutch(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    path = tmp_path / "opportunities.xlsx"
    calendar = write_calendar(HEADER, CLEANING)
    run("scan", calendar, "-o", path, "--lang", "en", "--as-of", "2026-10-01")
    book = load_workbook(path)
    sheet = book["Opportunities"]
    titles = [cell.value for cell in sheet[1]]
    sheet.cell(2, titles.index("Agreement") + 1).value = "call"
    book.save(path)

    (found,) = listed(run, calendar, "--previous", path)
    assert (found["follow_up"]["note"], found["change"]) == ("call", "same")


def test_of_a_folder_the_latest_lists_count(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    folder = tmp_path / "lijsten"
    folder.mkdir()
    calendar = write_calendar(HEADER, CLEANING, CATERING)
    for name, as_of in (("oud", "2026-07-01"), ("sanne", "2026-10-01"), ("joost", "2026-10-01")):
        run("scan", calendar, "-o", folder / f"{name}.xlsx", "--as-of", as_of)
    note(folder / "oud.xlsx", 2, Afspraak="verlopen")
    note(folder / "sanne.xlsx", 2, Afspraak="van Sanne")
    note(folder / "joost.xlsx", 3, Afspraak="van Joost")
    (folder / "leesmij.txt").write_text("geen lijst", encoding="utf-8")

    found = listed(run, calendar, "--previous", folder)
    assert sorted(each["follow_up"]["note"] for each in found) == ["van Joost", "van Sanne"]


def test_what_is_no_list_is_told(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    calendar = write_calendar(HEADER, CLEANING)
    empty = tmp_path / "leeg"
    empty.mkdir()

    for previous in (calendar, empty):
        ran = run("scan", calendar, "--previous", previous, *AS_OF)
        assert ran.code == 2
        assert "kansenlijst" in ran.err


def test_an_answer_gives_the_note_its_place(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    before = ["", *CLEANING[1:]]
    after = ["", "Schoonmaak stadskantoor", *CLEANING[2:]]
    lists = [tmp_path / f"{number}.xlsx" for number in range(3)]
    run("scan", write_calendar(HEADER, before), "-o", lists[0], "--as-of", "2026-10-01")
    note(lists[0], 2, Afspraak="Sanne belt")
    calendar = write_calendar(HEADER, after)
    run("scan", calendar, "--previous", lists[0], "-o", lists[1], *AS_OF)
    (asked,) = listed(run, calendar, "--previous", lists[0])
    assert asked["follow_up"] is None
    assert "Schoonmaak gemeentehuis" in asked["ask"]

    note(lists[1], 2, **{"Zelfde_opdracht?": "ja"}, Status="gepland")
    (found,) = listed(run, calendar, "--previous", lists[1])
    assert (found["follow_up"]["note"], found["follow_up"]["status"]) == ("Sanne belt", "gepland")


def test_names_are_left_out_of_the_memory_too(run: Run, write_calendar: Write, book: Path, tmp_path: Path) -> None:
    note(book, 2, Eigenaar_kernteam="Joost", Afspraak="bellen")
    note(book, 3, Eigenaar_kernteam="Sanne", Afspraak="langs")
    out = tmp_path / "nieuw.xlsx"
    run("scan", write_calendar(HEADER, CLEANING), "--previous", book, "--no-names", "-o", out, *AS_OF)

    cells = " ".join(str(cell.value) for sheet in load_workbook(out) for row in sheet.iter_rows() for cell in row)
    assert "bellen" in cells
    assert "langs" in cells
    for name in ("Joost", "Sanne", "Bakker"):
        assert name not in cells


def test_the_same_previous_list_gives_the_same_bytes(
    run: Run, write_calendar: Write, book: Path, tmp_path: Path
) -> None:
    note(book, 2, Afspraak="bellen")
    calendar = write_calendar(HEADER, CLEANING)
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        run("scan", calendar, "--previous", book, "-o", tmp_path / name / "k.xlsx", *AS_OF)

    assert (tmp_path / "een" / "k.xlsx").read_bytes() == (tmp_path / "twee" / "k.xlsx").read_bytes()


TYPED = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp")), min_size=1, max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(typed=TYPED)
@example(typed="=1+1")
@example(typed="'quoted'")
@example(typed="een\ntwee")
def test_what_a_person_typed_is_read_back_as_typed(book: Path, typed: str) -> None:
    found = load_workbook(book)
    sheet = found["Kansen"]
    titles = [cell.value for cell in sheet[1]]
    cell = sheet.cell(2, titles.index("Afspraak") + 1)
    cell.value = typed
    cell.data_type = "s"
    copy = book.with_name("getypt.xlsx")
    found.save(copy)

    (row, _) = read_list(copy).rows
    assert (row.follow_up.note or "") == typed.strip()


def test_a_colour_far_below_the_list_costs_nothing(book: Path) -> None:
    found = load_workbook(book)
    found["Kansen"].cell(1_000_000, 40).fill = PatternFill("solid", start_color="FFCC00")
    found.save(book)

    assert len(read_list(book).rows) == 2


def test_every_title_of_a_list_is_known_as_ours(run: Run, write_calendar: Write, book: Path, tmp_path: Path) -> None:
    out = tmp_path / "nieuw.xlsx"
    asking = ["", "Schoonmaak stadskantoor", *CLEANING[2:]]
    run("scan", write_calendar(HEADER, asking), "--previous", book, "-o", out, *AS_OF)
    for sheet in open_list(out)[1]:
        header = find_header(sheet)
        if sheet.name != "Lees mij":
            assert header is not None, sheet.name
            assert header.own == {}, sheet.name


@pytest.mark.parametrize("title", ["Toelichting", "Contact", "Bron", "Status", "Ambitie", "Wat"])
def test_an_own_column_is_theirs_whatever_its_title(run: Run, write_calendar: Write, book: Path, title: str) -> None:
    found = load_workbook(book)
    column = found["Kansen"].max_column + 1
    found["Kansen"].cell(1, column).value = title
    found["Kansen"].cell(2, column).value = "bel Fatima"
    found.save(book)

    listed_ones = listed(run, write_calendar(HEADER, CLEANING, CATERING), "--previous", book)
    assert [each["follow_up"]["own"] for each in listed_ones if each["follow_up"]["own"]] == [{title: "bel Fatima"}]


def test_a_remark_on_a_title_is_kept(run: Run, write_calendar: Write, book: Path, tmp_path: Path) -> None:
    found = load_workbook(book)
    found["Kansen"]["B1"].comment = Comment("let op de nieuwe titels", "Sanne")
    found["Verantwoording"]["A2"].comment = Comment("klopt dit?", "Joost")
    found.save(book)
    out = tmp_path / "nieuw.xlsx"
    run("scan", write_calendar(HEADER, CLEANING), "--previous", book, "-o", out, *AS_OF)

    kept = [row[13] for row in load_workbook(out)["Niet geplaatst"].iter_rows(min_row=2, values_only=True)]
    assert kept == ["let op de nieuwe titels", "klopt dit?"]
