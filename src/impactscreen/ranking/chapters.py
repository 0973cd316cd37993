"""The chapters of ``policy.yaml``, each checked by itself."""

from __future__ import annotations

import datetime as dt
import itertools
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from impactscreen.messages import msg
from impactscreen.model import Nature, Stage

__all__ = [
    "Euros",
    "Influence",
    "LeadTime",
    "Page",
    "PolicyWeight",
    "Share",
    "Signal",
    "SocialReturnShares",
    "Thresholds",
    "TierLimits",
    "Tiers",
    "ValueScale",
    "Weeks",
    "Weights",
    "Words",
]

Euros = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Points = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
Weeks = Annotated[int, Field(ge=0, le=520)]
Words = Annotated[str, Field(min_length=1)]


class Page(BaseModel):
    """A part of the policy: what is written wrong is told, not ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # built once, as part of the policy


class Thresholds(Page):
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


class TierLimits(Page):
    """Up to and including which value a purchase is direct, or by invitation."""

    direct_up_to: Euros
    invited_up_to: Euros

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.invited_up_to < self.direct_up_to:
            raise ValueError(msg("ranking.policy.order", earlier="direct_up_to", later="invited_up_to"))
        return self


class Tiers(Page):
    """The municipality's own limits below the European thresholds."""

    supplies_services: TierLimits
    works: TierLimits
    include_vat: bool = False
    """Whether the limits count VAT."""


class LeadTime(Page):
    """How long a purchase takes, an assumption."""

    preparation_weeks: Weeks
    """From the last useful talk to publication, invitation or order."""
    procedure_weeks: Weeks
    """From publication to the start of the contract."""

    @property
    def total_weeks(self) -> int:
        """From the last useful talk to the start of the contract."""
        return self.preparation_weeks + self.procedure_weeks


class SharesOfValue(Page):
    """A band of shares of the contract value."""

    low: Share
    high: Share

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high < self.low:
            raise ValueError(msg("ranking.policy.order", earlier="low", later="high"))
        return self


class SocialReturnShares(Page):
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


class Weights(Page):
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


class Influence(Page):
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


class ValueScale(Page):
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


class PolicyWeight(Page):
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
