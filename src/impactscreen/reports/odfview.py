"""What helps to work in a spreadsheet: filters, drop-downs and headers that stay in sight, in OpenDocument's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from impactscreen.messages import Language, say
from impactscreen.reports.document import Column, Table
from impactscreen.reports.spreadsheet import header_row

if TYPE_CHECKING:
    import odfdo
    from odfdo.xmlpart import XmlPart

__all__ = ["add_choices", "add_filters", "choice_name", "column_letters", "freeze", "quoted"]

_LETTERS = 26
_FROZEN = "2"
"""How OpenDocument calls a split that does not move."""


def column_letters(number: int) -> str:
    """The letters of a column, from 1: ``A``, ``Z``, ``AA``."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def quoted(title: str) -> str:
    """A sheet's name as it stands in an address."""
    return "'{}'".format(title.replace("'", "''"))


def choice_name(table: Table, column: Column) -> str:
    """What a cell calls its drop-down."""
    return f"{table.key}-{column.key}"


def add_choices(odf: odfdo.Document, tables: Mapping[str, Table], lang: Language) -> None:
    """A drop-down for each column that offers a choice; other words are welcome.

    Args:
        odf: the spreadsheet, with all its sheets.
        tables: name of a sheet → its table.
        lang: language of the choices.
    """
    from odfdo import Element

    validations = Element.from_tag("table:content-validations")
    for title, table in tables.items():
        for number, column in enumerate(table.columns, start=1):
            if not column.choices:
                continue
            words = ";".join('"{}"'.format(say(choice, lang).replace('"', '""')) for choice in column.choices)
            offer = Element.from_tag("table:content-validation")
            offer.set_attribute("table:name", choice_name(table, column))
            offer.set_attribute("table:condition", f"of:cell-content-is-in-list({words})")
            offer.set_attribute("table:allow-empty-cell", "true")
            offer.set_attribute("table:display-list", "unsorted")
            first = header_row(table) + 1
            offer.set_attribute("table:base-cell-address", f"{quoted(title)}.{column_letters(number)}{first}")
            message = Element.from_tag("table:error-message")
            message.set_attribute("table:display", "false")
            offer.append(message)
            validations.append(offer)
    if validations.children:
        odf.body.insert(validations, position=0)


def add_filters(odf: odfdo.Document, tables: Mapping[str, Table]) -> None:
    """A filter button on every header."""
    from odfdo import Element

    ranges = Element.from_tag("table:database-ranges")
    for number, (title, table) in enumerate(tables.items()):
        top = header_row(table)
        sheet, last = quoted(title), column_letters(len(table.columns))
        area = Element.from_tag("table:database-range")
        # The name that office programs give to a filter without a name.
        area.set_attribute("table:name", f"__Anonymous_Sheet_DB__{number}")
        bottom = top + max(len(table.rows), 1)
        area.set_attribute("table:target-range-address", f"{sheet}.A{top}:{sheet}.{last}{bottom}")
        area.set_attribute("table:display-filter-buttons", "true")
        ranges.append(area)
    odf.body.append(ranges)


def freeze(odf: odfdo.Document, tables: Mapping[str, Table]) -> None:
    """Headers, and the first columns where a table asks so, that stay in sight; the first sheet comes to the front."""
    from odfdo import Element
    from odfdo import Table as OdfTable

    views = _setting(odf, "config:config-item-map-named[@config:name='Tables']")
    views.clear()
    views.set_attribute("config:name", "Tables")
    for title, table in tables.items():
        view = Element.from_tag("config:config-item-map-entry")
        view.set_attribute("config:name", title)
        for side, count in (("Horizontal", table.frozen), ("Vertical", header_row(table))):
            if count:
                _set(view, f"{side}SplitMode", "short", _FROZEN)
                _set(view, f"{side}SplitPosition", "int", str(count))
        _set(view, "ActiveSplitRange", "short", "3" if table.frozen else "2")
        _set(view, "PositionRight", "int", str(table.frozen))
        _set(view, "PositionBottom", "int", str(header_row(table)))
        views.append(view)
    first = next(each.name for each in odf.body.children if isinstance(each, OdfTable))
    _setting(odf, "config:config-item[@config:name='ActiveTable']").text = first


def _setting(odf: odfdo.Document, path: str) -> odfdo.Element:
    """A part of the settings, which odfdo's own template has."""
    settings = cast("XmlPart", odf.get_part("settings.xml"))
    return cast("odfdo.Element", settings.get_element(f"//{path}"))


def _set(view: odfdo.Element, name: str, kind: str, value: str) -> None:
    from odfdo import Element

    item = Element.from_tag("config:config-item")
    item.set_attribute("config:name", name)
    item.set_attribute("config:type", kind)
    item.text = value
    view.append(item)
