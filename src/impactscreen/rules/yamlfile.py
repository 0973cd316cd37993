"""YAML that people write, read with the place of every mistake.

Safer and kinder than plain YAML: every scalar stays the text that was typed (`no` is a word, `03451` keeps its nought,
`12:30` is no number) and the checked record decides what it should be. Anchors, aliases and tags are refused, so a file
can neither blow up nor run anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from msgspec import Struct

from impactscreen.errors import RuleError
from impactscreen.messages import Message, msg
from impactscreen.model import Place
from impactscreen.rules.yamlwords import words_of
from impactscreen.written import Written, checker

__all__ = ["Document", "load_yaml", "read_document"]

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
STACK_DEPTH = 100
"""Nesting that is refused before anything recurses into it."""

_FAR_INDENT = re.compile(rf"^[ ?:-]{{{STACK_DEPTH}}}", re.MULTILINE)

MAX_FINDINGS = 50
"""More than this in one file says nothing new to its author."""

_NUMBER = re.compile(r"[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+")
"""What is a number in YAML 1.2, though not in the 1.1 of PyYAML."""
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset(
    _CORE + name for name in ("str", "null", "bool", "int", "float", "timestamp", "merge", "value", "seq", "map")
)
_TYPED_TAGS = frozenset(_CORE + name for name in ("bool", "int", "float", "timestamp", "null", "merge", "value"))

ModelT = TypeVar("ModelT", bound=Written)


def load_yaml(path: Path, model: type[ModelT]) -> ModelT:
    """Read one YAML file into a record.

    Args:
        path: the file, UTF-8.
        model: what it should hold. Plain scalars arrive as the text that was typed (the check turns `216000`, `0.5`,
            `true` and `2026-01-01` into what the field asks for), an empty value, `~` and `null` as None.

    Raises:
        RuleError: with place and hint; further findings in `more`.
    """
    return read_document(path).validate(model)


def read_document(path: Path) -> Document:
    """Read one YAML file, not yet held against a model. Raises `RuleError`."""
    text = _text_of(path)
    if _dangerously_deep(text):
        raise _error(path, None, msg("rules.yaml.deep"), msg("rules.yaml.deep.hint"))
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise _syntax_error(path, text, error) from None
    if root is None:
        raise _error(path, None, msg("rules.yaml.empty"), msg("rules.yaml.empty.hint"))
    document = Document(path, root)
    document.check_shape()
    return document


class Document(Struct):
    """A YAML file with the place of everything in it."""

    path: Path
    root: yaml.Node

    def check_shape(self) -> None:
        """Refuse what the rule files do not use: aliases, tags, doubled keys, deep nesting. Raises `RuleError`."""
        if not isinstance(self.root, yaml.MappingNode):
            raise _error(self.path, self.root, msg("rules.yaml.no_mapping"), msg("rules.yaml.no_mapping.hint"))
        _raise_all(list(_shape_findings(self.path, self.root)))

    @property
    def data(self) -> dict[str, Any]:
        """The content as dicts, lists and text."""
        value = _value(self.root)
        assert isinstance(value, dict)  # noqa: S101 - check_shape() saw to it
        return value

    def validate(self, model: type[ModelT], **extra: Any) -> ModelT:
        """Hold the content (and `extra` keys that the file leaves out) against `model`. Raises `RuleError`."""
        data = self.data
        for key, value in extra.items():
            data.setdefault(key, value)
        from pydantic import ValidationError

        try:
            checked: ModelT = checker(model).validate_python(data)
        except ValidationError as error:
            findings = error.errors(include_url=False)[:MAX_FINDINGS]
            _raise_all([_finding(self, model, item) for item in findings])
            raise  # pragma: no cover - a ValidationError holds at least one finding
        return checked

    def place(self, *loc: str | int) -> Place:
        """Where the value at `loc` (keys and list positions) stands; as near as the file has it."""
        node = _node_at(self.root, loc)
        return _place(self.path, node)

    def typed_words(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Unquoted list items that other programs read as no text (`no`, `12:30`): location and text."""
        yield from _typed_words(self.root, ())


# --- reading ----------------------------------------------------------------------------------------------------------


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _error(path, None, msg("rules.file.unreadable", why=error.strerror or ""), None) from None
    if len(raw) > MAX_BYTES:
        raise _error(path, None, msg("rules.yaml.large"), msg("rules.yaml.large.hint"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        place = Place(str(path), row=row, column=str(column))
        raise RuleError(msg("rules.yaml.encoding"), hint=msg("rules.yaml.encoding.hint"), place=place) from None


def _dangerously_deep(text: str) -> bool:
    """Whether composing would recurse without end: PyYAML's C composer overruns the stack on deep nesting."""
    if text.count("[") + text.count("{") < STACK_DEPTH and not _FAR_INDENT.search(text):
        return False
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > STACK_DEPTH:
                return True
    except yaml.YAMLError:
        pass  # told by the reading itself
    return False


def _syntax_error(path: Path, text: str, error: yaml.YAMLError) -> RuleError:
    position = getattr(error, "position", None)
    if isinstance(position, int):  # a character that YAML does not know at all
        before = text[:position]
        row, column = before.count("\n") + 1, position - before.rfind("\n")
        place = Place(str(path), row=row, column=str(column))
        return RuleError(msg("rules.yaml.character"), hint=msg("rules.yaml.character.hint"), place=place)
    mark = getattr(error, "problem_mark", None)
    place = Place(str(path), row=mark.line + 1, column=str(mark.column + 1)) if mark else Place(str(path))
    message, hint = _syntax_words(error, text, mark.line if mark else 0)
    return RuleError(message, hint=hint, place=place)


def _syntax_words(error: yaml.YAMLError, text: str, row: int) -> tuple[Message, Message]:
    problem = str(getattr(error, "problem", "") or "")
    lines = text.splitlines()
    around = lines[max(0, row - 1) : row + 1]
    if any(line.lstrip(" ").startswith("\t") for line in around) or "'\\t'" in problem:
        return msg("rules.yaml.tab"), msg("rules.yaml.tab.hint")
    if "alias" in problem or "anchor" in problem:
        return msg("rules.yaml.alias"), msg("rules.yaml.alias.hint")
    if "tag" in problem or "directive" in problem:
        return msg("rules.yaml.tag"), msg("rules.yaml.tag.hint")
    if "document" in problem or "document" in str(getattr(error, "context", "") or ""):
        return msg("rules.yaml.documents"), msg("rules.yaml.documents.hint")
    if "quoted scalar" in str(getattr(error, "context", "") or "") or "quoted scalar" in problem:
        return msg("rules.yaml.quote"), msg("rules.yaml.quote.hint")
    if "cannot start any token" in problem:
        return msg("rules.yaml.character"), msg("rules.yaml.start.hint")
    if "nest" in problem or "depth" in problem:
        return msg("rules.yaml.deep"), msg("rules.yaml.deep.hint")
    return msg("rules.yaml.syntax"), msg("rules.yaml.syntax.hint")


def _value(node: yaml.Node) -> Any:
    """Plain data: every scalar the text that was typed, an empty one None."""
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.tag == _CORE + "null" else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(child) for child in node.value]
    return {key.value: _value(value) for key, value in node.value}


# --- shape ------------------------------------------------------------------------------------------------------------


def _shape_findings(path: Path, root: yaml.Node) -> Iterator[RuleError]:
    seen: set[int] = set()
    stack: list[tuple[yaml.Node, int]] = [(root, 1)]
    while stack:
        node, depth = stack.pop()
        if id(node) in seen:
            yield _error(path, node, msg("rules.yaml.alias"), msg("rules.yaml.alias.hint"))
            continue
        seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            yield _error(path, node, msg("rules.yaml.tag"), msg("rules.yaml.tag.hint"))
            continue
        if depth > MAX_DEPTH:
            yield _error(path, node, msg("rules.yaml.deep"), msg("rules.yaml.deep.hint"))
            return
        if isinstance(node, yaml.MappingNode):
            yield from _key_findings(path, node)
            stack += [(child, depth + 1) for pair in reversed(node.value) for child in reversed(pair)]
        elif isinstance(node, yaml.SequenceNode):
            stack += [(child, depth + 1) for child in reversed(node.value)]


def _key_findings(path: Path, node: yaml.MappingNode) -> Iterator[RuleError]:
    first: dict[str, int] = {}
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            yield _error(path, key, msg("rules.yaml.key"), msg("rules.yaml.key.hint"))
        elif key.value in first:
            yield _error(
                path,
                key,
                msg("rules.yaml.double_key", key=key.value, row=first[key.value]),
                msg("rules.yaml.double_key.hint"),
            )
        else:
            first[key.value] = key.start_mark.line + 1


def _typed_words(node: yaml.Node, loc: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _typed_words(value, (*loc, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for position, child in enumerate(node.value):
            plain = isinstance(child, yaml.ScalarNode) and not child.style
            if plain and (child.tag in _TYPED_TAGS or _NUMBER.fullmatch(child.value)):
                yield (*loc, position), child.value
            else:
                yield from _typed_words(child, (*loc, position))


# --- places and words of findings -------------------------------------------------------------------------------------


def _place(path: Path, node: yaml.Node | None) -> Place:
    if node is None:
        return Place(str(path), row=1, column="1")
    return Place(str(path), row=node.start_mark.line + 1, column=str(node.start_mark.column + 1))


def _node_at(root: yaml.Node, loc: tuple[str | int, ...]) -> yaml.Node:
    node = root
    for position, part in enumerate(loc):
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            if pair is None:
                continue  # pydantic names union members and validators in the location; they are not in the file
            node = pair[1] if position < len(loc) - 1 or not _is_empty(pair[1]) else pair[0]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
    return node


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == ""


def _error(path: Path, node: yaml.Node | None, message: Message, hint: Message | None) -> RuleError:
    return RuleError(message, hint=hint, place=_place(path, node))


def _raise_all(findings: list[RuleError]) -> None:
    """Raise the first finding, the others in its `more`; nothing when there are none."""
    if findings:
        first, *others = findings
        raise first.with_more(others)


def _finding(document: Document, model: type[Written], item: Any) -> RuleError:
    loc: tuple[str | int, ...] = item["loc"]
    place = _key_place(document, loc) if item["type"] == "extra_forbidden" else document.place(*loc)
    message, hint = words_of(model, item)
    return RuleError(message, hint=hint, place=place)


def _key_place(document: Document, loc: tuple[str | int, ...]) -> Place:
    parent = _node_at(document.root, loc[:-1])
    if isinstance(parent, yaml.MappingNode):
        for key, _ in parent.value:
            if key.value == loc[-1]:
                return _place(document.path, key)
    return document.place(*loc)
