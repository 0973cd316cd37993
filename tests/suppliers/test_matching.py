from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.messages import Language, say
from impactscreen.suppliers import NameMatcher, Register, Verdict, load_register

REGISTER = (
    "Breedweer",
    "Stichting De Prael",
    "Van Hulley B.V.",
    "Kringloop Losen VOF",
    "Werkbedrijf Geïntoneerd Nieuwegein C.V.",
    "De Vries Schoonmaak",
    "Solwer Barneveld Groep B.V.",
    "Leger des Heils",
    "Zorg en Werk",
    "Fonds Noord 1",
    "Fonds Noord 2",
)


@pytest.fixture(scope="module")
def matcher() -> NameMatcher:
    return NameMatcher(REGISTER)


@pytest.mark.parametrize(
    ("asked", "found", "why"),
    [
        ("Breedweer", "Breedweer", "precies dezelfde naam"),
        ("BREEDWEER", "Breedweer", "alleen hoofdletters"),
        ("Breedweer B.V.", "Breedweer", "zelfde naam zonder B.V."),
        ("van hulley", "Van Hulley B.V.", "zelfde naam zonder B.V."),
        ("Stichting Van Hulley", "Van Hulley B.V.", "andere rechtsvorm (Stichting en B.V.)"),
        ("Van Hul-ley BV", "Van Hulley B.V.", "anders gespatieerd"),
        ("Losen Kringloop", "Kringloop Losen VOF", "gelijk is"),
        ("De Prae1", "Stichting De Prael", "lijkt"),
        (
            "Werkbedrijf Geintoneerd Nieuwgein",
            "Werkbedrijf Geïntoneerd Nieuwegein C.V.",
            "“nieuwgein” lijkt op “nieuwegein”",
        ),
        ("WerkbedrijfGeïntoneerd Nieuwegein", "Werkbedrijf Geïntoneerd Nieuwegein C.V.", "spatieerd"),
        ("Werkbed. Geïntoneerd Nieuwegein", "Werkbedrijf Geïntoneerd Nieuwegein C.V.", "lijkt"),
        ("Solwer Barneveld Nederland B.V.", "Solwer Barneveld Groep B.V.", "gelijk is"),
        ("Breedweer - vestiging Meppel", "Breedweer", "precies dezelfde naam"),
        ("Breedweer Hilversum", "Breedweer", "gelijk is breedweer"),
        ("Jansen Beheer h.o.d.n. Breedweer", "Breedweer", "precies dezelfde naam"),
        ("LdH", "Leger des Heils", "beginletters"),
    ],
)
def test_a_name_is_recognised_through_its_dress(matcher: NameMatcher, asked: str, found: str, why: str) -> None:
    (answer,) = matcher.match([asked])

    assert answer.match == found
    assert why in say(answer.why, Language.NL)


@pytest.mark.parametrize(
    "asked",
    [
        "De Vries Catering",
        "Zorg",
        "Werk",
        "Schoonmaak",
        "Stichting",
        "B.V.",
        "Zorgwerk Twente",
        "Groep Nederland Holding",
        "Catering Nieuwegein",
        "",
        "?",
        ".*",
    ],
)
def test_a_shared_common_word_is_no_match(matcher: NameMatcher, asked: str) -> None:
    (answer,) = matcher.match([asked])

    assert answer.verdict is Verdict.NONE
    assert answer.match is None
    assert answer.supplier is None


def test_numbers_tell_names_apart(matcher: NameMatcher) -> None:
    assert [each.match for each in matcher.match(["Fonds Noord 2", "Fonds Noord 1 B.V."])] == [
        "Fonds Noord 2",
        "Fonds Noord 1",
    ]


def test_nearer_names_score_higher(matcher: NameMatcher) -> None:
    scores = [
        each.score
        for each in matcher.match(["Van Hulley B.V.", "van hulley bv", "Van Hulley", "Van Hullley", "Hulley Vam"])
    ]

    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_a_typing_error_alone_is_for_a_person_to_check(matcher: NameMatcher) -> None:
    (answer,) = matcher.match(["Bredwer"])

    assert answer.verdict is Verdict.REVIEW
    assert answer.match == "Breedweer"


def test_of_namesakes_the_legal_form_decides() -> None:
    matcher = NameMatcher(["Nora B.V.", "Stichting Nora"])

    assert [each.match for each in matcher.match(["nora stichting", "NORA BV"])] == ["Stichting Nora", "Nora B.V."]
    assert matcher.match(["Nora"])[0].verdict is Verdict.REVIEW


def test_a_kvk_number_beats_the_name(register_of: Callable[..., Register]) -> None:
    matcher = NameMatcher(register_of({"naam": "Breedweer", "kvk": "01234567"}, {"naam": "Nelis", "kvk": "12345678"}))

    by_column, in_text = matcher.match(["Breedweer", "Iets heel anders (KvK 01234567)"], ["12345678", None])

    assert by_column.match == "Nelis"
    assert in_text.match == "Breedweer"
    assert by_column.score == in_text.score == 1
    assert "KvK" in say(by_column.why, Language.NL)


def test_other_names_of_a_supplier_are_known(register_of: Callable[..., Register]) -> None:
    register = register_of({"naam": "Nora Werkt", "ook bekend als": "Stichting Nora; Atelier Noor"})

    assert NameMatcher(register).match(["atelier noor"])[0].match == "Nora Werkt"


def test_answers_come_in_the_order_of_asking(matcher: NameMatcher) -> None:
    asked = ["Breedweer", "niemand", "Breedweer", "Van Hulley"]

    assert [each.name for each in matcher.match(asked)] == asked


@given(st.lists(st.text(max_size=30), max_size=8), st.lists(st.text(max_size=30), max_size=8))
def test_any_names_can_be_asked_of_any_register(register: list[str], asked: list[str]) -> None:
    for answer in NameMatcher(register).match(asked):
        assert 0 <= answer.score <= 1
        assert (answer.match is None) == (answer.verdict is Verdict.NONE)


@given(st.sampled_from(REGISTER))
def test_every_name_finds_itself(name: str) -> None:
    assert NameMatcher(REGISTER).match([name])[0].match == name


def test_the_starter_register_knows_its_own_names() -> None:
    register = load_register()

    matches = NameMatcher(register).match([f"{supplier.name} B.V." for supplier in register.suppliers])

    assert [each.match for each in matches] == [supplier.name for supplier in register.suppliers]


def test_names_cost_nothing_until_they_are_matched() -> None:
    heavy = "{'rapidfuzz', 'numpy', 'pandas', 'openpyxl', 'ahocorasick_rs'}"
    code = f"import sys, impactscreen.suppliers; print(sorted({heavy} & set(sys.modules)))"

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "[]"
