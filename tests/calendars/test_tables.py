"""Tables with other words than a calendar's are read by the same code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from impactscreen.calendars.tables import read_table
from impactscreen.errors import CalendarError

WORDS = {"name": ("naam", "organisatie"), "place": ("plaats", "vestigingsplaats"), "kvk": ("kvk", "kvk nummer")}
ROWS = [
    ["Register sociaal ondernemers", "", "", ""],
    ["", "", "", ""],
    ["Naam organisatie", "Vestigingsplaats", "KvK-nummer", "Keurmerk"],
    ["Happy Flower", "Utrecht", 1234567.0, "PSO"],
    ["Stichting De Colour Kitchen", "Utrecht", "07654321", ""],
    ["", "", "", ""],
    ["* peildatum 1 juni", "", "", ""],
]


def test_register_is_read_below_its_title(write_xlsx: Callable[..., Path]) -> None:
    table = read_table(write_xlsx({"Blad1": ROWS}), WORDS, ("name",))
    assert dict(table.columns) == {"name": "A", "place": "B", "kvk": "C"}
    assert [dict(row.cells) for row in table.rows] == [
        {"name": "Happy Flower", "place": "Utrecht", "kvk": "1234567"},
        {"name": "Stichting De Colour Kitchen", "place": "Utrecht", "kvk": "07654321"},
    ]
    assert [(row.place.row, dict(row.extra)) for row in table.rows] == [(4, {"Keurmerk": "PSO"}), (5, {})]
    assert [skipped.place.row for skipped in table.skipped] == [7]


def test_missing_column_names_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("Kleur;Smaak\nrood;zoet\n", encoding="utf-8")
    with pytest.raises(CalendarError) as caught:
        read_table(path, WORDS, ("name",))
    assert "Kleur en Smaak" in str(caught.value)
