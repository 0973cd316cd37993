"""The account: from what, with which rules, on which date, and how much of it was used."""

from __future__ import annotations

from collections import Counter
from typing import Any

from impactscreen.messages import Language, Message, msg
from impactscreen.model import Change
from impactscreen.reports.document import Cell, Column, Table
from impactscreen.screening import Screening

__all__ = ["accounting_table", "meta_record"]

_COLUMNS = (
    Column("what", msg("reports.column.what"), width=34),
    Column("value", msg("reports.column.value"), width=60),
    Column("note", msg("reports.column.note"), width=76),
)


def _program() -> str:
    from importlib.metadata import version  # a csv does without

    return f"impactscreen {version('impactscreen')}"


def accounting_table(screening: Screening, lang: Language) -> Table:
    """Files, rules, register, reference date and counts, so that the list can be made again."""
    reading = screening.reading
    rows: list[tuple[Cell, Cell, Cell]] = [
        (msg("account.program"), _program(), msg("account.program-note")),
        (msg("account.as-of"), screening.as_of, msg("account.as-of-note")),
        *((msg("account.file"), each.name, msg("account.file-note", sha256=each.sha256)) for each in reading.files),
        (msg("account.rules"), screening.rulebook.version, msg("account.rules-note", n=len(screening.rulebook.rules))),
        (msg("account.policy"), screening.policy.version, msg("account.policy-note")),
        (msg("account.register"), screening.register.version, _register_note(screening)),
        (msg("account.lines"), len(screening.lines), msg("account.lines-note")),
        (msg("account.skipped"), len(reading.skipped), msg("account.skipped-note")),
        (msg("account.problems"), reading.not_understood, msg("account.problems-note")),
        (msg("account.opportunities"), len(screening.opportunities), msg("account.opportunities-note")),
        *_categories(screening, lang),
        *_memory(screening),
        (msg("account.use"), msg("account.use-value"), msg("account.use-note")),
    ]
    return Table(key="accounting", title=msg("reports.accounting.sheet"), columns=_COLUMNS, rows=rows)


def meta_record(screening: Screening) -> dict[str, Any]:
    """The same account for programs."""
    memory = screening.memory
    return {
        "program": _program(),
        "as_of": screening.as_of.isoformat(),
        "files": [{"name": each.name, "sha256": each.sha256} for each in screening.reading.files],
        "rules": screening.rulebook.version,
        "policy": screening.policy.version,
        "register": screening.register.version,
        "counts": {
            "lines": len(screening.lines),
            "skipped": len(screening.reading.skipped),
            "problems": screening.reading.not_understood,
            "opportunities": len(screening.opportunities),
        },
        "memory": _changes(screening) | {"vanished": len(memory.vanished), "unplaced": len(memory.unplaced)}
        if memory
        else None,
    }


def _memory(screening: Screening) -> list[tuple[Cell, Cell, Cell]]:
    """How the list stands to the previous one."""
    if screening.memory is None:
        return []
    counts = _changes(screening)
    told = [
        msg("dossier.account.change", n=counts[change], change=msg(f"dossier.change.{change}")) for change in counts
    ]
    return [
        (msg("dossier.account.changes"), tuple(told), msg("dossier.account.changes-note")),
        (msg("dossier.vanished.sheet"), len(screening.memory.vanished), msg("dossier.account.vanished-note")),
        (msg("dossier.unplaced.sheet"), len(screening.memory.unplaced), msg("dossier.account.unplaced-note")),
    ]


def _changes(screening: Screening) -> dict[Change, int]:
    found = Counter(each.change for each in screening.opportunities)
    return {change: found[change] for change in Change}


def _register_note(screening: Screening) -> Message:
    return msg("account.register-note", n=len(screening.register.suppliers))


def _categories(screening: Screening, lang: Language) -> list[tuple[Cell, Cell, Cell]]:
    counts = Counter(hit.rule for each in screening.opportunities for hit in each.hits)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        (msg("account.category", title=screening.rulebook.rule(rule).title(lang)), count, rule)
        for rule, count in ordered
    ]
