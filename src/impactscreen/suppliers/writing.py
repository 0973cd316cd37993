"""A register as a file that people keep: the same headers that are understood when it is read again."""

from __future__ import annotations

import csv
import io

from impactscreen.suppliers.columns import HEADERS
from impactscreen.suppliers.listing import FORMULA_STARTS
from impactscreen.suppliers.register import Register
from impactscreen.suppliers.supplier import COLUMNS, Recognition, Supplier

__all__ = ["register_csv"]


def register_csv(register: Register, *, names: bool = True) -> bytes:
    """The register as Dutch Excel opens it with a double click: ``;``, UTF-8 with BOM, CRLF. Reads back the same.

    Args:
        register: what to write.
        names: whether the persons to ask for are written too.
    """
    fields = [field for field in COLUMNS if names or field != "contact"]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([HEADERS[field][0] for field in fields])
    writer.writerows([_cell(supplier, field) for field in fields] for supplier in register.suppliers)
    return text.getvalue().encode("utf-8-sig")


def _cell(supplier: Supplier, field: str) -> str:
    value = getattr(supplier, field)
    match value:
        case None:
            return ""
        case tuple():
            value = "; ".join(_recognition(each) if isinstance(each, Recognition) else each for each in value)
        case float():
            return f"{value:.2f}".removesuffix(".00").replace(".", ",")
    return _harmless(str(value))


def _recognition(recognition: Recognition) -> str:
    until = recognition.valid_until
    return f"{recognition.label} (t/m {until.isoformat()})" if until else recognition.label


def _harmless(text: str) -> str:
    """A cell that a spreadsheet would take for a formula gets a quote in front."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
