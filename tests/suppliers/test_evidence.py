from __future__ import annotations

from pathlib import Path

import pytest

from impactscreen.errors import RegisterError
from impactscreen.suppliers import MATCH_FROM, REVIEW_FROM, Judged, Reckoning, best_of, read_queries, reckon
from impactscreen.suppliers.evidence import THRESHOLDS

REGISTER = ["Breedweer", "Nora Werkt", "De Prael"]
PAIRS = [
    Judged("Breedweer B.V.", "Breedweer"),
    Judged("Nora Wekrt", "Nora Werkt"),
    Judged("Prael Amsterdam", "De Prael"),
    Judged("Nora", None),
    Judged("Hago", None),
]


def test_a_higher_threshold_finds_less_and_errs_less() -> None:
    table = reckon(PAIRS, REGISTER)

    assert [each.threshold for each in table] == list(THRESHOLDS)
    recalls = [each.recall for each in table]
    assert recalls == sorted(recalls, reverse=True)
    assert table[0].right == 3
    assert all(each.right + each.missed == 3 for each in table)


@pytest.mark.parametrize(
    ("counts", "figures"),
    [
        ((8, 2, 0), (0.8, 1.0, 0.8889)),
        ((0, 0, 5), (1.0, 0.0, 0.0)),
        ((0, 0, 0), (1.0, 1.0, 1.0)),
        ((3, 1, 1), (0.75, 0.75, 0.75)),
    ],
)
def test_the_figures_are_the_usual_ones(counts: tuple[int, int, int], figures: tuple[float, float, float]) -> None:
    reckoning = Reckoning(0.5, *counts)

    assert (reckoning.precision, reckoning.recall, reckoning.f1) == pytest.approx(figures, abs=1e-4)


def test_of_equal_thresholds_the_highest_is_best() -> None:
    assert best_of([Reckoning(0.5, 9, 1, 0), Reckoning(0.6, 9, 1, 0), Reckoning(0.7, 5, 0, 4)]).threshold == 0.6


def test_the_thresholds_in_use_can_be_compared() -> None:
    assert {REVIEW_FROM, MATCH_FROM} <= set(THRESHOLDS)


@pytest.mark.parametrize(
    ("content", "names", "truths"),
    [
        ("name,truth\nA bv,A\nB,\n", ["A bv", "B"], ["A", None]),
        ("name\nTOTAAL\nWERK\n", ["TOTAAL", "WERK"], [None, None]),
        ("Leverancier;Bedrag\nHago;12\nISS;13\n", ["Hago", "ISS"], [None, None]),
    ],
)
def test_questions_are_read_from_any_table(tmp_path: Path, content: str, names: list[str], truths: list[str]) -> None:
    path = tmp_path / "vragen.csv"
    path.write_text(content, encoding="utf-8")

    found = read_queries(path)

    assert [each.name for each in found] == names
    assert [each.truth for each in found] == truths


def test_a_file_without_names_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vragen.csv"
    path.write_text("bedrag;datum\n1;2\n3;4\n", encoding="utf-8")

    with pytest.raises(RegisterError, match="geen kolom met namen"):
        read_queries(path)
