"""The formats: a name and a module with one function `render(document, look) -> bytes` each."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

from msgspec import Struct

from impactscreen.errors import UsageError
from impactscreen.messages import Language, msg
from impactscreen.model import Place
from impactscreen.reports.document import Document

__all__ = ["FORMATS", "CsvStyle", "Format", "Look", "format_of"]


class CsvStyle(StrEnum):
    """How a csv is dressed."""

    RFC4180 = "rfc4180"
    """Comma, UTF-8 without BOM, CRLF, ISO dates, decimal point: for programs."""
    EXCEL_NL = "excel-nl"
    """Semicolon, BOM, CRLF, dd-mm-yyyy, decimal comma: opens with a double click in Dutch Excel."""


class Look(Struct, frozen=True):
    """What the reader's side decides: language, dress of a csv, width and colour of a terminal."""

    lang: Language = Language.NL
    csv_style: CsvStyle = CsvStyle.RFC4180
    width: int = 120
    """Columns of the terminal."""
    colour: bool = False


class _Module(Protocol):
    """What every module of a format offers."""

    def render(self, document: Document, look: Look) -> bytes: ...


class Format(Struct, frozen=True):
    """One way to write a document.

    Args:
        name: as given to ``-f``, and the suffix of a file.
        module: where its `render` lives; imported when first needed, for some carry heavy libraries.
        annotatable: whether a person may have made notes in such a file, so that it is not overwritten lightly.
        binary: whether it can only go to a file.
        papers: where the `render` lives for a document of papers to take along; without it, their table is written.
    """

    name: str
    module: str
    annotatable: bool = False
    binary: bool = False
    papers: str | None = None

    def render(self, document: Document, look: Look) -> bytes:
        """The document as bytes in this format."""
        name = self.papers if self.papers and document.papers else self.module
        module = cast("_Module", importlib.import_module(f"impactscreen.reports.{name}"))
        return module.render(document, look)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.name: each
        for each in (
            Format("table", "terminal"),
            Format("csv", "csvfile", annotatable=True),
            Format("json", "jsonfile"),
            Format("jsonl", "jsonlines"),
            Format("md", "markdown", annotatable=True, papers="papers_markdown"),
            Format("html", "page", papers="papers_html"),
            Format("xlsx", "workbook", annotatable=True, binary=True),
            Format("ods", "opendocument", annotatable=True, binary=True),
            Format("docx", "papers_docx", annotatable=True, binary=True),
            Format("odt", "papers_odt", annotatable=True, binary=True),
            Format("ics", "agenda", binary=True),
        )
    }
)


def format_of(path: Path) -> Format:
    """The format that a file's suffix asks for.

    Raises:
        UsageError: the suffix is none of the formats that can be written to a file.
    """
    name = path.suffix.lower().removeprefix(".")
    if name in FORMATS and name != "table":
        return FORMATS[name]
    known = [f".{each}" for each in FORMATS if each != "table"]
    raise UsageError(
        msg("reports.unknown-suffix", suffix=path.suffix or path.name, known=known), place=Place(str(path))
    )
