"""XML from strangers: parsed as a stream, with every entity declaration refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from impactscreen.errors import CalendarError
from impactscreen.messages import msg
from impactscreen.model import Place

__all__ = ["Handler", "parse_xml"]


class Handler(Protocol):
    """What a reader of one kind of XML does; names come without their namespace prefix."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text inside the innermost open element."""


def parse_xml(data: bytes, handler: Handler, place: Place) -> None:
    """Feed `data` to `handler`.

    Raises:
        CalendarError: the XML is broken or declares entities (the way to make a small file grow without end, or to
            reach for other files).
    """

    def refuse(*_: object) -> None:
        raise CalendarError(msg("calendars.entities"), hint=msg("calendars.hint-save-again"), place=place)

    def start(name: str, attributes: dict[str, str]) -> None:
        handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: handler.end(_local(name))
    parser.CharacterDataHandler = handler.text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise CalendarError(
            msg("calendars.damaged", cause=str(error)), hint=msg("calendars.hint-save-again"), place=place
        ) from error


def _local(name: str) -> str:
    return name.rpartition(":")[2]
