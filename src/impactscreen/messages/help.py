"""What `--help` says of every command, option and argument, and of the page it stands on.

A sentence is looked up by where it belongs: ``help.impactscreen.rules.list`` is the command `impactscreen rules list`,
``help.option.…`` and ``help.argument.…`` are named by the parameters themselves, and ``help.metavar.FILE`` is what
stands for the word FILE in a metavar. A sentence may name the ``{default}`` of its parameter.
"""

from __future__ import annotations

from impactscreen.messages import Say

_PAGE = {
    "help.usage": Say("Gebruik:", "Usage:"),
    "help.panel.arguments": Say("Argumenten", "Arguments"),
    "help.panel.options": Say("Opties", "Options"),
    "help.panel.commands": Say("Opdrachten", "Commands"),
    "help.required": Say("{text} Verplicht.", "{text} Required."),
    "help.option.help": Say("Toon deze hulp.", "Show this help."),
}

_COMMANDS = {
    "help.impactscreen": Say(
        "Zoek in inkoopkalenders naar kansen om in te kopen bij sociale ondernemingen.",
        "Screen procurement calendars for chances to buy from social enterprises.",
    ),
    "help.impactscreen.scan": Say(
        "Zoek kansen in kalenders en zet de beste bovenaan.",
        "Screen calendars for chances to buy from social enterprises, best first.",
    ),
    "help.impactscreen.explain": Say(
        "Toon waarom een regel wel of geen kans is: elke kansregel, elk woord en elk punt.",
        "Show why one line is, or is not, an opportunity: every rule, word, veto and point.",
    ),
    "help.impactscreen.brief": Say(
        "Maak voor elk gesprek een of twee bladzijden om mee te nemen, uit een kalender of een eerdere lijst.",
        "Make one or two pages to take along to each conversation, from a calendar or an earlier list.",
    ),
    "help.impactscreen.init": Say(
        "Maak een screeningsmap: instellingen, eigen kansregels, register en een dossier dat onthoudt.",
        "Make a screening folder: settings, own rules, register and a dossier that remembers.",
    ),
    "help.impactscreen.read": Say(
        "Lees elke kalender als één nette tabel: één rij per regel, bij elke waarde de plek.",
        "Read any calendar into one tidy table: one row a line, every value with its place.",
    ),
    "help.impactscreen.inspect": Say(
        "Toon hoe een kalender is begrepen: bladen, koprijen, kolommen, en wat is overgeslagen en waarom.",
        "Show how a calendar was understood: sheets, header rows, columns, and what was left out and why.",
    ),
    "help.impactscreen.dossier": Say(
        "Alles wat is onthouden: gesprekken, casussen en een jaar in cijfers.",
        "Everything that was remembered: conversations, cases and a year in figures.",
    ),
    "help.impactscreen.dossier.sync": Say(
        "Neem over wat mensen in een lijst schreven; wat twee mensen anders schreven, staat naast elkaar.",
        "Take a person's edits into the dossier; where both changed, show them side by side.",
    ),
    "help.impactscreen.dossier.status": Say(
        "Toon de open gesprekken: van wie ze zijn en welke dag voorbij is.",
        "Show the open conversations: whose they are, and which day went by.",
    ),
    "help.impactscreen.dossier.history": Say(
        "Toon het leven van een regel door de kwartalen: wat veranderde, wat is genoteerd, wat eruit kwam.",
        "Show a line's life through the quarters: what changed, what was noted, what it led to.",
    ),
    "help.impactscreen.dossier.cases": Say(
        "Toon de casussen, van kans tot resultaat; vul ze in als xlsx en geef die terug met sync.",
        "List the cases, from opportunity to result; fill them in as xlsx and give that back with sync.",
    ),
    "help.impactscreen.dossier.pve": Say(
        "Toon waar in een programma van eisen (PvE) om impact is gevraagd: inzet, geen uitkomst.",
        "Show where impact was asked in requirements (PvE): input, not outcome.",
    ),
    "help.impactscreen.dossier.report": Say(
        "Maak een jaaroverzicht: van kalender tot gunning, per kwartaal, categorie en route, met wat elk cijfer betekent.",
        "Report a year: from calendar to award, per quarter, category and route, with what each figure means.",
    ),
    "help.impactscreen.dossier.export": Say(
        "Schrijf het hele dossier als platte tekst; dossier import maakt er weer een dossier van.",
        "Write the whole dossier as plain text; dossier import makes it a dossier again.",
    ),
    "help.impactscreen.dossier.import": Say(
        "Vul een leeg dossier uit een export, bijvoorbeeld om te verhuizen naar een server.",
        "Fill an empty dossier from an export, for instance to move it to a server.",
    ),
    "help.impactscreen.dossier.forget": Say(
        "Haal namen van mensen weg uit wat lang geleden is opgeschreven; wat is gekocht en wat eruit kwam, blijft.",
        "Drop names of people from what was written down long ago; what was bought and what came of it stays.",
    ),
    "help.impactscreen.rules": Say(
        "Alles over de kansregels: waar naar wordt gezocht, en of het werkt.",
        "Everything about the rules: what is looked for, and whether it works.",
    ),
    "help.impactscreen.rules.list": Say(
        "Toon alle kansregels die meedoen: de onze, en die uit eigen mappen.",
        "Show all rules that take part: ours, and those of your own folders on top.",
    ),
    "help.impactscreen.rules.show": Say(
        "Toon één kansregel als bladzijde: waarom, routes, vragen, woorden, voorbeelden.",
        "Show one rule as a page: why, routes, questions, words, examples.",
    ),
    "help.impactscreen.rules.check": Say(
        "Zeg wat er mis is of beter kan in kansregels, met plek en tip. Eindigt met 1 bij een fout of waarschuwing.",
        "Tell what is wrong or could be better in rule files, with place and hint. Exit 1 on errors or warnings.",
    ),
    "help.impactscreen.rules.test": Say(
        "Probeer de voorbeelden van elke kansregel, of aantallen op een kalender. Eindigt met 1 als iets niet klopt.",
        "Try the examples of every rule, or the numbers you expect on a calendar. Exit 1 when one does not hold.",
    ),
    "help.impactscreen.rules.coverage": Say(
        "Toon welke kansregels niets vonden op een kalender, wat bijna een treffer was, en welke woorden overblijven.",
        "Show which rules found nothing on a calendar, near misses, and frequent words on lines without a hit.",
    ),
    "help.impactscreen.rules.new": Say(
        "Maak een nieuwe kansregel om in te vullen, op het scherm of als bestand in een eigen map.",
        "Make a new rule to fill in, on stdout or as a file in your own folder.",
    ),
    "help.impactscreen.rules.schema": Say(
        "Toon het JSON Schema waarmee een editor kansregels aanvult en nakijkt.",
        "Show the JSON Schema with which an editor completes and checks rule files.",
    ),
    "help.impactscreen.suppliers": Say(
        "Alles over het register van sociale ondernemingen.", "Everything about the register of social enterprises."
    ),
    "help.impactscreen.suppliers.list": Say(
        "Toon het register: wie biedt wat, waar, met welke erkenning, en op welke pagina dat staat.",
        "Show the register: who offers what, where, recognised how, and which page says so.",
    ),
    "help.impactscreen.suppliers.check": Say(
        "Zeg wat beter kan: bronnen die ontbreken, oude rijen, onbekende categorieën, dubbelen, namen met twijfel.",
        "Tell what could be better: missing sources, stale rows, unknown categories, duplicates, doubtful names.",
    ),
    "help.impactscreen.suppliers.match": Say(
        "Zoek namen op in het register, ook met een tikfout, een andere rechtsvorm of een andere volgorde.",
        "Look names up in the register, through typing errors, legal forms and word order.",
    ),
    "help.impactscreen.suppliers.find": Say(
        "Zoek wie iets zou kunnen leveren, dichtbij eerst, elk met de reden.",
        "Find who could deliver something, near ones first, each with the reason why.",
    ),
    "help.impactscreen.suppliers.import": Say(
        "Zet een lijst van sociale ondernemingen, begrepen en opgeschoond, in deze map; een nieuwe vervangt de oude.",
        "Put a list of social enterprises, understood and cleaned, in this folder; a newer list replaces the older.",
    ),
    "help.impactscreen.suppliers.bench": Say(
        "Tel hoe goed namen worden herkend (precisie en dekking) bij elke grens, op paren die zelf zijn beoordeeld.",
        "Count precision and recall of name matching at each threshold, on pairs that you judged.",
    ),
}
"""By the path of the command."""

_SHARED = {
    "help.argument.calendars": Say(
        "Bestanden, mappen of patronen; - leest de standaardinvoer.",
        "Files, folders or patterns; - reads standard input.",
    ),
    "help.option.format": Say(
        "Formaat op het scherm: table, csv, json, jsonl, md of html. Standaard: table; csv in een pipe.",
        "Format on stdout: table, csv, json, jsonl, md or html. Default: table on a terminal, csv in a pipe.",
    ),
    "help.option.format.as-table": Say(
        "Formaat op het scherm: table, csv, json, jsonl, md of html. Standaard: table.",
        "Format on stdout: table, csv, json, jsonl, md or html. Default: table.",
    ),
    "help.option.format.as-text": Say(
        "Formaat op het scherm: table, csv, json, jsonl, md of html. Standaard: md.",
        "Format on stdout: table, csv, json, jsonl, md or html. Default: md.",
    ),
    "help.option.output": Say(
        "Schrijf naar BESTAND; de extensie bepaalt het formaat. Mag vaker.",
        "Write to FILE; its suffix sets the format. Repeatable.",
    ),
    "help.option.overwrite": Say(
        "Vervang een bestand, ook als er aantekeningen in kunnen staan.",
        "Replace an output file even if a person may have made notes in it.",
    ),
    "help.option.csv-style": Say(
        "Vorm van een csv. Standaard: rfc4180 op het scherm, excel-nl in een bestand.",
        "Dress of a csv. Default: rfc4180 on stdout, excel-nl in a file.",
    ),
    "help.option.lang": Say(
        "Taal van wat er te lezen is. Standaard: nl, of wat de instellingen zeggen.",
        "Language of what you read. Default: nl, or what the settings say.",
    ),
    "help.option.quiet": Say("Geen samenvatting en geen voortgang op stderr.", "No summary and no progress on stderr."),
    "help.option.settings": Say(
        "Instellingenbestand. Standaard: impactscreen.toml in deze map.",
        "Settings file. Default: impactscreen.toml in this folder.",
    ),
    "help.option.rules": Say(
        "Map met eigen kansregels, naast de onze. Mag vaker.",
        "Folder with your own rules, on top of ours. Repeatable.",
    ),
    "help.option.register": Say(
        "Register van sociale ondernemingen, in plaats van het startregister. Mag vaker.",
        "Register of social enterprises, in place of the starter register. Repeatable.",
    ),
    "help.option.as-of": Say(
        "Peildatum van de lijst. Standaard: vandaag.", "Reference date of the list. Default: today."
    ),
    "help.option.map": Say(
        "Welke kolomkop bij een veld hoort, zoals title=Werk. Mag vaker.",
        "Which header holds a field, e.g. title=Werk. Repeatable.",
    ),
    "help.option.near": Say(
        "Meet afstanden vanaf deze plaats of postcode.", "Measure distances from this town or postcode."
    ),
    "help.option.sheet": Say("Alleen dit blad.", "Only this sheet."),
    "help.option.header-row": Say("De rij met de kolomkoppen.", "The row that holds the headers."),
    "help.option.no-names": Say("Laat namen van mensen weg.", "Leave out names of people."),
}
"""Parameters that several commands have."""

_ROOT = {
    "help.option.version": Say("Toon de versie.", "Show the version and leave."),
    "help.option.install-completion": Say(
        "Zet aanvullen met de Tab-toets aan in deze shell.", "Install completion for the current shell."
    ),
    "help.option.show-completion": Say(
        "Toon het script voor aanvullen, om het zelf te plaatsen of aan te passen.",
        "Show completion for the current shell, to copy it or customize the installation.",
    ),
}

_SCREENING = {
    "help.argument.scan.calendars": Say(
        "Bestanden, mappen of patronen; - leest de standaardinvoer. In een screeningsmap mag dit weg: dan de nieuwste kalender.",
        "Files, folders or patterns; - reads standard input. May be left out in a screening folder: then the newest one.",
    ),
    "help.option.scan.top": Say("Alleen de beste N op de lijst.", "Only the best N in the list."),
    "help.option.previous": Say(
        "De lijst van vorig kwartaal, of de map ervan: aantekeningen gaan mee.",
        "Last quarter's list, or its folder: notes are taken over.",
    ),
    "help.option.scan.fail-on": Say(
        "Eindig met 1 als er iets te melden is, voor cron: een kans (any), een nieuwe kans (new), of iets wat niet is begrepen (unread).",
        "Exit with 1 when there is something to tell, for cron: an opportunity (any), a new one (new), or something not understood (unread).",
    ),
    "help.option.log-file": Say(
        "Houd in BESTAND bij wat er is gedaan; namen van mensen staan er nooit in.",
        "Add what was done to FILE; it never holds names of people.",
    ),
    "help.option.log-json": Say(
        "Eén JSON-object per regel in het logbestand.", "One JSON object a line in the log file."
    ),
    "help.argument.explain.calendar": Say(
        "Het bestand; - leest de standaardinvoer.", "The file; - reads standard input."
    ),
    "help.argument.explain.row": Say(
        "Het rijnummer, zoals het blad of het bestand het toont.", "The row number, as the sheet or file shows it."
    ),
    "help.option.explain.rule": Say("Alleen deze kansregel.", "Only this rule."),
    "help.option.client": Say(
        "Deze opdrachtgever; een deel van de naam is genoeg. Mag vaker.",
        "This internal client; part of the name will do. Repeatable.",
    ),
    "help.option.department": Say(
        "Deze afdeling; een deel van de naam is genoeg. Mag vaker.",
        "This department; part of the name will do. Repeatable.",
    ),
    "help.option.brief.top": Say("De N gesprekken die het eerst komen.", "The N conversations that come first."),
    "help.argument.init.folder": Say("Waar de map komt. Standaard: deze map.", "Where; default: this folder."),
    "help.option.problems": Say(
        "Schrijf naar BESTAND wat niet is gelezen of niet is begrepen.",
        "Write what was not read or not understood to FILE.",
    ),
    "help.option.read.fail-on": Say(
        "Eindig met 1 als iets niet is begrepen, voor cron.",
        "Exit with 1 when something was not understood, for cron.",
    ),
}

_DOSSIER = {
    "help.argument.dossier.list": Say(
        "Een lijst waarin mensen hebben gewerkt (xlsx, ods, csv).", "A list that people worked in (xlsx, ods, csv)."
    ),
    "help.option.newest": Say(
        "Is iets op twee plekken gewijzigd, dan wint het nieuwste.", "Where both changed, the newest edit wins."
    ),
    "help.argument.history.wanted": Say("Een kenmerk, of woorden uit een titel.", "A reference, or words of a title."),
    "help.option.cases.add": Say("Schrijf zelf een casus op.", "Write a case down by hand."),
    "help.option.cases.category": Say("De categorie: het id van een kansregel.", "Its category: the id of a rule."),
    "help.option.cases.department": Say("De afdeling.", "Its department."),
    "help.option.cases.route": Say("De route die het werd.", "The route it took."),
    "help.option.cases.talked": Say("Dag van het gesprek.", "Day of the talk."),
    "help.option.cases.asked": Say("Dag waarop het in de eisen kwam.", "Day it was asked in the requirements."),
    "help.option.cases.asked-how": Say("Wat er is gevraagd.", "What was asked."),
    "help.option.cases.invited": Say("Dag van de uitnodiging.", "Day of the invitation."),
    "help.option.cases.awarded": Say("Dag van de gunning.", "Day of the award."),
    "help.option.cases.awarded-to": Say("Aan wie is gegund.", "Awarded to."),
    "help.option.cases.value": Say("Waarde bij de gunning.", "Value as awarded."),
    "help.option.cases.social-return": Say(
        "Social Return via sociale ondernemingen.", "Social Return through social enterprises."
    ),
    "help.option.cases.result": Say("Wat eruit kwam, zoals verteld.", "What came of it, as told."),
    "help.option.year": Say(
        "Het jaar. Standaard: dat van de laatste scan.", "The year. Default: that of the last scan."
    ),
    "help.argument.export.target": Say(
        "Eén JSON-bestand, of een map voor csv-bestanden.", "One JSON file, or a folder of csv."
    ),
    "help.argument.import.source": Say("Wat dossier export heeft geschreven.", "What dossier export wrote."),
    "help.option.older-than": Say(
        "Maanden, jaren, of de dag tot waar namen weg mogen.",
        "Months, years, or the day before which to forget.",
    ),
    "help.option.forget.notes": Say(
        "Haal ook afspraken, resultaten en losse aantekeningen uit die tijd weg.",
        "Also drop agreements, results and loose notes of that time.",
    ),
}

_RULES = {
    "help.argument.rule": Say(
        "Het id van de kansregel, zoals rules list het toont.", "The rule's id, as rules list shows it."
    ),
    "help.argument.rules.folders": Say(
        "Mappen of bestanden om na te kijken. Standaard: die van --rules, anders de onze.",
        "Folders or files to check. Default: --rules, else ours.",
    ),
    "help.option.test.calendar": Say(
        "Tel in plaats daarvan de treffers op deze kalender. Mag vaker.",
        "Count hits on this calendar instead. Repeatable.",
    ),
    "help.option.test.expect": Say(
        "Met --calendar: kansregel ID moet N regels vinden. Mag vaker.",
        "With --calendar: rule ID must find N lines. Repeatable.",
    ),
    "help.option.test.rule": Say("Alleen deze kansregel. Mag vaker.", "Only this rule. Repeatable."),
    "help.argument.new.title": Say(
        'Waar de kansregel over gaat: "Bijenkasten".', 'What the rule is about: "Bijenkasten".'
    ),
    "help.option.new.word": Say(
        "Een woord om naar te zoeken: bijen*. Mag vaker.", "A word to look for: bijen*. Repeatable."
    ),
    "help.option.new.in": Say(
        "Schrijf het bestand in deze eigen map. Standaard: op het scherm.",
        "Write it into this folder of your own. Default: show it.",
    ),
    "help.option.schema.of": Say(
        "Voor welk bestand: rule, context of mute. Standaard: {default}.",
        "Of which file: rule, context or mute. Default: {default}.",
    ),
}

_SUPPLIERS = {
    "help.argument.names": Say(
        "Bestand met een kolom met namen; - leest de standaardinvoer.",
        "File with a column of names; - reads standard input.",
    ),
    "help.option.suppliers.category": Say(
        "Alleen ondernemingen in de categorie van deze kansregel.", "Only suppliers of this rule's category."
    ),
    "help.argument.registers": Say(
        "Registers om na te kijken. Standaard: wat in gebruik is.", "Registers to check. Default: the one in use."
    ),
    "help.argument.find.what": Say(
        'Wat er nodig is, in woorden: "glasbewassing".', 'What is to be bought, in words: "glasbewassing".'
    ),
    "help.option.find.limit": Say(
        "Hoeveel er hoogstens komen. Standaard: {default}.", "How many at most. Default: {default}."
    ),
    "help.option.find.reserved": Say(
        "Alleen wie waarschijnlijk mag meedoen aan een voorbehouden opdracht (artikel 2.82).",
        "Only those that a reserved procedure (article 2.82) is likely open to.",
    ),
    "help.argument.import.list": Say(
        "Een lijst van sociale ondernemingen: csv, xlsx, ods, ...", "A list of social enterprises: csv, xlsx, ods, ..."
    ),
    "help.option.import.into": Say(
        "Map met registers. Standaard: die van de instellingen, anders leveranciers.",
        "Folder of registers. Default: the settings' own, else leveranciers.",
    ),
    "help.argument.pairs": Say(
        "Beoordeelde namen: een kolom naam, en een kolom juiste naam (leeg: in geen register).",
        "Judged names: a column name, and truth (empty: in no register).",
    ),
    "help.option.bench.register": Say(
        "Namen die te vinden zijn. Standaard: alle juiste namen uit PAREN. Mag vaker.",
        "Names that could be found. Default: all truths of PAIRS. Repeatable.",
    ),
}

_METAVARS = {
    "ARGS": "ARGUMENTEN",
    "CALENDAR": "KALENDER",
    "COMMAND": "OPDRACHT",
    "DD": "DD",
    "EURO": "EURO",
    "FIELD": "VELD",
    "FILE": "BESTAND",
    "FOLDER": "MAP",
    "FORMAT": "FORMAAT",
    "HEADER": "KOP",
    "ID": "ID",
    "KIND": "SOORT",
    "LIST": "LIJST",
    "MM": "MM",
    "NAME": "NAAM",
    "NAMES": "NAMEN",
    "OPTIONS": "OPTIES",
    "PAIRS": "PAREN",
    "PLACE": "PLAATS",
    "REFERENCE": "KENMERK",
    "ROUTE": "ROUTE",
    "ROW": "RIJ",
    "RULE": "KANSREGEL",
    "TEXT": "TEKST",
    "TITLE": "TITEL",
    "WHAT": "WAT",
    "WORD": "WOORD",
    "WORDS": "WOORDEN",
    "YEAR": "JAAR",
    "YYYY": "JJJJ",
}
"""Words in capitals that stand for a value; the code writes the English ones."""

TEXTS: dict[str, Say] = {
    **_PAGE,
    **_COMMANDS,
    **_SHARED,
    **_ROOT,
    **_SCREENING,
    **_DOSSIER,
    **_RULES,
    **_SUPPLIERS,
    **{f"help.metavar.{word}": Say(nl=dutch, en=word) for word, dutch in _METAVARS.items()},
}
