"""Purchases that stand in more than one place: last quarter's calendar and this one, a list and its summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from impactscreen.messages import msg
from impactscreen.model import Line, Problem, ProblemKind, Severity
from impactscreen.text import fold

__all__ = ["repeats_of"]


def repeats_of(lines: Iterable[Line]) -> Iterator[Problem]:
    """A problem for each line that stood in another file or on another sheet before.

    The same is what has one reference and title; without a reference, one title and amount, and nothing that
    speaks against it. Within one sheet a repeat is common (lots of one tender, a row for each year) and says nothing.
    """
    lines = list(lines)
    if len({_sheet(line) for line in lines}) < 2:  # noqa: PLR2004 - one sheet alone
        return
    by_reference: dict[tuple[str, str], Line] = {}
    by_amount: dict[tuple[str, float | None, float | None], Line] = {}
    for line in lines:
        title = fold(line.title)
        if line.reference:
            earlier = by_reference.setdefault((fold(line.reference), title), line)
            if _sheet(earlier) != _sheet(line):
                yield _problem(line, earlier, "reference", line.reference)
                continue
        if line.value and line.value.known:
            earlier = by_amount.setdefault((title, line.value.low, line.value.high), line)
            if _sheet(earlier) != _sheet(line) and _may_be_one(earlier, line):
                yield _problem(line, earlier, "title", line.title)


def _sheet(line: Line) -> tuple[str, str | None]:
    return line.place.file, line.place.sheet


def _may_be_one(one: Line, other: Line) -> bool:
    """Whether nothing that both lines say differs: an overview leaves out what a department's own sheet has."""
    moments = [each and (each.start, each.end) for each in (one.publication, other.publication)]
    texts = [(one.reference, other.reference), (one.department, other.department), (one.client, other.client)]
    return all(not a or not b or a == b for a, b in ((moments[0], moments[1]), *texts))


def _problem(line: Line, earlier: Line, field: str, text: str) -> Problem:
    known = "calendars.repeated" if field == "reference" else "calendars.looks-repeated"
    apart = line.place.file != earlier.place.file
    return Problem(
        line.place_of(field),
        ProblemKind.VALUE,
        msg(known, place=str(earlier.place)),
        severity=Severity.INFO,
        hint=msg("calendars.repeated-hint" if apart else "calendars.repeated-sheet-hint"),
        text=text,
    )
