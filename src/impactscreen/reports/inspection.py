"""The document of `inspect`: how every sheet and column was understood, and what was left out and why."""

from __future__ import annotations

from typing import Any

from impactscreen.calendars import ColumnReading, Reading, SheetReading
from impactscreen.messages import Language, Message, msg, say
from impactscreen.reports.document import Cell, Column, Document, Kind, Later, Table, Tone
from impactscreen.reports.lines import unread_table
from impactscreen.reports.records import problem_record, skipped_record

__all__ = ["inspection_document", "unread_document"]

_SURE, _LIKELY = 0.75, 0.5
"""Confidence from which a column is sure, and from which it is likely."""

_COLUMNS = (
    Column("file", msg("reports.column.file"), width=26, from_width=150),
    Column("sheet", msg("reports.column.sheet"), width=18, from_width=100),
    Column("column", msg("calendars.inspect.column"), width=8),
    Column("header", msg("calendars.inspect.header"), width=34, ratio=3),
    Column("field", msg("calendars.inspect.field"), width=22),
    Column("name", msg("calendars.inspect.name"), width=20, from_width=130),
    Column("certainty", msg("calendars.inspect.certainty"), width=14),
    Column("reason", msg("calendars.inspect.reason"), width=46, ratio=3, from_width=100),
    Column("fill", msg("calendars.inspect.fill"), width=9),
    Column("unread", msg("calendars.inspect.unread"), Kind.COUNT, width=13),
)
_SHEETS = (
    Column("file", msg("reports.column.file"), width=26),
    Column("sheet", msg("reports.column.sheet"), width=18),
    Column("used", msg("calendars.inspect.used"), width=9),
    Column("header_rows", msg("calendars.inspect.header-rows"), width=12),
    Column("reason", msg("calendars.inspect.reason"), width=46, ratio=3),
)


def inspection_document(reading: Reading, lang: Language) -> Document:
    """Columns first, then sheets, then everything that was not read."""
    records = Later(reading.sheets, lambda sheet: _sheet_record(sheet, lang))
    return Document(
        title=msg("calendars.inspect.title"),
        tables=(_columns_table(reading), _sheets_table(reading), unread_table(reading)),
        records=records,
        whole=lambda: {
            "files": [{"name": each.name, "sha256": each.sha256, "size": each.size} for each in reading.files],
            "sheets": list(records),
            "skipped": [skipped_record(each, lang) for each in reading.skipped],
            "problems": [problem_record(each, lang) for each in reading.problems],
        },
    )


def unread_document(reading: Reading, lang: Language) -> Document:
    """Only what was left out or not understood, for ``--problems FILE``."""
    skipped = [{"kind": "skipped", **skipped_record(each, lang)} for each in reading.skipped]
    return Document(
        title=msg("reports.unread.sheet"),
        tables=(unread_table(reading),),
        records=[*skipped, *(problem_record(each, lang) for each in reading.problems)],
    )


def _columns_table(reading: Reading) -> Table:
    pairs = [(sheet, column) for sheet in reading.sheets if sheet.used for column in sheet.columns]
    return Table(
        key="columns",
        title=msg("calendars.inspect.columns"),
        columns=_COLUMNS,
        rows=[_column_row(sheet, column) for sheet, column in pairs],
        tones=[_tone(column) for _, column in pairs],
    )


def _column_row(sheet: SheetReading, column: ColumnReading) -> tuple[Cell, ...]:
    return (
        sheet.file,
        sheet.sheet,
        column.letter,
        column.header,
        msg(f"field.{column.field}") if column.field else "–",
        column.field,
        _certainty(column),
        column.reason,
        msg("calendars.inspect.share", share=column.fill),
        column.unread or None,
    )


def _certainty(column: ColumnReading) -> Message | None:
    """Confidence in words, so that colour is never the only sign."""
    if column.field is None:
        return None
    key = "sure" if column.confidence >= _SURE else "likely" if column.confidence >= _LIKELY else "doubtful"
    return msg(f"calendars.inspect.{key}", share=column.confidence)


def _tone(column: ColumnReading) -> Tone:
    if column.field is None:
        return Tone.QUIET
    if column.unread or column.confidence < _LIKELY:
        return Tone.SOON
    return Tone.GOOD if column.confidence >= _SURE else Tone.PLAIN


def _sheets_table(reading: Reading) -> Table:
    return Table(
        key="sheets",
        title=msg("calendars.inspect.sheets"),
        columns=_SHEETS,
        rows=[
            (
                sheet.file,
                sheet.sheet,
                msg("calendars.inspect.yes" if sheet.used else "calendars.inspect.no"),
                ", ".join(map(str, sheet.header_rows)) or None,
                sheet.reason,
            )
            for sheet in reading.sheets
        ],
        tones=[Tone.GOOD if sheet.used else Tone.QUIET for sheet in reading.sheets],
    )


def _sheet_record(sheet: SheetReading, lang: Language) -> dict[str, Any]:
    return {
        "file": sheet.file,
        "sheet": sheet.sheet,
        "visible": sheet.visible,
        "used": sheet.used,
        "reason": say(sheet.reason, lang),
        "header_rows": list(sheet.header_rows),
        "columns": [
            {
                "column": column.letter,
                "header": column.header,
                "field": column.field,
                "reason": say(column.reason, lang),
                "confidence": column.confidence,
                "fill": column.fill,
                "unread": column.unread,
            }
            for column in sheet.columns
        ],
    }
