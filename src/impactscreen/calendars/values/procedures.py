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
        (ProcedureKind.IN_HOUSE, (),
            r"\b(quasi )?inbested\w*|\b(?:alleen|uitsluitend )recht\b|\bin house\b|\binhouse\b"),
        (ProcedureKind.MARKET_CONSULTATION, (),
            r"marktconsultatie|marktverkenning|\brfi\b|market consultation|marktdialoog"),
        (ProcedureKind.CONCESSION, (), r"concessie|concession"),
        (ProcedureKind.COMPETITIVE_DIALOGUE, (), r"concurrentiegerichte dialoog|competitive dialog|\bcgd\b"),
        (ProcedureKind.INNOVATION_PARTNERSHIP, (), r"innovatiepartnerschap|innovation partnership"),
        (ProcedureKind.FRAMEWORK_CALL,
            ("competiti", "mini", "nadere", "nok", "das", "dps", "dynamisch", "rok", "afroep", "framework", "call off"),
            (r"mini ?competiti\w*|mini ?tender|nadere overeenkomst|nadere opdracht|nadere uitvraag|\bnok\b|\bdas\b|"
            r"\bdps\b|dynamisch aankoopsysteem|binnen rok\b|afroep|within framework|call off")),
        (ProcedureKind.EXTENSION, (), r"\bverleng\w*|\boptie\w*|\bextension\b|gebruik optie"),
        (ProcedureKind.SOCIAL_SERVICES,
            ("sas", "2b", "sociale", "bijlage", "house", "social", "regime"),
            (r"\bsas\b|\b2b\b|2b dienst|sociale en (andere )?specifieke|bijlage xiv|open ?house|"
            r"social (?:and other (?:specific )?)?services|"
            r"light regime|licht regime")),
        (ProcedureKind.EU_RESTRICTED,
            ("niet openba", "eno", "restricted", "mededinging", "onderhandelingsprocedure"),
            (r"\b(ea|eu|eo|europe\w*|eur)\b.*\bniet openba|\bniet openba\w*.*\b(ea|eu|europe\w*|eur)\b|\benoa?\b|"
            r"\beno\b|^niet openba\w*( procedure)?$|\brestricted\b|mededingingsprocedure|"
            r"onderhandelingsprocedure met")),
        (ProcedureKind.DIRECT,
            ("enkel", "eo", "ev", "1 op 1", "1 1", "een op een", "direct", "zonder", "single", "rechtst",
             "uit de hand", "gunning"),
            (r"\benkel\b|enkelv|\bevo\b|\beo h\b|\b1 op 1\b|\b1 1\b|\been op een\b|\bdirecte?\b|\beo(u|h)?\b|\bev\b|"
            r"onderhandelingsprocedure zonder|single source|rechtstreeks|uit de hand|\bonderhandse gunning\b")),
        (ProcedureKind.INVITED, (),
            (r"meerv|\bmo\b|\bmvo\b|\bmou?h?\b|\bonderhands\b|\b(?:3|three) (?:offertes|quotes)\b|"
            r"offertes aanvragen|invited|invitation")),
        (ProcedureKind.NATIONAL_OPEN, (), r"nationa\w+|\bnat openb|\bno\b|\bna\b|\bnoa\b|national"),
        (ProcedureKind.EU_OPEN, (),
            r"\bea\b|\beu\b|\beoa\b|europe\w*|\beur\b|boven (eu )?drempel|\beoo\b|open procedure eu"),
        (ProcedureKind.NATIONAL_OPEN, (), r"^onder (eu )?drempel"),
        (ProcedureKind.EU_OPEN, (), r"\bopenba\w*|^open( procedure)?$"),
    )
)  # fmt: skip
"""Kinds with the words of which one must stand there, where those save looking; the first that fits counts."""
_DENIED = regex(
    r"\b(?:geen|buiten|not|non|vorige?|eerdere?)\b|\bna (?:\w+ )?verleng|"
    r"\bniet\b(?! openba)|\bno (?:eu|ea|das|dps)\b|\beurope\w* nee\b|"
    r"\bonder (?:de )?(?:eu|europese) |\bnationa\w+ niet openba",
    needs=("niet", "geen", "buiten", "no", "nee", "onder", "vorig", "eerder", "na"),
)
"""What is denied is no procedure ("niet Europees", "onder EU-drempel"), and some are not among ours."""
_AFTER = regex(
    r"\bna (?:een )?(?:marktconsultatie|marktverkenning|marktdialoog|rfi)\b|"
    r"\b(?:met|incl\w*) (?:\w+ ){0,4}?(?:opti|verleng)\w*.*",
    needs=("na", "met", "incl"),
)
"""What comes before the procedure, or what its contract will hold: "MO na marktconsultatie", "EA met optie"."""
_EITHER = regex(
    r"[/,;|()+]|-> |→|\b(?:en|and|nu|voorheen|daarna|eventueel|mogelijk|eerst)\b|-\s",
    needs=(*"/,;|()+→", "- ", "> ", "en", "and", "nu", "voorheen", "daarna", "eventueel", "mogelijk", "eerst"),
)  # fmt: skip
"""What stands between two procedures."""
_OF_ANOTHER = regex(
    r"(?:(?:niet )?openba\w*|open|onderhands\w*|procedures?|aanbesteding\w*|\d+ offertes|1 op 1|via|\s)+"
)
"""What says more of the procedure that stands beside it: "EA (openbaar)"."""
_EUROPEAN = frozenset(
    {
        ProcedureKind.EU_OPEN,
        ProcedureKind.EU_RESTRICTED,
        ProcedureKind.CONCESSION,
        ProcedureKind.COMPETITIVE_DIALOGUE,
        ProcedureKind.INNOVATION_PARTNERSHIP,
        ProcedureKind.SOCIAL_SERVICES,
    }
)
"""A European procedure and what kind of one: "Europees, concurrentiegerichte dialoog"."""
_WEAK = regex(r"\b(?:openb\w*|open|direct\w*|nationa\w*|eu|ea|eur|na|no|mo|eo|ev|restricted|optie\w*)\b")
"""Words that mean other things too: "openbare ruimte", "direct leverbaar", "EU-subsidie"."""
_OF_PROCEDURES = frozenset(
    {
        "aanbesteding", "aanbestedingen", "aanbesteden", "aanbestedingsprocedure", "procedure", "procedures", "niet",
        "europees", "europese", "eu", "ea", "no", "na", "mo", "eo", "ev", "open", "openbaar", "openbare", "onderhands",
        "onderhandse", "meervoudig", "meervoudige", "enkelvoudig", "enkelvoudige", "nationaal", "nationale", "offerte",
        "offertes", "offerteaanvraag", "aanvraag", "aanvragen", "uitvraag", "opdracht", "gunning", "inkoop",
        "inkopen", "traject", "trajecten", "partij", "partijen", "leverancier", "leveranciers", "met", "zonder",
        "via", "voor", "van", "een", "de", "het", "in", "op", "bij", "te", "boven", "onder", "drempel", "drempelwaarde",
        "selectie", "voorselectie", "voorafgaande", "aankondiging", "perceel", "percelen", "raamovereenkomst", "rok",
        "tender", "tenders", "tendering", "tenderned", "negometrix", "mercell", "call", "for", "national", "european",
        "restricted", "direct", "directe", "award", "contract", "below", "above", "threshold", "voorbehouden", "optie",
        "opties", "verlenging", "plus", "incl", "inclusief", "excl", "volgens", "conform", "dienst", "diensten",
        "levering", "leveringen", "werk", "werken", "house", "nat", "regionaal", "regionale", "gezamenlijk",
        "gezamenlijke",
    }
)  # fmt: skip
_UNDECIDED = regex(r"onderhands\w*(?: (?:procedure|aanbesteding|traject|inkoop))?")
"""Whether one party is asked or several."""
_NUMBERED = regex(r"^\s*\d+\s+[-–.:]\s+", needs=("-", "–", ".", ":"))
"""Systems number their procedures: "02 - Openbare procedure"."""
_DOTTED = regex(r"\b([A-Za-z])\.(?=[A-Za-z]\b)", needs=(".",))
"""M.O. is MO."""
_NATURES = (
    (Nature.SERVICES, regex(r"(?:d|dienst\w*|services?)")),
    (Nature.SUPPLIES, regex(r"(?:l|levering\w*|goed\w*|supplies|supply|goods|product\w*)")),
    (Nature.WORKS, regex(r"(?:w|werk|werken|works?|bouw\w*|gww|infra)")),
)


@lru_cache(maxsize=1024)
def parse_procedure(raw: str) -> tuple[Procedure, bool]:
    """Read a procedure; the flag tells whether it was understood.

    Two procedures beside each other ("EA of MO"), and what is denied, are for a person to say.
    """
    text = raw.lower().strip()
    if says_unknown(text) and text not in {"na", "no"}:
        return Procedure(None, raw), True
    folded = fold(_DOTTED.sub(r"\1", _NUMBERED.sub("", raw)))
    if folded in {"open", "openbaar", "openbare procedure", "openbare aanbesteding"}:
        return Procedure(ProcedureKind.NATIONAL_OPEN, raw), True
    shorter = _AFTER.sub(" ", folded).strip() or folded
    if _DENIED.search(shorter) or _UNDECIDED.fullmatch(shorter) or _in_doubt(text):
        return Procedure(None, raw), False
    kind = _kind_of(shorter)
    if text.endswith("?") or (kind is not None and not _is_about_procedures(shorter)):
        kind = None
    return Procedure(kind, raw), kind is not None


def _is_about_procedures(folded: str) -> bool:
    """Whether a procedure is named in words that mean nothing else, or among words of procedures alone."""
    rest = _WEAK.sub(" ", folded)
    if _kind_of(" ".join(rest.split())) is not None or len(set(_WEAK.findall(folded))) > 1:
        return True
    return all(word in _OF_PROCEDURES or word.isdecimal() or len(word) == 1 for word in rest.split())


def _kind_of(folded: str) -> ProcedureKind | None:
    return next((kind for kind, pattern in _KINDS if pattern.search(folded)), None)


def _in_doubt(text: str) -> bool:
    """Whether two procedures stand beside each other of which neither is a kind of the other, or "of" between them."""
    text = _AFTER.sub(" ", text)
    if len({_kind_of(fold(part)) for part in re.split(r"\b(?:of|or|danwel)\b", text)}) > 1:
        return True
    parts = map(fold, _EITHER.sub("\0", text).split("\0"))
    kinds = {kind for part in parts if not _OF_ANOTHER.fullmatch(part) and (kind := _kind_of(part))}
    return len(kinds) > 1 and not kinds <= _EUROPEAN


_ONLY_PROCEDURE = regex(
    r"(?:\s|\b(?:\d|europe\w*|nationa\w+|eu|meervoudige?|enkelvoudige?|onderhandse?|niet|openbare?|directe?|sas|concessies?|"
    r"aanbesteding(?:en)?|inkopen|trajecten|procedures?|opdrachten|via|en)\b)+"
)


def names_procedure(heading: str) -> bool:
    """Whether a heading is a procedure and nothing else: "Europese aanbestedingen", not "Openbare ruimte"."""
    return _ONLY_PROCEDURE.fullmatch(fold(heading)) is not None and parse_procedure(heading)[0].kind is not None


_NOT = frozenset({"geen", "niet"})
_PLURALS = frozenset(
    {
        "diensten",
        "dienstverlening",
        "leveringen",
        "werken",
        "services",
        "supplies",
        "goods",
        "goederen",
        "producten",
        "works",
    }
)
"""Words that mean nothing else, whatever stands beside them; "Dienst Stadsbeheer" and "Werk en Inkomen" are none."""
_WITH_NATURES = frozenset(
    {"dienst", "levering", "werk", "van", "opdracht", "overheidsopdracht", "voor", "de", "een", "bouw", "gww", "infra"}
)


@lru_cache(maxsize=256)
def parse_nature(raw: str) -> tuple[Nature | None, bool]:
    """Read leveringen, diensten or werken (L/D/W); the flag tells whether it was understood."""
    words = fold(raw).split()
    named = [word for word in words if len(word) > 3 or len(words) == 1 or word == "gww"]  # noqa: PLR2004 - "d" is no word in a sentence
    found = {nature for word in named for nature, pattern in _NATURES if pattern.fullmatch(word)}
    clear = len(words) == 1 or not _PLURALS.isdisjoint(words) or _WITH_NATURES.issuperset(words)
    if len(found) == 1 and clear and _NOT.isdisjoint(words):
        return found.pop(), True
    return None, says_unknown(raw.lower().strip())
