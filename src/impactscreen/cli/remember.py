"""What a scan does with the memory of its folder: take in what people noted, remember, write down."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.cli.common import Session
from impactscreen.errors import ImpactscreenError, UsageError
from impactscreen.messages import msg
from impactscreen.model import Place
from impactscreen.reports.formats import format_of

if TYPE_CHECKING:
    import sqlalchemy as sa

    from impactscreen.dossier import Previous
    from impactscreen.dossier.book import Book
    from impactscreen.dossier.casework import Case
    from impactscreen.dossier.synced import Synced
    from impactscreen.screening import Screening

__all__ = ["Remembering", "edited_at", "next_calendars", "now", "own_cases", "remembering", "take_in"]


class Remembering(Struct):
    """The memory of one scan; outside a screening folder only what `--previous` gives."""

    previous: Previous | Path | None
    book: Book | None = None

    def record(self, session: Session, screening: Screening) -> None:
        """Write the scan down, before its list: if the dossier fails, no list tells of what it does not know."""
        if self.book is None:
            return
        from importlib.metadata import version

        from impactscreen.dossier.book import RunFacts

        lists = [path for path, format_ in session.files if format_.annotatable]
        facts = RunFacts(
            at=now(),
            program=f"impactscreen {version('impactscreen')}",
            rules=screening.rulebook.version,
            policy=screening.policy.version,
            register=screening.register.version,
            list_name=_name_of(lists[0], session) if lists else None,
        )
        self.book.record(facts, screening.reading, screening.as_of)

    def written(self, session: Session) -> None:
        """Note what the lists hold, so that only a changed one is taken in later."""
        if self.book is None:
            return
        from impactscreen.dossier.syncing import remember_content

        for path in session.written:
            if path.suffix.lower() in {".xlsx", ".csv", ".ods"}:
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                remember_content(self.book.connection, _name_of(path, session), digest)


@contextmanager
def remembering(session: Session, previous: Path | None) -> Iterator[Remembering]:
    """The memory that a scan works with; what it writes down is kept when the block ends well, and else forgotten."""
    address = session.settings.dossier
    if address is None:
        yield Remembering(previous)
        return
    from impactscreen.dossier.book import Book
    from impactscreen.dossier.store import open_dossier

    with open_dossier(address, create="://" in address).writing() as connection:
        _take_in_lists(session, connection, previous)
        _forget(session, connection)
        book = Book(connection)
        yield Remembering(book, book)


def next_calendars(session: Session, memory: Remembering, day: dt.date, *, shown: bool) -> list[str]:
    """What a scan without arguments reads, and where its list goes: the folder's own arrangement.

    Args:
        session: of this run; without a file or format named, its list goes to the folder of lists.
        memory: knows which calendars were screened.
        day: the reference date, which the list is named after.
        shown: whether a format on stdout was asked for.

    Raises:
        UsageError: this is no screening folder.
    """
    if memory.book is None or session.settings.calendars is None:
        raise UsageError(msg("dossier.no-folder"), hint=msg("dossier.no-folder-hint"))
    from impactscreen.dossier.folder import newest_unseen, next_list
    from impactscreen.reports.files import untouched

    found = newest_unseen(session.settings.calendars, memory.book.seen)
    lists = session.settings.lists
    if found and not session.files and not shown and lists is not None:
        lists.mkdir(parents=True, exist_ok=True)
        path = next_list(lists, day, lambda each: not untouched(each))
        session.files, session.format = ((path, format_of(path)),), None
    return [str(path) for path in found]


def take_in(
    session: Session,
    connection: sa.Connection,
    path: Path,
    *,
    newest: bool = False,
    categories: Mapping[str, str] = MappingProxyType({}),
) -> Synced:
    """Take the edits of one list into the dossier; `categories` tells the rule id of each title."""
    from impactscreen.dossier.listfile import read_list
    from impactscreen.dossier.noted import without_people
    from impactscreen.dossier.syncing import sync

    file = read_list(path, name=_name_of(path, session))
    if not session.settings.names:
        file = without_people(file)
    return sync(connection, file, at=now(), edited=edited_at(path), newest=newest, categories=categories)


def _take_in_lists(session: Session, connection: sa.Connection, previous: Path | None) -> None:
    """Every list that the dossier knows and that was changed since, and the one that `--previous` names."""
    from impactscreen.dossier.history import known_lists
    from impactscreen.dossier.syncing import taken_before

    folder = session.folder or Path()
    named = [folder / name for name in known_lists(connection)]
    paths = dict.fromkeys((*(path for path in named if path.is_file()), *((previous,) if previous else ())))
    for path in paths:
        if path.is_dir():
            raise UsageError(msg("dossier.previous-folder"))
        try:
            if taken_before(connection, _name_of(path, session), _digest(path)):
                continue
            result = take_in(session, connection, path)
        except ImpactscreenError as error:
            if path == previous:
                raise
            session.note(msg("dossier.list-not-taken", path=str(path), reason=error.message))
            continue
        session.note(msg("dossier.list-taken", path=str(path), n=result.changed))
        if result.conflicts:
            session.note(msg("dossier.list-conflicts", path=str(path), n=len(result.conflicts)))


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        from impactscreen.calendars.sources import cannot_open

        raise cannot_open(error, Place(str(path))) from error


def _forget(session: Session, connection: sa.Connection) -> None:
    if months := session.settings.retention_months:
        from impactscreen.dossier.forgetting import forget, months_before

        forget(connection, months_before(now().date(), months))


def _name_of(path: Path, session: Session) -> str:
    """A list by its way from the screening folder, so that the folder may be moved."""
    folder = (session.folder or Path()).resolve()
    resolved = path.resolve()
    return resolved.relative_to(folder).as_posix() if resolved.is_relative_to(folder) else resolved.as_posix()


def own_cases(session: Session) -> tuple[Case, ...]:
    """The cases of the dossier; none outside a screening folder."""
    address = session.settings.dossier
    if address is None:
        return ()
    from impactscreen.dossier.casework import all_cases
    from impactscreen.dossier.store import open_dossier

    with open_dossier(address, create="://" in address).reading() as connection:
        return all_cases(connection)


def edited_at(path: Path) -> dt.datetime:
    """When a list was last saved."""
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)


def now() -> dt.datetime:
    """This moment, to the second; only the command line may ask."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)
