from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("scan --top 0 x.csv", "De waarde bij --top kan hier niet. Geef een getal vanaf 1. Hulp: impactscreen scan"),
        ("scan --lang de x.csv", "De waarde bij --lang kan hier niet. Kies uit: nl, en. Hulp: impactscreen scan"),
        ("scan --tpo 3 x.csv", "De optie --tpo bestaat niet. Bedoelde je `--top`? Hulp: impactscreen scan"),
        ("sacn x.csv", "De opdracht sacn bestaat niet. Bedoelde je `scan`? Hulp: impactscreen"),
        ("rules lst", "De opdracht lst bestaat niet. Hulp: impactscreen rules"),
        ("explain x.csv", "RIJ ontbreekt. Hulp: impactscreen explain"),
        ("explain x.csv --lang en", "ROW is missing. Help: impactscreen explain"),
        ("explain x.csv nul", "De waarde bij RIJ kan hier niet. Geef een getal vanaf 1. Hulp: impactscreen explain"),
        ("read", "KALENDER ontbreekt. Hulp: impactscreen read"),
        ("dossier export", "BESTAND.json|MAP ontbreekt. Hulp: impactscreen dossier export"),
        ("explain x.csv 3 nog wat", "Dit staat er te veel: nog wat. Hulp: impactscreen explain"),
        ("scan --top", "Achter --top hoort een waarde. Hulp: impactscreen"),
        ("scan --overwrite=3", "Achter --overwrite hoort geen waarde. Hulp: impactscreen"),
        ("--bestaat-niet", "De optie --bestaat-niet bestaat niet. Hulp: impactscreen"),
        ("--lang en --bestaat-niet", "There is no option --bestaat-niet. Help: impactscreen"),
        ("--lang de scan x.csv", "De waarde bij --lang kan hier niet. Kies uit: nl, en. Hulp: impactscreen"),
        (
            "rules list --lang en --fromat csv",
            "There is no option --fromat. Did you mean `--format`? Help: impactscreen rules list",
        ),
    ],
)
def test_a_command_line_that_cannot_be_taken_is_told_in_one_line(run: Run, arguments: str, said: str) -> None:
    ran = run(*arguments.split())

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err == f"impactscreen: {said} --help\n"
