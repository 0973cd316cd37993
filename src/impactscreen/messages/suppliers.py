"""What users read about: suppliers."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {
    "suppliers.unreadable": Say(
        nl="Het register {file} kan niet worden gelezen.",
        en="The register {file} cannot be read.",
    ),
    "suppliers.no-name-column": Say(
        nl="In {file} staat geen kolom met namen van leveranciers.",
        en="{file} has no column with names of suppliers.",
    ),
    "suppliers.category-unknown": Say(
        nl="Geen kansregel kent de categorie “{category}”; ze blijft als opmerking bewaard.",
        en="No rule knows the category “{category}”; it is kept as a note.",
    ),
    "suppliers.kvk-wrong": Say(
        nl="“{text}” is geen KvK-nummer van acht cijfers.",
        en="“{text}” is no chamber of commerce number of eight digits.",
    ),
    "suppliers.capacity-unknown": Say(
        nl="“{text}” is niet als bedrag te lezen.", en="“{text}” cannot be read as an amount."
    ),
    "suppliers.date-unknown": Say(nl="“{text}” is niet als datum te lezen.", en="“{text}” cannot be read as a date."),
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
}
