"""JSON-ready records: the stable shapes that other programs rely on (docs/reference/json.md)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from impactscreen.messages import Language, Message, msg, say
from impactscreen.model import (
    Amount,
    Candidate,
    Evidence,
    FollowUp,
    Hit,
    Incumbent,
    Line,
    Opportunity,
    Period,
    Place,
    Problem,
    Procedure,
    Route,
    Skipped,
    SocialReturnIndication,
    Term,
    Window,
)
from impactscreen.reports.phrases import questions_of

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = [
    "candidate_record",
    "evidence_record",
    "hit_record",
    "line_record",
    "opportunity_record",
    "place_record",
    "problem_record",
    "route_title",
    "skipped_record",
]

Record = dict[str, Any]


def place_record(place: Place) -> Record:
    """Where something stands; a column only where one cell is meant."""
    record: Record = {"file": place.file, "sheet": place.sheet, "row": place.row}
    return record | ({"column": place.column} if place.column else {})


def line_record(line: Line) -> Record:
    """A calendar line with every canonical field, unknown ones as null."""
    record: Record = {}
    for name in Line.__struct_fields__:
        record[name] = _plain(getattr(line, name))
    record["extra"] = dict(line.extra)
    del record["cells"]
    return record


def _plain(value: Any) -> Any:
    match value:
        case Place():
            return place_record(value)
        case Amount():
            return {
                "low": value.low,
                "high": value.high,
                "basis": value.basis,
                "vat": value.vat,
                "currency": value.currency,
                "raw": value.raw,
            }
        case Period():
            return {
                "start": _iso(value.start),
                "end": _iso(value.end),
                "precision": value.precision,
                "raw": value.raw,
            }
        case Procedure():
            return {"kind": value.kind, "raw": value.raw}
        case Term():
            return {"months": value.months, "options_months": value.options_months, "raw": value.raw}
        case tuple():
            return list(value)
    return value


def skipped_record(skipped: Skipped, lang: Language) -> Record:
    """A row, sheet or file that was not used, with the reason."""
    return {"place": place_record(skipped.place), "reason": say(skipped.reason, lang), "text": skipped.text}


def problem_record(problem: Problem, lang: Language) -> Record:
    """Something that was read but not wholly understood."""
    return {
        "place": place_record(problem.place),
        "kind": problem.kind,
        "severity": problem.severity,
        "message": say(problem.message, lang),
        "hint": say(problem.hint, lang) if problem.hint else None,
        "text": problem.text,
    }


def evidence_record(evidence: Evidence) -> Record:
    """The words that made a rule fire, in the cell they came from."""
    return {
        "words": evidence.words,
        "pattern": evidence.pattern,
        "strength": evidence.strength,
        "field": evidence.field,
        "cell": evidence.cell,
        "start": evidence.start,
        "weight": round(evidence.weight, 4),
    }


def hit_record(hit: Hit, rulebook: RuleBook, lang: Language) -> Record:
    """A rule that fired, by id and title."""
    return {
        "rule": hit.rule,
        "title": rulebook.rule(hit.rule).title(lang),
        "relevance": round(hit.relevance, 4),
        "evidence": [evidence_record(each) for each in hit.evidence],
    }


def opportunity_record(opportunity: Opportunity, rulebook: RuleBook, lang: Language) -> Record:
    """One opportunity: a calendar line with all its categories, its route, moment and suppliers."""
    parts = opportunity.parts
    return {
        "rank": opportunity.rank,
        "score": round(opportunity.score, 4),
        "score_parts": {name: round(getattr(parts, name), 4) for name in parts.__struct_fields__},
        "line": line_record(opportunity.line),
        "categories": [hit_record(hit, rulebook, lang) for hit in opportunity.hits],
        "route": _route_record(opportunity.route, lang),
        "window": _window_record(opportunity.window, lang),
        "suppliers": [candidate_record(each, lang) for each in opportunity.suppliers],
        "incumbent": _incumbent_record(opportunity.incumbent, lang) if opportunity.incumbent else None,
        "social_return": _social_return_record(opportunity.social_return, lang) if opportunity.social_return else None,
        "questions": [say(each, lang) for each in questions_of(opportunity, rulebook, lang)],
        "change": opportunity.change,
        "changes": [say(each, lang) for each in opportunity.changes],
        "ask": say(opportunity.ask, lang) if opportunity.ask else None,
        "mark": opportunity.mark,
        "follow_up": _follow_up_record(opportunity.follow_up) if opportunity.follow_up else None,
    }


def _route_record(route: Route, lang: Language) -> Record:
    return {
        "kind": route.kind,
        "form": route.form,
        "title": say(route_title(route), lang),
        "why": say(route.why, lang),
        "also": [say(each, lang) for each in route.also],
        "legal": route.legal,
    }


def route_title(route: Route) -> Message:
    """What the route is called: by its finer form where it has one."""
    return msg(f"route.form.{route.form}" if route.form else f"route.{route.kind}")


def _window_record(window: Window, lang: Language) -> Record:
    return {
        "phase": window.phase,
        "stage": window.stage,
        "talk_by": _iso(window.talk_by),
        "next_moment": _iso(window.next_moment),
        "estimated": window.estimated,
        "why": say(window.why, lang),
        "question": say(window.question, lang) if window.question else None,
    }


def candidate_record(candidate: Candidate, lang: Language) -> Record:
    """A social enterprise that could deliver, without the person to call."""
    return {
        "name": candidate.name,
        "place": candidate.place,
        "distance_km": candidate.distance_km,
        "why": "; ".join(say(each, lang) for each in candidate.why),
        "score": round(candidate.score, 4),
        "recognition": list(candidate.recognition),
        "categories": list(candidate.categories),
        "website": candidate.website,
        "source": candidate.source,
        "checked": _iso(candidate.checked),
    }


def _incumbent_record(incumbent: Incumbent, lang: Language) -> Record:
    return {
        "name": incumbent.name,
        "match": incumbent.match,
        "score": round(incumbent.score, 4),
        "why": say(incumbent.why, lang),
        "review": incumbent.review,
    }


def _social_return_record(indication: SocialReturnIndication, lang: Language) -> Record:
    return {
        "low": indication.low,
        "high": indication.high,
        "share_low": indication.share_low,
        "share_high": indication.share_high,
        "why": say(indication.why, lang),
    }


def _follow_up_record(follow_up: FollowUp) -> Record:
    return {
        "status": follow_up.status,
        "owner": follow_up.owner,
        "date": _iso(follow_up.date),
        "note": follow_up.note,
        "result": follow_up.result,
        "own": dict(follow_up.own),
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
