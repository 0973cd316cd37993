"""The common ground of a sync: what a list last said, so that people can go on in it and give it back again."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa

from impactscreen.dossier.snapshot import dumped
from impactscreen.dossier.synced import Edit
from impactscreen.dossier.tables import told

__all__ = ["ground_of", "remember_row"]


def ground_of(connection: sa.Connection, edit: Edit, row_key: str) -> dict[str, Any] | None:
    """What this list said about a line or case when it was last taken in; None when it never was."""
    text = connection.scalar(sa.select(told.c.said).where(told.c.file == edit.name, told.c.row_key == row_key))
    return {name: _read(value) for name, value in json.loads(text).items()} if text else None


def remember_row(  # noqa: PLR0913, PLR0917 - a row, what it says, and what was settled
    connection: sa.Connection,
    edit: Edit,
    row_key: str,
    said: Mapping[str, Any],
    before: Mapping[str, Any] | None,
    clashed: Collection[str],
) -> None:
    """Note what a list says now; a field that clashed keeps its older ground, so that it can still be settled."""
    kept = {name: (before or {}).get(name) if name in clashed else value for name, value in said.items()}
    mine = sa.and_(told.c.file == edit.name, told.c.row_key == row_key)
    connection.execute(sa.delete(told).where(mine))
    values = {"file": edit.name, "row_key": row_key, "at": edit.at.isoformat(timespec="seconds")}
    written = {name: _written(value) for name, value in kept.items() if value is not None}
    connection.execute(sa.insert(told).values(**values, said=dumped(written)))


def _written(value: Any) -> Any:
    return {"day": value.isoformat()} if isinstance(value, dt.date) else value


def _read(value: Any) -> Any:
    return dt.date.fromisoformat(value["day"]) if isinstance(value, dict) else value
