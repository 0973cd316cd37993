"""Station 1: from any spreadsheet that someone typed to lines whose every value knows its cell."""

from __future__ import annotations

from impactscreen.calendars.calendar import read_calendar, read_calendars
from impactscreen.calendars.options import Limits, ReadOptions
from impactscreen.calendars.reading import ColumnReading, FileRead, Reading, SheetReading

__all__ = [
    "ColumnReading",
    "FileRead",
    "Limits",
    "ReadOptions",
    "Reading",
    "SheetReading",
    "read_calendar",
    "read_calendars",
]
