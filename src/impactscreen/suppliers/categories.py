"""Free-text categories of a register, mapped onto rules by the rules' own words."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from impactscreen.model import Line, Place
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.rules import Matcher, RuleBook

__all__ = ["CategoryMapper", "parts_of"]

_NOWHERE = Place("")
_PART = re.compile(r"(?:\([^()]*\)|-,|[^;|\n,/])+")
"""Up to a separator; what stands between brackets belongs together, and so does *park-, tuin- en grasonderhoud*."""
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def parts_of(text: str) -> tuple[str, ...]:
    """The single categories in a cell."""
    return tuple(part.strip() for part in _PART.findall(text) if part.strip())


class CategoryMapper:
    """Knows the ids, titles and words of a rule book; without one only ids are taken, unseen."""

    def __init__(self, rules: RuleBook | None) -> None:
        self._rules = rules
        self._ids = {rule.id for rule in rules.rules} if rules else set()
        self._known: dict[str, tuple[str, ...]] = {}

    def ids(self, part: str) -> tuple[str, ...]:
        """The rule ids that a category in free text stands for, the most relevant first; none when it says nothing."""
        if part not in self._known:
            self._known[part] = self._find(part)
        return self._known[part]

    def says_more(self, part: str) -> bool:
        """Whether a category holds words of its own, beyond a rule's id or title: those tell what is offered."""
        as_id = part.replace("_", "-").lower()
        known = as_id in self._ids if self._rules else bool(_ID.fullmatch(part))
        return not known and fold(part) not in self._titles

    def _find(self, part: str) -> tuple[str, ...]:
        written_as_id = part.replace("_", "-").lower()
        if written_as_id in self._ids or (self._rules is None and _ID.fullmatch(part)):
            return (written_as_id,)
        if self._rules is None:
            return ()
        return self._titles.get(fold(part)) or self._by_words(part)

    def _by_words(self, text: str) -> tuple[str, ...]:
        return tuple(hit.rule for hit in self._matcher.match(Line(_NOWHERE, title=text.replace("&", " en "))).hits)

    @cached_property
    def _titles(self) -> dict[str, tuple[str, ...]]:
        if self._rules is None:
            return {}
        return {fold(title): (rule.id,) for rule in self._rules.rules for title in rule.titles.values()}

    @cached_property
    def _matcher(self) -> Matcher:
        from impactscreen.rules import Matcher  # only a register with free text needs it

        if self._rules is None:
            raise ValueError("without rules there are no words to match")
        return Matcher(self._rules)
