"""When a talk can still change what is asked: the stage of a purchase, the last useful day, and the status question."""

from __future__ import annotations

import datetime as dt

from impactscreen.messages import Message, msg
from impactscreen.model import Line, Period, Phase, ProcedureKind, Stage, Window
from impactscreen.ranking.plan import Plan, expected_kind, first_day, last_day, plan_of, shift
from impactscreen.ranking.policy import Policy, Signal
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
    if signal in _STAGE_OF_SIGNAL:
        return _STAGE_OF_SIGNAL[signal]
    if signal in {Signal.RUNNING, Signal.IN_PROGRESS}:
        return _stage_of_something_going_on(line, signal, plan, policy, as_of)
    if expected_kind(line, policy, as_of) is ProcedureKind.EXTENSION:
        return Stage.EXTENSION
    if signal not in _BEFORE_THE_MARKET and (passed := _passed(line, plan, as_of)):
        return passed
    return _stage_before_the_market(line, signal, plan, policy, as_of)


def _stage_of_something_going_on(
    line: Line, signal: Signal, plan: Plan | None, policy: Policy, as_of: dt.date
) -> Stage:
    """A running contract, unless its end makes a new purchase; work in progress is whatever the dates say."""
    passed = _passed(line, plan, as_of)
    if signal is Signal.RUNNING:
        next_round = plan is not None and as_of >= shift(plan.talk_by, weeks=-policy.strategy_weeks)
        if passed or not next_round:
            return Stage.RUNNING
    elif passed:
        return passed
    return _stage_before_the_market(line, Signal.PREPARING, plan, policy, as_of)


def _passed(line: Line, plan: Plan | None, as_of: dt.date) -> Stage | None:
    """The stage that a date in the calendar says is behind us; None when none has gone by.

    Only dates that stand in the calendar count: what was worked back from them can say that it is time to call, never
    that it is too late.
    """
    if plan is None:
        return None
    if plan.stated:
        return Stage.AWARDED if _before(line.award, as_of) else _published_by(plan, as_of)
    next_round = first_day(line.contract_end)
    if next_round is not None:
        return Stage.RUNNING if _before(line.contract_end, as_of) else None
    if _before(line.contract_start, as_of):
        return Stage.RUNNING
    return Stage.AWARDED if _before(line.award, as_of) else None


def _published_by(plan: Plan, as_of: dt.date) -> Stage | None:
    return Stage.PUBLISHED if _before(plan.publication, as_of) else None


def _before(period: Period | None, as_of: dt.date) -> bool:
    last = last_day(period)
    return last is not None and last < as_of


def _stage_before_the_market(
    line: Line, signal: Signal | None, plan: Plan | None, policy: Policy, as_of: dt.date
) -> Stage:
    if signal is Signal.CONSULTATION or _is_consultation(line):
        return Stage.CONSULTATION
    if signal is Signal.DRAFTING:
        return Stage.DRAFTING
    if plan is None:
        return Stage.CONSULTATION if signal is Signal.PREPARING else Stage.UNKNOWN
    if as_of > plan.talk_by:
        return Stage.DRAFTING
    if signal is Signal.PREPARING or as_of >= shift(plan.talk_by, weeks=-policy.strategy_weeks):
        return Stage.CONSULTATION
    return Stage.FORMING


def _is_consultation(line: Line) -> bool:
    return line.procedure is not None and line.procedure.kind is ProcedureKind.MARKET_CONSULTATION


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
    if stage is Stage.ENDED:
        return None
    if signal is Signal.ON_HOLD:
        return msg("ranking.question.on-hold")
    if plan is None and (stage is Stage.RUNNING or stage is Stage.EXTENSION):
        return msg("ranking.question.when-ends")
    if signal is Signal.PUBLISHED and not _sure(signal, plan, as_of):
        return msg("ranking.question.already-published")
    if signal in _STAGE_OF_SIGNAL:
        return None
    if plan is None:
        return msg("ranking.question.undated")
    return _question_about_a_day_gone_by(line, stage, plan, as_of)


def _question_about_a_day_gone_by(line: Line, stage: Stage, plan: Plan, as_of: dt.date) -> Message | None:
    if not (first := first_day(plan.publication)) or first >= as_of:
        return None
    if plan.stated:
        asked = "ranking.question.overdue" if _before(plan.publication, as_of) else "ranking.question.maybe-published"
        return msg(asked)
    if stage is Stage.RUNNING and _before(line.contract_end, as_of):
        return msg("ranking.question.contract-ended")
    return msg("ranking.question.probably-begun")


def _both(first: Message, second: Message) -> Message:
    return msg("ranking.two", first=first, second=second)
