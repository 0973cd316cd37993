from __future__ import annotations

import base64
import csv
import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec import Struct, field
from openpyxl import load_workbook

from impactscreen.messages import Language, catalogue, msg
from impactscreen.reports import FORMATS, Column, Document, Kind, Look, Table
from impactscreen.reports.document import Link
from impactscreen.reports.lines import lines_document
from impactscreen.reports.opportunities import opportunities_document
from impactscreen.reports.webtable import web_address
from impactscreen.screening import Screening, scan

ROOT = Path(__file__).parent.parent.parent
AS_OF = dt.date(2026, 10, 1)
VOID = {"meta", "link", "br", "input", "line", "rect", "path"}


class Element(Struct):
    tag: str
    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


class Page(HTMLParser):
    """The elements of a page in their order, each with all the text inside it."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.parts.append(data)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            each
            for each in self.elements
            if each.tag == tag and all(value in each.attributes.get(name, "").split() for name, value in wanted.items())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} times <{tag}> with {attributes}"
        return found[0]


@pytest.fixture(scope="module")
def screening() -> Screening:
    return scan(
        ROOT / "examples" / "inkoopkalender-2026-Q4.xlsx", as_of=AS_OF, register=ROOT / "examples" / "register.csv"
    )


def rendered(screening: Screening, lang: Language = Language.NL, top: int | None = None) -> bytes:
    return FORMATS["html"].render(opportunities_document(screening, lang, top), Look(lang))


@pytest.fixture(scope="module")
def page(screening: Screening) -> Page:
    return Page(rendered(screening))


# --- one file that stands by itself -----------------------------------------------------------------------------------


def test_nothing_is_loaded_from_elsewhere(page: Page) -> None:
    assert not [each for each in page.elements if "src" in each.attributes]
    assert [each.attributes["href"] for each in page.all("link")] == ["data:,"]
    assert not re.search(r"url\(|@import", page.one("style").text)


def test_the_content_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else(screening: Screening) -> None:
    content = rendered(screening).decode()
    policy = Page(content.encode()).one("meta", http_equiv="Content-Security-Policy")

    for tag in ("style", "script"):
        inside = content.split(f"<{tag}>", 1)[1].split(f"</{tag}>", 1)[0]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy.attributes["content"]
    assert "default-src 'none'" in policy.attributes["content"]
    assert "unsafe" not in policy.attributes["content"]


def test_style_and_behaviour_stand_in_one_place_each(page: Page) -> None:
    names = {name for each in page.elements for name in each.attributes}

    assert len(page.all("style")) == len(page.all("script")) == 1
    assert not {name for name in names if name.startswith("on") or name == "style"}


def test_the_same_scan_gives_the_same_bytes(screening: Screening) -> None:
    assert rendered(screening) == rendered(screening)


@pytest.mark.parametrize(
    ("lang", "title", "heading", "amount"),
    [
        (Language.NL, "Kansen voor inkoop bij sociale ondernemingen", "In één minuut", "€\xa01.250.000"),
        (Language.EN, "Chances to buy from social enterprises", "In one minute", "€1,250,000"),
    ],
)
def test_the_page_says_its_language_and_speaks_it(
    screening: Screening, lang: Language, title: str, heading: str, amount: str
) -> None:
    page = Page(rendered(screening, lang))

    assert page.one("html").attributes["lang"] == lang
    assert page.one("h1").text == title
    assert page.one("h2", id="glance-title").text == heading
    assert any(amount in part for part in page.one("main").parts)


def test_every_word_of_the_templates_comes_from_the_catalogue() -> None:
    for template in sorted((ROOT / "src" / "impactscreen" / "reports" / "templates").glob("*.jinja")):
        source = template.read_text(encoding="utf-8")
        assert set(re.findall(r'msg\("([^"~]+)"[,)]', source)) <= catalogue().keys(), template.name
        markup = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", source, flags=re.DOTALL)
        bare = re.sub(r"<[^>]*>", "", markup)
        assert not re.search(r"[A-Za-z]{2}", bare), template.name


# --- what a person finds on it ----------------------------------------------------------------------------------------


def test_a_manager_reads_the_quarter_first(page: Page, screening: Screening) -> None:
    tiles = page.one("dl", class_="tiles").text

    assert f"kansen{len(screening.opportunities)}" in tiles
    assert f"{len(screening.lines)} regels" in page.one("section", id="glance").text
    assert page.one("ol", class_="talks").text
    assert page.all("h2")[0].text == "In één minuut"


def test_every_opportunity_has_a_card_with_its_evidence_in_its_own_words(page: Page, screening: Screening) -> None:
    cards = page.all("article")

    assert [card.attributes["id"] for card in cards] == [f"opportunity-{each.rank}" for each in screening.opportunities]
    marks = [each.text for each in page.all("mark")]
    for card, opportunity in zip(cards, screening.opportunities, strict=True):
        assert opportunity.line.title in card.text
        for hit in opportunity.hits:
            for evidence in hit.evidence:
                assert any(evidence.words in mark for mark in marks), evidence


def test_a_route_comes_with_its_reason_and_a_supplier_is_no_endorsement(page: Page, screening: Screening) -> None:
    cards = page.all("article")

    for card, opportunity in zip(cards, screening.opportunities, strict=True):
        assert "Voorstel voor de route" in card.text
        assert ("Dat is geen aanbeveling" in card.text) == bool(opportunity.suppliers)
        assert all(candidate.name in card.text for candidate in opportunity.suppliers)


def test_departments_stand_in_alphabetical_order_without_a_verdict(page: Page) -> None:
    section = page.one("section", id="departments")
    names = [each.text for each in rows_of(page, "departments")]

    assert names == sorted(names, key=str.casefold)
    assert "Op alfabet" in section.text
    assert not re.search(r"slecht|achter|tekort|gemist", section.text)


def rows_of(page: Page, section: str) -> Iterator[Element]:
    """The row headers of a section."""
    start = page.elements.index(page.one("section", id=section))
    for each in page.elements[start + 1 :]:
        if each.tag == "section":
            return
        if each.attributes.get("scope") == "row":
            yield each


def test_what_was_not_read_is_told_with_its_place(page: Page, screening: Screening) -> None:
    told = page.one("section", id="unread").text

    assert f"{len(screening.reading.skipped)} rijen overgeslagen" in page.one("section", id="glance").text
    for skipped in screening.reading.skipped:
        assert " ".join(skipped.text.split())[:30] in told


def test_the_account_says_which_file_and_which_rules(page: Page, screening: Screening) -> None:
    account = page.one("section", id="accounting").text

    assert screening.reading.files[0].sha256 in account
    assert screening.rulebook.version in account


def test_a_cut_list_keeps_the_rest_in_sight(screening: Screening) -> None:
    page = Page(rendered(screening, top=5))

    assert len(page.all("article")) == 5
    assert len(list(rows_of(page, "also"))) == len(screening.opportunities) - 5
    assert "Deze pagina toont de 5 beste" in page.one("section", id="glance").text


# --- for everybody ----------------------------------------------------------------------------------------------------


def test_headings_step_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(each.tag[1]) for each in page.elements if re.fullmatch("h[1-6]", each.tag)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_every_header_its_scope(page: Page) -> None:
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(each.text for each in page.all("caption"))
    assert all(each.attributes.get("scope") in {"col", "row"} for each in page.all("th"))


def test_ids_are_unique_and_links_on_the_page_lead_somewhere(page: Page) -> None:
    ids = [each.attributes["id"] for each in page.elements if "id" in each.attributes]
    targets = {each.attributes["href"][1:] for each in page.all("a") if each.attributes["href"].startswith("#")}

    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert targets <= set(ids)


def test_a_chart_says_what_it_shows_or_stands_beside_the_figures(page: Page) -> None:
    inner = [each for each in page.all("svg") if "x" in each.attributes]
    charts = [each for each in page.all("svg") if each not in inner]
    told = [each for each in charts if each.attributes.get("role") == "img"]

    assert all(each.attributes.get("aria-hidden") == "true" for each in charts if each not in told)
    assert [each.attributes["aria-labelledby"] for each in told] == ["months-title months-text"]
    assert re.fullmatch(r"Laatste goede moment .*: .+\.", page.one("desc").text)


def palette(css: str, block: str) -> dict[str, str]:
    """The colours of a ``:root`` block by name."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", css.split(block, 1)[1].split("}", 1)[0]))


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 reckons it, from 1 to 21."""

    def luminance(colour: str) -> float:
        shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


TEXT, GRAPHIC = 4.5, 3.0


@pytest.mark.parametrize("block", [":root {", "@media screen and (prefers-color-scheme: dark) {\n  :root {"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        ("ink", "page", TEXT),
        ("ink", "panel", TEXT),
        ("ink", "quiet", TEXT),
        ("ink", "mark", TEXT),
        ("soft", "page", TEXT),
        ("soft", "panel", TEXT),
        ("soft", "quiet", TEXT),
        ("link", "page", TEXT),
        ("link", "panel", TEXT),
        ("strong", "panel", TEXT),
        ("good-ink", "good", TEXT),
        ("soon-ink", "soon", TEXT),
        ("edge", "page", GRAPHIC),
        ("fill", "page", GRAPHIC),
        ("urgent", "page", GRAPHIC),
        ("market", "page", GRAPHIC),
    ],
)
def test_colours_can_be_told_apart(page: Page, block: str, front: str, back: str, least: float) -> None:
    colours = palette("".join(page.one("style").parts), block)

    assert contrast(colours[front], colours[back]) >= least


# --- foreign words ----------------------------------------------------------------------------------------------------

TITLE = """Schoonmaak <script>pwned=1</script> "><img src=x onerror=pwned=1> {{ 7*7 }} \u202etxet\u2066"""


@pytest.fixture
def hostile(tmp_path: Path) -> Screening:
    calendar, register = tmp_path / "kalender &lt; co.csv", tmp_path / "register.csv"
    write(
        calendar,
        ["Titel", "Afdeling", "Opdrachtgever", "Omschrijving", "Waarde", "Publicatie"],
        [TITLE, "'\"><svg onload=pwned=1>", "</script><script>pwned=1", "schoonmaakonderhoud </mark>", "<i>1</i>", "?"],
        [TITLE, "<!--", "-->", "glasbewassing & meer", "€ 50.000", "Q1 2027"],
    )
    write(
        register,
        ["Naam", "Plaats", "Categorie", "Aanbod", "Website", "Bron"],
        ["<b>Glans</b>", "Lindemeer", "schoonmaak", "schoonmaak", "javascript:pwned=1", "data:text/html,<script>"],
        ["Blinkend", "Lindemeer", "schoonmaak", "schoonmaak", 'https://example.org/"onclick="pwned=1', "verzonnen"],
        ["Helder", "Lindemeer", "schoonmaak", "schoonmaak", "https://example.org/a?b=1&c=2", "https://example.org"],
    )
    return scan(calendar, as_of=AS_OF, register=register)


def write(path: Path, *rows: list[str]) -> None:
    with path.open("w", newline="", encoding="utf-8") as handle:
        csv.writer(handle, delimiter=";").writerows(rows)


def test_the_words_of_a_calendar_stay_words(hostile: Screening) -> None:
    page = Page(rendered(hostile))

    assert len(hostile.opportunities) == 2
    assert len(page.all("script")) == 1
    assert not page.all("img") + page.all("i") + page.all("b")
    assert "{{ 7*7 }}" in page.one("article", id="opportunity-1").text
    assert not {name for each in page.elements for name in each.attributes if name.startswith("on")}


def test_the_reading_direction_cannot_be_turned(hostile: Screening) -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", rendered(hostile).decode())


def test_only_addresses_on_the_web_become_links(hostile: Screening) -> None:
    page = Page(rendered(hostile))
    outside = [each for each in page.all("a") if not each.attributes["href"].startswith("#")]

    assert {each.attributes["href"] for each in outside} <= {
        "https://example.org/a?b=1&c=2",
        "https://example.org",
        'https://example.org/"onclick="pwned=1',
    }
    assert all(each.attributes["rel"] == "noopener noreferrer" for each in outside)


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("https://example.org", True),
        ("http://example.org/a?b=c#d", True),
        ("HTTPS://example.org", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("example.org", False),
        ("https://", False),
        ("https://javascript:alert(1)", False),
        ("https://example.org/ en meer", False),
        ("https://exa\u202emple.org", False),
        ("http://[::1", False),
        ("", False),
        (None, False),
    ],
)
def test_what_is_an_address(text: str | None, is_address: bool) -> None:
    assert web_address(text) == (text if is_address else None)


# --- other documents --------------------------------------------------------------------------------------------------


def test_nothing_found_is_said_and_nothing_breaks(write_calendar: Callable[..., Path]) -> None:
    empty = scan(write_calendar(["Titel", "Afdeling"], ["Zaaksysteem", "Informatie"]), as_of=AS_OF)
    page = Page(rendered(empty))

    assert not page.all("article")
    assert "Geen kansen gevonden" in page.one("section", id="opportunities").text


def test_a_calendar_as_read_is_a_page_with_a_table(screening: Screening) -> None:
    document = lines_document(screening.reading, Language.NL)
    page = Page(FORMATS["html"].render(document, Look()))

    assert page.one("h1").text == "Inkoopkalender, zoals gelezen"
    assert [each.attributes["id"] for each in page.all("section")] == ["lines", "unread"]
    assert "Schoonmaakonderhoud gemeentehuis" in page.one("section", id="lines").text


def test_a_table_shows_its_note_links_and_values_and_leaves_empty_columns_out() -> None:
    columns = (
        Column("name", msg("field.title")),
        Column("site", msg("reports.column.website"), Kind.LINK),
        Column("value", msg("field.value"), Kind.EURO),
        Column("none", msg("field.status")),
    )
    rows = [
        (Link("eerste", "other", 3), "https://www.example.org/lang/pad; oud", 1250.0, None),
        (Link("tweede", "gone", 2), "javascript:alert(1)", None, ""),
    ]
    other = Table("other", msg("field.remarks"), (columns[0],), [("x",), ("y",)])
    table = Table("main", msg("field.reference"), columns, rows, note=msg("reports.suppliers.note"))
    page = Page(FORMATS["html"].render(Document(msg("field.reference"), (table, other)), Look()))
    section = page.one("section", id="main")

    assert [each.text for each in page.all("th")] == ["Titel", "Website", "Geraamde waarde", "Titel"]
    assert "geen aanbeveling" in section.text
    assert "€ 1.250" in section.text
    links = {each.text: each.attributes["href"] for each in page.all("a")}
    assert links["eerste"] == "#other-3"
    assert links["example.org"] == "https://www.example.org/lang/pad"
    assert "tweede" not in links
    assert "javascript:alert(1)" not in links


# --- memory -----------------------------------------------------------------------------------------------------------


def test_what_changed_and_what_people_noted_stands_on_the_card(
    tmp_path: Path, write_calendar: Callable[..., Path]
) -> None:
    header = ["Kenmerk", "Titel", "Publicatie"]
    before = scan(write_calendar(header, ["A-1", "Schoonmaak raadhuis", "Q2 2027"], name="toen.csv"), as_of=AS_OF)
    previous = tmp_path / "vorige.xlsx"
    previous.write_bytes(FORMATS["xlsx"].render(opportunities_document(before, Language.NL), Look()))
    book = load_workbook(previous)
    sheet = book["Kansen"]
    columns = {cell.value: number for number, cell in enumerate(sheet[1], start=1)}
    sheet.cell(2, columns["Afspraak"], "koffie <in> november")
    book.save(previous)

    after = scan(
        write_calendar(header, ["A-1", "Schoonmaak raadhuis", "Q3 2027"], ["A-2", "Glasbewassing", "Q2 2027"]),
        as_of=AS_OF,
        previous=previous,
    )
    page = Page(rendered(after))
    cards = {each.line.reference: f"opportunity-{each.rank}" for each in after.opportunities}

    assert "Sinds de vorige lijst: 1 nieuw" in page.one("section", id="glance").text
    assert "koffie <in> november" in page.one("article", id=cards["A-1"]).text
    assert page.one("article", id=cards["A-2"]).text.count("nieuw") == 1
    assert "Opvolging" not in page.one("article", id=cards["A-2"]).text
