"""What people do to a list comes into the dossier: their edits, not their gaps; both sides of a difference."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from impactscreen.dossier.merging import Clash, merged

HEADER = ["Kenmerk", "Onderwerp", "Afdeling", "Opdrachtgever", "Geraamde waarde", "Publicatiedatum"]
CLEANING = ["INK-1", "Schoonmaak gemeentehuis", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
CATERING = ["INK-2", "Catering raadzaal", "Facilitair", "S. Bakker", "€ 60.000", "Q3 2027"]
SOFTWARE = ["INK-3", "Zaaksysteem", "ICT", "T. Hendriks", "", ""]

Run = Callable[..., Any]
Write = Callable[..., Path]


@contextmanager
def opened(path: Path, sheet: str = "Kansen") -> Iterator[Any]:
    """A sheet by the titles of its columns, saved at the end: `cells(row, "Afspraak").value = …`."""
    book = load_workbook(path)
    table = book[sheet]
    top = next(number for number in (1, 2) if table.cell(number, 2).value == "Titel")
    columns = {str(cell.value): cell.column for cell in table[top] if cell.value}

    def cells(row: int, title: str) -> Any:
        return table.cell(top + row, columns[title])

    yield cells
    book.save(path)


def seen(path: Path, title: str, sheet: str = "Kansen") -> list[Any]:
    """What stands under a title."""
    table = load_workbook(path)[sheet]
    rows = [[cell.value for cell in row] for row in table.iter_rows()]
    column = rows[0].index(title)
    return [row[column] for row in rows[1:]]


@pytest.fixture
def first(folder: Path, run: Run, write_calendar: Write) -> Path:
    """The list of a first scan in a screening folder, with two opportunities."""
    scanned(run, folder, write_calendar(HEADER, CLEANING, CATERING, SOFTWARE), "2026-10-01")
    return folder / "lijst-2026-10-01.xlsx"


def scanned(run: Run, folder: Path, calendar: Path, as_of: str, *more: str) -> Any:
    ran = run("scan", calendar, "--as-of", as_of, "-o", folder / f"lijst-{as_of}.xlsx", *more)
    assert ran.code in {0, 1}, ran.err
    return ran


@pytest.mark.parametrize(
    ("mine", "theirs", "ground", "result", "clash"),
    [
        ("a", "a", "a", "a", False),
        ("a", "b", "a", "b", False),
        ("b", "a", "a", "b", False),
        ("b", "b", "a", "b", False),
        ("b", "c", "a", "b", True),
        ("a", None, "a", None, False),
        ("b", None, "a", "b", True),
        (None, "b", None, "b", False),
    ],
)
def test_each_field_is_merged_over_the_common_ground(
    mine: str | None, theirs: str | None, ground: str | None, result: str | None, clash: bool
) -> None:
    found, clashes = merged({"f": mine}, {"f": theirs}, {"f": ground}, told={"f"}, takes=False)

    assert found == {"f": result}
    assert clashes == ([Clash("f", mine, theirs)] if clash else [])


def test_without_common_ground_a_gap_says_nothing() -> None:
    assert merged({"f": "a"}, {"f": None}, None, told={"f"}, takes=True) == ({"f": "a"}, [])
    assert merged({"f": "a"}, {"f": None}, {"f": "a"}, told=set(), takes=True) == ({"f": "a"}, [])


def test_notes_are_taken_in_once(first: Path, run: Run) -> None:
    with opened(first) as cells:
        cells(1, "Status").value = "gepland"
        cells(1, "Afspraak").value = "koffie\nop dinsdag"
        cells(1, "Datum gesprek").value = "12-11-2026"

    assert "bij 1 opdracht iets nieuws genoteerd" in run("dossier", "sync", first).err
    assert "bij 0 opdrachten iets nieuws genoteerd" in run("dossier", "sync", first).err


def test_what_a_person_empties_is_emptied(first: Path, run: Run, folder: Path, write_calendar: Write) -> None:
    with opened(first) as cells:
        for row in (1, 2):
            cells(row, "Afspraak").value = f"afspraak {row}"
    second = folder / "lijst-2027-01-04.xlsx"
    scanned(run, folder, write_calendar(HEADER, CLEANING, CATERING, name="k2.csv"), "2027-01-04")
    kept = seen(second, "Afspraak")
    with opened(second) as cells:
        cells(1, "Afspraak").value = None
    run("dossier", "sync", second)
    third = folder / "lijst-2027-04-01.xlsx"
    scanned(run, folder, write_calendar(HEADER, CATERING, CLEANING, name="k3.csv"), "2027-04-01")

    assert sorted(filter(None, seen(third, "Afspraak"))) == [kept[1]]


def test_two_people_are_shown_side_by_side(first: Path, run: Run, folder: Path) -> None:
    copy = folder / "lijst-van-joost.xlsx"
    copy.write_bytes(first.read_bytes())
    with opened(first) as cells:
        cells(1, "Eigenaar kernteam").value = "Sanne"
        cells(1, "Status").value = "gepland"
    with opened(copy) as cells:
        cells(1, "Eigenaar kernteam").value = "Joost"
        cells(1, "Afspraak").value = "belt maandag"
    run("dossier", "sync", first)

    ran = run("dossier", "sync", copy, "-f", "md")

    assert ran.code == 1
    assert "| Eigenaar kernteam | Sanne | Joost |" in ran.out
    assert "1 verschil met het dossier" in ran.err
    status = run("dossier", "status", "-f", "json").out
    assert "Sanne" in status
    assert "belt maandag" in status
    assert "Joost" not in status


def test_the_newest_edit_wins_only_when_asked(first: Path, run: Run, folder: Path) -> None:
    copy = folder / "lijst-van-joost.xlsx"
    copy.write_bytes(first.read_bytes())
    with opened(first) as cells:
        cells(1, "Status").value = "gepland"
        cells(1, "Eigenaar kernteam").value = "Sanne"
    with opened(copy) as cells:
        cells(1, "Eigenaar kernteam").value = "Joost"
    run("dossier", "sync", first)
    old, new = (dt.datetime(year, 1, 1, tzinfo=dt.UTC).timestamp() for year in (2020, 2099))
    os.utime(copy, (old, old))
    assert run("dossier", "sync", copy, "--newest").code == 1
    assert "Sanne" in run("dossier", "status", "-f", "json").out
    os.utime(copy, (new, new))
    assert run("dossier", "sync", copy, "--newest").code == 0
    assert "Joost" in run("dossier", "status", "-f", "json").out


def test_a_column_that_is_gone_empties_nothing(first: Path, run: Run) -> None:
    with opened(first) as cells:
        cells(1, "Status").value = "gepland"
        cells(1, "Eigenaar kernteam").value = "Sanne"
    run("dossier", "sync", first)
    book = load_workbook(first)
    titles = [cell.value for cell in book["Kansen"][1]]
    book["Kansen"].delete_cols(titles.index("Eigenaar kernteam") + 1)
    book.save(first)
    run("dossier", "sync", first)

    assert "Sanne" in run("dossier", "status", "-f", "json").out


def test_a_question_that_is_answered_makes_two_lines_one(folder: Path, run: Run, write_calendar: Write) -> None:
    before = ["", "Schoonmaak gemeentehuis", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
    after = ["", "Schoonmaak stadskantoor", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
    scanned(run, folder, write_calendar(HEADER, before, CATERING, name="k1.csv"), "2026-10-01")
    first = folder / "lijst-2026-10-01.xlsx"
    row = 1 + seen(first, "Titel").index("Schoonmaak gemeentehuis")
    with opened(first) as cells:
        cells(row, "Afspraak").value = "Sanne belt"
    scanned(run, folder, write_calendar(HEADER, after, CATERING, name="k2.csv"), "2027-01-04")
    second = folder / "lijst-2027-01-04.xlsx"
    row = 1 + seen(second, "Titel").index("Schoonmaak stadskantoor")

    assert seen(second, "Afspraak")[row - 1] is None
    assert "Schoonmaak gemeentehuis" in seen(second, "Vraag over vorige lijst")[row - 1]
    assert "Sanne belt" in seen(second, "Afspraak", "Niet geplaatst")

    with opened(second) as cells:
        cells(row, "Zelfde opdracht?").value = "ja"
    scanned(run, folder, write_calendar(HEADER, after, CATERING, name="k3.csv"), "2027-04-01")
    third = folder / "lijst-2027-04-01.xlsx"

    assert "Sanne belt" in seen(third, "Afspraak")
    assert "Sanne belt" not in seen(third, "Afspraak", "Niet geplaatst")
    assert run("dossier", "history", "schoonmaak", "-f", "jsonl").out.count('"line"') == 1


def test_a_question_that_is_denied_is_not_asked_again(folder: Path, run: Run, write_calendar: Write) -> None:
    before = ["", "Schoonmaak gemeentehuis", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
    after = ["", "Schoonmaak stadskantoor", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
    for number, (row, as_of) in enumerate(((before, "2026-10-01"), (after, "2027-01-04"))):
        scanned(run, folder, write_calendar(HEADER, row, CATERING, name=f"k{number}.csv"), as_of)
    second = folder / "lijst-2027-01-04.xlsx"
    row_number = 1 + seen(second, "Titel").index("Schoonmaak stadskantoor")
    with opened(second) as cells:
        cells(row_number, "Zelfde opdracht?").value = "Nee"
    scanned(run, folder, write_calendar(HEADER, after, CATERING, name="k3.csv"), "2027-04-01")

    third = load_workbook(folder / "lijst-2027-04-01.xlsx")["Kansen"]
    assert "Vraag over vorige lijst" not in [cell.value for cell in third[1]]


def test_a_note_about_nothing_waits_and_may_go(first: Path, run: Run, folder: Path, write_calendar: Write) -> None:
    book = load_workbook(first)
    book["Kansen"].append([None, "Taart voor het kernteam", None, "Joost"])
    row = book["Kansen"].max_row
    titles = [cell.value for cell in book["Kansen"][1]]
    book["Kansen"].cell(row, titles.index("Afspraak") + 1).value = "zelf bakken"
    book.save(first)
    scanned(run, folder, write_calendar(HEADER, CLEANING, CATERING, name="k2.csv"), "2027-01-04")
    second = folder / "lijst-2027-01-04.xlsx"
    assert seen(second, "Afspraak", "Niet geplaatst") == ["zelf bakken"]

    with opened(second, "Niet geplaatst") as cells:
        cells(1, "Status").value = "vervallen"
    scanned(run, folder, write_calendar(HEADER, CLEANING, CATERING, name="k3.csv"), "2027-04-01")
    assert seen(folder / "lijst-2027-04-01.xlsx", "Titel", "Niet geplaatst")[0] != "Taart voor het kernteam"


def test_people_can_go_on_in_the_same_list(first: Path, run: Run) -> None:
    for words in ("koffie", "koffie en taart", "taart"):
        with opened(first) as cells:
            cells(1, "Status").value = "gepland"
            cells(1, "Afspraak").value = words
        ran = run("dossier", "sync", first)
        assert ran.code == 0, ran.out
        assert "0 verschillen" in ran.err
        assert f'"note": "{words}"' in run("dossier", "status", "-f", "json").out


def test_going_on_in_a_list_leaves_what_a_colleague_changed(first: Path, run: Run, folder: Path) -> None:
    copy = folder / "lijst-van-joost.xlsx"
    copy.write_bytes(first.read_bytes())
    with opened(first) as cells:
        cells(1, "Status").value = "gepland"
        cells(1, "Afspraak").value = "koffie"
    run("dossier", "sync", first)
    with opened(copy) as cells:
        cells(1, "Status").value = "gepland"
        cells(1, "Resultaat").value = "twee offertes"
    run("dossier", "sync", copy)
    with opened(first) as cells:
        cells(1, "Eigenaar kernteam").value = "Sanne"

    assert run("dossier", "sync", first).code == 0
    status = run("dossier", "status", "-f", "csv").out
    assert "Sanne" in status
    assert "koffie" in status
    run("dossier", "export", "kopie.json", "-q")
    assert (folder / "kopie.json").read_text(encoding="utf-8").count("twee offertes") >= 2


def test_a_difference_stays_until_it_is_settled(first: Path, run: Run, folder: Path) -> None:
    copy = folder / "lijst-van-joost.xlsx"
    copy.write_bytes(first.read_bytes())
    for path, owner in ((first, "Sanne"), (copy, "Joost")):
        with opened(path) as cells:
            cells(1, "Status").value = "gepland"
            cells(1, "Eigenaar kernteam").value = owner
    run("dossier", "sync", first)

    assert [run("dossier", "sync", copy).code for _ in range(2)] == [1, 1]
    late = dt.datetime(2099, 1, 1, tzinfo=dt.UTC).timestamp()
    os.utime(copy, (late, late))
    assert run("dossier", "sync", copy, "--newest").code == 0
    assert "Joost" in run("dossier", "status", "-f", "json").out
