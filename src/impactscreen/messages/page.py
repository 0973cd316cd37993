"""What users read on the page (html) only: headings, captions, and what sorting and filtering say."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    # --- the page itself
    "page.skip": Say("Naar de inhoud", "Skip to content"),
    "page.contents": Say("Op deze pagina", "On this page"),
    "page.top": Say("Naar boven", "Back to top"),
    "page.made": Say("Peildatum {day:date}, uit {files:list}", "Reference date {day:date}, from {files:list}"),
    "page.footer": Say(
        "Gemaakt met impactscreen. Deze pagina staat op zichzelf: zij haalt niets op van internet en stuurt niets door.",
        "Made with impactscreen. This page stands by itself: it fetches nothing from the internet and sends nothing on.",
    ),
    "page.nothing": Say("–", "–"),
    "page.scroll": Say("{title}: tabel, schuif opzij om alles te zien", "{title}: table, scroll sideways to see all"),
    "page.day": Say("{day:short}", "{day:short}"),
    "page.day-was": Say("was {day:short}", "was {day:short}"),
    "page.internal": Say(
        "Deze pagina kan namen en ramingen bevatten. Deel haar niet buiten de gemeente.",
        "This page can hold names and estimates. Do not share it outside the municipality.",
    ),
    # --- at a glance
    "page.glance": Say("In één minuut", "In one minute"),
    "page.glance.intro": Say(
        "De inkoopkalender telt {lines:regel|regels}. Bij {count:n} daarvan lijkt een gesprek de moeite waard: een sociale onderneming kan die opdracht, of een deel ervan, waarschijnlijk uitvoeren. Zo’n regel noemen we een kans.",
        "The procurement calendar holds {lines:line|lines}. For {count:n} of them a conversation seems worthwhile: a social enterprise can probably carry out that contract, or a part of it. We call such a line an opportunity.",
    ),
    "page.glance.opportunities": Say("kansen", "opportunities"),
    "page.glance.talks": Say("gesprekken", "conversations"),
    "page.glance.talks-note": Say("één per opdrachtgever", "one for each internal client"),
    "page.glance.quarter": Say("kansen om binnen 3 maanden te bespreken", "opportunities to discuss within 3 months"),
    "page.glance.quarter-note": Say("dan is er nog volop ruimte", "while there is still plenty of room"),
    "page.glance.changes": Say(
        "Sinds de vorige lijst: {new:n} nieuw, {changed:n} gewijzigd, {moved:n} verschoven.",
        "Since the previous list: {new:n} new, {changed:n} changed, {moved:n} moved.",
    ),
    "page.glance.call-now": Say("kansen om nu over te bellen", "opportunities to call about now"),
    "page.glance.call-now-note": Say(
        "de voorbereiding is waarschijnlijk begonnen", "the preparation has probably begun"
    ),
    "page.glance.worth": Say("geraamde waarde samen", "estimated value together"),
    "page.glance.worth-between": Say("{low} tot {high}", "{low} to {high}"),
    "page.glance.worth-from": Say("vanaf {low}", "from {low}"),
    "page.glance.worth-up-to": Say("tot {high}", "up to {high}"),
    "page.glance.worth-note": Say(
        "bekend bij {known:n} van de {count:kans|kansen}", "known for {known:n} of {count:opportunity|opportunities}"
    ),
    "page.glance.suppliers": Say("sociale ondernemingen", "social enterprises"),
    "page.glance.suppliers-note": Say("die dit misschien kunnen leveren", "that may be able to deliver"),
    "page.glance.rest": Say(
        "Deze pagina toont de {shown:n} beste van {count:kans|kansen}; de andere staan onder Ook gezien.",
        "This page shows the best {shown:n} of {count:opportunity|opportunities}; the others stand under Also seen.",
    ),
    "page.glance.read": Say(
        "Wat is er gelezen? {lines:regel|regels} gelezen, {skipped:rij|rijen} overgeslagen, {problems:cel|cellen} niet helemaal begrepen.",
        "What was read? {lines:line|lines} read, {skipped:row|rows} left out, {problems:cell|cells} not wholly understood.",
    ),
    "page.glance.read-link": Say("Bekijk wat niet is gelezen", "See what was not read"),
    "page.next": Say("Met wie eerst praten", "Whom to talk with first"),
    "page.next.count": Say("{n:kans|kansen}", "{n:opportunity|opportunities}"),
    "page.next.and": Say("en nog {n:kans|kansen}", "and {n:more opportunity|more opportunities}"),
    "page.months": Say("Wanneer praten", "When to talk"),
    "page.months.describe": Say(
        "Laatste goede moment voor een gesprek, per maand: {items:list}.",
        "Last good moment for a talk, month by month: {items:list}.",
    ),
    "page.months.item": Say("{label} {count:n}", "{label} {count:n}"),
    "page.months.caption": Say(
        "Aantal kansen naar het laatste goede moment voor een gesprek.",
        "Number of opportunities by the last good moment for a talk.",
    ),
    "page.months.undated": Say(
        "Nog zonder datum: {n:kans|kansen}.", "Without a date yet: {n:opportunity|opportunities}."
    ),
    "page.months.late": Say(
        "Al op de markt: {n:kans|kansen}.", "Already on the market: {n:opportunity|opportunities}."
    ),
    "page.months.now": Say("nu", "now"),
    "page.months.later": Say("later", "later"),
    # --- the timeline
    "page.timeline": Say("Tijd om te praten", "Time to talk"),
    "page.timeline.note": Say(
        "De balk loopt van de peildatum tot het laatste goede moment voor een gesprek. Het ruitje is de verwachte publicatie. Alle momenten zijn schattingen.",
        "The bar runs from the reference date to the last good moment for a talk. The diamond is the expected publication. All moments are estimates.",
    ),
    "page.timeline.market": Say("op de markt vanaf {day:short}", "on the market from {day:short}"),
    "page.timeline.none": Say("Geen kansen met een datum.", "No opportunities with a date."),
    # --- bars
    "page.categories": Say("Kansen per categorie", "Opportunities by category"),
    "page.categories.note": Say(
        "Een regel met twee categorieën telt bij beide mee.", "A line with two categories counts in both."
    ),
    "page.departments": Say("Kansen per afdeling", "Opportunities by department"),
    "page.departments.note": Say(
        "Op alfabet. Het aantal zegt iets over de kalender, niet over hoe een afdeling het doet.",
        "In alphabetical order. The number says something about the calendar, not about how a department is doing.",
    ),
    "page.departments.unnamed": Say("(geen afdeling genoemd)", "(no department named)"),
    "page.column.department": Say("Afdeling", "Department"),
    "page.column.category": Say("Categorie", "Category"),
    "page.column.count": Say("Aantal", "Number"),
    "page.column.worth": Say("Geraamde waarde samen", "Estimated value together"),
    "page.routes": Say("Waarde per route", "Value by route"),
    "page.routes.note": Say(
        "De route is een voorstel, geen juridisch oordeel. De volle balk is de lage raming, de lichte balk loopt door tot de hoge raming. Alle bedragen zijn over de hele looptijd, zonder btw.",
        "The route is a suggestion, not a legal verdict. The full bar is the low estimate, the light bar goes on to the high estimate. All amounts are over the whole term, without VAT.",
    ),
    "page.routes.unknown": Say("nog niet bekend", "not known yet"),
    "page.routes.some-unknown": Say(
        "{n:kans|kansen} nog zonder bedrag", "{n:opportunity|opportunities} without an amount yet"
    ),
    # --- the list
    "page.list": Say("Alle kansen", "All opportunities"),
    "page.list.caption": Say(
        "De kansen op volgorde: bovenaan staat waar een gesprek nu het meeste kan opleveren.",
        "The opportunities in order: at the top stands where a talk can do most now.",
    ),
    "page.list.none": Say(
        "Geen kansen gevonden. Kijk bij Niet gelezen of alle regels zijn gelezen.",
        "No opportunities found. See under Not read whether all lines were read.",
    ),
    "page.also.note": Say(
        "Deze regels staan lager op de lijst. Ze tellen niet mee in de overzichten hierboven.",
        "These lines stand lower on the list. They do not count in the overviews above.",
    ),
    "page.cards": Say("De kansen één voor één", "The opportunities one by one"),
    "page.card.why": Say("Waarom dit een kans is", "Why this is an opportunity"),
    "page.card.cell": Say("{field} ({cell})", "{field} ({cell})"),
    "page.card.route": Say("Voorstel voor de route", "Suggested route"),
    "page.card.also": Say("Kan ook", "Also possible"),
    "page.card.moment": Say("Moment om te praten", "Moment to talk"),
    "page.card.questions": Say("Vragen voor het gesprek", "Questions for the talk"),
    "page.card.suppliers": Say("Wie zou het kunnen", "Who could deliver"),
    "page.card.no-suppliers": Say(
        "Het register noemt hier nog niemand voor. Het is nooit compleet: vraag rond.",
        "The register names nobody for this yet. It is never complete: ask around.",
    ),
    "page.card.no-endorsement": Say(
        "Genoemd omdat het aanbod past. Dat is geen aanbeveling.",
        "Named because what they offer fits. That is no endorsement.",
    ),
    "page.card.checked": Say("gegevens bekeken op {day:short}", "details checked on {day:short}"),
    "page.card.distance": Say("{km:n} km", "{km:n} km"),
    "page.card.now": Say("Wie levert nu", "Who delivers now"),
    "page.card.facts": Say("Gegevens uit de kalender", "Facts from the calendar"),
    "page.card.score": Say("Waarom op deze plek: {total}", "Why in this place: {total}"),
    "page.card.follow-up": Say("Opvolging", "Follow-up"),
    # --- conversations
    "page.talks.note": Say(
        "Eén gesprek gaat over alle regels van een opdrachtgever.",
        "One conversation covers all lines of an internal client.",
    ),
    # --- sorting and filtering
    "page.filter": Say("Zoek en kies", "Search and choose"),
    "page.filter.words": Say("Zoek in de kansen", "Search the opportunities"),
    "page.filter.department": Say("Afdeling", "Department"),
    "page.filter.category": Say("Categorie", "Category"),
    "page.filter.route": Say("Route", "Route"),
    "page.filter.all": Say("alles", "all"),
    "page.filter.clear": Say("Wis keuze", "Clear"),
    "page.filter.shown": Say("%1 van %2 kansen", "%1 of %2 opportunities"),
    "page.sort.ascending": Say("Gesorteerd op %1, oplopend", "Sorted by %1, ascending"),
    "page.sort.descending": Say("Gesorteerd op %1, aflopend", "Sorted by %1, descending"),
}
