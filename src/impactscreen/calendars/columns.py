"""Which column is which field: the header is the first witness, the content below it the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from impactscreen.calendars.profile import agrees, profile_of
from impactscreen.calendars.vocabulary import Content, Vocabulary, header_forms
from impactscreen.messages import Message, msg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from impactscreen.calendars.header import HeaderCell
    from impactscreen.calendars.profile import Profile
    from impactscreen.calendars.sheets import Cell

__all__ = ["ColumnMatch", "match_columns"]

_DOUBTFUL = 0.9
_LEAST = 0.4
"""Below this a header and a field have nothing to do with each other."""


class ColumnMatch(Struct, frozen=True):
    """One column with the field it was given to, and why."""

    column: int
    header: str
    field: str | None
    reason: Message
    confidence: float


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
    claims = [
        claim
        for column, header in headers.items()
        if column not in settled
        for claim in _claims(column, header, profiles[column], vocabulary)
    ]
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
    _yield(headers, vocabulary, given)
    if vocabulary.essential and vocabulary.essential not in taken:
        _fall_back(profiles, vocabulary.essential, given)
    return [_match(column, headers[column].joined, given.get(column), lost.get(column)) for column in sorted(headers)]


def _yield(headers: Mapping[int, HeaderCell], vocabulary: Vocabulary, given: dict[int, _Claim]) -> None:
    """In another kind of list a doubtful header means something else: "Startdatum" in a register of contracts."""
    taken = {claim.field for claim in given.values()}
    about = " ".join(
        headers[column].joined.lower()
        for column, claim in given.items()
        if claim.field == vocabulary.essential or vocabulary.kind(claim.field) is Content.CODE
    )
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
    for name, certainty, reason in _named(header, vocabulary):
        confidence = certainty * agrees(vocabulary.kind(name), profile)
        if confidence >= _LEAST and confidence > (best[name].confidence if name in best else 0.0):
            best[name] = _Claim(column, name, confidence, reason)
    return list(best.values())


def _named(header: HeaderCell, vocabulary: Vocabulary) -> list[tuple[str, float, Message]]:
    """Every field that the header could mean, with its certainty and the reason."""
    found: list[tuple[str, float, Message]] = []
    texts = (
        [(f"{header.group} {header.text}", 1.0), (header.text, 0.97), (header.group, 0.6)]
        if header.group
        else [(header.text, 1.0)]
    )
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
    if not found:
        alike = vocabulary.alike(header.text)
        if alike:
            found.append((alike[0], alike[1], msg("calendars.column-alike", header=header.text, known=alike[2])))
    return found


def _fall_back(profiles: Mapping[int, Profile], essential: str, given: dict[int, _Claim]) -> None:
    """Without a column for the essential field, the description stands in, or else the column with the most to say."""
    for column, claim in given.items():
        if claim.field == "description":
            given[column] = _Claim(column, essential, min(claim.confidence, 0.8), msg("calendars.column-description"))
            return
    wordy = [
        (profile.words * profile.distinct, -column)
        for column, profile in profiles.items()
        if column not in given and profile.kind is Content.TITLE
    ]
    if wordy:
        column = -max(wordy)[1]
        given[column] = _Claim(column, essential, 0.45, msg("calendars.column-content"))
