from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from impactscreen import InputError, Screening, load_rules, scan
from impactscreen.frame import COLUMNS

ROOT = Path(__file__).parent.parent
AS_OF = dt.date(2026, 10, 1)


@pytest.fixture
def screening(examples: Path) -> Screening:
    return scan(examples / "inkoopkalender-2026-Q4.xlsx", as_of=AS_OF, register=examples / "register.csv")


def test_a_notebook_gets_the_list_as_a_tidy_frame(screening: Screening) -> None:
    frame = screening.to_frame()

    assert list(frame["rank"]) == list(range(1, len(screening.opportunities) + 1))
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == COLUMNS
    row = frame.set_index("reference").loc["INK-2026-041"]
    assert row["categories"][0] == "schoonmaak"
    assert row["value_low"] == 1_250_000
    assert row["contract_end"] == pd.Timestamp(2027, 12, 31)
    assert row["row"] == 9


def test_a_frame_of_nothing_has_the_same_columns(write_calendar: Callable[..., Path]) -> None:
    path = write_calendar(["Titel", "Afdeling"], ["Zaaksysteem", "ICT"])

    frame = scan(path, as_of=AS_OF).to_frame()

    assert frame.empty
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == COLUMNS


def test_what_is_loaded_once_can_be_used_again(examples: Path) -> None:
    rules = load_rules()

    first = scan(examples / "inkoopkalender-2026-Q4.xlsx", as_of=AS_OF, rules=rules)
    second = scan([examples / "inkoopkalender-2027-Q1.xlsx"], as_of=AS_OF, rules=rules)

    assert first.rulebook is second.rulebook
    assert first.opportunities
    assert second.opportunities


def test_the_core_says_what_it_cannot_use(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        scan(tmp_path / "weg.xlsx", as_of=AS_OF)


def test_the_page_about_the_library_tells_the_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("builtins.print", lambda *_: None)

    names: dict[str, object] = {}
    for code in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(code, names)  # noqa: S102 - the page's own code, to see that it runs

    assert {name for name in COLUMNS if f"`{name}`" not in page} == set()
