from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.text import closed_forms, fold, fold_aligned, inflections, suspended_forms


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Warme-/koude  dranken", "warme koude dranken"),
        ("Café ’t Geïntegreerd", "cafe t geintegreerd"),
        ("COÖPERATIE", "cooperatie"),
        ("decomposed: e\u0301\u0301", "decomposed e"),
        ("œuvre Ærø", "ouvre aro"),
        ("", ""),
        ("--", ""),
        ("A27 – € 1.250,-", "a27 1 250"),
    ],
)
def test_folding_takes_away_the_dress_of_words(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_aligned_folding_keeps_every_offset(text: str) -> None:
    assert len(fold_aligned(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="cp1252")))
def test_the_quick_way_and_the_thorough_way_agree(text: str) -> None:
    assert fold_aligned(text) == fold_aligned(text + "Ω")[:-1]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("automaat", "automaten"),
        ("pakket", "pakketten"),
        ("kantoor", "kantoren"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("laptop", "laptops"),
        ("boom", "bomen"),
        ("reiniging", "reinigingen"),
        ("zaal", "zalen"),
        ("artikel", "artikelen"),
        ("zitbank", "zitbanken"),
        ("locatie", "locaties"),
    ],
)
def test_singular_and_plural_find_each_other(one: str, many: str) -> None:
    assert many in inflections(one)
    assert one in inflections(many)


@pytest.mark.parametrize("word", ["zal", "bos", "4711", "pc"])
def test_short_words_and_numbers_stay_as_they_are(word: str) -> None:
    assert inflections(word) == (word,)


def test_an_open_syllable_has_a_long_vowel() -> None:
    assert "zal" not in inflections("zalen")


def test_neighbouring_words_are_written_together() -> None:
    forms = list(closed_forms(["warme", "dranken", "automaten"], 0))

    assert [(form.text, form.first_joint, form.last_joint) for form in forms] == [
        ("warmedranken", 5, 5),
        ("warmedrankenautomaten", 5, 12),
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("groen- en bermonderhoud", "groenonderhoud"),
        ("warme- en koude dranken", "warme dranken"),
        ("schoonmaakmiddelen en -materialen", "schoonmaakmaterialen"),
        ("binnen-, buiten- en gevelschilderwerk", "buitenschilderwerk"),
        ("Toezicht- of bewakingsdiensten", "toezichtdiensten"),
    ],
)
def test_suspended_hyphens_are_filled_in(text: str, meant: str) -> None:
    assert meant in [form.text for form in suspended_forms(text)]


@pytest.mark.parametrize("text", ["schoonmaak en catering", "A27 - Everdingen en Hooipolder", "e-mail en telefoon"])
def test_where_nothing_is_suspended_nothing_is_made_up(text: str) -> None:
    assert list(suspended_forms(text)) == []
