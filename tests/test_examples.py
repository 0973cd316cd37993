from __future__ import annotations

import io
import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).parent.parent
AS_OF = ("--as-of", "2026-10-01")


def cells(content: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


@pytest.mark.parametrize(
    ("name", "maker"),
    [
        ("inkoopkalender-2026-Q4.xlsx", "_title_block_calendar"),
        ("inkoopkalender-2027-Q1.xlsx", "_sheet_per_quarter_calendar"),
    ],
)
def test_the_examples_are_what_their_script_makes(examples: Path, name: str, maker: str) -> None:
    made = runpy.run_path(str(examples / "make_examples.py"))[maker]()

    assert cells((examples / name).read_bytes()) == cells(made)


def test_the_register_is_what_the_script_makes(examples: Path) -> None:
    made = runpy.run_path(str(examples / "make_examples.py"))["_register"]()

    assert (examples / "register.csv").read_bytes() == made


# Title → what a coordinator of Lindemeer expects to see: the categories, or nothing.
EXPECTED = {
    "Schoonmaakonderhoud gemeentehuis, werven en wijkgebouwen": {"schoonmaak"},
    "Bedrijfscatering en vergaderlunches": {"catering"},
    "Warme- en koude drankenautomaten": {"koffie"},
    "Relatiegeschenken en kerstpakketten 2026": {"relatiegeschenken"},
    "Bloemen en boeketten (bestuur, jubilea)": {"bloemen-planten"},
    "Kantoormeubilair nieuwe vleugel": {"meubilair"},
    "Onderzoek naar kwaliteit schoonmaak": set(),
    "Bedrijfskleding buitendienst en handhaving": {"textiel"},
    "Drukwerk en verzending verkiezingen": {"drukwerk"},
    "Laptops, monitoren en randapparatuur (werkplek)": {"ict-apparatuur"},
    "Zaaksysteem": set(),
    "Digitaliseren bouwarchief (scannen)": {"ict-diensten-inclusief"},
    "Inhuur projectleider datacenter": set(),
    "Software facilitair beheer (FMIS)": set(),
    "Groenonderhoud wijken Noord en Oost": {"groen"},
    "Zwerfafval en legen afvalbakken centrum": {"afval-circulair"},
    "Leveren bomen en plantgoed plantseizoen 27/28": {"bloemen-planten"},
    "Onderhoud riolering en kolkenreiniging": set(),
    "Afwegingskader maaibeheer": set(),
    "Leerlingenvervoer en Wmo-vervoer": {"doelgroepenvervoer"},
    "Dagbesteding en arbeidsmatige activering": {"sociaal-domein"},
    "Subsidie vrijwilligersfeest": set(),
    "Schilderwerk gemeentelijke panden": {"bouw-onderhoud-sociaal"},
    "Circulaire sloop sporthal De Wissel": {"bouw-onderhoud-sociaal"},
    "Beveiliging en gastheerschap gemeentehuis": {"beveiliging-gastheer"},
    "Verhuizing tijdelijke huisvesting": {"verhuizing"},
}


@pytest.fixture(scope="module")
def screened() -> dict[str, Any]:
    """The example calendar, screened once: title → opportunity, and every title that was read."""
    import datetime as dt

    from impactscreen import Language, scan
    from impactscreen.reports.opportunities import opportunities_document

    screening = scan(ROOT / "examples" / "inkoopkalender-2026-Q4.xlsx", as_of=dt.date(2026, 10, 1))
    whole = opportunities_document(screening, Language.NL).whole
    assert whole is not None
    return dict(whole())


@pytest.mark.parametrize("title", EXPECTED)
def test_the_list_is_what_a_coordinator_expects(screened: dict[str, Any], title: str) -> None:
    found = {each["line"]["title"]: each for each in screened["opportunities"]}
    rules = {each["rule"] for each in found[title]["categories"]} if title in found else set()

    assert EXPECTED[title] <= rules
    assert bool(EXPECTED[title]) == bool(rules)
    assert title in {each["title"] for each in screened["lines"]}


def test_every_row_of_the_example_is_a_line_or_is_skipped_with_a_reason(screened: dict[str, Any]) -> None:
    sheet = load_workbook(ROOT / "examples" / "inkoopkalender-2026-Q4.xlsx")["Kalender"]
    filled = {row[0].row for row in sheet.iter_rows() if any(cell.value is not None for cell in row)}
    lines = {each["place"]["row"] for each in screened["lines"]}
    skipped = {each["place"]["row"] for each in screened["skipped"] if each["place"]["sheet"] == "Kalender"}

    assert lines.isdisjoint(skipped)
    # The two header rows are the table's own; all others are accounted for.
    assert filled - lines - skipped <= {6, 7}


def test_the_untidy_values_of_the_example_are_understood(screened: dict[str, Any]) -> None:
    lines = {each["reference"]: each for each in screened["lines"]}

    assert lines["INK-2026-043"]["value"]["basis"] == "yearly"
    assert lines["INK-2026-051"]["value"]["low"] == 1_200_000
    assert lines["INK-2026-046"]["value"]["low"] == 180_000
    assert lines["INK-2026-046"]["value"]["high"] == 220_000
    assert lines["INK-2026-054"]["value"]["low"] is None
    assert lines["INK-2026-054"]["value"]["raw"] == "P.M."
    assert lines["INK-2026-063"]["publication"]["start"] == "2027-02-22"
    assert lines["INK-2026-051"]["publication"]["start"] == "2027-10-01"
    assert lines["INK-2026-041"]["contract_end"]["end"] == "2027-12-31"
    assert lines["INK-2026-041"]["department"] == "Bedrijfsvoering"
    assert lines["INK-2026-084"]["publication"]["end"] == "2027-02-28"


def test_the_second_quarter_knows_its_quarters_from_its_sheets(run: Callable[..., Any], examples: Path) -> None:
    ran = run("scan", examples / "inkoopkalender-2027-Q1.xlsx", "-f", "json", *AS_OF)
    whole = json.loads(ran.out)
    lines = {each["reference"]: each for each in whole["lines"]}

    assert lines["INK-2026-046"]["publication"]["start"] == "2027-01-01"
    assert lines["INK-2027-009"]["publication"]["end"] == "2027-06-30"
    assert "INK-2024-013" not in lines
    assert any("Archief 2024" in str(each["place"]["sheet"]) for each in whole["skipped"])


@pytest.mark.parametrize("width", [80, 160])
def test_the_list_on_a_terminal(
    run: Callable[..., Any], examples: Path, monkeypatch: pytest.MonkeyPatch, snapshot: Any, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    ran = run(
        "scan", examples / "inkoopkalender-2026-Q4.xlsx", "--register", examples / "register.csv", "--near", "Tiel",
        "--top", "5", "-f", "table", *AS_OF,
    )  # fmt: skip

    assert "\n".join(line.rstrip() for line in ran.out.splitlines()) == snapshot
    assert ran.err == snapshot
