"""What the status column says, in the words that people type there."""

from __future__ import annotations

from functools import lru_cache

from impactscreen.ranking.chapters import Signal
from impactscreen.ranking.policy import Policy
from impactscreen.text import fold

__all__ = ["read_status"]

_NOT_YET = frozenset(
    {"niet", "nog", "te", "wordt", "verwacht", "verwachte", "gepland", "geplande", "voorbereiden", "afwachting"}
) | {"not", "yet"}
"""Words that put what follows, or what they stand beside, in the future."""

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
            rest = f"{folded[:at]} {folded[at + len(words) + 1 :]}".split()
            earlier = _ONE_STEP_EARLIER.get(signal)
            return earlier if earlier is not None and _NOT_YET.intersection(rest) else signal
    return None


def _phrases(policy: Policy) -> tuple[tuple[str, Signal], ...]:
    """Every known phrase, folded, longest first."""
    return _sorted_phrases(tuple(policy.status_words.items()))


@lru_cache(maxsize=8)
def _sorted_phrases(words: tuple[tuple[Signal, tuple[str, ...]], ...]) -> tuple[tuple[str, Signal], ...]:
    found = {fold(phrase): signal for signal, phrases in words for phrase in phrases}
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))
