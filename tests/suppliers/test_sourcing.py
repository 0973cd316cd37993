from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from impactscreen.messages import Language, say
from impactscreen.model import Amount, Candidate, Hit, Line
from impactscreen.rules import Matcher, RuleBook, load_rules
from impactscreen.suppliers import Register, Sourcing, load_register

Make = Callable[..., Register]
MakeLine = Callable[..., Line]
CLEANING = (Hit("schoonmaak", 1.0, ()),)


def reasons(candidate: Candidate) -> str:
    return "; ".join(say(each, Language.NL) for each in candidate.why)


@pytest.fixture
def register(register_of: Make) -> Register:
    header = dict.fromkeys(
        ("naam", "plaats", "categorie", "aanbod", "keurmerk", "geldig tot", "capaciteit", "regio"), ""
    )
    rows = [
        {"naam": "Ver", "plaats": "Groningen", "categorie": "schoonmaak"},
        {"naam": "Dichtbij", "plaats": "Zeist", "categorie": "schoonmaak", "keurmerk": "Code Sociale Ondernemingen"},
        {"naam": "Hier", "plaats": "Utrecht", "categorie": "schoonmaak", "capaciteit": "50.000"},
        {"naam": "Ergens", "categorie": "schoonmaak; catering", "aanbod": "glasbewassing en lunches"},
        {
            "naam": "Erkend",
            "plaats": "Breda",
            "categorie": "schoonmaak",
            "keurmerk": "PSO 30+",
            "geldig tot": "31-12-2026",
        },
        {"naam": "Kok", "plaats": "Utrecht", "categorie": "catering"},
    ]
    return register_of(*(header | row for row in rows))


def test_near_ones_come_first_and_say_why(register: Register, line: MakeLine) -> None:
    found = Sourcing(register, home="Utrecht").candidates(line("Schoonmaak gemeentehuis"), CLEANING)

    names = [each.name for each in found]
    assert set(names) == {"Ver", "Dichtbij", "Hier", "Ergens", "Erkend"}
    assert names.index("Dichtbij") < names.index("Erkend") < names.index("Ver")
    by_name = {each.name: each for each in found}
    assert "uit Utrecht zelf" in reasons(by_name["Hier"])
    assert "circa 8 km van Utrecht" in reasons(by_name["Dichtbij"])
    assert by_name["Ergens"].distance_km is None
    assert "staat in het register bij schoonmaak" in reasons(by_name["Ver"])


def test_never_only_near_ones(register_of: Make, line: MakeLine) -> None:
    near = [{"naam": f"Buur {number}", "plaats": "Utrecht", "categorie": "schoonmaak"} for number in range(8)]
    register = register_of(*near, {"naam": "Ver", "plaats": "Groningen", "categorie": "schoonmaak"})

    found = Sourcing(register, home="3511").candidates(line("Schoonmaak"), CLEANING, limit=4)

    assert [each.name for each in found] == ["Buur 0", "Buur 1", "Buur 2", "Ver"]


@pytest.mark.parametrize(
    ("region", "first"),
    [("Midden-Nederland, Utrecht", "Ver"), ("provincie Utrecht", "Ver"), ("landelijk", "Ver"), ("Twente", "Dichtbij")],
)
def test_where_a_firm_says_it_works_counts_as_near(register_of: Make, line: MakeLine, region: str, first: str) -> None:
    register = register_of(
        {"naam": "Dichtbij", "plaats": "Assen", "categorie": "schoonmaak", "regio": ""},
        {"naam": "Ver", "plaats": "Maastricht", "categorie": "schoonmaak", "regio": region},
    )

    assert Sourcing(register, home="3811").candidates(line("Schoonmaak"), CLEANING)[0].name == first


def test_the_words_of_the_line_count(register: Register, line: MakeLine) -> None:
    found = Sourcing(register).candidates(line("Schoonmaak", description="incl. Glasbewassing"), CLEANING)

    assert found[0].name == "Ergens"
    assert "biedt aan wat hier gevraagd wordt: glasbewassing" in reasons(found[0])


def test_without_a_home_no_distance_is_told(register: Register, line: MakeLine) -> None:
    found = Sourcing(register).candidates(line("Schoonmaak"), CLEANING)

    assert {each.distance_km for each in found} == {None}


def test_a_supplier_of_two_categories_is_named_once(register: Register, line: MakeLine) -> None:
    hits = (*CLEANING, Hit("catering", 0.5, ()))

    found = Sourcing(register).candidates(line("Schoonmaak en lunches"), hits, limit=9)

    (ergens,) = [each for each in found if each.name == "Ergens"]
    assert ergens.categories == ("schoonmaak", "catering")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (Amount(40_000, 45_000), "kan opdrachten aan tot € 50.000"),
        (Amount(90_000, None), "denk aan een perceel of een deel"),
        (None, "kan opdrachten aan tot € 50.000"),
    ],
)
def test_scale_is_weighed(register: Register, line: MakeLine, value: Amount | None, reason: str) -> None:
    found = Sourcing(register).candidates(line("Schoonmaak", value=value), CLEANING)

    (here,) = [each for each in found if each.name == "Hier"]
    assert reason in reasons(here)


def test_a_contract_too_large_ranks_lower(register: Register, line: MakeLine) -> None:
    sourcing = Sourcing(register, home="Utrecht")

    scores = [
        next(
            each.score
            for each in sourcing.candidates(line("Schoonmaak", value=Amount(sum_, sum_)), CLEANING)
            if each.name == "Hier"
        )
        for sum_ in (20_000, 500_000)
    ]

    assert scores[0] > scores[1]


def test_a_reserved_procedure_only_suggests_those_that_could_qualify(register: Register, line: MakeLine) -> None:
    (only,) = Sourcing(register, as_of=dt.date(2026, 10, 1)).candidates(line("Schoonmaak"), CLEANING, reserved=True)

    assert only.name == "Erkend"
    assert "komt door PSO 30+ waarschijnlijk in aanmerking" in reasons(only)


def test_a_recognition_that_lapsed_no_longer_counts(register: Register, line: MakeLine) -> None:
    sourcing = Sourcing(register, as_of=dt.date(2027, 1, 1))

    assert sourcing.candidates(line("Schoonmaak"), CLEANING, reserved=True) == ()
    assert all("PSO" not in reasons(each) for each in sourcing.candidates(line("Schoonmaak"), CLEANING))


def test_a_category_that_nobody_offers_has_no_candidates(register: Register, line: MakeLine) -> None:
    assert Sourcing(register).candidates(line("Groen"), (Hit("groen", 1.0, ()),)) == ()


def test_the_answer_does_not_depend_on_the_order_of_asking(register: Register, line: MakeLine) -> None:
    lines = [line("Schoonmaak"), line("Schoonmaak en glasbewassing"), line("Lunches")]
    hits = [CLEANING, CLEANING, (Hit("catering", 1.0, ()),)]
    forwards, backwards = Sourcing(register, home="Utrecht"), Sourcing(register, home="Utrecht")

    there = [forwards.candidates(*each) for each in zip(lines, hits, strict=True)]
    back = [backwards.candidates(*each) for each in zip(lines[::-1], hits[::-1], strict=True)]

    assert there == back[::-1]


@pytest.fixture(scope="module")
def shipped() -> RuleBook:
    return load_rules()


def test_each_shipped_category_finds_its_suppliers_by_the_rules_own_words(
    shipped: RuleBook, register_of: Make, line: MakeLine
) -> None:
    register = register_of(
        *({"naam": f"Firma {rule.id}", "categorie": rule.title()} for rule in shipped.rules), rules=shipped
    )
    sourcing, matcher = Sourcing(register, shipped), Matcher(shipped)

    for rule in shipped.rules:
        asked = line(rule.examples.hit[0])
        found = sourcing.candidates(asked, matcher.match(asked).hits)
        assert f"Firma {rule.id}" in [each.name for each in found], rule.id


def test_the_starter_register_serves_a_scan(line: MakeLine, shipped: RuleBook) -> None:
    asked = line("Schoonmaak gemeentehuis en glasbewassing")

    found = Sourcing(load_register(), shipped, "Haarlem").candidates(asked, Matcher(shipped).match(asked).hits)

    assert found[0].name == "Breedweer"
    assert all(each.source for each in found)
