"""Make the example calendars of the invented municipality of Lindemeer.

    python examples/make_examples.py

Everything in them is made up: people, amounts, references. The untidiness is not: title blocks, two-line headers,
quarters as text, amounts in every dress, section rows, totals and notes are what real calendars have.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from impactscreen.reports import timeless, write_whole

HERE = Path(__file__).parent
STAMP = dt.datetime(2026, 9, 21)  # noqa: DTZ001 - a workbook knows no time zones

Cells = tuple[object, ...]

Q4_SECTIONS: dict[str, list[Cells]] = {
    # Nr., naam, toelichting, opdrachtgever, inkoper, publicatie, einde huidig contract, raming, procedure, leverancier
    "Bedrijfsvoering": [
        ("INK-2026-041", "Schoonmaakonderhoud gemeentehuis, werven en wijkgebouwen", "Incl. glasbewassing. Huidig contract loopt af, geen verlenging meer mogelijk.", "Marijke Hofstra", "D. Wiersma", "Q2 2027", dt.date(2027, 12, 31), "€ 1.250.000,- (4 jr)", "EA", "Glans & Co Facilitair B.V."),
        ("INK-2026-042", "Bedrijfscatering en vergaderlunches", "Bedrijfsrestaurant, banqueting en vergaderservice", "Marijke Hofstra", "D. Wiersma", "najaar 2027", "1 juli 2028", "ca. 450.000", "EA", "Eetlokaal Catering Nederland"),
        ("INK-2026-043", "Warme- en koude drankenautomaten", "", "Marijke Hofstra", "D. Wiersma", "medio 2027", "", "€ 40.000 p/j", "MO", ""),
        ("INK-2026-044", "Relatiegeschenken en kerstpakketten 2026", "ca. 780 pakketten", "Bestuurssecretariaat", "", "okt-26", "", "< 50k", "EO", ""),
        ("", "Bloemen en boeketten (bestuur, jubilea)", "wie bestelt dit nu eigenlijk?", "Bestuurssecretariaat", "", "", "", "", "", ""),
        ("INK-2026-046", "Kantoormeubilair nieuwe vleugel", "ca. 120 werkplekken, bij voorkeur hergebruik", "R. Tjoa", "P. Mensink", "1e kwartaal 2027", "", "180.000 - 220.000", "n.t.b.", ""),
        ("INK-2026-047", "Onderzoek naar kwaliteit schoonmaak", "nulmeting door onafhankelijk bureau", "Marijke Hofstra", "", "Q1 2027", "", "15.000", "1-op-1", ""),
        ("INK-2026-048", "Bedrijfskleding buitendienst en handhaving", "kleding, veiligheidsschoenen, wassen en herstel", "J. van der Laan", "P. Mensink", "Q3 2027", "31-12-2027", "€ 310.000", "EA", "TexPro Werkkleding BV"),
        ("INK-2026-049", "Drukwerk en verzending verkiezingen", "stempassen, kandidatenlijsten, inpakken", "Burgerzaken", "P. Mensink", "begin 2027", "", "95.000", "MO", ""),
    ],
    "Informatievoorziening": [
        ("INK-2026-051", "Laptops, monitoren en randapparatuur (werkplek)", "raamovereenkomst, incl. inname oude apparatuur", "S. Ramdin", "E. Bos", "K4 2027", "1-3-2028", "1,2 mln", "Europees openbaar", "Bytes4You B.V."),
        ("INK-2026-052", "Zaaksysteem", "SaaS", "S. Ramdin", "E. Bos", "Q1 2028", "", "> € 221.000", "EA", ""),
        ("INK-2026-053", "Digitaliseren bouwarchief (scannen)", "ca. 400 strekkende meter", "Archief", "E. Bos", "Q4 2026", "", "120k", "MO", ""),
        ("INK-2026-054", "Inhuur projectleider datacenter", "", "S. Ramdin", "", "z.s.m.", "", "P.M.", "", ""),
        ("INK-2026-055", "Software facilitair beheer (FMIS)", "o.a. reserveren vergaderzalen, schoonmaakmeldingen", "S. Ramdin", "E. Bos", "2027", "", "60.000", "MO", ""),
    ],
    "Openbare Ruimte": [
        ("INK-2026-061", "Groenonderhoud wijken Noord en Oost", "maaien, snoeien, onkruidbestrijding; 3 percelen", "Ineke de Graaf", "T. Okafor", "Q1 2027", "31-12-2027", "€ 2.400.000 (2+1+1)", "EA", "Groenwerk Lindemeer"),
        ("INK-2026-062", "Herinrichting stationsplein", "incl. tijdelijke afzetting en bouwplaatsinrichting", "B. Kuipers", "T. Okafor", "voorjaar 2027", "", "€ 5,8 mln", "EA", ""),
        ("INK-2026-063", "Zwerfafval en legen afvalbakken centrum", "", "Ineke de Graaf", "T. Okafor", "wk 8-2027", "1-6-2027", "75.000/jr", "MO", "Werkbedrijf De Linde"),
        ("INK-2026-064", "Leveren bomen en plantgoed plantseizoen 27/28", "", "Ineke de Graaf", "", "zomer 2027", "", "tot 100.000", "MO", ""),
        ("INK-2026-065", "Onderhoud riolering en kolkenreiniging", "", "B. Kuipers", "T. Okafor", "Q2 2027", "", "€ 640.000", "NO", ""),
        ("INK-2026-066", "Afwegingskader maaibeheer", "advies ecoloog", "Ineke de Graaf", "", "Q1 2027", "", "20.000", "enkelvoudig", ""),
    ],
    "Maatschappelijke Ontwikkeling": [
        ("INK-2026-071", "Leerlingenvervoer en Wmo-vervoer", "vervoer op maat, 4 percelen", "Y. Benali", "C. Prins", "2e helft 2027", "31 juli 2028", "€ 7,2 miljoen", "EA", "Taxicentrale Lindestreek"),
        ("INK-2026-072", "Dagbesteding en arbeidsmatige activering", "", "Y. Benali", "C. Prins", "Q3 2027", "", "€ 690.000", "SAS", ""),
        ("INK-2026-073", "Inrichting buurthuis De Kajuit", "meubels, keuken, gordijnen", "F. Aydin", "", "Q2 2027", "", "", "", ""),
        ("INK-2026-074", "Subsidie vrijwilligersfeest", "geen inkoop", "F. Aydin", "", "", "", "8.500", "n.v.t.", ""),
        ("INK-2026-075", "Taalcoaching inburgeraars", "", "Y. Benali", "C. Prins", "doorlopend", "", "85.000", "SAS", ""),
    ],
    "Vastgoed": [
        ("INK-2026-081", "Schilderwerk gemeentelijke panden", "meerjarig, klein onderhoud mee te nemen", "H. Postma", "P. Mensink", "Q4 2027", "", "€ 480.000", "NO", ""),
        ("INK-2026-082", "Circulaire sloop sporthal De Wissel", "oogst van materialen vooraf inventariseren", "H. Postma", "T. Okafor", "Q1 2027", "", "350.000", "NO", ""),
        ("INK-2026-083", "Beveiliging en gastheerschap gemeentehuis", "receptie en avondsluiting", "Marijke Hofstra", "D. Wiersma", "Q3 2027", "1-2-2028", "€ 900.000", "EA", "SafeGuard Services"),
        ("INK-2026-084", "Verhuizing tijdelijke huisvesting", "in- en uitpakken, afvoer oud meubilair", "R. Tjoa", "P. Mensink", "feb-27", "", "€ 62.500,-", "MO", ""),
    ],
}  # fmt: skip

Q1_SHEETS: dict[str, list[Cells]] = {
    # Ref, opdracht, team, interne opdrachtgever, geschatte opdrachtwaarde, start aanbesteding, contract tot, procedure, fase, opmerkingen
    "Q1 2027": [
        ("INK-2026-061", "Groenonderhoud wijken Noord en Oost", "Openbare Ruimte", "Ineke de Graaf", "€ 2.400.000", "feb-27", dt.date(2027, 12, 31), "EA", "PvE in opmaak", "3 percelen; SW-bedrijf is gevraagd om mee te lezen"),
        ("INK-2026-046", "Kantoormeubilair nieuwe vleugel", "Bedrijfsvoering", "R. Tjoa", 205000, "Q1", "", "NO", "marktconsultatie", "eerst inventaris hergebruik"),
        ("INK-2026-049", "Drukwerk en verzending verkiezingen", "Bedrijfsvoering", "Burgerzaken", 95000, dt.date(2027, 1, 18), "", "MO", "gepubliceerd", ""),
        ("INK-2026-082", "Circulaire sloop sporthal De Wissel", "Vastgoed", "H. Postma", "350.000,00", "maart 2027", "", "NO", "", ""),
        ("INK-2027-003", "EHBO-koffers en AED's: levering en onderhoud", "Bedrijfsvoering", "BHV-coördinator", "12.000 per jaar", "Q1", "30-4-2027", "1:1", "", "vullingen per locatie"),
    ],
    "Q2 2027": [
        ("INK-2026-041", "Schoonmaakonderhoud gemeentehuis, werven en wijkgebouwen", "Bedrijfsvoering", "Marijke Hofstra", "1.250.000", "Q2", "31-12-2027", "EA", "marktconsultatie", ""),
        ("INK-2026-073", "Inrichting buurthuis De Kajuit", "Maatschappelijke Ontw.", "F. Aydin", "50-100k", "mei 2027", "", "MO", "", "wens: lokale makers"),
        ("INK-2027-008", "Catering opening stationsplein", "Communicatie", "L. de Boer", "9.500", "juni 2027", "", "enkelvoudig", "", "ca. 300 gasten, lunch"),
        ("INK-2027-009", "Tijdelijke bouwhekken met groen, div. projecten", "Openbare Ruimte", "B. Kuipers", "ntb", "Q2", "", "", "", "idee uit de wijk"),
    ],
    "Q3-Q4 2027": [
        ("INK-2026-042", "Bedrijfscatering & vergaderlunches", "Bedrijfsvoering", "Marijke Hofstra", "€ 450.000", "okt/nov 2027", "1-7-2028", "EA", "", ""),
        ("INK-2026-048", "Bedrijfskleding buitendienst en handhaving", "Bedrijfsvoering", "J. van der Laan", "310.000", "sep-27", "31-12-2027", "EA", "", "circulair, wat doen we met oude kleding?"),
        ("INK-2026-051", "Laptops en monitoren", "Informatievoorziening", "S. Ramdin", "1,2 mln", "H2 2027", "1-3-2028", "EA", "", ""),
        ("INK-2027-011", "Webtoegankelijkheid: audit en herstel website", "Communicatie", "L. de Boer", "35.000", "najaar 2027", "", "1-op-1", "", ""),
        ("INK-2027-012", "Kerstmarkt 2027: podium, catering, beveiliging", "Communicatie", "L. de Boer", "60K", "sept 2027", "", "MO", "", ""),
    ],
}  # fmt: skip

REGISTER: tuple[tuple[str, ...], ...] = (
    ("Naam", "Ook bekend als", "KvK", "Plaats", "Postcode", "Categorie", "Aanbod", "Keurmerk", "Geldig tot", "Website", "Contactpersoon", "Bron", "Gecontroleerd"),
    ("Stichting Werkbedrijf De Linde", "De Linde", "99000011", "Lindemeer", "", "groen, zwerfafval, schoonmaak", "groenonderhoud, zwerfvuil, schoonmaak van wijkgebouwen, beschut werk", "PSO trede 3 / PSO 30+", "2027-06-30", "https://example.org/delinde", "K. Verhoef", "verzonnen voorbeeld", "2026-09-01"),
    ("Eetlokaal Sociaal B.V.", "", "99000012", "Utrecht", "3511", "catering", "vergaderlunches en banqueting door leerlingkoks", "Code Sociale Ondernemingen", "2027-12-31", "https://example.org/eetlokaal", "N. Sahin", "verzonnen voorbeeld", "2026-09-01"),
    ("Tweede Draad", "Stichting Tweede Draad", "99000013", "Arnhem", "6811", "textiel", "herstel en circulaire bedrijfskleding", "PSO trede 2", "2026-12-31", "https://example.org/tweededraad", "", "verzonnen voorbeeld", "2026-03-15"),
    ("Laptop Opnieuw", "", "99000014", "Amersfoort", "3811", "ICT-apparatuur", "refurbished laptops, datavernietiging", "PSO 30+", "2028-01-31", "https://example.org/laptopopnieuw", "", "verzonnen voorbeeld", "2026-09-01"),
    ("Bloei & Groei", "", "99000015", "Nijmegen", "6511", "bloemen", "boeketten, abonnementen, kamerplanten", "", "", "https://example.org/bloei", "", "verzonnen voorbeeld", "2025-02-10"),
    ("Hout met een Verhaal", "", "99000016", "Tiel", "4001", "meubilair; relatiegeschenken", "meubels en geschenken van resthout", "Code Sociale Ondernemingen", "2027-03-31", "https://example.org/hout", "", "verzonnen voorbeeld", "2026-09-01"),
    ("Scanatelier Autismewerk", "", "99000017", "Utrecht", "3526", "digitalisering", "scannen van archieven, webtoegankelijkheid testen", "PSO 30+", "2027-09-30", "https://example.org/scan", "", "verzonnen voorbeeld", "2026-09-01"),
    ("Groene Hekken Coöperatie U.A.", "", "99000018", "Utrecht", "3527", "bouwhekken", "houten bouwhekken met planten", "", "", "https://example.org/hekken", "", "verzonnen voorbeeld", "2026-06-01"),
)  # fmt: skip


def main() -> None:
    write_whole(HERE / "inkoopkalender-2026-Q4.xlsx", _title_block_calendar())
    write_whole(HERE / "inkoopkalender-2027-Q1.xlsx", _sheet_per_quarter_calendar())
    write_whole(HERE / "register.csv", _register())


def _title_block_calendar() -> bytes:
    """One sheet: title block, header of two rows with merged cells, a section row a department, totals, a footnote."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Kalender"
    for row, text in enumerate(
        ("Gemeente Lindemeer", "Inkoop- en aanbestedingskalender", "Stand per 21 september 2026"), start=1
    ):
        sheet.cell(row, 1, text).font = Font(bold=True, size=14 if row == 1 else 11)
    sheet.cell(4, 1, "Aan deze kalender kunnen geen rechten worden ontleend. Vragen? Team Inkoop, tst 4411")
    sheet.merge_cells("A4:J4")
    top = (
        "Nr.",
        "Inkooptraject",
        "",
        "Wie",
        "",
        "Planning",
        "",
        "Raming (excl. btw)",
        "Procedure",
        "Huidige leverancier",
    )
    below = ("", "Naam", "Toelichting", "Opdrachtgever", "Inkoper", "Publicatie", "Einde huidig contract", "", "", "")
    _header(sheet, 6, top)
    _header(sheet, 7, below)
    for area in ("B6:C6", "D6:E6", "F6:G6", "A6:A7", "H6:H7", "I6:I7", "J6:J7"):
        sheet.merge_cells(area)
    row = 8
    for section, lines in Q4_SECTIONS.items():
        sheet.cell(row, 1, section).font = Font(bold=True)
        sheet.cell(row, 1).fill = PatternFill("solid", start_color="DDE7F0")
        row += 1
        for line in lines:
            _line(sheet, row, line)
            row += 1
    sheet.cell(row + 1, 1, "Totaal aantal trajecten")
    sheet.cell(row + 1, 8, sum(len(lines) for lines in Q4_SECTIONS.values()))
    sheet.cell(row + 3, 1, "* bedragen zijn indicatief, over de hele looptijd tenzij anders vermeld")
    _widths(sheet, (15, 46, 40, 20, 14, 15, 18, 20, 22, 26))
    legend = book.create_sheet("Legenda")
    for row, pair in enumerate((("Afkorting", "Betekenis"), ("EA", "Europese aanbesteding"), ("NO", "Nationaal openbaar"), ("MO", "Meervoudig onderhands"), ("SAS", "Sociale en andere specifieke diensten"), ("EO / 1-op-1", "Enkelvoudig onderhands")), start=1):  # fmt: skip
        for column, text in enumerate(pair, start=1):
            legend.cell(row, column, text)
    return _saved(book)


def _sheet_per_quarter_calendar() -> bytes:
    """A sheet a quarter with bare quarters in the cells, and a hidden archive."""
    book = Workbook()
    header = ("Ref.", "Opdracht", "Team", "Interne opdrachtgever", "Geschatte opdrachtwaarde", "Start aanbesteding", "Contract tot", "Type procedure", "Fase", "Opmerkingen")  # fmt: skip
    for name, lines in Q1_SHEETS.items():
        sheet = book.create_sheet(name)
        _header(sheet, 1, header)
        for row, line in enumerate(lines, start=2):
            _line(sheet, row, line)
        _widths(sheet, (15, 46, 22, 20, 18, 16, 14, 14, 18, 40))
    archive = book.create_sheet("Archief 2024")
    _header(archive, 1, header)
    _line(archive, 2, ("INK-2024-013", "Glasbewassing", "Bedrijfsvoering", "M. Hofstra", 80000, "Q1 2024", "", "MO", "gegund", ""))  # fmt: skip
    archive.sheet_state = "hidden"
    book.remove(book.worksheets[0])
    return _saved(book)


def _header(sheet: Worksheet, row: int, texts: Cells) -> None:
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row, column, text or None)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True)


def _line(sheet: Worksheet, row: int, values: Cells) -> None:
    for column, value in enumerate(values, start=1):
        if value != "":
            cell = sheet.cell(row, column, value)
            if isinstance(value, dt.date):
                cell.number_format = "dd-mm-yyyy"


def _widths(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    for index, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFGHIJ"[index]].width = width


def _saved(book: Workbook) -> bytes:
    book.properties.created = STAMP
    buffer = io.BytesIO()
    book.save(buffer)
    return timeless(buffer.getvalue(), STAMP)


def _register() -> bytes:
    """The register as Excel saves it: semicolons, a byte order mark, cells with a semicolon in quotes."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerows(REGISTER)
    return buffer.getvalue().encode("utf-8-sig")


if __name__ == "__main__":
    main()
