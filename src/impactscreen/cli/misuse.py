"""What Typer says of a command line it cannot take, in one line and in the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from impactscreen.cli.helping import metavar_in
from impactscreen.errors import UsageError
from impactscreen.messages import Language, Message, msg
from impactscreen.text import nearest

__all__ = ["misuse"]

_QUOTED = re.compile(r"'([^']*)'")


def misuse(error: Any, commands: Iterable[str], lang: Language) -> UsageError | None:
    """The error that tells what Typer found wrong; None for what is no mistake (help that was asked for).

    Args:
        error: an exception of Typer's own click, which has no public names: they are known by their class.
        commands: the names of the commands there are.
        lang: the language in which an argument is named.
    """
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "impactscreen"
    found = _told(error, commands, lang)
    if found is None:
        return None
    message, hint = found
    helps = msg("cli.misuse.help", path=path)
    return UsageError(message, hint=msg("cli.misuse.hints", hint=hint, help=helps) if hint else helps)


def _told(error: Any, commands: Iterable[str], lang: Language) -> tuple[Message, Message | None] | None:
    match type(error).__name__:
        case "NoSuchOption":
            return msg("cli.misuse.option", name=error.option_name), _meant(
                error.option_name, error.possibilities or ()
            )
        case "MissingParameter":
            return msg("cli.misuse.missing", name=_name(error.param, lang)), None
        case "BadParameter":
            return msg("cli.misuse.value", name=_name(error.param, lang)), _expected(error.param)
        case "BadOptionUsage":
            key = "cli.misuse.no-value" if "not take" in error.message else "cli.misuse.wants-value"
            return msg(key, name=error.option_name), None
        case "UsageError":
            given = next(iter(_QUOTED.findall(error.message)), "")
            if error.message.startswith("No such command"):
                return msg("cli.misuse.command", name=given), _meant(given, commands)
            extra = error.message.rpartition("(")[2].rstrip(")")
            return msg("cli.misuse.extra", words=extra), None
    return None


def _meant(given: str, known: Iterable[str]) -> Message | None:
    near = nearest(given, sorted(known))
    return msg("rules.yaml.did_you_mean", word=near) if near else None


def _name(param: Any, lang: Language) -> str:
    """A parameter as it is typed, ``--top``, or as help calls it, ``RIJ``."""
    if param is None:
        return "?"
    longest: str = max(param.opts, key=len)
    return longest if longest.startswith("-") else metavar_in(lang, param.metavar).removesuffix("...")


def _expected(param: Any) -> Message | None:
    kind = getattr(param, "type", None)
    choices = getattr(kind, "choices", None)
    if choices:
        return msg("cli.misuse.choices", choices=", ".join(choices))
    least = getattr(kind, "min", None)
    return msg("cli.misuse.number", least=least) if least is not None else None
