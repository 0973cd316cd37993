"""What a company name is made of: words that tell it apart, words that any company could have, and a legal form.

The Dutch legal forms are those of the GLEIF list of entity legal forms (ISO 20275) with the abbreviations in use;
foreign ones only count at the end of a name, where they cannot be an ordinary word.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

from impactscreen.text import fold

__all__ = ["NameParts", "aliases", "name_words", "shown_forms", "split_name", "usualness"]


@cache
def name_words(kind: str) -> frozenset[str]:
    """The words of one kind in `data/name_words.toml`, which tells what each kind is."""
    return frozenset(_word_file()[kind].split())


@cache
def _word_file() -> dict[str, str]:
    return tomllib.loads((files("impactscreen.suppliers") / "data" / "name_words.toml").read_text(encoding="utf-8"))


SPELLED_OUT = (
    ("besloten vennootschap met beperkte aansprakelijkheid", "bv"),
    ("besloten vennootschap", "bv"),
    ("europese naamloze vennootschap", "se"),
    ("naamloze vennootschap", "nv"),
    ("vennootschap onder firma", "vof"),
    ("commanditaire vennootschap", "cv"),
    ("onderlinge waarborgmaatschappij", "owm"),
    ("met uitsluiting van aansprakelijkheid", "ua"),
    ("met beperkte aansprakelijkheid", "ba"),
    ("met wettelijke aansprakelijkheid", "wa"),
    ("met volledige rechtsbevoegdheid", ""),
    ("vereniging zonder winstoogmerk", "vzw"),
    ("in oprichting", ""),
    ("in liquidatie", ""),
    ("public joint stock company", "pjsc"),
    ("joint stock company", "jsc"),
    ("limited liability company", "llc"),
    ("limited liability partnership", "llp"),
    ("public limited company", "plc"),
    ("private limited", "ltd"),
    ("aktiengesellschaft", "ag"),
    ("gesellschaft mit beschrankter haftung", "gmbh"),
    ("societe anonyme", "sa"),
    ("sociedad anonima", "sa"),
)
DOTTED_FORMS = {form: ".".join(form.upper()) + "." for form in ("bv", "nv", "vof", "cv", "ua", "ba", "wa")} | {
    form: form for form in ("vzw", "bvba", "cvba", "ivzw")
}
LONG_FORMS = ("cooperatieve", "cooperatief", "cooperatie", "vereniging", "stichting")
"""Forms long enough to be known with a typo, cut off, or stuck to the next word; the longest first."""

_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.\s?){2,}(?![^\W_]{2})|(?<![^\W_])(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])")
_STUCK_FORM = re.compile(
    r"(?<=[^\W\d_]{3})(?:(?i:[bn]\.\s?v|v\.\s?o\.\s?f|c\.\s?v|u\.\s?a|v\.\s?z\.\s?w)\.?|(?<=[a-z])(?:BV|NV|VOF|CV|UA|VZW))(?=\W|$)"
)
_SPACED_FORM = re.compile(
    r"(?<![^\W_])(b v|n v|v o f|c v|u a|b a|w a|v z w|i o|t?h o d n|s a|s p a|s a? ?r l|l l c|l l p|p l c)(?![^\W_])"
)
_CUT = re.compile(r"(\w{3,})\.(?=\s|$|,)")
_ALIAS = re.compile(
    r"(?:\s|^|\()(?:t?h\.?\s?o\.?\s?d\.?\s?n\.?|ook bekend als|voorheen|v/h|formerly|trading as|d/b/a|a/k/a|aka)[\s:)]",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_BRANCH = re.compile(
    r"\s*[-–|,]?\s*\b(?:vestiging|locatie|loc\.|afdeling|afd\.|filiaal|regio)\s+[\w'’-]+\s*[-–|,]?", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"[(\[/]|o\.?\s?d\.?\s?n\b|bekend|voorheen|formerly|trading|aka\b|vestiging|locatie|loc\.|afdeling|afd\.|filiaal|regio",
    re.IGNORECASE,
)
"""What a name must hold to stand for several: one look instead of four, for most hold nothing of it."""
LONGEST_NAME = 300
"""What stands behind it is no name any more."""
MIN_ALIAS = 4
"""Letters of a part of a name that may stand by itself."""
MIN_REST = 3
"""Letters that must be left behind a legal form, or stand before a full stop."""
MIN_CUT_FORM = 5
"""Shorter words are no misspelt form, unless a full stop says that they are cut off."""


class NameParts(Struct, frozen=True):
    """A name taken apart. `words` keeps the order in which they were written."""

    raw: str
    folded: str
    """The whole name as folded words, legal form and all."""
    words: tuple[str, ...]
    """The words without legal forms; never empty unless the name holds no letter or digit."""
    forms: tuple[str, ...]
    """Legal forms, as they are abbreviated: ``bv``."""
    stripped: str
    """The name without its legal form."""
    squashed: str
    """The name without its legal form and without blanks."""
    numbers: frozenset[str] = frozenset()
    """Words of digits alone."""
    cut: frozenset[str] = frozenset()
    """Words that ended in a full stop and so may be cut off: ``dagbe.``"""


@lru_cache(maxsize=8192)
def split_name(name: str) -> NameParts:
    """Take a name apart into words and legal forms, whatever its dots, accents, case and order."""
    text = _STUCK_FORM.sub(lambda found: " " + found.group(), name[:LONGEST_NAME])
    if "." in text:
        text = _DOTTED.sub(lambda found: " " + re.sub(r"[.\s]", "", found.group()) + " ", text)
    cut = frozenset(fold(word) for word in _CUT.findall(text)) if "." in text else frozenset()
    text = fold(text.replace("&", " en ").replace("'", "").replace("’", "").replace("+", " en "))
    for spelled, form in SPELLED_OUT:
        if spelled in text:
            text = text.replace(spelled, form)
    text = _SPACED_FORM.sub(lambda found: found.group().replace(" ", ""), text)
    kept: list[str] = []
    forms: list[str] = []
    for word in text.split():
        form, rest = _form_in(word, word in cut)
        if form:
            forms.append(form)
        if rest and rest not in ("hodn", "io"):
            kept.append(rest)
    while len(kept) > 1 and kept[-1] in name_words("foreign_forms"):
        forms.append(kept.pop())
    if len(kept) > 1 and kept[0] in name_words("front_forms"):
        forms.append(kept.pop(0))
    if not kept:
        kept, forms = text.split(), []
    numbers = frozenset(word for word in kept if word.isdigit())
    return NameParts(name, text, tuple(kept), tuple(forms), " ".join(kept), "".join(kept), numbers, cut)


def _form_in(word: str, cut: bool) -> tuple[str, str]:
    """The legal form that a word is or begins with, and what is left of the word."""
    if word in name_words("dutch_forms"):
        return word, ""
    if len(word) < (MIN_REST if cut else MIN_CUT_FORM) or word[0] not in "csv":
        return "", word
    for form in LONG_FORMS:
        if word.startswith(form) and len(word) >= len(form) + MIN_REST:
            return form, word[len(form) :]
    for form in reversed(LONG_FORMS) if cut else ():
        if form.startswith(word):
            return form, ""
    from rapidfuzz.distance import OSA  # --help must not pay for it

    for form in LONG_FORMS:
        if abs(len(form) - len(word)) <= 2 and OSA.distance(form, word, score_cutoff=2) <= 2:  # noqa: PLR2004 - two typos
            return form, ""
    return "", word


def aliases(name: str) -> tuple[str, ...]:
    """The names that one written name may stand for, the whole first: ``A h.o.d.n. B`` is also A and B."""
    if len(name) > LONGEST_NAME or not _SEVERAL.search(name):
        return (name,)
    found = [*_ALIAS.split(name), _BRACKETS.sub(" ", name), *_BRACKETS.findall(name), _BRANCH.sub(" ", name)]
    if " / " in name:
        found += name.split(" / ")
    cleaned = [part.strip(" ,;()-") for part in found]
    return tuple(dict.fromkeys([name, *(part for part in cleaned if len(part) >= MIN_ALIAS)]))


def shown_forms(parts: NameParts) -> str:
    """The legal forms of a name as people write them: ``B.V.``, ``Stichting``."""
    return " ".join(DOTTED_FORMS.get(form, form.capitalize()) for form in parts.forms)


def usualness(word: str) -> float:
    """How much a word can tell companies apart by its kind, from 0.1 (*de*) to 1."""
    if word in name_words("small"):
        return 0.1
    if word in name_words("soft"):
        return 0.25
    if len(word) == 1:
        return 0.15
    return 0.6 if word in name_words("common") else 1.0
