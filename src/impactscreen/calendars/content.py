"""What a file is, told by its content and never by its name."""

from __future__ import annotations

import io
from enum import StrEnum
from typing import TYPE_CHECKING

from impactscreen.calendars.sources import too_big
from impactscreen.errors import CalendarError
from impactscreen.messages import msg

if TYPE_CHECKING:
    import zipfile

    from impactscreen.calendars.options import Limits
    from impactscreen.model import Place

__all__ = ["Kind", "kind_of", "open_package"]


class Kind(StrEnum):
    """The kinds of file that a calendar comes in."""

    PACKAGE = "zip"
    """xlsx, xlsm, xlsb, ods."""
    BINARY = "ole"
    """xls, or an encrypted xlsx."""
    HTML = "html"
    XML = "xml"
    """XML-2003 workbook or flat ODF."""
    TEXT = "text"


_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
_OTHER = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"{\\rtf": "RTF",
    b"GIF8": "GIF",
    b"\x1f\x8b": "gzip",
    b"Rar!": "rar",
    b"7z\xbc\xaf": "7z",
}


def kind_of(data: bytes, place: Place) -> Kind:
    """Tell what `data` is.

    Raises:
        CalendarError: something that is no table of any kind (a PDF, a picture).
    """
    if data.startswith(_ZIP):
        return Kind.PACKAGE
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise CalendarError(msg("calendars.password"), hint=msg("calendars.hint-password"), place=place)
        return Kind.BINARY
    for magic, name in _OTHER.items():
        if data.startswith(magic):
            raise CalendarError(msg("calendars.other-kind", kind=name), hint=msg("calendars.hint-formats"), place=place)
    return _kind_of_text(data)


def _kind_of_text(data: bytes) -> Kind:
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(_BIFF[:1]) and b"\x00" in head[:8]:
        return Kind.BINARY
    if head.startswith(b"<"):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in head or b"urn:oasis:names:tc:opendocument" in head:
            return Kind.XML
        if any(tag in head for tag in (b"<html", b"<table", b"<!doctype html", b"<body", b"<meta")):
            return Kind.HTML
        if head.startswith(b"<?xml"):
            return Kind.XML
    return Kind.TEXT


def open_package(data: bytes, place: Place, limits: Limits) -> zipfile.ZipFile:
    """The zip around a modern workbook, once its claims about its own size are believable.

    Raises:
        CalendarError: damaged, no workbook, encrypted, or bigger inside than the limits allow.
    """
    import zipfile

    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise CalendarError(msg("calendars.damaged"), hint=msg("calendars.hint-save-again"), place=place) from error
    infos = package.infolist()
    inflated = sum(info.file_size for info in infos)
    if inflated > limits.inflated_bytes:
        raise too_big(place, inflated, limits.inflated_bytes)
    if any(info.flag_bits & 1 for info in infos):
        raise CalendarError(msg("calendars.password"), hint=msg("calendars.hint-password"), place=place)
    names = {info.filename for info in infos}
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        raise CalendarError(msg("calendars.other-kind", kind="zip"), hint=msg("calendars.hint-formats"), place=place)
    return package
