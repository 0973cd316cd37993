"""What is kept between runs, so that no run does again what an earlier one did.

Nothing here is anybody's: every file can be thrown away at any time and is made again when it is needed. A file goes by
a hash over all that its content depends on, the program's own code included, so what is found is what would be made.
Only plain data is kept (msgpack, held against its type when it is read); what cannot be read, or written, is no error.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from msgspec import DecodeError, Struct, msgpack

__all__ = ["Cache"]

_MOST_FILES = 24
"""Of rules that change, older states are left behind; this many files are a few megabytes."""
_OURS = re.compile(r"[a-z]+-[0-9a-f]{32}(\.\d+\.part)?")
"""Other files in the folder are somebody else's."""
ContentT = TypeVar("ContentT")


class Cache(Struct, frozen=True):
    """A folder for what is worked out once."""

    folder: Path

    def kept(
        self, name: str, of: Any, make: Callable[[], ContentT], *, parts: Iterable[bytes], code: Iterable[Path]
    ) -> ContentT:
        """What `make` gives, from an earlier run when there was one.

        Args:
            name: what it is, the beginning of its file name.
            of: its type, a struct or a container of plain data.
            make: works it out. Its errors pass, and nothing is kept.
            parts: all data that it depends on.
            code: the modules that work it out, so that a newer program never finds an older's work.
        """
        try:
            path = self.folder / f"{name}-{_digest([*parts, *(module.read_bytes() for module in code)])}"
        except OSError:  # a frozen program carries no sources to tell which one it is
            return make()
        try:
            found: ContentT = msgpack.decode(path.read_bytes(), type=of)
        except (OSError, DecodeError, ValueError):
            found = make()
            self._keep(path, msgpack.encode(found))
        return found

    def _keep(self, path: Path, content: bytes) -> None:
        """Write a file whole, under a name of its own first: runs can be at it at once."""
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(content)
            part.replace(path)
            self._clear()
        except OSError:  # a full disk, or a folder that is not ours to write in: the next run works it out again
            with suppress(OSError):
                part.unlink()

    def _clear(self) -> None:
        ours = [file for file in self.folder.iterdir() if _OURS.fullmatch(file.name)]
        files = sorted(ours, key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[_MOST_FILES:]:
            file.unlink(missing_ok=True)


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()[:32]
