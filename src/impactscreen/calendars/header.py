"""Where the tables on a sheet begin: header rows found by their words, their kind of cells and their width together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.calendars.parts import ENDS
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.planning import YEARS, steps_among
from impactscreen.calendars.sheets import cell_text
from impactscreen.calendars.vocabulary import Vocabulary, header_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from impactscreen.calendars.sheets import Cell, MergedRange, Sheet

__all__ = ["Header", "HeaderCell", "find_headers", "header_at", "likely_headers"]

_SEARCH_ROWS = 80
"""Title blocks above a table are shorter than this."""
_CLEAR, _LOOK_ON = 4.0, 12
"""Below a row that names so much no better header is to be expected; other tables are looked for afterwards."""
_LONGEST_HEADER = 80
_MOST_LINES = 3
_UNIT = regex(
    r"\(|€\s?(?:$|[x×*]|1[.,]?000$|k\b|mln|excl|incl|ex\b)|[x×*]\s?€|[x×*]\s?1[.,]?000|"
    r"in (?:duizend|k\b|k€|mln|miljoen)|"
    r"(?:mln|miljoen|duizend|k)\.?(?:\s(?:euro|eur|€))?$|excl|incl|dd-|(?:[a-z]/){1,4}[a-z]$|ja/nee|k€|(?:%|kwartaal|maand|jaar|jr|mnd|datum|week|bedrag|naam|getal)"
    r"(?:\s*/\s*(?:%|kwartaal|maand|jaar|jr|mnd|datum|week|bedrag|naam|getal))*$",
    re.IGNORECASE,
)
"""What may stand below a header to say how its column is filled in."""
_SURE = 0.9
"""Certainty with which a cell names a field and can hardly be anything else."""


class HeaderCell(Struct, frozen=True):
    """What stands above one column; `group` is the merged cell above it ("Planning" over "Publicatie")."""

    group: str
    text: str

    @property
    def joined(self) -> str:
        """Both lines, as a person would say them."""
        return f"{self.group} / {self.text}" if self.group and self.text else self.group or self.text


class Header(Struct, frozen=True):
    """One to three header rows; `first` and `last` are indexes into the sheet's rows."""

    first: int
    last: int
    cells: Mapping[int, HeaderCell]
    """0-based column → what stands above it."""
    score: float


def find_headers(sheet: Sheet, vocabulary: Vocabulary, mapped: Iterable[str] = ()) -> list[Header]:
    """Every header on the sheet, from top to bottom: the best one near the top, and those that start further tables."""
    wanted = frozenset(form for header in mapped for form in header_forms(header))
    scores: list[tuple[float, int]] = []
    clear = _SEARCH_ROWS
    for index, row in enumerate(sheet.rows[:_SEARCH_ROWS]):
        if index > clear + _LOOK_ON:
            break
        if score := _score(row, vocabulary, wanted):
            scores.append((score, -index))
            clear = min(clear, index) if score >= _CLEAR else clear
    if not scores:
        return []
    best, top = max(scores)
    headers = [header_at(sheet, -top, vocabulary, best, wanted)]
    headers = _earlier(sheet, headers[0], scores, vocabulary, wanted) + headers
    return headers + _further(sheet, headers, vocabulary, wanted, best)


def _earlier(
    sheet: Sheet, main: Header, scores: list[tuple[float, int]], vocabulary: Vocabulary, wanted: frozenset[str]
) -> list[Header]:
    """Tables above the one with the best header: theirs must be nearly as good and stand below a gap."""
    found: list[Header] = []
    for score, negative in sorted(scores, key=lambda pair: -pair[1]):
        index = -negative
        clear = score >= max(2.0, 0.6 * main.score) and (index == 0 or not _filled(sheet.rows[index - 1]) or not found)
        if index < main.first and clear and index > (found[-1].last if found else -1):
            header = header_at(sheet, index, vocabulary, score, wanted)
            if header.last < main.first:
                found.append(header)
    return found


def _further(
    sheet: Sheet, headers: list[Header], vocabulary: Vocabulary, wanted: frozenset[str], best: float
) -> list[Header]:
    """Headers below the first table: under a gap or a section row, or the same words once more."""
    found: list[Header] = []
    main = headers[-1]
    anchor = next((column for column, cell in main.cells.items() if cell.text), 0)
    texts = {cell.text for cell in main.cells.values() if cell.text}
    rows = sheet.rows
    filled = [len(row) - row.count(None) for row in rows]  # asked of every row, so without a call
    for index in range(main.last + 1, len(rows)):
        # A gap, a title or a section row above it.
        if filled[index] >= 2 and (filled[index - 1] <= 2 or rows[index][anchor] in texts):  # noqa: PLR2004
            if found and index <= found[-1].last:
                continue
            score = _score(rows[index], vocabulary, wanted)
            # What stands in the header stands in no line as well.
            clear = rows[index][anchor] in texts and score > 0
            if (score >= max(1.9, 0.45 * best) or clear) and _text_only(rows[index]):
                last = found[-1] if found else main
                again = rows[index] == rows[last.last]
                gap = index < 2 or not filled[index - 1] or not filled[index - 2]  # noqa: PLR2004
                found.append(
                    _again(sheet, index, last)
                    if again
                    else header_at(sheet, index, vocabulary, score, wanted, grouped=gap)
                )
    return found


def _again(sheet: Sheet, index: int, header: Header) -> Header:
    """A header that stands there once more, on a next page: what is above it are its groups again, or the last line."""
    first = index - (header.last - header.first)
    if sheet.rows[first:index] != sheet.rows[header.first : header.last]:
        first = index
    return Header(first, index, _cells(sheet, first, index), header.score)


def header_at(  # noqa: PLR0913 - what is known of the row
    sheet: Sheet,
    index: int,
    vocabulary: Vocabulary,
    score: float = 0.0,
    wanted: frozenset[str] = frozenset(),
    *,
    grouped: bool = True,
) -> Header:
    """The header whose surest row is `index`, with the group row above it or further lines below it.

    Where `grouped` is False the lines of another table end right above it: only merged cells are groups there.
    """
    first = last = index
    while last - index + 1 < _MOST_LINES and _continues(sheet, last, vocabulary, wanted):
        last += 1
    room = index > 0 and last - index + 1 < _MOST_LINES
    if room and (grouped or _merges(sheet, index - 1)) and _groups(sheet, index - 1, index):
        first = index - 1
    return Header(first, last, _cells(sheet, first, last), score)


def likely_headers(sheet: Sheet) -> list[str]:
    """What seems to be a header to someone who does not know the words: the first wide row of text above others."""
    wide = [row for row in sheet.rows[:_SEARCH_ROWS] if _filled(row) >= 2]  # noqa: PLR2004 - one cell is a title
    for row in wide[:-1]:
        words = [cell for cell in row if isinstance(cell, str)]
        if len(words) == _filled(row) and all(len(word) <= _LONGEST_HEADER for word in words):
            return words
    return []


def _score(row: list[Cell], vocabulary: Vocabulary, wanted: frozenset[str]) -> float:
    """How much a row looks like a header: the certainty of the fields it names, each once; 0 when it is data."""
    if _filled(row) < 2:  # noqa: PLR2004 - one cell is a title
        return 0.0
    words = _without_steps(row)
    texts = sum(isinstance(cell, str) for cell in words)
    if not texts or texts < 0.8 * len(words):
        return 0.0
    fields: dict[str, float] = {}
    mapped = 0
    named = 0
    for cell in words:
        if not isinstance(cell, str) or len(cell) > _LONGEST_HEADER:
            continue
        if wanted and wanted.intersection(header_forms(cell)):
            mapped += 1
            continue
        found = vocabulary.likely(cell)
        if found:
            named += 1
            fields[found[0]] = max(found[1], fields.get(found[0], 0.0))
    known = named + mapped
    titled = fields.get(vocabulary.essential or "", 0.0) >= _SURE
    few = len(fields) < 2 and not (len(words) <= 3 and vocabulary.essential in fields)  # noqa: PLR2004 - two columns make a table
    drowned = known < 0.25 * len(words) and known < 4  # noqa: PLR2004 - wide exports have many columns of their own
    if (few or drowned) and not (mapped or titled):
        return 0.0
    return (sum(fields.values()) + 2.0 * mapped) * (0.5 + 0.5 * known / len(words))


def _without_steps(row: list[Cell]) -> list[Cell]:
    """The filled cells of a row but for the months, weeks or years of a planning: headers, though of no field."""
    words = [cell for cell in row if cell is not None]
    steps = steps_among(list(map(cell_text, words)))
    return [cell for at, cell in enumerate(words) if at not in steps and not _is_year(cell)]


def _is_year(cell: Cell) -> bool:
    return isinstance(cell, float) and cell in YEARS


def _text_only(row: list[Cell]) -> bool:
    """Whether a row can be part of a header: words, and the steps of a planning."""
    if all(cell is None or isinstance(cell, str) for cell in row):
        return True
    return all(isinstance(cell, str) for cell in _without_steps(row))


def _filled(row: list[Cell]) -> int:
    return len(row) - row.count(None)


def _at(sheet: Sheet, index: int, column: int) -> Cell:
    row = sheet.rows[index] if 0 <= index < len(sheet.rows) else []
    return row[column] if column < len(row) else None


def _continues(sheet: Sheet, index: int, vocabulary: Vocabulary, wanted: frozenset[str]) -> bool:
    """Whether the row below is the second line of the header: words under groups and nothing under the others."""
    if index + 1 >= len(sheet.rows):
        return False
    left, right = _widest_run(sheet, index)
    below = [cell if left <= column <= right else None for column, cell in enumerate(sheet.rows[index + 1])]
    columns = [column for column, cell in enumerate(below) if cell is not None]
    if not columns or not _text_only(below) or any(map(_is_value, below)):
        return False
    if any(len(cell_text(below[column])) > _LONGEST_HEADER for column in columns):
        return False
    steps = steps_among([cell_text(below[column]) for column in columns])
    named = 0
    for at, column in enumerate(columns):
        above, text = _at(sheet, index, column), cell_text(below[column])
        unit = _UNIT.match(text) is not None
        exact = vocabulary.exact(text) is not None
        step = at in steps and text[:1].isalpha()  # "jan-mrt" below "Q1"; numbers below words number the columns
        if above is not None and not (unit or exact or step) and not _spans(sheet, index, column):
            return False
        named += bool(
            unit
            or exact
            or at in steps
            or text.lower() in ENDS
            or next(vocabulary.within(text), None)
            or wanted.intersection(header_forms(text))
        )
    return named * 2 >= len(columns) or all(_in_group(sheet, index, column) for column in columns)


def _widest_run(sheet: Sheet, index: int) -> tuple[int, int]:
    """The first and last column of the longest unbroken part of a row: what stands apart is another table."""
    best = (0, -1)
    start = previous = None
    for column, cell in enumerate(sheet.rows[index]):
        if cell is None and not _covered(sheet, index, column):
            continue
        if previous is None or column > previous + 1:
            start = column
        previous = column
        if start is not None and column - start > best[1] - best[0]:
            best = (start, column)
    return best


def _covered(sheet: Sheet, index: int, column: int) -> bool:
    """Whether an empty cell belongs to the one at its left: merged with it, or with words below both."""
    return _in_group(sheet, index, column) or (column > 0 and _at(sheet, index + 1, column) is not None)


def _spans(sheet: Sheet, index: int, column: int) -> bool:
    """Whether the cell is a group: merged over more columns, or with empty cells after it that have words below."""
    merged = next(_covering(sheet, index, column), None)
    if merged is not None:
        return merged.right > merged.left
    return _at(sheet, index, column + 1) is None and _at(sheet, index + 1, column + 1) is not None


def _in_group(sheet: Sheet, index: int, column: int) -> bool:
    """Whether the author merged the cell over more columns: what stands below those belongs to the header."""
    return any(merged.right > merged.left for merged in _covering(sheet, index, column))


def _covering(sheet: Sheet, index: int, column: int) -> Iterator[MergedRange]:
    """The merged cells of which this one is a part."""
    row = _physical(sheet, index)
    return (
        merged
        for merged in sheet.merged
        if merged.top <= row <= merged.bottom and merged.left <= column <= merged.right
    )


def _physical(sheet: Sheet, index: int) -> int:
    return sheet.numbers[index] - 1


def _groups(sheet: Sheet, index: int, below: int) -> bool:
    """Whether the row above a header holds groups: short words over more than one column, not a title over all."""
    row = sheet.rows[index]
    columns = [column for column, cell in enumerate(row) if cell is not None]
    if sheet.numbers[index] in sheet.hidden_rows:
        return False  # the names that a system gives its columns
    if not columns or not _text_only(row) or any(len(cell_text(row[column])) > 40 for column in columns):  # noqa: PLR2004 - a group is a word or two
        return False
    if any(map(_is_value, row)) or _SUMS.match(cell_text(row[columns[0]])):
        return False
    width = _filled(sheet.rows[below])
    for column in columns:
        if _extent(sheet, index, column, below) - column + 1 >= max(2, 0.8 * width) and len(columns) == 1:
            return False
    merged = _merges(sheet, index)
    first = min(column for column, cell in enumerate(sheet.rows[below]) if cell is not None)
    inside = columns[0] > first
    unbroken = not merged and columns == list(range(first, first + len(columns)))
    if unbroken and any(map(_SENTENCE.search, map(str, row[first : first + len(columns)]))):
        return False  # "Inkoopkalender | wordt 2 x per jaar bijgewerkt": a title with what belongs to it
    return len(columns) >= 2 or merged or inside  # noqa: PLR2004 - a lone word at the left is a title


def _merges(sheet: Sheet, index: int) -> bool:
    """Whether cells of a row are merged along it."""
    return any(m.top == _physical(sheet, index) == m.bottom and m.right > m.left for m in sheet.merged)


_SENTENCE = regex(r"\w\W+\w+\W+\w+\W+\w|[a-z]\W+20\d\d\b")
"""Four words, or a word with a year."""
_VALUE = regex(
    r"(?:ca\.?\s?)?€?\s?\d{1,3}(?:[., ]\d{3})+(?:,\d\d?|,-+)?|€\s?\d[\d.,]*(?:-+)?|\d{1,2}-\d{1,2}-\d{2,4}|\d{5,}"
)
_SUMS = regex(r"(?:sub|eind)?tota(?:al|l)\b", re.IGNORECASE)


def _is_value(cell: Cell) -> bool:
    """Whether a text is an amount or a date, which stands in lines and totals but in no header; "€ 1.000" is a unit."""
    if not isinstance(cell, str) or cell[0] not in _BEFORE_VALUES or cell.strip("€ ") in {"1.000", "1000"}:
        return False
    return _VALUE.fullmatch(cell) is not None


_BEFORE_VALUES = frozenset("€c0123456789")


def _extent(sheet: Sheet, index: int, column: int, below: int) -> int:
    """The last column that a group cell covers."""
    merged = next((each for each in _covering(sheet, index, column) if each.left == column), None)
    if merged is not None:
        return merged.right
    last = column
    while _at(sheet, index, last + 1) is None and _at(sheet, below, last + 1) is not None and not sheet.merged:
        last += 1
    return last


def _cells(sheet: Sheet, first: int, last: int) -> dict[int, HeaderCell]:
    """Join the header rows column by column, spreading each group cell over the columns it covers."""
    width = max(len(sheet.rows[index]) for index in range(first, last + 1))
    lines: list[dict[int, str]] = []
    for index in range(first, last + 1):
        line: dict[int, str] = {}
        for column in range(width):
            cell = _at(sheet, index, column)
            if cell is None:
                continue
            stop = _extent(sheet, index, column, last) if index < last else column
            for covered in range(column, stop + 1):
                line.setdefault(covered, cell_text(cell))
        lines.append(line)
    cells = {}
    for column in range(width):
        words = [line[column] for line in lines if column in line]
        if words:
            cells[column] = _header_cell(words)
    return cells


def _header_cell(words: list[str]) -> HeaderCell:
    *groups, text = dict.fromkeys(words)
    if groups and text.startswith("("):
        return HeaderCell("", f"{' '.join(groups)} {text}")
    return HeaderCell(" ".join(groups), text)
