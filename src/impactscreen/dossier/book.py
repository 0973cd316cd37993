"""One scan at the dossier: what it remembers about the lines, and the scan itself written down."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from impactscreen.calendars import Reading
from impactscreen.dossier.following import add_follow_up, current_follow_ups, mark_of
from impactscreen.dossier.memory import Earlier, Kept, Memory, ask_about, remember, without_people
from impactscreen.dossier.snapshot import dumped, follow_up_of, messages_text, trace_from, trace_text
from impactscreen.dossier.store import next_id
from impactscreen.dossier.tables import (
    line,
    opportunity,
    question,
    run,
    run_file,
    sighting,
    stray,
)
from impactscreen.dossier.trace import Trace, traces_of
from impactscreen.messages import msg
from impactscreen.model import Opportunity, Place
from impactscreen.text import fold

__all__ = ["Book", "RunFacts", "series_of"]

_COVERED_FROM = 0.25
"""When this share of a file's lines is found again, the file is an older version of what is screened now."""


class RunFacts(Struct, frozen=True):
    """What is known about a scan besides its lines."""

    at: dt.datetime
    """When it ran, in UTC."""
    program: str
    rules: str
    policy: str
    register: str
    list_name: str | None = None
    """File name of the list that it wrote."""


class Book:
    """The dossier during one scan, inside one transaction of `Dossier.writing`.

    It is the `Previous` of that scan: `remember` gives the opportunities their memory and their marks, `record` then
    writes the scan down.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.run_id = next_id(connection, run)
        self._lines: list[int] = []
        """The dossier's number of each line that was read."""
        self._earlier: list[Earlier] = []
        self._gone: set[int] = set()
        """Lines that this scan would have seen, had they still been there."""
        self._memory: Memory | None = None
        self._names = True

    def seen(self, sha256: str) -> bool:
        """Whether a calendar with this content was screened before."""
        found = sa.select(run_file.c.run_id).where(run_file.c.sha256 == sha256).limit(1)
        return self.connection.execute(found).first() is not None

    def remember(
        self, reading: Reading, opportunities: Sequence[Opportunity], as_of: dt.date, *, names: bool
    ) -> Memory:
        """Give the opportunities what the dossier knows about them."""
        self._names = names
        self._earlier = [*self._known({each.sha256 for each in reading.files}), *self._strays()]
        memory = remember(self._earlier, reading.lines, opportunities, as_of, names=names, loose=self._loose())
        self._lines = self._numbered(memory, len(reading.lines))
        memory = self._covered(memory, reading)
        memory = self._asked_again(memory, reading)
        self._memory = self._marked(memory, reading)
        return self._memory

    def record(self, facts: RunFacts, reading: Reading, as_of: dt.date) -> None:
        """Write the scan down: the run, every line as it is now, the list, and what is asked."""
        if self._memory is None:
            raise RuntimeError("record comes after remember")
        memory = self._memory
        self._record_run(facts, reading, len(memory.opportunities), as_of)
        self._record_lines(memory, reading)
        self._record_list(memory, reading)
        self._record_gone(memory)
        self._record_questions(memory)
        self._place_strays(memory, facts)

    # --- what is known ------------------------------------------------------------------------------------------------

    def _known(self, hashes: set[str]) -> list[Earlier]:
        """Every line of the dossier as it was last seen."""
        noted = current_follow_ups(self.connection)
        before = self._before(hashes)
        listed = {(row.line_id, row.run_id) for row in self.connection.execute(sa.select(opportunity))}
        dates = {row.id: row.as_of for row in self.connection.execute(sa.select(run.c.id, run.c.as_of))}
        last = sa.select(sighting, line.c.gone_run).join(
            line, sa.and_(line.c.id == sighting.c.line_id, line.c.last_run == sighting.c.run_id)
        )
        known = []
        for row in self.connection.execute(last.order_by(sighting.c.line_id)).mappings():
            this_file = row["sha256"] in hashes
            known.append(
                Earlier(
                    _trace(row),
                    noted.get(row["line_id"]),
                    listed=(row["line_id"], row["run_id"]) in listed,
                    since=dates[row["gone_run"]] if row["gone_run"] else None,
                    before=before.get(row["line_id"]) if this_file else None,
                    first_seen=this_file and row["line_id"] not in before,
                    key=row["line_id"],
                )
            )
        return known

    def _before(self, hashes: set[str]) -> dict[int, Trace]:
        """What lines looked like before these very files, so that a second scan of a calendar tells the same."""
        if not any(self.seen(each) for each in sorted(hashes)):
            return {}
        older = sa.select(sighting).where(sighting.c.sha256.not_in(sorted(hashes))).order_by(sighting.c.run_id)
        return {row["line_id"]: _trace(row) for row in self.connection.execute(older).mappings()}

    def _strays(self) -> list[Earlier]:
        rows = self.connection.execute(sa.select(stray).where(stray.c.trace.is_not(None)).order_by(stray.c.id))
        return [
            Earlier(
                trace_from(row["text"] or "", row["trace"], Place(row["source"], row["sheet"], row["row"])),
                follow_up_of(row),
                stray=True,
                key=row["id"],
            )
            for row in rows.mappings()
        ]

    def _loose(self) -> list[Kept]:
        rows = self.connection.execute(sa.select(stray).where(stray.c.trace.is_(None)).order_by(stray.c.id))
        reason = msg("dossier.unplaced-loose")
        return [
            Kept(reason, text=row["text"], place=Place(row["source"], row["sheet"], row["row"]), mark=f"S{row['id']}")
            for row in rows.mappings()
        ]

    # --- what this scan makes of it -----------------------------------------------------------------------------------

    def _numbered(self, memory: Memory, many: int) -> list[int]:
        """The dossier's number for every line: that of its former self, or the next one."""
        fresh = next_id(self.connection, line)
        numbers = []
        for position in range(many):
            old = memory.matching.pairs.get(position)
            key = self._earlier[old].key if old is not None and not self._earlier[old].stray else None
            if key is None:
                key, fresh = fresh, fresh + 1
            numbers.append(key)
        return numbers

    def _covered(self, memory: Memory, reading: Reading) -> Memory:
        """Only a line of a calendar that was screened now in a later version can have gone."""
        lines: dict[str, list[int]] = defaultdict(list)
        for each in self._earlier:
            if each.key is not None and not each.stray and each.since is None and each.trace.place:
                lines[each.trace.place.file].append(each.key)
        found = set(self._lines)
        series = {series_of(each.name) for each in reading.files}
        covered = {
            key
            for file, keys in lines.items()
            if series_of(file) in series or sum(key in found for key in keys) >= _COVERED_FROM * len(keys)
            for key in keys
        }
        self._gone = covered - found
        gone = tuple(
            each for each in memory.vanished if each.key in covered or each.reason.key == "dossier.vanished-before"
        )
        return replace(memory, vanished=gone)

    def _asked_again(self, memory: Memory, reading: Reading) -> Memory:
        """Questions of earlier scans that nobody has answered yet."""
        open_ones = sa.select(question).where(question.c.answer.is_(None)).order_by(*question.primary_key)
        positions = {number: position for position, number in enumerate(self._lines)}
        known = {each.key: each for each in self._earlier if not each.stray}
        kept = list(memory.unplaced)
        asks: dict[int, Any] = {}
        for row in self.connection.execute(open_ones).mappings():
            position, old = positions.get(row["new_line"]), known.get(row["old_line"])
            if position is None or old is None or row["old_line"] in self._lines:
                continue
            number = f"N{len(kept) + 1}"
            place = reading.lines[position].place
            reason = msg("dossier.unplaced-asked", place=str(place))
            kept.append(Kept(reason, old.trace, old.follow_up, number=number, place=old.trace.place, key=old.key))
            asks.setdefault(id(reading.lines[position]), ask_about(old, number))
        listed = tuple(
            replace(each, ask=asks[id(each.line)]) if each.ask is None and id(each.line) in asks else each
            for each in memory.opportunities
        )
        if not self._names:
            kept = [without_people(each) for each in kept]
        asked = {each.key for each in kept if each.reason.key == "dossier.unplaced-asked"}
        vanished = tuple(each for each in memory.vanished if each.key not in asked)
        return replace(memory, opportunities=listed, unplaced=tuple(kept), vanished=vanished)

    def _marked(self, memory: Memory, reading: Reading) -> Memory:
        """Every row of the list with the mark by which it is found back."""
        marks = {
            id(each): mark_of(self.run_id, number) for each, number in zip(reading.lines, self._lines, strict=True)
        }
        listed = tuple(replace(each, mark=marks[id(each.line)]) for each in memory.opportunities)
        kept = (
            tuple(replace(each, mark=mark_of(self.run_id, each.key)) if each.key else each for each in several)
            for several in (memory.vanished, memory.unplaced)
        )
        vanished, unplaced = kept
        return replace(memory, opportunities=listed, vanished=vanished, unplaced=unplaced)

    # --- writing it down ----------------------------------------------------------------------------------------------

    def _record_run(self, facts: RunFacts, reading: Reading, opportunities: int, as_of: dt.date) -> None:
        self.connection.execute(
            sa.insert(run).values(
                id=self.run_id,
                at=facts.at.isoformat(timespec="seconds"),
                as_of=as_of,
                program=facts.program,
                rules=facts.rules,
                policy=facts.policy,
                register=facts.register,
                lines=len(reading.lines),
                skipped=len(reading.skipped),
                problems=len(reading.problems),
                opportunities=opportunities,
                list=facts.list_name,
            )
        )
        self._insert(
            run_file,
            [
                {"run_id": self.run_id, "position": number, "name": each.name, "sha256": each.sha256, "size": each.size}
                for number, each in enumerate(reading.files)
            ],
        )

    def _record_lines(self, memory: Memory, reading: Reading) -> None:
        hashes = {each.name: each.sha256 for each in reading.files}
        traces = traces_of(reading.lines, names=self._names)
        known = {each.key for each in self._earlier if not each.stray}
        fresh = [number for number in self._lines if number not in known]
        rows = [{"id": number, "first_run": self.run_id, "last_run": self.run_id} for number in fresh]
        self._insert(line, rows)
        seen = [number for number in self._lines if number in known]
        for some in _batches(seen):
            now = sa.update(line).where(line.c.id.in_(some)).values(last_run=self.run_id, gone_run=None)
            self.connection.execute(now)
        self._insert(
            sighting,
            [
                {
                    "line_id": number,
                    "run_id": self.run_id,
                    "sha256": hashes.get(each.place.file, ""),
                    "file": each.place.file,
                    "sheet": each.place.sheet,
                    "row": each.place.row,
                    "title": each.title,
                    "trace": trace_text(traces[position]),
                    "change": memory.changes[position][0],
                    "changes": messages_text(memory.changes[position][1]),
                }
                for position, (number, each) in enumerate(zip(self._lines, reading.lines, strict=True))
            ],
        )

    def _record_list(self, memory: Memory, reading: Reading) -> None:
        numbers = {id(each): number for each, number in zip(reading.lines, self._lines, strict=True)}
        self._insert(
            opportunity,
            [
                {
                    "line_id": numbers[id(each.line)],
                    "run_id": self.run_id,
                    "rank": each.rank,
                    "score": round(each.score, 4),
                    "categories": dumped([hit.rule for hit in each.hits]),
                    "route": each.route.kind,
                    "form": each.route.form,
                    "talk_by": each.window.talk_by,
                    "worth_low": each.worth.low if each.worth else None,
                    "worth_high": each.worth.high if each.worth else None,
                }
                for each in memory.opportunities
            ],
        )

    def _record_gone(self, memory: Memory) -> None:
        """What went, and what a question waits for: neither stands on the calendar as itself."""
        doubted = [self._earlier[old] for olds in memory.matching.doubts.values() for old in olds]
        gone = self._gone | {each.key for each in doubted if not each.stray and each.key is not None}
        for some in _batches(sorted(gone)):
            changed = sa.update(line).where(line.c.id.in_(some), line.c.gone_run.is_(None))
            self.connection.execute(changed.values(gone_run=self.run_id))

    def _record_questions(self, memory: Memory) -> None:
        rows = [
            {
                "new_line": self._lines[new],
                "old_line": self._earlier[old].key,
                "run_id": self.run_id,
                "position": position,
            }
            for new, olds in sorted(memory.matching.doubts.items())
            for position, old in enumerate(olds)
            if not self._earlier[old].stray
        ]
        self._insert(question, rows)

    def _place_strays(self, memory: Memory, facts: RunFacts) -> None:
        """A note that found its line at last becomes a follow-up there."""
        for position, old in memory.matching.pairs.items():
            each = self._earlier[old]
            if each.stray and each.follow_up is not None:
                source = each.trace.place.file if each.trace.place else ""
                add_follow_up(self.connection, self._lines[position], each.follow_up, source=source, at=facts.at)
                self.connection.execute(sa.delete(stray).where(stray.c.id == each.key))

    def _insert(self, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self.connection.execute(sa.insert(table), list(rows))


def series_of(name: str) -> str:
    """What a calendar's file name is when its date or quarter is left out: versions of one calendar share it."""
    words = _PASSING.sub(" ", fold(re.sub(r"\.\w+$", "", name.rpartition("/")[2]))).split()
    return " ".join(word for word in words if not any(char.isdigit() for char in word))


_PASSING = re.compile(
    r"\b(?:def|definitief|concept|versie|kopie|copy|van|q|kwartaal|eerste|tweede|derde|vierde|jan(?:uari)?|feb(?:ruari)?"
    r"|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)


def _trace(row: Mapping[Any, Any]) -> Trace:
    return trace_from(row["title"], row["trace"], Place(row["file"], row["sheet"], row["row"]))


def _batches(numbers: Sequence[int], size: int = 500) -> Iterable[Sequence[int]]:
    """SQLite takes a limited number of values in one question."""
    return (numbers[start : start + size] for start in range(0, len(numbers), size))
