"""From what a person named (files, folders, globs, ``-``) to the files that are read."""

from __future__ import annotations

import errno
import hashlib
from collections import Counter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.errors import CalendarError, UsageError
from impactscreen.messages import msg
from impactscreen.model import Place, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from impactscreen.calendars.options import Limits

__all__ = ["Source", "cannot_open", "find_sources"]

STDIN = "-"
SUFFIXES = frozenset(
    {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".fods", ".csv", ".tsv", ".tab", ".txt", ".html", ".htm", ".xml"}
)
"""Endings that are opened in a folder; what is in them is told by content."""


class Source(Struct, frozen=True):
    """One file with its bytes."""

    name: str
    """As the user named it: the path relative to the folder given, the file name, or ``-``."""
    data: bytes
    sha256: str
    path: Path | None = None
    """Where it stands; None for standard input."""
    named: bool = True
    """Whether the user named this very file; else it was found in a folder or by a pattern."""


def find_sources(
    names: Sequence[str | Path], limits: Limits, stdin: BinaryIO | None = None
) -> tuple[list[Source], list[Skipped]]:
    """Open every file that `names` mean, in a stable order, each once.

    Raises:
        CalendarError: a name that leads to no file, or a file that is empty, too big or cannot be opened.
        UsageError: an empty name.
    """
    sources: list[Source] = []
    skipped: list[Skipped] = []
    seen: set[Path] = set()
    for name in names:
        if str(name) == STDIN:
            sources.append(_from_stdin(stdin, limits))
            continue
        if not str(name).strip():
            raise UsageError(msg("calendars.no-name"), hint=msg("calendars.hint-name"))
        try:
            for path, shown, named in _paths(Path(name), skipped):
                if path.resolve() not in seen:
                    seen.add(path.resolve())
                    sources.append(_from_path(path, shown, limits, named=named))
        except OSError as error:  # a name too long, a loop of links, a folder that may not be listed
            raise cannot_open(error, Place(str(name))) from error
    if not sources:
        place = Place(str(names[0])) if names else None
        raise CalendarError(msg("calendars.nothing-found"), hint=msg("calendars.hint-formats"), place=place)
    return _told_apart(sources), skipped


def _told_apart(sources: list[Source]) -> list[Source]:
    """The sources under names that differ: of files with one name as much of the folders as tells them apart."""
    clashing = {name for name, many in Counter(source.name for source in sources).items() if many > 1}
    if not clashing:
        return sources
    return [replace(source, name=_longer(source, sources)) if source.name in clashing else source for source in sources]


def _longer(source: Source, sources: Sequence[Source]) -> str:
    if source.path is None:
        return source.name
    others = [each.path for each in sources if each is not source and each.name == source.name and each.path]
    parts = source.path.parts
    for many in range(len(PurePath(source.name).parts) + 1, len(parts)):
        if all(other.parts[-many:] != parts[-many:] for other in others):
            return PurePath(*parts[-many:]).as_posix()
    return source.path.as_posix()


def _paths(path: Path, skipped: list[Skipped]) -> Iterator[tuple[Path, str, bool]]:
    if path.is_dir():
        yield from _folder(path, path, skipped)
    elif path.is_file() or path.is_fifo() or path.is_char_device():
        yield path, path.name, True
    elif any(mark in path.name for mark in "*?["):
        matches = sorted(path.parent.glob(path.name))
        if not matches:
            raise CalendarError(msg("calendars.no-match"), hint=msg("calendars.hint-path"), place=Place(str(path)))
        for match in matches:
            yield from _paths(match, skipped) if match.is_dir() else _folder_file(match, path.parent, skipped)
    else:
        raise CalendarError(msg("calendars.not-there"), hint=msg("calendars.hint-path"), place=Place(str(path)))


def _folder(folder: Path, base: Path, skipped: list[Skipped]) -> Iterator[tuple[Path, str, bool]]:
    for entry in sorted(folder.iterdir()):
        if entry.is_file():
            yield from _folder_file(entry, base, skipped)
        elif not entry.name.startswith("."):
            shown = entry.relative_to(base).as_posix()
            skipped.append(
                Skipped(Place(shown), msg("calendars.subfolder" if entry.is_dir() else "calendars.dead-link"))
            )


def _folder_file(entry: Path, base: Path, skipped: list[Skipped]) -> Iterator[tuple[Path, str, bool]]:
    shown = entry.relative_to(base).as_posix()
    if entry.name.startswith(("~$", ".~lock")):
        skipped.append(Skipped(Place(shown), msg("calendars.lock-file")))
    elif entry.name.startswith(".") or entry.suffix.lower() not in SUFFIXES:
        skipped.append(Skipped(Place(shown), msg("calendars.no-spreadsheet")))
    else:
        yield entry, shown, False


def _from_path(path: Path, name: str, limits: Limits, *, named: bool) -> Source:
    place = Place(str(path))
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise too_big(place, size, limits.file_bytes)
        data = path.read_bytes() if path.is_file() else _from_pipe(path, limits)
    except OSError as error:
        raise cannot_open(error, place) from error
    return _source(name, data, path=path, named=named)


def _from_pipe(path: Path, limits: Limits) -> bytes:
    """What comes out of a pipe (``<(unzip -p …)``, ``/dev/stdin``)."""
    with path.open("rb") as pipe:
        return _to_the_limit(pipe, Place(str(path)), limits)


_WHY_NOT = {
    errno.ENAMETOOLONG: ("calendars.name-too-long", "calendars.hint-path"),
    errno.ELOOP: ("calendars.link-loop", "calendars.hint-path"),
    errno.ENOENT: ("calendars.not-there", "calendars.hint-path"),
    errno.EACCES: ("calendars.no-access", "calendars.hint-access"),
    errno.EPERM: ("calendars.no-access", "calendars.hint-access"),
}
"""What an operating system says in English of the usual mishaps → message and hint."""


def cannot_open(error: OSError, place: Place) -> CalendarError:
    """The error for a file that the operating system does not give."""
    key, hint = _WHY_NOT.get(error.errno or 0, ("calendars.cannot-open", "calendars.hint-path"))
    cause = error.strerror or str(error)
    return CalendarError(msg(key, cause=cause), hint=msg(hint), place=place)


def _from_stdin(stdin: BinaryIO | None, limits: Limits) -> Source:
    place = Place(STDIN)
    if stdin is None:
        raise CalendarError(msg("calendars.no-stdin"), hint=msg("calendars.hint-path"), place=place)
    return _source(STDIN, _to_the_limit(stdin, place, limits))


def _to_the_limit(stream: BinaryIO, place: Place, limits: Limits) -> bytes:
    """All of a stream that does not say beforehand how much that will be."""
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise too_big(place, len(data), limits.file_bytes)
    return data


def _source(name: str, data: bytes, *, path: Path | None = None, named: bool = True) -> Source:
    if not data.strip():
        raise CalendarError(msg("calendars.empty"), hint=msg("calendars.hint-empty"), place=Place(name))
    return Source(name, data, hashlib.sha256(data).hexdigest(), path, named)


def too_big(place: Place, size: int, limit: int) -> CalendarError:
    """The error for a file that asks more than the limits allow."""
    return CalendarError(
        msg("calendars.too-big", size=size // 1_000_000, limit=limit // 1_000_000),
        hint=msg("calendars.hint-too-big"),
        place=place,
    )
