"""The policy file: the shipped one, one of your own, and mistakes in it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from impactscreen.errors import RuleError
from impactscreen.messages import Language
from impactscreen.model import ProcedureKind
from impactscreen.ranking import Policy, load_policy
from impactscreen.ranking.chapters import Signal
from impactscreen.rules.shipped import shipped_rules

EVERY_AMOUNT = "supplies_services: 1, works: 1, concessions: 1, social_services: 1"
OVERLAPPING_THRESHOLDS = f"""eu_thresholds:
  - {{since: 2026-01-01, until: 2027-12-31, {EVERY_AMOUNT}}}
  - {{since: 2027-01-01, until: 2028-12-31, {EVERY_AMOUNT}}}
"""
MORE_INFLUENCE_LATER = """influence: {forming: 0.1, consultation: 0.9, unknown: 0.5, drafting: 0.6, overdue: 0.5,
  extension: 0.4, running: 0.3, published: 0.2, awarded: 0.2, ended: 0}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "policy.yaml"


def test_the_shipped_policy_knows_every_procedure_and_every_status(policy: Policy) -> None:
    assert policy.lead_times.keys() == set(ProcedureKind)
    assert policy.status_words.keys() == set(Signal)


def test_lead_times_are_what_the_field_counts_with(policy: Policy) -> None:
    weeks = {kind: policy.lead_time(kind).total_weeks for kind in ProcedureKind}
    assert 9 * 4 < weeks[ProcedureKind.EU_OPEN] <= 12 * 4.4
    assert weeks[ProcedureKind.NATIONAL_OPEN] == 26
    assert weeks[ProcedureKind.INVITED] == 13
    assert weeks[ProcedureKind.DIRECT] == 4


def test_the_version_tells_the_date_and_changes_with_the_content(policy: Policy, own: Path) -> None:
    own.write_text("notice_months: 4\n", encoding="utf-8")
    assert policy.version.startswith("2026-11-01-")
    assert load_policy().version == policy.version
    assert load_policy(own).version != policy.version


def test_an_own_policy_names_only_what_differs(policy: Policy, own: Path) -> None:
    own.write_text(
        "tiers:\n  supplies_services: {direct_up_to: 10000, invited_up_to: 60000}\n"
        "  works: {direct_up_to: 50000, invited_up_to: 1000000}\n",
        encoding="utf-8",
    )
    mine = load_policy(own)
    assert mine.tiers.supplies_services.direct_up_to == 10000
    assert mine.eu_thresholds == policy.eu_thresholds


def test_a_folder_will_do(policy: Policy) -> None:
    assert load_policy(shipped_rules()) == policy
    assert load_policy(str(shipped_rules())) == policy


@pytest.mark.parametrize(
    ("text", "row", "says"),
    [
        ("weigths: {relevance: 1}\n", 1, "weights"),
        ("notice_months: drie\n", 1, "notice_months"),
        ("notice_months: -1\n", 1, "notice_months"),
        ("vat_rate: 21\n", 1, "vat_rate"),
        ("date: vandaag\n", 1, "date"),
        ("tiers:\n  supplies_services: {direct_up_to: 50000, invited_up_to: 100}\n", 2, "Draai ze om"),
        ("status_words: {published: [uitgerold]}\n", 1, "ontbreekt nog: planned, preparing"),
        ("lead_times:\n  direct: {preparation_weeks: 1, procedure_weeks: 1}\n", 2, "ontbreekt nog: invited"),
        ("lead_times:\n  eu: {preparation_weeks: 1, procedure_weeks: 1}\n", 2, "eu"),
        (
            "weights: {relevance: 0, timing: 0, value: 0, supply: 0, policy: 0, ambition: 0}\n",
            1,
            "Alle gewichten staan op nul",
        ),
        (OVERLAPPING_THRESHOLDS, 2, "overlappen"),
        (MORE_INFLUENCE_LATER, 1, "`consultation` staat hoger dan `forming`"),
        (
            "value_scale: {floor: 100, ceiling: 100, unknown: 0.5, placeholder_below: 0}\n",
            1,
            "Draai ze om",
        ),
        ("weights: {relevance: .nan, timing: 1, value: 1, supply: 1, policy: 1, ambition: 1}\n", 1, "relevance"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, row: int, says: str, own: Path) -> None:
    own.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_policy(own)
    assert caught.value.place is not None
    assert caught.value.place.row == row
    assert says in caught.value.text(Language.NL)
    assert caught.value.text(Language.EN)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuleError):
        load_policy(tmp_path / "weg.yaml")


def test_a_new_threshold_set_is_used_from_its_first_day(policy: Policy) -> None:
    last = policy.eu_thresholds[-1]
    new = replace(last, since=dt.date(2028, 1, 1), until=dt.date(2029, 12, 31), supplies_services=210000.0)
    richer = replace(policy, eu_thresholds=(*policy.eu_thresholds, new))
    assert richer.thresholds_on(dt.date(2028, 1, 1)) == new
    assert richer.thresholds_on(dt.date(2027, 12, 31)) == last
