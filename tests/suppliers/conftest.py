"""What the tests of the register share: a small register on disk and two rules of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from impactscreen.model import Line, Place
from impactscreen.rules import RuleBook, load_rules
from impactscreen.suppliers import Register, load_register

RULES = {
    "schoonmaak": ("Schoonmaak en glasbewassing", ['"schoonmaak*"', "glasbewassing", '"glazenwass*"']),
    "catering": ("Catering en banqueting", ['"catering*"', "eten en drinken", '"lunch*"']),
}


@pytest.fixture
def rulebook(tmp_path: Path) -> RuleBook:
    folder = tmp_path / "rules"
    folder.mkdir()
    for rule, (title, words) in RULES.items():
        listed = "\n".join(f"  - {word}" for word in words)
        text = f"title: {title}\nwhy: Omdat het kan.\nquestions: [Wie doet het nu?]\nstrong:\n{listed}\n"
        (folder / f"{rule}.yaml").write_text(text, encoding="utf-8")
    return load_rules(folder, shipped=False)


Write = Callable[..., Path]


@pytest.fixture
def write_table(tmp_path: Path) -> Write:
    """Write a csv with these rows; the keys of the first are the header."""

    def write(*rows: Mapping[str, str], name: str = "register.csv") -> Path:
        header = list(rows[0])
        lines = [header, *([row.get(key, "") for key in header] for row in rows)]
        path = tmp_path / name
        path.write_text("\n".join(";".join(f'"{cell}"' for cell in line) for line in lines), encoding="utf-8")
        return path

    return write


@pytest.fixture
def register_of(write_table: Write) -> Callable[..., Register]:
    """A register of these rows."""

    def make(*rows: Mapping[str, str], rules: RuleBook | None = None) -> Register:
        return load_register(write_table(*rows), rules=rules)

    return make


@pytest.fixture
def line() -> Callable[..., Line]:
    """A calendar line with a title and whatever else is named."""

    def make(title: str, **fields: object) -> Line:
        return Line(Place("kalender.csv", row=2), title=title, **fields)  # type: ignore[arg-type] # fields by name

    return make
