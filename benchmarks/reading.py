"""What reading a calendar costs, as a multiple of merely listing its cells with python-calamine.

    python benchmarks/reading.py [LINES ...]

For each size (5,000 and 100,000 lines of eleven columns) it makes an xlsx and runs, each in a fresh process: the
listing, `read_calendar` alone, `impactscreen read -f csv`, and the opening in a process of its own beside the same
opening inside this one (the price of safety). CPU time counts, children included; the goals are at most 4 x for
`read -f csv` and less than 1.2 GB. The last figure tells how the time grows with the number of headings between the
lines, each of them merged over the whole table: eight times as many may take some eight times as long.
"""

from __future__ import annotations

import compileall
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

SIZES = (5_000, 100_000)
FEW = 20_000
"""Below this a run is over in a moment, so that more runs are worth it."""
HEADINGS = (1_000, 8_000)
HEADER = [
    "Kenmerk", "Onderwerp", "Omschrijving", "Afdeling", "Opdrachtgever", "Inkoopadviseur", "Geraamde waarde",
    "Publicatiedatum", "Einddatum contract", "Procedure", "Huidige leverancier",
]  # fmt: skip
SUBJECTS = ("Schoonmaak", "Catering", "Bloemen", "Groenonderhoud", "Laptops", "Kleding", "Meubilair", "Drukwerk")
AMOUNTS = ("€ 50.000 - € 100.000", "250k", "n.t.b.", "< 50k", "1,2 mln", "€ 40.000 p/j", 85_000.0, "€ 216.000")
MOMENTS = ("Q1 2027", "januari 2027", "doorlopend", "2e helft 2027", "week 36 2027", "26-01-2027", "eind 2027", "")

LIST = (
    "import sys, python_calamine as calamine\n"
    "book = calamine.CalamineWorkbook.from_path(sys.argv[1])\n"
    "print(sum(1 for name in book.sheet_names for row in book.get_sheet_by_name(name).iter_rows() for cell in row))"
)
READ = "import sys\nfrom impactscreen.calendars import read_calendar\nprint(len(read_calendar(sys.argv[1]).lines))"
APART = (
    "import sys, pathlib\n"
    "from impactscreen.calendars.options import Limits\n"
    "from impactscreen.calendars.workbook import read_workbook\n"
    "from impactscreen.model import Place\n"
    "read_workbook(pathlib.Path(sys.argv[1]).read_bytes(), Place('x'), Limits())"
)
INSIDE = (
    "import sys, pathlib, subprocess\n"
    "from impactscreen.calendars.options import Limits\n"
    "from impactscreen.calendars.workbook import read_workbook\n"
    "from impactscreen.calendars.worker import _read\n"
    "_read(pathlib.Path(sys.argv[1]).read_bytes(), 10**9)"
)


def make(path: Path, lines: int) -> None:
    """Write a calendar of so many lines, always the same."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Inkoopkalender")
    sheet.append(HEADER)
    for number in range(lines):
        subject = SUBJECTS[number % len(SUBJECTS)]
        text = f"{subject} voor locatie {number % 97}, met alle bijbehorende dienstverlening" if number % 3 else None
        sheet.append(
            [
                f"INK-{number}",
                f"{subject} perceel {number}",
                text,
                f"Afdeling {number % 12}",
                f"P. Persoon {number % 40}",
                f"I. Koper {number % 5}",
                AMOUNTS[number % 8],
                MOMENTS[number % 7],
                MOMENTS[number % 5],
                ("EA", "MO", "n.t.b.", "")[number % 4],
                ("Bedrijf B.V.", "", "Werk & Zn.")[number % 3],
            ]
        )
    book.save(path)


def make_headed(path: Path, headings: int) -> None:
    """Write a calendar with a merged heading above each line."""
    from openpyxl import Workbook
    from openpyxl.worksheet.cell_range import CellRange

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADER)
    for number in range(headings):
        sheet.append([f"AFDELING {number}"])
        sheet.append([f"INK-{number}", f"Schoonmaak perceel {number}", None, None, "P. Persoon", None, 85_000])
    merged = {CellRange(min_row=row, max_row=row, min_col=1, max_col=11) for row in range(2, 2 * headings, 2)}
    sheet.merged_cells.ranges = merged
    book.save(path)


def cpu(*commands: Sequence[str], rounds: int) -> tuple[list[float], int]:
    """Least CPU seconds of each command, and the most memory (MB) that any of their processes held.

    They take turns, so that a machine that is busy for a moment is so for all of them.
    """
    seconds: list[list[float]] = [[] for _ in commands]
    for _ in range(rounds):
        for command, measured in zip(commands, seconds, strict=True):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            measured.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return [min(measured) for measured in seconds], resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def compiled() -> None:
    """Compile the byte code of the package, as pip does when it installs one.

    Where Python is told to keep no byte code, a checkout would otherwise be compiled from source at every run, which
    costs more than reading 5,000 lines and which nobody who installed the program ever waits for.
    """
    spec = find_spec("impactscreen")
    if spec is not None and spec.origin is not None:
        compileall.compile_dir(Path(spec.origin).parent, quiet=1)


def main() -> None:
    """Measure every size and print the ratios."""
    compiled()
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    with tempfile.TemporaryDirectory() as folder:
        for lines in sizes:
            path = Path(folder) / f"{lines}.xlsx"
            make(path, lines)
            (listing, library, inside, apart, program), memory = cpu(
                ["-c", LIST, str(path)],
                ["-c", READ, str(path)],
                ["-c", INSIDE, str(path)],
                ["-c", APART, str(path)],
                ["-m", "impactscreen", "read", str(path), "-f", "csv", "-q"],
                rounds=15 if lines < FEW else 2,
            )
            print(f"{lines:,} lines: listing the cells {listing:.2f} s CPU")
            print(f"  read_calendar            {library:.2f} s  {library / listing:.1f} x")
            print(f"  read -f csv              {program:.2f} s  {program / listing:.1f} x (goal 4)")
            print(f"  memory                   {memory:,} MB (goal 1,200)")
            print(f"  a process of its own     {apart - inside:+.3f} s  {(apart - inside) / listing:+.2f} x")
        few, many = (Path(folder) / f"headings-{headings}.xlsx" for headings in HEADINGS)
        for path, headings in zip((few, many), HEADINGS, strict=True):
            make_headed(path, headings)
        (short, long), _ = cpu(["-c", READ, str(few)], ["-c", READ, str(many)], rounds=2)
        print(f"{HEADINGS[1]:,} headings beside {HEADINGS[0]:,}: {long / short:.1f} x")


if __name__ == "__main__":
    main()
