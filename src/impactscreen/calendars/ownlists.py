"""Lists that impactscreen made: they lie beside the calendars they came from, and name the same purchases."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from impactscreen.messages import Language, msg, say

if TYPE_CHECKING:
    from impactscreen.calendars.sheets import Sheet

__all__ = ["is_own_list"]

_COLUMNS = (
    *(
        f"reports.column.{name}"
        for name in (
            "talk-by", "evidence", "route-why", "suppliers", "questions", "follow-owner", "follow-date",
            "social-return", "moment-why", "value-written", "near", "opportunity", "opportunities", "count",
        )
    ),
    *(f"dossier.column.{name}" for name in ("talked", "asked", "asked-how", "invited", "awarded-to", "sr-filled")),
)  # fmt: skip
"""Titles of columns that our lists have and no calendar."""
_FEWEST = 2
_SEARCH_ROWS = 60


def is_own_list(sheets: Iterable[Sheet]) -> bool:
    """Whether one of the sheets bears the columns of a list of ours, in either language, whoever has edited it since.

    What `read` writes is no such list: that is a calendar, only tidier.
    """
    return any(len(_titles().intersection(row)) >= _FEWEST for sheet in sheets for row in sheet.rows[:_SEARCH_ROWS])


@cache
def _titles() -> frozenset[str]:
    return frozenset(say(msg(key), language) for key in _COLUMNS for language in Language)
