from __future__ import annotations

import ast
import datetime as dt
import re
import string
from pathlib import Path

import pytest

from impactscreen.messages import Language, Message, Say, catalogue, date_in_words, msg, say

SOURCE = Path(__file__).parent.parent.parent / "src" / "impactscreen"
FIELDS = string.Formatter()


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in FIELDS.parse(sentence) if name}


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_both_languages_say_the_same_facts(key: str) -> None:
    entry = catalogue()[key]

    assert entry.nl.strip()
    assert entry.en.strip()
    assert fields(entry.nl) == fields(entry.en)


def keys_in_code() -> list[tuple[str, str]]:
    """Every literal key that the code hands to `msg`, with where it stands."""
    found = []
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "msg" and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant):
                    found.append((str(key.value), f"{path.name}:{node.lineno}"))
                elif isinstance(key, ast.JoinedStr):
                    pattern = "".join(
                        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[^ ]+" for part in key.values
                    )
                    found.append((f"~{pattern}", f"{path.name}:{node.lineno}"))
    return found


def test_every_message_that_the_code_makes_is_in_the_catalogue() -> None:
    missing = [
        f"{where}: {key}"
        for key, where in keys_in_code()
        if not (
            any(re.fullmatch(key[1:], known) for known in catalogue()) if key.startswith("~") else key in catalogue()
        )
    ]

    assert missing == []


def test_no_sentence_lies_unused_in_the_catalogue() -> None:
    exact = {key for key, _ in keys_in_code() if not key.startswith("~")}
    patterns = [re.compile(key[1:]) for key, _ in keys_in_code() if key.startswith("~")]
    sources = [path for path in SOURCE.rglob("*.py") if path.parent.name != "messages"] + [*SOURCE.rglob("*.jinja")]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    unused = [
        key
        for key in catalogue()
        if key not in exact
        and f'"{key}"' not in text
        and not any(each.fullmatch(key) for each in patterns)
        and not key.startswith("help.impactscreen")  # by the path of a command: tests/cli/test_help.py walks them
    ]

    assert unused == []


@pytest.fixture
def entry(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue()
    monkeypatch.setitem(
        __import__("impactscreen.messages", fromlist=["_CATALOGUE"])._CATALOGUE,
        "test",
        Say(
            "{n:regel|regels}, {amount:euro}, {day:date} ({day:short}), {share:percent}, {who:list}, {inner}, {many:n}",
            "{n:line|lines}, {amount:euro}, {day:date} ({day:short}), {share:percent}, {who:list}, {inner}, {many:n}",
        ),
    )
    monkeypatch.setitem(
        __import__("impactscreen.messages", fromlist=["_CATALOGUE"])._CATALOGUE, "inner", Say("binnen", "inside")
    )


@pytest.mark.usefixtures("entry")
def test_facts_are_written_as_each_language_writes_them() -> None:
    message = msg(
        "test",
        n=1200,
        amount=216000.4,
        day=dt.date(2026, 11, 5),
        share=0.852,
        who=["a", "b", "c"],
        inner=msg("inner"),
        many=5000,
    )

    assert say(message) == "1.200 regels, € 216.000, 5 november 2026 (05-11-2026), 85%, a, b en c, binnen, 5.000"
    assert (
        say(message, Language.EN)
        == "1,200 lines, €216,000, 5 November 2026 (2026-11-05), 85%, a, b and c, inside, 5,000"
    )


@pytest.mark.parametrize("lang", Language)
def test_dates_are_said_as_babel_says_them(lang: Language) -> None:
    from babel.dates import format_date

    days = [dt.date(2026, month, month) for month in range(1, 13)]

    assert [date_in_words(day, lang) for day in days] == [
        format_date(day, "d MMMM y", locale=lang.value) for day in days
    ]


@pytest.mark.usefixtures("entry")
def test_a_fact_is_never_read_as_a_template() -> None:
    hostile = "{0.__class__} {n} %s"
    message = msg("test", n=1, amount=1, day=dt.date(2026, 1, 1), share=0, who=[hostile], inner=hostile, many=1)

    assert hostile in say(message)
    assert say(message).startswith("1 regel, ")


def test_messages_are_values() -> None:
    assert msg("inner", a=1) == Message("inner", {"a": 1})
    assert len({msg("inner", a=1), msg("inner", a=1), msg("inner", a=2)}) == 2


SENTENCE = re.compile(r"\b[A-Za-zÀ-ÿ]{2,} [A-Za-zÀ-ÿ]{2,} [A-Za-zÀ-ÿ]{2,}.*[.!?:]$")
FOR_DEVELOPERS = {"ValueError", "TypeError", "KeyError", "AttributeError", "RuntimeError", "AssertionError"}


def sentences_in(path: Path) -> list[str]:
    """String literals that read as a sentence, but for docstrings and errors for developers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    exempt: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            exempt.add(id(node.value))
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            described = [keyword.value for keyword in node.keywords if keyword.arg == "description"]
            told = node.args if called in FOR_DEVELOPERS else []
            exempt.update(id(inner) for each in [*described, *told] for inner in ast.walk(each))
    return [
        f"{path.name}:{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in exempt
        and "(?" not in node.value  # a pattern, not a sentence
        and SENTENCE.search(node.value)
    ]


@pytest.mark.parametrize(
    "path",
    sorted(path for path in SOURCE.rglob("*.py") if path.parent.name != "messages"),
    ids=lambda path: str(path.relative_to(SOURCE)),
)
def test_no_sentence_for_users_sits_outside_the_catalogue(path: Path) -> None:
    assert sentences_in(path) == []
