"""Rules held against calendar lines: one pass over the text, then a judgement of what was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from impactscreen.model import Evidence, Hit, Line
from impactscreen.rules.book import RuleBook
from impactscreen.rules.judging import Judge
from impactscreen.rules.memory import Below, Title, Titles
from impactscreen.rules.reading import lay_out
from impactscreen.rules.schema import MuteEntry
from impactscreen.rules.spotting import Searched, Spotter
from impactscreen.rules.verdicts import Finding, Match, Muted, Verdict
from impactscreen.text import fold

__all__ = ["Explanation", "Matcher"]

NEAR = 0.25
"""Below the threshold, but worth a human eye when the line is a large one."""


class Explanation(Struct, frozen=True):
    """Everything the rules found on one line, and what became of it."""

    line: Line
    verdicts: tuple[Verdict, ...]
    """One for every rule, the most relevant first, then by id."""
    ambition: tuple[Finding, ...] = ()
    muted: tuple[Muted, ...] = field(default=())


_NOTHING = Match()
_NO_CELLS: Mapping[str, str] = {}
_MOST_KNOWN = 5_000
"""Lines that are remembered: calendars repeat them, a row per lot, a quarter over from the last."""


class Matcher:
    """A rule book made ready for any number of lines. Not for several threads at once: it remembers what it has seen.

    Args:
        book: the rules.
        as_of: the day on which `mute.yaml` is read; None leaves every mute in force.
    """

    def __init__(self, book: RuleBook, *, as_of: dt.date | None = None) -> None:
        self.book = book
        self.mutes = tuple(entry for entry in book.mutes if as_of is None or as_of <= entry.until)
        vocabulary = book.vocabulary
        self._spotter = Spotter(vocabulary)
        self._judge = Judge(book, vocabulary)
        self._titles = Titles(vocabulary, self._spotter)
        self._below = Below(self._spotter)
        self._has_cpv = any(rule.cpv for rule in book.rules)
        self._by_value = any(rule.value for rule in book.rules)
        self._known: dict[object, Match] = {}

    def match(self, line: Line) -> Match:
        """What the rules say about one line."""
        title = self._titles.of(line.title)
        if self._changes(title, line):
            found = self._of_all(line, title)
        elif title.silent and not line.cpv:
            return _NOTHING
        else:
            found = self._of_title(line, title)
        if found is _NOTHING:
            return found
        if line.cells:
            found = _with_cells(found, line.cells)
        if not self.mutes or not found.hits:
            return found
        kept, muted = self._part_muted(line, list(found.hits))
        return Match(tuple(kept), found.near, found.ambition, tuple(muted))

    def _changes(self, title: Title, line: Line) -> bool:
        """Whether what stands below the title can change what comes of it."""
        sense, description, remarks, codes = self._below.sense, line.description, line.remarks, line.cpv
        if description and title.changed_by(sense(description), codes):
            return True
        if not remarks:
            return False
        if title.changed_by(sense(remarks), codes):
            return True
        return title.changed_by_both(sense(description or ""), sense(remarks), codes)

    def _of_title(self, line: Line, title: Title) -> Match:
        """What comes of a line by its title, below which nothing stands that matters."""
        key = self._beside(line)
        known = title.results.get(key)
        if known is None:
            known = title.results[key] = self._judged(line, [title.searched] if title.searched else [], title.owners)
        return known

    def _of_all(self, line: Line, title: Title) -> Match:
        """What comes of a line by all its fields."""
        key = (title.text, line.description, line.remarks, self._beside(line))
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            searched = [
                title.searched if field.name == "title" and title.searched else self._spotter.search(field)
                for field in lay_out(line)
            ]
            known = self._known[key] = self._judged(line, searched, self._spotter.taking_part(searched))
        return known

    def _beside(self, line: Line) -> object:
        """What the judgement looks at beside the texts; None for most lines."""
        value = line.value if self._by_value else None
        return (line.cpv, line.nature, value) if line.cpv or line.nature or value else None

    def _judged(self, line: Line, searched: Sequence[Searched], owners: frozenset[int]) -> Match:
        """The same line, wherever it stands: without cells, and without mutes, which go by reference."""
        spots = self._spotter.spot(searched, owners)
        if spots is None and not (line.cpv and self._has_cpv):
            return _NOTHING
        fields = [each.field for each in searched]
        verdicts, ambition = self._judge.judge(line, fields, spots or [], _NO_CELLS)
        hits = [verdict.hit() for verdict in verdicts if verdict.fired]
        near = [verdict.hit() for verdict in verdicts if not verdict.fired and verdict.relevance >= NEAR]
        if not (hits or near or ambition):
            return _NOTHING
        hits.sort(key=_by_relevance)
        near.sort(key=_by_relevance)
        return Match(tuple(hits), tuple(near), tuple([item.evidence for item in ambition]))

    def explain(self, line: Line) -> Explanation:
        """Every rule with what it found on this line and why it counted or not, by the code that matches."""
        fields = lay_out(line)
        searched = [self._spotter.search(field) for field in fields]
        spots = self._spotter.spot(searched, self._spotter.taking_part(searched))
        verdicts, ambition = self._judge.judge(line, fields, spots or [], line.cells)
        seen = {verdict.rule.id for verdict in verdicts}
        silent = [Verdict(rule) for rule in self.book.rules if rule.id not in seen]
        ordered = sorted(verdicts, key=lambda verdict: (-verdict.relevance, verdict.rule.id))
        hits = [verdict.hit() for verdict in ordered if verdict.fired]
        return Explanation(line, (*ordered, *silent), tuple(ambition), tuple(self._part_muted(line, hits)[1]))

    def carries_nothing(self, words: str) -> bool:
        """Whether words are only such as stand on any line (levering, diensten, de)."""
        return self._judge.only_carriers(words)

    def _part_muted(self, line: Line, hits: list[Hit]) -> tuple[list[Hit], list[Muted]]:
        kept: list[Hit] = []
        muted: list[Muted] = []
        for hit in hits:
            entry = next((entry for entry in self.mutes if _mutes(entry, line, hit.rule)), None)
            if entry is None:
                kept.append(hit)
            else:
                muted.append(Muted(hit, entry.reason, entry.until))
        return kept, muted


def _with_cells(match: Match, cells: Mapping[str, str]) -> Match:
    """The match of texts that were judged before, with the cells that they stand in now."""
    return Match(
        tuple([_hit_with_cells(hit, cells) for hit in match.hits]),
        tuple([_hit_with_cells(hit, cells) for hit in match.near]),
        tuple([_in_cell(evidence, cells) for evidence in match.ambition]),
    )


def _hit_with_cells(hit: Hit, cells: Mapping[str, str]) -> Hit:
    return Hit(hit.rule, hit.relevance, tuple([_in_cell(evidence, cells) for evidence in hit.evidence]))


def _in_cell(evidence: Evidence, cells: Mapping[str, str]) -> Evidence:
    words, pattern, strength, field = evidence.words, evidence.pattern, evidence.strength, evidence.field
    return Evidence(words, pattern, strength, field, cells.get(field), evidence.start, evidence.weight)


def _by_relevance(hit: Hit) -> tuple[float, str]:
    return (-hit.relevance, hit.rule)


def _mutes(entry: MuteEntry, line: Line, rule_id: str) -> bool:
    if entry.rule is not None and entry.rule != rule_id:
        return False
    if entry.reference is not None and (line.reference is None or fold(entry.reference) != fold(line.reference)):
        return False
    return entry.title is None or f" {fold(entry.title)} " in f" {fold(line.title)} "
