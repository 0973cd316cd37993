from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.suppliers.names import LONGEST_NAME, aliases, shown_forms, split_name


@pytest.mark.parametrize(
    ("written", "words", "forms"),
    [
        ("Breedweer B.V.", ("breedweer",), ("bv",)),
        ("Breedweer BV", ("breedweer",), ("bv",)),
        ("Breedweer b. v.", ("breedweer",), ("bv",)),
        ("BREEDWEER BESLOTEN VENNOOTSCHAP", ("breedweer",), ("bv",)),
        ("Stichting De Prael", ("de", "prael"), ("stichting",)),
        ("De Prael, Stichting", ("de", "prael"), ("stichting",)),
        ("Stihcting De Prael", ("de", "prael"), ("stichting",)),
        ("StichtingPrael", ("prael",), ("stichting",)),
        ("V.O.F. De Graaf", ("de", "graaf"), ("vof",)),
        ("De Graaf vennootschap onder firma", ("de", "graaf"), ("vof",)),
        ("Coöperatie Sendacon U.A.", ("sendacon",), ("cooperatie", "ua")),
        ("Coöp. Sendacon", ("sendacon",), ("cooperatie",)),
        ("Groep Intro vzw", ("groep", "intro"), ("vzw",)),
        ("Zeep i.o.", ("zeep",), ()),
        ("Graansilo BredaB.V.", ("graansilo", "breda"), ("bv",)),
        ("Losen KringloopwinkelVOF", ("losen", "kringloopwinkel"), ("vof",)),
        ("Towne & Murray Ltd.", ("towne", "en", "murray"), ("ltd",)),
        ("Müller GmbH", ("muller",), ("gmbh",)),
        ("R.I.B.W. Arnhem", ("ribw", "arnhem"), ()),
        ("'t Groene Huis", ("t", "groene", "huis"), ()),
        ("Co", ("co",), ()),
        ("B.V.", ("bv",), ()),
        ("!!!", (), ()),
    ],
)
def test_a_name_is_taken_apart(written: str, words: tuple[str, ...], forms: tuple[str, ...]) -> None:
    parts = split_name(written)

    assert parts.words == words
    assert parts.forms == forms


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Breedweer bv", "B.V."), ("stichting Nora", "Stichting"), ("Intro VZW", "vzw"), ("Nora", "")],
)
def test_forms_are_shown_as_people_write_them(written: str, shown: str) -> None:
    assert shown_forms(split_name(written)) == shown


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Breedweer", ("Breedweer",)),
        ("Jansen Beheer h.o.d.n. Breedweer", ("Jansen Beheer", "Breedweer")),
        ("Jansen Beheer hodn Breedweer", ("Jansen Beheer", "Breedweer")),
        ("Nora Werkt (Stichting Nora)", ("Nora Werkt", "Stichting Nora")),
        ("Stichting Bouwloods / De Bouwloods", ("Stichting Bouwloods", "De Bouwloods")),
        ("Breedweer - vestiging Meppel", ("Breedweer",)),
        ("Breedweer, voorheen Nelis", ("Breedweer", "Nelis")),
    ],
)
def test_one_written_name_may_stand_for_several(written: str, expected: tuple[str, ...]) -> None:
    found = aliases(written)

    assert found[0] == written
    assert set(expected) <= set(found)


@given(st.text(max_size=60))
def test_any_text_can_be_taken_apart(text: str) -> None:
    parts = split_name(text)

    assert all(parts.words)
    assert aliases(text)[0] == text


def test_a_text_of_any_length_is_no_burden() -> None:
    text = "(((a. b; v/h Stichting " * 2_000

    assert len(split_name(text).squashed) <= LONGEST_NAME
    assert aliases(text) == (text,)
