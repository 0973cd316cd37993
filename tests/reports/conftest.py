"""A small scan that the tests of papers and agendas share."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from impactscreen.screening import Screening, scan

AS_OF = dt.date(2026, 10, 2)  # a Friday
HEADER = (
    "Kenmerk", "Onderwerp", "Omschrijving", "Afdeling", "Opdrachtgever", "Inkoper", "Geraamde waarde", "Procedure",
    "Publicatiedatum", "Einddatum contract", "Huidige leverancier", "Status",
)  # fmt: skip
ROWS = (
    ("INK-1", "Schoonmaak gemeentehuis", "incl. glasbewassing", "Facilitair", "Marijke Hofstra", "D. Wiersma",
     "€ 1.250.000", "Europees openbaar", "Q4 2027", "31-12-2028", "Glans BV", ""),
    ("INK-2", "Bedrijfscatering", "lunch, banqueting", "Facilitair", "Marijke Hofstra", "D. Wiersma",
     "€ 450.000", "Europees openbaar", "Q1 2028", "", "", ""),
    ("INK-3", "Verhuizing archief", "", "Vastgoed", "MARIJKE HOFSTRA", "", "€ 40.000", "MO", "Q3 2027", "", "", ""),
    ("", "Bloemen en boeketten; jubilea, afscheid", "", "Bestuur", "", "", "", "", "", "", "", ""),
    ("INK-5", "Groenonderhoud wijken", "maaien", "Openbare Ruimte", "Projectleider", "",
     "€ 90.000", "MO", "nov 2026", "", "", ""),
    ("INK-6", "Meubilair vergaderzalen", "", "Facilitair", "Projectleider", "",
     "€ 120.000", "NO", "Q1 2026", "", "", "gepubliceerd"),
)  # fmt: skip

Screen = Callable[..., Screening]


@pytest.fixture
def screen(write_calendar: Callable[..., Path]) -> Screen:
    """Scan a calendar of these rows, as of Friday 2 October 2026 unless told otherwise."""

    def call(*rows: tuple[str, ...], as_of: dt.date = AS_OF, **options: object) -> Screening:
        return scan(write_calendar(HEADER, *(rows or ROWS)), as_of=as_of, **options)  # type: ignore[arg-type]  # of a test

    return call


@pytest.fixture
def to_office(tmp_path: Path) -> Callable[[bytes, str, str], Path]:
    """Open a file with LibreOffice and save it in another format; skips where LibreOffice is not installed."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")

    def call(content: bytes, suffix: str, wanted: str) -> Path:
        source = tmp_path / f"source.{suffix}"
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = [
            soffice,
            profile,
            "--headless",
            "--convert-to",
            wanted,
            "--outdir",
            str(tmp_path / "saved"),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=240)
        return tmp_path / "saved" / f"source.{wanted}"

    return call


@pytest.fixture
def pdf_words(to_office: Callable[[bytes, str, str], Path]) -> Callable[[bytes, str], list[list[str]]]:
    """The words on each page of a file, as LibreOffice prints it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")

    def call(content: bytes, suffix: str) -> list[list[str]]:
        pdf = to_office(content, suffix, "pdf")
        ran = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
        return [page.split() for page in ran.stdout.decode().split("\f") if page.strip()]

    return call
