"""The program and its command groups."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from impactscreen.cli.common import Exit, LangOption, choose_language, message_language, report_error
from impactscreen.cli.helping import HelpfulCommand, HelpfulGroup
from impactscreen.errors import ImpactscreenError
from impactscreen.messages import Language, msg, say
from impactscreen.model import Place

__all__ = ["app"]

_COMMANDS = {
    "scan": "scan:scan",
    "explain": "scan:explain",
    "brief": "brief:brief",
    "init": "init:init",
    "read": "calendars:read",
    "inspect": "calendars:inspect",
    "dossier": "dossier:app",
    "rules": "rules:app",
    "suppliers": "suppliers:app",
}
"""Each command's module in `cli/`, and the function or group in it."""


class _Commands(Mapping[str, Any]):
    """The commands by name, each made when it is asked for: a scan does not wait for what the others can."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            room, _, of = _COMMANDS[name].partition(":")
            self._made[name] = _made(name, getattr(importlib.import_module(f"impactscreen.cli.{room}"), of))
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


_HELP = "help.impactscreen"
"""The catalogue key of what the program does; those of its commands stand below it, by their path."""


def _made(name: str, of: Any) -> Any:
    """A command made of a function, or a group of its Typer; help is put into words when it is asked for."""
    key = f"{_HELP}.{name}"
    if not isinstance(of, typer.Typer):
        alone = typer.Typer(add_completion=False)
        alone.command(name, cls=HelpfulCommand, help=key)(of)
        return typer.main.get_command(alone)
    of.info.name, of.info.cls, of.info.help = name, HelpfulGroup, key
    for each in of.registered_commands:
        each.cls, each.help = HelpfulCommand, f"{key}.{each.name}"
    return typer.main.get_group(of)


class _Door(HelpfulGroup):
    """Finds the command, and turns what the core raises into one clear line and an exit code."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands: Any = _Commands()

    def list_commands(self, _ctx: Any) -> list[str]:
        return list(self.commands)

    def make_context(self, *arguments: Any, **extra: Any) -> Any:
        try:
            return super().make_context(*arguments, **extra)
        except Exception as error:
            self._tell_misuse(error)
            raise

    def _tell_misuse(self, error: Exception) -> None:
        """Leave with one line when Typer cannot take the command line; anything else passes."""
        if _is_typers(error):
            from impactscreen.cli.misuse import misuse

            lang = message_language(sys.argv)
            if told := misuse(error, self.commands, lang):
                raise typer.Exit(report_error(told, lang)) from error

    def _tell_bad_name(self, error: Exception, lang: Language) -> None:
        """Leave with one line when a name that was typed can be no file's, whichever option it stands behind."""
        if isinstance(error, OSError) and error.errno in {errno.ENAMETOOLONG, errno.ELOOP} and error.filename:
            from impactscreen.calendars.sources import cannot_open

            told = cannot_open(error, Place(str(error.filename)))
            raise typer.Exit(report_error(told, lang)) from error

    def invoke(self, ctx: Any) -> Any:
        lang = message_language(sys.argv)
        try:
            return super().invoke(ctx)
        except ImpactscreenError as error:
            raise typer.Exit(report_error(error, lang)) from error
        except Exception as error:
            self._tell_misuse(error)
            self._tell_bad_name(error, lang)
            if _is_typers(error) or os.environ.get("IMPACTSCREEN_DEBUG"):
                raise
            # A user is served better by a line than by a traceback; the details come on request.
            reason = f"{type(error).__name__}: {error}".splitlines()[0][:200]
            typer.echo(f"impactscreen: {say(msg('cli.bug', reason=reason), lang)}", err=True)
            raise typer.Exit(Exit.NOT_DONE) from error


def _is_typers(error: Exception) -> bool:
    """Whether an exception is one of Typer or of the click inside it, which have no common public base."""
    return type(error).__module__.startswith(("typer", "click"))


app = typer.Typer(
    name="impactscreen",
    cls=_Door,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_HELP,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"impactscreen {version('impactscreen')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    ctx: typer.Context,
    lang: LangOption = None,
    version: Annotated[  # noqa: ARG001 -- it was shown while the line was read
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="help.option.version")
    ] = False,
) -> None:
    """Screen procurement calendars for chances to buy from social enterprises."""
    choose_language(ctx, lang)
