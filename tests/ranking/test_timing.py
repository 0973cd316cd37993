"""The stage, the phase and the last useful day, on 1 November 2026."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from impactscreen.messages import Language, say
from impactscreen.model import Phase, Stage

D = dt.date
SATURDAY = 5


@pytest.mark.parametrize(
    ("line", "stage", "phase", "talk_by"),
    [
        # a publication that stands in the calendar, less the preparation of the procedure
        ({"publication": "2027-11-01", "procedure": "direct"}, Stage.FORMING, Phase.OPEN, D(2027, 10, 18)),
        ({"publication": "2027-11-01", "procedure": "invited"}, Stage.FORMING, Phase.OPEN, D(2027, 9, 13)),
        ({"publication": "2027-11-01", "procedure": "national-open"}, Stage.FORMING, Phase.OPEN, D(2027, 7, 26)),
        ({"publication": "2027-11-01", "procedure": "eu-open"}, Stage.FORMING, Phase.OPEN, D(2027, 5, 3)),
        ({"publication": "2027-06-01", "procedure": "eu-open"}, Stage.CONSULTATION, Phase.OPEN, D(2026, 12, 1)),
        ({"publication": "2027-03-01", "procedure": "eu-open"}, Stage.DRAFTING, Phase.CLOSING, D(2026, 8, 31)),
        # the value tells the procedure when the calendar does not
        ({"publication": "2027-11-01", "value": 20000}, Stage.FORMING, Phase.OPEN, D(2027, 10, 18)),
        ({"publication": "2027-11-01", "value": 500000}, Stage.FORMING, Phase.OPEN, D(2027, 5, 3)),
        # and so does a rule that is mostly social services
        ({"publication": "2027-11-01", "hits": {"sociaal-domein": 0.9}}, Stage.FORMING, Phase.OPEN, D(2027, 7, 5)),
        # a weekend becomes the Friday before: 2027-05-01 is a Saturday, 2027-05-02 a Sunday
        ({"publication": "2027-10-30", "procedure": "eu-open"}, Stage.CONSULTATION, Phase.OPEN, D(2027, 4, 30)),
        ({"publication": "2027-10-31", "procedure": "eu-open"}, Stage.CONSULTATION, Phase.OPEN, D(2027, 4, 30)),
        # other dates, worked back
        ({"contract_end": "2028-01-03", "procedure": "eu-open"}, Stage.CONSULTATION, Phase.OPEN, D(2027, 2, 15)),
        ({"contract_start": "2028-01-03", "procedure": "eu-open"}, Stage.CONSULTATION, Phase.OPEN, D(2027, 2, 15)),
        ({"award": "2028-01-03", "procedure": "eu-open"}, Stage.CONSULTATION, Phase.OPEN, D(2027, 2, 15)),
        ({"start": "2027-03-01"}, Stage.CONSULTATION, Phase.OPEN, D(2027, 3, 1)),
        ({"start": "2026-09-01"}, Stage.DRAFTING, Phase.CLOSING, D(2026, 9, 1)),
        ({"contract_end": "2026-12-31"}, Stage.DRAFTING, Phase.CLOSING, D(2026, 7, 2)),
        # an extension: before the day of notice
        ({"procedure": "extension", "contract_end": "2027-06-30"}, Stage.EXTENSION, Phase.OPEN, D(2027, 3, 2)),
        ({"procedure": "extension", "contract_end": "2027-01-15"}, Stage.EXTENSION, Phase.CLOSING, D(2026, 9, 17)),
        ({"status": "verlengd", "contract_end": "2027-06-30"}, Stage.EXTENSION, Phase.OPEN, D(2027, 3, 2)),
        ({"title": "Verlenging contract schoonmaak"}, Stage.EXTENSION, Phase.UNKNOWN, None),
        # the status has the last word
        ({"status": "gepubliceerd"}, Stage.PUBLISHED, Phase.LATE, None),
        ({"status": "gegund", "publication": "2026-02-02"}, Stage.AWARDED, Phase.LATE, D(2025, 10, 27)),
        ({"status": "afgerond", "publication": "2027-11-01"}, Stage.ENDED, Phase.LATE, D(2027, 7, 26)),
        ({"status": "marktconsultatie"}, Stage.CONSULTATION, Phase.UNKNOWN, None),
        ({"status": "in voorbereiding"}, Stage.CONSULTATION, Phase.UNKNOWN, None),
        ({"status": "PvE in opmaak", "publication": "2027-11-01"}, Stage.DRAFTING, Phase.OPEN, D(2027, 7, 26)),
        ({"status": "in voorbereiding", "publication": "2026-09-01"}, Stage.DRAFTING, Phase.CLOSING, D(2026, 5, 26)),
        ({"status": "lopend contract"}, Stage.RUNNING, Phase.LATE, None),
        ({"status": "lopend contract", "contract_end": "2030-12-31"}, Stage.RUNNING, Phase.OPEN, D(2030, 7, 2)),
        ({"status": "lopend contract", "contract_end": "2027-09-30"}, Stage.CONSULTATION, Phase.OPEN, D(2027, 4, 1)),
        # dates gone by, with nothing else known
        ({"publication": "2026-09-01"}, Stage.PUBLISHED, Phase.LATE, D(2026, 5, 26)),
        ({"publication": "2026-03-02", "award": "2026-09-01"}, Stage.AWARDED, Phase.LATE, D(2025, 11, 24)),
        ({"award": "2026-09-01"}, Stage.AWARDED, Phase.LATE, D(2026, 3, 3)),
        ({"contract_start": "2026-09-01"}, Stage.RUNNING, Phase.LATE, D(2026, 3, 3)),
        ({"contract_end": "2026-09-30"}, Stage.RUNNING, Phase.LATE, D(2026, 4, 1)),
        # dates of the round before the running contract
        ({"publication": "2022-09-01", "contract_end": "2027-12-31"}, Stage.FORMING, Phase.OPEN, D(2027, 7, 2)),
        ({"award": "2022-09-01", "contract_end": "2027-12-31"}, Stage.FORMING, Phase.OPEN, D(2027, 7, 2)),
        ({"publication": "2027-11-01", "award": "2023-02-01"}, Stage.FORMING, Phase.OPEN, D(2027, 7, 26)),
        # a date still to come is of the round to come, however far the end of the contract
        ({"publication": "2027-11-01", "contract_end": "2032-01-01"}, Stage.FORMING, Phase.OPEN, D(2027, 7, 26)),
        # the successor's award, while the old contract still runs
        ({"award": "2026-09-01", "contract_end": "2026-12-31"}, Stage.AWARDED, Phase.LATE, D(2026, 3, 3)),
        # a market consultation is followed by a purchase
        ({"title": "Marktconsultatie - Catering"}, Stage.CONSULTATION, Phase.UNKNOWN, None),
        (
            {"procedure": "market-consultation", "publication": "2026-09-01"},
            Stage.CONSULTATION,
            Phase.CLOSING,
            D(2026, 8, 11),
        ),
        ({"procedure": "market-consultation", "status": "afgerond"}, Stage.DRAFTING, Phase.UNKNOWN, None),
        # nothing to go by
        ({}, Stage.UNKNOWN, Phase.UNKNOWN, None),
        ({"publication": "n.t.b."}, Stage.UNKNOWN, Phase.UNKNOWN, None),
        # a whole year: the beginning counts for the last day, the middle for the stage
        ({"publication": "2027-01-01..2027-12-31"}, Stage.CONSULTATION, Phase.CLOSING, D(2026, 9, 25)),
    ],
)
def test_window(line: dict[str, Any], stage: Stage, phase: Phase, talk_by: dt.date | None, desk: Any) -> None:
    moment = desk.window(**line)
    assert (moment.stage, moment.phase, moment.talk_by) == (stage, phase, talk_by)
    assert moment.estimated is (talk_by is not None)
    assert talk_by is None or talk_by.weekday() < SATURDAY


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ({}, "Wanneer wil de opdrachtgever"),
        ({"publication": "2026-09-01"}, "publicatie is voorbij"),
        ({"publication": "2026-10-01..2026-12-31"}, "periode van publicatie is al begonnen"),
        ({"start": "2025-09-01"}, "Hoe staat het ervoor"),
        ({"contract_end": "2026-09-30"}, "einddatum van het contract is voorbij"),
        ({"award": "2026-09-01"}, "datum van gunning is voorbij"),
        ({"contract_start": "2026-09-01"}, "Wanneer loopt het contract af"),
        ({"status": "on hold"}, "staat stil"),
        ({"status": "gepubliceerd", "publication": "2027-09-01"}, "moet nog komen"),
        ({"status": "lopend contract"}, "Wanneer loopt het contract af"),
        ({"procedure": "market-consultation", "status": "afgerond"}, "Wanneer volgt de aanbesteding"),
        ({"status": "gepubliceerd"}, None),
        ({"status": "gegund", "publication": "2026-03-02"}, None),
        ({"status": "afgerond"}, None),
        ({"publication": "2027-09-01"}, None),
        ({"status": "lopend contract", "contract_end": "2030-12-31"}, None),
    ],
)
def test_an_open_status_gives_a_question(line: dict[str, Any], asks: str | None, desk: Any) -> None:
    question = desk.window(**line).question
    if asks is None:
        assert question is None
    else:
        assert question is not None
        assert asks in say(question)


def test_the_reasoning_names_the_date_the_procedure_and_the_assumption(desk: Any) -> None:
    why = desk.window(contract_end="2028-01-03", procedure="eu-open").why
    assert say(why) == (
        "Het huidige contract loopt af: 3 januari 2028. Schatting: voorbereiding en procedure duren bij een Europese "
        "openbare aanbesteding waarschijnlijk 46 weken."
    )
    assert say(why, Language.EN).startswith("The current contract ends: 3 January 2028. Estimate:")


def test_when_the_day_has_gone_by_but_publication_has_not_one_calls_now(desk: Any) -> None:
    moment = desk.window(publication="2026-12-01", procedure="eu-open")
    assert moment.phase is Phase.CLOSING
    assert "bel nu" in say(moment.why)
    assert moment.next_moment == D(2027, 4, 20)


def test_a_published_line_tells_when_the_contractor_will_be_known(desk: Any) -> None:
    moment = desk.window(publication="2026-10-05", status="gepubliceerd", procedure="eu-open")
    assert moment.next_moment == D(2027, 2, 22)
