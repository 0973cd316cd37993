"""The dossier as a database: opened, locked, migrated, and never left half-way.

SQLite is a file in the screening folder, for one person or a few; PostgreSQL serves a team. Either way one writer works
at a time, inside one transaction: a run that is killed leaves the dossier as it was.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.exc import DBAPIError, NoSuchModuleError, SQLAlchemyError

from impactscreen.dossier.tables import meta, metadata
from impactscreen.errors import DossierError
from impactscreen.messages import msg
from impactscreen.model import Place

__all__ = ["VERSION", "Dossier", "next_id", "open_dossier"]

_WAIT = 120
"""Seconds to wait for somebody else's scan or sync."""
_ADVISORY_LOCK = 0x1397AC75
"""PostgreSQL's lock is a number; this one is ours."""

Step = Callable[[sa.Connection], None]


def _create(connection: sa.Connection) -> None:
    metadata.create_all(connection)


_STEPS: tuple[Step, ...] = (_create,)
"""What brings a dossier from each version to the next; the first makes it. Never change a step that was released."""

VERSION = len(_STEPS)
"""The version of the tables that this program works with."""


class Dossier(Struct, frozen=True):
    """A dossier that is ready for use."""

    engine: sa.Engine
    file: Path | None
    """The file of SQLite; None on a server."""

    @contextlib.contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One writer at a time, one transaction: all of it is kept at the end, or nothing on any error.

        Raises:
            DossierError: somebody else kept it locked too long, the disk is full, the server is gone.
        """
        with _explained(self), self._locked(), self.engine.connect() as plain:
            connection = plain.execution_options(begin="BEGIN IMMEDIATE")
            with connection.begin():
                if self.file is None:
                    connection.execute(sa.text(f"SET LOCAL lock_timeout = '{_WAIT}s'"))
                    connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
                yield connection

    @contextlib.contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A view of one moment.

        Raises:
            DossierError: it cannot be read.
        """
        with _explained(self), self.engine.connect() as connection, connection.begin():
            yield connection

    def compact(self) -> None:
        """Write the file anew, so that what was removed is not left behind in its empty pages."""
        if self.file is not None:
            with _explained(self), self._locked(), self.engine.connect() as connection:
                connection.connection.driver_connection.execute("VACUUM")  # type: ignore[union-attr]  # it is connected

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """SQLite's own lock gives up under a crowd; a file beside it lets everyone wait their turn."""
        if self.file is None:
            yield
            return
        from filelock import FileLock, Timeout

        try:
            with FileLock(f"{self.file}.lock", timeout=_WAIT):
                yield
        except Timeout as error:
            raise DossierError(msg("dossier.busy"), hint=msg("dossier.busy-hint"), place=self.place) from error

    @property
    def place(self) -> Place:
        """What a person knows it by; never a password."""
        return Place(str(self.file) if self.file else self.engine.url.render_as_string(hide_password=True))


def open_dossier(address: str | Path, *, create: bool = False) -> Dossier:
    """Open a dossier and bring its tables up to this program, after a backup.

    Args:
        address: a file for SQLite, or a URL such as ``postgresql+psycopg://team@server/impact``.
        create: make it when it is not there.

    Raises:
        DossierError: it is not there, cannot be reached, is no dossier, or was made by a newer impactscreen.
    """
    dossier = _connect(address)
    if dossier.file is not None and not dossier.file.is_file() and not create:
        raise DossierError(msg("dossier.not-there"), hint=msg("dossier.init-hint"), place=dossier.place)
    with dossier.reading() as connection:
        found = _version(connection, dossier)
    if found == 0 and not create and dossier.file is not None:
        raise DossierError(msg("dossier.no-dossier"), hint=msg("dossier.init-hint"), place=dossier.place)
    if found > VERSION:
        facts = {"found": found, "known": VERSION}
        raise DossierError(msg("dossier.newer", **facts), hint=msg("dossier.newer-hint"), place=dossier.place)
    if found < VERSION:
        _migrate(dossier)
    return dossier


def next_id(connection: sa.Connection, table: sa.Table) -> int:
    """The next number of a table; only inside `Dossier.writing`."""
    return int(connection.scalar(sa.select(sa.func.max(table.c.id))) or 0) + 1


def _connect(address: str | Path) -> Dossier:
    if "://" in str(address) and not str(address).startswith("sqlite"):
        return Dossier(_server(str(address)), None)
    file = Path(str(address).removeprefix("sqlite:///"))
    engine = sa.create_engine(f"sqlite:///{file.as_posix()}", poolclass=sa.NullPool, connect_args={"timeout": _WAIT})
    sa.event.listen(engine, "connect", _set_up_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return Dossier(engine, file)


def _server(address: str) -> sa.Engine:
    try:
        return sa.create_engine(address, poolclass=sa.NullPool, connect_args={"connect_timeout": 15})
    except (ImportError, NoSuchModuleError) as error:
        raise DossierError(msg("dossier.no-driver"), hint=msg("dossier.no-driver-hint")) from error
    except SQLAlchemyError as error:
        raise DossierError(msg("dossier.address"), hint=msg("dossier.address-hint")) from error


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun by us, also around changes of tables
    for pragma in ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


@contextlib.contextmanager
def _explained(dossier: Dossier) -> Iterator[None]:
    """What a database says, as a person can use it."""
    try:
        yield
    except DBAPIError as error:
        reason = re.sub(r"\s+", " ", str(error.orig)).strip()[:200]
        raise DossierError(
            msg("dossier.failed", reason=reason), hint=msg("dossier.failed-hint"), place=dossier.place
        ) from error


def _version(connection: sa.Connection, dossier: Dossier) -> int:
    """0 when it is empty."""
    names = sa.inspect(connection).get_table_names()
    if not names:
        return 0
    if "meta" not in names:
        if dossier.file is None:
            return 0  # a database that a team uses for other things as well
        raise DossierError(msg("dossier.no-dossier"), hint=msg("dossier.init-hint"), place=dossier.place)
    return int(connection.scalar(sa.select(meta.c.value).where(meta.c.key == "version")) or 0)


def _migrate(dossier: Dossier) -> None:
    with dossier.writing() as connection:
        found = _version(connection, dossier)  # somebody else may have been first
        if 0 < found < VERSION:
            _back_up(dossier, connection, found)
        for step in _STEPS[found:]:
            step(connection)
        if found < VERSION:
            connection.execute(sa.delete(meta).where(meta.c.key == "version"))
            connection.execute(sa.insert(meta).values(key="version", value=str(VERSION)))


def _back_up(dossier: Dossier, connection: sa.Connection, version: int) -> None:
    """A copy beside the file; on a server, copies of the tables under names that tell the version."""
    if dossier.file is None:
        for name in sa.inspect(connection).get_table_names():
            if name in metadata.tables:
                connection.execute(sa.text(f'CREATE TABLE "{name}_v{version}" AS TABLE "{name}"'))
        return
    import sqlite3

    target = dossier.file.with_name(f"{dossier.file.stem}-v{version}{dossier.file.suffix}")
    with (
        contextlib.closing(sqlite3.connect(dossier.file)) as source,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        source.backup(copy)
