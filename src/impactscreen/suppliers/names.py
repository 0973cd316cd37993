"""What a company name is made of: words that tell it apart, words that any company could have, and a legal form.

The Dutch legal forms are those of the GLEIF list of entity legal forms (ISO 20275) with the abbreviations in use;
foreign ones only count at the end of a name, where they cannot be an ordinary word.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from impactscreen.text import fold

__all__ = ["NameParts", "split_name", "usualness"]


@cache
def name_words(kind: str) -> frozenset[str]:
    """The words of one kind in `data/name_words.toml`: dutch_forms, foreign_forms, soft, small, common."""
    return frozenset(_word_file()[kind].split())


@cache
def _word_file() -> dict[str, str]:
    return tomllib.loads((files("impactscreen.suppliers") / "data" / "name_words.toml").read_text(encoding="utf-8"))


SPELLED_OUT = (
    ("besloten vennootschap met beperkte aansprakelijkheid", "bv"),
    ("besloten vennootschap", "bv"),
    ("naamloze vennootschap", "nv"),
    ("europese naamloze vennootschap", "se"),
    ("vennootschap onder firma", "vof"),
    ("commanditaire vennootschap", "cv"),
    ("onderlinge waarborgmaatschappij", "owm"),
    ("met uitsluiting van aansprakelijkheid", "ua"),
    ("met beperkte aansprakelijkheid", "ba"),
    ("met wettelijke aansprakelijkheid", "wa"),
    ("in oprichting", ""),
    ("in liquidatie", ""),
    ("in faillissement", ""),
)

_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}|\b[^\W\d_](?:\.\s?[^\W\d_])+\b\.?")
_SPACED_FORM = re.compile(
    r"(?<![^\W_])(b v|n v|v o f|c v|u a|b a|w a|v z w|i o|h o d n|t h o d n|s a|s p a|s r l)(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart. `words` keeps the order in which they were written."""

    raw: str
    folded: str
    """The whole name as folded words, legal form and all."""
    words: tuple[str, ...]
    """The words without legal forms; never empty unless the name holds no letter or digit."""
    forms: tuple[str, ...]
    """Legal forms, as they are abbreviated: ``bv``."""
    cut: frozenset[str] = frozenset()
    """Words that ended in a full stop and so may be cut off: ``dagbe.``"""

    @property
    def stripped(self) -> str:
        """The name without its legal form."""
        return " ".join(self.words)

    @property
    def squashed(self) -> str:
        """The name without its legal form and without blanks."""
        return "".join(self.words)


@lru_cache(maxsize=8192)
def split_name(name: str) -> NameParts:
    """Take a name apart into words and legal forms, whatever its dots, accents, case and order."""
    text = _DOTTED.sub(lambda found: re.sub(r"[.\s]", "", found.group()) + " ", name)
    cut = frozenset(fold(word) for word in re.findall(r"(\w{3,})\.(?=\s|$|,)", text))
    text = fold(text.replace("&", " en ").replace("'", "").replace("’", "").replace("+", " en "))
    for spelled, form in SPELLED_OUT:
        if spelled in text:
            text = text.replace(spelled, form)
    text = _SPACED_FORM.sub(lambda found: found.group().replace(" ", ""), text)
    words = [word for word in text.split() if word != "hodn"]
    kept = [word for word in words if word not in name_words("dutch_forms")]
    forms = [word for word in words if word in name_words("dutch_forms")]
    while len(kept) > 1 and kept[-1] in name_words("foreign_forms"):
        forms.append(kept.pop())
    while len(kept) > 1 and kept[-1] == "io":
        kept.pop()
    return NameParts(name, " ".join(words), tuple(kept or words), tuple(forms if kept else ()), cut)


def usualness(word: str) -> float:
    """How much a word can tell companies apart by its kind, from 0.1 (*de*) to 1."""
    if word in name_words("small"):
        return 0.1
    if word in name_words("soft"):
        return 0.25
    return 0.6 if word in name_words("common") else 1.0
