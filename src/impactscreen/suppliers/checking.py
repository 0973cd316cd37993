"""What a register could do better: rows without a source, stale or doubtful, names that cannot be recognised."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from impactscreen.messages import Message, msg
from impactscreen.model import Place, Problem, ProblemKind, Severity
from impactscreen.suppliers.geography import locate
from impactscreen.suppliers.matching import NameMatcher
from impactscreen.suppliers.names import name_words, split_name
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.supplier import Supplier
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = ["check_register"]

STALE_AFTER = dt.timedelta(days=365)
MOST_COMPARED = 20_000
"""Names of a larger register are not compared with each other."""
SHORTEST_NAME = 2
_PLACEHOLDERS = frozenset(
    (
        "null",
        "none",
        "nan",
        "na",
        "nb",
        "nvt",
        "test",
        "onbekend",
        "unknown",
        "leeg",
        "geen",
        "xxx",
        "naam",
        "name",
        "tbd",
    )
)
_PATTERN = re.compile(r"\\[dwsb]|\.\*|\.\+|\[[^\]]*\][*+]|\(\?|\^|\$$|\|")
_WEBSITE = re.compile(r"https?://[\w-]+(\.[\w-]+)+(/\S*)?", re.IGNORECASE)

_Finding = tuple[Severity, Message]


def check_register(register: Register, as_of: dt.date, rules: RuleBook | None = None) -> tuple[Problem, ...]:
    """Everything worth a look, in the order of the register; what was found while reading comes first.

    Args:
        register: the suppliers.
        as_of: rows that were last checked a year before this day are stale; recognitions may have lapsed by it.
        rules: categories must be the ids of these.
    """
    known = {rule.id for rule in rules.rules} if rules else None
    found = [*register.problems, *_without_proof(register)]
    for supplier in register.suppliers:
        findings = [*_name(supplier), *_proof(supplier, as_of), *_categories(supplier, known), *_contact(supplier)]
        found += [_problem(supplier, severity, message) for severity, message in findings]
    return (*found, *_likely_twins(register))


def _without_proof(register: Register) -> Iterator[Problem]:
    """Rows without a source or a date: told once with their number, as they come by the hundred."""
    no_source = [supplier for supplier in register.suppliers if not supplier.source]
    no_date = [supplier for supplier in register.suppliers if supplier.checked is None]
    if no_source:
        yield _problem(no_source[0], Severity.WARNING, msg("suppliers.check.no-source", count=len(no_source)))
    if no_date:
        yield _problem(no_date[0], Severity.INFO, msg("suppliers.check.never-checked", count=len(no_date)))


def _problem(supplier: Supplier, severity: Severity, message: Message) -> Problem:
    return Problem(supplier.at or Place(""), ProblemKind.VALUE, message, severity, text=supplier.name)


def _name(supplier: Supplier) -> Iterator[_Finding]:
    for name in supplier.names:
        words = fold(name).split()
        if len("".join(words)) < SHORTEST_NAME:
            yield Severity.WARNING, msg("suppliers.check.short-name", name=name)
        elif "".join(words) in _PLACEHOLDERS:
            yield Severity.WARNING, msg("suppliers.check.placeholder", name=name)
        elif _only_usual(name):
            yield Severity.INFO, msg("suppliers.check.usual-name", name=name)
        if _PATTERN.search(name):
            yield Severity.WARNING, msg("suppliers.check.pattern", name=name)
        strange = sorted(_strange_letters(name))
        if strange:
            yield Severity.WARNING, msg("suppliers.check.homoglyph", name=name, letters=strange)


def _only_usual(name: str) -> bool:
    kinds = ("small", "soft", "common")
    return all(any(word in name_words(kind) for kind in kinds) for word in split_name(name).words)


def _strange_letters(name: str) -> Iterable[str]:
    """Letters of another script within a Latin name, and characters that cannot be seen."""
    scripts = {char: unicodedata.name(char, "").split(" ")[0] for char in name if char.isalpha()}
    if "LATIN" in scripts.values():
        yield from {f"{char} ({script.capitalize()})" for char, script in scripts.items() if script in _OTHER_SCRIPTS}
    yield from {f"U+{ord(char):04X}" for char in name if unicodedata.category(char) in ("Cf", "Cc", "Co")}


_OTHER_SCRIPTS = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def _proof(supplier: Supplier, as_of: dt.date) -> Iterator[_Finding]:
    if supplier.checked is not None and as_of - supplier.checked > STALE_AFTER:
        yield Severity.WARNING, msg("suppliers.check.stale", day=supplier.checked)
    for recognition in supplier.recognitions:
        if not recognition.valid_on(as_of):
            yield (
                Severity.WARNING,
                msg("suppliers.check.lapsed", recognition=recognition.label, day=recognition.valid_until),
            )


def _categories(supplier: Supplier, known: set[str] | None) -> Iterator[_Finding]:
    if not supplier.categories:
        yield Severity.WARNING, msg("suppliers.check.no-category")
    for category in supplier.categories:
        if known is not None and category not in known:
            yield Severity.WARNING, msg("suppliers.check.unknown-category", category=category)


def _contact(supplier: Supplier) -> Iterator[_Finding]:
    if supplier.website and not _WEBSITE.fullmatch(supplier.website):
        yield Severity.INFO, msg("suppliers.check.website", website=supplier.website)
    if supplier.place or supplier.postcode:
        spot = locate(supplier.place, supplier.postcode, supplier.country, supplier.region)
        if spot is None:
            yield Severity.INFO, msg("suppliers.check.unknown-place", place=supplier.place or supplier.postcode)
        elif not spot.sure:
            yield Severity.INFO, msg("suppliers.check.unsure-place", place=supplier.place)


def _likely_twins(register: Register) -> Iterator[Problem]:
    if len(register.suppliers) > MOST_COMPARED:
        place = Place(register.sources[0])
        yield Problem(place, ProblemKind.FILE, msg("suppliers.check.too-many", most=MOST_COMPARED), Severity.INFO)
        return
    for one, other in NameMatcher(register).twins():
        message = msg("suppliers.check.twin", name=one.name, other=other.name, place=str(other.at))
        yield Problem(one.at or Place(""), ProblemKind.VALUE, message, Severity.INFO, text=one.name)
