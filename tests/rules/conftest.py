"""Small rule books for the tests of this room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from impactscreen.model import Line, Place
from impactscreen.rules import Match, Matcher, RuleBook, load_rules

CONTEXT = """\
groups:
  onderzoek: {title: onderzoek, en: research, words: ["*onderzoek", advies, "*adviseur", inspectie]}
  software: {title: software, en: software, words: ["*software", "*systeem", saas]}
  bouw: {title: bouw, en: building, row: false, words: [nieuwbouw]}
  dingen: {title: apparaten, en: devices, words: [voertuig], tails: [apparatuur]}
negations: [exclusief, m.u.v., geen]
names: [bloemendaal]
carriers: [levering, dienst, onderhoud, raamovereenkomst, perceel]
purposes: [voor, bij]
real_words: [markering]
ambition: [circulair, voorbehouden]
not_ambition: [rechten voorbehouden]
"""

MakeBook = Callable[..., RuleBook]


@pytest.fixture(scope="session")
def context() -> str:
    """The small context."""
    return CONTEXT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of rules with the small context."""
    (tmp_path / "_context.yaml").write_text(CONTEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def make_book(folder: Path) -> MakeBook:
    """Make a book of rules given as id=YAML, without the shipped ones."""

    def make(**rules: str) -> RuleBook:
        for name, text in rules.items():
            body = f"title: {name}\nwhy: omdat het kan\n{text}\n"
            (folder / f"{name.replace('_', '-')}.yaml").write_text(body, encoding="utf-8")
        return load_rules(folder, shipped=False)

    return make


@pytest.fixture
def match(make_book: MakeBook) -> Callable[..., Match]:
    """Match a title (and other fields) against one rule `it` of this YAML."""

    def run(rule: str, title: str, **fields: object) -> Match:
        line = Line(Place("kalender.csv", row=2), title, **fields)  # type: ignore[arg-type]  # a test names any field
        return Matcher(make_book(it=rule)).match(line)

    return run
