"""What the two OpenDocument formats share: an empty document, styles, the page, and the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING

from impactscreen.messages import Language, say
from impactscreen.reports.document import Document
from impactscreen.reports.files import sealed, timeless

if TYPE_CHECKING:
    from odfdo import Document as OdfDocument
    from odfdo import Element

__all__ = ["add_styles", "blank", "finished", "set_page"]

_NAMED = frozenset({"paragraph", "text"})
_COUNTRIES = {Language.NL: "NL", Language.EN: "GB"}


def blank(kind: str, document: Document, lang: Language) -> OdfDocument:
    """An empty ``text`` or ``spreadsheet`` with title, date and language; odfdo's own template is French."""
    import odfdo

    odf = odfdo.Document(kind)
    odf.body.clear()
    for properties in odf.styles.root.get_elements("//style:text-properties"):
        if properties.get_attribute("fo:language"):
            properties.set_attribute("fo:language", lang.value)
            properties.set_attribute("fo:country", _COUNTRIES[lang])
    stamp = dt.datetime.combine(document.stamp, dt.time())
    meta = odf.meta
    meta.title = say(document.title, lang)
    meta.language = f"{lang.value}-{_COUNTRIES[lang]}"
    meta.initial_creator, meta.creator = "impactscreen", "impactscreen"
    meta.creation_date, meta.date = stamp, stamp
    return odf


def add_styles(odf: OdfDocument, name: str) -> None:
    """Add the styles of a file beside the templates.

    Those for text get a name that a person can change in one place; office programs only take the others unnamed.
    """
    from odfdo import Element

    styles = Element.from_tag((files("impactscreen.reports") / "templates" / name).read_text(encoding="utf-8"))
    for style in styles.children:
        odf.insert_style(style.serialize(), automatic=style.get_attribute("style:family") not in _NAMED)


def set_page(odf: OdfDocument, footer: Element, properties: Mapping[str, str]) -> None:
    """What stands at the foot of every page, and the size and margins of the page."""
    from odfdo.master_page import StyleMasterPage

    for master in odf.get_styles("master-page"):
        if isinstance(master, StyleMasterPage):
            master.set_page_footer(footer.clone)
    for header in odf.styles.root.get_elements("//style:master-page/style:header"):
        header.set_attribute("style:display", "false")
    # By attribute: odfdo does not know all that the standard allows here (scale to the width of the paper).
    for layout in odf.styles.root.get_elements("//style:page-layout-properties"):
        for name, value in properties.items():
            layout.set_attribute(name, value)


def finished(odf: OdfDocument, stamp: dt.date) -> bytes:
    """The file, without the time of day and with the seal of a file that nobody has saved since."""
    buffer = io.BytesIO()
    odf.save(buffer)
    return sealed(timeless(buffer.getvalue(), dt.datetime.combine(stamp, dt.time())))
