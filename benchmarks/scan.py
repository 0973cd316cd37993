"""What a whole scan costs, as a multiple of importing the libraries it stands on.

    python benchmarks/scan.py

Processes in turn, CPU seconds of each with its children (user + system), median of the runs; the ratio is what counts,
for the machine's speed is in both. The goal is at most 2.5. A first scan works out the rules and keeps that for the
next ones; it is measured apart, in a cache of its own that is emptied each time.
"""

from __future__ import annotations

import compileall
import csv
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import impactscreen

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


def cpu(command: list[str], environment: dict[str, str]) -> float:
    """CPU seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Print the figures and their ratios."""
    # As an installed program is: pip compiles what it installs, a checkout may be told to keep no byte code.
    compileall.compile_dir(Path(impactscreen.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "kept")
        environment = {**os.environ, "IMPACTSCREEN_CACHE": str(kept)}
        path = Path(folder, "kalender.xlsx")
        calendar(path)
        base = [sys.executable, "-c", IMPORTS]
        scan = [sys.executable, "-m", "impactscreen", "scan", str(path), "-f", "csv", "--as-of", "2026-10-01"]
        for command in (base, scan):
            cpu(command, environment)
        runs = []
        for _ in range(RUNS):
            shutil.rmtree(kept)
            first = cpu(scan, environment)
            runs.append((cpu(base, environment), cpu(scan, environment), first))
    imports, whole, first = (statistics.median(each) for each in zip(*runs, strict=True))
    writer = csv.writer(sys.stdout)
    writer.writerows(
        [
            ("imports_cpu_s", f"{imports:.3f}"),
            ("scan_cpu_s", f"{whole:.3f}"),
            ("ratio", f"{statistics.median(one / other for other, one, _ in runs):.2f}"),
            ("first_scan_cpu_s", f"{first:.3f}"),
            ("first_ratio", f"{statistics.median(one / other for other, _, one in runs):.2f}"),
        ]
    )


if __name__ == "__main__":
    main()
