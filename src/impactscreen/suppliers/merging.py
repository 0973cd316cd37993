"""Rows that tell of the same enterprise, in one register or over several, made into one supplier."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from impactscreen.messages import msg
from impactscreen.model import Place, Problem, ProblemKind, Severity
from impactscreen.suppliers.names import NameParts, split_name
from impactscreen.suppliers.supplier import COLUMNS, Supplier
from impactscreen.text import fold

__all__ = ["merge"]


def merge(suppliers: Iterable[Supplier]) -> tuple[tuple[Supplier, ...], list[Problem]]:
    """Put rows together that have the same KvK number or name and no other town; every merge is told.

    The first row wins; later ones fill what it leaves empty and add categories, recognitions and names.
    Within one file names must be the same but for capitals and accents; over files a legal form may lack.
    """
    kept: list[Supplier] = []
    by_key: dict[str, list[int]] = {}
    problems: list[Problem] = []
    for supplier in suppliers:
        parts = split_name(supplier.name)
        keys = [f"name {parts.stripped}", *([f"kvk {supplier.kvk}"] if supplier.kvk else [])]
        rivals = sorted({number for key in keys for number in by_key.get(key, ())})
        twin = next((number for number in rivals if _same(kept[number], supplier, parts)), None)
        if twin is None:
            twin = len(kept)
            kept.append(supplier)
        else:
            problems.append(_told(kept[twin], supplier))
            kept[twin] = _together(kept[twin], supplier)
        for key in keys:
            if twin not in by_key.setdefault(key, []):
                by_key[key].append(twin)
    return tuple(kept), problems


def _same(one: Supplier, other: Supplier, parts: NameParts) -> bool:
    if one.kvk and other.kvk and one.kvk != other.kvk:
        return False
    if one.place and other.place and fold(one.place) != fold(other.place):
        return False
    if one.kvk and one.kvk == other.kvk:
        return True
    first = split_name(one.name)
    if _file(one) == _file(other):
        return first.folded == parts.folded
    return first.stripped == parts.stripped and (not first.forms or not parts.forms or first.forms == parts.forms)


def _together(one: Supplier, other: Supplier) -> Supplier:
    gaps = {
        field: getattr(other, field)
        for field in COLUMNS
        if getattr(one, field) in (None, ()) and getattr(other, field) not in (None, ())
    }
    names = dict.fromkeys([*one.also_known_as, *([other.name] if other.name != one.name else []), *other.also_known_as])
    recognised = {each.label: each for each in (*other.recognitions, *one.recognitions)}
    sources = dict.fromkeys(source for source in (one.source, other.source) if source)
    joined = {
        "also_known_as": tuple(names),
        "categories": tuple(dict.fromkeys([*one.categories, *other.categories])),
        "recognitions": tuple(recognised[label] for label in sorted(recognised)),
        "source": " ; ".join(sources) or None,
    }
    return replace(one, **gaps | joined)


def _told(one: Supplier, other: Supplier) -> Problem:
    message = msg("suppliers.merged", name=other.name, into=one.name, place=str(one.at))
    return Problem(other.at or Place(""), ProblemKind.VALUE, message, Severity.INFO, text=other.name)


def _file(supplier: Supplier) -> str | None:
    return supplier.at.file if supplier.at else None
