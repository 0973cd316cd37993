"""The many ways to write that something is not known yet. They are answers, not mistakes."""

from __future__ import annotations

import re

from impactscreen.calendars.patterns import regex

__all__ = ["says_unknown"]

_UNKNOWN = regex(
    r"""
      n\.?\s?(?:n\.?\s?)?t\.?\s?b\.?(?:\s\D*)? | n\.?\s?n\.?\s?b\.? | n\.?\s?v\.?\s?t\.?(?:\s\D*)? | n\.?\s?b\.?
    | onb\.? | n\.?\s?o\.?\s?t\.?\s?k\.? | n/?a | p\.?\s?m\.? | pro\smemorie | t\.?\s?b\.?\s?d\.? | t\.?\s?b\.?\s?a\.?
    | to\sbe\s(?:determined|decided|announced|confirmed) | tbc | unknown | none | null
    | (?:nog\s)?(?:nader\s)?(?:te\sbepalen|onbekend|te\sramen|vast\ste\sstellen|in\ste\svullen|in\sonderzoek)
    | (?:datum|looptijd|waarde|bedrag)\s(?:nog\s)?(?:nader\s)?(?:te\sbepalen|onbekend|niet\sbekend)
    | (?:nog\s)?niet\s(?:bekend|ingevuld|bepaald|van\stoepassing|vastgesteld|geraamd|beschikbaar) | nog\sgeen
    | zodra\s(?:mogelijk|bekend) | (?:dat\s)?weet\s(?:ik\s|we\s|nog\s)*niet | geen\sidee
    | geen | volgt(?:\snog)? | wordt\snog\s\D* | op\safroep | doorlopend\w* | continu | permanent | structureel
    | variabel | divers\w* | afhankelijk\b\D* | z\.?\s?s\.?\s?m\.? | asap | on\s?hold | aangehouden | vervallen
    | vervalt | uitgesteld | geannuleerd | onbepaald(?:e\stijd)? | voor\sonbepaalde\stijd | n\.?\s?i\.?\s?b\.?
    | ongoing | x+ | [-–—?.*/\s]+
    """,
    re.VERBOSE,
)


_USUAL = frozenset({"na", "n.t.b.", "ntb", "nvt", "n.v.t.", "pm", "p.m.", "onbekend", "doorlopend", "geen", "?", "-"})
_BEGINNINGS = (
    "aa", "af", "as", "bedrag ", "co", "da", "di", "do", "ge", "in ", "looptijd ", "n.", "n/", "n ", "nad", "nb",
    "ni", "nn", "nog", "non", "not", "nt", "nu", "nv", "on ", "onb", "ong", "onh", "op ", "p ", "p.", "pe", "pm",
    "pro ", "st", "t ", "t.", "tb", "te", "to ", "ui", "un", "va", "ve", "vo", "waarde ", "weet", "wo", "x", "z ",
    "z.", "zo", "zs", *"-–—?.*/",
)  # fmt: skip
"""What all that the pattern knows begins with; no amount does, and hardly a date."""


def says_unknown(text: str) -> bool:
    """Whether lower-case `text` says "not known yet" in one of the usual ways (n.t.b., P.M., doorlopend, ?)."""
    if not text or text in _USUAL:
        return True
    if not text.startswith(_BEGINNINGS) and not text[0].isspace():
        return False
    if _UNKNOWN.fullmatch(text) is not None:
        return True
    parts = text.split("/")  # "tbd / ntb"
    return len(parts) == 2 and all(part.strip() and _UNKNOWN.fullmatch(part.strip()) for part in parts)  # noqa: PLR2004 - two tongues
