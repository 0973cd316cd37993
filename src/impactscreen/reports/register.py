"""The documents of `suppliers`: the register, its findings, names looked up in it, who suits a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import to_builtins

from impactscreen.messages import Language, msg, say
from impactscreen.model import Candidate, Problem, Severity
from impactscreen.reports.document import Cell, Column, Document, Kind, Later, Table, Tone
from impactscreen.reports.records import candidate_record, problem_record
from impactscreen.rules import RuleBook
from impactscreen.suppliers import NameMatch, Reckoning, Register, Supplier, Verdict
from impactscreen.suppliers.supplier import COLUMNS

__all__ = ["candidates_document", "findings_document", "matches_document", "reckoning_document", "register_document"]

_NAME = Column("name", msg("reports.column.supplier"), width=32, ratio=3)
_TOWN = Column("place", msg("reports.column.place"), width=20, ratio=1)
_RECOGNITION = Column("recognition", msg("reports.column.recognition"), width=26, from_width=110, ratio=2)
_WEBSITE = Column("website", msg("reports.column.website"), Kind.LINK, width=32, from_width=200)
_CONTACT = Column("contact", msg("reports.column.contact"), width=26, from_width=200)
_SOURCE = Column("source", msg("reports.column.source"), Kind.LINK, width=44, from_width=200)
_CHECKED = Column("checked", msg("reports.column.checked"), Kind.DATE, width=13, from_width=140)


def register_document(
    suppliers: Sequence[Supplier], register: Register, rules: RuleBook, lang: Language, *, names: bool = True
) -> Document:
    """The suppliers of a register, one a row.

    Args:
        suppliers: those to show.
        register: where they come from.
        rules: gives categories their titles.
        lang: language of the titles.
        names: whether the persons to ask for stay in.
    """
    titles = {rule.id: rule.title(lang) for rule in rules.rules}
    columns = (
        _NAME,
        _TOWN,
        Column("categories", msg("reports.column.categories"), width=30, ratio=2),
        Column("offering", msg("suppliers.column.offering"), width=44, from_width=110, ratio=3),
        _RECOGNITION,
        _WEBSITE,
        *([_CONTACT] if names else []),
        _SOURCE,
        _CHECKED,
    )
    table = Table(
        key="register",
        title=msg("suppliers.title.register"),
        columns=columns,
        rows=[_supplier_row(each, titles, names=names) for each in suppliers],
        note=msg("suppliers.starter") if register.starter else None,
        empty=msg("suppliers.none"),
        frozen=1,
    )
    records = Later(suppliers, lambda each: _supplier_record(each, names=names))
    return Document(
        msg("suppliers.title.register"),
        (table,),
        records,
        lambda: {"sources": list(register.sources), "version": register.version, "suppliers": list(records)},
    )


def _supplier_row(supplier: Supplier, titles: dict[str, str], *, names: bool) -> tuple[Cell, ...]:
    return (
        supplier.name,
        supplier.place or supplier.region,
        tuple(titles.get(category, category) for category in supplier.categories),
        supplier.offering,
        tuple(each.label for each in supplier.recognitions),
        supplier.website,
        *([supplier.contact] if names else []),
        supplier.source,
        supplier.checked or msg("reports.suppliers.unchecked"),
    )


def _supplier_record(supplier: Supplier, *, names: bool) -> dict[str, Any]:
    record: dict[str, Any] = to_builtins(supplier)
    return {name: record[name] for name in COLUMNS if names or name != "contact"}


def findings_document(findings: Sequence[Problem], lang: Language) -> Document:
    """What could be better about a register, each with its place."""
    columns = (
        Column("place", msg("reports.column.place-of-line"), width=28, ratio=1),
        Column("name", msg("reports.column.supplier"), width=30, ratio=2),
        Column("what", msg("reports.column.what"), width=80, ratio=4),
    )
    table = Table(
        key="findings",
        title=msg("suppliers.title.check"),
        columns=columns,
        rows=[(str(each.place), each.text, each.message) for each in findings],
        tones=[Tone.SOON if each.severity is not Severity.INFO else Tone.PLAIN for each in findings],
        empty=msg("suppliers.check.clean"),
    )
    return Document(msg("suppliers.title.check"), (table,), tuple(problem_record(each, lang) for each in findings))


def matches_document(matches: Sequence[NameMatch], lang: Language) -> Document:
    """Names as asked with what the register makes of them, in the order of asking."""
    columns = (
        Column("name", msg("suppliers.column.asked"), width=36, ratio=3),
        Column("match", msg("suppliers.column.found"), width=36, ratio=3),
        Column("verdict", msg("suppliers.column.verdict"), width=14),
        Column("score", msg("reports.column.score"), Kind.SHARE, width=8),
        Column("why", msg("reports.column.why"), width=50, from_width=110, ratio=4),
    )
    table = Table(
        key="matches",
        title=msg("suppliers.title.match"),
        columns=columns,
        rows=[
            (each.name, each.match, msg(f"suppliers.verdict.{each.verdict}"), each.score, each.why) for each in matches
        ],
        empty=msg("suppliers.none"),
    )
    return Document(msg("suppliers.title.match"), (table,), tuple(_match_record(each, lang) for each in matches))


def _match_record(match: NameMatch, lang: Language) -> dict[str, Any]:
    found = {"name": match.match, "score": match.score, "why": say(match.why, lang)} if match.match else None
    return {"name": match.name, "match": found, "review": match.verdict is Verdict.REVIEW}


def candidates_document(candidates: Sequence[Candidate], lang: Language, *, names: bool = True) -> Document:
    """Suppliers for a question, best first, each with its reasons."""
    columns = (
        _NAME,
        _TOWN,
        Column("distance", msg("reports.column.distance"), Kind.COUNT, width=11),
        _RECOGNITION,
        Column("why", msg("reports.column.why"), width=60, ratio=5),
        _WEBSITE,
        *([_CONTACT] if names else []),
        _SOURCE,
        _CHECKED,
    )
    table = Table(
        key="candidates",
        title=msg("suppliers.title.find"),
        columns=columns,
        rows=[_candidate_row(each, names=names) for each in candidates],
        empty=msg("suppliers.none-found"),
    )
    records = tuple(candidate_record(each, lang) | ({"contact": each.contact} if names else {}) for each in candidates)
    return Document(msg("suppliers.title.find"), (table,), records)


def _candidate_row(candidate: Candidate, *, names: bool) -> tuple[Cell, ...]:
    return (
        candidate.name,
        candidate.place,
        round(candidate.distance_km) if candidate.distance_km is not None else None,
        candidate.recognition,
        candidate.why,
        candidate.website,
        *([candidate.contact] if names else []),
        candidate.source,
        candidate.checked or msg("reports.suppliers.unchecked"),
    )


def reckoning_document(table: Iterable[Reckoning], best: float, review_from: float, match_from: float) -> Document:
    """Precision and recall at each threshold, with the best and the ones in use marked."""
    reckonings = list(table)
    columns = (
        Column("threshold", msg("suppliers.column.threshold"), Kind.SHARE, width=10),
        Column("precision", msg("suppliers.column.precision"), Kind.SHARE, width=10),
        Column("recall", msg("suppliers.column.recall"), Kind.SHARE, width=10),
        Column("f1", msg("suppliers.column.f1"), Kind.SHARE, width=8),
        Column("right", msg("suppliers.column.right"), Kind.COUNT, width=8),
        Column("wrong", msg("suppliers.column.wrong"), Kind.COUNT, width=8),
        Column("missed", msg("suppliers.column.missed"), Kind.COUNT, width=8),
        Column("note", msg("reports.column.note"), width=30),
    )
    marks = (("best", best), ("review", review_from), ("match", match_from))
    rows: list[tuple[Cell, ...]] = [
        (
            each.threshold,
            round(each.precision, 4),
            round(each.recall, 4),
            round(each.f1, 4),
            each.right,
            each.wrong,
            each.missed,
            [msg(f"suppliers.mark.{mark}") for mark, threshold in marks if threshold == each.threshold],
        )
        for each in reckonings
    ]
    title = msg("suppliers.title.bench")
    keys = [column.key for column in columns[:-1]]
    records = tuple(dict(zip(keys, row, strict=False)) for row in rows)
    return Document(title, (Table(key="bench", title=title, columns=columns, rows=rows),), records)
