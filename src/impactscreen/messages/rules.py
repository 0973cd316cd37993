"""What users read about: rules."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    "rules.source.shipped": Say("de meegeleverde map", "the shipped folder"),
    # --- a file as such
    "rules.file.unreadable": Say(
        "Dit bestand kan niet worden gelezen ({why}).",
        "This file cannot be read ({why}).",
    ),
    "rules.yaml.large": Say("Dit bestand is groter dan 1 MB.", "This file is larger than 1 MB."),
    "rules.yaml.large.hint": Say(
        "Een regelbestand is een paar kB; kijk of dit wel het goede bestand is.",
        "A rule file is a few kB; see whether this is the right file.",
    ),
    "rules.yaml.encoding": Say("Dit bestand is geen UTF-8.", "This file is not UTF-8."),
    "rules.yaml.encoding.hint": Say(
        "Sla het op als UTF-8 (Kladblok: Opslaan als, Codering UTF-8).",
        "Save it as UTF-8 (Notepad: Save as, Encoding UTF-8).",
    ),
    "rules.yaml.empty": Say("Dit bestand is leeg.", "This file is empty."),
    "rules.yaml.empty.hint": Say(
        "Begin met `impactscreen rules new` of haal het bestand weg.",
        "Start with `impactscreen rules new` or remove the file.",
    ),
    # --- YAML that cannot be read
    "rules.yaml.syntax": Say("Hier klopt de YAML niet.", "The YAML is not right here."),
    "rules.yaml.syntax.hint": Say(
        "Kijk naar het inspringen, de dubbele punt met een spatie erachter, en zet tekst met leestekens tussen aanhalingstekens.",
        "Look at the indent, the colon with a blank after it, and put text with punctuation between quotes.",
    ),
    "rules.yaml.tab": Say("Hier staat een tab.", "There is a tab here."),
    "rules.yaml.tab.hint": Say(
        "YAML springt in met spaties: vervang de tab door twee spaties.",
        "YAML indents with blanks: replace the tab by two blanks.",
    ),
    "rules.yaml.character": Say("Dit teken kan hier niet staan.", "This character cannot stand here."),
    "rules.yaml.character.hint": Say(
        "Haal het onzichtbare teken weg; het komt vaak mee met plakken uit een ander programma.",
        "Remove the invisible character; it often comes along when pasting from another program.",
    ),
    "rules.yaml.start.hint": Say(
        'Zet de tekst tussen aanhalingstekens: "…".',
        'Put the text between quotes: "…".',
    ),
    "rules.yaml.quote": Say("Een aanhalingsteken wordt niet gesloten.", "A quote is not closed."),
    "rules.yaml.quote.hint": Say(
        "Zet aan het einde van de tekst hetzelfde aanhalingsteken.",
        "Put the same quote at the end of the text.",
    ),
    "rules.yaml.documents": Say(
        "Dit bestand bevat meer dan één document.",
        "This file holds more than one document.",
    ),
    "rules.yaml.documents.hint": Say(
        "Eén bestand, één regel: haal de regel met `---` of `...` weg.",
        "One file, one rule: remove the line with `---` or `...`.",
    ),
    "rules.yaml.alias": Say(
        "Hier wordt naar een ander stuk verwezen (& of *).", "This refers to another part (& or *)."
    ),
    "rules.yaml.alias.hint": Say(
        'Verwijzingen worden niet gebruikt: schrijf de waarde voluit. Een woord met * zet je tussen aanhalingstekens: "*reiniging".',
        'References are not used: write the value in full. A word with * goes between quotes: "*reiniging".',
    ),
    "rules.yaml.tag": Say("Hier staat een YAML-label (!).", "There is a YAML tag (!) here."),
    "rules.yaml.tag.hint": Say(
        "Labels worden niet gebruikt: haal het woord met het uitroepteken weg.",
        "Tags are not used: remove the word with the exclamation mark.",
    ),
    "rules.yaml.deep": Say("Dit is te diep genest.", "This is nested too deeply."),
    "rules.yaml.deep.hint": Say(
        "Een regel heeft sleutels met lijsten eronder; kijk naar het inspringen en de haken.",
        "A rule has keys with lists below; look at the indent and the brackets.",
    ),
    "rules.yaml.no_mapping": Say(
        "Het bestand begint niet met een sleutel.",
        "The file does not start with a key.",
    ),
    "rules.yaml.no_mapping.hint": Say(
        "Schrijf `sleutel: waarde`, bijvoorbeeld `title: Bijenkasten`.",
        "Write `key: value`, for instance `title: Beehives`.",
    ),
    "rules.yaml.key": Say("Een sleutel is hier geen gewoon woord.", "A key is no plain word here."),
    "rules.yaml.key.hint": Say(
        "Schrijf links van de dubbele punt één woord.",
        "Write one word to the left of the colon.",
    ),
    "rules.yaml.double_key": Say(
        "De sleutel `{key}` staat er twee keer, ook op regel {row}.",
        "The key `{key}` stands twice, also on line {row}.",
    ),
    "rules.yaml.double_key.hint": Say("Voeg de twee samen.", "Join the two."),
    # --- content that does not fit
    "rules.yaml.unknown_key": Say("De sleutel `{key}` is onbekend.", "The key `{key}` is unknown."),
    "rules.yaml.did_you_mean": Say("Bedoelde je `{word}`?", "Did you mean `{word}`?"),
    "rules.yaml.known_keys": Say("Hier kan: {keys:list}.", "Possible here: {keys:list}."),
    "rules.yaml.missing": Say("`{key}` ontbreekt.", "`{key}` is missing."),
    "rules.yaml.missing.hint": Say("Voeg een regel `{key}:` toe.", "Add a line `{key}:`."),
    "rules.yaml.choice": Say("`{word}` is hier geen keuze.", "`{word}` is no choice here."),
    "rules.yaml.known_values": Say("Kies uit {values:list}.", "Choose from {values:list}."),
    "rules.yaml.at_key": Say("bij `{key}`", "at `{key}`"),
    "rules.yaml.at_top": Say("in dit bestand", "in this file"),
    "rules.yaml.shape": Say("De waarde {where} past niet.", "The value {where} does not fit."),
    "rules.yaml.shape.text": Say("Schrijf hier tekst.", "Write text here."),
    "rules.yaml.shape.empty": Say("Vul hier iets in, of haal de regel weg.", "Fill in something, or remove the line."),
    "rules.yaml.shape.size": Say("Maak het korter ({said}).", "Make it shorter ({said})."),
    "rules.yaml.shape.pattern": Say(
        "De vorm is anders dan verwacht ({said}).", "The form is not as expected ({said})."
    ),
    "rules.yaml.shape.list": Say(
        "Schrijf hier een lijst: elke waarde op een eigen regel met `- ` ervoor.",
        "Write a list here: each value on a line of its own with `- ` before it.",
    ),
    "rules.yaml.shape.mapping": Say(
        "Schrijf hier sleutels met waarden, twee spaties ingesprongen.",
        "Write keys with values here, indented by two blanks.",
    ),
    "rules.yaml.shape.number": Say(
        "Schrijf hier een getal, zoals 0.5 of 216000.", "Write a number here, such as 0.5 or 216000."
    ),
    "rules.yaml.shape.bool": Say("Schrijf `true` of `false`.", "Write `true` or `false`."),
    "rules.yaml.shape.date": Say(
        "Schrijf een datum als jaar-maand-dag: 2027-01-31.",
        "Write a date as year-month-day: 2027-01-31.",
    ),
    "rules.yaml.shape.limits": Say("Het getal moet {said} zijn.", "The number must be {said}."),
    "rules.yaml.shape.other": Say(
        "Kijk in docs/regels-schrijven.md wat hier hoort.", "See docs/rules-authoring.md for what belongs here."
    ),
    # --- rules together
    "rules.no_words": Say("Deze regel zoekt nergens naar.", "This rule looks for nothing."),
    "rules.no_words.hint": Say("Geef woorden bij `strong:`.", "Give words at `strong:`."),
    "rules.folder.missing": Say("Deze map met regels is er niet.", "This folder of rules is not there."),
    "rules.folder.other": Say(
        "In deze map staan geen regels (bestanden op .yaml).", "This folder holds no rules (files that end in .yaml)."
    ),
    "rules.folder.missing.hint": Say("Kijk naar de naam achter --rules.", "See the name after --rules."),
    "rules.double_id": Say("Het id `{rule}` is al gebruikt in {other}.", "The id `{rule}` is already used in {other}."),
    "rules.double_id.hint": Say("Geef één van de twee een eigen id.", "Give one of the two an id of its own."),
    "rules.unknown_rule": Say("Er is geen regel `{rule}`.", "There is no rule `{rule}`."),
    "rules.unknown_rule.hint": Say(
        "Zie `impactscreen rules list` voor de regels die er zijn.",
        "See `impactscreen rules list` for the rules there are.",
    ),
    "rules.file_name": Say("De bestandsnaam `{name}` kan geen id zijn.", "The file name `{name}` cannot be an id."),
    "rules.file_name.hint": Say(
        "Gebruik kleine letters, cijfers en streepjes: `bijenkasten.yaml`.",
        "Use lower-case letters, digits and hyphens: `beehives.yaml`.",
    ),
    # --- patterns
    "rules.pattern.regex": Say(
        "`{pattern}` lijkt een reguliere expressie of bevat een vreemd teken.",
        "`{pattern}` looks like a regular expression or holds a strange character.",
    ),
    "rules.pattern.regex.hint": Say(
        "Gebruik alleen letters, cijfers, spaties, `*` vooraan of achteraan en ` ... ` voor een gat.",
        "Use letters, digits, blanks, `*` at either end and ` ... ` for a gap only.",
    ),
    "rules.pattern.star": Say(
        "In `{pattern}` staat een `*` midden in de woorden.",
        "`{pattern}` has a `*` amid its words.",
    ),
    "rules.pattern.star.hint": Say(
        "Een `*` kan alleen helemaal vooraan of achteraan; zet anders ` ... ` tussen twee delen.",
        "A `*` stands at the very beginning or end only; else put ` ... ` between two parts.",
    ),
    "rules.pattern.everything": Say("`{pattern}` past op alles.", "`{pattern}` matches everything."),
    "rules.pattern.nothing": Say("`{pattern}` kan nooit iets vinden.", "`{pattern}` can never find anything."),
    "rules.pattern.nothing.hint": Say(
        "Schrijf een woord van letters of cijfers.", "Write a word of letters or digits."
    ),
    "rules.pattern.long": Say("`{pattern}` is te lang.", "`{pattern}` is too long."),
    "rules.pattern.long.hint": Say(
        "Neem hooguit acht woorden; zet ` ... ` waar iets tussen mag staan.",
        "Take eight words at most; put ` ... ` where something may stand between.",
    ),
    "rules.pattern.short": Say(
        "`{pattern}` is te kort en past op te veel.", "`{pattern}` is too short and matches too much."
    ),
    "rules.pattern.short.hint": Say(
        "Met een `*` zijn minstens {least} letters nodig.",
        "With a `*` at least {least} letters are needed.",
    ),
    # --- mute.yaml
    "rules.mute.nothing": Say("Dit zegt niet welke kalenderregel.", "This does not say which calendar line."),
    "rules.mute.nothing.hint": Say("Vul `reference:` of `title:` in.", "Fill in `reference:` or `title:`."),
    # --- rules check
    "rules.check.typed": Say(
        "`{word}` zonder aanhalingstekens is voor andere programma's geen woord.",
        "`{word}` without quotes is no word to other programs.",
    ),
    "rules.check.typed.hint": Say('Zet er aanhalingstekens om: "{word}".', 'Put quotes round it: "{word}".'),
    "rules.check.double": Say("`{pattern}` staat er al.", "`{pattern}` is there already."),
    "rules.check.double.hint": Say("Haal één van de twee weg.", "Remove one of the two."),
    "rules.check.powerless": Say(
        "`{pattern}` kan nooit meetellen: `{by}` gaat voor.",
        "`{pattern}` can never count: `{by}` comes first.",
    ),
    "rules.check.powerless.hint": Say(
        "Maak de valse vriend langer of precies (met =), of haal het woord weg.",
        "Make the false friend longer or exact (with =), or remove the word.",
    ),
    "rules.check.common": Say("`{pattern}` staat in bijna elke regel.", "`{pattern}` stands on nearly every line."),
    "rules.check.common.hint": Say(
        "Voeg een woord toe dat zegt wat er gekocht wordt.",
        "Add a word that says what is bought.",
    ),
    "rules.check.weak_only": Say(
        "Deze regel heeft alleen zwakke woorden.",
        "This rule has weak words only.",
    ),
    "rules.check.weak_only.hint": Say(
        "Geef bij `strong:` een woord dat op zichzelf genoeg zegt, of een CPV-code.",
        "Give a word at `strong:` that says enough by itself, or a CPV code.",
    ),
    "rules.check.few_examples": Say(
        "Deze regel heeft minder dan twee voorbeelden die moeten raken of missen.",
        "This rule has fewer than two examples that must hit or miss.",
    ),
    "rules.check.few_examples.hint": Say(
        "Voorbeelden bewijzen de regel, ook na een wijziging.",
        "Examples prove the rule, also after a change.",
    ),
    "rules.check.unknown_group": Say(
        "De groep `{group}` staat niet in _context.yaml.",
        "The group `{group}` is not in _context.yaml.",
    ),
    "rules.check.overlap": Say(
        "`{pattern}` staat ook in {rules:list}.",
        "`{pattern}` also stands in {rules:list}.",
    ),
    "rules.check.overlap.hint": Say(
        "Dat mag: een kalenderregel kan meer categorieën hebben.",
        "That is fine: a line may have several categories.",
    ),
    "rules.check.contradiction": Say(
        "‘{title}’ moet volgens de voorbeelden raken én missen.",
        "‘{title}’ must both hit and miss by the examples.",
    ),
    "rules.check.contradiction.hint": Say("Kies één van de twee.", "Choose one of the two."),
    "rules.check.example_hit": Say(
        "De regel vindt het voorbeeld ‘{title}’ nog niet.",
        "The rule does not find the example ‘{title}’ yet.",
    ),
    "rules.check.example_miss": Say(
        "De regel vindt ‘{title}’, maar zou dat moeten laten liggen.",
        "The rule finds ‘{title}’, but should leave it.",
    ),
    "rules.check.example.hint": Say(
        "Pas de woorden, de valse vrienden of het voorbeeld aan.",
        "Change the words, the false friends or the example.",
    ),
    # --- rules new
    "rules.new.no_id": Say(
        "Van ‘{title}’ is geen bestandsnaam te maken. Begin met een letter.",
        "No file name can be made of ‘{title}’. Begin with a letter.",
    ),
    "rules.new.exists": Say("Dit bestand is er al.", "This file is there already."),
    "rules.new.exists.hint": Say("Pas het aan, of kies een andere titel.", "Change it, or choose another title."),
    "rules.new.written": Say(
        "Geschreven: {path}. Vul het aan en probeer het met `impactscreen rules test --rules MAP`.",
        "Written: {path}. Fill it in and try it with `impactscreen rules test --rules FOLDER`.",
    ),
    "rules.schema.unknown": Say(
        "`{given}` heeft geen schema. Kies uit {known:list}.", "`{given}` has no schema. Choose from {known:list}."
    ),
    # --- rules test
    "rules.test.both": Say("--calendar en --expect horen bij elkaar.", "--calendar and --expect belong together."),
    "rules.test.both.hint": Say(
        "Bijvoorbeeld: rules test --calendar kalender.xlsx --expect catering=2.",
        "For instance: rules test --calendar calendar.xlsx --expect catering=2.",
    ),
    "rules.test.expect": Say("`{given}` is geen REGEL=AANTAL.", "`{given}` is no RULE=NUMBER."),
    "rules.test.passed": Say("klopt", "holds"),
    "rules.test.failed": Say("klopt niet", "does not hold"),
    # --- summaries on stderr
    "rules.summary.list": Say(
        "{count:regel|regels}, versie {version}, uit {sources:list}.",
        "{count:rule|rules}, version {version}, from {sources:list}.",
    ),
    "rules.summary.check": Say(
        "{errors:fout|fouten}, {warnings:waarschuwing|waarschuwingen}, {infos:opmerking|opmerkingen}.",
        "{errors:error|errors}, {warnings:warning|warnings}, {infos:remark|remarks}.",
    ),
    "rules.summary.test": Say(
        "{total:proef|proeven}, waarvan {failed:n} niet goed.",
        "{total:trial|trials}, {failed:n} of them not right.",
    ),
    "rules.coverage.note": Say(
        "Op {hit:n} van de {lines:regel|regels} is een kans gevonden.",
        "An opportunity was found on {hit:n} of {lines:line|lines}.",
    ),
    "rules.check.clean": Say("Alles is in orde.", "All is well."),
    "rules.none": Say("Er zijn geen regels.", "There are no rules."),
    "rules.nothing": Say("Niets.", "Nothing."),
    # --- titles of documents and tables
    "rules.title.book": Say("Kansregels", "Rules"),
    "rules.title.off": Say("Uitgezet", "Switched off"),
    "rules.title.page": Say("{title}", "{title}"),
    "rules.title.facts": Say("Wat en waarom", "What and why"),
    "rules.title.questions": Say("Vragen voor het gesprek", "Questions for the talk"),
    "rules.title.words": Say("Woorden", "Words"),
    "rules.title.examples": Say("Voorbeelden", "Examples"),
    "rules.title.findings": Say("Bevindingen", "Findings"),
    "rules.title.tests": Say("Proeven", "Trials"),
    "rules.title.coverage": Say("Dekking", "Coverage"),
    "rules.title.near": Say("Bijna gevonden", "Near misses"),
    "rules.title.promising": Say("Zonder kans, wel met ambitie", "No opportunity, but ambition"),
    "rules.title.frequent": Say("Woorden die vaak overblijven", "Words often left over"),
    # --- columns
    "rules.column.rule": Say("Regel", "Rule"),
    "rules.column.title": Say("Titel", "Title"),
    "rules.column.theme": Say("Thema", "Theme"),
    "rules.column.strong": Say("Sterk", "Strong"),
    "rules.column.weak": Say("Zwak", "Weak"),
    "rules.column.false_friends": Say("Valse vrienden", "False friends"),
    "rules.column.routes": Say("Routes", "Routes"),
    "rules.column.file": Say("Bestand", "File"),
    "rules.column.what": Say("Wat", "What"),
    "rules.column.value": Say("Inhoud", "Content"),
    "rules.column.question": Say("Vraag", "Question"),
    "rules.column.words": Say("Woorden", "Words"),
    "rules.column.word": Say("Woord", "Word"),
    "rules.column.wanted": Say("Moet", "Must"),
    "rules.column.found": Say("Gevonden", "Found"),
    "rules.column.example": Say("Voorbeeld", "Example"),
    "rules.column.expected": Say("Verwacht", "Expected"),
    "rules.column.relevance": Say("Sterkte", "Strength"),
    "rules.column.verdict": Say("Oordeel", "Verdict"),
    "rules.column.severity": Say("Ernst", "Severity"),
    "rules.column.place": Say("Plek", "Place"),
    "rules.column.finding": Say("Bevinding", "Finding"),
    "rules.column.hint": Say("Wat u kunt doen", "What you can do"),
    "rules.column.lines": Say("Regels", "Lines"),
    "rules.column.line": Say("Kalenderregel", "Calendar line"),
    # --- values
    "rules.severity.error": Say("fout", "error"),
    "rules.severity.warning": Say("waarschuwing", "warning"),
    "rules.severity.info": Say("opmerking", "remark"),
    "rules.example.hit": Say("raken", "hit"),
    "rules.example.miss": Say("missen", "miss"),
    "rules.fact.id": Say("Id", "Id"),
    "rules.fact.why": Say("Waarom", "Why"),
    "rules.fact.routes": Say("Routes die passen", "Routes that fit"),
    "rules.fact.theme": Say("Thema", "Theme"),
    "rules.fact.sdgs": Say("Duurzame doelen (onze indeling)", "Sustainable goals (our mapping)"),
    "rules.fact.cpv": Say("CPV-codes die beginnen met", "CPV codes that begin with"),
    "rules.fact.nature": Say("Soort opdracht", "Nature of contract"),
    "rules.fact.weight": Say("Gewicht", "Weight"),
    "rules.words.strong": Say("Sterk", "Strong"),
    "rules.words.places": Say("Plekken", "Places"),
    "rules.words.weak": Say("Zwak", "Weak"),
    "rules.words.false_friends": Say("Valse vrienden", "False friends"),
    "rules.words.unless": Say("Tenzij", "Unless"),
    "rules.words.allow": Say("Ook als het gaat over", "Also when it is about"),
    "rules.words.note": Say(
        "Sterke woorden zijn genoeg; zwakke vragen een tweede aanwijzing; valse vrienden eten hun eigen woorden op. Meervoud, streepjes, hoofdletters en accenten maken niet uit.",
        "Strong words are enough; weak ones ask for a second sign; false friends consume their own words. Plurals, hyphens, capitals and accents do not matter.",
    ),
    "rules.nature.services": Say("diensten", "services"),
    "rules.nature.supplies": Say("leveringen", "supplies"),
    "rules.nature.works": Say("werken", "works"),
    "rules.route.direct": Say("direct inkopen", "buy directly"),
    "rules.route.social-return": Say("Social Return", "Social Return"),
    "rules.route.subcontract": Say("als deelleverancier", "as part supplier"),
    "rules.route.warm": Say("warm gesprek vooraf", "warm talk beforehand"),
    "rules.route.lots": Say("eigen perceel", "a lot of its own"),
    "rules.route.reserved": Say("voorbehouden opdracht", "reserved contract"),
    "rules.route.contract-manager": Say("via de contractmanager", "by the contract manager"),
    "rules.route.case": Say("als casus", "as a case"),
}
