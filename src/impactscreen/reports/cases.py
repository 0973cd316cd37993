"""Comparable cases: what another authority did, each with the page that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from impactscreen.messages import Language, msg, say
from impactscreen.model import Opportunity, RouteKind
from impactscreen.rules import RuleBook, shipped_rules
from impactscreen.rules.yamlfile import load_yaml
from impactscreen.written import Limits, Written

if TYPE_CHECKING:
    from impactscreen.dossier.casework import Case as OwnCase

__all__ = ["CASES_NAME", "Case", "best_case", "load_cases", "told_cases"]

CASES_NAME = "_cases.yaml"
"""Beside the rules; the underscore keeps it from being read as one."""

_Text = Annotated[str, Limits(strip_whitespace=True, min_length=1, max_length=900)]
_Address = Annotated[str, Limits(pattern=r"^https?://[^\s<>\"'\\]+$", max_length=400)]


class _Words(Written, frozen=True):
    title: _Text
    """Wie wat deed: "Catering bij de gemeente Utrecht"."""
    story: _Text
    """Wat er gebeurde, in twee of drie zinnen die op de bron staan."""
    lesson: _Text
    """Wat een ander daaraan heeft, in één zin."""


class Case(_Words, frozen=True, kw_only=True):
    """One example from elsewhere."""

    rules: tuple[str, ...] = ()
    """Kansregels waar dit voorbeeld bij past; leeg is elke regel."""
    routes: tuple[RouteKind, ...] = ()
    """Routes waar dit voorbeeld iets over zegt."""
    sources: Annotated[tuple[_Address, ...], Limits(min_length=1, max_length=3)]
    """Waar het staat."""
    en: _Words | None = None
    """Hetzelfde in het Engels."""

    def words(self, lang: Language) -> _Words:
        """Title, story and lesson; Dutch where no English was written."""
        return self.en if lang is Language.EN and self.en else self


class _CaseFile(Written, frozen=True):
    cases: tuple[Case, ...]


def load_cases(rulebook: RuleBook) -> tuple[tuple[Case, ...], ...]:
    """The cases beside the rules that a rule book was read from, file by file, a municipality's own first.

    Raises:
        RuleError: a case file with a mistake in it, with its place.
    """
    folders = [shipped_rules() if source == "shipped" else Path(source) for source in rulebook.sources]
    files = [folder / CASES_NAME for folder in reversed(folders)]
    return tuple(load_yaml(path, _CaseFile).cases for path in files if path.is_file())


def told_cases(found: Sequence[OwnCase], lang: Language) -> tuple[Case, ...]:
    """The cases of one's own dossier that came further than a talk, told in the same shape; the furthest first."""
    from impactscreen.dossier.casework import steps_taken

    told = sorted((each for each in found if steps_taken(each) > 1), key=lambda each: (-steps_taken(each), each.title))
    return tuple(_told(each, lang) for each in told)


def _told(case: OwnCase, lang: Language) -> Case:
    """A case in a sentence a step; it has no page to refer to, so it is not held to the rule for shipped ones."""
    where = msg("dossier.case.own", title=case.title, department=case.department or msg("dossier.case.our-own"))
    steps = [
        msg("dossier.case.asked", day=case.asked, how=case.asked_how or "–") if case.asked else None,
        msg("dossier.case.invited", day=case.invited) if case.invited else None,
        msg("dossier.case.awarded", day=case.awarded, name=case.awarded_to or "–") if case.awarded else None,
        msg("dossier.case.value", value=case.awarded_value) if case.awarded and case.awarded_value else None,
    ]
    return Case(
        title=say(where, lang),
        story=" ".join(say(each, lang) for each in steps if each),
        lesson=case.result or say(msg("dossier.case.ask"), lang),
        rules=(case.category,) if case.category else (),
        routes=(RouteKind(case.route),) if case.route in tuple(RouteKind) else (),
        sources=(),
    )


def best_case(files: Sequence[Sequence[Case]], opportunities: Sequence[Opportunity]) -> Case | None:
    """The case that says most about these opportunities, the first of which weighs most; None when none fits.

    A case of one's own that fits at all goes before any that is shipped.
    """
    return next((case for cases in files if (case := _best_of(cases, opportunities))), None)


def _best_of(cases: Sequence[Case], opportunities: Sequence[Opportunity]) -> Case | None:
    fits = (
        (fit, place, number)
        for place, opportunity in enumerate(opportunities)
        for number, case in enumerate(cases)
        if (fit := _fit(case, opportunity)) is not None
    )
    best = min(fits, default=None)
    return cases[best[2]] if best else None


def _fit(case: Case, opportunity: Opportunity) -> int | None:
    """How well a case fits: 0 is best, None is not at all."""
    same_route = opportunity.route.kind in case.routes
    if any(hit.rule in case.rules for hit in opportunity.hits):
        return 0 if same_route else 1
    return 2 if same_route and not case.rules else None
