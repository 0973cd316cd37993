"""Names of people, dropped after a term: clients, officers, owners; what was bought and what came of it stays."""

from __future__ import annotations

import calendar
import datetime as dt
import json

import sqlalchemy as sa

from impactscreen.dossier.snapshot import dumped
from impactscreen.dossier.tables import follow_up, run, sighting, stray, told
from impactscreen.dossier.trace import PERSONS

__all__ = ["forget", "months_before"]


def forget(connection: sa.Connection, before: dt.date, *, notes: bool = False) -> int:
    """Drop names of people from everything that was written down before a day, inside `Dossier.writing`.

    Args:
        connection: of the dossier.
        before: what was written down before this day.
        notes: also drop what people typed freely (agreements, results, own columns, loose notes), for a name may
            stand in it.

    Returns:
        How many rows were changed.
    """
    moment = before.isoformat()
    return sum(
        (
            _forget_sightings(connection, before),
            _forget_noted(connection, follow_up, moment, notes=notes),
            _forget_noted(connection, stray, moment, notes=notes),
            int(connection.execute(sa.delete(told).where(told.c.at < moment)).rowcount),
        )
    )


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day so many months ago; the last day of the month where there is none."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _forget_sightings(connection: sa.Connection, before: dt.date) -> int:
    rows = sa.select(sighting.c.line_id, sighting.c.run_id, sighting.c.trace, sighting.c.changes).join(
        run, run.c.id == sighting.c.run_id
    )
    changed = 0
    for row in connection.execute(rows.where(run.c.as_of < before)).mappings().all():
        record = json.loads(row["trace"])
        told = json.loads(row["changes"])
        record["texts"] = {name: text for name, text in record["texts"].items() if name not in PERSONS}
        record["known"] = [name for name in record["known"] if name not in PERSONS]
        values = {"trace": dumped(record), "changes": dumped([each for each in told if not _about_a_person(each)])}
        if values != {"trace": row["trace"], "changes": row["changes"]}:
            mine = sa.and_(sighting.c.line_id == row["line_id"], sighting.c.run_id == row["run_id"])
            connection.execute(sa.update(sighting).where(mine).values(**values))
            changed += 1
    return changed


def _about_a_person(message: dict[str, object]) -> bool:
    facts = message["facts"]
    field = facts.get("field") if isinstance(facts, dict) else None
    return isinstance(field, dict) and str(field["key"]).removeprefix("field.") in PERSONS


def _forget_noted(connection: sa.Connection, table: sa.Table, moment: str, *, notes: bool) -> int:
    written = [table.c.owner] + ([table.c.note, table.c.result] if notes else [])
    old = sa.and_(table.c.at < moment, sa.or_(*(column.is_not(None) for column in written)))
    emptied = {column.name: None for column in written} | ({"own": "{}"} if notes else {})
    count = int(connection.execute(sa.update(table).where(old).values(**emptied)).rowcount)
    if notes and table is stray:
        loose = sa.and_(table.c.at < moment, table.c.trace.is_(None))
        count += int(connection.execute(sa.delete(table).where(loose)).rowcount)
    return count
