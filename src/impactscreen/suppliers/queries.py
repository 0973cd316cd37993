"""Names that someone asks about, read from any table: a list to look up, or pairs that a person judged."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from impactscreen.suppliers.columns import HEADERS
from impactscreen.suppliers.evidence import Judged
from impactscreen.suppliers.listing import read_lists
from impactscreen.suppliers.matching import kvk_number

__all__ = ["read_queries"]

_HEADERS = {
    "name": (*HEADERS["name"], "query", "zoeknaam", "crediteur", "opdrachtnemer", "huidige leverancier"),
    "kvk": HEADERS["kvk"],
    "truth": ("truth", "juiste naam", "naam in register", "hoort bij", "expected"),
}


def read_queries(path: Path, stdin: BinaryIO | None = None) -> tuple[Judged, ...]:
    """Every row with a name, in order; its KvK number and the judged name where there are columns for them.

    Raises:
        RegisterError: the file is not there, cannot be opened, or holds no column with names.
    """
    return tuple(
        Judged(row.cells["name"], row.cells.get("truth"), kvk_number(row.cells.get("kvk", "")))
        for each in read_lists([path], _HEADERS, stdin)
        for row in each.rows
    )
