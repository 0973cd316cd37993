"""What users read in the papers of a conversation: the brief and the reminder in the agenda.

The tone is an invitation. A brief may lie on the table between two people, so it says "we" and "you" to neither of them
as a duty, and nothing in it ranks anybody.
"""

from __future__ import annotations

from impactscreen.messages import Say

_AGENDA = {
    "agenda.needs-scan": Say("een agenda (.ics) kan alleen bij scan en brief.", "an agenda (.ics) can only be made by scan and brief."),
    "agenda.title": Say("Gesprekken over sociaal inkopen", "Talks about social procurement"),
    "agenda.summary": Say("Gesprek met {whom} over {n:kans|kansen} voor sociaal inkopen", "Talk with {whom} about {n:opportunity|opportunities} for social procurement"),
    "agenda.summary-unknown": Say("Opdrachtgever zoeken bij {n:kans|kansen} voor sociaal inkopen", "Find the internal client of {n:opportunity|opportunities} for social procurement"),
    "agenda.line": Say("{rank}. {title} ({moment}): {route}", "{rank}. {title} ({moment}): {route}"),
    "agenda.why-open": Say("Dit is naar schatting de laatste dag waarop een gesprek over de eerste regel nog veel kan veranderen.", "By estimate this is the last day on which a talk about the first line can still change much."),
    "agenda.why-closing": Say("De voorbereiding is waarschijnlijk al begonnen: bel zodra het kan.", "The preparation has probably begun: call as soon as you can."),
    "agenda.why-next": Say("Naar schatting is dit het eerstvolgende moment waarop een gesprek nut heeft.", "By estimate this is the next moment at which a talk is useful."),
    "agenda.ask": Say("Om mee te beginnen: {question}", "To begin with: {question}"),
    "agenda.without-date": Say("{n:gesprek heeft|gesprekken hebben} nog geen datum en daarom geen herinnering in de agenda.", "{n:talk has|talks have} no date yet, and so no reminder in the agenda."),
}

TEXTS: dict[str, Say] = _AGENDA
