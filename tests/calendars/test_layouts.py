# ruff: noqa: E501 - rows of a calendar read better on one line
"""Layouts as municipalities make them: each is read whole, with nothing extra and every cell right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, field

from impactscreen.calendars import read_calendar

Q1, Q2, Q3, Q4 = "2027-01-01/2027-03-31", "2027-04-01/2027-06-30", "2027-07-01/2027-09-30", "2027-10-01/2027-12-31"


class Layout(Struct):
    """A calendar, and the lines that a person sees in it."""

    sheets: Mapping[str, list[list[Any]]]
    lines: list[dict[str, Any]]
    finish: Callable[[Any], None] | None = None
    name: str = "kalender.xlsx"
    skipped: list[int] = field(default_factory=list)
    """Rows that must be told as left out."""


LAYOUTS: dict[str, Layout] = {}


def layout(make: Callable[[], Layout]) -> Callable[[], Layout]:
    LAYOUTS[make.__name__] = make()
    return make


@layout
def wide_export() -> Layout:
    """Forty columns from a system, most of them of no use here."""
    useful = [
        "Zaaknummer",
        "Naam inkooptraject",
        "Korte omschrijving opdracht",
        "Team",
        "Ambtelijk opdrachtgever",
        "Tactisch inkoper",
        "Totale waarde (incl. opties)",
        "Type procedure",
        "Verwachte publicatiedatum",
        "Datum voorlopige gunning",
        "Ingangsdatum contract",
        "Looptijd",
        "Hoofd-CPV",
        "SROI j/n",
        "MVI",
        "Status",
    ]
    own = [f"Kenmerk veld {letter}" for letter in "abcdefghijkl"] + [
        "Kostenplaats",
        "Grootboek",
        "Aangemaakt door",
        "Aangemaakt op",
        "Gewijzigd door",
        "Gewijzigd op",
        "Zaaktype",
        "Archief ja/nee",
        "Bewaartermijn",
        "URL",
        "Vertrouwelijk",
        "Versie",
    ]
    one = [
        "2026-0017",
        "Schoonmaak gemeentehuis",
        "Dagelijks en periodiek schoonmaakonderhoud",
        "Facilitair",
        "M. de Boer",
        "A. Kok",
        1250000.0,
        "Europees openbaar",
        dt.date(2027, 2, 1),
        dt.date(2027, 5, 1),
        dt.date(2027, 7, 1),
        "2+1+1",
        "90910000-9",
        "j",
        "ja",
        "In voorbereiding",
    ]
    two = [
        "2026-0018",
        "Relatiegeschenken",
        "",
        "Communicatie",
        "S. Vos",
        "A. Kok",
        30000.0,
        "MO",
        dt.date(2027, 3, 1),
        "",
        "",
        "12 maanden",
        "18530000",
        "n",
        "",
        "Nieuw",
    ]
    filler = [f"x{number}" for number in range(12)] + [
        64101.0,
        4310.0,
        "Jansen",
        dt.datetime(2026, 8, 1, 12, 30),
        "Pietersen",
        dt.date(2026, 9, 1),
        "Inkoop",
        "nee",
        7.0,
        "https://zaak.example/1",
        "nee",
        2.0,
    ]

    def order(head: list[Any], tail: list[Any]) -> list[Any]:
        return [*tail[:6], *head[:8], *tail[6:12], *head[8:], *tail[12:]]

    return Layout(
        {"export_20260901": [order(useful, own), order(one, filler), order(two, filler)]},
        [
            {"row": 2, "reference": "2026-0017", "title": "Schoonmaak gemeentehuis", "description": "Dagelijks en periodiek schoonmaakonderhoud", "department": "Facilitair", "client": "M. de Boer", "procurement_officer": "A. Kok",
             "value": (1250000, 1250000), "procedure": "eu-open", "publication": "2027-02-01/2027-02-01", "award": "2027-05-01/2027-05-01", "contract_start": "2027-07-01/2027-07-01", "term": (24, 24), "cpv": ["90910000"], "social_return": "j", "ambition": "ja", "status": "In voorbereiding"},
            {"row": 3, "reference": "2026-0018", "title": "Relatiegeschenken", "description": None, "department": "Communicatie", "value": (30000, 30000), "procedure": "invited", "term": (12, None), "cpv": ["18530000"], "award": None},
        ],
    )  # fmt: skip


@layout
def contract_register() -> Layout:
    """A register of contracts: the calendar hides in the end dates."""
    return Layout(
        {
            "Contracten": [
                ["Contractenregister gemeente Voorbeeld", "", "", "", "", "", "", ""],
                ["Contractnummer", "Contractnaam", "Leverancier", "Contracteigenaar", "Startdatum", "Einddatum", "Verlengingsoptie", "Jaarwaarde"],
                ["C-001", "Groenonderhoud wijk Noord", "Groen BV", "T. Bakker", dt.date(2023, 1, 1), dt.date(2026, 12, 31), "2x1 jaar", 85000.0],
                ["C-002", "Koffieautomaten", "Bruin & Zn.", "R. Smit", dt.date(2024, 6, 1), dt.date(2027, 5, 31), "geen", "€ 12.500,-"],
                ["C-003", "Bedrijfskleding", "", "R. Smit", "", "onbepaald", "", "p.m."],
            ]
        },
        [
            {"row": 3, "reference": "C-001", "title": "Groenonderhoud wijk Noord", "supplier": "Groen BV", "client": "T. Bakker", "contract_start": "2023-01-01/2023-01-01", "contract_end": "2026-12-31/2026-12-31", "value": (85000, 85000, "yearly"), "term": (None, 24)},
            {"row": 4, "title": "Koffieautomaten", "supplier": "Bruin & Zn.", "contract_end": "2027-05-31/2027-05-31", "value": (12500, 12500, "yearly")},
            {"row": 5, "title": "Bedrijfskleding", "supplier": None, "contract_end": None, "value": (None, None)},
        ],
    )  # fmt: skip


@layout
def bands_only() -> Layout:
    """No amounts, only classes."""
    return Layout(
        {
            "Blad1": [
                ["Onderwerp", "Cluster", "Klasse", "Kwartaal"],
                ["Bloemen en planten", "Facilitair", "0 - 50.000", "Q1 2027"],
                ["Catering raadszaal", "Griffie", "€ 50.000 tot € 216.000", "Q2 2027"],
                ["Meubilair", "Facilitair", "> € 216.000", "Q3 2027"],
                ["Drukwerk", "Communicatie", "A. < 30.000", "Q4 2027"],
                ["Werkkleding", "Stadsbeheer", "50k-216k", "n.n.b."],
            ]
        },
        [
            {"row": 2, "title": "Bloemen en planten", "department": "Facilitair", "value": (0, 50000), "publication": Q1},
            {"row": 3, "value": (50000, 216000), "publication": Q2},
            {"row": 4, "value": (216000, None), "publication": Q3},
            {"row": 5, "value": (None, 30000), "publication": Q4},
            {"row": 6, "value": (50000, 216000), "publication": None},
        ],
    )  # fmt: skip


@layout
def two_tables_under_each_other() -> Layout:
    """Above what is planned, below what is ongoing, with other headers."""
    return Layout(
        {
            "Overzicht": [
                ["Gepland in 2027", "", "", ""],
                ["Titel", "Afdeling", "Raming", "Publicatie"],
                ["Afvalinzameling textiel", "Milieu", "€ 300.000", "maart 2027"],
                ["Sloop school", "Vastgoed", "€ 120.000", "mei 2027"],
                ["", "", "", ""],
                ["Lopende contracten", "", "", ""],
                ["Naam contract", "Leverancier", "Einddatum", "Contractwaarde"],
                ["Wasserij", "Was BV", dt.date(2027, 6, 30), 45000.0],
                ["Postbezorging", "Fietskoerier", dt.date(2028, 1, 31), 60000.0],
            ]
        },
        [
            {"row": 3, "title": "Afvalinzameling textiel", "department": "Milieu", "value": (300000, 300000), "publication": "2027-03-01/2027-03-31"},
            {"row": 4, "title": "Sloop school", "publication": "2027-05-01/2027-05-31"},
            {"row": 8, "title": "Wasserij", "supplier": "Was BV", "contract_end": "2027-06-30/2027-06-30", "value": (45000, 45000)},
            {"row": 9, "title": "Postbezorging", "supplier": "Fietskoerier"},
        ],
        skipped=[1, 6],
    )  # fmt: skip


@layout
def two_tables_beside_each_other() -> Layout:
    """Two departments, each with a table of its own, on one sheet."""
    return Layout(
        {
            "Q2 2027": [
                ["Opdracht", "Raming", "Opdrachtgever", "", "Opdracht", "Raming", "Opdrachtgever"],
                ["Schoonmaak", 100000.0, "Jan", "", "Hoveniers", 60000.0, "Piet"],
                ["Catering", 70000.0, "Els", "", "", "", ""],
            ]
        },
        [
            {"row": 2, "title": "Schoonmaak", "value": (100000, 100000), "client": "Jan", "publication": Q2},
            {"row": 3, "title": "Catering", "client": "Els", "publication": Q2},
            {"row": 2, "title": "Hoveniers", "value": (60000, 60000), "client": "Piet", "publication": Q2},
        ],
    )


@layout
def english_headers() -> Layout:
    return Layout(
        {
            "Pipeline": [
                ["Procurement pipeline 2027", "", "", "", "", "", "", ""],
                ["", "", "", "", "", "", "", ""],
                ["Ref.", "Tender title", "Short description", "Department", "Estimated value", "Procurement procedure", "Expected publication", "Current supplier"],
                ["T-1", "Office furniture", "Refurbished desks", "Facilities", "€1,250,000.00", "Open procedure", "Q1", "Ahrend"],
                ["T-2", "Cleaning services", "", "Facilities", "250k", "EU restricted", "March 2027", ""],
            ]
        },
        [
            {"row": 4, "reference": "T-1", "title": "Office furniture", "description": "Refurbished desks", "department": "Facilities", "value": (1250000, 1250000), "publication": Q1, "supplier": "Ahrend"},
            {"row": 5, "title": "Cleaning services", "value": (250000, 250000), "procedure": "eu-restricted", "publication": "2027-03-01/2027-03-31", "supplier": None},
        ],
    )  # fmt: skip


@layout
def shifted() -> Layout:
    """Everything three columns to the right and four rows down, with a logo's empty space."""
    body: list[list[Any]] = [
        ["Nr", "Inkooptraject", "Directie", "Geraamde opdrachtwaarde", "Aankondiging"],
        [1.0, "Verhuizing stadskantoor", "Bedrijfsvoering", 90000.0, dt.date(2027, 4, 1)],
        [2.0, "Kerstpakketten", "HRM", 40000.0, dt.date(2027, 9, 15)],
        ["", "Totaal", "", 130000.0, ""],
    ]
    return Layout(
        {"Kalender": [*([""] * 8 for _ in range(4)), *(["", "", "", *row] for row in body)]},
        [
            {"row": 6, "reference": None, "extra": {"Nr": "1"}, "title": "Verhuizing stadskantoor", "department": "Bedrijfsvoering", "value": (90000, 90000), "publication": "2027-04-01/2027-04-01"},
            {"row": 7, "title": "Kerstpakketten"},
        ],
        skipped=[8],
    )  # fmt: skip


@layout
def tenderned_export() -> Layout:
    return Layout(
        {
            "Dataset": [
                ["ID publicatie", "Publicatiedatum", "Publicatie soort", "Naam Aanbestedende dienst", "Naam aanbesteding", "Korte beschrijving aanbesteding", "Geraamde waarde in EUR", "URL TenderNed", "TenderNed kenmerk", "Type opdracht", "Procedure", "Nationaal/Europees", "CPV-codes", "Naam perceel", "Datum gunning"],
                [400100.0, "01-03-2027", "Aankondiging", "Gemeente Leiden", "Zaaksysteem", "Levering van een zaaksysteem", "2336300.00", "https://www.tenderned.nl/1", 500100.0, "Diensten", "Openbaar", "Europees", "48000000-8, 72000000-5", "Perceel 1", ""],
                [400100.0, "01-03-2027", "Aankondiging", "Gemeente Leiden", "Zaaksysteem", "Levering van een zaaksysteem", "2336300.00", "https://www.tenderned.nl/1", 500100.0, "Leveringen", "Openbaar", "Europees", "3000000", "Perceel 2", "12-06-2027"],
            ]
        },
        [
            {"row": 2, "reference": "500100", "title": "Zaaksysteem", "description": "Levering van een zaaksysteem", "authority": "Gemeente Leiden", "value": (2336300, 2336300), "publication": "2027-03-01/2027-03-01", "nature": "services", "cpv": ["48000000", "72000000"], "lots": "Perceel 1", "award": None},
            {"row": 3, "reference": "500100", "nature": "supplies", "cpv": ["03000000"], "lots": "Perceel 2", "award": "2027-06-12/2027-06-12"},
        ],
    )  # fmt: skip


@layout
def inkoopkalender_of_a_platform() -> Layout:
    """The export of a Dutch product: a running number, real dates, numbers as amounts."""
    return Layout(
        {
            "WoCo Inkoopplatform": [
                ["#", "Titel", "Prioriteit", "PIANOo Categorie", "Geraamde Waarde", "Start voorbereiding", "Publicatiedatum", "Status", "Omschrijving"],
                [1.0, "Aanbesteding Schilderwerk", "high", "Schilderwerk", 480000.0, dt.date(2026, 11, 1), dt.date(2027, 2, 1), "planned", "Planmatig onderhoud"],
                [2.0, "Onderzoek Liftonderhoud", "low", "Liftonderhoud", 0.0, "", "", "in_progress", ""],
            ]
        },
        [
            {"row": 2, "reference": None, "title": "Aanbesteding Schilderwerk", "value": (480000, 480000), "start": "2026-11-01/2026-11-01", "publication": "2027-02-01/2027-02-01", "status": "planned", "description": "Planmatig onderhoud", "extra": {"#": "1", "Prioriteit": "high", "PIANOo Categorie": "Schilderwerk"}},
            {"row": 3, "title": "Onderzoek Liftonderhoud", "value": (None, None), "start": None, "publication": None},
        ],
    )  # fmt: skip


@layout
def merged_departments() -> Layout:
    """A department once, merged over its lines; two header rows with groups."""

    def finish(workbook: Any) -> None:
        sheet = workbook["2027"]
        for cells in ("A3:A4", "A5:A7", "D1:E1", "A1:A2", "B1:B2", "C1:C2"):
            sheet.merge_cells(cells)

    return Layout(
        {
            "2027": [
                ["Afdeling", "Project", "Budget", "Planning", ""],
                ["", "", "", "Start voorbereiding", "Publicatie"],
                ["Ruimte", "Bestrating centrum", "1,2 mln", "Q1", "Q3"],
                ["", "Speeltoestellen", "€ 80.000", "jan", "apr-27"],
                ["Sociaal Domein", "Beschermd wonen", "€ 7,25 miljoen euro", "begin 2027", "eind 2027"],
                ["", "Maaltijdvoorziening", "ca. 65.000", "n.t.b.", "week 36"],
                ["", "Leerlingenvervoer", "P.M.", "", "2e helft 2027"],
            ]
        },
        [
            {"row": 3, "department": "Ruimte", "title": "Bestrating centrum", "value": (1200000, 1200000), "start": Q1, "publication": Q3},
            {"row": 4, "department": "Ruimte", "title": "Speeltoestellen", "start": "2027-01-01/2027-01-31", "publication": "2027-04-01/2027-04-30"},
            {"row": 5, "department": "Sociaal Domein", "title": "Beschermd wonen", "value": (7250000, 7250000)},
            {"row": 6, "department": "Sociaal Domein", "title": "Maaltijdvoorziening", "value": (65000, 65000), "start": None, "publication": "2027-09-06/2027-09-12"},
            {"row": 7, "department": "Sociaal Domein", "title": "Leerlingenvervoer", "value": (None, None), "publication": "2027-07-01/2027-12-31"},
        ],
        finish,
    )  # fmt: skip


@layout
def left_out_departments() -> Layout:
    """The same without merging: the author leaves out what is the same as above."""
    return Layout(
        {
            "Blad1": [
                ["Team", "Onderwerp", "Waarde excl. btw", "Contract tot"],
                ["Sport", "Beheer sportvelden", 210000.0, "31-12-2026"],
                ["", "Zwembadchemicaliën", 35000.0, "1-7-2027"],
                ["", "Schoonmaak kleedkamers", 55000.0, "2027"],
                ["Cultuur", "Beveiliging museum", 150000.0, "Q2 2027"],
                ["", "Garderobe", "", "najaar 2027"],
            ]
        },
        [
            {"row": 2, "department": "Sport", "title": "Beheer sportvelden", "contract_end": "2026-12-31/2026-12-31"},
            {"row": 3, "department": "Sport", "contract_end": "2027-07-01/2027-07-01"},
            {"row": 4, "department": "Sport", "contract_end": "2027-01-01/2027-12-31"},
            {"row": 5, "department": "Cultuur", "contract_end": Q2},
            {"row": 6, "department": "Cultuur", "value": None, "contract_end": "2027-09-01/2027-11-30"},
        ],
    )  # fmt: skip


@layout
def sections_by_quarter() -> Layout:
    """The quarter as a heading between the lines, in the column of the titles; subtotals and notes below."""
    return Layout(
        {
            "Blad1": [
                ["Aanbestedingskalender 2027", "", "", ""],
                ["Aanbesteding", "Afdeling", "Geschatte waarde", "Procedure"],
                ["Q1 2027", "", "", ""],
                ["Inhuur schoonmaak", "Facilitair", "€ 40.000 p/j", "enkelvoudig"],
                ["Bomen planten", "Groen", "€ 99.000", "meervoudig onderhands"],
                ["Subtotaal", "", 139000.0, ""],
                ["2e kwartaal", "", "", ""],
                ["Laptops refurbished", "ICT", "€ 400.000", "EA"],
                ["Totaal generaal", "", 539000.0, ""],
                ["", "", "", ""],
                ["* bedragen zijn geraamd en exclusief btw", "", "", ""],
                ["EA = Europese aanbesteding", "", "", ""],
            ]
        },
        [
            {"row": 4, "title": "Inhuur schoonmaak", "department": "Facilitair", "value": (40000, 40000, "yearly"), "publication": Q1, "procedure": "direct"},
            {"row": 5, "title": "Bomen planten", "publication": Q1, "procedure": "invited"},
            {"row": 8, "title": "Laptops refurbished", "publication": Q2, "procedure": "eu-open"},
        ],
        skipped=[1, 3, 6, 7, 9, 11, 12],
    )  # fmt: skip


@layout
def sections_by_department() -> Layout:
    """Departments as headings in the title column, unmerged, after an empty row."""
    return Layout(
        {
            "Kalender": [
                ["Titel", "Raming (x € 1.000)", "Publicatie Q", "Trekker inkoop"],
                ["Openbare Ruimte", "", "", ""],
                ["Maaien bermen", 150.0, "Q1 2027", "Kok"],
                ["Straatmeubilair", 12.5, "Q2 2027", "Kok"],
                ["", "", "", ""],
                ["Team Publiekszaken", "", "", ""],
                ["Paspoortfoto's", 20.0, "Q3 2027", "Smit"],
                ["Gastvrouwen", "", "", ""],
            ]
        },
        [
            {
                "row": 3,
                "title": "Maaien bermen",
                "department": "Openbare Ruimte",
                "value": (150000, 150000),
                "publication": Q1,
                "procurement_officer": "Kok",
            },
            {"row": 4, "department": "Openbare Ruimte", "value": (12500, 12500)},
            {"row": 7, "title": "Paspoortfoto's", "department": "Publiekszaken"},
            {"row": 8, "title": "Gastvrouwen", "department": "Publiekszaken", "value": None},
        ],
        skipped=[2, 6],
    )


@layout
def sheets_by_quarter() -> Layout:
    """A sheet a quarter, with a legend, lists, an archive and a hidden sheet beside them."""
    header = ["Opdracht", "Intern opdrachtgever", "Bedrag", "Publicatie"]

    def finish(workbook: Any) -> None:
        workbook["Oud concept"].sheet_state = "hidden"

    return Layout(
        {
            "Leeswijzer": [["Deze kalender is van de afdeling Inkoop"], ["Titel", "Naam van de opdracht"]],
            "Q1 2027": [header, ["Glasbewassing", "Jan", "30K", "Q1"], ["Fruit op het werk", "Els", "€ 9.000,00", ""]],
            "Q2 2027": [header, ["Afvalbakken", "Jan", "1.2M", "mei"]],
            "Lijsten": [["Procedure", "Afdeling"], ["EA", "Sport"], ["MO", "ICT"]],
            "Afgerond": [header, ["Oude opdracht", "Jan", "5", "Q1"]],
            "Oud concept": [header, ["Concept", "Jan", "5", "Q1"]],
        },
        [
            {"sheet": "Q1 2027", "row": 2, "title": "Glasbewassing", "value": (30000, 30000), "publication": Q1},
            {"sheet": "Q1 2027", "row": 3, "title": "Fruit op het werk", "value": (9000, 9000), "publication": Q1},
            {"sheet": "Q2 2027", "row": 2, "title": "Afvalbakken", "value": (1200000, 1200000), "publication": "2027-05-01/2027-05-31"},
        ],
        finish,
    )  # fmt: skip


@layout
def glued_references() -> Layout:
    """The number stands before the title in the same cell."""
    return Layout(
        {
            "Planning": [
                ["Onderwerp", "Looptijd", "Op de markt"],
                ["A03.78.2025 IT Hardware en AV-Middelen", "4 + 2x1", "zomer 2027"],
                ["A04.11.2026 Bedrijfskleding", "4 jaar met 2 x 1 optie", "voor de zomer 2027"],
                ["A04.12.2026 Koffie", "48 mnd", "medio 2027"],
            ]
        },
        [
            {"row": 2, "reference": "A03.78.2025", "title": "IT Hardware en AV-Middelen", "term": (48, 24), "publication": "2027-06-01/2027-08-31"},
            {"row": 3, "reference": "A04.11.2026", "title": "Bedrijfskleding", "term": (48, 24)},
            {"row": 4, "reference": "A04.12.2026", "title": "Koffie", "term": (48, None)},
        ],
    )  # fmt: skip


@layout
def repeated_headers() -> Layout:
    """A print-out pasted together: the header comes back on every page."""
    header = ["Nr.", "Omschrijving aanbesteding", "Eenheid", "Omvang", "Start aanbesteding"]
    return Layout(
        {
            "Blad1": [
                header,
                [1.0, "Touringcars schoolzwemmen", "Onderwijs", "100.000/jr (2+1+1)", "1e kwartaal 2027"],
                ["Pagina 1", "", "", "", ""],
                header,
                [2.0, "Buurtbus", "Verkeer", "4 x 25.000", "1e t/m 3e kwartaal 2027"],
            ]
        },
        [
            {
                "row": 2,
                "reference": None,
                "title": "Touringcars schoolzwemmen",
                "value": (100000, 100000, "yearly"),
                "publication": Q1,
            },
            {
                "row": 5,
                "title": "Buurtbus",
                "department": "Verkeer",
                "value": (100000, 100000),
                "publication": "2027-01-01/2027-09-30",
            },
        ],
        skipped=[3, 4],
    )


@layout
def no_words_known() -> Layout:
    """Headers of one's own: what is not known stays, under its own name."""
    return Layout(
        {
            "Kalender": [
                ["Wat wordt er ingekocht?", "Wie", "Geld", "Hoofdstuk begroting", "Opmerking wethouder"],
                ["Bloembakken winkelstraat", "Centrummanager", 15000.0, "3.2", "mooi project"],
                ["Feestverlichting", "Centrummanager", 45000.0, "3.2", ""],
            ]
        },
        [
            {"row": 2, "title": "Bloembakken winkelstraat"},
            {"row": 3, "title": "Feestverlichting"},
        ],
    )


@layout
def english_two_line_header() -> Layout:
    """A title block, groups without merging, a unit line below the header."""
    return Layout(
        {
            "Sheet1": [
                ["Municipality of Example", "", "", "", "", ""],
                ["Stand per", dt.date(2026, 9, 15), "", "", "", ""],
                ["", "", "", "", "", ""],
                ["Opdracht", "", "Contract", "", "Financieel", "Huidige leverancier"],
                ["Naam", "Toelichting", "Ingangsdatum", "Einddatum", "Raming per jaar", ""],
                ["", "", "(dd-mm-jjjj)", "(dd-mm-jjjj)", "(x € 1.000)", ""],
                ["Groenvoorziening", "Percelen per wijk", "01-01-2027", "31-12-2030", 250.0, "Hovenier BV"],
                ["Straatreiniging", "", "01-07-2027", "30-06-2029", 90.0, ""],
            ]
        },
        [
            {"row": 7, "title": "Groenvoorziening", "contract_start": "2027-01-01/2027-01-01", "contract_end": "2030-12-31/2030-12-31", "value": (250000, 250000, "yearly"), "supplier": "Hovenier BV"},
            {"row": 8, "title": "Straatreiniging", "value": (90000, 90000, "yearly"), "supplier": None},
        ],
    )  # fmt: skip


@layout
def dirty_text() -> Layout:
    """Non-breaking blanks, zero-width and soft-hyphen characters, line ends inside cells."""
    return Layout(
        {
            "Blad1": [
                [
                    "Onder\u00adwerp\u00a0",
                    "Interne\nopdrachtgever",
                    "Geraamde\u00a0waarde\n(excl. btw)",
                    "Publicatie\u200b",
                ],
                ["Warme-  en koude\ndranken", "P.\u00a0Jansen", "€\u00a050.000", " Q1\u00a02027 "],
                ["Facili\u00adtaire  artikelen", "\u200b", "n.t.b.", "\u00a0"],
            ]
        },
        [
            {
                "row": 2,
                "title": "Warme- en koude dranken",
                "client": "P. Jansen",
                "value": (50000, 50000),
                "publication": Q1,
            },
            {"row": 3, "title": "Facilitaire artikelen", "client": None, "value": (None, None), "publication": None},
        ],
    )


@layout
def total_words_in_titles() -> Layout:
    """Titles that begin like totals, sections and notes are lines all the same."""
    return Layout(
        {
            "Blad1": [
                ["Kenmerk", "Onderwerp", "Afdeling", "Raming", "Publicatie"],
                ["A-1", "Totaalonderhoud speelplekken", "Groen", 50000.0, "2027"],
                ["A-2", "Totaal pakket werkkleding", "Stadsbeheer", 20000.0, "2027"],
                ["A-3", "Groen", "Groen", 20000.0, "2027"],
                ["A-4", "Q-koorts vaccinaties 2027", "GGD", 20000.0, "2027"],
                ["A-5", "Archief", "", "", ""],
                ["", "Totaal", "", 110000.0, ""],
            ]
        },
        [
            {"row": 2, "title": "Totaalonderhoud speelplekken"},
            {"row": 3, "title": "Totaal pakket werkkleding"},
            {"row": 4, "title": "Groen"},
            {"row": 5, "title": "Q-koorts vaccinaties 2027"},
            {"row": 6, "title": "Archief", "reference": "A-5"},
        ],
        skipped=[7],
    )


@layout
def year_and_quarter_apart() -> Layout:
    """The year and the quarter in columns of their own, and a quarter that stands once above its lines."""
    return Layout(
        {
            "Sport": [
                ["Kwartaal", "Jaar", "Onderwerp", "SROI", "Raming"],
                ["Q1", 2027.0, "Ballen", 0.05, 5000.0],
                ["", 2027.0, "Doelen", "nee", 6000.0],
                ["", 2027.0, "Netten", True, 7000.0],
                ["Q4", 2026.0, "Matten", "", 8000.0],
                ["", 2026.0, "Klokken", "5%", 9000.0],
            ]
        },
        [
            {"row": 2, "title": "Ballen", "department": "Sport", "publication": Q1, "social_return": "5%"},
            {"row": 3, "title": "Doelen", "publication": Q1, "social_return": "nee"},
            {"row": 4, "title": "Netten", "publication": Q1, "social_return": "ja"},
            {"row": 5, "title": "Matten", "publication": "2026-10-01/2026-12-31", "social_return": None},
            {"row": 6, "title": "Klokken", "publication": "2026-10-01/2026-12-31", "social_return": "5%"},
        ],
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_line_and_cell_of_a_layout_is_read(
    name: str, write_xlsx: Callable[..., Path], shown: Callable[..., dict[str, Any]]
) -> None:
    made = LAYOUTS[name]
    reading = read_calendar(write_xlsx(made.sheets, made.finish, made.name))
    assert [shown(line, wanted) for line, wanted in zip(reading.lines, made.lines, strict=False)] == made.lines
    assert len(reading.lines) == len(made.lines)
    told = {skipped.place.row for skipped in reading.skipped}
    assert set(made.skipped) <= told
