from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
OWN = """\
title: Bijenkasten
why: omdat het kan
strong: [bijenkast]
examples: {hit: [Bijenkasten, Een bijenkast], miss: [Zwembad, Riool]}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "eigen"
    folder.mkdir()
    (folder / "bijenkasten.yaml").write_text(OWN, encoding="utf-8")
    return folder


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    path = tmp_path / "kalender.csv"
    rows = [
        "Titel;Omschrijving",
        "Bijenkasten;",
        "Schoonmaak stadhuis;",
        "Automaten;",
        "Zwembad Noord;",
        "Zwembad Zuid;",
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def listed(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_list_shows_ours_and_theirs(run: Run, own: Path) -> None:
    ran = run("rules", "list", "--rules", own)

    assert ran.code == 0
    ids = [row["Regel"] for row in listed(ran.out)]
    assert {"bijenkasten", "schoonmaak"} <= set(ids)
    assert len(ids) == 25
    assert "25 regels" in ran.err


def test_show_is_a_page_of_one_rule(run: Run) -> None:
    ran = run("rules", "show", "koffie", "-f", "md")

    assert ran.code == 0
    assert ran.out.startswith("# Koffie, thee en automaten\n")
    assert "Wie levert nu de bonen" in ran.out


def test_show_in_english(run: Run) -> None:
    record = json.loads(run("rules", "show", "koffie", "-f", "json", "--lang", "en").out)

    assert record["title"] == "Coffee, tea and vending"


def test_an_unknown_rule_is_one_line_with_a_suggestion(run: Run) -> None:
    ran = run("rules", "show", "kofie")

    assert (ran.code, ran.out) == (2, "")
    assert "Bedoelde je `koffie`?" in ran.err


def test_check_is_silent_and_0_when_all_is_well(run: Run, own: Path) -> None:
    ran = run("rules", "check", own, "-f", "jsonl")

    assert (ran.code, ran.out) == (0, "")


def test_check_tells_place_and_hint_and_ends_with_1(run: Run, own: Path) -> None:
    (own / "fout.yaml").write_text("titel: x\nwhy: y\nstrong: [aap]\n", encoding="utf-8")
    ran = run("rules", "check", "--rules", own, "-f", "jsonl")
    findings = [json.loads(line) for line in ran.out.splitlines()]

    assert ran.code == 1
    assert {(f["severity"], f["place"]["row"], f["hint"]) for f in findings} >= {("error", 1, "Bedoelde je `title`?")}


def test_check_of_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("rules", "check", tmp_path / "weg")

    assert ran.code == 2
    assert "is er niet" in ran.err


def test_test_tries_the_examples(run: Run, own: Path) -> None:
    assert run("rules", "test", "--rules", own, "--rule", "bijenkasten").code == 0
    (own / "bijenkasten.yaml").write_text(OWN.replace("Zwembad", "Bijenkast blauw"), encoding="utf-8")
    ran = run("rules", "test", "--rules", own, "--rule", "bijenkasten")

    assert ran.code == 1
    assert listed(ran.out)[0]["Voorbeeld"] == "Bijenkast blauw"
    assert "4 proeven, waarvan 1 niet goed." in ran.err


@pytest.mark.parametrize(("expected", "code"), [("schoonmaak=1", 0), ("schoonmaak=2", 1)])
def test_test_counts_hits_on_a_calendar(run: Run, calendar: Path, expected: str, code: int) -> None:
    assert run("rules", "test", "--calendar", calendar, "--expect", expected).code == code


@pytest.mark.parametrize(
    "arguments", [["--calendar", "x.csv"], ["--expect", "koffie=1"], ["--calendar", "x.csv", "--expect", "koffie"]]
)
def test_a_half_question_is_refused(run: Run, calendar: Path, arguments: list[str]) -> None:
    given = [str(calendar) if argument == "x.csv" else argument for argument in arguments]

    assert run("rules", "test", *given).code == 2


def test_coverage_shows_what_is_left_over(run: Run, calendar: Path) -> None:
    ran = run("rules", "coverage", calendar, "-f", "json")
    record = json.loads(ran.out)

    assert (record["lines"], record["hit_lines"]) == (5, 1)
    assert "catering" in record["silent"]
    assert [near["rule"] for near in record["near"]] == ["koffie"]
    assert record["words"] == [{"word": "zwembad", "lines": 2, "example": "Zwembad Noord"}]


def test_a_new_rule_passes_check_and_test_at_once(run: Run, tmp_path: Path) -> None:
    made = run("rules", "new", "Bijenkasten", "--word", "bijenkast*", "--in", tmp_path)

    assert made.code == 0
    assert run("rules", "check", tmp_path).code == 0
    assert run("rules", "test", "--rules", tmp_path, "--rule", "bijenkasten").code == 0
    assert (tmp_path / "rules.schema.json").is_file()


def test_new_shows_the_rule_when_no_folder_is_named_and_overwrites_nothing(run: Run, own: Path) -> None:
    assert run("rules", "new", "Bijen en honing").out.startswith("# yaml-language-server")
    ran = run("rules", "new", "Bijenkasten", "--in", own)

    assert ran.code == 2
    assert (own / "bijenkasten.yaml").read_text(encoding="utf-8") == OWN


@pytest.mark.parametrize("of", ["rule", "context", "mute"])
def test_schema_is_json_schema(run: Run, of: str) -> None:
    schema = json.loads(run("rules", "schema", "--of", of).out)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_schema_of_something_else_is_refused(run: Run) -> None:
    assert run("rules", "schema", "--of", "koffie").code == 2
