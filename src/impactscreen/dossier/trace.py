"""What a line is known by: the part of it that a later calendar, or a list that people worked in, still shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from impactscreen.model import Amount, Line, Period, Place
from impactscreen.text import fold

__all__ = ["DATES", "PERSONS", "TEXTS", "Trace", "trace_of", "traces_of"]

TEXTS = ("reference", "title", "department", "client", "procurement_officer", "supplier", "procedure", "status")
"""Fields that are compared as text."""
DATES = ("start", "publication", "award", "contract_start", "contract_end")
"""Fields that are compared as periods."""
PERSONS = frozenset({"client", "procurement_officer"})
"""Fields that hold persons, and are left out without names."""
_COMPARED = frozenset({*TEXTS, *DATES, "value"})


class Trace(Struct, frozen=True):
    """A line as far as it can be recognised.

    Args:
        title: what it is called.
        texts: field → text, for the fields of `TEXTS` that are filled.
        periods: field → period, for the fields of `DATES` that are filled.
        value: the estimate, when there is one.
        place: where it stood.
        known: the fields that the source could have told; what is not among them is no difference.
    """

    title: str
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    periods: Mapping[str, Period] = field(default_factory=lambda: MappingProxyType({}))
    value: Amount | None = None
    place: Place | None = None
    known: frozenset[str] = _COMPARED

    def text(self, name: str) -> str | None:
        """A text field, None when it is empty."""
        return self.texts.get(name)

    def without(self, names: Iterable[str]) -> Trace:
        """The trace without some text fields, as if the source could not tell them."""
        gone = frozenset(names)
        kept = MappingProxyType({name: text for name, text in self.texts.items() if name not in gone})
        return Trace(self.title, kept, self.periods, self.value, self.place, self.known - gone)


def traces_of(lines: Sequence[Line], *, names: bool = True) -> list[Trace]:
    """The traces of lines that were just read.

    A field that is empty all through a file has no column there: its absence is no difference.

    Args:
        lines: the lines.
        names: whether names of people were read; without them their absence says nothing.
    """
    traces = [trace_of(line, names=names) for line in lines]
    filled: dict[str, set[str]] = {}
    for trace in traces:
        told = filled.setdefault(trace.place.file if trace.place else "", set())
        told.update(trace.texts, trace.periods, ["value"] if trace.value else [])
    return [replace(trace, known=trace.known & filled[trace.place.file if trace.place else ""]) for trace in traces]


def trace_of(line: Line, *, names: bool = True) -> Trace:
    """The trace of one line that was just read."""
    texts = {name: text for name in TEXTS if name != "procedure" and (text := getattr(line, name)) and fold(text)}
    if line.procedure and line.procedure.raw:
        texts["procedure"] = line.procedure.raw
    periods = {name: period for name in DATES if (period := getattr(line, name)) is not None}
    known = _COMPARED if names else _COMPARED - PERSONS
    return Trace(line.title, MappingProxyType(texts), MappingProxyType(periods), line.value, line.place, known)
