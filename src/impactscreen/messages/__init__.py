"""Everything a user reads, in Dutch and English, in one catalogue.

The core never writes a sentence. It hands on a `Message`: a key and the facts that fill it. Whoever shows it
(`reports/`, `cli/`, the text of an error) says in which language.

A catalogue entry is a `Say(nl=..., en=...)`, so that neither language can be forgotten. Inside a sentence:

=====================  =====================================================  ==========================
field                  shows                                                  example
=====================  =====================================================  ==========================
``{name}``             a fact as it is; another `Message` in the same tongue  ``Facilitair``
``{n:regel|regels}``   a count with its noun                                  ``1 regel``, ``12 regels``
``{amount:euro}``      a sum in whole euros                                   ``€ 216.000``
``{day:date}``         a `datetime.date` in words                             ``15 november 2026``
``{day:short}``        a `datetime.date` in figures                           ``15-11-2026``
``{share:percent}``    a fraction of one                                      ``85%``
``{weight:decimal}``   a number with two decimals                             ``0,85``
``{count:n}``          a whole number with its thousands marked              ``5.000``
``{items:list}``       a sequence, joined with commas and "en"/"and"          ``a, b en c``
``{items:some}``       its first dozen, and how many more there are            ``a, b en nog 7``
=====================  =====================================================  ==========================
"""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Any, NamedTuple

from msgspec import Struct, field

__all__ = ["Language", "Message", "Say", "catalogue", "date_in_words", "euro", "msg", "printable", "say", "thousands"]


class Language(StrEnum):
    """The languages that a user can read impactscreen in."""

    NL = "nl"
    EN = "en"


class Say(NamedTuple):
    """One catalogue entry: the same sentence in both languages."""

    nl: str
    en: str


class Message(Struct, frozen=True):
    """A sentence that has not chosen its language yet: a catalogue key and the facts that fill it."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def __hash__(self) -> int:
        return hash((self.key, repr(sorted(self.facts.items()))))

    def __reduce__(self) -> tuple[type[Message], tuple[str, dict[str, Any]]]:
        return (Message, (self.key, dict(self.facts)))


def msg(key: str, /, **facts: Any) -> Message:
    """Make a `Message`; a key that is in no catalogue is found by a test, not by a user."""
    return Message(key, MappingProxyType(facts))


def say(message: Message | str, lang: Language = Language.NL) -> str:
    """Put a message into words. Plain text (what a person typed) passes as it is.

    Raises:
        KeyError: the catalogue does not hold the key, or the message lacks a fact the sentence needs.
    """
    if isinstance(message, str):
        return message
    entry = _entry(message.key)
    template = entry.nl if lang is Language.NL else entry.en
    return _WORDS[lang].filled(template, message.facts)


def printable(text: str) -> str:
    """`text` on one line, without anything that a terminal obeys; a line break is shown as an escape."""
    if text.isprintable():
        return text
    import unicodedata  # hardly any text needs it

    return "".join(
        char.encode("unicode_escape").decode("ascii") if unicodedata.category(char) in _UNSEEN else char
        for char in text
    )


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control characters, marks without width, halves of characters, and ends of lines."""


def euro(amount: float, lang: Language = Language.NL) -> str:
    """A sum in whole euros as it is written in that language: ``€ 216.000`` or ``€216,000``."""
    number = thousands(round(amount), lang)
    return f"€ {number}" if lang is Language.NL else f"€{number}"


def thousands(number: int, lang: Language = Language.NL) -> str:
    """A whole number with its thousands marked: ``216.000`` or ``216,000``."""
    return f"{number:,}".replace(",", "." if lang is Language.NL else ",")


def date_in_words(day: dt.date, lang: Language = Language.NL) -> str:
    """A date as people say it: ``15 november 2026``."""
    return f"{day.day} {_MONTHS[lang][day.month - 1]} {day.year}"


@lru_cache(maxsize=4096)
def _parts_of(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """A sentence as its texts, each with the name and the dress of the fact behind it; read once, said many times."""
    return tuple((text, name, spec or "") for text, name, spec, _ in string.Formatter().parse(template))


class _Words:
    """Fills a sentence of the catalogue; the facts are never read as a template."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang

    def filled(self, template: str, facts: Mapping[str, Any]) -> str:
        """The sentence with its facts."""
        parts = [
            text if name is None else text + self.dressed(facts[name], spec) for text, name, spec in _parts_of(template)
        ]
        return "".join(parts)

    def dressed(self, value: Any, spec: str) -> str:
        """A fact in the dress that stands behind its colon."""
        if "|" in spec:
            one, many = spec.split("|")
            return f"{thousands(value, self.lang)} {one if value == 1 else many}"
        if spec == "some":
            return self._first(list(value))
        if spec in {"list", "facts"}:
            return self._listed(value, apart=spec == "facts")
        if spec in _DRESSES:
            return _DRESSES[spec](value, self.lang)
        return say(value, self.lang) if isinstance(value, Message) else format(value, spec)

    def _first(self, items: list[Any]) -> str:
        more = len(items) - _SOME
        if more <= 1:
            return self._listed(items, apart=False)
        rest = f"nog {more}" if self.lang is Language.NL else f"{more} more"
        return self._listed([*items[:_SOME], rest], apart=False)

    def _listed(self, items: Iterable[Any], *, apart: bool) -> str:
        words = [say(item, self.lang) if isinstance(item, Message) else str(item) for item in items]
        if apart:
            return "; ".join(words)
        conjunction = " en " if self.lang is Language.NL else " and "
        return conjunction.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


_SOME = 12
"""A line can hold so many names; a file may have hundreds of columns."""

# babel knows these too, but would cost every scan 40 ms; a test compares them.
_DUTCH = "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december"
_ENGLISH = "January, February, March, April, May, June, July, August, September, October, November, December"
_MONTHS = {Language.NL: _DUTCH.split(", "), Language.EN: _ENGLISH.split(", ")}
_WORDS = {lang: _Words(lang) for lang in Language}


def _in_figures(day: dt.date, lang: Language) -> str:
    return f"{day:%d-%m-%Y}" if lang is Language.NL else day.isoformat()


def _decimal(number: float, lang: Language) -> str:
    return f"{number:.2f}".replace(".", "," if lang is Language.NL else ".")


def _percent(share: float, _lang: Language) -> str:
    return f"{round(share * 100)}%"


_DRESSES: Mapping[str, Callable[[Any, Language], str]] = {
    "euro": euro,
    "n": thousands,
    "date": date_in_words,
    "short": _in_figures,
    "decimal": _decimal,
    "percent": _percent,
}
"""How a fact is dressed in a sentence, by the name behind the colon."""


def catalogue() -> Mapping[str, Say]:
    """The whole catalogue, gathered from the rooms' own pages. A key stands once."""
    _open(*_EVERYDAY, _HELP)
    return MappingProxyType(_CATALOGUE)


def _entry(key: str) -> Say:
    """One entry. The page of its own name is opened first: no command needs all of them, and each costs a moment."""
    if key not in _CATALOGUE:
        page = key.partition(".")[0]
        _open(page if page in {*_EVERYDAY, _HELP} else "reports")  # which holds the names of fields, and more
    if key not in _CATALOGUE:
        _open(*_EVERYDAY)
    return _CATALOGUE[key]


def _open(*pages: str) -> None:
    for page in pages:
        if page not in _OPENED:
            _OPENED.add(page)
            for key, entry in import_module(f"impactscreen.messages.{page}").TEXTS.items():
                if key in _CATALOGUE:
                    raise ValueError(f"catalogue key {key!r} stands twice")
                _CATALOGUE[key] = entry


_EVERYDAY = ("calendars", "rules", "suppliers", "ranking", "dossier", "reports", "brief", "page", "cli")
_HELP = "help"
_OPENED: set[str] = set()
_CATALOGUE: dict[str, Say] = {}
