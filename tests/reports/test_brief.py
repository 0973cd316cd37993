from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from impactscreen.errors import RuleError, UsageError
from impactscreen.messages import Language, say
from impactscreen.model import FollowUp, Opportunity
from impactscreen.reports.blocks import Aside, Block, Facts, Grid, Heading, Paper, Paragraph
from impactscreen.reports.brief import brief_document
from impactscreen.reports.cases import CASES_NAME, load_cases
from impactscreen.reports.choosing import first_visits, matching_names, of_client, of_department
from impactscreen.rules import load_rules
from impactscreen.screening import Screening

Screen = Callable[..., Screening]


def papers(screening: Screening, lang: Language = Language.NL, *, described: bool = True) -> list[Paper]:
    return list(brief_document(screening, screening.opportunities, lang, described=described).papers)


def paper_of(screening: Screening, whom: str) -> Paper:
    return next(paper for paper in papers(screening) if whom in say(paper.title))


def said(paper: Paper, lang: Language = Language.NL) -> str:
    return "\n".join(_lines(paper.blocks, lang))


def _lines(blocks: tuple[Block, ...], lang: Language) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield say(block.text, lang)
            case Facts():
                for fact in block.facts:
                    lead = [fact.lead] if fact.lead else []
                    yield from (say(text, lang) for text in (fact.label, *lead, *fact.lines))
            case Grid():
                yield from (say(cell or "", lang) for row in (block.columns, *block.rows) for cell in row)
            case Aside():
                yield from (say(text, lang) for text in (block.title, *block.lines, *block.links))


def fact(paper: Paper, label: str) -> list[str]:
    """What the first fact under a label says."""
    facts = (each for block in paper.blocks if isinstance(block, Facts) for each in block.facts)
    found = next(each for each in facts if say(each.label) == label)
    return [say(text) for text in ((found.lead,) if found.lead else ()) + found.lines]


def test_one_conversation_one_paper(screen: Screen) -> None:
    assert sorted(say(paper.title) for paper in papers(screen())) == [
        "In gesprek met Bestuur",
        "In gesprek met Marijke Hofstra",
        "In gesprek met Projectleider",
        "In gesprek met Projectleider",
    ]


def test_a_person_of_two_departments_is_visited_once(screen: Screen) -> None:
    text = said(paper_of(screen(), "Hofstra"))

    assert "Facilitair · Vastgoed" in text
    assert all(title in text for title in ("Schoonmaak gemeentehuis", "Bedrijfscatering", "Verhuizing archief"))


def test_a_paper_says_all_that_a_talk_needs(screen: Screen) -> None:
    row = ("INK-1", "Schoonmaak gemeentehuis", "incl. glasbewassing", "Facilitair", "M. Hofstra", "D. Wiersma",
           "€ 1.250.000", "Europees openbaar", "Q4 2027", "31-12-2028", "Glans BV", "")  # fmt: skip
    (paper,) = papers(screen(row))
    text = said(paper)

    assert "Inkoper: D. Wiersma" in text
    assert "Waarde: € 1.250.000" in text
    assert "Nu: Glans BV" in text
    assert "Contract tot: 31-12-2028" in text
    assert "‘Schoonmaak’ in 2" in text
    assert "Social Return (indicatie)" in text
    assert "€ 25.000 tot € 62.500" in text
    assert "Vraag uw inkoopjurist" in text
    assert "geen aanbeveling" in text
    assert 2 <= len(fact(paper, "Om samen te bespreken")) <= 3
    assert fact(paper, "Om samen te bespreken")[0].startswith("Deze inkoop kan bijdragen aan werk voor mensen")
    assert 1 <= len(fact(paper, "Wie zou het kunnen")) <= 3


@pytest.mark.parametrize(
    ("publication", "status", "invitation"),
    [
        ("Q4 2027", "", "Er ligt nog niets vast"),
        ("nov 2026", "", "een kort gesprek deze week"),
        ("", "", "vóór de vraag vorm krijgt"),
        ("Q1 2026", "gepubliceerd", "wat we meenemen naar de volgende keer"),
    ],
    ids=["in time", "just in time", "undated", "too late"],
)
def test_every_moment_has_its_own_invitation(screen: Screen, publication: str, status: str, invitation: str) -> None:
    row = ("", "Groenonderhoud", "", "Ruimte", "B. Kuipers", "", "€ 90.000", "MO", publication, "", "", status)
    (paper,) = papers(screen(row))

    assert invitation in said(paper)


BLAME = re.compile(r"tekort|moet u|verplicht|\bfout|nagelaten|te laat|\bslecht\b")


def test_the_tone_is_an_invitation(screen: Screen) -> None:
    assert [found for paper in papers(screen()) for found in BLAME.findall(said(paper).casefold())] == []


def test_what_does_not_fit_on_two_pages_is_told_in_short(screen: Screen) -> None:
    facts = ("", "Facilitair", "M. Hofstra", "", "", "MO", "Q4 2027", "", "", "")
    rows = [("", f"Schoonmaak school {number}", *facts) for number in range(12)]
    (paper,) = papers(screen(*rows))
    headings = [say(block.text) for block in paper.blocks if isinstance(block, Heading)]
    overview = next(block for block in paper.blocks if isinstance(block, Grid))

    assert len(overview.rows) == 12
    assert headings[2] == "Ook op tafel"
    assert len(headings) == 5


def test_a_paper_reads_in_english(screen: Screen) -> None:
    (paper,) = papers(screen(("", "Catering", "", "F", "A. Aa", "", "", "", "", "", "", "")), Language.EN)
    text = said(paper, Language.EN)

    assert say(paper.title, Language.EN) == "In conversation with A. Aa"
    assert "An example from elsewhere: Catering at the municipality of Utrecht" in text
    assert "opdracht" not in text.casefold()


def test_names_can_be_left_out(screen: Screen) -> None:
    texts = [say(paper.title) + said(paper) for paper in papers(screen(names=False))]

    assert not any("Hofstra" in text or "Wiersma" in text for text in texts)
    assert any("In gesprek met Facilitair" in text for text in texts)


def test_an_earlier_list_has_no_description_to_quote(screen: Screen) -> None:
    row = ("", "Schoonmaak", "‘Schoonmaak’ in B9", "F", "A. Aa", "", "", "", "", "", "", "")
    (paper,) = papers(screen(row), described=False)

    assert "B9" not in said(paper)
    assert "In de kalender staat ‘Schoonmaak’." in said(paper)


def test_what_was_noted_before_comes_along(screen: Screen) -> None:
    screening = screen(("", "Catering", "", "F", "A. Aa", "", "", "", "", "", "", ""))
    noted = FollowUp(status="gesproken", date=dt.date(2026, 9, 1), note="proeverij in maart", owner="EZ")
    (found,) = screening.opportunities
    chosen = [replace(found, follow_up=noted)]
    (paper,) = brief_document(screening, chosen, Language.NL).papers

    assert fact(paper, "Eerder genoteerd") == [
        "Status: gesproken  ·  Eigenaar: EZ  ·  Gesprek: 01-09-2026  ·  Afspraak: proeverij in maart"
    ]


# --- cases ------------------------------------------------------------------------------------------------------------


def test_every_shipped_case_is_sourced_and_speaks_both_languages() -> None:
    rulebook = load_rules()
    known = {rule.id for rule in rulebook.rules}
    (cases,) = load_cases(rulebook)

    assert len(cases) >= 6
    assert all(case.sources and case.en for case in cases)
    assert {rule for case in cases for rule in case.rules} <= known


def test_a_case_of_ones_own_goes_first(screen: Screen, tmp_path: Path) -> None:
    own = tmp_path / "regels"
    own.mkdir()
    (own / CASES_NAME).write_text(
        "cases:\n  - title: Onze proeverij\n    story: Zo ging het.\n    lesson: Proef eerst.\n"
        "    rules: [catering]\n    sources: [https://example.org/proeverij]\n",
        encoding="utf-8",
    )
    (paper,) = papers(screen(("", "Catering", "", "F", "A. Aa", "", "", "", "", "", "", ""), rules=own))

    assert "Een voorbeeld van elders: Onze proeverij" in said(paper)
    assert "https://example.org/proeverij" in said(paper)


@pytest.mark.parametrize(
    ("case", "told"),
    [
        ("title: T\n    story: S\n    lesson: L\n", "sources"),
        ("title: T\n    story: S\n    lesson: L\n    sources: [javascript:alert(1)]\n", "_cases.yaml"),
        ("title: T\n    story: S\n    lesson: L\n    sources: [https://x.nl]\n    regels: [catering]\n", "regels"),
    ],
    ids=["no source", "no address", "unknown key"],
)
def test_a_case_with_a_mistake_is_told_with_its_place(screen: Screen, tmp_path: Path, case: str, told: str) -> None:
    own = tmp_path / "regels"
    own.mkdir()
    (own / CASES_NAME).write_text(f"cases:\n  - {case}", encoding="utf-8")

    with pytest.raises(RuleError, match=told):
        papers(screen(rules=own))


# --- choosing ---------------------------------------------------------------------------------------------------------

NAMES = ("Marijke Hofstra", "J. van der Laan", "R. Tjoa", "Jan Hofman", "Beleidsadviseur Wonen", "Zoë Çelik")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("Marijke Hofstra", ["Marijke Hofstra"]),
        ("hofstra", ["Marijke Hofstra"]),
        ("HOFSTRA marijke", ["Marijke Hofstra"]),
        ("m hofstra", ["Marijke Hofstra"]),
        ("hofsta", ["Marijke Hofstra"]),
        ("hof", ["Marijke Hofstra", "Jan Hofman"]),
        ("laan", ["J. van der Laan"]),
        ("van der laan", ["J. van der Laan"]),
        ("celik", ["Zoë Çelik"]),
        ("wonen", ["Beleidsadviseur Wonen"]),
        ("pietersen", []),
        ("", []),
        ("  ", []),
        ("[", []),
    ],
)
def test_a_name_is_found_as_people_type_it(given: str, found: list[str]) -> None:
    assert list(matching_names(given, NAMES)) == found


def test_the_same_name_in_two_spellings_is_one_client(screen: Screen) -> None:
    assert len(of_client(screen().opportunities, "hofstra")) == 3


def test_a_name_of_several_asks_which(screen: Screen) -> None:
    rows = [("", "Catering", "", "F", name, "", "", "", "", "", "", "") for name in ("A. Hofstra", "B. Hofman")]

    with pytest.raises(UsageError, match=r"A\. Hofstra en B\. Hofman"):
        of_client(screen(*rows).opportunities, "hof")


def test_a_name_that_is_not_there_gives_those_that_are(screen: Screen) -> None:
    with pytest.raises(UsageError, match="Wel bij: Bestuur, Facilitair, Openbare Ruimte en Vastgoed"):
        of_department(screen().opportunities, "Burgerzaken")


def test_a_calendar_without_clients_says_so(screen: Screen) -> None:
    with pytest.raises(UsageError, match="--department of --top"):
        of_client(screen(names=False).opportunities, "hofstra")


def test_the_first_conversations_keep_all_their_lines(screen: Screen) -> None:
    opportunities = screen().opportunities
    first = first_visits(opportunities, 1)

    assert [each.rank for each in first] == sorted(each.rank for each in first)
    assert _clients(first) == _clients(opportunities[:1])
    assert len(first) == sum(1 for each in opportunities if _clients([each]) == _clients(opportunities[:1]))


def _clients(opportunities: tuple[Opportunity, ...] | list[Opportunity]) -> set[str]:
    return {(each.line.client or each.line.department or "").casefold() for each in opportunities}
