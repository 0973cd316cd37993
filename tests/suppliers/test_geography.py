from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.suppliers.geography import Spot, distance_km, is_town_word, locate


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Utrecht", "Utrecht"),
        ("gemeente UTRECHT", "Utrecht"),
        ("Utrecht (herkomst)", "Utrecht"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("'s-Gravenhage", "Den Haag"),
        ("s Gravenhage", "Den Haag"),
        ("Haarlemmermeer", "Hoofddorp"),
        ("Súdwest-Fryslân", "Sneek"),
        ("Bergen (L)", "Bergen (Limburg)"),
        ("3511", "3511 (Utrecht)"),
        ("3511 AB", "3511 (Utrecht)"),
        ("9726az", "9726 (Groningen)"),
    ],
)
def test_places_are_found_as_people_write_them(written: str, found: str) -> None:
    spot = locate(written)

    assert spot is not None
    assert spot.name == found
    assert spot.sure


@pytest.mark.parametrize("written", ["", "Nergensland", "West-Brabant", "heel Nederland", "0000 AA zoveel"])
def test_an_unknown_place_has_no_spot(written: str) -> None:
    assert locate(written) is None


@pytest.mark.parametrize("namesake", ["Hengelo", "Bergen", "Beek", "Rijswijk"])
def test_namesakes_are_told_as_unsure(namesake: str) -> None:
    spot = locate(namesake)

    assert spot is not None
    assert not spot.sure


def test_a_postcode_or_a_province_tells_namesakes_apart() -> None:
    by_postcode, by_province = locate("Hengelo", "7255 AB"), locate("Hengelo", hint="regio Twente, Overijssel")

    assert by_postcode is not None
    assert by_province is not None
    assert (by_postcode.name, by_postcode.sure) == ("Hengelo (Gelderland)", True)
    assert (by_province.name, by_province.sure) == ("Hengelo", True)


def test_a_belgian_postcode_is_no_dutch_one() -> None:
    assert locate(None, "1800", country="BE") is None
    vilvoorde = locate("Vilvoorde", "1800", country="BE")
    assert vilvoorde is not None
    assert vilvoorde.latitude < 51


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ("Utrecht", "Amsterdam", 35),
        ("Utrecht", "Groningen", 160),
        ("Maastricht", "Den Helder", 242),
        ("Zeist", "Utrecht", 8),
    ],
)
def test_distances_are_right_to_a_few_kilometres(one: str, other: str, km: float) -> None:
    here, there = locate(one), locate(other)

    assert here is not None
    assert there is not None
    assert distance_km(here, there) == pytest.approx(km, abs=4)


points = st.builds(Spot, st.just("x"), st.floats(50.7, 53.6), st.floats(3.3, 7.2))


@given(points, points, points)
def test_distance_is_a_distance(one: Spot, other: Spot, third: Spot) -> None:
    assert distance_km(one, one) == 0
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))
    assert distance_km(one, third) <= distance_km(one, other) + distance_km(other, third) + 1e-6


@pytest.mark.parametrize(
    ("word", "town"), [("meppel", True), ("hertogenbosch", True), ("breedweer", False), ("den", False)]
)
def test_words_of_towns_are_known(word: str, town: bool) -> None:
    assert is_town_word(word) is town
