"""The chapters of ``policy.yaml``, each checked by itself."""

from __future__ import annotations

import datetime as dt
import itertools
from enum import StrEnum
from typing import Annotated

from msgspec import field

from impactscreen.messages import msg
from impactscreen.model import Nature, Stage
from impactscreen.written import Limits, Written

__all__ = [
    "Euros",
    "Influence",
    "LeadTime",
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

Euros = Annotated[float, Limits(gt=0)]
Share = Annotated[float, Limits(ge=0, le=1)]
Points = Annotated[float, Limits(ge=0, le=1000)]
Weeks = Annotated[int, Limits(ge=0, le=520)]
Words = Annotated[str, Limits(min_length=1)]


class Thresholds(Written, frozen=True):
    """European thresholds in euros without VAT, over the whole term, for publications in a stretch of days."""

    since: dt.date
    until: dt.date
    supplies_services: Euros
    works: Euros
    concessions: Euros
    social_services: Euros

    def __post_init__(self) -> None:
        if self.until < self.since:
            raise ValueError(msg("ranking.policy.order", earlier="since", later="until"))


class TierLimits(Written, frozen=True):
    """Up to and including which value a purchase is direct, or by invitation."""

    direct_up_to: Euros
    invited_up_to: Euros

    def __post_init__(self) -> None:
        if self.invited_up_to < self.direct_up_to:
            raise ValueError(msg("ranking.policy.order", earlier="direct_up_to", later="invited_up_to"))


class Tiers(Written, frozen=True):
    """The municipality's own limits below the European thresholds."""

    supplies_services: TierLimits
    works: TierLimits
    include_vat: bool = False
    """Whether the limits count VAT."""


class LeadTime(Written, frozen=True):
    """How long a purchase takes, an assumption."""

    preparation_weeks: Weeks
    """From the last useful talk to publication, invitation or order."""
    procedure_weeks: Weeks
    """From publication to the start of the contract."""

    @property
    def total_weeks(self) -> int:
        """From the last useful talk to the start of the contract."""
        return self.preparation_weeks + self.procedure_weeks


class SharesOfValue(Written, frozen=True):
    """A band of shares of the contract value."""

    low: Share
    high: Share

    def __post_init__(self) -> None:
        if self.high < self.low:
            raise ValueError(msg("ranking.policy.order", earlier="low", later="high"))


class SocialReturnShares(Written, frozen=True):
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


class Weights(Written, frozen=True):
    """How much each part of the score counts; only the proportions matter."""

    relevance: Points
    timing: Points
    value: Points
    supply: Points
    policy: Points
    ambition: Points

    def __post_init__(self) -> None:
        if self.total <= 0:
            raise ValueError(msg("ranking.policy.weights"))

    @property
    def total(self) -> float:
        """The sum of all weights."""
        return self.relevance + self.timing + self.value + self.supply + self.policy + self.ambition


class Influence(Written, frozen=True):
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

    def __post_init__(self) -> None:
        life = ("forming", "consultation", "drafting", "overdue", "published", "awarded", "ended")
        for earlier, later in itertools.pairwise(life):
            if getattr(self, later) > getattr(self, earlier):
                raise ValueError(msg("ranking.policy.influence", earlier=earlier, later=later))

    def of(self, stage: Stage) -> float:
        """The influence left in a stage."""
        value: float = getattr(self, stage.value)
        return value


class ValueScale(Written, frozen=True):
    """A logarithmic scale for the value of a line."""

    floor: Euros
    ceiling: Euros
    unknown: Share
    placeholder_below: Annotated[float, Limits(ge=0)]
    """Sums below this are what a system fills in, not a value."""

    def __post_init__(self) -> None:
        if self.ceiling <= self.floor:
            raise ValueError(msg("ranking.policy.order", earlier="floor", later="ceiling"))


class PolicyWeight(Written, frozen=True):
    """What the municipality finds important, by rule id."""

    default: Share = 0.5
    rules: dict[str, Share] = field(default_factory=dict)

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
