"""Workbooks in the XML of Excel 2003, which systems still export and often call .xls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from impactscreen.calendars.gridding import GridBuilder
from impactscreen.calendars.options import Limits
from impactscreen.calendars.safexml import parse_xml
from impactscreen.calendars.sheets import Cell, Sheet
from impactscreen.calendars.worker import clean_text
from impactscreen.model import Place

__all__ = ["read_spreadsheetml"]


def read_spreadsheetml(data: bytes, place: Place, limits: Limits) -> list[Sheet]:
    """Every worksheet of an XML-2003 workbook."""
    handler = _Workbook(place, limits)
    parse_xml(data, handler, place, limits.seconds)
    return [sheet.sheet() for sheet in handler.sheets]


class _Workbook:
    def __init__(self, place: Place, limits: Limits) -> None:
        self.place = place
        self.limits = limits
        self.sheets: list[GridBuilder] = []
        self.row = self.column = -1
        self.kind: str | None = None
        self.texts: list[str] = []
        self.in_comment = self.in_visible = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "Worksheet":
                self.sheets.append(GridBuilder(self.place, self.limits, attributes.get("Name")))
                self.row = self.column = -1
            case "Column" if self.sheets:
                self._column(attributes)
            case "Row" if self.sheets:
                self.row = _index(attributes, self.row)
                self.column = -1
                if attributes.get("Hidden") == "1":
                    self.sheets[-1].hidden_rows.add(self.row + 1)
            case "Cell" if self.sheets:
                self.column = _index(attributes, self.column)
                height, width = _number(attributes, "MergeDown") + 1, _number(attributes, "MergeAcross") + 1
                self.sheets[-1].merge(self.row, self.column, height, width)
                self.width = width
            case "Data":
                self.kind, self.texts = attributes.get("Type", "String"), []
            case "Comment":
                self.in_comment = True
            case "Visible":
                self.in_visible = True
            case "FilterOn" | "AutoFilterColumn" if self.sheets:
                self.sheets[-1].filtered = self.sheets[-1].filtered or attributes.get("Type", "All") != "All"

    def end(self, name: str) -> None:
        if name == "Data" and self.kind is not None and self.sheets:
            text = clean_text("".join(self.texts))
            if self.in_comment:
                if text:
                    self.sheets[-1].comments[self.row + 1, self.column] = text
            else:
                cell = _value(self.kind, text)
                if cell is not None:
                    self.sheets[-1].put(self.row, self.column, cell)
            self.kind = None
        elif name == "Cell":
            self.column += self.width - 1
        elif name == "Comment":
            self.in_comment = False
        elif name == "Visible":
            self.in_visible = False

    width = 1

    def text(self, data: str) -> None:
        if self.kind is not None:
            self.texts.append(data)
        elif self.in_visible and self.sheets and data.strip() in {"SheetHidden", "SheetVeryHidden"}:
            self.sheets[-1].visible = False

    def _column(self, attributes: Mapping[str, str]) -> None:
        first = _index(attributes, self.column)
        last = first + min(_number(attributes, "Span"), 1_000)
        if attributes.get("Hidden") == "1":
            self.sheets[-1].hidden_columns.update(range(first, last + 1))
        self.column = last


def _index(attributes: Mapping[str, str], previous: int) -> int:
    """0-based place of a row or cell: the one after the last, unless it says a later one.

    An index that goes back would write over what stands there, and one beyond any sheet is an accident.
    """
    return max(previous + 1, _number(attributes, "Index") - 1)


def _number(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "0")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 8 else 0  # noqa: PLR2004 - a sheet has a million rows


def _value(kind: str, text: str) -> Cell:
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = dt.datetime.fromisoformat(text[:19])
            return moment.date() if moment.time() == dt.time() else moment
    except ValueError:
        return text or None
    if kind == "Boolean":
        return text == "1"
    return text or None
