"""What matching costs beside the least it could cost: one bare pass of the automaton over the folded text.

usage: python benchmarks/matching.py [--lines FILE.csv] [--count 100000]

Lines are made from the rules' own examples and everyday titles, or taken from a csv with the columns title and
description. Prints CPU seconds and the ratio; the aim is 2. Lines are all different, but as on a real calendar many
titles differ in their numbers only. Shown apart are lines that come again, lines whose titles each have a word that
nobody has seen before, so that nothing that is remembered of titles helps, and the first 200 lines of a fresh matcher.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections.abc import Callable
from pathlib import Path

from impactscreen.model import Line, Place
from impactscreen.rules import Matcher, RuleBook, load_rules
from impactscreen.rules.vocabulary import Vocabulary
from impactscreen.text import fold_aligned

EVERYDAY = (
    """
Zaaksysteem en documentbeheer; Rioolvervanging Dorpsstraat; Accountantsdiensten 2027-2030; Jeugdhulp met verblijf
Reconstructie N279; Onderhoud openbare verlichting; Inhuur projectleider omgevingswet; Levering strooizout
Verzekeringen brand en aansprakelijkheid; Parkeerautomaten binnenstad; Nieuwbouw zwembad; Asfaltonderhoud
Hulpmiddelen Wmo; Bodemonderzoek en sanering; Telefonie en dataverbindingen; Brandweervoertuigen; WOZ-taxaties
""".replace("\n", "; ")
    .strip("; ")
    .split("; ")
)
WORDS = [
    "de",
    "het",
    "een",
    "van",
    "voor",
    "en",
    "met",
    "op",
    "in",
    "bij",
    "gemeente",
    "opdracht",
    "raamovereenkomst",
    "looptijd",
    "jaar",
    "verlenging",
    "perceel",
    "diensten",
    "levering",
    "uitvoering",
    "locaties",
    "medewerkers",
    "inwoners",
    "aanbesteding",
    "kwaliteit",
    "prijs",
    "planning",
    "contract",
    "partij",
]
CHANCES = 0.2
"""About the share of opportunities on a real calendar."""


def made_lines(book: RuleBook, count: int) -> list[Line]:
    """Lines of which about one in five is an opportunity, with descriptions of everyday words."""
    chance = random.Random(2027)  # noqa: S311 - the same lines in every run, nothing secret
    hits = [title for rule in book.rules for title in rule.examples.hit]
    lines = []
    for number in range(count):
        title = chance.choice(hits) if chance.random() < CHANCES else chance.choice(EVERYDAY)
        description = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(30)))
        lines.append(Line(Place("kalender.csv", row=number + 2), f"{title} {number}", description=description or None))
    return lines


def with_new_words(lines: list[Line]) -> list[Line]:
    """The same lines, each with a made-up word of its own somewhere in its title."""
    chance = random.Random(2028)  # noqa: S311 - as above
    new = []
    for number, line in enumerate(lines):
        words = line.title.split(" ")
        sounds = (chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randrange(2, 7)))
        count, tail = number, ""
        while count:
            count, letter = divmod(count, 20)
            tail += "bcdfghjklmnpqrstvwxz"[letter]
        words.insert(chance.randrange(len(words) + 1), "".join(sounds) + tail)
        new.append(Line(line.place, " ".join(words), description=line.description))
    return new


def lines_of(path: Path, count: int) -> list[Line]:
    """Lines of a csv, over and over until there are enough."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Line(
            Place(path.name, row=number + 2),
            f"{rows[number % len(rows)]['title']} {number}",
            description=rows[number % len(rows)]["description"] or None,
        )
        for number in range(count)
    ]


def bare(line: Line, find: Callable[..., object]) -> None:
    """Fold and search, nothing else."""
    texts = [line.title, line.description] if line.description else [line.title]
    find("\n".join(f" {' '.join(fold_aligned(text).split())} " for text in texts), overlapping=True)


def seconds(work: Callable[[Line], object], lines: list[Line]) -> float:
    """CPU seconds for all lines."""
    start = time.process_time()
    for line in lines:
        work(line)
    return time.process_time() - start


def both(lines: list[Line], matcher: Matcher, find: Callable[..., object]) -> tuple[float, float]:
    """CPU seconds of the bare pass and of matching: by turns, so that a busy machine burdens both alike."""
    floor = matching = 0.0
    for start in range(0, len(lines), 2_000):
        chunk = lines[start : start + 2_000]
        floor += seconds(lambda line: bare(line, find), chunk)
        matching += seconds(matcher.match, chunk)
    return floor, matching


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=Path)
    parser.add_argument("--count", type=int, default=100_000)
    asked = parser.parse_args()
    start = time.process_time()
    book = load_rules()
    loaded = time.process_time()
    matcher = Matcher(book)
    print(
        f"rules: {len(book.rules)}; loaded in {loaded - start:.3f} s, compiled in {time.process_time() - loaded:.3f} s"
    )

    find = Vocabulary(book).find
    first = lines_of(asked.lines, 200) if asked.lines else made_lines(book, 200)
    fresh = seconds(Matcher(book).match, first)
    lines = lines_of(asked.lines, asked.count) if asked.lines else made_lines(book, asked.count)
    floor, matching = both(lines, matcher, find)
    again = seconds(matcher.match, lines[-2_000:]) / seconds(lambda line: bare(line, find), lines[-2_000:])
    hits = sum(bool(matcher.match(line).hits) for line in lines[:2_000])
    print(f"lines: {len(lines)}, of which {hits / min(2_000, len(lines)):.0%} with a hit")
    print(f"bare pass and folding: {floor:.2f} s; matching: {matching:.2f} s; ratio {matching / floor:.2f}")
    print(f"the same lines once more (a row per lot, a quarter over from the last): ratio {again:.2f}")
    floor, matching = both(with_new_words(lines), matcher, find)
    print(f"a new word in every title: {floor:.2f} s; matching: {matching:.2f} s; ratio {matching / floor:.2f}")
    print(f"the first 200 lines of a fresh matcher: {fresh * 1000:.1f} ms")


if __name__ == "__main__":
    main()
