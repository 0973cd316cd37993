"""The words that Dutch and English calendars put above their columns."""

from __future__ import annotations

from impactscreen.calendars.vocabulary import Content, Vocabulary

__all__ = ["CALENDAR"]


def _words(text: str) -> tuple[str, ...]:
    """Headers, written with commas between them."""
    return tuple(" ".join(each.split()) for each in text.split(","))


CALENDAR = Vocabulary(
    essential="title",
    yields={"start": ("contract_start", "contract")},
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
            opdracht, te verwerven, inkooponderwerp, voorgenomen aanbesteding
            """
        ),
        "reference": _words(
            """
            kenmerk, tenderned kenmerk, referentie, referentienummer, inkoopnummer, zaaknummer, projectnummer,
            projectnr, contractnummer, contractnr, contract nr, contract id, contract nummer, dossiernummer,
            aanbestedingsnummer, volgnummer, nummer, nr, id, reference, reference number, ref, ref nr, ref no, zaaknr,
            zaak id, inkoop nr, inkoopkenmerk, dossiernr, project nr, project id, tender id, contract number, contract
            no, tenderned id, tenderned nummer, registratienummer, verplichtingennummer, kenmerk inkoop
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
            beschrijving opdracht
            """
        ),
        "department": _words(
            """
            afdeling, team, organisatieonderdeel, cluster, domein, directie, sector, eenheid, afdeling team,
            programma, taakveld, bureau, ou, vakafdeling, beleidsveld, beleidsterrein, bedrijfsonderdeel, dienst
            afdeling, team afdeling, department, unit, division, business unit, organisatie eenheid, organisatie
            onderdeel, afd, vakgroep, domein team, dienstonderdeel, portefeuille, cluster afdeling, directorate
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
            opdrachtgever, ambtelijke opdrachtgever, contactpersoon organisatie, opdrachtgever afdeling
            """
        ),
        "budget_holder": _words(
            """
            budgethouder, budgetverantwoordelijke, kostenplaatshouder, budgeteigenaar, budget holder, budgetbeheerder,
            prestatieverantwoordelijke
            """
        ),
        "procurement_officer": _words(
            """
            inkoper, inkoopadviseur, senior inkoopadviseur, tactisch inkoper, category manager, categoriemanager,
            behandelaar inkoop, trekker inkoop, adviseur inkoop, behandelend inkoper, strategisch inkoper,
            inkoopcoordinator, contactpersoon inkoop, inkoper naam, aanbestedingsadviseur, procurement officer, buyer,
            procurement lead, procurement advisor, purchaser, lead buyer, inkoopspecialist, verantwoordelijk inkoper,
            inkoop adviseur, inkoper adviseur
            """
        ),
        "authority": _words(
            """
            aanbestedende dienst, naam aanbestedende dienst, naam aanbestedendedienst, officiele naam aanbestedende
            dienst, gemeente, organisatie, contracting authority, buyer organisation, aanbestedende dienst naam,
            aanbestedende organisatie, municipality, naam organisatie, deelnemende gemeente, gemeenten,
            opdrachtgevernaam, aanbestedendedienstnaam
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
            value band, yearly value, estimate, estimated amount, raming totaal, raming per jaar, geraamde jaarwaarde
            """
        ),
        "procedure": _words(
            """
            procedure, type procedure, aanbestedingsvorm, aanbestedingsprocedure, inkoopprocedure, soort procedure,
            wijze van aanbesteden, procedurevorm, eo mo no eu, eu no mo, vorm, nationaal europees, type aanbesteding,
            soort aanbesteding, aanbestedingswijze, inkoopvorm, procurement procedure, procedure type, tender
            procedure, type of procedure, verwachte procedure, aanbestedingsroute, inkoopwijze, procedure soort, mo
            eu, eu mo, ea mo eo, mo no ea, route, aanbestedingsmethode
            """
        ),
        "nature": _words(
            """
            type opdracht, soort opdracht, l d w, ldw, leveringen diensten werken, levering dienst werk,
            opdrachtcategorie, werk levering of dienst, dienst levering werk, diensten leveringen werken, werken
            leveringen diensten, aard opdracht, aard van de opdracht, contract nature, nature, type of contract, w l
            d, d l w, typeopdracht
            """
        ),
        "cpv": _words(
            """
            cpv, cpv code, cpv codes, hoofd cpv, cpvcode, cpvcodes, hoofd cpv code, cpv nummer, cpv hoofdcode, main
            cpv, cpv code hoofd
            """
        ),
        "lots": _words(
            """
            percelen, aantal percelen, perceelindeling, perceel, naam perceel, lots, number of lots, percelen aantal
            """
        ),
        "term": _words(
            """
            looptijd, contractduur, duur, looptijd contract, looptijd incl verlengingen, looptijd incl opties,
            looptijd en opties, contractlooptijd, contracttermijn, basis opties, looptijd opties, duur contract, term,
            duration, contract duration, contract term, contract looptijd, contract duur, duur overeenkomst, looptijd
            overeenkomst, looptijd jr, duration options, initiele looptijd
            """
        ),
        "start": _words(
            """
            start inkooptraject, start voorbereiding, startdatum inkooptraject, startdatum voorbereiding, start
            traject, intake, planning start, start project, start inkoopproces, datum intake, startdatum project,
            start inkoop, startmoment, start of preparation, preparation start, project start, begin voorbereiding,
            voorbereiding, planning voorbereiding, planning start voorbereiding, start procedure voorbereiding,
            opstart, startdatum traject, start preparation, planning intake
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
            date, start of tender, tender start, kwartaal, periode, quarter
            """
        ),
        "award": _words(
            """
            gunning, datum gunning, gunningsdatum, gunningsbesluit, datum besluit gunning, datum voorlopige gunning,
            datum definitieve gunning, voorlopige gunning, definitieve gunning, planning gunning, award, award date,
            expected award, verwachte gunning, gunning datum
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
            contract, start levering, implementatie, start werkzaamheden, contract van, contract aanvang
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
            of current contract, current contract expires, contract expiry, einddatum excl verlenging, voltooiing
            opdracht, end date current contract
            """
        ),
        "supplier": _words(
            """
            huidige leverancier, huidige opdrachtnemer, leverancier, opdrachtnemer, contractant, crediteur, zittende
            partij, leveranciersnaam, naam leverancier, contractpartij, huidige contractant, huidige partij, huidig
            leverancier, gegunde ondernemer, naam gegunde ondernemer, huidige contractpartij, huidige aanbieder,
            leverancier naam, huidig contract leverancier, contract leverancier, winnaar, gecontracteerde partij,
            contractant naam, partij, current supplier, supplier, contractor, incumbent, current contractor, supplier
            name, vendor, incumbent supplier, naam opdrachtnemer, huidige dienstverlener, dienstverlener
            """
        ),
        "status": _words(
            """
            status, fase, stand van zaken, voortgang, projectstatus, status project, status traject, phase, stage,
            progress, statusinkooptraject, huidige fase, status aanbesteding
            """
        ),
        "social_return": _words(
            """
            social return, sroi, sr, sroi j n, sr j n, social return van toepassing, sr van toepassing, sroi van
            toepassing, social return j n, sr percentage, sroi percentage, percentage sroi, percentage social return,
            social return eis, socialreturn, sr eis, sr %, social return ja nee
            """
        ),
        "ambition": _words(
            """
            mvi, mvoi, duurzaamheid, maatschappelijke ambities, maatschappelijke ambitie, circulair, circulariteit,
            ambitieniveau, ambitie, mvi ambitie, mvoi ambities, duurzaamheidsambitie, mvi thema, maatschappelijk
            verantwoord inkopen, mvi aspecten, sustainability, impact, duurzaam, mvi kansen, duurzaamheid mvi, mvi
            doelstellingen, sdg, ambities
            """
        ),
        "remarks": _words(
            """
            opmerkingen, opmerking, bijzonderheden, toelichting, notities, aandachtspunten, remarks, notes, comments,
            remark, opm, notitie, overige opmerkingen, commentaar, overige informatie, overig, actie, comment
            """
        ),
    },
    weaker={
        "title": _words(
            """
            product dienst, inkooppakket, product, dienst, contract, producten, pakket, product of dienst, item,
            inkoopcategorie, categorie, pianoo categorie, inkoopsegment, soort inkoop
            """
        ),
        "reference": _words(
            """
            id publicatie, publicatieid, id nr, pianoo nr, perceel id, no, code, n
            """
        ),
        "department": _words(
            """
            dienst, organisatie, locatie, kostenplaats afdeling
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
            month, when
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
            officiele benaming, relatie, huidig, naam partij, aanbieder, crediteurnaam
            """
        ),
        "status": _words(
            """
            prioriteit, rag, kleur
            """
        ),
        "procedure": _words(
            """
            eu aanbesteding, europees aanbesteden, type, aanbestedingsplichtig
            """
        ),
        "nature": _words(
            """
            type, soort, contracttype, soort contract
            """
        ),
        "value": _words(
            """
            totaal, prijs, eur, euro, financieel, waarde in eur, total, geraamd, financien, price
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
