"""When a talk can still change what is asked: the stage of a purchase, the last useful day, and the status question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct

from impactscreen.messages import Message, msg
from impactscreen.model import Hit, Line, Period, Phase, ProcedureKind, Stage, Window
from impactscreen.ranking.chapters import Signal
from impactscreen.ranking.plan import Basis, Plan, expected_kind, first_day, last_day, plan_of, shift
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.status import read_status

__all__ = ["window"]

_STAGE_OF_SIGNAL = {
    Signal.PUBLISHED: Stage.PUBLISHED,
    Signal.AWARDED: Stage.AWARDED,
    Signal.EXTENSION: Stage.EXTENSION,
    Signal.ENDED: Stage.ENDED,
}
"""What the status says for certain, whatever the dates say."""

_SAID_OUTRIGHT = frozenset({Signal.RUNNING, Signal.CONSULTATION, Signal.DRAFTING})
"""What else the status says of the stage, though the dates may add to it."""

_BEFORE_THE_MARKET = frozenset({Signal.PLANNED, Signal.PREPARING, Signal.CONSULTATION, Signal.DRAFTING, Signal.ON_HOLD})
"""What the status can say of a purchase that has not been published, even when its date has gone by."""

_TOO_LATE_FOR_THE_QUESTION = frozenset({Stage.PUBLISHED, Stage.AWARDED, Stage.RUNNING, Stage.ENDED})


class _Known(Struct, frozen=True):
    """What is known of a line on the reference date."""

    line: Line
    kind: ProcedureKind | None
    signal: Signal | None
    plan: Plan | None
    policy: Policy
    as_of: dt.date

    def passed(self, period: Period | None) -> bool:
        """Whether a period lies wholly before the reference date."""
        last = last_day(period)
        return last is not None and last < self.as_of


def window(line: Line, policy: Policy, as_of: dt.date, hits: Sequence[Hit] = ()) -> Window:
    """The conversation window of a line on a reference date.

    What the status says for certain comes first, then the dates. A date that has gone by without a status gives a
    question, and so does a line without any date; neither is dropped. `hits`, the most relevant first, help to tell the
    procedure where neither it nor the nature of the contract is written.
    """
    known = _Known(
        line=line,
        kind=expected_kind(line, hits, policy, as_of),
        signal=read_status(line.status, policy),
        plan=plan_of(line, hits, policy, as_of),
        policy=policy,
        as_of=as_of,
    )
    plan, stage = known.plan, _stage(known)
    return Window(
        phase=_phase(known, stage),
        talk_by=plan.talk_by if plan else None,
        estimated=plan is not None,
        why=_why(known, stage),
        stage=stage,
        publication=plan.publication if plan else None,
        next_moment=_next_moment(known, stage),
        stage_sure=_sure(known),
        question=_question(known, stage),
    )


# --- the stage --------------------------------------------------------------------------------------------------------


def _stage(known: _Known) -> Stage:
    if known.kind is ProcedureKind.MARKET_CONSULTATION:
        return Stage.DRAFTING if known.signal is Signal.ENDED else Stage.CONSULTATION
    if known.signal in _STAGE_OF_SIGNAL:
        return _STAGE_OF_SIGNAL[known.signal]
    if known.signal is Signal.RUNNING and (_behind_us(known) or not _next_round_begun(known)):
        return Stage.RUNNING
    if known.kind is ProcedureKind.EXTENSION:
        return Stage.EXTENSION
    if known.signal not in _BEFORE_THE_MARKET and (behind_us := _behind_us(known)):
        return behind_us
    return _stage_before_the_market(known)


def _next_round_begun(known: _Known) -> bool:
    """Whether a running contract is near enough to its end; the distance does not hang on the value or procedure."""
    end = first_day(known.line.contract_end)
    if known.plan is None:
        return False
    if known.plan.basis is not Basis.CONTRACT_END or end is None:
        return True
    return known.as_of >= shift(end, weeks=-known.policy.next_round_weeks)


def _behind_us(known: _Known) -> Stage | None:
    """The stage that a date in the calendar says is behind us; None when none has gone by.

    Only dates that stand in the calendar count: what was worked back from them can say that it is time to call, never
    that it is too late.
    """
    line = known.line
    match known.plan.basis if known.plan else None:
        case Basis.PUBLICATION if known.passed(line.publication):
            return Stage.AWARDED if _awarded_since(known) else Stage.PUBLISHED
        case Basis.AWARD if known.passed(line.award):
            return Stage.AWARDED
        case Basis.CONTRACT_START if known.passed(line.contract_start):
            return Stage.RUNNING
        case Basis.CONTRACT_END if known.passed(line.contract_end):
            return Stage.RUNNING
    return None


def _awarded_since(known: _Known) -> bool:
    """Whether an award after the publication has gone by; an earlier one belongs to the round before."""
    award, publication = last_day(known.line.award), first_day(known.line.publication)
    return award is not None and publication is not None and publication <= award < known.as_of


def _stage_before_the_market(known: _Known) -> Stage:
    preparing = known.signal in {Signal.PREPARING, Signal.IN_PROGRESS, Signal.RUNNING}
    if known.signal is Signal.CONSULTATION:
        return Stage.CONSULTATION
    if known.signal is Signal.DRAFTING:
        return Stage.DRAFTING
    if known.plan is None:
        return Stage.CONSULTATION if preparing else Stage.UNKNOWN
    if known.as_of > known.plan.likely_talk_by:
        return Stage.DRAFTING
    begun = known.as_of >= shift(known.plan.likely_talk_by, weeks=-known.policy.strategy_weeks)
    return Stage.CONSULTATION if preparing or begun else Stage.FORMING


def _sure(known: _Known) -> bool:
    """Whether the status itself says how far a purchase is, and no date speaks against it."""
    if known.signal is Signal.PUBLISHED and known.plan is not None and known.plan.basis is Basis.PUBLICATION:
        return (first_day(known.plan.publication) or known.as_of) <= known.as_of
    return known.signal in _STAGE_OF_SIGNAL or known.signal in _SAID_OUTRIGHT


# --- the phase --------------------------------------------------------------------------------------------------------


def _phase(known: _Known, stage: Stage) -> Phase:
    plan = known.plan
    ahead = plan is not None and known.as_of <= plan.talk_by
    if stage in _TOO_LATE_FOR_THE_QUESTION and not (stage is Stage.RUNNING and ahead):
        return Phase.LATE
    if plan is None:
        return Phase.UNKNOWN
    return Phase.OPEN if ahead else Phase.CLOSING


def _next_moment(known: _Known, stage: Stage) -> dt.date | None:
    """About when the contract is awarded, for a purchase that is on the market or about to be."""
    if known.plan is None or stage not in {Stage.DRAFTING, Stage.PUBLISHED, Stage.EXTENSION}:
        return None
    return known.plan.award if known.plan.award >= known.as_of else None


# --- in words ---------------------------------------------------------------------------------------------------------


def _why(known: _Known, stage: Stage) -> Message:
    plan = known.plan
    if stage in _TOO_LATE_FOR_THE_QUESTION:
        late = msg(f"ranking.window.{stage.value}")
        return late if plan is None or known.as_of > plan.talk_by else _both(plan.why, late)
    if plan is None:
        return msg("ranking.window.extension-undated" if stage is Stage.EXTENSION else "ranking.window.undated")
    return _both(plan.why, msg("ranking.window.call-now")) if known.as_of > plan.talk_by else plan.why


def _question(known: _Known, stage: Stage) -> Message | None:
    """What to ask first, when the calendar leaves open how things stand."""
    signal = known.signal
    if signal is Signal.ON_HOLD:
        return msg("ranking.question.on-hold")
    if signal is Signal.ENDED:
        return None if stage is Stage.ENDED else msg("ranking.question.after-consultation")
    if stage in {Stage.RUNNING, Stage.EXTENSION}:
        return _question_about_a_contract(known)
    if signal is Signal.PUBLISHED:
        return None if _sure(known) else msg("ranking.question.already-published")
    if stage is Stage.AWARDED:
        return None if signal is Signal.AWARDED else msg("ranking.question.award-passed")
    return msg("ranking.question.undated") if known.plan is None else _question_about_the_publication(known, known.plan)


def _question_about_a_contract(known: _Known) -> Message | None:
    if known.passed(known.line.contract_end):
        return msg("ranking.question.contract-ended")
    if known.plan is None or (known.signal is None and known.passed(known.line.contract_start)):
        return msg("ranking.question.when-ends")
    return None


def _question_about_the_publication(known: _Known, plan: Plan) -> Message | None:
    first = first_day(plan.publication)
    if first is None or first >= known.as_of:
        return None
    if plan.basis is not Basis.PUBLICATION:
        return msg("ranking.question.probably-begun")
    return msg("ranking.question.overdue" if known.passed(plan.publication) else "ranking.question.maybe-published")


def _both(first: Message, second: Message) -> Message:
    return msg("ranking.two", first=first, second=second)
