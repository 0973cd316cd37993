"""Write docs/reference/commands.md and its Dutch twin opdrachten.md from the program itself.

python docs/make_reference.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from impactscreen.cli.app import app
from impactscreen.cli.helping import page_of
from impactscreen.messages import Language

FOLDER = Path(__file__).parent / "reference"
TARGETS = {Language.EN: FOLDER / "commands.md", Language.NL: FOLDER / "opdrachten.md"}

HEADS = {
    Language.EN: """\
# Commands and options

*[Nederlands](opdrachten.md)*

Made from the program by `docs/make_reference.py`; a test holds the two together. Exit codes and formats stand in
[exit-codes.md](exit-codes.md).
""",
    Language.NL: """\
# Opdrachten en opties

*[English](commands.md)*

Dit is wat `--help` bij elke opdracht zegt. *Mag vaker* betekent: deze optie kan meer dan één keer in een opdracht
staan. Exitcodes en formaten staan in [exit-codes.md](exit-codes.md) (Engels).
""",
}
TABLES = {
    Language.EN: "| option | what it does |\n|---|---|",
    Language.NL: "| optie | wat het doet |\n|---|---|",
}


def reference(lang: Language = Language.EN) -> str:
    """The whole page."""
    root: Any = typer.main.get_command(app)
    return "\n".join([HEADS[lang], *_pages(root, "impactscreen", lang)])


def _pages(command: Any, path: str, lang: Language) -> Iterator[str]:
    children = getattr(command, "commands", None)
    if children:
        for name, child in sorted(children.items()):
            yield from _pages(child, f"{path} {name}", lang)
        return
    page = page_of(command, lang)
    yield f"## `{path}`\n\n{page.help}\n\n```\n{path} {page.usage}\n```\n"
    yield TABLES[lang]
    for each in page.params:
        if each.param_type_name == "argument":
            yield f"| `{_in_cell(each.metavar)}` | {each.help} |"
    for each in page.params:
        if each.param_type_name == "option":
            yield f"| {_names(each)} | {each.help} |"
    yield ""


def _names(option: Any) -> str:
    names = ", ".join(f"`{name}`" for name in sorted(option.opts, key=len, reverse=True))
    return f"{names} {_in_cell(option.metavar)}".rstrip()


def _in_cell(metavar: str) -> str:
    return metavar.replace("|", "\\|")


if __name__ == "__main__":
    for each, target in TARGETS.items():
        target.write_text(reference(each), encoding="utf-8")
