"""What could be better in rule files, told with place and hint before anyone screens with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from impactscreen.errors import ImpactscreenError, RuleError
from impactscreen.messages import Message, msg
from impactscreen.model import Line, Place, Severity
from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.examples import try_examples
from impactscreen.rules.judging import ASIDE
from impactscreen.rules.loading import CONTEXT_NAME, MUTE_NAME, load_rules, rule_files
from impactscreen.rules.matcher import Matcher
from impactscreen.rules.patterns import parse_pattern
from impactscreen.rules.schema import Adjustment, ContextFile, MuteFile, RuleFile
from impactscreen.rules.shipped import shipped_rules
from impactscreen.rules.verdicts import Outcome
from impactscreen.rules.yamlfile import Document, read_document
from impactscreen.text import fold, nearest

__all__ = ["RuleFinding", "check_rules"]

_WORD_LISTS = ("strong", "places", "weak")
_NUMBERS = frozenset({"sdgs"})
_ENOUGH_EXAMPLES = 2


class RuleFinding(Struct, frozen=True):
    """Something in a rule file that is wrong (error), most likely wrong (warning) or worth knowing (info)."""

    severity: Severity
    message: Message
    place: Place
    hint: Message | None = None
    rule: str = ""


class _File(Struct, frozen=True):
    document: Document
    content: RuleFile | Adjustment
    rule: str


def check_rules(*folders: Path | str) -> list[RuleFinding]:
    """Check the files of `folders` (the shipped rules when there are none), in the order of files and lines.

    Own rules are checked as they will be used: on top of the shipped ones.
    """
    sources = [Path(folder) for folder in folders] or [shipped_rules()]
    findings: list[RuleFinding] = []
    files: list[_File] = []
    for source in sources:
        for path in _paths(source):
            try:
                document = read_document(path)
                findings += _typed(document)
                files += _validated(document)
            except RuleError as error:
                findings += _errors(error)
    if not any(finding.severity == Severity.ERROR for finding in findings):
        try:
            book = load_rules(*folders)
        except RuleError as error:
            findings += _errors(error)
        else:
            findings += _together(book, files)
    return sorted(findings, key=lambda finding: (finding.place.file, finding.place.row or 0, _column(finding.place)))


def _column(place: Place) -> int:
    return int(place.column) if place.column else 0


def _paths(source: Path) -> list[Path]:
    if not source.is_dir():
        return [source]
    extra = [source / name for name in (CONTEXT_NAME, MUTE_NAME)]
    return [*rule_files(source), *(path for path in extra if path.exists())]


def _errors(error: ImpactscreenError) -> list[RuleFinding]:
    return [
        RuleFinding(Severity.ERROR, each.message, each.place or Place(""), each.hint) for each in (error, *error.more)
    ]


def _typed(document: Document) -> Iterator[RuleFinding]:
    for loc, word in document.typed_words():
        if loc[0] in _NUMBERS:
            continue
        message = msg("rules.check.typed", word=word or "~")
        yield RuleFinding(Severity.WARNING, message, document.place(*loc), msg("rules.check.typed.hint", word=word))


def _validated(document: Document) -> list[_File]:
    """The content of a rule file; a context or mute file is only held against its model."""
    if document.path.name == CONTEXT_NAME:
        document.validate(ContextFile)
        return []
    if document.path.name == MUTE_NAME:
        document.validate(MuteFile)
        return []
    data = document.data
    content: RuleFile | Adjustment
    if "extends" in data or ("title" not in data and "enabled" in data):
        content = document.validate(Adjustment)
    else:
        content = document.validate(RuleFile)
    name = (content.extends if isinstance(content, Adjustment) else None) or content.id or document.path.stem
    return [_File(document, content, name)]


# --- rules as they work together --------------------------------------------------------------------------------------


def _together(book: RuleBook, files: Sequence[_File]) -> Iterator[RuleFinding]:
    matcher = Matcher(book)
    rules = {rule.id: rule for rule in book.rules}
    owners = _owners(book)
    for file in files:
        if file.rule in rules:
            rule = rules[file.rule]
            yield from _doubles(file)
            yield from _powerless(file, matcher)
            yield from _shape(file, rule, book)
            yield from _overlaps(file, owners)
            yield from _contradictions(file)
    yield from _examples(book, files)
    yield from _mutes(book)


def _patterns(file: _File, *names: str) -> Iterator[tuple[str, int, str]]:
    for name in names:
        for position, text in enumerate(getattr(file.content, name)):
            yield name, position, text


def _doubles(file: _File) -> Iterator[RuleFinding]:
    seen: set[tuple[object, ...]] = set()
    for name, position, text in _patterns(file, *_WORD_LISTS):
        pattern = parse_pattern(text)
        key = (pattern.chunks, pattern.gaps)
        place = file.document.place(name, position)
        if key in seen:
            message = msg("rules.check.double", pattern=text)
            yield RuleFinding(Severity.WARNING, message, place, msg("rules.check.double.hint"), file.rule)
        seen.add(key)


def _powerless(file: _File, matcher: Matcher) -> Iterator[RuleFinding]:
    """Patterns that can never count, because false friends or context words take them: asked of the matcher itself."""
    for name, position, text in _patterns(file, *_WORD_LISTS):
        sample = " ".join(" ".join(chunk.words) for chunk in parse_pattern(text).chunks)
        explanation = matcher.explain(Line(Place("-"), sample))
        verdict = next(verdict for verdict in explanation.verdicts if verdict.rule.id == file.rule)
        found = [item for item in verdict.findings if item.evidence.pattern == text]
        place = file.document.place(name, position)
        if found and all(item.outcome in {Outcome.CONSUMED, Outcome.ABOUT, Outcome.DENIED} for item in found):
            message = msg("rules.check.powerless", pattern=text, by=found[0].by)
            yield RuleFinding(Severity.WARNING, message, place, msg("rules.check.powerless.hint"), file.rule)
        elif matcher.carries_nothing(sample):
            message = msg("rules.check.common", pattern=text)
            yield RuleFinding(Severity.WARNING, message, place, msg("rules.check.common.hint"), file.rule)


def _shape(file: _File, rule: Rule, book: RuleBook) -> Iterator[RuleFinding]:
    top = file.document.place()
    if not rule.strong and not rule.cpv:
        yield RuleFinding(
            Severity.WARNING, msg("rules.check.weak_only"), top, msg("rules.check.weak_only.hint"), rule.id
        )
    if isinstance(file.content, RuleFile):
        if min(len(rule.examples.hit), len(rule.examples.miss)) < _ENOUGH_EXAMPLES:
            message = msg("rules.check.few_examples")
            yield RuleFinding(Severity.INFO, message, top, msg("rules.check.few_examples.hint"), rule.id)
        known = [*book.context.groups, ASIDE]
        for position, group in enumerate(file.content.allow):
            if group not in known:
                near = nearest(group, known)
                hint = (
                    msg("rules.yaml.did_you_mean", word=near) if near else msg("rules.yaml.known_values", values=known)
                )
                message = msg("rules.check.unknown_group", group=group)
                yield RuleFinding(Severity.ERROR, message, file.document.place("allow", position), hint, rule.id)


def _owners(book: RuleBook) -> dict[str, list[str]]:
    owners: dict[str, list[str]] = defaultdict(list)
    for rule in book.rules:
        for text in rule.strong:
            owners[text].append(rule.id)
    return owners


def _overlaps(file: _File, owners: dict[str, list[str]]) -> Iterator[RuleFinding]:
    for name, position, text in _patterns(file, "strong"):
        others = [owner for owner in owners.get(text, []) if owner != file.rule]
        if others:
            message = msg("rules.check.overlap", pattern=text, rules=others)
            place = file.document.place(name, position)
            yield RuleFinding(Severity.INFO, message, place, msg("rules.check.overlap.hint"), file.rule)


def _contradictions(file: _File) -> Iterator[RuleFinding]:
    hits = {fold(title) for title in file.content.examples.hit}
    for position, title in enumerate(file.content.examples.miss):
        if fold(title) in hits:
            message = msg("rules.check.contradiction", title=title)
            place = file.document.place("examples", "miss", position)
            yield RuleFinding(Severity.ERROR, message, place, msg("rules.check.contradiction.hint"), file.rule)


def _examples(book: RuleBook, files: Sequence[_File]) -> Iterator[RuleFinding]:
    by_rule: dict[str, list[_File]] = defaultdict(list)
    for file in files:
        by_rule[file.rule].append(file)
    for result in try_examples(book, only=by_rule.keys()):
        if not result.passed:
            wanted = "hit" if result.wanted else "miss"
            message = msg(f"rules.check.example_{wanted}", title=result.title)
            place = _example_place(by_rule[result.rule], wanted, result.title)
            if place is not None:
                yield RuleFinding(Severity.ERROR, message, place, msg("rules.check.example.hint"), result.rule)


def _example_place(files: Sequence[_File], wanted: str, title: str) -> Place | None:
    for file in files:
        titles = getattr(file.content.examples, wanted)
        if title in titles:
            return file.document.place("examples", wanted, titles.index(title))
    return None


def _mutes(book: RuleBook) -> Iterator[RuleFinding]:
    known = [*(rule.id for rule in book.rules), *book.off]
    for entry in book.mutes:
        if entry.rule is not None and entry.rule not in known:
            near = nearest(entry.rule, known)
            hint = msg("rules.yaml.did_you_mean", word=near) if near else msg("rules.unknown_rule.hint")
            yield RuleFinding(Severity.WARNING, msg("rules.unknown_rule", rule=entry.rule), Place(MUTE_NAME), hint)
