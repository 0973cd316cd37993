"""The document of `explain`: why one line is (not) an opportunity, by the production code."""

from __future__ import annotations

from typing import Any

from impactscreen.messages import Language, Message, msg, say
from impactscreen.model import Line, Opportunity
from impactscreen.ranking import score_in_words
from impactscreen.reports.document import Cell, Column, Document, Kind, Table, Tone
from impactscreen.reports.phrases import moment_phrase, period_phrase, value_phrase
from impactscreen.reports.records import evidence_record, line_record, opportunity_record, route_title
from impactscreen.rules import Explanation, Finding, Outcome, Verdict
from impactscreen.screening import Screening

__all__ = ["explanation_document"]


def explanation_document(
    explanation: Explanation, screening: Screening, lang: Language, rule: str | None = None
) -> Document:
    """The line as read, what every rule makes of it, and where its points come from.

    Args:
        explanation: what the rules found on the line.
        screening: the scan that the line is part of.
        lang: language of rule titles.
        rule: only this rule.
    """
    line = explanation.line
    opportunity = next((each for each in screening.opportunities if each.line.place == line.place), None)
    verdicts = tuple(each for each in explanation.verdicts if rule is None or each.rule.id == rule)
    record = {
        "line": line_record(line),
        "rules": [_verdict_record(each, lang) for each in verdicts],
        "ambition": [evidence_record(each.evidence) for each in explanation.ambition],
        "muted": [{"rule": e.hit.rule, "reason": e.reason, "until": e.until.isoformat()} for e in explanation.muted],
        "opportunity": opportunity_record(opportunity, screening.rulebook, lang) if opportunity else None,
        "score_in_words": [say(each, lang) for each in _points(opportunity, screening)],
    }
    return Document(
        title=msg("explain.title", title=line.title),
        tables=(
            _line_table(line),
            _rules_table(explanation, verdicts, lang),
            _score_table(opportunity, screening),
        ),
        records=(record,),
        whole=lambda: record,
        stamp=screening.as_of,
    )


def _line_table(line: Line) -> Table:
    values: dict[str, Cell] = {
        "title": line.title,
        "description": line.description,
        "reference": line.reference,
        "department": line.department,
        "client": line.client,
        "value": value_phrase(line.value),
        "procedure": line.procedure.raw if line.procedure else None,
        "cpv": line.cpv,
        "publication": period_phrase(line.publication),
        "contract_end": period_phrase(line.contract_end),
        "supplier": line.supplier,
        "status": line.status,
        "remarks": line.remarks,
    }
    rows = [(msg(f"field.{name}"), value, line.cells.get(name)) for name, value in values.items() if value]
    return Table(
        key="line",
        title=msg("explain.line", place=str(line.place)),
        columns=(
            Column("field", msg("explain.column.field"), width=22),
            Column("value", msg("explain.column.read"), width=70, ratio=1),
            Column("cell", msg("reports.column.cell"), width=8),
        ),
        rows=rows,
    )


def _rules_table(explanation: Explanation, verdicts: tuple[Verdict, ...], lang: Language) -> Table:
    found = [each for each in verdicts if each.findings or each.veto]
    silent = len(verdicts) - len(found)
    muted = {each.hit.rule: each for each in explanation.muted}
    rows: list[tuple[Cell, ...]] = []
    for each in found:
        mute = muted.get(each.rule.id)
        conclusion = msg("explain.muted", reason=mute.reason, day=mute.until) if mute else _conclusion(each)
        rows.append((each.rule.title(lang), conclusion, round(each.relevance, 2), tuple(_findings(each))))
    if silent:
        rows.append((msg("explain.silent", n=silent), msg("explain.nothing"), None, None))
    if explanation.ambition:
        words = tuple(_finding_words(each) for each in explanation.ambition)
        rows.append((msg("explain.ambition"), msg("explain.ambition-note"), None, words))
    return Table(
        key="rules",
        title=msg("explain.rules"),
        columns=(
            Column("rule", msg("explain.column.rule"), width=30, ratio=2),
            Column("verdict", msg("explain.column.verdict"), width=26, ratio=2),
            Column("relevance", msg("reports.column.relevance"), Kind.SHARE, width=11),
            Column("found", msg("explain.column.found"), width=80, ratio=5),
        ),
        rows=rows,
        tones=[Tone.GOOD if each.fired else Tone.PLAIN for each in found] + [Tone.QUIET] * (len(rows) - len(found)),
        empty=msg("explain.nothing"),
    )


def _conclusion(verdict: Verdict) -> Message:
    if verdict.veto:
        return msg("explain.veto", words=verdict.veto.words)
    if verdict.value_stops:
        return msg("explain.value")
    return msg("explain.fired" if verdict.fired else "explain.weak")


def _findings(verdict: Verdict) -> list[Message]:
    # The same words found by a second pattern are no news; `-f json` has them.
    return [_finding_words(each) for each in verdict.findings if each.outcome is not Outcome.DOUBLE]


def _finding_words(finding: Finding) -> Message:
    evidence = finding.evidence
    where = msg(f"field.{evidence.field}")
    outcome = msg(f"explain.outcome.{finding.outcome}", by=finding.by, weight=evidence.weight)
    return msg("explain.finding", words=evidence.words, pattern=evidence.pattern, where=where, outcome=outcome)


def _points(opportunity: Opportunity | None, screening: Screening) -> tuple[Message, ...]:
    return score_in_words(opportunity, screening.policy) if opportunity else ()


def _score_table(opportunity: Opportunity | None, screening: Screening) -> Table:
    rows: list[tuple[Cell, Cell]] = []
    if opportunity:
        rank = msg("explain.rank", rank=opportunity.rank, n=len(screening.opportunities))
        rows = [
            (msg("explain.place-in-list"), (rank, *_points(opportunity, screening))),
            (msg("reports.column.route"), (route_title(opportunity.route), opportunity.route.why)),
            (msg("reports.column.talk-by"), (moment_phrase(opportunity), opportunity.window.why)),
            *(
                (msg("reports.column.suppliers"), msg("reports.supplier", name=e.name, why=e.why))
                for e in opportunity.suppliers
            ),
        ]
    return Table(
        key="score",
        title=msg("explain.score"),
        columns=(
            Column("what", msg("reports.column.what"), width=22),
            Column("why", msg("reports.column.why"), width=90, ratio=1),
        ),
        rows=rows,
        empty=msg("explain.no-opportunity"),
    )


def _verdict_record(verdict: Verdict, lang: Language) -> dict[str, Any]:
    return {
        "rule": verdict.rule.id,
        "title": verdict.rule.title(lang),
        "fired": verdict.fired,
        "relevance": round(verdict.relevance, 4),
        "veto": evidence_record(verdict.veto) if verdict.veto else None,
        "value_stops": verdict.value_stops,
        "findings": [
            {**evidence_record(each.evidence), "outcome": each.outcome, "by": each.by or None}
            for each in verdict.findings
        ],
    }
