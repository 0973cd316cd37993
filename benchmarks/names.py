"""What recognising names costs, as a multiple of one naive comparison of everything with everything.

    python benchmarks/names.py [QUERIES] [SUPPLIERS]

`NameMatcher` looks up 100,000 distinct names among 5,000 suppliers; `rapidfuzz.process.cdist` compares the same names
with `token_sort_ratio` and a cut-off of 80, on one core. The ratio of their CPU times is what counts; the goal is at
most 2. Memory should not grow with the number of names asked: the peak is shown after a tenth and at the end.
"""

from __future__ import annotations

import random
import resource
import string
import sys
import time
from collections.abc import Callable

QUERIES, SUPPLIERS = 100_000, 5_000
CHUNK = 2_000
"""cdist makes a matrix: in chunks, or it would need half a gigabyte."""
MISSPELT_SHARE = 0.3
TRADES = ("schoonmaak", "catering", "groen", "bouw", "textiel", "drukkerij", "meubels", "verhuizingen", "recycling")
FORMS = ("B.V.", "BV", "VOF", "N.V.", "Stichting", "", "", "i.o.")
TOWNS = ("Utrecht", "Breda", "Zwolle", "Assen", "Goes", "Tiel", "Meppel", "")
ONSETS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "kr", "br", "pl")
VOWELS = ("a", "e", "i", "o", "u", "aa", "ee", "oe")
CODAS = ("", "", "n", "r", "l", "s", "k", "t")


def coined(chance: random.Random) -> str:
    """A word that no language has: two or three syllables."""
    count = chance.choice((2, 2, 3))
    return "".join(chance.choice(part) for _ in range(count) for part in (ONSETS, VOWELS, CODAS)).capitalize()


def company(chance: random.Random) -> str:
    """A made-up company name."""
    parts = [coined(chance), chance.choice(TRADES), chance.choice(TOWNS), chance.choice(FORMS)]
    return " ".join(part for part in parts if part)


def misspelt(name: str, chance: random.Random) -> str:
    """The name with one letter changed."""
    at = chance.randrange(len(name))
    return name[:at] + chance.choice(string.ascii_lowercase) + name[at + 1 :]


def distinct(make: Callable[[], str], count: int) -> list[str]:
    """So many different names."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[make()] = None
    return list(found)


def peak_megabytes() -> int:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Run both, and print the ratio."""
    queries, suppliers = [*map(int, sys.argv[1:]), *(QUERIES, SUPPLIERS)[len(sys.argv) - 1 :]]
    chance = random.Random(3)  # noqa: S311 - made-up names, the same in every run
    register = distinct(lambda: company(chance), suppliers)
    asked = distinct(
        lambda: misspelt(chance.choice(register), chance) if chance.random() < MISSPELT_SHARE else company(chance),
        queries,
    )

    from impactscreen.suppliers import NameMatcher, Verdict

    start = time.process_time()
    matcher = NameMatcher(register)
    answers = matcher.match(asked[: queries // 10])
    early = peak_megabytes()
    answers += matcher.match(asked[queries // 10 :])
    ours = time.process_time() - start
    late = peak_megabytes()

    import numpy as np
    from rapidfuzz import fuzz, process

    start = time.process_time()
    for at in range(0, queries, CHUNK):
        process.cdist(asked[at : at + CHUNK], register, scorer=fuzz.token_sort_ratio, score_cutoff=80, dtype=np.uint8)
    naive = time.process_time() - start

    found = sum(answer.verdict is not Verdict.NONE for answer in answers)
    print(f"{queries} names, {suppliers} suppliers: {found} found")
    print(f"matcher {ours:.1f} s, cdist {naive:.1f} s, ratio {ours / naive:.2f} (goal: at most 2)")
    print(f"peak memory after a tenth {early} MB, at the end {late} MB")


if __name__ == "__main__":
    main()
