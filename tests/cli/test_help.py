from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from impactscreen.cli.app import app
from impactscreen.cli.helping import page_of
from impactscreen.messages import Language, catalogue
from impactscreen.reports.formats import FORMATS

Run = Callable[..., Any]


def walk(command: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every group and command, with what is typed to come there."""
    yield path, command
    for name, child in getattr(command, "commands", {}).items():
        yield from walk(child, *path, name)


COMMANDS = dict(walk(typer.main.get_command(app)))
METAVARS = {key.rpartition(".")[2]: entry.nl for key, entry in catalogue().items() if key.startswith("help.metavar.")}
PANELS = {
    Language.NL: {"Gebruik", "Argumenten", "Opties", "Opdrachten", "Standaard", "Verplicht", "Mag", "Toon"},
    Language.EN: {"Usage", "Arguments", "Options", "Commands", "Default", "Required", "Repeatable", "Show"},
}
FOREIGN = {
    Language.NL: PANELS[Language.EN] | {"default", "required"} | {en for en, nl in METAVARS.items() if en != nl},
    Language.EN: PANELS[Language.NL] | {nl for en, nl in METAVARS.items() if en != nl},
}

every_command = pytest.mark.parametrize("path", COMMANDS, ids=lambda path: " ".join(["impactscreen", *path]))
both_languages = pytest.mark.parametrize("lang", Language)


@pytest.fixture(autouse=True)
def plain_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build server asks for colour; the words are the same without."""
    monkeypatch.setattr("typer.rich_utils.FORCE_TERMINAL", False)


@every_command
@both_languages
def test_everything_has_words(path: tuple[str, ...], lang: Language) -> None:
    command = COMMANDS[path]
    page = page_of(command, lang, typer.Context(command))

    sentences = [page.help, *(each.help for each in page.params), *(each.help for each in _children(page))]
    assert [each for each in sentences if each.startswith("help.") or not each.endswith(".") or "[" in each] == []
    assert {each.opts[-1] for each in page.params} >= {"--help", "--lang"}
    for param in page.params:
        is_option = param.param_type_name == "option"
        assert bool(param.metavar) is (not is_option or not param.is_flag) or param.opts[0].endswith("-completion")


def _children(page: Any) -> list[Any]:
    return list(getattr(page, "commands", {}).values())


@every_command
def test_no_sentence_is_left_in_the_other_language(path: tuple[str, ...]) -> None:
    command = COMMANDS[path]
    dutch, english = (page_of(command, lang, typer.Context(command)) for lang in Language)

    assert dutch.help != english.help
    assert [
        each.help for each, other in zip(dutch.params, english.params, strict=True) if each.help == other.help
    ] == []


def test_the_catalogue_holds_no_help_that_nothing_shows() -> None:
    commands = {".".join(["help.impactscreen", *path]) for path in COMMANDS}
    metavars = [str(each.metavar) for command in COMMANDS.values() for each in command.params]
    words = {word for metavar in [*metavars, "[OPTIONS] COMMAND [ARGS]"] for word in re.findall("[A-Z]{2,}", metavar)}

    assert {key for key in catalogue() if key.startswith("help.impactscreen")} == commands
    assert set(METAVARS) == words


@every_command
@both_languages
def test_a_page_is_in_one_language(run: Run, path: tuple[str, ...], lang: Language) -> None:
    ran = run(*path, "--help", "--lang", lang.value)

    assert (ran.code, ran.err) == (0, "")
    assert set(re.findall(r"\w+", ran.out)) & FOREIGN[lang] == set()
    assert ran.out.split()[0] == ("Gebruik:" if lang is Language.NL else "Usage:")
    assert re.findall(r"help\.\w|[<>{}]", ran.out) == []


@pytest.mark.parametrize("path", ["scan", "rules", "rules schema", ""])
def test_the_language_may_stand_on_either_side(run: Run, path: str) -> None:
    words = path.split()
    english = run(*words, "--help", "--lang", "en").out

    assert english.split()[0] == "Usage:"
    assert run(*words, "--lang", "en", "--help").out == english
    assert run(*words, "--lang=en", "-h").out == english
    assert run("--lang", "en", *words, "--help").out == english
    assert run(*words, "--lang", "nl", "--help", "--lang", "en").out == english


def test_a_language_does_not_leak_into_the_next_run(run: Run) -> None:
    dutch = run("scan", "--help").out
    english = run("scan", "--help", "--lang", "en").out

    assert dutch.split()[0] == "Gebruik:"
    assert run("scan", "--help").out == dutch
    assert run("scan", "--help", "--lang", "en").out == english != dutch


def test_an_english_locale_asks_for_english(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    assert run("--help").out.split()[0] == "Usage:"
    assert run("--help", "--lang", "nl").out.split()[0] == "Gebruik:"


@both_languages
def test_help_of_the_main_job(run: Run, monkeypatch: pytest.MonkeyPatch, snapshot: Any, lang: Language) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = run("scan", "--help", "--lang", lang.value)

    assert "\n".join(line.rstrip() for line in ran.out.splitlines()) == snapshot


@pytest.mark.parametrize(("typed", "usage"), [("", "Gebruik: impactscreen"), ("rules", "Gebruik: impactscreen rules")])
def test_asking_nothing_shows_help(run: Run, typed: str, usage: str) -> None:
    ran = run(*typed.split())

    assert ran.code == 2
    assert usage in ran.out
    assert ran.out == run(*typed.split(), "--help").out


def test_a_language_alone_asks_nothing(run: Run) -> None:
    assert run("--lang", "en").code == 2
    assert run("--lang", "en").out == run("--help", "--lang", "en").out
    assert run("rules", "--lang", "en").out == run("rules", "--help", "--lang", "en").out


def test_a_language_before_the_command_is_for_the_command(run: Run) -> None:
    assert run("--lang", "en", "rules", "show", "koffie").out == run("rules", "show", "koffie", "--lang", "en").out
    assert run("rules", "--lang", "en", "show", "koffie").out == run("rules", "show", "koffie", "--lang", "en").out
    assert run("--lang", "en", "rules", "show", "koffie", "--lang", "nl").out == run("rules", "show", "koffie").out


def test_the_formats_are_those_there_are() -> None:
    named = ", ".join(each.name for each in FORMATS.values() if not each.binary)

    for key in ("help.option.format", "help.option.format.as-table", "help.option.format.as-text"):
        assert named in catalogue()[key].nl.replace(" of ", ", ")
        assert named in catalogue()[key].en.replace(" or ", ", ")


@both_languages
def test_help_without_rich_is_in_words_too(run: Run, monkeypatch: pytest.MonkeyPatch, lang: Language) -> None:
    monkeypatch.setattr("typer.core.HAS_RICH", False)
    pages = [run(*path, "--help", "--lang", lang.value).out for path in ((), ("suppliers", "find"), ("explain",))]

    assert [page for page in pages if set(re.findall(r"\w+", page)) & FOREIGN[lang]] == []
    assert ("\nOpdrachten:\n" if lang is Language.NL else "\nCommands:\n") in pages[0]
    assert ("\nArgumenten:\n" if lang is Language.NL else "\nArguments:\n") in pages[1]
    assert ("\nOpties:\n" if lang is Language.NL else "\nOptions:\n") in pages[2]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", "scan\tZoek kansen in kalenders en zet de beste bovenaan."),
        ("rules ", "list\tToon alle kansregels die meedoen: de onze, en die uit eigen mappen."),
        ("scan --q", "--quiet\tGeen samenvatting en geen voortgang op stderr."),
        ("scan --fo", "--format\tFormaat op het scherm: table, csv, json, jsonl, md of html. Standaard:…"),
    ],
)
def test_the_tab_key_offers_words(typed: str, offered: str) -> None:
    environment = {
        "_IMPACTSCREEN_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": f"impactscreen {typed}",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    lines = _program(**environment).stdout.splitlines()

    assert lines[0] == offered
    assert [line for line in lines if "\t" not in line or "help." in line] == []


def test_only_help_opens_the_page_with_help(examples: Path) -> None:
    calendar = str(examples / "inkoopkalender-2027-Q1.xlsx")

    assert "impactscreen.messages.help" in _program("--help").stderr.splitlines()
    assert "impactscreen.messages.help" not in _program("scan", calendar).stderr.splitlines()


def _program(*typed: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program by itself; on stderr the modules that it loaded."""
    program = (
        "import sys\n"
        "from impactscreen.cli import main\n"
        "sys.argv[0] = 'impactscreen'\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    )
    return subprocess.run(
        [sys.executable, "-c", program, *typed],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "LANG": "nl_NL.UTF-8", "LC_ALL": "", **environment},
    )
