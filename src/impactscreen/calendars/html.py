"""Tables of a web page, or of a "spreadsheet" that a web application made by writing HTML into an .xls."""

from __future__ import annotations

from html.parser import HTMLParser

from impactscreen.calendars.delimited import decode
from impactscreen.calendars.gridding import GridBuilder
from impactscreen.calendars.options import Limits
from impactscreen.calendars.safexml import Clock
from impactscreen.calendars.sheets import Sheet
from impactscreen.calendars.worker import clean_text
from impactscreen.model import Place

__all__ = ["read_html"]

_SILENT = frozenset({"script", "style", "template", "noscript"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_PIECE = 1 << 18
_MOST_SPANNED = 1_000
_MOST_ABOVE = 10
"""Texts above a table that are worth looking at; a page may tell its whole story there."""


def read_html(data: bytes, place: Place, limits: Limits) -> list[Sheet]:
    """Every table that holds anything; named by its caption when a page has more than one."""
    parser = _Tables(place, limits)
    text, clock = decode(data), Clock(place, limits.seconds)
    for start in range(0, len(text), _PIECE):
        parser.feed(text[start : start + _PIECE])
        clock.check()
    parser.close()
    filled = [table for table in parser.tables if table.rows]
    if len(filled) == 1:
        filled[0].name = None
    return [table.sheet(letters=len(filled) > 1) for table in filled]


class _Tables(HTMLParser):
    def __init__(self, place: Place, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.place = place
        self.limits = limits
        self.tables: list[_Open] = []
        self.open: list[_Open] = []
        self.silent = 0
        self.above: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "table":
            table = _Open(self.place, self.limits, str(len(self.tables) + 1))
            table.outside += self._said_above()
            self.tables.append(table)
            self.open.append(table)
        elif self.open:
            self.open[-1].start(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "table" and self.open:
            self.open.pop().finish_cell()
        elif self.open:
            self.open[-1].end(tag)

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.open:
            self.open[-1].texts.append(data)
        elif data.strip():
            self.above.append(data)

    def _said_above(self) -> list[str]:
        """What stands between the table before and this one, as far as it can be a heading or a note."""
        said = [text for text in map(clean_text, self.above) if text][-_MOST_ABOVE:]
        self.above.clear()
        return said

    def close(self) -> None:
        super().close()
        for table in self.open:
            table.finish_cell()
        if self.tables:
            self.tables[-1].outside += self._said_above()


class _Open(GridBuilder):
    """One table while its tags come by."""

    def __init__(self, place: Place, limits: Limits, name: str) -> None:
        super().__init__(place, limits, name)
        self.row, self.column = -1, 0
        self.in_cell = self.in_caption = False
        self.spans = (1, 1)
        self.texts: list[str] = []
        self.covered: dict[int, list[range]] = {}
        """Row → columns that cells from the rows above cover."""

    def start(self, tag: str, attributes: dict[str, str | None]) -> None:
        """A tag inside this table begins."""
        if tag == "tr":
            self.finish_cell()
            self.row, self.column = self.row + 1, 0
        elif tag in {"td", "th"}:
            self.finish_cell()
            self.row = max(self.row, 0)
            self.in_cell, self.texts = True, []
            self.spans = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))
        elif tag == "caption":
            self.in_caption, self.texts = True, []
        elif tag in _BREAKS:
            self.texts.append(" ")

    def end(self, tag: str) -> None:
        """A tag inside this table ends."""
        if tag in {"td", "th", "tr"}:
            self.finish_cell()
        elif tag == "caption" and self.in_caption:
            self.name = clean_text("".join(self.texts)) or self.name
            self.outside.append(self.name or "")
            self.in_caption = False

    def finish_cell(self) -> None:
        """Put the open cell in its place, past what cells from the rows above cover."""
        if not self.in_cell:
            return
        self.in_cell = False
        for columns in sorted(self.covered.get(self.row, ()), key=lambda each: each.start):
            if self.column in columns:
                self.column = columns.stop
        height, width = self.spans
        text = clean_text("".join(self.texts))
        if text:
            self.put(self.row, self.column, text)
            self.merge(self.row, self.column, height, width)
        if height > 1:
            columns = range(self.column, self.column + width)
            for below in range(self.row + 1, self.row + height):
                self.covered.setdefault(below, []).append(columns)
        self.column += width


def _span(text: str | None) -> int:
    """How many rows or columns a cell says that it covers, within reason."""
    believable = text is not None and text.isascii() and text.isdecimal() and len(text) <= len(str(_MOST_SPANNED))
    return min(max(1, int(text or 1)), _MOST_SPANNED) if believable else 1
