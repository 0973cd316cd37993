"""The page about reading shows what the program shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"<!-- inspect:.*?-->\n```\n(.*?)```", re.DOTALL)


def test_inspect_block_is_what_the_program_says(
    run: Callable[..., Any], examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    said = run("inspect", examples / "inkoopkalender-2026-Q4.xlsx", "--lang", "en", "-f", "table", "-q").out
    shown = BLOCK.search((ROOT / "docs" / "reading.md").read_text(encoding="utf-8"))
    assert shown is not None
    assert shown[1] == "".join(f"{line.rstrip()}\n" for line in said.splitlines())
