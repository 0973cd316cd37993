"""csv: for programs as RFC 4180 says it, for Dutch Excel as a double click wants it."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

from impactscreen.messages import say
from impactscreen.reports.document import Cell, Document, Kind
from impactscreen.reports.formats import CsvStyle, Look
from impactscreen.reports.wording import FORMULA_STARTS, in_words

__all__ = ["render"]


def render(document: Document, look: Look) -> bytes:
    """The main table as csv bytes."""
    excel = look.csv_style is CsvStyle.EXCEL_NL
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";" if excel else ",", lineterminator="\r\n")
    table = document.main
    writer.writerow([say(column.title, look.lang) for column in table.columns])
    texts = _Texts(look)
    kinds = [column.kind for column in table.columns]
    writer.writerows(
        [
            None if cell is None else texts[cell] if cell.__class__ is str else texts.of(cell, kind)
            for cell, kind in zip(row, kinds, strict=True)
        ]
        for row in table.rows
    )
    return buffer.getvalue().encode("utf-8-sig" if excel else "utf-8")


class _Texts(dict[Any, str]):
    """Cells as text in one look. What is text already is dressed once: lists repeat themselves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lang = look.lang
        self._excel = look.csv_style is CsvStyle.EXCEL_NL

    def __missing__(self, text: str) -> str:
        found = self[text] = _guarded(in_words(text, Kind.TEXT, self._lang))
        return found

    def of(self, cell: Cell, kind: Kind) -> str:
        """A cell of any sort."""
        if isinstance(cell, dt.date):
            return cell.strftime("%d-%m-%Y") if self._excel else cell.isoformat()
        if isinstance(cell, int | float):
            return _number(cell, kind, decimal_comma=self._excel)
        return _guarded(in_words(cell, kind, self._lang)) if cell else ""


def _number(value: float, kind: Kind, *, decimal_comma: bool) -> str:
    text = str(int(value)) if kind is not Kind.SHARE and float(value).is_integer() else f"{round(value, 4)}"
    return text.replace(".", ",") if decimal_comma else text


def _guarded(text: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front, as Excel itself shows text."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
