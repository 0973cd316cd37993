"""The policy of a municipality: thresholds, tiers, lead times, shares and weights, as a policy officer writes them."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from msgspec import field, json

from impactscreen import written
from impactscreen.cache import Cache
from impactscreen.messages import msg
from impactscreen.model import ProcedureKind
from impactscreen.ranking.chapters import (
    Euros,
    Influence,
    LeadTime,
    PolicyWeight,
    Share,
    Signal,
    SocialReturnShares,
    Thresholds,
    Tiers,
    ValueScale,
    Weeks,
    Weights,
    Words,
)
from impactscreen.rules.loading import POLICY_NAME
from impactscreen.rules.shipped import shipped_rules
from impactscreen.written import Checked, Limits, Written

__all__ = ["Policy", "load_policy"]


def _follow_each_other(sets: tuple[Thresholds, ...]) -> tuple[Thresholds, ...]:
    for earlier, later in itertools.pairwise(sets):
        if later.since <= earlier.until:
            raise ValueError(msg("ranking.policy.thresholds"))
    return sets


def _every_one_of(kinds: type[StrEnum]) -> Callable[[dict[Any, Any]], dict[Any, Any]]:
    """A chapter of your own replaces the whole of ours, so what it leaves out would be lost in silence."""

    def check(chapter: dict[Any, Any]) -> dict[Any, Any]:
        if missing := [kind.value for kind in kinds if kind not in chapter]:
            raise ValueError(msg("ranking.policy.incomplete", missing=missing))
        return chapter

    return check


class Policy(Written, frozen=True, kw_only=True):
    """The whole of ``policy.yaml``."""

    date: dt.date
    """The day the file was last changed, as its author says."""
    eu_thresholds: Annotated[tuple[Thresholds, ...], Limits(min_length=1), Checked(_follow_each_other)]
    tiers: Tiers
    vat_rate: Share
    lead_times: Annotated[dict[ProcedureKind, LeadTime], Checked(_every_one_of(ProcedureKind))]
    lead_time_unknown: LeadTime
    notice_months: Annotated[int, Limits(ge=0, le=60)]
    strategy_weeks: Weeks
    """How long before the last useful day to talk the procurement strategy begins."""
    next_round_weeks: Weeks
    """How long before the end of a running contract the next one is thought about."""
    social_return: SocialReturnShares
    one_enterprise_up_to: Euros
    social_services_rules: tuple[Words, ...] = ()
    works_rules: tuple[Words, ...] = ()
    """Rules whose purchase is mostly works, so that the limits for works hold."""
    contractor_rules: tuple[Words, ...] = ()
    """Rules whose purchase mostly goes through a contractor, whatever its limits."""
    reserved_recognitions: tuple[Words, ...] = ()
    weights: Weights
    influence: Influence
    value_scale: ValueScale
    supply_nobody_known: Share
    policy_weight: PolicyWeight
    title_words: dict[ProcedureKind, tuple[Words, ...]] = field(default_factory=dict)
    """Words at the head of a title that tell the procedure when its column is empty."""
    status_words: Annotated[dict[Signal, tuple[Words, ...]], Checked(_every_one_of(Signal))]

    @property
    def version(self) -> str:
        """The date of the file and a short hash of its content, so that an edit without a new date shows too."""
        content = hashlib.sha256(json.encode(self))
        return f"{self.date.isoformat()}-{content.hexdigest()[:8]}"

    def thresholds_on(self, day: dt.date) -> Thresholds:
        """The thresholds for a publication on `day`; outside every known set the nearest one, good for orientation."""
        return min(self.eu_thresholds, key=lambda known: max((known.since - day).days, (day - known.until).days, 0))

    def lead_time(self, kind: ProcedureKind | None) -> LeadTime:
        """How long a procedure takes; None is a procedure that is not known."""
        return self.lead_times[kind] if kind else self.lead_time_unknown


def load_policy(path: Path | str | None = None, *, cache: Cache | None = None) -> Policy:
    """Read a policy; None is the one that comes with impactscreen.

    Args:
        path: a ``policy.yaml``, or a folder that holds one. It need only name the parts that differ: whatever it leaves
            out is as in the shipped policy.
        cache: where a policy that was read is kept between runs.

    Raises:
        RuleError: a mistake in the file, with its line and column.
    """
    shipped = shipped_rules() / POLICY_NAME
    own = None if path is None else Path(path)
    if own is not None and own.is_dir():
        own = own / POLICY_NAME
    if cache is None:
        return _read(shipped, own)
    try:
        contents = [file.read_bytes() for file in (shipped, own) if file]
    except OSError:  # told with its place by the reading itself
        return _read(shipped, own)
    code = [Path(__file__), Path(__file__).with_name("chapters.py"), Path(written.__file__)]
    return cache.kept("policy", Policy, lambda: _read(shipped, own), parts=contents, code=code)


def _read(shipped: Path, own: Path | None) -> Policy:
    from impactscreen.rules.yamlfile import read_document

    document = read_document(shipped)
    return read_document(own).validate(Policy, **document.data) if own else document.validate(Policy)
