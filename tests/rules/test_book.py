from __future__ import annotations

from pathlib import Path

import pytest

from impactscreen.errors import RuleError
from impactscreen.messages import Language
from impactscreen.model import Line, Place
from impactscreen.rules import Matcher, load_rules

OWN = "title: Bijenkasten\nwhy: omdat het kan\nstrong: [bijenkast]\n"


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def rules_of(folder: Path, title: str) -> list[str]:
    return [hit.rule for hit in Matcher(load_rules(folder)).match(Line(Place("x"), title)).hits]


def test_own_rules_stand_beside_ours(tmp_path: Path) -> None:
    write(tmp_path, "bijenkasten.yaml", OWN)

    assert rules_of(tmp_path, "Levering bijenkasten en koffie") == ["bijenkasten", "koffie"]


def test_the_same_id_replaces(tmp_path: Path) -> None:
    write(tmp_path, "koffie.yaml", "title: Eigen koffie\nwhy: x\nstrong: [espresso]\n")
    book = load_rules(tmp_path)

    assert book.rule("koffie").title() == "Eigen koffie"
    assert rules_of(tmp_path, "Koffie") == []
    assert rules_of(tmp_path, "Espresso") == ["koffie"]


def test_extends_adjusts_words_and_weight(tmp_path: Path) -> None:
    write(tmp_path, "meer-koffie.yaml", "extends: koffie\nstrong: [guarana]\nremove: [vending]\nweight: 0.6\n")
    ours, theirs = load_rules().rule("koffie"), load_rules(tmp_path).rule("koffie")

    assert theirs.strong == (*(word for word in ours.strong if word != "vending"), "guarana")
    assert (ours.weight, theirs.weight) == (1.0, 0.6)
    assert theirs.why() == ours.why()


@pytest.mark.parametrize("text", ["enabled: false\n", "extends: koffie\nenabled: false\n"])
def test_a_rule_can_be_switched_off_and_is_named(tmp_path: Path, text: str) -> None:
    write(tmp_path, "koffie.yaml", text)
    book = load_rules(tmp_path)

    assert "koffie" not in [rule.id for rule in book.rules]
    assert book.off == ("koffie",)


def test_a_context_of_ones_own_adds_to_ours(tmp_path: Path) -> None:
    write(
        tmp_path,
        "_context.yaml",
        "groups:\n  onderzoek: {title: x, en: x, words: [proefstukje]}\nnames: [koffiedorp]\n",
    )

    assert rules_of(tmp_path, "Proefstukje koffie") == []
    assert rules_of(tmp_path, "Onderzoek koffie") == []
    assert rules_of(tmp_path, "Riool Koffiedorp") == []
    assert rules_of(tmp_path, "Koffie") == ["koffie"]


def test_policy_and_schemas_in_the_folder_are_no_rules(tmp_path: Path) -> None:
    write(tmp_path, "policy.yaml", "anything: goes\n")
    write(tmp_path, "rules.schema.json", "{}")
    write(tmp_path, "notes.txt", "x")

    assert load_rules(tmp_path).version == load_rules().version


def test_the_version_follows_the_content(tmp_path: Path) -> None:
    write(tmp_path, "bijenkasten.yaml", OWN)
    before = load_rules(tmp_path).version
    write(tmp_path, "bijenkasten.yaml", OWN + "weak: [imker]\n")

    assert load_rules(tmp_path).version != before
    assert len(before) == 10


def test_english_is_there_where_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, "bijenkasten.yaml", OWN + "questions: [Waarom?]\nen: {title: Beehives}\n")
    rule = load_rules(tmp_path).rule("bijenkasten")

    assert (rule.title(Language.EN), rule.why(Language.EN)) == ("Beehives", "omdat het kan")
    assert rule.questions(Language.EN) == ("Waarom?",)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"a.yaml": OWN + "id: bij\n", "b.yaml": OWN + "id: bij\n"}, "al gebruikt in"),
        ({"x.yaml": "extends: kofie\n"}, "Bedoelde je `koffie`?"),
        ({"Mijn Regel.yaml": OWN}, "kan geen id zijn"),
        ({"mute.yaml": "mute:\n  - {reason: x, until: 2027-01-01}\n"}, "niet welke kalenderregel"),
        ({"_context.yaml": "grops: {}\n"}, "Bedoelde je `groups`?"),
    ],
)
def test_mistakes_between_files_are_told(tmp_path: Path, files: dict[str, str], told: str) -> None:
    for name, text in files.items():
        write(tmp_path, name, text)
    with pytest.raises(RuleError) as caught:
        load_rules(tmp_path)

    assert told in str(caught.value)
    assert caught.value.place is not None


def test_all_mistakes_of_all_files_come_at_once(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "titel: x\n")
    write(tmp_path, "b.yaml", "title: [\n")
    with pytest.raises(RuleError) as caught:
        load_rules(tmp_path)

    assert len(caught.value.more) >= 3


def test_an_unknown_folder_and_an_unknown_rule_are_told(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="is er niet"):
        load_rules(tmp_path / "weg")
    with pytest.raises(RuleError, match="Bedoelde je `catering`"):
        load_rules().rule("caterin")


def test_a_folder_of_other_files_is_told(tmp_path: Path) -> None:
    assert load_rules(tmp_path).rules == load_rules().rules  # a new screening folder has an empty one
    (tmp_path / "kalender.xlsx").write_bytes(b"")

    with pytest.raises(RuleError, match="geen regels"):
        load_rules(tmp_path)
