from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import odfdo
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from impactscreen.errors import OutputError
from impactscreen.messages import Language, msg
from impactscreen.reports import FORMATS, Column, Document, Kind, Look, Table, write_whole
from impactscreen.reports.document import Cell, Link, Tone
from impactscreen.reports.opportunities import opportunities_document
from impactscreen.reports.wording import in_words
from impactscreen.screening import Screening

_CHOICES = (msg("status.new"), msg("status.planned"))
COLUMNS = (
    Column("title", msg("field.title"), width=30),
    Column("value", msg("field.value"), Kind.EURO, width=14),
    Column("day", msg("field.publication"), Kind.DATE, width=12),
    Column("score", msg("reports.column.score"), Kind.SHARE),
    Column("page", msg("reports.column.website"), Kind.LINK),
    Column("status", msg("reports.column.follow-status"), editable=True, choices=_CHOICES),
)
ROW = ("Schoonmaak", 1250000.0, dt.date(2027, 3, 1), 0.875, "https://example.org/?a=1&b=2", None)


def document(*rows: tuple[object, ...], note: bool = False, **table: object) -> Document:
    facts = {"note": msg("reports.suppliers.note") if note else None, **table}
    facts["empty"] = msg("reports.opportunities.none")
    main = Table("main", msg("reports.opportunities.sheet"), COLUMNS, rows, **facts)  # type: ignore[arg-type]  # of a test
    leads = [(Link("zie", "main", 2),)]
    other = Table("other", msg("reports.suppliers.sheet"), (Column("name", msg("field.title")),), leads)
    return Document(msg("reports.opportunities.title"), (main, other), stamp=dt.date(2026, 10, 1))


def rendered(shown: Document, lang: Language = Language.NL) -> bytes:
    return FORMATS["ods"].render(shown, Look(lang))


def opened(content: bytes) -> odfdo.Document:
    return odfdo.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def first_cell(text: str) -> odfdo.Cell:
    return opened(rendered(document((text, None, None, None, None, None)))).body.tables[0].get_cell((0, 1))


def test_values_are_values() -> None:
    sheet = opened(rendered(document(ROW))).body.tables[0]
    title, value, day, score, page, status = (sheet.get_cell((column, 1)) for column in range(6))

    assert (title.type, title.value) == ("string", "Schoonmaak")
    assert (value.type, float(str(value.value)), value.currency) == ("currency", 1250000.0, "EUR")
    assert (day.type, day.date) == ("date", dt.date(2027, 3, 1))
    assert (score.type, float(str(score.value))) == ("float", 0.875)
    assert 'xlink:href="https://example.org/?a=1&amp;b=2"' in page.serialize()
    assert status.is_empty(aggressive=True)


@pytest.mark.parametrize(
    "text", ["=1+1", "of:=1+1", "+31 6", "-verkoop", "@SUM(A1)", '=HYPERLINK("http://x")', "＝1+1"]
)
def test_a_cell_cannot_become_a_formula(text: str) -> None:
    cell = first_cell(text)

    assert (cell.type, cell.value, cell.formula) == ("string", text, None)


@pytest.mark.parametrize("text", ["  voorop", "dubbel  spatie", "tab\ttab", "achter ", "a\nb\n\nc", "<b>&amp;"])
def test_white_space_and_signs_are_kept(text: str) -> None:
    paragraphs = first_cell(text).get_paragraphs()

    assert "".join(str(each) for each in paragraphs).removesuffix("\n") == text


@given(st.text(max_size=60))
def test_any_text_can_be_written(text: str) -> None:
    assert first_cell(text).formula is None


def test_it_is_a_list_to_work_with() -> None:
    content = rendered(document(ROW, ROW, tones=(Tone.PLAIN, Tone.SOON), frozen=2, printed=3))
    body, settings = part(content, "content.xml"), part(content, "settings.xml")

    assert "'Kansen'.A1:'Kansen'.F3" in body
    assert 'table:display-filter-buttons="true"' in body
    assert "table:print-ranges=\"'Kansen'.A1:'Kansen'.C3\"" in body
    assert "of:cell-content-is-in-list(&quot;nieuw&quot;;&quot;gepland&quot;)" in body
    assert "<table:table-header-rows>" in body
    assert "xlink:href=\"#'Kansen'.A2\"" in body
    assert re.search(r'"HorizontalSplitPosition" config:type="int">2<', settings)
    assert re.search(r'"VerticalSplitPosition" config:type="int">1<', settings)
    assert '"ActiveTable" config:type="string">Kansen<' in settings
    assert 'style:print-orientation="landscape"' in part(content, "styles.xml")


def test_a_note_stands_above_the_header() -> None:
    content = rendered(document(ROW, note=True))
    sheet = opened(content).body.tables[0]

    assert str(sheet.get_cell((0, 0)).value).startswith("Genoemd omdat")
    assert sheet.get_cell((0, 1)).value == "Titel"
    assert "'Kansen'.A2:'Kansen'.F3" in part(content, "content.xml")


def test_colour_is_a_second_signal_and_writing_has_its_own() -> None:
    sheet = opened(rendered(document(ROW, tones=(Tone.SOON,)))).body.tables[0]

    assert sheet.get_cell((0, 1)).style == "text-soon"
    assert sheet.get_cell((5, 1)).style == "text-writable"
    assert (sheet.get_cell((0, 0)).style, sheet.get_cell((5, 0)).style) == ("Header", "WritableHeader")


def test_nothing_found_is_said() -> None:
    assert str(opened(rendered(document())).body.tables[0].get_cell((0, 1)).value).startswith("Geen kansen gevonden")


@pytest.mark.parametrize(("lang", "language"), [(Language.NL, 'fo:language="nl"'), (Language.EN, 'fo:language="en"')])
def test_the_language_is_that_of_the_text(lang: Language, language: str) -> None:
    styles = part(rendered(document(ROW), lang), "styles.xml")

    assert language in styles
    assert 'fo:language="fr"' not in styles


def test_the_same_document_gives_the_same_bytes() -> None:
    assert rendered(document(ROW)) == rendered(document(ROW))


def test_a_list_that_somebody_worked_in_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "kansen.ods"
    write_whole(path, rendered(document(ROW)), keep_notes=True)
    write_whole(path, rendered(document(ROW, ROW)), keep_notes=True)
    odf = odfdo.Document(path)
    odf.body.tables[0].set_value("F2", "gesproken")
    odf.save(path)

    with pytest.raises(OutputError, match="aantekeningen"):
        write_whole(path, rendered(document(ROW)), keep_notes=True)


@pytest.fixture
def whole(screen: Callable[..., Screening]) -> Document:
    return opportunities_document(screen(), Language.NL)


def test_an_office_reads_the_same_as_in_the_workbook(
    whole: Document, to_office: Callable[[bytes, str, str], Path]
) -> None:
    ours = load_workbook(io.BytesIO(FORMATS["xlsx"].render(whole, Look())))
    theirs = load_workbook(to_office(rendered(whole), "ods", "xlsx"))

    assert theirs.sheetnames == ours.sheetnames
    for name in ours.sheetnames:
        mine, other = ours[name], theirs[name]
        # A number that leads somewhere is text in OpenDocument; everything else is the same, values and filters.
        wrong = [
            (name, cell.coordinate, cell.value, other[cell.coordinate].value)
            for row in mine.iter_rows()
            for cell in row
            if cell.value != other[cell.coordinate].value
            and not (cell.hyperlink and str(cell.value) == other[cell.coordinate].value)
        ]
        assert wrong == []
        assert other.auto_filter.ref == mine.auto_filter.ref
        assert other.print_title_rows == mine.print_title_rows
    euro, day = theirs["Kansen"]["T2"], theirs["Kansen"]["E2"]
    assert (euro.number_format, day.number_format) == (r"[$€]\ #,##0", r"dd\-mm\-yyyy")


def test_an_office_prints_it_without_loss(whole: Document, pdf_words: Callable[[bytes, str], list[list[str]]]) -> None:
    pages = pdf_words(rendered(whole), "ods")
    printed = {word for page in pages for word in page}
    shown = {"title", "department", "client", "talk_by", "phase"}
    columns = [number for number, column in enumerate(whole.main.columns) if column.key in shown]
    wanted = {
        word
        for row in whole.main.rows
        for number in columns
        for word in in_words(plain(row[number]), whole.main.columns[number].kind, Language.NL).split()
    }

    assert wanted - printed == set()
    assert len(wanted) > 20
    assert [page[-3:-1] for page in pages] == [[str(number), "/"] for number in range(1, len(pages) + 1)]


def plain(cell: Cell) -> Cell:
    return cell.text if isinstance(cell, Link) else cell
