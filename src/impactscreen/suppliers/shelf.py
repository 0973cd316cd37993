"""The suppliers of one category, laid out so that the few that suit a line are found without looking at all."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import lru_cache

from msgspec import Struct

from impactscreen.suppliers.geography import Spot, distance_km, locate
from impactscreen.suppliers.names import name_words
from impactscreen.suppliers.recognitions import could_qualify
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.supplier import Recognition, Supplier
from impactscreen.text import fold

__all__ = ["Offer", "Shelf", "words_of"]

MOST_BY_PLACE = 50
"""Of a large category only so many are weighed by place and recognition; those that share words always are."""
MOST_BY_WORD = 200
SHORTEST_WORD = 4
TELLING_SHARE = 0.5
"""A word in the offering of more than this share of a category says nothing within it."""
SMALL_CATEGORY = 3
FAR_KM = 150
"""From here on it no longer matters how far."""
EVERYWHERE = 0.7
_WHOLE_COUNTRY = ("landelijk", "heel nederland", "nederland", "netherlands", "nationwide")
UNKNOWN_PLACE = 0.4
"""Between near and far, as most firms work in a wider region than their own town."""


class Offer(Struct, frozen=True, eq=False):
    """A supplier in one category, with what does not depend on the line."""

    number: int
    """Position in the register."""
    supplier: Supplier
    spot: Spot | None
    km: float | None
    near: float
    """From 0 (far) to 1 (here, or serving this region)."""
    recognitions: tuple[Recognition, ...]
    """Those that have not lapsed."""
    telling: frozenset[str]
    """Words of its offering that set it apart within the category."""


class Shelf:
    """The suppliers of one category (None: of all), the nearest and recognised first."""

    def __init__(self, register: Register, category: str | None, home: Spot | None, as_of: dt.date) -> None:
        members = [each for each in enumerate(register.suppliers) if category is None or category in each[1].categories]
        common = _common_words([supplier for _, supplier in members])
        self._offers = [_offer(number, supplier, home, as_of, common) for number, supplier in members]
        self._offers.sort(key=lambda offer: (-offer.near - bool(offer.recognitions) / 2, offer.number))
        self._by_word: dict[str, list[Offer]] = {}
        for offer in self._offers:
            for word in offer.telling:
                self._by_word.setdefault(word, []).append(offer)

    def pick(self, words: frozenset[str], *, reserved: bool) -> list[Offer]:
        """The offers worth weighing for a line with these words."""
        offers = [offer for offer in self._offers if could_qualify(offer.recognitions)] if reserved else self._offers
        return list(dict.fromkeys([*offers[:MOST_BY_PLACE], *self.pick_by_words(words, reserved=reserved)]))

    def pick_by_words(self, words: frozenset[str], *, reserved: bool) -> list[Offer]:
        """The offers that say one of these words and not all others say too."""
        picked: dict[Offer, None] = {}
        for word in sorted(words & self._by_word.keys()):
            for offer in self._by_word[word][:MOST_BY_WORD]:
                if not reserved or could_qualify(offer.recognitions):
                    picked[offer] = None
        return list(picked)


def words_of(text: str) -> frozenset[str]:
    """The folded words of a text that can say what is offered or asked."""
    return frozenset(
        word for word in fold(text).split() if len(word) >= SHORTEST_WORD and word not in name_words("soft")
    )


def _common_words(suppliers: list[Supplier]) -> frozenset[str]:
    if len(suppliers) <= SMALL_CATEGORY:
        return frozenset()
    seen = Counter(word for supplier in suppliers for word in words_of(supplier.offering or ""))
    return frozenset(word for word, count in seen.items() if count > TELLING_SHARE * len(suppliers))


def _offer(number: int, supplier: Supplier, home: Spot | None, as_of: dt.date, common: frozenset[str]) -> Offer:
    spot = _located(supplier.place, supplier.postcode, supplier.country, supplier.region)
    km = distance_km(home, spot) if home and spot else None
    near = UNKNOWN_PLACE if km is None else max(0.0, 1 - km / FAR_KM)
    if home and supplier.region:
        near = max(near, _serves(fold(supplier.region), home))
    return Offer(
        number=number,
        supplier=supplier,
        spot=spot,
        km=km,
        near=near,
        recognitions=tuple(one for one in supplier.recognitions if one.valid_on(as_of)),
        telling=words_of(supplier.offering or "") - common,
    )


def _serves(region: str, home: Spot) -> float:
    """How near a firm is that says where it works: in this town, this province, or everywhere."""
    if any(fold(area) in region for area in home.areas):
        return 1.0
    return EVERYWHERE if any(word in region for word in _WHOLE_COUNTRY) else 0.0


_located = lru_cache(maxsize=16384)(locate)
