from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.messages import Language, msg
from impactscreen.reports import csvfile
from impactscreen.reports.document import ByColumn, Cell, Column, Document, Kind, Table, blocks_of
from impactscreen.reports.formats import CsvStyle, Look
from impactscreen.reports.wording import FORMULA_STARTS, in_words

TITLE = msg("reports.lines.title")


def document(rows: Any, *kinds: Kind) -> Document:
    columns = tuple(Column(f"c{number}", msg("field.title"), kind) for number, kind in enumerate(kinds))
    return Document(title=TITLE, tables=(Table("t", TITLE, columns, rows),))


def fields(rows: Any, *kinds: Kind, style: CsvStyle = CsvStyle.RFC4180) -> list[list[str]]:
    text = csvfile.render(document(rows, *kinds), Look(Language.NL, style)).decode("utf-8-sig")
    delimiter = ";" if style is CsvStyle.EXCEL_NL else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[1:]


texts = st.none() | st.text(st.sampled_from("ab1 ,;\"'\n\r\t=+-@€\u200b\u00a0\x07\u00e9"), max_size=8)


@given(st.lists(st.tuples(texts, texts), max_size=12), st.sampled_from(CsvStyle))
def test_a_reader_gets_back_every_text_in_words(rows: list[tuple[str | None, str | None]], style: CsvStyle) -> None:
    def said(text: str | None) -> str:
        words = in_words(text, Kind.TEXT, Language.NL)
        return f"'{words}" if words.startswith(FORMULA_STARTS) else words

    assert fields(rows, Kind.TEXT, Kind.TEXT, style=style) == [[said(cell) for cell in row] for row in rows]


@given(st.lists(texts, max_size=6))
def test_a_table_is_written_as_the_csv_module_writes_it(cells: list[str | None]) -> None:
    written = csvfile.render(document([(cell,) for cell in cells], Kind.TEXT), Look()).decode()
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(
        csv.reader(io.StringIO(written, newline="")),
    )

    assert written == buffer.getvalue()


def test_cells_of_any_sort_stand_in_one_column() -> None:
    day, message = dt.date(2027, 3, 1), msg("basis.yearly")
    cells: list[Cell] = [day, "n.t.b.", None, 1, 1.5, message, ("a", "b"), (), message, day]

    got = [row[0] for row in fields([(cell, "x") for cell in cells], Kind.TEXT, Kind.TEXT)]

    yearly = in_words(message, Kind.TEXT, Language.NL)
    assert got == ["2027-03-01", "n.t.b.", "", "1", "1.5", yearly, "a; b", "", yearly, "2027-03-01"]


def test_equal_numbers_are_written_as_their_kind_asks() -> None:
    rows = [(1, 1), (1.0, 1.0), (0.25, 0.25), (None, None)]

    assert fields(rows, Kind.EURO, Kind.SHARE) == [["1", "1"], ["1", "1.0"], ["0.25", "0.25"], ["", ""]]
    assert fields(rows[2:3], Kind.EURO, Kind.SHARE, style=CsvStyle.EXCEL_NL) == [["0,25", "0,25"]]


@pytest.mark.parametrize("many", [0, 1, 1_999, 2_000, 4_321])
def test_rows_made_by_column_are_the_same_rows(many: int) -> None:
    rows = ByColumn(range(many), lambda some: [list(some), [str(each) for each in some]])
    plain = [(number, str(number)) for number in range(many)]

    assert len(rows) == many
    assert list(rows) == plain
    assert [row for block in blocks_of(rows) for row in zip(*block, strict=True)] == plain
    assert [row for block in blocks_of(plain) for row in zip(*block, strict=True)] == plain
    assert list(rows[3:7]) == plain[3:7]
    if many:
        assert rows[many - 1] == rows[-1] == plain[-1]
