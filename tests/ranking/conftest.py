"""Lines for the tests of ranking, written short."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from msgspec import Struct

from impactscreen.messages import msg
from impactscreen.model import (
    Amount,
    Basis,
    Candidate,
    Evidence,
    Hit,
    Incumbent,
    Line,
    Nature,
    Opportunity,
    Period,
    Place,
    Precision,
    Procedure,
    ProcedureKind,
    Route,
    Strength,
    Term,
    Vat,
    Window,
)
from impactscreen.ranking import Found, Policy, load_policy, rank, route, window
from impactscreen.ranking.tiers import Reach, reach_of
from impactscreen.ranking.worth import Worth, worth_of

AS_OF = dt.date(2026, 11, 1)
PERIODS = ("publication", "award", "contract_start", "contract_end", "start")


class Desk(Struct, frozen=True):
    """The shipped policy on 1 November 2026, and what it makes of a line in short spelling (see head of pairs.yaml)."""

    policy: Policy
    as_of: dt.date = AS_OF

    def found(self, **line: Any) -> Found:
        return make_found(**line)

    def one(self, **line: Any) -> Opportunity:
        return self.rank([make_found(**line)])[0]

    def rank(self, found: Sequence[Found]) -> tuple[Opportunity, ...]:
        return rank(found, self.policy, self.as_of)

    def window(self, **line: Any) -> Window:
        found = make_found(**line)
        return window(found.line, self.policy, self.as_of, found.hits)

    def route(self, **line: Any) -> Route:
        found = make_found(**line)
        return route(found.line, found.hits, found.suppliers, self.policy, self.as_of)

    def worth(self, **line: Any) -> Worth:
        return worth_of(make_found(**line).line, self.policy)

    def reach(self, publication: dt.date, **line: Any) -> Reach:
        found = make_found(**line)
        return reach_of(found.line, found.hits, self.policy, publication)


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy()


@pytest.fixture(scope="session")
def desk(policy: Policy) -> Desk:
    return Desk(policy)


def make_found(**given: Any) -> Found:
    hits = {"schoonmaak": 0.9} if given.get("hits") is None else given["hits"]
    incumbent = given.get("incumbent")
    return Found(
        line=_line(given),
        hits=tuple(_hit(rule, relevance) for rule, relevance in hits.items()),
        suppliers=tuple(_candidate(nr, one) for nr, one in enumerate(given.get("suppliers", ()), start=1)),
        incumbent=Incumbent("X", "X", incumbent, msg("ranking.two", first="", second="")) if incumbent else None,
        ambition=tuple(_evidence("circulair", weight) for weight in given.get("ambition", ())),
    )


def _line(given: dict[str, Any]) -> Line:
    procedure = given.get("procedure")
    nature = given.get("nature")
    term = given.get("term")
    return Line(
        place=Place("kalender.xlsx", "Q1", given.get("row", 2)),
        title=given.get("title", "Schoonmaak"),
        reference=given.get("reference"),
        description=given.get("description"),
        value=_amount(given) if given.get("value") is not None else None,
        procedure=Procedure(ProcedureKind(procedure), procedure) if procedure else None,
        nature=Nature(nature) if nature else None,
        cpv=tuple(given.get("cpv", ())),
        lots=given.get("lots"),
        term=Term(term) if term else None,
        status=given.get("status"),
        social_return=given.get("social_return"),
        remarks=given.get("remarks"),
        **_periods(given),
    )


def _periods(given: dict[str, Any]) -> dict[str, Any]:
    return {name: _period(given[name]) for name in PERIODS if given.get(name) is not None}


def _amount(given: dict[str, Any]) -> Amount:
    low, _, high = str(given["value"]).partition("..")
    ends = (float(low) if low else None, float(high) if high else None)
    if ".." not in str(given["value"]):
        ends = (ends[0], ends[0])
    basis = Basis.YEARLY if given.get("yearly") else Basis.TOTAL
    return Amount(*ends, basis, Vat(given["vat"]) if given.get("vat") else None)


def _period(text: Any) -> Period:
    """An ISO day, two with ``..`` between them, or words that are no date."""
    text = str(text)
    try:
        days = [dt.date.fromisoformat(day) for day in text.split("..")]
    except ValueError:
        return Period(None, None, raw=text)
    return Period(days[0], days[-1], Precision.DAY if len(days) == 1 else Precision.QUARTER, text)


def _hit(rule: str, relevance: float) -> Hit:
    return Hit(rule, relevance, (_evidence(rule, relevance),))


def _evidence(words: str, weight: float) -> Evidence:
    return Evidence(words, words, Strength.STRONG, "title", "B2", 0, weight)


def _candidate(number: int, given: Any) -> Candidate:
    """A score, or the fields that matter."""
    fields = given if isinstance(given, dict) else {"score": given}
    return Candidate(**{"name": f"Onderneming {number}", "score": 0.8, "why": (), **fields})
