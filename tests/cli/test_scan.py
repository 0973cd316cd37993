from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from impactscreen.messages import Language, catalogue

HEADER = ["Kenmerk", "Onderwerp", "Omschrijving", "Afdeling", "Opdrachtgever", "Geraamde waarde", "Publicatiedatum"]
CLEANING = ["INK-1", "Schoonmaak gemeentehuis", "incl. glasbewassing", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
SOFTWARE = ["INK-2", "Zaaksysteem", "", "ICT", "T. Hendriks", "", ""]

Write = Callable[..., Path]
Run = Callable[..., Any]
AS_OF = ("--as-of", "2026-10-01")


def listed(csv_text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text)))


def test_a_pipe_gets_csv_and_a_person_gets_the_summary(run: Run, write_calendar: Write) -> None:
    ran = run("scan", write_calendar(HEADER, CLEANING, SOFTWARE), *AS_OF)

    assert ran.code == 0
    rows = listed(ran.out)
    assert [row["Titel"] for row in rows] == ["Schoonmaak gemeentehuis"]
    assert rows[0]["Opdrachtgever"] == "S. Bakker"
    assert "‘Schoonmaak’" in rows[0]["Gevonden woorden"]
    assert rows[0]["Route"]
    assert rows[0]["Rij"] == "2"
    assert "2 regels gelezen" in ran.err
    assert "1 kans gevonden, peildatum 01-10-2026." in ran.err
    assert "S. Bakker (1)" in ran.err


def test_quiet_is_quiet(run: Run, write_calendar: Write) -> None:
    assert run("scan", write_calendar(HEADER, CLEANING), "-q", *AS_OF).err == ""


def test_english_is_complete(run: Run, write_calendar: Write) -> None:
    ran = run("scan", write_calendar(HEADER, CLEANING), "--lang", "en", *AS_OF)

    assert ran.out.startswith("No.,Title,Department,Internal client,")
    assert "1 opportunity found, reference date 2026-10-01." in ran.err


def test_jsonl_is_the_shape_that_programs_rely_on(run: Run, write_calendar: Write) -> None:
    ran = run("scan", write_calendar(HEADER, CLEANING, SOFTWARE), "-f", "jsonl", *AS_OF)

    (record,) = [json.loads(line) for line in ran.out.splitlines()]
    assert {
        "rank", "score", "score_parts", "line", "categories", "route", "window", "suppliers", "incumbent", "questions",
        "change", "follow_up",
    } <= record.keys()  # fmt: skip
    assert record["rank"] == 1
    assert {"relevance", "timing", "value", "supply"} <= record["score_parts"].keys()
    assert record["line"]["place"]["row"] == 2
    assert record["line"]["place"]["sheet"] is None
    assert record["line"]["value"] == {
        "low": 90000.0, "high": 90000.0, "basis": "total", "vat": None, "currency": "EUR", "raw": "€ 90.000",
    }  # fmt: skip
    assert record["line"]["publication"] == {
        "start": "2027-04-01", "end": "2027-06-30", "precision": "quarter", "raw": "Q2 2027",
    }  # fmt: skip
    category = record["categories"][0]
    assert category["rule"] == "schoonmaak"
    assert {"words", "pattern", "strength", "field", "cell"} <= category["evidence"][0].keys()
    assert {"kind", "title", "why", "also"} <= record["route"].keys()
    assert {"phase", "talk_by", "estimated", "why"} <= record["window"].keys()
    assert {"name", "place", "why", "score", "recognition", "source", "checked"} <= record["suppliers"][0].keys()
    assert record["questions"]


def test_json_wraps_the_list_with_its_account(run: Run, write_calendar: Write) -> None:
    whole = json.loads(run("scan", write_calendar(HEADER, CLEANING, SOFTWARE), "-f", "json", *AS_OF).out)

    assert whole["meta"]["as_of"] == "2026-10-01"
    assert whole["meta"]["counts"] == {"lines": 2, "skipped": 0, "problems": 0, "opportunities": 1}
    assert len(whole["lines"]) == 2
    assert len(whole["opportunities"]) == 1
    assert whole["skipped"] == []


def test_the_workbook_has_its_sheets(run: Run, examples: Path, tmp_path: Path) -> None:
    out = tmp_path / "kansen.xlsx"
    ran = run("scan", examples / "inkoopkalender-2026-Q4.xlsx", "-o", out, *AS_OF)

    assert ran.out == ""
    assert f"Geschreven: {out}" in ran.err
    book = load_workbook(out)
    assert book.sheetnames == [
        "Lees mij",
        "Kansen",
        "Per opdrachtgever",
        "Leveranciers",
        "Gemist",
        "Niet gelezen",
        "Verantwoording",
    ]
    visits = {row[0]: row[2] for row in book["Per opdrachtgever"].iter_rows(min_row=2, values_only=True)}
    assert visits["Marijke Hofstra"] == 4
    account = {row[0]: row[1] for row in book["Verantwoording"].iter_rows(min_row=2, values_only=True)}
    assert account["Kalender"] == "inkoopkalender-2026-Q4.xlsx"
    skipped = [row[3] for row in book["Niet gelezen"].iter_rows(min_row=2, values_only=True)]
    assert len(skipped) > 5


def test_same_input_date_and_rules_give_the_same_bytes(run: Run, examples: Path, tmp_path: Path) -> None:
    outputs = []
    for name in ("een", "twee"):
        folder = tmp_path / name
        folder.mkdir()
        files = [folder / f"kansen.{suffix}" for suffix in ("xlsx", "csv", "json", "jsonl", "md")]
        options = [option for file in files for option in ("-o", file)]
        assert run("scan", examples / "inkoopkalender-2026-Q4.xlsx", *options, *AS_OF).code == 0
        outputs.append([file.read_bytes() for file in files])

    assert outputs[0] == outputs[1]


def test_top_cuts_the_list_and_keeps_the_rest_in_sight(run: Run, examples: Path, tmp_path: Path) -> None:
    out = tmp_path / "kansen.xlsx"
    run("scan", examples / "inkoopkalender-2026-Q4.xlsx", "--top", "3", "-o", out, *AS_OF)

    book = load_workbook(out)
    assert book["Kansen"].max_row == 4
    assert book["Ook gezien"].max_row > 10


def test_no_names_leaves_no_person_in_any_output(run: Run, examples: Path, tmp_path: Path) -> None:
    calendar, register = examples / "inkoopkalender-2026-Q4.xlsx", examples / "register.csv"
    formats = ("csv", "json", "jsonl", "md", "table")
    texts = [run("scan", calendar, "--register", register, "--no-names", "-f", each, *AS_OF) for each in formats]
    out = tmp_path / "kansen.xlsx"
    run("scan", calendar, "--register", register, "--no-names", "-o", out, *AS_OF)
    book = load_workbook(out)
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]

    everything = "\n".join([*(ran.out + ran.err for ran in texts), *cells])
    for person in ("Hofstra", "Wiersma", "Ramdin", "Okafor", "Verhoef", "Sahin"):
        assert person not in everything
    assert "Facilitair" in everything or "Bedrijfsvoering" in everything


@pytest.mark.parametrize("hostile", ["=cmd|'/c calc'!A1", "+1+1 schoonmaak", "@SUM(A1) schoonmaak"])
def test_what_a_cell_says_is_never_run(run: Run, write_calendar: Write, tmp_path: Path, hostile: str) -> None:
    calendar = write_calendar(HEADER, ["INK-1", f"{hostile} schoonmaak", "", hostile, hostile, "", ""])
    out = tmp_path / "kansen.xlsx"
    run("scan", calendar, "-o", out, *AS_OF)

    for sheet in load_workbook(out):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    for record in listed(run("scan", calendar, *AS_OF).out):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in record.values())


def test_markup_and_escapes_in_a_cell_reach_nobody(run: Run, write_calendar: Write) -> None:
    calendar = write_calendar(HEADER, ["INK-1", "Schoonmaak [bold]x[/bold] \x1b[31m", "", "", "{0.__class__}", "", ""])

    table = run("scan", calendar, "-f", "table", *AS_OF).out

    assert "\x1b" not in table
    assert "[bold]x[/bold]" in table.replace("\n", "")


def test_fail_on_tells_cron(run: Run, write_calendar: Write) -> None:
    nothing = write_calendar(HEADER, SOFTWARE, name="niets.csv")
    something = write_calendar(HEADER, CLEANING, name="iets.csv")

    assert run("scan", nothing, "--fail-on", "any", *AS_OF).code == 0
    assert run("scan", something, "--fail-on", "any", *AS_OF).code == 1
    assert run("scan", something, *AS_OF).code == 0


def test_a_workbook_with_notes_is_kept(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    out = tmp_path / "kansen.xlsx"
    first = write_calendar(HEADER, CLEANING)
    run("scan", first, "-o", out, *AS_OF)
    book = load_workbook(out)
    book["Kansen"]["A9"] = "Gesproken met Sanne"
    book.save(out)

    ran = run("scan", first, "-o", out, "-o", tmp_path / "kansen.json", *AS_OF)

    assert ran.code == 3
    assert "aantekeningen" in ran.err
    assert load_workbook(out)["Kansen"]["A9"].value == "Gesproken met Sanne"
    assert (tmp_path / "kansen.json").exists()
    assert run("scan", first, "-o", out, "--overwrite", *AS_OF).code == 0
    assert load_workbook(out)["Kansen"]["A9"].value is None


def test_an_untouched_workbook_may_be_made_anew(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    out = tmp_path / "kansen.xlsx"
    run("scan", write_calendar(HEADER, CLEANING, name="een.csv"), "-o", out, *AS_OF)

    assert run("scan", write_calendar(HEADER, CLEANING, SOFTWARE, name="twee.csv"), "-o", out, *AS_OF).code == 0


def test_standard_input_is_a_calendar_too(run: Run, write_calendar: Write) -> None:
    content = write_calendar(HEADER, CLEANING).read_bytes()

    ran = run("scan", "-", "-f", "jsonl", *AS_OF, stdin=content)

    assert json.loads(ran.out)["line"]["place"]["file"] == "-"


# --- what cannot be done: one clear line, exit 2, nothing written -----------------------------------------------------


def empty(folder: Path) -> list[str]:
    path = folder / "leeg.xlsx"
    path.write_bytes(b"")
    return [str(path)]


def gone(folder: Path) -> list[str]:
    return [str(folder / "weg.xlsx")]


def damaged(folder: Path) -> list[str]:
    path = folder / "kapot.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 4)
    return [str(path)]


def no_table(folder: Path) -> list[str]:
    path = folder / "brief.xlsx"
    book = Workbook()
    book.worksheets[0]["A1"] = "Beste collega, hierbij de stukken."
    book.save(path)
    return [str(path)]


def good(folder: Path) -> str:
    path = folder / "goed.csv"
    path.write_text("Onderwerp;Afdeling\nSchoonmaak;Facilitair\n", encoding="utf-8")
    return str(path)


def no_title(folder: Path) -> list[str]:
    path = folder / "zonder-titel.csv"
    path.write_text("Afdeling;Publicatiedatum;Geraamde waarde\nFacilitair;Q2 2027;50.000\n", encoding="utf-8")
    return [str(path)]


def broken_rule(folder: Path) -> list[str]:
    rules = folder / "regels"
    rules.mkdir()
    (rules / "koffie.yaml").write_text("id: koffie\ntitel: Koffie\n", encoding="utf-8")
    return [good(folder), "--rules", str(rules)]


def no_folder(folder: Path) -> list[str]:
    return [good(folder), "-o", str(folder / "bestaat-niet" / "kansen.xlsx")]


def no_rules_folder(folder: Path) -> list[str]:
    return [good(folder), "--rules", str(folder / "geen-regels")]


def no_register(folder: Path) -> list[str]:
    return [good(folder), "--register", str(folder / "geen-register.csv")]


def unknown_format(folder: Path) -> list[str]:
    return [good(folder), "-f", "pdf"]


def unknown_suffix(folder: Path) -> list[str]:
    return [good(folder), "-o", str(folder / "kansen.pdf")]


def bad_date(folder: Path) -> list[str]:
    return [good(folder), "--as-of", "1-10-2026"]


def bad_map(folder: Path) -> list[str]:
    return [good(folder), "--map", "title"]


@pytest.mark.parametrize(
    ("arguments", "place", "hint"),
    [
        (empty, "leeg.xlsx", "leeg"),
        (gone, "weg.xlsx", ""),
        (damaged, "kapot.xlsx", ""),
        (no_table, "brief.xlsx", ""),
        (no_title, "zonder-titel.csv", "--map title="),
        (broken_rule, "koffie.yaml:2", "title"),
        (no_rules_folder, "geen-regels", ""),
        (no_register, "geen-register.csv", ""),
        (no_folder, "bestaat-niet", "Maak die eerst"),
        (unknown_format, "pdf", "table, csv"),
        (unknown_suffix, "kansen.pdf", ".csv"),
        (bad_date, "1-10-2026", "jjjj-mm-dd"),
        (bad_map, "title", "VELD=KOP"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_what_cannot_be_done_is_said_in_a_line(
    run: Run, tmp_path: Path, arguments: Callable[[Path], list[str]], place: str, hint: str
) -> None:
    given = arguments(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    output = [] if "-o" in given else ["-o", str(tmp_path / "kansen.csv")]

    ran = run("scan", *given, *output, *([] if "--as-of" in given else AS_OF))

    assert ran.code == 2
    assert ran.out == ""
    assert all(line.startswith("impactscreen: ") for line in ran.err.splitlines())
    assert place in ran.err
    assert hint in ran.err
    assert "Traceback" not in ran.err
    assert sorted(tmp_path.rglob("*")) == before


# --- explain ----------------------------------------------------------------------------------------------------------


def test_explain_shows_why_a_line_is_an_opportunity(run: Run, write_calendar: Write) -> None:
    ran = run("explain", write_calendar(HEADER, CLEANING, SOFTWARE), "2", "-f", "table", *AS_OF)

    assert ran.code == 0
    text = " ".join(ran.out.split())
    assert "nr. 1 van 1 kans" in text
    assert "‘Schoonmaak’ in Titel" in text
    assert "telt" in text


def test_explain_shows_why_a_line_is_not(run: Run, write_calendar: Write) -> None:
    research = ["INK-3", "Onderzoek naar kwaliteit schoonmaak", "", "Facilitair", "", "", ""]
    ran = run("explain", write_calendar(HEADER, research), "2", "-f", "json", *AS_OF)

    record = json.loads(ran.out)
    cleaning = next(each for each in record["rules"] if each["rule"] == "schoonmaak")
    assert not cleaning["fired"]
    assert cleaning["findings"][0]["outcome"] == "about"
    assert cleaning["findings"][0]["by"].casefold().startswith("onderzoek")
    assert record["opportunity"] is None


def test_explain_agrees_with_scan(run: Run, examples: Path) -> None:
    calendar = examples / "inkoopkalender-2026-Q4.xlsx"
    found = [json.loads(line) for line in run("scan", calendar, "-f", "jsonl", *AS_OF).out.splitlines()]

    for record in found[::6]:
        row = record["line"]["place"]["row"]
        told = json.loads(run("explain", calendar, str(row), "-f", "json", *AS_OF).out)
        assert told["opportunity"] == record
        fired = {each["rule"] for each in told["rules"] if each["fired"]}
        assert fired == {each["rule"] for each in record["categories"]}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["1"], "de eerste staat op rij 2"),
        (["99"], "de laatste op rij 3"),
        (["2", "--rule", "schoonmaken"], "schoonmaak"),
    ],
    ids=["header", "beyond", "rule"],
)
def test_explain_says_what_it_cannot_find(run: Run, write_calendar: Write, arguments: list[str], said: str) -> None:
    ran = run("explain", write_calendar(HEADER, CLEANING, SOFTWARE), *arguments, *AS_OF)

    assert ran.code == 2
    assert said in ran.err.casefold()


# --- as a process -----------------------------------------------------------------------------------------------------


def test_a_reader_that_stops_early_is_no_error(examples: Path) -> None:
    command = [sys.executable, "-m", "impactscreen", "scan", str(examples / "inkoopkalender-2026-Q4.xlsx"), "-q"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_output_bytes_do_not_depend_on_the_console(examples: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LANG": "C", "COLUMNS": "80"}
    command = [sys.executable, "-m", "impactscreen", "scan", str(examples / "inkoopkalender-2026-Q4.xlsx"), *AS_OF]

    ran = subprocess.run(command, capture_output=True, check=True, env=environment)

    assert "Bedrijfscatering" in ran.stdout.decode("utf-8")


def test_the_catalogue_is_what_people_see(run: Run, write_calendar: Write) -> None:
    title = getattr(catalogue()["reports.column.talk-by"], Language.NL)

    assert title in run("scan", write_calendar(HEADER, CLEANING), *AS_OF).out


@pytest.mark.parametrize(
    ("locale", "options", "document", "message"),
    [
        ("en_GB.UTF-8", [], "Nr.,Titel", "1 opportunity found"),
        ("en_GB.UTF-8", ["--lang", "nl"], "Nr.,Titel", "1 kans gevonden"),
        ("nl_NL.UTF-8", ["--lang", "en"], "No.,Title", "1 opportunity found"),
        ("C", [], "Nr.,Titel", "1 kans gevonden"),
    ],
)
def test_documents_are_dutch_and_messages_follow_the_locale(  # noqa: PLR0913, PLR0917 - one column of the table each
    run: Run,
    write_calendar: Write,
    monkeypatch: pytest.MonkeyPatch,
    locale: str,
    options: list[str],
    document: str,
    message: str,
) -> None:
    monkeypatch.setenv("LANG", locale)
    ran = run("scan", write_calendar(HEADER, CLEANING), *options, *AS_OF)

    assert ran.out.startswith(document)
    assert message in ran.err


@pytest.mark.parametrize("command", ["read", "inspect", "brief"])
def test_no_command_writes_over_what_it_reads(run: Run, write_calendar: Write, command: str) -> None:
    calendar = write_calendar(HEADER, CLEANING, name="kalender.md" if command == "brief" else "kalender.csv")

    ran = run(command, calendar, "-o", calendar, "--overwrite")

    assert ran.code == 2
    assert "nooit overschreven" in ran.err
    assert "Schoonmaak" in calendar.read_text(encoding="utf-8-sig")


def test_a_register_is_never_written_over(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_text("Naam\nBreedweer\n", encoding="utf-8")

    ran = run("scan", write_calendar(HEADER, CLEANING), "--register", register, "-o", register, "--overwrite")

    assert (ran.code, register.read_text(encoding="utf-8")) == (2, "Naam\nBreedweer\n")


def test_a_calendar_is_never_written_over(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    calendar = write_calendar(HEADER, CLEANING)
    before = calendar.read_bytes()

    ran = run("scan", calendar, "-o", calendar, "--overwrite", *AS_OF)

    assert ran.code == 2
    assert "nooit overschreven" in ran.err
    assert calendar.read_bytes() == before
    assert run("scan", calendar, "-o", tmp_path / "a.json", "-o", tmp_path / "." / "a.json", *AS_OF).code == 2


def test_a_place_that_is_not_known_is_told(run: Run, write_calendar: Write) -> None:
    calendar = write_calendar(HEADER, CLEANING)

    assert "Nergenshuizen staat niet in de tabel" in run("scan", calendar, "--near", "Nergenshuizen", *AS_OF).err
    assert "staat niet in de tabel" not in run("scan", calendar, "--near", "Utrecht", *AS_OF).err


def test_explain_tells_its_reasons_in_a_pipe_too(run: Run, write_calendar: Write) -> None:
    assert "Plek op de lijst" in run("explain", write_calendar(HEADER, CLEANING), "2", *AS_OF).out


@pytest.mark.skipif(sys.platform == "win32", reason="closed streams are those of a POSIX shell")
@pytest.mark.parametrize(("closed", "code"), [("1>&-", 3), ("2>&-", 0), ("1>&- 2>&-", 3)])
def test_a_program_without_a_console_does_not_stumble(examples: Path, closed: str, code: int) -> None:
    program = f'"{sys.executable}" -m impactscreen scan "{examples / "inkoopkalender-2026-Q4.xlsx"}" {closed}'
    ran = subprocess.run(["sh", "-c", program], capture_output=True, check=False)

    assert ran.returncode == code
    assert b"niet had mogen" not in ran.stderr


def test_a_file_of_a_folder_that_was_not_read_is_named(run: Run, write_calendar: Write, tmp_path: Path) -> None:
    write_calendar(HEADER, CLEANING)
    (tmp_path / "brief.csv").write_text("Beste collega,\n", encoding="utf-8")

    ran = run("scan", tmp_path, *AS_OF)

    assert ran.code == 0
    assert "Niet gelezen: brief.csv: " in ran.err
