"""Text with separators that a person, or a poor export, made."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.calendars import Reading, read_calendar
from impactscreen.calendars.delimited import decode, read_delimited
from impactscreen.messages import say


def read(folder: Path, text: str | bytes) -> Reading:
    path = folder / "kalender.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_calendar(path)


def shown(reading: Reading) -> list[tuple[int | None, str, float | None]]:
    return [(line.place.row, line.title, line.value.low if line.value else None) for line in reading.lines]


@pytest.mark.parametrize(
    ("text", "lines", "row"),
    [
        ('INK-1;"schoonmaak;5000\nINK-2;catering;6000\n', [(2, "schoonmaak", 5000), (3, "catering", 6000)], 2),
        ('INK-1;schoonmaak;5000\nINK-2;"catering;6000', [(2, "schoonmaak", 5000), (3, "catering", 6000)], 3),
        (
            'INK-1;"schoonmaak;5000\nINK-2;"thee; groen";6000\nINK-3;koffie;7000\n',
            [(2, "schoonmaak", 5000), (3, "thee; groen", 6000), (4, "koffie", 7000)],
            2,
        ),
        (
            'INK-1;"schoonmaak;5000\nINK-2;catering;6000\nINK-3;"koffie";7000\n',
            [(2, "schoonmaak", 5000), (3, "catering", 6000), (4, "koffie", 7000)],
            2,
        ),
    ],
    ids=["to the end", "in the last line", "to a quoted cell with a separator", "to the next quoted cell"],
)
def test_a_quote_that_nobody_closed_costs_no_line_and_is_told(
    tmp_path: Path, text: str, lines: list[tuple[int, str, float]], row: int
) -> None:
    reading = read(tmp_path, f"Nr;Titel;Raming\n{text}")

    assert shown(reading) == lines
    (problem,) = reading.problems
    assert problem.place.row == row
    assert (
        say(problem.message) == "In deze rij staat een aanhalingsteken dat nergens wordt gesloten. Het is weggelaten."
    )


def test_a_very_long_cell_is_one_cell(tmp_path: Path) -> None:
    reading = read(tmp_path, "Titel;Raming\n" + '"' + "x\n" * 250 + '";5000\nGroen;8000\n')
    assert [(row, value) for row, _, value in shown(reading)] == [(2, 5000), (253, 8000)]
    assert reading.problems == ()


@pytest.mark.parametrize(
    "cell",
    ['"schoon\nmaak; en meer"', '"schoon\n\n\nmaak; en meer"', '"schoon\r\nmaak; en meer"'],
)
def test_a_cell_over_more_lines_is_one_cell(tmp_path: Path, cell: str) -> None:
    reading = read(tmp_path, f"Nr;Titel;Raming\nINK-1;{cell};5000\nINK-2;catering;6000\n")
    assert [line.title for line in reading.lines] == ["schoon maak; en meer", "catering"]
    assert reading.problems == ()


def test_a_stray_zero_byte_is_no_other_encoding(tmp_path: Path) -> None:
    reading = read(tmp_path, b"Nr;Titel;Raming\nINK-1;scho\x00onmaak;5000\nINK-2;catering;6000\n")
    assert shown(reading) == [(2, "schoonmaak", 5000), (3, "catering", 6000)]


def test_a_line_wider_than_the_header_is_told(tmp_path: Path) -> None:
    lines = "Schoonmaak,50,000,Jan\n" + 'Catering,"60,000",Piet\n' * 3
    reading = read(tmp_path, f"Titel,Raming,Opdrachtgever\n{lines}")
    assert "meer cellen dan de kopregel" in " ".join(say(problem.message) for problem in reading.problems)
    assert {problem.place.row for problem in reading.problems} == {2}


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_western_text_in_utf_16_is_known_without_a_mark(text: str, encoding: str) -> None:
    known = "Titel;Raming;Afdeling\n" * 3 + text[:20]
    assert decode(known.encode(encoding)) == known


@given(st.lists(st.lists(st.text(st.sampled_from('ab ;"\n,')), min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_a_program_wrote_is_read_back_whole(rows: list[list[str]]) -> None:
    import csv
    import io

    width = max(map(len, rows))
    full = [["kop"] * width, *([*row, *["x"] * (width - len(row))] for row in rows)]
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL).writerows(full)

    sheet = read_delimited(b"sep=;\n" + stream.getvalue().encode())
    assert sheet.rows == [[" ".join(cell.split()) or None for cell in row] for row in full]
    assert sheet.open_quotes == ()


def test_a_line_of_one_cell_among_wider_ones_is_told(tmp_path: Path) -> None:
    text = (
        "Titel;Raming;Publicatie;Opdrachtgever\nSchoonmaak\nvan gebouwen;50000;Q1 2027;Jan\nGroen;60000;Q2 2027;Piet\n"
    )
    reading = read(tmp_path, text)
    told = [(each.severity, each.place.row) for each in reading.problems if "één cel" in say(each.message)]
    assert told == [("warning", 2)]


def test_digits_without_end_are_only_text(tmp_path: Path) -> None:
    digits = ";".join(["9" * 5000] * 4)
    reading = read(tmp_path, f"Titel;Raming;Publicatie;Opdrachtgever\n{digits}\nSchoonmaak;50000;Q1 2027;Jan\n")
    assert shown(reading)[-1] == (3, "Schoonmaak", 50_000)
