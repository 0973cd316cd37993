# ruff: noqa: E501 - headers of a field read better on one line
"""Every header that the field is known to use names the right field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impactscreen.calendars import ReadOptions, read_calendar
from impactscreen.calendars.words import CALENDAR
from impactscreen.errors import CalendarError
from impactscreen.messages import Language, say
from impactscreen.text import fold

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


@pytest.mark.parametrize(
    ("field", "header"),
    [
        ("publication", "Publicatiemaand"),
        ("award", "Gunningskwartaal"),
        ("title", "Trajectnaam"),
        ("reference", "Tender no."),
        ("reference", "Projectcode"),
        ("description", "Contractomschrijving"),
        ("value", "Geraamde waarde¹"),
        ("value", "Totale contract- waarde (€)*"),
        ("client", "Contract- eigenaar"),
        ("contract_end", "Wanneer loopt het huidige contract af?"),
        ("supplier", "Bij wie kopen we nu?"),
        ("procedure", "Hoe kopen we in?"),
        ("department", "Vakteam"),
        ("value", "BEDR. (X 1.000 EURO)"),
        ("procedure", "PROC."),
        ("publication", "VERW. PUBL.DATUM"),
        ("contract_end", "EINDD. CONTRACT"),
        ("description", "OMSCHR. INKOOP"),
        ("value", "totaleWaardeExclBtw"),
        ("value", "Geschatte opdrachtwaarde inclusief btw"),
        ("status", "statusContract"),
        ("procurement_officer", "Wie van Inkoop?"),
        ("department", "Onderdeel"),
    ],
)
def test_compounds_broken_words_and_questions_name_their_field(field: str, header: str) -> None:
    found = CALENDAR.exact(header)
    assert found is not None
    assert found[0] == field


@pytest.mark.parametrize("header", ["Inkoopmaand", "KvK-nummer", "Versienummer", "Huisnummer"])
def test_compounds_of_other_words_name_nothing(header: str) -> None:
    assert CALENDAR.exact(header) is None


def fields_of(path: Path) -> dict[str, str | None]:
    (sheet,) = [sheet for sheet in read_calendar(path).sheets if sheet.used]
    return {column.header: column.field for column in sheet.columns}


def test_a_group_says_whose_name_it_is(write_xlsx: Callable[..., Path]) -> None:
    rows = [
        ["Contract", "", "", "Wederpartij", "", "Organisatie", ""],
        ["ID", "Omschrijving", "Type", "Naam", "Contactpersoon", "Afdeling", "Contactpersoon"],
        ["C-1", "Schoonmaak gemeentehuis", "Raam", "Poets BV", "Kees", "Facilitair", "Jan"],
        ["C-2", "Catering raadszaal", "Raam", "Kok BV", "Koos", "Griffie", "Piet"],
    ]

    def merge(book: Any) -> None:
        for cells in ("A1:C1", "D1:E1", "F1:G1"):
            book["Blad"].merge_cells(cells)

    assert fields_of(write_xlsx({"Blad": rows}, merge)) == {
        "Contract / ID": "reference",
        "Contract / Omschrijving": "title",
        "Contract / Type": None,
        "Wederpartij / Naam": "supplier",
        "Wederpartij / Contactpersoon": None,
        "Organisatie / Afdeling": "department",
        "Organisatie / Contactpersoon": "client",
    }


def test_what_stands_between_brackets_helps(write_xlsx: Callable[..., Path]) -> None:
    rows = [["Titel", "Commodity (CPV)"], ["Schoonmaak", "90910000-9"], ["Catering", "55520000-1"]]
    assert fields_of(write_xlsx({"Blad": rows}))["Commodity (CPV)"] == "cpv"


def test_a_table_that_begins_further_to_the_right_keeps_its_columns(write_xlsx: Callable[..., Path]) -> None:
    """The library that opens workbooks leaves out the empty columns at the left, merged cells and all."""
    rows = [
        [],
        ["", "", "Planning", "", "Onderwerp"],
        ["", "", "Start", "Publicatie", ""],
        ["", "", "Q1 2027", "loopt al", "Schoonmaak"],
        ["", "", "Q2 2027", "Q4 2027", "Catering"],
    ]
    reading = read_calendar(write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("C2:D2")))

    (sheet,) = reading.sheets
    assert {column.letter: column.field for column in sheet.columns} == {"C": "start", "D": "publication", "E": "title"}
    assert [str(problem.place) for problem in reading.problems] == ["kalender.xlsx › Blad!D4"]


def test_the_names_that_a_system_gives_its_columns_are_no_part_of_the_header(write_xlsx: Callable[..., Path]) -> None:
    rows = [["FLD_1", "FLD_2"], ["Titel", "Raming"], ["Schoonmaak", 5000], ["Catering", 6000]]

    def hide(book: Any) -> None:
        book["Blad"].row_dimensions[1].hidden = True

    assert fields_of(write_xlsx({"Blad": rows}, hide)) == {"Titel": "title", "Raming": "value"}


def test_a_title_is_enough_beside_many_columns_of_ones_own(write_xlsx: Callable[..., Path]) -> None:
    own = [f"Kenmerk veld {number}" for number in range(300)]
    rows = [
        ["Titel", "Afdeling", *own],
        ["Schoonmaak", "Facilitair", *(1 for _ in own)],
        ["Catering", "", *(2 for _ in own)],
    ]
    assert [line.title for line in read_calendar(write_xlsx({"Blad": rows})).lines] == ["Schoonmaak", "Catering"]


def test_a_lone_title_column_is_asked_about(write_xlsx: Callable[..., Path]) -> None:
    own = [f"Kolom {number}" for number in range(300)]
    path = write_xlsx({"Blad": [["Titel", *own], ["Schoonmaak", *(1 for _ in own)], ["Catering", *(2 for _ in own)]]})

    with pytest.raises(CalendarError) as caught:
        read_calendar(path)
    said = caught.value.text(Language.NL)
    assert len(said) < 500
    assert "en nog 288" in said
    assert '--map title="Titel"' in said
    assert len(read_calendar(path, ReadOptions(columns={"title": "Titel"})).lines) == 2


def test_the_year_may_stand_in_a_column_of_its_own(
    write_xlsx: Callable[..., Path], plain: Callable[[Any], Any]
) -> None:
    rows = [["Titel", "Jaar", "Kwartaal"], ["Schoonmaak", 2027, 4], ["Catering", 2028, 1], ["Groen", 2028, "n.t.b."]]
    reading = read_calendar(write_xlsx({"Blad": rows}))
    assert [plain(line.publication) for line in reading.lines] == [
        "2027-10-01/2027-12-31",
        "2028-01-01/2028-03-31",
        None,
    ]
    assert reading.problems == ()


def test_a_beginning_beside_an_end_is_the_contracts(write_xlsx: Callable[..., Path]) -> None:
    end = ["Schoonmaak", "1-1-2027", "31-12-2030"], ["Catering", "1-2-2027", "31-12-2029"]
    contracts = write_xlsx({"Blad": [["Titel", "Startdatum", "Einddatum"], *end]})
    projects = write_xlsx({"Blad": [["Titel", "Startdatum", "Einddatum huidig contract"], *end]}, name="ander.xlsx")
    assert fields_of(contracts)["Startdatum"] == "contract_start"
    assert fields_of(projects)["Startdatum"] == "start"


def test_numbers_are_nobodys_name(write_xlsx: Callable[..., Path]) -> None:
    rows = [["Titel", "Waarde huidig contract", "Raming"], ["Koffie", "1.000", "2.000"], ["Thee", "5.000", "6.000"]]
    assert fields_of(write_xlsx({"Blad": rows})) == {
        "Titel": "title",
        "Waarde huidig contract": None,
        "Raming": "value",
    }


def test_a_header_that_stands_twice_is_told(write_xlsx: Callable[..., Path]) -> None:
    rows = [["Titel", "Raming", "Raming"], ["Schoonmaak", 5000, 7000], ["Catering", 6000, 8000]]
    (problem,) = read_calendar(write_xlsx({"Blad": rows})).problems
    assert str(problem.place) == "kalender.xlsx › Blad!C1"
    assert say(problem.hint or "") == "Is deze kolom bedoeld, wijs hem dan aan met --map value=C."


def test_a_column_of_people_is_no_title(write_xlsx: Callable[..., Path]) -> None:
    people = [
        "mw. T. Scholten",
        "Bram van der Berg",
        "G.J. Hilbrink",
        "Dhr. Van Weert",
        "L. Akkerman",
        "Annemarie Tuinstra",
    ]
    bought = [
        "Logeeropvang jeugd",
        "Begeleid werken",
        "Peuterspeelgroepen",
        "Buurtbemiddeling wijk",
        "Hulp bij huis",
        "Dagbesteding ouderen",
    ]
    rows = [
        ["Aanduiding", "Regie", "Raming", "Procedure"],
        *([what, who, 5000, "MO"] for what, who in zip(bought, people, strict=True)),
    ]
    assert fields_of(write_xlsx({"Blad": rows}))["Aanduiding"] == "title"


def test_a_column_that_repeats_itself_gives_way_to_one_that_differs(write_xlsx: Callable[..., Path]) -> None:
    bought = [
        "Dozen en folie",
        "Potgrond en zaad",
        "Naaimachines service",
        "Busjes (lease)",
        "Werkkleding groen",
        "Soep en brood",
    ]
    rows = [
        ["Inkoopcategorie", "Artikel", "Raming"],
        *(["Productie" if number < 4 else "Vervoer", what, 500] for number, what in enumerate(bought)),
    ]
    assert fields_of(write_xlsx({"Blad": rows}))["Artikel"] == "title"


@pytest.mark.parametrize(("header", "field"), [("Toelichting", "description"), ("Opmerkingen", "remarks")])
def test_an_explanation_directly_behind_the_title_is_the_description(
    write_xlsx: Callable[..., Path], header: str, field: str
) -> None:
    rows = [["Titel", header, "Raming"], ["Schoonmaak", "met vloer", 5000], ["Catering", "met banket", 6000]]
    assert fields_of(write_xlsx({"Blad": rows}))[header] == field


def test_the_contact_of_a_cluster_is_a_person(write_xlsx: Callable[..., Path]) -> None:
    rows = [["Titel", "Contactpersoon cluster", "Raming"], ["Schoonmaak", "J. Kok", 5000], ["Catering", "P. Kok", 6000]]
    assert fields_of(write_xlsx({"Blad": rows}))["Contactpersoon cluster"] == "client"


def test_a_column_with_number_and_title_is_parted(write_xlsx: Callable[..., Path]) -> None:
    rows = [
        ["Contract-id / omschrijving", "Nieuwe aanbesteding publiceren"],
        ["RS-2201 Glasbewassing", "Q1 2027"],
        ["RS-2202 Digitale balie", "Q2 2027"],
        ["RS-2203 Carillon", "Q3 2027"],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [(line.reference, line.title) for line in lines] == [
        ("RS-2201", "Glasbewassing"),
        ("RS-2202", "Digitale balie"),
        ("RS-2203", "Carillon"),
    ]
    assert all(line.publication and line.publication.known for line in lines)


def test_ends_of_a_range_are_found_below_a_question(
    write_xlsx: Callable[..., Path], plain: Callable[[Any], Any]
) -> None:
    rows = [
        ["Onderwerp", "Hoeveel (€)", ""],
        ["", "van", "tot"],
        ["Koffie", 40000, 60000],
        ["Thee", "", 50000],
        ["Melk", 300000, 400000],
    ]
    lines = read_calendar(write_xlsx({"Blad": rows}, lambda book: book["Blad"].merge_cells("B1:C1"))).lines
    assert [plain(line.value) for line in lines] == [(40000, 60000), (None, 50000), (300000, 400000)]


def test_names_of_companies_are_no_reference(write_xlsx: Callable[..., Path]) -> None:
    rows = [["Titel", "Contractnumer", "Raming"], ["Koffie", "Douwe Egberts", 5000], ["Thee", "Van Nelle", 6000]]
    assert fields_of(write_xlsx({"Blad": rows}))["Contractnumer"] is None


def test_a_third_line_of_units_belongs_to_the_header(
    write_xlsx: Callable[..., Path], plain: Callable[[Any], Any]
) -> None:
    rows = [
        ["Onderwerp", "Ramingen", "", "Aanbesteding", ""],
        ["", "Raming", "SROI", "Procedure", "Publicatie"],
        ["", "x € 1.000", "%", "", "kwartaal/datum"],
        ["Koffie", 45, 0.05, "MO", "Q1 2027"],
        ["Thee", 1800, 0.02, "EU", "Q2 2027"],
    ]

    def merge(book: Any) -> None:
        book["Blad"].merge_cells("B1:C1")
        book["Blad"].merge_cells("D1:E1")

    lines = read_calendar(write_xlsx({"Blad": rows}, merge)).lines
    assert [plain(line.value) for line in lines] == [(45000, 45000), (1800000, 1800000)]


def test_a_question_over_the_headers_changes_no_exact_one(write_xlsx: Callable[..., Path]) -> None:
    rows = [["Wat", "", "Wie", ""], ["Titel", "Toelichting", "Afdeling", "Opdrachtgever"]]
    rows += [["Schoonmaak", "x", "ICT", "Jan"], ["Groenonderhoud", "y", "Ruimte", "Piet"]]
    lines = read_calendar(write_xlsx({"Blad": rows})).lines
    assert [(line.department, line.client) for line in lines] == [("ICT", "Jan"), ("Ruimte", "Piet")]


def test_when_the_current_contract_began_is_no_start_of_the_next(write_xlsx: Callable[..., Path]) -> None:
    rows = [["Titel", "Huidig contract", "", "Raming"], ["", "Start", "Einde", ""]]
    rows += [["Schoonmaak", "1-1-2023", "1-1-2027", "7000"], ["Groen", "1-3-2023", "1-3-2027", "8000"]]
    (first, _) = read_calendar(write_xlsx({"Blad": rows})).lines
    assert (first.start, first.contract_start) == (None, None)
    assert first.contract_end is not None
    assert str(first.contract_end.end) == "2027-01-01"


def test_every_known_header_is_written_as_headers_are_compared() -> None:
    known = [*CALENDAR.phrases, *(header for headers in CALENDAR.headers.values() for header in headers)]
    assert [header for header in known if fold(header) != header] == []


ASKED = {
    "Wie is de budgethouder?": "budget_holder",
    "Wie is de huidige opdrachtnemer?": "supplier",
    "Naam organisatie-eenheid": "department",
    "Toelichting op de behoefte": "description",
    "Opdrachtwaarde over gehele looptijd": "value",
    "Procesbegeleider inkoop": "procurement_officer",
    "Inkoopconsulent": "procurement_officer",
    "Manier van inkopen": "procedure",
    "Start nieuwe aanbesteding": "publication",
    "Startdatum nieuw contract": "contract_start",
    "Nr. opdracht": "reference",
}


@pytest.mark.parametrize(("header", "field"), ASKED.items())
def test_questions_and_words_the_other_way_about_name_their_field(header: str, field: str) -> None:
    found = CALENDAR.exact(header)
    assert found is not None
    assert found[0] == field


@pytest.mark.parametrize("header", ["Code organisatie-eenheid", "E-mailadres leverancier", "Telefoonnummer inkoper"])
def test_what_is_said_about_a_thing_is_not_the_thing(header: str) -> None:
    assert CALENDAR.exact(header) is None
    assert list(CALENDAR.within(header)) == []


@pytest.mark.parametrize(
    ("cells", "officer"),
    [
        (["Anneke Roos", "D. Wiersma", "H. van der Laan"], "Anneke Roos"),
        (["Europees openbaar", "Anders", "Vrij"], None),
    ],
)
def test_names_below_what_inkoop_begins_are_those_of_the_buyers(
    write_xlsx: Callable[..., Path], cells: list[str], officer: str | None
) -> None:
    rows = [["Titel", "Inkoopondersteuning", "Raming"]]
    rows += [[f"Inkoop {at}", cell, "5000"] for at, cell in enumerate(cells)]
    assert read_calendar(write_xlsx({"Blad": rows})).lines[0].procurement_officer == officer
