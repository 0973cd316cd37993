"""What the tests of the dossier share: four invented quarters, lists, and dossiers on either database."""

from __future__ import annotations

import importlib.util
import itertools
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

POSTGRES = "IMPACTSCREEN_TEST_POSTGRES"
_DATA = Path(__file__).parent.parent / "data" / "dossier"
_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def town() -> ModuleType:
    """The script that makes the four quarters."""
    spec = importlib.util.spec_from_file_location("make_quarters", _DATA / "make_quarters.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_quarters"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a dossier can be made: the same tests on either database."""
    if request.param == "sqlite":
        yield str(tmp_path / "dossier.db")
        return
    server = os.environ.get(POSTGRES)
    if not server:
        pytest.skip(f"needs a PostgreSQL server: set {POSTGRES}=postgresql+psycopg://user@host:port/postgres")
    yield from _database(server)


def _database(server: str) -> Iterator[str]:
    """A database of its own for one test."""
    import sqlalchemy as sa

    name = f"impactscreen_test_{os.getpid()}_{next(_NUMBERS)}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.execute(sa.text(f'CREATE DATABASE "{name}"'))
    try:
        yield sa.make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(sa.text(f'DROP DATABASE "{name}" WITH (FORCE)'))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., object]) -> Path:
    """A screening folder, which is also the current one."""
    place = tmp_path / "screening"
    place.mkdir()
    monkeypatch.chdir(place)
    run("init", "-q")
    return place
