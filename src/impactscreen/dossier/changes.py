"""What changed on a line since the last list, told as a person would: what moved from when to when, what reads anew."""

from __future__ import annotations

from impactscreen.dossier.trace import DATES, TEXTS, Trace
from impactscreen.messages import Message, msg
from impactscreen.model import Amount, Change, Period
from impactscreen.text import fold

__all__ = ["compare"]


def compare(old: Trace, new: Trace) -> tuple[Change, tuple[Message, ...]]:
    """How the same line stands to its former self.

    Only what both sources could tell is compared. A date that moved makes the line *moved*, whatever else changed; a
    date or text that was filled in or emptied makes it *changed*.
    """
    both = old.known & new.known
    moved = tuple(
        _moved(name, old.periods[name], new.periods[name])
        for name in DATES
        if name in both and _has_moved(old.periods.get(name), new.periods.get(name))
    )
    changed = (*_dates_told(old, new, both), *_texts(old, new, both), *_value(old, new, both))
    if moved:
        return Change.MOVED, (*moved, *changed)
    return (Change.CHANGED, changed) if changed else (Change.SAME, ())


def same_period(old: Period, new: Period) -> bool:
    """Whether two periods say the same, in whatever words."""
    if old.known and new.known:
        return (old.start, old.end) == (new.start, new.end)
    return not old.known and not new.known


def same_amount(old: Amount, new: Amount) -> bool:
    """Whether two estimates say the same, in whatever words."""
    if old.known and new.known:
        return (old.low, old.high) == (new.low, new.high)
    return not old.known and not new.known


def _has_moved(old: Period | None, new: Period | None) -> bool:
    if old is None or new is None or not old.known or not new.known:
        return False
    return not _within(old, new) and not _within(new, old)


def _within(inner: Period, outer: Period) -> bool:
    """Whether one period lies in the other: a quarter that became a month did not move."""
    starts = outer.start is None or (inner.start is not None and inner.start >= outer.start)
    ends = outer.end is None or (inner.end is not None and inner.end <= outer.end)
    return starts and ends


def _moved(name: str, old: Period, new: Period) -> Message:
    return msg("dossier.moved", field=msg(f"field.{name}"), old=_words(old), new=_words(new))


def _words(period: Period) -> str:
    if period.raw:
        return period.raw
    day = period.start or period.end
    return day.isoformat() if day else ""


def _dates_told(old: Trace, new: Trace, both: frozenset[str]) -> tuple[Message, ...]:
    found = []
    for name in DATES:
        if name not in both:
            continue
        before, after = old.periods.get(name), new.periods.get(name)
        was, is_now = bool(before and before.known), bool(after and after.known)
        if after and is_now and not was:
            found.append(msg("dossier.filled", field=msg(f"field.{name}"), new=_words(after)))
        elif before and was and not is_now:
            found.append(msg("dossier.emptied", field=msg(f"field.{name}"), old=_words(before)))
        elif before and after and was and not same_period(before, after) and not _has_moved(before, after):
            key = "dossier.precise" if _within(after, before) else "dossier.wider"
            found.append(msg(key, field=msg(f"field.{name}"), old=_words(before), new=_words(after)))
    return tuple(found)


def _texts(old: Trace, new: Trace, both: frozenset[str]) -> tuple[Message, ...]:
    pairs = ((name, old.text(name) or "", new.text(name) or "") for name in TEXTS if name in both)
    return tuple(_differs(name, before, after) for name, before, after in pairs if fold(before) != fold(after))


def _differs(name: str, before: str, after: str) -> Message:
    what = msg(f"field.{name}")
    if not before:
        return msg("dossier.filled", field=what, new=after)
    if not after:
        return msg("dossier.emptied", field=what, old=before)
    return msg("dossier.changed", field=what, old=before, new=after)


def _value(old: Trace, new: Trace, both: frozenset[str]) -> tuple[Message, ...]:
    unknown = Amount(None, None)
    before, after = old.value or unknown, new.value or unknown
    if "value" not in both or same_amount(before, after):
        return ()
    return (_differs("value", _money(before), _money(after)),)


def _money(amount: Amount) -> str:
    if not amount.known:
        return ""
    if amount.raw:
        return amount.raw
    ends = dict.fromkeys(f"{end:.0f}" for end in (amount.low, amount.high) if end is not None)
    return " - ".join(ends)
