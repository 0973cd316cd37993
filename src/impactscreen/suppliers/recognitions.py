"""Read recognitions as registers write them: ``PSO Trede 3 + 30+ (t/m 31-12-2026); Code Sociale Ondernemingen``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache

from impactscreen.suppliers.supplier import Recognition, RecognitionKind

__all__ = ["COULD_QUALIFY", "could_qualify", "is_recognition", "read_day", "read_recognitions"]

COULD_QUALIFY = frozenset({RecognitionKind.PSO_30, RecognitionKind.SHELTERED})
"""Kinds that rest on thirty per cent of the staff or more, which is what article 2.82 asks."""

_KINDS = (
    (re.compile(r"\bpso\W*30\b|\b30\s*\+|\b30[- ]?plus\b", re.IGNORECASE), RecognitionKind.PSO_30, "PSO 30+"),
    (re.compile(r"\bcode\b.*aspirant|aspirant.*\bcode\b", re.IGNORECASE), RecognitionKind.CODE_ASPIRANT, None),
    (
        re.compile(r"\bcode\b.*\bsociale\b|^cso$|\bregister sociale ondernemingen\b", re.IGNORECASE),
        RecognitionKind.CODE,
        None,
    ),
    (re.compile(r"\bb[- ]?corp\b", re.IGNORECASE), RecognitionKind.B_CORP, "B Corp"),
    (re.compile(r"\bbuy[- ]?social\b", re.IGNORECASE), RecognitionKind.BUY_SOCIAL, "Buy Social"),
    (
        re.compile(r"\bsw[- ]?bedrijf\b|\bwsw\b|sociale werkplaats|sociale werkvoorziening", re.IGNORECASE),
        RecognitionKind.SHELTERED,
        None,
    ),
    (
        re.compile(r"\b(?:erkenning|erkend|haaglanden|impact\s?030|regionaal|regionale)\b", re.IGNORECASE),
        RecognitionKind.REGIONAL,
        None,
    ),
)
_STEP = re.compile(r"\btrede\s*(\d)|\bpso\W*(\d)\b(?!\d|0)", re.IGNORECASE)
_PSO = re.compile(r"\bpso\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\(?\s*(?:geldig\s+)?(?:t/?m|tot(?:\s+en\s+met)?|valid until|until)\s+([\d./-]{6,10})\s*\)?", re.IGNORECASE
)


@cache
def read_day(text: str) -> dt.date | None:
    """The last day of a date as Dutch people write it: ``31-12-2026``, ``dec 2026``; None for anything else."""
    from impactscreen.calendars.values.periods import period_from_text  # few registers hold dates

    return period_from_text(text)[0].end


def read_recognitions(
    text: str, valid_until: dt.date | None = None, source: str | None = None
) -> tuple[Recognition, ...]:
    """Every recognition in a cell; the parts stand between ``;``, ``,`` or a line break."""
    found: dict[str, Recognition] = {}
    for part in re.split(r"[;,\n|]", text):
        until = _UNTIL.search(part)
        day = (read_day(until[1]) if until else None) or valid_until
        for kind, label in _kinds(_UNTIL.sub("", part).strip()):
            found.setdefault(label, Recognition(kind=kind, label=label, valid_until=day, source=source))
    return tuple(found.values())


def is_recognition(text: str) -> bool:
    """Whether a text names a recognition and nothing else we know of: registers put them among the categories."""
    return any(kind is not RecognitionKind.OTHER for kind, _ in _kinds(text.strip()))


def could_qualify(recognitions: Iterable[Recognition]) -> tuple[str, ...]:
    """Labels of the recognitions that make it likely that a reserved procedure (article 2.82) is open to a firm."""
    return tuple(one.label for one in recognitions if one.kind in COULD_QUALIFY)


def _kinds(part: str) -> Iterable[tuple[RecognitionKind, str]]:
    if not part:
        return
    step, known = _STEP.search(part), False
    if step:
        known = True
        yield RecognitionKind.PSO, f"PSO Trede {step[1] or step[2]}"
    for pattern, kind, label in _KINDS:
        if pattern.search(part):
            yield kind, label or part
            return
    if not known:
        yield (RecognitionKind.PSO if _PSO.search(part) else RecognitionKind.OTHER), part
