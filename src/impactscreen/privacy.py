"""Names of people left out: roles and departments stay, persons go (``--no-names``)."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from msgspec.structs import replace

from impactscreen.calendars import Reading
from impactscreen.model import Candidate, Line

__all__ = ["without_contacts", "without_names"]


def without_names(reading: Reading) -> Reading:
    """The reading without the fields that hold persons, and without raw text of which that is not certain.

    Free text (title, description, remarks) is kept as it is: it is what is bought. A name typed there stays.
    """
    return replace(
        reading,
        lines=tuple(_nameless(line) for line in reading.lines),
        skipped=tuple(replace(each, text="") for each in reading.skipped),
        problems=tuple(replace(each, text="") for each in reading.problems),
    )


def without_contacts(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates without the person to call."""
    return tuple(replace(each, contact=None) for each in candidates)


def _nameless(line: Line) -> Line:
    return replace(line, client=None, budget_holder=None, procurement_officer=None, extra=MappingProxyType({}))
