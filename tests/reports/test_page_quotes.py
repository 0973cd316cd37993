from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactscreen.model import Evidence, Hit, Line, Place, Strength
from impactscreen.reports.quotes import quotes_of

PLACE = Place("kalender.csv", row=2)


def evidence(words: str, start: int, field: str = "title", strength: Strength = Strength.STRONG) -> Evidence:
    return Evidence(words, words, strength, field, "B2", start, 0.8)


def marked(line: Line, *found: Evidence) -> list[str]:
    """The fields with evidence between brackets."""
    quotes = quotes_of(line, [Hit("regel", 0.9, found)])
    return ["".join(f"[{part.text}]" if part.marked else part.text for part in quote.parts) for quote in quotes]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([evidence("Schoonmaak", 0)], "[Schoonmaak] en glasbewassing"),
        ([evidence("glasbewassing", 14)], "Schoonmaak en [glasbewassing]"),
        ([evidence("Schoonmaak", 0), evidence("glasbewassing", 14)], "[Schoonmaak] en [glasbewassing]"),
        # Two rules on the same words, inside each other, and half over each other.
        ([evidence("Schoonmaak", 0), evidence("Schoonmaak", 0)], "[Schoonmaak] en glasbewassing"),
        ([evidence("Schoonmaak en glasbewassing", 0), evidence("en", 11)], "[Schoonmaak en glasbewassing]"),
        ([evidence("Schoonmaak en", 0), evidence("en glasbewassing", 11)], "[Schoonmaak en glasbewassing]"),
        # Evidence that is not found back stands by itself rather than in the wrong place.
        ([evidence("glas", 3)], "[glas]"),
    ],
)
def test_evidence_is_marked_in_its_own_words(found: list[Evidence], expected: str) -> None:
    assert marked(Line(PLACE, "Schoonmaak en glasbewassing"), *found) == [expected]


def test_every_field_with_evidence_is_quoted_in_the_order_of_reading() -> None:
    line = Line(PLACE, "Facilitair", description="Koffie", remarks="ook glas", cpv=("90911300",))
    found = [
        evidence("90911300", 0, "cpv", Strength.CPV),
        evidence("glas", 4, "remarks"),
        evidence("Koffie", 0, "description"),
    ]

    assert marked(line, *found) == ["[Koffie]", "ook [glas]", "[90911300]"]


def test_offsets_count_letters_with_their_accents() -> None:
    decomposed = unicodedata.normalize("NFD", "Café én catering")

    assert marked(Line(PLACE, decomposed), evidence("catering", 8)) == ["Café én [catering]"]


def test_a_long_text_shows_what_stands_around_the_evidence() -> None:
    words = " ".join(f"woord{number}" for number in range(200))
    text = f"{words} schoonmaak {words}"
    shown = marked(Line(PLACE, "x", description=text), evidence("schoonmaak", len(words) + 1, "description"))[0]

    assert len(shown) < 260
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "woord199 [schoonmaak] woord0" in shown


@given(st.text(min_size=1, max_size=200), st.data())
def test_marking_changes_no_letter(text: str, data: st.DataObject) -> None:
    composed = unicodedata.normalize("NFC", text)
    spans = data.draw(
        st.lists(
            st.tuples(st.integers(0, len(composed) - 1), st.integers(1, 20)).map(
                lambda pair: (pair[0], composed[pair[0] : pair[0] + pair[1]])
            ),
            min_size=1,
            max_size=5,
        )
    )
    quotes = quotes_of(Line(PLACE, text), [Hit("regel", 0.9, tuple(evidence(words, start) for start, words in spans))])
    parts = quotes[0].parts

    assert "".join(part.text for part in parts) == composed
    assert sum(len(part.text) for part in parts if part.marked) == len(
        {start + offset for start, words in spans for offset in range(len(words))}
    )
