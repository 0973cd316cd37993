from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from impactscreen.messages import Language, say
from impactscreen.model import Severity
from impactscreen.rules import RuleBook
from impactscreen.suppliers import Register, check_register, load_register

Make = Callable[..., Register]
AS_OF = dt.date(2026, 10, 1)
SOUND = {
    "naam": "Breedweer",
    "plaats": "Uitgeest",
    "categorie": "schoonmaak",
    "website": "https://breedweer.nl",
    "keurmerk": "PSO Trede 3",
    "geldig tot": "2027-01-01",
    "bron": "lijst",
    "gecontroleerd": "2026-09-01",
}


def findings(register: Register, rules: RuleBook | None = None) -> list[str]:
    return [say(each.message, Language.NL) for each in check_register(register, AS_OF, rules)]


def test_a_sound_row_has_no_findings(register_of: Make, rulebook: RuleBook) -> None:
    assert findings(register_of(SOUND, rules=rulebook), rulebook) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"naam": "X"}, "te kort om te herkennen"),
        ({"naam": "Null"}, "geen naam van een onderneming"),
        ({"naam": "n.v.t."}, "geen naam van een onderneming"),
        ({"naam": "Zorg & Werk"}, "gewone woorden"),
        ({"naam": ".*schoonmaak"}, "zoekpatroon"),
        ({"naam": r"\bBreed\w+"}, "zoekpatroon"),
        ({"naam": "Brееdweer"}, "е (Cyrillic)"),
        ({"bron": ""}, "Bij 1 rij staat geen bron"),
        ({"gecontroleerd": ""}, "Bij 1 rij staat niet wanneer iemand"),
        ({"gecontroleerd": "2025-09-01"}, "Voor het laatst nagekeken op 1 september 2025"),
        ({"geldig tot": "2026-09-30"}, "De erkenning PSO Trede 3 liep tot 30 september 2026"),
        ({"categorie": ""}, "geen enkele kansregel"),
        ({"categorie": "kaasmakerij"}, "Geen kansregel kent de categorie “kaasmakerij”"),
        ({"plaats": "Nergensland"}, "“Nergensland” is niet bekend"),
        ({"plaats": "Hengelo"}, "meer plaatsen die “Hengelo” heten"),
        ({"website": "geen"}, "geen webadres"),
    ],
)
def test_what_could_be_better_is_told(
    register_of: Make, rulebook: RuleBook, change: dict[str, str], expected: str
) -> None:
    register = register_of(SOUND | change, rules=rulebook)

    assert any(expected in finding for finding in findings(register, rulebook)), findings(register, rulebook)


def test_an_id_that_no_rule_bears_is_told(register_of: Make, rulebook: RuleBook) -> None:
    register = register_of(SOUND | {"categorie": "kaasmakerij"})

    assert "Er is geen kansregel “kaasmakerij”." in findings(register, rulebook)


def test_likely_twins_are_told_once(register_of: Make) -> None:
    register = register_of(SOUND, SOUND | {"naam": "Breedweer B.V."}, SOUND | {"naam": "Pantar"})

    assert [each for each in findings(register) if "lijkt veel op" in each] == [
        "“Breedweer” lijkt veel op “Breedweer B.V.” (register.csv:3). Is het dezelfde onderneming?"
    ]


def test_findings_point_at_their_row_and_know_how_much_they_matter(register_of: Make) -> None:
    register = register_of(SOUND, SOUND | {"naam": "Null", "gecontroleerd": ""})

    found = check_register(register, AS_OF)

    assert {each.place.row for each in found} == {3}
    assert {each.severity for each in found} == {Severity.WARNING, Severity.INFO}


def test_the_starter_register_says_that_nobody_checked_it() -> None:
    told = findings(load_register())

    assert told[0].startswith("Bij 50 rijen staat niet wanneer iemand die voor het laatst heeft nagekeken")
