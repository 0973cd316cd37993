from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


@pytest.mark.parametrize(
    ("overview", "own", "told"),
    [
        (["Groenonderhoud", 60_000, "Q2 2027", "Ruimte"], ["Groenonderhoud", 60_000, "Q2 2027"], ["Ruimte"]),
        (["Groenonderhoud", 60_000, "", "Ruimte"], ["Groenonderhoud", 60_000, "Q2 2027"], ["Ruimte"]),
        (["Groenonderhoud", 60_000, "Q3 2027", "Ruimte"], ["Groenonderhoud", 60_000, "Q2 2027"], []),
        (["Groenonderhoud", 61_000, "Q2 2027", "Ruimte"], ["Groenonderhoud", 60_000, "Q2 2027"], []),
        (["Groenonderhoud", "", "Q2 2027", "Ruimte"], ["Groenonderhoud", "", "Q2 2027"], []),
    ],
)
def test_a_line_of_an_overview_and_of_its_own_sheet_is_told(
    write_xlsx: Callable[..., Path], overview: list[Any], own: list[Any], told: list[str]
) -> None:
    header = ["Titel", "Raming", "Publicatie"]
    path = write_xlsx({"Totaal": [[*header, "Afdeling"], overview], "Ruimte": [header, own]})

    problems = read_calendars([path]).problems

    assert [problem.place.sheet for problem in problems] == told
    assert all("Totaal" in say(problem.message) and problem.severity == "info" for problem in problems)


def test_one_name_and_amount_in_two_departments_is_no_repeat(write_xlsx: Callable[..., Path]) -> None:
    rows = {name: [["Titel", "Raming", "Team"], ["Catering", 5000, name]] for name in ("Ruimte", "Zorg")}

    assert read_calendars([write_xlsx(rows)]).problems == ()
