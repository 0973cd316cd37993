# ruff: noqa: E501 - rows of a calendar read better on one line
"""Amounts, periods, terms, procedures and codes in the spellings that calendars hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.calendars.contexts import parser_for
from impactscreen.calendars.values.amounts import AmountContext, parse_amount
from impactscreen.calendars.values.codes import parse_cpv
from impactscreen.calendars.values.period_patterns import MONTHS
from impactscreen.calendars.values.periods import PeriodContext, parse_period
from impactscreen.calendars.values.procedures import parse_nature, parse_procedure
from impactscreen.calendars.values.terms import parse_term
from impactscreen.calendars.vocabulary import Content
from impactscreen.model import Period

AMOUNTS = [
    ("€ 1.250.000,-", (1250000, 1250000)),
    ("1.250.000,00", (1250000, 1250000)),
    ("1.250", (1250, 1250)),
    ("€ 221.000,-", (221000, 221000)),
    ("€400.000,-", (400000, 400000)),
    ("€82.645", (82645, 82645)),
    ("€ 450.000.", (450000, 450000)),
    ("120.000,- euro", (120000, 120000)),
    ("200.000 EUR", (200000, 200000)),
    ("EUR 185 950", (185950, 185950)),
    ("7,25 miljoen euro", (7250000, 7250000)),
    ("€4,4 miljoen", (4400000, 4400000)),
    ("€57 miljoen", (57000000, 57000000)),
    ("omstreeks €35.000,-", (35000, 35000)),
    ("2336300.00 EUR", (2336300, 2336300)),
    ("25000.0 EUR", (25000, 25000)),
    ("1,2 mln", (1200000, 1200000)),
    ("€ 1,2 mln.", (1200000, 1200000)),
    ("1.2M", (1200000, 1200000)),
    ("250k", (250000, 250000)),
    ("€ 250K", (250000, 250000)),
    ("K€ 250", (250000, 250000)),
    ("€ 2,5K", (2500, 2500)),
    ("ca. 80.000", (80000, 80000)),
    ("± € 80.000", (80000, 80000)),
    ("€ 80.000 (geschat)", (80000, 80000)),
    ("50.000-100.000", (50000, 100000)),
    ("€ 50.000 – € 100.000", (50000, 100000)),
    ("50-100k", (50000, 100000)),
    ("50k-100k", (50000, 100000)),
    ("tussen 50.000 en 100.000", (50000, 100000)),
    ("van € 50.000 tot € 100.000", (50000, 100000)),
    ("1 - 2 mln", (1000000, 2000000)),
    ("50.000 - 1 mln", (50000, 1000000)),
    ("€ 30.000 t/m € 50.000", (30000, 50000)),
    ("< 50k", (None, 50000)),
    ("<€50.000", (None, 50000)),
    ("≤ 50.000", (None, 50000)),
    ("tot 100.000", (None, 100000)),
    ("max. € 100.000", (None, 100000)),
    ("minder dan € 30.000", (None, 30000)),
    ("> 221.000", (221000, None)),
    (">= 221.000", (221000, None)),
    ("vanaf € 100.000", (100000, None)),
    ("meer dan 1 miljoen", (1000000, None)),
    ("€ 216.000 of meer", (216000, None)),
    ("80 mille", (80000, 80000)),
    ("plafond € 100.000", (None, 100000)),
    ("€ 90.000 maximaal", (None, 90000)),
    ("min. 50.000 max. 80.000", (50000, 80000)),
    ("minimaal 50.000, maximaal 80.000", (50000, 80000)),
    ("max. 3 jaar, € 90.000", (90000, 90000)),
    ("120.000 (jaarlijks geïndexeerd)", (120000, 120000)),
    ("€ ?", (None, None)),
    ("€ 40.000 p/j", (40000, 40000, "yearly")),
    ("€ 30.000 per jaar", (30000, 30000, "yearly")),
    ("40.000 p.j.", (40000, 40000, "yearly")),
    ("40.000/jr", (40000, 40000, "yearly")),
    ("€ 40.000,- per jaar", (40000, 40000, "yearly")),
    ("jaarlijks € 40.000", (40000, 40000, "yearly")),
    ("100.000/jr (2+1+1)", (100000, 100000, "yearly")),
    ("€ 5.000 per maand", (60000, 60000, "yearly")),
    ("4 x 25.000", (100000, 100000)),
    ("4 x € 25.000,-", (100000, 100000)),
    ("€ 25.000 x 4", (100000, 100000)),
    ("4 jaar x € 25.000", (100000, 100000)),
    ("€ 400.000 (4 jaar)", (400000, 400000)),
    ("€ 400.000 voor 4 jaar", (400000, 400000)),
    ("€ 100.000 excl. btw", (100000, 100000)),
    ("€ 100.000 incl. 21% btw", (100000, 100000)),
    ("twee ton", (200000, 200000)),
    ("4 ton", (400000, 400000)),
    ("anderhalf miljoen", (1500000, 1500000)),
    ("€1,250,000.00", (1250000, 1250000)),
    ("312500,50", (312500.5, 312500.5)),
    ("65.000,00", (65000, 65000)),
    ("€ 65.200.000,-", (65200000, 65200000)),
    ("n.t.b.", (None, None)),
    ("P.M.", (None, None)),
    ("nader te bepalen", (None, None)),
    ("?", (None, None)),
    ("-", (None, None)),
    ("> EU-drempel", (None, None)),
    ("1.00 EUR", (None, None)),
    ("1 250 000", (1250000, 1250000)),
    ("50 000,-", (50000, 50000)),
    ("1,250 mln", (1250000, 1250000)),
    ("0,750 mln", (750000, 750000)),
    ("1.250k", (1250000, 1250000)),
    ("50 Keuro", (50000, 50000)),
    ("T€ 50", (50000, 50000)),
    ("50 tsd", (50000, 50000)),
    ("50 miljoenen", (50000000, 50000000)),
    ("2 mrd", (2000000000, 2000000000)),
    ("1½ mln", (1500000, 1500000)),
    ("2½ ton", (250000, 250000)),
    ("¾ miljoen", (750000, 750000)),
    ("+/- 80000", (80000, 80000)),
    ("15 a 20 k", (15000, 20000)),
    ("0 - 50.000", (0, 50000)),
    ("50.000 + 75.000", (125000, 125000)),
    ("50.000 + 10.000 opties", (60000, 60000)),
    ("niet meer dan 50.000", (None, 50000)),
    ("niet hoger dan € 50.000", (None, 50000)),
    ("niet minder dan 50.000", (50000, None)),
    ("100.000 + btw", (100000, 100000)),
    ("100.000 +", (100000, None)),
    ("100.000 1)", (100000, 100000)),
    ("100.000 *", (100000, 100000)),
    ("82644,62809917", (82644.63, 82644.63)),
    ("€ 50.000 schoonmaak", (50000, 50000)),
    ("€ 50.000 (25 fte)", (50000, 50000)),
    ("€ 50.000 (prijspeil 2026)", (50000, 50000)),
    ("250.000 (zie memo)", (250000, 250000)),
    ("100.000 (5 percelen)", (100000, 100000)),
    ("Klein (50.000 - 100.000)", (50000, 100000)),
    ("100.000 jr", (100000, 100000, "yearly")),
    ("100.000 per contractjaar", (100000, 100000, "yearly")),
    ("100.000 ieder jaar", (100000, 100000, "yearly")),
    ("jaarbedrag 100.000", (100000, 100000, "yearly")),
    ("€ 40.000 (per jaar)", (40000, 40000, "yearly")),
    ("€ 5.000 p/m", (60000, 60000, "yearly")),
    ("€ 25.000 per jaar (100.000 totaal)", (25000, 25000, "yearly")),
    ("€ 100.000 (25.000 per jaar)", (100000, 100000)),
    ("totaal 400.000 (100.000 p/j)", (400000, 400000)),
    ("€ 400.000 (4 x 100.000 p/j)", (400000, 400000)),
    ("4 x 100.000 p/j", (400000, 400000)),
    ("36 mnd x € 2.500", (90000, 90000)),
    ("48 maanden x 1.000", (48000, 48000)),
    ("12 x 2.500 per maand", (30000, 30000)),
    ("4 jaar x 1.000 per maand", (48000, 48000)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), AMOUNTS)
def test_amount_is_read(text: str, wanted: tuple[Any, ...], plain: Callable[[Any], Any]) -> None:
    amount, understood = parse_amount(text)
    assert plain(amount) == wanted
    assert understood
    assert amount.raw == text


@pytest.mark.parametrize(
    "text",
    [
        "zie bijlage 3",
        "bestaand contract",
        "Q1 2027",
        "12-05-2027",
        "€ 65 per uur",
        "5% van omzet",
        "art. 2.82",
        "A, B en C",
        "50.000 100.000",
        "250.000 300.000 excl",
        "€ 50.000, € 75.000",
        "1 miljoen en 250 duizend",
        "25.000 - 2 x 40.000",
        "1.250 mln",
        "1,250k",
        "500 - 1,5 mln",
        "900 - 1 mln",
        "1.25.000",
        "12.345,678",
        "1.250.000/2",
        "100-000",
        "(5000)",
        "06-12345678",
        "020-5551234",
        "0612345678",
        "INK-2026-041",
        "2026-041",
        "KvK 12345678",
        "45233140-2",
        "jul-26",
        "2026",
        "2027 50.000",
        "budget 2027 € 50.000",
        "Categorie 3",
        "25 fte",
        "10.000 uur",
        "500 stuks",
        "500 m2",
        "1.500 ton",
        "50 ton gft",
        "50.000 gulden",
        "50.000 dollar",
        "¥50000",
        "$ 50.000 (€ 45.000)",
        "€ 50.000 per perceel",
        "€ 3.500 per plaats",
        "€ 50.000 per 2 jaar",
        "4 x 2.500 per maand",
        "€ 25.000 (100.000 totaal)",
        "geen 50.000",
        "50.000 schoonmaak",
        "€ 50.00",
        "€ 50.0000",
        "€ 85.000 p.m.",
        "eenmalig 50.000 + 10.000 per jaar",
        "250 of 300k",
        "€ 12,50 p.p.",
        "100.000 - 50.000",
    ],
)
def test_text_that_is_no_amount_is_kept_and_told(text: str) -> None:
    amount, understood = parse_amount(text)
    assert (amount.known, understood, amount.raw) == (False, False, text)


def test_header_says_thousands_but_an_amount_in_full_stays_as_it_is() -> None:
    thousands = AmountContext(1000.0)
    assert [parse_amount(cell, thousands)[0].low for cell in (740.0, "12,5", "€ 50.000", "1,2 mln", "250k")] == [
        740000,
        12500,
        50000,
        1200000,
        250000,
    ]


@pytest.mark.parametrize(
    ("factor", "cell"),
    [(1e3, "€ 9.500,-"), (1e3, "250000"), (1e3, 250000.0), (1e3, "1,250"), (1e6, "1.250"), (1e6, "5.000.000"), (1.0, 2026.0)],
)  # fmt: skip
def test_what_may_or_may_not_be_in_full_is_kept_and_told(factor: float, cell: str | float) -> None:
    amount, understood = parse_amount(cell, AmountContext(factor))
    assert (amount.known, understood) == (False, False)


@pytest.mark.parametrize(
    ("header", "cell", "wanted"),
    [
        ("Raming per maand", "25.000", (300000, "yearly")),
        ("Raming per maand", 25000.0, (300000, "yearly")),
        ("Raming per maand", "25.000 per jaar", (25000, "yearly")),
        ("Raming per maand", "totaal 25.000", (25000, "total")),
        ("Raming per contractjaar", "25.000", (25000, "yearly")),
        ("Raming per jaar", "4 x 25.000", (100000, "total")),
        ("Raming per jaar", "100.000 over de hele looptijd", (100000, "total")),
        ("Totale raming (jaarlijks x looptijd)", "25.000", (25000, "total")),
        ("Raming (mln)", "1,250", (1250000, "total")),
    ],
)
def test_header_says_what_it_is_an_amount_of(header: str, cell: str | float, wanted: tuple[float, str]) -> None:
    amount, understood = parser_for(Content.AMOUNT, header, PeriodContext())(cell)
    assert ((amount.low, amount.basis), amount.low == amount.high, understood) == (wanted, True, True)


@pytest.mark.parametrize(("text", "wanted"), [("SEK 50.000", "SEK"), ("50.000 SRD", "SRD"), ("$ 50.000", "USD")])
def test_known_currency_is_kept(text: str, wanted: str) -> None:
    amount, understood = parse_amount(text)
    assert (amount.low, amount.currency, understood) == (50000, wanted, True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("€ 5 excl. btw", "excl"),
        ("€ 5 + btw", "excl"),
        ("€ 5 zonder b.t.w.", "excl"),
        ("€ 5 (incl. btw)", "incl"),
        ("5 ex btw", "excl"),
        ("€ 5", None),
    ],
)
def test_value_added_tax_is_noticed(text: str, wanted: str | None) -> None:
    assert parse_amount(text)[0].vat == wanted


PERIODS = [
    ("1-7-2026", "2026-07-01/2026-07-01", "day"),
    ("01-07-2026", "2026-07-01/2026-07-01", "day"),
    ("01/07/26", "2026-07-01/2026-07-01", "day"),
    ("1.1.2027", "2027-01-01/2027-01-01", "day"),
    ("2026-07-01", "2026-07-01/2026-07-01", "day"),
    ("2026-07-01 00:00:00", "2026-07-01/2026-07-01", "day"),
    ("03-04-2027", "2027-04-03/2027-04-03", "day"),
    ("1 juli 2026", "2026-07-01/2026-07-01", "day"),
    ("09 september 2024", "2024-09-09/2024-09-09", "day"),
    ("ma 1 feb 2027", "2027-02-01/2027-02-01", "day"),
    ("per 1-1-2027", "2027-01-01/2027-01-01", "day"),
    ("juli 2026", "2026-07-01/2026-07-31", "month"),
    ("jul-26", "2026-07-01/2026-07-31", "month"),
    ("jan-26", "2026-01-01/2026-01-31", "month"),
    ("mrt '27", "2027-03-01/2027-03-31", "month"),
    ("sept. 2027", "2027-09-01/2027-09-30", "month"),
    ("07-2026", "2026-07-01/2026-07-31", "month"),
    ("2026-07", "2026-07-01/2026-07-31", "month"),
    ("Q3 2026", "2026-07-01/2026-09-30", "quarter"),
    ("Q1, 2027", "2027-01-01/2027-03-31", "quarter"),
    ("2026-Q3", "2026-07-01/2026-09-30", "quarter"),
    ("2026 Q3", "2026-07-01/2026-09-30", "quarter"),
    ("Q3-26", "2026-07-01/2026-09-30", "quarter"),
    ("Q3 '26", "2026-07-01/2026-09-30", "quarter"),
    ("3e kwartaal 2026", "2026-07-01/2026-09-30", "quarter"),
    ("3e kwartaal van 2026", "2026-07-01/2026-09-30", "quarter"),
    ("derde kwartaal van 2026", "2026-07-01/2026-09-30", "quarter"),
    ("kwartaal 3 2026", "2026-07-01/2026-09-30", "quarter"),
    ("K3 2026", "2026-07-01/2026-09-30", "quarter"),
    ("3e kw. 2026", "2026-07-01/2026-09-30", "quarter"),
    ("1e tot en met 3e kwartaal 2027", "2027-01-01/2027-09-30", "quarter"),
    ("Q4 2026 - Q1 2027", "2026-10-01/2027-03-31", "quarter"),
    ("Q1/Q2 2027", "2027-01-01/2027-06-30", "quarter"),
    ("H2 2026", "2026-07-01/2026-12-31", "half"),
    ("2e helft 2026", "2026-07-01/2026-12-31", "half"),
    ("1e helft van 2021", "2021-01-01/2021-06-30", "half"),
    ("tweede halfjaar 2026", "2026-07-01/2026-12-31", "half"),
    ("Halfjaar 1 2027", "2027-01-01/2027-06-30", "half"),
    ("HJ2 2027", "2027-07-01/2027-12-31", "half"),
    ("2027 2e HJ", "2027-07-01/2027-12-31", "half"),
    ("eerste helft van september 2017", "2017-09-01/2017-09-15", "month"),
    ("week 36 2026", "2026-08-31/2026-09-06", "week"),
    ("wk 36-2026", "2026-08-31/2026-09-06", "week"),
    ("2026-W36", "2026-08-31/2026-09-06", "week"),
    ("zomer 2026", "2026-06-01/2026-08-31", "season"),
    ("najaar van 2020", "2020-09-01/2020-11-30", "season"),
    ("voorjaar 2022", "2022-03-01/2022-05-31", "season"),
    ("voor de zomer 2027", "2027-04-01/2027-06-30", "season"),
    ("na de zomer van 2027", "2027-09-01/2027-11-30", "season"),
    ("begin 2025", "2025-01-01/2025-03-31", "season"),
    ("medio 2026", "2026-05-01/2026-08-31", "season"),
    ("halverwege 2024", "2024-05-01/2024-08-31", "season"),
    ("eind 2026", "2026-10-01/2026-12-31", "season"),
    ("eind augustus 2020", "2020-08-21/2020-08-31", "month"),
    ("per eind mei 2020", "2020-05-21/2020-05-31", "month"),
    ("2027", "2027-01-01/2027-12-31", "year"),
    ("per 2026", "2026-01-01/2026-12-31", "year"),
    ("rond 2029", "2029-01-01/2029-12-31", "year"),
    ("2026/2027", "2026-01-01/2027-12-31", "year"),
    ("schooljaar 2026/2027", "2026-08-01/2027-07-31", "year"),
    ("winter 2026/2027", "2026-12-01/2027-02-28", "season"),
    ("vanaf oktober 2018", "2018-10-01/", "month"),
    ("Q3 2026 ev", "2026-07-01/", "quarter"),
    ("uiterlijk 1-7-2027", "/2027-07-01", "day"),
    ("juli tot augustus 2025", "2025-07-01/2025-08-31", "month"),
    ("1 t/m 15 mei 2027", "2027-05-01/2027-05-15", "day"),
    ("1-1-2027 t/m 31-12-2028", "2027-01-01/2028-12-31", "day"),
    ("Q3 2026 (verwacht)", "2026-07-01/2026-09-30", "quarter"),
    ("verwacht Q3 2026, na besluit van de raad", "2026-07-01/2026-09-30", "quarter"),
    ("46204", "2026-07-01/2026-07-01", "day"),
    ("20260701", "2026-07-01/2026-07-01", "day"),
    ("vierde kwartaal 2026", "2026-10-01/2026-12-31", "quarter"),
    ("first quarter 2027", "2027-01-01/2027-03-31", "quarter"),
    ("May 2027", "2027-05-01/2027-05-31", "month"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "precision"), PERIODS)
def test_period_is_read(text: str, wanted: str, precision: str, plain: Callable[[Any], Any]) -> None:
    period, understood = parse_period(text)
    assert (plain(period), period.precision, understood, period.raw) == (wanted, precision, True, text)


@pytest.mark.parametrize(
    "text",
    [
        "n.t.b.",
        "Ntb",
        "nader te bepalen",
        "doorlopend",
        "n.v.t.",
        "on hold",
        "z.s.m.",
        "pm",
        "?",
        "tbd",
        "op afroep",
        "1-1-1900",
    ],
)
def test_unknown_moment_is_understood_as_unknown(text: str) -> None:
    period, understood = parse_period(text)
    assert (period.known, understood, period.raw) == (False, True, text)


@pytest.mark.parametrize(
    "text",
    ["zie memo", "31-02-2027", "medio volgend jaar", "Q5 2027", "Q3", "week 60 2027", "13-13-2027", "overleg met team"],
)
def test_text_that_is_no_moment_is_kept_and_told(text: str) -> None:
    period, understood = parse_period(text)
    assert (period.known, understood, period.raw) == (False, False, text)


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [("Q3", "2027-07-01/2027-09-30"), ("week 36", "2027-09-06/2027-09-12"), ("mei", "2027-05-01/2027-05-31"), ("1 mei", "2027-05-01/2027-05-01"), ("najaar", "2027-09-01/2027-11-30"), ("1-7", "2027-07-01/2027-07-01"), ("13/7", "2027-07-13/2027-07-13"), ("2e helft", "2027-07-01/2027-12-31")],
)  # fmt: skip
def test_year_around_completes_a_period(cell: str, wanted: str, plain: Callable[[Any], Any]) -> None:
    assert plain(parse_period(cell, PeriodContext(2027))[0]) == wanted


@pytest.mark.parametrize(
    ("header", "cell", "wanted"),
    [
        ("Kwartaal", "1-2", "2027-01-01/2027-06-30"),
        ("Week", "3-5", "2027-01-18/2027-02-07"),
        ("Maand", 3.0, "2027-03-01/2027-03-31"),
        ("Kwartaal", "1/3", "/"),
        ("Publicatie", "1-2", "2027-02-01/2027-02-01"),
    ],
)
def test_bare_numbers_are_what_the_header_counts(
    header: str, cell: str | float, wanted: str, plain: Callable[[Any], Any]
) -> None:
    assert plain(parser_for(Content.PERIOD, header, PeriodContext(2027))(cell)[0]) == (
        None if wanted == "/" else wanted
    )


@pytest.mark.parametrize(
    ("field", "text", "wanted"),
    [
        ("publication", "publicatie mei 2027", "2027-05-01/2027-05-31"),
        ("publication", "publicatie 1 juni 2027; gunning oktober 2027", "2027-06-01/2027-06-01"),
        ("publication", "marktconsultatie maart 2027, publicatie september 2027", "2027-09-01/2027-09-30"),
        ("publication", "verwacht Q3 2026, na besluit van de raad", "2026-07-01/2026-09-30"),
        ("publication", "ergens in de loop van 2027", "2027-01-01/2027-12-31"),
        ("award", "gunning juli 2027", "2027-07-01/2027-07-31"),
        ("contract_end", "contract loopt tot 31-12-2027", "2027-12-31/2027-12-31"),
        ("contract_start", "start uitvoering 1-1-2028", "2028-01-01/2028-01-01"),
    ],
)
def test_a_moment_in_words_is_read_when_the_words_are_of_its_column(
    field: str, text: str, wanted: str, plain: Callable[[Any], Any]
) -> None:
    period, understood = parse_period(text, PeriodContext(field=field))
    assert (plain(period), understood) == (wanted, True)


@pytest.mark.parametrize(
    "text",
    [
        "gunning mei 2027", "contract loopt tot 31-12-2027", "besluit college d.d. 12-05-2026", "bestek versie 1.5.2027",
        "zie mail Petra 4-5-2026", "vorige aanbesteding: mei 2023", "opdracht verstrekt in 2026", "ARW 2016",
        "Aanbestedingswet 2012", "project 2030", "wijk 2027-A", "conform begroting 2027", "1 mei 2027 is te laat",
        "bestuurlijk akkoord 15-1-2027, publicatie volgt", "Mai 2027", "publicatie en gunning mei 2027 of juni 2027",
    ],
)  # fmt: skip
def test_a_moment_of_something_else_is_no_publication(text: str) -> None:
    assert parse_period(text, PeriodContext(field="publication")) == (Period(None, None, raw=text), False)


def test_a_turn_of_the_year_is_not_guessed_from_a_column() -> None:
    assert parse_period("dec/jan", PeriodContext(2027)) == (Period(None, None, raw="dec/jan"), False)


@pytest.mark.parametrize("day", ["1900-01-01", "1899-12-30", "1970-01-01", "9999-12-31", "2999-12-31"])
def test_a_day_that_systems_write_for_nothing_is_understood_as_unknown(day: str) -> None:
    assert [parse_period(cell) for cell in (day, dt.date.fromisoformat(day))] == [
        (Period(None, None, raw=day), True)
    ] * 2


def test_a_day_that_can_only_be_a_mistake_is_told() -> None:
    assert parse_period(dt.date(1926, 7, 1)) == (Period(None, None, raw="1926-07-01"), False)


def test_serial_of_the_1904_system_counts_from_there(plain: Callable[[Any], Any]) -> None:
    assert plain(parse_period(44742.0, PeriodContext(epoch_1904=True))[0]) == "2026-07-01/2026-07-01"


def test_real_date_and_moment_are_days(plain: Callable[[Any], Any]) -> None:
    assert (
        plain(parse_period(dt.date(2027, 2, 1))[0])
        == plain(parse_period(dt.datetime(2027, 2, 1, 13, 5))[0])
        == "2027-02-01/2027-02-01"
    )


TERMS = [
    ("2+1+1", (24, 24)),
    ("4 + 2x1", (48, 24)),
    ("2 + 2 x 1 jaar", (24, 24)),
    ("4 jaar", (48, None)),
    ("48 maanden", (48, None)),
    ("48 mnd", (48, None)),
    ("1,5 jaar", (18, None)),
    ("4 jaar met 2 x 1 optie", (48, 24)),
    ("2 jaar en kan daarna 2 keer met 1 jaar worden verlengd", (24, 24)),
    ("twee jaar met een optie tot verlenging twee maal met één jaar", (24, 24)),
    ("12 maanden met een optie van twee maal een verlenging van 12 maanden", (12, 24)),
    ("drie jaar met een optie om nog eens tweemaal met twee jaar te verlengen", (36, 48)),
    ("1 jaar + optie 1 jaar", (12, 12)),
    ("2 jaar + 2x12 mnd", (24, 24)),
    ("4 jaar incl. verlengingen", (48, None)),
    ("eenmalig", (None, None)),
    ("n.t.b.", (None, None)),
    (4.0, (48, None)),
    (48.0, (48, None)),
    ("2+1+1 (4 jaar)", (24, 24)),
    ("3+3 (6 jaar)", (36, 36)),
    ("4 jaar (2+2)", (24, 24)),
    ("4 (2+2)", (24, 24)),
    ("4 jaar: 2+1+1", (24, 24)),
    ("2+1+1 = 4 jaar", (24, 24)),
    ("4 jaar (2 jaar + 2 x 1 jaar)", (24, 24)),
    ("4 jaar (2x1)", (48, 24)),
    ("4 jaar (+ 2+1)", (48, 36)),
    ("2 jaar (excl. 2 x 1 jaar verlenging)", (24, 24)),
    ("24+12+12", (24, 24)),
    ("36 + 12", (36, 12)),
    ("48 mnd (24+12+12)", (24, 24)),
    ("24+12+12 (4 jaar)", (24, 24)),
    ("2 plus 2x1", (24, 24)),
    ("2 jaar + 2 opties van 1 jaar", (24, 24)),
    ("2 jaar met 2 verlengingen van 1 jaar", (24, 24)),
    ("4 jaar incl. 2 x 1 jaar verlenging", (24, 24)),
    ("4 jaar, waarvan 2 jaar optie", (24, 24)),
    ("4 jaar, geen opties", (48, None)),
    ("2 jaar, 1 optie", (24, None)),
    ("1 jaar en 6 maanden", (18, None)),
    ("1½ jaar", (18, None)),
    ("10 + 5", (120, 60)),
    ("1 jaar met max. 3 verlengingen van 1 jaar", (12, 36)),
    ("13 weken", (3, None)),
    ("4 jaar incl. 2 optiejaren", (24, 24)),
    ("5 jaar (60 maanden)", (60, None)),
]


@pytest.mark.parametrize(("cell", "wanted"), TERMS)
def test_term_is_read(cell: str | float, wanted: tuple[int | None, int | None], plain: Callable[[Any], Any]) -> None:
    term, understood = parse_term(cell)
    assert (plain(term), understood) == (wanted, True)


@pytest.mark.parametrize(
    "cell",
    ["100 jaar", 100000.0, "50.000", "12", 12.0, "2 - 4 jaar", "2 of 4 jaar", "24 + 1 + 1", "2 + 12 mnd", "4 jaar (2+1)", "4 jaar (2 x 2)", "1-1-2027 t/m 31-12-2028", "zie contract", "2+1+?", "2+1+1 of 4 jaar", "minimaal 2 jaar", "geen 4 jaar", "6 weken", "opzegtermijn 3 maanden", "2 jaar, opzegtermijn 3 maanden", "garantie 10 jaar", "loopt nog 8 maanden", "5 jaar (48 maanden)"],
)  # fmt: skip
def test_term_that_may_be_another_is_kept_and_told(cell: str | float) -> None:
    term, understood = parse_term(cell)
    assert (term.months, term.options_months, understood) == (None, None, False)


@pytest.mark.parametrize(
    ("header", "cell", "wanted"),
    [
        ("Looptijd in weken", "26", (6, None)),
        ("Looptijd (maanden)", "12", (12, None)),
        ("Looptijd (maanden)", 4.0, (4, None)),
        ("Looptijd (maanden)", "4 jaar", (48, None)),
        ("Verlengingsopties", "2 x 1 jaar", (None, 24)),
    ],
)
def test_header_says_what_a_term_counts_in(
    header: str, cell: str | float, wanted: tuple[int | None, int | None], plain: Callable[[Any], Any]
) -> None:
    assert plain(parser_for(Content.TERM, header, PeriodContext())(cell)[0]) == wanted


PROCEDURES = [
    ("EO", "direct"), ("enkelvoudig", "direct"), ("Enkelvoudig onderhands", "direct"), ("1-op-1", "direct"), ("1:1", "direct"), ("direct", "direct"),
    ("onderhandelingsprocedure zonder aankondiging", "direct"),
    ("MO", "invited"), ("MO na marktconsultatie", "invited"), ("MO (3 offertes)", "invited"), ("EA met optie verlenging", "eu-open"), ("Europees, openbaar", "eu-open"), ("M.O.", "invited"), ("Nationaal openbaar (ARW)", "national-open"), ("Voorbehouden MO", "invited"), ("Mini-tender", "framework-call"), ("Three quotes", "invited"), ("Social and other specific services", "social-services"), ("MVO", "invited"), ("meervoudig onderhands", "invited"), ("Meervoudig", "invited"),
    ("NO", "national-open"), ("NA", "national-open"), ("nationaal openbaar", "national-open"), ("openbaar", "national-open"),
    ("EA", "eu-open"), ("EU", "eu-open"), ("Europees openbaar", "eu-open"), ("Europese aanbesteding", "eu-open"), ("EU openbaar", "eu-open"),
    ("Europees niet-openbaar", "eu-restricted"), ("niet-openbare procedure", "eu-restricted"),
    ("SAS", "social-services"), ("SAS-procedure", "social-services"), ("2B-dienst", "social-services"), ("open house", "social-services"),
    ("concurrentiegerichte dialoog", "competitive-dialogue"), ("innovatiepartnerschap", "innovation-partnership"),
    ("minicompetitie", "framework-call"), ("nadere overeenkomst", "framework-call"), ("DAS", "framework-call"),
    ("concessie", "concession"), ("verlenging", "extension"), ("optie", "extension"), ("marktconsultatie", "market-consultation"),
    ("quasi-inbesteding", "in-house"), ("inbesteding", "in-house"), ("02 - Openbare procedure", "national-open"),
    ("n.t.b.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), PROCEDURES)
def test_procedure_is_read(text: str, wanted: str | None) -> None:
    procedure, understood = parse_procedure(text)
    assert (procedure.kind, understood, procedure.raw) == (wanted, True, text)


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [("90910000-9", ["90910000"]), ("90910000", ["90910000"]), (90910000.0, ["90910000"]), (3000000.0, ["03000000"]), ("03000000-1", ["03000000"]), ("90.91.00.00-9", ["90910000"]),
     ("90910000-9 - Schoonmaakdiensten; 30230000-0", ["90910000", "30230000"]), ("9091", ["90910000"]), ("n.t.b.", [])],
)  # fmt: skip
def test_cpv_codes_are_eight_digits(cell: str | float, wanted: list[str]) -> None:
    assert list(parse_cpv(cell)[0]) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("D", "services"),
        ("Diensten", "services"),
        ("Levering", "supplies"),
        ("W", "works"),
        ("werken", "works"),
        ("n.v.t.", None),
    ],
)
def test_nature_is_read(text: str, wanted: str | None) -> None:
    assert parse_nature(text) == (wanted, True)


@pytest.mark.parametrize(
    "text",
    [
        "Leveringen/diensten",
        "Werken en diensten",
        "Diensten en leveringen",
        "geen werk",
        "Werk en Inkomen",
        "Dienst Stadsbeheer",
        "werk in uitvoering",
        "Leveringen (geen diensten)",
    ],
)
def test_two_natures_are_told_rather_than_lost(text: str) -> None:
    assert parse_nature(text) == (None, False)


@pytest.mark.parametrize(
    "text",
    ["openbare ruimte", "EU-subsidie", "direct leverbaar", "directie akkoord", "nationale feestdag", "MO (maatschappelijke ontwikkeling)", "MO?", "vorige keer MO, nu nog onbekend", "na verlenging Europees openbaar", "Openbaar of niet-openbaar Europees", "MO / EO", "EA (marktconsultatie)", "buiten DAS", "EA of SAS", "enkel- of meervoudig", "verlengen of opnieuw aanbesteden", "onderhands", "geen verlenging", "Niet Europees", "geen Europese aanbesteding", "onder EU drempel", "Europees: nee", "geen DAS", "EA/MO", "EA of MO", "voorheen MO, nu EA", "nationale niet-openbare aanbesteding"],
)  # fmt: skip
def test_a_procedure_that_is_denied_or_in_doubt_is_not_guessed(text: str) -> None:
    procedure, understood = parse_procedure(text)
    assert (procedure.kind, procedure.raw, understood) == (None, text, False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("meerv. onderh.", "invited"), ("NAT.OPENB", "national-open"), ("ENKELV.ONDERH", "direct"), ("EUR.OPENB", "eu-open"), ("EVO", "direct"), ("EV", "direct"), ("Mini-competition", "framework-call")],
)  # fmt: skip
def test_procedures_are_read_abbreviated(text: str, wanted: str) -> None:
    assert parse_procedure(text)[0].kind == wanted


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("dec/jan 2027", dt.date(2026, 12, 1), dt.date(2027, 1, 31)),
        ("nov t/m jan 2027", dt.date(2026, 11, 1), dt.date(2027, 1, 31)),
        ("maart of april 2027", dt.date(2027, 3, 1), dt.date(2027, 4, 30)),
        ("jan-mrt 2027", dt.date(2027, 1, 1), dt.date(2027, 3, 31)),
        ("voor 2027", None, dt.date(2026, 12, 31)),
        ("voor 1 juli 2027", None, dt.date(2027, 6, 30)),
        ("uiterlijk 1 juli 2027", None, dt.date(2027, 7, 1)),
        ("na 2027", dt.date(2028, 1, 1), None),
        ("1-10-'27", dt.date(2027, 10, 1), dt.date(2027, 10, 1)),
        ("eind '27", dt.date(2027, 10, 1), dt.date(2027, 12, 31)),
        ("end of 2027", dt.date(2027, 10, 1), dt.date(2027, 12, 31)),
        ("mrt/apr/mei 2027", dt.date(2027, 3, 1), dt.date(2027, 5, 31)),
        ("nov/dec/jan 2027", dt.date(2026, 11, 1), dt.date(2027, 1, 31)),
        ("maart, april en mei 2027", dt.date(2027, 3, 1), dt.date(2027, 5, 31)),
        ("eind mei/begin juni 2027", dt.date(2027, 5, 21), dt.date(2027, 6, 10)),
        ("eind 2026 of begin 2027", dt.date(2026, 10, 1), dt.date(2027, 3, 31)),
        ("medio/eind 2027", dt.date(2027, 5, 1), dt.date(2027, 12, 31)),
        ("vanaf mei 2027 tot en met juli 2027", dt.date(2027, 5, 1), dt.date(2027, 7, 31)),
        ("tussen april en juni 2027", dt.date(2027, 4, 1), dt.date(2027, 6, 30)),
        ("1 april 2027 of later", dt.date(2027, 4, 1), None),
        ("1-7-2027 of eerder", None, dt.date(2027, 7, 1)),
        ("niet eerder dan Q3 2027", dt.date(2027, 7, 1), None),
        ("op zijn vroegst mei 2027", dt.date(2027, 5, 1), None),
        ("gunning, uiterlijk mei 2027", None, dt.date(2027, 5, 31)),
        ("loopt tot 31-12-2027", dt.date(2027, 12, 31), dt.date(2027, 12, 31)),
        ("tot 2027", None, dt.date(2026, 12, 31)),
        ("m.i.v. 1 januari 2028", dt.date(2028, 1, 1), dt.date(2028, 1, 1)),
        ("Q III 2026", dt.date(2026, 7, 1), dt.date(2026, 9, 30)),
        ("begin Q3 2027", dt.date(2027, 7, 1), dt.date(2027, 7, 31)),
        ("eind 2e kwartaal 2027", dt.date(2027, 6, 1), dt.date(2027, 6, 30)),
        ("2027 (na de zomer)", dt.date(2027, 9, 1), dt.date(2027, 11, 30)),
        ("2027: mei/juni", dt.date(2027, 5, 1), dt.date(2027, 6, 30)),
        ("na zomer 2026", dt.date(2026, 9, 1), dt.date(2026, 11, 30)),
        ("mei2027", dt.date(2027, 5, 1), dt.date(2027, 5, 31)),
        ("2026/2028", dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
        ("1-15 mei 2027", dt.date(2027, 5, 1), dt.date(2027, 5, 15)),
        ("12-05-2027 10.00 uur", dt.date(2027, 5, 12), dt.date(2027, 5, 12)),
        ("einde schooljaar 2026-2027", dt.date(2027, 6, 1), dt.date(2027, 7, 31)),
        ("3e kwartaal2027", dt.date(2027, 7, 1), dt.date(2027, 9, 30)),
    ],
)
def test_a_moment_is_as_long_as_it_says(text: str, start: dt.date | None, end: dt.date | None) -> None:
    period, understood = parse_period(text)
    assert (period.start, period.end, understood) == (start, end, True)


@pytest.mark.parametrize(
    "text",
    [
        "< 1-7-2027", "> 2027", "niet in 2027", "1-7-99", "jan of nog later in 2027", "Q1/Q3 2027",
        "maart en september 2027", "1e en 3e kwartaal 2027", "2026 en 2028", "week 50-3 2027", "2027-I", "winter 2027",
        "schooljaar 2027", "schooljaar 2026-2028", "kerst 2027", "febuari 2027", "jul-85", "Q1 '85", "1-7-1926",
        "Q3 of later 2026", "Q3 2026 of zodra er geld is", "april 2027 + juni 2027", "loopt tot 2027",
        "n.t.b., anders 2028", "afhankelijk van subsidie, anders 2028",
    ],
)  # fmt: skip
def test_a_moment_that_is_less_than_it_seems_is_not_guessed(text: str) -> None:
    period, understood = parse_period(text)
    assert (period.start, period.end, period.raw, understood) == (None, None, text, False)


WORDS = st.text(st.sampled_from("0123456789 .,-/€kKmMxXqQtT+()'ejhwn²½٣é\u00a0\t"), max_size=25) | st.text(max_size=25)


@given(WORDS | st.floats() | st.sampled_from([text for text, _ in AMOUNTS]))
def test_any_amount_cell_gives_a_value_or_its_raw_text(cell: str | float) -> None:
    amount, _ = parse_amount(cell)
    if isinstance(cell, str):
        assert amount.raw == cell
    assert amount.low is None or amount.high is None or amount.low <= amount.high


@given(WORDS | st.floats() | st.dates() | st.datetimes() | st.booleans(), st.none() | st.integers(1990, 2099))
def test_any_period_cell_gives_a_value_or_its_raw_text(cell: Any, year: int | None) -> None:
    period, _ = parse_period(cell, PeriodContext(year))
    if isinstance(cell, str):
        assert period.raw == cell
    assert period.start is None or period.end is None or period.start <= period.end


@given(WORDS | st.floats())
def test_any_other_cell_never_raises(cell: str | float) -> None:
    assert parse_term(cell)[0].raw is not None
    assert all(len(code) == 8 for code in parse_cpv(cell)[0])
    if isinstance(cell, str):
        assert parse_procedure(cell)[0].raw == cell
        parse_nature(cell)


def dutch(cents: int) -> str:
    """1250050 cents as 12.500,50."""
    return f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d}"


@given(
    st.integers(101, 99_999_999_999),
    st.sampled_from(["{}", "€ {}", "€{}", "EUR {}", "{} euro", "ca. € {}", "€ {} (excl. btw)"]),
)
def test_amount_that_is_written_is_read_back(cents: int, form: str) -> None:
    amount, understood = parse_amount(form.format(dutch(cents)))
    assert (amount.low, amount.high, understood) == (cents / 100, cents / 100, True)


@given(
    st.integers(2, 999_999),
    st.integers(2, 999_999),
    st.sampled_from(["€ {},- - € {},-", "{} tot {}", "tussen {} en {}", "{}-{}", "€ {} t/m € {}"]),
)
def test_range_that_is_written_is_read_back(one: int, other: int, form: str) -> None:
    low, high = sorted((one * 1000, other * 1000))
    amount, _ = parse_amount(form.format(dutch(low * 100)[:-3], dutch(high * 100)[:-3]))
    assert (amount.low, amount.high) == (low, high)


@given(
    st.integers(1_000, 99_999_999),
    st.integers(1_000, 99_999_999),
    st.sampled_from(["{} {}", "{}, {}", "{}; {}", "€ {} € {}", "{} (of {})", "{} per perceel, {}"]),
)
def test_two_amounts_that_are_no_range_are_never_one_greater_one(one: int, other: int, form: str) -> None:
    amount, _ = parse_amount(form.format(dutch(one * 100)[:-3], dutch(other * 100)[:-3]))
    assert (amount.low or 0) <= max(one, other)


@given(
    st.integers(1, 999_999),
    st.sampled_from(["{} fte", "{} uur", "{} per stuk", "{} m2", "KvK {}", "{} gulden", "art. {}", "({})"]),
)
def test_number_of_something_else_is_no_amount(number: int, form: str) -> None:
    assert not parse_amount(form.format(dutch(number * 100)[:-3]))[0].known


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2098, 12, 31)),
    st.sampled_from(
        ["{d}-{m}-{y}", "{d:02}-{m:02}-{y}", "{d}/{m}/{y}", "{d}.{m}.{y}", "{y}-{m:02}-{d:02}", "{d} {name} {y}"]
    ),
)
def test_day_that_is_written_is_read_back(day: dt.date, form: str) -> None:
    name = next(name for name, month in MONTHS.items() if month == day.month)
    period, understood = parse_period(form.format(d=day.day, m=day.month, y=day.year, name=name))
    assert (period.start, period.end, understood) == (day, day, True)


@given(
    st.integers(1990, 2098),
    st.integers(1, 4),
    st.sampled_from(
        ["Q{n} {y}", "{y}-Q{n}", "{n}e kwartaal {y}", "{n}e kwartaal van {y}", "K{n} {y}", "kwartaal {n} {y}"]
    ),
)
def test_quarter_that_is_written_is_read_back(year: int, quarter: int, form: str) -> None:
    period, _ = parse_period(form.format(n=quarter, y=year))
    assert period.start == dt.date(year, 3 * quarter - 2, 1)
    assert (period.precision, period.end and period.end.month) == ("quarter", 3 * quarter)


@given(st.integers(1990, 2098), st.integers(1, 52), st.sampled_from(["week {w} {y}", "wk {w}-{y}", "{y}-W{w:02}"]))
def test_week_that_is_written_is_read_back(year: int, week: int, form: str) -> None:
    assert parse_period(form.format(w=week, y=year))[0].start == dt.date.fromisocalendar(year, week, 1)


@given(st.integers(1, 8), st.integers(1, 4), st.integers(1, 3))
def test_term_that_is_written_is_read_back(base: int, times: int, years: int) -> None:
    for text in (
        f"{base} jaar met {times} x {years} jaar optie",
        f"{base}+{'+'.join([str(years)] * times)}",
        f"{base} + {times}x{years}",
    ):
        term, _ = parse_term(text)
        assert (term.months, term.options_months) == (12 * base, 12 * times * years)


@given(st.integers(1, 6), st.integers(1, 4), st.integers(1, 2), st.sampled_from([("jaar", 1), ("mnd", 12)]))
def test_term_that_is_told_with_its_total_is_read_once(
    base: int, times: int, years: int, unit: tuple[str, int]
) -> None:
    name, each = unit
    parts = "+".join(str(number * each) for number in (base, *[years] * times))
    total = f"{(base + times * years) * each} {name}"
    for text in (f"{parts} ({total})", f"{total} ({parts})", f"{total}: {parts}", f"{parts} = {total}"):
        term, _ = parse_term(text)
        assert (term.months, term.options_months) == (12 * base, 12 * times * years)


def test_month_names_are_those_of_babel() -> None:
    from babel.dates import get_month_names

    for lang in ("nl", "en"):
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=lang).items():
                assert MONTHS[name.lower().rstrip(".")] == number


@pytest.mark.parametrize("cell", ["€ -1.000", "-5000", "- € 5.000", "1E+400", "1e5", -5000.0])
def test_what_is_no_estimate_is_not_read_as_another_one(cell: str | float) -> None:
    amount, understood = parse_amount(cell)

    assert not amount.known
    assert not understood
