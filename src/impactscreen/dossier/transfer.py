"""The whole dossier as plain text, and back: one JSON file, or a folder with a csv a table."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from impactscreen.dossier.store import VERSION
from impactscreen.dossier.tables import metadata
from impactscreen.errors import DossierError
from impactscreen.messages import msg
from impactscreen.model import Place

__all__ = ["export_files", "export_json", "import_all"]

_KIND = "impactscreen dossier"


def export_json(connection: sa.Connection) -> bytes:
    """Every row of every table as one JSON document; the same dossier gives the same bytes."""
    tables = {table.name: [_plain(row) for row in _rows(connection, table)] for table in metadata.sorted_tables}
    whole = {"kind": _KIND, "version": VERSION, "tables": tables}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def export_files(connection: sa.Connection) -> dict[str, bytes]:
    """File name → csv (RFC 4180, UTF-8) of every table; an empty field is nothing, ``""`` an empty text."""
    return {f"{table.name}.csv": _csv(connection, table) for table in metadata.sorted_tables}


def import_all(connection: sa.Connection, source: Path) -> int:
    """Fill an empty dossier from an export, inside `Dossier.writing`; returns the number of rows.

    Raises:
        DossierError: the dossier is not empty, or the source is no (whole) export of this version.
    """
    tables = _read_folder(source) if source.is_dir() else _read_json(source)
    filled = [table.name for table in metadata.sorted_tables if table.name != "meta" and _rows(connection, table)]
    if filled:
        raise DossierError(msg("dossier.import-not-empty"), hint=msg("dossier.import-hint"))
    connection.execute(sa.delete(metadata.tables["meta"]))
    count = 0
    for table in metadata.sorted_tables:
        rows = [_typed(table, row, source) for row in tables[table.name]]
        if rows:
            connection.execute(sa.insert(table), rows)
        count += len(rows)
    return count


def _rows(connection: sa.Connection, table: sa.Table) -> list[Mapping[Any, Any]]:
    return list(connection.execute(sa.select(table).order_by(*table.primary_key)).mappings())


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value.isoformat() if isinstance(value, dt.date) else value for name, value in row.items()}


def _csv(connection: sa.Connection, table: sa.Table) -> bytes:
    buffer = io.StringIO(newline="")
    # Texts stand in quotes and nothing stands bare, so that an empty text and no text stay apart.
    writer = csv.writer(buffer, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    for row in _rows(connection, table):
        writer.writerow(["" if value is None else _cell(value) for value in _plain(row).values()])
    return buffer.getvalue().encode()


def _cell(value: Any) -> str:
    """A text that is empty, or starts with the sign that tells so, gets that sign in front."""
    text = repr(value) if isinstance(value, float) else str(value)
    return _EMPTY + text if text == "" or text.startswith(_EMPTY) else text


_EMPTY = "\\"


def _read_json(source: Path) -> dict[str, list[dict[str, Any]]]:
    try:
        whole = json.loads(source.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _no_export(source) from error
    if not isinstance(whole, dict) or whole.get("kind") != _KIND or whole.get("version") != VERSION:
        raise _no_export(source)
    tables = whole["tables"]
    if not isinstance(tables, dict) or tables.keys() != metadata.tables.keys():
        raise _no_export(source)
    return tables


def _read_folder(source: Path) -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = {}
    for table in metadata.sorted_tables:
        try:
            with (source / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as handle:
                rows = list(csv.DictReader(handle))
        except (OSError, ValueError, csv.Error) as error:
            raise _no_export(source) from error
        tables[table.name] = [{name: _uncell(text) for name, text in row.items()} for row in rows]
    return tables


def _uncell(text: str | None) -> str | None:
    return text.removeprefix(_EMPTY) if text else None


def _typed(table: sa.Table, row: Mapping[str, Any], source: Path) -> dict[str, Any]:
    if row.keys() != {column.name for column in table.columns}:
        raise _no_export(source)
    try:
        return {name: _value(table.c[name].type, value) for name, value in row.items()}
    except (TypeError, ValueError) as error:
        raise _no_export(source) from error


def _value(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    match kind:
        case sa.Boolean():
            return value in {True, "True", "true", "1"}
        case sa.Integer():
            return int(value)
        case sa.Float():
            return float(value)
        case sa.Date():
            return dt.date.fromisoformat(value)
    return str(value)


def _no_export(source: Path) -> DossierError:
    return DossierError(msg("dossier.no-export"), hint=msg("dossier.import-hint"), place=Place(str(source)))
