from __future__ import annotations

from pathlib import Path

import pytest

from impactscreen.messages import say
from impactscreen.model import Severity
from impactscreen.ranking.checking import check_policy

RULES = {"schoonmaak", "catering"}


@pytest.mark.parametrize(
    ("text", "severity", "said"),
    [
        ("influense:\n  forming: 1.0\n", Severity.ERROR, "influense"),
        ("policy_weight:\n  default: veel\n", Severity.ERROR, "default"),
        ("policy_weight:\n  rules:\n    schoonmak: 0.9\n", Severity.WARNING, "schoonmak"),
        ("works_rules: [bruggen]\n", Severity.WARNING, "bruggen"),
    ],
    ids=["key", "value", "typing error", "unknown rule"],
)
def test_a_mistake_in_an_own_policy_is_found(tmp_path: Path, text: str, severity: Severity, said: str) -> None:
    (tmp_path / "policy.yaml").write_text(text, encoding="utf-8")

    findings = [each for each in check_policy(tmp_path, RULES) if said in say(each.message)]

    assert [each.severity for each in findings] == [severity]
    assert findings[0].place.file.endswith("policy.yaml")


def test_a_typing_error_in_a_rule_id_gets_the_right_one_as_hint(tmp_path: Path) -> None:
    (tmp_path / "policy.yaml").write_text("policy_weight:\n  rules:\n    schoonmak: 0.9\n", encoding="utf-8")

    hints = [say(each.hint) for each in check_policy(tmp_path, RULES) if each.hint]

    assert hints == ["Bedoelde je `schoonmaak`?"]


def test_a_folder_without_a_policy_has_nothing_to_find(tmp_path: Path) -> None:
    assert check_policy(tmp_path, RULES) == []
