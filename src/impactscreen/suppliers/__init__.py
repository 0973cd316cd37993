"""Station 3: social enterprises that could deliver a line, and those that deliver it now."""

from __future__ import annotations

from impactscreen.suppliers.checking import check_register
from impactscreen.suppliers.evidence import Judged, Reckoning, best_of, reckon
from impactscreen.suppliers.matching import MATCH_FROM, REVIEW_FROM, NameMatch, NameMatcher, Verdict
from impactscreen.suppliers.queries import read_queries
from impactscreen.suppliers.register import Register, load_register
from impactscreen.suppliers.sourcing import Sourcing
from impactscreen.suppliers.supplier import Recognition, RecognitionKind, Supplier
from impactscreen.suppliers.writing import register_csv

__all__ = [
    "MATCH_FROM",
    "REVIEW_FROM",
    "Judged",
    "NameMatch",
    "NameMatcher",
    "Reckoning",
    "Recognition",
    "RecognitionKind",
    "Register",
    "Sourcing",
    "Supplier",
    "Verdict",
    "best_of",
    "check_register",
    "load_register",
    "read_queries",
    "reckon",
    "register_csv",
]
