"""The process that opens workbooks with python-calamine, so that a crash of native code stays outside impactscreen.

It runs as a script, not as a module (``python -I -S worker.py``), and imports as little as it can: starting it is the
price of every workbook that is read. It reads one file, writes `marshal` data to standard output and ends.
Nothing in the answer is code; the parent only accepts strings, numbers, lists and tuples.
"""

from __future__ import annotations

import marshal
import sys
from datetime import date, datetime, timedelta
from datetime import time as clock
from io import BytesIO
from typing import Any

_CONTROLS = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF])
_CONTROLS.update(dict.fromkeys([*range(9), 0xB, 0xC, *range(0xE, 0x20), 0x7F]))


def main(arguments: list[str]) -> None:
    """Read the workbook on standard input: arguments are the folder of calamine, bytes of memory, most cells."""
    packages, memory, most_cells = arguments[0], int(arguments[1]), int(arguments[2])
    _limit_memory(memory)
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
    sheets, cells = [], 0
    for meta in workbook.sheets_metadata:
        if "WorkSheet" not in str(meta.typ):
            continue
        sheet = workbook.get_sheet_by_name(meta.name)
        cells += sheet.total_height * sheet.total_width
        if cells > most_cells:
            return {"error": "TooManyCells", "detail": str(cells)}
        rows, dated = _rows(sheet)
        merged = [(a[0], a[1], b[0], b[1]) for a, b in sheet.merged_cell_ranges or ()]
        sheets.append((meta.name, "Visible" in str(meta.visible), rows, dated, merged))
    return {"sheets": sheets}


def _rows(sheet: Any) -> tuple[list[Any], list[int]]:
    """Clean rows, an empty one as None, and the columns in which dates stand (as tuples)."""
    rows: list[Any] = []
    dated: set[int] = set()
    known: dict[str, str] = {}
    filled = 0
    for cells in sheet.iter_rows():
        row = []
        blank = True
        for cell in cells:
            kind = type(cell)
            if kind is str:
                text = known.get(cell)
                if text is None:
                    text = _clean(cell)
                    if len(cell) < 40:  # noqa: PLR2004 - long texts seldom stand twice
                        known[cell] = text
                row.append(text or None)
                blank = blank and not text
            elif kind is float or kind is bool:
                row.append(cell)
                blank = False
            else:
                row.append(_wire(cell))
                dated.add(len(row) - 1)
                blank = False
        rows.append(None if blank else row)
        if not blank:
            filled = len(rows)
    del rows[filled:]
    return rows, sorted(dated)


def _clean(text: str) -> str:
    if not text.isascii() or not text.isprintable():
        text = text.translate(_CONTROLS)
    return " ".join(text.split())


def _wire(cell: Any) -> Any:
    """A date as (ordinal,) and a moment as (ordinal, seconds); anything else as text or number."""
    if isinstance(cell, datetime):
        return (cell.toordinal(), cell.hour * 3600 + cell.minute * 60 + cell.second)
    if isinstance(cell, date):
        return (cell.toordinal(),)
    if isinstance(cell, int):
        return float(cell)
    if isinstance(cell, timedelta):
        return cell.total_seconds() / 86400
    if isinstance(cell, clock):
        return cell.isoformat()
    return str(cell)


if __name__ == "__main__":
    main(sys.argv[1:])
