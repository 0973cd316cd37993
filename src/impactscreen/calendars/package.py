"""What an xlsx says beside its cells: hidden rows and columns, filters, comments, the 1904 dates, lost formulas.

python-calamine does not tell these and openpyxl would read the whole file again, slowly. The parts are searched as
bytes first; the XML is only parsed where a part has something to tell.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.safexml import parse_xml
from impactscreen.calendars.sources import too_big
from impactscreen.calendars.worker import clean_text

if TYPE_CHECKING:
    import zipfile

    from impactscreen.calendars.options import Limits
    from impactscreen.calendars.sheets import Sheet
    from impactscreen.model import Place

__all__ = ["PackageParts", "SheetNotes", "read_notes"]

_CHUNK = 1 << 24
"""Bytes that are unpacked at once: the sheet of a usual calendar, which then need not be copied."""
_HIDDEN_ROW = regex(rb"<(?:\w+:)?row\b[^>]*?\bhidden=\"(?:1|true)\"[^>]*>")
_HIDDEN_COLUMN = regex(rb"<(?:\w+:)?col\b[^>]*?\bhidden=\"(?:1|true)\"[^>]*>")
_ROW_NUMBER = regex(rb'\br="(\d{1,7})"')
_MIN, _MAX = regex(rb'\bmin="(\d{1,5})"'), regex(rb'\bmax="(\d{1,5})"')
_FORMULA_ALONE = regex(
    rb"</(?:\w+:)?f><(?:\w+:)?v\s*/>|</(?:\w+:)?f></(?:\w+:)?c>|<(?:\w+:)?f>[^<]*</(?:\w+:)?f><(?:\w+:)?v></(?:\w+:)?v>"
)
_ERROR_CELL = regex(
    rb'<(?:\w+:)?c\b(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>(?:<(?:\w+:)?f[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>))?'
    rb"<(?:\w+:)?v>([^<]{2,20})</"
)
"""A cell with an error, which python-calamine gives as an empty one."""
_COLUMNS_OF_A_SHEET, _ROWS_OF_A_SHEET = 16_384, 1_048_576


class SheetNotes(Struct):
    """What the XML of one sheet says beside its cells."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    filtered: bool = False
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas_without_value: int = 0
    epoch_1904: bool = False
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    """(row number, 0-based column) → what Excel says in place of a value: ``#N/A``."""

    def apply(self, sheet: Sheet) -> None:
        """Put the notes on the sheet they belong to."""
        sheet.hidden_rows = self.hidden_rows
        sheet.hidden_columns = self.hidden_columns
        sheet.filtered = self.filtered
        sheet.comments = self.comments
        sheet.formulas_without_value = self.formulas_without_value
        sheet.epoch_1904 = self.epoch_1904
        if self.errors:
            self._put_errors(sheet)

    def _put_errors(self, sheet: Sheet) -> None:
        """Put errors in their cells, also in rows that seemed empty because they hold nothing else."""
        last = min(max(number for number, _ in self.errors), _ROWS_OF_A_SHEET)
        sheet.rows += [[] for _ in range(last - len(sheet.rows))]
        sheet.numbers = range(1, len(sheet.rows) + 1)
        for (number, column), text in self.errors.items():
            if 0 < number <= last and column < sheet.width:
                row = sheet.rows[number - 1]
                row.extend([None] * (sheet.width - len(row)))
                row[column] = text


class PackageParts:
    """The parts of a zip, each read with its real size counted: the zip's own claim about it may be a lie."""

    def __init__(self, package: zipfile.ZipFile, place: Place, limits: Limits) -> None:
        self.package = package
        self.place = place
        self.limits = limits
        self.names = {info.filename for info in package.infolist()}
        self.inflated = 0

    def read(self, name: str) -> bytes:
        """One part; empty when it is not there or damaged (the workbook reader then says what is wrong)."""
        import zipfile
        import zlib

        if name not in self.names:
            return b""
        chunks = []
        try:
            with self.package.open(name) as part:
                while chunk := part.read(_CHUNK):
                    self.inflated += len(chunk)
                    if self.inflated > self.limits.inflated_bytes:
                        raise too_big(self.place, self.inflated, self.limits.inflated_bytes)
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, RuntimeError):
            return b""
        return b"".join(chunks)


def read_notes(parts: PackageParts) -> dict[str, SheetNotes]:
    """Sheet name → what the XML of an xlsx or xlsm says beside the cells."""
    workbook = _Workbook()
    data = parts.read("xl/workbook.xml")
    if not data:
        return {}
    parse_xml(data, workbook, parts.place, parts.limits.seconds)
    targets = _relations(parts, "xl/workbook.xml")
    notes: dict[str, SheetNotes] = {}
    for name, relation in workbook.sheets:
        if relation in targets and name not in notes:  # of two sheets with one name only the first is opened
            notes[name] = _notes(parts, targets[relation][0], workbook.epoch_1904)
    return notes


def _notes(parts: PackageParts, part: str, epoch_1904: bool) -> SheetNotes:
    data = parts.read(part)
    notes = SheetNotes(epoch_1904=epoch_1904, filtered=_holds(data, b"filterColumn"))
    if _holds(data, b"hidden="):
        notes.hidden_rows = frozenset(
            int(found[1]) for row in _HIDDEN_ROW.finditer(data) if (found := _ROW_NUMBER.search(row[0]))
        )
        notes.hidden_columns = frozenset(column for tag in _HIDDEN_COLUMN.finditer(data) for column in _span(tag[0]))
    if b"#" in data and _holds(data, b't="e"'):
        notes.errors = {
            place: found[2].decode("utf-8", "replace")
            for found in _ERROR_CELL.finditer(data)
            if (place := _cell_place(found[1].decode("ascii", "replace")))
        }
    if _holds(data, b"</f>"):
        notes.formulas_without_value = len(_FORMULA_ALONE.findall(data))
    for target, kind in _relations(parts, part).values():
        if kind.endswith("/table"):
            notes.filtered = notes.filtered or b"filterColumn" in parts.read(target)
        elif kind.endswith(("/comments", "/threadedComment")):
            comments = _Comments()
            parse_xml(parts.read(target) or b"<none/>", comments, parts.place, parts.limits.seconds)
            threaded = kind.endswith("/threadedComment")
            notes.comments = {**notes.comments, **comments.found} if threaded else {**comments.found, **notes.comments}
    return notes


def _holds(data: bytes, piece: bytes) -> bool:
    """Whether a piece stands in the XML of a sheet: looked for from the end, which takes half the time of `in`."""
    return data.rfind(piece) >= 0


def _span(tag: bytes) -> range:
    first, last = _MIN.search(tag), _MAX.search(tag)
    if not first or not last or int(last[1]) >= _COLUMNS_OF_A_SHEET:
        return range(0)
    return range(int(first[1]) - 1, int(last[1]))


def _relations(parts: PackageParts, part: str) -> dict[str, tuple[str, str]]:
    """Relation id → (part it leads to, kind of relation)."""
    folder, name = posixpath.split(part)
    data = parts.read(f"{folder}/_rels/{name}.rels")
    if not data:
        return {}
    relations = _Relations()
    parse_xml(data, relations, parts.place, parts.limits.seconds)
    return {
        key: (
            posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
            if not target.startswith("/")
            else target[1:],
            kind,
        )
        for key, (target, kind) in relations.found.items()
    }


class _Workbook(Struct):
    sheets: list[tuple[str, str]] = field(default_factory=list)
    epoch_1904: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))
        elif name == "workbookPr":
            self.epoch_1904 = attributes.get("date1904") in {"1", "true"}

    def end(self, name: str) -> None:
        pass

    def text(self, data: str) -> None:
        pass


class _Relations(Struct):
    found: dict[str, tuple[str, str]] = field(default_factory=dict)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self.found[attributes.get("Id", "")] = (attributes.get("Target", ""), attributes.get("Type", ""))

    def end(self, name: str) -> None:
        pass

    def text(self, data: str) -> None:
        pass


class _Comments(Struct):
    """Notes (comment) and threads (threadedComment) by (row number, 0-based column)."""

    found: dict[tuple[int, int], str] = field(default_factory=dict)
    place: tuple[int, int] | None = None
    texts: list[str] = field(default_factory=list)
    in_text: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in {"comment", "threadedComment"}:
            self.place, self.texts = _cell_place(attributes.get("ref", "")), []
        elif name in {"t", "text"}:
            self.in_text = True

    def end(self, name: str) -> None:
        if name in {"t", "text"}:
            self.in_text = False
        elif name in {"comment", "threadedComment"} and self.place is not None:
            text = clean_text("".join(self.texts))
            if text:
                self.found[self.place] = f"{self.found[self.place]} | {text}" if self.place in self.found else text

    def text(self, data: str) -> None:
        if self.in_text:
            self.texts.append(data)


def _cell_place(reference: str) -> tuple[int, int] | None:
    found = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", reference)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column - 1
