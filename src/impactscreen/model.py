"""The nouns that travel: what the stations hand to each other.

All are frozen structs without behaviour beyond what their own fields say. A value that was written but
could not be read keeps its `raw` text with the parsed part left None; a cell that was empty is None altogether.

Those that are many are left out of the garbage collection (`gc=False`): they only hold what came before them, so that
they are in no cycle, and looking through 100,000 lines for one takes longer than writing them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field

from impactscreen.messages import Message, printable

__all__ = [
    "Amount",
    "Basis",
    "Candidate",
    "Change",
    "Evidence",
    "FollowUp",
    "Hit",
    "Incumbent",
    "Line",
    "Nature",
    "Opportunity",
    "Period",
    "Phase",
    "Place",
    "Precision",
    "Problem",
    "ProblemKind",
    "Procedure",
    "ProcedureKind",
    "Route",
    "RouteForm",
    "RouteKind",
    "ScoreParts",
    "Severity",
    "Skipped",
    "SocialReturnIndication",
    "Stage",
    "Strength",
    "Term",
    "Vat",
    "Window",
]


# --- where -------------------------------------------------------------


class Place(Struct, frozen=True, order=True, gc=False):
    """Where something stands, as a person would point at it: ``kalender.xlsx › Q1 2027!D17``."""

    file: str
    """File name, relative path or ``-`` for standard input."""
    sheet: str | None = None
    """Sheet name; None in a text file."""
    row: int | None = None
    """Row or line number as a person sees it, 1-based."""
    column: str | None = None
    """Column letters in a spreadsheet (``D``), a 1-based column number in a text file (``17``)."""

    def __str__(self) -> str:
        if self.sheet is None:
            shown = ":".join(str(part) for part in (self.file, self.row, self.column) if part is not None)
        else:
            cell = f"{self.column or ''}{self.row or ''}"
            shown = f"{self.file} › {self.sheet}" + (f"!{cell}" if cell else "")
        return printable(shown)


# --- station 1: a calendar line and its values -------------------------------------------------------------


class Basis(StrEnum):
    """Whether an amount is for the whole term or for each year."""

    TOTAL = "total"
    YEARLY = "yearly"


class Vat(StrEnum):
    """Whether an amount says it includes value-added tax."""

    EXCLUSIVE = "excl"
    INCLUSIVE = "incl"


class Precision(StrEnum):
    """How exactly a period was written."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"


class ProcedureKind(StrEnum):
    """Procurement procedures of Dutch municipalities, by the names of CONTRACT (docs/reference/json.md)."""

    DIRECT = "direct"
    INVITED = "invited"
    NATIONAL_OPEN = "national-open"
    EU_OPEN = "eu-open"
    EU_RESTRICTED = "eu-restricted"
    SOCIAL_SERVICES = "social-services"
    COMPETITIVE_DIALOGUE = "competitive-dialogue"
    INNOVATION_PARTNERSHIP = "innovation-partnership"
    FRAMEWORK_CALL = "framework-call"
    CONCESSION = "concession"
    EXTENSION = "extension"
    MARKET_CONSULTATION = "market-consultation"
    IN_HOUSE = "in-house"


class Nature(StrEnum):
    """What kind of contract it is (diensten, leveringen, werken)."""

    SERVICES = "services"
    SUPPLIES = "supplies"
    WORKS = "works"


class Amount(Struct, frozen=True, gc=False):
    """An estimated value in euros. A single number has low == high; an open end is None; both None is "unknown"."""

    low: float | None
    high: float | None
    basis: Basis | None = Basis.TOTAL
    vat: Vat | None = None
    currency: str = "EUR"
    raw: str = ""

    @property
    def known(self) -> bool:
        """Whether at least one end is a number."""
        return self.low is not None or self.high is not None


class Period(Struct, frozen=True, gc=False):
    """A stretch of days, both ends included. An open end is None; both None is "written, but not a date" (n.t.b.)."""

    start: dt.date | None
    end: dt.date | None
    precision: Precision | None = None
    raw: str = ""

    @property
    def known(self) -> bool:
        """Whether at least one end is a date."""
        return self.start is not None or self.end is not None


class Term(Struct, frozen=True, gc=False):
    """How long a contract runs, in months, with the months that options can add (2+1+1 years is 24 and 24)."""

    months: int | None
    options_months: int | None = None
    raw: str = ""


class Procedure(Struct, frozen=True, gc=False):
    """The procedure as written, and what kind it is where that could be told."""

    kind: ProcedureKind | None
    raw: str = ""


class Line(Struct, frozen=True, gc=False):
    """One line of a calendar: something a municipality is going to buy."""

    place: Place
    title: str
    reference: str | None = None
    description: str | None = None
    department: str | None = None
    client: str | None = None
    """The internal client (interne opdrachtgever): the person or role to talk with."""
    budget_holder: str | None = None
    procurement_officer: str | None = None
    authority: str | None = None
    """The contracting authority, when the file holds more than one municipality."""
    value: Amount | None = None
    procedure: Procedure | None = None
    nature: Nature | None = None
    cpv: tuple[str, ...] = ()
    """CPV codes, eight digits without the check digit."""
    lots: str | None = None
    term: Term | None = None
    start: Period | None = None
    """Start of the preparation, not of the contract."""
    publication: Period | None = None
    award: Period | None = None
    contract_start: Period | None = None
    contract_end: Period | None = None
    """End of the contract that runs now."""
    supplier: str | None = None
    """Who delivers now, as written."""
    status: str | None = None
    social_return: str | None = None
    """What the Social Return column says, as written (ja, nee, 5%)."""
    ambition: str | None = None
    remarks: str | None = None
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Cells of columns with no field of their own, by header."""
    cells: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Field name → cell (``B12``; a column number in a text file) it was read from."""

    def place_of(self, field_name: str) -> Place:
        """The place of the cell that a field was read from; the line's own place when that is not known."""
        cell = self.cells.get(field_name)
        if cell is None:
            return self.place
        column = cell.rstrip("0123456789") or cell
        return Place(self.place.file, self.place.sheet, self.place.row, column)


class Skipped(Struct, frozen=True):
    """A row, sheet or file that was not used, and why. Nothing is left out without one."""

    place: Place
    reason: Message
    text: str = ""
    """What stood there, shortened for reading."""


class Severity(StrEnum):
    """How much a problem matters to the list."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class ProblemKind(StrEnum):
    """What kind of thing was not understood."""

    VALUE = "value"
    """A cell whose text could not be read as what its column holds."""
    COLUMN = "column"
    """A column that was guessed, not found, or claimed twice."""
    SHEET = "sheet"
    """A sheet that was left out or only partly used."""
    HIDDEN = "hidden"
    """Rows, columns or sheets that the author has hidden or filtered."""
    FILE = "file"
    """The file as a whole: encoding, damage, formulas without values."""


class Problem(Struct, frozen=True):
    """Something that was read but not wholly understood: kept as raw text, and told."""

    place: Place
    kind: ProblemKind
    message: Message
    severity: Severity = Severity.WARNING
    hint: Message | None = None
    text: str = ""


# --- station 2: why a line is an opportunity -------------------------------------------------------------


class Strength(StrEnum):
    """How much a pattern says by itself."""

    STRONG = "strong"
    WEAK = "weak"
    CPV = "cpv"


class Evidence(Struct, frozen=True):
    """The words that made a rule fire, in the cell they came from."""

    words: str
    """As they stand in the cell."""
    pattern: str
    """As it stands in the rule."""
    strength: Strength
    field: str
    """Name of the `Line` field."""
    cell: str | None
    start: int
    """Offset of the words in the field's text, in characters."""
    weight: float
    """What this evidence adds to the relevance, from 0 to 1."""


class Hit(Struct, frozen=True):
    """One rule that fired on one line."""

    rule: str
    """The rule's id."""
    relevance: float
    """From 0 to 1."""
    evidence: tuple[Evidence, ...]


# --- station 3: who could deliver, who delivers now -------------------------------------------------------------


class Candidate(Struct, frozen=True):
    """A social enterprise that could deliver a line, or a part of it. Never an endorsement."""

    name: str
    score: float
    """From 0 to 1."""
    why: tuple[Message, ...]
    categories: tuple[str, ...] = ()
    """The rule ids it was found for."""
    place: str | None = None
    distance_km: float | None = None
    """As the crow flies from the municipality, when both are known."""
    capacity: float | None = None
    """The largest contract it says it can carry, in euros."""
    recognition: tuple[str, ...] = ()
    website: str | None = None
    contact: str | None = None
    source: str | None = None
    checked: dt.date | None = None


class Incumbent(Struct, frozen=True):
    """The calendar's current supplier, recognised in the register."""

    name: str
    """As the calendar writes it."""
    match: str
    """As the register writes it."""
    score: float
    why: Message
    review: bool = False
    """Whether a person should look before believing it."""


# --- station 4: order, route, moment -------------------------------------------------------------


class RouteKind(StrEnum):
    """How a social enterprise could come in."""

    DIRECT = "direct"
    SOCIAL_RETURN = "social-return"
    SUBCONTRACT = "subcontract"
    WARM = "warm"
    LOTS = "lots"
    RESERVED = "reserved"
    CONTRACT_MANAGER = "contract-manager"
    CASE = "case"


class RouteForm(StrEnum):
    """The finer form of a route; its heading in the catalogue is ``route.form.<form>``."""

    ORDER = "order"
    """Ordered directly (enkelvoudig onderhands)."""
    INVITE = "invite"
    """One of at least three that are invited (meervoudig onderhands)."""
    LOTS = "lots"
    """A lot of its own, where the law encourages lots."""
    RESERVED = "reserved-2.82"
    RESERVED_SERVICES = "reserved-2.82a"
    CONSULTATION = "market-consultation"
    DIALOGUE = "dialogue"
    """A talk about impact before the question takes shape."""
    SOCIAL_SERVICES = "social-services"
    """The light regime for social and other specific services."""
    CRITERION = "award-criterion"
    """An award criterion or a part for a subcontractor, while the requirements are being written."""
    CONTRACTOR = "contractor"
    """Social Return by the contractor."""
    EXTENSION = "extension"
    CALL_OFF = "call-off"
    RUNNING = "running-contract"
    IN_HOUSE = "in-house"
    CASE = "case"


class Route(Struct, frozen=True):
    """A suggested route with its reason, and what else is worth a thought. Its heading is ``route.<kind>``."""

    kind: RouteKind
    why: Message
    also: tuple[Message, ...] = ()
    form: RouteForm | None = None
    legal: bool = False
    """Whether law decides: "vraag uw inkoopjurist"."""


class SocialReturnIndication(Struct, frozen=True):
    """What Social Return could come to in euros, by an assumed share of the value. An open end is None."""

    low: float | None
    high: float | None
    share_low: float
    share_high: float
    why: Message


class Phase(StrEnum):
    """How open the question to the market still is on the reference date."""

    OPEN = "open"
    CLOSING = "closing"
    LATE = "late"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """How far a purchase is, in the order of its life; its name in the catalogue is ``stage.<stage>``."""

    UNKNOWN = "unknown"
    FORMING = "forming"
    """The need is still taking shape (behoeftestelling)."""
    CONSULTATION = "consultation"
    """Procurement strategy or market consultation."""
    DRAFTING = "drafting"
    """The requirements (PvE, bestek) are being written."""
    PUBLISHED = "published"
    AWARDED = "awarded"
    RUNNING = "running"
    EXTENSION = "extension"
    """A running contract whose option is, or is about to be, used."""
    ENDED = "ended"
    """Finished, withdrawn or cancelled."""


class Window(Struct, frozen=True):
    """When a conversation can still change what is asked."""

    phase: Phase
    talk_by: dt.date | None
    """Last useful day to talk, never in a weekend; in the past when that day has gone by."""
    estimated: bool
    """Always True where a lead time was assumed."""
    why: Message
    stage: Stage = Stage.UNKNOWN
    publication: Period | None = None
    """When the market is asked: as the calendar says, or the best estimate of it."""
    next_moment: dt.date | None = None
    """The next day worth a talk when `talk_by` has gone by: about the award, or when notice is due."""
    stage_sure: bool = True
    """Whether the status in the calendar says the stage; False when it was told from dates."""
    question: Message | None = None
    """What to ask first, when the calendar leaves the status open (a date gone by, no date at all)."""


class ScoreParts(Struct, frozen=True):
    """The parts of a score, each from 0 to 1; their weights stand in the policy."""

    relevance: float
    timing: float
    value: float
    supply: float
    policy: float = 0.0
    """What the policy says the category matters."""
    ambition: float = 0.0
    """Words of ambition in the line itself (circulair, SROI)."""


class Change(StrEnum):
    """How a line stands to the previous list."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    SAME = "same"


class FollowUp(Struct, frozen=True):
    """What people noted about an opportunity in an earlier list."""

    status: str | None = None
    owner: str | None = None
    """Who in the core team has it."""
    date: dt.date | None = None
    """When they talked, or will."""
    note: str | None = None
    """What was agreed."""
    result: str | None = None
    """What came of it, as told."""
    own: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What people wrote in columns of their own, by header."""

    @property
    def touched(self) -> bool:
        """Whether a person wrote anything, beyond the status that every new opportunity has."""
        written = (self.owner, self.date, self.note, self.result, *self.own.values())
        return any(written) or (self.status or "").strip().lower() not in {"", "nieuw", "new"}


class Opportunity(Struct, frozen=True):
    """A calendar line worth a conversation, with all its categories."""

    rank: int
    """1 is the best."""
    score: float
    parts: ScoreParts
    line: Line
    hits: tuple[Hit, ...]
    """The most relevant first."""
    route: Route
    window: Window
    suppliers: tuple[Candidate, ...] = ()
    incumbent: Incumbent | None = None
    worth: Amount | None = None
    """The value over the whole term without VAT, as far as it could be told from what was written."""
    social_return: SocialReturnIndication | None = None
    change: Change | None = None
    changes: tuple[Message, ...] = ()
    """What changed since the previous list: what moved from when to when, what reads anew."""
    follow_up: FollowUp | None = None
    ask: Message | None = None
    """Whether this is an earlier line: asked where it is likely, but not certain."""
    mark: str | None = None
    """The dossier's mark of run and line (``R3-17``)."""
