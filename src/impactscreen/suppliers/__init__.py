"""Station 3: social enterprises that could deliver a line, and those that deliver it now."""

from __future__ import annotations

from impactscreen.suppliers.checking import check_register
from impactscreen.suppliers.evidence import Judged, Reckoning, reckon
from impactscreen.suppliers.matching import NameMatch, NameMatcher, Verdict
from impactscreen.suppliers.register import Register, load_register
from impactscreen.suppliers.sourcing import Sourcing
from impactscreen.suppliers.supplier import Recognition, RecognitionKind, Supplier

__all__ = [
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
    "check_register",
    "load_register",
    "reckon",
]
