"""From the bytes of a file to its sheets, by what the file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impactscreen.calendars.content import Kind, kind_of, open_package
from impactscreen.errors import CalendarError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    from impactscreen.calendars.options import Limits
    from impactscreen.calendars.sheets import Sheet
    from impactscreen.calendars.sources import Source

__all__ = ["open_sheets"]


def open_sheets(source: Source, limits: Limits) -> list[Sheet]:
    """Every sheet of a file, in the file's order.

    Raises:
        CalendarError: the file is damaged, protected, too big, or no table of any kind.
    """
    place = Place(source.name)
    match kind_of(source.data, place):
        case Kind.PACKAGE:
            return _package(source.data, place, limits)
        case Kind.BINARY:
            from impactscreen.calendars.workbook import read_workbook  # one reader for each kind of file

            return read_workbook(source.data, place, limits)
        case Kind.HTML:
            from impactscreen.calendars.html import read_html

            return read_html(source.data, place, limits)
        case Kind.XML:
            return _xml(source.data, place, limits)
        case Kind.TEXT:
            from impactscreen.calendars.delimited import read_delimited

            return [read_delimited(source.data)]


def _package(data: bytes, place: Place, limits: Limits) -> list[Sheet]:
    from impactscreen.calendars.package import PackageParts, read_notes

    parts = PackageParts(open_package(data, place, limits), place, limits)
    if "content.xml" in parts.names:
        if b"encryption-data" in parts.read("META-INF/manifest.xml"):
            raise CalendarError(msg("calendars.password"), hint=msg("calendars.hint-password"), place=place)
        from impactscreen.calendars.opendocument import read_opendocument

        return read_opendocument(parts.read("content.xml"), place, limits)
    from impactscreen.calendars.workbook import read_workbook

    notes = read_notes(parts)
    sheets = read_workbook(data, place, limits)
    for sheet in sheets:
        if sheet.name in notes:
            notes[sheet.name].apply(sheet)
    return sheets


def _xml(data: bytes, place: Place, limits: Limits) -> list[Sheet]:
    if b"urn:oasis:names:tc:opendocument" in data[:16_384].replace(b"\0", b""):  # also in UTF-16
        from impactscreen.calendars.opendocument import read_opendocument

        return read_opendocument(data, place, limits)
    from impactscreen.calendars.spreadsheetml import read_spreadsheetml

    return read_spreadsheetml(data, place, limits)
