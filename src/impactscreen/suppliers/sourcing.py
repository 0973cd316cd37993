"""Who could deliver a line, and who delivers it now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from impactscreen.messages import Message, msg
from impactscreen.model import Candidate, Hit, Incumbent, Line
from impactscreen.suppliers.matching import NameMatcher, Verdict
from impactscreen.suppliers.recognitions import could_qualify
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.supplier import Supplier
from impactscreen.text import fold

if TYPE_CHECKING:
    from impactscreen.rules import RuleBook

__all__ = ["Sourcing"]


class Sourcing:
    """Answers, for the lines of one municipality, from one register."""

    def __init__(self, register: Register, rules: RuleBook | None = None, home: str | None = None) -> None:
        self._register = register
        self._rules = rules
        self._home = home
        self._by_category: dict[str, list[Supplier]] = {}
        for supplier in register.suppliers:
            for category in supplier.categories:
                self._by_category.setdefault(category, []).append(supplier)
        self._matcher: NameMatcher | None = None

    def candidates(
        self, line: Line, hits: Sequence[Hit], limit: int = 5, reserved: bool = False
    ) -> tuple[Candidate, ...]:
        """The suppliers most worth mentioning for a line, best first.

        Args:
            line: the calendar line.
            hits: the rules that fired on it.
            limit: how many at most.
            reserved: only those whose recognition makes it likely that a reserved procedure is open to them.
        """
        found: dict[str, Candidate] = {}
        words = {word for word in fold(f"{line.title} {line.description or ''}").split() if len(word) > 3}  # noqa: PLR2004
        for hit in sorted(hits, key=lambda hit: -hit.relevance):
            for supplier in self._by_category.get(hit.rule, ()):
                if supplier.name not in found and (not reserved or could_qualify(supplier.recognitions)):
                    found[supplier.name] = self._candidate(supplier, hit, words)
        return tuple(sorted(found.values(), key=lambda one: (-one.score, one.name))[:limit])

    def _candidate(self, supplier: Supplier, hit: Hit, words: set[str]) -> Candidate:
        why: list[Message] = [msg("suppliers.fits.category", category=hit.rule)]
        score = 0.5 + 0.2 * hit.relevance
        same = sorted(words & set(fold(supplier.offering or "").split()))
        if same:
            score += 0.1
            why.append(msg("suppliers.fits.words", words=same))
        if supplier.recognitions:
            score += 0.1
        return Candidate(
            name=supplier.name,
            score=round(score, 3),
            why=tuple(why),
            categories=(hit.rule,),
            place=supplier.place,
            recognition=tuple(one.label for one in supplier.recognitions),
            website=supplier.website,
            contact=supplier.contact,
            source=supplier.source,
            checked=supplier.checked,
        )

    def incumbents(self, lines: Sequence[Line]) -> list[Incumbent | None]:
        """For each line the register's supplier that delivers it now, as far as its current supplier says."""
        if self._matcher is None:
            self._matcher = NameMatcher(self._register)
        named = [line.supplier for line in lines if line.supplier]
        answers = {answer.name: answer for answer in self._matcher.match(named)}
        found: list[Incumbent | None] = []
        for line in lines:
            answer = answers.get(line.supplier or "")
            if answer is None or answer.match is None:
                found.append(None)
                continue
            review = answer.verdict is Verdict.REVIEW
            found.append(Incumbent(answer.name, answer.match, answer.score, answer.why, review))
        return found
