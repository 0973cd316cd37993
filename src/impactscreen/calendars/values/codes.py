"""CPV codes in any dress."""

from __future__ import annotations

from impactscreen.calendars.patterns import regex

__all__ = ["looks_like_cpv", "parse_cpv"]

_DRESSED = regex(r"(?<!\d)(\d{2})[ .]?(\d{2})[ .]?(\d{2})[ .]?(\d{2})(?:\s?[-–./]?\s?\d)?(?!\d)")
_SHORT = regex(r"(?<![\d-])(\d{3,7})(?!\d)")
_LEAST_DIGITS, _MOST_DIGITS = 3, 9


def parse_cpv(cell: str | float) -> tuple[tuple[str, ...], bool]:
    """The CPV codes in a cell, eight digits each, without check digits; the flag tells whether any was found.

    A number lost its leading zero to Excel (3000000 is 03000000); a group written short (909) is filled up.
    """
    if isinstance(cell, float):
        if not 0 < cell < 10**_MOST_DIGITS:
            return (), False
        digits = str(int(cell))
        if len(digits) == 9:  # noqa: PLR2004 - check digit glued on
            digits = digits[:8]
        digits = digits.zfill(8) if len(digits) == 7 else digits.ljust(8, "0")  # noqa: PLR2004 - 03000000 became 3000000
        return ((digits,), True) if len(digits) == 8 and cell >= 10 ** (_LEAST_DIGITS - 1) else ((), False)  # noqa: PLR2004
    codes = ["".join(found.groups()) for found in _DRESSED.finditer(cell)]
    if not codes:
        codes = [_fill(found[1]) for found in _SHORT.finditer(cell)]
    return tuple(dict.fromkeys(codes)), bool(codes)


def looks_like_cpv(cell: object) -> bool:
    """Whether a cell could stand in a column of CPV codes."""
    if isinstance(cell, float):
        return cell.is_integer() and 1e6 <= cell < 1e9  # noqa: PLR2004 - seven to nine digits
    return isinstance(cell, str) and _DRESSED.search(cell) is not None


def _fill(digits: str) -> str:
    return digits.zfill(8) if len(digits) == 7 else digits.ljust(8, "0")  # noqa: PLR2004 - 03000000 became 3000000
