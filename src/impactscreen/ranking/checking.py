"""A policy of one's own, checked: mistakes with their place, and rule ids that no rule has."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from impactscreen.errors import RuleError
from impactscreen.messages import msg
from impactscreen.model import Place, Severity
from impactscreen.ranking.policy import Policy, load_policy
from impactscreen.rules.check import RuleFinding
from impactscreen.rules.loading import POLICY_NAME
from impactscreen.text import nearest

__all__ = ["check_policy"]


def check_policy(source: Path, rules: Collection[str]) -> list[RuleFinding]:
    """What is wrong with the policy in a folder of rules; nothing when the folder holds none.

    Args:
        source: a folder of rules, or a policy file.
        rules: the ids that there are.
    """
    path = source / POLICY_NAME if source.is_dir() else source
    if path.name != POLICY_NAME or not path.exists():
        return []
    try:
        policy = load_policy(path)
    except RuleError as error:
        found = (error, *error.more)
        return [RuleFinding(Severity.ERROR, each.message, each.place or Place(str(path)), each.hint) for each in found]
    return list(_unknown_rules(policy, path, rules))


def _unknown_rules(policy: Policy, path: Path, rules: Collection[str]) -> Iterator[RuleFinding]:
    named = {
        "policy_weight": tuple(policy.policy_weight.rules),
        "social_services_rules": policy.social_services_rules,
        "works_rules": policy.works_rules,
        "contractor_rules": policy.contractor_rules,
    }
    for chapter, ids in named.items():
        for each in ids:
            if each not in rules:
                near = nearest(each, sorted(rules))
                hint = msg("rules.yaml.did_you_mean", word=near) if near else None
                message = msg("ranking.policy.unknown-rule", chapter=chapter, rule=each)
                yield RuleFinding(Severity.WARNING, message, Place(str(path)), hint)
