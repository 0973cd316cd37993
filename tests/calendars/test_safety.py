# ruff: noqa: E501 - rows of a calendar read better on one line
"""Files from strangers: each gives lines or one clear error, and nothing they claim is believed."""

from __future__ import annotations

import io
import marshal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.calendars import Limits, ReadOptions, read_calendar, read_calendars
from impactscreen.calendars.workbook import _START
from impactscreen.calendars.worker import _Clean, clean_text
from impactscreen.errors import CalendarError
from impactscreen.messages import Language

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


def workbook_bytes(rows: str, *, before: str = "", workbook: str | None = None) -> bytes:
    """A minimal xlsx around the XML of its rows."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": workbook
        or f'{before}<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="Kalender" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": SHEET.format(rows=rows),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


GOOD = f'<row r="1">{cell("A1", "Titel")}{cell("B1", "Raming")}</row><row r="2">{cell("A2", "Bloemen")}{cell("B2", "5000")}</row>'


def error_of(data: bytes, limits: Limits | None = None) -> CalendarError:
    with pytest.raises(CalendarError) as caught:
        read_calendars(["-"], ReadOptions(limits=limits or Limits()), stdin=io.BytesIO(data))
    return caught.value


def test_minimal_workbook_is_a_good_one() -> None:
    assert [line.title for line in read_calendars(["-"], stdin=io.BytesIO(workbook_bytes(GOOD))).lines] == ["Bloemen"]


def test_claim_of_the_last_cell_of_a_sheet_becomes_an_error() -> None:
    """The native reader would reserve room for seventeen thousand million cells and abort the process."""
    error = error_of(workbook_bytes(GOOD + f'<row r="1048576">{cell("XFD1048576", "x")}</row>'))
    assert error.message.key in {"calendars.crashed", "calendars.too-many-cells", "calendars.damaged"}


def test_more_cells_than_the_limit_become_an_error() -> None:
    error = error_of(workbook_bytes(GOOD + f'<row r="90000">{cell("CZ90000", "x")}</row>'), Limits(cells=1_000_000))
    assert error.message.key == "calendars.too-many-cells"


def test_time_is_limited() -> None:
    assert error_of(workbook_bytes(GOOD), Limits(seconds=0.001)).message.key == "calendars.too-slow"


def test_what_a_zip_holds_is_counted_not_believed() -> None:
    data = workbook_bytes(GOOD + " " * 3_000_000)
    assert error_of(data, Limits(inflated_bytes=1_000_000)).message.key == "calendars.too-big"
    honest = zipfile.ZipFile(io.BytesIO(data)).getinfo("xl/worksheets/sheet1.xml").file_size
    lying = data.replace(honest.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert error_of(lying, Limits(inflated_bytes=1_000_000)).hint is not None


def test_size_of_the_file_is_limited() -> None:
    assert error_of(workbook_bytes(GOOD), Limits(file_bytes=100)).message.key == "calendars.too-big"


@pytest.mark.parametrize(
    "data",
    [
        workbook_bytes(GOOD, before=BOMB),
        f'<?xml version="1.0"?>{BOMB}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&b;</Workbook>'.encode(),
        f'<?xml version="1.0"?>{BOMB}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&b;</Workbook>'.encode(
            "utf-16"
        ),
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">&f;</Workbook>',
    ],
    ids=["in a workbook", "in XML 2003", "in UTF-16", "that reaches for a file"],
)
def test_entity_declarations_are_refused(data: bytes) -> None:
    assert error_of(data).message.key == "calendars.entities"


def ole(*names: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "".join(names).encode("utf-16-le") + bytes(512)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "calendars.empty"),
        (b"  \r\n ", "calendars.empty"),
        (b"%PDF-1.7 kalender", "calendars.other-kind"),
        (b"\x89PNG\r\n\x1a\n", "calendars.other-kind"),
        (ole("EncryptedPackage"), "calendars.password"),
        (ole(), "calendars.damaged"),
        (b"PK\x03\x04 half a zip", "calendars.damaged"),
        (b"een gewone zin, meer niet", "calendars.no-table"),
        (b"alleen\nwat\nwoorden\n", "calendars.no-table"),
        (b"Kleur;Smaak\nrood;zoet\n", "calendars.no-title"),
        (b"Titel;Raming\n", "calendars.no-lines"),
        (b"<html><body><p>geen tabel</p></body></html>", "calendars.no-table"),
    ],
)  # fmt: skip
def test_file_without_a_calendar_says_what_is_wrong_and_what_to_do(data: bytes, key: str) -> None:
    error = error_of(data)
    assert error.message.key == key
    assert error.hint is not None
    assert "\n" not in error.text(Language.NL)
    assert "\n" not in error.text(Language.EN)


@pytest.mark.parametrize("name", ["is-er-niet.xlsx", "geen*.xlsx", "lege-map"])
def test_path_that_leads_nowhere_says_so(name: str, tmp_path: Path) -> None:
    (tmp_path / "lege-map").mkdir()
    with pytest.raises(CalendarError) as caught:
        read_calendar(tmp_path / name)
    assert caught.value.place is not None


def test_one_bad_file_among_good_ones_stops_all(tmp_path: Path) -> None:
    (tmp_path / "goed.csv").write_text("Titel;Raming\nBloemen;5\n", encoding="utf-8")
    (tmp_path / "leeg.csv").write_bytes(b"")
    with pytest.raises(CalendarError):
        read_calendars([tmp_path])


@given(st.binary(max_size=400))
def test_any_bytes_give_lines_or_one_clear_error(data: bytes) -> None:
    with suppress(CalendarError):
        read_calendars(["-"], stdin=io.BytesIO(data))


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_damaged_workbook_gives_lines_or_one_clear_error(noise: bytes, at: int) -> None:
    whole = workbook_bytes(GOOD)
    data = whole[: at % len(whole)] + noise + whole[at % len(whole) + len(noise) :]
    with suppress(CalendarError):
        read_calendars(["-"], stdin=io.BytesIO(data))


@given(st.lists(st.lists(st.text(max_size=30), min_size=2, max_size=4), min_size=1, max_size=6))
def test_any_cells_under_a_header_give_lines_or_one_clear_error(rows: list[list[str]]) -> None:
    text = "Titel;Raming;Publicatie;Looptijd\n" + "\n".join(";".join(row) for row in rows)
    with suppress(CalendarError):
        reading = read_calendars(["-"], stdin=io.BytesIO(text.encode("utf-8", "replace")))
        assert all(line.title for line in reading.lines)


def test_crash_of_the_worker_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def crashed(*_: Any, **__: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess([], -6, b"", b"memory allocation failed")

    monkeypatch.setattr(subprocess, "run", crashed)
    assert error_of(workbook_bytes(GOOD)).message.key == "calendars.crashed"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (" b  c\n", "b c"),
        ("\u200bd\u00ad e", "d e"),
        ("\u00a0", ""),
        ("caf\u00e9\u00a0au lait", "caf\u00e9 au lait"),
        ("\u2028x", "x"),
        ("250\n300", "250 / 300"),
        ("Q1\n2027", "Q1 2027"),
        ("fase 1\r\nfase 2", "fase 1 fase 2"),
        ("aan\u00adbeste\u00ad\ndingen", "aanbestedingen"),
    ],
)
def test_text_is_cleaned_without_making_one_number_of_two(text: str, clean: str) -> None:
    assert clean_text(text) == clean


def test_worker_runs_without_the_package() -> None:
    worker = Path(sys.modules[_Clean.__module__].__file__ or "")
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _START, str(worker.parent), "/nowhere", "1000000000", "10"],
        input=b"x",
        capture_output=True,
        check=True,
    )
    assert "error" in marshal.loads(ran.stdout)  # noqa: S302 - our own worker wrote it


def test_worker_imports_next_to_nothing() -> None:
    """Starting it is the price of every workbook: `typing` alone would cost a quarter of a small calendar."""
    worker = Path(sys.modules[_Clean.__module__].__file__ or "")
    program = "import sys; sys.path.append(sys.argv[1]); import worker; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program, str(worker.parent)], capture_output=True, text=True, check=True
    )
    assert {"typing", "re", "datetime", "enum", "collections"}.isdisjoint(ran.stdout.split())


def test_hidden_and_filtered_rows_and_comments_are_noticed(write_xlsx: Callable[..., Path]) -> None:
    def finish(workbook: Any) -> None:
        from openpyxl.comments import Comment

        sheet = workbook["Blad1"]
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        sheet["A2"].comment = Comment("Loopt via de regio", "J. Jansen")

    rows = [["Titel", "Raming", "Notitie"], ["Koffie", 5000.0, "x"], ["Thee", 300.0, "y"]]
    reading = read_calendar(write_xlsx({"Blad1": rows}, finish))
    assert [(line.title, line.remarks) for line in reading.lines] == [
        ("Koffie", "x | Loopt via de regio"),
        ("Thee", "y"),
    ]
    assert [problem.message.key for problem in reading.problems] == [
        "calendars.rows-hidden",
        "calendars.columns-hidden",
    ]
