"""Ways to make small calendars of every kind, and to compare what was read with what a person sees."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from impactscreen.model import Amount, Line, Period, Procedure, Term

Rows = Sequence[Sequence[Any]]


def _write_xlsx(path: Path, sheets: Mapping[str, Rows], finish: Callable[[Any], None] | None = None) -> Path:
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    if finish:
        finish(workbook)
    workbook.save(path)
    return path


def _plain(value: Any) -> Any:
    """A value as a reader of the test would write it."""
    match value:
        case Amount():
            shown: tuple[Any, ...] = (value.low, value.high)
            return (*shown, str(value.basis)) if value.basis == "yearly" else shown
        case Period():
            return f"{value.start or ''}/{value.end or ''}" if value.known else None
        case Term():
            return (value.months, value.options_months)
        case Procedure():
            return None if value.kind is None else str(value.kind)
        case dt.date():
            return value.isoformat()
        case tuple():
            return list(value)
    return value


def _shown(line: Line, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a line that an expectation names."""
    facts: dict[str, Any] = {}
    for name in wanted:
        if name == "row":
            facts[name] = line.place.row
        elif name == "sheet":
            facts[name] = line.place.sheet
        elif name == "extra":
            facts[name] = dict(line.extra)
        else:
            facts[name] = _plain(getattr(line, name))
    return facts


@pytest.fixture
def write_xlsx(tmp_path: Path) -> Callable[..., Path]:
    """Write sheets (name → rows) to an xlsx; `finish` may style the workbook before it is saved."""

    def write(
        sheets: Mapping[str, Rows], finish: Callable[[Any], None] | None = None, name: str = "kalender.xlsx"
    ) -> Path:
        return _write_xlsx(tmp_path / name, sheets, finish)

    return write


@pytest.fixture
def plain() -> Callable[[Any], Any]:
    """A value as a reader of the test would write it: (low, high), "2027-01-01/2027-03-31", "invited"."""
    return _plain


@pytest.fixture
def shown() -> Callable[[Line, Mapping[str, Any]], dict[str, Any]]:
    """The facts of a line that an expectation names, written plainly."""
    return _shown
