"""Regular expressions that are compiled when they are first needed: a calendar needs some of these hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, AnyStr, cast

__all__ = ["regex"]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


def regex(source: AnyStr, flags: int = 0, *, needs: tuple[AnyStr, ...] = ()) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, without the time it takes: that is put off until a method is asked for.

    Args:
        source: the expression.
        flags: those of `re`.
        needs: pieces of text of which everything that matches holds at least one, so that a text without any of them
            need not be looked at. They are compared as they stand, also under IGNORECASE.
    """
    return cast("re.Pattern[AnyStr]", _Needy(source, flags, needs) if needs else _Late(source, flags))


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


class _Needy:
    def __init__(self, source: Any, flags: int, needs: tuple[Any, ...]) -> None:
        self._late: Any = _Late(source, flags)
        self._needs = needs

    def _may_match(self, text: Any) -> bool:
        for piece in self._needs:  # noqa: SIM110 - asked of every cell, and twice as quick as any()
            if piece in text:
                return True
        return False

    def search(self, text: Any) -> Any:
        return self._late.search(text) if self._may_match(text) else None

    def match(self, text: Any) -> Any:
        return self._late.match(text) if self._may_match(text) else None

    def fullmatch(self, text: Any) -> Any:
        return self._late.fullmatch(text) if self._may_match(text) else None

    def finditer(self, text: Any) -> Iterator[Any]:
        return self._late.finditer(text) if self._may_match(text) else iter(())

    def sub(self, new: Any, text: Any, count: int = 0) -> Any:
        return self._late.sub(new, text, count) if self._may_match(text) else text
