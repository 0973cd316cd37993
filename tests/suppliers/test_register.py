from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from impactscreen.errors import RegisterError
from impactscreen.messages import Language, say
from impactscreen.rules import RuleBook
from impactscreen.suppliers import Register, load_register

Make = Callable[..., Register]
Write = Callable[..., Path]


def told(register: Register) -> list[str]:
    return [f"{each.place.row}: {say(each.message, Language.NL)}" for each in register.problems]


def test_a_row_is_understood_by_its_headers(register_of: Make, rulebook: RuleBook) -> None:
    register = register_of(
        {
            "Bedrijfsnaam": "Breedweer B.V.",
            "Handelsnamen": "Breedweer; De Glazenier",
            "KvK-nummer": "1234567",
            "Vestigingsplaats": "Uitgeest",
            "Postcode": "1911 AB",
            "Werkgebied": "Noord-Holland",
            "Productgroep": "Schoonmaak; Eten en drinken",
            "Aanbod": "glasbewassing en meer",
            "Keurmerk": "PSO Trede 3",
            "Keurmerk geldig tot": "31-12-2027",
            "Website": "breedweer.nl",
            "Contactpersoon": "S. Bakker",
            "E-mail": "info@breedweer.nl",
            "Maximale opdracht": "€ 250.000",
            "Bron": "Buy Social",
            "Peildatum": "1-10-2026",
        },
        rules=rulebook,
    )

    (supplier,) = register.suppliers
    assert supplier.name == "Breedweer B.V."
    assert supplier.also_known_as == ("Breedweer", "De Glazenier")
    assert supplier.kvk == "01234567"
    assert supplier.categories == ("schoonmaak", "catering")
    assert supplier.recognitions[0].label == "PSO Trede 3"
    assert supplier.recognitions[0].valid_until == dt.date(2027, 12, 31)
    assert supplier.website == "https://breedweer.nl"
    assert supplier.contact == "S. Bakker, info@breedweer.nl"
    assert supplier.capacity == 250_000
    assert supplier.source == "Buy Social"
    assert supplier.checked == dt.date(2026, 10, 1)
    assert supplier.at is not None
    assert supplier.at.row == 2
    assert told(register) == []


def test_a_spreadsheet_with_a_title_above_its_header_reads_the_same(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Register", 0)
    for row in (["Register sociale ondernemingen"], [], ["Naam", "Plaats", "KvK"], ["Nora", "Breda", 1234567]):
        sheet.append(row)
    book.save(tmp_path / "register.xlsx")

    (supplier,) = load_register(tmp_path / "register.xlsx").suppliers

    assert (supplier.name, supplier.place, supplier.kvk) == ("Nora", "Breda", "01234567")


def test_a_single_column_of_names_is_a_register(tmp_path: Path) -> None:
    path = tmp_path / "namen.csv"
    path.write_text("name\nTotaal Groen\nNORA WERKT\nTotaal\n", encoding="utf-8")

    assert [each.name for each in load_register(path).suppliers] == ["Totaal Groen", "NORA WERKT", "Totaal"]


def test_every_row_with_a_name_is_an_enterprise_and_others_are_told(register_of: Make) -> None:
    register = register_of(
        {"naam": "Subtotaal BV", "plaats": "", "bron": ""},
        {"naam": "", "plaats": "Breda", "bron": "lijst"},
        {"naam": "NORA WERKT", "plaats": "", "bron": ""},
    )

    assert [each.name for each in register.suppliers] == ["Subtotaal BV", "NORA WERKT"]
    assert told(register) == ["3: In deze rij staat geen naam."]


@pytest.mark.parametrize(
    ("place", "town", "country", "note"),
    [
        ("Utrecht (herkomst)", "Utrecht", "NL", "herkomst"),
        ("Vilvoorde (BE)", "Vilvoorde", "BE", None),
        ("(BE)", None, "BE", None),
        ("", None, "NL", None),
    ],
)
def test_a_remark_behind_a_town_is_kept_apart(
    register_of: Make, place: str, town: str | None, country: str, note: str | None
) -> None:
    (supplier,) = register_of({"naam": "Nora", "plaats": place}).suppliers

    assert (supplier.place, supplier.country, supplier.note) == (town, country, note)


def test_what_cannot_be_read_is_told_with_its_row(register_of: Make) -> None:
    register = register_of(
        {"naam": "Nora", "kvk": "123", "capaciteit": "veel", "gecontroleerd": "ooit"},
        {"naam": "Prael", "kvk": "12345678", "capaciteit": "50k", "gecontroleerd": "2026-01-31"},
    )

    nora, prael = register.suppliers
    assert (nora.kvk, nora.capacity, nora.checked) == (None, None, None)
    assert (prael.kvk, prael.capacity, prael.checked) == ("12345678", 50_000, dt.date(2026, 1, 31))
    assert sorted(told(register)) == [
        "2: “123” is geen KvK-nummer van acht cijfers.",
        "2: “ooit” is niet als datum te lezen.",
        "2: “veel” is niet als bedrag te lezen.",
    ]


def test_free_text_categories_go_to_rules_by_the_rules_own_words(register_of: Make, rulebook: RuleBook) -> None:
    register = register_of(
        {"naam": "A", "categorie": "Facilitair; eten & drinken", "aanbod": ""},
        {"naam": "B", "categorie": "schoonmaak en glasbewassing"},
        {"naam": "C", "categorie": "CATERING"},
        {"naam": "D", "categorie": "facilitair", "aanbod": "lunches en borrels"},
        {"naam": "E", "categorie": "PSO Trede 2, glazenwasserij"},
        {"naam": "F", "categorie": ""},
        rules=rulebook,
    )

    assert [each.categories for each in register.suppliers] == [
        ("catering",),
        ("schoonmaak",),
        ("catering",),
        ("catering",),
        ("schoonmaak",),
        (),
    ]
    assert register.suppliers[0].offering == "Facilitair; eten & drinken"
    assert register.suppliers[4].recognitions[0].label == "PSO Trede 2"
    assert told(register) == [
        "2: Geen kansregel kent de categorie “Facilitair” (1 rij); de woorden tellen mee als aanbod.",
        "5: Geen kansregel kent de categorie “facilitair” (1 rij); de woorden tellen mee als aanbod.",
    ]


def test_an_offering_without_a_category_is_read_for_one(register_of: Make, rulebook: RuleBook) -> None:
    (supplier,) = register_of({"naam": "A", "aanbod": "lunches en schoonmaakwerk"}, rules=rulebook).suppliers

    assert set(supplier.categories) == {"catering", "schoonmaak"}


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ({"naam": "Nora Werkt"}, {"naam": "NORA werkt"}, True),
        ({"naam": "Nora", "kvk": "12345678"}, {"naam": "Atelier Noor", "kvk": "12345678"}, True),
        ({"naam": "Nora", "kvk": "12345678"}, {"naam": "Nora", "kvk": "87654321"}, False),
        ({"naam": "Nora", "plaats": "Breda"}, {"naam": "Nora", "plaats": "Goes"}, False),
        ({"naam": "Nora", "plaats": "Breda"}, {"naam": "Nora", "plaats": ""}, True),
        ({"naam": "Nora B.V."}, {"naam": "Nora"}, False),
    ],
)
def test_rows_of_one_enterprise_become_one(
    register_of: Make, one: dict[str, str], other: dict[str, str], merged: bool
) -> None:
    header = dict.fromkeys(("naam", "plaats", "kvk"), "")

    register = register_of(header | one, header | other)

    assert len(register.suppliers) == (1 if merged else 2)
    assert len(register.problems) == (1 if merged else 0)


def test_registers_are_merged_and_fill_each_other_s_gaps(write_table: Write) -> None:
    first = write_table({"naam": "Nora", "plaats": "Breda", "categorie": "textiel", "bron": "a"}, name="a.csv")
    second = write_table(
        {"naam": "Nora B.V.", "website": "nora.nl", "categorie": "catering", "bron": "b"},
        {"naam": "Prael", "website": "", "categorie": "", "bron": ""},
        name="b.csv",
    )

    register = load_register(first, second)

    nora, prael = register.suppliers
    assert (nora.name, nora.place, nora.website) == ("Nora", "Breda", "https://nora.nl")
    assert nora.also_known_as == ("Nora B.V.",)
    assert nora.categories == ("textiel", "catering")
    assert nora.source == "a ; b"
    assert prael.source is None
    assert register.sources == ("a.csv", "b.csv")
    assert "dezelfde onderneming als “Nora” (a.csv:2" in told(register)[0]


def test_the_version_follows_the_content(write_table: Write) -> None:
    versions = [load_register(write_table({"naam": name})).version for name in ("Nora", "Nora", "Prael")]

    assert versions[0] == versions[1] != versions[2]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "bestaat niet"),
        ("", "leeg"),
        ("bedrag;datum\n1;2\n", "geen kolom met namen"),
    ],
)
def test_a_file_that_is_no_register_is_refused_with_what_to_do(
    tmp_path: Path, content: str | None, message: str
) -> None:
    path = tmp_path / "register.csv"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    with pytest.raises(RegisterError) as caught:
        load_register(path)

    assert message in str(caught.value)
    assert caught.value.hint is not None
