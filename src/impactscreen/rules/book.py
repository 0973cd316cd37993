"""The rule book: shipped rules, a municipality's own beside them, and what they have put aside."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

from impactscreen.cache import Cache
from impactscreen.errors import RuleError
from impactscreen.messages import Language, msg
from impactscreen.model import Nature, Place, RouteKind
from impactscreen.rules.schema import ContextFile, Examples, MuteEntry, ValueRange
from impactscreen.text import nearest

if TYPE_CHECKING:
    from impactscreen.rules.vocabulary import Vocabulary

__all__ = ["Rule", "RuleBook"]


class Rule(Struct, frozen=True):
    """One category of opportunity: what is looked for, and what to say about it."""

    id: str
    place: Place
    """The file it comes from."""
    titles: dict[Language, str]
    whys: dict[Language, str]
    asked: dict[Language, tuple[str, ...]]
    theme: str | None = None
    sdgs: tuple[int, ...] = ()
    """Sustainable development goals by our own mapping."""
    routes: tuple[RouteKind, ...] = ()
    weight: float = 1.0
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Strong words that count only as what is bought, not as where it happens."""
    false_friends: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    cpv: tuple[str, ...] = ()
    nature: tuple[Nature, ...] = ()
    value: ValueRange | None = None
    allow: tuple[str, ...] = ()
    examples: Examples = field(default_factory=Examples)

    def title(self, lang: Language = Language.NL) -> str:
        """The category's name; Dutch where no other was written."""
        return self.titles.get(lang, self.titles[Language.NL])

    def why(self, lang: Language = Language.NL) -> str:
        """Why a social enterprise can deliver this."""
        return self.whys.get(lang, self.whys[Language.NL])

    def questions(self, lang: Language = Language.NL) -> tuple[str, ...]:
        """Open questions for the internal client."""
        return self.asked.get(lang) or self.asked[Language.NL]


class RuleBook(Struct, frozen=True, dict=True):
    """All rules that take part, with the shared context and what is put aside."""

    rules: tuple[Rule, ...]
    """By id."""
    version: str
    """A short hash over the content: the same rules have the same version, wherever they stand."""
    sources: tuple[str, ...]
    """The folders and files they were read from."""
    context: ContextFile = field(default_factory=ContextFile)
    mutes: tuple[MuteEntry, ...] = ()
    off: tuple[str, ...] = ()
    """Rules that someone has switched off."""
    kept_in: Cache | None = None
    """Where what is worked out of it is kept between runs."""

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words of all rules, made ready to be found; once, however many ask."""
        from impactscreen.rules.vocabulary import Vocabulary

        return Vocabulary(self)

    def rule(self, rule_id: str) -> Rule:
        """The rule with that id. Raises `RuleError` with the nearest id when there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        near = nearest(rule_id, [rule.id for rule in self.rules])
        hint = msg("rules.yaml.did_you_mean", word=near) if near else msg("rules.unknown_rule.hint")
        raise RuleError(msg("rules.unknown_rule", rule=rule_id), hint=hint)
