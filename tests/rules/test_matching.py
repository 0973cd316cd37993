from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.model import Amount, Line, Nature, Place, Strength
from impactscreen.rules import Match, Matcher, Outcome, load_rules

Run = Callable[..., Match]


def found(match: Match) -> list[str]:
    return [hit.rule for hit in match.hits]


@pytest.mark.parametrize(
    ("pattern", "title"),
    [
        ("koffie", "Koffie en thee"),
        ("koffie", "KOFFIE"),
        ("koffieautomaat", "Huur koffieautomaten"),
        ("laptops", "Levering van één laptop"),
        ("schoonmaak*", "Schoonmaakonderhoud gebouwen"),
        ("milieustraat*", "Beheer milieustraten"),
        ("*reiniging", "Gevelreiniging"),
        ("*reiniging", "Reiniging hallen"),
        ("*kantine*", "Sportkantinebeheer"),
        ("warme dranken", "Warme dranken stadhuis"),
        ("warme dranken", "Warme-dranken"),
        ("warme dranken", "Warmedranken"),
        ("werkplek*", "Werk-plekinrichting"),
        ("werkplek*", "Werk plek hardware"),
        ("warmedrankenautomaat", "Warme dranken automaten"),
        ("ict-apparatuur", "ICT apparatuur"),
        ("ict-apparatuur", "ICTapparatuur"),
        ("geintegreerd schoonhouden", "Geïntegreerd schoonhouden"),
        ("groenonderhoud", "Groen- en bermonderhoud"),
        ("warme dranken", "Warme- en koude dranken"),
        ("schoonmaakmaterialen", "Schoonmaakmiddelen en -materialen"),
        ("maai* ... gazon*", "Maaien van bermen en gazons"),
        ("groot* onderhoud", "Grootschalig onderhoud"),
        ("schoonmaakonderhoud", "Schoonmaakonderhuod stadhuis"),
        ("schoonmaakonderhoud", "Schonmaakonderhoud stadhuis"),
    ],
)
def test_words_are_found_whatever_their_dress(match: Run, pattern: str, title: str) -> None:
    assert found(match(f'strong: ["{pattern}"]', title)) == ["it"]


@pytest.mark.parametrize(
    ("pattern", "title"),
    [
        ("koffie", "Koffiehuisstraat"),
        ("=bloemen", "Bloem en meel"),
        ("schoonmaak*", "Grootschoonmaak"),
        ("*reiniging", "Reinigingsdienst"),
        ("warme dranken", "Warme koude dranken"),
        ("maai* ... gazon*", "Gazons maaien"),
        ("maai* ... gazon*", "Maaien van bermen. Aanleg gazons"),
        ("marketing", "Markering van wegen"),
        ("dict*", "District Noord"),
    ],
)
def test_other_words_are_left_alone(match: Run, pattern: str, title: str) -> None:
    assert found(match(f'strong: ["{pattern}"]', title)) == []


def test_a_false_friend_consumes_its_own_words_only(match: Run) -> None:
    rule = "strong: [schoonmaak, '*reiniging']\nfalse_friends: [rioolreiniging]"
    hit = match(rule, "Schoonmaak stadhuis en rioolreiniging").hits[0]

    assert [item.words for item in hit.evidence] == ["Schoonmaak"]
    assert found(match(rule, "Rioolreiniging")) == []


def test_a_larger_thing_is_not_consumed_by_a_false_friend_within_it(match: Run) -> None:
    assert found(match("strong: [groene bouwhekken]\nfalse_friends: [groene]", "Groene bouwhekken")) == ["it"]


def test_unless_stops_the_whole_line(match: Run) -> None:
    rule = "strong: [dagbesteding]\nunless: [jeugdhulp]"

    assert found(match(rule, "Dagbesteding")) == ["it"]
    assert found(match(rule, "Dagbesteding", description="ook voor jeugdhulp")) == []


@pytest.mark.parametrize(
    "title",
    [
        "Onderzoek naar schoonmaak",
        "Kwaliteitsonderzoek van de schoonmaak van scholen",
        "Adviseur schoonmaak",
        "Schoonmaak software",
        "Schoonmaaksoftware",
        "Schoonmaak en catering advies",
        "Inspectie en rapportage schoonmaak",
        "SaaS - schoonmaak",
        "Schoonmaakapparatuur",
        "Catering exclusief schoonmaak",
        "Catering (m.u.v. schoonmaak)",
    ],
)
def test_what_is_only_talked_about_does_not_hit(match: Run, title: str) -> None:
    assert found(match("strong: ['schoonmaak*']", title)) == []


@pytest.mark.parametrize(
    "title",
    [
        "Advies, schoonmaak en catering",
        "Advies en schoonmaak",
        "Schoonmaak en advies",
        "Software voor zaken; schoonmaak stadhuis",
        "Advies over ICT. Schoonmaak stadhuis",
        "Onderzoek riool en levering schoonmaak",
        "Schoonmaak nieuwbouw stadhuis",
        "Dagschoonmaak",
        "Schoonmaak exclusief glasbewassing",
    ],
)
def test_a_head_noun_reaches_no_further_than_its_clause_and_its_list(match: Run, title: str) -> None:
    assert found(match("strong: ['schoonmaak*', '*schoonmaak']", title)) == ["it"]


def test_a_rule_can_allow_a_group(match: Run) -> None:
    assert found(match("strong: ['schoonmaak*']\nallow: [software]", "Schoonmaaksoftware")) == ["it"]


def test_a_subject_that_something_else_is_for_counts_half(match: Run) -> None:
    assert found(match("strong: [kinderopvang]", "Gebouw voor kinderopvang")) == []
    assert found(match("strong: [kinderopvang]", "Raamovereenkomst voor kinderopvang")) == ["it"]
    assert found(match("strong: [kinderopvang]\nallow: [bijzaak]", "Gebouw voor kinderopvang")) == ["it"]


def test_names_are_not_the_thing(match: Run) -> None:
    assert found(match("strong: ['bloemen*']", "Herinrichting Bloemendaal")) == []


@pytest.mark.parametrize(
    ("fields", "hit"),
    [
        ({}, False),
        ({"cpv": ("15860000",)}, True),
        ({"nature": Nature.SUPPLIES}, True),
        ({"nature": Nature.WORKS}, False),
        ({"description": "levering van automaten"}, False),
    ],
)
def test_a_weak_word_needs_a_second_signal(match: Run, fields: dict[str, object], hit: bool) -> None:
    rule = "strong: [koffie]\nweak: [automaten]\ncpv: ['1586']\nnature: [supplies]"

    assert bool(match(rule, "Automaten kantoor", **fields).hits) is hit


def test_two_weak_words_are_enough_and_one_twice_is_not(match: Run) -> None:
    rule = "weak: [automaten, dranken]"

    assert found(match(rule, "Automaten met dranken")) == ["it"]
    assert found(match(rule, "Automaten en automaten")) == []


def test_a_telling_cpv_code_hits_by_itself_and_a_broad_one_does_not(match: Run) -> None:
    assert found(match("cpv: ['90911']", "Perceel 1", cpv=("90911200",))) == ["it"]
    assert found(match("cpv: ['909']", "Perceel 1", cpv=("90911200",))) == []


def test_the_title_counts_more_than_the_description(match: Run) -> None:
    rule = "strong: [schoonmaak]"
    in_title = match(rule, "Schoonmaak").hits[0].relevance
    announced = match(rule, "Facilitair", description="Levering van schoonmaak.").hits[0].relevance
    mentioned = match(rule, "Facilitair", description="Het team dat ooit over schoonmaak ging is verhuisd.")

    assert in_title > announced
    assert mentioned.hits == ()
    assert [hit.rule for hit in mentioned.near] == ["it"]


def test_a_title_about_something_else_takes_the_description_along(match: Run) -> None:
    assert found(match("strong: [schoonmaak]", "Inspectie gebouwen", description="Levering van schoonmaak")) == []


def test_a_description_that_only_talks_about_it_takes_the_title_along(match: Run) -> None:
    assert found(match("strong: [schoonmaak]", "Schoonmaak", description="Een onderzoek naar schoonmaak")) == []


def test_evidence_tells_words_place_and_weight(match: Run) -> None:
    hit = match("strong: ['glas*']", "Raamovereenkomst  Glasbewassing", cells={"title": "B12"}).hits[0]
    evidence = hit.evidence[0]

    assert (evidence.words, evidence.pattern, evidence.strength) == ("Glasbewassing", "glas*", Strength.STRONG)
    assert (evidence.field, evidence.cell, evidence.start) == ("title", "B12", 18)
    assert evidence.weight == pytest.approx(hit.relevance)


@pytest.mark.parametrize(("amount", "hit"), [(5_000.0, True), (50_000.0, False), (None, True)])
def test_a_rule_can_be_for_some_values_only(match: Run, amount: float | None, hit: bool) -> None:
    value = Amount(amount, amount) if amount else None

    assert bool(match("strong: [bloemen]\nvalue: {max: 10000}", "Bloemen", value=value).hits) is hit


def test_ambition_is_no_category(match: Run) -> None:
    result = match("strong: [koffie]", "Circulair bouwen, alle rechten voorbehouden")

    assert result.hits == ()
    assert [item.words for item in result.ambition] == ["Circulair"]


def test_departments_and_names_of_people_are_not_looked_at(match: Run) -> None:
    assert match("strong: [schoonmaak]", "Zaaksysteem", department="Schoonmaak", client="S. Schoonmaak").hits == ()


def test_hits_are_ordered_by_relevance_then_id(make_book: Callable[..., object]) -> None:
    book = make_book(b="strong: [koffie]", a="strong: [thee]", c="strong: [koffie, thee]")
    match = Matcher(book).match(Line(Place("x"), "Koffie en thee"))  # type: ignore[arg-type]  # the fixture's book

    assert found(match) == ["c", "a", "b"]


def test_a_mute_names_its_reason_until_its_last_day(folder: Path, make_book: Callable[..., object]) -> None:
    (folder / "mute.yaml").write_text(
        "mute:\n  - {reference: INK-1, rule: it, reason: al gesproken, until: 2027-01-31}\n", encoding="utf-8"
    )
    make_book(it="strong: [koffie]")
    book, line = load_rules(folder, shipped=False), Line(Place("x"), "Koffie", reference="ink-1")
    muted = Matcher(book, as_of=dt.date(2027, 1, 31)).match(line)
    awake = Matcher(book, as_of=dt.date(2027, 2, 1)).match(line)

    assert muted.hits == ()
    assert [(item.hit.rule, item.reason) for item in muted.muted] == [("it", "al gesproken")]
    assert found(awake) == ["it"]


def test_a_line_that_comes_again_has_its_own_cells(make_book: Callable[..., object]) -> None:
    matcher = Matcher(make_book(it="strong: [koffie]"))  # type: ignore[arg-type]  # the fixture's book
    lines = [Line(Place("x", row=row), "Koffie", cells={"title": f"B{row}"}) for row in (2, 3)]
    plain = Line(Place("x", row=4), "Koffie")

    assert [matcher.match(line).hits[0].evidence[0].cell for line in (*lines, plain)] == ["B2", "B3", None]


def test_explain_shows_every_rule_with_what_became_of_each_word(make_book: Callable[..., object]) -> None:
    book = make_book(it="strong: [schoonmaak, '*reiniging']\nfalse_friends: [rioolreiniging]", other="strong: [koffie]")
    line = Line(Place("x"), "Advies schoonmaak; rioolreiniging")
    explanation = Matcher(book).explain(line)  # type: ignore[arg-type]  # the fixture's book
    it, other = explanation.verdicts

    assert {(item.evidence.words, item.outcome, item.by) for item in it.findings} == {
        ("schoonmaak", Outcome.ABOUT, "Advies"),
        ("rioolreiniging", Outcome.CONSUMED, "rioolreiniging"),
    }
    assert (other.rule.id, other.findings, other.fired) == ("other", (), False)


@pytest.fixture(scope="module")
def shipped() -> Matcher:
    return Matcher(load_rules())


@given(title=st.text(max_size=120), description=st.none() | st.text(max_size=200))
def test_any_text_is_matched_without_trouble(shipped: Matcher, title: str, description: str | None) -> None:
    line = Line(Place("x"), title, description=description)
    match = shipped.match(line)

    assert all(0 < hit.relevance <= 1 for hit in (*match.hits, *match.near))
    for hit in match.hits:
        for evidence in hit.evidence:
            text = title if evidence.field == "title" else description or ""
            assert evidence.words in text or not text.isascii()
    assert shipped.match(line) == match


@pytest.mark.parametrize(
    ("title", "description", "hit"),
    [
        ("Nieuwe werkwijze", "Medewerkers verzorgen de schoonmaak.", True),
        ("Nieuwe werkwijze", "Het team dat de schoonmaak deed.", False),
        ("Adviseur werkwijze", "Medewerkers verzorgen de schoonmaak.", False),
        ("Schoonmaak loodsen", "Wetenschappelijk onderzoek naar nieuwe methoden.", False),
        ("Schoonmaak loodsen", "Onderzoek en uitvoering.", True),
    ],
)
def test_a_description_tells_what_a_quiet_title_leaves_open(
    match: Run, title: str, description: str, *, hit: bool
) -> None:
    assert bool(match("strong: [schoonmaak]", title, description=description).hits) is hit


@pytest.mark.parametrize(
    ("title", "hit"),
    [
        ("Schoonmaak loodsen - promotieonderzoek", False),
        ("Schoonmaak loodsen: inspectie daken", False),
        ("Schoonmaak loodsen: bedrijf met inspectie", True),
        ("Inspectie, schoonmaak en catering", True),
        ("Inspectie, borging van schoonmaak", False),
    ],
)
def test_the_last_clause_of_a_title_says_what_the_rest_is(match: Run, title: str, *, hit: bool) -> None:
    assert bool(match("strong: [schoonmaak]", title).hits) is hit


@pytest.mark.parametrize(
    ("title", "hit"),
    [
        ("Sloop De Boomgaard", False),
        ("Onderhoud de boomgaard", True),
        ("De Boomgaard", True),
        ("Boomgaard Noord", True),
    ],
)
def test_a_capital_article_inside_a_title_makes_a_name(match: Run, title: str, *, hit: bool) -> None:
    assert bool(match("strong: [boomgaard]", title).hits) is hit


def test_a_description_weighs_less_below_a_title_that_names_another_purchase() -> None:
    matcher = Matcher(load_rules())
    named, quiet = (
        [hit.rule for hit in matcher.match(Line(Place("x"), title, description="Tassen en pennen")).hits]
        for title in ("Relatiegeschenken", "Nieuwe werkwijze")
    )

    assert named == ["relatiegeschenken"]
    assert quiet == ["textiel"]
