"""OpenDocument spreadsheets, zipped (ods) or flat (fods), with their merged cells, hidden parts and comments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from impactscreen.calendars.gridding import GridBuilder
from impactscreen.calendars.options import Limits
from impactscreen.calendars.safexml import parse_xml
from impactscreen.calendars.sheets import Cell, Sheet, cell_text
from impactscreen.calendars.worker import clean_text
from impactscreen.model import Place

__all__ = ["read_opendocument"]

_MOST_REPEATS = 1_000
"""A filled cell or row that claims more repeats than this is taken as one: sheets are padded to the end that way."""


def read_opendocument(data: bytes, place: Place, limits: Limits) -> list[Sheet]:
    """Every table of a flat document or of the ``content.xml`` of a zipped one."""
    handler = _Document(place, limits)
    parse_xml(data, handler, place, limits.seconds)
    return [table.sheet() for table in handler.tables]


class _Document:
    def __init__(self, place: Place, limits: Limits) -> None:
        self.place = place
        self.limits = limits
        self.tables: list[GridBuilder] = []
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.row = self.column = 0
        self.row_repeats = 1
        self.cell: Mapping[str, str] | None = None
        self.texts: list[str] = []
        self.annotation: list[str] | None = None
        self.aside = False
        self.row_cells: list[tuple[int, Cell]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: C901 - one case a tag
        match name:
            case "style":
                self.style = attributes.get("name", "")
            case "table-properties" if attributes.get("display") == "false":
                self.hidden_styles.add(self.style)
            case "table":
                self._table(attributes)
            case "table-column":
                self._table_column(attributes)
            case "table-row":
                self._table_row(attributes)
            case "table-cell" | "covered-table-cell":
                self.cell, self.texts = attributes, []
            case "annotation":
                self.annotation = []
            case "date" | "creator" if self.annotation is not None:
                self.aside = True
            case "p" | "h" | "s" | "tab" | "line-break":
                self._into().append(" ")
            case "filter" if self.tables:
                self.tables[-1].filtered = True

    def end(self, name: str) -> None:
        self.aside = False
        if name == "annotation" and self.annotation is not None and self.tables:
            text = clean_text("".join(self.annotation))
            if text:
                self.tables[-1].comments[self.row + 1, self.column] = text
            self.annotation = None
        elif name in {"table-cell", "covered-table-cell"} and self.cell is not None:
            self._cell_done(self.cell)
            self.cell = None
        elif name == "table-row":
            self._row_done()

    def text(self, data: str) -> None:
        if (self.annotation is not None or self.cell is not None) and not self.aside:
            self._into().append(data)

    def _into(self) -> list[str]:
        return self.annotation if self.annotation is not None else self.texts

    def _table(self, attributes: Mapping[str, str]) -> None:
        visible = (
            attributes.get("display", "true") != "false" and attributes.get("style-name") not in self.hidden_styles
        )
        self.tables.append(GridBuilder(self.place, self.limits, attributes.get("name"), visible=visible))
        self.row = self.column = 0

    def _table_column(self, attributes: Mapping[str, str]) -> None:
        repeats = _repeats(attributes, "number-columns-repeated")
        if attributes.get("visibility", "visible") != "visible" and self.tables and repeats <= _MOST_REPEATS:
            self.tables[-1].hidden_columns.update(range(self.column, self.column + repeats))
        self.column += repeats

    def _table_row(self, attributes: Mapping[str, str]) -> None:
        self.column = 0
        self.row_cells = []
        self.row_repeats = _repeats(attributes, "number-rows-repeated")
        visibility = attributes.get("visibility", "visible")
        if visibility != "visible" and self.tables and self.row_repeats <= _MOST_REPEATS:
            self.tables[-1].hidden_rows.update(range(self.row + 1, self.row + 1 + self.row_repeats))
            self.tables[-1].filtered = self.tables[-1].filtered or visibility == "filter"

    def _cell_done(self, attributes: Mapping[str, str]) -> None:
        repeats = _repeats(attributes, "number-columns-repeated")
        cell = _value(attributes, clean_text("".join(self.texts)))
        if cell is not None and self.tables:
            height = _repeats(attributes, "number-rows-spanned")
            width = _repeats(attributes, "number-columns-spanned")
            if height > 1 or width > 1:
                self.tables[-1].merge(self.row, self.column, height, width)
            for offset in range(repeats if repeats <= _MOST_REPEATS else 1):
                self.row_cells.append((self.column + offset, cell))
        self.column += repeats

    def _row_done(self) -> None:
        if self.tables and self.row_cells:
            believable = self.row_repeats <= _MOST_REPEATS
            if not believable:
                self.tables[-1].repeats.append((self.row + 1, self.row_repeats))
            for offset in range(self.row_repeats if believable else 1):
                for column, cell in self.row_cells:
                    self.tables[-1].put(self.row + offset, column, cell)
        self.row += self.row_repeats
        self.row_cells = []


def _repeats(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 8 else 1  # noqa: PLR2004 - a sheet has a million rows


def _value(attributes: Mapping[str, str], text: str) -> Cell:
    """The value behind a cell; what it shows when it is text, or when the value says nothing."""
    kind = attributes.get("value-type", "string")
    try:
        if kind in {"float", "currency", "percentage"}:
            number = float(attributes["value"])
            currency = attributes.get("currency", "EUR")
            return number if currency == "EUR" else f"{currency} {cell_text(number)}"
        if kind == "date":
            return _moment(attributes["date-value"])
        if kind == "boolean":
            return attributes["boolean-value"] == "true"
    except (KeyError, ValueError):
        return text or None
    return text or None


def _moment(text: str) -> dt.date | dt.datetime:
    moment = dt.datetime.fromisoformat(text[:19])
    return moment.date() if moment.time() == dt.time() else moment
