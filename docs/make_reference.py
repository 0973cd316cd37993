"""Write docs/reference/commands.md from the program itself.

python docs/make_reference.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from impactscreen.cli.app import app

TARGET = Path(__file__).parent / "reference" / "commands.md"

HEAD = """\
# Commands and options

Made from the program by `docs/make_reference.py`; a test holds the two together. Exit codes and formats stand in
[exit-codes.md](exit-codes.md).
"""


def reference() -> str:
    """The whole page."""
    root: Any = typer.main.get_command(app)
    return "\n".join([HEAD, *_pages(root, "impactscreen")])


def _pages(command: Any, path: str) -> Iterator[str]:
    children = getattr(command, "commands", None)
    if children:
        for name, child in sorted(children.items()):
            yield from _pages(child, f"{path} {name}")
        return
    options = [each for each in command.params if each.param_type_name == "option"]
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    usage = " ".join([path, "[OPTIONS]", *(_metavar(each) for each in arguments)])
    yield f"## `{path}`\n\n{command.help}\n\n```\n{usage}\n```\n"
    yield "| option | what it does |\n|---|---|"
    for each in arguments:
        yield f"| `{_metavar(each)}` | {each.help or ''} |"
    for each in options:
        if not each.hidden:
            yield f"| {_names(each)} | {each.help or ''} |"
    yield ""


def _metavar(argument: Any) -> str:
    return str(argument.metavar or argument.name.upper())


def _names(option: Any) -> str:
    names = ", ".join(f"`{name}`" for name in sorted(option.opts, key=len, reverse=True))
    if option.is_flag:
        return names
    value = (option.metavar or "VALUE").replace("|", "\\|")
    return f"{names} {value}"


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
