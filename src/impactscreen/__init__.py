"""impactscreen: screen procurement calendars for chances to buy from social enterprises.

The public library, small and complete::

    import datetime as dt
    from impactscreen import scan

    screening = scan("kalender.xlsx", as_of=dt.date(2026, 10, 1))
    frame = screening.to_frame()

Everything in `__all__` is stable; docs/library.md shows it at work.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from impactscreen.calendars import Reading, ReadOptions, read_calendar, read_calendars
    from impactscreen.errors import (
        CalendarError,
        DossierError,
        ImpactscreenError,
        InputError,
        OutputError,
        RegisterError,
        RuleError,
        SettingsError,
        UsageError,
    )
    from impactscreen.messages import Language
    from impactscreen.model import Candidate, Hit, Line, Opportunity, Place, Problem, Skipped
    from impactscreen.ranking import Policy, load_policy
    from impactscreen.rules import RuleBook, load_rules
    from impactscreen.screening import Screening, scan
    from impactscreen.suppliers import Register, load_register

__all__ = [
    "CalendarError",
    "Candidate",
    "DossierError",
    "Hit",
    "ImpactscreenError",
    "InputError",
    "Language",
    "Line",
    "Opportunity",
    "OutputError",
    "Place",
    "Policy",
    "Problem",
    "ReadOptions",
    "Reading",
    "Register",
    "RegisterError",
    "RuleBook",
    "RuleError",
    "Screening",
    "SettingsError",
    "Skipped",
    "UsageError",
    "load_policy",
    "load_register",
    "load_rules",
    "read_calendar",
    "read_calendars",
    "scan",
]

_HOMES = {
    "calendars": {"ReadOptions", "Reading", "read_calendar", "read_calendars"},
    "messages": {"Language"},
    "model": {"Candidate", "Hit", "Line", "Opportunity", "Place", "Problem", "Skipped"},
    "ranking": {"Policy", "load_policy"},
    "rules": {"RuleBook", "load_rules"},
    "screening": {"Screening", "scan"},
    "suppliers": {"Register", "load_register"},
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `import impactscreen` and `--help` stay quick."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((room for room, names in _HOMES.items() if name in names), "errors")
    return getattr(importlib.import_module(f"impactscreen.{home}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
