"""The score, its parts, its words, and the order of the whole list."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import asdict, replace

from impactscreen.messages import Language, say
from impactscreen.ranking import Policy, points_of, rank, score_in_words


@pytest.mark.parametrize(
    ("line", "part", "value"),
    [
        ({"hits": {"catering": 0.9}}, "relevance", 0.9),
        ({"hits": {"catering": 0.8, "koffie": 0.5}}, "relevance", 0.825),
        ({"publication": "2027-11-01"}, "timing", 1.0),
        ({}, "timing", 0.75),
        ({"status": "gepubliceerd"}, "timing", 0.25),
        ({"publication": "2026-09-01"}, "timing", 0.5),
        ({}, "value", 0.5),
        ({"value": 5000}, "value", 0.0),
        ({"value": 10000}, "value", 0.0),
        ({"value": 2500000}, "value", 1.0),
        ({"value": 9000000}, "value", 1.0),
        ({}, "supply", 0.4),
        ({"suppliers": [1.0]}, "supply", 1.0),
        ({"suppliers": [0.5]}, "supply", 0.7),
        ({"suppliers": [0.5, 0.5]}, "supply", 0.85),
        ({"incumbent": 0.5}, "supply", 0.7),
        ({"hits": {"catering": 0.9}}, "policy", 0.7),
        ({"hits": {"groen": 0.9}}, "policy", 0.5),
        ({}, "ambition", 0.0),
        ({"ambition": [0.6]}, "ambition", 0.6),
        ({"ambition": [0.5, 0.5]}, "ambition", 0.75),
    ],
)
def test_part(line: dict[str, Any], part: str, value: float, desk: Any) -> None:
    assert getattr(desk.one(**line).parts, part) == pytest.approx(value)


def test_the_score_is_the_weighted_mean_of_its_parts(policy: Policy, desk: Any) -> None:
    one = desk.one(publication="2027-11-01", value=160000, suppliers=[0.9], ambition=[0.6])
    parts, weights = one.parts, policy.weights
    by_hand = (
        weights.relevance * parts.relevance
        + weights.timing * parts.timing
        + weights.value * parts.value
        + weights.supply * parts.supply
        + weights.policy * parts.policy
        + weights.ambition * parts.ambition
    ) / 100
    assert weights.total == 100
    assert one.score == pytest.approx(by_hand, abs=1e-4)


def test_only_the_proportions_of_the_weights_matter(policy: Policy, desk: Any) -> None:
    doubled = {name: 2 * weight for name, weight in asdict(policy.weights).items()}
    twice = replace(policy, weights=replace(policy.weights, **doubled))
    assert desk.one().score == rank([desk.found()], twice, desk.as_of)[0].score


def test_in_words(policy: Policy, desk: Any) -> None:
    one = desk.one(publication="2027-11-01", value=160000, suppliers=[0.9, 0.5], ambition=[0.6])
    assert [say(message) for message in score_in_words(one, policy)] == [
        "86 punten van de 100",
        "40 punten (van de 45) omdat deze woorden op een kans wijzen: schoonmaak",
        "25 punten (van de 25) omdat dit waarschijnlijk het moment is: de behoefte krijgt nog vorm",
        "5 punten (van de 10) omdat dit de waarde is: € 160.000",
        "8 punten (van de 8) omdat het register 2 sociale ondernemingen kent die dit zouden kunnen leveren",
        "5 punten (van de 7) omdat uw beleid deze categorie 70% van het gewicht geeft",
        "3 punten (van de 5) omdat de regel zelf een ambitie noemt",
    ]


@pytest.mark.parametrize(
    "line", [{}, {"suppliers": [0.3]}, {"incumbent": 0.97}, {"hits": {"a": 0.0}}, {"value": 123456}]
)
def test_points_add_up_and_can_be_said_in_both_languages(line: dict[str, Any], policy: Policy, desk: Any) -> None:
    one = desk.one(**line)
    assert sum(points_of(one.parts, policy).values()) == round(100 * one.score)
    for lang in Language:
        assert all(say(message, lang) for message in score_in_words(one, policy))


def test_a_part_without_weight_is_not_mentioned(policy: Policy, desk: Any) -> None:
    silent = replace(policy, weights=replace(policy.weights, ambition=0.0))
    said = [say(message) for message in score_in_words(rank([desk.found()], silent, desk.as_of)[0], silent)]
    assert not any("ambitie" in line for line in said)


def test_ranks_count_from_one_and_everything_stays(desk: Any) -> None:
    lines = [desk.found(row=row, hits={"groen": row / 30}) for row in range(1, 25)]
    ranked = desk.rank(lines)
    assert [one.rank for one in ranked] == list(range(1, 25))
    assert [one.line.place.row for one in ranked] == list(range(24, 0, -1))


def test_the_order_of_the_input_does_not_matter(desk: Any) -> None:
    lines = [desk.found(row=row, reference=f"R{row}", title=f"Regel {row}") for row in range(1, 30)]
    shuffled = lines[::-2] + lines[-2::-2]
    assert desk.rank(shuffled) == desk.rank(lines)


def test_hits_stand_the_most_relevant_first(desk: Any) -> None:
    one = desk.one(hits={"koffie": 0.5, "catering": 0.9, "bloemen-planten": 0.5})
    assert [hit.rule for hit in one.hits] == ["catering", "bloemen-planten", "koffie"]


def test_nothing_gives_nothing(desk: Any) -> None:
    assert desk.rank([]) == ()


@pytest.mark.parametrize(
    ("line", "low", "high", "words"),
    [
        ({"value": 250000}, 5000, 12500, "Aanname: 2% tot 5% van de waarde (€ 250.000)."),
        ({"value": "100000..200000"}, 2000, 10000, "Aanname: 2% tot 5% van de waarde (€ 100.000 tot € 200.000)."),
        ({"value": 250000, "nature": "supplies"}, 5000, 5000, "Aanname: 2% van de waarde (€ 250.000)."),
        (
            {"value": 250000, "social_return": "ja, 5%"},
            12500,
            12500,
            "5% volgens de kalender, over een waarde van € 250.000.",
        ),
        (
            {"value": 200000, "social_return": "2,5 %"},
            5000,
            5000,
            "2,5% volgens de kalender, over een waarde van € 200.000.",
        ),
        ({"value": "250000.."}, 5000, None, "Aanname: 2% tot 5% van de waarde (€ 250.000 of meer)."),
        ({"value": 250000, "social_return": "ja"}, 5000, 12500, "Aanname: 2% tot 5% van de waarde (€ 250.000)."),
    ],
)
def test_social_return(line: dict[str, Any], low: float, high: float, words: str, desk: Any) -> None:
    indication = desk.one(publication="2027-11-01", **line).social_return
    assert indication is not None
    assert indication.low == pytest.approx(low)
    assert indication.high == pytest.approx(high)
    assert say(indication.why) == words


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"value": 1},
        {"value": 250000, "social_return": "nee"},
        {"value": 250000, "social_return": "N.v.t."},
        {"value": 250000, "social_return": "0%"},
        {"value": 20000},
        {"value": 250000, "status": "vervallen"},
    ],
)
def test_no_social_return_without_value_where_the_calendar_says_no_or_without_a_contractor(
    line: dict[str, Any], desk: Any
) -> None:
    assert desk.one(publication="2027-11-01", **line).social_return is None
