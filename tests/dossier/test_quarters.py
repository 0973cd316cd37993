"""Four quarters of an invented municipality, with people at work in between: nothing noted may be lost or misplaced."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from openpyxl import load_workbook

from impactscreen.calendars import ReadOptions, read_calendars
from impactscreen.dossier.matching import match
from impactscreen.dossier.trace import traces_of
from impactscreen.messages import Language
from impactscreen.reports import FORMATS, Look
from impactscreen.reports.opportunities import opportunities_document
from impactscreen.screening import scan

STYLES = ("codes", "mixed", "none", "running")
Run = Callable[..., Any]


@pytest.mark.parametrize("style", STYLES)
def test_lines_are_recognised_through_four_quarters(town: ModuleType, tmp_path: Path, style: str) -> None:
    right = asked = 0
    wrong = []
    for seed in (1, 2):
        story = town.quarters(town.Style(style), seed=seed)
        paths = [town.write(quarter.rows, tmp_path / f"{number}.xlsx") for number, quarter in enumerate(story)]
        traces = [traces_of(read_calendars([path], ReadOptions()).lines) for path in paths]
        for before in range(3):
            old = [row.truth for row in story[before].rows]
            matching = match(traces[before], traces[before + 1])
            for position, row in enumerate(story[before + 1].rows):
                told = old[matching.pairs[position]] if position in matching.pairs else None
                truth = row.truth if row.truth in old else None
                if position in matching.doubts:
                    asked += 1
                elif told == truth:
                    right += 1
                else:
                    wrong.append((row.title, told, truth))

    assert wrong == []
    assert right / (right + asked) >= 0.98


class _Lists:
    """The lists of a story, each worked in by people before the next calendar comes."""

    def __init__(self, town: ModuleType, style: str) -> None:
        self.town = town
        self.story = town.quarters(town.Style(style), seed=5, many=30)
        self.notes: list[Any] = []

    def work_in(self, path: Path, quarter: int) -> None:
        book = load_workbook(path)
        sheet = book["Kansen"]
        self.notes += self.town.work_in(sheet, self._truths(sheet, quarter), quarter)
        book["Per opdrachtgever"].cell(4, 30).value = "#visit#"
        book.create_sheet("Mijn blad").append(["", "#sheet#"])
        book.save(path)

    def _truths(self, sheet: Any, quarter: int) -> dict[int, int]:
        titles = [cell.value for cell in sheet[1]]
        row_column = titles.index("Rij") + 1
        rows = self.story[quarter].rows
        return {
            number: rows[int(sheet.cell(number, row_column).value) - self.town.FIRST_ROW].truth
            for number in range(2, sheet.max_row + 1)
            if sheet.cell(number, row_column).value is not None
        }

    def check(self, path: Path, quarter: int) -> None:
        """Every note of every earlier quarter is in this list: with its own purchase, or where it waits for one."""
        book = load_workbook(path)
        sheet = book["Kansen"]
        truths = self._truths(sheet, quarter)
        rows = {number: _text(sheet[number]) for number in truths}
        aside = " ".join(_text(cells) for name in ("Verdwenen", "Niet geplaatst") for cells in book[name].iter_rows())
        for note in self.notes:
            where = {truths[number] for number, text in rows.items() if note.token in text}
            assert where <= {note.truth}, f"{note.token} stands with another purchase"
            assert where or note.token in aside, f"{note.token} is lost"
        assert "#visit#" in aside
        assert "#sheet#" in aside


def _text(cells: Any) -> str:
    return " ".join(str(cell.value) for cell in cells if cell.value is not None)


@pytest.mark.parametrize("style", STYLES)
def test_no_note_is_lost_from_list_to_list(town: ModuleType, tmp_path: Path, style: str) -> None:
    lists = _Lists(town, style)
    previous = None
    for number, quarter in enumerate(lists.story):
        calendar = town.write(quarter.rows, tmp_path / f"kalender-{number}.xlsx")
        screening = scan(calendar, as_of=town.AS_OF[number], previous=previous)
        path = tmp_path / f"kansen-{number}.xlsx"
        path.write_bytes(FORMATS["xlsx"].render(opportunities_document(screening, Language.NL), Look()))
        if previous:
            lists.check(path, number)
        lists.work_in(path, number)
        previous = path


def test_no_note_is_lost_in_a_screening_folder(town: ModuleType, folder: Path, run: Run) -> None:
    lists = _Lists(town, "mixed")
    for number, quarter in enumerate(lists.story):
        as_of = town.AS_OF[number].isoformat()
        town.write(quarter.rows, folder / "kalenders" / f"kalender-{as_of}.xlsx")
        assert run("scan", "--as-of", as_of, "-q").code == 0
        path = folder / "lijsten" / f"kansen-{as_of}.xlsx"
        if number:
            lists.check(path, number)
        lists.work_in(path, number)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_a_list_that_libreoffice_saved_is_read_back(town: ModuleType, tmp_path: Path) -> None:
    lists = _Lists(town, "codes")
    for number, suffix in enumerate(("xlsx", "ods")):
        calendar = town.write(lists.story[number].rows, tmp_path / f"kalender-{number}.xlsx")
        previous = tmp_path / "anders" / f"kansen-{number - 1}.xlsx" if number else None
        screening = scan(calendar, as_of=town.AS_OF[number], previous=previous)
        path = tmp_path / f"kansen-{number}.xlsx"
        path.write_bytes(FORMATS["xlsx"].render(opportunities_document(screening, Language.NL), Look()))
        if previous:
            lists.check(path, number)
        lists.work_in(path, number)
        _save_again(path, suffix, tmp_path / "anders")
    calendar = town.write(lists.story[2].rows, tmp_path / "kalender-2.xlsx")
    screening = scan(calendar, as_of=town.AS_OF[2], previous=tmp_path / "anders" / "kansen-1.ods")
    path = tmp_path / "kansen-2.xlsx"
    path.write_bytes(FORMATS["xlsx"].render(opportunities_document(screening, Language.NL), Look()))
    # The reader of ods does not tell remarks on cells; those of that one list are left out here, as the docs say.
    lists.notes = [note for note in lists.notes if not _only_remark(note, tmp_path / "kansen-1.xlsx")]
    lists.check(path, 2)


def _only_remark(note: Any, path: Path) -> bool:
    """Whether a note stands in the list as a remark on a cell only."""
    sheet = load_workbook(path)["Kansen"]
    return not any(note.token in _text(cells) for cells in sheet.iter_rows())


def _save_again(path: Path, suffix: str, folder: Path) -> None:
    profile = folder / "profiel"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", suffix]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=180)
