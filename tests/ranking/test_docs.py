"""The pages that explain ranking say what the program does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from impactscreen.messages import Language, say
from impactscreen.ranking import Policy, load_policy, score_in_words
from impactscreen.ranking.score import PARTS

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {Language.EN: DOCS / "ranking.md", Language.NL: DOCS / "rangschikking.md"}
PAIRS = Path(__file__).with_name("pairs.yaml")
STAGES = ("forming", "consultation", "unknown", "drafting", "overdue", "extension", "running", "published", "ended")


def _block(page: str, name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n```\w*\n(.*?)```", page, re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize("lang", Language)
def test_the_example_is_what_explain_says(lang: Language, policy: Policy, desk: Any) -> None:
    one = desk.one(publication="2027-11-01", value=160000, suppliers=[0.9, 0.5], ambition=[0.6])
    said = [say(message, lang) for message in score_in_words(one, policy)]
    assert _block(PAGES[lang].read_text(encoding="utf-8"), f"example {lang}").splitlines() == said


@pytest.mark.parametrize("lang", Language)
def test_the_tables_hold_the_figures_of_the_policy(lang: Language, policy: Policy) -> None:
    page = PAGES[lang].read_text(encoding="utf-8")
    influence = re.findall(r"\| (\d[.,]\d\d) \|$", page, re.MULTILINE)
    assert [float(figure.replace(",", ".")) for figure in influence] == [
        getattr(policy.influence, stage) for stage in STAGES
    ]
    weights = re.findall(r"^\| [^|]+ \| (\d+) \|", page, re.MULTILINE)
    assert [float(figure) for figure in weights] == [getattr(policy.weights, part) for part in PARTS]
    assert f" {sum(map(len, yaml.safe_load(PAIRS.read_text(encoding='utf-8')).values()))} pa" in page


@pytest.mark.parametrize("lang", Language)
def test_the_own_policy_of_the_page_loads(lang: Language, tmp_path: Path) -> None:
    own = tmp_path / "policy.yaml"
    own.write_text(_block(PAGES[lang].read_text(encoding="utf-8"), "own policy"), encoding="utf-8")
    assert load_policy(own).policy_weight.of("groen") == 1.0
