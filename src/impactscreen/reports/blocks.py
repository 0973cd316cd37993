"""What a page to read is made of, before it has a format: a handful of blocks that every office format knows."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from impactscreen.messages import Message

__all__ = ["Aside", "Block", "Fact", "Facts", "Grid", "Heading", "Paper", "Paragraph", "Text", "Voice"]

Text = str | Message


class Voice(StrEnum):
    """How loud a paragraph is."""

    LEAD = "lead"
    BODY = "body"
    SMALL = "small"


class Heading(Struct, frozen=True):
    """A heading below the page's own title."""

    text: Text


class Paragraph(Struct, frozen=True):
    """Running text."""

    text: Text
    voice: Voice = Voice.BODY


class Fact(Struct, frozen=True):
    """What is said under one label.

    Args:
        label: a word or two.
        lines: one below the other.
        listed: whether the lines are items of a list.
        lead: stands out before the first line.
    """

    label: Text
    lines: tuple[Text, ...]
    listed: bool = False
    lead: Text | None = None


class Facts(Struct, frozen=True):
    """Labels with what is said under each."""

    facts: tuple[Fact, ...]


class Grid(Struct, frozen=True):
    """A table with a header.

    Args:
        columns: titles.
        rows: cells; None is a cell to write in.
        widths: share of the page's width a column.
    """

    columns: tuple[Text, ...]
    rows: tuple[tuple[Text | None, ...], ...]
    widths: tuple[int, ...]


class Aside(Struct, frozen=True):
    """Something beside the text, set apart.

    Args:
        title: what it is.
        lines: paragraphs.
        links: addresses where it can be read.
    """

    title: Text
    lines: tuple[Text, ...]
    links: tuple[str, ...] = ()


Block = Heading | Paragraph | Facts | Grid | Aside


class Paper(Struct, frozen=True):
    """One sheet to take along; it begins on a page of its own."""

    title: Text
    blocks: tuple[Block, ...]
