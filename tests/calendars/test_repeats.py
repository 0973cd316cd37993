from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from impactscreen.calendars import read_calendars
from impactscreen.messages import say

HEADER = ["Kenmerk", "Onderwerp", "Afdeling"]


def test_a_purchase_on_two_calendars_is_told_with_both_places(write_calendar: Callable[..., Path]) -> None:
    first = write_calendar(HEADER, ["INK-1", "Catering", "Facilitair"], name="2026-Q4.csv")
    second = write_calendar(HEADER, ["INK-1", "Catering", "Facilitair"], ["INK-2", "Groen", "IBOR"], name="2027-Q1.csv")

    reading = read_calendars([first, second])

    (problem,) = reading.problems
    assert problem.place.file == "2027-Q1.csv"
    assert "2026-Q4.csv:2" in say(problem.message)
    assert len(reading.lines) == 3
    assert reading.not_understood == 0


def test_lots_of_one_tender_repeat_their_reference_and_that_is_fine(write_calendar: Callable[..., Path]) -> None:
    calendar = write_calendar(HEADER, ["INK-1", "Catering", "Facilitair"], ["INK-1", "Catering", "Facilitair"])

    assert read_calendars([calendar]).problems == ()


def test_a_reference_that_stands_for_something_else_is_no_repeat(write_calendar: Callable[..., Path]) -> None:
    first = write_calendar(HEADER, ["1", "Catering", "Facilitair"], name="a.csv")
    second = write_calendar(HEADER, ["1", "Groenonderhoud", "IBOR"], name="b.csv")

    assert read_calendars([first, second]).problems == ()
