from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "impactscreen"

# Each room may import what stands before it, and itself.
ORDER = (
    {"messages", "cache"},
    {"model"},
    {"errors", "text"},
    {"written"},
    {"settings"},
    {"calendars"},
    {"rules"},
    {"suppliers"},
    {"ranking"},
    {"dossier"},
    {"privacy", "frame"},
    {"screening"},
    {"reports"},
    {"cli"},
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def rooms() -> list[Path]:
    # The package's own __init__ and __main__ are doors: they hand on what the rooms offer.
    return sorted(path for path in SOURCE.rglob("*.py") if path.parent != SOURCE or not path.name.startswith("__"))


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """The rooms that a module imports, with the line; annotations count too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "impactscreen":
                names = [f"impactscreen.{alias.name}" for alias in node.names]
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((name.split(".")[1], node.lineno) for name in names if name.startswith("impactscreen."))


@pytest.mark.parametrize("path", rooms(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_only_go_one_way(path: Path) -> None:
    own = room_of(path)
    wrong = [
        f"line {line}: {own} imports {room}"
        for room, line in imports_of(path)
        if room != own and RANK[room] >= RANK[own] and (own, room) != ("errors", "model")
    ]

    assert wrong == []


def test_every_room_has_its_place_in_the_order() -> None:
    assert {room_of(path) for path in rooms()} <= RANK.keys()


@pytest.mark.parametrize("path", rooms(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_front_door_knows_typer_and_exits_and_prints(path: Path) -> None:
    if room_of(path) == "cli":
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {(node.module or "").split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}

    assert imported.isdisjoint({"typer", "click"})
    assert called.isdisjoint({"print", "input", "sys.exit", "exit", "date.today", "dt.date.today", "dt.datetime.now"})


HEAVY = {
    "babel", "docx", "filelock", "icalendar", "jinja2", "lxml", "numpy", "odfdo", "openpyxl", "pandas", "pydantic",
    "rapidfuzz", "sqlalchemy",
}  # fmt: skip


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["scan", "--help"]], ids=" ".join)
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    program = (
        "import sys\n"
        "from impactscreen.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print(*sorted(name for name in sys.modules if '.' not in name), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True, encoding="utf-8"
    )

    assert ran.stdout
    assert HEAVY.isdisjoint(ran.stderr.split())
