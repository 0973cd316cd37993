"""The one moment in a longer text: "verwacht Q3 2026, na besluit van de raad"."""

from __future__ import annotations

import re

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.moments import BOUND, FROM, NO_CONTEXT, says_year, with_one_end
from impactscreen.calendars.values.period_patterns import MONTHS, PATTERNS, SEASONS, PeriodContext, Span, build
from impactscreen.model import Precision

__all__ = ["OF_MOMENTS", "WORD", "clause_about", "moment_within"]


def moment_within(text: str, context: PeriodContext) -> Span | None:
    """The one period in a longer text ("Q3 2026, na besluit van de raad"); None when there are more, or none."""
    spans = _spans_in(text, PeriodContext(context.year) if says_year(text) else NO_CONTEXT)
    if len(spans) != 1:
        return None
    begin, stop, span = spans[0]
    before, after = text[:begin], text[stop:]
    bound = BOUND.search(before)
    if bound:
        before = before[: bound.start()]
    if re.search(r"\d", before + after) or _NEXT_TO_ANOTHER.search(f"{before}|{after}"):
        return None
    words = WORD.findall(f"{before} {after}")
    if not _MOMENT_WORDS.isdisjoint(words) or (span[2] is Precision.YEAR and any(map(_like_a_moment, words))):
        return None  # "jan-mrt of nog later in 2027" is less than the whole year
    if context.field is not None and not _is_about(before, after, context.field):
        return None
    if bound is None:
        return span
    if bound[0].startswith(("tot", "t/m")):  # "loopt tot 31-12-2027", and not before
        return span if span[2] is not Precision.YEAR else None
    return with_one_end(span, bound[0], keeps_start=FROM.match(bound[0]) is not None)


def clause_about(text: str, field: str) -> str | None:
    """The one of several clauses that tells of a field: "marktconsultatie maart 2027, publicatie september 2027"."""
    own = _STEPS.get(field, frozenset()).difference(*(words for name, words in _STEPS.items() if name != field))
    clauses = _CLAUSE.sub("\0", text).split("\0")
    about = [clause for clause in clauses if not own.isdisjoint(WORD.findall(clause))]
    return about[0] if len(about) == 1 and len(clauses) > 1 else None


_CLAUSE = regex(r"\s*[,;]\s*|\s+-\s+", needs=(",", ";", "-"))


def _is_about(before: str, after: str, field: str) -> bool:
    """Whether what stands around a moment leaves it the moment of that field, and not of a decision or another step.

    A remark may follow behind a comma or a bracket.
    """
    allowed = _AROUND | _STEPS.get(field, frozenset())
    remark = after.lstrip()[:1] in {",", ";", ":", "-"} and bool(after.strip())
    return allowed.issuperset(WORD.findall(before if remark else f"{before} {after}"))


def _spans_in(text: str, context: PeriodContext) -> list[tuple[int, int, Span]]:
    """Where periods stand in a text, and which; none when one of them does not exist."""
    spans: list[tuple[int, int, Span]] = []
    for name, pattern in PATTERNS:
        if name in _NOT_IN_SENTENCES:
            continue
        for found in pattern.finditer(text):
            if any(found.start() < stop and start < found.end() for start, stop, _ in spans) or _inside_word(
                text, found
            ):
                continue
            try:
                span = build(name, found, context)
            except ValueError:
                return []
            if span:
                spans.append((found.start(), found.end(), span))
    return spans


_NEXT_TO_ANOTHER = regex(r"(?:\b(?:of|or|en|and|ipv)|[/&+])\s*\||\|\s*(?:(?:of|or|en|and|ipv)\b|[/&+])")
"""What stands beside a moment (at the bar) when there is another one that was not understood."""
WORD = regex(r"[a-zà-ÿ]+")
_MOMENT_WORDS = frozenset(
    {
        *MONTHS, *SEASONS, "begin", "medio", "midden", "half", "helft", "eind", "einde", "mid", "end", "kwartaal",
        "quarter", "week", "maand", "month", "i", "ii", "iii", "iv", "later", "eerder", "vroeger", "daarna", "earlier",
        "tot", "vanaf", "uiterlijk", "until", "was", "ipv", "oorspronkelijk", "uitgesteld", "verschoven", "eerst",
        "anders",
    }
)  # fmt: skip
OF_MOMENTS = _MOMENT_WORDS | {
    "q", "k", "kw", "kwrt", "kwart", "w", "wk", "h", "halfjaar", "jaar", "zomer", "winter", "primo", "ultimo", "start",
}  # fmt: skip
"""Of these a moment without figures such as 2027 or 1-7 has at least one."""
_AROUND = frozenset(
    {
        "datum", "naar", "verwachting", "ergens", "loop", "van", "gedurende", "gehele", "hele", "heel", "jaar",
        "periode", "moment", "onder", "voorbehoud", "indien", "zo", "mogelijk", "nader", "te", "bepalen", "nog",
        "definitief", "definitieve", "voorlopig", "voorlopige", "nieuw", "nieuwe", "huidig", "huidige", "dan", "ook",
        "al", "reeds", "uur", "om", "eerstvolgende", "bekend", "weten", "we", "the", "of", "during", "approx", "about",
        "estimated", "target", "planned", "date",
    }
)  # fmt: skip
"""What says nothing else of a moment."""
_STEPS = {
    "start": frozenset(
        {
            "start", "starten", "opstart", "opstarten", "voorbereiding", "voorbereiden", "intake", "kick", "off",
            "kickoff", "inkoop", "traject", "inkooptraject", "startgesprek", "aanvang", "begin", "preparation",
        }
    ),
    "publication": frozenset(
        {
            "publicatie", "publiceren", "gepubliceerd", "publicatiedatum", "aankondiging", "aanbesteding",
            "aanbestedingen", "aanbesteden", "tender", "uitvraag", "uitvragen", "uitzetten", "markt", "tenderned",
            "start", "starten", "procedure", "opstart", "publication", "publish", "launch", "market", "to",
        }
    ),
    "award": frozenset(
        {"gunning", "gunnen", "gegund", "gunningsbesluit", "opdrachtverlening", "award", "awarded", "contractering"}
    ),
    "contract_start": frozenset(
        {
            "ingang", "ingaand", "ingangsdatum", "contract", "start", "starten", "uitvoering", "levering",
            "implementatie", "aanvang", "overeenkomst", "dienstverlening", "realisatie", "oplevering",
        }
    ),
    "contract_end": frozenset(
        {
            "contract", "loopt", "lopend", "looptijd", "einde", "eind", "einddatum", "eindigt", "verloopt", "verlengd",
            "verlenging", "verlengingen", "geldig", "expiratie", "expireert", "afloop", "af", "aflopend",
            "overeenkomst", "rok", "raamovereenkomst", "optie", "opties", "incl", "inclusief", "excl", "exclusief",
            "ends", "end", "expires", "valid", "extended", "max", "maximaal",
        }
    ),
}  # fmt: skip
"""Field → words for that step of a purchase: under "Publicatie" "gunning mei 2027" is no publication."""
_MONTHS_IN_FULL = tuple(name for name in MONTHS if len(name) > 4)  # noqa: PLR2004 - "juni" is like many words
_PARTS_OF_YEARS = (
    "winter", "zomer", "herfst", "kerst", "pasen", "pinkster", "vakantie", "reces", "bouwvak", "semester", "trimester",
    "tertaal", "kwart", "quart",
)  # fmt: skip


def _like_a_moment(word: str) -> bool:
    """Whether a word says when in the year: a month that is spelled wrongly, or a season we have no days for."""
    from rapidfuzz.distance import OSA  # hardly any cell needs it

    return any(part in word for part in _PARTS_OF_YEARS) or (
        len(word) > 4 and any(OSA.distance(word, name, score_cutoff=2) <= 2 for name in _MONTHS_IN_FULL)  # noqa: PLR2004
    )


_NOT_IN_SENTENCES = frozenset({"day_bare", "named_day_bare", "month_bare", "years", "year_month", "month_year"})
"""Too little to be sure of when other words stand around."""


def _inside_word(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()][-1:], text[found.end() :][:1]
    if before.isalnum() or before in {"-", "_"}:
        return True
    return found[0][-1].isalnum() and (after.isalnum() or _GOES_ON.match(text, found.end()) is not None)


_GOES_ON = regex(r"[-_/]\w")
