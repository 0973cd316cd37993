"""Rule files gathered one over the other, each checked, into a rule book."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from impactscreen.errors import RuleError
from impactscreen.messages import Language, msg
from impactscreen.model import Place
from impactscreen.rules.book import Rule, RuleBook
from impactscreen.rules.loading import CONTEXT_NAME, MUTE_NAME, SUFFIXES, files_of
from impactscreen.rules.schema import Adjustment, ContextFile, Examples, MuteEntry, MuteFile, RuleFile
from impactscreen.rules.yamlfile import Document, read_document
from impactscreen.text import nearest

__all__ = ["read_book"]


def read_book(sources: Sequence[tuple[Path, str]], version: str) -> RuleBook:
    """Read folders (or files) with the names they go by, later ones over earlier ones.

    Raises:
        RuleError: with place and hint; all findings of all files at once, the others in `more`.
    """
    shelf = _Shelf()
    for source, name in sources:
        shelf.read(source, name)
    if shelf.findings:
        first, *others = shelf.findings
        raise first.with_more(each for other in others for each in (other, *other.more))
    return shelf.book(version)


class _Shelf:
    """Gathers rules file by file, later ones over earlier ones."""

    def __init__(self) -> None:
        self.rules: dict[str, Rule] = {}
        self.off: dict[str, None] = {}
        self.context = ContextFile()
        self.mutes: list[MuteEntry] = []
        self.findings: list[RuleError] = []
        self.sources: list[str] = []
        self._here: dict[str, Place] = {}

    def book(self, version: str) -> RuleBook:
        return RuleBook(
            rules=tuple(self.rules[rule_id] for rule_id in sorted(self.rules)),
            version=version,
            sources=tuple(self.sources),
            context=self.context,
            mutes=tuple(self.mutes),
            off=tuple(sorted(self.off)),
        )

    def read(self, source: Path, name: str) -> None:
        self._here = {}
        self.sources.append(name)
        files = files_of(source)
        if not files and not _empty(source):
            key = "rules.folder.other" if source.exists() else "rules.folder.missing"
            self.findings.append(RuleError(msg(key), hint=msg("rules.folder.missing.hint"), place=Place(str(source))))
        for path in files:
            self._read_file(path)

    def _read_file(self, path: Path) -> None:
        try:
            document = read_document(path)
            if path.name == CONTEXT_NAME:
                self.context = _joined_context(self.context, document.validate(ContextFile))
            elif path.name == MUTE_NAME:
                self.mutes += document.validate(MuteFile).mute
            else:
                self._add(document)
        except RuleError as error:
            self.findings.append(error)

    def _add(self, document: Document) -> None:
        data = document.data
        if "extends" in data or ("title" not in data and data.get("enabled") in {"false", "no", "off"}):
            self._adjust(document, document.validate(Adjustment))
            return
        file = document.validate(RuleFile)
        rule_id = file.id or _id_of(document)
        self._claim(rule_id, document)
        self.rules.pop(rule_id, None)
        self.off.pop(rule_id, None)
        if file.enabled:
            self.rules[rule_id] = _rule(rule_id, file, document)
        else:
            self.off[rule_id] = None

    def _claim(self, rule_id: str, document: Document) -> None:
        """Within one folder an id stands once."""
        place = document.place("id")
        if rule_id in self._here:
            message = msg("rules.double_id", rule=rule_id, other=str(self._here[rule_id]))
            raise RuleError(message, hint=msg("rules.double_id.hint"), place=place)
        self._here[rule_id] = place

    def _adjust(self, document: Document, change: Adjustment) -> None:
        rule_id = change.extends or change.id or _id_of(document)
        rule = self.rules.get(rule_id)
        if rule is None:
            near = nearest(rule_id, list(self.rules))
            hint = msg("rules.yaml.did_you_mean", word=near) if near else msg("rules.unknown_rule.hint")
            raise RuleError(msg("rules.unknown_rule", rule=rule_id), hint=hint, place=document.place("extends"))
        if change.enabled:
            self.rules[rule_id] = _adjusted(rule, change)
        else:
            del self.rules[rule_id]
            self.off[rule_id] = None


def _empty(source: Path) -> bool:
    """Whether a folder waits for its first rule, as a new screening folder does; policy or cases may be there."""
    if not source.is_dir():
        return False
    visible = [path for path in source.iterdir() if not path.name.startswith(".")]
    return not visible or any(path.suffix in SUFFIXES for path in visible)


def _id_of(document: Document) -> str:
    rule_id = document.path.stem
    if not all(part.isalnum() and part.islower() and part.isascii() for part in rule_id.split("-")):
        place = Place(str(document.path))
        raise RuleError(msg("rules.file_name", name=document.path.name), hint=msg("rules.file_name.hint"), place=place)
    return rule_id


def _rule(rule_id: str, file: RuleFile, document: Document) -> Rule:
    english = file.en
    return Rule(
        id=rule_id,
        place=Place(str(document.path)),
        titles={Language.NL: file.title, Language.EN: english.title or file.title},
        whys={Language.NL: file.why, Language.EN: english.why or file.why},
        asked={Language.NL: file.questions, Language.EN: english.questions or file.questions},
        theme=file.theme,
        sdgs=file.sdgs,
        routes=file.routes,
        weight=file.weight,
        strong=file.strong,
        weak=file.weak,
        places=file.places,
        false_friends=file.false_friends,
        unless=file.unless,
        cpv=file.cpv,
        nature=file.nature,
        value=file.value,
        allow=file.allow,
        examples=file.examples,
    )


def _adjusted(rule: Rule, change: Adjustment) -> Rule:
    gone = frozenset(change.remove)

    def words(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*(word for word in old if word not in gone), *new]))

    return replace(
        rule,
        titles=dict.fromkeys(Language, change.title) if change.title else rule.titles,
        whys=dict.fromkeys(Language, change.why) if change.why else rule.whys,
        asked=dict.fromkeys(Language, change.questions) if change.questions is not None else rule.asked,
        routes=rule.routes if change.routes is None else change.routes,
        weight=rule.weight if change.weight is None else change.weight,
        strong=words(rule.strong, change.strong),
        weak=words(rule.weak, change.weak),
        places=words(rule.places, change.places),
        false_friends=words(rule.false_friends, change.false_friends),
        unless=words(rule.unless, change.unless),
        cpv=words(rule.cpv, change.cpv),
        examples=Examples(hit=rule.examples.hit + change.examples.hit, miss=rule.examples.miss + change.examples.miss),
    )


def _joined_context(ours: ContextFile, theirs: ContextFile) -> ContextFile:
    groups = dict(ours.groups)
    for name, group in theirs.groups.items():
        known = groups.get(name)
        groups[name] = (
            replace(group, words=known.words + group.words, tails=known.tails + group.tails) if known else group
        )
    lists = ("negations", "names", "carriers", "purposes", "real_words", "ambition", "not_ambition")
    return ContextFile(groups=groups, **{name: getattr(ours, name) + getattr(theirs, name) for name in lists})
