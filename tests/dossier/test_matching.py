"""Which line is which, and what changed: the rules of recognition as a table."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.dossier.changes import compare
from impactscreen.dossier.likeness import title_likeness, words_swapped
from impactscreen.dossier.matching import match
from impactscreen.dossier.trace import Trace
from impactscreen.messages import say
from impactscreen.model import Amount, Change, Period, Precision


def period(text: str) -> Period:
    """``2027-03-01`` is a day, ``2027-Q2`` a quarter."""
    if "Q" in text:
        year, quarter = int(text[:4]), int(text[-1])
        last = dt.date(year + quarter // 4, quarter % 4 * 3 + 1, 1) - dt.timedelta(days=1)
        return Period(dt.date(year, 3 * quarter - 2, 1), last, Precision.QUARTER, text)
    day = dt.date.fromisoformat(text)
    return Period(day, day, Precision.DAY, text)


def trace(
    title: str, *, end: str | None = None, publication: str | None = None, value: float | None = None, **texts: str
) -> Trace:
    periods = {"contract_end": end, "publication": publication}
    return Trace(
        title,
        MappingProxyType({"title": title, **texts}),
        MappingProxyType({name: period(text) for name, text in periods.items() if text}),
        Amount(value, value) if value else None,
    )


SAME, ASKED, OTHER = "same", "asked", "other"
FACILITY: dict[str, Any] = {"department": "Facilitair"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (trace("Schoonmaak", reference="INK-1"), trace("Reiniging", reference="ink 1", **FACILITY), ASKED),
        (trace("Schoonmaak kantoor", reference="INK-1"), trace("Schoonmaak kantoren", reference="INK-1"), SAME),
        (trace("Schoonmaak", reference="INK-1", end="2027-12-31"), trace("Schoonmaak", reference="INK-2"), OTHER),
        (
            trace("Schoonmaak", reference="INK-1", end="2027-12-31", **FACILITY),
            trace("Schoonmaak", reference="INK-2", end="2027-12-31", **FACILITY),
            ASKED,
        ),
        (trace("Schoonmaak"), trace("Schoonmaak"), ASKED),
        (trace("Schoonmaak", **FACILITY), trace("Schoonmaak", **FACILITY), SAME),
        (trace("Schoonmaak", **FACILITY), trace("Schoonmaak", department="Sport"), OTHER),
        (
            trace("Schoonmaak stadskantoor", end="2027-12-31", **FACILITY),
            trace("Schoonmak stadskantoor", end="2027-12-31", **FACILITY),
            SAME,
        ),
        (
            trace("Schoonmaak wijkcentrum Noord", end="2027-12-31", **FACILITY),
            trace("Schoonmaak wijkcentrum Zuid", end="2027-12-31", **FACILITY),
            ASKED,
        ),
        (
            trace("Schoonmaak perceel 1", end="2027-12-31", **FACILITY),
            trace("Schoonmaak perceel 2", end="2028-12-31", **FACILITY),
            OTHER,
        ),
        (
            trace("Warme dranken automaten", end="2027-12-31", **FACILITY),
            trace("Warmedrankenautomaten", end="2027-12-31", **FACILITY),
            SAME,
        ),
        (
            trace("Schoonmaak", end="2027-12-31", department="Maatschappelijke Ontwikkeling"),
            trace("Schoonmaak", end="2027-12-31", department="Maatsch. Ontw."),
            SAME,
        ),
    ],
)
def test_a_pair_is_the_same_another_or_asked(old: Trace, new: Trace, expected: str) -> None:
    matching = match([old], [new])

    found = SAME if matching.pairs else ASKED if matching.doubts else OTHER
    assert found == expected


def test_a_split_keeps_its_notes_with_the_line_that_kept_its_title() -> None:
    old = [trace("Schoonmaak", reference="INK-1")]
    new = [trace("Schoonmaak perceel 2", reference="INK-1"), trace("Schoonmaak", reference="INK-1")]

    assert match(old, new).pairs == {1: 0}


def test_two_that_fit_as_well_are_both_asked_about() -> None:
    old = [trace("Schoonmaak", reference="INK-1")]
    new = [trace("Schoonmaak perceel 1", reference="INK-1"), trace("Schoonmaak perceel 2", reference="INK-1")]
    matching = match(old, new)

    assert matching.pairs == {}
    assert matching.doubts == {0: (0,), 1: (0,)}


def test_row_numbers_are_no_references() -> None:
    names = ["Schoonmaak", "Catering", "Drukwerk", "Meubilair", "Bloemen", "Software"]
    old = [trace(name, reference=str(number), **FACILITY) for number, name in enumerate(names, start=1)]
    new = [trace(name, reference=str(number), **FACILITY) for number, name in enumerate(reversed(names), start=1)]

    assert match(old, new).pairs == {0: 5, 1: 4, 2: 3, 3: 2, 4: 1, 5: 0}


def test_a_numbering_that_was_replaced_says_nothing() -> None:
    names = ["Schoonmaak", "Catering", "Drukwerk", "Meubilair", "Bloemen"]
    old = [trace(name, reference=f"OUD-{number}", **FACILITY) for number, name in enumerate(names)]
    new = [trace(name, reference=f"ZAAK-9{number}", **FACILITY) for number, name in enumerate(names)]

    assert match(old, new).pairs == {number: number for number in range(5)}


def test_lines_that_are_equal_in_everything_are_paired_in_order() -> None:
    lines = [trace("Zaaksysteem", **FACILITY)] * 3

    assert match(lines, lines).pairs == {0: 0, 1: 1, 2: 2}


TITLES = st.text("abcdefghij klmnop", min_size=1, max_size=30)


@given(st.lists(TITLES, max_size=8), st.lists(TITLES, max_size=8))
def test_every_line_is_paired_at_most_once(old: list[str], new: list[str]) -> None:
    matching = match([trace(each, **FACILITY) for each in old], [trace(each, **FACILITY) for each in new])

    assert len(set(matching.pairs.values())) == len(matching.pairs)
    assert matching.pairs.keys().isdisjoint(matching.doubts)


@given(st.lists(st.tuples(TITLES, st.sampled_from(["A", "B"])), max_size=8, unique=True))
def test_a_calendar_that_did_not_change_is_wholly_recognised(lines: list[tuple[str, str]]) -> None:
    traces = [trace(title, department=department) for title, department in lines]

    assert match(traces, traces).pairs == {number: number for number in range(len(traces))}


@given(TITLES, TITLES)
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert title_likeness(one, other) == pytest.approx(title_likeness(other, one))
    assert words_swapped(one, other) == words_swapped(other, one)


@pytest.mark.parametrize(
    ("old", "new", "change", "told"),
    [
        (trace("Schoonmaak"), trace("SCHOONMAAK "), Change.SAME, []),
        (
            trace("A", publication="2027-Q2"),
            trace("A", publication="2027-Q4"),
            Change.MOVED,
            ["Publicatie verschoven van 2027-Q2 naar 2027-Q4"],
        ),
        (
            trace("A", publication="2027-Q2"),
            trace("A", publication="2027-05-01"),
            Change.CHANGED,
            ["Publicatie is preciezer: 2027-Q2 is nu 2027-05-01"],
        ),
        (trace("A"), trace("A", publication="2027-Q2"), Change.CHANGED, ["Publicatie ingevuld: 2027-Q2"]),
        (
            trace("A", value=5_000),
            trace("A", value=9_000),
            Change.CHANGED,
            ["Geraamde waarde was ‘5000’, is nu ‘9000’"],
        ),
        (
            trace("A", department="Sport"),
            trace("B", department="Sport"),
            Change.CHANGED,
            ["Titel was ‘A’, is nu ‘B’"],
        ),
        (
            trace("A", end="2027-12-31", client="X"),
            trace("A", end="2028-12-31", client="Y"),
            Change.MOVED,
            [
                "Einddatum contract verschoven van 2027-12-31 naar 2028-12-31",
                "Opdrachtgever was ‘X’, is nu ‘Y’",
            ],
        ),
    ],
)
def test_what_changed_is_told(old: Trace, new: Trace, change: Change, told: list[str]) -> None:
    found, messages = compare(old, new)

    assert (found, [say(each) for each in messages]) == (change, told)


def test_what_a_source_cannot_tell_is_no_change() -> None:
    old = trace("A", client="X")

    assert compare(old, trace("A").without({"client"})) == (Change.SAME, ())
