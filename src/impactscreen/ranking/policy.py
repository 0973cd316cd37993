"""The policy of a municipality: thresholds, tiers, lead times, shares and weights, as a policy officer writes them."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from impactscreen.messages import msg
from impactscreen.model import ProcedureKind
from impactscreen.ranking.chapters import (
    Euros,
    Influence,
    LeadTime,
    Page,
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
from impactscreen.rules.shipped import shipped_rules
from impactscreen.rules.yamlfile import read_document

__all__ = ["Policy", "load_policy"]

POLICY_FILE = "policy.yaml"


class Policy(Page):
    """The whole of ``policy.yaml``."""

    date: dt.date
    """The day the file was last changed, as its author says."""
    eu_thresholds: tuple[Thresholds, ...] = Field(min_length=1)
    tiers: Tiers
    vat_rate: Share
    lead_times: dict[ProcedureKind, LeadTime]
    lead_time_unknown: LeadTime
    notice_months: Annotated[int, Field(ge=0, le=60)]
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
    title_words: dict[ProcedureKind, tuple[Words, ...]] = Field(default_factory=dict)
    """Words at the head of a title that tell the procedure when its column is empty."""
    status_words: dict[Signal, tuple[Words, ...]]

    @field_validator("eu_thresholds")
    @classmethod
    def _sets_follow_each_other(cls, sets: tuple[Thresholds, ...]) -> tuple[Thresholds, ...]:
        for earlier, later in itertools.pairwise(sets):
            if later.since <= earlier.until:
                raise ValueError(msg("ranking.policy.thresholds"))
        return sets

    @field_validator("lead_times", "status_words")
    @classmethod
    def _every_kind_is_there(cls, chapter: dict[Any, Any], info: ValidationInfo) -> dict[Any, Any]:
        """A chapter of your own replaces the whole of ours, so what it leaves out would be lost in silence."""
        kinds: type[StrEnum] = ProcedureKind if info.field_name == "lead_times" else Signal
        if missing := [kind.value for kind in kinds if kind not in chapter]:
            raise ValueError(msg("ranking.policy.incomplete", missing=missing))
        return chapter

    @cached_property
    def version(self) -> str:
        """The date of the file and a short hash of its content, so that an edit without a new date shows too."""
        content = hashlib.sha256(self.model_dump_json().encode())
        return f"{self.date.isoformat()}-{content.hexdigest()[:8]}"

    def thresholds_on(self, day: dt.date) -> Thresholds:
        """The thresholds for a publication on `day`; outside every known set the nearest one, good for orientation."""
        return min(self.eu_thresholds, key=lambda known: max((known.since - day).days, (day - known.until).days, 0))

    def lead_time(self, kind: ProcedureKind | None) -> LeadTime:
        """How long a procedure takes; None is a procedure that is not known."""
        return self.lead_times[kind] if kind else self.lead_time_unknown


def load_policy(path: Path | str | None = None) -> Policy:
    """Read a policy; None is the one that comes with impactscreen.

    Args:
        path: a ``policy.yaml``, or a folder that holds one. It need only name the parts that differ: whatever it leaves
            out is as in the shipped policy.

    Raises:
        RuleError: a mistake in the file, with its line and column.
    """
    shipped = read_document(shipped_rules() / POLICY_FILE)
    if path is None:
        return shipped.validate(Policy)
    own = Path(path)
    return read_document(own / POLICY_FILE if own.is_dir() else own).validate(Policy, **shipped.data)
