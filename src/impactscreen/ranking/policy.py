"""The policy of a municipality: thresholds, tiers, lead times, shares and weights, as a policy officer writes them."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from impactscreen.messages import msg
from impactscreen.model import Nature, ProcedureKind, Stage
from impactscreen.rules.shipped import shipped_rules
from impactscreen.rules.yamlfile import read_document

__all__ = ["LeadTime", "Policy", "Signal", "Thresholds", "TierLimits", "load_policy"]

POLICY_FILE = "policy.yaml"

Euros = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Points = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
Weeks = Annotated[int, Field(ge=0, le=520)]
Words = Annotated[str, Field(min_length=1)]


class _Page(BaseModel):
    """A part of the policy: what is written wrong is told, not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Thresholds(_Page):
    """European thresholds in euros without VAT, over the whole term, for publications in a stretch of days."""

    since: dt.date
    until: dt.date
    supplies_services: Euros
    works: Euros
    concessions: Euros
    social_services: Euros

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until < self.since:
            raise ValueError(msg("ranking.policy.order", earlier="since", later="until"))
        return self


class TierLimits(_Page):
    """Up to and including which value a purchase is direct, or by invitation."""

    direct_up_to: Euros
    invited_up_to: Euros

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.invited_up_to < self.direct_up_to:
            raise ValueError(msg("ranking.policy.order", earlier="direct_up_to", later="invited_up_to"))
        return self


class Tiers(_Page):
    """The municipality's own limits below the European thresholds."""

    supplies_services: TierLimits
    works: TierLimits
    include_vat: bool = False
    """Whether the limits count VAT."""


class LeadTime(_Page):
    """How long a purchase takes, an assumption."""

    preparation_weeks: Weeks
    """From the last useful talk to publication, invitation or order."""
    procedure_weeks: Weeks
    """From publication to the start of the contract."""

    @property
    def total_weeks(self) -> int:
        """From the last useful talk to the start of the contract."""
        return self.preparation_weeks + self.procedure_weeks


class SharesOfValue(_Page):
    """A band of shares of the contract value."""

    low: Share
    high: Share

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high < self.low:
            raise ValueError(msg("ranking.policy.order", earlier="low", later="high"))
        return self


class SocialReturnShares(_Page):
    """The assumed share of Social Return by the nature of the contract."""

    services: SharesOfValue
    supplies: SharesOfValue
    works: SharesOfValue
    unknown: SharesOfValue

    def of(self, nature: Nature | None) -> SharesOfValue:
        """The band for a nature; None is a nature that is not known."""
        match nature:
            case Nature.SERVICES:
                return self.services
            case Nature.SUPPLIES:
                return self.supplies
            case Nature.WORKS:
                return self.works
        return self.unknown


class Weights(_Page):
    """How much each part of the score counts; only the proportions matter."""

    relevance: Points
    timing: Points
    value: Points
    supply: Points
    policy: Points
    ambition: Points

    @model_validator(mode="after")
    def _something_counts(self) -> Self:
        if self.total <= 0:
            raise ValueError(msg("ranking.policy.weights"))
        return self

    @property
    def total(self) -> float:
        """The sum of all weights."""
        return self.relevance + self.timing + self.value + self.supply + self.policy + self.ambition


class Influence(_Page):
    """What a talk can still change, by stage, from 0 to 1."""

    forming: Share
    consultation: Share
    unknown: Share
    drafting: Share
    overdue: Share
    """A date that has gone by while the calendar does not say whether it happened."""
    extension: Share
    running: Share
    published: Share
    awarded: Share
    ended: Share

    @model_validator(mode="after")
    def _never_more_when_later(self) -> Self:
        life = ("forming", "consultation", "drafting", "overdue", "published", "awarded", "ended")
        for earlier, later in itertools.pairwise(life):
            if getattr(self, later) > getattr(self, earlier):
                raise ValueError(msg("ranking.policy.influence", earlier=earlier, later=later))
        return self

    def of(self, stage: Stage) -> float:
        """The influence left in a stage."""
        value: float = getattr(self, stage.value)
        return value


class ValueScale(_Page):
    """A logarithmic scale for the value of a line."""

    floor: Euros
    ceiling: Euros
    unknown: Share
    placeholder_below: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    """Sums below this are what a system fills in, not a value."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.ceiling <= self.floor:
            raise ValueError(msg("ranking.policy.order", earlier="floor", later="ceiling"))
        return self


class PolicyWeight(_Page):
    """What the municipality finds important, by rule id."""

    default: Share = 0.5
    rules: dict[str, Share] = Field(default_factory=dict)

    def of(self, rule: str) -> float:
        """The weight of a rule."""
        return self.rules.get(rule, self.default)


class Signal(StrEnum):
    """What the status column can say; coarser and finer than `Stage`, because people write it."""

    PLANNED = "planned"
    PREPARING = "preparing"
    CONSULTATION = "consultation"
    DRAFTING = "drafting"
    PUBLISHED = "published"
    AWARDED = "awarded"
    RUNNING = "running"
    EXTENSION = "extension"
    ENDED = "ended"
    ON_HOLD = "on_hold"
    IN_PROGRESS = "in_progress"


class Policy(_Page):
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
    social_services_rules: frozenset[str] = frozenset()
    contractor_rules: frozenset[str] = frozenset()
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

    @cached_property
    def version(self) -> str:
        """The date of the file and a short hash of its content, so that an edit without a new date shows too."""
        content = self.model_dump_json(exclude={"social_services_rules", "contractor_rules"})
        sets = repr((sorted(self.social_services_rules), sorted(self.contractor_rules)))
        return f"{self.date.isoformat()}-{hashlib.sha256((content + sets).encode()).hexdigest()[:8]}"

    def thresholds_on(self, day: dt.date) -> tuple[Thresholds, bool]:
        """The thresholds for a publication on `day`, and whether they are known to hold on that day.

        Outside every known set the nearest one is given, with False: good for orientation only.
        """
        for known in self.eu_thresholds:
            if known.since <= day <= known.until:
                return known, True
        return _nearest(self.eu_thresholds, day), False

    def lead_time(self, kind: ProcedureKind | None) -> LeadTime:
        """How long a procedure takes; None is a procedure that is not known."""
        return self.lead_times.get(kind, self.lead_time_unknown) if kind else self.lead_time_unknown


def _nearest(sets: Sequence[Thresholds], day: dt.date) -> Thresholds:
    return min(sets, key=lambda known: min(abs((known.since - day).days), abs((known.until - day).days)))


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
