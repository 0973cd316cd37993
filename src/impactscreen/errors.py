"""The errors of impactscreen, each with a message, a hint and a place.

::

    ImpactscreenError
    ├── InputError            something a person gave cannot be used; nothing was written
    │   ├── CalendarError     a file that is not there, cannot be opened, or holds no table
    │   ├── RuleError         a rule, policy or mute file with a mistake in it (carries all findings at once)
    │   ├── RegisterError     a register of suppliers that cannot be read
    │   ├── DossierError      a dossier that is not there, cannot be reached, is busy, or is newer than this program
    │   ├── SettingsError     impactscreen.toml or an environment variable with a mistake in it
    │   └── UsageError        options that do not go together, an unknown format, an unknown row
    └── OutputError           a report could not be written; the old file is untouched

A problem that concerns one line is no error: it is a value (`Skipped`, `Problem`) on the stream of lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from impactscreen.messages import Language, Message, printable, say

if TYPE_CHECKING:
    from impactscreen.model import Place

__all__ = [
    "CalendarError",
    "DossierError",
    "ImpactscreenError",
    "InputError",
    "OutputError",
    "RegisterError",
    "RuleError",
    "SettingsError",
    "UsageError",
]


class ImpactscreenError(Exception):
    """Something impactscreen could not do, told so that a person can mend it.

    Args:
        message: what happened.
        hint: what to do about it.
        place: where, as exactly as is known.
        more: further findings of the same kind, when several were found in one reading.
    """

    def __init__(
        self,
        message: Message,
        *,
        hint: Message | None = None,
        place: Place | None = None,
        more: tuple[ImpactscreenError, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place
        self.more = more

    def __str__(self) -> str:
        return self.text(Language.NL)

    def with_more(self, more: Iterable[ImpactscreenError]) -> Self:
        """The same error, carrying others that were found beside it."""
        self.more = (*self.more, *more)
        return self

    def text(self, lang: Language) -> str:
        """The error in one line: place, what happened, what to do."""
        parts = [f"{self.place}: " if self.place else "", say(self.message, lang)]
        if self.hint:
            parts.append(f" {say(self.hint, lang)}")
        return printable("".join(parts))


class InputError(ImpactscreenError):
    """Something a person gave cannot be used."""


class CalendarError(InputError):
    """A calendar that is not there, cannot be opened, or holds no table."""


class RuleError(InputError):
    """A rule, policy or mute file with a mistake in it."""


class RegisterError(InputError):
    """A register of suppliers that cannot be read."""


class DossierError(InputError):
    """A dossier that is not there, cannot be reached, is busy, or is newer than this program."""


class SettingsError(InputError):
    """A setting with a mistake in it."""


class UsageError(InputError):
    """Options that do not go together, or a name that is not known."""


class OutputError(ImpactscreenError):
    """A report that could not be written; what stood there before is untouched."""
