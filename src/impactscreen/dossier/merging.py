"""Two people's edits of the same row, merged field by field over the common ground from which both started."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from msgspec import Struct

__all__ = ["Clash", "merged"]


class Clash(Struct, frozen=True):
    """A field that both sides changed, differently."""

    name: str
    mine: Any
    theirs: Any


def merged(
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    ground: Mapping[str, Any] | None,
    *,
    told: Collection[str],
    takes: bool,
) -> tuple[dict[str, Any], list[Clash]]:
    """What only they changed is taken, what only we changed stays, what both changed is a clash.

    Args:
        mine: what is held now.
        theirs: what comes in; a missing or empty field is None.
        ground: what both started from; None when that is not known, and then an empty field says nothing.
        told: the fields that the other side could tell at all; of others an empty field says nothing either.
        takes: whether they win a clash.
    """
    result: dict[str, Any] = {}
    clashes: list[Clash] = []
    for name in dict.fromkeys((*mine, *theirs)):
        ours, other = mine.get(name), theirs.get(name)
        common = ground.get(name) if ground is not None else None
        silent = other is None and (ground is None or name not in told)
        if silent or other in (ours, common):
            result[name] = ours
        elif ours == common:
            result[name] = other
        else:
            clashes.append(Clash(name, ours, other))
            result[name] = other if takes else ours
    return result, clashes
