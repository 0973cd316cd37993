"""What a whole scan costs, as a multiple of importing the libraries it stands on.

    python benchmarks/scan.py

Two processes in turn, CPU seconds of each (user + system), median of the runs; the ratio is what counts, for the
machine's speed is in both. The goal is at most 2.5.
"""

from __future__ import annotations

import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

IMPORTS = "import typer, rich.table, pydantic, yaml, rapidfuzz, python_calamine"
RUNS = 9
LINES = 200
SUBJECTS = (
    "Schoonmaakonderhoud {} en glasbewassing",
    "Groenonderhoud wijk {}",
    "Zaaksysteem {}",
    "Inhuur projectleider {}",
    "Herinrichting {}straat",
    "Bedrijfscatering locatie {}",
    "Onderzoek woningbehoefte {}",
    "Leveren laptops {}",
)


def calendar(path: Path) -> None:
    """An xlsx of 200 lines with mixed dress, made with openpyxl."""
    from openpyxl import Workbook

    chance = random.Random(7)  # noqa: S311 - made-up lines, the same in every run
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(
        ["Kenmerk", "Onderwerp", "Omschrijving", "Afdeling", "Opdrachtgever", "Raming", "Publicatie", "Procedure"]
    )
    for number in range(LINES):
        title = chance.choice(SUBJECTS).format(f"{chance.choice('ABCDEFG')}{number}")
        value = chance.choice(["€ 90.000", "1,2 mln", "50-100k", "n.t.b.", "€ 40.000 p/j", ""])
        period = chance.choice(["Q2 2027", "medio 2027", "wk 8-2027", "1-7-2027", "n.t.b.", "najaar 2027"])
        sheet.append(
            [f"INK-{number}", title, "", "Facilitair", "S. Bakker", value, period, chance.choice(["EA", "MO"])]
        )
    book.save(path)


def cpu(command: list[str]) -> float:
    """CPU seconds of one run."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


def main() -> None:
    """Print both figures and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kalender.xlsx")
        calendar(path)
        base = [sys.executable, "-c", IMPORTS]
        scan = [sys.executable, "-m", "impactscreen", "scan", str(path), "-f", "csv", "--as-of", "2026-10-01"]
        for command in (base, scan):
            cpu(command)
        pairs = [(cpu(base), cpu(scan)) for _ in range(RUNS)]
    imports, whole = (statistics.median(each) for each in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for other, one in pairs)
    writer = csv.writer(sys.stdout)
    writer.writerows([("imports_cpu_s", f"{imports:.3f}"), ("scan_cpu_s", f"{whole:.3f}"), ("ratio", f"{ratio:.2f}")])


if __name__ == "__main__":
    main()
