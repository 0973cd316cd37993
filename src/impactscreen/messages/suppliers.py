"""What users read about: suppliers."""

from __future__ import annotations

from impactscreen.messages import Say

TEXTS: dict[str, Say] = {}
