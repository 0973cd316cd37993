"""What a policy officer writes: rule files, the context file and the mute file, as checked records.

Attribute docstrings are what an editor shows while someone types (`impactscreen rules schema`), so they are Dutch.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import field

from impactscreen.messages import msg
from impactscreen.model import Nature, RouteKind
from impactscreen.rules.patterns import parse_pattern
from impactscreen.written import Checked, Limits, Written

__all__ = [
    "Adjustment",
    "ContextFile",
    "ContextGroup",
    "English",
    "Examples",
    "MuteEntry",
    "MuteFile",
    "RuleFile",
    "Theme",
    "ValueRange",
]


def _checked(text: str) -> str:
    parse_pattern(text)
    return text


Text = Annotated[str, Limits(strip_whitespace=True, min_length=1, max_length=600)]
RuleId = Annotated[str, Limits(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
CpvPrefix = Annotated[str, Limits(pattern=r"^\d{2,8}$")]
Sdg = Annotated[int, Limits(ge=1, le=17)]
Share = Annotated[float, Limits(gt=0, le=1)]
Euros = Annotated[float, Limits(ge=0)]
Word = Annotated[str, Limits(strip_whitespace=True, min_length=1, max_length=120)]
PatternText = Annotated[Word, Checked(_checked)]
Patterns = Annotated[tuple[PatternText, ...], Limits(max_length=600)]

Theme = Literal[
    "facilitair", "ruimte", "circulair", "ict", "communicatie", "sociaal", "mobiliteit", "energie", "veiligheid"
]


class English(Written, frozen=True, kw_only=True):
    """The same words in English, for a list with ``--lang en``."""

    title: Text | None = None
    """De titel in het Engels."""
    why: Text | None = None
    """Het waarom in het Engels."""
    questions: tuple[Text, ...] = ()
    """De vragen in het Engels, in dezelfde volgorde."""


class Examples(Written, frozen=True, kw_only=True):
    """Titles that prove the rule."""

    hit: tuple[Text, ...] = ()
    """Titels die deze regel moet vinden."""
    miss: tuple[Text, ...] = ()
    """Titels die erop lijken, maar die deze regel niet mag vinden."""


class ValueRange(Written, frozen=True, kw_only=True):
    """Between which amounts a rule applies; a line without a value always passes."""

    min: Euros | None = None
    """Alleen vanaf dit bedrag, in euro."""
    max: Euros | None = None
    """Alleen tot en met dit bedrag, in euro."""


class _Words(Written, frozen=True, kw_only=True):
    strong: Patterns = ()
    """Woorden die op zichzelf genoeg zeggen: `schoonmaak*`, `*catering`, `warme dranken`, `maai* ... gazon*`."""
    weak: Patterns = ()
    """Woorden die een tweede aanwijzing nodig hebben: nog een woord, een CPV-code of de juiste soort opdracht."""
    places: Patterns = ()
    """Plekken die alleen tellen als ze zelf worden gekocht: wel `Exploitatie kantine`, niet `Verlichting kantine`."""
    false_friends: Patterns = ()
    """Valse vrienden: woorden die hun eigen letters opeten (`schoonmaak rivier*`), de rest van de regel telt gewoon."""
    unless: Patterns = ()
    """Staat dit ergens in de regel, dan is het deze kans niet."""
    cpv: Annotated[tuple[CpvPrefix, ...], Limits(max_length=100)] = ()
    """Begin van CPV-codes, 2 tot 8 cijfers zonder controlecijfer: `9091`."""


class RuleFile(_Words, frozen=True, kw_only=True):
    """Eén kansregel: één bestand, de bestandsnaam is het id."""

    id: RuleId | None = None
    """Laat weg: het id is de bestandsnaam."""
    enabled: bool = True
    """`false` zet de regel uit."""
    title: Text
    """De naam van de categorie, zoals in de lijst."""
    why: Text
    """Waarom een sociale onderneming dit kan leveren, in één of twee zinnen."""
    theme: Theme | None = None
    """Het thema waaronder deze regel valt."""
    sdgs: tuple[Sdg, ...] = ()
    """Duurzame ontwikkelingsdoelen (1-17) volgens onze eigen indeling."""
    routes: tuple[RouteKind, ...] = ()
    """Routes die hier passen, de beste eerst."""
    weight: Share = 1.0
    """Hoe zwaar deze categorie telt, van 0 tot 1."""
    nature: tuple[Nature, ...] = ()
    """Soort opdracht die past; helpt een zwak woord over de drempel."""
    value: ValueRange | None = None
    """Alleen tussen deze bedragen."""
    allow: tuple[str, ...] = ()
    """Groepen uit _context.yaml die deze regel niet tegenhouden."""
    questions: tuple[Text, ...] = ()
    """Open vragen voor de opdrachtgever."""
    examples: Examples = field(default_factory=Examples)
    """Titels die de regel bewijzen."""
    en: English = field(default_factory=English)
    """De teksten in het Engels."""

    def __post_init__(self) -> None:
        if not (self.strong or self.weak or self.cpv):
            raise ValueError(msg("rules.no_words"), msg("rules.no_words.hint"))


class Adjustment(_Words, frozen=True, kw_only=True):
    """Een eigen bestand dat een meegeleverde regel bijstelt of uitzet."""

    id: RuleId | None = None
    """Laat weg: bij `enabled: false` is het de bestandsnaam."""
    extends: RuleId | None = None
    """Het id van de regel die wordt bijgesteld."""
    enabled: bool = True
    """`false` zet de regel uit."""
    remove: Patterns = ()
    """Woorden van de oorspronkelijke regel die niet meer meedoen."""
    title: Text | None = None
    """Een andere titel."""
    why: Text | None = None
    """Een ander waarom."""
    weight: Share | None = None
    """Een ander gewicht, van 0 tot 1."""
    routes: tuple[RouteKind, ...] | None = None
    """Andere routes."""
    questions: tuple[Text, ...] | None = None
    """Andere vragen."""
    examples: Examples = field(default_factory=Examples)
    """Extra voorbeelden."""


class ContextGroup(Written, frozen=True, kw_only=True):
    """Words that make a text be about a subject, or otherwise no purchase of it."""

    title: Text
    """Waar het dan over gaat: "onderzoek of advies"."""
    en: Text
    """Hetzelfde in het Engels."""
    words: Patterns = ()
    """Woorden die beheersen wat erachter staat, wat er vlak voor staat, en als staart wat eraan vastzit."""
    row: bool = True
    """`false`: de groep beheerst niet wat er vlak vóór staat (meubilair nieuwbouw gaat over meubilair)."""
    tails: tuple[Word, ...] = ()
    """Laatste delen van samenstellingen die alleen vastgeschreven tellen: `apparatuur` in cateringapparatuur."""


class ContextFile(Written, frozen=True, kw_only=True):
    """What surrounds a subject: what makes a line about it, deny it, or only sound like it."""

    groups: dict[str, ContextGroup] = field(default_factory=dict)
    """Groepen van woorden die een regel óver een onderwerp laten gaan."""
    negations: Patterns = ()
    """Woorden die wat erachter komt uitsluiten: `exclusief`, `geen`."""
    names: Patterns = ()
    """Plaatsen en namen die een onderwerp lijken te noemen: `bloemendaal`."""
    carriers: tuple[Word, ...] = ()
    """Woorden die zelf niets kopen (`levering`, `raamovereenkomst`): wat erna komt is het onderwerp."""
    purposes: tuple[Word, ...] = ()
    """Voorzetsels die van een onderwerp een bijzaak maken: gebouw `voor` kinderopvang."""
    real_words: tuple[Word, ...] = ()
    """Bestaande woorden die op een letter na in een regel staan: `markering` is geen marketing."""
    ambition: Patterns = ()
    """Woorden die interesse wekken maar geen categorie zijn: `circulair*`."""
    not_ambition: Patterns = ()
    """Valse vrienden daarvan: `alle rechten voorbehouden`."""


class MuteEntry(Written, frozen=True, kw_only=True):
    """A line, or one rule on a line, that someone has put aside with a reason."""

    reference: Text | None = None
    """Het kenmerk van de kalenderregel."""
    title: Text | None = None
    """Woorden die in de titel staan."""
    rule: RuleId | None = None
    """Alleen voor deze regel; weggelaten: de hele kalenderregel."""
    reason: Text
    """Waarom dit even niet meedoet."""
    until: dt.date
    """De laatste dag dat dit geldt (jaar-maand-dag)."""

    def __post_init__(self) -> None:
        if self.reference is None and self.title is None:
            raise ValueError(msg("rules.mute.nothing"), msg("rules.mute.nothing.hint"))


class MuteFile(Written, frozen=True, kw_only=True):
    """mute.yaml: what does not take part for a while."""

    mute: tuple[MuteEntry, ...] = ()
    """Kalenderregels die even niet meedoen."""
