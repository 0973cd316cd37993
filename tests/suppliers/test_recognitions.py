from __future__ import annotations

import datetime as dt

import pytest

from impactscreen.suppliers import RecognitionKind as Kind
from impactscreen.suppliers.recognitions import could_qualify, is_recognition, read_recognitions


@pytest.mark.parametrize(
    ("written", "kinds", "labels"),
    [
        ("PSO Trede 3", [Kind.PSO], ["PSO Trede 3"]),
        ("PSO Trede 3 / 30+", [Kind.PSO, Kind.PSO_30], ["PSO Trede 3", "PSO 30+"]),
        (
            "PSO trede 2; Code Sociale Ondernemingen",
            [Kind.PSO, Kind.CODE],
            ["PSO Trede 2", "Code Sociale Ondernemingen"],
        ),
        ("PSO 30+", [Kind.PSO_30], ["PSO 30+"]),
        ("pso30+", [Kind.PSO_30], ["PSO 30+"]),
        ("PSO-certificaat", [Kind.PSO], ["PSO-certificaat"]),
        ("aspirant Code Sociale Ondernemingen", [Kind.CODE_ASPIRANT], ["aspirant Code Sociale Ondernemingen"]),
        ("B Corp, Buy Social", [Kind.B_CORP, Kind.BUY_SOCIAL], ["B Corp", "Buy Social"]),
        ("sociale werkplaats", [Kind.SHELTERED], ["sociale werkplaats"]),
        ("erkend door Sociaal Ondernemen Haaglanden", [Kind.REGIONAL], ["erkend door Sociaal Ondernemen Haaglanden"]),
        ("Fairtrade", [Kind.OTHER], ["Fairtrade"]),
        ("", [], []),
    ],
)
def test_recognitions_are_read_as_registers_write_them(written: str, kinds: list[Kind], labels: list[str]) -> None:
    found = read_recognitions(written)

    assert [each.kind for each in found] == kinds
    assert [each.label for each in found] == labels


def test_each_recognition_has_its_own_validity_or_the_column_s() -> None:
    pso, code = read_recognitions("PSO 30+ (t/m 31-12-2026); Code Sociale Ondernemingen", dt.date(2027, 6, 30))

    assert pso.valid_until == dt.date(2026, 12, 31)
    assert code.valid_until == dt.date(2027, 6, 30)
    assert pso.valid_on(dt.date(2026, 12, 31))
    assert not pso.valid_on(dt.date(2027, 1, 1))


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("PSO 30+", True),
        ("SW-bedrijf", True),
        ("PSO Trede 3", False),
        ("Code Sociale Ondernemingen", False),
        ("B Corp", False),
        ("", False),
    ],
)
def test_only_recognitions_that_rest_on_thirty_per_cent_could_qualify(written: str, likely: bool) -> None:
    assert bool(could_qualify(read_recognitions(written))) is likely


@pytest.mark.parametrize(
    ("text", "is_one"), [("PSO Trede 1", True), ("30+", True), ("schoonmaak", False), ("koffie", False)]
)
def test_recognitions_among_categories_are_seen(text: str, is_one: bool) -> None:
    assert is_recognition(text) is is_one
