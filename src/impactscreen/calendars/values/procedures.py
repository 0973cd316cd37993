"""Procedures and kinds of contract in all the spellings of Dutch calendars."""

from __future__ import annotations

import re
from functools import lru_cache

from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.unknown import says_unknown
from impactscreen.model import Nature, Procedure, ProcedureKind
from impactscreen.text import fold

__all__ = ["names_procedure", "parse_nature", "parse_procedure"]

_KINDS: tuple[tuple[ProcedureKind, re.Pattern[str]], ...] = tuple(
    (kind, regex(source, needs=needs))
    for kind, needs, source in (
        (ProcedureKind.IN_HOUSE, (), r"\b(quasi )?inbested\w*|\balleenrecht\b|\bin house\b|\binhouse\b"),
        (ProcedureKind.MARKET_CONSULTATION, (),
            r"marktconsultatie|marktverkenning|\brfi\b|market consultation|marktdialoog"),
        (ProcedureKind.CONCESSION, (), r"concessie|concession"),
        (ProcedureKind.COMPETITIVE_DIALOGUE, (), r"concurrentiegerichte dialoog|competitive dialog|\bcgd\b"),
        (ProcedureKind.INNOVATION_PARTNERSHIP, (), r"innovatiepartnerschap|innovation partnership"),
        (ProcedureKind.FRAMEWORK_CALL,
            ("competiti", "nadere", "nok", "das", "dps", "dynamisch", "rok", "afroep", "framework", "call off"),
            (r"mini ?competiti\w*|nadere overeenkomst|nadere opdracht|nadere uitvraag|\bnok\b|\bdas\b|"
            r"\bdps\b|dynamisch aankoopsysteem|binnen rok\b|afroep|within framework|call off")),
        (ProcedureKind.EXTENSION, (), r"\bverleng\w*|\boptie\w*|\bextension\b|gebruik optie"),
        (ProcedureKind.SOCIAL_SERVICES,
            ("sas", "2b", "sociale", "bijlage", "house", "social", "regime"),
            (r"\bsas\b|\b2b\b|2b dienst|sociale en (andere )?specifieke|bijlage xiv|open ?house|social services|"
            r"light regime|licht regime")),
        (ProcedureKind.EU_RESTRICTED,
            ("niet openba", "eno", "restricted", "mededinging", "onderhandelingsprocedure"),
            (r"\b(ea|eu|eo|europe\w*|eur)\b.*\bniet openba|\bniet openba\w*.*\b(ea|eu|europe\w*|eur)\b|\benoa?\b|"
            r"\beno\b|^niet openba\w*( procedure)?$|\brestricted\b|mededingingsprocedure|"
            r"onderhandelingsprocedure met")),
        (ProcedureKind.DIRECT,
            ("enkelv", "eo", "ev", "1 op 1", "1 1", "een op een", "direct", "zonder", "single", "rechtst",
             "uit de hand", "gunning"),
            (r"enkelv|\bevo\b|\beo h\b|\b1 op 1\b|\b1 1\b|\been op een\b|\bdirect\w*|\beo(u|h)?\b|\bev\b|"
            r"onderhandelingsprocedure zonder|single source|rechtstreeks|uit de hand|\bonderhandse gunning\b")),
        (ProcedureKind.INVITED, (),
            (r"meerv|\bmo\b|\bmvo\b|\bmou?h?\b|\bonderhands\b|\b3 offertes\b|offertes aanvragen|invited|"
            r"invitation")),
        (ProcedureKind.NATIONAL_OPEN, (), r"nationa\w+|\bnat openb|\bno\b|\bna\b|\bnoa\b|national"),
        (ProcedureKind.EU_OPEN, (),
            r"\bea\b|\beu\b|\beoa\b|europe\w*|\beur\b|boven (eu )?drempel|\beoo\b|open procedure eu"),
        (ProcedureKind.NATIONAL_OPEN, (), r"^onder (eu )?drempel"),
        (ProcedureKind.EU_OPEN, (), r"\bopenba\w*|^open( procedure)?$"),
    )
)  # fmt: skip
"""Kinds with the words of which one must stand there, where those save looking; the first that fits counts."""
_DENIED = regex(
    r"\b(?:niet|geen|not?|non) (?:europe\w*|eu|ea|das|dps|meervoudig\w*|enkelvoudig\w*|aanbeste\w*)\b|"
    r"\beurope\w* nee\b|\bonder (?:de )?(?:eu|europese) |\bnationa\w+ niet openba",
    needs=("niet", "geen", "no", "nee", "onder"),
)
"""What is denied is no procedure ("niet Europees", "onder EU-drempel"), and some are not among ours."""
_EITHER = regex(r"/|,|;|->|→|\b(?:of|or|nu|voorheen)\b", needs=("/", ",", ";", "->", "→", "of", "or", "nu", "voorheen"))
_EUROPEAN = regex(r"\b(?:ea|eu|europe\w*)\b", needs=("ea", "eu"))
_SMALLER = regex(r"\b(?:mo|mvo|meervoudig\w*|enkelvoudig\w*|no|nationa\w+)\b", needs=("m", "enkel", "no", "na"))
_NUMBERED = regex(r"^\s*\d+\s+[-–.:]\s+", needs=("-", "–", ".", ":"))
"""Systems number their procedures: "02 - Openbare procedure"."""
_NATURES = (
    (Nature.SERVICES, regex(r"^(?:d|dienst\w*|services?|diensten.*)$")),
    (Nature.SUPPLIES, regex(r"^(?:l|levering\w*|goed\w*|supplies|supply|goods|product\w*)$")),
    (Nature.WORKS, regex(r"^(?:w|werk|werken|works?|bouw\w*|gww|infra)$")),
)


@lru_cache(maxsize=1024)
def parse_procedure(raw: str) -> tuple[Procedure, bool]:
    """Read a procedure; the flag tells whether it was understood."""
    text = raw.lower().strip()
    if says_unknown(text) and text not in {"na", "no"}:
        return Procedure(None, raw), True
    folded = fold(_NUMBERED.sub("", raw))
    if folded in {"open", "openbaar", "openbare procedure", "openbare aanbesteding"}:
        return Procedure(ProcedureKind.NATIONAL_OPEN, raw), True
    if not _DENIED.search(folded) and not _in_doubt(text):
        for kind, pattern in _KINDS:
            if pattern.search(folded):
                return Procedure(kind, raw), True
    return Procedure(None, raw), False


def _in_doubt(text: str) -> bool:
    """Whether a European procedure and a smaller one stand beside each other: which of them is for a person to say."""
    return _EITHER.search(text) is not None and _EUROPEAN.search(text) is not None and _SMALLER.search(text) is not None


_ONLY_PROCEDURE = regex(
    r"(?:\s|\b(?:\d|europe\w*|nationa\w+|eu|meervoudige?|enkelvoudige?|onderhandse?|niet|openbare?|directe?|sas|concessies?|"
    r"aanbesteding(?:en)?|inkopen|trajecten|procedures?|opdrachten|via|en)\b)+"
)


def names_procedure(heading: str) -> bool:
    """Whether a heading is a procedure and nothing else: "Europese aanbestedingen", not "Openbare ruimte"."""
    return _ONLY_PROCEDURE.fullmatch(fold(heading)) is not None and parse_procedure(heading)[0].kind is not None


@lru_cache(maxsize=256)
def parse_nature(raw: str) -> tuple[Nature | None, bool]:
    """Read leveringen, diensten or werken (L/D/W); the flag tells whether it was understood."""
    text = fold(raw)
    for nature, pattern in _NATURES:
        if pattern.match(text):
            return nature, True
    long_words = [word for word in text.split() if len(word) > 3]  # noqa: PLR2004 - "d" is no word in a sentence
    found = {nature for word in long_words for nature, pattern in _NATURES if pattern.match(word)}
    if len(found) == 1:
        return found.pop(), True
    return None, says_unknown(raw.lower().strip())
