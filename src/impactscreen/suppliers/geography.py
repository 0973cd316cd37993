"""Where a place is and how far two places lie apart, without a network.

The shipped table (`data/places.csv`) holds some 460 towns of the Netherlands and a few of Flanders, to about a
kilometre, with the lowest postcode of each town's centre. A four-digit postcode is taken to lie in the town with the
nearest lower postcode, because they were handed out region by region: half of all postcodes come out within 4 km, nine
in ten within 11 km (checked against the addresses of all 4,073 postcodes). Good enough to tell near from far, and told
as "circa".
"""

from __future__ import annotations

import csv
import math
import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.text import fold

__all__ = ["Spot", "distance_km", "is_town_word", "locate"]

EARTH_DIAMETER_KM = 12742
_POSTCODE = re.compile(r"^\s*(\d{4})(?:\s*[A-Za-z]{2})?\s*$")
_PREFIX = re.compile(r"^\s*(?:gemeente|gem\.|plaats|stad|regio|omgeving)\s+", re.IGNORECASE)
_QUALIFIER = re.compile(r"\s*\(.*?\)\s*")


class Spot(Struct, frozen=True):
    """A point on the map, under the name it was found by."""

    name: str
    latitude: float
    longitude: float
    areas: tuple[str, ...] = ()
    """The town and the province it lies in."""
    sure: bool = True
    """False when several places bear the name and nothing told which; the best known one is taken."""


class _Town(Struct, frozen=True):
    spot: Spot
    names: tuple[str, ...]
    province: str
    country: str
    postcode: int | None


def locate(place: str | None, postcode: str | None = None, country: str = "NL", hint: str | None = None) -> Spot | None:
    """Find a place by its postcode (Dutch ones only) or by its name; None when neither is known.

    Args:
        place: a town or municipality, or a four-digit postcode.
        postcode: ``3511`` or ``3511 AB``.
        country: ``NL`` or ``BE``.
        hint: a province or region that tells namesakes apart.
    """
    digits = _POSTCODE.match(postcode or "") or _POSTCODE.match(place or "")
    named = _by_name(place, country, hint) if place else None
    if digits and country == "NL":
        near = _by_postcode(int(digits[1]))
        # The name is nearer the truth than the postcode's town, except where namesakes must be told apart.
        return named if named and named.sure else _nearest_namesake(place, near) or near
    return named


def distance_km(one: Spot, other: Spot) -> float:
    """As the crow flies, in kilometres."""
    north, east, north_too, east_too = map(math.radians, (one.latitude, one.longitude, other.latitude, other.longitude))
    half = math.sin((north_too - north) / 2) ** 2
    half += math.cos(north) * math.cos(north_too) * math.sin((east_too - east) / 2) ** 2
    return EARTH_DIAMETER_KM * math.asin(math.sqrt(half))


def is_town_word(word: str) -> bool:
    """Whether a folded word is (part of) the name of a town."""
    return word in _town_words()


@cache
def _towns() -> tuple[_Town, ...]:
    table = (files("impactscreen.suppliers") / "data" / "places.csv").read_text(encoding="utf-8")
    return tuple(
        _Town(
            Spot(row["name"], float(row["latitude"]), float(row["longitude"]), (row["name"], row["province"])),
            (row["name"], *(part.strip() for part in row["also"].split(";") if part.strip())),
            row["province"],
            row["country"],
            int(row["postcode"]) if row["postcode"] else None,
        )
        for row in csv.DictReader(table.splitlines())
    )


@cache
def _names() -> dict[str, list[_Town]]:
    """Folded name → the towns that bear it; one without a qualifier in the table comes first."""
    found: dict[str, list[_Town]] = {}
    for town in _towns():
        for name in {key for one in town.names for key in (fold(one), fold(_QUALIFIER.sub(" ", one)))}:
            found.setdefault(name, []).append(town)
    for towns in found.values():
        towns.sort(key=lambda town: "(" in town.spot.name)
    return found


@cache
def _postcodes() -> tuple[tuple[int, ...], tuple[_Town, ...]]:
    towns = sorted((town for town in _towns() if town.postcode), key=lambda town: town.postcode or 0)
    return tuple(town.postcode or 0 for town in towns), tuple(towns)


@cache
def _town_words() -> frozenset[str]:
    return frozenset(word for name in _names() for word in name.split() if len(word) > 3)  # noqa: PLR2004 - den, aan, op


def _by_name(place: str, country: str, hint: str | None) -> Spot | None:
    text = _PREFIX.sub("", place)
    towns = _names().get(fold(text)) or _names().get(fold(_QUALIFIER.sub(" ", text))) or []
    towns = [town for town in towns if town.country == country] or towns
    if not towns:
        return None
    told = [town for town in towns if hint and fold(town.province) in fold(hint)]
    if len(told) == 1 or len(towns) == 1:
        return (told or towns)[0].spot
    return replace(towns[0].spot, sure=False)


def _by_postcode(digits: int) -> Spot:
    codes, towns = _postcodes()
    spot = towns[max(bisect_right(codes, digits) - 1, 0)].spot
    return replace(spot, name=f"{digits} ({spot.name})")


def _nearest_namesake(place: str | None, near: Spot) -> Spot | None:
    namesakes: Iterable[_Town] = _names().get(fold(_QUALIFIER.sub(" ", place or "")), ())
    return min((town.spot for town in namesakes), key=lambda spot: distance_km(spot, near), default=None)
