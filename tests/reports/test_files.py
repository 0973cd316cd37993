from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from impactscreen.errors import OutputError
from impactscreen.reports import sealed, write_whole


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    path = tmp_path / "bron.xlsx"
    book = Workbook()
    book.worksheets[0]["A1"] = "kans"
    book.save(path)
    content = path.read_bytes()
    path.unlink()
    return sealed(content)


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.csv", b"een")
    write_whole(tmp_path / "a.csv", b"twee")

    assert (tmp_path / "a.csv").read_bytes() == b"twee"
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.skipif(os.name == "nt", reason="rights of files are those of POSIX")
def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"een")
    path.chmod(0o640)

    write_whole(path, b"twee")

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_when_writing_fails_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"oud")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_whole(path, b"nieuw")

    assert path.read_bytes() == b"oud"
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="bestaat de map nog"):
        write_whole(tmp_path / "weg" / "a.csv", b"")


def test_a_file_that_may_hold_notes_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "kansen.csv"
    path.write_text("met de hand gemaakt", encoding="utf-8")

    with pytest.raises(OutputError, match="--overwrite"):
        write_whole(path, b"nieuw", keep_notes=True)

    assert path.read_text(encoding="utf-8") == "met de hand gemaakt"


def test_the_same_content_may_be_written_again(tmp_path: Path) -> None:
    path = tmp_path / "kansen.csv"
    write_whole(path, b"gelijk", keep_notes=True)

    write_whole(path, b"gelijk", keep_notes=True)

    assert path.read_bytes() == b"gelijk"


def test_a_workbook_that_nobody_saved_may_be_replaced(tmp_path: Path, workbook: bytes) -> None:
    path = tmp_path / "kansen.xlsx"
    write_whole(path, workbook, keep_notes=True)

    write_whole(path, b"nieuw", keep_notes=True)

    assert path.read_bytes() == b"nieuw"


def test_a_workbook_that_somebody_saved_is_kept(tmp_path: Path, workbook: bytes) -> None:
    path = tmp_path / "kansen.xlsx"
    write_whole(path, workbook)
    book = load_workbook(path)
    book.worksheets[0]["B1"] = "gebeld op dinsdag"
    book.save(path)

    with pytest.raises(OutputError, match="aantekeningen"):
        write_whole(path, workbook, keep_notes=True)

    assert load_workbook(path).worksheets[0]["B1"].value == "gebeld op dinsdag"


def test_a_changed_part_breaks_the_seal_even_if_the_comment_stays(tmp_path: Path, workbook: bytes) -> None:
    path = tmp_path / "kansen.xlsx"
    path.write_bytes(workbook)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("notitie.txt", "gebeld")

    with pytest.raises(OutputError):
        write_whole(path, workbook, keep_notes=True)
