"""md: tables to paste into a note, a wiki or an issue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from impactscreen.messages import say
from impactscreen.reports.document import Cell, Column, Document, Kind, Table
from impactscreen.reports.formats import Look
from impactscreen.reports.wording import lines_of

__all__ = ["escaped", "render"]

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>#|~!])")
_WIDEST = 12  # columns that can still be read on a page
_RIGHT = {Kind.COUNT, Kind.EURO, Kind.SHARE}


def render(document: Document, look: Look) -> bytes:
    """Every table under a heading of its own; a list too wide for a page as it is shown at a glance."""
    parts = [f"# {escaped(say(document.title, look.lang))}\n"]
    tables = document.tables
    if document.glance:
        tables = (document.glance, *(table for table in tables[1:] if len(table.columns) <= _WIDEST))
    parts.extend(_section(table, look) for table in tables)
    return "\n".join(parts).encode()


def _section(table: Table, look: Look) -> str:
    lines = [f"## {escaped(say(table.title, look.lang))}", ""]
    if table.note:
        lines += [escaped(say(table.note, look.lang)), ""]
    if not table.rows:
        return "\n".join([*lines, escaped(say(table.empty, look.lang)) if table.empty else "–", ""])
    lines.append(_row([escaped(say(column.title, look.lang)) for column in table.columns]))
    lines.append(_row(["---:" if column.kind in _RIGHT else "---" for column in table.columns]))
    lines.extend(_row(_cells(row, table.columns, look)) for row in table.rows)
    return "\n".join([*lines, ""])


def _cells(row: Sequence[Cell], columns: Sequence[Column], look: Look) -> list[str]:
    return [
        "<br>".join(escaped(line) for line in lines_of(cell, column.kind, look.lang))
        for cell, column in zip(row, columns, strict=True)
    ]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """Foreign text that stays text: no markup, no HTML, no table border; links do not come alive."""
    return _SPECIAL.sub(r"\\\1", text.replace("\n", " ")).replace("://", ":\u2060//")
