from __future__ import annotations

import json
import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from impactscreen.messages import Language

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])


@pytest.mark.parametrize(("page", "lang"), [("commands.md", Language.EN), ("opdrachten.md", Language.NL)])
def test_the_reference_says_what_the_program_says(page: str, lang: Language) -> None:
    reference = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))["reference"]

    assert (ROOT / "docs" / "reference" / page).read_text(encoding="utf-8") == reference(lang)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    dead = [link for link in links if "://" not in link and not (page.parent / link).exists()]

    assert dead == []


def commands_in(page: Path) -> set[str]:
    """Commands in the page's code blocks."""
    blocks = re.findall(r"^```.*?\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    pattern = r"^(?:\$ )?impactscreen ([a-z]+(?: (?:list|show|check|test|find|match)\b)?)"
    return {command for block in blocks for command in re.findall(pattern, block, re.MULTILINE)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_in_the_docs_exist(page: Path) -> None:
    known = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")

    assert [command for command in sorted(commands_in(page)) if f"## `impactscreen {command}" not in known] == []


def test_the_readme_and_its_dutch_twin_show_the_same_set_up() -> None:
    english, dutch = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.nl.md"))

    for command in ("make demo", "make test", "pipx install ."):
        assert command in english
        assert command in dutch


def keys_of(value: object) -> set[str]:
    """Every key in a record, at any depth."""
    if isinstance(value, dict):
        return {str(key) for key in value} | {key for each in value.values() for key in keys_of(each)}
    if isinstance(value, list):
        return {key for each in value for key in keys_of(each)}
    return set()


def test_the_page_about_json_names_every_key(run: Callable[..., Any], examples: Path) -> None:
    page = (ROOT / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
    ran = run("scan", examples / "inkoopkalender-2027-Q1.xlsx", "-f", "jsonl", "--as-of", "2026-10-01")
    records = [json.loads(line) for line in ran.out.splitlines()]
    for record in records:
        record["line"]["extra"] = {}

    assert {key for record in records for key in keys_of(record) if f'"{key}"' not in page} == set()
