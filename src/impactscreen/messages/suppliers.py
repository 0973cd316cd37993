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
    "suppliers.why.same": Say(nl="precies dezelfde naam", en="exactly the same name"),
    "suppliers.why.same-folded": Say(nl="zelfde naam, anders geschreven", en="same name, written differently"),
    "suppliers.why.same-stripped": Say(nl="zelfde naam zonder rechtsvorm", en="same name without its legal form"),
    "suppliers.why.same-squashed": Say(nl="zelfde naam, anders gespatieerd", en="same name, spaced differently"),
    "suppliers.why.alike": Say(nl="lijkt op “{name}”", en="resembles “{name}”"),
    "suppliers.why.none": Say(nl="geen naam in het register lijkt hierop", en="no name in the register resembles it"),
    "suppliers.fits.category": Say(nl="staat in het register bij {category}", en="is in the register under {category}"),
    "suppliers.fits.words": Say(nl="biedt aan: {words:list}", en="offers: {words:list}"),
}
