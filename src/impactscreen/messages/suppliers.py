"""What users read about: suppliers."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    "suppliers.no-names": Say(
        nl="Er is geen kolom met namen van ondernemingen gevonden.", en="No column with names of enterprises was found."
    ),
    "suppliers.no-names.hint": Say(
        nl="Zet in de kopregel “naam” boven die kolom.", en="Put “naam” or “name” above that column in the header row."
    ),
    "suppliers.find-nothing": Say(
        nl="Zeg wat u zoekt, bijvoorbeeld: schoonmaak.", en="Say what you look for, for instance: schoonmaak."
    ),
    "suppliers.row-without-name": Say(nl="In deze rij staat geen naam.", en="This row holds no name."),
    "suppliers.category-unknown": Say(
        nl="Geen kansregel kent de categorie “{category}” ({count:rij|rijen}); de woorden tellen mee als aanbod.",
        en="No rule knows the category “{category}” ({count:row|rows}); its words count as offering.",
    ),
    "suppliers.kvk-wrong": Say(
        nl="“{text}” is geen KvK-nummer van acht cijfers.",
        en="“{text}” is no chamber of commerce number of eight digits.",
    ),
    "suppliers.capacity-unknown": Say(
        nl="“{text}” is niet als bedrag te lezen.", en="“{text}” cannot be read as an amount."
    ),
    "suppliers.date-unknown": Say(nl="“{text}” is niet als datum te lezen.", en="“{text}” cannot be read as a date."),
    "suppliers.check.short-name": Say(
        nl="De naam “{name}” is te kort om te herkennen.", en="The name “{name}” is too short to recognise."
    ),
    "suppliers.check.placeholder": Say(
        nl="“{name}” is geen naam van een onderneming.", en="“{name}” is no name of an enterprise."
    ),
    "suppliers.check.usual-name": Say(
        nl="“{name}” bestaat uit gewone woorden; alleen de hele naam wordt herkend.",
        en="“{name}” is made of ordinary words; only the whole name is recognised.",
    ),
    "suppliers.check.pattern": Say(
        nl="“{name}” lijkt op een zoekpatroon. Namen worden letterlijk gelezen; zet hier de naam zelf.",
        en="“{name}” looks like a search pattern. Names are taken literally; put the name itself here.",
    ),
    "suppliers.check.homoglyph": Say(
        nl="In “{name}” staan tekens die op andere lijken of onzichtbaar zijn: {letters:list}. Typ de naam opnieuw.",
        en="“{name}” holds characters that look like others or cannot be seen: {letters:list}. Type the name again.",
    ),
    "suppliers.check.no-source": Say(
        nl="Bij {count:rij|rijen} staat geen bron; dit is de eerste.",
        en="{count:row has|rows have} no source; this is the first.",
    ),
    "suppliers.check.never-checked": Say(
        nl="Bij {count:rij|rijen} staat niet wanneer iemand die voor het laatst heeft nagekeken; dit is de eerste.",
        en="{count:row does|rows do} not say when somebody last checked; this is the first.",
    ),
    "suppliers.check.stale": Say(nl="Voor het laatst nagekeken op {day:date}.", en="Last checked on {day:date}."),
    "suppliers.check.lapsed": Say(
        nl="De erkenning {recognition} liep tot {day:date}.", en="The recognition {recognition} ran until {day:date}."
    ),
    "suppliers.check.no-category": Say(
        nl="Staat bij geen enkele kansregel en wordt daarom nooit voorgesteld. Vul categorie of aanbod in.",
        en="Stands under no rule and so is never suggested. Fill in category or offering.",
    ),
    "suppliers.check.unknown-category": Say(
        nl="Er is geen kansregel “{category}”.", en="There is no rule “{category}”."
    ),
    "suppliers.check.website": Say(nl="“{website}” is geen webadres.", en="“{website}” is no web address."),
    "suppliers.check.unknown-place": Say(
        nl="De plaats “{place}” is niet bekend; de afstand blijft leeg.",
        en="The place “{place}” is not known; the distance stays empty.",
    ),
    "suppliers.check.unsure-place": Say(
        nl="Er zijn meer plaatsen die “{place}” heten. Vul de postcode in.",
        en="More places are called “{place}”. Fill in the postcode.",
    ),
    "suppliers.check.too-many": Say(
        nl="Het register heeft meer dan {most:n} rijen; namen zijn niet onderling vergeleken.",
        en="The register has more than {most:n} rows; names were not compared with each other.",
    ),
    "suppliers.check.twin": Say(
        nl="“{name}” lijkt veel op “{other}” ({place}). Is het dezelfde onderneming?",
        en="“{name}” is much like “{other}” ({place}). Is it the same enterprise?",
    ),
    "suppliers.merged": Say(
        nl="“{name}” is dezelfde onderneming als “{into}” ({place}); de rijen zijn samengevoegd.",
        en="“{name}” is the same enterprise as “{into}” ({place}); the rows were put together.",
    ),
    "suppliers.why.kvk": Say(nl="zelfde KvK-nummer ({number})", en="same chamber of commerce number ({number})"),
    "suppliers.why.same": Say(nl="precies dezelfde naam", en="exactly the same name"),
    "suppliers.why.folded": Say(
        nl="zelfde naam, alleen hoofdletters, accenten of leestekens anders",
        en="same name, only capitals, accents or punctuation differ",
    ),
    "suppliers.why.without-form": Say(nl="zelfde naam zonder {form}", en="same name without {form}"),
    "suppliers.why.other-form": Say(
        nl="zelfde naam, andere rechtsvorm ({here} en {there})", en="same name, other legal form ({here} and {there})"
    ),
    "suppliers.why.squashed": Say(nl="zelfde naam, anders gespatieerd", en="same name, spaced differently"),
    "suppliers.why.initials": Say(nl="de beginletters zijn gelijk", en="the initials are the same"),
    "suppliers.why.alike": Say(nl="lijkt erop: {facts:list}", en="alike: {facts:list}"),
    "suppliers.why.shared": Say(nl="gelijk is {words:list}", en="the same is {words:list}"),
    "suppliers.why.spelled": Say(nl="“{here}” lijkt op “{there}”", en="“{here}” is like “{there}”"),
    "suppliers.why.letters": Say(nl="bijna dezelfde letters als “{name}”", en="nearly the same letters as “{name}”"),
    "suppliers.why.none": Say(nl="geen naam in het register lijkt hierop", en="no name in the register resembles it"),
    "suppliers.why.in-title": Say(
        nl="staat in de titel; kijk of dit de leverancier is",
        en="stands in the title; check whether it is the supplier",
    ),
    "suppliers.why.in-description": Say(
        nl="staat in de omschrijving; kijk of dit de leverancier is",
        en="stands in the description; check whether it is the supplier",
    ),
    "suppliers.fits.category": Say(nl="staat in het register bij {category}", en="is in the register under {category}"),
    "suppliers.fits.offering": Say(nl="biedt aan: {offering}", en="offers: {offering}"),
    "suppliers.fits.words": Say(
        nl="biedt aan wat hier gevraagd wordt: {words:list}", en="offers what is asked here: {words:list}"
    ),
    "suppliers.fits.here": Say(nl="uit {place} zelf", en="from {place} itself"),
    "suppliers.fits.distance": Say(nl="circa {km} km van {home}", en="about {km} km from {home}"),
    "suppliers.fits.unsure-place": Say(
        nl="uit {place} (er zijn meer plaatsen met die naam)", en="from {place} (more places bear that name)"
    ),
    "suppliers.fits.region": Say(nl="werkt in: {region}", en="works in: {region}"),
    "suppliers.fits.recognition": Say(nl="erkend: {recognitions:list}", en="recognised: {recognitions:list}"),
    "suppliers.fits.reserved": Say(
        nl="komt door {recognitions:list} waarschijnlijk in aanmerking voor een voorbehouden opdracht (artikel 2.82); vraag uw inkoopjurist",
        en="probably eligible for a reserved contract (article 2.82) because of {recognitions:list}; ask your procurement lawyer",
    ),
    "suppliers.fits.capacity": Say(
        nl="kan opdrachten aan tot {capacity:euro}", en="can carry contracts up to {capacity:euro}"
    ),
    "suppliers.fits.part": Say(
        nl="kan opdrachten aan tot {capacity:euro}: denk aan een perceel of een deel",
        en="can carry contracts up to {capacity:euro}: think of a lot or a part",
    ),
    "suppliers.column.offering": Say(nl="Aanbod", en="Offering"),
    "suppliers.column.asked": Say(nl="Gevraagde naam", en="Name asked"),
    "suppliers.column.found": Say(nl="Naam in het register", en="Name in the register"),
    "suppliers.column.verdict": Say(nl="Oordeel", en="Verdict"),
    "suppliers.column.threshold": Say(nl="Grens", en="Threshold"),
    "suppliers.column.precision": Say(nl="Precisie", en="Precision"),
    "suppliers.column.recall": Say(nl="Dekking", en="Recall"),
    "suppliers.column.f1": Say(nl="F1", en="F1"),
    "suppliers.column.right": Say(nl="Goed", en="Right"),
    "suppliers.column.wrong": Say(nl="Fout", en="Wrong"),
    "suppliers.column.missed": Say(nl="Gemist", en="Missed"),
    "suppliers.verdict.match": Say(nl="gevonden", en="found"),
    "suppliers.verdict.review": Say(nl="nakijken", en="check it"),
    "suppliers.verdict.none": Say(nl="niet gevonden", en="not found"),
    "suppliers.mark.best": Say(nl="beste F1", en="best F1"),
    "suppliers.mark.review": Say(nl="hier begint “nakijken”", en="“check it” begins here"),
    "suppliers.mark.match": Say(nl="hier begint “gevonden”", en="“found” begins here"),
    "suppliers.title.register": Say(nl="Register van sociale ondernemingen", en="Register of social enterprises"),
    "suppliers.title.check": Say(nl="Wat er beter kan aan het register", en="What could be better about the register"),
    "suppliers.title.match": Say(nl="Namen opgezocht in het register", en="Names looked up in the register"),
    "suppliers.title.find": Say(nl="Wie zou dit kunnen leveren", en="Who could deliver this"),
    "suppliers.title.bench": Say(nl="Wat elke grens zou geven", en="What each threshold would give"),
    "suppliers.none": Say(nl="Er staat niets in.", en="It holds nothing."),
    "suppliers.none-found": Say(
        nl="Het register kent niemand die dit aanbiedt. Importeer uw Buy Social-lijst met `impactscreen suppliers import`.",
        en="The register knows nobody who offers this. Import your Buy Social list with `impactscreen suppliers import`.",
    ),
    "suppliers.check.clean": Say(nl="Niets gevonden.", en="Nothing found."),
    "suppliers.starter": Say(
        nl="Dit is het startregister: verzameld van openbare pagina's en niet nagekeken. Importeer uw Buy Social-lijst.",
        en="This is the starter register: gathered from public pages and not verified. Import your Buy Social list.",
    ),
    "suppliers.summary.list": Say(
        nl="{count:onderneming|ondernemingen} uit {sources:list}, versie {version}.",
        en="{count:enterprise|enterprises} from {sources:list}, version {version}.",
    ),
    "suppliers.summary.problems": Say(
        nl="{count:opmerking|opmerkingen} bij het lezen; bekijk ze met `impactscreen suppliers check`.",
        en="{count:remark|remarks} on reading; see them with `impactscreen suppliers check`.",
    ),
    "suppliers.summary.check": Say(
        nl="{count:onderneming|ondernemingen} bekeken: {findings:opmerking|opmerkingen}, waarvan {serious:n} om iets aan te doen.",
        en="{count:enterprise|enterprises} looked at: {findings:remark|remarks}, of which {serious:n} to act upon.",
    ),
    "suppliers.summary.match": Say(
        nl="{count:naam|namen} opgezocht: {found:n} gevonden, {review:n} om na te kijken.",
        en="{count:name|names} looked up: {found:n} found, {review:n} to check.",
    ),
    "suppliers.summary.find": Say(
        nl="{count:onderneming|ondernemingen} gevonden; kansregel: {categories:list}.",
        en="{count:enterprise|enterprises} found; rule: {categories:list}.",
    ),
    "suppliers.summary.import": Say(
        nl="{count:onderneming|ondernemingen} geschreven naar {file}.",
        en="{count:enterprise|enterprises} written to {file}.",
    ),
    "suppliers.import-hint": Say(
        nl='Zet `register = "{folder}"` in impactscreen.toml, dan gebruikt elke screening deze lijst.',
        en='Put `register = "{folder}"` in impactscreen.toml, and every screening uses this list.',
    ),
    "suppliers.import-itself": Say(
        nl="Dit bestand staat al tussen de registers van deze map.",
        en="This file stands among this folder's registers already.",
    ),
    "suppliers.summary.bench": Say(
        nl="{count:oordeel|oordelen}; de beste grens is {threshold} (precisie {precision:percent}, dekking {recall:percent}, F1 {f1}).",
        en="{count:judgement|judgements}; the best threshold is {threshold} (precision {precision:percent}, recall {recall:percent}, F1 {f1}).",
    ),
}
