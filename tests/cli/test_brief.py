from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from icalendar import Calendar
from openpyxl import load_workbook

Run = Callable[..., Any]
AS_OF = ("--as-of", "2026-10-01")


@pytest.fixture
def calendar(examples: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(examples / "inkoopkalender-2026-Q4.xlsx", tmp_path / "kalender.xlsx"))


@pytest.fixture
def listed(run: Run, calendar: Path) -> Path:
    """A list as `scan` wrote it, beside its calendar."""
    path = calendar.with_name("kansen.xlsx")
    assert run("scan", calendar, "-o", path, "-q", *AS_OF).code == 0
    return path


def titles(markdown: str) -> list[str]:
    return [line.removeprefix("# In gesprek met ") for line in markdown.splitlines() if line.startswith("# ")]


def test_a_paper_is_text_to_read(run: Run, calendar: Path) -> None:
    ran = run("brief", calendar, "--client", "hofstra", *AS_OF)

    assert ran.code == 0
    assert titles(ran.out) == ["Marijke Hofstra"]
    assert "| Bedrijfscatering en vergaderlunches |" in ran.out
    assert "1 gespreksblad over 4 kansen." in ran.err


def test_every_file_is_written_with_its_own_kind_of_paper(run: Run, calendar: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"gesprek.{suffix}" for suffix in ("docx", "odt", "html", "md", "ics", "xlsx", "ods", "json")]
    options = [option for file in files for option in ("-o", file)]
    ran = run("brief", calendar, "--top", "2", *options, *AS_OF)

    assert ran.code == 0
    assert ran.out == ""
    assert [file.name for file in files if str(file) not in ran.err] == []
    assert sum(each.text.startswith("In gesprek") for each in docx.Document(str(files[0])).paragraphs) == 2
    assert files[2].read_bytes().count(b"<article") == 2
    assert len(titles(files[3].read_text(encoding="utf-8"))) == 2
    assert len(Calendar.from_ical(files[4].read_bytes()).walk("VEVENT")) == 2
    assert load_workbook(files[5]).sheetnames == ["Per opdrachtgever"]


def test_clients_and_departments_go_together(run: Run, calendar: Path) -> None:
    ran = run("brief", calendar, "--client", "tjoa", "--client", "postma", "--department", "informatie", *AS_OF)

    assert sorted(titles(ran.out)) == ["Archief", "H. Postma", "R. Tjoa", "S. Ramdin"]


def test_all_conversations_when_nobody_is_named(run: Run, calendar: Path) -> None:
    assert len(titles(run("brief", calendar, *AS_OF).out)) > 8


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--client", "jansen"), "Marijke Hofstra"),
        (("--department", "zorg"), "Wel bij: Bedrijfsvoering"),
        (("--client", "b"), "kan meer opdrachtgevers betekenen"),
        (("--client", "hofstra", "--no-names"), "--department"),
        (("--client", "hofstra", "-f", "docx"), "-o naam.docx"),
        (("--top", "0"), "--top"),
    ],
    ids=["nobody", "no department", "which", "no names", "to stdout", "none"],
)
def test_what_cannot_be_done_is_said_in_a_line(
    run: Run, calendar: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    output = () if "-f" in arguments else ("-o", tmp_path / "gesprek.docx")
    ran = run("brief", calendar, *arguments, *output, *AS_OF)

    assert ran.code == 2
    assert ran.out == ""
    assert said in ran.err
    assert not (tmp_path / "gesprek.docx").exists()


def test_a_calendar_without_opportunities_makes_no_paper(run: Run, write_calendar: Callable[..., Path]) -> None:
    ran = run("brief", write_calendar(("Onderwerp", "Afdeling"), ("Zaaksysteem", "ICT")), *AS_OF)

    assert ran.code == 2
    assert "geen kansen gevonden" in ran.err


def test_no_names_leaves_no_person_in_any_paper(run: Run, calendar: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"gesprek.{suffix}" for suffix in ("html", "md", "ics")]
    options = [option for file in files for option in ("-o", file)]
    assert run("brief", calendar, "--no-names", *options, *AS_OF).code == 0

    for file in files:
        text = file.read_bytes().replace(b"\r\n ", b"").decode()
        assert [name for name in ("Hofstra", "Ramdin", "Wiersma", "Benali") if name in text] == []
        assert "Bedrijfsvoering" in text


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_list_does_not_come_as_a_paper_and_then_nothing_is_written(
    run: Run, calendar: Path, tmp_path: Path, suffix: str
) -> None:
    ran = run("scan", calendar, "-o", tmp_path / "kansen.csv", "-o", tmp_path / f"kansen.{suffix}", *AS_OF)

    assert ran.code == 2
    assert "impactscreen brief" in ran.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kalender.xlsx"]


def test_scan_writes_an_agenda_and_an_ods_too(run: Run, calendar: Path, tmp_path: Path) -> None:
    ran = run("scan", calendar, "-o", tmp_path / "kansen.ics", "-o", tmp_path / "kansen.ods", *AS_OF)

    assert ran.code == 0
    assert b"BEGIN:VEVENT" in (tmp_path / "kansen.ics").read_bytes()
    assert run("read", tmp_path / "kansen.ods", "--sheet", "Kansen", "-f", "csv").out.count("\n") > 10


def test_the_same_day_gives_the_same_papers(run: Run, calendar: Path, tmp_path: Path) -> None:
    written = []
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        files = [tmp_path / name / f"gesprek.{suffix}" for suffix in ("docx", "odt", "html", "ics", "ods")]
        assert run("brief", calendar, *[option for file in files for option in ("-o", file)], *AS_OF).code == 0
        written.append([file.read_bytes() for file in files])

    assert written[0] == written[1]


# --- from an earlier list ---------------------------------------------------------------------------------------------


def test_from_an_earlier_list_with_the_calendar_beside_it_nothing_is_lost(
    run: Run, calendar: Path, listed: Path
) -> None:
    assert (
        run("brief", listed, "--client", "hofstra", *AS_OF).out
        == run("brief", calendar, "--client", "hofstra", *AS_OF).out
    )


def test_what_people_noted_in_the_list_comes_along(run: Run, listed: Path) -> None:
    book = load_workbook(listed)
    sheet = book["Kansen"]
    columns = {str(cell.value): number for number, cell in enumerate(sheet[1], start=1)}
    row = next(row for row in range(2, 30) if sheet.cell(row, columns["Kenmerk"]).value == "INK-2026-041")
    sheet.cell(row, columns["Afspraak"]).value = "proef met dagschoonmaak"
    book.save(listed)

    ran = run("brief", listed, "--client", "hofstra", *AS_OF)

    assert "Afspraak: proef met dagschoonmaak" in ran.out
    assert "de kalender zelf (kalender.xlsx)" in ran.err


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_from_an_earlier_list_alone_the_same_conversations_come(
    run: Run, calendar: Path, lang: str, suffix: str
) -> None:
    listed = calendar.with_name(f"lijst.{suffix}")
    run("scan", calendar, "-o", listed, "-q", "--lang", lang, *AS_OF)
    whole = run("brief", calendar, "--lang", "nl", *AS_OF).out
    calendar.unlink()

    ran = run("brief", listed, "--lang", "nl", *AS_OF)

    assert ran.code == 0
    assert "de omschrijving en de status van de kalender ontbreken" in ran.err
    assert sorted(titles(ran.out)) == sorted(titles(whole))
    assert "‘glasbewassing’" in ran.out
    assert "Waarde: € 1.250.000" in ran.out
    assert "INK-2026-041" in ran.out


def test_what_was_on_the_market_stays_on_the_market(run: Run, write_calendar: Callable[..., Path]) -> None:
    header = ("Onderwerp", "Opdrachtgever", "Publicatiedatum", "Status")
    calendar = write_calendar(header, ("Schoonmaak", "A. Aa", "Q4 2027", "gepubliceerd"))
    listed = calendar.with_name("kansen.xlsx")
    run("scan", calendar, "-o", listed, "-q", *AS_OF)
    calendar.unlink()

    assert "al op de markt" in run("brief", listed, *AS_OF).out


def test_a_list_can_come_from_standard_input_as_a_calendar(run: Run, calendar: Path) -> None:
    ran = run("brief", "-", "--client", "hofstra", *AS_OF, stdin=calendar.read_bytes())

    assert titles(ran.out) == ["Marijke Hofstra"]


def test_a_damaged_file_is_told_as_for_any_calendar(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "kapot.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 4)

    ran = run("brief", path, *AS_OF)

    assert ran.code == 2
    assert "kapot.xlsx" in ran.err
