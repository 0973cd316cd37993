"""Lines that just missed a rule and are large enough for a human eye."""

from __future__ import annotations

from impactscreen.messages import Language, msg
from impactscreen.model import Hit, Line, Place
from impactscreen.reports.document import Cell, Column, Kind, Table
from impactscreen.reports.phrases import evidence_phrases, value_phrase
from impactscreen.screening import Screening

__all__ = ["near_table"]

_LARGE = 50_000.0
"""From this value a line is listed; a line whose value is unknown is listed too."""

_COLUMNS = (
    Column("title", msg("field.title"), width=50),
    Column("department", msg("field.department"), width=22),
    Column("client", msg("field.client"), width=22),
    Column("value", msg("reports.column.value"), width=24),
    Column("near", msg("reports.column.near"), width=30),
    Column("evidence", msg("reports.column.evidence"), width=34),
    Column("relevance", msg("reports.column.relevance"), Kind.SHARE, width=11),
    Column("file", msg("reports.column.file"), width=24),
    Column("sheet", msg("reports.column.sheet"), width=16),
    Column("row", msg("reports.column.row"), Kind.COUNT, width=7),
)


def near_table(screening: Screening, lang: Language) -> Table:
    """The nearest misses among lines that are no opportunity yet, the largest first."""
    listed = {each.line.place for each in screening.opportunities}
    best: dict[Place, tuple[Line, Hit]] = {}
    for line, hit in screening.near:
        if line.place not in listed and _is_large(line):
            best.setdefault(line.place, (line, hit))
    ordered = sorted(best.values(), key=lambda pair: (-_size(pair[0]), -pair[1].relevance, pair[0].place.row or 0))
    return Table(
        key="near",
        title=msg("reports.near.sheet"),
        columns=_COLUMNS,
        rows=[_row(line, hit, screening, lang) for line, hit in ordered],
        note=msg("reports.near.note", least=_LARGE),
        empty=msg("reports.near.none"),
    )


def _is_large(line: Line) -> bool:
    return line.value is None or not line.value.known or _size(line) >= _LARGE


def _size(line: Line) -> float:
    return max(line.value.low or 0.0, line.value.high or 0.0) if line.value else 0.0


def _row(line: Line, hit: Hit, screening: Screening, lang: Language) -> tuple[Cell, ...]:
    return (
        line.title,
        line.department,
        line.client,
        value_phrase(line.value),
        screening.rulebook.rule(hit.rule).title(lang),
        evidence_phrases([hit]),
        hit.relevance,
        line.place.file,
        line.place.sheet,
        line.place.row,
    )
