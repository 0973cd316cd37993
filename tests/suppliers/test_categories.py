from __future__ import annotations

import pytest

from impactscreen.rules import RuleBook
from impactscreen.suppliers.categories import CategoryMapper, parts_of


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Facilitair; eten & drinken", ("Facilitair", "eten & drinken")),
        ("schoonmaak, catering / horeca", ("schoonmaak", "catering", "horeca")),
        ("park-, tuin- en gras (sport, bos); hout", ("park-, tuin- en gras (sport, bos)", "hout")),
        ("(drank/verkoop)automaten", ("(drank/verkoop)automaten",)),
        ("a ( b; c", ("a ( b", "c")),
        ("; ;", ()),
        ("(" * 20_000, ("(" * 20_000,)),
    ],
)
def test_a_cell_is_split_where_people_mean_it(cell: str, parts: tuple[str, ...]) -> None:
    assert parts_of(cell) == parts


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("schoonmaak", ("schoonmaak",)),
        ("Schoonmaak en glasbewassing", ("schoonmaak",)),
        ("SCHOONMAAK", ("schoonmaak",)),
        ("glazenwasserij", ("schoonmaak",)),
        ("eten & drinken", ("catering",)),
        ("kaas", ()),
        ("", ()),
    ],
)
def test_categories_become_rules(rulebook: RuleBook, written: str, ids: tuple[str, ...]) -> None:
    assert CategoryMapper(rulebook).ids(written) == ids


@pytest.mark.parametrize(
    ("written", "ids"), [("ict_apparatuur", ("ict-apparatuur",)), ("groen", ("groen",)), ("Groen en tuin", ())]
)
def test_without_rules_only_ids_are_taken(written: str, ids: tuple[str, ...]) -> None:
    assert CategoryMapper(None).ids(written) == ids
