from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from icalendar import Calendar
from icalendar.cal import Component
from msgspec.structs import replace

from impactscreen.errors import UsageError
from impactscreen.messages import Language, msg
from impactscreen.reports import FORMATS, Document, Look, agenda
from impactscreen.reports.brief import brief_document
from impactscreen.screening import Screening

Screen = Callable[..., Screening]
HOFSTRA = (
    "INK-1", "Schoonmaak gemeentehuis", "", "Facilitair", "M. Hofstra", "",
    "€ 1.250.000", "EA", "Q4 2027", "", "", "",
)  # fmt: skip


def document(screening: Screening) -> Document:
    return brief_document(screening, screening.opportunities, Language.NL)


def written(screening: Screening, lang: Language = Language.NL) -> bytes:
    return FORMATS["ics"].render(document(screening), Look(lang))


def events(screening: Screening, lang: Language = Language.NL) -> list[Component]:
    return list(Calendar.from_ical(written(screening, lang)).walk("VEVENT"))


def the_event(screening: Screening) -> Any:
    (event,) = events(screening)
    return event


def test_every_conversation_with_a_day_has_one_reminder(screen: Screen) -> None:
    whom = [str(each["summary"]) for each in events(screen())]

    assert len(whom) == 2
    assert "Projectleider" in whom[0]
    assert "Marijke Hofstra over 3 kansen" in whom[1]


def test_a_reminder_is_a_day_that_stays_free_with_an_alarm_a_week_before(screen: Screen) -> None:
    screening = screen(HOFSTRA)
    event = the_event(screening)

    assert event["dtstart"].dt == screening.opportunities[0].window.talk_by
    assert event["dtend"].dt - event["dtstart"].dt == dt.timedelta(days=1)
    assert event["transp"] == "TRANSPARENT"
    assert event.walk("VALARM")[0]["trigger"].dt == dt.timedelta(days=-7, hours=9)


def test_the_first_day_of_a_conversation_counts(screen: Screen) -> None:
    later = ("INK-2", "Catering", "", "Facilitair", "M. Hofstra", "", "€ 450.000", "EA", "Q4 2028", "", "", "")

    assert the_event(screen(HOFSTRA, later))["dtstart"].dt == the_event(screen(HOFSTRA))["dtstart"].dt


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        (dt.date(2026, 10, 1), dt.date(2026, 10, 2)),
        (dt.date(2026, 10, 2), dt.date(2026, 10, 5)),
        (dt.date(2026, 10, 3), dt.date(2026, 10, 5)),
        (dt.date(2026, 10, 4), dt.date(2026, 10, 5)),
    ],
    ids=["Thursday", "Friday", "Saturday", "Sunday"],
)
def test_what_is_almost_too_late_comes_on_the_next_workday(screen: Screen, as_of: dt.date, day: dt.date) -> None:
    soon = ("INK-5", "Groenonderhoud", "", "Ruimte", "B. Kuipers", "", "€ 90.000", "MO", "nov 2026", "", "", "")

    assert the_event(screen(soon, as_of=as_of))["dtstart"].dt == day


def test_a_conversation_without_a_day_is_counted_not_invented(screen: Screen) -> None:
    undated = ("", "Bloemen en boeketten", "", "Bestuur", "", "", "", "", "", "", "", "")
    screening = screen(HOFSTRA, undated)

    assert len(events(screening)) == 1
    assert agenda.without_day(document(screening)) == 1


@pytest.mark.parametrize(
    "changed",
    [
        {8: "Q2 2028"},
        {1: "Schoonmaak en glasbewassing gemeentehuis"},
        {0: "ink 1"},
        {4: "Marijke Hofstra-de Vries"},
        {6: "2 mln"},
    ],
    ids=["later", "renamed", "spelled otherwise", "another client", "another value"],
)
def test_a_reminder_is_known_by_its_reference(screen: Screen, changed: dict[int, str]) -> None:
    row = tuple(changed.get(index, cell) for index, cell in enumerate(HOFSTRA))

    assert the_event(screen(row))["uid"] == the_event(screen(HOFSTRA))["uid"]


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({8: "Q2 2028"}, True),
        ({6: ""}, True),
        ({1: "Catering"}, False),
        ({3: "Vastgoed"}, False),
        ({9: "1-1-2030"}, False),
    ],
    ids=["later", "without value", "title", "department", "end date"],
)
def test_without_a_reference_by_title_department_and_end_date(
    screen: Screen, changed: dict[int, str], same: bool
) -> None:
    plain = ("", *HOFSTRA[1:])
    row = tuple(changed.get(index, cell) for index, cell in enumerate(plain))

    assert (the_event(screen(row))["uid"] == the_event(screen(plain))["uid"]) is same


def test_a_later_run_is_the_newer_one(screen: Screen) -> None:
    first, second = (the_event(screen(HOFSTRA, as_of=dt.date(2026, 10, day))) for day in (2, 3))

    assert first["uid"] == second["uid"]
    assert first["sequence"] < second["sequence"]


def test_two_lines_that_look_alike_stay_two_reminders(screen: Screen) -> None:
    rows = [
        ("", "Schoonmaak", "", "Facilitair", client, "", "", "EA", "Q4 2027", "", "", "")
        for client in ("A. Aa", "B. Bee")
    ]

    assert len({each["uid"] for each in events(screen(*rows))}) == 2


def test_foreign_text_survives_and_adds_nothing(screen: Screen) -> None:
    title = "Schoonmaak; glas, \\ramen\\n END:VEVENT BEGIN:VALARM \u202egnp é"
    row = (HOFSTRA[0], title, *HOFSTRA[2:])
    screening = screen(row)

    assert title.replace("\u202e", "") in str(the_event(screening)["description"])
    assert len(Calendar.from_ical(written(screening)).walk("VALARM")) == 1


def test_no_line_is_longer_than_the_standard_allows(screen: Screen) -> None:
    assert max(map(len, written(screen()).split(b"\r\n"))) <= 75


def test_without_names_the_department_is_the_one_to_talk_with(screen: Screen) -> None:
    content = written(screen(HOFSTRA, names=False))

    assert b"Hofstra" not in content
    assert b"Facilitair" in content


def test_english_reads_in_english(screen: Screen) -> None:
    (event,) = events(screen(HOFSTRA), Language.EN)

    assert str(event["summary"]) == "Talk with M. Hofstra about 1 opportunity for social procurement"


def test_only_what_the_list_shows_is_in_the_agenda(screen: Screen) -> None:
    whole = document(screen())
    cut = replace(whole, records=whole.records[:1])

    assert len(Calendar.from_ical(FORMATS["ics"].render(cut, Look())).walk("VEVENT")) == 1


def test_the_same_scan_gives_the_same_agenda(screen: Screen) -> None:
    assert written(screen()) == written(screen())


def test_a_document_without_a_scan_has_no_agenda() -> None:
    with pytest.raises(UsageError, match="alleen bij scan en brief"):
        FORMATS["ics"].render(Document(msg("reports.lines.title"), ()), Look())
