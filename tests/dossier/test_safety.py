"""Killed at any moment, eight at once, a full disk: the dossier and the list are the old or the new, never between."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook

from impactscreen.dossier import store
from impactscreen.dossier.store import open_dossier
from impactscreen.dossier.tables import line, run_file
from impactscreen.dossier.tables import run as run_table
from impactscreen.dossier.transfer import export_json

HEADER = ["Kenmerk", "Onderwerp", "Afdeling", "Opdrachtgever", "Geraamde waarde", "Publicatiedatum"]
CLEANING = ["INK-1", "Schoonmaak gemeentehuis", "Facilitair", "S. Bakker", "€ 90.000", "Q2 2027"]
CATERING = ["INK-2", "Catering raadzaal", "Facilitair", "S. Bakker", "€ 60.000", "Q3 2027"]

Run = Callable[..., Any]
Write = Callable[..., Path]

# Runs the program and dies, without a chance to clean up, just before or after the n-th call of a function.
DYING = """
import importlib, os, signal, sys
target, when, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
module, _, path = target.partition(":")
*owners, name = path.split(".")
owner = importlib.import_module(module)
for each in owners:
    owner = getattr(owner, each)
real = getattr(owner, name)
calls = 0
def dying(*arguments, **options):
    global calls
    calls += 1
    if calls == count and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    result = real(*arguments, **options)
    if calls == count and when == "after":
        os.kill(os.getpid(), signal.SIGKILL)
    return result
setattr(owner, name, dying)
sys.argv = ["impactscreen", *sys.argv[4:]]
from impactscreen.cli import main
main()
"""
SCAN_POINTS = [
    ("impactscreen.dossier.syncing:sync", "after", 1),
    ("impactscreen.dossier.book:Book._record_lines", "after", 1),
    ("impactscreen.dossier.book:Book.record", "after", 1),
    ("os:fsync", "before", 1),
    ("pathlib:Path.replace", "before", 1),
    ("pathlib:Path.replace", "after", 1),
    ("sqlalchemy.engine.default:DefaultDialect.do_commit", "before", 2),
    ("sqlalchemy.engine.default:DefaultDialect.do_commit", "after", 2),
]
SYNC_POINTS = [
    ("impactscreen.dossier.following:add_follow_up", "after", 1),
    ("sqlalchemy.engine.default:DefaultDialect.do_commit", "before", 2),
    ("sqlalchemy.engine.default:DefaultDialect.do_commit", "after", 2),
]


def exported(path: Path) -> bytes:
    with open_dossier(path).reading() as connection:
        assert connection.scalar(sa.text("PRAGMA integrity_check")) == "ok"
        return export_json(connection)


def runs(path: Path) -> int:
    return len(json.loads(exported(path))["tables"]["run"])


@pytest.fixture
def worked_in(folder: Path, run: Run, write_calendar: Write) -> Path:
    """A screening folder after one quarter, with a note in its list and the next calendar waiting."""
    shutil.move(write_calendar(HEADER, CLEANING, name="k.csv"), folder / "kalenders" / "kalender-2026-Q4.csv")
    assert run("scan", "--as-of", "2026-10-01", "-q").code == 0
    path = folder / "lijsten" / "kansen-2026-10-01.xlsx"
    book = load_workbook(path)
    titles = [cell.value for cell in book["Kansen"][1]]
    book["Kansen"].cell(2, titles.index("Afspraak") + 1).value = "Sanne belt"
    book.save(path)
    moved = [*CLEANING[:5], "Q4 2027"]
    shutil.move(write_calendar(HEADER, moved, CATERING, name="k.csv"), folder / "kalenders" / "kalender-2027-Q1.csv")
    return folder


def killed(folder: Path, point: tuple[str, str, int], *arguments: str | Path) -> int:
    target, when, count = point
    command = [sys.executable, "-c", DYING, target, when, str(count), *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120).returncode


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows")
@pytest.mark.parametrize("point", SCAN_POINTS, ids=lambda point: f"{point[0].rpartition(':')[2]}-{point[1]}-{point[2]}")
def test_a_scan_that_is_killed_leaves_the_old_or_the_new(
    worked_in: Path, run: Run, point: tuple[str, str, int]
) -> None:
    dossier = worked_in / "dossier.db"
    first = worked_in / "lijsten" / "kansen-2026-10-01.xlsx"
    new_list = worked_in / "lijsten" / "kansen-2027-01-04.xlsx"
    before, noted = exported(dossier), first.read_bytes()

    assert killed(worked_in, point, "scan", "--as-of", "2027-01-04", "-q") == -9

    assert exported(dossier) == before or runs(dossier) == 2
    assert first.read_bytes() == noted
    assert not new_list.exists() or zipfile.ZipFile(new_list).testzip() is None
    assert runs(dossier) == 1 or new_list.exists()
    assert run("scan", "--as-of", "2027-01-04", "-q").code == 0
    assert runs(dossier) == 2
    sheet = load_workbook(new_list)["Kansen"]
    titles = [cell.value for cell in sheet[1]]
    afterwards = {row[1]: row[titles.index("Afspraak")] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert afterwards == {"Schoonmaak gemeentehuis": "Sanne belt", "Catering raadzaal": None}


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9 on Windows")
@pytest.mark.parametrize("point", SYNC_POINTS, ids=lambda point: f"{point[0].rpartition(':')[2]}-{point[1]}-{point[2]}")
def test_a_sync_that_is_killed_leaves_the_old_or_the_new(
    worked_in: Path, run: Run, point: tuple[str, str, int]
) -> None:
    dossier = worked_in / "dossier.db"
    path = worked_in / "lijsten" / "kansen-2026-10-01.xlsx"
    before, noted = exported(dossier), path.read_bytes()

    assert killed(worked_in, point, "dossier", "sync", path) == -9

    assert path.read_bytes() == noted
    found = exported(dossier)
    assert found == before or "Sanne belt" in found.decode()
    assert run("dossier", "sync", path, "-q").code == 0
    noted_ones = json.loads(exported(dossier))["tables"]["follow_up"]
    assert [each["note"] for each in noted_ones] == ["Sanne belt"]


def test_eight_scans_at_once_are_all_there(
    address: str, folder: Path, write_calendar: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_dossier(address, create=True)
    monkeypatch.setenv("IMPACTSCREEN_DOSSIER", address)
    command = [sys.executable, "-m", "impactscreen", "scan", "-q", "--as-of", "2026-10-01"]
    started = []
    for number in range(8):
        calendar = write_calendar(
            HEADER,
            [f"INK-{number}", f"Schoonmaak gebouw {number}", f"Afdeling {number}", "", "", ""],
            name=f"afdeling {number} x.csv",
        )
        out = folder / f"lijst-{number}.xlsx"
        started.append(
            (out, subprocess.Popen([*command, str(calendar), "-o", str(out)], cwd=folder, stderr=subprocess.PIPE))
        )
    for out, process in started:
        _, told = process.communicate(timeout=180)
        assert (process.returncode, told) == (0, b"")
        assert zipfile.ZipFile(out).testzip() is None

    with open_dossier(address).reading() as connection:
        assert sorted(connection.execute(sa.select(run_table.c.id)).scalars()) == list(range(1, 9))
        assert len(set(connection.execute(sa.select(run_file.c.sha256)).scalars())) == 8
        assert sorted(connection.execute(sa.select(line.c.id)).scalars()) == list(range(1, 9))


def test_two_scans_of_the_folder_do_the_work_once(worked_in: Path) -> None:
    command = [sys.executable, "-m", "impactscreen", "scan", "--as-of", "2027-01-04"]
    both = [subprocess.Popen(command, cwd=worked_in, stderr=subprocess.PIPE) for _ in range(2)]
    told = [process.communicate(timeout=180)[1].decode() for process in both]

    assert [process.returncode for process in both] == [0, 0]
    assert sum("Geen nieuwe kalender" in text for text in told) == 1
    assert runs(worked_in / "dossier.db") == 2


def test_a_full_disk_under_the_list_harms_nothing(worked_in: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = exported(worked_in / "dossier.db")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr("os.fsync", full)
        ran = run("scan", "--as-of", "2027-01-04", "-q")

    assert ran.code == 3
    assert "No space left on device" in ran.err
    assert exported(worked_in / "dossier.db") == before
    assert [path.name for path in (worked_in / "lijsten").iterdir()] == ["kansen-2026-10-01.xlsx"]


def test_a_full_disk_under_the_dossier_harms_nothing(
    worked_in: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported(worked_in / "dossier.db")
    set_up = store._set_up_sqlite

    def cramped(connection: Any, record: Any) -> None:
        set_up(connection, record)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with monkeypatch.context() as context:
        context.setattr(store, "_set_up_sqlite", cramped)
        context.setattr("impactscreen.dossier.snapshot.trace_text", lambda _trace: "{}" + " " * 500_000)
        context.setattr("impactscreen.dossier.book.trace_text", lambda _trace: "{}" + " " * 500_000)
        ran = run("scan", "--as-of", "2027-01-04", "-q")

    assert ran.code == 2
    assert "full" in ran.err
    assert exported(worked_in / "dossier.db") == before
    assert [path.name for path in (worked_in / "lijsten").iterdir()] == ["kansen-2026-10-01.xlsx"]
