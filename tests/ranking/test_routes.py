"""Which route a line gets first, in which form, and what is said with it; on 1 November 2026."""

from __future__ import annotations

from typing import Any

import pytest

from impactscreen.messages import Language, Message, catalogue, say
from impactscreen.model import ProcedureKind, RouteForm, RouteKind, Stage

K, F = RouteKind, RouteForm
PSO = {"recognition": ("PSO 30+",)}
CODE = {"recognition": ("Code Sociale Ondernemingen",)}
MOSTLY_WORKS = {"hits": {"bouw-onderhoud-sociaal": 0.9}}
LATER = {"publication": "2027-11-01"}


def _words(messages: tuple[Message, ...]) -> str:
    return " ".join(say(message) for message in messages)


@pytest.mark.parametrize(
    ("line", "kind", "form"),
    [
        # by size
        ({**LATER, "value": 20000}, K.DIRECT, F.ORDER),
        ({**LATER, "procedure": "direct"}, K.DIRECT, F.ORDER),
        ({**LATER, "value": "..30000"}, K.DIRECT, F.ORDER),
        ({**LATER, "value": 80000}, K.DIRECT, F.INVITE),
        ({**LATER, "procedure": "invited"}, K.DIRECT, F.INVITE),
        ({**LATER, "value": "20000..60000"}, K.DIRECT, F.INVITE),
        ({**LATER, "value": 150000}, K.LOTS, F.LOTS),
        ({**LATER, "procedure": "national-open"}, K.LOTS, F.LOTS),
        ({**LATER, "value": 900000}, K.WARM, F.DIALOGUE),
        ({**LATER, "procedure": "eu-open"}, K.WARM, F.DIALOGUE),
        ({**LATER, "value": "20000..250000"}, K.WARM, F.DIALOGUE),
        ({**LATER, "value": "50000.."}, K.WARM, F.DIALOGUE),
        # unknown is not small
        (LATER, K.WARM, F.DIALOGUE),
        ({}, K.WARM, F.DIALOGUE),
        ({**LATER, "value": 40000, "yearly": True}, K.WARM, F.DIALOGUE),
        # while the requirements are being written
        ({"publication": "2026-12-01", "value": 900000}, K.SUBCONTRACT, F.CRITERION),
        ({"publication": "2026-12-01", "value": 150000}, K.SUBCONTRACT, F.CRITERION),
        ({"publication": "2026-11-09", "value": 20000}, K.DIRECT, F.ORDER),
        ({"publication": "2026-12-01"}, K.WARM, F.CRITERION),
        # scale: an invited order that is more than the known enterprises can carry
        ({**LATER, "value": 90000, "suppliers": [{"capacity": 25000.0}]}, K.SUBCONTRACT, F.CRITERION),
        ({**LATER, "value": 90000, "suppliers": [{"capacity": 200000.0}]}, K.DIRECT, F.INVITE),
        ({**LATER, "procedure": "invited", "value": "900000.."}, K.WARM, F.DIALOGUE),
        # by regime
        ({**LATER, "nature": "works", "value": 3000000}, K.SOCIAL_RETURN, F.CONTRACTOR),
        ({**LATER, "nature": "works"}, K.SOCIAL_RETURN, F.CONTRACTOR),
        ({**LATER, "cpv": ["45233140"]}, K.SOCIAL_RETURN, F.CONTRACTOR),
        ({**LATER, "hits": {"bouwhekken": 0.9}}, K.SOCIAL_RETURN, F.CONTRACTOR),
        # a rule that is mostly works: the limits for works, but not by itself through a contractor
        ({**LATER, **MOSTLY_WORKS, "value": 480000}, K.SUBCONTRACT, F.CRITERION),
        ({**LATER, **MOSTLY_WORKS, "value": 120000}, K.DIRECT, F.ORDER),
        (
            {**LATER, "hits": {"bouw-onderhoud-sociaal": 0.9}, "procedure": "national-open", "value": 480000},
            K.LOTS,
            F.LOTS,
        ),
        ({**LATER, "procedure": "social-services", "value": 400000}, K.WARM, F.SOCIAL_SERVICES),
        ({**LATER, "hits": {"sociaal-domein": 0.9}}, K.WARM, F.SOCIAL_SERVICES),
        ({**LATER, "procedure": "concession"}, K.WARM, F.DIALOGUE),
        ({**LATER, "procedure": "competitive-dialogue"}, K.WARM, F.DIALOGUE),
        ({**LATER, "procedure": "innovation-partnership"}, K.WARM, F.DIALOGUE),
        ({**LATER, "procedure": "market-consultation"}, K.WARM, F.CONSULTATION),
        ({**LATER, "title": "Marktconsultatie schoonmaak"}, K.WARM, F.CONSULTATION),
        ({**LATER, "status": "marktconsultatie", "value": 900000}, K.WARM, F.CONSULTATION),
        ({"procedure": "market-consultation", "status": "afgerond"}, K.WARM, F.CRITERION),
        ({**LATER, "status": "marktconsultatie", "value": 80000}, K.DIRECT, F.INVITE),
        ({**LATER, "procedure": "framework-call"}, K.CONTRACT_MANAGER, F.CALL_OFF),
        ({**LATER, "title": "Minicompetitie kantoormeubilair"}, K.CONTRACT_MANAGER, F.CALL_OFF),
        ({**LATER, "procedure": "in-house"}, K.SUBCONTRACT, F.IN_HOUSE),
        ({**LATER, "title": "Schoonmaak (voorbehouden opdracht)"}, K.RESERVED, F.RESERVED),
        ({**LATER, "remarks": "art. 2.82 Aw onderzoeken"}, K.RESERVED, F.RESERVED),
        ({**LATER, "remarks": "art. 2.82a", "procedure": "social-services"}, K.RESERVED, F.RESERVED_SERVICES),
        ({**LATER, "description": "fase 2: 82 woningen"}, K.WARM, F.DIALOGUE),
        ({**LATER, "remarks": "wijzigingen voorbehouden"}, K.WARM, F.DIALOGUE),
        # by stage: decided is decided
        ({"procedure": "extension"}, K.CONTRACT_MANAGER, F.EXTENSION),
        ({"status": "verlengd", "value": 20000}, K.CONTRACT_MANAGER, F.EXTENSION),
        ({"status": "lopend contract"}, K.CONTRACT_MANAGER, F.RUNNING),
        ({"status": "gepubliceerd", "value": 900000}, K.SOCIAL_RETURN, F.CONTRACTOR),
        ({"status": "gepubliceerd", "value": 20000}, K.CASE, F.CASE),
        ({"status": "gepubliceerd", "value": 20000, "nature": "works"}, K.SOCIAL_RETURN, F.CONTRACTOR),
        ({"publication": "2026-10-01", "procedure": "direct"}, K.CASE, F.CASE),
        ({"status": "gegund"}, K.SOCIAL_RETURN, F.CONTRACTOR),
        ({"publication": "2026-09-01"}, K.SOCIAL_RETURN, F.CONTRACTOR),
        ({"status": "afgerond"}, K.CASE, F.CASE),
        ({"status": "vervallen", **LATER}, K.CASE, F.CASE),
    ],
)
def test_first_route(line: dict[str, Any], kind: RouteKind, form: RouteForm, desk: Any) -> None:
    advice = desk.route(**line)
    assert (advice.kind, advice.form) == (kind, form)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({**LATER, "value": 900000}, "percelen"),
        ({**LATER, "value": 900000, "lots": "3 percelen"}, "De kalender noemt 3 percelen"),
        ({**LATER, "value": 900000, "lots": "nee"}, "Kan de opdracht in percelen"),
        ({**LATER, "value": 900000, "lots": "1"}, "Kan de opdracht in percelen"),
        ({**LATER, "value": 900000}, "marktconsultatie"),
        ({**LATER, "value": 150000}, "gunningscriterium"),
        ({**LATER, "value": 150000}, "in zijn geheel"),
        ({**LATER, "value": "20000..250000"}, "Blijkt de waarde aan de lage kant"),
        ({**LATER}, "Blijkt de opdracht klein"),
        ({**LATER, "nature": "works"}, "bouwhekken"),
        ({**LATER, "nature": "works", "value": 90000}, "rechtstreeks"),
        ({"status": "gepubliceerd"}, "casus"),
        ({"status": "gepubliceerd"}, "nota van inlichtingen"),
        ({"status": "gegund", "social_return": "nee"}, "vraag of er toch ruimte voor is"),
        ({"status": "gegund"}, "onderaannemer"),
        ({"procedure": "extension"}, "volgende einddatum"),
        ({**LATER, "hits": {"sociaal-domein": 0.9}}, "2.82a"),
        ({"publication": "2028-02-01", "value": 210000}, "onbekend vanaf 1 januari 2028; gerekend is met € 216.000"),
        ({**LATER, "value": 900000, "procedure": "direct"}, "lijken niet bij elkaar te passen"),
        ({**LATER, "value": 900000, "suppliers": [PSO, PSO]}, "artikel 2.82"),
    ],
)
def test_also(line: dict[str, Any], says: str, desk: Any) -> None:
    assert says in _words(desk.route(**line).also)


@pytest.mark.parametrize(
    ("suppliers", "reserved"),
    [([PSO, PSO], True), ([PSO], False), ([PSO, CODE], False), ([CODE, CODE], False), ([], False)],
)
def test_a_reservation_needs_two_that_could_qualify(suppliers: list[Any], reserved: bool, desk: Any) -> None:
    advice = desk.route(**{**LATER, "value": 150000, "suppliers": suppliers})
    assert ("voorbehouden" in _words(advice.also)) is reserved
    assert advice.legal is reserved


@pytest.mark.parametrize(
    "line",
    [
        {**LATER, "hits": {"sociaal-domein": 0.9}},
        {**LATER, "title": "Voorbehouden opdracht groen"},
        {**LATER, "procedure": "in-house"},
        {**LATER, "value": 900000, "procedure": "direct"},
        {"publication": "2028-02-01", "value": 210000},
    ],
)
def test_where_law_decides_the_lawyer_is_named(line: dict[str, Any], desk: Any) -> None:
    advice = desk.route(**line)
    assert advice.legal
    assert say(advice.also[-1]) == "Vraag uw inkoopjurist wat hier kan."


@pytest.mark.parametrize(
    "line",
    [
        {**LATER, "value": 20000},
        {**LATER, "value": 120000, "procedure": "invited"},
        {**LATER, "value": 150000},
        {"status": "gegund"},
    ],
)
def test_no_lawyer_where_none_is_needed(line: dict[str, Any], desk: Any) -> None:
    assert not desk.route(**line).legal


@pytest.mark.parametrize("procedure", [None, *ProcedureKind])
@pytest.mark.parametrize("value", [None, 20000, 80000, 150000, 900000, "20000..900000"])
@pytest.mark.parametrize("status", [None, "in voorbereiding", "gepubliceerd", "gegund", "lopend contract", "afgerond"])
def test_every_route_can_be_said_and_never_advises_to_split(
    procedure: str | None, value: Any, status: str | None, desk: Any
) -> None:
    line = {"publication": "2027-03-01", "procedure": procedure, "value": value, "status": status}
    advice = desk.route(**line)
    for lang in Language:
        said = " ".join(say(message, lang) for message in (advice.why, *advice.also)).lower()
        assert not any(word in said for word in ("splits", "opknippen", "opdelen", "split", "cut up"))


def test_every_kind_form_and_stage_has_a_name() -> None:
    names = catalogue()
    assert {f"route.{kind.value}" for kind in RouteKind} <= names.keys()
    assert {f"route.form.{form.value}" for form in RouteForm} <= names.keys()
    assert {f"stage.{stage.value}" for stage in Stage} <= names.keys()
    assert {f"ranking.procedure.{kind.value}" for kind in ProcedureKind} <= names.keys()


def test_the_reason_starts_with_what_it_rests_on(desk: Any) -> None:
    why = say(desk.route(**LATER, value=40000, yearly=True, term=12).why)
    assert why == (
        "De waarde is € 40.000 over de hele looptijd (bedrag per jaar × 12 maanden, met opties). Waarschijnlijk worden "
        "ten minste drie partijen uitgenodigd: zorg dat er een sociale ondernemer bij is."
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"procedure": "eu-open"}, "De kalender noemt een Europese openbare aanbesteding. Ga vroeg in gesprek"),
        ({"value": 900000}, "De waarde is € 900.000. Waarschijnlijk volgt een Europese aanbesteding. Ga vroeg"),
        ({"value": "20000..900000"}, "De waarde is € 20.000 tot € 900.000. Misschien volgt een Europese aanbesteding."),
        ({"procedure": "national-open"}, "De kalender noemt een nationale aanbesteding. Een eigen perceel geeft"),
        (
            {"procedure": "invited", "value": 900000},
            "De kalender noemt meervoudig onderhands, maar de waarde is € 900.000. Waarschijnlijk volgt een Europese",
        ),
        ({}, "Waarde en procedure zijn nog niet bekend. Juist nu kan een gesprek"),
    ],
)
def test_what_the_calendar_names_is_not_said_twice(line: dict[str, Any], why: str, desk: Any) -> None:
    assert say(desk.route(**LATER, **line).why).startswith(why)
