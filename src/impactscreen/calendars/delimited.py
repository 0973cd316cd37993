"""Text with separators (csv, tsv, txt) in the encodings and dialects of Dutch offices."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from impactscreen.calendars.sheets import Cell, Sheet
from impactscreen.calendars.worker import clean_text

__all__ = ["decode", "read_delimited"]

_ONLY_WESTERN = frozenset(range(0x80, 0xA0))
_MOSTLY_WESTERN = 0.5
"""Share of the letters whose other byte is zero in UTF-16; a lone zero is no letter, but a stray byte."""
_DELIMITERS = ";\t,|"
_SAMPLE, _SAMPLE_RECORDS = 200_000, 60
_LONGEST_RECORD = 200
"""Physical lines; a record longer than this is likely an opening quote that nobody closed."""
_MOST_OPEN = 50


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
    for encoding, position in (("utf-16-le", 1), ("utf-16-be", 0)):
        if data[position:2000:2].count(0) > _MOSTLY_WESTERN * len(data[position:2000:2]):
            return data.decode(encoding, "replace")
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
    records = _Records(text, delimiter or _delimiter(text), first_line)
    records.read()
    lone = zip(records.numbers, records.rows, strict=True)
    short = frozenset(number for number, row in lone if len(row) == 1 and row[0] is not None)
    quotes = tuple(records.open_quotes)
    return Sheet(None, records.rows, records.numbers, letters=False, open_quotes=quotes, short=short)


class _Records:
    """The records of a text, each with the line on which it starts.

    A quote that nobody closed would make one cell of all the lines up to the next quote, or to the end. Such a record
    gives itself away: its quotes do not fit, or its lines would each be a whole record. Its first line is then read
    without that quote, and the lines below it once more.
    """

    def __init__(self, text: str, delimiter: str, first_line: int) -> None:
        self.lines = list(io.StringIO(text, newline=""))
        self.delimiter = delimiter
        self.first_line = first_line
        self.sample = text[:_SAMPLE]
        self.rows: list[list[Cell]] = []
        self.numbers: list[int] = []
        self.open_quotes: list[int] = []
        self.waiting = 0
        """Lines handed out since the last record."""

    @cached_property
    def width(self) -> int:
        """Cells of most records; only asked when the quotes of one are in doubt."""
        return _usual(_widths(self.sample, self.delimiter))[0]

    def read(self) -> None:
        start = 0
        while start < len(self.lines):
            start = self._read_from(start)

    def _read_from(self, start: int) -> int:
        """Read until the end or an open quote: the index of the line from which to read on."""
        at, last = start, len(self.lines)
        reader = self._parse(self._feed(start))
        try:
            for record in reader:
                self.waiting = 0
                after = start + reader.line_num
                if (after > at + 1 or after == last) and self._is_open(record, self.lines[at:after]):
                    break
                self._take(record, at)
                at = after
            else:
                return last
        except csv.Error:  # longer than nearly any record
            after = self._end_of_long(at)
            if after:
                return after
        self.open_quotes.append(at + self.first_line)
        self._take(self._without_open_quote(self.lines[at]), at)
        return at + 1

    def _end_of_long(self, at: int) -> int | None:
        """Take a record of very many lines whose quotes do fit: the index behind it; None when they do not."""
        if len(self.open_quotes) > _MOST_OPEN:  # a file full of them is not read to its end for each
            return None
        reader = self._parse(itertools.islice(self.lines, at, None))
        record = next(iter(reader))
        after = at + int(reader.line_num)
        if self._is_open(record, self.lines[at:after]):
            return None
        self._take(record, at)
        return after

    def _feed(self, start: int) -> Iterator[str]:
        self.waiting = 0
        for index in range(start, len(self.lines)):
            self.waiting += 1
            if self.waiting > _LONGEST_RECORD:
                raise csv.Error("a quote that is never closed")
            yield self.lines[index]

    def _is_open(self, record: list[str], lines: list[str]) -> bool:
        """Whether a quote of a record is open at its end, or swallowed lines that are whole records."""
        if len(list(self._parse([*lines, "more"]))) == 1:
            return True
        if len(lines) == 1 or any(len(self._plain(line)) < self.width for line in lines):
            return False
        return len(record) != self.width or not self._is_strict(lines)

    def _is_strict(self, lines: list[str]) -> bool:
        try:
            return bool(list(self._parse(lines, strict=True)))
        except csv.Error:
            return False

    def _without_open_quote(self, line: str) -> list[str]:
        """The line without its last quote, which is the open one; without any when that does not help."""
        before, _, after = line.rpartition('"')
        if self._is_strict([before + after]):
            return self._split([before + after])
        return [cell.replace('"', "") for cell in self._plain(line)]

    def _plain(self, line: str) -> list[str]:
        return self._split([line], quoting=csv.QUOTE_NONE)

    def _split(self, lines: list[str], quoting: int = csv.QUOTE_MINIMAL) -> list[str]:
        return next(iter(self._parse(lines, quoting=quoting)), [])

    def _parse(self, lines: Iterable[str], *, strict: bool = False, quoting: int = csv.QUOTE_MINIMAL) -> Any:
        return csv.reader(lines, delimiter=self.delimiter, strict=strict, quoting=quoting)  # type: ignore[arg-type]  # typeshed wants literals

    def _take(self, record: list[str], index: int) -> None:
        self.numbers.append(index + self.first_line)
        self.rows.append([clean_text(cell) or None for cell in record])


def _delimiter(text: str) -> str:
    """The separator under which most records have the same number (more than one) of cells."""
    sample = text[:_SAMPLE]
    best, best_score = ";", 0.0
    for delimiter in _DELIMITERS:
        widths = _widths(sample, delimiter)
        if not widths:
            continue
        width, records = _usual(widths)
        score = records / len(widths) * min(width, 12) if width > 1 else 0.0
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _usual(widths: list[int]) -> tuple[int, int]:
    """The width that most records have, and how many have it."""
    return Counter(widths).most_common(1)[0] if widths else (0, 0)


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
