"""Purchases that stand in more than one place: last quarter's calendar and this one, a list and its summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from impactscreen.messages import msg
from impactscreen.model import Line, Place, Problem, ProblemKind, Severity
from impactscreen.text import fold

__all__ = ["repeats_of"]


def repeats_of(lines: Iterable[Line]) -> Iterator[Problem]:
    """A problem for each line whose reference and title stood in another file or on another sheet before.

    Within one sheet a repeated reference is common (lots of one tender, a row for each year) and says nothing.
    """
    lines = list(lines)
    if len({(line.place.file, line.place.sheet) for line in lines}) < 2:  # noqa: PLR2004 - one sheet alone
        return
    first: dict[tuple[str, str], Place] = {}
    for line in lines:
        if not line.reference:
            continue
        key = (fold(line.reference), fold(line.title))
        earlier = first.setdefault(key, line.place)
        if (earlier.file, earlier.sheet) != (line.place.file, line.place.sheet):
            yield Problem(
                line.place_of("reference"),
                ProblemKind.VALUE,
                msg("calendars.repeated", place=str(earlier)),
                severity=Severity.INFO,
                hint=msg("calendars.repeated-hint"),
                text=line.reference,
            )
