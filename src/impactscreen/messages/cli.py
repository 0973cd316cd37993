"""What users read from the command line itself: options that do not fit, settings, summaries."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    "cli.settings-missing": Say("Dit instellingenbestand is er niet.", "This settings file is not there."),
    "cli.settings-unreadable": Say(
        "Het instellingenbestand is niet te lezen: {reason}.", "The settings file cannot be read: {reason}."
    ),
    "cli.settings-syntax": Say(
        "Het instellingenbestand is geen geldige TOML: {reason}.", "The settings file is not valid TOML: {reason}."
    ),
    "cli.settings-unknown": Say(
        "De instelling {key} bestaat niet. Kies uit {known:list}.",
        "There is no setting {key}. Choose from {known:list}.",
    ),
    "cli.settings-wrong": Say("De instelling {key} klopt niet: {reason}.", "The setting {key} is not right: {reason}."),
    "cli.wanted.one-of": Say("kies uit: {choices}", "choose from: {choices}"),
    "cli.wanted.text": Say("hier hoort tekst tussen aanhalingstekens", "this wants text between quotation marks"),
    "cli.wanted.truth": Say("hier hoort true of false", "this wants true or false"),
    "cli.wanted.number": Say("hier hoort een heel getal vanaf 1", "this wants a whole number from 1"),
    "cli.wanted.list": Say("hier hoort een lijst tussen [ en ]", "this wants a list between [ and ]"),
    "cli.wanted.table": Say("hier hoort een tabel", "this wants a table"),
    "cli.map-form": Say(
        "--map {given} is niet te lezen. Schrijf VELD=KOP, bijvoorbeeld --map title=Werk.",
        "--map {given} cannot be read. Write FIELD=HEADER, for instance --map title=Werk.",
    ),
    "cli.map-twice": Say(
        "--map wijst voor {field} twee kolommen aan. Kies er één.",
        "--map points at two columns for {field}. Choose one.",
    ),
    "cli.problems-is-output": Say(
        "Hierheen gaat de uitvoer van -o al. Kies met --problems een andere naam.",
        "What -o writes goes here already. Choose another name with --problems.",
    ),
    "cli.output-is-folder": Say(
        "Dit is een map. Geef een bestandsnaam, bijvoorbeeld kansen.xlsx.",
        "This is a folder. Give a file name, for instance kansen.xlsx.",
    ),
    "cli.no-folder": Say(
        "De map {folder} is er niet. Maak die eerst, of kies een andere plek.",
        "The folder {folder} is not there. Make it first, or choose another place.",
    ),
    "cli.unknown-format": Say(
        "Het formaat {given} bestaat niet. Kies uit {known:list}.",
        "There is no format {given}. Choose from {known:list}.",
    ),
    "cli.binary-format": Say(
        "{given} kan alleen naar een bestand: gebruik -o naam.{given}.",
        "{given} can only go to a file: use -o name.{given}.",
    ),
    "cli.as-of-form": Say(
        "--as-of {given} is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-10-01.",
        "--as-of {given} is not a date. Write yyyy-mm-dd, for instance 2026-10-01.",
    ),
    "cli.misuse.option": Say("De optie {name} bestaat niet.", "There is no option {name}."),
    "cli.misuse.command": Say("De opdracht {name} bestaat niet.", "There is no command {name}."),
    "cli.misuse.missing": Say("{name} ontbreekt.", "{name} is missing."),
    "cli.misuse.value": Say("De waarde bij {name} kan hier niet.", "The value with {name} will not do here."),
    "cli.misuse.wants-value": Say("Achter {name} hoort een waarde.", "{name} wants a value."),
    "cli.misuse.no-value": Say("Achter {name} hoort geen waarde.", "{name} takes no value."),
    "cli.misuse.extra": Say("Dit staat er te veel: {words}.", "This is too much: {words}."),
    "cli.misuse.choices": Say("Kies uit: {choices}.", "Choose from: {choices}."),
    "cli.misuse.number": Say("Geef een getal vanaf {least}.", "Give a number from {least}."),
    "cli.misuse.help": Say("Hulp: {path} --help", "Help: {path} --help"),
    "cli.misuse.hints": Say("{hint} {help}", "{hint} {help}"),
    "cli.progress.rules": Say("Regels bekijken", "Looking at lines"),
    "cli.progress.suppliers": Say("Ondernemingen zoeken", "Finding enterprises"),
    "cli.summary.read": Say(
        "{lines:regel|regels} gelezen, {skipped:rij, blad of bestand|rijen, bladen of bestanden} overgeslagen, {problems:cel|cellen} niet begrepen.",
        "{lines:line|lines} read, {skipped:row, sheet or file|rows, sheets or files} left out, {problems:cell|cells} not understood.",
    ),
    "cli.summary.found": Say(
        "{n:kans|kansen} gevonden, peildatum {day:short}.",
        "{n:opportunity|opportunities} found, reference date {day:short}.",
    ),
    "cli.summary.repeated": Say(
        "{n:opdracht staat|opdrachten staan} op meer dan één plek; zie Niet gelezen.",
        "{n:purchase stands|purchases stand} in more than one place; see Not read.",
    ),
    "cli.summary.file-left-out": Say("Niet gelezen: {file}: {reason}", "Not read: {file}: {reason}"),
    "cli.no-stdout": Say(
        "Er is geen uitvoer om naar te schrijven. Gebruik -o BESTAND.", "There is no output to write to. Use -o FILE."
    ),
    "cli.stdout-full": Say(
        "De uitvoer kon niet worden geschreven: {reason}.", "The output could not be written: {reason}."
    ),
    "cli.output-is-input": Say(
        "Dit bestand wordt gelezen en daarom nooit overschreven. Kies met -o een andere naam.",
        "This file is read, so it is never overwritten. Choose another name with -o.",
    ),
    "cli.output-twice": Say("Dit bestand staat twee keer achter -o.", "This file is named twice with -o."),
    "cli.unknown-place": Say(
        "De plaats {place} staat niet in de tabel; afstanden ontbreken. Een postcode van vier cijfers kan ook.",
        "The place {place} is not in the table; distances are missing. A four-digit postcode will do too.",
    ),
    "cli.summary.top": Say(
        "De lijst toont de eerste {top:n}; de andere {rest:n} staan in een werkboek op het blad Ook gezien.",
        "The list shows the first {top:n}; the other {rest:n} stand in a workbook on the sheet Also seen.",
    ),
    "cli.summary.categories": Say("Meest gevonden: {items:list}.", "Found most: {items:list}."),
    "cli.summary.clients": Say("Meeste kansen bij: {items:list}.", "Most opportunities with: {items:list}."),
    "cli.summary.written": Say("Geschreven: {path}", "Written: {path}"),
    "cli.no-such-rule": Say(
        "De kansregel {given} bestaat niet. Kies uit {known:list}.",
        "There is no rule {given}. Choose from {known:list}.",
    ),
    "cli.which-sheet": Say(
        "Rij {row} staat op meer plekken: {sheets:list}. Kies met --sheet.",
        "Row {row} stands in several places: {sheets:list}. Choose with --sheet.",
    ),
    "cli.row-skipped": Say("Deze rij is geen opdracht: {reason}", "This row is no purchase: {reason}"),
    "cli.no-such-row": Say(
        "Op rij {row} staat geen opdracht. De eerste staat op rij {first}, de laatste op rij {last}.",
        "There is no purchase on row {row}. The first stands on row {first}, the last on row {last}.",
    ),
    "cli.bug": Say(
        "Er ging iets mis dat niet had mogen gebeuren ({reason}). Zet IMPACTSCREEN_DEBUG=1 voor de details en meld het.",
        "Something went wrong that should not have ({reason}). Set IMPACTSCREEN_DEBUG=1 for the details and report it.",
    ),
    "cli.interrupted": Say(
        "Afgebroken; er is niets geschreven dat niet af was.", "Interrupted; nothing was left half-written."
    ),
}
