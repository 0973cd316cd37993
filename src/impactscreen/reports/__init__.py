"""Station 6: from what was found to what people open.

A command builds one `Document` (tables for people, records for programs); `formats` turns it into bytes.
"""

from __future__ import annotations

from impactscreen.reports.document import Cell, Column, Document, Kind, Table
from impactscreen.reports.files import sealed, timeless, write_whole
from impactscreen.reports.formats import FORMATS, CsvStyle, Format, Look, format_of

__all__ = [
    "FORMATS",
    "Cell",
    "Column",
    "CsvStyle",
    "Document",
    "Format",
    "Kind",
    "Look",
    "Table",
    "format_of",
    "sealed",
    "timeless",
    "write_whole",
]
