"""Dutch text, folded so that words can be found whatever their dress, without losing where they stood.

Folding makes case, accents, hyphens and punctuation equal; what Dutch does beyond that (plurals, compounds written
apart or together, suspended hyphens) is spelled out as further forms, so that plain literals can find them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

__all__ = ["Form", "closed_forms", "fold", "fold_aligned", "inflections", "nearest", "suspended_forms"]


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    """One character folded to exactly one: a lower-case letter or digit without accents, or a blank."""
    base = unicodedata.normalize("NFKD", char)[0].lower()[0]
    if base in _LETTERS_WITHOUT_DECOMPOSITION:
        base = _LETTERS_WITHOUT_DECOMPOSITION[base]
    return base if base.isalnum() and unicodedata.category(base) != "Lm" else " "


_LETTERS_WITHOUT_DECOMPOSITION = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "ð": "d",
    "þ": "t",
    "ƒ": "f",
    "μ": "u",
}


class _FoldTable(dict[int, str]):
    """A translation table that learns each character once."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        self[code] = folded
        return folded


_TABLE = _FoldTable()
_BYTES = "".join(_fold_char(bytes([code]).decode("cp1252", "replace")) for code in range(256)).encode("latin-1")


def fold_aligned(text: str) -> str:
    """Fold `text` character by character: same length, so offsets are those of the original."""
    try:  # a byte table is several times as fast, and cp1252 holds nearly all that Dutch offices type
        coded = text.encode() if text.isascii() else text.encode("cp1252")
        return coded.translate(_BYTES).decode("latin-1")
    except UnicodeEncodeError:
        return text.translate(_TABLE)


def fold(text: str) -> str:
    """Fold `text` to lower-case words without accents: ``Warme-/koude  dranken`` gives ``warme koude dranken``."""
    return " ".join(fold_aligned(unicodedata.normalize("NFKC", text)).split())


# --- plural and singular ----------------------------------------------------------------------------------------------

_SHORTEST_INFLECTED = 4
_VOWELS = frozenset("aeiou")
_LONG = frozenset({"aa", "ee", "oo", "uu"})
_DOUBLED = frozenset("bdfgklmnprst")
"""Consonants that Dutch doubles after a short vowel: pakket-pakketten."""
_UNSTRESSED = ("el", "em", "en", "er", "et", "ig", "ik", "or")
"""Ends whose vowel stays short in an open syllable: artikel-en, motor-en."""
_SOFT = {"f": "v", "s": "z"}
_HARD = {"v": "f", "z": "s"}


@lru_cache(maxsize=16_384)  # thousands of patterns end in the same few hundred words
def inflections(word: str) -> tuple[str, ...]:
    """A folded word with its likely plural and singular, itself first: ``automaat`` gives also ``automaten``.

    Dutch spelling is followed without a dictionary, so some forms do not exist; they harm nobody.
    """
    if len(word) < _SHORTEST_INFLECTED or not word.isalpha():
        return (word,)
    if word.endswith("en") and len(word) > _SHORTEST_INFLECTED:
        return (word, *_singulars(word[:-2]))
    if word[-1] == "s" and word[-2] != "s":
        return (word, word[:-1], *_plurals(word))
    if word[-1] == "e":
        return (word, word + "n", word + "s")
    return (word, word + "s", *_plurals(word))


def _plurals(word: str) -> tuple[str, ...]:
    """Plurals in -en: kantoor-kantoren, pakket-pakketten, brief-brieven, huis-huizen."""
    last = word[-1]
    stem = word[:-2] + last if word[-3:-1] in _LONG and last not in _VOWELS else word
    if last in _SOFT:
        return (stem + "en", stem[:-1] + _SOFT[last] + "en")
    return (stem + "en", word + last + "en") if _short(word) else (stem + "en",)


def _singulars(stem: str) -> tuple[str, ...]:
    """Singulars of a plural in -en, given what stands before it."""
    last = stem[-1]
    if last == stem[-2] and last in _DOUBLED:
        return (stem[:-1],)
    short = stem[:-1] + _HARD.get(last, last)
    if not _short(stem):
        return (short,)
    long = f"{short[:-1]}{short[-2]}{short[-1]}"  # an open syllable: zal-en is zaal
    return (short, long) if stem.endswith(_UNSTRESSED) and not _VOWELS.isdisjoint(stem[:-2]) else (long,)


def _short(word: str) -> bool:
    """Whether a word ends in one vowel and a consonant that doubles after it."""
    return word[-1] in _DOUBLED and word[-2] in _VOWELS and word[-3] not in _VOWELS


# --- compounds --------------------------------------------------------------------------------------------------------


class Form(Struct, frozen=True):
    """Words as they could have been written: together, or with a suspended part filled in."""

    text: str
    """Folded."""
    first_joint: int
    last_joint: int
    """Where the parts meet; what is found in the form but not across its joints stands in the text itself."""
    start: int
    end: int
    """The words it stands for: positions in the list of words, or offsets in the text."""


def closed_forms(words: Sequence[str], at: int) -> Iterator[Form]:
    """The word at position `at` written together with the next one and the next two.

    ``warme dranken automaten`` gives ``warmedranken`` and ``warmedrankenautomaten``.
    """
    joined, first = words[at], len(words[at])
    for end in range(at + 1, min(at + 3, len(words))):
        joint = len(joined)
        joined += words[end]
        yield Form(joined, first, joint, at, end + 1)


def _hangs(text: str) -> bool:
    """Whether a hyphen hangs on a word with a blank on its other side; asked of every line, so without a pattern."""
    for hyphen, step in (("- ", -1), (" -", 2)):
        at = text.find(hyphen)
        while at >= 0:
            if 0 <= at + step < len(text) and text[at + step].isalnum():
                return True
            at = text.find(hyphen, at + 1)
    return False


_AND = r"(?:en/of|en|of|&|/)"
_SHORTEST_TAIL = 4


@lru_cache(maxsize=1)
def _suspended() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Hyphens hanging at the end of a word and at its beginning; few commands meet either."""
    left = re.compile(rf"(\w{{3,}})- ?(?:{_AND}|,)\s+(?:(\w{{3,}})- ?{_AND}\s+)?(\w+)(?:\s+(\w+))?")
    return left, re.compile(rf"(\w{{6,}}),?\s+{_AND}\s+-(\w{{3,}})")


def suspended_forms(text: str) -> Iterator[Form]:
    """What suspended hyphens stand for.

    ``groen- en bermonderhoud`` gives, among others, ``groenonderhoud``; ``warme- en koude dranken`` gives ``warme
    dranken``; ``schoonmaakmiddelen en -materialen`` gives ``schoonmaakmaterialen``. Where a compound is to be split is
    not known, so every split is offered: a form that is no word matches nothing.
    """
    if not _hangs(text):
        return
    left, right = _suspended()
    for match in left.finditer(text):
        whole, following = fold(match[3]), fold(match[4] or "")
        for head in (fold(part) for part in match.group(1, 2) if part):
            joint = len(head)
            for cut in range(2, len(whole) - _SHORTEST_TAIL + 1):
                yield Form(head + whole[cut:], joint, joint, match.start(), match.end(3))
            if following:
                yield Form(f"{head} {following}", joint, joint, match.start(), match.end(4))
    for match in right.finditer(text):
        whole, tail = fold(match[1]), fold(match[2])
        for cut in range(_SHORTEST_TAIL, len(whole) - 1):
            yield Form(whole[:cut] + tail, cut, cut, match.start(), match.end())


# --- slips of the keyboard --------------------------------------------------------------------------------------------


def nearest(word: str, known: list[str]) -> str | None:
    """The known word that `word` was most likely meant to be."""
    import difflib  # only a mistake needs it

    found = difflib.get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return found[0] if found else None
