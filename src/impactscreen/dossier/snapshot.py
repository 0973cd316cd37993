"""Traces, follow-ups and messages as plain text in a table, and back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from impactscreen.dossier.trace import Trace
from impactscreen.messages import Message, msg
from impactscreen.model import Amount, Basis, FollowUp, Period, Place, Precision

__all__ = ["dumped", "follow_up_of", "follow_up_values", "messages_of", "messages_text", "trace_from", "trace_text"]


def dumped(value: Any) -> str:
    """JSON that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def trace_text(trace: Trace) -> str:
    """A trace without its title and place, which have columns of their own."""
    value = trace.value
    return dumped(
        {
            "texts": dict(trace.texts),
            "periods": {name: _period_record(period) for name, period in trace.periods.items()},
            "value": [value.low, value.high, value.basis, value.raw] if value else None,
            "known": sorted(trace.known),
        }
    )


def trace_from(title: str, text: str, place: Place | None) -> Trace:
    """The trace that `trace_text` wrote."""
    record = json.loads(text)
    value = record["value"]
    return Trace(
        title,
        MappingProxyType(record["texts"]),
        MappingProxyType({name: _period(found) for name, found in record["periods"].items()}),
        Amount(value[0], value[1], Basis(value[2]) if value[2] else None, raw=value[3]) if value else None,
        place,
        frozenset(record["known"]),
    )


def _period_record(period: Period) -> list[str | None]:
    return [_iso(period.start), _iso(period.end), period.precision, period.raw]


def _period(record: Sequence[str | None]) -> Period:
    start, end, precision, raw = record
    return Period(_day(start), _day(end), Precision(precision) if precision else None, raw or "")


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def follow_up_values(follow_up: FollowUp) -> dict[str, Any]:
    """The columns of a follow-up."""
    return {
        "status": follow_up.status,
        "owner": follow_up.owner,
        "day": follow_up.date,
        "note": follow_up.note,
        "result": follow_up.result,
        "own": dumped(dict(follow_up.own)),
    }


def follow_up_of(row: Mapping[Any, Any]) -> FollowUp:
    """The follow-up in a row."""
    own = MappingProxyType(json.loads(row["own"]))
    return FollowUp(row["status"], row["owner"], row["day"], row["note"], row["result"], own)


def messages_text(messages: Sequence[Message]) -> str:
    """Messages about what changed, kept as keys and facts so that they can be told in either language."""
    return dumped([_message_record(each) for each in messages])


def messages_of(text: str) -> tuple[Message, ...]:
    """The messages that `messages_text` wrote."""
    return tuple(_message(record) for record in json.loads(text))


def _message_record(message: Message) -> dict[str, Any]:
    facts = {name: _message_record(fact) if isinstance(fact, Message) else fact for name, fact in message.facts.items()}
    return {"key": message.key, "facts": facts}


def _message(record: Mapping[str, Any]) -> Message:
    facts = {name: _message(fact) if isinstance(fact, dict) else fact for name, fact in record["facts"].items()}
    return msg(record["key"], **facts)
