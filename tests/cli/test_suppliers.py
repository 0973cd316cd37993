from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
AS_OF = ("--as-of", "2026-10-01")
HEADER = "naam;plaats;categorie;aanbod;keurmerk;contactpersoon;bron;gecontroleerd"
ROWS = (
    "Breedweer;Uitgeest;schoonmaak;glasbewassing;PSO 30+;S. Bakker;lijst;2026-09-01",
    "Nora Werkt;Breda;textiel;naaiatelier;;;lijst;2026-09-01",
    "Schone Zaak;Groningen;schoonmaak;;;;lijst;2026-09-01",
)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register.csv"
    path.write_text("\n".join([HEADER, *ROWS]), encoding="utf-8")
    return path


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    path = tmp_path / "namen.csv"
    path.write_text(
        "name,truth\nBREEDWEER B.V.,Breedweer\nHago,\nNora Wekt,Nora Werkt\nBredwer,Breedweer\n", encoding="utf-8"
    )
    return path


def listed(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_list_shows_the_register_with_titles_of_rules(run: Run, register: Path) -> None:
    ran = run("suppliers", "list", "--register", register)

    assert ran.code == 0
    rows = listed(ran.out)
    assert [row["Sociale onderneming"] for row in rows] == ["Breedweer", "Nora Werkt", "Schone Zaak"]
    assert rows[0]["Erkenning"] == "PSO 30+"
    assert rows[0]["Categorie"].startswith("Schoonmaak")
    assert rows[0]["Contact"] == "S. Bakker"
    assert "3 ondernemingen uit register.csv" in ran.err


def test_list_can_be_narrowed_to_a_category(run: Run, register: Path) -> None:
    ran = run("suppliers", "list", "--register", register, "--category", "textiel", "-f", "jsonl")

    assert [json.loads(line)["name"] for line in ran.out.splitlines()] == ["Nora Werkt"]


def test_list_of_an_unknown_category_is_refused(run: Run, register: Path) -> None:
    ran = run("suppliers", "list", "--register", register, "--category", "textil")

    assert ran.code == 2
    assert "textiel" in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("command", [("list",), ("find", "schoonmaak")])
@pytest.mark.parametrize("format_", ["csv", "json", "jsonl", "md"])
def test_no_names_takes_persons_out_of_every_output(
    run: Run, register: Path, command: tuple[str, ...], format_: str
) -> None:
    arguments = ("suppliers", *command, "--register", register, "-f", format_)

    assert "S. Bakker" in run(*arguments).out
    assert "S. Bakker" not in run(*arguments, "--no-names").out


def test_the_starter_register_says_what_it_is(run: Run) -> None:
    ran = run("suppliers", "list")

    assert "niet nagekeken. Importeer uw Buy Social-lijst" in ran.err


def test_check_tells_each_finding_with_its_place_and_exits_with_1(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("\n".join([HEADER, *ROWS, "Null;;;;;;;"]), encoding="utf-8")

    ran = run("suppliers", "check", path, *AS_OF)

    assert ran.code == 1
    found = {(row["Plek"], row["Wat"]) for row in listed(ran.out)}
    assert ("register.csv:5", "Bij 1 rij staat geen bron; dit is de eerste.") in found
    assert ("register.csv:5", "“Null” is geen naam van een onderneming.") in found
    assert all(place == "register.csv:5" for place, _ in found)


def test_check_of_a_sound_register_is_silent(run: Run, register: Path) -> None:
    ran = run("suppliers", "check", "--register", register, *AS_OF)

    assert (ran.code, listed(ran.out)) == (0, [])
    assert "3 ondernemingen bekeken: 0 opmerkingen" in ran.err


def test_match_answers_in_order_in_the_shape_that_programs_rely_on(run: Run, register: Path, queries: Path) -> None:
    ran = run("suppliers", "match", queries, "--register", register, "-f", "jsonl")

    assert ran.code == 0
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [each["name"] for each in answers] == ["BREEDWEER B.V.", "Hago", "Nora Wekt", "Bredwer"]
    assert answers[0] == {
        "name": "BREEDWEER B.V.",
        "match": {"name": "Breedweer", "score": 0.98, "why": "zelfde naam zonder B.V."},
        "review": False,
    }
    assert answers[1] == {"name": "Hago", "match": None, "review": False}
    assert (answers[3]["match"]["name"], answers[3]["review"]) == ("Breedweer", True)
    assert "4 namen opgezocht" in ran.err


def test_match_reads_standard_input(run: Run, register: Path) -> None:
    ran = run("suppliers", "match", "-", "--register", register, stdin=b"naam\nSchone Zaak\n")

    assert [row["Naam in het register"] for row in listed(ran.out)] == ["Schone Zaak"]


def test_find_names_who_could_deliver_and_why(run: Run, register: Path) -> None:
    ran = run("suppliers", "find", "glasbewassing stadhuis", "--near", "Alkmaar", "--register", register, *AS_OF)

    assert ran.code == 0
    rows = listed(ran.out)
    assert rows[0]["Sociale onderneming"] == "Breedweer"
    assert "glasbewassing" in rows[0]["Waarom"]
    assert "van Alkmaar" in rows[0]["Waarom"]
    assert {row["Sociale onderneming"] for row in rows} == {"Breedweer", "Schone Zaak"}


def test_find_looks_at_the_offering_when_no_rule_fires(run: Run, register: Path) -> None:
    ran = run("suppliers", "find", "naaiatelier", "--register", register, "-f", "jsonl", *AS_OF)

    assert [json.loads(line)["name"] for line in ran.out.splitlines()] == ["Nora Werkt"]


def test_find_for_a_reserved_procedure_words_it_as_likely(run: Run, register: Path) -> None:
    ran = run("suppliers", "find", "schoonmaak", "--reserved", "--register", register, *AS_OF)

    (row,) = listed(ran.out)
    assert row["Sociale onderneming"] == "Breedweer"
    assert "waarschijnlijk" in row["Waarom"]


def test_find_in_a_register_that_knows_nobody_says_what_to_do(run: Run, register: Path) -> None:
    ran = run("suppliers", "find", "kunstgebit", "--register", register, "-f", "md", *AS_OF)

    assert ran.code == 0
    assert "Importeer uw Buy Social-lijst" in ran.out


def test_import_puts_a_cleaned_list_in_the_folder(
    run: Run, register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    ran = run("suppliers", "import", register)

    assert ran.code == 0
    written = tmp_path / "leveranciers" / "register.csv"
    assert written.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "3 ondernemingen geschreven" in ran.err
    assert 'register = "leveranciers"' in ran.err
    (tmp_path / "impactscreen.toml").write_text('register = "leveranciers"\n', encoding="utf-8")
    assert len(listed(run("suppliers", "list").out)) == 3


def test_a_newer_list_replaces_the_older(run: Run, register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lijsten"
    run("suppliers", "import", register, "--into", folder)
    register.write_text("\n".join([HEADER, ROWS[0]]), encoding="utf-8")

    run("suppliers", "import", register, "--into", folder, "--no-names")

    text = (folder / "register.csv").read_text(encoding="utf-8-sig")
    assert "Breedweer" in text
    assert "Nora" not in text
    assert "S. Bakker" not in text


def test_a_register_is_not_imported_onto_itself(run: Run, register: Path, tmp_path: Path) -> None:
    before = register.read_bytes()

    ran = run("suppliers", "import", register, "--into", tmp_path)

    assert ran.code == 2
    assert register.read_bytes() == before


def test_bench_shows_what_each_threshold_would_give(run: Run, queries: Path) -> None:
    ran = run("suppliers", "bench", queries, "-f", "jsonl")

    table = [json.loads(line) for line in ran.out.splitlines()]
    assert table[0]["threshold"] == 0.5
    assert {"precision", "recall", "f1", "right", "wrong", "missed"} <= set(table[0])
    assert table[0]["right"] == 3
    assert "de beste grens is" in ran.err


@pytest.mark.parametrize("command", ["match", "bench", "import", "check"])
def test_a_file_that_is_not_there_is_one_clear_line(run: Run, tmp_path: Path, command: str) -> None:
    ran = run("suppliers", command, tmp_path / "nergens.csv")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "nergens.csv" in ran.err


def test_english_is_complete(run: Run, register: Path, queries: Path) -> None:
    ran = run("suppliers", "match", queries, "--register", register, "--lang", "en")

    assert ran.out.startswith("Name asked,Name in the register,Verdict,Score,Why")
    assert "same name without B.V." in ran.out


@pytest.mark.parametrize("what", ["", "  "])
def test_find_wants_to_know_what(run: Run, register: Path, what: str) -> None:
    ran = run("suppliers", "find", what, "--register", register, *AS_OF)

    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "Zeg wat u zoekt" in ran.err


def test_find_tells_a_place_that_nobody_knows(run: Run, register: Path) -> None:
    ran = run("suppliers", "find", "schoonmaak", "--near", "Nergenshuizen", "--register", register, *AS_OF)

    assert ran.code == 0
    assert "De plaats Nergenshuizen staat niet in de tabel" in ran.err
