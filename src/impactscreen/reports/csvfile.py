"""csv: for programs as RFC 4180 says it, for Dutch Excel as a double click wants it."""

from __future__ import annotations

import csv
import datetime as dt
import io

from impactscreen.messages import say
from impactscreen.reports.document import Cell, Column, Document, Kind
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
    for row in table.rows:
        writer.writerow([_cell(cell, column, look) for cell, column in zip(row, table.columns, strict=True)])
    return buffer.getvalue().encode("utf-8-sig" if excel else "utf-8")


def _cell(cell: Cell, column: Column, look: Look) -> str:
    excel = look.csv_style is CsvStyle.EXCEL_NL
    if isinstance(cell, dt.date):
        return cell.strftime("%d-%m-%Y") if excel else cell.isoformat()
    if isinstance(cell, int | float):
        return _number(cell, column.kind, decimal_comma=excel)
    return _guarded(in_words(cell, column.kind, look.lang))


def _number(value: float, kind: Kind, *, decimal_comma: bool) -> str:
    text = str(int(value)) if kind is not Kind.SHARE and float(value).is_integer() else f"{round(value, 4)}"
    return text.replace(".", ",") if decimal_comma else text


def _guarded(text: str) -> str:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front, as Excel itself shows text."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
