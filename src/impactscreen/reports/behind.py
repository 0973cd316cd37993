"""From a list that impactscreen made before, back to what it was made from."""

from __future__ import annotations

import zipfile
from pathlib import Path

from msgspec import Struct, field

from impactscreen.calendars import ReadOptions
from impactscreen.errors import ImpactscreenError
from impactscreen.messages import Language, Message, msg, say

__all__ = ["Behind", "behind_list"]

_SUFFIXES = frozenset({".xlsx", ".ods"})


class Behind(Struct, frozen=True):
    """What to read in place of a list.

    Args:
        calendars: the calendars that the list came from, or the list itself where those are gone.
        note: which of the two, for the person who asked.
        options: how to read it.
        previous: the list, for what people noted in it; None when the list itself is read.
    """

    calendars: tuple[Path, ...]
    note: Message
    options: ReadOptions = field(default_factory=ReadOptions)
    previous: Path | None = None


def behind_list(path: Path) -> Behind | None:
    """What lies behind a list of ours; None when the file is no such list.

    With the calendars beside the list (or in the folder where one works) nothing is lost, and what people noted comes
    along. Without them the list is read as a calendar: description and status are then as far as the list tells them.
    """
    lang = _language_of_list(path)
    if lang is None:
        return None
    calendars = _calendars(path)
    if calendars:
        note = msg("brief.from-calendars", files=[each.name for each in calendars])
        return Behind(calendars, note, previous=path)
    # The words found stand in for the description, and the moment for the status: "already on the market" is one.
    columns = {
        "description": say(msg("reports.column.evidence"), lang),
        "status": say(msg("reports.column.phase"), lang),
        "value": say(msg("reports.column.value-written"), lang),
    }
    sheet = say(msg("reports.opportunities.sheet"), lang)
    return Behind((path,), msg("brief.from-list"), ReadOptions(columns=columns, sheet=sheet))


def _language_of_list(path: Path) -> Language | None:
    """The language of a list of ours, told by its sheets; cheap, for most files are calendars."""
    if path.suffix.lower() not in _SUFFIXES or not zipfile.is_zipfile(path):
        return None
    from python_calamine import CalamineError, load_workbook

    try:
        names = set(load_workbook(path).sheet_names)
    except CalamineError:
        return None  # whoever reads it as a calendar tells what is wrong with it
    for lang in Language:
        if {say(msg("reports.opportunities.sheet"), lang), say(msg("reports.accounting.sheet"), lang)} <= names:
            return lang
    return None


def _calendars(path: Path) -> tuple[Path, ...]:
    """The calendars that the list names, when each of them is at hand."""
    from impactscreen.dossier.listfile import read_list

    try:
        rows = read_list(path).rows
    except ImpactscreenError:
        return ()
    names = dict.fromkeys(Path(row.trace.place.file).name for row in rows if row.trace.place)
    found = [next((each for each in (path.parent / name, Path(name)) if each.is_file()), None) for name in names]
    return tuple(each for each in found if each) if all(found) else ()
