"""table: for a person at a terminal, as wide as the terminal is."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from impactscreen.messages import say
from impactscreen.reports.document import Cell, Column, Document, Kind, Table, Tone
from impactscreen.reports.formats import Look
from impactscreen.reports.wording import lines_of

__all__ = ["render"]

_RIGHT = {Kind.COUNT, Kind.EURO, Kind.SHARE}
_STYLES = {Tone.PLAIN: "", Tone.GOOD: "green", Tone.SOON: "bold", Tone.QUIET: "dim"}


def render(document: Document, look: Look) -> bytes:
    """The tables drawn with lines, in `look.width` columns."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=look.width,
        force_terminal=look.colour,
        no_color=not look.colour,
        color_system="standard" if look.colour else None,
        legacy_windows=False,
        emoji=False,
        markup=False,
        highlight=False,
    )
    tables = (document.glance,) if document.glance else document.tables
    for number, table in enumerate(tables):
        if number:
            console.print()
        console.print(_drawn(table, look, named=len(tables) > 1))
    return buffer.getvalue().encode()


def _drawn(table: Table, look: Look, *, named: bool) -> RenderableType:
    parts: list[RenderableType] = []
    if named:
        parts.append(Text(say(table.title, look.lang), style="bold"))
    if table.note:
        parts.append(Text(say(table.note, look.lang), style="dim"))
    if not table.rows:
        parts.append(Padding(Text(say(table.empty, look.lang) if table.empty else "–"), (0, 1)))
    else:
        parts.append(_grid(table, look))
    return Group(*parts)


def _grid(table: Table, look: Look) -> RichTable:
    shown = [index for index, column in enumerate(table.columns) if column.from_width <= look.width]
    grid = RichTable(
        box=box.SIMPLE_HEAD,
        expand=any(table.columns[index].ratio for index in shown),
        pad_edge=False,
        show_edge=False,
        padding=(0, 1, 0, 0),
    )
    for index in shown:
        column = table.columns[index]
        grid.add_column(
            Text(say(column.title, look.lang)),
            justify="right" if column.kind in _RIGHT else "left",
            ratio=column.ratio or None,
            no_wrap=column.ratio == 0,
            overflow="fold",
        )
    tones = table.tones or [Tone.PLAIN] * len(table.rows)
    for row, tone in zip(table.rows, tones, strict=True):
        grid.add_row(*_row(row, table.columns, shown, look), style=_STYLES[tone])
    return grid


def _row(row: Sequence[Cell], columns: Sequence[Column], shown: Sequence[int], look: Look) -> list[Text]:
    return [_text(row[index], columns[index].kind, look) for index in shown]


def _text(cell: Cell, kind: Kind, look: Look) -> Text:
    """A cell; in a list the first line is the answer and the others are detail, so they stand back."""
    lines = lines_of(cell, kind, look.lang)
    if not isinstance(cell, tuple):
        return Text("\n".join(lines))
    return Text("\n").join([Text(line, style="dim" if number else "") for number, line in enumerate(lines)])
