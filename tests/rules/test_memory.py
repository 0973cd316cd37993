from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.model import Amount, Line, Nature, Place
from impactscreen.rules import Match, Matcher, RuleBook, load_rules, memory
from impactscreen.rules.entries import SHORTEST_TYPO, Role
from impactscreen.rules.matcher import NEAR
from impactscreen.rules.reading import Field
from impactscreen.rules.typos import Typos, one_letter_apart
from impactscreen.rules.vocabulary import Vocabulary

MakeBook = Callable[..., RuleBook]

RULES = {
    "a": (
        "strong: ['schoonmaak*', spoor 2, 'perceel 3 ... glas*', 'koffie ... thee', afvalcontainers2x]\n"
        "weak: [glas, b1, 'levering ... lot 7']\nfalse_friends: [rioolreiniging, thee 7]\n"
        "unless: ['fase ... 4']\ncpv: ['909']\nvalue: {max: 10000}\nnature: [services]"
    ),
    "b": (
        "strong: ['*reiniging', koffie, groenonderhoud, 'levering ... automaten 2026']\n"
        "weak: [automaten, lot, dranken]\nunless: [jeugdhulp]\nplaces: [gebouw 7]\ncpv: ['15861']"
    ),
}
WORDS = [
    *("schoonmaak", "schoonmaakonderhoud", "schoonmaaksoftware", "Schonmaakonderhoud", "spoor", "perceel", "glaswerk"),
    *("koffie", "thee", "levering", "lot", "fase", "automaten", "groen-", "en", "bermonderhoud", "groen onderhoud"),
    *("rioolreiniging", "gevelreiniging", "advies", "onderzoek naar", "geen", "voor", "De", "nieuwbouw", "b1", "b2"),
    *("gebouw", "afvalcontainers2x", "afvalcontainers5x", "afvalcontainrs2x", "dranken", "circulair", "Zwembad"),
    *("2", "3", "4", "7", "60", "2026", "2027", "rechten voorbehouden", "m.u.v.", "software", "jeugdhulp"),
]
TEXTS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", ", ", " - ", ". ", "/", "-", "  "])), max_size=8
).map(lambda pairs: "".join(word + between for word, between in pairs).strip())
LINES = st.builds(
    lambda title, description, remarks, beside: Line(
        Place("x"), title, description=description, remarks=remarks, **beside
    ),
    TEXTS,
    st.none() | TEXTS,
    st.none() | TEXTS,
    st.fixed_dictionaries(
        {},
        optional={
            "cpv": st.sampled_from([("90910000",), ("15861000", "90900000")]),
            "nature": st.sampled_from(list(Nature)),
            "value": st.sampled_from([Amount(5_000.0, 5_000.0), Amount(50_000.0, None)]),
            "cells": st.sampled_from([{"title": "B2"}, {"title": "B3", "description": "C3"}]),
        },
    ),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, context: str) -> RuleBook:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "_context.yaml").write_text(context, encoding="utf-8")
    for name, text in RULES.items():
        (folder / f"{name}.yaml").write_text(f"title: {name}\nwhy: x\n{text}\n", encoding="utf-8")
    return load_rules(folder, shipped=False)


@pytest.fixture(scope="module")
def experienced(book: RuleBook) -> Matcher:
    """A matcher that has seen all lines of the tests before."""
    return Matcher(book)


def other_digits(text: str, by: int) -> str:
    return re.sub("[0-9]", lambda digit: str((int(digit[0]) + by) % 10), text)


@given(line=LINES)
def test_what_was_seen_before_changes_nothing(book: RuleBook, experienced: Matcher, line: Line) -> None:
    assert experienced.match(line) == Matcher(book).match(line) == experienced.match(line)


@given(line=LINES, by=st.integers(1, 9))
def test_a_title_with_other_digits_is_judged_by_its_own(book: RuleBook, line: Line, by: int) -> None:
    matcher = Matcher(book)
    matcher.match(Line(Place("x"), other_digits(line.title, by), description=line.description))

    assert matcher.match(line) == Matcher(book).match(line)


@given(line=LINES)
def test_a_match_is_what_explain_tells(experienced: Matcher, line: Line) -> None:
    explanation, match = experienced.explain(line), experienced.match(line)

    assert match.hits == tuple(verdict.hit() for verdict in explanation.verdicts if verdict.fired)
    assert match.ambition == tuple(item.evidence for item in explanation.ambition)


def hits(match: Match) -> list[tuple[str, str, int]]:
    return [(hit.rule, item.words, item.start) for hit in match.hits for item in hit.evidence]


@pytest.mark.parametrize(
    ("rule", "first", "second"),
    [
        ("strong: [spoor 2]", "Spoor 3", "Spoor 2"),
        ("strong: [spoor2]", "Spoor-3 4", "Spoor-2 4"),
        ("strong: [drukwerk2go]", "Drukwerk-3go", "Drukwerk-2go"),
        ("strong: ['artikel 60*']", "Artikel 614", "Artikel 604"),
        ("strong: [afvalcontainers2x]", "Afvalcontainrs3x", "Afvalcontainrs2x"),
        ("strong: ['levering ... lot 7']", "Levering van lot 6", "Levering van lot 7"),
        ("strong: [drukwerk]\nfalse_friends: [drukwerk 3]", "Drukwerk 3", "Drukwerk 4"),
        ("strong: [drukwerk]\nunless: [fase 3]", "Drukwerk fase 3", "Drukwerk fase 4"),
        ("strong: ['drukwerk*']", "Drukwerk1", "Drukwerk2"),
        ("strong: ['maai* ... gazon*']", "Maaien van 12 gazons", "Maaien van 34 gazons"),
        ("strong: [groenonderhoud2]", "Groen- en bermonderhoud3", "Groen- en bermonderhoud2"),
    ],
)
def test_digits_count_where_a_rule_looks_at_them(make_book: MakeBook, rule: str, first: str, second: str) -> None:
    book = make_book(it=rule)
    matcher = Matcher(book)
    matcher.match(Line(Place("x"), first))

    for title in (second, first, second):
        assert hits(matcher.match(Line(Place("x"), title))) == hits(Matcher(book).match(Line(Place("x"), title)))


def test_titles_that_differ_in_their_numbers_have_their_own_cells(make_book: MakeBook) -> None:
    matcher = Matcher(make_book(it="strong: [koffie]"))
    lines = [Line(Place("x"), f"Koffie perceel {lot}", cells={"title": f"B{lot}"}) for lot in range(4)]

    assert [matcher.match(line).hits[0].evidence[0].cell for line in lines] == ["B0", "B1", "B2", "B3"]


def test_a_weak_word_below_a_title_helps_a_code_when_its_rule_takes_part(make_book: MakeBook) -> None:
    rule = "strong: ['levering ... koffie']\nweak: [automaten]\ncpv: ['158']"
    lines = [
        Line(Place("x"), "Koffie", description=description, cpv=cpv)
        for cpv in ((), ("15860000",))
        for description in (None, "Automaten", "Automaten. Levering")
    ]
    matcher = Matcher(make_book(it=rule))
    matches = [matcher.match(line) for line in lines]

    assert [[hit.relevance for hit in (*match.hits, *match.near)] for match in matches] == [
        *([], [], []),
        *([0.35], [0.35], [0.522]),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ("Zaken", "Automaten. Koffie", "Levering"),
        ("Levering", "Automaten", "Koffie"),
        ("Zaken", "Automaten levering", "Koffie"),
        ("Zaken", "Automaten", "Koffie"),
        ("Rechten 3, voorbehouden", "Koffie", "Levering"),
        ("Rechten 3, voorbehouden", None, "Koffie thee"),
    ],
)
@pytest.mark.parametrize("cpv", [(), ("15860000",)])
def test_rules_that_take_part_by_words_of_several_fields_are_heeded(
    folder: Path, make_book: MakeBook, texts: tuple[str, str | None, str], cpv: tuple[str, ...]
) -> None:
    context = (folder / "_context.yaml").read_text(encoding="utf-8")
    context = context.replace("not_ambition: [rechten voorbehouden]", "not_ambition: [rechten ... voorbehouden]")
    (folder / "_context.yaml").write_text(context, encoding="utf-8")
    book = make_book(
        it="strong: ['levering ... koffie']\nweak: [automaten, thee]\ncpv: ['158']", other="strong: [thee*]"
    )
    line = Line(Place("x"), texts[0], description=texts[1], remarks=texts[2], cpv=cpv)
    match, explanation = Matcher(book).match(line), Matcher(book).explain(line)
    told = [verdict.hit() for verdict in explanation.verdicts if verdict.relevance >= NEAR]

    assert sorted((*match.hits, *match.near), key=lambda hit: hit.rule) == sorted(told, key=lambda hit: hit.rule)
    assert match.ambition == tuple(item.evidence for item in explanation.ambition)


def test_a_full_memory_is_begun_again(monkeypatch: pytest.MonkeyPatch, book: RuleBook) -> None:
    for name in ("_MOST_TITLES", "_MOST_TEXTS"):
        monkeypatch.setattr(memory, name, 2)
    titles = ["Koffie 1", "Spoor 2", "Spoor 3", "Thee", "Koffie 2", "Spoor 2", "Spoor 3"]
    lines = [Line(Place("x"), title, description=f"{title} en glas") for title in titles]
    matcher = Matcher(book)

    assert [matcher.match(line) for line in lines] == [Matcher(book).match(line) for line in lines]


# --- misspelt words


@pytest.fixture(scope="module")
def shipped() -> Vocabulary:
    return Vocabulary(load_rules())


def test_misspelt_words_are_those_that_are_one_letter_apart(shipped: Vocabulary) -> None:
    typos = Typos(shipped)
    long = [
        (number, entry.pattern.chunks[0].words[0], entry.pattern.chunks[0].open_right)
        for number, entry in enumerate(shipped.entries)
        if entry.role == Role.STRONG
        and len(entry.pattern.chunks) == len(entry.pattern.chunks[0].words) == 1
        and not (entry.pattern.chunks[0].exact or entry.pattern.chunks[0].open_left)
        and len(entry.pattern.chunks[0].words[0]) >= SHORTEST_TYPO
    ]

    def slowly(word: str) -> list[int]:
        return [
            number
            for _, number in sorted(
                (size, number)
                for number, meant, open_right in long
                for size in (len(meant) - 1, len(meant), len(meant) + 1)
                if size <= len(word) and meant not in word and meant[0] == word[0]
                if open_right or word[size:] in {"", "s", "n", "en"}
                if one_letter_apart(word[:size], meant)
            )
        ]

    for at, (_, meant, _) in enumerate(long[::97]):
        cut = 1 + at % (len(meant) - 1)
        wrong = [
            meant[:cut] + meant[cut + 1 :],
            meant[:cut] + "q" + meant[cut + 1 :],
            meant[:cut] + meant[cut : cut + 2][::-1] + meant[cut + 2 :],
            meant[:cut] + "q" + meant[cut:],
        ]
        for word in (each + ending for each in wrong for ending in ("", "s", "beheer")):
            if len(word) >= SHORTEST_TYPO and word not in shipped.real_words:
                assert list(typos.of(word)) == slowly(word)


# --- the fields


@given(text=st.text(alphabet="ab1 ,.-–/\n;é", max_size=40))
def test_words_of_a_field_stand_where_the_field_says(text: str) -> None:
    field = Field("title", text)

    for at, word in enumerate(field.words):
        assert field.folded[field.offset_of(at) :].startswith(f"{word} ")
        assert field.word_at(field.offset_of(at)) == at
        assert field.between(at, at) == field.text[field.start_of(at) :][: len(word)]
