"""`init`, `dossier …` and a scan that a machine runs, as a user meets them."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

HEADER = ["Kenmerk", "Onderwerp", "Afdeling", "Opdrachtgever", "Geraamde waarde", "Publicatiedatum"]
CLEANING = ["INK-1", "Schoonmaak gemeentehuis", "Facilitair", "Samira Bakker", "€ 90.000", "Q2 2027"]
CATERING = ["INK-2", "Catering raadzaal", "Facilitair", "Samira Bakker", "€ 60.000", "Q3 2027"]
SOFTWARE = ["INK-3", "Zaaksysteem", "ICT", "T. Hendriks", "", ""]

Run = Callable[..., Any]
Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """A fresh screening folder, which is also the current one."""
    place = tmp_path / "Screening 2027 é"
    monkeypatch.chdir(tmp_path)
    assert run("init", place).code == 0
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def put(folder: Path, write_calendar: Write) -> Callable[..., None]:
    """Put a calendar in the folder's `kalenders/`."""

    def place(name: str, *rows: list[str]) -> None:
        shutil.move(write_calendar(HEADER, *rows), folder / "kalenders" / name)

    return place


@pytest.fixture
def noted(folder: Path, run: Run, put: Callable[..., None]) -> Path:
    """The list of a first scan, with what people noted."""
    put("kalender-2026-Q4.csv", CLEANING, CATERING, SOFTWARE)
    assert run("scan", "--as-of", "2026-10-01", "-q").code == 0
    path = folder / "lijsten" / "kansen-2026-10-01.xlsx"
    book = load_workbook(path)
    sheet = book["Kansen"]
    titles = [cell.value for cell in sheet[1]]
    facts = {"Status": "gesproken", "Eigenaar kernteam": "Joost", "Datum gesprek": "12-11-2026", "Afspraak": "proef"}
    for title, value in facts.items():
        sheet.cell(2, titles.index(title) + 1).value = value
    sheet.cell(3, titles.index("Status") + 1).value = "gepland"
    sheet.cell(3, titles.index("Datum gesprek") + 1).value = "01-12-2026"
    book.save(path)
    assert run("dossier", "sync", path, "-q").code == 0
    return path


def told(csv_text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text)))


def test_init_makes_a_folder_that_explains_itself(folder: Path, run: Run) -> None:
    names = sorted(path.name for path in folder.iterdir())

    assert names == [
        "LEESMIJ.md", "dossier.db", "dossier.db.lock", "impactscreen.toml", "kalenders", "lijsten", "regels",
        "register.csv",
    ]  # fmt: skip
    assert "kalenders/" in (folder / "LEESMIJ.md").read_text(encoding="utf-8")
    again = run("init")
    assert again.code == 2
    assert "al een screeningsmap" in again.err


def test_the_register_of_a_new_folder_can_be_filled_and_used(folder: Path, run: Run) -> None:
    with (folder / "register.csv").open("a", encoding="utf-8") as handle:
        handle.write("De Linde;Tiel;schoonmaak;PSO 30+;https://delinde.example;;;;\r\n")

    assert "De Linde" in run("suppliers", "list", "--register", "register.csv", "-f", "csv").out


def test_a_scan_without_arguments_takes_the_newest_calendar_once(
    folder: Path, run: Run, put: Callable[..., None]
) -> None:
    put("kalender-2026-Q3.csv", SOFTWARE)
    put("kalender-2026-Q4.csv", CLEANING, SOFTWARE)

    first = run("scan", "--as-of", "2026-10-01", "--fail-on", "new")
    again = run("scan", "--as-of", "2026-10-01", "--fail-on", "new")

    assert (first.code, first.out) == (1, "")
    assert "1 nieuwe kans" in first.err
    assert (again.code, again.out, again.err) == (0, "", "Geen nieuwe kalender gevonden.\n")
    assert [path.name for path in (folder / "lijsten").iterdir()] == ["kansen-2026-10-01.xlsx"]


def test_nothing_new_is_nothing_to_tell(folder: Path, run: Run, put: Callable[..., None]) -> None:
    put("kalender-2026-Q4.csv", CLEANING)
    run("scan", "--as-of", "2026-10-01", "-q")
    put("kalender-2027-Q1.csv", [*CLEANING[:4], "€ 95.000", "Q2 2027"])

    assert run("scan", "--as-of", "2027-01-04", "--fail-on", "new").code == 0
    sheet = load_workbook(folder / "lijsten" / "kansen-2027-01-04.xlsx")["Kansen"]
    titles = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, titles.index("Sinds vorige lijst") + 1).value == "gewijzigd"
    assert "95.000" in str(sheet.cell(2, titles.index("Wat er veranderde") + 1).value)


def test_outside_a_folder_a_scan_needs_a_calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run("scan")

    assert ran.code == 2
    assert "impactscreen init" in ran.err


def test_a_list_that_people_work_in_gets_a_neighbour(
    folder: Path, run: Run, put: Callable[..., None], noted: Path
) -> None:
    put("kalender-2027-Q1.csv", CLEANING)
    before = noted.read_bytes()

    assert run("scan", "--as-of", "2026-10-01", "-q").code == 0
    assert noted.read_bytes() == before
    assert (folder / "lijsten" / "kansen-2026-10-01-2.xlsx").exists()


def test_a_machine_runs_it_without_a_terminal(folder: Path, put: Callable[..., None]) -> None:
    put("kalender-2026-Q4.csv", CLEANING)
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [
        sys.executable,
        "-m",
        "impactscreen",
        "scan",
        "--as-of",
        "2026-10-01",
        "--log-file",
        "log.jsonl",
        "--log-json",
        "-q",
    ]

    ran = subprocess.run(command, cwd=folder, env=bare, stdin=subprocess.DEVNULL, capture_output=True, check=True)

    assert (ran.stdout, ran.stderr) == (b"", b"")
    (entry,) = [json.loads(line) for line in (folder / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert entry["event"] == "scanned"
    assert entry["opportunities"] == 1
    assert entry["written"] == ["kansen-2026-10-01.xlsx"]


def test_a_log_never_holds_people_or_titles(folder: Path, run: Run, put: Callable[..., None]) -> None:
    put("kalender-2026-Q4.csv", CLEANING)
    run("scan", "--as-of", "2026-10-01", "--log-file", "log.txt")
    (folder / "kalenders" / "kalender-2027-Q1.csv").write_text("Samira Bakker", encoding="utf-8")
    assert run("scan", "--as-of", "2027-01-04", "--log-file", "log.txt").code == 2

    log = (folder / "log.txt").read_text(encoding="utf-8")
    assert "opportunities=1" in log
    assert "ERROR stopped" in log
    assert "Bakker" not in log
    assert "Schoonmaak" not in log


def test_no_person_is_kept_when_names_are_not_wanted(
    folder: Path, run: Run, put: Callable[..., None], noted: Path
) -> None:
    settings = folder / "impactscreen.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("# names = false", "names = false"), encoding="utf-8"
    )
    assert noted.exists()
    run("dossier", "forget", "--older-than", "2099-01-01", "-q")
    put("kalender-2027-Q1.csv", CATERING)
    run("scan", "--as-of", "2027-01-04", "-q")

    run("dossier", "export", "kopie.json", "-q")
    book = load_workbook(folder / "lijsten" / "kansen-2027-01-04.xlsx")
    cells = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    for text in (cells, (folder / "kopie.json").read_text(encoding="utf-8")):
        assert "Bakker" not in text
        assert "Joost" not in text
    assert "proef" in cells


def test_names_go_by_themselves_after_their_term(folder: Path, run: Run, put: Callable[..., None], noted: Path) -> None:
    settings = folder / "impactscreen.toml"
    text = settings.read_text(encoding="utf-8").replace("# retention_months = 24", "retention_months = 1")
    settings.write_text(text, encoding="utf-8")
    put("kalender-2027-Q1.csv", SOFTWARE)
    assert noted.exists()
    run("scan", "--as-of", "2099-01-04", "-q")
    run("dossier", "export", "kopie.json", "-q")

    assert "T. Hendriks" in (folder / "kopie.json").read_text(encoding="utf-8")


def test_status_tells_whose_turn_it_is(run: Run, noted: Path) -> None:
    assert noted.exists()
    rows = told(run("dossier", "status", "--as-of", "2027-01-04", "-f", "csv").out)

    assert [(row["Titel"], row["Eigenaar kernteam"], row["Let op"]) for row in rows] == [
        (rows[0]["Titel"], "nog niemand", "de dag is voorbij"),
        (rows[1]["Titel"], "Joost", ""),
    ]
    assert rows[1]["Datum gesprek"] == "2026-11-12"


def test_history_tells_the_life_of_a_line(run: Run, put: Callable[..., None], noted: Path) -> None:
    assert noted.exists()
    put("kalender-2027-Q1.csv", [*CLEANING[:5], "Q4 2027"], SOFTWARE)
    run("scan", "--as-of", "2027-01-04", "-q")

    rows = told(run("dossier", "history", "INK-1", "-f", "csv").out)
    what = [row["Wat"] for row in rows]
    assert what[0].startswith("nieuw, nr. ")
    assert any(text.startswith("verschoven, nr. ") for text in what)
    assert any("Q2 2027 naar Q4 2027" in row["Wat er is gebeurd of genoteerd"] for row in rows)
    gone = told(run("dossier", "history", "catering", "raadzaal", "-f", "csv").out)
    assert "niet meer op de kalender" in [row["Wat"] for row in gone]
    assert "kent geen opdracht" in run("dossier", "history", "raket", "-f", "md").out


def test_cases_grow_in_a_list_of_their_own(run: Run, noted: Path, folder: Path) -> None:
    assert noted.exists()
    assert run("dossier", "cases", "-o", "casussen.xlsx").code == 0
    book = load_workbook(folder / "casussen.xlsx")
    sheet = book["Casussen"]
    titles = [cell.value for cell in sheet[2]]

    def fill(row: int, **values: object) -> None:
        for title, value in values.items():
            sheet.cell(row, titles.index(title.replace("_", " ")) + 1).value = value  # type: ignore[assignment]  # any cell

    fill(
        3,
        Gevraagd_in_PvE_op="15-1-2027",
        Wat_is_er_gevraagd="werkplekken",
        Gegund_op="1 maart 2027",
        Gegund_aan="De Linde",
        Gegunde_waarde="€ 80.000",
    )
    fill(4, Titel="Kerstpakketten", Gegund_op="volgende week", Uitgenodigd_op="2-2-2027")
    book.save(folder / "casussen.xlsx")

    ran = run("dossier", "sync", "casussen.xlsx", "-f", "md")
    assert ran.code == 1
    assert "volgende week" in ran.out
    (first, second) = json.loads(run("dossier", "cases", "-f", "json").out)
    assert (first["asked"], first["awarded"], first["awarded_value"]) == ("2027-01-15", "2027-03-01", 80000.0)
    assert first["talked"] == "2026-11-12"
    assert (second["title"], second["invited"], second["awarded"]) == ("Kerstpakketten", "2027-02-02", None)

    run("dossier", "sync", "casussen.xlsx", "-q")
    assert len(json.loads(run("dossier", "cases", "-f", "json").out)) == 2

    asked = run("dossier", "pve", "-f", "md").out
    assert "zegt niet wat er is geleverd of bereikt" in asked
    assert "werkplekken" in asked
    assert "Kerstpakketten" not in asked


def test_a_stale_list_of_cases_overwrites_nothing(run: Run, noted: Path, folder: Path) -> None:
    assert noted.exists()
    run("dossier", "cases", "--add", "Bloemen", "--awarded", "2027-02-01", "--awarded-to", "De Linde")
    run("dossier", "cases", "-o", "casussen.xlsx")
    stale = (folder / "casussen.xlsx").read_bytes()
    _change(folder / "casussen.xlsx", "Bloemen", "Gegund aan", "De Beuk")
    assert run("dossier", "sync", "casussen.xlsx").code == 0
    (folder / "oud.xlsx").write_bytes(stale)
    _change(folder / "oud.xlsx", "Bloemen", "Gegund aan", "De Eik")

    ran = run("dossier", "sync", "oud.xlsx", "-f", "md")

    assert ran.code == 1
    assert "| De Beuk | De Eik |" in ran.out
    assert "De Beuk" in run("dossier", "cases", "-f", "json").out


def _change(path: Path, title: str, column: str, value: str) -> None:
    book = load_workbook(path)
    sheet = book["Casussen"]
    titles = [cell.value for cell in sheet[2]]
    found = [cells[0].row for cells in sheet.iter_rows(min_row=3) if cells[titles.index("Titel")].value == title]
    sheet.cell(found[0] or 0, titles.index(column) + 1).value = value
    book.save(path)


def test_a_year_is_told_in_figures_with_their_meaning(run: Run, noted: Path, folder: Path) -> None:
    assert noted.exists()
    run("dossier", "cases", "--add", "Bloemen", "--category", "bloemen-planten", "--route", "direct",
        "--asked", "2026-10-20", "--awarded", "2026-12-01", "--value", "8000", "--social-return", "500")  # fmt: skip

    (record,) = json.loads(run("dossier", "report", "--year", "2026", "-f", "json").out)
    assert record["funnel"] == {"lines": 3, "opportunities": 2, "talked": 1, "asked": 1, "invited": 0, "awarded": 1}
    assert (record["awarded_value"], record["social_return"]) == (8000.0, 500.0)
    assert [each["opportunities"] for each in record["quarters"]] == [0, 0, 0, 2]
    page = run("dossier", "report", "--year", "2026", "-f", "md").out
    assert "Facilitair" not in page
    assert run("dossier", "report", "--year", "2026", "-o", "jaar.html", "-o", "jaar.xlsx").code == 0
    assert load_workbook(folder / "jaar.xlsx").sheetnames[1] == "Van kalender tot opdracht"
    html = (folder / "jaar.html").read_text(encoding="utf-8")
    assert "<title>Impact inkopen in 2026" in html
    assert '<svg class="bar"' in html
    assert "meten geen maatschappelijke impact" in html
    assert "Facilitair" not in html


def test_a_year_without_anything_is_told_too(run: Run, folder: Path) -> None:
    assert folder.exists()
    (record,) = json.loads(run("dossier", "report", "--year", "2030", "-f", "json").out)

    assert set(record["funnel"].values()) == {0}


@pytest.mark.parametrize("command", ["status", "cases", "pve", "report"])
def test_without_a_dossier_a_command_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, command: str
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run("dossier", command)

    assert ran.code == 2
    assert "impactscreen init" in ran.err


def test_forgetting_needs_a_term_that_can_be_read(run: Run, folder: Path) -> None:
    assert folder.exists()
    ran = run("dossier", "forget", "--older-than", "ooit")

    assert ran.code == 2
    assert "24m" in ran.err


def test_an_own_case_is_told_in_the_next_brief(run: Run, folder: Path, put: Callable[..., None]) -> None:
    put("kalender-2026-Q4.csv", CLEANING)
    run("dossier", "cases", "--add", "Schoonmaak van de werf", "--category", "schoonmaak", "--awarded", "2026-03-02",
        "--awarded-to", "De Linde", "--value", "80000", "--result", "Twee mensen hebben nu vast werk.")  # fmt: skip

    paper = run("brief", folder / "kalenders" / "kalender-2026-Q4.csv", "--as-of", "2026-10-01").out

    assert "bij ons: Schoonmaak van de werf" in paper
    assert "2 maart 2026 is gegund aan De Linde" in paper
    assert "Twee mensen hebben nu vast werk." in paper


@pytest.mark.parametrize("name", ["nope", "nope.xlsx", "a" * 300])
def test_a_previous_list_that_is_not_there_is_one_clear_line(
    folder: Path, run: Run, put: Callable[..., None], name: str
) -> None:
    put("kalender-2026-Q4.csv", CLEANING)
    ran = run("scan", "--as-of", "2026-10-01", "--previous", name)

    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert f"{name}: De" in ran.err or f"{name}: Di" in ran.err
    assert not list((folder / "lijsten").glob("kansen*"))


def test_the_home_folder_may_be_written_short(
    folder: Path, run: Run, put: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    monkeypatch.setenv("IMPACTSCREEN_CACHE", "~/bewaard")
    put("kalender-2026-Q4.csv", CLEANING)

    assert run("scan", "--as-of", "2026-10-01", "-q").code == 0
    assert list((folder / "bewaard").iterdir())
    assert not (folder / "~").exists()
