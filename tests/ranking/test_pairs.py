"""The order that somebody who holds these talks would sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

PAIRS = [
    pytest.param(pair, id=f"{group}-{number}")
    for group, pairs in yaml.safe_load(Path(__file__).with_name("pairs.yaml").read_text(encoding="utf-8")).items()
    for number, pair in enumerate(pairs, start=1)
]
EVERY_LINE = {"publication": "2027-11-01"}


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(PAIRS) >= 60


@pytest.mark.parametrize("pair", PAIRS)
def test_before_comes_before_after(pair: dict[str, Any], desk: Any) -> None:
    before = desk.found(**{"row": 2, **EVERY_LINE, **pair["before"]})
    after = desk.found(**{"row": 2, **EVERY_LINE, **pair["after"]})
    ranked = desk.rank([after, before])
    assert [one.line for one in ranked] == [before.line, after.line], pair["because"]
