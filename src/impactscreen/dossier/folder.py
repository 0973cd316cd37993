"""The screening folder: how it is made, which calendar in it is next, and where its list goes."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

from impactscreen.calendars.sources import SUFFIXES
from impactscreen.calendars.values.periods import period_from_text
from impactscreen.dossier.book import series_of
from impactscreen.dossier.store import open_dossier
from impactscreen.errors import OutputError, UsageError
from impactscreen.messages import msg
from impactscreen.model import Place
from impactscreen.settings import SETTINGS_FILE

__all__ = ["make_folder", "newest_unseen", "next_list"]

_REGISTER = "\ufeffnaam;plaats;categorieën;erkenning;website;contact;capaciteit;gecontroleerd op;bron\r\n"
_DOSSIER = "dossier.db"
_FOLDERS = ("kalenders", "lijsten", "regels")


def make_folder(folder: Path) -> None:
    """Make a screening folder, or what is missing in one; what is there already stays as it is.

    Raises:
        UsageError: it is a screening folder already.
        OutputError: it cannot be written.
    """
    if (folder / SETTINGS_FILE).exists() and (folder / _DOSSIER).exists():
        raise UsageError(msg("dossier.folder-exists"), place=Place(str(folder)))
    templates = files("impactscreen.dossier") / "templates"
    try:
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        _write_new(folder / "LEESMIJ.md", (templates / "LEESMIJ.md").read_text(encoding="utf-8"))
        _write_new(folder / "register.csv", _REGISTER)
        open_dossier(folder / _DOSSIER, create=True)
        # Last, because this file is what makes a folder a screening folder.
        _write_new(folder / SETTINGS_FILE, (templates / SETTINGS_FILE).read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or str(error)
        hint = msg("reports.check-disk")
        raise OutputError(msg("reports.not-written", reason=reason), hint=hint, place=Place(str(folder))) from error


def _write_new(path: Path, text: str) -> None:
    if not path.exists():
        path.write_bytes(text.encode())


def newest_unseen(folder: Path, seen: Callable[[str], bool]) -> tuple[Path, ...]:
    """The newest calendar of every series in a folder, as far as it was not screened before.

    Files that only differ in their date or quarter are a series; an older one that was never screened is history.

    Args:
        folder: where calendars are put.
        seen: tells whether a calendar with this SHA-256 was screened.

    Raises:
        UsageError: the folder is not there.
    """
    if not folder.is_dir():
        raise UsageError(msg("cli.no-folder", folder=str(folder)), place=Place(str(folder)))
    series: dict[str, list[Path]] = defaultdict(list)
    for path in _calendars(folder):
        series[series_of(path.name)].append(path)
    newest = (max(paths, key=_moment) for paths in series.values())
    return tuple(sorted(path for path in newest if not seen(hashlib.sha256(path.read_bytes()).hexdigest())))


def _calendars(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix.lower() in SUFFIXES and not path.name.startswith(("~$", ".")):
            yield path


def _moment(path: Path) -> tuple[dt.date, str]:
    """When a calendar is of: as its name tells, else when it was saved."""
    blanks = path.stem.replace("_", " ")
    for text in (blanks, blanks.replace("-", " ")):
        period, understood = period_from_text(text)
        if understood and period.start:
            return period.start, path.name
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).date(), path.name


def next_list(folder: Path, day: dt.date, taken: Callable[[Path], bool]) -> Path:
    """The name of the list of this day; one that people may have worked in gets a neighbour.

    Args:
        folder: where lists are put.
        day: the reference date.
        taken: tells whether people may have worked in a file.
    """
    path = folder / f"kansen-{day.isoformat()}.xlsx"
    number = 2
    while path.exists() and taken(path):
        path = folder / f"kansen-{day.isoformat()}-{number}.xlsx"
        number += 1
    return path
