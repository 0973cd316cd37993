"""The page in a real browser. Skipped where Chromium, Playwright or axe-core are not at hand; CI has all three."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from impactscreen.messages import Language
from impactscreen.reports import FORMATS, Look
from impactscreen.reports.lines import lines_document
from impactscreen.reports.opportunities import opportunities_document
from impactscreen.screening import Screening, scan

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent.parent
AS_OF = dt.date(2026, 10, 1)
CHROMIUM = shutil.which("chromium")
AXE = os.environ.get("IMPACTSCREEN_AXE", "")
# Without these, Chromium looks for updates and time servers: requests that are not the page's.
QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, PHONE, NARROWEST = 1280, 375, 320
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright for Python is not installed")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="module")
def screening() -> Screening:
    return scan(
        ROOT / "examples" / "inkoopkalender-2026-Q4.xlsx", as_of=AS_OF, register=ROOT / "examples" / "register.csv"
    )


@pytest.fixture(scope="module")
def pages(screening: Screening, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Addresses of the pages under test."""
    folder = tmp_path_factory.mktemp("pages")
    documents = {
        "nl": (opportunities_document(screening, Language.NL), Language.NL),
        "en": (opportunities_document(screening, Language.EN), Language.EN),
        "top": (opportunities_document(screening, Language.NL, 5), Language.NL),
        "lines": (lines_document(screening.reading, Language.NL), Language.NL),
    }
    addresses = {}
    for name, (document, lang) in documents.items():
        path = folder / f"{name}.html"
        path.write_bytes(FORMATS["html"].render(document, Look(lang)))
        addresses[name] = path.as_uri()
    return addresses


@pytest.fixture
def page(browser: Browser, pages: dict[str, str]) -> Iterator[Page]:
    """The Dutch report, wide and light."""
    opened = browser.new_page(viewport={"width": WIDE, "height": 900})
    opened.goto(pages["nl"])
    yield opened
    opened.close()


def press_until(page: Page, found: str, key: str = "Tab", most: int = 200) -> None:
    """Press a key until the focus is on what a script expression recognises."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate(f"(() => {{ const focus = document.activeElement; return {found}; }})()"):
            return
    pytest.fail(f"{most} times {key} did not reach: {found}")


def order(page: Page) -> list[int]:
    return [int(text) for text in page.locator("#opportunities .list tbody td:first-child").all_inner_texts()]


@pytest.mark.parametrize("name", ["nl", "en", "top", "lines"])
def test_the_page_opens_in_silence_and_asks_the_network_for_nothing(
    browser: Browser, pages: dict[str, str], name: str
) -> None:
    opened = browser.new_page()
    said: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(pages[name], wait_until="networkidle")
    opened.close()

    assert said == []
    assert [url for url in asked if not url.startswith("data:,")] == [pages[name]]


def test_without_javascript_everything_can_be_read(
    browser: Browser, pages: dict[str, str], screening: Screening
) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(pages["nl"])

    assert not opened.locator("#filter").is_visible()
    assert opened.locator("article").count() == len(screening.opportunities)
    assert all(opened.locator("article").nth(number).is_visible() for number in range(len(screening.opportunities)))
    assert opened.locator("button").filter(visible=True).count() == 0
    context.close()


def test_the_first_tab_offers_to_skip_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.textContent")
    visible = page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")

    assert first == "Naar de inhoud"
    assert visible
    assert page.evaluate("document.activeElement.id") == "content"


def test_a_list_can_be_sorted_with_the_keyboard_alone(page: Page) -> None:
    by_rank = order(page)
    press_until(page, "focus.matches('#opportunities .sort') && focus.textContent === 'Kans'")
    page.keyboard.press("Enter")
    titles = page.locator("#opportunities .list tbody th").all_inner_texts()
    heading = page.locator("#opportunities .list thead th").nth(1)

    assert titles == sorted(titles, key=str.casefold)
    assert heading.get_attribute("aria-sort") == "ascending"
    assert page.locator("main > [role=status]").inner_text() == "Gesorteerd op Kans, oplopend"

    page.keyboard.press("Space")

    assert page.locator("#opportunities .list tbody th").all_inner_texts() == titles[::-1]
    assert heading.get_attribute("aria-sort") == "descending"
    assert sorted(order(page)) == by_rank


def test_dates_and_amounts_sort_as_dates_and_amounts(page: Page) -> None:
    page.get_by_role("button", name="Praat uiterlijk").click()
    days = page.locator("#opportunities td.moment").evaluate_all("cells => cells.map(cell => cell.dataset.sort)")
    page.locator("#opportunities").get_by_role("button", name="Waarde").click()
    sums = page.locator("#opportunities .list td:last-child").evaluate_all(
        "cells => cells.map(cell => Number(cell.dataset.sort))"
    )

    assert days == sorted(days)
    assert sums == sorted(sums)
    assert sums[-1] > 1_000_000


def test_the_focus_can_be_seen(page: Page) -> None:
    for target in ("nav a", "#filter input", "#filter select", ".sort", "summary"):
        page.locator(target).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        outline: dict[str, Any] = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return {style: s.outlineStyle, width: parseFloat(s.outlineWidth)}; })()"
        )
        assert outline["style"] == "solid", target
        assert outline["width"] >= 2, target


def test_filtering_narrows_the_list_and_the_cards_and_says_so(page: Page, screening: Screening) -> None:
    everything = len(screening.opportunities)
    page.get_by_label("Zoek in de kansen").fill("GLASBEWASSING")
    cards = page.locator("article:visible h3").all_inner_texts()

    assert cards
    assert all("Schoonmaak" in card for card in cards)
    assert page.locator("#opportunities .list tbody tr:visible").count() == len(cards)
    assert page.locator("#filter [role=status]").inner_text() == f"{len(cards)} van {everything} kansen"

    page.get_by_role("button", name="Wis keuze").click()

    # The page's policy forbids evaluating text, so waiting is left to the driver's own assertion.
    playwright.expect(page.locator("article:visible")).to_have_count(everything)


def test_a_department_and_a_category_can_be_chosen_together(page: Page, screening: Screening) -> None:
    page.locator("#filter [name=department]").select_option("Vastgoed")
    chosen = [each for each in screening.opportunities if each.line.department == "Vastgoed"]
    assert page.locator("article:visible").count() == len(chosen)

    rule = chosen[0].hits[0].rule
    page.locator("#filter [name=category]").select_option(rule)
    both = [each for each in chosen if rule in {hit.rule for hit in each.hits}]
    assert page.locator("article:visible").count() == len(both)


@pytest.mark.parametrize("name", ["nl", "top", "lines"])
@pytest.mark.parametrize("width", [NARROWEST, PHONE, WIDE])
def test_nobody_has_to_scroll_sideways(browser: Browser, pages: dict[str, str], name: str, width: int) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 800})
    opened.goto(pages[name])
    overflow = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    opened.close()

    assert overflow == 0


@pytest.mark.skipif(not AXE, reason="IMPACTSCREEN_AXE does not say where axe.min.js of axe-core stands")
@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("nl", WIDE, "light"),
        ("top", WIDE, "dark"),
        ("top", PHONE, "light"),
        ("top", NARROWEST, "dark"),
        ("lines", WIDE, "light"),
        ("lines", PHONE, "dark"),
    ],
)
def test_axe_finds_no_barrier(browser: Browser, pages: dict[str, str], name: str, width: int, scheme: Any) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    opened.add_init_script(path=AXE)
    opened.goto(pages[name])
    violations: list[dict[str, Any]] = opened.evaluate(
        f"axe.run({{runOnly: {STANDARDS}}}).then(found => found.violations)"
    )
    opened.close()

    assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []


def test_dark_is_dark_and_paper_is_white(page: Page) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(background)
    page.emulate_media(color_scheme="dark", media="print")
    paper = page.evaluate(background)

    assert dark == "rgb(16, 23, 31)"
    assert paper == "rgb(255, 255, 255)"


def test_paper_leaves_out_what_only_works_on_a_screen(page: Page, screening: Screening) -> None:
    page.emulate_media(media="print")

    assert not page.locator("nav").is_visible()
    assert not page.locator("#filter").is_visible()
    assert page.locator("article:visible").count() == len(screening.opportunities)
    assert page.locator("#opportunities td.roomy").first.is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


@pytest.mark.parametrize(("motion", "behaviour"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_who_wants_no_motion_gets_none(page: Page, motion: Any, behaviour: str) -> None:
    page.emulate_media(reduced_motion=motion)

    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour


def test_a_calendar_cannot_run_anything_in_the_page(browser: Browser, tmp_path: Path) -> None:
    calendar = tmp_path / "kalender.csv"
    calendar.write_text(
        "Titel;Afdeling\n"
        '"Schoonmaak <script>pwned=1</script><img src=x onerror=pwned=1>";"</script><script>pwned=1</script>"\n'
        '"Glasbewassing \'""><svg onload=pwned=1>";"$& $1 %1"\n',
        encoding="utf-8",
    )
    found = scan(calendar, as_of=AS_OF)
    path = tmp_path / "rapport.html"
    path.write_bytes(FORMATS["html"].render(opportunities_document(found, Language.NL), Look()))
    opened = browser.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.goto(path.as_uri())
    opened.get_by_role("button", name="Afdeling").click()
    opened.locator("#filter [name=department]").select_option("$& $1 %1")

    assert opened.evaluate("typeof pwned") == "undefined"
    assert said == []
    assert opened.locator("article:visible").count() == 1
    opened.close()
