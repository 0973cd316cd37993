# ruff: noqa: E501 - headers of a field read better on one line
"""Every header that the field is known to use names the right field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from impactscreen.calendars import read_calendar
from impactscreen.calendars.words import CALENDAR

HEADERS = {
    "title": "Titel, Onderwerp, Naam, Project, Projectnaam, Naam aanbesteding, Naam inkooptraject, Inkooptraject, Opdracht, Opdrachtnaam, Aanbesteding, Product/dienst, Inkooppakket, Contractnaam, Naam contract, Aanbestedingnaam",
    "description": "Omschrijving, Korte omschrijving, Beschrijving, Toelichting opdracht, Scope, Inhoud, Omschrijving aanbesteding, Korte beschrijving opdracht, opdrachtBeschrijving",
    "department": "Afdeling, Team, Cluster, Domein, Organisatieonderdeel, Sector, OU, Directie, Programma, Taakveld",
    "client": "Opdrachtgever, Interne opdrachtgever, Ambtelijk opdrachtgever, Proceseigenaar, Contracteigenaar, Contactpersoon afdeling, Behoeftesteller, Materiedeskundige, Projectleider, Aanvrager, Eigenaar",
    "budget_holder": "Budgethouder, Budgetverantwoordelijke, Kostenplaatshouder",
    "procurement_officer": "Inkoper, Inkoopadviseur, Senior inkoopadviseur, Tactisch inkoper, Category manager, Behandelaar Inkoop, Trekker inkoop",
    "authority": "Naam Aanbestedende dienst, Aanbestedende dienst, Gemeente",
    "value": "Geraamde waarde, Raming, Geschatte opdrachtwaarde, Opdrachtwaarde, Contractwaarde, Totale waarde (incl. opties), Waarde excl. btw, Bedrag, Spend, Jaarwaarde, Jaarbedrag, Omvang, Budget, Klasse/bandbreedte, Bandbreedte, Geraamde waarde in EUR",
    "term": "Looptijd, Contractduur, Duur, Looptijd incl. verlengingen, Basis + opties (2+1+1), Verlengingsopties",
    "contract_end": "Einddatum contract, Einddatum huidig contract, Einddatum (huidig) contract, Expiratiedatum, Afloopdatum, Contract tot, Opzegdatum, Uiterlijke opzegdatum, Einddatum, Einde huidig contract, Vervaldatum",
    "supplier": "Huidige leverancier, Huidige opdrachtnemer, Contractant, Crediteur, Zittende partij, Leverancier, Opdrachtnemer, Contractpartij",
    "start": "Start inkooptraject, Start voorbereiding, Startdatum, Intake, Planning start, Aanvang",
    "publication": "Publicatie, Publicatiedatum, Verwachte publicatie, Publicatie Q, Op de markt, Aankondiging, Start aanbesteding",
    "award": "Gunning, Datum gunning, Datum voorlopige gunning, Datum (voorlopige/definitieve) gunning, Gunningsbesluit, Afgerond",
    "contract_start": "Ingangsdatum, Start contract, Start uitvoering, Contract ingang, Start dienstverlening",
    "procedure": "Procedure, Type procedure, Aanbestedingsvorm, Aanbestedingsprocedure, Wijze van aanbesteden, EO/MO/NO/EU, EU / NO / MO",
    "nature": "L/D/W, Leveringen/diensten/werken, Soort opdracht, Opdrachtcategorie, Type opdracht",
    "cpv": "CPV, CPV-code, CPV-code(s), CPV-codes, Hoofd-CPV",
    "status": "Status, Fase, Stand van zaken, Voortgang",
    "lots": "Percelen, Aantal percelen, Perceelindeling",
    "remarks": "Opmerkingen, Bijzonderheden, Toelichting, Notities, Aandachtspunten",
    "social_return": "SROI, SR, Social Return, SROI j/n, SR %, Social return van toepassing",
    "ambition": "MVI, MVOI, Duurzaamheid, Maatschappelijke ambities, Circulair, Ambitieniveau",
    "reference": "Kenmerk, Nr., Inkoopnummer, Zaaknummer, Referentie, Projectnr., TenderNed-kenmerk, Contract-id, Contractnummer",
}
PAIRS = [(field, header.strip()) for field, headers in HEADERS.items() for header in headers.split(",")]


@pytest.mark.parametrize(("field", "header"), PAIRS)
def test_known_header_names_its_field(field: str, header: str) -> None:
    found = CALENDAR.exact(header)
    assert found is not None
    assert found[0] == field


@pytest.mark.parametrize("header", ["EMVI", "BPKV", "Kostenplaats 2027 begroting programma 3", "URL", "Wijk"])
def test_header_with_another_meaning_names_nothing(header: str) -> None:
    assert CALENDAR.exact(header) is None


@pytest.mark.parametrize(
    ("field", "header"),
    [
        ("procurement_officer", "Inkoopadvisuer"),
        ("supplier", "Huidge leverancier"),
        ("publication", "Publicatidatum"),
        ("value", "Geraamde opdrachtwaarden"),
    ],
)
def test_slip_of_the_keyboard_is_forgiven(field: str, header: str, write_xlsx: Callable[..., Path]) -> None:
    cells = {"procurement_officer": "J. Kok", "supplier": "Asito", "publication": "Q1 2027", "value": "€ 5.000"}
    path = write_xlsx({"Blad1": [["Titel", header], ["Koffie", cells[field]], ["Thee", cells[field]]]})
    (sheet,) = read_calendar(path).sheets
    assert [column.field for column in sheet.columns] == ["title", field]
    assert sheet.columns[1].confidence < 1


def test_content_is_the_second_witness(write_xlsx: Callable[..., Path]) -> None:
    """A column of dates is no title, one of words no amount; "Dienst" is what its cells say."""
    rows = [
        ["Naam", "Project", "Dienst", "Bedrag", "Raming"],
        ["1-1-2027", "Koffie", "Leveringen", "zie bijlage", "€ 5.000"],
        ["1-2-2027", "Thee", "Diensten", "onder voorbehoud", "€ 6.000"],
    ]
    (sheet,) = read_calendar(write_xlsx({"Blad1": rows})).sheets
    fields = {column.header: column.field for column in sheet.columns}
    assert (fields["Project"], fields["Raming"], fields["Bedrag"]) == ("title", "value", None)
