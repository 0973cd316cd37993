"""The process that opens workbooks with python-calamine, so that a crash of native code stays outside impactscreen.

It is imported by itself, not as part of the package (`workbook` says how), and imports as little as it can, `typing`
not even: starting it is the price of every workbook that is read. It reads one file, writes `marshal` data to standard
output and ends. Nothing in the answer is code; the parent only accepts strings, numbers, lists and tuples.
"""

from __future__ import annotations

import gc
import marshal
import sys
from io import BytesIO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_CONTROLS = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF])
_CONTROLS.update(dict.fromkeys([*range(9), 0xB, 0xC, *range(0xE, 0x20), 0x7F]))


def main(arguments: list[str]) -> None:
    """Read the workbook on standard input: arguments are the folder of calamine, bytes of memory, most cells."""
    packages, memory, most_cells = arguments[0], int(arguments[1]), int(arguments[2])
    _limit_memory(memory)
    gc.disable()  # cells are in no cycle, and this process ends with them
    sys.path.append(packages)
    data = sys.stdin.buffer.read()
    try:
        answer = _read(data, most_cells)
    except BaseException as error:  # noqa: BLE001 - a Rust panic is no Exception; it must become an answer too
        answer = {"error": type(error).__name__, "detail": str(error)[:300]}
    marshal.dump(answer, sys.stdout.buffer)


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (memory, hard))


def _read(data: bytes, most_cells: int) -> dict[str, Any]:
    from python_calamine import CalamineWorkbook

    workbook = CalamineWorkbook.from_filelike(BytesIO(data))
    sheets: list[Any] = []
    cells = 0
    for meta in workbook.sheets_metadata:
        if "WorkSheet" not in str(meta.typ):
            continue
        if any(meta.name == known[0] for known in sheets):  # calamine would give the first once more
            sheets.append((meta.name, True, None, [], []))
            continue
        sheet = workbook.get_sheet_by_name(meta.name)
        cells += sheet.total_height * sheet.total_width
        if cells > most_cells:
            return {"error": "TooManyCells", "detail": str(cells)}
        rows, dated = _rows(sheet)
        merged = [(a[0], a[1], b[0], b[1]) for a, b in sheet.merged_cell_ranges or ()]
        sheets.append((meta.name, str(meta.visible).endswith(".Visible"), rows, dated, merged))
    return {"sheets": sheets}


def clean_text(text: str) -> str:
    """Text with single blanks (also for line ends and no-break spaces) and without invisible characters.

    Soft hyphens, zero-width characters, direction marks and control characters only stand in the way of words. Numbers
    on two lines of one cell do not become one: 250 above 300 is "250 / 300".
    """
    if text.isprintable():  # nearly all are, and then have no other blanks than spaces
        return " ".join(text.split()) if "  " in text else text.strip(" ")
    if "\u00ad" in text:  # a word that is broken at the end of a line goes on
        text = text.replace("\u00ad\r\n", "").replace("\u00ad\n", "")
    text = text.translate(_CONTROLS)
    if "\n" in text:
        text = "\n".join(_apart(text.split("\n")))
    return " ".join(text.split())


def _apart(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines[:-1]):
        before, after = line.split()[-1:], lines[at + 1].split()[:1]
        if before and after and before[0].isdecimal() and after[0].isdecimal() and len(after[0]) == 3:  # noqa: PLR2004
            lines[at] = f"{line} /"
    return lines


class _Clean(dict[str, "str | None"]):
    """Text → clean text, or None when nothing is left; calendars say the same thing often."""

    def __missing__(self, text: str) -> str | None:
        found = self[text] = clean_text(text) or None
        return found


def _rows(sheet: Any) -> tuple[list[Any], list[int]]:
    """Clean rows, an empty one as None, and the columns in which dates stand (as tuples)."""
    clean = _Clean()
    before = [None] * (sheet.start[1] if sheet.start else 0)  # calamine leaves out the empty columns at the left
    rows: list[Any] = []
    filled = 0
    dates: list[Any] = []
    dated: set[int] = set()
    for cells in sheet.iter_rows():
        row = [
            clean[cell] if cell.__class__ is str else cell if cell.__class__ is float else _wire(cell, dates)
            for cell in cells
        ]
        if row.count(None) == len(row):
            rows.append(None)
        else:
            row = before + row if before else row
            rows.append(row)
            filled = len(rows)
        if dates:
            dated.update([column for column, cell in enumerate(row) if cell.__class__ is tuple])
            dates.clear()
    del rows[filled:]
    return rows, sorted(dated)


def _wire(cell: Any, dates: list[Any]) -> Any:
    """A date as (ordinal,) and a moment as (ordinal, seconds), noted in `dates`; anything else as text or number."""
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, int):
        return float(cell)
    from datetime import date, datetime, time, timedelta  # calamine has it by then; a sheet without dates does without

    if isinstance(cell, date):
        wire: tuple[int, ...] = (cell.toordinal(),)
        if isinstance(cell, datetime):
            wire = (*wire, cell.hour * 3600 + cell.minute * 60 + cell.second)
        dates.append(wire)
        return wire
    if isinstance(cell, timedelta):
        return cell.total_seconds() / 86400
    if isinstance(cell, time):
        return cell.isoformat()
    return str(cell)
