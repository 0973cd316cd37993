"""csv: for programs as RFC 4180 says it, for Dutch Excel as a double click wants it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from types import NoneType
from typing import Any

from impactscreen.reports.document import Cell, Document, Kind, blocks_of
from impactscreen.reports.formats import CsvStyle, Look
from impactscreen.reports.wording import FORMULA_STARTS, in_words

__all__ = ["render"]

_NOTHING = '""'
"""A row of one empty field: without quotes it would be no row at all."""
_MOST_REMEMBERED = 50_000
_FORMULA_STARTS = frozenset(FORMULA_STARTS)


def render(document: Document, look: Look) -> bytes:
    """The main table as csv bytes."""
    excel = look.csv_style is CsvStyle.EXCEL_NL
    delimiter = ";" if excel else ","
    table = document.main
    fields = {kind: _Fields(kind, look, delimiter) for kind in Kind}
    kinds = [column.kind for column in table.columns]
    # Joined here, not by the csv module: that looks at every letter of every row again, where texts repeat themselves.
    rows = [delimiter.join([fields[Kind.TEXT].written(column.title) for column in table.columns])]
    for block in blocks_of(table.rows):
        columns = [fields[kind].of(cells) for cells, kind in zip(block, kinds, strict=True)]
        rows += map(delimiter.join, zip(*columns, strict=True))
    if len(kinds) == 1:
        rows = [row or _NOTHING for row in rows]
    rows.append("")
    return "\r\n".join(rows).encode("utf-8-sig" if excel else "utf-8")


class _Fields(dict[Any, str]):
    """Cells of one kind → fields of a csv; what was asked before is remembered."""

    def __init__(self, kind: Kind, look: Look, delimiter: str) -> None:
        super().__init__()
        self._kind = kind
        self._lang = look.lang
        self._excel = look.csv_style is CsvStyle.EXCEL_NL
        self._delimiter = delimiter
        self._quick = {str, dt.date, NoneType} if kind is Kind.SHARE else {str, dt.date, NoneType, int, float}
        """Types of which equal cells are written alike, so that they can be remembered: a share 1 is not 1.0."""

    def of(self, cells: Sequence[Cell]) -> Sequence[str]:
        """The fields of a column."""
        if cells.count(None) == len(cells):
            return [""] * len(cells)
        types = set(map(type, cells))
        if types == {int}:
            return list(map(str, cells))
        if types <= {str, NoneType} and self._stand_as_they_are(set(cells)):
            return [cell or "" for cell in cells]  # type: ignore[misc]  # there is nothing but text
        quick = self._quick
        if types <= quick:
            return [self[cell] for cell in cells]
        # A message or a list has no quick hash; the same one often stands in many rows.
        others = {id(cell): cell for cell in cells if type(cell) not in quick}
        said = {key: self.written(cell) for key, cell in others.items()}
        return [self[cell] if type(cell) in quick else said[id(cell)] for cell in cells]

    def _stand_as_they_are(self, texts: set[Any]) -> bool:
        """Whether nothing in texts asks for other words or for quotes."""
        whole = "".join(filter(None, texts))
        if self._delimiter in whole or '"' in whole or not whole.isprintable():
            return False
        return _FORMULA_STARTS.isdisjoint([text[:1] for text in texts if text])

    def __missing__(self, cell: Cell) -> str:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        field = self[cell] = self.written(cell)
        return field

    def written(self, cell: Cell) -> str:
        """A cell of any sort."""
        if isinstance(cell, str) and cell.isprintable():  # most are, and need no other words
            return self._quoted(cell)
        if isinstance(cell, dt.date):
            return cell.strftime("%d-%m-%Y") if self._excel else cell.isoformat()
        if isinstance(cell, int | float):
            return _number(cell, self._kind, decimal_comma=self._excel)
        return self._quoted(in_words(cell, self._kind, self._lang)) if cell else ""

    def _quoted(self, text: str) -> str:
        """Text with an apostrophe before what a spreadsheet would run as a formula, as Excel itself shows text."""
        if text[:1] in _FORMULA_STARTS:
            text = f"'{text}"
        if self._delimiter in text or '"' in text or "\n" in text or "\r" in text:
            return '"' + text.replace('"', '""') + '"'
        return text


def _number(value: float, kind: Kind, *, decimal_comma: bool) -> str:
    text = str(int(value)) if kind is not Kind.SHARE and float(value).is_integer() else f"{round(value, 4)}"
    return text.replace(".", ",") if decimal_comma else text
