from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from impactscreen.errors import UsageError
from impactscreen.messages import Language, msg
from impactscreen.reports import FORMATS, Column, CsvStyle, Document, Kind, Look, Table, format_of

COLUMNS = (
    Column("title", msg("field.title"), width=30, ratio=2),
    Column("value", msg("field.value"), Kind.EURO, width=14),
    Column("day", msg("field.publication"), Kind.DATE, width=12),
    Column("score", msg("reports.column.score"), Kind.SHARE),
    Column("many", msg("reports.column.suppliers"), from_width=100, ratio=1),
)
PLAIN = Look()
ROW = ("Schoonmaak; glas", 1250000.0, dt.date(2027, 3, 1), 0.875, ("De Linde", msg("nature.works")))


def document(*rows: tuple[object, ...]) -> Document:
    table = Table("main", msg("reports.opportunities.sheet"), COLUMNS, rows, empty=msg("reports.opportunities.none"))  # type: ignore[arg-type]  # rows of a test
    return Document(
        msg("reports.opportunities.title"), (table,), records=[{"a": 1}, {"b": "é"}], stamp=dt.date(2026, 10, 1)
    )


def rendered(name: str, *rows: tuple[object, ...], look: Look = PLAIN) -> str:
    return FORMATS[name].render(document(*rows), look).decode("utf-8-sig" if name == "csv" else "utf-8")


def test_csv_for_programs_is_rfc_4180() -> None:
    assert rendered("csv", ROW) == (
        "Titel,Geraamde waarde,Publicatie,Score,Wie zou het kunnen\r\n"
        "Schoonmaak; glas,1250000,2027-03-01,0.875,De Linde; werken\r\n"
    )


def test_csv_for_dutch_excel_opens_with_a_double_click() -> None:
    content = FORMATS["csv"].render(document(ROW), Look(csv_style=CsvStyle.EXCEL_NL))

    assert content.startswith("\ufeff".encode())
    assert content.decode("utf-8-sig") == (
        "Titel;Geraamde waarde;Publicatie;Score;Wie zou het kunnen\r\n"
        '"Schoonmaak; glas";1250000;01-03-2027;0,875;"De Linde; werken"\r\n'
    )


def test_english_is_a_look_away() -> None:
    assert rendered("csv", ROW, look=Look(Language.EN)).startswith("Title,Estimated value,Publication,Score,")


HOSTILE = ["=1+1", "+31 6", "-verkoop", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "＝1+1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_csv_cell_cannot_become_a_formula(text: str) -> None:
    cell = next(csv.DictReader(io.StringIO(rendered("csv", (text, None, None, None, None)))))["Titel"]

    assert cell == "'" + text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_workbook_cell_cannot_become_a_formula(text: str) -> None:
    sheet = load_workbook(io.BytesIO(FORMATS["xlsx"].render(document((text, None, None, None, None)), Look()))).active

    assert sheet is not None
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == text
    assert sheet["A2"].quotePrefix


@given(st.text(max_size=60))
def test_any_text_survives_csv(text: str) -> None:
    written = rendered("csv", (text, None, None, None, None))
    cells = next(csv.reader(io.StringIO(written.split("\r\n", 1)[1], newline="")), [""])

    assert cells[0].removeprefix("'").strip() in text.replace("\n", "; ") or not text.isprintable()


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_can_be_written_in_every_format(text: str) -> None:
    for name in ("table", "csv", "json", "jsonl", "md", "html"):
        if name in FORMATS:
            format_ = FORMATS[name]
            assert format_.render(document((text, None, None, None, (text,))), Look())


def test_json_and_jsonl_hold_the_records() -> None:
    assert json.loads(rendered("json")) == [{"a": 1}, {"b": "é"}]
    assert [json.loads(line) for line in rendered("jsonl").splitlines()] == [{"a": 1}, {"b": "é"}]
    assert "é" in rendered("jsonl")


def test_markdown_keeps_foreign_text_as_text() -> None:
    text = rendered("md", ("a|b <script> [x](http://evil) *y*", 5, None, None, ()))

    assert "| a\\|b \\<script\\> \\[x\\](http:\u2060//evil) \\*y\\* | € 5 |" in text


def test_markdown_of_nothing_says_so() -> None:
    assert "Geen kansen gevonden" in rendered("md")


def test_the_terminal_table_fits_its_width() -> None:
    for width in (40, 80, 160):
        lines = rendered("table", ROW, look=Look(width=width)).splitlines()
        assert max(map(len, lines)) <= width


def test_a_narrow_terminal_leaves_out_what_has_no_room() -> None:
    assert "Wie zou het kunnen" not in rendered("table", ROW, look=Look(width=80))
    assert "Wie zou het kunnen" in rendered("table", ROW, look=Look(width=120))


def test_a_cell_cannot_steer_the_terminal() -> None:
    text = rendered("table", ("\x1b[2J\x1b]0;gekaapt\x07[red]rood[/red]\u202eomgekeerd", None, None, None, None))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[red]rood[/red]" in text


def test_a_table_without_rows_says_what_that_means() -> None:
    assert "Geen kansen gevonden" in rendered("table")


def test_the_workbook_is_one_to_work_with() -> None:
    sheet = load_workbook(io.BytesIO(FORMATS["xlsx"].render(document(ROW), Look()))).active

    assert sheet is not None
    assert sheet.title == "Kansen"
    assert [cell.value for cell in sheet[1]] == [
        "Titel",
        "Geraamde waarde",
        "Publicatie",
        "Score",
        "Wie zou het kunnen",
    ]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:E2"
    assert sheet["B2"].value == 1250000
    assert sheet["B2"].number_format == '"€" #,##0'
    assert sheet["C2"].value == dt.datetime(2027, 3, 1)
    assert sheet["C2"].number_format == "dd-mm-yyyy"
    assert sheet["E2"].value == "De Linde\nwerken"
    assert sheet["E2"].alignment.wrap_text
    assert sheet.column_dimensions["A"].width == 30


def test_the_same_document_gives_the_same_workbook() -> None:
    first, second = (FORMATS["xlsx"].render(document(ROW), Look()) for _ in range(2))

    assert first == second


def test_a_workbook_holds_what_xml_cannot() -> None:
    content = FORMATS["xlsx"].render(document(("a\x00b\x0bc\ud800d", None, None, None, None)), Look())
    sheet = load_workbook(io.BytesIO(content)).active

    assert sheet is not None
    assert sheet["A2"].value == "abcd"


def test_a_long_text_is_cut_where_excel_stops() -> None:
    sheet = load_workbook(io.BytesIO(FORMATS["xlsx"].render(document(("x" * 40_000, *ROW[1:])), Look()))).active

    assert sheet is not None
    assert len(str(sheet["A2"].value)) == 32_000


@pytest.mark.parametrize(("name", "format_"), [("a.xlsx", "xlsx"), ("A.CSV", "csv"), ("map.v2/b.jsonl", "jsonl")])
def test_the_suffix_sets_the_format(name: str, format_: str) -> None:
    assert format_of(Path(name)).name == format_


@pytest.mark.parametrize("name", ["a.docm", "a", "a.table"])
def test_an_unknown_suffix_is_refused_with_the_choice(name: str) -> None:
    with pytest.raises(UsageError, match=r"Kies uit \.csv, "):
        format_of(Path(name))
