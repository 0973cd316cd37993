"""The documents of `rules`: the book, one rule as a page, findings, examples put to the test, a calendar's coverage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from impactscreen.messages import Language, Message, msg, say
from impactscreen.model import Line, Place, Severity
from impactscreen.reports.document import Cell, Column, Document, Kind, Later, Table, Tone
from impactscreen.rules import Rule, RuleBook
from impactscreen.rules.check import RuleFinding
from impactscreen.rules.coverage import Coverage
from impactscreen.rules.examples import CountResult, ExampleResult

__all__ = [
    "book_document",
    "counts_document",
    "coverage_document",
    "examples_document",
    "findings_document",
    "rule_document",
]

_RULE = Column("rule", msg("rules.column.rule"), width=24)
_WANTED = Column("wanted", msg("rules.column.wanted"), width=14)
_TITLE = Column("title", msg("rules.column.title"), width=36, ratio=2)


# --- the book and its pages -------------------------------------------------------------------------------------------


def book_document(book: RuleBook, lang: Language) -> Document:
    """All rules that take part, one a row; the rules that are off behind them."""
    columns = (
        _RULE,
        _TITLE,
        Column("theme", msg("rules.column.theme"), width=16, from_width=100),
        Column("strong", msg("rules.column.strong"), Kind.COUNT, width=10, from_width=80),
        Column("weak", msg("rules.column.weak"), Kind.COUNT, width=10, from_width=110),
        Column("false_friends", msg("rules.column.false_friends"), Kind.COUNT, width=14, from_width=110),
        Column("routes", msg("rules.column.routes"), width=40, from_width=140, ratio=2),
        Column("place", msg("rules.column.file"), width=40, from_width=160, ratio=1),
    )
    rows = [
        (
            rule.id,
            rule.title(lang),
            rule.theme,
            len(rule.strong),
            len(rule.weak),
            len(rule.false_friends),
            _routes(rule),
            _file_name(rule.place),
        )
        for rule in book.rules
    ]
    table = Table("rules", msg("rules.title.book"), columns, rows, frozen=1, empty=msg("rules.none"))
    off = Table("off", msg("rules.title.off"), (_RULE,), [(rule_id,) for rule_id in book.off])
    records = Later(book.rules, lambda rule: _rule_record(rule, lang))
    return Document(
        msg("rules.title.book"),
        (table, off) if book.off else (table,),
        records,
        lambda: {
            "version": book.version,
            "sources": list(book.sources),
            "off": list(book.off),
            "rules": list(records),
        },
    )


def rule_document(rule: Rule, lang: Language) -> Document:
    """One rule as a page: what it is for, its words, its questions, its examples. The pages of docs/rules are these."""
    facts: list[tuple[Cell, Cell]] = [
        (msg("rules.fact.id"), rule.id),
        (msg("rules.fact.why"), rule.why(lang)),
        (msg("rules.fact.routes"), _routes(rule)),
        (msg("rules.fact.theme"), rule.theme),
        (msg("rules.fact.sdgs"), tuple(f"SDG {number}" for number in rule.sdgs)),
        (msg("rules.fact.cpv"), ", ".join(rule.cpv)),
        (msg("rules.fact.nature"), tuple(msg(f"rules.nature.{nature.value}") for nature in rule.nature)),
        (msg("rules.fact.weight"), f"{rule.weight:g}"),
    ]
    word_lists: list[tuple[Cell, Cell]] = [
        (msg(f"rules.words.{name}"), ", ".join(getattr(rule, name)))
        for name in ("strong", "places", "weak", "false_friends", "unless", "allow")
        if getattr(rule, name)
    ]
    examples: list[tuple[Cell, Cell]] = [
        *((title, msg("rules.example.hit")) for title in rule.examples.hit),
        *((title, msg("rules.example.miss")) for title in rule.examples.miss),
    ]
    what = Column("what", msg("rules.column.what"), width=20)
    tables = (
        Table("facts", msg("rules.title.facts"), (what, Column("value", msg("rules.column.value"), ratio=1)), facts),
        Table(
            "questions",
            msg("rules.title.questions"),
            (Column("question", msg("rules.column.question"), ratio=1),),
            [(question,) for question in rule.questions(lang)],
        ),
        Table(
            "words",
            msg("rules.title.words"),
            (what, Column("words", msg("rules.column.words"), ratio=1)),
            word_lists,
            note=msg("rules.words.note"),
        ),
        Table(
            "examples", msg("rules.title.examples"), (_TITLE, Column("wanted", msg("rules.column.wanted"))), examples
        ),
    )
    record = _rule_record(rule, lang)
    return Document(msg("rules.title.page", title=rule.title(lang)), tables, (record,), lambda: record)


# --- what checks and tests found --------------------------------------------------------------------------------------


def findings_document(findings: Sequence[RuleFinding], lang: Language) -> Document:
    """What `rules check` found, in the order of files and lines."""
    columns = (
        Column("severity", msg("rules.column.severity"), width=12),
        Column("place", msg("rules.column.place"), width=36, ratio=1),
        Column("finding", msg("rules.column.finding"), width=50, ratio=2),
        Column("hint", msg("rules.column.hint"), width=50, ratio=2),
    )
    rows = [(msg(f"rules.severity.{each.severity}"), str(each.place), each.message, each.hint) for each in findings]
    tones = [_TONES[each.severity] for each in findings]
    table = Table(
        "findings", msg("rules.title.findings"), columns, rows, tones, empty=msg("rules.check.clean"), frozen=2
    )
    records = tuple(
        {
            "severity": each.severity.value,
            "rule": each.rule or None,
            "place": _place_record(each.place),
            "message": say(each.message, lang),
            "hint": say(each.hint, lang) if each.hint else None,
        }
        for each in findings
    )
    return Document(msg("rules.title.findings"), (table,), records)


def examples_document(results: Sequence[ExampleResult]) -> Document:
    """Every example with what its rule made of it; the ones that fail first."""
    columns = (
        _RULE,
        Column("example", msg("rules.column.example"), width=50, ratio=2),
        _WANTED,
        Column("found", msg("rules.column.found"), width=14),
        Column("relevance", msg("rules.column.relevance"), Kind.SHARE, width=12, from_width=100),
        Column("verdict", msg("rules.column.verdict"), width=12),
    )
    ordered = sorted(results, key=lambda each: each.passed)
    rows = [
        (each.rule, each.title, _wanted(each.wanted), _wanted(each.found), each.relevance, _passed(each.passed))
        for each in ordered
    ]
    table = Table("examples", msg("rules.title.tests"), columns, rows, [_tone(each.passed) for each in ordered])
    records = tuple(
        {
            "rule": each.rule,
            "example": each.title,
            "wanted": each.wanted,
            "found": each.found,
            "relevance": each.relevance,
            "passed": each.passed,
        }
        for each in ordered
    )
    return Document(msg("rules.title.tests"), (table,), records)


def counts_document(results: Sequence[CountResult]) -> Document:
    """How many lines of a calendar each rule found, beside how many it should."""
    columns = (
        _RULE,
        Column("expected", msg("rules.column.expected"), Kind.COUNT),
        Column("found", msg("rules.column.found"), Kind.COUNT),
        Column("verdict", msg("rules.column.verdict")),
    )
    rows = [(each.rule, each.expected, each.found, _passed(each.passed)) for each in results]
    table = Table("counts", msg("rules.title.tests"), columns, rows, [_tone(each.passed) for each in results])
    records = tuple(
        {"rule": each.rule, "expected": each.expected, "found": each.found, "passed": each.passed} for each in results
    )
    return Document(msg("rules.title.tests"), (table,), records)


# --- coverage ---------------------------------------------------------------------------------------------------------


def coverage_document(coverage: Coverage, book: RuleBook, lang: Language) -> Document:
    """What the rules make of a calendar as a whole, and what is left over."""
    titles = {rule.id: rule.title(lang) for rule in book.rules}
    lines = Column("lines", msg("rules.column.lines"), Kind.COUNT, width=10)
    place = Column("place", msg("rules.column.place"), width=30, from_width=100)
    name = Column("line", msg("rules.column.line"), width=50, ratio=2)
    fired = [(rule, titles[rule], count) for rule, count in coverage.fired]
    silent = [(rule, titles[rule], 0) for rule in coverage.silent]
    tables = (
        Table(
            "rules",
            msg("rules.title.coverage"),
            (_RULE, _TITLE, lines),
            [*fired, *silent],
            [*(Tone.PLAIN for _ in fired), *(Tone.QUIET for _ in silent)],
            note=msg("rules.coverage.note", hit=coverage.hit_lines, lines=coverage.lines),
        ),
        Table(
            "near",
            msg("rules.title.near"),
            (name, _RULE, Column("words", msg("rules.column.words"), ratio=1), place),
            [
                (each.line.title, each.hit.rule, tuple(item.words for item in each.hit.evidence), _spot(each.line))
                for each in coverage.near
            ],
            empty=msg("rules.nothing"),
        ),
        Table(
            "promising",
            msg("rules.title.promising"),
            (name, Column("words", msg("rules.column.words"), ratio=1), place),
            [
                (each.line.title, tuple(dict.fromkeys(item.words for item in each.ambition)), _spot(each.line))
                for each in coverage.promising
            ],
            empty=msg("rules.nothing"),
        ),
        Table(
            "words",
            msg("rules.title.frequent"),
            (Column("word", msg("rules.column.word"), width=24), lines, Column("example", name.title, ratio=2)),
            [(each.word, each.lines, each.example) for each in coverage.words],
            empty=msg("rules.nothing"),
        ),
    )
    record = _coverage_record(coverage)
    return Document(msg("rules.title.coverage"), tables, (record,), lambda: record)


def _coverage_record(coverage: Coverage) -> dict[str, Any]:
    return {
        "lines": coverage.lines,
        "hit_lines": coverage.hit_lines,
        "fired": dict(coverage.fired),
        "silent": list(coverage.silent),
        "near": [
            {
                "title": each.line.title,
                "place": _place_record(each.line.place),
                "rule": each.hit.rule,
                "relevance": each.hit.relevance,
                "words": [item.words for item in each.hit.evidence],
            }
            for each in coverage.near
        ],
        "promising": [
            {
                "title": each.line.title,
                "place": _place_record(each.line.place),
                "words": [item.words for item in each.ambition],
            }
            for each in coverage.promising
        ],
        "words": [{"word": each.word, "lines": each.lines, "example": each.example} for each in coverage.words],
    }


# --- small parts ------------------------------------------------------------------------------------------------------

_TONES = {Severity.ERROR: Tone.SOON, Severity.WARNING: Tone.PLAIN, Severity.INFO: Tone.QUIET}


def _routes(rule: Rule) -> tuple[Message, ...]:
    return tuple(msg(f"rules.route.{route.value}") for route in rule.routes)


def _wanted(hit: bool) -> Message:
    return msg("rules.example.hit" if hit else "rules.example.miss")


def _passed(passed: bool) -> Message:
    return msg("rules.test.passed" if passed else "rules.test.failed")


def _tone(passed: bool) -> Tone:
    return Tone.QUIET if passed else Tone.SOON


def _file_name(place: Place) -> str:
    """The last two parts of a rule's file: enough to tell ours from theirs, and the same on every machine."""
    return "/".join(place.file.replace("\\", "/").split("/")[-2:])


def _spot(line: Line) -> str:
    return str(line.place)


def _place_record(place: Place) -> dict[str, Any]:
    return {"file": place.file, "sheet": place.sheet, "row": place.row, "column": place.column}


def _rule_record(rule: Rule, lang: Language) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title(lang),
        "why": rule.why(lang),
        "theme": rule.theme,
        "sdgs": list(rule.sdgs),
        "routes": [route.value for route in rule.routes],
        "weight": rule.weight,
        "strong": list(rule.strong),
        "places": list(rule.places),
        "weak": list(rule.weak),
        "false_friends": list(rule.false_friends),
        "unless": list(rule.unless),
        "cpv": list(rule.cpv),
        "nature": [nature.value for nature in rule.nature],
        "questions": list(rule.questions(lang)),
        "examples": {"hit": list(rule.examples.hit), "miss": list(rule.examples.miss)},
        "file": _file_name(rule.place),
    }
