"""What a brief holds: one or two pages to take along to one conversation, in the order in which people talk.

What is coming and when, why it is a chance, which way it could go, what to ask, who could deliver, an example from
elsewhere, and room for what is agreed.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.messages import Language, Message, msg
from impactscreen.model import FollowUp, Opportunity, Phase, SocialReturnIndication
from impactscreen.reports.blocks import Aside, Block, Fact, Facts, Grid, Heading, Paper, Paragraph, Text, Voice
from impactscreen.reports.cases import Case, best_case, load_cases
from impactscreen.reports.document import Document, Later
from impactscreen.reports.phrases import (
    evidence_phrases,
    incumbent_phrase,
    moment_phrase,
    period_phrase,
    questions_of,
    supplier_phrase,
    value_phrase,
)
from impactscreen.reports.records import opportunity_record, route_title
from impactscreen.reports.visits import clients_table, visits_of
from impactscreen.screening import Screening

__all__ = ["brief_document"]

_IN_FULL = 2
"""So many opportunities are told in full, to keep to two pages."""
_IN_SHORT = 5
"""So many more are told in a few lines; whatever is left stands in the overview."""
_NAMED = 3
"""Enterprises named for one opportunity."""
_ALSO = 2
_AIMS = 3
_LONGEST_DESCRIPTION = 280
_ROOM = 3
"""Lines to write on."""
_LAWYER = msg("ranking.also.lawyer")


def brief_document(
    screening: Screening,
    chosen: Sequence[Opportunity],
    lang: Language,
    *,
    described: bool = True,
    own: Sequence[Case] = (),
) -> Document:
    """A paper for each conversation about the chosen opportunities.

    Args:
        screening: what a scan found.
        chosen: the opportunities to talk about, best first.
        lang: language of what the rules say.
        described: whether the lines come with the calendar's own description; an earlier list has only the words found.
        own: cases of one's own dossier, which go before any from elsewhere.

    Raises:
        RuleError: a mistake in a file with cases.
    """
    narrowed = replace(screening, opportunities=tuple(chosen))
    cases = (own, *load_cases(screening.rulebook))
    return Document(
        title=msg("brief.document"),
        tables=(clients_table(narrowed, chosen, lang),),
        records=Later(chosen, lambda each: opportunity_record(each, screening.rulebook, lang)),
        papers=tuple(
            _paper(client, department, found, _Talk(narrowed, lang, best_case(cases, found), described))
            for (client, department), found in visits_of(chosen).items()
        ),
        stamp=screening.as_of,
        screening=narrowed,
    )


class _Talk(Struct, frozen=True):
    """What every part of one brief needs."""

    screening: Screening
    lang: Language
    case: Case | None
    described: bool


def _paper(client: str, department: str, found: Sequence[Opportunity], talk: _Talk) -> Paper:
    whom = client or department
    blocks: list[Block] = [
        Paragraph(_whose(client and department, found, talk), Voice.SMALL),
        Paragraph(_invitation(found), Voice.LEAD),
    ]
    if len(found) > 1:
        blocks.append(_overview(found))
    for number, each in enumerate(found[:_IN_FULL], start=1):
        heading = msg("brief.numbered", number=number, title=each.line.title) if len(found) > 1 else each.line.title
        blocks += [Heading(heading), Facts(tuple(_facts(each, talk)))]
    if short := found[_IN_FULL : _IN_FULL + _IN_SHORT]:
        facts = tuple(_in_short(number, each, talk) for number, each in enumerate(short, start=_IN_FULL + 1))
        blocks += [Heading(msg("brief.also")), Facts(facts)]
    if talk.case:
        words = talk.case.words(talk.lang)
        lesson = msg("brief.case.lesson", lesson=words.lesson)
        blocks.append(Aside(msg("brief.case", title=words.title), (words.story, lesson), talk.case.sources))
    blocks += [*_meaning(), *_agreements(), Paragraph(msg("brief.small-print"), Voice.SMALL)]
    return Paper(msg("brief.title", whom=whom) if whom else msg("brief.title-unknown"), tuple(blocks))


def _whose(department: str, found: Sequence[Opportunity], talk: _Talk) -> Message:
    officers = tuple(dict.fromkeys(each.line.procurement_officer for each in found if each.line.procurement_officer))
    parts: list[Text] = [department] if department else []
    if officers:
        parts.append(msg("brief.officer", names=officers))
    parts.append(msg("brief.seen-on", day=talk.screening.as_of))
    return _joined(parts)


def _joined(parts: Sequence[Text], how: str = "brief.dot") -> Message:
    first, *rest = parts
    whole = first if isinstance(first, Message) else msg("brief.text", text=first)
    for each in rest:
        whole = msg(how, left=whole, right=each)
    return whole


def _invitation(found: Sequence[Opportunity]) -> Message:
    """What the talk is for, and by when: not what anybody did wrong, but what is still possible."""
    phases = {each.window.phase for each in found}
    days = [each.window.talk_by for each in found if each.window.talk_by and each.window.phase is Phase.OPEN]
    n = len(found)
    if phases == {Phase.LATE}:
        return msg("brief.invitation.late", n=n)
    if Phase.CLOSING in phases:
        return msg("brief.invitation.closing", n=n)
    if days:
        return msg("brief.invitation.open", n=n, day=min(days))
    return msg("brief.invitation.unknown", n=n)


def _moment(each: Opportunity) -> Message:
    """By when to talk; "call now" is for who makes the list, not for who is called."""
    return msg("brief.moment.closing") if each.window.phase is Phase.CLOSING else moment_phrase(each)


def _overview(found: Sequence[Opportunity]) -> Grid:
    return Grid(
        columns=(
            msg("brief.column.what"),
            msg("reports.column.value"),
            msg("reports.column.phase"),
            msg("reports.column.route"),
        ),
        rows=tuple(
            (each.line.title, value_phrase(each.line.value) or "", _moment(each), route_title(each.route))
            for each in found
        ),
        widths=(32, 18, 28, 22),
    )


def _facts(each: Opportunity, talk: _Talk) -> list[Fact]:
    """What there is to say about one opportunity; a label without anything to say is left out."""
    facts = (
        Fact(msg("brief.label.what"), _what(each, talk)),
        Fact(msg("brief.label.when"), (each.window.why,), lead=_moment(each)),
        Fact(msg("brief.label.why"), _why(each, talk)),
        Fact(msg("brief.label.route"), _route(each), lead=route_title(each.route)),
        Fact(msg("brief.label.questions"), _questions(each, talk), listed=True),
        Fact(msg("brief.label.suppliers"), _suppliers(each), listed=True),
        Fact(msg("brief.label.earlier"), _earlier(each.follow_up)),
        *([_social_return(each.social_return)] if each.social_return else []),
    )
    return [fact for fact in facts if fact.lines]


def _in_short(number: int, each: Opportunity, talk: _Talk) -> Fact:
    questions = questions_of(each, talk.screening.rulebook, talk.lang, most=1)
    way = _joined([route_title(each.route), each.route.why], "brief.explained")
    title = msg("brief.numbered", number=number, title=each.line.title)
    return Fact(_moment(each), (way, *questions), lead=title)


def _what(each: Opportunity, talk: _Talk) -> tuple[Text, ...]:
    line = each.line
    description = (line.description or line.remarks or "") if talk.described else ""
    if len(description) > _LONGEST_DESCRIPTION:
        description = f"{description[:_LONGEST_DESCRIPTION].rsplit(maxsplit=1)[0]} …"
    facts: dict[str, Text | None] = {
        "value": value_phrase(line.value),
        "procedure": line.procedure.raw if line.procedure else None,
        "reference": line.reference,
        "now": incumbent_phrase(each.incumbent) or line.supplier,
        "contract-end": period_phrase(line.contract_end),
    }
    parts = [msg(f"brief.what.{name}", fact=fact) for name, fact in facts.items() if fact]
    return (*([description] if description else []), *([_joined(parts)] if parts else []))


def _why(each: Opportunity, talk: _Talk) -> tuple[Text, ...]:
    words = {found.words.casefold(): found.words for hit in each.hits for found in hit.evidence}
    quoted = tuple(msg("evidence.words-only", words=word) for word in words.values())
    evidence = evidence_phrases(each.hits) if talk.described else quoted
    found = (msg("brief.evidence", evidence=evidence),) if evidence else ()
    return (talk.screening.rulebook.rule(each.hits[0].rule).why(talk.lang), *found)


def _route(each: Opportunity) -> tuple[Text, ...]:
    # Where the law decides, what it decides about comes first: the lawyer's line must not be left without its subject.
    others = sorted((other for other in each.route.also if other != _LAWYER), key=lambda one: "reserved" not in one.key)
    also = others[:_ALSO]
    if each.route.legal:
        also.append(_LAWYER)
    return (each.route.why, *([_joined(also, "brief.beside")] if also else []))


def _questions(each: Opportunity, talk: _Talk) -> tuple[Text, ...]:
    """What the city wants to reach with it, then what only the client knows."""
    goals = tuple(dict.fromkeys(goal for hit in each.hits for goal in talk.screening.rulebook.rule(hit.rule).sdgs))
    aims = [msg(f"brief.aim.{goal}") for goal in goals[:_AIMS]]
    reach = (msg("brief.question.aim", aims=aims),) if aims else ()
    return (*reach, *questions_of(each, talk.screening.rulebook, talk.lang, most=2))


def _suppliers(each: Opportunity) -> tuple[Text, ...]:
    return tuple(supplier_phrase(candidate) for candidate in each.suppliers[:_NAMED])


def _earlier(noted: FollowUp | None) -> tuple[Text, ...]:
    """What was noted in an earlier list, so that the talk goes on where it stopped."""
    if noted is None or not noted.touched:
        return ()
    parts = [
        msg(f"brief.earlier.{name}", fact=fact)
        for name in ("status", "owner", "date", "note", "result")
        if (fact := getattr(noted, name))
    ]
    own = [f"{header}: {text}" for header, text in noted.own.items()]
    return (_joined([*parts, *own]),) if parts or own else ()


def _social_return(indication: SocialReturnIndication) -> Fact:
    low, high = indication.low, indication.high
    if low is None or high is None or low == high:
        key = "from" if high is None else "up-to" if low is None else "about"
        amount = msg(f"brief.social-return.{key}", amount=high if low is None else low)
    else:
        amount = msg("brief.social-return.between", low=low, high=high)
    return Fact(msg("brief.label.social-return"), (indication.why,), lead=amount)


def _meaning() -> tuple[Block, ...]:
    """What buying social can mean, in two sentences."""
    facts = tuple(Fact(msg(f"brief.{way}"), (msg(f"brief.{way}.meaning"),)) for way in ("buy-social", "social-return"))
    return Heading(msg("brief.meaning")), Facts(facts)


def _agreements() -> tuple[Block, ...]:
    columns = (msg("brief.column.agreement"), msg("brief.column.who"), msg("brief.column.when"))
    return Heading(msg("brief.agreements")), Grid(columns, ((None, None, None),) * _ROOM, (60, 20, 20))
