"""What users read in the papers of a conversation: the brief and the reminder in the agenda.

The tone is an invitation. A brief may lie on the table between two people, so it says "we" and "you" to neither of them
as a duty, and nothing in it ranks anybody.
"""

from __future__ import annotations

from impactscreen.messages import Say

_AGENDA = {
    "agenda.needs-scan": Say(
        "een agenda (.ics) kan alleen bij scan en brief.", "an agenda (.ics) can only be made by scan and brief."
    ),
    "agenda.title": Say("Gesprekken over sociaal inkopen", "Talks about social procurement"),
    "agenda.summary": Say(
        "Gesprek met {whom} over {n:kans|kansen} voor sociaal inkopen",
        "Talk with {whom} about {n:opportunity|opportunities} for social procurement",
    ),
    "agenda.summary-unknown": Say(
        "Opdrachtgever zoeken bij {n:kans|kansen} voor sociaal inkopen",
        "Find the internal client of {n:opportunity|opportunities} for social procurement",
    ),
    "agenda.line": Say("{rank}. {title} ({moment}): {route}", "{rank}. {title} ({moment}): {route}"),
    "agenda.why-open": Say(
        "Dit is naar schatting de laatste dag waarop een gesprek over de eerste regel nog veel kan veranderen.",
        "By estimate this is the last day on which a talk about the first line can still change much.",
    ),
    "agenda.why-closing": Say(
        "De voorbereiding is waarschijnlijk al begonnen: bel zodra het kan.",
        "The preparation has probably begun: call as soon as you can.",
    ),
    "agenda.why-next": Say(
        "Naar schatting is dit het eerstvolgende moment waarop een gesprek nut heeft.",
        "By estimate this is the next moment at which a talk is useful.",
    ),
    "agenda.ask": Say("Om mee te beginnen: {question}", "To begin with: {question}"),
    "agenda.without-date": Say(
        "{n:gesprek heeft|gesprekken hebben} nog geen datum en daarom geen herinnering in de agenda.",
        "{n:talk has|talks have} no date yet, and so no reminder in the agenda.",
    ),
}

_BRIEF = {
    "brief.document": Say(
        "Gespreksbladen: samen kijken wat er kan", "Papers for a talk: seeing together what is possible"
    ),
    "brief.only-papers": Say(
        "{suffix} is er alleen voor gespreksbladen, niet voor een lijst.",
        "{suffix} is only for papers for a talk, not for a list.",
    ),
    "brief.only-papers.hint": Say(
        "Maak gespreksbladen met impactscreen brief, of kies .xlsx of .ods voor een lijst.",
        "Make papers with impactscreen brief, or choose .xlsx or .ods for a list.",
    ),
    "brief.client-without-names": Say(
        "--client gaat niet samen met --no-names. Kies met --department.",
        "--client does not go with --no-names. Choose with --department.",
    ),
    "brief.nothing": Say(
        "in deze kalender zijn geen kansen gevonden, dus er is geen gespreksblad te maken. Kijk met impactscreen scan of alle regels zijn gelezen.",
        "no opportunities were found in this calendar, so there is no paper to make. See with impactscreen scan whether all lines were read.",
    ),
    "brief.which-client": Say(
        "{given} kan meer opdrachtgevers betekenen: {names:list}. Geef een langer stuk van de naam.",
        "{given} may mean several internal clients: {names:list}. Give a longer part of the name.",
    ),
    "brief.which-department": Say(
        "{given} kan meer afdelingen betekenen: {names:list}. Geef een langer stuk van de naam.",
        "{given} may mean several departments: {names:list}. Give a longer part of the name.",
    ),
    "brief.no-client": Say(
        "er zijn geen kansen bij een opdrachtgever {given}. Wel bij: {names:list}.",
        "there are no opportunities with an internal client {given}. There are with: {names:list}.",
    ),
    "brief.no-department": Say(
        "er zijn geen kansen bij een afdeling {given}. Wel bij: {names:list}.",
        "there are no opportunities with a department {given}. There are with: {names:list}.",
    ),
    "brief.no-clients": Say(
        "deze kalender noemt geen opdrachtgevers. Kies met --department of --top.",
        "this calendar names no internal clients. Choose with --department or --top.",
    ),
    "brief.no-departments": Say(
        "deze kalender noemt geen afdelingen. Kies met --client of --top.",
        "this calendar names no departments. Choose with --client or --top.",
    ),
    "brief.from-calendars": Say(
        "Dit is een eerdere lijst. De gespreksbladen komen uit de kalender zelf ({files:list}), met wat er in de lijst is genoteerd.",
        "This is an earlier list. The papers come from the calendar itself ({files:list}), with what was noted in the list.",
    ),
    "brief.from-list": Say(
        "Dit is een eerdere lijst en de kalender zelf staat er niet bij. De gespreksbladen komen uit de lijst: de omschrijving en de status van de kalender ontbreken. Zet de kalender naast de lijst voor een vollediger blad.",
        "This is an earlier list and the calendar itself is not beside it. The papers come from the list: the calendar's description and status are missing. Put the calendar beside the list for a fuller paper.",
    ),
    "brief.summary": Say(
        "{papers:gespreksblad|gespreksbladen} over {n:kans|kansen}.",
        "{papers:paper|papers} on {n:opportunity|opportunities}.",
    ),
    "brief.label.earlier": Say("Eerder genoteerd", "Noted before"),
    "brief.earlier.status": Say("Status: {fact}", "Status: {fact}"),
    "brief.earlier.owner": Say("Eigenaar: {fact}", "Owner: {fact}"),
    "brief.earlier.date": Say("Gesprek: {fact:short}", "Talk: {fact:short}"),
    "brief.earlier.note": Say("Afspraak: {fact}", "Agreement: {fact}"),
    "brief.earlier.result": Say("Resultaat: {fact}", "Result: {fact}"),
    "brief.title": Say("In gesprek met {whom}", "In conversation with {whom}"),
    "brief.title-unknown": Say(
        "In gesprek: opdrachtgever nog onbekend", "In conversation: internal client not known yet"
    ),
    "brief.text": Say("{text}", "{text}"),
    "brief.also": Say("Ook op tafel", "Also on the table"),
    "brief.explained": Say("{left}. {right}", "{left}. {right}"),
    "brief.beside": Say("{left} {right}", "{left} {right}"),
    "brief.dot": Say("{left}  ·  {right}", "{left}  ·  {right}"),
    "brief.officer": Say("Inkoper: {names:list}", "Procurement officer: {names:list}"),
    "brief.seen-on": Say("Bekeken op {day:date}", "Seen on {day:date}"),
    "brief.numbered": Say("{number}. {title}", "{number}. {title}"),
    "brief.invitation.open": Say(
        "{n:inkoop biedt|inkopen bieden} misschien ruimte voor een sociale onderneming. Er ligt nog niets vast: dit blad is een uitnodiging om samen te kijken wat er kan. Naar schatting heeft een gesprek uiterlijk op {day:date} de meeste zin.",
        "{n:purchase|purchases} may have room for a social enterprise. Nothing is settled yet: this paper is an invitation to see together what is possible. By estimate, a talk by {day:date} does most.",
    ),
    "brief.invitation.closing": Say(
        "{n:inkoop biedt|inkopen bieden} misschien ruimte voor een sociale onderneming. De voorbereiding is waarschijnlijk al begonnen; juist daarom is een kort gesprek deze week welkom. Dit blad is een uitnodiging om samen te kijken wat er nog kan.",
        "{n:purchase|purchases} may have room for a social enterprise. The preparation has probably begun, and so a short talk this week is welcome. This paper is an invitation to see together what is still possible.",
    ),
    "brief.invitation.unknown": Say(
        "{n:inkoop biedt|inkopen bieden} misschien ruimte voor een sociale onderneming. De kalender noemt nog geen datum: een mooi moment om samen te kijken wat er kan, vóór de vraag vorm krijgt.",
        "{n:purchase|purchases} may have room for a social enterprise. The calendar gives no date yet: a good moment to see together what is possible, before the question takes shape.",
    ),
    "brief.invitation.late": Say(
        "{n:inkoop is|inkopen zijn} waarschijnlijk al op de markt of gegund. Ook dan is een gesprek de moeite waard: over wat de opdrachtnemer met Social Return kan doen, en over wat we meenemen naar de volgende keer.",
        "{n:purchase is|purchases are} probably on the market or awarded already. A talk is worth it even then: about what the contractor can do with Social Return, and what we take along to the next time.",
    ),
    "brief.moment.closing": Say("liefst deze week", "this week if you can"),
    "brief.column.what": Say("Wat eraan komt", "What is coming"),
    "brief.label.what": Say("Wat", "What"),
    "brief.label.when": Say("Wanneer praten", "When to talk"),
    "brief.label.why": Say("Waarom een kans", "Why a chance"),
    "brief.label.route": Say("Een mogelijke route", "A possible route"),
    "brief.label.questions": Say("Om samen te bespreken", "To discuss together"),
    "brief.label.suppliers": Say("Wie zou het kunnen", "Who could deliver"),
    "brief.label.social-return": Say("Social Return (indicatie)", "Social Return (indication)"),
    "brief.what.value": Say("Waarde: {fact}", "Value: {fact}"),
    "brief.what.procedure": Say("Procedure: {fact}", "Procedure: {fact}"),
    "brief.what.reference": Say("Kenmerk: {fact}", "Reference: {fact}"),
    "brief.what.now": Say("Nu: {fact}", "Now: {fact}"),
    "brief.what.contract-end": Say("Contract tot: {fact}", "Contract until: {fact}"),
    "brief.evidence": Say("In de kalender staat {evidence:list}.", "The calendar says {evidence:list}."),
    "brief.question.aim": Say(
        "Deze inkoop kan bijdragen aan {aims:list}. Wat wil de gemeente hier bereiken?",
        "This purchase can contribute to {aims:list}. What does the municipality want to reach here?",
    ),
    "brief.aim.1": Say("minder armoede", "less poverty"),
    "brief.aim.2": Say("goed eten voor iedereen", "good food for everyone"),
    "brief.aim.3": Say("gezondheid", "health"),
    "brief.aim.4": Say("vakmanschap", "learning a trade"),
    "brief.aim.5": Say("kansen voor vrouwen", "chances for women"),
    "brief.aim.6": Say("schoon water", "clean water"),
    "brief.aim.7": Say("schone energie", "clean energy"),
    "brief.aim.8": Say(
        "werk voor mensen met een afstand tot de arbeidsmarkt", "work for people at a distance from the labour market"
    ),
    "brief.aim.9": Say("nieuwe oplossingen van eigen bodem", "new solutions from close by"),
    "brief.aim.10": Say("gelijke kansen", "equal chances"),
    "brief.aim.11": Say("een prettige wijk", "a pleasant neighbourhood"),
    "brief.aim.12": Say("meer hergebruik", "more reuse"),
    "brief.aim.13": Say("minder uitstoot", "fewer emissions"),
    "brief.aim.14": Say("leven in het water", "life in the water"),
    "brief.aim.15": Say("een groenere stad", "a greener city"),
    "brief.aim.16": Say("een gastvrije stad", "a welcoming city"),
    "brief.aim.17": Say("samenwerking in de stad", "working together in the city"),
    "brief.social-return.between": Say("{low:euro} tot {high:euro}", "{low:euro} to {high:euro}"),
    "brief.social-return.about": Say("ongeveer {amount:euro}", "about {amount:euro}"),
    "brief.social-return.from": Say("{amount:euro} of meer", "{amount:euro} or more"),
    "brief.social-return.up-to": Say("hooguit {amount:euro}", "at most {amount:euro}"),
    "brief.case": Say("Een voorbeeld van elders: {title}", "An example from elsewhere: {title}"),
    "brief.case.lesson": Say("Wat wij daarvan kunnen meenemen: {lesson}", "What we can take from it: {lesson}"),
    "brief.meaning": Say("Wat sociaal inkopen kan betekenen", "What buying social can mean"),
    "brief.buy-social": Say("Buy Social", "Buy Social"),
    "brief.buy-social.meaning": Say(
        "De gemeente koopt zelf bij een sociale onderneming. Dezelfde uitgave levert dan ook werk, hergebruik of een sterkere wijk op. Klein beginnen kan: een boeket, een lunch, een verbanddoos.",
        "The municipality itself buys from a social enterprise. The same money then also gives work, reuse or a stronger neighbourhood. A small start will do: a bouquet, a lunch, a first-aid kit.",
    ),
    "brief.social-return": Say("Social Return", "Social Return"),
    "brief.social-return.meaning": Say(
        "De opdrachtnemer besteedt een deel van de opdracht aan kansen voor mensen met een afstand tot de arbeidsmarkt. In Utrecht telt inkopen bij een sociale onderneming daarvoor mee; vraag de coördinator Social Return hoe dat bij ons is.",
        "The contractor spends part of the contract on chances for people at a distance from the labour market. In Utrecht, buying from a social enterprise counts for it; ask the Social Return coordinator how that is with us.",
    ),
    "brief.agreements": Say("Wat spreken we af?", "What do we agree?"),
    "brief.column.agreement": Say("Afspraak", "Agreement"),
    "brief.column.who": Say("Wie", "Who"),
    "brief.column.when": Say("Wanneer", "When"),
    "brief.small-print": Say(
        "Voor intern gebruik. Momenten en bedragen zijn schattingen, een route is een voorstel: vraag bij twijfel uw inkoper of inkoopjurist. Een genoemde onderneming is geen aanbeveling.",
        "For internal use. Moments and sums are estimates, a route is a suggestion: when in doubt ask your procurement officer or lawyer. A named enterprise is no endorsement.",
    ),
}

TEXTS: dict[str, Say] = _AGENDA | _BRIEF
