"""What a line is worth, and in which tier it falls."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from impactscreen.messages import Language, say
from impactscreen.model import Amount, Basis, Line, Nature, Place, Term
from impactscreen.ranking import Policy
from impactscreen.ranking.tiers import Tier, nature_of, reach_of
from impactscreen.ranking.worth import worth_of

D = dt.date


@pytest.mark.parametrize(
    ("line", "low", "high", "words"),
    [
        ({"value": 80000}, 80000, 80000, "€ 80.000"),
        ({"value": "50000..100000"}, 50000, 100000, "€ 50.000 tot € 100.000"),
        ({"value": "100000..50000"}, 50000, 100000, "€ 50.000 tot € 100.000"),
        ({"value": "216000.."}, 216000, None, "€ 216.000 of meer"),
        ({"value": "..50000"}, None, 50000, "hooguit € 50.000"),
        ({"value": 121000, "vat": "incl"}, 100000, 100000, "€ 100.000"),
        ({"value": 1}, None, None, "nog niet bekend"),
        ({"value": float("nan")}, None, None, "nog niet bekend"),
        ({"value": float("inf")}, None, None, "nog niet bekend"),
        ({"value": -50000}, None, None, "nog niet bekend"),
        ({}, None, None, "nog niet bekend"),
        ({"value": 40000, "yearly": True}, 40000, None, "€ 40.000 per jaar, looptijd onbekend"),
        (
            {"value": 40000, "yearly": True, "term": 48},
            160000,
            160000,
            "€ 160.000 over de hele looptijd (bedrag per jaar × 48 maanden, met opties)",
        ),
    ],
)
def test_worth(line: dict[str, Any], low: float | None, high: float | None, words: str, desk: Any) -> None:
    worth = desk.worth(**line)
    assert worth.low == pytest.approx(low)
    assert worth.high == pytest.approx(high)
    assert say(worth.words) == words
    assert say(worth.words, Language.EN)


def test_options_count_towards_the_term(policy: Policy) -> None:
    line = Line(Place("k.csv"), "x", value=Amount(30000, 30000, Basis.YEARLY), term=Term(24, 24))
    assert worth_of(line, policy).high == 120000


@pytest.mark.parametrize(
    ("line", "publication", "low", "high"),
    [
        # a limit belongs to the lighter tier, the European threshold to the heavier
        ({"value": 30000}, D(2027, 1, 1), Tier.DIRECT, Tier.DIRECT),
        ({"value": 30001}, D(2027, 1, 1), Tier.INVITED, Tier.INVITED),
        ({"value": 100000}, D(2027, 1, 1), Tier.INVITED, Tier.INVITED),
        ({"value": 100001}, D(2027, 1, 1), Tier.NATIONAL, Tier.NATIONAL),
        ({"value": 215999}, D(2027, 12, 31), Tier.NATIONAL, Tier.NATIONAL),
        ({"value": 216000}, D(2026, 1, 1), Tier.EUROPEAN, Tier.EUROPEAN),
        # the threshold on the day of publication counts
        ({"value": 218000}, D(2025, 12, 31), Tier.NATIONAL, Tier.NATIONAL),
        ({"value": 218000}, D(2026, 1, 1), Tier.EUROPEAN, Tier.EUROPEAN),
        ({"value": 221000}, D(2025, 12, 31), Tier.EUROPEAN, Tier.EUROPEAN),
        # ranges and open ends reach as far as they can
        ({"value": "20000..250000"}, D(2027, 1, 1), Tier.DIRECT, Tier.EUROPEAN),
        ({"value": "..50000"}, D(2027, 1, 1), Tier.DIRECT, Tier.INVITED),
        ({"value": "50000.."}, D(2027, 1, 1), Tier.INVITED, Tier.EUROPEAN),
        ({}, D(2027, 1, 1), None, None),
        # the whole term counts
        ({"value": 60000, "yearly": True, "term": 48}, D(2027, 1, 1), Tier.EUROPEAN, Tier.EUROPEAN),
        ({"value": 60000, "yearly": True}, D(2027, 1, 1), Tier.INVITED, Tier.EUROPEAN),
        # works, concessions and social services have thresholds of their own
        ({"value": 1000000, "nature": "works"}, D(2027, 1, 1), Tier.INVITED, Tier.INVITED),
        ({"value": 5403999, "nature": "works"}, D(2027, 1, 1), Tier.NATIONAL, Tier.NATIONAL),
        ({"value": 5404000, "cpv": ["45210000"]}, D(2027, 1, 1), Tier.EUROPEAN, Tier.EUROPEAN),
        # what is written goes before the value
        ({"value": 20000, "procedure": "invited"}, D(2027, 1, 1), Tier.INVITED, Tier.INVITED),
        ({"procedure": "eu-restricted"}, D(2027, 1, 1), Tier.EUROPEAN, Tier.EUROPEAN),
        # but a direct award far above the European threshold is held for a mistake
        ({"value": 900000, "procedure": "direct"}, D(2027, 1, 1), Tier.EUROPEAN, Tier.EUROPEAN),
    ],
)
def test_reach(line: dict[str, Any], publication: dt.date, low: Tier | None, high: Tier | None, desk: Any) -> None:
    reach = desk.reach(publication, **line)
    assert (reach.low, reach.high) == (low, high)


@pytest.mark.parametrize(
    ("procedure", "threshold"),
    [(None, 216000), ("concession", 5404000), ("social-services", 750000), ("eu-open", 216000)],
)
def test_the_threshold_goes_by_the_kind_of_contract(procedure: str | None, threshold: float, desk: Any) -> None:
    assert desk.reach(D(2027, 6, 1), procedure=procedure).threshold == threshold


@pytest.mark.parametrize(
    ("day", "supplies_services"),
    [
        (D(1900, 1, 1), 221000),
        (D(2024, 1, 1), 221000),
        (D(2025, 12, 31), 221000),
        (D(2026, 1, 1), 216000),
        (D(2027, 12, 31), 216000),
        (D(2028, 1, 1), 216000),
        (D(9999, 12, 31), 216000),
    ],
)
def test_outside_the_known_years_the_nearest_thresholds_are_used(
    day: dt.date, supplies_services: float, policy: Policy
) -> None:
    assert policy.thresholds_on(day).supplies_services == supplies_services


def test_a_municipality_can_count_its_limits_with_vat(policy: Policy, desk: Any) -> None:
    with_vat = replace(policy, tiers=replace(policy.tiers, include_vat=True))
    line = desk.found(value=28000).line
    assert reach_of(line, (), policy, D(2027, 1, 1)).high is Tier.DIRECT
    assert reach_of(line, (), with_vat, D(2027, 1, 1)).high is Tier.INVITED


@pytest.mark.parametrize(
    ("line", "nature"),
    [
        ({"nature": "works"}, Nature.WORKS),
        ({"cpv": ["45000000"]}, Nature.WORKS),
        ({"cpv": ["45000000"], "nature": "services"}, Nature.SERVICES),
        ({"hits": {"bouw-onderhoud-sociaal": 0.9}}, Nature.WORKS),
        ({"hits": {"bouw-onderhoud-sociaal": 0.9}, "nature": "services"}, Nature.SERVICES),
        ({"hits": {"bouwhekken": 0.9}}, None),
        ({"cpv": ["90910000"]}, None),
    ],
)
def test_nature(line: dict[str, Any], nature: Nature | None, desk: Any) -> None:
    one = desk.found(**line)
    assert nature_of(one.line, one.hits, desk.policy) is nature
