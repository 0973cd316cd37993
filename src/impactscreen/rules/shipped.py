"""Where the rules that come with impactscreen stand."""

from __future__ import annotations

from pathlib import Path

__all__ = ["shipped_rules"]

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_rules() -> Path:
    """The folder of the shipped rules: inside an installed package, else at the top of the checkout."""
    installed = _PACKAGE / "shipped" / "rules"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "rules"
