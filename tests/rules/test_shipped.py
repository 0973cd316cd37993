"""The rules that come with impactscreen: complete, proven by their examples, and documented."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from impactscreen.messages import Language
from impactscreen.model import Severity
from impactscreen.rules import Rule, load_rules, shipped_rules
from impactscreen.rules.check import check_rules
from impactscreen.rules.examples import ExampleResult, try_examples
from impactscreen.rules.scaffold import json_schema

ROOT = Path(__file__).parents[2]
BOOK = load_rules()
CATEGORIES = [
    "afval-circulair",
    "beveiliging-gastheer",
    "bloemen-planten",
    "bouw-onderhoud-sociaal",
    "bouwhekken",
    "catering",
    "communicatie",
    "doelgroepenvervoer",
    "drukwerk",
    "ehbo",
    "energie-besparing",
    "evenementen-locaties",
    "groen",
    "ict-apparatuur",
    "ict-diensten-inclusief",
    "koffie",
    "meubilair",
    "post-koeriers",
    "relatiegeschenken",
    "schoonmaak",
    "sociaal-domein",
    "textiel",
    "verhuizing",
    "wasserij",
]


def test_all_categories_are_there() -> None:
    assert [rule.id for rule in BOOK.rules] == CATEGORIES


@pytest.mark.parametrize("result", try_examples(BOOK), ids=lambda result: f"{result.rule}: {result.title}")
def test_every_example_holds(result: ExampleResult) -> None:
    assert result.passed


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
def test_every_rule_is_complete(rule: Rule) -> None:
    assert len(rule.examples.hit) >= 6
    assert len(rule.examples.miss) >= 6
    assert 2 <= len(rule.questions()) <= 3
    assert len(rule.questions(Language.EN)) == len(rule.questions())
    assert rule.title(Language.EN) != rule.title()
    assert rule.cpv
    assert rule.routes
    assert rule.sdgs
    assert rule.theme


def test_they_pass_their_own_check() -> None:
    assert [finding for finding in check_rules() if finding.severity != Severity.INFO] == []


def test_the_pages_say_what_the_rules_say() -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "make_rules.py"))["pages"]()
    written = {path.name: path.read_bytes() for path in (ROOT / "docs" / "rules").iterdir()}

    assert written == pages


@pytest.mark.parametrize(("of", "name"), [("rule", "rules"), ("context", "context"), ("mute", "mute")])
def test_the_schemas_are_those_of_the_models(of: str, name: str) -> None:
    assert (shipped_rules() / f"{name}.schema.json").read_text(encoding="utf-8") == json_schema(of)
