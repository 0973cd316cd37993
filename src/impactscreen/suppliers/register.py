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
from impactscreen.suppliers.recognitions import read_date, read_recognitions
from impactscreen.suppliers.supplier import Supplier

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = ["Register", "load_register"]

STARTER = "starter.csv"


@dataclass(frozen=True, slots=True)
class Register:
    """Suppliers from one or more sources, in the order they were read."""

    suppliers: tuple[Supplier, ...]
    sources: tuple[str, ...]
    """The files that it was read from."""
    problems: tuple[Problem, ...]
    version: str
    """Changes when a source changes; ten hexadecimal digits."""


def load_register(*paths: Path | str, rules: RuleBook | None = None) -> Register:
    """Read a register, or several as one; without a path the starter register that comes with impactscreen.

    Args:
        paths: csv, xlsx, ods, ... files with a header row.
        rules: categories in free text are mapped on these by their own words; without, only ids are understood.

    Raises:
        RegisterError: a file that is not there or holds no column with names.
    """
    sources = [Path(path) for path in paths] or [Path(str(files("impactscreen.suppliers") / "data" / STARTER))]
    del rules
    digest = hashlib.sha256()
    suppliers: list[Supplier] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            content = source.read_bytes()
        except OSError as error:
            raise RegisterError(msg("suppliers.unreadable", file=source.name), place=Place(str(source))) from error
        digest.update(content)
        for place, row in _rows(content.decode("utf-8-sig"), source):
            suppliers.append(_supplier(place, row))
    return Register(
        tuple(suppliers), tuple(source.name for source in sources), tuple(problems), digest.hexdigest()[:10]
    )


def _rows(text: str, source: Path) -> Iterator[tuple[Place, Mapping[str, str]]]:
    reader = csv.DictReader(text.splitlines())
    if "name" not in (reader.fieldnames or ()):
        raise RegisterError(msg("suppliers.no-name-column", file=source.name), place=Place(source.name))
    for row in reader:
        if (row["name"] or "").strip():
            yield Place(source.name, row=reader.line_num), {key: (value or "").strip() for key, value in row.items()}


def _supplier(place: Place, row: Mapping[str, str]) -> Supplier:
    return Supplier.from_row(
        place,
        name=row["name"],
        also_known_as=_parts(row.get("also_known_as", "")),
        kvk=row.get("kvk") or None,
        place=row.get("place") or None,
        postcode=row.get("postcode") or None,
        country=row.get("country") or "NL",
        region=row.get("region") or None,
        categories=tuple(part.replace("_", "-") for part in _parts(row.get("categories", ""))),
        offering=row.get("offering") or None,
        recognitions=read_recognitions(row.get("recognitions", "")),
        website=row.get("website") or None,
        source=row.get("source") or None,
        checked=read_date(row.get("checked", "")),
        note=row.get("note") or None,
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
