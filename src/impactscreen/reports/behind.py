"""From a list that impactscreen made before, back to what it was made from."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from impactscreen.calendars import Limits, ReadOptions
from impactscreen.calendars.opening import open_sheets
from impactscreen.calendars.ownlists import is_own_list
from impactscreen.calendars.sources import find_sources
from impactscreen.dossier.titles import find_header
from impactscreen.errors import ImpactscreenError
from impactscreen.messages import Language, Message, msg, say

__all__ = ["Behind", "behind_list"]

_INSTEAD = {
    "description": msg("reports.column.evidence"),
    "status": msg("reports.column.phase"),
    "value": msg("reports.column.value-written"),
}
"""What stands in for a field of the calendar: the words found for its description, and the moment for its status, of
which "already on the market" is one."""


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
    options = _options(path)
    if options is None:
        return None
    calendars = _calendars(path)
    if calendars:
        note = msg("brief.from-calendars", files=[each.name for each in calendars])
        return Behind(calendars, note, previous=path)
    return Behind((path,), msg("brief.from-list"), options)


def _options(path: Path) -> ReadOptions | None:
    """How to read a list of ours as a calendar; None when the file holds no such list."""
    try:
        found, _ = find_sources([path], Limits())
        sheets = open_sheets(found[0], Limits())
    except ImpactscreenError:
        return None  # whoever reads it as a calendar tells what is wrong with it
    for sheet in sheets:
        header = find_header(sheet)
        if header is not None and header.kind == "list" and is_own_list([sheet]):
            row = sheet.rows[header.index]
            columns = {
                name: title for lang in Language for name, key in _INSTEAD.items() if (title := say(key, lang)) in row
            }
            return ReadOptions(columns, sheet=sheet.name, header_row=sheet.numbers[header.index])
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
