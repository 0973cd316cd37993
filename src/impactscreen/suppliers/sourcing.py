"""Who could deliver a line, and who delivers it now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from impactscreen.messages import Message, msg
from impactscreen.model import Amount, Candidate, Hit, Incumbent, Line
from impactscreen.suppliers.geography import locate
from impactscreen.suppliers.incumbents import IncumbentFinder
from impactscreen.suppliers.recognitions import could_qualify
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.shelf import Offer, Shelf, words_of

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = ["Sourcing"]

WEIGHTS = {"relevance": 0.45, "words": 0.15, "near": 0.2, "recognition": 0.1, "scale": 0.1}
"""What a candidate's score is made of; together 1."""
UNKNOWN_SCALE = 0.5
TOO_LARGE = 0.2
LOCAL_KM = 30


class Sourcing:
    """Answers, for the lines of one municipality, from one register.

    Args:
        register: the suppliers.
        rules: gives categories their titles.
        home: municipality, town or four-digit postcode that distances are measured from.
        as_of: the reference date, against which a recognition may have lapsed; None takes all as valid.
    """

    def __init__(
        self,
        register: Register,
        rules: RuleBook | None = None,
        home: str | None = None,
        as_of: dt.date | None = None,
    ) -> None:
        self._register = register
        self._titles = {rule.id: rule.title() for rule in rules.rules} if rules else {}
        self._as_of = as_of or dt.date.min
        self._home = locate(home) if home else None
        self._shelves: dict[str | None, Shelf] = {}
        self._incumbents: IncumbentFinder | None = None

    def candidates(
        self, line: Line, hits: Sequence[Hit], limit: int = 5, reserved: bool = False
    ) -> tuple[Candidate, ...]:
        """The suppliers most worth mentioning for a line, best first: near ones first, but never only near ones.

        Args:
            line: the calendar line.
            hits: the rules that fired on it; without any, those whose offering shares words are found.
            limit: how many at most.
            reserved: only those whose recognition makes it likely that a reserved procedure (art. 2.82) is open.
        """
        words = words_of(f"{line.title} {line.description or ''}")
        found: dict[int, tuple[Offer, list[Hit]]] = {}
        for hit in sorted(hits, key=lambda hit: (-hit.relevance, hit.rule)):
            for offer in self._shelf(hit.rule).pick(words, reserved=reserved):
                found.setdefault(offer.number, (offer, []))[1].append(hit)
        if not hits:
            offers = self._shelf(None).pick_by_words(words, reserved=reserved)
            found = {offer.number: (offer, []) for offer in offers}
        scored = [(self._score(offer, its, words, line.value), offer) for offer, its in found.values()]
        scored.sort(key=lambda each: (-each[0], each[1].number))
        return tuple(
            self._candidate(score, offer, found[offer.number][1], words, line.value, reserved=reserved)
            for score, offer in _mixed(scored, limit)
        )

    def incumbents(self, lines: Sequence[Line]) -> list[Incumbent | None]:
        """For each line the register's supplier that delivers it now, or that its text names, if any."""
        if self._incumbents is None:
            self._incumbents = IncumbentFinder(self._register)
        return self._incumbents.find(lines)

    def _shelf(self, category: str | None) -> Shelf:
        if category not in self._shelves:
            self._shelves[category] = Shelf(self._register, category, self._home, self._as_of)
        return self._shelves[category]

    def _score(self, offer: Offer, hits: Sequence[Hit], words: frozenset[str], value: Amount | None) -> float:
        parts = {
            "relevance": max((hit.relevance for hit in hits), default=0.0),
            "words": 1.0 if offer.telling & words else 0.0,
            "near": offer.near,
            "recognition": 1.0 if offer.recognitions else 0.0,
            "scale": _scale(offer, value),
        }
        return round(sum(WEIGHTS[name] * part for name, part in parts.items()), 4)

    def _candidate(  # noqa: PLR0913 - all that is known about one line and one offer
        self,
        score: float,
        offer: Offer,
        hits: Sequence[Hit],
        words: frozenset[str],
        value: Amount | None,
        *,
        reserved: bool,
    ) -> Candidate:
        supplier = offer.supplier
        why = [self._offers(offer, hits, words), *self._where(offer), *_recognised(offer, reserved=reserved)]
        return Candidate(
            name=supplier.name,
            score=score,
            why=(*why, *_capable(offer, value)),
            categories=tuple(hit.rule for hit in hits),
            place=supplier.place,
            distance_km=None if offer.km is None else round(offer.km, 1),
            capacity=supplier.capacity,
            recognition=tuple(one.label for one in offer.recognitions),
            website=supplier.website,
            contact=supplier.contact,
            source=supplier.source or (supplier.at.file if supplier.at else None),
            checked=supplier.checked,
        )

    def _offers(self, offer: Offer, hits: Sequence[Hit], words: frozenset[str]) -> Message:
        same = sorted(offer.telling & words)
        if same:
            return msg("suppliers.fits.words", words=same)
        if offer.supplier.offering:
            return msg("suppliers.fits.offering", offering=_shortened(offer.supplier.offering))
        return msg("suppliers.fits.category", category=self._titles.get(hits[0].rule, hits[0].rule))

    def _where(self, offer: Offer) -> list[Message]:
        if offer.km is None or self._home is None:
            return [msg("suppliers.fits.region", region=offer.supplier.region)] if offer.supplier.region else []
        if offer.spot and not offer.spot.sure:
            return [msg("suppliers.fits.unsure-place", place=offer.spot.name)]
        if offer.km < 1:
            return [msg("suppliers.fits.here", place=self._home.name)]
        return [msg("suppliers.fits.distance", km=round(offer.km), home=self._home.name)]


def _mixed(scored: Sequence[tuple[float, Offer]], limit: int) -> Sequence[tuple[float, Offer]]:
    """The best, with the last place for the best from elsewhere when all others are local."""
    best, rest = scored[:limit], scored[limit:]
    if limit > 1 and all(offer.km is not None and offer.km <= LOCAL_KM for _, offer in best):
        elsewhere = [each for each in rest if each[1].km is None or each[1].km > LOCAL_KM]
        if elsewhere:
            return [*best[:-1], elsewhere[0]]
    return best


def _largest(value: Amount | None) -> float | None:
    return (value.high if value.high is not None else value.low) if value else None


def _scale(offer: Offer, value: Amount | None) -> float:
    capacity, asked = offer.supplier.capacity, _largest(value)
    if capacity is None or asked is None:
        return UNKNOWN_SCALE
    return 1.0 if asked <= capacity else TOO_LARGE


def _capable(offer: Offer, value: Amount | None) -> list[Message]:
    capacity, asked = offer.supplier.capacity, _largest(value)
    if capacity is None:
        return []
    if asked is None or asked <= capacity:
        return [msg("suppliers.fits.capacity", capacity=capacity)]
    return [msg("suppliers.fits.part", capacity=capacity)]


def _recognised(offer: Offer, *, reserved: bool) -> list[Message]:
    if not offer.recognitions:
        return []
    if reserved:
        return [msg("suppliers.fits.reserved", recognitions=could_qualify(offer.recognitions))]
    return [msg("suppliers.fits.recognition", recognitions=[one.label for one in offer.recognitions])]


def _shortened(text: str, longest: int = 90) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:(") + "…"
