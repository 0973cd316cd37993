"""`init`: a screening folder, ready for the first calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from impactscreen.cli.common import LangOption, QuietOption, open_session
from impactscreen.messages import msg

__all__ = ["init"]


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="help.argument.init.folder")] = Path(),
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    """Make a screening folder: settings, own rules, register and a dossier that remembers."""
    session = open_session(lang=lang, quiet=quiet)
    from impactscreen.dossier.folder import make_folder

    make_folder(folder)
    session.note(msg("dossier.folder-made", folder=str(folder)))
