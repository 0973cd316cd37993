"""When the market will be asked: as the calendar says, or worked back from what it does say."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from impactscreen.messages import Message, msg
from impactscreen.model import Hit, Line, Period, ProcedureKind
from impactscreen.ranking.chapters import LeadTime, Signal
from impactscreen.ranking.policy import Policy
from impactscreen.ranking.status import read_status
from impactscreen.ranking.tiers import kind_of, reach_of

__all__ = ["Basis", "Plan", "expected_kind", "first_day", "last_day", "plan_of", "shift"]

SATURDAY = 5
DAYS_A_YEAR = 365
MONTHS_A_YEAR = 12


class Basis(StrEnum):
    """Which date of the calendar a plan rests on."""

    PUBLICATION = "publication"
    AWARD = "award"
    CONTRACT_START = "contract-start"
    CONTRACT_END = "contract-end"
    START = "start"
    NOTICE = "notice"


class Plan(Struct, frozen=True):
    """The moments of one purchase. `publication` is never wholly open."""

    publication: Period
    talk_by: dt.date
    basis: Basis
    """The date that it was worked out from."""
    award: dt.date
    """About when the contract is awarded and starts."""
    why: Message

    @property
    def likely_talk_by(self) -> dt.date:
        """The last useful day if the publication falls halfway its period; `talk_by` takes the beginning."""
        first, last = first_day(self.publication), last_day(self.publication)
        if first is None or last is None:
            return self.talk_by
        return shift(self.talk_by, weeks=(last - first).days // 14)


def plan_of(line: Line, hits: Sequence[Hit], policy: Policy, as_of: dt.date) -> Plan | None:
    """The plan of a line, or None when it holds no date to work from.

    The publication counts first; then the award and the start of the contract, less the time of the procedure; then
    the end of the running contract; then the start of the preparation. Dates of an earlier round (long before the
    running contract ends) are left aside.
    """
    kind = expected_kind(line, hits, policy, as_of)
    lead = policy.lead_time(kind)
    words = _lead_in_words(kind)
    if kind is ProcedureKind.EXTENSION and (end := first_day(line.contract_end)):
        return _extension(end, policy, lead)
    if line.publication is not None and _counts(line.publication, line, lead, as_of):
        return _from_publication(line, line.publication, lead, words)
    return _worked_back(line, lead, words, as_of) or _from_start(line, lead)


def _worked_back(line: Line, lead: LeadTime, words: Message, as_of: dt.date) -> Plan | None:
    """From the award, the start or the end of a contract, less the time of the procedure."""
    moments = (
        (Basis.AWARD, line.award if _counts(line.award, line, lead, as_of) else None),
        (Basis.CONTRACT_START, line.contract_start if _counts(line.contract_start, line, lead, as_of) else None),
        (Basis.CONTRACT_END, line.contract_end),
    )
    for basis, period in moments:
        if day := first_day(period):
            why = msg(f"ranking.window.from-{basis.value}", when=_when(period), procedure=words, weeks=lead.total_weeks)
            return _estimated(shift(day, weeks=-lead.procedure_weeks), lead, basis, why, award=day)
    return None


def _from_start(line: Line, lead: LeadTime) -> Plan | None:
    """From the start of the preparation, which ends with the publication."""
    day = first_day(line.start)
    if day is None:
        return None
    publication = shift(day, weeks=lead.preparation_weeks)
    why = msg("ranking.window.from-start", when=_when(line.start))
    award = shift(publication, weeks=lead.procedure_weeks)
    return _estimated(publication, lead, Basis.START, why, award=award)


def expected_kind(line: Line, hits: Sequence[Hit], policy: Policy, as_of: dt.date) -> ProcedureKind | None:
    """The procedure as written, else as the status or the rule tells it, else the heaviest that the value allows."""
    if kind := kind_of(line, policy):
        return kind
    if read_status(line.status, policy) is Signal.EXTENSION:
        return ProcedureKind.EXTENSION
    if hits and hits[0].rule in policy.social_services_rules:
        return ProcedureKind.SOCIAL_SERVICES
    return reach_of(line, hits, policy, first_day(line.publication) or as_of).kind


def first_day(period: Period | None) -> dt.date | None:
    """The first day of a period; its last when the beginning is open."""
    return None if period is None else period.start or period.end


def last_day(period: Period | None) -> dt.date | None:
    """The last day of a period; its first when the end is open."""
    return None if period is None else period.end or period.start


def shift(day: dt.date, *, weeks: int = 0, months: int = 0) -> dt.date:
    """A day so many weeks and months further, kept within the calendar; the day of the month is cut to what exists."""
    if months:
        year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            return dt.date.min if months < 0 else dt.date.max
        day = dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    try:
        return day + dt.timedelta(weeks=weeks)
    except OverflowError:
        return dt.date.min if weeks < 0 else dt.date.max


def workday(day: dt.date) -> dt.date:
    """The day itself, or the Friday before a weekend."""
    back = day.weekday() - SATURDAY + 1
    if back <= 0 or day.toordinal() <= back:
        return day
    return day - dt.timedelta(days=back)


def _counts(period: Period | None, line: Line, lead: LeadTime, as_of: dt.date) -> bool:
    """Whether a date belongs to the purchase to come, not to the round that led to the running contract."""
    last, end = last_day(period), first_day(line.contract_end)
    if last is None:
        return False
    if end is None or last >= as_of:
        return True
    return (end - last).days <= lead.total_weeks * 7 + DAYS_A_YEAR


def _from_publication(line: Line, publication: Period, lead: LeadTime, words: Message) -> Plan:
    day = first_day(publication)
    assert day is not None  # noqa: S101 - `_counts` saw to it
    award = first_day(line.award)
    if award is None or award < day:
        award = shift(last_day(publication) or day, weeks=lead.procedure_weeks)
    why = msg("ranking.window.from-publication", when=_when(publication), procedure=words, weeks=lead.preparation_weeks)
    return Plan(publication, workday(shift(day, weeks=-lead.preparation_weeks)), Basis.PUBLICATION, award, why)


def _estimated(publication: dt.date, lead: LeadTime, basis: Basis, why: Message, *, award: dt.date) -> Plan:
    talk_by = workday(shift(publication, weeks=-lead.preparation_weeks))
    return Plan(Period(publication, publication), talk_by, basis, award, why)


def _extension(end: dt.date, policy: Policy, lead: LeadTime) -> Plan:
    """An extension is decided before the day of notice."""
    notice = shift(end, months=-policy.notice_months)
    why = msg("ranking.window.from-notice", end=end, months=policy.notice_months, notice=notice)
    return Plan(Period(notice, notice), workday(shift(notice, weeks=-lead.total_weeks)), Basis.NOTICE, notice, why)


def _lead_in_words(kind: ProcedureKind | None) -> Message:
    return msg(f"ranking.procedure.{kind.value}") if kind else msg("ranking.procedure.unknown")


def _when(period: Period | None) -> Message:
    """A period in words: a single day as a date, a longer stretch as it was written."""
    first, last = first_day(period), last_day(period)
    if period is None or first is None or last is None:
        return msg("ranking.when.unknown")
    if first == last:
        return msg("ranking.when.day", day=first)
    return (
        msg("ranking.when.written", raw=period.raw)
        if period.raw
        else msg("ranking.when.between", first=first, last=last)
    )
