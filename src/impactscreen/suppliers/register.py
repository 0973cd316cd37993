"""A register of social enterprises: read from any table, several merged, with what was not understood."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from impactscreen.errors import RegisterError
from impactscreen.messages import msg
from impactscreen.model import Place, Problem
from impactscreen.suppliers.categories import CategoryMapper
from impactscreen.suppliers.merging import merge
from impactscreen.suppliers.rows import RowReader
from impactscreen.suppliers.supplier import Supplier

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = ["STARTER", "Register", "load_register"]

STARTER = "starter.csv"
"""The register that comes with impactscreen: not verified, and honest about it."""


@dataclass(frozen=True, slots=True)
class Register:
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
        paths: csv, xlsx, ods, ... files with a header row.
        rules: categories in free text are mapped on these by their own words; without, only ids are understood.

    Raises:
        RegisterError: a file that is not there or holds no column with names.
    """
    sources = [Path(path) for path in paths] or [Path(str(files("impactscreen.suppliers") / "data" / STARTER))]
    mapper = CategoryMapper(rules)
    digest = hashlib.sha256()
    rows: list[Supplier] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            content = source.read_bytes()
        except OSError as error:
            raise RegisterError(msg("suppliers.unreadable", file=source.name), place=Place(str(source))) from error
        digest.update(content)
        reader = RowReader(mapper, source.name)
        rows += [reader.read(place, cells) for place, cells in _rows(content.decode("utf-8-sig"), source)]
        problems += reader.problems
    suppliers, merged = merge(rows)
    return Register(suppliers, tuple(source.name for source in sources), (*problems, *merged), digest.hexdigest()[:10])


def _rows(text: str, source: Path) -> Iterator[tuple[Place, Mapping[str, str]]]:
    reader = csv.DictReader(text.splitlines())
    if "name" not in (reader.fieldnames or ()):
        raise RegisterError(msg("suppliers.no-name-column", file=source.name), place=Place(source.name))
    for row in reader:
        if (row["name"] or "").strip():
            yield Place(source.name, row=reader.line_num), {key: (value or "").strip() for key, value in row.items()}
