"""XML from strangers: parsed as a stream, with every entity declaration refused."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import NoReturn, Protocol
from xml.parsers import expat

from impactscreen.errors import CalendarError
from impactscreen.messages import msg
from impactscreen.model import Place

__all__ = ["Clock", "Handler", "parse_xml"]


_PIECE = 1 << 20


class Clock:
    """Stops reading that takes too long."""

    def __init__(self, place: Place, seconds: float) -> None:
        self.place = place
        self.seconds = seconds
        self.end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise when the time is over."""
        if time.monotonic() > self.end:
            raise CalendarError(
                msg("calendars.too-slow", seconds=round(self.seconds)),
                hint=msg("calendars.hint-too-big"),
                place=self.place,
            )


class Handler(Protocol):
    """What a reader of one kind of XML does; names come without their namespace prefix."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text inside the innermost open element."""


def parse_xml(data: bytes, handler: Handler, place: Place, seconds: float) -> None:
    """Feed `data` to `handler`.

    Raises:
        CalendarError: the XML is broken or declares entities (the way to make a small file grow without end, or to
            reach for other files), or takes longer than `seconds`.
    """

    def refuse(*_: object) -> NoReturn:
        raise CalendarError(msg("calendars.entities"), hint=msg("calendars.hint-save-again"), place=place)

    def begin(name: str, attributes: dict[str, str]) -> None:
        handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda name: handler.end(_local(name))
    parser.CharacterDataHandler = handler.text
    clock = Clock(place, seconds)
    try:
        for start_of_piece in range(0, len(data), _PIECE):
            parser.Parse(data[start_of_piece : start_of_piece + _PIECE], False)
            clock.check()
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise CalendarError(msg("calendars.damaged"), hint=msg("calendars.hint-save-again"), place=place) from error


def _local(name: str) -> str:
    return name.rpartition(":")[2]
