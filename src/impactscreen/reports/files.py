"""Files are written whole or not at all, and never over what a person noted."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from impactscreen.errors import OutputError
from impactscreen.messages import msg
from impactscreen.model import Place

if TYPE_CHECKING:
    import zipfile

__all__ = ["sealed", "timeless", "untouched", "write_whole"]

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_whole(path: Path, content: bytes, *, keep_notes: bool = False) -> None:
    """Write `content` to `path` in one step: a reader sees the old file or the new one, never a part.

    Args:
        path: where to; its folder must be there.
        content: the whole file.
        keep_notes: refuse to replace a file that a person may have written in. A workbook of ours that nobody saved
            since is recognised by its seal and may be replaced.

    Raises:
        OutputError: the disk is full, the folder is gone, the file is open in Excel, or it may hold somebody's notes;
            the old file is untouched.
    """
    if keep_notes and path.exists() and not _is_untouched(path, content):
        raise OutputError(msg("reports.may-hold-notes"), hint=msg("reports.overwrite-hint"), place=Place(str(path)))
    import tempfile  # most runs only write to the screen

    temporary: str | None = None
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        Path(temporary).chmod(_mode_for(path))
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        hint = msg("reports.close-file") if isinstance(error, PermissionError) else msg("reports.check-disk")
        reason = error.strerror or str(error)
        raise OutputError(msg("reports.not-written", reason=reason), hint=hint, place=Place(str(path))) from error


def timeless(content: bytes, stamp: dt.datetime) -> bytes:
    """A zip-based file without the time of day: a fixed date on every entry, the stamp as the time of change."""
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename == "docProps/core.xml":
                changed = f"<dcterms:modified\\1>{stamp:%Y-%m-%dT%H:%M:%SZ}</dcterms:modified>".encode()
                part = re.sub(rb"<dcterms:modified([^>]*)>[^<]*</dcterms:modified>", changed, part)
            entry = zipfile.ZipInfo(info.filename, _ZIP_EPOCH)
            # An OpenDocument file begins with its type, stored as it is, so that programs see it without unzipping.
            entry.compress_type = zipfile.ZIP_STORED if info.filename == "mimetype" else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, part)
    return buffer.getvalue()


def sealed(content: bytes) -> bytes:
    """A zip-based file (xlsx, ods, docx) with a seal in its comment, which is lost when another program saves it."""
    import zipfile

    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = _seal_of(archive)
    return buffer.getvalue()


def untouched(path: Path) -> bool:
    """Whether a workbook of ours is still as it was written, so that nobody's notes are in it."""
    return _is_untouched(path, b"")


def _is_untouched(path: Path, content: bytes) -> bool:
    """Whether the file there is what would be written, or still sealed as we left it."""
    import zipfile

    try:
        if path.read_bytes() == content:
            return True
        with zipfile.ZipFile(path) as archive:
            return archive.comment == _seal_of(archive)
    except (OSError, zipfile.BadZipFile):
        return False


def _seal_of(archive: zipfile.ZipFile) -> bytes:
    import hashlib

    parts = "".join(f"{info.filename}:{info.CRC};" for info in archive.infolist())
    return b"impactscreen " + hashlib.sha256(parts.encode()).hexdigest().encode()


def _mode_for(path: Path) -> int:
    """The rights a new file gets here: those of the file it replaces, else what the umask leaves."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
