"""Regular expressions that are compiled when they are first used: a calendar needs some of the hundred written here."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

__all__ = ["regex"]

_METHODS = ("finditer", "fullmatch", "match", "search", "split", "sub")


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, without the time it takes: that is put off until a method is asked for."""
    return cast("re.Pattern[AnyStr]", _Late(source, flags))


class _Late:
    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:  # as attributes of its own, so that only the first question goes this way
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
