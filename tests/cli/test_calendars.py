"""`read` and `inspect`, as a user meets them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HEADER = ["Kenmerk", "Onderwerp", "Afdeling", "Geraamde waarde", "Publicatiedatum", "Wijk"]
COFFEE = ["INK-1", "Koffieautomaten", "Facilitair", "50-100k", "Q2 2027", "Noord"]
UNCLEAR = ["INK-2", "Bloemen", "Facilitair", "zie bijlage", "n.t.b.", ""]
TOTAL = ["", "Totaal", "", "100000", "", ""]

Write = Callable[..., Path]
Run = Callable[..., Any]


def test_read_gives_csv_in_a_pipe_and_counts_on_stderr(run: Run, write_calendar: Write) -> None:
    ran = run("read", write_calendar(HEADER, COFFEE, UNCLEAR, TOTAL))
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [row["Titel"] for row in rows] == ["Koffieautomaten", "Bloemen"]
    assert (ran.code, len(ran.err.splitlines())) == (0, 1)
    assert "2 regels gelezen" in ran.err


def test_read_as_json_lines_has_the_shape_that_programs_rely_on(run: Run, write_calendar: Write) -> None:
    ran = run("read", write_calendar(HEADER, COFFEE), "-f", "jsonl", "-q")
    line = json.loads(ran.out)
    assert line["place"] == {"file": "kalender.csv", "sheet": None, "row": 2}
    assert line["title"] == "Koffieautomaten"
    assert (line["value"]["low"], line["value"]["high"], line["value"]["basis"], line["value"]["raw"]) == (
        50000.0,
        100000.0,
        "total",
        "50-100k",
    )
    assert line["publication"] == {"start": "2027-04-01", "end": "2027-06-30", "precision": "quarter", "raw": "Q2 2027"}
    assert line["extra"] == {"Wijk": "Noord"}
    assert ran.err == ""


def test_fail_on_unread_is_for_cron(run: Run, write_calendar: Write) -> None:
    assert run("read", write_calendar(HEADER, COFFEE), "--fail-on", "unread").code == 0
    assert run("read", write_calendar(HEADER, COFFEE, UNCLEAR), "--fail-on", "unread").code == 1
    assert run("inspect", write_calendar(HEADER, COFFEE, UNCLEAR), "--fail-on", "unread").code == 1


@pytest.mark.parametrize("suffix", ["csv", "json"])
def test_problems_go_to_a_file_of_their_own(run: Run, write_calendar: Write, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"niet-gelezen.{suffix}"
    ran = run("read", write_calendar(HEADER, COFFEE, UNCLEAR, TOTAL), "--problems", target)
    text = target.read_text(encoding="utf-8-sig")
    assert "zie bijlage" in text
    assert "totaal" in text
    assert str(target) in ran.err


def test_inspect_shows_columns_sheets_and_what_was_left_out(run: Run, write_calendar: Write) -> None:
    ran = run("inspect", write_calendar(HEADER, COFFEE, UNCLEAR, TOTAL), "-f", "table")
    assert "Koffieautomaten" not in ran.out
    for words in ("Onderwerp", "Titel", "zeker", "Wijk", "eigen kolom", "totaal of subtotaal", "Deze waarde in"):
        assert words in ran.out


def test_inspect_as_json_tells_why(run: Run, write_calendar: Write) -> None:
    whole = json.loads(run("inspect", write_calendar(HEADER, COFFEE, UNCLEAR), "-f", "json").out)
    (sheet,) = whole["sheets"]
    assert (sheet["used"], sheet["header_rows"]) == (True, [1])
    value = next(column for column in sheet["columns"] if column["field"] == "value")
    assert (value["header"], value["column"], value["fill"], value["unread"]) == ("Geraamde waarde", "4", 1.0, 1)
    assert value["reason"]
    assert whole["problems"][0]["place"] == {"file": "kalender.csv", "sheet": None, "row": 3, "column": "4"}


def test_map_points_at_a_column(run: Run, write_calendar: Write) -> None:
    path = write_calendar(["Wat", "Ruimte", "Centen"], ["Bankjes", "Park", "500"])
    ran = run("read", path, "-f", "jsonl", "-q", "--map", "title=Ruimte", "--map", "value=Centen")
    line = json.loads(ran.out)
    assert (line["title"], line["value"]["low"]) == ("Park", 500.0)


def test_map_in_the_settings_is_used_without_asking(
    run: Run, write_calendar: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_calendar(["Kleur", "Smaak"], ["rood", "zoet"])
    (tmp_path / "impactscreen.toml").write_text('[columns]\ntitle = "Smaak"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert json.loads(run("read", path, "-f", "jsonl", "-q").out)["title"] == "zoet"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--map", "titel=Onderwerp"], "titel"),
        (["--map", "title"], "--map"),
        (["--sheet", "Blad9"], "Blad9"),
        (["--header-row", "9"], "9"),
    ],
)
def test_wrong_option_is_one_clear_line_and_exit_2(
    run: Run, write_calendar: Write, arguments: list[str], words: str
) -> None:
    ran = run("read", write_calendar(HEADER, COFFEE), *arguments)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert words in ran.err


@pytest.mark.parametrize("command", ["read", "inspect", "scan"])
def test_a_header_that_a_person_named_must_be_there(run: Run, write_calendar: Write, command: str) -> None:
    ran = run(command, write_calendar(HEADER, COFFEE), "--map", "reference=Kenmrk")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "Er is geen kolom “Kenmrk”" in ran.err
    assert "Bedoelt u “Kenmerk”?" in ran.err


def test_a_header_named_for_more_files_may_be_missing_in_one(run: Run, write_calendar: Write) -> None:
    one = write_calendar(HEADER, COFFEE)
    other = write_calendar(["Onderwerp", "Baas"], ["Thee", "Jan"], name="ander.csv")
    ran = run("inspect", one, other, "--map", "client=Baas", "-f", "json")
    assert ran.code == 0
    assert [problem["place"]["file"] for problem in json.loads(ran.out)["problems"]] == ["kalender.csv"]


def test_a_header_of_the_settings_may_be_missing(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    settings = tmp_path / "impactscreen.toml"
    settings.write_text('[columns]\nclient = "Baas"\n', encoding="utf-8")
    ran = run("inspect", write_calendar(HEADER, COFFEE), "--settings", settings, "-f", "json")
    assert ran.code == 0
    assert any("Baas" in problem["message"] for problem in json.loads(ran.out)["problems"])


def test_what_read_wrote_is_a_calendar_that_reads_the_same(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    yearly = ["INK-3", "Groen", "Beheer", "€ 40.000 p/j", "2027", ""]
    first = run("read", write_calendar(HEADER, COFFEE, yearly), "-f", "csv", "-q").out
    tidy = tmp_path / "netjes.csv"
    tidy.write_text(first, encoding="utf-8")
    lines = [json.loads(line) for line in run("read", tidy, "-f", "jsonl", "-q").out.splitlines()]
    assert [(line["value"]["low"], line["value"]["high"], line["value"]["basis"]) for line in lines] == [
        (50000.0, 100000.0, "total"),
        (40000.0, 40000.0, "yearly"),
    ]


def test_an_absurd_amount_is_told_and_stays_text(run: Run, write_calendar: Write) -> None:
    path = write_calendar(HEADER, COFFEE, ["INK-2", "Bloemen", "Facilitair", "9" * 400, "Q2 2027", ""])
    lines = [json.loads(line) for line in run("read", path, "-f", "jsonl").out.splitlines()]
    assert lines[1]["value"] == {
        "low": None, "high": None, "basis": None, "vat": None, "currency": "EUR", "raw": "9" * 400,
    }  # fmt: skip
    assert run("read", path, "--fail-on", "unread").code == 1


def test_missing_title_names_the_headers_and_what_to_type(run: Run, write_calendar: Write) -> None:
    ran = run("read", write_calendar(["Kleur", "Smaak"], ["rood", "zoet"]))
    assert ran.code == 2
    assert "Kleur en Smaak" in ran.err
    assert "--map title=" in ran.err


def test_standard_input_is_a_calendar_too(run: Run) -> None:
    ran = run("read", "-", "-f", "jsonl", "-q", stdin=b"Titel;Raming\nThee;300\n")
    assert json.loads(ran.out)["place"] == {"file": "-", "sheet": None, "row": 2}


LONG = "a" * 300


@pytest.mark.parametrize(
    "arguments",
    [[LONG], [f"{LONG}/*.csv"], ["kalender.csv", "-o", f"{LONG}.csv"], ["kalender.csv", "--problems", f"{LONG}.csv"]],
    ids=["file", "pattern", "output", "problems"],
)
def test_a_name_that_is_too_long_is_one_clear_line(
    run: Run, write_calendar: Write, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(write_calendar(HEADER, COFFEE).parent)
    ran = run("read", *arguments)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "Deze naam is te lang voor een bestand." in ran.err


def test_one_file_for_output_and_problems_is_refused_for_what_it_is(run: Run, write_calendar: Write) -> None:
    path = write_calendar(HEADER, COFFEE)
    file = path.with_name("uit.csv")
    ran = run("read", path, "-o", file, "--problems", file)
    assert (ran.code, file.exists()) == (2, False)
    assert "Hierheen gaat de uitvoer van -o al" in ran.err


def test_two_columns_for_one_field_are_refused(run: Run, write_calendar: Write) -> None:
    path = write_calendar(HEADER, COFFEE)
    ran = run("read", path, "--map", "title=Onderwerp", "--map", "title=Wijk")
    assert ran.code == 2
    assert "--map wijst voor title twee kolommen aan" in ran.err
    assert run("read", path, "--map", "title=Onderwerp", "--map", "title = Onderwerp").code == 0


def test_line_breaks_in_names_do_not_break_the_line_of_an_error(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "regel\ntwee\x1b[31m.fods"
    path.write_text(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table table:name="blad&#10;een">'
        "</table:table></office:document>",
        encoding="utf-8",
    )
    ran = run("read", path, "--sheet", "nietes")
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert r"regel\ntwee\x1b[31m.fods" in ran.err
    assert r"blad\neen" in ran.err


def test_an_error_names_some_of_very_many_columns(run: Run, write_calendar: Write) -> None:
    ran = run("read", write_calendar([f"Kleur {number}" for number in range(20_000)], ["rood"] * 20_000))
    assert ran.code == 2
    assert "en nog 19.988" in ran.err or "en nog 19988" in ran.err
    assert len(ran.err) < 1_000
