"""Sheets of an OpenDocument spreadsheet, cell by cell.

odfdo makes an element in the time that this makes a row, and a calendar has a hundred thousand cells: so a sheet is
built with the standard library, and handed to odfdo whole.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from odfdo import Document as OdfDocument

__all__ = [
    "Element",
    "add_date",
    "add_header",
    "add_link",
    "add_number",
    "add_row",
    "add_sheet",
    "add_text",
    "new_sheet",
]

_SPACES = re.compile(r"(\t|^ +| +$| {2,})")
"""White space that OpenDocument would otherwise take together."""


def new_sheet(title: str, columns: Sequence[str]) -> Element:
    """An empty sheet with a column for each of these styles."""
    sheet = Element("table:table", {"table:name": title, "table:style-name": "List"})
    for style in columns:
        ET.SubElement(sheet, "table:table-column", {"table:style-name": style})
    return sheet


def add_header(sheet: Element) -> Element:
    """Where rows go that stand on every page."""
    return ET.SubElement(sheet, "table:table-header-rows")


def add_row(sheet: Element, lines: int = 1) -> Element:
    """A row of so many lines high."""
    return ET.SubElement(sheet, "table:table-row", {"table:style-name": f"row-{lines}"})


def add_text(row: Element, text: str, style: str) -> Element:
    """Text as text, a paragraph a line: the type is said outright, so that "=1+1" stays four characters."""
    cell = _cell(row, style)
    if text:
        cell.set("office:value-type", "string")
        for line in text.split("\n"):
            _write(ET.SubElement(cell, "text:p"), line)
    return cell


def add_link(row: Element, text: str, target: str, style: str) -> Element:
    """Text that leads to an address, or to ``#'Sheet'.A1`` in the same file."""
    cell = _cell(row, style)
    cell.set("office:value-type", "string")
    attributes = {"xlink:href": target, "xlink:type": "simple", "text:style-name": "Address"}
    _write(ET.SubElement(ET.SubElement(cell, "text:p"), "text:a", attributes), text)
    return cell


def add_date(row: Element, day: dt.date, style: str) -> Element:
    """A day that sorts as a day."""
    cell = _cell(row, style)
    cell.set("office:value-type", "date")
    cell.set("office:date-value", day.isoformat())
    ET.SubElement(cell, "text:p").text = f"{day:%d-%m-%Y}"
    return cell


def add_number(row: Element, number: float, text: str, style: str, *, money: bool = False) -> Element:
    """A number that can be summed; `text` is what a program shows that does not know the style."""
    cell = _cell(row, style)
    cell.set("office:value-type", "currency" if money else "float")
    if money:
        cell.set("office:currency", "EUR")
    cell.set("office:value", repr(number))
    ET.SubElement(cell, "text:p").text = text
    return cell


def add_sheet(odf: OdfDocument, sheet: Element) -> None:
    """Put a finished sheet behind the others, part by part: a whole one takes the XML library long to take over."""
    import odfdo

    table = odfdo.Element.from_tag(ET.tostring(Element(sheet.tag, sheet.attrib), encoding="unicode"))
    odf.body.append(table)
    for part in sheet:
        odfdo.Element.append(table, odfdo.Element.from_tag(ET.tostring(part, encoding="unicode")))


def _cell(row: Element, style: str) -> Element:
    return ET.SubElement(row, "table:table-cell", {"table:style-name": style})


def _write(element: Element, line: str) -> None:
    """Text with its own white space kept."""
    first, *rest = _SPACES.split(line)
    element.text = first
    for space, text in zip(rest[::2], rest[1::2], strict=True):
        kept = ET.SubElement(element, *(("text:tab",) if space == "\t" else ("text:s", {"text:c": str(len(space))})))
        kept.tail = text
