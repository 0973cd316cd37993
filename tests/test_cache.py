from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from impactscreen import RuleError, load_policy, load_rules, scan
from impactscreen.cache import Cache
from impactscreen.model import Line, Place
from impactscreen.rules import Match, Matcher, RuleBook

CALENDAR = Path(__file__).parent.parent / "examples" / "inkoopkalender-2026-Q4.xlsx"
Run = Callable[..., Any]
DAY = dt.date(2026, 10, 1)
BEES = "title: Bijen\nwhy: omdat het kan\nstrong: [bijenkast*]\n"
LINE = Line(Place("x", row=2), "Levering bijenkasten en honing", reference="INK-1")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "regels"
    folder.mkdir()
    (folder / "bijen.yaml").write_text(BEES, encoding="utf-8")
    return folder


def judged(book: RuleBook) -> Match:
    return Matcher(book, as_of=DAY).match(LINE)


def files(cache: Cache) -> list[Path]:
    return sorted(cache.folder.iterdir())


def test_what_was_kept_is_what_would_be_made(cache: Cache, own: Path) -> None:
    fresh = load_rules(own)
    first, again = load_rules(own, cache=cache), load_rules(own, cache=cache)

    assert replace(first, kept_in=None) == replace(again, kept_in=None) == fresh
    assert judged(again) == judged(first) == judged(fresh)
    assert load_policy(cache=cache) == load_policy(cache=cache) == load_policy()
    assert load_policy(cache=cache).version == load_policy().version


def test_a_screening_is_the_same_with_and_without(cache: Cache, own: Path) -> None:
    without, cold, warm = (scan(CALENDAR, as_of=DAY, rules=own, cache=each) for each in (None, cache, cache))

    assert without.opportunities == cold.opportunities == warm.opportunities
    assert without.rulebook.version == warm.rulebook.version


def test_a_changed_rule_counts_at_once(cache: Cache, own: Path) -> None:
    load_rules(own, cache=cache)
    (own / "bijen.yaml").write_text(BEES.replace("bijenkast*", "honing"), encoding="utf-8")

    assert [each.evidence[0].words for each in judged(load_rules(own, cache=cache)).hits] == ["honing"]


def test_a_mistake_is_told_every_time(cache: Cache, own: Path) -> None:
    (own / "bijen.yaml").write_text(BEES.replace("strong", "strog"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleError, match="strog"):
            load_rules(own, cache=cache)


def test_mutes_count_but_are_never_kept(cache: Cache, own: Path) -> None:
    entry = "mute:\n  - {reference: INK-1, reason: mevrouw Jansen is ziek, until: 2027-01-01}\n"
    (own / "mute.yaml").write_text(entry, encoding="utf-8")
    load_rules(own, cache=cache)

    assert judged(load_rules(own, cache=cache)).muted[0].reason == "mevrouw Jansen is ziek"
    assert not any(b"Jansen" in file.read_bytes() for file in files(cache))


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x80", "geen msgpack é".encode(), b"\xdd\xff\xff\xff\xff"])
def test_a_damaged_file_is_made_again(cache: Cache, own: Path, content: bytes) -> None:
    judged(load_rules(own, cache=cache))
    whole = {file.name: file.read_bytes() for file in files(cache)}
    for file in files(cache):
        file.write_bytes(content)

    assert judged(load_rules(own, cache=cache)) == judged(load_rules(own))
    assert {file.name: file.read_bytes() for file in files(cache)} == whole


def test_a_folder_that_cannot_be_written_in_is_no_error(tmp_path: Path, own: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")

    assert judged(load_rules(own, cache=Cache(tmp_path / "bestand" / "kept"))) == judged(load_rules(own))


def test_old_files_make_way(cache: Cache) -> None:
    for number in range(40):
        cache.kept("getal", int, lambda number=number: number, parts=[b"%d" % number], code=[])  # type: ignore[misc]  # bound in the loop

    assert len(files(cache)) < 30
    assert cache.kept("getal", int, lambda: -1, parts=[b"39"], code=[]) == 39


def test_files_of_others_are_left_alone(cache: Cache) -> None:
    cache.folder.mkdir()
    for number in range(40):
        (cache.folder / f"brief-{number}.docx").write_bytes(b"x")
    cache.kept("getal", int, lambda: 1, parts=[], code=[])

    assert len(files(cache)) == 41


def test_a_folder_that_is_gone_is_told_however_often_it_was_read(cache: Cache, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    load_rules(tmp_path / "leeg", cache=cache)
    (tmp_path / "leeg").rmdir()

    with pytest.raises(RuleError, match="is er niet"):
        load_rules(tmp_path / "leeg", cache=cache)


def test_a_program_without_sources_keeps_nothing(cache: Cache, tmp_path: Path) -> None:
    assert cache.kept("getal", int, lambda: 7, parts=[], code=[tmp_path / "weg.py"]) == 7
    assert not cache.folder.exists()


def test_the_program_keeps_where_it_is_told(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outputs = []
    for folder in ("", str(tmp_path / "kept"), str(tmp_path / "kept")):
        monkeypatch.setenv("IMPACTSCREEN_CACHE", folder)
        outputs.append(run("scan", CALENDAR, "--as-of", "2026-10-01", "-f", "json").out)

    assert outputs[0] == outputs[1] == outputs[2]
    assert {file.name.split("-")[0] for file in (tmp_path / "kept").iterdir()} == {"rules", "policy", "words"}


def test_a_scan_whose_rules_were_kept_waits_for_no_checker(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom impactscreen.cli import main\n"
        "sys.argv[1:] = ['scan', sys.argv[1], '--as-of', '2026-10-01', '-f', 'csv']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*{'pydantic', 'yaml', 'pandas', 'openpyxl', 'babel'} & set(sys.modules), file=sys.stderr)"
    )
    environment = {**os.environ, "IMPACTSCREEN_CACHE": str(tmp_path)}
    command = [sys.executable, "-c", program, str(CALENDAR)]
    _, again = (subprocess.run(command, capture_output=True, text=True, check=True, env=environment) for _ in range(2))

    assert again.stderr.splitlines()[-1] == ""
