from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from impactscreen.messages import Language, msg, say
from impactscreen.model import (
    Amount,
    Basis,
    Hit,
    Line,
    Opportunity,
    Period,
    Phase,
    Place,
    Route,
    RouteKind,
    ScoreParts,
    Window,
)
from impactscreen.reports.charts import Column, bars_of, months_of, spans_of, timeline_of
from impactscreen.reports.overview import by_department, by_route, next_talks, short_worth, total_worth

AS_OF = dt.date(2026, 10, 1)
NL = Language.NL


def opportunity(  # noqa: PLR0913 - a test names only what it is about
    rank: int = 1,
    talk_by: str | None = None,
    phase: Phase | None = None,
    *,
    market: str | None = None,
    department: str | None = "Vastgoed",
    client: str | None = None,
    worth: tuple[float | None, float | None] | None = None,
    route: RouteKind = RouteKind.WARM,
) -> Opportunity:
    day = dt.date.fromisoformat(talk_by) if talk_by else None
    if phase is None:
        phase = Phase.UNKNOWN if day is None else Phase.OPEN if day >= AS_OF else Phase.CLOSING
    opens = dt.date.fromisoformat(market) if market else None
    return Opportunity(
        rank=rank,
        score=0.5,
        parts=ScoreParts(0.5, 0.5, 0.5, 0.5),
        line=Line(Place("kalender.csv", row=rank), f"Regel {rank}", department=department, client=client),
        hits=(Hit("schoonmaak", 0.9, ()),),
        route=Route(route, msg("ranking.route.open")),
        window=Window(phase, day, True, msg("ranking.window.undated"), publication=Period(opens, opens)),
        worth=Amount(*worth, Basis.TOTAL) if worth else None,
    )


@pytest.mark.parametrize(
    ("worths", "low", "high"),
    [
        ([], None, None),
        ([None], None, None),
        ([(100_000, 100_000)], 100_000, 100_000),
        ([(100_000, 150_000), (50_000, 50_000), None], 150_000, 200_000),
        ([(None, 50_000), (100_000, 100_000)], 100_000, 150_000),
        ([(221_000, None), (100_000, 100_000)], 321_000, None),
        ([(None, 50_000)], None, 50_000),
    ],
)
def test_values_together_keep_what_is_not_sure(
    worths: Sequence[tuple[float | None, float | None] | None], low: float | None, high: float | None
) -> None:
    total = total_worth([opportunity(worth=worth) for worth in worths])

    assert (total.low, total.high) == (low, high) if total else (low, high) == (None, None)


@pytest.mark.parametrize(
    ("low", "high", "dutch", "english"),
    [
        (62_500, 62_500, "€ 62.500", "€62,500"),
        (1_250_000, 1_250_000, "€\xa01,2\xa0mln.", "€1.2M"),
        (900_000, 1_500_000, "€ 900.000 tot €\xa01,5\xa0mln.", "€900,000 to €1.5M"),
        (900_000, None, "vanaf € 900.000", "from €900,000"),
        (None, 900_000, "tot € 900.000", "up to €900,000"),
    ],
)
def test_a_total_in_a_few_characters(low: float | None, high: float | None, dutch: str, english: str) -> None:
    worth = Amount(low, high, Basis.TOTAL)

    assert say(short_worth(worth, Language.NL)) == dutch
    assert say(short_worth(worth, Language.EN), Language.EN) == english


def test_departments_stand_in_alphabetical_order_whatever_their_number() -> None:
    names = ["vastgoed", "Bedrijfsvoering", "Vastgoed", None, "Vastgoed", "Archief"]
    groups = by_department([opportunity(n, department=name) for n, name in enumerate(names, start=1)])

    assert [say(group.title) for group in groups] == [
        "Archief",
        "Bedrijfsvoering",
        "vastgoed",
        "Vastgoed",
        "(geen afdeling genoemd)",
    ]
    assert [group.count for group in groups] == [1, 1, 1, 2, 1]


def test_talks_come_in_the_order_of_their_last_good_day_and_those_to_call_now_first() -> None:
    talks = next_talks(
        [
            opportunity(1, "2027-03-01", client="Ineke de Graaf"),
            opportunity(2, "2026-11-01", client="Rob Tjoa"),
            opportunity(7, "2026-07-01", client="Hans Postma"),
            opportunity(3, "2026-09-01", client="Marijke Hofstra"),
            opportunity(4, "2026-10-20", client="Ineke de Graaf"),
            opportunity(5, None, client="Yasmin Benali"),
            opportunity(6, "2026-08-01", Phase.LATE, client="Fatma Aydin"),
        ]
    )

    assert [talk.client for talk in talks] == ["Marijke Hofstra", "Hans Postma", "Ineke de Graaf", "Rob Tjoa"]
    assert [each.rank for each in talks[2].found] == [4, 1]


def test_the_longest_bar_is_as_long_as_the_chart() -> None:
    bars = bars_of(by_department([opportunity(n, department=name) for n, name in enumerate("aaab", start=1)]))

    assert [(bar.group.key, bar.length) for bar in bars] == [("a", 100), ("b", pytest.approx(33.33, abs=0.01))]


def test_a_bar_of_value_is_sure_up_to_the_low_estimate() -> None:
    groups = by_route(
        [
            opportunity(1, worth=(500_000, 1_000_000)),
            opportunity(2, worth=(250_000, None), route=RouteKind.DIRECT),
            opportunity(3, route=RouteKind.CASE),
        ]
    )

    assert {span.group.key: (span.low, span.high) for span in spans_of(groups)} == {
        "warm": (50, 100),
        "direct": (25, 25),
        "case": (0, 0),
    }


def shown(columns: Sequence[Column]) -> list[tuple[str, int | None, int]]:
    return [(say(column.label), column.year, column.count) for column in columns]


def test_months_run_from_the_reference_date_with_what_is_urgent_first() -> None:
    months = months_of(
        [
            opportunity(1, "2026-09-12"),
            opportunity(2, "2026-10-05"),
            opportunity(3, "2026-12-31"),
            opportunity(4, "2027-01-04"),
            opportunity(5, "2027-01-28"),
            opportunity(6, None),
        ],
        AS_OF,
        NL,
    )

    assert months is not None
    assert shown(months.columns) == [
        ("nu", None, 1),
        ("okt", 2026, 1),
        ("nov", None, 0),
        ("dec", None, 1),
        ("jan", 2027, 2),
    ]
    assert [column.height for column in months.columns] == [50, 50, 0, 50, 100]


def test_what_is_more_than_a_year_off_stands_together() -> None:
    months = months_of([opportunity(1, "2026-10-05"), opportunity(2, "2028-10-05")], AS_OF, NL)

    assert months is not None
    assert len(months.columns) == 13
    assert shown(months.columns)[-1] == ("later", None, 1)


def test_without_a_date_there_is_no_chart_of_months() -> None:
    assert months_of([opportunity(1, None), opportunity(2, "2026-08-01", Phase.LATE)], AS_OF, NL) is None


def test_the_timeline_shows_the_first_window_to_close_on_top() -> None:
    timeline = timeline_of(
        [
            opportunity(1, "2026-12-01", market="2027-01-01"),
            opportunity(2, None),
            opportunity(3, "2026-10-15"),
            opportunity(4, "2026-09-01", market="2026-09-15"),
        ],
        AS_OF,
        NL,
    )

    assert [strip.opportunity.rank for strip in timeline.strips] == [4, 3, 1]
    assert [strip.urgent for strip in timeline.strips] == [True, False, False]
    assert [strip.market is not None for strip in timeline.strips] == [False, False, True]
    assert [strip.until for strip in timeline.strips] == sorted(strip.until for strip in timeline.strips)
    assert [tick.label for tick in timeline.ticks] == ["okt 2026", "nov", "dec", "jan 2027"]
    assert timeline.ticks[0].at == 0


@pytest.mark.parametrize("last", ["2026-10-02", "2027-06-30", "2031-01-01"])
def test_everything_on_the_timeline_lies_within_its_axis(last: str) -> None:
    timeline = timeline_of([opportunity(1, last, market=last)], AS_OF, NL)
    strip = timeline.strips[0]

    assert 0 <= strip.until <= 100
    assert strip.market is None or 0 <= strip.market <= 100
    assert all(0 <= tick.at < 100 for tick in timeline.ticks)


def test_a_long_axis_has_a_tick_a_quarter_and_the_year_at_the_first() -> None:
    labels = [tick.label for tick in timeline_of([opportunity(1, "2027-12-01")], dt.date(2026, 11, 1), NL).ticks]

    assert labels == ["jan 2027", "apr", "jul", "okt"]
