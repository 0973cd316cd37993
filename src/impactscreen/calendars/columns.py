"""Which column is which field: the header is the first witness, the content below it the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.calendars.bands import names_bands
from impactscreen.calendars.contexts import in_unit, says_per_year, unit_of
from impactscreen.calendars.parts import YEAR_HEADERS, Part, end_of_range, steps_and_choices, tells_basis, tells_unit
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.profile import agrees, profile_of
from impactscreen.calendars.vocabulary import BRACKETS, Content, Vocabulary, header_forms
from impactscreen.messages import Message, msg
from impactscreen.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from impactscreen.calendars.header import HeaderCell
    from impactscreen.calendars.profile import Profile
    from impactscreen.calendars.sheets import Cell

__all__ = ["ColumnMatch", "match_columns"]

_DOUBTFUL = 0.9
_BRACKETED = 0.8
"""How sure a field is that stands between brackets: "Commodity (CPV)"."""
_GLUED = 0.9
_NAMES_BELOW = 0.6
"""How sure a field of persons is that names below a header bear out, and no more than how it begins."""
_SURELY = 0.95
_QUESTIONS = frozenset({"wie", "wat", "waar", "wanneer", "hoe", "hoeveel", "who", "what", "when", "how"})
_SIGNS = ("/", "+", "&", " en ")
_PARTED = regex(r"[/+&]|\ben\b")
_OF_NOW = ("huidig", "lopend", "current")
_WEAK_TITLE = 0.55
"""A title column less sure than this gives way to a description."""
_LEAST = 0.4
"""Below this a header and a field have nothing to do with each other."""
_FEW = 4
"""In so few cells no value comes back, whatever they hold."""


class ColumnMatch(Struct, frozen=True):
    """One column with the field it was given to, and why."""

    column: int
    header: str
    field: str | None
    reason: Message
    confidence: float
    part: Part | None = None
    """Set when the column is a part of a field, or of the planning, rather than the whole."""
    part_of: str | None = None
    """The field that it is a part of."""


class _Claim(Struct, frozen=True):
    column: int
    field: str
    confidence: float
    reason: Message


def match_columns(
    headers: Mapping[int, HeaderCell],
    samples: Mapping[int, Sequence[Cell]],
    vocabulary: Vocabulary,
    mapped: Mapping[str, str],
    names: Mapping[int, str],
) -> list[ColumnMatch]:
    """Give every column a field or none, each field once, the surest claim first.

    Args:
        headers: what stands above each 0-based column.
        samples: some filled cells of each column.
        vocabulary: the fields and their words.
        mapped: field → header text or column name, as a person said; that settles it.
        names: column letters (or numbers) by column.
    """
    settled = _as_mapped(headers, mapped, names)
    profiles = {column: profile_of(samples.get(column, ())) for column in headers}
    free = {column: header for column, header in headers.items() if column not in settled}
    steps, choices = steps_and_choices(free, profiles)
    whole = {column: header for column, header in free.items() if column not in steps and column not in choices}
    given, lost = _surest_first(settled, _all_claims(whole, profiles, vocabulary))
    _yield(headers, vocabulary, given)
    taken = {claim.field for claim in given.values()}
    if vocabulary.essential and not _is_sure(vocabulary.essential, given):
        _fall_back({column: profiles[column] for column in whole}, vocabulary.essential, given)
    _explain_beside_title(headers, vocabulary, given)
    parts: dict[int, tuple[Part, str | None]] = dict.fromkeys(steps, (Part.STEP, None))
    parts.update({column: (Part.CHOICE, name) for column, name in choices.items() if name not in taken})
    parts.update(_beside_value(whole, profiles, given, lost))
    parts.update(_around_publication(whole, given, lost))
    return [
        _part(column, headers[column].joined, *parts[column])
        if column in parts
        else _match(column, headers[column].joined, given.get(column), lost.get(column))
        for column in sorted(headers)
    ]


def _explain_beside_title(headers: Mapping[int, HeaderCell], vocabulary: Vocabulary, given: dict[int, _Claim]) -> None:
    """Without a description, "Toelichting" directly behind the title explains what is bought."""
    fields = {claim.field: column for column, claim in given.items()}
    part, title = fields.get("department"), fields.get(vocabulary.essential or "")
    if part is not None and title is not None and part > title and fold(headers[part].text) == "onderdeel":
        del given[part]  # of the purchase rather than of the organisation
        if "description" not in fields:
            given[part] = _Claim(part, "description", _DOUBTFUL, msg("calendars.column-known"))
            return
    column = fields.get("remarks")
    if column is None or "description" in fields or fields.get(vocabulary.essential or "") != column - 1:
        return
    known = vocabulary.others(headers[column].text, "remarks")
    if known and known[0][0] == "description":
        given[column] = _Claim(column, "description", known[0][1], msg("calendars.column-known"))


def _all_claims(
    headers: Mapping[int, HeaderCell], profiles: Mapping[int, Profile], vocabulary: Vocabulary
) -> list[_Claim]:
    return [
        claim for column, header in headers.items() for claim in _claims(column, header, profiles[column], vocabulary)
    ]


def _surest_first(settled: dict[int, _Claim], claims: list[_Claim]) -> tuple[dict[int, _Claim], dict[int, _Claim]]:
    """The claim that each column got, and the best one that it lost to a surer column."""
    given = dict(settled)
    taken = {claim.field for claim in settled.values()}
    lost: dict[int, _Claim] = {}
    for claim in sorted(claims, key=lambda claim: (-claim.confidence, claim.column)):
        if claim.column in given:
            continue
        if claim.field in taken:
            lost.setdefault(claim.column, claim)
            continue
        given[claim.column] = claim
        taken.add(claim.field)
    return given, lost


def _whole_amount(headers: Mapping[int, HeaderCell], value: int, rivals: Sequence[int]) -> int | None:
    """The column with the whole value, where the one that was chosen holds a year's part of it."""
    whole = [column for column in rivals if not says_per_year(headers[column].joined)]
    if not says_per_year(headers[value].joined):  # "Raming 2027" gives way to "Totale raming"
        one_year = _ONE_YEAR.search(headers[value].joined) is not None
        whole = [column for column in whole if one_year and "tota" in headers[column].joined.lower()]
    return next(iter(whole), None)


def _beside_value(
    headers: Mapping[int, HeaderCell],
    profiles: Mapping[int, Profile],
    given: dict[int, _Claim],
    lost: Mapping[int, _Claim],
) -> dict[int, tuple[Part, str | None]]:
    """Columns that complete the amounts. The whole comes before a year's part, and the lower end before the upper."""
    value = next((column for column, claim in given.items() if claim.field == "value"), None)
    if value is None or value not in headers:
        return {}
    rivals = [column for column, claim in lost.items() if claim.field == "value" and column not in given]
    group = headers[value].group
    rivals += [
        column
        for column, header in headers.items()
        if group and header.group == group and column != value and column not in rivals
        if column not in given or given[column].confidence < _DOUBTFUL
        if agrees(Content.AMOUNT, profiles[column]) > _DOUBTFUL
    ]
    total = _whole_amount(headers, value, rivals)
    if total is not None:
        given[total] = replace(given.pop(value), column=total)
        rivals.append(value)
        value = total
    found: dict[int, tuple[Part, str | None]] = {}
    end = end_of_range(headers[value])
    other = next((each for each in headers if end and end_of_range(headers[each]) == (end[0], not end[1])), None)
    doubtful = other is not None and (other not in given or given[other].confidence < _DOUBTFUL)
    if end and other is not None and doubtful and agrees(Content.AMOUNT, profiles[other]) > _DOUBTFUL:
        given.pop(other, None)
        if end[1]:
            given[other] = _Claim(other, "value", given.pop(value).confidence, msg("calendars.column-known"))
        found[value if end[1] else other] = (Part.UPPER, "value")
    for column in headers:
        if column != value and column not in found and tells_unit(headers[column].text, profiles[column]):
            given.pop(column, None)
            found[column] = (Part.UNIT, "value")
        elif column not in given and column not in found and tells_basis(profiles[column]):
            found[column] = (Part.BASIS, "value")
    for column, header in headers.items() if not says_per_year(headers[value].joined) else ():
        free = column not in given and column not in found
        if free and says_per_year(header.joined) and (column in rivals or (group and header.group == group)):
            found[column] = (Part.YEARLY, "value")
            break
    return found


_ONE_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")
_WIDE = YEAR_HEADERS | {"kwartaal", "periode", "quarter", "period", "kwartaal jaar", "jaar kwartaal", "halfjaar"}


def _around_publication(
    headers: Mapping[int, HeaderCell], given: dict[int, _Claim], lost: Mapping[int, _Claim]
) -> dict[int, tuple[Part, str | None]]:
    """The column of quarters beside one that says when exactly, to which the publication goes."""
    wide = next((column for column, claim in given.items() if claim.field == "publication"), None)
    if wide is None or wide not in headers or fold(headers[wide].joined) not in _WIDE:
        return {}
    for column, claim in lost.items():
        if claim.field == "publication" and column not in given and fold(headers[column].joined) not in _WIDE:
            given[column] = replace(given.pop(wide), column=column, confidence=claim.confidence)
            return {wide: (Part.AROUND, "publication")}
    return {}


def _yield(headers: Mapping[int, HeaderCell], vocabulary: Vocabulary, given: dict[int, _Claim]) -> None:
    """In another kind of list a doubtful header means something else: "Startdatum" in a register of contracts."""
    taken = {claim.field for claim in given.values()}
    about = " ".join(
        headers[column].joined.lower()
        for column, claim in given.items()
        if claim.field == vocabulary.essential or vocabulary.kind(claim.field) is Content.CODE
    )
    end = next(
        (headers[column].joined.lower() for column, claim in given.items() if claim.field == "contract_end"), None
    )
    if end and "publication" not in taken and not any(word in end for word in _OF_NOW):
        about += " contract"  # the beginning and the end of one thing, and none of its going to market
    for column, claim in given.items():
        other, word = vocabulary.yields.get(claim.field, ("", ""))
        if other and word in about and claim.confidence < _DOUBTFUL and other not in taken:
            given[column] = _Claim(column, other, claim.confidence, claim.reason)


def _match(column: int, header: str, claim: _Claim | None, lost: _Claim | None) -> ColumnMatch:
    if claim:
        return ColumnMatch(column, header, claim.field, claim.reason, round(claim.confidence, 2))
    if lost:
        return ColumnMatch(column, header, None, msg("calendars.column-taken", field=msg(f"field.{lost.field}")), 0.0)
    return ColumnMatch(column, header, None, msg("calendars.column-own"), 0.0)


def _part(column: int, header: str, part: Part, field: str | None) -> ColumnMatch:
    reason = msg(f"calendars.column-{part}", field=msg(f"field.{field}")) if field else msg(f"calendars.column-{part}")
    return ColumnMatch(column, header, None, reason, 0.0, part, field)


def _as_mapped(
    headers: Mapping[int, HeaderCell], mapped: Mapping[str, str], names: Mapping[int, str]
) -> dict[int, _Claim]:
    settled: dict[int, _Claim] = {}
    for name, wanted in mapped.items():
        forms = set(header_forms(wanted)[:1])
        for column, header in headers.items():
            written = {*header_forms(header.text)[:1], *header_forms(header.joined)[:1]}
            if column not in settled and (forms & written or names[column].lower() == wanted.strip().lower()):
                settled[column] = _Claim(column, name, 1.0, msg("calendars.column-mapped"))
                break
    return settled


def _claims(column: int, header: HeaderCell, profile: Profile, vocabulary: Vocabulary) -> list[_Claim]:
    best: dict[str, _Claim] = {}
    unit = unit_of(header.joined)
    counted = replace(profile, cells=tuple(in_unit(cell, unit) for cell in profile.cells)) if unit else profile
    of_now = any(word in header.group.lower() for word in _OF_NOW)
    for name, certainty, reason in _named(header, vocabulary):
        if of_now and name in {"start", "publication", "contract_start"}:
            continue  # when the current contract began is no moment of the next one
        kind = vocabulary.kind(name)
        banded = kind is Content.AMOUNT and names_bands(header.joined, profile.cells)
        confidence = certainty * (1 if banded else agrees(kind, counted if kind is Content.PERIOD else profile))
        if confidence >= _LEAST and confidence > (best[name].confidence if name in best else 0.0):
            best[name] = _Claim(column, name, confidence, reason)
    if not best and profile.people:
        folded = fold(header.text)
        whose = next((name for start, name in vocabulary.beginnings.items() if folded.startswith(start)), None)
        if whose:
            best[whose] = _Claim(column, whose, _NAMES_BELOW, msg("calendars.column-part"))
    return list(best.values())


def _named(header: HeaderCell, vocabulary: Vocabulary) -> list[tuple[str, float, Message]]:
    """Every field that the header could mean, with its certainty and the reason."""
    found: list[tuple[str, float, Message]] = []
    texts = _with_trust(header, vocabulary)
    for text, trust in texts:
        exact = vocabulary.exact(text)
        if exact:
            found.append((exact[0], exact[1] * trust, msg("calendars.column-known")))
            found += [
                (name, certainty * trust, msg("calendars.column-known"))
                for name, certainty in vocabulary.others(text, exact[0])
            ]
    if not any(text and vocabulary.exact(text) for text, _ in texts[:2]):
        for text, trust in texts[:2]:
            found += [
                (name, certainty * trust, msg("calendars.column-part")) for name, certainty in vocabulary.within(text)
            ]
            found += [
                (claim[0], claim[1] * trust * _BRACKETED, msg("calendars.column-part"))
                for aside in (BRACKETS.findall(text) if "(" in text or "[" in text else ())
                if (exact := vocabulary.exact(aside))
                for claim in (exact, *vocabulary.others(aside, exact[0]))
            ]
    parted = any(sign in header.text for sign in _SIGNS)
    glued = [vocabulary.exact(part) for part in _PARTED.split(header.text)] if parted else []
    names = {exact[0] for exact in glued if exact}
    if "reference" in names and names & {vocabulary.essential, "description"}:
        return [(vocabulary.essential or "", _GLUED, msg("calendars.column-known"))]  # parted again line by line
    if not found:
        alike = vocabulary.alike(header.text)
        if alike:
            found.append((alike[0], alike[1], msg("calendars.column-alike", header=header.text, known=alike[2])))
    return found


_NAMELESS = frozenset({"naam", "name", "datum", "date", "nummer", "nr", "no", "code", "id", "bedrag"})
"""Words that only with the group above them say what stands in the column."""


def _with_trust(header: HeaderCell, vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """What a header may be read as, and how much that is worth: with its group, alone, or the group alone."""
    if not header.group:
        return [(header.text, 1.0)]
    group, text = vocabulary.exact(header.group), vocabulary.exact(header.text)
    if group and fold(header.text) in _NAMELESS and group[0] != vocabulary.essential:
        return [(f"{header.group} {header.text}", 1.0), (header.group, 0.95), (header.text, 0.6)]
    if text and text[1] >= _SURELY and fold(header.group) in _QUESTIONS:
        return [(header.text, 0.97)]  # "Wie" over "Afdeling" makes no person of it
    texts = [(f"{header.group} {header.text}", 1.0), (header.text, 0.97)]
    if group and group[0] == "supplier" and text and text[0] != "supplier":
        return texts[:1]  # the contact or the place of the supplier, not ours
    # A group says what all of its columns are about, so none of them is the title, and none that has a name of its own.
    return texts if text or (group and group[0] == vocabulary.essential) else [*texts, (header.group, 0.6)]


def _is_sure(field: str, given: Mapping[int, _Claim]) -> bool:
    return any(claim.field == field and claim.confidence >= _WEAK_TITLE for claim in given.values())


def _fall_back(profiles: Mapping[int, Profile], essential: str, given: dict[int, _Claim]) -> None:
    """Without a column for the essential field, the description stands in, or else the column with the most to say."""
    weak = next((column for column, claim in given.items() if claim.field == essential), None)
    for column, claim in given.items():
        if claim.field == "description":
            if weak is not None:
                del given[weak]
            given[column] = _Claim(column, essential, min(claim.confidence, 0.8), msg("calendars.column-description"))
            return
    free = {column: profile for column, profile in profiles.items() if column not in given}
    titled = [column for column, profile in free.items() if profile.kind is Content.TITLE]
    if not titled:  # "Kademuur Binnenhaven" looks like a person, but people come back from line to line
        titled = [
            column
            for column, profile in free.items()
            if profile.words > 1 and profile.distinct == 1 and len(profile.cells) > _FEW
        ]
    wordy = [(free[column].words * free[column].distinct, -column) for column in titled]
    if wordy:
        if weak is not None:
            del given[weak]
        column = -max(wordy)[1]
        given[column] = _Claim(column, essential, 0.45, msg("calendars.column-content"))
