"""From the lines of then to the list of now: each note to its line, and a place for every note that has none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.calendars import Reading
from impactscreen.dossier.changes import compare
from impactscreen.dossier.matching import Matching, match
from impactscreen.dossier.trace import PERSONS, Trace, traces_of
from impactscreen.messages import Message, msg
from impactscreen.model import Change, FollowUp, Line, Opportunity, Place

__all__ = ["Earlier", "Kept", "Memory", "Previous", "ask_about", "remember", "without_people"]


class Earlier(Struct, frozen=True):
    """A line as an earlier list or the dossier knows it."""

    trace: Trace
    follow_up: FollowUp | None = None
    listed: bool = True
    """Whether it was on a list of opportunities; what never was, is not missed on the next one."""
    since: dt.date | None = None
    """Since when it is gone; None when it stood on the latest calendar."""
    stray: bool = False
    """Whether it is a note without a place, which still looks for its line."""
    before: Trace | None = None
    """What to compare with, when that is older than `trace`; used when the same calendar is screened twice."""
    first_seen: bool = False
    """Whether there is nothing to compare with: it came with this very calendar."""
    key: int | None = None
    """Number of the line (or of the stray note) in the dossier."""


class Kept(Struct, frozen=True):
    """What was noted about a line that is not on the list, or words that belong to no line."""

    reason: Message
    trace: Trace | None = None
    follow_up: FollowUp | None = None
    text: str | None = None
    number: str | None = None
    """Number on the sheet *Niet geplaatst*, to which a question in the list refers."""
    since: dt.date | None = None
    place: Place | None = None
    key: int | None = None
    """Number of the line in the dossier."""
    mark: str | None = None
    """The dossier's mark, by which the row is found back."""


class Memory(Struct, frozen=True):
    """What the list of now takes over from then."""

    opportunities: tuple[Opportunity, ...]
    """With change, follow-up and question."""
    vanished: tuple[Kept, ...]
    """Lines that are gone, with what was noted."""
    unplaced: tuple[Kept, ...]
    """Notes without a line on the list."""
    matching: Matching
    """Position of each line → position among `earlier`."""
    changes: Mapping[int, tuple[Change, tuple[Message, ...]]]
    """Position of each line → how it stands to its former self."""

    @property
    def new(self) -> int:
        """How many opportunities were not on the previous list."""
        return sum(1 for each in self.opportunities if each.change is Change.NEW)


class Previous(Protocol):
    """Something that remembers: a list that was read back, or the dossier."""

    def remember(
        self, reading: Reading, opportunities: Sequence[Opportunity], as_of: dt.date, *, names: bool
    ) -> Memory:
        """Give the opportunities what is remembered about them."""
        ...


def remember(  # noqa: PLR0913 - then, now, and how to look
    earlier: Sequence[Earlier],
    lines: Sequence[Line],
    opportunities: Sequence[Opportunity],
    as_of: dt.date,
    *,
    names: bool = True,
    loose: Sequence[Kept] = (),
) -> Memory:
    """Match what was with what is, and hand every note its place.

    Args:
        earlier: the lines of then.
        lines: every line of now, opportunity or not.
        opportunities: the ranked list of now; each stands on one of `lines`.
        as_of: the reference date of now: since then a line is gone.
        names: whether names of people were read.
        loose: words that belong to no line; they are handed on.
    """
    traces = traces_of(lines, names=names)
    matching = _match_in_turn(earlier, traces)
    changes = {position: _change(earlier, matching, position, trace) for position, trace in enumerate(traces)}
    positions = {id(line): position for position, line in enumerate(lines)}
    listed = {positions[id(each.line)] for each in opportunities}
    doubted = dict.fromkeys(old for new in sorted(matching.doubts) for old in matching.doubts[new])
    unplaced = _unplaced(earlier, lines, listed, matching, list(doubted))
    numbered = [replace(kept, number=f"N{count}") for count, kept in enumerate((*unplaced, *loose), start=1)]
    numbers = {old: f"N{count}" for count, old in enumerate(doubted, start=1)}
    recalled = tuple(
        _recalled(each, positions[id(each.line)], earlier, matching, changes, numbers) for each in opportunities
    )
    vanished = _vanished(earlier, matching, doubted, as_of)
    if not names:
        recalled = tuple(replace(each, follow_up=_nameless(each.follow_up)) for each in recalled)
        numbered = [without_people(each) for each in numbered]
        vanished = tuple(without_people(each) for each in vanished)
    return Memory(recalled, vanished, tuple(numbered), matching, changes)


def _match_in_turn(earlier: Sequence[Earlier], traces: Sequence[Trace]) -> Matching:
    """First the lines of the latest calendar; then, with what is left, those that were gone and stray notes."""
    pairs: dict[int, int] = {}
    doubts: dict[int, tuple[int, ...]] = {}
    turns = (
        [index for index, each in enumerate(earlier) if each.since is None and not each.stray],
        [index for index, each in enumerate(earlier) if each.since is not None and not each.stray],
        [index for index, each in enumerate(earlier) if each.stray],
    )
    for olds in turns:
        news = [index for index in range(len(traces)) if index not in pairs and index not in doubts]
        found = match([earlier[index].trace for index in olds], [traces[index] for index in news])
        pairs |= {news[new]: olds[old] for new, old in found.pairs.items()}
        doubts |= {news[new]: tuple(olds[old] for old in several) for new, several in found.doubts.items()}
    return Matching(pairs, doubts)


def _change(
    earlier: Sequence[Earlier], matching: Matching, position: int, trace: Trace
) -> tuple[Change, tuple[Message, ...]]:
    old = matching.pairs.get(position)
    if old is None or earlier[old].first_seen or earlier[old].stray:
        return Change.NEW, ()
    change, told = compare(earlier[old].before or earlier[old].trace, trace)
    if earlier[old].since is not None:
        return Change.CHANGED if change is Change.SAME else change, (msg("dossier.back"), *told)
    return change, told


def _recalled(  # noqa: PLR0913, PLR0917 - an opportunity and everything that is known about then
    each: Opportunity,
    position: int,
    earlier: Sequence[Earlier],
    matching: Matching,
    changes: Mapping[int, tuple[Change, tuple[Message, ...]]],
    numbers: Mapping[int, str],
) -> Opportunity:
    change, told = changes[position]
    old = matching.pairs.get(position)
    follow_up = earlier[old].follow_up if old is not None else None
    ask = None
    if doubts := matching.doubts.get(position):
        ask = ask_about(earlier[doubts[0]], numbers[doubts[0]])
    return replace(each, change=change, changes=told, follow_up=follow_up, ask=ask)


def ask_about(old: Earlier, number: str) -> Message:
    """The question whether a line of now is that line of then; the number leads to its notes."""
    where = [part for part in (old.trace.text("reference"), old.trace.text("department")) if part]
    if where:
        return msg("dossier.ask-where", number=number, title=old.trace.title, where=", ".join(where))
    return msg("dossier.ask", number=number, title=old.trace.title)


def _unplaced(
    earlier: Sequence[Earlier], lines: Sequence[Line], listed: set[int], matching: Matching, doubted: Sequence[int]
) -> list[Kept]:
    """The lines that are asked about come first, so that their numbers are those of the questions."""
    kept = []
    asked_at = {old: lines[new].place for new, olds in matching.doubts.items() for old in olds}
    for old in doubted:
        reason = msg("dossier.unplaced-asked", place=str(asked_at[old]))
        kept.append(_kept(earlier[old], reason))
    for new, old in sorted(matching.pairs.items()):
        follow_up = earlier[old].follow_up
        if new not in listed and follow_up is not None and follow_up.touched:
            kept.append(_kept(earlier[old], msg("dossier.unplaced-no-opportunity", place=str(lines[new].place))))
    placed = {*matching.pairs.values(), *doubted}
    for index, each in enumerate(earlier):
        if each.stray and index not in placed and each.follow_up is not None and each.follow_up.touched:
            kept.append(_kept(each, msg("dossier.unplaced-still")))
    return kept


def _vanished(
    earlier: Sequence[Earlier], matching: Matching, doubted: Collection[int], as_of: dt.date
) -> tuple[Kept, ...]:
    placed = {*matching.pairs.values(), *doubted}
    gone = []
    for index, each in enumerate(earlier):
        touched = each.follow_up is not None and each.follow_up.touched
        if index in placed or each.stray or not (each.listed or touched):
            continue
        if each.since is None:
            gone.append(replace(_kept(each, msg("dossier.vanished-now")), since=as_of))
        elif touched:
            gone.append(replace(_kept(each, msg("dossier.vanished-before")), since=each.since))
    return tuple(gone)


def _kept(old: Earlier, reason: Message) -> Kept:
    if old.stray:
        return Kept(reason, old.trace, old.follow_up, place=old.trace.place, mark=f"S{old.key}" if old.key else None)
    return Kept(reason, old.trace, old.follow_up, place=old.trace.place, key=old.key)


def _nameless(follow_up: FollowUp | None) -> FollowUp | None:
    return replace(follow_up, owner=None) if follow_up is not None else None


def without_people(kept: Kept) -> Kept:
    """The same without the fields that hold persons."""
    trace = kept.trace.without(PERSONS) if kept.trace is not None else None
    return replace(kept, trace=trace, follow_up=_nameless(kept.follow_up))
