from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from impactscreen.suppliers import Recognition, RecognitionKind, Register, Supplier, load_register, register_csv

words = st.from_regex(r"[A-Za-zé=+@-][A-Za-zé0-9 .,&'-]{2,20}[A-Za-z]", fullmatch=True)
days = st.dates(dt.date(2020, 1, 1), dt.date(2035, 12, 31))
recognitions = st.builds(
    Recognition,
    kind=st.just(RecognitionKind.PSO_30),
    label=st.just("PSO 30+"),
    valid_until=st.none() | days,
    source=st.just("lijst"),
)
suppliers = st.builds(
    Supplier,
    name=words.map(lambda word: " ".join(word.split())),
    kvk=st.none() | st.from_regex(r"[0-9]{7}[1-9]", fullmatch=True),
    place=st.sampled_from([None, "Utrecht", "'s-Hertogenbosch"]),
    categories=st.sampled_from([(), ("schoonmaak",), ("schoonmaak", "groen")]),
    recognitions=st.lists(recognitions, max_size=1).map(tuple),
    capacity=st.none() | st.integers(1_000, 10**7).map(float),
    source=st.just("lijst"),
    checked=st.none() | days,
    contact=st.sampled_from([None, "S. Bakker"]),
)


def fields(suppliers: Sequence[Supplier]) -> list[Supplier]:
    """What the rows say, apart from where they stand."""
    return [replace(supplier, at=None) for supplier in suppliers]


def read_back(content: bytes) -> tuple[Supplier, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "register.csv")
        path.write_bytes(content)
        return load_register(path).suppliers


@given(st.lists(suppliers, min_size=1, max_size=4, unique_by=(lambda one: one.name.casefold(), lambda one: one.kvk)))
def test_what_is_written_reads_back_the_same(written: list[Supplier]) -> None:
    register = Register(tuple(written), ("x.csv",), (), "0")

    assert fields(read_back(register_csv(register))) == fields(register.suppliers)


def test_the_starter_register_reads_back_the_same() -> None:
    register = load_register()

    assert fields(read_back(register_csv(register))) == fields(register.suppliers)


def test_persons_stay_out_when_asked() -> None:
    register = Register((Supplier(name="Nora", contact="S. Bakker", source="lijst"),), ("x.csv",), (), "0")

    assert b"S. Bakker" in register_csv(register)
    assert b"S. Bakker" not in register_csv(register, names=False)


def test_a_formula_is_written_as_text() -> None:
    register = Register((Supplier(name="=1+1 BV", source="lijst"),), ("x.csv",), (), "0")

    assert b"'=1+1 BV" in register_csv(register)
    assert read_back(register_csv(register))[0].name == "=1+1 BV"
