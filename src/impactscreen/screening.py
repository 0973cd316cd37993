"""The whole trip of a calendar line, on one page.

::

    calendars ──► rules ──► suppliers ──► ranking ──► dossier
      Line         Hit       Candidate     Opportunity  Memory
      Skipped

`scan` is a plain function of its arguments: it neither prints nor exits nor asks for today's date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from impactscreen.cache import Cache
from impactscreen.calendars import Reading, ReadOptions, read_calendars
from impactscreen.messages import Language
from impactscreen.model import Hit, Line, Opportunity
from impactscreen.privacy import without_contacts, without_names
from impactscreen.ranking import Found, Policy, load_policy, rank
from impactscreen.rules import Match, Matcher, RuleBook, load_rules
from impactscreen.suppliers import Register, Sourcing, load_register

if TYPE_CHECKING:
    import pandas as pd

    from impactscreen.dossier import Memory, Previous

__all__ = ["Progress", "Screening", "scan"]

Source = str | Path
Progress = Callable[[str, int, int], None]
"""Told how far the trip is: name of the station, lines done, lines in all."""


class Screening(Struct, frozen=True):
    """What one scan found, with everything needed to account for it."""

    opportunities: tuple[Opportunity, ...]
    """The best first."""
    reading: Reading
    """Every line, and every row that was not used with its reason."""
    near: tuple[tuple[Line, Hit], ...]
    """Lines that just missed a rule, for a human eye."""
    muted: tuple[tuple[Line, Match], ...]
    """Lines with a hit that somebody muted, with reason and end date."""
    rulebook: RuleBook
    policy: Policy
    register: Register
    as_of: dt.date
    memory: Memory | None = None
    """What was taken over from the previous list or the dossier."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line that was read."""
        return self.reading.lines

    def to_frame(self, lang: Language = Language.NL) -> pd.DataFrame:
        """The opportunities as a tidy pandas frame, one row each; columns and dtypes stand in docs/library.md."""
        from impactscreen.frame import opportunities_frame

        return opportunities_frame(self.opportunities, lang)


def scan(  # noqa: PLR0913 - all but the first are optional, and a notebook names them
    calendars: Source | Sequence[Source],
    *,
    as_of: dt.date,
    rules: RuleBook | Source | Sequence[Source] = (),
    register: Register | Source | Sequence[Source] = (),
    policy: Policy | Source | None = None,
    home: str | None = None,
    options: ReadOptions | None = None,
    names: bool = True,
    previous: Previous | Source | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    cache: Cache | None = None,
) -> Screening:
    """Screen calendars for opportunities.

    Args:
        calendars: files, folders or patterns; ``-`` reads `stdin`.
        as_of: the reference date; timing is judged against it.
        rules: a loaded rule book, or folders with rules of your own on top of the shipped ones.
        register: a loaded register, or files to read in place of the shipped starter register.
        policy: a loaded policy, or a file; None takes ``policy.yaml`` of your own rules, else the shipped one.
        home: place name or four-digit postcode that distances are measured from.
        options: what a person says about how to read.
        names: whether names of people (clients, officers, contacts) stay in.
        previous: the list of last quarter as people left it (a file, or a folder with it), or the dossier.
        stdin: where ``-`` reads from.
        progress: told how far the trip is.
        cache: where rules and policy that were read are kept between runs; None reads them anew.

    Returns:
        The opportunities, best first, with all that was read, skipped and used.

    Raises:
        InputError: a calendar, rule, register or policy cannot be used.
    """
    folders = () if isinstance(rules, RuleBook) else _several(rules)
    rulebook = rules if isinstance(rules, RuleBook) else load_rules(*folders, cache=cache)
    chosen_policy = policy if isinstance(policy, Policy) else load_policy(policy or _own_policy(folders), cache=cache)
    enterprises = register if isinstance(register, Register) else load_register(*_several(register), rules=rulebook)
    earlier = _remembered(previous) if isinstance(previous, str | Path) else previous
    reading = read_calendars(_several(calendars), options or ReadOptions(), stdin=stdin)
    if not names:
        reading = without_names(reading)

    matches = list(_matched(reading.lines, Matcher(rulebook, as_of=as_of), progress))
    sourcing = Sourcing(enterprises, rulebook, home, as_of)
    found: Iterable[Found] = _sourced(matches, sourcing, progress)
    if not names:
        found = (replace(each, suppliers=without_contacts(each.suppliers)) for each in found)
    opportunities = rank(found, chosen_policy, as_of)
    memory = earlier.remember(reading, opportunities, as_of, names=names) if earlier else None
    return Screening(
        opportunities=memory.opportunities if memory else opportunities,
        reading=reading,
        near=tuple((line, hit) for line, match in matches for hit in match.near),
        muted=tuple((line, match) for line, match in matches if match.muted),
        rulebook=rulebook,
        policy=chosen_policy,
        register=enterprises,
        as_of=as_of,
        memory=memory,
    )


def _several(sources: Source | Sequence[Source]) -> Sequence[Source]:
    return (sources,) if isinstance(sources, str | Path) else sources


def _remembered(previous: Source) -> Previous:
    """The last list; the station is imported when there is something to remember."""
    from impactscreen.dossier import load_previous

    return load_previous(Path(previous))


def _own_policy(folders: Sequence[Source]) -> Path | None:
    """The policy that lies in a folder of own rules; the last folder has the last word."""
    found = [Path(folder, "policy.yaml") for folder in folders]
    return next((path for path in reversed(found) if path.is_file()), None)


def _matched(lines: Sequence[Line], matcher: Matcher, progress: Progress | None) -> Iterable[tuple[Line, Match]]:
    for number, line in enumerate(lines, start=1):
        yield line, matcher.match(line)
        if progress and number % _STRIDE == 0:
            progress("rules", number, len(lines))


def _sourced(matches: Sequence[tuple[Line, Match]], sourcing: Sourcing, progress: Progress | None) -> Iterable[Found]:
    """The lines that hit, with who could deliver them and who delivers them now."""
    hits = [(line, match) for line, match in matches if match.hits]
    incumbents = sourcing.incumbents([line for line, _ in hits])
    for number, ((line, match), incumbent) in enumerate(zip(hits, incumbents, strict=True), start=1):
        candidates = sourcing.candidates(line, match.hits)
        yield Found(line=line, hits=match.hits, suppliers=candidates, incumbent=incumbent, ambition=match.ambition)
        if progress and number % _STRIDE == 0:
            progress("suppliers", number, len(hits))


_STRIDE = 500
