"""Station 5: what was before. Lines through time, what people noted, and what came of it."""

from __future__ import annotations

from impactscreen.dossier.lastlist import LastList, load_previous
from impactscreen.dossier.memory import Kept, Memory, Previous

__all__ = ["Kept", "LastList", "Memory", "Previous", "load_previous"]
