"""Read recognitions as registers write them: ``PSO Trede 3 + 30+ (t/m 31-12-2026); Code Sociale Ondernemingen``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from impactscreen.suppliers.supplier import Recognition, RecognitionKind

__all__ = ["COULD_QUALIFY", "could_qualify", "read_date", "read_recognitions"]

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
_DATES = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y", "%d/%m/%y")


def read_date(text: str) -> dt.date | None:
    """An ISO date or a Dutch one, day first; None for anything else."""
    for pattern in _DATES:
        try:
            return dt.datetime.strptime(text.strip()[:10], pattern).date()  # noqa: DTZ007 - a calendar day has no zone
        except ValueError:
            continue
    return None


def read_recognitions(text: str, valid_until: str = "", source: str | None = None) -> tuple[Recognition, ...]:
    """Every recognition in a cell; the parts stand between ``;``, ``,`` or a line break."""
    shared = read_date(valid_until) if valid_until else None
    found: dict[str, Recognition] = {}
    for part in re.split(r"[;,\n|]", text):
        until = _UNTIL.search(part)
        day = (read_date(until[1]) if until else None) or shared
        for kind, label in _kinds(_UNTIL.sub("", part).strip()):
            found.setdefault(label, Recognition(kind=kind, label=label, valid_until=day, source=source))
    return tuple(found.values())


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
