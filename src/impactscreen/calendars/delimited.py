"""Text with separators (csv, tsv, txt) in the encodings and dialects of Dutch offices."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter

from impactscreen.calendars.sheets import Cell, Sheet, clean_text

__all__ = ["decode", "read_delimited"]

_ONLY_WESTERN = frozenset(range(0x80, 0xA0))
_DELIMITERS = ";\t,|"
_SAMPLE_RECORDS = 60
_LONGEST_RECORD = 200
"""Physical lines; a record longer than this is an opening quote that nobody closed."""


def decode(data: bytes) -> str:
    """Bytes as text: a byte order mark, else strict UTF-8, else what the bytes of a Western office file tell.

    Bytes 80-9F are letters and signs in cp1252 and control characters in ISO 8859-15, which nobody types; without
    them A4 is the euro sign of ISO 8859-15.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    if b"\x00" in data[:2000]:
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        western = bool(_ONLY_WESTERN.intersection(data))
        return data.decode("cp1252" if western or b"\xa4" not in data else "iso8859-15", "replace")


def read_delimited(data: bytes) -> Sheet:
    """The records of a text file; a record's number is the line on which it starts."""
    text = decode(data).replace("\x00", "")
    first_line = 1
    delimiter = None
    head, _, rest = text.partition("\n")
    if head.strip().lower().startswith("sep=") and len(head.strip()) in {4, 5}:
        delimiter = head.strip("\r")[4:5] or "\t"
        text, first_line = rest, 2
    # A cell may be as long as the file: the limits of the reader hold for the whole.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    delimiter = delimiter or _delimiter(text)
    try:
        rows, numbers = _records(text, delimiter, first_line, csv.QUOTE_MINIMAL)
    except csv.Error:
        rows, numbers = _records(text, delimiter, first_line, csv.QUOTE_NONE)
    return Sheet(None, rows, numbers, letters=False)


def _records(text: str, delimiter: str, first_line: int, quoting: int) -> tuple[list[list[Cell]], list[int]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]  # typeshed wants a literal
    rows: list[list[Cell]] = []
    numbers: list[int] = []
    before = 0
    for record in reader:
        if reader.line_num - before > _LONGEST_RECORD:
            raise csv.Error("a quote that is never closed")
        numbers.append(before + first_line)
        before = reader.line_num
        rows.append([clean_text(cell) or None for cell in record])
    return rows, numbers


def _delimiter(text: str) -> str:
    """The separator under which most records have the same number (more than one) of cells."""
    sample = text[:200_000]
    best, best_score = ";", 0.0
    for delimiter in _DELIMITERS:
        widths = _widths(sample, delimiter)
        if not widths:
            continue
        width, records = Counter(widths).most_common(1)[0]
        score = records / len(widths) * min(width, 12) if width > 1 else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _widths(sample: str, delimiter: str) -> list[int]:
    widths = []
    try:
        for record in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in record):
                widths.append(len(record))
            if len(widths) >= _SAMPLE_RECORDS:
                break
    except csv.Error:
        return []
    return widths
