"""What goes into a sync and what comes out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct, field

from impactscreen.dossier.noted import Noted
from impactscreen.messages import Message
from impactscreen.model import Place

__all__ = ["Conflict", "Edit", "Synced", "Unread", "in_words"]


class Conflict(Struct, frozen=True):
    """A field that the list and the dossier changed differently."""

    title: str
    field: Message
    dossier: str
    list: str
    place: Place
    taken: bool
    """Whether the list won."""


class Unread(Struct, frozen=True):
    """A day or an amount in a list of cases that could not be read; the dossier keeps what it has."""

    title: str
    field: Message
    text: str
    place: Place


class Synced(Struct):
    """What came of it."""

    rows: int = 0
    """Rows that were read."""
    changed: int = 0
    """Lines about which something new was noted."""
    conflicts: list[Conflict] = field(default_factory=list)
    unclear: list[Noted] = field(default_factory=list)
    """Rows with notes whose line is not known; kept on *Niet geplaatst*."""
    unread: list[Unread] = field(default_factory=list)
    loose: int = 0
    """Loose notes that were new."""


class Edit(Struct, frozen=True):
    """The file that is taken in."""

    name: str
    at: dt.datetime
    """Now."""
    edited: dt.datetime
    """When the file was last saved."""
    newest: bool
    told: frozenset[str]
    """Fields that are filled in at least one row; a column that is empty or gone says nothing about any row."""
    categories: Mapping[str, str]
    """Title → rule id."""
    asked: Mapping[str, str]
    """Number of a question → mark of the line or note that it is about."""


def in_words(value: object) -> str:
    """A value as it is shown beside another one."""
    return value.isoformat() if isinstance(value, dt.date) else str(value or "–")
