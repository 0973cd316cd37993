"""Fields put together from columns that each hold a part of them (see `parts`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from impactscreen.calendars.marks import is_mark, mark_text
from impactscreen.calendars.parts import says_monthly, says_whole, says_yearly, unit_of_amount
from impactscreen.calendars.planning import MOMENTS, Planning
from impactscreen.calendars.sheets import Cell, cell_text
from impactscreen.model import Amount, Basis, Procedure

if TYPE_CHECKING:
    from impactscreen.calendars.header import HeaderCell

__all__ = ["with_basis", "with_moments", "with_ticks", "with_unit", "with_upper", "with_yearly"]


def with_upper(lower: Sequence[Amount | None], upper: Sequence[Amount | None]) -> list[Amount | None]:
    """Ranges of which each end stands in a column of its own; an empty upper end leaves them open."""
    return [_range(low, high) for low, high in zip(lower, upper, strict=True)]


def _range(low: Amount | None, high: Amount | None) -> Amount | None:
    if high is None or not high.known:
        return replace(low, high=None) if low is not None and low.known else low
    if low is None or not low.known:
        return replace(high, low=None)
    if low.low is not None and high.high is not None and low.low > high.high:
        return low  # no range: the header meant something else
    return replace(low, high=high.high, raw=f"{low.raw} - {high.raw}")


def with_yearly(amounts: Sequence[Amount | None], yearly: Sequence[Amount | None]) -> list[Amount | None]:
    """Amounts, with what a year costs where the whole is not known."""
    return [
        each if (whole is None or not whole.known) and each is not None and each.known else whole
        for whole, each in zip(amounts, yearly, strict=True)
    ]


def with_basis(amounts: Sequence[Amount | None], cells: Sequence[Cell]) -> list[Amount | None]:
    """Amounts with what the column beside them says: a year's, a month's, or the whole."""
    return [
        _on_basis(amount, cell_text(cell)) if amount is not None and amount.known else amount
        for amount, cell in zip(amounts, cells, strict=True)
    ]


def _on_basis(amount: Amount, text: str) -> Amount:
    if says_monthly(text):
        return replace(_times(amount, 12), basis=Basis.YEARLY)
    if says_yearly(text):
        return replace(amount, basis=Basis.YEARLY)
    return replace(amount, basis=Basis.TOTAL) if says_whole(text) else amount


def _times(amount: Amount, many: float) -> Amount:
    low, high = (None if end is None else end * many for end in (amount.low, amount.high))
    return replace(amount, low=low, high=high)


def with_unit(amounts: Sequence[Amount | None], cells: Sequence[Cell]) -> list[Amount | None]:
    """Amounts in the unit that the column beside them says: 40 beside "k€" is forty thousand."""
    found: list[Amount | None] = []
    for amount, cell in zip(amounts, cells, strict=True):
        unit = unit_of_amount(cell_text(cell)) if cell is not None else None
        if amount is not None and unit is not None and unit != 1:
            found.append(_times(amount, unit))
        else:
            found.append(amount)
    return found


def with_ticks(
    name: str,
    answers: Mapping[int, HeaderCell],
    parse: Callable[[str], tuple[Any, bool]],
    rows: Sequence[Sequence[Cell]],
) -> list[Any]:
    """A field as the header of the column that is ticked; of a procedure with two ticks the words alone."""
    found = []
    for row in rows:
        ticked = [header.text for column, header in answers.items() if is_mark(mark_text(row[column]))]
        if len(ticked) == 1:
            found.append(parse(ticked[0])[0])
        else:
            found.append(Procedure(None, " / ".join(ticked)) if ticked and name == "procedure" else None)
    return found


def with_moments(facts: dict[str, list[Any]], planning: Planning, rows: Sequence[Sequence[Cell]]) -> None:
    """Fill in moments from a planning, where no column of their own tells them."""
    told = [planning.moments(row) for row in rows]
    for name in MOMENTS:
        if any(name in moments for moments in told):
            known = facts.get(name, [None] * len(rows))
            facts[name] = [
                fact if fact is not None else moments.get(name) for fact, moments in zip(known, told, strict=True)
            ]
