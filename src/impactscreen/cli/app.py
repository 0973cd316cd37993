"""The program and its command groups."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from impactscreen.cli import brief, calendars, dossier, init, rules, scan, suppliers
from impactscreen.cli.common import Exit, message_language, report_error
from impactscreen.errors import ImpactscreenError
from impactscreen.messages import msg, say

__all__ = ["app"]


class _Door(TyperGroup):
    """Turns what the core raises into one clear line and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        lang = message_language(sys.argv)
        try:
            return super().invoke(ctx)
        except ImpactscreenError as error:
            raise typer.Exit(report_error(error, lang)) from error
        except Exception as error:
            if type(error).__module__.startswith(("typer", "click")) or os.environ.get("IMPACTSCREEN_DEBUG"):
                raise
            # A user is served better by a line than by a traceback; the details come on request.
            reason = f"{type(error).__name__}: {error}".splitlines()[0][:200]
            typer.echo(f"impactscreen: {say(msg('cli.bug', reason=reason), lang)}", err=True)
            raise typer.Exit(Exit.NOT_DONE) from error


app = typer.Typer(
    name="impactscreen",
    cls=_Door,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Screen procurement calendars for chances to buy from social enterprises.",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"impactscreen {version('impactscreen')}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Screen procurement calendars for chances to buy from social enterprises."""


# Commands of one room each; a group is added with `app.add_typer(rules.app, name="rules")`, a command of its own with
# `app.command("read")(calendars.read)`.
app.command("scan")(scan.scan)
app.command("explain")(scan.explain)
app.command("brief")(brief.brief)
app.command("init")(init.init)
app.command("read")(calendars.read)
app.command("inspect")(calendars.inspect)
app.add_typer(dossier.app, name="dossier")
app.add_typer(rules.app, name="rules")
app.add_typer(suppliers.app, name="suppliers")
