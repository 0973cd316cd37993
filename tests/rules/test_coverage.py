from __future__ import annotations

from collections.abc import Callable

from impactscreen.model import Line, Place
from impactscreen.rules import RuleBook
from impactscreen.rules.coverage import cover
from impactscreen.rules.examples import try_calendar


def lines(*titles: str) -> list[Line]:
    return [Line(Place("kalender.csv", row=row), title) for row, title in enumerate(titles, start=2)]


def test_what_a_calendar_says_about_the_rules(make_book: Callable[..., RuleBook]) -> None:
    book = make_book(koffie="strong: [koffie]\nweak: [automaten]", thee="strong: [thee]")
    coverage = cover(
        lines("Koffie", "Koffie en melk", "Automaten", "Circulair zwembad", "Zwembad Noord", "Levering zwembad"), book
    )

    assert (coverage.lines, coverage.hit_lines) == (6, 2)
    assert coverage.fired == (("koffie", 2),)
    assert coverage.silent == ("thee",)
    assert [(near.line.title, near.hit.rule) for near in coverage.near] == [("Automaten", "koffie")]
    assert [item.line.title for item in coverage.promising] == ["Circulair zwembad"]
    assert [(item.word, item.lines) for item in coverage.words] == [("zwembad", 3)]


def test_expected_counts_are_held_against_a_calendar(make_book: Callable[..., RuleBook]) -> None:
    book = make_book(koffie="strong: [koffie]", thee="strong: [thee]")
    results = try_calendar(book, lines("Koffie", "Koffie en thee"), {"koffie": 2, "thee": 2})

    assert [(each.rule, each.found, each.passed) for each in results] == [("koffie", 2, True), ("thee", 1, False)]
