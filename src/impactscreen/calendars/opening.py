"""From the bytes of a file to its sheets, by what the file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from impactscreen.calendars.content import Kind, kind_of, open_package
from impactscreen.calendars.delimited import read_delimited
from impactscreen.calendars.workbook import read_workbook
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
    kind = kind_of(source.data, place)
    if kind is Kind.PACKAGE:
        open_package(source.data, place, limits)
        return read_workbook(source.data, place, limits)
    if kind is Kind.BINARY:
        return read_workbook(source.data, place, limits)
    return [read_delimited(source.data)]
