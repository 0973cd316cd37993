"""Workbooks (xlsx, xlsm, xlsb, xls, ods), opened by python-calamine in a process of its own."""

from __future__ import annotations

import datetime as dt
import marshal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from impactscreen.calendars.sheets import Cell, MergedRange, Sheet
from impactscreen.errors import CalendarError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    from impactscreen.calendars.options import Limits

__all__ = ["read_workbook"]

_START = "import sys; sys.path.append(sys.argv[1]); import worker; worker.main(sys.argv[2:])"
"""Imported, so that its byte code is kept, and without the package, whose imports it does not need."""


def read_workbook(data: bytes, place: Place, limits: Limits) -> list[Sheet]:
    """Every worksheet of a workbook, hidden ones too.

    Raises:
        CalendarError: damaged, protected with a password, too big, too slow, or the native reader gave up.
    """
    answer = _ask_worker(data, place, limits)
    if "error" in answer:
        raise _refusal(str(answer["error"]), str(answer["detail"]), place, limits)
    return [_sheet(*sheet) for sheet in answer["sheets"]]


def _ask_worker(data: bytes, place: Place, limits: Limits) -> dict[str, Any]:
    spec = find_spec("python_calamine")
    if spec is None or spec.origin is None:  # pragma: no cover - a broken installation
        raise CalendarError(msg("calendars.no-calamine"), place=place)
    packages = str(Path(spec.origin).parent.parent)
    limiting = [str(limits.memory_bytes), str(limits.cells)]
    command = [sys.executable, "-I", "-S", "-c", _START, str(Path(__file__).parent), packages, *limiting]
    try:
        done = subprocess.run(  # noqa: S603 - our own script, no shell
            command, input=data, capture_output=True, timeout=limits.seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        seconds = round(limits.seconds)
        raise CalendarError(
            msg("calendars.too-slow", seconds=seconds), hint=msg("calendars.hint-too-big"), place=place
        ) from error
    if done.returncode != 0:
        raise CalendarError(msg("calendars.crashed"), hint=msg("calendars.hint-save-again"), place=place)
    try:
        answer: dict[str, Any] = marshal.loads(done.stdout)  # noqa: S302 - written by our own worker, holds no code
    except (EOFError, ValueError, TypeError) as error:
        raise CalendarError(msg("calendars.crashed"), hint=msg("calendars.hint-save-again"), place=place) from error
    return answer


def _refusal(kind: str, detail: str, place: Place, limits: Limits) -> CalendarError:
    low = detail.lower()
    if "password" in low or "encrypt" in low:
        return CalendarError(msg("calendars.password"), hint=msg("calendars.hint-password"), place=place)
    if kind == "TooManyCells":
        return CalendarError(
            msg("calendars.too-many-cells", limit=limits.cells), hint=msg("calendars.hint-too-big"), place=place
        )
    return CalendarError(msg("calendars.damaged"), hint=msg("calendars.hint-save-again"), place=place)


def _sheet(
    name: str, visible: bool, rows: list[Any] | None, dated: list[int], merged: list[tuple[int, int, int, int]]
) -> Sheet:
    if rows is None:
        return Sheet(name, [], (), twin=True)
    for column in dated:
        for row in rows:
            if row is not None and column < len(row) and type(row[column]) is tuple:
                row[column] = _moment(row[column])
    clean: list[list[Cell]] = [[] if row is None else row for row in rows]
    return Sheet(name, clean, range(1, len(clean) + 1), visible=visible, merged=tuple(MergedRange(*r) for r in merged))


def _moment(wire: tuple[int, ...]) -> dt.date | dt.datetime:
    day = dt.date.fromordinal(wire[0])
    if len(wire) == 1 or wire[1] == 0:
        return day
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=wire[1])
