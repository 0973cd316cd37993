"""Last quarter's list as the memory of this one: `--previous FILE` or a folder with such files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.calendars import Reading
from impactscreen.dossier.listfile import read_list
from impactscreen.dossier.memory import Earlier, Kept, Memory, remember
from impactscreen.dossier.noted import ListFile, Noted, Role
from impactscreen.errors import ImpactscreenError, UsageError
from impactscreen.messages import msg
from impactscreen.model import FollowUp, Opportunity, Place
from impactscreen.text import fold

__all__ = ["LastList", "filled_from", "load_previous"]

_SUFFIXES = frozenset({".xlsx", ".xlsm", ".ods", ".csv"})


class LastList(Struct, frozen=True):
    """One or more lists of the same moment."""

    files: tuple[ListFile, ...]

    def remember(
        self, reading: Reading, opportunities: Sequence[Opportunity], as_of: dt.date, *, names: bool
    ) -> Memory:
        """Give the opportunities what people noted in these lists."""
        rows = _single(_answered([row for file in self.files for row in file.rows]))
        loose = [
            Kept(msg("dossier.unplaced-loose"), text=each.text, place=each.place)
            for file in self.files
            for each in file.loose
        ]
        return remember([_earlier(row) for row in rows], reading.lines, opportunities, as_of, names=names, loose=loose)


def load_previous(path: Path) -> LastList:
    """The list in a file, or the latest list (or lists of the same reference date) in a folder.

    Raises:
        CalendarError: the file cannot be opened.
        UsageError: there is no list of ours there.
    """
    if not path.is_dir():
        return LastList((read_list(path),))
    lists = []
    for candidate in sorted(path.iterdir()):
        if candidate.suffix.lower() not in _SUFFIXES or candidate.name.startswith(("~$", ".")):
            continue
        try:
            lists.append(read_list(candidate))
        except ImpactscreenError:  # a folder may hold calendars and other things besides lists
            continue
    if not lists:
        raise UsageError(msg("dossier.no-list-in-folder"), hint=msg("dossier.no-list-hint"), place=Place(str(path)))
    latest = max(each.as_of or dt.date.min for each in lists)
    return LastList(tuple(each for each in lists if (each.as_of or dt.date.min) == latest))


def _single(rows: Sequence[Noted]) -> list[Noted]:
    """A row that was copied, or that stands in two people's lists, once: unless they contradict each other."""
    found: dict[object, list[Noted]] = {}
    for row in rows:
        key = (row.role, fold(row.trace.title), row.trace.text("reference"), row.trace.place)
        same = found.setdefault(key if row.trace.place else row.place, [])
        position = next((index for index, other in enumerate(same) if _agree(row, other)), None)
        if position is None:
            same.append(row)
        else:
            same[position] = replace(row, follow_up=filled_from(row.follow_up, same[position].follow_up))
    return [row for several in found.values() for row in several]


def _agree(one: Noted, other: Noted) -> bool:
    if not one.follow_up.touched or not other.follow_up.touched:
        return True
    facts = [(each.follow_up.status, each.follow_up.owner, each.follow_up.date) for each in (one, other)]
    return all(a is None or b is None or a == b for a, b in zip(*facts, strict=True))


def _earlier(row: Noted) -> Earlier:
    since = (row.since or dt.date.min) if row.role is Role.VANISHED else None
    return Earlier(row.trace, row.follow_up, since=since, stray=row.role is Role.UNPLACED)


def _answered(rows: Sequence[Noted]) -> list[Noted]:
    """The rows in which a question was answered with yes take the notes that it was about; those then have a place."""
    strays = {(row.place.file, row.number): row for row in rows if row.role is Role.UNPLACED and row.number}
    settled: set[tuple[str, str | None]] = set()
    found = []
    for row in rows:
        key = (row.place.file, row.answers)
        if row.role is Role.LIST and row.answer and key in strays:
            settled.add(key)
            found.append(replace(row, follow_up=filled_from(row.follow_up, strays[key].follow_up)))
        else:
            found.append(row)
    return [row for row in found if row.role is not Role.UNPLACED or (row.place.file, row.number) not in settled]


def filled_from(follow_up: FollowUp, older: FollowUp) -> FollowUp:
    """The follow-up, its empty fields filled with what was noted before; notes of both are kept."""
    fresh = (follow_up.status or "").strip().lower() in {"", "nieuw", "new"}
    return FollowUp(
        status=older.status if fresh else follow_up.status,
        owner=follow_up.owner or older.owner,
        date=follow_up.date or older.date,
        note=_both(older.note, follow_up.note),
        result=_both(older.result, follow_up.result),
        own=MappingProxyType({**older.own, **follow_up.own}),
    )


def _both(older: str | None, newer: str | None) -> str | None:
    parts = dict.fromkeys(part for part in (older, newer) if part)
    return "\n".join(parts) or None
