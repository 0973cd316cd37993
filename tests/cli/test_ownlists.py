"""Lists that impactscreen made, lying beside the calendars they came from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]
HEADER = ("Onderwerp", "Opdrachtgever", "Publicatiedatum")
CLEANING = ("Schoonmaak gemeentehuis", "A. Aa", "Q4 2027")
AS_OF = ("--as-of", "2026-11-24")


@pytest.mark.parametrize("name", ["kansen.xlsx", "kansen.csv", "kansen.ods", "kansen.html"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_list_in_the_folder_is_skipped_and_named(run: Run, write_calendar: Write, name: str, lang: str) -> None:
    folder = write_calendar(HEADER, CLEANING).parent
    run("scan", folder, "-o", folder / name, "-q", "--lang", lang, *AS_OF)
    ran = run("scan", folder, "-f", "json", *AS_OF)

    found = json.loads(ran.out)
    assert [each["line"]["title"] for each in found["opportunities"]] == ["Schoonmaak gemeentehuis"]
    assert [each["place"]["file"] for each in found["skipped"]] == [name]
    assert "zelf heeft gemaakt" in found["skipped"][0]["reason"]


@pytest.mark.parametrize("name", ["kansen.xlsx", "kansen.csv"])
def test_a_list_given_as_calendar_is_refused_with_what_to_do(run: Run, write_calendar: Write, name: str) -> None:
    calendar = write_calendar(HEADER, CLEANING)
    listed = calendar.with_name(name)
    run("scan", calendar, "-o", listed, "-q", *AS_OF)
    ran = run("scan", listed, *AS_OF)

    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "Geef de kalender zelf" in ran.err
    assert "--previous" in ran.err


def test_papers_can_still_be_made_from_a_list_in_csv(run: Run, write_calendar: Write) -> None:
    calendar = write_calendar(HEADER, CLEANING)
    listed = calendar.with_name("kansen.csv")
    run("scan", calendar, "-o", listed, "-q", *AS_OF)
    calendar.unlink()

    assert "Schoonmaak gemeentehuis" in run("brief", listed, *AS_OF).out
