"""`--help` in the reader's language.

A command carries keys of the catalogue where Typer expects sentences, and metavars in English capitals. Only when help
is asked for is a page made of it: a Typer command in words, that is shown and thrown away. So a scan never loads a
sentence of help, and no language stays behind in the command.
"""

from __future__ import annotations

import copy
import re
import sys
from collections.abc import Iterable
from itertools import groupby
from textwrap import shorten
from typing import Any

from typer.core import TyperCommand, TyperGroup

from impactscreen.cli.common import message_language
from impactscreen.messages import Language, Message, msg, say

__all__ = ["HelpfulCommand", "HelpfulGroup", "metavar_in", "page_of"]

_WORD = re.compile(r"[A-Z]{2,}")
_BESIDE = 72
"""How long a sentence may be that a shell shows beside what it offers; Typer breaks lines at eighty."""
_OF_TYPER = {
    "--help": "help.option.help",
    "--install-completion": "help.option.install-completion",
    "--show-completion": "help.option.show-completion",
}
"""What Typer's own options say: those alone carry a sentence and no key."""


def metavar_in(lang: Language, metavar: str) -> str:
    """A metavar with its words in capitals in that language: ``FIELD=HEADER`` becomes ``VELD=KOP``."""
    return _WORD.sub(lambda word: say(msg(f"help.metavar.{word[0]}"), lang), metavar)


def page_of(command: Any, lang: Language, ctx: Any = None) -> Any:
    """The command as Typer is to show it: in words, with its own panels, and nothing left for Typer to add in English.

    Args:
        command: a command or group that was made in `cli/app.py`.
        lang: the language of the page.
        ctx: the context of a run; with it, the page has the option `--help`.
    """
    params = [_worded(each, lang) for each in (command.get_params(ctx) if ctx else command.params)]
    shown: dict[str, Any] = {"name": command.name, "help": say(Message(command.help), lang), "params": params}
    names = getattr(command, "commands", None)
    page: Any = _Page(**shown) if names is None else _GroupPage(**shown, commands=_listed(command, names, lang))
    page.add_help_option = False  # it is among the params, in words
    pieces = [command.options_metavar, *map(_usage_of, command.params), getattr(command, "subcommand_metavar", "")]
    page.usage = metavar_in(lang, " ".join(filter(None, pieces)))
    page.usage_prefix = say(msg("help.usage"), lang)
    return page


def _worded(param: Any, lang: Language) -> Any:
    """A copy of a parameter, in words: what Typer would add (required, default, type, range) is said or left out."""
    worded = copy.copy(param)
    is_option = param.param_type_name == "option"
    key = next((_OF_TYPER[name] for name in param.opts if name in _OF_TYPER), param.help)
    text = say(Message(key, {"default": param.default}), lang) if key else ""  # click 8.5 takes it from an older Typer
    # Of arguments the line above tells by its brackets.
    worded.help = say(msg("help.required", text=text), lang) if is_option and param.required else text
    worded.metavar = metavar_in(lang, param.metavar or "")
    if not is_option:
        worded.name, worded.opts = worded.metavar, [worded.metavar]  # an older Typer shows the name in the code too
    worded.rich_help_panel = say(msg("help.panel.options" if is_option else "help.panel.arguments"), lang)
    worded.type = _Untyped()
    worded.required = worded.show_default = False
    return worded


def _listed(group: Any, names: Iterable[str], lang: Language) -> dict[str, Any]:
    """The commands of a group with their sentence; none of them has to be made for that."""
    panel = say(msg("help.panel.commands"), lang)
    return {
        name: TyperCommand(name, help=say(Message(f"{group.help}.{name}"), lang), rich_help_panel=panel)
        for name in names
    }


def _usage_of(param: Any) -> str:
    if param.param_type_name == "option":
        return ""
    return str(param.metavar) if param.required else f"[{param.metavar}]"


class _Untyped:
    """The type of a value that its metavar tells enough about."""

    name = ""

    def get_metavar(self, *_: Any, **__: Any) -> str:
        return ""


class _Worded:
    """What the pages of commands and groups share: Typer writes these words itself, without a seam."""

    usage: str
    usage_prefix: str

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line with what can be typed."""
        formatter.write_usage(ctx.command_path, self.usage, prefix=f"{self.usage_prefix} ")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Panels as plain text, for who switched rich off (TYPER_USE_RICH=0)."""
        page: Any = self
        params = sorted(page.get_params(ctx), key=lambda each: each.param_type_name)
        for panel, of in groupby(params, key=lambda each: each.rich_help_panel):
            with formatter.section(panel):
                formatter.write_dl([each.get_help_record(ctx) for each in of])
        for panel, listed in groupby(getattr(self, "commands", {}).values(), key=lambda each: each.rich_help_panel):
            with formatter.section(panel):
                formatter.write_dl([(each.name, each.help) for each in listed])


class _Page(_Worded, TyperCommand):
    """A command in words."""


class _GroupPage(_Worded, TyperGroup):
    """A group in words."""


class _Helpful:
    """A command that is put into words when somebody asks what it does."""

    help: Any

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The page that `--help` shows."""
        page_of(self, message_language(sys.argv), ctx).format_help(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """What the Tab key offers, each with its sentence on one line, for the shells that show one."""
        offered = page_of(self, message_language(sys.argv), ctx).shell_complete(ctx, incomplete)
        for each in offered:
            each.help = shorten(each.help or "", _BESIDE, placeholder="…")  # a second line would be offered as a word
        return offered

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 -- it is cut when offered
        """The command's sentence, as its group offers it to the Tab key."""
        return say(Message(self.help), message_language(sys.argv))


class HelpfulCommand(_Helpful, TyperCommand):
    """A command with help in the reader's language."""


class HelpfulGroup(_Helpful, TyperGroup):
    """A group of commands with help in the reader's language."""
