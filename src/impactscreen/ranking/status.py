"""What the status column says, in the words that people type there."""

from __future__ import annotations

from functools import lru_cache

from impactscreen.ranking.chapters import Signal
from impactscreen.ranking.policy import Policy
from impactscreen.text import fold

__all__ = ["read_status"]

_NOT_YET_BEFORE = frozenset(
    {"niet", "nog", "te", "wordt", "binnenkort", "verwachte", "geplande", "voorbereiden", "afwachting", "not", "yet"}
)
_NOT_YET_BEHIND = (" gepland ", " verwacht ", " volgt ", " nog niet ", " niet ", " planned ", " expected ")
"""Words that put the phrase beside them in the future: up to three before it, or right behind it."""

REACH_BEFORE = 3

_ONE_STEP_EARLIER = {
    Signal.PUBLISHED: Signal.PREPARING,
    Signal.AWARDED: Signal.PUBLISHED,
    Signal.ENDED: Signal.IN_PROGRESS,
    Signal.RUNNING: Signal.AWARDED,
}
"""What "not yet" makes of a signal; the others stay as they are."""


def read_status(text: str | None, policy: Policy) -> Signal | None:
    """The signal in a status text, by the policy's words: the longest phrase wins, "nog niet" turns it back a step.

    None when the cell is empty or says nothing that is known.
    """
    if not text:
        return None
    folded = f" {fold(text)} "
    for words, signal in _phrases(policy):
        at = folded.find(f" {words} ")
        if at >= 0:
            not_yet = _is_not_yet(before=folded[:at], behind=folded[at + len(words) + 1 :])
            return _ONE_STEP_EARLIER.get(signal, signal) if not_yet else signal
    return None


def _is_not_yet(*, before: str, behind: str) -> bool:
    return behind.startswith(_NOT_YET_BEHIND) or not _NOT_YET_BEFORE.isdisjoint(before.split()[-REACH_BEFORE:])


def _phrases(policy: Policy) -> tuple[tuple[str, Signal], ...]:
    """Every known phrase, folded, longest first."""
    return _sorted_phrases(tuple(policy.status_words.items()))


@lru_cache(maxsize=8)
def _sorted_phrases(words: tuple[tuple[Signal, tuple[str, ...]], ...]) -> tuple[tuple[str, Signal], ...]:
    found = {fold(phrase): signal for signal, phrases in words for phrase in phrases}
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
