"""What people type in the status column, and what it tells."""

from __future__ import annotations

import pytest

from impactscreen.ranking import Policy
from impactscreen.ranking.chapters import Signal
from impactscreen.ranking.status import read_status


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Gepubliceerd", Signal.PUBLISHED),
        ("gepubliceerd op TenderNed", Signal.PUBLISHED),
        ("Marktconsultatie gepubliceerd", Signal.CONSULTATION),
        ("Nog niet gepubliceerd", Signal.PREPARING),
        ("te publiceren", Signal.PREPARING),
        ("wordt binnenkort gepubliceerd", Signal.PREPARING),
        ("Publicatie", Signal.PUBLISHED),
        ("publicatie gepland", Signal.PREPARING),
        ("GEGUND", Signal.AWARDED),
        ("voorlopig gegund", Signal.AWARDED),
        ("Gegund, nog te implementeren", Signal.AWARDED),
        ("publicatie volgt", Signal.PREPARING),
        ("gepubliceerd: nog niet", Signal.PREPARING),
        ("nog niet gegund", Signal.PUBLISHED),
        ("wacht op gunning", Signal.PUBLISHED),
        ("in afwachting van gunning", Signal.PUBLISHED),
        ("lopend", Signal.IN_PROGRESS),
        ("Lopend contract", Signal.RUNNING),
        ("contract loopt", Signal.RUNNING),
        ("in voorbereiding", Signal.PREPARING),
        ("In voorbereiding: PvE", Signal.PREPARING),
        ("PvE in opmaak", Signal.DRAFTING),
        ("on hold", Signal.ON_HOLD),
        ("On-hold (wacht op besluit raad)", Signal.ON_HOLD),
        ("afgerond", Signal.ENDED),
        ("nog niet afgerond", Signal.IN_PROGRESS),
        ("vervallen", Signal.ENDED),
        ("beëindigd", Signal.ENDED),
        ("planned", Signal.PLANNED),
        ("in_progress", Signal.IN_PROGRESS),
        ("completed", Signal.ENDED),
        ("cancelled", Signal.ENDED),
        ("niet_gestart", Signal.PLANNED),
        ("verlengd t/m 2027", Signal.EXTENSION),
        ("gepland", Signal.PLANNED),
        ("groen", None),
        ("", None),
        (None, None),
    ],
)
def test_reads_a_status(text: str | None, signal: Signal | None, policy: Policy) -> None:
    assert read_status(text, policy) is signal
