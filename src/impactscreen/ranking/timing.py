"""When a talk can still change what is asked: the stage of a purchase, the last useful day, and the status question."""

from __future__ import annotations

import datetime as dt

from impactscreen.messages import Message, msg
from impactscreen.model import Line, Period, Phase, ProcedureKind, Stage, Window
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

_BEFORE_THE_MARKET = frozenset({Signal.PLANNED, Signal.PREPARING, Signal.CONSULTATION, Signal.DRAFTING, Signal.ON_HOLD})
"""What the status can say of a purchase that has not been published, even when its date has gone by."""

_TOO_LATE_FOR_THE_QUESTION = frozenset({Stage.PUBLISHED, Stage.AWARDED, Stage.RUNNING, Stage.ENDED})


def window(line: Line, policy: Policy, as_of: dt.date) -> Window:
    """The conversation window of a line on a reference date.

    What the status says for certain comes first, then the dates. A date that has gone by without a status gives a
    question, and so does a line without any date; neither is dropped.
    """
    signal = read_status(line.status, policy)
    plan = plan_of(line, policy, as_of)
    stage = _stage(line, signal, plan, policy, as_of)
    return Window(
        phase=_phase(stage, plan, as_of),
        talk_by=plan.talk_by if plan else None,
        estimated=plan is not None,
        why=_why(stage, plan, as_of),
        stage=stage,
        publication=plan.publication if plan else None,
        next_moment=_next_moment(stage, plan, as_of),
        stage_sure=_sure(signal, plan, as_of),
        question=_question(line, signal, stage, plan, as_of),
    )


# --- the stage --------------------------------------------------------------------------------------------------------


def _stage(line: Line, signal: Signal | None, plan: Plan | None, policy: Policy, as_of: dt.date) -> Stage:
    kind = expected_kind(line, policy, as_of)
    if kind is ProcedureKind.MARKET_CONSULTATION:
        return Stage.DRAFTING if signal is Signal.ENDED else Stage.CONSULTATION
    if signal in _STAGE_OF_SIGNAL:
        return _STAGE_OF_SIGNAL[signal]
    if signal in {Signal.RUNNING, Signal.IN_PROGRESS}:
        return _stage_of_something_going_on(line, signal, plan, policy, as_of)
    if kind is ProcedureKind.EXTENSION:
        return Stage.EXTENSION
    if signal not in _BEFORE_THE_MARKET and (passed := _passed(line, plan, as_of)):
        return passed
    return _stage_before_the_market(signal, plan, policy, as_of)


def _stage_of_something_going_on(
    line: Line, signal: Signal, plan: Plan | None, policy: Policy, as_of: dt.date
) -> Stage:
    """A running contract, unless its end makes a new purchase; work in progress is whatever the dates say."""
    passed = _passed(line, plan, as_of)
    if signal is Signal.RUNNING:
        if passed or plan is None or not _next_round_begun(line, plan, policy, as_of):
            return Stage.RUNNING
    elif passed:
        return passed
    return _stage_before_the_market(Signal.PREPARING, plan, policy, as_of)


def _next_round_begun(line: Line, plan: Plan, policy: Policy, as_of: dt.date) -> bool:
    """Whether a running contract is near enough to its end; the distance does not hang on the value or procedure."""
    end = first_day(line.contract_end)
    if plan.basis is not Basis.CONTRACT_END or end is None:
        return True
    return as_of >= shift(end, weeks=-policy.next_round_weeks)


def _passed(line: Line, plan: Plan | None, as_of: dt.date) -> Stage | None:
    """The stage that a date in the calendar says is behind us; None when none has gone by.

    Only dates that stand in the calendar count: what was worked back from them can say that it is time to call, never
    that it is too late.
    """
    match plan.basis if plan else None:
        case Basis.PUBLICATION if _before(line.publication, as_of):
            return Stage.AWARDED if _awarded_since(line, as_of) else Stage.PUBLISHED
        case Basis.AWARD if _before(line.award, as_of):
            return Stage.AWARDED
        case Basis.CONTRACT_START if _before(line.contract_start, as_of):
            return Stage.RUNNING
        case Basis.CONTRACT_END if _before(line.contract_end, as_of):
            return Stage.RUNNING
    return None


def _awarded_since(line: Line, as_of: dt.date) -> bool:
    """Whether an award after the publication has gone by; an earlier one belongs to the round before."""
    award, publication = last_day(line.award), first_day(line.publication)
    return award is not None and publication is not None and publication <= award < as_of


def _before(period: Period | None, as_of: dt.date) -> bool:
    last = last_day(period)
    return last is not None and last < as_of


def _stage_before_the_market(signal: Signal | None, plan: Plan | None, policy: Policy, as_of: dt.date) -> Stage:
    if signal is Signal.CONSULTATION:
        return Stage.CONSULTATION
    if signal is Signal.DRAFTING:
        return Stage.DRAFTING
    if plan is None:
        return Stage.CONSULTATION if signal is Signal.PREPARING else Stage.UNKNOWN
    if as_of > plan.likely_talk_by:
        return Stage.DRAFTING
    if signal is Signal.PREPARING or as_of >= shift(plan.likely_talk_by, weeks=-policy.strategy_weeks):
        return Stage.CONSULTATION
    return Stage.FORMING


def _sure(signal: Signal | None, plan: Plan | None, as_of: dt.date) -> bool:
    """Whether the status itself says how far a purchase is, and no date speaks against it."""
    if signal is Signal.PUBLISHED and plan is not None and plan.stated:
        return (first_day(plan.publication) or as_of) <= as_of
    return signal in _STAGE_OF_SIGNAL or signal is Signal.RUNNING


# --- the phase --------------------------------------------------------------------------------------------------------


def _phase(stage: Stage, plan: Plan | None, as_of: dt.date) -> Phase:
    if stage in _TOO_LATE_FOR_THE_QUESTION and not (stage is Stage.RUNNING and plan and as_of <= plan.talk_by):
        return Phase.LATE
    if plan is None:
        return Phase.UNKNOWN
    return Phase.OPEN if as_of <= plan.talk_by else Phase.CLOSING


def _next_moment(stage: Stage, plan: Plan | None, as_of: dt.date) -> dt.date | None:
    """The award, for a purchase that is on the market or about to be."""
    if plan is None or stage not in {Stage.DRAFTING, Stage.PUBLISHED, Stage.EXTENSION}:
        return None
    return plan.award if plan.award >= as_of else None


# --- in words ---------------------------------------------------------------------------------------------------------


def _why(stage: Stage, plan: Plan | None, as_of: dt.date) -> Message:
    if stage in _TOO_LATE_FOR_THE_QUESTION:
        late = msg(f"ranking.window.{stage.value}")
        return late if plan is None or as_of > plan.talk_by else _both(plan.why, late)
    if plan is None:
        return msg("ranking.window.extension-undated" if stage is Stage.EXTENSION else "ranking.window.undated")
    if as_of > plan.talk_by:
        return _both(plan.why, msg("ranking.window.call-now"))
    return plan.why


def _question(line: Line, signal: Signal | None, stage: Stage, plan: Plan | None, as_of: dt.date) -> Message | None:
    """What to ask first, when the calendar leaves open how things stand."""
    if signal is Signal.ON_HOLD:
        return msg("ranking.question.on-hold")
    if signal is Signal.ENDED and stage is not Stage.ENDED:
        return msg("ranking.question.after-consultation")
    if stage is Stage.ENDED or (signal is not Signal.PUBLISHED and signal in _STAGE_OF_SIGNAL and plan is not None):
        return None
    if stage in {Stage.RUNNING, Stage.EXTENSION}:
        return _question_about_a_contract(line, signal, plan, as_of)
    if signal is Signal.PUBLISHED:
        return None if _sure(signal, plan, as_of) else msg("ranking.question.already-published")
    if stage is Stage.AWARDED:
        return None if signal is Signal.AWARDED else msg("ranking.question.award-passed")
    return msg("ranking.question.undated") if plan is None else _question_about_the_publication(plan, as_of)


def _question_about_a_contract(line: Line, signal: Signal | None, plan: Plan | None, as_of: dt.date) -> Message | None:
    if _before(line.contract_end, as_of):
        return msg("ranking.question.contract-ended")
    if plan is None or (signal is None and _before(line.contract_start, as_of)):
        return msg("ranking.question.when-ends")
    return None


def _question_about_the_publication(plan: Plan, as_of: dt.date) -> Message | None:
    first = first_day(plan.publication)
    if first is None or first >= as_of:
        return None
    if not plan.stated:
        return msg("ranking.question.probably-begun")
    passed = _before(plan.publication, as_of)
    return msg("ranking.question.overdue" if passed else "ranking.question.maybe-published")


def _both(first: Message, second: Message) -> Message:
    return msg("ranking.two", first=first, second=second)
