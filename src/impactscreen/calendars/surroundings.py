"""What holds for lines without standing in them: the sheet's name and the section rows above."""

from __future__ import annotations

import re

from impactscreen.calendars.contexts import department_of_sheet, is_period_name, only_year, period_of_sheet
from impactscreen.calendars.headings import names_list
from impactscreen.calendars.patterns import regex
from impactscreen.calendars.values.period_patterns import PeriodContext
from impactscreen.calendars.values.periods import period_from_text
from impactscreen.calendars.values.procedures import names_procedure, parse_procedure
from impactscreen.model import Period, Precision, Procedure

__all__ = ["Surroundings"]

_GOES_ON = regex(r"\s*\(?\b(?:vervolg|continued)\)?$", re.IGNORECASE)
"""On the next page a department goes on."""
_ANOTHER_TIME = regex(
    r"\b(?:later|doorgeschoven|vervallen|vervalt|uitgesteld|onbekend|nog (?:niet|nader|te|in)|nader te|voorraad|"
    r"reserve)\b",
    re.IGNORECASE,
)
"""Headings of lines that are of no quarter, or of another."""


class Surroundings:
    """Year, period, department and procedure for the lines that come next.

    Sections lie in each other in the order in which a table begins with them: under "Q1" and "Ruimte" a new quarter
    ends the department, and under "Ruimte" and "Q1" a new department ends the quarter.

    Args:
        sheet: the sheet's name.
        year: that of the title or the file.
        procedures: whether a section may name the procedure, because no column does.
    """

    def __init__(self, sheet: str | None, year: int | None, *, procedures: bool) -> None:
        self._sheet_year = only_year(sheet or "") or year
        self._of_sheet = period_of_sheet(sheet, self._sheet_year), department_of_sheet(sheet)
        self._procedures = procedures
        self._kinds: list[str] = []
        self._since: Period | None = None
        self.year = self._sheet_year
        self.period, self.department = self._of_sheet
        self.procedure: Procedure | None = None

    def section(self, text: str) -> bool:
        """Take in a section row; False when it is but a heading ("Overige") that ends what held before."""
        text = _GOES_ON.sub("", text).strip(" :")
        if is_period_name(text):
            self._enter("period")
            self._take_period(text)
        elif self._procedures and names_procedure(text):
            self._enter("procedure")
            self.procedure = parse_procedure(text)[0]
        elif names_list(text):
            for kind in self._kinds:
                self._leave(kind)
            if _ANOTHER_TIME.search(text):
                self.period = None  # whatever the sheet is called
            return False
        else:
            self._enter("department")
            self.department = text
        return True

    def _enter(self, kind: str) -> None:
        if kind not in self._kinds:
            self._kinds.append(kind)
        for inner in self._kinds[self._kinds.index(kind) + 1 :]:
            self._leave(inner)

    def _leave(self, kind: str) -> None:
        match kind:
            case "period":
                self.year, self.period, self._since = self._sheet_year, self._of_sheet[0], None
            case "department":
                self.department = self._of_sheet[1]
            case "procedure":
                self.procedure = None

    def _take_period(self, text: str) -> None:
        """A quarter without a year comes after the one above it: Q1 below Q4 2026 is of 2027."""
        period, _ = period_from_text(text, PeriodContext(self.year))
        before = self._since
        bare = only_year(text) is None and period.start is not None
        if bare and before is not None and before.start and period.start and period.start < before.start:
            period, _ = period_from_text(text, PeriodContext(before.start.year + 1))
        self._since = period if period.start else before
        self.year = period.start.year if period.start else self.year
        if period.known and (period.start is None or period.precision is Precision.YEAR):
            self.period = None
        else:
            self.period = period  # without a year it is known by its own words only
