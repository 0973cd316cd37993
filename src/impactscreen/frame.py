"""Opportunities as a tidy pandas frame, for a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from impactscreen.messages import Language, msg, say
from impactscreen.model import Amount, Opportunity, Period

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["COLUMNS", "opportunities_frame"]

COLUMNS = {
    "rank": "Int64",
    "score": "float64",
    "relevance": "float64",
    "timing": "float64",
    "value": "float64",
    "supply": "float64",
    "reference": "string",
    "title": "string",
    "department": "string",
    "client": "string",
    "categories": "object",
    "words": "object",
    "route": "category",
    "route_title": "string",
    "phase": "category",
    "talk_by": "datetime64[s]",
    "value_low": "float64",
    "value_high": "float64",
    "value_basis": "category",
    "procedure": "category",
    "publication_start": "datetime64[s]",
    "publication_end": "datetime64[s]",
    "contract_end": "datetime64[s]",
    "suppliers": "object",
    "incumbent": "string",
    "file": "string",
    "sheet": "string",
    "row": "Int64",
}
"""Column → dtype. `categories`, `words` and `suppliers` hold tuples; amounts are euros; unknown is missing."""


def opportunities_frame(opportunities: Sequence[Opportunity], lang: Language) -> pd.DataFrame:
    """One row an opportunity, best first.

    Args:
        opportunities: what a scan found.
        lang: language of titles.
    """
    import pandas as pd

    rows = [_row(each, lang) for each in opportunities]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype(COLUMNS)


def _row(each: Opportunity, lang: Language) -> dict[str, Any]:
    line = each.line
    value = line.value or Amount(None, None, None)
    publication = line.publication or Period(None, None)
    end = line.contract_end or Period(None, None)
    return {
        "rank": each.rank,
        "score": each.score,
        "relevance": each.parts.relevance,
        "timing": each.parts.timing,
        "value": each.parts.value,
        "supply": each.parts.supply,
        "reference": line.reference,
        "title": line.title,
        "department": line.department,
        "client": line.client,
        "categories": tuple(hit.rule for hit in each.hits),
        "words": tuple(dict.fromkeys(evidence.words for hit in each.hits for evidence in hit.evidence)),
        "route": str(each.route.kind),
        "route_title": say(msg(f"route.{each.route.kind}"), lang),
        "phase": str(each.window.phase),
        "talk_by": each.window.talk_by,
        "value_low": value.low,
        "value_high": value.high,
        "value_basis": str(value.basis) if value.basis else None,
        "procedure": str(line.procedure.kind) if line.procedure and line.procedure.kind else None,
        "publication_start": publication.start,
        "publication_end": publication.end,
        "contract_end": end.end,
        "suppliers": tuple(candidate.name for candidate in each.suppliers),
        "incumbent": each.incumbent.match if each.incumbent else None,
        "file": line.place.file,
        "sheet": line.place.sheet,
        "row": line.place.row,
    }
