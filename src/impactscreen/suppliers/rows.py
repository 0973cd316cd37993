"""One row of a register: its cells checked and turned into a supplier, with what was not understood."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from impactscreen.messages import Message, msg
from impactscreen.model import Place, Problem, ProblemKind, Severity
from impactscreen.suppliers.categories import CategoryMapper, parts_of
from impactscreen.suppliers.recognitions import is_recognition, read_day, read_recognitions
from impactscreen.suppliers.supplier import Supplier
from impactscreen.text import fold

__all__ = ["RowReader"]

KVK_LENGTH = 8
SHORTEST_KVK = 7
"""A spreadsheet takes a leading nought away."""
BELGIAN_LENGTH = 10
LONGEST_TOWN = 200
_COMMENT = re.compile(r"\s*\((?P<comment>[^)]*)\)\s*")
_COUNTRIES = {
    "nl": "NL",
    "nederland": "NL",
    "netherlands": "NL",
    "be": "BE",
    "belgie": "BE",
    "belgium": "BE",
    "de": "DE",
}
_COUNTRIES |= {"duitsland": "DE", "germany": "DE", "vlaanderen": "BE"}


class RowReader:
    """Reads the rows of one source.

    Args:
        mapper: turns categories in free text into rule ids.
    """

    def __init__(self, mapper: CategoryMapper) -> None:
        self._mapper = mapper
        self._problems: list[Problem] = []
        self._unmapped: dict[str, list[Place]] = {}

    @property
    def problems(self) -> list[Problem]:
        """What was not understood so far; a category that no rule knows is told once, with its first row."""
        unmapped = [
            Problem(
                places[0],
                ProblemKind.VALUE,
                msg("suppliers.category-unknown", category=category, count=len(places)),
                Severity.INFO,
                text=category,
            )
            for category, places in self._unmapped.items()
        ]
        return [*self._problems, *unmapped]

    def read(self, place: Place, cells: Mapping[str, str]) -> Supplier:
        """Make a supplier of a row that has a name; what is not understood goes to `problems`."""
        town, comment, country = _town(cells.get("place", "")[:LONGEST_TOWN])
        kinds = parts_of(cells.get("categories", ""))
        recognised = [part for part in kinds if is_recognition(part)]
        kinds = tuple(part for part in kinds if part not in recognised)
        said = [cells.get("offering"), *(part for part in kinds if self._mapper.says_more(part))]
        return Supplier(
            name=" ".join(cells["name"].split()),
            also_known_as=_several(cells.get("also_known_as", "")),
            kvk=self._kvk(place, cells.get("kvk", "")),
            place=town,
            postcode=cells.get("postcode") or None,
            country=_COUNTRIES.get(fold(cells.get("country", "")), country),
            region=cells.get("region") or None,
            categories=self._categories(place, kinds, cells.get("offering", "")),
            offering="; ".join(filter(None, said)) or None,
            recognitions=read_recognitions(
                "; ".join([cells.get("recognitions", ""), *recognised]),
                self._day(place, "valid_until", cells),
                cells.get("source") or None,
            ),
            website=_website(cells.get("website", "")),
            contact=", ".join(cells[key] for key in ("contact", "email", "phone") if cells.get(key)) or None,
            capacity=self._capacity(place, cells.get("capacity", "")),
            handprint=_website(cells.get("handprint", "")),
            source=cells.get("source") or None,
            checked=self._day(place, "checked", cells),
            note="; ".join(filter(None, [cells.get("note"), comment])) or None,
            at=place,
        )

    def _categories(self, place: Place, kinds: Sequence[str], offering: str) -> tuple[str, ...]:
        """Rule ids from the categories, else from the offering; a category that no rule knows is noted."""
        found: dict[str, None] = {}
        for part in kinds:
            ids = self._mapper.ids(part)
            found |= dict.fromkeys(ids)
            if not ids:
                self._unmapped.setdefault(part, []).append(place)
        if not found and offering:
            found |= dict.fromkeys(self._mapper.ids(offering))
        return tuple(found)

    def _kvk(self, place: Place, text: str) -> str | None:
        digits = re.sub(r"\D", "", text.removesuffix(".0"))
        if not text or set(digits) == {"0"}:
            return None
        if len(digits) == SHORTEST_KVK:
            return digits.zfill(KVK_LENGTH)
        if len(digits) in (KVK_LENGTH, BELGIAN_LENGTH):
            return digits
        self._tell(place, msg("suppliers.kvk-wrong", text=text), text)
        return None

    def _capacity(self, place: Place, text: str) -> float | None:
        if not text:
            return None
        from impactscreen.calendars.values.amounts import parse_amount  # few registers hold amounts

        amount, understood = parse_amount(text)
        if not understood:
            self._tell(place, msg("suppliers.capacity-unknown", text=text), text)
        return amount.high if amount.high is not None else amount.low

    def _day(self, place: Place, field: str, cells: Mapping[str, str]) -> dt.date | None:
        text = cells.get(field, "")
        day = read_day(text) if text else None
        if text and day is None:
            self._tell(place, msg("suppliers.date-unknown", text=text), text)
        return day

    def _tell(self, place: Place, message: Message, text: str) -> None:
        self._problems.append(Problem(place, ProblemKind.VALUE, message, text=text))


def _town(text: str) -> tuple[str | None, str | None, str]:
    """The town, what stands in brackets behind it, and the country that this tells."""
    comments = list(_comments(text))
    country = next((_COUNTRIES[fold(one)] for one in comments if fold(one) in _COUNTRIES), "NL")
    comment = "; ".join(one for one in comments if fold(one) not in _COUNTRIES)
    return _COMMENT.sub(" ", text).strip() or None, comment or None, country


def _comments(text: str) -> Iterator[str]:
    for found in _COMMENT.finditer(text):
        yield found["comment"].strip()


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[;|\n]", text) if part.strip())


def _website(text: str) -> str | None:
    if not text:
        return None
    return text if "://" in text else f"https://{text}"
