"""What ranking starts from: everything the earlier stations found about one line."""

from __future__ import annotations

from msgspec import Struct

from impactscreen.model import Candidate, Evidence, Hit, Incumbent, Line

__all__ = ["Found"]


class Found(Struct, frozen=True):
    """What the earlier stations found about one line."""

    line: Line
    hits: tuple[Hit, ...]
    suppliers: tuple[Candidate, ...] = ()
    incumbent: Incumbent | None = None
    ambition: tuple[Evidence, ...] = ()
    """Words of ambition in the line (circulair, SROI), which raise interest but are no category."""
