"""What the tests of all rooms share."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from msgspec import Struct
from typer.testing import CliRunner

ROOT = Path(__file__).parent.parent

# CI and laptops differ in speed; what a property says does not. Examples are the same in every run.
settings.register_profile("impactscreen", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("impactscreen")


class Ran(Struct, frozen=True):
    """What a run of the program gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session", autouse=True)
def kept_between_runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of our own for what runs keep, so that no test reads or fills a person's."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IMPACTSCREEN_CACHE", str(folder))
        yield folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program as a user would, in Dutch, with stdout as a pipe."""
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.setenv("COLUMNS", "120")
    for name in ("LC_ALL", "LC_MESSAGES", "IMPACTSCREEN_LANG", "IMPACTSCREEN_HOME"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str | os.PathLike[str], stdin: bytes | None = None) -> Ran:
        from impactscreen.cli.app import app

        texts = [os.fspath(argument) for argument in arguments]
        monkeypatch.setattr("sys.argv", ["impactscreen", *texts])
        result = CliRunner().invoke(app, texts, input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def examples() -> Path:
    """The folder of shipped examples."""
    return ROOT / "examples"


@pytest.fixture
def write_calendar(tmp_path: Path) -> Callable[..., Path]:
    """Write a csv calendar: a header and rows."""

    def write(header: Sequence[str], *rows: Sequence[str], name: str = "kalender.csv") -> Path:
        path = tmp_path / name
        with path.open("w", newline="", encoding="utf-8-sig") as handle:
            csv.writer(handle, delimiter=";").writerows([header, *rows])
        return path

    return write
