"""What a list holds when people had it: rows with their notes, and words that stand in no row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from impactscreen.dossier.trace import PERSONS, Trace
from impactscreen.model import FollowUp, Place

__all__ = ["ListFile", "Loose", "Noted", "Role", "without_people"]


class Role(StrEnum):
    """Which of our sheets a row stands on."""

    LIST = "list"
    VANISHED = "vanished"
    UNPLACED = "unplaced"
    CASES = "cases"


class Noted(Struct, frozen=True):
    """One row of a list, with what people wrote in it."""

    trace: Trace
    follow_up: FollowUp
    place: Place
    """Where the row stands in the list itself."""
    role: Role
    mark: str | None = None
    """The dossier's mark of run and line (``R3-17``); None in a list that was made outside a screening folder."""
    number: str | None = None
    """Number on the sheet of notes without a place (``N2``)."""
    answer: bool | None = None
    """What a person answered to the question whether this is an earlier line."""
    answers: str | None = None
    """The number that the question is about."""
    since: dt.date | None = None
    """Since when the line is gone."""
    steps: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Cells of the sheet of cases: field → text."""


class Loose(Struct, frozen=True):
    """Words that stand in no row of a list."""

    text: str
    place: Place


class ListFile(Struct, frozen=True):
    """A list as a person left it."""

    name: str
    sha256: str
    as_of: dt.date | None
    """The reference date that its account tells."""
    rows: tuple[Noted, ...]
    loose: tuple[Loose, ...]


def without_people(file: ListFile) -> ListFile:
    """The list without clients, officers and owners, for a folder that keeps no names of people."""
    rows = tuple(
        replace(row, trace=row.trace.without(PERSONS), follow_up=replace(row.follow_up, owner=None))
        for row in file.rows
    )
    return replace(file, rows=rows)
