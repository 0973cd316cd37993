"""One social enterprise as a register tells it. What a register does not say stays empty: nothing is assumed."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from impactscreen.model import Place

__all__ = ["COLUMNS", "Recognition", "RecognitionKind", "Supplier"]


class RecognitionKind(StrEnum):
    """The recognitions met in Dutch registers. They rest on different definitions and do not imply each other."""

    PSO = "pso"
    """A PSO certificate of any step: a firm that employs more of the target group than others of its size."""
    PSO_30 = "pso-30+"
    """More than thirty per cent of the staff are from the target group."""
    CODE = "code"
    """Register of the Code Sociale Ondernemingen: impact first, in any field, not only labour."""
    CODE_ASPIRANT = "code-aspirant"
    SHELTERED = "sw-bedrijf"
    """A municipal workplace under the social employment act (sociale werkvoorziening)."""
    REGIONAL = "regional"
    """Recognised by a city or labour market region, by its own rules."""
    B_CORP = "b-corp"
    BUY_SOCIAL = "buy-social"
    OTHER = "other"


class Recognition(Struct, frozen=True):
    """One recognition, as the register words it, with what is known of its validity and where that stands."""

    kind: RecognitionKind
    label: str
    """As shown to people: ``PSO Trede 3``."""
    valid_until: dt.date | None = None
    source: str | None = None

    def valid_on(self, day: dt.date) -> bool:
        """Whether nothing says that it has lapsed on that day."""
        return self.valid_until is None or self.valid_until >= day


class Supplier(Struct, frozen=True):
    """A row of a register. Categories are ids of rules; everything else is as the register writes it."""

    name: str
    also_known_as: tuple[str, ...] = ()
    kvk: str | None = None
    """Number in the register of the chamber of commerce, eight digits (a Belgian number has ten)."""
    place: str | None = None
    postcode: str | None = None
    country: str = "NL"
    region: str | None = None
    """Where it works, as written; empty is not known, not "everywhere"."""
    categories: tuple[str, ...] = ()
    offering: str | None = None
    recognitions: tuple[Recognition, ...] = ()
    website: str | None = None
    contact: str | None = None
    """A person or address to ask for: personal data."""
    capacity: float | None = None
    """The largest contract it says it can carry, in euros."""
    handprint: str | None = None
    """Address of its Social Handprint page."""
    source: str | None = None
    """Page or list that says so; empty when the register does not tell."""
    checked: dt.date | None = None
    """When somebody last looked whether the row is still true; empty is never, as far as is known."""
    note: str | None = None
    at: Place | None = None
    """The row that it was read from."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the register's own first."""
        return (self.name, *self.also_known_as)


COLUMNS = tuple(name for name in Supplier.__struct_fields__ if name != "at")
"""What a register can say about a supplier: all but where it says so."""
