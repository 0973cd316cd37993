"""What users read about the memory: what changed, what has no place, what is asked, and the dossier itself."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    # --- how a line stands to its former self
    "dossier.change.new": Say("nieuw", "new"),
    "dossier.change.changed": Say("gewijzigd", "changed"),
    "dossier.change.moved": Say("verschoven", "moved"),
    "dossier.change.same": Say("gelijk", "same"),
    "dossier.moved": Say("{field} verschoven van {old} naar {new}", "{field} moved from {old} to {new}"),
    "dossier.precise": Say("{field} is preciezer: {old} is nu {new}", "{field} is more precise: {old} is now {new}"),
    "dossier.wider": Say("{field} is ruimer: {old} is nu {new}", "{field} is wider: {old} is now {new}"),
    "dossier.changed": Say("{field} was ‘{old}’, is nu ‘{new}’", "{field} was ‘{old}’, is now ‘{new}’"),
    "dossier.filled": Say("{field} ingevuld: {new}", "{field} filled in: {new}"),
    "dossier.emptied": Say("{field} is nu leeg, was ‘{old}’", "{field} is now empty, was ‘{old}’"),
    "dossier.back": Say("staat weer op de kalender", "is on the calendar again"),
    "dossier.summary": Say(
        "Sinds de vorige lijst: {new:nieuwe kans|nieuwe kansen}, {vanished:opdracht|opdrachten} verdwenen, {unplaced:aantekening|aantekeningen} niet geplaatst.",
        "Since the last list: {new:new opportunity|new opportunities}, {vanished:purchase|purchases} gone, {unplaced:note|notes} not placed.",
    ),
    # --- questions and notes without a place
    "dossier.ask": Say(
        "{number}: is dit dezelfde opdracht als ‘{title}’ van de vorige keer?",
        "{number}: is this the same purchase as ‘{title}’ of last time?",
    ),
    "dossier.ask-where": Say(
        "{number}: is dit dezelfde opdracht als ‘{title}’ ({where}) van de vorige keer?",
        "{number}: is this the same purchase as ‘{title}’ ({where}) of last time?",
    ),
    "dossier.unplaced-asked": Say(
        "Hoort mogelijk bij {place}. Antwoord daar met ja of nee.",
        "May belong to {place}. Answer there with yes or no.",
    ),
    "dossier.unplaced-no-opportunity": Say(
        "De opdracht staat nog op de kalender ({place}), maar is nu geen kans op de lijst.",
        "The purchase is still on the calendar ({place}), but is not an opportunity on the list now.",
    ),
    "dossier.unplaced-still": Say("Nog geen opdracht bij gevonden.", "No purchase found for it yet."),
    "dossier.unplaced-loose": Say(
        "Losse aantekening, niet in een rij van de lijst.", "A loose note, not in a row of the list."
    ),
    "dossier.vanished-now": Say("Staat niet meer op de kalender.", "Is no longer on the calendar."),
    "dossier.vanished-before": Say(
        "Stond vorige keer al niet meer op de kalender.", "Was no longer on the calendar last time either."
    ),
    "dossier.date-as-written": Say("Datum gesprek (zoals geschreven)", "Date of talk (as written)"),
    "dossier.cell-remarks": Say("Opmerkingen bij cellen", "Remarks on cells"),
    "dossier.beside": Say("Naast de lijst (kolom {column})", "Beside the list (column {column})"),
    "dossier.no-list": Say(
        "hier staat geen kansenlijst van impactscreen in.", "this holds no list of opportunities of impactscreen."
    ),
    "dossier.no-list-hint": Say(
        "Geef het bestand dat scan schreef: met de kolommen Titel, Status en Afspraak.",
        "Give the file that scan wrote: with the columns Title, Status and Agreement.",
    ),
    "dossier.no-list-in-folder": Say(
        "in deze map staat geen kansenlijst van impactscreen.",
        "there is no list of opportunities of impactscreen in this folder.",
    ),
    # --- the dossier itself
    "dossier.not-there": Say("dit dossier is er niet.", "this dossier is not there."),
    "dossier.no-dossier": Say("dit is geen dossier van impactscreen.", "this is no dossier of impactscreen."),
    "dossier.init-hint": Say(
        "Maak met `impactscreen init` een screeningsmap, of kijk naar de regel dossier in impactscreen.toml.",
        "Make a screening folder with `impactscreen init`, or look at the line dossier in impactscreen.toml.",
    ),
    "dossier.newer": Say(
        "dit dossier is gemaakt door een nieuwere impactscreen (versie {found}; deze kent {known}). Er is niets veranderd.",
        "this dossier was made by a newer impactscreen (version {found}; this one knows {known}). Nothing was changed.",
    ),
    "dossier.newer-hint": Say("Werk impactscreen bij.", "Update impactscreen."),
    "dossier.busy": Say(
        "een andere scan is al lang met dit dossier bezig.", "another scan has been at work on this dossier for long."
    ),
    "dossier.busy-hint": Say("Wacht tot die klaar is en probeer het opnieuw.", "Wait until it is done and try again."),
    "dossier.no-driver": Say(
        "voor dit soort dossier is een extra onderdeel nodig.", "this kind of dossier needs an extra part."
    ),
    "dossier.no-driver-hint": Say(
        "Installeer het met: pip install 'impactscreen[postgres]'.",
        "Install it with: pip install 'impactscreen[postgres]'.",
    ),
    "dossier.address": Say("het adres van het dossier is niet te lezen.", "the address of the dossier cannot be read."),
    "dossier.address-hint": Say(
        "Schrijf een bestandsnaam, of postgresql+psycopg://naam@server/database.",
        "Write a file name, or postgresql+psycopg://name@server/database.",
    ),
    "dossier.failed": Say(
        "het dossier gaf een fout: {reason}. Het staat zoals het stond.",
        "the dossier gave an error: {reason}. It stands as it stood.",
    ),
    "dossier.failed-hint": Say(
        "Is er nog ruimte op de schijf, en is de server bereikbaar?",
        "Is there room on the disk, and can the server be reached?",
    ),
    "dossier.nothing-new": Say("Geen nieuwe kalender gevonden.", "No new calendar found."),
    "dossier.no-folder": Say(
        "dit is geen screeningsmap, dus noem een kalender.", "this is no screening folder, so name a calendar."
    ),
    "dossier.no-folder-hint": Say(
        "Bijvoorbeeld: impactscreen scan kalender.xlsx. Of maak met `impactscreen init` een screeningsmap.",
        "For instance: impactscreen scan calendar.xlsx. Or make a screening folder with `impactscreen init`.",
    ),
    "dossier.folder-exists": Say(
        "dit is al een screeningsmap; er is niets veranderd.",
        "this is a screening folder already; nothing was changed.",
    ),
    "dossier.folder-made": Say(
        "De screeningsmap staat klaar: {folder}. Zet een kalender in kalenders/ en typ daar: impactscreen scan",
        "The screening folder is ready: {folder}. Put a calendar in kalenders/ and type there: impactscreen scan",
    ),
    "dossier.previous-folder": Say(
        "in een screeningsmap noemt --previous één lijst, geen map.",
        "in a screening folder --previous names one list, not a folder.",
    ),
    "dossier.list-taken": Say(
        "{path}: bij {n:opdracht|opdrachten} nieuwe aantekeningen overgenomen.",
        "{path}: new notes taken over for {n:purchase|purchases}.",
    ),
    "dossier.list-not-taken": Say("{path} is nu niet overgenomen: {reason}", "{path} was not taken over now: {reason}"),
    "dossier.list-conflicts": Say(
        "{path}: {n:aantekening verschilt|aantekeningen verschillen} van het dossier. Bekijk ze met: impactscreen dossier sync {path}",
        "{path}: {n:note differs|notes differ} from the dossier. See them with: impactscreen dossier sync {path}",
    ),
    # --- sheets and columns
    "dossier.vanished.sheet": Say("Verdwenen", "Vanished"),
    "dossier.vanished.none": Say("Er is niets van de kalender verdwenen.", "Nothing has gone from the calendar."),
    "dossier.unplaced.sheet": Say("Niet geplaatst", "Not placed"),
    "dossier.unplaced.none": Say("Alle aantekeningen staan bij een opdracht.", "Every note stands with a purchase."),
    "dossier.column.change": Say("Sinds vorige lijst", "Since last list"),
    "dossier.column.changes": Say("Wat er veranderde", "What changed"),
    "dossier.column.ask": Say("Vraag over vorige lijst", "Question about last list"),
    "dossier.column.answer": Say("Zelfde opdracht?", "Same purchase?"),
    "dossier.column.mark": Say("Dossiernr.", "Dossier no."),
    "dossier.column.number": Say("Aantekening", "Note no."),
    "dossier.column.since": Say("Verdwenen sinds", "Gone since"),
    "dossier.column.text": Say("Losse tekst", "Loose text"),
    "dossier.column.case": Say("Casusnr.", "Case no."),
    "dossier.column.talked": Say("Gesproken op", "Talked on"),
    "dossier.column.asked": Say("Gevraagd in PvE op", "Asked in requirements on"),
    "dossier.column.asked-how": Say("Wat is er gevraagd", "What was asked"),
    "dossier.column.invited": Say("Uitgenodigd op", "Invited on"),
    "dossier.column.awarded": Say("Gegund op", "Awarded on"),
    "dossier.column.awarded-to": Say("Gegund aan", "Awarded to"),
    "dossier.column.awarded-value": Say("Gegunde waarde", "Awarded value"),
    "dossier.column.sr-filled": Say("Social Return via sociale onderneming", "Social Return through social enterprise"),
    "dossier.column.category": Say("Categorie van de casus", "Category of the case"),
    "dossier.column.case-route": Say("Route van de casus", "Route of the case"),
    "dossier.account.change": Say("{n:n} {change}", "{n:n} {change}"),
    "dossier.account.changes": Say("Kansen sinds de vorige lijst", "Opportunities since the last list"),
    "dossier.account.changes-note": Say(
        "Herkend aan kenmerk, anders aan titel met afdeling en einddatum; twijfel staat als vraag in de lijst.",
        "Recognised by reference, else by title with department and end date; doubt stands as a question in the list.",
    ),
    "dossier.account.vanished-note": Say(
        "Opdrachten die niet meer op de kalender staan, met wat erbij was genoteerd.",
        "Purchases that are no longer on the calendar, with what was noted.",
    ),
    "dossier.account.unplaced-note": Say(
        "Aantekeningen die (nog) bij geen opdracht op de lijst horen.",
        "Notes that do not belong to a purchase on the list (yet).",
    ),
    "dossier.none": Say("hier is geen dossier.", "there is no dossier here."),
    "dossier.synced": Say(
        "{rows:rij|rijen} gelezen, bij {changed:opdracht|opdrachten} iets nieuws genoteerd, {conflicts:verschil|verschillen} met het dossier.",
        "{rows:row|rows} read, something new noted for {changed:purchase|purchases}, {conflicts:difference|differences} with the dossier.",
    ),
    "dossier.imported": Say("{n:rij|rijen} overgenomen in het dossier.", "{n:row|rows} taken into the dossier."),
    "dossier.forgotten": Say(
        "Namen van mensen van vóór {day:short} zijn verwijderd uit {n:rij|rijen} van het dossier. Lijsten en kopieën die u bewaarde, blijven zoals ze zijn.",
        "Names of people from before {day:short} were removed from {n:row|rows} of the dossier. Lists and copies that you kept stay as they are.",
    ),
    "dossier.older-than-form": Say(
        "--older-than {given} is niet te lezen. Schrijf bijvoorbeeld 24m, 2y of 2025-01-01.",
        "--older-than {given} cannot be read. Write for instance 24m, 2y or 2025-01-01.",
    ),
    "dossier.import-not-empty": Say(
        "dit dossier is niet leeg; er is niets overgenomen.", "this dossier is not empty; nothing was taken over."
    ),
    "dossier.import-hint": Say(
        "Maak met `impactscreen init` een nieuwe map en lees daar in wat `dossier export` schreef.",
        "Make a new folder with `impactscreen init` and read in there what `dossier export` wrote.",
    ),
    "dossier.no-export": Say(
        "dit is geen (hele) export van een dossier van deze versie.",
        "this is no (whole) export of a dossier of this version.",
    ),
    # --- open conversations, a line's life
    "dossier.status.title": Say("Open gesprekken", "Open conversations"),
    "dossier.status.sheet": Say("Open gesprekken", "Open conversations"),
    "dossier.status.none": Say("Er staan geen gesprekken open.", "There are no open conversations."),
    "dossier.nobody": Say("nog niemand", "nobody yet"),
    "dossier.overdue": Say("de dag is voorbij", "the day has gone by"),
    "dossier.gone-now": Say("staat niet meer op de kalender", "is no longer on the calendar"),
    "dossier.history.title": Say("Door de kwartalen", "Through the quarters"),
    "dossier.history.sheet": Say("Door de kwartalen", "Through the quarters"),
    "dossier.history.none": Say(
        "Het dossier kent geen opdracht met dit kenmerk of deze woorden.",
        "The dossier knows no purchase with this reference or these words.",
    ),
    "dossier.event.gone": Say("niet meer op de kalender", "no longer on the calendar"),
    "dossier.event.noted": Say("genoteerd", "noted"),
    "dossier.event.listed": Say("{change}, nr. {rank} op de lijst", "{change}, no. {rank} on the list"),
    "dossier.event.seen": Say("{change}, op de kalender", "{change}, on the calendar"),
    "dossier.event.field": Say("{field}: {text}", "{field}: {text}"),
    # --- cases
    "dossier.cases.title": Say("Casussen", "Cases"),
    "dossier.cases.sheet": Say("Casussen", "Cases"),
    "dossier.cases.note": Say(
        "Van kans tot resultaat, zoals verteld. Vul de gekleurde kolommen aan, zet er gerust een rij bij, en neem het terug met: impactscreen dossier sync",
        "From opportunity to result, as told. Fill in the coloured columns, add a row if you like, and give it back with: impactscreen dossier sync",
    ),
    "dossier.cases.none": Say(
        "Nog geen casussen. Een casus begint met een gesprek (status gesproken of vervolg).",
        "No cases yet. A case begins with a talk (status spoken or follow-up).",
    ),
    "dossier.case.own": Say("bij ons: {title} ({department})", "with us: {title} ({department})"),
    "dossier.case.our-own": Say("eigen gemeente", "our own municipality"),
    "dossier.case.asked": Say(
        "Op {day:date} is in het PvE om impact gevraagd: {how}.",
        "On {day:date} impact was asked in the requirements: {how}.",
    ),
    "dossier.case.invited": Say(
        "Op {day:date} is een sociale onderneming uitgenodigd.", "On {day:date} a social enterprise was invited."
    ),
    "dossier.case.awarded": Say("Op {day:date} is gegund aan {name}.", "On {day:date} it was awarded to {name}."),
    "dossier.case.value": Say("Waarde: {value:euro}.", "Value: {value:euro}."),
    "dossier.case.ask": Say("Vraag het kernteam hoe het ging.", "Ask the core team how it went."),
    "dossier.pve.title": Say("PvE-overzicht: waar impact is gevraagd", "Requirements: where impact was asked"),
    "dossier.pve.sheet": Say("PvE-overzicht", "Requirements"),
    "dossier.pve.note": Say(
        "Dit overzicht laat zien wat er is gevraagd (input). Het zegt niet wat er is geleverd of bereikt.",
        "This page shows what was asked (input). It does not say what was delivered or achieved.",
    ),
    "dossier.pve.none": Say(
        "Nog nergens genoteerd dat impact is gevraagd. Vul ‘Gevraagd in PvE op’ in bij de casussen.",
        "It was noted nowhere yet that impact was asked. Fill in ‘Asked in requirements on’ with the cases.",
    ),
    # --- what differs
    "dossier.sync.title": Say("Verschillen tussen lijst en dossier", "Differences between list and dossier"),
    "dossier.sync.sheet": Say("Verschillen", "Differences"),
    "dossier.sync.none": Say("Er zijn geen verschillen.", "There are no differences."),
    "dossier.sync.list": Say("de lijst, want die is nieuwer", "the list, for it is newer"),
    "dossier.sync.dossier": Say(
        "het dossier; met --newest wint de nieuwste", "the dossier; with --newest the newest wins"
    ),
    "dossier.sync.unread": Say(
        "niet te lezen als dag of bedrag; het dossier houdt wat het had",
        "cannot be read as a day or an amount; the dossier keeps what it had",
    ),
    "dossier.sync.unclear": Say(
        "bewaard bij Niet geplaatst: geen opdracht bij gevonden", "kept with Not placed: no purchase was found for it"
    ),
    "dossier.column.attention": Say("Let op", "Attention"),
    "dossier.column.day": Say("Dag", "Day"),
    "dossier.column.told": Say("Wat er is gebeurd of genoteerd", "What happened or was noted"),
    "dossier.column.field": Say("Kolom", "Column"),
    "dossier.column.in-dossier": Say("In het dossier", "In the dossier"),
    "dossier.column.in-list": Say("In de lijst", "In the list"),
    "dossier.column.kept": Say("Wat nu geldt", "What holds now"),
    # --- a year
    "dossier.year.title": Say("Impact inkopen in {year}: {name}", "Buying for impact in {year}: {name}"),
    "dossier.year.our-municipality": Say("onze gemeente", "our municipality"),
    "dossier.year.intro-1": Say(
        "Wat {name} in {year} zag, besprak en in gang zette met sociale ondernemingen.",
        "What {name} saw, discussed and set in motion with social enterprises in {year}.",
    ),
    "dossier.year.intro-2": Say(
        "De cijfers tellen wat mensen hebben genoteerd. Ze meten geen maatschappelijke impact, en ze vergelijken geen afdelingen.",
        "The figures count what people wrote down. They do not measure social impact, and they do not compare departments.",
    ),
    "dossier.year.intro-3": Say(
        "Bedragen zijn zoals verteld bij de casus, in euro’s over de hele looptijd.",
        "Amounts are as told with the case, in euros over the whole term.",
    ),
    "dossier.year.funnel.sheet": Say("Van kalender tot opdracht", "From calendar to award"),
    "dossier.year.quarters.sheet": Say("Per kwartaal", "Per quarter"),
    "dossier.year.categories.sheet": Say("Per categorie", "Per category"),
    "dossier.year.categories.note": Say(
        "Elke opdracht telt bij haar sterkste categorie.", "Each purchase counts with its strongest category."
    ),
    "dossier.year.routes.sheet": Say("Per route", "Per route"),
    "dossier.year.monitor.sheet": Say("Voor de monitor", "For the monitor"),
    "dossier.year.monitor.note": Say(
        "Om over te nemen in een Social Return-monitor, of als begin van een gesprek over de Social Handprint.",
        "To copy into a Social Return monitor, or to begin a Social Handprint conversation with.",
    ),
    "dossier.year.nothing": Say("In dit jaar nog niets genoteerd.", "Nothing noted in this year yet."),
    "dossier.year.lines": Say("Opdrachten op de kalenders", "Purchases on the calendars"),
    "dossier.year.lines-means": Say(
        "Verschillende opdrachten op de kalenders die dit jaar zijn gescreend.",
        "Different purchases on the calendars that were screened this year.",
    ),
    "dossier.year.opportunities": Say("Kansen", "Opportunities"),
    "dossier.year.opportunities-means": Say(
        "Opdrachten die dit jaar op een kansenlijst stonden; elk telt één keer.",
        "Purchases that were on a list of opportunities this year; each counts once.",
    ),
    "dossier.year.talked": Say("Gesprekken", "Conversations"),
    "dossier.year.talked-means": Say(
        "Opdrachten met de status gesproken of vervolg en een gespreksdatum in dit jaar.",
        "Purchases with the status spoken or follow-up and a day of talk in this year.",
    ),
    "dossier.year.asked": Say("Impact gevraagd", "Impact asked"),
    "dossier.year.asked-means": Say(
        "Casussen waarin impact dit jaar in het PvE is gevraagd (input, geen uitkomst).",
        "Cases in which impact was asked in the requirements this year (input, no outcome).",
    ),
    "dossier.year.invited": Say("Uitgenodigd", "Invited"),
    "dossier.year.invited-means": Say(
        "Casussen waarin dit jaar een sociale onderneming is uitgenodigd.",
        "Cases in which a social enterprise was invited this year.",
    ),
    "dossier.year.awarded": Say("Gegund", "Awarded"),
    "dossier.year.awarded-means": Say(
        "Casussen waarin dit jaar aan een sociale onderneming is gegund, geheel of als deelleverancier.",
        "Cases in which a social enterprise won this year, wholly or as a part supplier.",
    ),
    "dossier.year.value": Say("Gegunde waarde", "Awarded value"),
    "dossier.year.value-means": Say(
        "Som van de waarden die bij deze gegunde casussen zijn ingevuld.",
        "Sum of the values that were filled in with these awarded cases.",
    ),
    "dossier.year.sr": Say("Social Return via sociale ondernemingen", "Social Return through social enterprises"),
    "dossier.year.sr-means": Say(
        "Som van wat bij deze casussen als ingevulde Social Return is verteld.",
        "Sum of what was told as Social Return with these cases.",
    ),
    "dossier.column.count": Say("Aantal", "Count"),
    "dossier.column.euro": Say("Euro", "Euro"),
    "dossier.column.means": Say("Wat dit cijfer betekent", "What this figure means"),
    "dossier.column.quarter": Say("Kwartaal", "Quarter"),
    "dossier.own": Say("{header}", "{header}"),
    "dossier.yes": Say("ja", "yes"),
    "dossier.no": Say("nee", "no"),
}
