"""The words that Dutch and English calendars put above their columns."""

from __future__ import annotations

from impactscreen.calendars.vocabulary import Content, Vocabulary

__all__ = ["CALENDAR"]


def _words(text: str) -> tuple[str, ...]:
    """Headers, written with commas between them."""
    return tuple(" ".join(each.split()) for each in text.split(","))


_OF_PROCUREMENT = tuple(
    f"{of}{person}"
    for person in (
        "consulent", "contactpersoon", "medewerker", "functionaris", "expert", "jurist", "trekker", "behandelaar",
        "verantwoordelijke", "regisseur", "partner", "deskundige", "professional", "trajectleider", "projectleider",
    )
    for of in ("inkoop", "inkoop ", "aanbestedings")
) + tuple(
    f"{person} {of}"
    for person in (
        "medewerker", "contactpersoon", "dossierhouder", "begeleider", "procesbegeleider", "specialist", "behandelaar",
        "verantwoordelijke", "coordinator", "projectleider", "aanspreekpunt", "trekker", "adviseur",
    )
    for of in ("inkoop", "inkoopteam", "inkoopbureau", "inkoopafdeling", "aanbesteding")
)  # fmt: skip
"""Dutch makes one word of a person and what he is for."""


CALENDAR = Vocabulary(
    essential="title",
    yields={"start": ("contract_start", "contract")},
    beginnings=dict.fromkeys(("inkoop", "aanbesteding", "procurement", "sourcing"), "procurement_officer"),
    endings=dict.fromkeys(("team", "afdeling", "cluster", "directie"), "department"),
    compounds={
        **dict.fromkeys(("nummer", "nr", "no", "number", "code", "id", "kenmerk", "referentie"), "reference"),
        **dict.fromkeys(("naam", "name", "titel", "title", "onderwerp"), "title"),
        **dict.fromkeys(("omschrijving", "beschrijving", "toelichting", "inhoud", "description"), "description"),
        **dict.fromkeys(("waarde", "bedrag", "raming", "budget", "kosten", "omvang", "som", "value"), "value"),
        **dict.fromkeys(("status", "fase"), "status"),
        **dict.fromkeys(("looptijd", "duur", "termijn"), "term"),
        **dict.fromkeys(("leider", "eigenaar"), "client"),
    },
    headers={
        "title": _words(
            """
            titel, onderwerp, naam aanbesteding, aanbestedingnaam, naam inkooptraject, inkooptraject, naam opdracht,
            opdrachtnaam, projectnaam, naam project, project, titel aanbesteding, titel opdracht, naam contract,
            contractnaam, contract naam, opdracht, aanbesteding, naam, inkoopproject, naam inkoopproject, onderwerp
            aanbesteding, onderwerp opdracht, onderwerp contract, contractonderwerp, inkoopbehoefte, inkoopopdracht,
            naam traject, traject, omschrijving project, projecttitel, projectomschrijving, title, tender, tender
            title, subject, project name, contract title, name of contract, procurement, tender name, contract name,
            project title, name of tender, inkooptraject naam, opdracht naam, project naam, aanbesteding naam, werk
            levering dienst, naam aanbesteding perceel, wat gaan we inkopen, wat, inkoop, activiteit, aan te besteden
            opdracht, te verwerven, inkooponderwerp, voorgenomen aanbesteding, wat kopen we in, wat gaan we kopen, wat
            koop je in, wat wilt u inkopen, wat wil je inkopen, wat moet er worden ingekocht, what are we buying, what
            do we buy, trajectnaam, naam inkoop, naam inkooppakket, benaming, voorwerp, voorwerp opdracht, initiatief,
            inkoopinitiatief, aanbestedingstraject, aanbestedingsproject, inkoopvoornemen, voornemen, geplande inkoop,
            geplande aanbesteding, aan te besteden, in te kopen, te kopen, aanbesteding inkoop, inkoop aanbesteding,
            opdracht project, project opdracht, inkoopactiviteit, inkoopvraag, behoefte, deelopdracht, deelproject,
            leverantie, contract dienst, project inkooptraject, aanbesteding project, project aanbesteding,
            artikelgroep, artikelgroep dienst, voorziening, soort inkoop of dienst, naam werk, naam van het werk,
            bouwproject, bouwwerk, wat willen we, wat willen we inkopen, naam overeenkomst, naam raamovereenkomst,
            naam raam overeenkomst, wat wordt aanbesteed, wat wordt ingekocht, wat wordt er ingekocht, te verwerven
            dienst levering werk, dossiernaam, zaaknaam, dossieronderwerp, zaakonderwerp, zaaktitel, besteknaam,
            bestektitel
            """
        ),
        "reference": _words(
            """
            kenmerk, tenderned kenmerk, referentie, referentienummer, inkoopnummer, zaaknummer, projectnummer,
            projectnr, contractnummer, contractnr, contract nr, contract id, contract nummer, dossiernummer,
            aanbestedingsnummer, volgnummer, nummer, nr, id, reference, reference number, ref, ref nr, ref no, zaaknr,
            zaak id, inkoop nr, inkoopkenmerk, dossiernr, project nr, project id, tender id, contract number, contract
            no, tenderned id, tenderned nr, tenderned nummer, registratienummer, verplichtingennummer, kenmerk inkoop,
            zaaksysteemnummer, sleutel, uniek nummer, uniek id, regelnummer, identificatie, id nummer, kalendernummer,
            corsanummer, besteknummer, besteknr, bestek, documentnummer, registratienr, kenmerk zaak, intern kenmerk,
            ons kenmerk, dossier, inkoopdossier, uniek kenmerk, volgnr, dossierkenmerk, overeenkomstnummer,
            overeenkomstnr, referentienr, referentienr inkoop, inkoopdossiernummer, projectcode, projectcode inkoop,
            identificatienummer, negometrix id, negometrix nummer, mercell nummer, mercell id, nr inkoopkalender, case
            number, file number
            """
        ),
        "description": _words(
            """
            omschrijving, korte omschrijving, beschrijving, korte beschrijving, omschrijving aanbesteding, korte
            beschrijving aanbesteding, toelichting opdracht, omschrijving opdracht, opdrachtomschrijving, korte
            omschrijving opdracht, opdrachtbeschrijving, korte beschrijving opdracht, scope, inhoud, inhoud opdracht,
            omschrijving contract, description, short description, scope of work, details, inkooptraject toelichting
            opdracht, inkooptraject toelichting, opdracht toelichting, project toelichting, aanbesteding toelichting,
            omschrijving van de opdracht, omschrijving inkooptraject, nadere omschrijving, scope opdracht,
            beschrijving opdracht, samenvatting, korte inhoud, scopeomschrijving, nadere toelichting, wat houdt het
            in, omschrijving behoefte, beschrijving behoefte, omschrijving inkoop, omschrijving werkzaamheden,
            werkzaamheden, summary, contractomschrijving, inhoud van de opdracht, korte toelichting, wat vragen we,
            wat is de opdracht, toelichting op de behoefte, inhoudelijke toelichting, inhoudelijke toelichting op
            opdracht, samenvatting opdracht, reikwijdte, reikwijdte opdracht, omschrijving levering dienst werk, wat
            houdt opdracht in, wat houdt project in, waaruit bestaat opdracht, detailomschrijving, inhoudelijke
            omschrijving
            """
        ),
        "department": _words(
            """
            afdeling, team, organisatieonderdeel, cluster, domein, directie, sector, eenheid, afdeling team,
            programma, taakveld, bureau, ou, vakafdeling, beleidsveld, beleidsterrein, bedrijfsonderdeel, dienst
            afdeling, team afdeling, department, unit, division, business unit, organisatie eenheid, organisatie
            onderdeel, afd, vakgroep, domein team, dienstonderdeel, portefeuille, cluster afdeling, directorate, org
            onderdeel, org eenheid, welke afdeling, voor welke afdeling, namens welke afdeling, which department,
            clusters, beheerafdeling, budgetafdeling, verantwoordelijke afdeling, opdrachtgevende afdeling,
            aanvragende afdeling, afdeling opdrachtgever, behoeftestellende afdeling, teamnaam, afdelingsnaam, naam
            afdeling, naam team, domein afdeling, afdeling domein, beleidsafdeling, faculteit, faculteit dienst,
            programma afdeling, afdeling programma, sectie, rve, expertisecentrum, bedrijfseenheid, lijnafdeling,
            vakgebied, afdeling cluster, cluster team, team cluster, directie afdeling, afdeling dienst, sector
            afdeling, beheergebied, vakteam, teams, afdelingen, bij welk team hoort contract, bij welke afdeling hoort
            contract, eigenaar afdeling, welk team, voor welk team, faculty, faculty service, faculty department,
            school department, institute, service line, directorate division, office
            """
        ),
        "client": _words(
            """
            opdrachtgever, interne opdrachtgever, opdrachtgever intern, ambtelijk opdrachtgever, opdrachtgeverintern,
            proceseigenaar, contracteigenaar, contactpersoon afdeling, behoeftesteller, materiedeskundige,
            projectleider, aanvrager, eigenaar, budget en contracteigenaar, bestuurlijk en ambtelijk opdrachtgever,
            interne klant, contactpersoon vakafdeling, contactpersoon team, contracthouder, projectmanager,
            gedelegeerd opdrachtgever, vakspecialist, intern opdrachtgever, internal client, client, requester,
            contract owner, project leader, project manager, owner, project owner, opdrachtgever naam, naam
            opdrachtgever, ambtelijke opdrachtgever, contactpersoon organisatie, opdrachtgever afdeling, wie is
            opdrachtgever, wie is de opdrachtgever, wie vraagt het aan, wie is de aanvrager, wie is contactpersoon,
            wie is de contactpersoon, who is the client, contactpersoon intern, interne contactpersoon, intern
            contactpersoon, contact intern, inhoudelijk contactpersoon, inhoudelijk verantwoordelijke, vakinhoudelijk
            contactpersoon, projecteigenaar, ambtelijk verantwoordelijke, trekker vakafdeling, trekker team, product
            owner, producteigenaar, teammanager, teamleider, afdelingsmanager, afdelingshoofd, leidinggevende,
            verantwoordelijk manager, verantwoordelijk ambtenaar, aanspreekpunt, aanspreekpunt intern, aanspreekpunt
            afdeling, trekker afdeling, wie intern, intern, opdrachtgever projectleider, projectleider opdrachtgever,
            eigenaar contract, eigenaar opdracht, interne eigenaar, vraagsteller, beleidsadviseur, beleidsmedewerker,
            wie vakafd, wie vakafdeling, wie afdeling, wie team, contactpersoon cluster, contactpersoon domein,
            contactpersoon sector, vraag van, vrager, opdracht gever, opdracht gever intern, iog, aanvragende
            medewerker, aanvrager intern, requested by, internal customer, requesting person, project lead
            """
        ),
        "budget_holder": _words(
            """
            budgethouder, budgetverantwoordelijke, kostenplaatshouder, budgeteigenaar, budget holder, budgetbeheerder,
            prestatieverantwoordelijke, budgetverantwoordelijk manager, budgetverantwoordelijk teammanager,
            mandaathouder budget, wie beheert budget, wie is budgetverantwoordelijk, van wie is budget, wie is budget,
            bij wie ligt budget, huidig budgethouder, hoofdbudgethouder, contactpersoon budgethouder, budgethouder
            akkoord, houder budget, eigenaar budget, beheerder budget, verantwoordelijke voor budget,
            verantwoordelijke budget, budgetverantw, budgetverantwoordelijk, verantwoordelijke budgethouder,
            kredietbeheerder, kredietverantwoordelijke, budget owner, budget responsible, budget manager, person
            responsible for budget
            """
        ),
        "procurement_officer": _words(
            """
            inkoper, inkoopadviseur, senior inkoopadviseur, tactisch inkoper, category manager, categoriemanager,
            behandelaar inkoop, trekker inkoop, adviseur inkoop, behandelend inkoper, strategisch inkoper,
            inkoopcoordinator, contactpersoon inkoop, inkoper naam, aanbestedingsadviseur, procurement officer, buyer,
            procurement lead, procurement advisor, purchaser, lead buyer, inkoopspecialist, verantwoordelijk inkoper,
            inkoop adviseur, inkoper adviseur, sourcing lead, sourcing manager, inkoopbegeleider, contractadviseur,
            wie koopt in, wie koopt het in, wie van inkoop, wie bij inkoop, wie vanuit inkoop, wie inkoop,
            inkoopcontact, advies inkoop, inkoopadvies, inkoopadviseur inkoper, betrokken inkoper, operationeel
            inkoper, aanbestedingsbegeleider, aanbestedingscoordinator, tendermanager, tender manager, tender
            coordinator, procurement manager, procurement contact, inkoopmanager, accountmanager inkoop, trekker
            inkoopbureau, adviseur aanbesteden, adviseur inkoop en aanbesteding, adviseur inkoop aanbesteding, contact
            inkoop, aanspreekpunt inkoop, begeleider inkoop, inkoopbureau, toegewezen aan inkoop, verantwoordelijke
            inkoper, projectinkoper, wie begeleidt aanbesteding, wie begeleidt inkoop, procurement adviser,
            procurement specialist, procurement consultant
            """
        )
        + _OF_PROCUREMENT,
        "authority": _words(
            """
            aanbestedende dienst, naam aanbestedende dienst, naam aanbestedendedienst, officiele naam aanbestedende
            dienst, gemeente, organisatie, contracting authority, buyer organisation, aanbestedende dienst naam,
            aanbestedende organisatie, municipality, naam organisatie, deelnemende gemeente, gemeenten,
            opdrachtgevernaam, aanbestedendedienstnaam, deelnemers, deelnemende gemeenten, opdrachtgevende
            organisatie, organisatienaam, lead gemeente, penvoerder, trekkende gemeente, aanbestedende diensten,
            entiteit, namens, namens wie, deelnemer, aanbesteder, deelnemende organisaties, contracterende overheid,
            contracterende dienst, overheidsorganisatie, overheidsinstantie, overheid, waterschap, provincie, publieke
            opdrachtgever, publiekrechtelijke opdrachtgever, aanbesteding dienst, aanbest dienst, aanbesteding namens,
            opdrachtgever aanbestedende dienst, opdrachtgever gemeente, authority, public body, contracting entity,
            participating authorities, contracting organisation, public buyer, organisation name
            """
        ),
        "value": _words(
            """
            geraamde waarde, raming, geschatte opdrachtwaarde, geraamde opdrachtwaarde, opdrachtwaarde,
            contractwaarde, geschatte waarde, totale waarde, totale contractwaarde, totale opdrachtwaarde, waarde,
            waarde excl btw, waarde bedrag, geraamde waarde in eur, geraamde waarde excl btw, bedrag, raming excl btw,
            omvang, financiele omvang, budget, bandbreedte, klasse, klasse bandbreedte, totaalwaarde, geraamd bedrag,
            jaarwaarde, jaarbedrag, waarde per jaar, jaarlijkse waarde, jaarlijkse spend, spend, spend per jaar,
            contractwaarde per jaar, bedrag per jaar, omvang opdracht, geraamde kosten, kosten, inkoopwaarde,
            opdrachtsom, aanneemsom, raming bedrag, financien raming, financieel raming, geraamde totale waarde,
            ramingsbedrag, inkoopvolume, staffel, waardeklasse, definitieve waarde, value, estimated value, contract
            value, total value, annual value, estimated contract value, amount, annual spend, estimated total value,
            value band, yearly value, estimate, estimated amount, raming totaal, raming per jaar, geraamde jaarwaarde,
            wat kost het, hoeveel kost het, wat gaat het kosten, verwachte kosten, geschatte kosten, what does it
            cost, schatting, geschat bedrag, inschatting, inschatting waarde, begroot bedrag, begroot, begroting,
            beschikbaar budget, budgetraming, opdrachtomvang, ramingsklasse, waarde opdracht, waarde contract,
            financiele waarde, investering, investeringsbedrag, totaalbedrag, totaalbudget, totale kosten, uitgaven,
            totale uitgaven, contractsom, verplichting, maximale waarde, maximale opdrachtwaarde, maximale
            contractwaarde, prijsindicatie, waardecategorie, bedragklasse, omvangklasse, waarde klasse, indicatie
            waarde, indicatie bedrag, indicatie kosten, orde van grootte, ordegrootte, omvang euro, prijsklasse,
            bandbreedte raming, raming bandbreedte, kostenraming, kosteninschatting, contractomvang, jaarlijkse
            kosten, jaarkosten, jaarlijks bedrag, jaarspend, contractwaarde totaal, waarde totaal, bedrag totaal,
            totaal bedrag, budget totaal, opdrachtwaarde totaal, raming opdrachtwaarde, raming waarde, raming kosten,
            raming contractwaarde, jaarvolume, volume, bedrag ongeveer, hoeveel euro, hoe groot is opdracht, order of
            magnitude
            """
        ),
        "procedure": _words(
            """
            procedure, type procedure, aanbestedingsvorm, aanbestedingsprocedure, inkoopprocedure, soort procedure,
            wijze van aanbesteden, procedurevorm, eo mo no eu, eu no mo, vorm, nationaal europees, type aanbesteding,
            soort aanbesteding, aanbestedingswijze, inkoopvorm, procurement procedure, procedure type, tender
            procedure, type of procedure, verwachte procedure, aanbestedingsroute, inkoopwijze, procedure soort, mo
            eu, eu mo, ea mo eo, mo no ea, route, aanbestedingsmethode, hoe kopen we in, hoe kopen we het in, hoe gaan
            we inkopen, hoe wordt ingekocht, hoe wordt het ingekocht, sourcing route, how do we buy, wijze,
            inkoopmethode, aanbestedingstype, keuze procedure, gekozen procedure, voorgestelde procedure,
            procedurekeuze, soort aanb, type aanb, vorm van aanbesteden, vorm aanbesteding, inkooproute, wijze van
            inkopen, wijze inkoop, wijze aanbesteding, wijze van aanbesteding, methode, europees nationaal, eu
            nationaal, aanbestedingsregime, mo ea, ea mo, mo eo, eo mo, eo mo ea, mo eu no, proceduretype,
            inkoopstrategie, procedure aanbesteding, onderhands openbaar, aanpak, type inkoop, soort procedure inkoop,
            manier van inkopen, manier van aanbesteden, manier, procedurevoorstel, europees meervoudig onderhands,
            openbaar niet openbaar, onderhands europees, enkelvoudig meervoudig onderhands, procurement method, type
            of tender, tender type, sourcing method, tender method
            """
        ),
        "nature": _words(
            """
            type opdracht, soort opdracht, l d w, ldw, leveringen diensten werken, levering dienst werk,
            opdrachtcategorie, werk levering of dienst, dienst levering werk, diensten leveringen werken, werken
            leveringen diensten, aard opdracht, aard van de opdracht, contract nature, nature, type of contract, w l
            d, d l w, typeopdracht, type inkoop, aard, levering dienst of werk, contractsoort, inkoopsoort, soort l d
            w, type l d w, goods services works, opdrachttype, opdrachtsoort, type overheidsopdracht, soort
            overheidsopdracht, is werk levering dienst, goederen of diensten, goods services, goods or services,
            supplies services works, services supplies works, services supplies or works, works services supplies,
            works supplies services, soort inkoop leveringen diensten werken, categorie werken leveringen diensten,
            werk levering dienst concessie, lev dienst werk, werken diensten leveringen, werk dienst levering, werk
            dienst, werk levering sociale dienst, leverings diensten werkenopdracht
            """
        ),
        "cpv": _words(
            """
            cpv, cpv code, cpv codes, hoofd cpv, cpvcode, cpvcodes, hoofd cpv code, cpv nummer, cpv hoofdcode, main
            cpv, cpv code hoofd, code cpv, nummer cpv, common procurement vocabulary
            """
        ),
        "lots": _words(
            """
            percelen, aantal percelen, perceelindeling, perceel, naam perceel, lots, number of lots, percelen aantal,
            perceel nr, perceelnr, perceelnummer, perceelnaam, lot, percelen j n, omschrijving perceel, omschrijving
            percelen, perceelomschrijving, perceelverdeling, percelenverdeling, perceelstructuur, percelenregeling
            """
        ),
        "term": _words(
            """
            looptijd, contractduur, duur, looptijd contract, looptijd incl verlengingen, looptijd incl opties,
            looptijd en opties, contractlooptijd, contracttermijn, basis opties, looptijd opties, duur contract, term,
            duration, contract duration, contract term, contract looptijd, contract duur, duur overeenkomst, looptijd
            overeenkomst, looptijd jr, duration options, initiele looptijd, looptijd jaren, looptijd jaar, looptijd
            maanden, looptijd mnd, totale looptijd, max looptijd, maximale looptijd, contractperiode, duur jaren, duur
            jaar, duur in jaren, aantal jaren, contract term years, looptijd totaal, duur looptijd, hoe lang loopt
            contract, hoe lang duurt contract, voor hoeveel jaar, aantal jaar verlengopties, aantal contractjaren,
            contract length, length of contract
            """
        ),
        "start": _words(
            """
            start inkooptraject, start voorbereiding, startdatum inkooptraject, startdatum voorbereiding, start
            traject, intake, planning start, start project, start inkoopproces, datum intake, startdatum project,
            start inkoop, startmoment, start of preparation, preparation start, project start, begin voorbereiding,
            voorbereiding, planning voorbereiding, planning start voorbereiding, start procedure voorbereiding,
            opstart, startdatum traject, start preparation, planning intake, voorbereiding start, aanvang
            voorbereiding, startgesprek, kick off, kickoff, inkoopstart, startmoment inkoop, opstart inkoop,
            startoverleg, start inkoopfase, datum start, begin traject, begin inkooptraject, start voorbereidingen,
            voorbereiding gereed, start aanbestedingsvoorbereiding, startdatum inkoop, gereed voor inkoop, start
            inventarisatiefase, start inventarisatie, start specificatiefase, datum interne start, datum
            intakegesprek, intakegesprek, wanneer starten met voorbereiden, startdatum opstellen inkoopstrategie,
            start opstellen inkoopplan, start inkoopplan, start strategiefase, start vb aanbesteding, preparation
            begins
            """
        ),
        "publication": _words(
            """
            publicatie, publicatiedatum, verwachte publicatie, verwachte publicatiedatum, datum publicatie, publicatie
            tenderned, publicatiemoment, op de markt, aankondiging, start aanbesteding, startdatum aanbesteding,
            publicatie q, publicatie kwartaal, kwartaal publicatie, datum aankondiging, marktbenadering, planning
            publicatie, geplande publicatie, publicatie aanbesteding, datum op de markt, moment van publicatie, start
            aanbestedingsprocedure, start procedure, startdatum procedure, planning aanbesteding, aanbesteding start,
            verwachte start aanbesteding, aanvang aanbesteding, publication, publication date, expected publication,
            date of publication, planned publication, tender publication, notice date, to market, launch date, publish
            date, start of tender, tender start, kwartaal, periode, quarter, publiceren, publiceren op, publicatie op,
            uitvraag, uitvraag gepland, geplande uitvraag, start uitvraag, datum uitvraag, in de markt, naar de markt,
            datum naar de markt, markt op, wanneer publiceren we, wanneer gaan we de markt op, wanneer willen we
            publiceren, gepubliceerd, gepubliceerd op, publicatieperiode, start tender, tender starts, aanbesteden in,
            jaar aanbesteding, kwartaal aanbesteding, aanbestedingsjaar, aanbestedingskwartaal, aanbestedingsperiode,
            moment aanbesteding, uitzetten, datum uitzetten, uitzetdatum, start marktbenadering, go to market,
            indicatie publicatie, periode aanbesteding, tenderdatum, wanneer aanbesteden, verzending aankondiging,
            aankondigingsdatum, offerteaanvraag, datum offerteaanvraag, start offerteaanvraag, offerte uitvraag, issue
            date, rfp date, advertisement date, start of procedure, procedure start, publicatie tender, publicatie
            maand, publicatie jaar, publicatie periode, wanneer publiceren, wanneer op de markt, planning markt,
            marktgang, aanbesteding publicatie, datum aanbesteding, publicatie aankondiging, aankondiging tenderned,
            tenderned publicatie, datum publicatie tenderned, start van de aanbesteding, start van de procedure,
            publicatie datum, start nieuwe aanbesteding, nieuwe aanbesteding, start nieuwe procedure, publicatie
            nieuwe aanbesteding, start heraanbesteding, heraanbesteding, heraanbesteden in, startdatum
            aanbestedingsprocedure, begin aanbesteding, startmoment aanbesteding, marktuitvraag, wanneer komt
            aanbesteding op markt, wanneer komt op markt, tender launch, tender notice, contract notice, planned
            notice, prior information notice, streefdatum publicatie, streefdatum aanbesteding, beoogde
            publicatiedatum
            """
        ),
        "award": _words(
            """
            gunning, datum gunning, gunningsdatum, gunningsbesluit, datum besluit gunning, datum voorlopige gunning,
            datum definitieve gunning, voorlopige gunning, definitieve gunning, planning gunning, award, award date,
            expected award, verwachte gunning, gunning datum, gegund, gegund op, gunning definitief, contractering,
            opdrachtverlening, datum opdrachtverlening, voornemen tot gunning, gunningsbeslissing, gunningbeslissing,
            award decision, gunning gepland, datum verlening opdracht, verlening opdracht
            """
        ),
        "contract_start": _words(
            """
            ingangsdatum, ingang, start contract, startdatum contract, contract start, contract startdatum,
            ingangsdatum contract, contract ingang, start uitvoering, start dienstverlening, aanvang contract, ingang
            contract, aanvangsdatum, aanvang opdracht, datum ingang, begindatum contract, begindatum, contract
            ingangsdatum, ingangsdatum nieuwe overeenkomst, ingangsdatum nieuw contract, start nieuw contract, nieuw
            contract ingang, contract start date, contract start, start of contract, contract begin, contract
            ingangsdatum, start overeenkomst, ingangsdatum overeenkomst, planning ingangsdatum, planning start
            contract, start levering, implementatie, start werkzaamheden, contract van, contract aanvang, ingang nieuw
            contract, nieuw contract per, start nieuwe overeenkomst, contract per, ingaande, ingaande per, aanvang
            dienstverlening, aanvang overeenkomst, aanvang uitvoering, startdatum overeenkomst, startdatum uitvoering,
            uitvoering start, benodigd per, nodig per, gewenste startdatum, gewenste ingangsdatum, gewenste start,
            operationeel per, ingebruikname, go live, nieuwe ingangsdatum, contract ingaand, start nieuwe contract,
            start dienst, contract in, startdatum nieuw contract, startdatum nieuwe overeenkomst, aanvang nieuw
            contract, aanvang nieuwe overeenkomst, contract gaat op, contract gaat in op, nieuw contract vanaf, nieuwe
            overeenkomst gaat in op, contractbegindatum, contractingang, wanneer gaat het contract in, wanneer gaat
            contract, wanneer moet het nieuwe contract ingaan, wanneer moet nieuwe contract ingaan, start date of
            contract, effective date, contract commencement date, commencement date, new contract from, commencement
            of contract
            """
        ),
        "contract_end": _words(
            """
            einddatum contract, einddatum huidig contract, einde huidig contract, expiratiedatum, afloopdatum,
            contract tot, einddatum, afloop contract, einde contract, contract einddatum, contract eind, contract
            einde, einddatum lopend contract, einddatum huidige contract, einddatum huidige overeenkomst, einddatum
            overeenkomst, vervaldatum, huidig contract einddatum, huidig contract einde, huidig contract tot,
            afloopdatum contract, expiratie, einde overeenkomst, contract loopt af, contract loopt tot, afloop, eind
            contract, eind datum, contract eindigt, loopt af op, huidig contract loopt af, afloop huidig contract,
            contract end, contract end date, end date, expiry date, current contract end, expiry, end of contract, end
            of current contract, wanneer loopt het contract af, wanneer loopt het huidige contract af, loopt het
            contract af, wanneer eindigt het contract, wanneer eindigt het huidige contract, current contract expires,
            contract expiry, einddatum excl verlenging, voltooiing opdracht, end date current contract, eindigt,
            eindigt op, loopt tot, loopt tot en met, loopt af, aflopend contract, afloop lopend contract,
            contractafloop, contracteinde, contracteinddatum, einde looptijd, einde lopende overeenkomst, einde lopend
            contract, lopend contract tot, huidige overeenkomst tot, huidige contract tot, contract t m, verloopt,
            verloopdatum, contract verloopt, geldig tot, vervaldatum contract, contract expiration, expiration date,
            valid until, expires, expires on, ends, ends on, contract ends, huidig contract eindigt, huidige contract
            eindigt, huidig contract loopt tot, contract expiratie, afloop huidige overeenkomst, einddatum lopend,
            huidig contract afloop, afloop overeenkomst, einde contractperiode, tot wanneer loopt contract, tot
            wanneer loopt huidige contract, expiratiedatum lopend contract, expiratie lopend contract, expiratie
            huidig contract, expiratiedatum huidig contract
            """
        ),
        "supplier": _words(
            """
            huidige leverancier, huidige opdrachtnemer, leverancier, opdrachtnemer, contractant, crediteur, zittende
            partij, leveranciersnaam, naam leverancier, contractpartij, huidige contractant, huidige partij, huidig
            leverancier, gegunde ondernemer, naam gegunde ondernemer, huidige contractpartij, huidige aanbieder,
            leverancier naam, huidig contract leverancier, contract leverancier, winnaar, gecontracteerde partij,
            contractant naam, partij, current supplier, supplier, contractor, incumbent, current contractor, supplier
            name, vendor, incumbent supplier, naam opdrachtnemer, huidige dienstverlener, dienstverlener, bij wie
            kopen we nu, bij wie kopen we nu in, wie levert nu, wie levert het nu, wie is de huidige leverancier,
            contractpartner, wederpartij, contract nu bij, nu bij, leverancier nu, huidige contractpartner,
            contractnemer, huidige contractnemer, aannemer, huidige aannemer, gegund aan, gegunde partij, current
            vendor, current provider, provider, incumbent provider, naam bedrijf, bedrijfsnaam, bedrijf, onderneming,
            firma, huidige wederpartij, lopend bij, leverancier huidig, zittende leverancier, contractant huidig,
            current contract with, contract nu met, contract met, nu met, zorgaanbieder, huidige uitvoerder, wie voert
            nu uit, wie voert het nu uit
            """
        ),
        "status": _words(
            """
            status, fase, stand van zaken, stand, voortgang, projectstatus, status project, status traject, phase,
            stage, progress, statusinkooptraject, status contract, contractstatus, status opdracht, status
            overeenkomst, huidige fase, status aanbesteding, procesfase, processtatus, huidige status, status inkoop,
            voortgang traject, status procedure, planningstatus, stand traject, stavaza, stvz, svz, voortgangsstatus,
            dossierstatus, gepland lopend afgerond, lopend afgerond, hoe staat ervoor
            """
        ),
        "social_return": _words(
            """
            social return, sroi, sr, sroi j n, sr j n, social return van toepassing, sr van toepassing, sroi van
            toepassing, social return j n, sr percentage, sroi percentage, percentage sroi, percentage social return,
            social return eis, socialreturn, sr eis, social return ja nee, sroi mogelijk, social return mogelijk, kans
            social return, sr kans, sroi kans, sroi toepassen, social return toepassen, sroi eis, inzet sroi, social
            return percentage
            """
        ),
        "ambition": _words(
            """
            mvi, mvoi, duurzaamheid, maatschappelijke ambities, maatschappelijke ambitie, circulair, circulariteit,
            ambitieniveau, ambitie, mvi ambitie, mvoi ambities, duurzaamheidsambitie, mvi thema, maatschappelijk
            verantwoord inkopen, mvi aspecten, sustainability, impact, duurzaam, mvi kansen, duurzaamheid mvi, mvi
            doelstellingen, sdg, ambities, mvi kans, kans mvi, kansen mvi, duurzaamheidskansen, maatschappelijke
            waarde, maatschappelijke impact, impactkansen, impactkans, circulaire kansen, mvoi thema, mvoi thema s,
            mvi doelen, duurzame aspecten, mvi mvoi, duurzaamheidsthema, maatschappelijke doelen, maatschappelijk
            doel, duurzaamheidsdoelen, doelen, duurzaamheidscriteria, duurzaamheidsniveau, klimaatbewust inkopen,
            maatschappelijk verantwoord opdrachtgeven en inkopen, welke duurzaamheidsambities gelden, spp ambition,
            sustainable procurement, green procurement, socially responsible procurement, circular ambition,
            duurzaamheidsambities, duurzaamheidseisen
            """
        ),
        "remarks": _words(
            """
            opmerkingen, opmerking, bijzonderheden, toelichting, notities, aandachtspunten, remarks, notes, comments,
            remark, opm, notitie, overige opmerkingen, commentaar, overige informatie, overig, actie, comment, nog
            iets, nog iets wat we moeten weten, wat moeten we nog weten, verder nog iets, bijz, bijzonderheid,
            aantekeningen, aantekening, kanttekening, kanttekeningen, memo, noot, aanvullende informatie, aanvullende
            opmerkingen, toelichting opmerkingen, opmerkingen toelichting, opmerkingen inkoop, context, achtergrond,
            aandachtspunt, toelichting inkoop, bemerkingen, bemerking, opmerk, toel, memoveld, additional information,
            vrije tekst
            """
        ),
    },
    weaker={
        "title": _words(
            """
            product dienst, werk, inkooppakket, product, dienst, contract, producten, pakket, product of dienst, item,
            inkoopcategorie, categorie, pianoo categorie, inkoopsegment, soort inkoop
            """
        ),
        "reference": _words(
            """
            id publicatie, publicatieid, id nr, pianoo nr, perceel id, no, code, n, zaak
            """
        ),
        "department": _words(
            """
            onderdeel, dienst, organisatie, locatie, kostenplaats afdeling
            """
        ),
        "client": _words(
            """
            contactpersoon, contact, verantwoordelijke, trekker, behandelaar, contactpersonen, contractmanager,
            contractbeheerder, contract manager, opdrachthouder, gebruiker, wie
            """
        ),
        "budget_holder": _words(
            """
            kostenplaats, grootboek, krediet, budgetcode, cost centre
            """
        ),
        "procurement_officer": _words(
            """
            inkoop, adviseur, procurement
            """
        ),
        "start": _words(
            """
            startdatum, start, aanvang, start datum, start date, begin, start planning
            """
        ),
        "publication": _words(
            """
            planning, jaar, jaar kwartaal, publicatiejaar, year, datum, wanneer, maand, week, moment,
            aanbestedingsdatum, geplande start, date, aanbesteding gepland, planning kwartaal, tijdstip, aanbesteden,
            month, when, wanneer nodig, wanneer start, markt
            """
        ),
        "award": _words(
            """
            afgerond, afronding, gereed, datum wanneer winnaar is gekozen
            """
        ),
        "contract_start": _words(
            """
            contractdatum, uitvoering, realisatie, looptijd van, oplevering
            """
        ),
        "contract_end": _words(
            """
            opzegdatum, uiterlijke opzegdatum, opzegdatum contract, einde, maximale einddatum, max einddatum, uiterste
            einddatum, einddatum incl verlenging, einddatum incl opties, contract, looptijd tot, tot, eind
            """
        ),
        "supplier": _words(
            """
            officiele benaming, relatie, huidig, naam partij, aanbieder, crediteurnaam, bij
            """
        ),
        "status": _words(
            """
            prioriteit, rag, kleur
            """
        ),
        "procedure": _words(
            """
            eu aanbesteding, europees aanbesteden, type, aanbestedingsplichtig, hoe
            """
        ),
        "nature": _words(
            """
            type, soort, contracttype, soort contract
            """
        ),
        "value": _words(
            """
            totaal, prijs, eur, euro, financieel, waarde in eur, total, geraamd, financien, price, hoeveel
            """
        ),
        "term": _words(
            """
            verlengingsopties, verlengingsoptie, opties, verlenging, optie, termijn
            """
        ),
        "remarks": _words(
            """
            info, informatie, extra
            """
        ),
        "social_return": _words(
            """
            social, return
            """
        ),
        "description": _words(
            """
            toelichting, specificatie, onderdeel, wat
            """
        ),
    },
    content={
        "title": Content.TITLE,
        "description": Content.TITLE,
        "reference": Content.CODE,
        **dict.fromkeys(("client", "procurement_officer", "authority", "supplier"), Content.NAME),
        "value": Content.AMOUNT,
        "procedure": Content.PROCEDURE,
        "nature": Content.NATURE,
        "cpv": Content.CPV,
        "social_return": Content.SHARE,
        "term": Content.TERM,
        "start": Content.PERIOD,
        "publication": Content.PERIOD,
        "award": Content.PERIOD,
        "contract_start": Content.PERIOD,
        "contract_end": Content.PERIOD,
    },
)
"""The fields of a calendar line: DOMAIN's synonyms, the headers of TenderNed and of contract registers, English."""
