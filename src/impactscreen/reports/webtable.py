"""Tables of a document as a page shows them: every cell as lines of text, with its link and what it sorts by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.messages import Language, Message
from impactscreen.reports.document import Cell, Column, Kind, Link, Table, Tone
from impactscreen.reports.wording import lines_of

__all__ = ["WebCell", "WebLine", "WebRow", "WebTable", "web_address", "web_table"]


class WebLine(Struct, frozen=True):
    """One line of text in a cell.

    Args:
        text: what it says.
        href: where it leads.
        outside: whether that is on the web.
    """

    text: str
    href: str | None = None
    outside: bool = False


class WebCell(Struct, frozen=True):
    """One cell.

    Args:
        lines: its text; none for an empty cell.
        sort: what it sorts by where that is not its text: a number or an ISO date.
        bar: length of the bar beside it, as a percentage of the longest in its column; None for none.
    """

    lines: tuple[WebLine, ...]
    sort: str | None = None
    bar: float | None = None


class WebRow(Struct, frozen=True):
    """One row; what its tone says stands in words as well."""

    cells: tuple[WebCell, ...]
    tone: Tone


class WebTable(Struct, frozen=True):
    """A table without the columns that are empty from top to bottom."""

    key: str
    title: Message
    columns: tuple[Column, ...]
    rows: tuple[WebRow, ...]
    note: Message | None
    empty: Message | None


def web_table(table: Table, lang: Language, keys: Collection[str]) -> WebTable:
    """A table ready to be drawn.

    Args:
        table: what to show.
        lang: language of the cells.
        keys: tables that the page holds; a link to another one stays text.
    """
    used = [
        number
        for number, _ in enumerate(table.columns)
        if not table.rows or any(row[number] not in {None, "", ()} for row in table.rows)
    ]
    longest = {column.key: _longest(table, number) for number, column in enumerate(table.columns) if column.bar}
    tones = table.tones or [Tone.PLAIN] * len(table.rows)
    return WebTable(
        key=table.key,
        title=table.title,
        columns=tuple(table.columns[number] for number in used),
        rows=tuple(
            WebRow(tuple(_drawn(row[number], table.columns[number], longest, lang, keys) for number in used), tone)
            for row, tone in zip(table.rows, tones, strict=True)
        ),
        note=table.note,
        empty=table.empty,
    )


def web_address(text: str | None) -> str | None:
    """The text when it is an address on the web that is safe to follow; None for anything else."""
    if not text or any(char.isspace() or not char.isprintable() for char in text):
        return None
    try:
        parts = urlsplit(text)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        # Brackets that do not close, or a port that is no number.
        return None
    return text if usable else None


def _longest(table: Table, number: int) -> float:
    cells = (row[number] for row in table.rows)
    return max((float(cell) for cell in cells if isinstance(cell, int | float)), default=0.0)


def _drawn(cell: Cell, column: Column, longest: Mapping[str, float], lang: Language, keys: Collection[str]) -> WebCell:
    """A cell, with a bar where its column has them."""
    plain = _cell(cell, column.kind, lang, keys)
    most = longest.get(column.key, 0.0)
    return replace(plain, bar=100 * cell / most) if most and isinstance(cell, int | float) else plain


def _cell(cell: Cell, kind: Kind, lang: Language, keys: Collection[str]) -> WebCell:
    lines = lines_of(cell, kind, lang)
    if isinstance(cell, Link):
        href = f"#{cell.table}-{cell.row}" if cell.table in keys else None
        return WebCell(tuple(WebLine(line, href) for line in lines), _sort(cell.text))
    if kind is Kind.LINK:
        return WebCell(tuple(_linked(part.strip()) for line in lines for part in line.split(";") if part.strip()))
    return WebCell(tuple(WebLine(line) for line in lines), _sort(cell))


def _linked(text: str) -> WebLine:
    """An address by whose site it is: enough to know where a link leads, and short enough for a column."""
    address = web_address(text)
    if address is None:
        return WebLine(text)
    return WebLine(urlsplit(address).netloc.rpartition("@")[2].removeprefix("www."), address, outside=True)


def _sort(cell: Cell) -> str | None:
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return f"{cell:.4f}" if isinstance(cell, int | float) else None
