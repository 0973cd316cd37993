# ruff: noqa: E501 - rows of a calendar read better on one line
"""Every kind of file, told by its content: the same two lines come out of each."""

from __future__ import annotations

import io
import os
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impactscreen.calendars import Limits, ReadOptions, read_calendar, read_calendars
from impactscreen.errors import CalendarError, UsageError
from impactscreen.messages import say

ROWS = [
    ["Titel", "Afdeling", "Raming", "Publicatie"],
    ["Café-inrichting; fase 2", "Financiën", "€ 50.000 - € 100.000", "Q1 2027"],
    ["Bloemen", "Facilitair", "€ 9.000,00", "maart 2027"],
]
WANTED = [
    {"title": "Café-inrichting; fase 2", "department": "Financiën", "value": (50000, 100000), "publication": "2027-01-01/2027-03-31"},
    {"title": "Bloemen", "department": "Facilitair", "value": (9000, 9000), "publication": "2027-03-01/2027-03-31"},
]  # fmt: skip


def text(separator: str, end: str = "\r\n", start: str = "") -> str:
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in ROWS]
    return start + end.join(separator.join(row) for row in quoted) + end


def html() -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell.replace('€', '&euro;')}</td>" for cell in row) + "</tr>" for row in ROWS
    )
    return f"<html><head><style>td {{ x: y }}</style></head><body><h1>Kalender</h1><table border=1>{rows}</table></body></html>"


def spreadsheetml() -> str:
    rows = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>"
        for row in ROWS
    )
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Kalender"><Table>{rows}</Table></Worksheet></Workbook>'
    )


def opendocument(root: str = "office:document") -> str:
    rows = "".join(
        "<table:table-row>" + "".join(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row) + "</table:table-row>"
        for row in ROWS
    )  # fmt: skip
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {spaces}><office:body><office:spreadsheet><table:table table:name="Kalender">{rows}</table:table></office:spreadsheet></office:body></{root}>'


def zipped_opendocument() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", opendocument("office:document-content"))
    return buffer.getvalue()


FILES: dict[str, bytes] = {
    "utf-8.csv": text(";").encode(),
    "utf-8 with mark.csv": text(";").encode("utf-8-sig"),
    "utf-16 with mark.txt": text("\t").encode("utf-16"),
    "utf-16 without mark.tsv": text("\t").encode("utf-16-le"),
    "utf-16 big end.tsv": b"\xfe\xff" + text("\t").encode("utf-16-be"),
    "cp1252.csv": text(";").encode("cp1252"),
    "iso-8859-15.csv": text(";").encode("iso8859-15"),
    "comma.csv": text(",").encode(),
    "pipe.txt": text("|").encode(),
    "tab.tsv": text("\t").encode(),
    "line feeds.csv": text(";", "\n").encode(),
    "old mac.csv": text(";", "\r").encode(),
    "html called xls.xls": html().encode("cp1252"),
    "xml 2003 called xls.xls": spreadsheetml().encode(),
    "xml 2003 in utf-16.xml": spreadsheetml().encode("utf-16"),
    "flat.fods": opendocument().encode(),
    "flat in utf-16.fods": opendocument().replace("UTF-8", "UTF-16").encode("utf-16"),
    "zipped.ods": zipped_opendocument(),
    "ods called xlsx.xlsx": zipped_opendocument(),
}


@pytest.mark.parametrize("name", FILES)
def test_each_kind_of_file_gives_the_same_lines(
    name: str, tmp_path: Path, shown: Callable[..., dict[str, Any]]
) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    lines = read_calendar(path).lines
    assert [shown(line, wanted) for line, wanted in zip(lines, WANTED, strict=True)] == WANTED


@pytest.mark.parametrize("name", FILES)
def test_standard_input_is_read_as_well(name: str, shown: Callable[..., dict[str, Any]]) -> None:
    lines = read_calendars(["-"], stdin=io.BytesIO(FILES[name])).lines
    assert [shown(line, wanted) for line, wanted in zip(lines, WANTED, strict=True)] == WANTED
    assert {line.place.file for line in lines} == {"-"}


@pytest.mark.parametrize("name", ["kalender.csv", "kalender.xml", "kalender.fods", "kalender.html"])
def test_an_error_of_a_spreadsheet_is_told_whatever_the_file(name: str, tmp_path: Path) -> None:
    content = {"kalender.csv": text(";"), "kalender.xml": spreadsheetml(), "kalender.fods": opendocument()}
    path = tmp_path / name
    path.write_text(content.get(name, html()).replace("Facilitair", "#N/A"), encoding="utf-8")
    reading = read_calendar(path)
    assert [(problem.place.row, problem.text) for problem in reading.problems] == [(3, "#N/A")]
    assert reading.not_understood == 1


def test_separator_line_counts_as_a_line_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sep.csv"
    path.write_text("sep=,\n" + text(",", "\n"), encoding="utf-8")
    assert [line.place.row for line in read_calendar(path).lines] == [3, 4]


def test_row_of_a_record_is_the_line_on_which_it_starts(tmp_path: Path) -> None:
    path = tmp_path / "regels.csv"
    path.write_text('Titel;Raming\n"Eerste\nregel";1000\nTweede;2000\n', encoding="utf-8")
    lines = read_calendar(path).lines
    assert [(line.title, line.place.row, line.cells["value"]) for line in lines] == [
        ("Eerste regel", 2, "2"),
        ("Tweede", 4, "2"),
    ]


def test_quote_that_is_never_closed_does_not_swallow_the_file(tmp_path: Path) -> None:
    path = tmp_path / "quote.csv"
    rows = "".join(f"Opdracht {number};{number}000\n" for number in range(2, 300))
    path.write_text(f'Titel;Raming\n"Bloemen;1000\n{rows}', encoding="utf-8")
    assert len(read_calendar(path).lines) == 299


def test_several_files_and_folders_are_one_reading(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    for name in ("b.csv", "a.csv", "~$open.xlsx", "foto.png"):
        (tmp_path / "map" / name).write_text(text(";"), encoding="utf-8")
    (tmp_path / "los.csv").write_text(text(";"), encoding="utf-8")
    reading = read_calendars([tmp_path / "map", tmp_path / "los.csv", tmp_path / "l*.csv"])
    assert [file.name for file in reading.files] == ["a.csv", "b.csv", "los.csv"]
    assert sorted(skipped.place.file for skipped in reading.skipped) == ["foto.png", "~$open.xlsx"]
    assert len(reading.lines) == 6


def test_spans_of_html_cover_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "web.html"
    path.write_text(
        "<table><tr><th rowspan=2>Titel<th colspan=2>Planning</tr><tr><th>Publicatie<th>Gunning</tr>"
        "<tr><td>Kantine<td>Q1 2027<td>Q2 2027</tr></table>",
        encoding="utf-8",
    )
    (line,) = read_calendar(path).lines
    assert (line.title, str(line.publication and line.publication.start), str(line.award and line.award.start)) == (
        "Kantine",
        "2027-01-01",
        "2027-04-01",
    )


def test_asked_sheet_is_read_whatever_it_looks_like(write_xlsx: Callable[..., Path]) -> None:
    path = write_xlsx({"Kalender": ROWS, "Archief": [["Titel", "Kleur"], ["Oud", "rood"]]})
    reading = read_calendar(path, ReadOptions(sheet="Archief"))
    assert [line.title for line in reading.lines] == ["Oud"]


def test_only_sheet_is_read_whatever_its_name(write_xlsx: Callable[..., Path]) -> None:
    assert len(read_calendar(write_xlsx({"Archief": ROWS})).lines) == 2


def test_register_beside_the_calendar_is_no_calendar(tmp_path: Path) -> None:
    (tmp_path / "kalender.csv").write_text(text(";"), encoding="utf-8")
    register = tmp_path / "register.csv"
    register.write_text(
        "Naam;Plaats;Website;KvK-nummer;Omschrijving\nBloem & Co;Utrecht;bloem.nl;123;bloemen\n", encoding="utf-8"
    )
    reading = read_calendar(tmp_path)
    assert (len(reading.lines), [skipped.place.file for skipped in reading.skipped]) == (2, ["register.csv"])
    with pytest.raises(CalendarError) as caught:
        read_calendar(register)
    assert "--register" in str(caught.value)


def test_note_in_a_folder_is_skipped_and_named(tmp_path: Path) -> None:
    (tmp_path / "leesmij.txt").write_text("Dit is de map van Inkoop.\n", encoding="utf-8")
    (tmp_path / "kalender.csv").write_text(text(";"), encoding="utf-8")
    reading = read_calendar(tmp_path)
    assert len(reading.lines) == 2
    assert [skipped.place.file for skipped in reading.skipped] == ["leesmij.txt"]
    with pytest.raises(CalendarError):
        read_calendar(tmp_path / "leesmij.txt")


def test_a_folder_names_what_it_does_not_read(tmp_path: Path) -> None:
    (tmp_path / "kalender.csv").write_text(text(";"), encoding="utf-8")
    (tmp_path / "diep").mkdir()
    (tmp_path / "dood.csv").symlink_to(tmp_path / "nergens.csv")
    reading = read_calendars([tmp_path])

    assert len(reading.lines) == len(WANTED)
    assert {skipped.place.file: skipped.reason.key for skipped in reading.skipped} == {
        "diep": "calendars.subfolder",
        "dood.csv": "calendars.dead-link",
    }


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_not_the_folder_one_works_in(name: str) -> None:
    with pytest.raises(UsageError):
        read_calendars([name])


def test_a_name_too_long_is_told() -> None:
    with pytest.raises(CalendarError):
        read_calendars(["a" * 5000])


def test_a_cell_of_a_web_page_over_two_rows_holds_for_both(tmp_path: Path) -> None:
    path = tmp_path / "kalender.html"
    path.write_text(
        "<table><tr><th>Titel<th>Opdrachtgever<th>Raming</tr><tr><td>Koffie<td rowspan=2>Jan<td>5.000</tr><tr><td>Thee<td>6.000</tr></table>",
        encoding="utf-8",
    )
    assert [line.client for line in read_calendar(path).lines] == ["Jan", "Jan"]


@pytest.mark.parametrize("index", ["-4", "999999999", "1"])
def test_an_impossible_index_writes_over_nothing(tmp_path: Path, index: str) -> None:
    path = tmp_path / "kalender.xml"
    path.write_text(
        spreadsheetml().replace("<Row>", f'<Row ss:Index="{index}">').replace(f'<Row ss:Index="{index}">', "<Row>", 2),
        encoding="utf-8",
    )
    assert [line.title for line in read_calendar(path).lines] == ["Café-inrichting; fase 2", "Bloemen"]


def test_a_note_in_a_folder_is_skipped_also_when_a_row_is_pointed_at(tmp_path: Path) -> None:
    (tmp_path / "kalender.csv").write_text(text(";"), encoding="utf-8")
    (tmp_path / "leesmij.txt").write_text("Dit is de map van Inkoop.\n", encoding="utf-8")
    reading = read_calendars([tmp_path], ReadOptions(header_row=1))
    assert len(reading.lines) == 2
    assert [skipped.place.file for skipped in reading.skipped] == ["leesmij.txt"]
    (tmp_path / "ander.csv").write_text("\n\n" + text(";"), encoding="utf-8")
    with pytest.raises(CalendarError, match=r"ander\.csv"):
        read_calendars([tmp_path], ReadOptions(header_row=1))


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("2026/oost", "2026/west", "2027/oost"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.csv").write_text(text(";"), encoding="utf-8")
    (tmp_path / "2026" / "oost" / "b.csv").write_text(text(";"), encoding="utf-8")
    reading = read_calendars(["2026/oost", "2026/west/a.csv", "2027/oost/*.csv"])
    assert [file.name for file in reading.files] == ["2026/oost/a.csv", "b.csv", "west/a.csv", "2027/oost/a.csv"]
    assert len({line.place for line in reading.lines}) == 8


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_with_a_name_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(text(";").encode(),))
    writer.start()
    assert len(read_calendar(pipe).lines) == 2
    writer.join()


def test_an_endless_file_is_stopped_at_the_limit() -> None:
    if not Path("/dev/zero").is_char_device():
        pytest.skip("this system has no endless file")
    with pytest.raises(CalendarError) as caught:
        read_calendar("/dev/zero", ReadOptions(limits=Limits(file_bytes=3_000_000)))
    assert caught.value.message.key == "calendars.too-big"


def test_a_row_that_claims_a_million_repeats_is_read_once_and_told(tmp_path: Path) -> None:
    path = tmp_path / "kalender.fods"
    row = "<table:table-row>"
    document = opendocument()
    last = document.rindex(row)
    repeated = '<table:table-row table:number-rows-repeated="1000000">'
    path.write_text(document[:last] + repeated + document[last + len(row) :], encoding="utf-8")
    reading = read_calendar(path)
    assert len(reading.lines) == 2
    assert [(problem.place.row, say(problem.message)) for problem in reading.problems] == [
        (3, "Deze rij staat er volgens het bestand 1.000.000 keer en is één keer gelezen.")
    ]


def test_another_currency_of_an_opendocument_stays_that_currency(tmp_path: Path) -> None:
    row = "<table:table-row>{}</table:table-row>"
    cell = '<table:table-cell office:value-type="currency" office:currency="{}" office:value="{}"/>'
    lines = "".join(
        row.format(f"<table:table-cell><text:p>{title}</text:p></table:table-cell>" + cell.format(currency, value))
        for title, currency, value in [("Licenties", "USD", "50000"), ("Schoonmaak", "EUR", "1250.5")]
    )
    path = tmp_path / "kalender.fods"
    header = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Titel", "Raming"))
    document = opendocument()
    begin, end = document.index("<table:table-row>"), document.index("</table:table>")
    path.write_text(document[:begin] + row.format(header) + lines + document[end:], encoding="utf-8")
    values = [line.value for line in read_calendar(path).lines]
    assert [(value.low, value.currency) for value in values if value] == [(50000, "USD"), (1250.5, "EUR")]


def test_amounts_on_two_lines_of_a_cell_are_not_one(write_xlsx: Callable[..., Path]) -> None:
    path = write_xlsx({"Blad": [["Titel", "Raming"], ["Schoonmaak", "250\n300"], ["Catering", "250 300"]]})
    reading = read_calendar(path)
    assert [line.value and line.value.low for line in reading.lines] == [None, 250300]
    assert [problem.text for problem in reading.problems] == ["250 / 300"]
