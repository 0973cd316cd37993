"""Which line of then is which line of now: reference first, then title with department and end date, never title alone.

What is certain is decided, what is likely is asked, the rest is new. Being wrong in silence would put somebody's note
with the wrong purchase, so a pair that has a rival nearly as good is asked as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from typing import Any

from msgspec import Struct

from impactscreen.dossier.changes import same_amount, same_period
from impactscreen.dossier.likeness import SHORTEST_CUT, same_words, title_likeness, words_swapped
from impactscreen.dossier.trace import Trace
from impactscreen.text import fold

__all__ = ["Matching", "match", "reference_key"]

_RIVAL = 0.06
"""A second candidate that scores this near makes a pair a question."""
_FUZZY = 62.0
"""Titles less alike than this (of 100) are only compared when something else brings them together."""
_RUNNING_SHARE = 0.8
_SURVIVING_SHARE = 0.1
_FEW_REFERENCES = 5
_LONGEST_NUMBER = 4


class Matching(Struct, frozen=True):
    """The outcome; lines are told by their position."""

    pairs: Mapping[int, int]
    """New → old, certain."""
    doubts: Mapping[int, tuple[int, ...]]
    """New → old lines that it may be, the likeliest first. Neither is in `pairs`."""


class _Verdict(IntEnum):
    NO = 0
    ASK = 1
    SURE = 2


class _Pair(Struct, frozen=True):
    new: int
    old: int
    score: float
    verdict: _Verdict


def match(old: Sequence[Trace], new: Sequence[Trace]) -> Matching:
    """Pair the lines of two moments, each at most once.

    Equal lines (equal in every field that both sources tell) are paired in the order in which they stand: nothing
    tells them apart, so nothing is lost by it.
    """
    pairs = _identical(old, new)
    left_old = [index for index in range(len(old)) if index not in set(pairs.values())]
    left_new = [index for index in range(len(new)) if index not in pairs]
    judge = _Judge(old, new)
    judged = [judge.pair(n, o) for n, o in _candidates(old, new, left_old, left_new)]
    found = [each for each in judged if each.verdict is not _Verdict.NO]
    sure, asked = _decide(found)
    return Matching({**pairs, **sure}, asked)


# --- equal in everything ----------------------------------------------------------------------------------------------


def _identical(old: Sequence[Trace], new: Sequence[Trace]) -> dict[int, int]:
    """Lines that did not change at all, when there are as many of them then as now and something besides a title."""
    common = _known_to_all(old) & _known_to_all(new)
    groups_old, groups_new = (_grouped(traces, common) for traces in (old, new))
    pairs: dict[int, int] = {}
    for key, members in groups_new.items():
        before = groups_old.get(key, [])
        if len(before) == len(members) and key[1]:
            pairs.update(zip(members, before, strict=True))
    return pairs


def _known_to_all(traces: Sequence[Trace]) -> frozenset[str]:
    return frozenset.intersection(*(trace.known for trace in traces)) if traces else frozenset()


def _grouped(traces: Sequence[Trace], common: frozenset[str]) -> dict[tuple[Any, ...], list[int]]:
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for index, trace in enumerate(traces):
        groups[_fingerprint(trace, common)].append(index)
    return groups


def _fingerprint(trace: Trace, common: frozenset[str]) -> tuple[Any, ...]:
    texts = tuple(
        (name, fold(text))
        for name, text in sorted(trace.texts.items())
        if name in common and name not in {"title", "procedure"}
    )
    periods = tuple(
        (name, period.start, period.end)
        for name, period in sorted(trace.periods.items())
        if name in common and period.known
    )
    value = [trace.value.low, trace.value.high] if "value" in common and trace.value and trace.value.known else []
    return fold(trace.title), (*texts, *periods, *value)


# --- candidates -------------------------------------------------------------------------------------------------------


def _candidates(
    old: Sequence[Trace], new: Sequence[Trace], left_old: Sequence[int], left_new: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Pairs worth judging: the same reference, or titles that look alike, or all that surrounds the title the same."""
    seen: set[tuple[int, int]] = set()
    for pair in (
        *_sharing(old, new, left_old, left_new, reference_key),
        *_sharing(old, new, left_old, left_new, _surroundings),
        *_sharing(old, new, left_old, left_new, _beginning),
        *_sharing(old, new, left_old, left_new, _worth_of_client),
        *_alike(old, new, left_old, left_new),
    ):
        if pair not in seen:
            seen.add(pair)
            yield pair


def _sharing(
    old: Sequence[Trace], new: Sequence[Trace], left_old: Sequence[int], left_new: Sequence[int], key: Any
) -> Iterator[tuple[int, int]]:
    by_key = defaultdict(list)
    for index in left_old:
        if found := key(old[index]):
            by_key[found].append(index)
    for index in left_new:
        for other in by_key.get(key(new[index]), ()):
            yield index, other


def _alike(
    old: Sequence[Trace], new: Sequence[Trace], left_old: Sequence[int], left_new: Sequence[int]
) -> Iterator[tuple[int, int]]:
    if not left_old or not left_new:
        return
    from rapidfuzz import fuzz, process

    for shape in (fold, _blank_sorted):
        titles = [shape(old[index].title) for index in left_old]
        for index in left_new:
            title = shape(new[index].title)
            for _, _, position in process.extract(title, titles, scorer=fuzz.ratio, score_cutoff=_FUZZY, limit=8):
                yield index, left_old[position]


def _blank_sorted(title: str) -> str:
    return " ".join(sorted(fold(title).split()))


def reference_key(trace: Trace) -> str:
    """A reference without its dress: ``INK 2027/104`` and ``ink-2027-104`` are one."""
    return fold(trace.text("reference") or "").replace(" ", "")


def _surroundings(trace: Trace) -> tuple[Any, ...] | None:
    """Department, end date and client together, when all three are there: a renamed line keeps them."""
    end = trace.periods.get("contract_end")
    department, client = trace.text("department"), trace.text("client")
    if not (end and end.known and department and client):
        return None
    return fold(department), fold(client), end.start, end.end


def _beginning(trace: Trace) -> str | None:
    """What is left of a title that an export cut off."""
    title = fold(trace.title)
    return title[:SHORTEST_CUT] if len(title) >= SHORTEST_CUT else None


def _worth_of_client(trace: Trace) -> tuple[Any, ...] | None:
    """Client and estimate together: a line whose title grew keeps them."""
    client, value = trace.text("client"), trace.value
    if not client or value is None or not value.known:
        return None
    return fold(client), value.low, value.high


# --- judging ----------------------------------------------------------------------------------------------------------


class _Judge:
    """Weighs one pair at a time, knowing what the numbering of both calendars is worth."""

    def __init__(self, old: Sequence[Trace], new: Sequence[Trace]) -> None:
        self.old = old
        self.new = new
        self.titles_old = Counter(fold(trace.title) for trace in old)
        self.titles_new = Counter(fold(trace.title) for trace in new)
        references = [[key for trace in traces if (key := reference_key(trace))] for traces in (old, new)]
        self.running = any(_is_running(keys) for keys in references)
        self.replaced = _is_replaced(*references)

    def pair(self, new_index: int, old_index: int) -> _Pair:
        """Judge whether these two are one."""
        old, new = self.old[old_index], self.new[new_index]
        likeness = title_likeness(old.title, new.title)
        reference = self._reference(old, new)
        signs = _signs(old, new)
        witnesses = [sign for name, sign in signs.items() if name != "procedure"]  # a municipality has three of them
        agree, against = witnesses.count(1), witnesses.count(-1)
        score = 0.5 * likeness + 0.5 * reference + (_EXACT if likeness == 1.0 else 0.0)
        score += sum(_WEIGHTS[name] * (sign if sign > 0 else 0.5 * sign) for name, sign in signs.items())
        verdict = self._verdict(old, new, likeness, reference, signs, agree, against)
        return _Pair(new_index, old_index, score, verdict)

    def _reference(self, old: Trace, new: Trace) -> float:
        """1 same, -1 another, 0 says nothing; a running number is no reference."""
        before, after = reference_key(old), reference_key(new)
        if not before or not after or self.running or self.replaced:
            return 0.0
        return 1.0 if before == after else -1.0

    def _verdict(  # noqa: PLR0913, PLR0917 - everything that is known about the pair
        self,
        old: Trace,
        new: Trace,
        likeness: float,
        reference: float,
        signs: Mapping[str, int],
        agree: int,
        against: int,
    ) -> _Verdict:
        department, end = signs.get("department", 0), signs.get("contract_end", 0)
        if reference > 0:
            return _Verdict.SURE if likeness >= _HALF or agree >= 2 else _Verdict.ASK  # noqa: PLR2004 - two witnesses
        anchored = department > 0 or end > 0
        swapped = words_swapped(old.title, new.title)
        if reference < 0:  # another number: at most the same purchase, registered anew
            twin = likeness >= _SAME_TITLE and department > 0 and end > 0
            return _Verdict.ASK if twin else _Verdict.NO
        renamed = anchored and agree >= 4 and against == 0 and likeness >= _HALF  # noqa: PLR2004 - all but the title
        if swapped:  # "wijkcentrum Noord" and "wijkcentrum Zuid" are two, unless somebody says so
            alike = anchored and agree > against and likeness >= _RATHER_ALIKE
            return _Verdict.ASK if alike or renamed else _Verdict.NO
        if likeness >= _ALIKE and anchored and agree >= 2 and min(department, end) >= 0 and agree > against:  # noqa: PLR2004 - two witnesses
            return _Verdict.SURE
        if likeness >= _SAME_TITLE and anchored and agree > against and self._only(old, new):
            return _Verdict.SURE
        if likeness >= _RATHER_ALIKE and agree > against:
            return _Verdict.ASK
        if likeness >= _SAME_TITLE and agree >= against:
            return _Verdict.ASK
        return _Verdict.ASK if renamed else _Verdict.NO

    def _only(self, old: Trace, new: Trace) -> bool:
        return self.titles_old[fold(old.title)] == 1 and self.titles_new[fold(new.title)] == 1


_SAME_TITLE = 0.95
_EXACT = 0.08
"""A title that is the same to the letter outdoes one that is only alike."""
_ALIKE = 0.8
_RATHER_ALIKE = 0.66
_HALF = 0.5
_WEIGHTS = {
    "department": 0.15,
    "contract_end": 0.2,
    "client": 0.08,
    "supplier": 0.08,
    "value": 0.06,
    "publication": 0.06,
    "procedure": 0.02,
}


def _signs(old: Trace, new: Trace) -> dict[str, int]:
    """For each witness besides title and reference: 1 agrees, -1 contradicts; left out when a side does not know."""
    signs: dict[str, int] = {}
    for name in ("department", "client", "supplier", "procedure"):
        before, after = old.text(name), new.text(name)
        if before and after:
            signs[name] = 1 if same_words(before, after) else -1
    for name in ("contract_end", "publication"):
        period_old, period_new = old.periods.get(name), new.periods.get(name)
        if period_old and period_new and period_old.known and period_new.known:
            signs[name] = 1 if same_period(period_old, period_new) else -1
    if old.value and new.value and old.value.known and new.value.known:
        signs["value"] = 1 if same_amount(old.value, new.value) else -1
    return signs


def _is_running(references: Sequence[str]) -> bool:
    """Whether these are row numbers (1, 2, 3 …), which mean another line every quarter."""
    numbers = [int(key) for key in references if key.isdigit() and len(key) <= _LONGEST_NUMBER]
    if len(references) < _FEW_REFERENCES or len(numbers) < _RUNNING_SHARE * len(references):
        return False
    return max(numbers) - min(numbers) < 2 * len(references)


def _is_replaced(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a new system gave every line a new number: hardly a reference survived."""
    if min(len(old), len(new)) < _FEW_REFERENCES:
        return False
    return len(set(old) & set(new)) < _SURVIVING_SHARE * min(len(set(old)), len(set(new)))


# --- deciding ---------------------------------------------------------------------------------------------------------


def _decide(found: Iterable[_Pair]) -> tuple[dict[int, int], dict[int, tuple[int, ...]]]:
    """Take the sure pairs that have no rival, the best first; what is left and likely is asked."""
    ordered = sorted(found, key=lambda pair: (-pair.score, pair.new, pair.old))
    sharing: dict[tuple[str, int], list[_Pair]] = defaultdict(list)
    for pair in ordered:
        sharing["new", pair.new].append(pair)
        sharing["old", pair.old].append(pair)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for pair in ordered:
        if pair.verdict is not _Verdict.SURE or pair.new in pairs or pair.old in taken:
            continue
        others = (*sharing["new", pair.new], *sharing["old", pair.old])
        if not any(_rivals(pair, other, pairs, taken) for other in others):
            pairs[pair.new] = pair.old
            taken.add(pair.old)
    doubts: dict[int, list[int]] = defaultdict(list)
    for pair in ordered:
        if pair.new not in pairs and pair.old not in taken:
            doubts[pair.new].append(pair.old)
    return pairs, {new: tuple(olds[:3]) for new, olds in doubts.items()}


def _rivals(pair: _Pair, other: _Pair, pairs: Mapping[int, int], taken: set[int]) -> bool:
    """Whether another pair, for the same new or the same old line, is still open and nearly as good."""
    if other == pair or other.new in pairs or other.old in taken:
        return False
    return other.verdict is _Verdict.SURE and other.score > pair.score - _RIVAL
