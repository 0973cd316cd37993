from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.messages import Message
from impactscreen.rules.patterns import parse_pattern


@pytest.mark.parametrize(
    ("text", "literals"),
    [
        ("=koffie", [(" koffie ",)]),
        ("schoonmaak*", [(" schoonmaak", " schoonmak")]),
        ("*reiniging", [("reiniging ", "reinigings ", "reinigingen ")]),
        ("*kantine*", [("kantine",)]),
        ("=warme dranken", [(" warme dranken ",)]),
        ("groot* onderhoud", [(" groot",), (" onderhoud ", " onderhouds ", " onderhouden ")]),
        ("maai* ... gazon*", [(" maai",), (" gazon",)]),
    ],
)
def test_a_pattern_becomes_plain_literals(text: str, literals: list[tuple[str, ...]]) -> None:
    found = parse_pattern(text).literals()

    assert [set(part) >= set(some[:1]) for part, some in zip(found, literals, strict=True)] == [True] * len(literals)


@pytest.mark.parametrize(
    ("text", "gaps"), [("a b c", ()), ("aap* ... noot", (6,)), ("aap* noot", (0,)), ("aap … noot", (6,))]
)
def test_gaps_say_how_much_may_stand_between(text: str, gaps: tuple[int, ...]) -> None:
    assert parse_pattern(text).gaps == gaps


@given(st.text(max_size=60))
def test_any_text_is_a_pattern_or_refused_with_a_hint(text: str) -> None:
    try:
        pattern = parse_pattern(text)
    except ValueError as error:
        message, hint = error.args
        assert isinstance(message, Message)
        assert isinstance(hint, Message)
    else:
        assert all(literal.strip() for part in pattern.literals() for literal in part)
