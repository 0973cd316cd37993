"""How far names can be trusted at each threshold, counted on pairs that a person has judged."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from impactscreen.suppliers.matching import NameMatcher

__all__ = ["THRESHOLDS", "Judged", "Reckoning", "best_of", "reckon"]

THRESHOLDS = tuple(round(0.5 + step / 50, 2) for step in range(26))
"""0.50 to 1.00."""


class Judged(Struct, frozen=True):
    """A name as someone wrote it, and the register's name that it stands for; None when it stands for none."""

    name: str
    truth: str | None
    kvk: str | None = None


class Reckoning(Struct, frozen=True):
    """What a threshold would give."""

    threshold: float
    right: int
    """Names found as the judge says."""
    wrong: int
    """Names found where the judge says another one, or none."""
    missed: int
    """Names not found that the judge knows."""

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what could be found that was found; 1 when there is nothing to find."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def reckon(pairs: Sequence[Judged], register: Sequence[str]) -> tuple[Reckoning, ...]:
    """Count right, wrong and missed at each of `THRESHOLDS`.

    Args:
        pairs: judged names.
        register: the names that could be found.
    """
    answers = NameMatcher(register, review_from=THRESHOLDS[0]).match([pair.name for pair in pairs])
    table = []
    for threshold in THRESHOLDS:
        right = wrong = missed = 0
        for pair, answer in zip(pairs, answers, strict=True):
            match = answer.match if answer.score >= threshold else None
            right += match is not None and match == pair.truth
            wrong += match is not None and match != pair.truth
            missed += pair.truth is not None and match != pair.truth
        table.append(Reckoning(threshold, right, wrong, missed))
    return tuple(table)


def best_of(table: Sequence[Reckoning]) -> Reckoning:
    """The threshold with the best F1; of equals the highest, as a wrong name costs a person more than a missed one."""
    return max(table, key=lambda each: (round(each.f1, 4), each.threshold))
