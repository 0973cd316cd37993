"""Which conversations a brief is made for: by a name as somebody types it, or the first few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from impactscreen.errors import UsageError
from impactscreen.messages import msg
from impactscreen.model import Line, Opportunity
from impactscreen.reports.visits import visits_of
from impactscreen.text import fold

__all__ = ["first_visits", "matching_names", "of_client", "of_department"]

_TYPO = 80
"""Likeness of two words, out of a hundred, from which one may be the other with a typing error."""
_MOST_SHOWN = 20


def of_client(opportunities: Sequence[Opportunity], name: str) -> tuple[Opportunity, ...]:
    """The opportunities of the internal client that `name` means. Raises `UsageError` with the choice."""
    return _of(opportunities, name, lambda line: line.client, "client")


def of_department(opportunities: Sequence[Opportunity], name: str) -> tuple[Opportunity, ...]:
    """The opportunities of the department that `name` means. Raises `UsageError` with the choice."""
    return _of(opportunities, name, lambda line: line.department, "department")


def first_visits(opportunities: Sequence[Opportunity], most: int) -> tuple[Opportunity, ...]:
    """The opportunities of the first conversations, by rank."""
    chosen = [each for found in islice(visits_of(opportunities).values(), most) for each in found]
    return tuple(sorted(chosen, key=lambda each: each.rank))


def matching_names(given: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that `given` may mean, by the strictest way that finds any.

    The same name; then names of which every word given begins a word ("hofstra", "m hofstra"); then the same with a
    typing error ("hofsta").
    """
    known = tuple(dict.fromkeys(names))
    wanted = fold(given)
    words = wanted.split()
    if not words:
        return ()
    same = tuple(name for name in known if fold(name) == wanted)
    if same:
        return same
    begun = tuple(name for name in known if _begins(words, fold(name).split()))
    return begun or tuple(name for name in known if _resembles(words, fold(name).split()))


def _begins(given: Sequence[str], name: Sequence[str]) -> bool:
    return all(any(each.startswith(word) for each in name) for word in given)


def _resembles(given: Sequence[str], name: Sequence[str]) -> bool:
    from rapidfuzz import fuzz

    return all(any(fuzz.ratio(word, each) >= _TYPO for each in name) for word in given)


def _of(
    opportunities: Sequence[Opportunity], name: str, field: Callable[[Line], str | None], kind: str
) -> tuple[Opportunity, ...]:
    names = sorted({value for each in opportunities if (value := field(each.line))}, key=fold)
    found = matching_names(name, names)
    # Two spellings that fold alike are one name.
    meant = {fold(each) for each in found}
    if len(meant) > 1:
        raise UsageError(msg(f"brief.which-{kind}", given=name, names=_shown(found)))
    if not meant:
        if not names:
            raise UsageError(msg(f"brief.no-{kind}s"))
        raise UsageError(msg(f"brief.no-{kind}", given=name, names=_shown(names)))
    return tuple(each for each in opportunities if fold(field(each.line) or "") in meant)


def _shown(names: Sequence[str]) -> list[str]:
    rest = ["…"] if len(names) > _MOST_SHOWN else []
    return [*names[:_MOST_SHOWN], *rest]
