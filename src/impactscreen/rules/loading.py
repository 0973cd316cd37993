"""From folders of rule files to a rule book, or to the one that an earlier run made of the same files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from impactscreen import written
from impactscreen.cache import Cache
from impactscreen.rules import schema
from impactscreen.rules.book import RuleBook
from impactscreen.rules.shipped import shipped_rules

__all__ = ["CONTEXT_NAME", "MUTE_NAME", "POLICY_NAME", "SUFFIXES", "files_of", "load_rules", "rule_files"]

CONTEXT_NAME = "_context.yaml"
MUTE_NAME = "mute.yaml"
POLICY_NAME = "policy.yaml"
SUFFIXES = frozenset({".yaml", ".yml"})
_NO_RULES = frozenset({POLICY_NAME, MUTE_NAME})
SHIPPED = "shipped"


def load_rules(*folders: Path | str, shipped: bool = True, cache: Cache | None = None) -> RuleBook:
    """Read the shipped rules, then one's own folders (or single files).

    In an own folder a rule with the id of an earlier one replaces it, ``extends:`` adds to it, ``enabled: false``
    switches it off; ``_context.yaml`` adds to the shared context, ``mute.yaml`` puts lines aside.

    Args:
        folders: one's own, the last with the last word.
        shipped: whether ours come first.
        cache: where rules that were read are kept between runs; mutes, which are about people's lines, never are.

    Raises:
        RuleError: with place and hint; all findings of all files at once, the others in `more`.
    """
    sources = [(shipped_rules(), SHIPPED)] if shipped else []
    sources += [(Path(folder), str(folder)) for folder in folders]
    found = [files_of(source) for source, _ in sources]
    files = [path for paths in found for path in paths]
    try:
        contents = [(path, path.read_bytes()) for path in files]
    except OSError:  # told with its place by the reading itself
        return _read(sources, "")
    version = _version(contents)
    if cache is None or not all(found):  # a folder without files may be wrong
        return replace(_read(sources, version), kept_in=cache)
    named = [f"{name}\0{source}".encode() for source, name in sources]
    kept = [part for path, content in contents if path.name != MUTE_NAME for part in (str(path).encode(), content)]
    book = cache.kept(
        "rules",
        RuleBook,
        lambda: replace(_read(sources, version), mutes=()),
        parts=[*named, *kept],
        code=_code(),
    )
    mutes = [path for path in files if path.name == MUTE_NAME]
    return replace(book, version=version, mutes=_mutes(mutes) if mutes else (), kept_in=cache)


def files_of(source: Path) -> list[Path]:
    """The files of a folder that say something about rules, in the order in which they are read; or the file itself."""
    if not source.is_dir():
        return [source] if source.exists() else []
    beside = (source / CONTEXT_NAME, source / MUTE_NAME)
    return [*rule_files(source), *(path for path in beside if path.exists())]


def rule_files(folder: Path) -> Iterator[Path]:
    """The rule files of a folder by name, without what stands beside them (policy, context, mutes)."""
    for path in sorted(folder.iterdir()):
        if path.suffix in SUFFIXES and not path.name.startswith(("_", ".")) and path.name not in _NO_RULES:
            yield path


def _version(contents: Iterable[tuple[Path, bytes]]) -> str:
    digest = hashlib.sha256()
    for path, content in contents:
        digest.update(path.name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()[:10]


def _code() -> list[Path]:
    """The modules that decide what a rule file means."""
    here = Path(__file__)
    beside = ("loading.py", "shelf.py", "book.py", "schema.py", "patterns.py", "yamlfile.py")
    return [*(here.with_name(name) for name in beside), Path(written.__file__)]


def _read(sources: Sequence[tuple[Path, str]], version: str) -> RuleBook:
    from impactscreen.rules.shelf import read_book

    return read_book(sources, version)


def _mutes(paths: Iterable[Path]) -> tuple[schema.MuteEntry, ...]:
    from impactscreen.rules.yamlfile import load_yaml

    return tuple(entry for path in paths for entry in load_yaml(path, schema.MuteFile).mute)
