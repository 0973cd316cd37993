"""What holds for any line: nothing breaks, more influence never ranks lower, a stricter limit never opens a route."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from impactscreen.messages import Language, Message, msg, say
from impactscreen.model import (
    Amount,
    Basis,
    Candidate,
    Evidence,
    Hit,
    Incumbent,
    Line,
    Nature,
    Period,
    Phase,
    Place,
    Precision,
    Procedure,
    ProcedureKind,
    RouteForm,
    RouteKind,
    Strength,
    Term,
    Vat,
)
from impactscreen.ranking import Found, Policy, load_policy, rank, route, score_in_words, window

POLICY = load_policy()
AS_OF = dt.date(2026, 11, 1)
SATURDAY = 5

any_day = st.dates()
near_day = st.dates(dt.date(2022, 1, 1), dt.date(2031, 12, 31))


def _periods(days: st.SearchStrategy[dt.date]) -> st.SearchStrategy[Period]:
    ends = st.none() | days
    return st.builds(Period, ends, ends, st.none() | st.sampled_from(Precision), st.text(max_size=12))


numbers = st.none() | st.floats() | st.floats(0, 10_000_000)
amounts = st.builds(
    Amount,
    numbers,
    numbers,
    st.none() | st.sampled_from(Basis),
    st.none() | st.sampled_from(Vat),
    raw=st.text(max_size=8),
)
terms = st.builds(Term, st.none() | st.integers(-5, 600), st.none() | st.integers(-5, 600))
procedures = st.builds(Procedure, st.none() | st.sampled_from(ProcedureKind), st.text(max_size=12))
known_words = [phrase for phrases in POLICY.status_words.values() for phrase in phrases]
statuses = st.none() | st.sampled_from(known_words) | st.text(max_size=20)
titles = st.sampled_from(["Schoonmaak", "Marktconsultatie catering", "Verlenging contract koffie", "voorbehouden aan"])


def _lines(days: st.SearchStrategy[dt.date]) -> st.SearchStrategy[Line]:
    maybe = st.none() | _periods(days)
    return st.builds(
        Line,
        st.just(Place("k.xlsx", "Q1", 2)),
        titles | st.text(max_size=20),
        value=st.none() | amounts,
        procedure=st.none() | procedures,
        nature=st.none() | st.sampled_from(Nature),
        term=st.none() | terms,
        start=maybe,
        publication=maybe,
        award=maybe,
        contract_start=maybe,
        contract_end=maybe,
        status=statuses,
        social_return=st.none() | st.sampled_from(["ja", "nee", "5%", "2,5 %", "99%", "%"]) | st.text(max_size=8),
    )


shares = st.floats(0, 1)
hits = st.lists(
    st.builds(
        Hit,
        st.sampled_from(["schoonmaak", "bouwhekken", "sociaal-domein", "bouw-onderhoud-sociaal"]),
        shares,
        st.just(()),
    ),
    min_size=1,
    max_size=3,
).map(tuple)
candidates = st.lists(
    st.builds(
        Candidate,
        st.text("abc", min_size=1, max_size=5),
        shares,
        st.just(()),
        recognition=st.sampled_from([(), ("PSO 30+",), ("Code Sociale Ondernemingen",)]),
        capacity=st.none() | st.floats(0, 1_000_000),
    ),
    max_size=3,
).map(tuple)
incumbents = st.none() | st.builds(Incumbent, st.just("A"), st.just("B"), shares, st.just(msg("ranking.worth.unknown")))
ambitions = st.lists(
    st.builds(Evidence, st.just("circulair"), st.just("circulair"), st.just(Strength.STRONG), st.just("title"),
              st.none(), st.just(0), shares),
    max_size=2,
).map(tuple)  # fmt: skip


def _founds(days: st.SearchStrategy[dt.date]) -> st.SearchStrategy[Found]:
    return st.builds(Found, _lines(days), hits, candidates, incumbents, ambitions)


def _say_all(*messages: Message | None) -> None:
    for message in messages:
        for lang in Language:
            assert message is None or say(message, lang)


@given(_founds(any_day), any_day)
def test_any_line_on_any_day_gets_a_place_a_moment_and_a_route(one: Found, as_of: dt.date) -> None:
    opportunity = rank([one], POLICY, as_of)[0]
    moment, advice = opportunity.window, opportunity.route
    assert 0 <= opportunity.score <= 1
    assert all(0 <= getattr(opportunity.parts, part) <= 1 for part in ("relevance", "timing", "value", "supply"))
    assert moment.talk_by is None or moment.talk_by.weekday() < SATURDAY
    assert (moment.talk_by is None) is not moment.estimated
    assert (moment.phase is Phase.UNKNOWN) <= (moment.talk_by is None)
    _say_all(moment.why, moment.question, advice.why, *advice.also, *score_in_words(opportunity, POLICY))


# --- influence ------------------------------------------------------------------------------------------------------


def _first(better: Found, worse: Found, as_of: dt.date = AS_OF) -> bool:
    """Whether `better` does not stand below `worse`; on equal scores the order is that of the calendar."""
    scores = {id(one): rank([one], POLICY, as_of)[0].score for one in (better, worse)}
    return scores[id(better)] >= scores[id(worse)]


BY_INFLUENCE = ("PvE in opmaak", "gepubliceerd", "gegund", "afgerond")
"""Certain statuses, each with less to influence than the one before."""


@given(_founds(near_day), st.sampled_from(range(len(BY_INFLUENCE) - 1)))
def test_a_status_with_more_influence_never_ranks_lower(one: Found, step: int) -> None:
    line = replace(one.line, procedure=None, title="Schoonmaak", publication=None)
    earlier = replace(one, line=replace(line, status=BY_INFLUENCE[step]))
    later = replace(one, line=replace(line, status=BY_INFLUENCE[step + 1]))
    assert _first(earlier, later)


def _only_publication(one: Found, day: dt.date, procedure: ProcedureKind | None = None) -> Found:
    """All else equal: the same line with its publication on another day."""
    alone = replace(one.line, award=None, contract_start=None, contract_end=None, start=None)
    named = Procedure(procedure or ProcedureKind.NATIONAL_OPEN)
    return replace(one, line=replace(alone, procedure=named, publication=Period(day, day)))


@given(_founds(near_day), near_day, near_day, st.sampled_from(ProcedureKind))
def test_more_time_never_ranks_lower(one: Found, day: dt.date, other: dt.date, kind: ProcedureKind) -> None:
    sooner, later = sorted([day, other])
    assert _first(_only_publication(one, later, kind), _only_publication(one, sooner, kind))


@given(_founds(near_day), near_day, near_day, near_day)
def test_an_earlier_screening_never_ranks_the_same_line_lower(
    one: Found, publication: dt.date, day: dt.date, other: dt.date
) -> None:
    same = _only_publication(one, publication)
    sooner, later = sorted([day, other])
    assert rank([same], POLICY, sooner)[0].score >= rank([same], POLICY, later)[0].score


# --- the window -----------------------------------------------------------------------------------------------------


@given(_founds(near_day), near_day, near_day, st.sampled_from(ProcedureKind))
def test_a_later_publication_never_means_talking_earlier(
    one: Found, day: dt.date, other: dt.date, kind: ProcedureKind
) -> None:
    sooner, later = sorted([day, other])
    first, second = (window(_only_publication(one, when, kind).line, POLICY, AS_OF) for when in (sooner, later))
    if first.talk_by and second.talk_by:
        assert first.talk_by <= second.talk_by


@given(_founds(near_day), near_day, near_day, near_day)
def test_the_phase_only_moves_forward(one: Found, publication: dt.date, day: dt.date, other: dt.date) -> None:
    phases = (Phase.OPEN, Phase.CLOSING, Phase.LATE)
    line = _only_publication(one, publication).line
    first, second = (phases.index(window(line, POLICY, when).phase) for when in sorted([day, other]))
    assert first <= second


# --- the route ------------------------------------------------------------------------------------------------------


def _stricter(policy: Policy, factor: float) -> Policy:
    """The same policy with every threshold and limit lower."""

    def lower(part: Any, *names: str) -> Any:
        return replace(part, **{name: getattr(part, name) * factor for name in names})

    names = ("supplies_services", "works", "concessions", "social_services")
    limits = {
        name: lower(getattr(policy.tiers, name), "direct_up_to", "invited_up_to")
        for name in ("supplies_services", "works")
    }
    tiers = replace(policy.tiers, **limits)
    sets = tuple(lower(one, *names) for one in policy.eu_thresholds)
    return replace(policy, eu_thresholds=sets, tiers=tiers)


@given(_founds(near_day), st.floats(0.01, 1), near_day)
def test_a_stricter_threshold_never_makes_a_route_direct(one: Found, factor: float, as_of: dt.date) -> None:
    loose = route(one.line, one.hits, one.suppliers, POLICY, as_of)
    strict = route(one.line, one.hits, one.suppliers, _stricter(POLICY, factor), as_of)
    assert loose.kind is RouteKind.DIRECT or strict.kind is not RouteKind.DIRECT
    assert loose.form is RouteForm.ORDER or strict.form is not RouteForm.ORDER


# --- the other parts ------------------------------------------------------------------------------------------------


@given(_founds(near_day), shares)
def test_one_supplier_more_never_ranks_lower(one: Found, score: float) -> None:
    more = replace(one, suppliers=(*one.suppliers, Candidate("Nog een", score, ())))
    assert _first(more, one)


@given(_founds(near_day), shares)
def test_one_category_more_never_ranks_lower(one: Found, relevance: float) -> None:
    assert _first(replace(one, hits=(*one.hits, Hit("koffie", relevance, ()))), one)


@given(_founds(near_day), st.floats(10_000, 10_000_000), st.floats(10_000, 10_000_000))
def test_more_value_never_ranks_lower_with_the_same_procedure(one: Found, value: float, other: float) -> None:
    line = replace(one.line, procedure=Procedure(ProcedureKind.NATIONAL_OPEN))
    low, high = sorted([value, other])
    small, large = (replace(one, line=replace(line, value=Amount(euros, euros))) for euros in (low, high))
    assert _first(large, small)


@given(st.lists(_founds(near_day), max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_the_calendar_files_does_not_matter(found: list[Found], random: Any) -> None:
    numbered = [replace(one, line=replace(one.line, place=Place("k.xlsx", None, row))) for row, one in enumerate(found)]
    shuffled = numbered.copy()
    random.shuffle(shuffled)
    assert rank(numbered, POLICY, AS_OF) == rank(shuffled, POLICY, AS_OF)
