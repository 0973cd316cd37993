"""What users read about the route, the moment and the order.

The tone is an invitation. What is assumed or general knowledge is worded "waarschijnlijk"; where law decides, the reader
is sent to the procurement lawyer.
"""

from __future__ import annotations

from impactscreen.messages import Say

_POLICY = {
    "ranking.policy.order": Say(
        "`{later}` is lager of vroeger dan `{earlier}`. Draai ze om.",
        "`{later}` is lower or earlier than `{earlier}`. Swap them.",
    ),
    "ranking.policy.incomplete": Say(
        "Een eigen hoofdstuk vervangt het hele hoofdstuk. Hier ontbreekt nog: {missing:list}.",
        "A chapter of your own replaces the whole chapter. Still missing here: {missing:list}.",
    ),
    "ranking.policy.unknown-rule": Say(
        "`{chapter}` noemt de kansregel `{rule}`, maar die is er niet.",
        "`{chapter}` names the rule `{rule}`, but there is none.",
    ),
    "ranking.policy.weights": Say(
        "Alle gewichten staan op nul. Geef er minstens één een waarde.",
        "All weights are zero. Give at least one a value.",
    ),
    "ranking.policy.influence": Say(
        "`{later}` staat hoger dan `{earlier}`, maar later in een inkoop is er nooit méér te beïnvloeden.",
        "`{later}` is higher than `{earlier}`, but later in a purchase there is never more to influence.",
    ),
    "ranking.policy.thresholds": Say(
        "De drempels overlappen elkaar of staan niet op volgorde van tijd.",
        "The thresholds overlap or are not in order of time.",
    ),
}

_WORTH = {
    "ranking.worth.unknown": Say("nog niet bekend", "not known yet"),
    "ranking.worth.about": Say("{amount:euro}", "{amount:euro}"),
    "ranking.worth.between": Say("{low:euro} tot {high:euro}", "{low:euro} to {high:euro}"),
    "ranking.worth.at-least": Say("{low:euro} of meer", "{low:euro} or more"),
    "ranking.worth.at-most": Say("hooguit {high:euro}", "at most {high:euro}"),
    "ranking.worth.yearly": Say(
        "{total} over de hele looptijd (bedrag per jaar × {months:maand|maanden}, met opties)",
        "{total} over the whole term (yearly amount × {months:month|months}, with options)",
    ),
    "ranking.worth.yearly-no-term": Say("{yearly} per jaar, looptijd onbekend", "{yearly} a year, term unknown"),
}

_PROCEDURES = {
    "ranking.procedure.unknown": Say("een nog onbekende procedure", "a procedure not yet known"),
    "ranking.procedure.direct": Say("enkelvoudig onderhands", "a direct award"),
    "ranking.procedure.invited": Say("meervoudig onderhands", "an invited tender"),
    "ranking.procedure.national-open": Say("een nationale aanbesteding", "a national tender"),
    "ranking.procedure.eu-open": Say("een Europese openbare aanbesteding", "a European open tender"),
    "ranking.procedure.eu-restricted": Say("een Europese niet-openbare aanbesteding", "a European restricted tender"),
    "ranking.procedure.social-services": Say(
        "de procedure voor sociale en andere specifieke diensten (SAS)",
        "the procedure for social and other specific services",
    ),
    "ranking.procedure.competitive-dialogue": Say("een concurrentiegerichte dialoog", "a competitive dialogue"),
    "ranking.procedure.innovation-partnership": Say("een innovatiepartnerschap", "an innovation partnership"),
    "ranking.procedure.framework-call": Say(
        "een afroep binnen een raamovereenkomst", "a call-off under a framework agreement"
    ),
    "ranking.procedure.concession": Say("een concessie", "a concession"),
    "ranking.procedure.extension": Say("een verlenging", "an extension"),
    "ranking.procedure.market-consultation": Say("een marktconsultatie", "a market consultation"),
    "ranking.procedure.in-house": Say("inbesteding", "in-house award"),
}

_STAGES = {
    "stage.unknown": Say("moment nog onbekend", "moment not known yet"),
    "stage.forming": Say("de behoefte krijgt nog vorm", "the need is still forming"),
    "stage.consultation": Say("inkoopstrategie of marktconsultatie", "strategy or market consultation"),
    "stage.drafting": Say("het programma van eisen wordt geschreven", "the requirements are being written"),
    "stage.published": Say("gepubliceerd", "published"),
    "stage.awarded": Say("gegund", "awarded"),
    "stage.running": Say("lopend contract", "running contract"),
    "stage.extension": Say("verlenging", "extension"),
    "stage.ended": Say("afgerond of vervallen", "finished or withdrawn"),
}

_WINDOW = {
    "ranking.two": Say("{first} {second}", "{first} {second}"),
    "ranking.when.unknown": Say("onbekend", "unknown"),
    "ranking.when.day": Say("{day:date}", "{day:date}"),
    "ranking.when.written": Say("{raw}", "{raw}"),
    "ranking.when.between": Say("{first:date} tot en met {last:date}", "{first:date} to {last:date}"),
    "ranking.window.from-publication": Say(
        "Publicatie volgens de kalender: {when}. Schatting: bij {procedure} duurt de voorbereiding waarschijnlijk {weeks:week|weken}.",
        "Publication by the calendar: {when}. Estimate: with {procedure}, the preparation probably takes {weeks:week|weeks}.",
    ),
    "ranking.window.from-award": Say(
        "Gunning volgens de kalender: {when}. Schatting: voorbereiding en procedure duren bij {procedure} waarschijnlijk {weeks:week|weken}.",
        "Award by the calendar: {when}. Estimate: with {procedure}, preparation and procedure probably take {weeks:week|weeks}.",
    ),
    "ranking.window.from-contract-start": Say(
        "Het contract begint volgens de kalender: {when}. Schatting: voorbereiding en procedure duren bij {procedure} waarschijnlijk {weeks:week|weken}.",
        "The contract starts by the calendar: {when}. Estimate: with {procedure}, preparation and procedure probably take {weeks:week|weeks}.",
    ),
    "ranking.window.from-contract-end": Say(
        "Het huidige contract loopt af: {when}. Schatting: voorbereiding en procedure duren bij {procedure} waarschijnlijk {weeks:week|weken}.",
        "The current contract ends: {when}. Estimate: with {procedure}, preparation and procedure probably take {weeks:week|weeks}.",
    ),
    "ranking.window.from-start": Say(
        "De voorbereiding begint volgens de kalender: {when}. Schatting: daarvóór valt er het meest te bespreken.",
        "The preparation starts by the calendar: {when}. Estimate: before that there is most to discuss.",
    ),
    "ranking.window.from-notice": Say(
        "Het contract loopt tot {end:date}. Schatting: bij een opzegtermijn van {months:maand|maanden} valt het besluit over verlengen uiterlijk {notice:date}.",
        "The contract runs until {end:date}. Estimate: with a notice period of {months:month|months}, the extension is decided by {notice:date}.",
    ),
    "ranking.window.undated": Say(
        "De kalender noemt nog geen datum. Bij vroege plannen is dat gewoon: juist dan is er veel te bespreken.",
        "The calendar gives no date yet. With early plans that is normal: there is much to discuss just then.",
    ),
    "ranking.window.extension-undated": Say(
        "De kalender noemt geen einddatum. De contractmanager weet wanneer over verlengen wordt beslist.",
        "The calendar gives no end date. The contract manager knows when the extension is decided.",
    ),
    "ranking.window.call-now": Say(
        "De voorbereiding is waarschijnlijk al begonnen: bel nu.", "The preparation has probably begun: call now."
    ),
    "ranking.window.published": Say(
        "De vraag staat waarschijnlijk al op de markt en verandert niet meer.",
        "The question is probably on the market already and will not change any more.",
    ),
    "ranking.window.awarded": Say(
        "De opdracht is waarschijnlijk al gegund.", "The contract has probably been awarded already."
    ),
    "ranking.window.running": Say(
        "Er loopt waarschijnlijk al een contract.", "A contract is probably running already."
    ),
    "ranking.window.ended": Say(
        "De kalender noemt deze regel afgerond of vervallen.", "The calendar calls this line finished or withdrawn."
    ),
    "ranking.question.overdue": Say(
        "De datum van publicatie is voorbij. Is de aanbesteding al gepubliceerd, of is zij verschoven?",
        "The date of publication has passed. Has the tender been published, or has it moved?",
    ),
    "ranking.question.maybe-published": Say(
        "De periode van publicatie is al begonnen. Is de aanbesteding al gepubliceerd?",
        "The period of publication has begun. Has the tender been published yet?",
    ),
    "ranking.question.probably-begun": Say(
        "Naar schatting had deze inkoop al op de markt kunnen zijn. Hoe staat het ervoor?",
        "By estimate this purchase could have been on the market already. How do things stand?",
    ),
    "ranking.question.contract-ended": Say(
        "De einddatum van het contract is voorbij. Is het verlengd, of is er een opvolger?",
        "The end date of the contract has passed. Was it extended, or is there a successor?",
    ),
    "ranking.question.already-published": Say(
        "De status zegt gepubliceerd, maar de datum van publicatie moet nog komen. Wat klopt?",
        "The status says published, but the date of publication is still to come. Which is right?",
    ),
    "ranking.question.on-hold": Say(
        "Deze inkoop staat stil. Wanneer gaat zij verder, en krijgt de vraag dan opnieuw vorm?",
        "This purchase is on hold. When does it go on, and will the question be shaped anew?",
    ),
    "ranking.question.after-consultation": Say(
        "De marktconsultatie is geweest. Wanneer volgt de aanbesteding, en wat ligt al vast?",
        "The market consultation has been held. When does the tender follow, and what is settled already?",
    ),
    "ranking.question.award-passed": Say(
        "De datum van gunning is voorbij. Is er al gegund, en aan wie?",
        "The date of award has passed. Has it been awarded, and to whom?",
    ),
    "ranking.question.when-ends": Say(
        "Wanneer loopt het contract af, en wanneer wordt over verlengen beslist?",
        "When does the contract end, and when is an extension decided?",
    ),
    "ranking.question.undated": Say(
        "Wanneer wil de opdrachtgever hiermee beginnen?", "When does the client want to start with this?"
    ),
}

_ROUTE_NAMES = {
    "route.direct": Say("Zelf inkopen bij een sociale ondernemer", "Buy from a social enterprise directly"),
    "route.social-return": Say("Via Social Return van de opdrachtnemer", "Through the contractor's Social Return"),
    "route.subcontract": Say("Als deelleverancier of onderaannemer", "As part supplier or subcontractor"),
    "route.warm": Say("Warme samenwerking: vroeg in gesprek", "Warm collaboration: talk early"),
    "route.lots": Say("Een eigen perceel", "A lot of its own"),
    "route.reserved": Say("Voorbehouden opdracht", "Reserved contract"),
    "route.contract-manager": Say("In gesprek met de contractmanager", "Talk with the contract manager"),
    "route.case": Say("Leren van de casus", "Learn from the case"),
    "route.form.order": Say("Rechtstreeks bestellen", "Order directly"),
    "route.form.invite": Say("Uitnodigen bij meervoudig onderhands", "Invite to an invited tender"),
    "route.form.lots": Say("Eigen perceel in een aanbesteding", "A lot of its own in a tender"),
    "route.form.reserved-2.82": Say("Voorbehouden volgens artikel 2.82", "Reserved under article 2.82"),
    "route.form.reserved-2.82a": Say("Voorbehouden volgens artikel 2.82a", "Reserved under article 2.82a"),
    "route.form.market-consultation": Say("Marktconsultatie", "Market consultation"),
    "route.form.dialogue": Say("Gesprek over opgave en impact", "A talk about task and impact"),
    "route.form.social-services": Say("Sociale en andere specifieke diensten", "Social and other specific services"),
    "route.form.award-criterion": Say("Gunningscriterium of onderaanneming", "Award criterion or subcontracting"),
    "route.form.contractor": Say("Social Return van de opdrachtnemer", "Social Return by the contractor"),
    "route.form.extension": Say("Verlenging", "Extension"),
    "route.form.call-off": Say("Afroep binnen een raamovereenkomst", "Call-off under a framework agreement"),
    "route.form.running-contract": Say("Lopend contract", "Running contract"),
    "route.form.in-house": Say("Inbesteding", "In-house award"),
    "route.form.case": Say("Casus", "Case"),
}

_ROUTES = {
    "ranking.basis.procedure": Say("De kalender noemt {procedure}.", "The calendar names {procedure}."),
    "ranking.basis.doubt": Say(
        "De kalender noemt {procedure}, maar de waarde is {worth}.",
        "The calendar names {procedure}, but the value is {worth}.",
    ),
    "ranking.basis.value": Say("De waarde is {worth}.", "The value is {worth}."),
    "ranking.basis.unknown": Say("Waarde en procedure zijn nog niet bekend.", "Value and procedure are not known yet."),
    "ranking.route.order": Say(
        "Dat blijft waarschijnlijk onder de grens voor rechtstreeks inkopen ({limit:euro}). De besteller kan zelf een sociale ondernemer kiezen.",
        "That probably stays below the limit for direct purchase ({limit:euro}). Whoever orders can choose a social enterprise.",
    ),
    "ranking.route.order-written": Say(
        "De besteller kan dan waarschijnlijk zelf een sociale ondernemer kiezen.",
        "Whoever orders can then probably choose a social enterprise.",
    ),
    "ranking.route.invite": Say(
        "Waarschijnlijk worden ten minste drie partijen uitgenodigd: zorg dat er een sociale ondernemer bij is.",
        "At least three parties are probably invited: see that a social enterprise is among them.",
    ),
    "ranking.route.partner": Say(
        "Dat is waarschijnlijk meer dan één sociale ondernemer aankan. Een deel leveren, samen met een grotere partij, past dan beter.",
        "That is probably more than one social enterprise can carry. Delivering a part, with a larger party, then fits better.",
    ),
    "ranking.route.lots": Say(
        "Een eigen perceel geeft sociale ondernemers een passende kans.",
        "A lot of its own gives social enterprises a fitting chance.",
    ),
    "ranking.route.lots-follows": Say(
        "Waarschijnlijk volgt een nationale aanbesteding.", "A national tender probably follows."
    ),
    "ranking.route.warm-follows": Say(
        "Waarschijnlijk volgt een Europese aanbesteding.", "A European tender probably follows."
    ),
    "ranking.route.warm": Say(
        "Ga vroeg in gesprek: wat wil de gemeente bereiken, waar streeft de ondernemer naar?",
        "Talk early: what does the municipality want to reach, what does the entrepreneur strive for?",
    ),
    "ranking.route.warm-maybe": Say(
        "Misschien volgt een Europese aanbesteding. Ga vroeg in gesprek: wat wil de gemeente bereiken, waar streeft de ondernemer naar?",
        "A European tender may follow. Talk early: what does the municipality want to reach, what does the entrepreneur strive for?",
    ),
    "ranking.route.open": Say(
        "Juist nu kan een gesprek over opgave en impact nog alle kanten op.",
        "Just now a talk about task and impact can still go any way.",
    ),
    "ranking.route.open-drafting": Say(
        "De voorbereiding is waarschijnlijk al begonnen. Vraag wat er nog open is: criteria, onderaanneming, Social Return.",
        "The preparation has probably begun. Ask what is still open: criteria, subcontracting, Social Return.",
    ),
    "ranking.route.drafting": Say(
        "Het programma van eisen wordt waarschijnlijk geschreven. Nu is er ruimte voor sociale ondernemers als onderaannemer of deelleverancier.",
        "The requirements are probably being written. There is room now for social enterprises as subcontractor or part supplier.",
    ),
    "ranking.route.works": Say(
        "Dit loopt waarschijnlijk via een aannemer. Die kan met Social Return inkopen bij sociale ondernemers.",
        "This probably goes through a contractor, who can buy from social enterprises to meet Social Return.",
    ),
    "ranking.route.social-services-written": Say(
        "Onder {threshold:euro} is de procedure waarschijnlijk lichter. Ga vroeg in gesprek met mogelijke partners.",
        "Below {threshold:euro} the procedure is probably lighter. Talk early with possible partners.",
    ),
    "ranking.route.social-services-likely": Say(
        "Dit is waarschijnlijk een sociale of andere specifieke dienst: onder {threshold:euro} is de procedure lichter. Ga vroeg in gesprek met mogelijke partners.",
        "This is probably a social or other specific service: below {threshold:euro} the procedure is lighter. Talk early with possible partners.",
    ),
    "ranking.route.dialogue": Say(
        "Deze vorm leent zich voor een gesprek vooraf over impact en samenwerking.",
        "This form lends itself to a talk beforehand about impact and collaboration.",
    ),
    "ranking.route.consultation": Say(
        "Nodig sociale ondernemers uit om mee te praten: nu krijgt de vraag vorm.",
        "Invite social enterprises to join in: the question takes shape now.",
    ),
    "ranking.route.reserved": Say(
        "De kalender noemt een voorbehouden opdracht. Sociale werkplaatsen en sociale ondernemers met minstens 30% medewerkers uit de doelgroep kunnen waarschijnlijk meedoen, in concurrentie met elkaar.",
        "The calendar names a reserved contract. Sheltered workshops and social enterprises with at least 30% staff from the target group can probably take part, in competition with each other.",
    ),
    "ranking.route.reserved-services": Say(
        "De kalender noemt een voorbehouden opdracht. Voor sommige sociale diensten kan dat waarschijnlijk met artikel 2.82a, voor ten hoogste drie jaar.",
        "The calendar names a reserved contract. For some social services that is probably possible under article 2.82a, for three years at most.",
    ),
    "ranking.route.call-off": Say(
        "De opdracht valt waarschijnlijk binnen een raamovereenkomst. De contractmanager weet welke ruimte er is voor Social Return of een sociale onderaannemer.",
        "The contract probably falls under a framework agreement. The contract manager knows what room there is for Social Return or a social subcontractor.",
    ),
    "ranking.route.extension": Say(
        "Bij een verlenging is de contractmanager de gesprekspartner: is er ruimte voor Social Return binnen het contract?",
        "With an extension the contract manager is the one to talk with: is there room for Social Return within the contract?",
    ),
    "ranking.route.running": Say(
        "Binnen een lopend contract is de contractmanager de gesprekspartner: is er ruimte voor Social Return?",
        "Within a running contract the contract manager is the one to talk with: is there room for Social Return?",
    ),
    "ranking.route.in-house": Say(
        "De gemeente doet dit waarschijnlijk met een eigen bedrijf. Een sociale ondernemer kan misschien een deel leveren.",
        "The municipality probably does this with a company of its own. A social enterprise may be able to deliver a part.",
    ),
    "ranking.route.ordered": Say(
        "Een kleine opdracht is waarschijnlijk al besteld. Kan de volgende keer een sociale ondernemer leveren?",
        "A small order has probably been placed already. Can a social enterprise deliver the next time?",
    ),
    "ranking.route.published": Say(
        "De vraag verandert waarschijnlijk niet meer. Spreek na de gunning met de opdrachtnemer over Social Return: die kan inkopen bij sociale ondernemers.",
        "The question will probably not change any more. After the award, talk with the contractor about Social Return: it can buy from social enterprises.",
    ),
    "ranking.route.awarded": Say(
        "De opdrachtnemer is waarschijnlijk bekend. Die kan met Social Return inkopen bij sociale ondernemers.",
        "The contractor is probably known, and can buy from social enterprises to meet Social Return.",
    ),
    "ranking.route.ended": Say(
        "Deze regel is afgerond of vervallen. Wat leert deze casus voor een volgende keer?",
        "This line is finished or withdrawn. What does this case teach for a next time?",
    ),
}

_ALSO = {
    "ranking.also.lots": Say(
        "Kan de opdracht in percelen, met één dat past bij een sociale ondernemer?",
        "Can the contract be in lots, with one that fits a social enterprise?",
    ),
    "ranking.also.lots-known": Say(
        "De kalender noemt {number} percelen: past er één bij een sociale ondernemer?",
        "The calendar names {number} lots: does one fit a social enterprise?",
    ),
    "ranking.also.whole": Say(
        "Eén sociale ondernemer kan dit misschien in zijn geheel aan.",
        "One social enterprise may be able to carry all of it.",
    ),
    "ranking.also.consultation": Say(
        "Een marktconsultatie laat zien wat sociale ondernemers kunnen.",
        "A market consultation shows what social enterprises can do.",
    ),
    "ranking.also.criterion": Say(
        "Kan impact meewegen als gunningscriterium?", "Can impact count as an award criterion?"
    ),
    "ranking.also.subcontract": Say(
        "Als deelleverancier of onderaannemer van een grotere partij.",
        "As part supplier or subcontractor of a larger party.",
    ),
    "ranking.also.subcontract-after": Say(
        "Als onderaannemer van de partij die de opdracht krijgt.",
        "As subcontractor of the party that gets the contract.",
    ),
    "ranking.also.information-round": Say(
        "Zolang de inschrijving loopt kan waarschijnlijk alleen nog een vraag in de nota van inlichtingen.",
        "While tenders can be sent in, probably only a question in the information round is possible.",
    ),
    "ranking.also.no-social-return": Say(
        "De kalender noemt hier geen Social Return: vraag of er toch ruimte voor is.",
        "The calendar names no Social Return here: ask whether there is room for it all the same.",
    ),
    "ranking.also.social-return": Say(
        "Via Social Return van de opdrachtnemer.", "Through the contractor's Social Return."
    ),
    "ranking.also.site": Say(
        "Denk aan bouwhekken, catering op de bouwplaats, groen en hergebruik van materiaal.",
        "Think of site fencing, catering on site, greenery and reuse of materials.",
    ),
    "ranking.also.order-part": Say(
        "Een klein werk kan een sociale ondernemer waarschijnlijk ook rechtstreeks doen.",
        "A social enterprise can probably do small works directly too.",
    ),
    "ranking.also.invite-part": Say(
        "Nodig een sociale ondernemer samen met een grotere partij uit.",
        "Invite a social enterprise together with a larger party.",
    ),
    "ranking.also.order-or-invite": Say(
        "Blijkt de opdracht klein, dan is rechtstreeks bestellen of uitnodigen waarschijnlijk mogelijk.",
        "Should the contract be small, ordering or inviting directly is probably possible.",
    ),
    "ranking.also.if-smaller": Say(
        "Blijkt de waarde aan de lage kant, dan is rechtstreeks bestellen of uitnodigen waarschijnlijk mogelijk.",
        "Should the value be at the low end, ordering or inviting directly is probably possible.",
    ),
    "ranking.also.tell-orderer": Say(
        "Een tip aan wie bestelt is vaak genoeg.", "A tip to whoever orders is often enough."
    ),
    "ranking.also.reserved": Say(
        "Een voorbehouden opdracht of perceel (artikel 2.82) past hier misschien: {names:list} kunnen waarschijnlijk meedoen. Ook dan blijft er concurrentie.",
        "A reserved contract or lot (article 2.82) may fit here: {names:list} can probably take part. Competition stays even then.",
    ),
    "ranking.also.reserved-services": Say(
        "Voor sommige diensten bestaat artikel 2.82a: waarschijnlijk voor ten hoogste drie jaar.",
        "For some services there is article 2.82a: probably for three years at most.",
    ),
    "ranking.also.partners": Say("Een partnerschap van kleinere aanbieders.", "A partnership of smaller providers."),
    "ranking.also.next-end-date": Say(
        "Noteer de volgende einddatum: daar ligt een nieuwe kans.", "Note the next end date: there lies a new chance."
    ),
    "ranking.also.case": Say(
        "Als casus: wat was mogelijk geweest, en wat nemen we mee?",
        "As a case: what would have been possible, and what do we take along?",
    ),
    "ranking.also.threshold-unknown": Say(
        "De Europese drempel is nog onbekend vanaf {since:date}; gerekend is met {threshold:euro}.",
        "The European threshold is not yet known from {since:date}; {threshold:euro} was used.",
    ),
    "ranking.also.doubt": Say(
        "De procedure en de waarde in de kalender lijken niet bij elkaar te passen: vraag het na.",
        "The procedure and the value in the calendar do not seem to go together: please ask.",
    ),
    "ranking.also.lawyer": Say(
        "Vraag uw inkoopjurist wat hier kan.", "Ask your procurement lawyer what is possible here."
    ),
}

_SOCIAL_RETURN = {
    "ranking.percent": Say("{whole}%", "{whole}%"),
    "ranking.percent.tenth": Say("{whole},{tenth}%", "{whole}.{tenth}%"),
    "ranking.social-return.written": Say(
        "{low} volgens de kalender, over een waarde van {worth}.", "{low} by the calendar, over a value of {worth}."
    ),
    "ranking.social-return.assumed": Say(
        "Aanname: {low} van de waarde ({worth}).", "Assumption: {low} of the value ({worth})."
    ),
    "ranking.social-return.assumed-band": Say(
        "Aanname: {low} tot {high} van de waarde ({worth}).", "Assumption: {low} to {high} of the value ({worth})."
    ),
}

_SCORE = {
    "ranking.score.total": Say("{points:punt|punten} van de 100", "{points:point|points} out of 100"),
    "ranking.score.part": Say(
        "{points:punt|punten} (van de {most}) omdat {reason}", "{points:point|points} (out of {most}) because {reason}"
    ),
    "ranking.score.relevance": Say("de regel op een categorie wijst", "the line points to a category"),
    "ranking.score.relevance-words": Say(
        "deze woorden op een kans wijzen: {words:list}", "these words point to an opportunity: {words:list}"
    ),
    "ranking.score.timing": Say("dit het moment is: {stage}", "this is the moment: {stage}"),
    "ranking.score.timing-likely": Say(
        "dit waarschijnlijk het moment is: {stage}", "this is probably the moment: {stage}"
    ),
    "ranking.score.value": Say("dit de waarde is: {worth}", "this is the value: {worth}"),
    "ranking.score.supply": Say(
        "het register {count:sociale onderneming|sociale ondernemingen} kent die dit zouden kunnen leveren",
        "the register knows {count:social enterprise|social enterprises} that could deliver this",
    ),
    "ranking.score.supply-incumbent": Say("{name} waarschijnlijk al levert", "{name} probably delivers already"),
    "ranking.score.supply-nobody": Say(
        "het register hier nog geen sociale onderneming voor kent; het is nooit compleet",
        "the register knows no social enterprise for this yet; it is never complete",
    ),
    "ranking.score.policy": Say(
        "uw beleid deze categorie {share:percent} van het gewicht geeft",
        "your policy gives this category {share:percent} of the weight",
    ),
    "ranking.score.ambition": Say("de regel zelf een ambitie noemt", "the line itself names an ambition"),
    "ranking.score.no-ambition": Say("de regel zelf nog geen ambitie noemt", "the line itself names no ambition yet"),
}

TEXTS: dict[str, Say] = (
    _POLICY | _WORTH | _PROCEDURES | _STAGES | _WINDOW | _ROUTE_NAMES | _ROUTES | _ALSO | _SOCIAL_RETURN | _SCORE
)
