"""What users read about: calendars."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    "calendars.repeated": Say(
        nl="Deze opdracht staat ook in {place} en telt nu twee keer.",
        en="This purchase stands in {place} too and counts twice now.",
    ),
    "calendars.repeated-hint": Say(
        nl="Scan alleen de nieuwste kalender; met --previous ziet u wat er sinds de vorige is veranderd.",
        en="Scan only the newest calendar; with --previous you see what changed since the last one.",
    ),
    "calendars.looks-repeated": Say(
        nl="Een opdracht met deze naam en dit bedrag staat ook in {place}. Als het dezelfde is, telt hij nu twee keer.",
        en="A purchase with this name and amount stands in {place} too. If it is the same one, it counts twice now.",
    ),
    "calendars.repeated-sheet-hint": Say(
        nl="Kies met --sheet het blad waar alles op staat.",
        en="Choose the sheet that has it all with --sheet.",
    ),
    # --- files that cannot be read ---
    "calendars.not-there": Say(nl="Dit bestand of deze map bestaat niet.", en="This file or folder does not exist."),
    "calendars.no-match": Say(nl="Geen enkel bestand past op dit patroon.", en="No file matches this pattern."),
    "calendars.nothing-found": Say(nl="Hier staat geen spreadsheet.", en="There is no spreadsheet here."),
    "calendars.no-access": Say(nl="U mag dit bestand niet openen.", en="You may not open this file."),
    "calendars.cannot-open": Say(
        nl="Dit bestand gaat niet open ({cause}).", en="This file cannot be opened ({cause})."
    ),
    "calendars.name-too-long": Say(nl="Deze naam is te lang voor een bestand.", en="This name is too long for a file."),
    "calendars.link-loop": Say(
        nl="Dit is een verwijzing die naar zichzelf leidt.", en="This is a link that leads to itself."
    ),
    "calendars.no-stdin": Say(nl="Er is geen standaardinvoer om te lezen.", en="There is no standard input to read."),
    "calendars.empty": Say(nl="Dit bestand is leeg.", en="This file is empty."),
    "calendars.too-big": Say(
        nl="Dit bestand is te groot: {size:n} MB, het maximum is {limit:n} MB.",
        en="This file is too big: {size:n} MB, at most {limit:n} MB can be read.",
    ),
    "calendars.too-many-cells": Say(
        nl="Dit bestand heeft meer dan {limit:n} cellen (lege cellen tussen gevulde tellen mee).",
        en="This file has more than {limit:n} cells (empty cells between filled ones count).",
    ),
    "calendars.too-slow": Say(
        nl="Het lezen is na {seconds:seconde|seconden} gestopt.",
        en="Reading was stopped after {seconds:second|seconds}.",
    ),
    "calendars.crashed": Say(
        nl="Dit bestand is beschadigd of onmogelijk groot: het lezen is afgebroken.",
        en="This file is damaged or impossibly big: reading it broke off.",
    ),
    "calendars.damaged": Say(nl="Dit bestand is beschadigd.", en="This file is damaged."),
    "calendars.password": Say(
        nl="Dit bestand is beveiligd met een wachtwoord.", en="This file is protected with a password."
    ),
    "calendars.other-kind": Say(nl="Dit is geen spreadsheet maar {kind}.", en="This is not a spreadsheet but {kind}."),
    "calendars.entities": Say(
        nl="Dit bestand bevat XML-entiteiten. Die horen niet in een spreadsheet en worden uit voorzorg geweigerd.",
        en="This file holds XML entities. They do not belong in a spreadsheet and are refused to be safe.",
    ),
    "calendars.no-calamine": Say(
        nl="Het onderdeel python-calamine ontbreekt. Installeer impactscreen opnieuw.",
        en="The part python-calamine is missing. Install impactscreen again.",
    ),
    # --- files without a calendar ---
    "calendars.no-table": Say(nl="In dit bestand staat geen tabel.", en="There is no table in this file."),
    "calendars.no-title": Say(
        nl="Geen kolom met de naam van de opdracht gevonden. Wel gevonden: {headers:some}.",
        en="No column with the name of the contract was found. Found: {headers:some}.",
    ),
    "calendars.only-title": Say(
        nl="Naast “{header}” is geen kolom gevonden die bij een kalender hoort. Wel gevonden: {headers:some}.",
        en="Beside “{header}” no column was found that belongs to a calendar. Found: {headers:some}.",
    ),
    "calendars.hint-only-title": Say(
        nl='Is dit toch de kalender, wijs de kolom dan aan met --map title="{header}".',
        en='If this is the calendar all the same, point at the column with --map title="{header}".',
    ),
    "calendars.is-own-list": Say(
        nl="Dit is een lijst die impactscreen zelf heeft gemaakt, geen kalender.",
        en="This is a list that impactscreen itself has made, not a calendar.",
    ),
    "calendars.hint-own-list": Say(
        nl="Geef de kalender zelf; met --previous telt mee wat in deze lijst is genoteerd.",
        en="Give the calendar itself; with --previous what was noted in this list counts.",
    ),
    "calendars.is-register": Say(
        nl="Dit is een lijst van ondernemingen, geen kalender.", en="This is a list of enterprises, not a calendar."
    ),
    "calendars.hint-register": Say(
        nl="Geef hem als register op met --register, of kies een werkblad met --sheet.",
        en="Give it as the register with --register, or choose a sheet with --sheet.",
    ),
    "calendars.no-lines": Say(nl="Onder deze kopregel staan geen regels.", en="There are no lines under this header."),
    "calendars.no-header-row": Say(
        nl="Op rij {row} staat geen bruikbare kopregel.", en="Row {row} holds no usable header."
    ),
    "calendars.no-such-sheet": Say(nl="Er is geen werkblad “{sheet}”.", en="There is no sheet “{sheet}”."),
    "calendars.no-such-header": Say(
        nl="Er is geen kolom “{header}”. Wel gevonden: {headers:some}.",
        en="There is no column “{header}”. Found: {headers:some}.",
    ),
    "calendars.no-such-field": Say(
        nl="Het veld “{field}” bestaat niet. Kies uit {fields:list}.",
        en="There is no field “{field}”. Choose from {fields:list}.",
    ),
    # --- what to do ---
    "calendars.hint-path": Say(nl="Controleer de naam en de map.", en="Check the name and the folder."),
    "calendars.hint-formats": Say(
        nl="impactscreen leest xlsx, xlsm, xlsb, xls, ods, csv, tsv en tabellen in html of xml.",
        en="impactscreen reads xlsx, xlsm, xlsb, xls, ods, csv, tsv and tables in html or xml.",
    ),
    "calendars.hint-access": Say(
        nl="Sluit het bestand in Excel of vraag toegang.", en="Close the file in Excel, or ask for access."
    ),
    "calendars.hint-empty": Say(
        nl="Sla de kalender opnieuw op en probeer het nog eens.", en="Save the calendar again and try once more."
    ),
    "calendars.hint-too-big": Say(
        nl="Bewaar alleen het werkblad met de kalender in een nieuw bestand.",
        en="Save only the sheet with the calendar in a new file.",
    ),
    "calendars.hint-save-again": Say(
        nl="Open het in Excel of LibreOffice, sla het op als xlsx en probeer het nog eens.",
        en="Open it in Excel or LibreOffice, save it as xlsx and try once more.",
    ),
    "calendars.hint-password": Say(
        nl="Haal in Excel het wachtwoord eraf (Bestand, Info, Werkmap beveiligen).",
        en="Remove the password in Excel (File, Info, Protect Workbook).",
    ),
    "calendars.hint-map": Say(
        nl="Wijs de kolom aan met --map {field}=KOPTEKST, of de kopregel met --header-row.",
        en="Point at the column with --map {field}=HEADER, or at the header with --header-row.",
    ),
    "calendars.hint-near-header": Say(nl="Bedoelt u “{near}”?", en="Do you mean “{near}”?"),
    "calendars.hint-header-row": Say(
        nl="Kies een andere rij met --header-row of laat die optie weg.",
        en="Choose another row with --header-row, or leave that option out.",
    ),
    "calendars.hint-no-table": Say(
        nl="Een kalender heeft een kopregel met ten minste een titel en nog een kolom. Staat die er wel, wijs hem dan aan met --header-row.",
        en="A calendar has a header with at least a title and one more column. If it is there, point at it with --header-row.",
    ),
    "calendars.hint-sheets": Say(nl="Kies uit {sheets:list}.", en="Choose from {sheets:list}."),
    "calendars.hint-no-sheets": Say(nl="Dit bestand heeft geen werkbladen.", en="This file has no sheets."),
    # --- files in a folder ---
    "calendars.subfolder": Say(
        nl="een map binnen de map; geef hem apart op als er kalenders in staan",
        en="a folder within the folder; give it separately if it holds calendars",
    ),
    "calendars.dead-link": Say(nl="een verwijzing naar niets", en="a link to nothing"),
    "calendars.no-name": Say(nl="Er is een lege naam opgegeven.", en="An empty name was given."),
    "calendars.hint-name": Say(
        nl="Geef een bestand of een map; “.” is de map waarin u werkt.",
        en="Give a file or a folder; “.” is the folder in which you work.",
    ),
    "calendars.lock-file": Say(
        nl="een tijdelijk bestand van een kalender die open staat", en="a temporary file of a calendar that is open"
    ),
    "calendars.no-spreadsheet": Say(nl="geen spreadsheet", en="no spreadsheet"),
    # --- sheets ---
    "calendars.sheet-used": Say(nl="{lines:regel|regels} gelezen", en="{lines:line|lines} read"),
    "calendars.sheet-twin": Say(
        nl="heet net als een ander blad en gaat daardoor niet open; geef het een andere naam",
        en="bears the name of another sheet and so cannot be opened; give it another name",
    ),
    "calendars.sheet-hidden": Say(nl="verborgen werkblad", en="hidden sheet"),
    "calendars.sheet-empty": Say(nl="leeg werkblad", en="empty sheet"),
    "calendars.sheet-aside": Say(nl="legenda, lijst of toelichting", en="legend, list or explanation"),
    "calendars.sheet-register": Say(nl="lijst van ondernemingen", en="list of enterprises"),
    "calendars.sheet-past": Say(nl="archief of afgeronde opdrachten", en="archive or finished contracts"),
    "calendars.sheet-not-asked": Say(nl="niet gevraagd (--sheet)", en="not asked for (--sheet)"),
    "calendars.sheet-no-header": Say(nl="geen kalender: geen kopregel herkend", en="no calendar: no header recognised"),
    "calendars.sheet-no-lines": Say(nl="een kopregel zonder regels eronder", en="a header without lines below it"),
    # --- rows ---
    "calendars.row-above": Say(nl="staat boven de tabel", en="stands above the table"),
    "calendars.row-header": Say(nl="de kopregel nog een keer", en="the header once more"),
    "calendars.row-section": Say(
        nl="tussenkop, geldt voor de regels eronder", en="section heading, holds for the lines below it"
    ),
    "calendars.row-total": Say(nl="totaal of subtotaal", en="total or subtotal"),
    "calendars.row-note": Say(nl="voetnoot of toelichting", en="footnote or explanation"),
    "calendars.row-legend": Say(nl="legenda", en="legend"),
    "calendars.row-example": Say(nl="voorbeeld bij het invullen", en="example of how to fill it in"),
    "calendars.column-double": Say(
        nl="“{header}” staat er meer dan eens. Alleen kolom {column} is gelezen.",
        en="“{header}” stands there more than once. Only column {column} was read.",
    ),
    "calendars.hint-map-column": Say(
        nl="Is deze kolom bedoeld, wijs hem dan aan met --map {field}={column}.",
        en="If this column is meant, point at it with --map {field}={column}.",
    ),
    "calendars.row-wider": Say(
        nl="Deze rij heeft meer cellen dan de kopregel. Misschien staat er een scheidingsteken in een bedrag of tekst; controleer de hele rij.",
        en="This row has more cells than the header. Perhaps a separator stands in an amount or text; check the whole row.",
    ),
    "calendars.row-numbering": Say(nl="nummering van de kolommen", en="numbering of the columns"),
    "calendars.row-beside": Say(nl="staat naast de tabel", en="stands beside the table"),
    "calendars.amounts-note": Say(
        nl="Voor alle bedragen geldt wat in deze rij staat: {text}.",
        en="What this row says holds for all amounts: {text}.",
    ),
    "calendars.row-instruction": Say(nl="uitleg bij de kolommen", en="explanation of the columns"),
    "calendars.row-heading": Say(
        nl="tussenkop, die niets over de regels eronder zegt", en="heading that says nothing of the lines below"
    ),
    "calendars.row-other-table": Say(
        nl="hoort bij een tabel waarin geen opdrachten staan", en="belongs to a table that holds no contracts"
    ),
    "calendars.row-nothing": Say(nl="niets ingevuld", en="nothing filled in"),
    "calendars.value-shared": Say(
        nl="Dit bedrag staat in één cel voor {rows:rij|rijen}. Elke regel heeft het hele bedrag gekregen.",
        en="This amount stands in one cell for {rows:row|rows}. Each line was given the whole amount.",
    ),
    "calendars.amounts-small": Say(
        nl="De bedragen in “{header}” zijn bijna alle kleiner dan € 1.000. Zijn het duizenden? Zet dan “x € 1.000” in de kop.",
        en="Nearly all amounts in “{header}” are below € 1,000. Are they thousands? Then put “x € 1.000” in the header.",
    ),
    "calendars.row-short": Say(
        nl="In deze regel staat maar één cel. Misschien hoort hij bij de regel erboven of eronder.",
        en="This line holds one cell only. Perhaps it belongs to the line above or below it.",
    ),
    "calendars.amounts-note-which": Say(
        nl="Hier staat “{text}”, maar de kopregel staat er meer dan eens. Voor welke bedragen dit geldt, is niet duidelijk: het is niet toegepast.",
        en="Here stands “{text}”, but the header stands there more than once. For which amounts this holds is not clear: it was not applied.",
    ),
    "calendars.row-errors": Say(nl="niets dan fouten van het rekenblad", en="nothing but spreadsheet errors"),
    "calendars.row-no-title": Say(nl="geen naam van een opdracht", en="no name of a contract"),
    # --- columns ---
    "calendars.column-step": Say(nl="een kolom voor een periode", en="a column for a period"),
    "calendars.column-choice": Say(nl="een antwoord bij {field}", en="an answer for {field}"),
    "calendars.column-upper": Say(nl="de bovengrens van {field}", en="the upper end of {field}"),
    "calendars.column-basis": Say(nl="zegt of {field} per jaar is", en="tells whether {field} is for a year"),
    "calendars.column-unit": Say(nl="de eenheid van {field}", en="the unit of {field}"),
    "calendars.column-around": Say(nl="het jaar of kwartaal bij {field}", en="the year or quarter of {field}"),
    "calendars.column-yearly": Say(
        nl="{field} van een jaar, als het geheel niet is ingevuld",
        en="{field} of a year, where the whole is not filled in",
    ),
    "calendars.bands-read": Say(
        nl="De klassen in “{header}” zijn gelezen met de legenda: {means:list}.",
        en="The classes in “{header}” were read with the legend: {means:list}.",
    ),
    "calendars.band-means": Say(nl="{code} is {text}", en="{code} is {text}"),
    "calendars.planning-read": Say(
        nl="De tekens onder “{first}” tot en met “{last}” zijn gelezen als planning: {means:list}.",
        en="The marks under “{first}” to “{last}” were read as a planning: {means:list}.",
    ),
    "calendars.mark-means": Say(nl="“{mark}” is {field}", en="“{mark}” is {field}"),
    "calendars.planning-no-year": Say(
        nl="Onder “{first}” tot en met “{last}” staat een planning, maar het jaar is niet bekend. Zet het jaar erbij, boven de tabel of in de naam van het blad.",
        en="Under “{first}” to “{last}” stands a planning, but its year is not known. Add the year, above the table or in the name of the sheet.",
    ),
    "calendars.planning-unclear": Say(
        nl="Wat {marks:list} onder “{first}” tot en met “{last}” betekent, is niet bekend. Zet een legenda op het blad, zoals: P = publicatie.",
        en="What {marks:list} under “{first}” to “{last}” means is not known. Put a legend on the sheet, such as: P = publication.",
    ),
    "calendars.column-mapped": Say(nl="door u aangewezen", en="pointed at by you"),
    "calendars.column-known": Say(nl="de kop is bekend", en="the header is known"),
    "calendars.column-part": Say(nl="een deel van de kop is bekend", en="part of the header is known"),
    "calendars.column-alike": Say(nl="“{header}” lijkt op “{known}”", en="“{header}” is like “{known}”"),
    "calendars.column-description": Say(
        nl="geen kolom met titels, dus de omschrijving", en="no column with titles, so the description"
    ),
    "calendars.column-content": Say(
        nl="geraden: deze kolom heeft de meeste eigen tekst", en="guessed: this column has the most text of its own"
    ),
    "calendars.column-taken": Say(
        nl="er is al een betere kolom voor {field}", en="there is a better column for {field}"
    ),
    "calendars.column-own": Say(nl="eigen kolom, blijft bewaard", en="a column of your own, kept as it is"),
    "calendars.column-doubt": Say(
        nl="Kolom “{header}” is gelezen als {field}, maar dat is niet zeker.",
        en="Column “{header}” was read as {field}, but that is not certain.",
    ),
    # --- values and what the author hid ---
    "calendars.value-no-year": Say(
        nl="Bij deze waarde in “{header}” hoort een jaar. Zet het erbij, of in de titel of de naam van het blad.",
        en="This value in “{header}” needs a year. Add it, or put it in the title or the name of the sheet.",
    ),
    "calendars.section-no-year": Say(
        nl="“{text}” geldt voor de regels hieronder, maar van welk jaar staat er niet. Zet het jaar erbij, of in de titel.",
        en="“{text}” holds for the lines below, but nothing says of which year. Add the year, or put it in the title.",
    ),
    "calendars.value-unread": Say(
        nl="Deze waarde in “{header}” is niet begrepen.", en="This value in “{header}” was not understood."
    ),
    "calendars.title-empty": Say(
        nl="De titel is leeg; de omschrijving is ervoor in de plaats gekomen.",
        en="The title is empty; the description took its place.",
    ),
    "calendars.filled-down": Say(
        nl="Lege cellen in “{header}” zijn aangevuld met de waarde erboven.",
        en="Empty cells in “{header}” were filled with the value above.",
    ),
    "calendars.open-quote": Say(
        nl="In deze rij staat een aanhalingsteken dat nergens wordt gesloten. Het is weggelaten.",
        en="In this row stands a quotation mark that is never closed. It was left out.",
    ),
    "calendars.row-repeated": Say(
        nl="Deze rij staat er volgens het bestand {times:keer|keer} en is één keer gelezen.",
        en="This row stands there {times:time|times} according to the file and was read once.",
    ),
    "calendars.hint-open-quote": Say(
        nl="Kijk of de cellen van deze rij goed zijn gelezen.", en="See whether the cells of this row were read well."
    ),
    "calendars.formulas": Say(
        nl="Als leeg gelezen: {cells:formule|formules} waarvan de uitkomst nog niet bekend is.",
        en="Read as empty: {cells:formula|formulas} of which the result is not known yet.",
    ),
    "calendars.hint-formulas": Say(
        nl="Open het bestand in Excel of LibreOffice en sla het op.",
        en="Open the file in Excel or LibreOffice and save it.",
    ),
    "calendars.rows-hidden": Say(
        nl="Ook gelezen: {rows:verborgen rij|verborgen rijen}.",
        en="Also read: {rows:hidden row|hidden rows}.",
    ),
    "calendars.rows-filtered": Say(
        nl="Ook gelezen: {rows:rij|rijen} die een filter verbergt.",
        en="Also read: {rows:row|rows} that a filter hides.",
    ),
    "calendars.columns-hidden": Say(
        nl="Ook gelezen: verborgen kolom {columns:list}.",
        en="Also read: hidden column {columns:list}.",
    ),
    # --- inspect ---
    "calendars.inspect.title": Say("Zo is de kalender gelezen", "How the calendar was read"),
    "calendars.inspect.columns": Say("Kolommen", "Columns"),
    "calendars.inspect.sheets": Say("Bladen", "Sheets"),
    "calendars.inspect.column": Say("Kolom", "Column"),
    "calendars.inspect.header": Say("Kop in het bestand", "Header in the file"),
    "calendars.inspect.field": Say("Gelezen als", "Read as"),
    "calendars.inspect.name": Say("Veld voor --map", "Field for --map"),
    "calendars.inspect.certainty": Say("Zekerheid", "Certainty"),
    "calendars.inspect.reason": Say("Waarom", "Why"),
    "calendars.inspect.fill": Say("Gevuld", "Filled"),
    "calendars.inspect.unread": Say("Niet begrepen", "Not understood"),
    "calendars.inspect.used": Say("Gelezen", "Read"),
    "calendars.inspect.header-rows": Say("Koprijen", "Header rows"),
    "calendars.inspect.yes": Say("ja", "yes"),
    "calendars.inspect.no": Say("nee", "no"),
    "calendars.inspect.share": Say("{share:percent}", "{share:percent}"),
    "calendars.inspect.sure": Say("zeker, {share:percent}", "sure, {share:percent}"),
    "calendars.inspect.likely": Say("vrij zeker, {share:percent}", "likely, {share:percent}"),
    "calendars.inspect.doubtful": Say("onzeker, {share:percent}", "doubtful, {share:percent}"),
}
