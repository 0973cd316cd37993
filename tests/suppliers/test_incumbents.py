from __future__ import annotations

from collections.abc import Callable

import pytest

from impactscreen.messages import Language, say
from impactscreen.model import Line
from impactscreen.suppliers import Register, Sourcing

Make = Callable[..., Register]
MakeLine = Callable[..., Line]


@pytest.fixture
def sourcing(register_of: Make) -> Sourcing:
    return Sourcing(
        register_of(
            {"naam": "Breedweer", "kvk": "01234567"},
            {"naam": "The Colour Kitchen", "kvk": ""},
            {"naam": "Script", "kvk": ""},
            {"naam": "Pantar", "kvk": ""},
            {"naam": "Werk en Zorg", "kvk": ""},
            {"naam": "I-did", "kvk": ""},
        )
    )


def test_the_current_supplier_is_recognised(sourcing: Sourcing, line: MakeLine) -> None:
    lines = [line("Schoonmaak", supplier="BREEDWEER B.V."), line("Schoonmaak", supplier="Hago"), line("Schoonmaak")]

    known, unknown, none = sourcing.incumbents(lines)

    assert known is not None
    assert (known.name, known.match, known.review) == ("BREEDWEER B.V.", "Breedweer", False)
    assert say(known.why, Language.NL) == "zelfde naam zonder B.V."
    assert unknown is None
    assert none is None


def test_a_doubtful_name_is_for_a_person_to_check(sourcing: Sourcing, line: MakeLine) -> None:
    (found,) = sourcing.incumbents([line("Schoonmaak", supplier="Bredwer")])

    assert found is not None
    assert found.match == "Breedweer"
    assert found.review


def test_a_kvk_number_in_another_column_beats_the_name(sourcing: Sourcing, line: MakeLine) -> None:
    (found,) = sourcing.incumbents(
        [line("Catering", supplier="The Colour Kitchen", extra={"KvK leverancier": "01234567"})]
    )

    assert found is not None
    assert found.match == "Breedweer"


@pytest.mark.parametrize(
    ("fields", "match", "told"),
    [
        ({"title": "Catering, nu door the colour kitchen"}, "The Colour Kitchen", ("the colour kitchen", "titel")),
        ({"title": "Groen", "description": "Onderhoud door Pantar (2027)"}, "Pantar", ("Pantar", "omschrijving")),
        ({"title": "Verlengen I-did tassen"}, "I-did", ("I-did", "titel")),
    ],
)
def test_a_supplier_that_the_text_names_is_told_for_checking(
    sourcing: Sourcing, line: MakeLine, fields: dict[str, str], match: str, told: tuple[str, str]
) -> None:
    (found,) = sourcing.incumbents([line(**fields)])

    assert found is not None
    assert (found.match, found.name, found.review) == (match, told[0], True)
    assert told[1] in say(found.why, Language.NL)


@pytest.mark.parametrize(
    "title", ["Inkoop script voor video", "Script voor video", "Werk en zorg in de wijk", "Breedweerbaar", "pantar", ""]
)
def test_ordinary_words_are_no_names(sourcing: Sourcing, line: MakeLine, title: str) -> None:
    assert sourcing.incumbents([line(title)]) == [None]


def test_the_current_supplier_goes_before_a_name_in_the_text(sourcing: Sourcing, line: MakeLine) -> None:
    (found,) = sourcing.incumbents([line("Schoonmaak na Pantar", supplier="Breedweer")])

    assert found is not None
    assert found.match == "Breedweer"
