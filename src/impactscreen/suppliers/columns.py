"""The words that registers put above their columns: Buy Social exports, regional lists, a sheet of one's own."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["HEADERS"]

HEADERS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "naam", "name", "bedrijfsnaam", "naam onderneming", "naam bedrijf", "bedrijf", "onderneming",
        "organisatie", "organisatienaam", "naam organisatie", "sociale onderneming", "sociaal ondernemer",
        "leverancier", "leveranciersnaam", "company", "company name", "organisation", "supplier", "handelsnaam",
        "statutaire naam", "naam leverancier", "aanbieder", "ondernemer",
    ),
    "also_known_as": (
        "also_known_as", "ook bekend als", "handelsnamen", "andere naam", "andere namen", "alias", "aliassen",
        "voorheen", "h.o.d.n.", "tweede naam", "merknaam", "also known as", "trade name", "other names",
    ),
    "kvk": (
        "kvk", "kvk-nummer", "kvk nummer", "kvknr", "kvk nr", "kvk-nr", "nummer kvk", "handelsregisternummer",
        "kamer van koophandel", "inschrijfnummer", "ondernemingsnummer", "chamber of commerce", "coc number",
        "registration number", "kvk nr leverancier",
    ),
    "place": (
        "plaats", "vestigingsplaats", "woonplaats", "stad", "gemeente", "plaatsnaam", "locatie", "standplaats",
        "place", "city", "town", "municipality", "location",
    ),
    "postcode": (
        "postcode", "pc", "pc4", "post code", "zip", "zipcode", "postal code",
    ),
    "country": (
        "land", "country", "landcode",
    ),
    "region": (
        "regio", "werkgebied", "provincie", "arbeidsmarktregio", "leveringsgebied", "actief in", "region",
        "province", "area served", "verzorgingsgebied",
    ),
    "categories": (
        "categorieën", "categorie", "category", "categories", "productgroep", "productcategorie",
        "inkoopcategorie", "branche", "sector", "rubriek", "thema", "inkooppakket", "product group",
        "soort onderneming",
    ),
    "offering": (
        "aanbod", "offering", "producten en diensten", "producten/diensten", "product/dienst", "producten",
        "diensten", "dienst", "omschrijving", "beschrijving", "activiteiten", "wat bieden ze",
        "korte omschrijving", "description", "products", "services", "specialisme", "activiteit",
    ),
    "recognitions": (
        "erkenning", "erkenningen", "keurmerk", "keurmerken", "recognition", "recognitions", "certificaat",
        "certificaten", "certificering", "pso", "pso trede", "pso-trede", "label", "labels", "certificate",
        "certificates",
    ),
    "valid_until": (
        "keurmerk geldig tot", "geldig tot", "geldig t/m", "certificaat geldig tot", "geldigheid",
        "einddatum certificaat", "verloopdatum", "valid until", "erkenning geldig tot", "keurmerk_geldig_tot",
    ),
    "website": (
        "website", "site", "url", "web", "webadres", "internetadres", "homepage", "internet",
    ),
    "contact": (
        "contactpersoon", "contact", "contactgegevens", "aanspreekpunt", "naam contactpersoon", "contact person",
        "accountmanager",
    ),
    "email": (
        "e-mail", "email", "mail", "e-mailadres", "mailadres", "emailadres",
    ),
    "phone": (
        "telefoon", "telefoonnummer", "tel", "tel.", "mobiel", "phone", "telephone",
    ),
    "capacity": (
        "capaciteit", "maximale opdracht", "maximale opdrachtwaarde", "grootste opdracht", "kan tot", "capacity",
        "max opdracht", "schaal", "opdrachtomvang", "maximale omvang",
    ),
    "handprint": (
        "social handprint", "handprint", "handprint pagina", "maex", "maex profiel", "social handprint url",
    ),
    "source": (
        "bron", "source", "herkomst", "bronvermelding", "lijst", "vindplaats",
    ),
    "checked": (
        "gecontroleerd", "checked", "gecontroleerd op", "bron datum", "brondatum", "bron_datum", "peildatum",
        "laatst gecontroleerd", "datum controle", "laatst bijgewerkt", "controledatum", "last checked",
        "datum bron",
    ),
    "note": (
        "opmerking", "opmerkingen", "toelichting", "notitie", "notities", "note", "notes", "bijzonderheden",
        "remarks",
    ),
}  # fmt: skip
