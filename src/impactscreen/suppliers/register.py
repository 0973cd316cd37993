"""A register of social enterprises: read from any table, several merged, with what was not understood."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.model import Problem, ProblemKind
from impactscreen.suppliers.categories import CategoryMapper
from impactscreen.suppliers.columns import HEADERS
from impactscreen.suppliers.listing import read_lists
from impactscreen.suppliers.merging import merge
from impactscreen.suppliers.rows import RowReader
from impactscreen.suppliers.supplier import Supplier

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = ["STARTER", "Register", "load_register"]

STARTER = "starter.csv"
"""The register that comes with impactscreen: not verified, and honest about it."""


class Register(Struct, frozen=True):
    """Suppliers from one or more sources, in the order they were read."""

    suppliers: tuple[Supplier, ...]
    sources: tuple[str, ...]
    """The files that it was read from."""
    problems: tuple[Problem, ...]
    """What was not understood, and which rows were put together."""
    version: str
    """Changes when a source changes; ten hexadecimal digits."""

    @property
    def starter(self) -> bool:
        """Whether this is the starter register, which nobody has verified."""
        return self.sources == (STARTER,)


def load_register(*paths: Path | str, rules: RuleBook | None = None) -> Register:
    """Read a register, or several as one; without a path the starter register that comes with impactscreen.

    Args:
        paths: csv, xlsx, ods, ... files with a header row; folders and patterns too.
        rules: categories in free text are mapped on these by their own words; without, only ids are understood.

    Raises:
        RegisterError: a file that is not there or holds no column with names.
    """
    starter = Path(str(files("impactscreen.suppliers") / "data" / STARTER))
    lists = read_lists(paths or [starter], HEADERS)
    mapper = CategoryMapper(rules)
    digest = hashlib.sha256()
    rows: list[Supplier] = []
    problems: list[Problem] = []
    for each in lists:
        digest.update(each.sha256.encode())
        reader = RowReader(mapper)
        rows += [reader.read(row.place, row.cells) for row in each.rows]
        problems += [Problem(row.place, ProblemKind.VALUE, row.reason, text=row.text) for row in each.skipped]
        problems += reader.problems
    suppliers, merged = merge(rows)
    return Register(suppliers, tuple(each.file for each in lists), (*problems, *merged), digest.hexdigest()[:10])
