"""A log for those who let a machine run the scan: what was done and how much, never who or what it was about."""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from impactscreen.cli.common import Session
from impactscreen.errors import ImpactscreenError, OutputError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    from impactscreen.screening import Screening

__all__ = ["counts_of", "logged"]

_LARGEST = 1_000_000
_KEPT = 5
_FACTS = "facts"


def counts_of(screening: Screening, session: Session) -> Mapping[str, Any]:
    """What a log may know about a scan: files, rules and counts."""
    return {
        _FACTS: {
            "calendars": [each.name for each in screening.reading.files],
            "as_of": screening.as_of.isoformat(),
            "rules": screening.rulebook.version,
            "lines": len(screening.lines),
            "skipped": len(screening.reading.skipped),
            "problems": len(screening.reading.problems),
            "opportunities": len(screening.opportunities),
            "new": screening.memory.new if screening.memory else None,
            "written": [path.name for path in session.written],
        }
    }


@contextmanager
def logged(path: Path | None, *, as_json: bool) -> Iterator[logging.Logger]:
    """A log that starts a new file at a megabyte and keeps five; without a path it goes nowhere.

    An error is logged by its key, for its text may hold what stood in a cell.

    Raises:
        OutputError: the log cannot be written.
    """
    log = logging.Logger("impactscreen", logging.INFO)
    handler = _handler(path)
    handler.setFormatter(_Json() if as_json else _Plain())
    log.addHandler(handler)
    try:
        yield log
    except ImpactscreenError as error:
        log.error("stopped", extra={_FACTS: {"reason": error.message.key}})  # noqa: TRY400 - a traceback may hold cells
        raise
    finally:
        handler.close()


def _handler(path: Path | None) -> logging.Handler:
    if path is None:
        return logging.NullHandler()
    from logging.handlers import RotatingFileHandler

    try:
        return RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(msg("reports.not-written", reason=reason), place=Place(str(path))) from error


def _moment(record: logging.LogRecord) -> str:
    return dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="seconds")


class _Json(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        facts = getattr(record, _FACTS, {})
        entry = {"at": _moment(record), "level": record.levelname.lower(), "event": record.getMessage(), **facts}
        return json.dumps(entry, ensure_ascii=False)


class _Plain(logging.Formatter):
    """One sentence a line."""

    def format(self, record: logging.LogRecord) -> str:
        facts = getattr(record, _FACTS, {})
        told = " ".join(f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in facts.items())
        return f"{_moment(record)} {record.levelname} {record.getMessage()} {told}".rstrip()
