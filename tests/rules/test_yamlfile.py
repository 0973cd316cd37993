from __future__ import annotations

import datetime as dt
import string
from pathlib import Path
from typing import Annotated

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import field

from impactscreen.errors import RuleError
from impactscreen.messages import msg
from impactscreen.rules.yamlfile import load_yaml, read_document
from impactscreen.written import Checked, Limits, Written


class Tier(Written, frozen=True):
    up_to: Annotated[float, Limits(ge=0)]
    since: dt.date


def no_shouting(name: str) -> str:
    if name.isupper():
        raise ValueError(msg("rules.no_words"), msg("rules.no_words.hint"))
    return name


class Policy(Written, frozen=True):
    name: Annotated[str, Checked(no_shouting)]
    words: list[str] = field(default_factory=list)
    tiers: dict[str, Tier] = field(default_factory=dict)
    on: bool = True


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "policy.yaml"


def test_what_is_typed_stays_text_and_the_model_decides(file: Path) -> None:
    file.write_text(
        "name: nee\nwords: [no, 12:30, 03451, 1e3, null!]\non: false\n"
        "tiers:\n  laag: {up_to: 30000, since: 2026-01-01}\n",
        encoding="utf-8-sig",
    )
    policy = load_yaml(file, Policy)

    assert policy.name == "nee"
    assert policy.words == ["no", "12:30", "03451", "1e3", "null!"]
    assert policy.on is False
    assert policy.tiers["laag"] == Tier(up_to=30_000, since=dt.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("name: x\ntiers:\n  laag: {up_too: 3, since: 2026-01-01}\n", "3:10", "Bedoelde je `up_to`?"),
        ("name: x\ntiers:\n  laag: {up_to: .nan, since: 2026-01-01}\n", "3:17", "Schrijf hier een getal"),
        ("name: x\ntiers:\n  laag: {up_to: 3, since: 31-12-2026}\n", "3:27", "Schrijf een datum"),
        ("name: x\non: misschien\n", "2:5", "Schrijf `true` of `false`."),
        ("words: [a]\n", "1:1", "Voeg een regel `name:` toe."),
        ("name: HARD\n", "1:7", "Geef woorden bij `strong:`."),
        ("name: [x]\n", "1:7", "Schrijf hier tekst."),
        ("name: x\nwords: x\n", "2:8", "Schrijf hier een lijst"),
    ],
)
def test_a_mistake_has_its_place_and_a_hint(file: Path, text: str, place: str, hint: str) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_yaml(file, Policy)
    told = {str(error.place).removeprefix(f"{file}:"): str(error) for error in (caught.value, *caught.value.more)}

    assert hint in told[place]


def test_a_file_that_is_not_there_is_told_too(file: Path) -> None:
    with pytest.raises(RuleError, match="kan niet worden gelezen"):
        load_yaml(file, Policy)


words = st.text(alphabet=string.ascii_letters + " éïß’*-0123456789", min_size=1, max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=words, listed=st.lists(words, max_size=5))
def test_what_is_written_comes_back(file: Path, name: str, listed: list[str]) -> None:
    content = {"name": name.lower(), "words": listed}
    text = yaml.safe_dump(content, default_style='"', allow_unicode=True)
    file.write_text(text, encoding="utf-8")

    assert load_yaml(file, Policy) == Policy(name=name.lower(), words=listed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200) | st.text(alphabet="[]{}:,-?&*!|>'\"%@ \n\tab", max_size=120))
def test_any_text_is_read_or_refused_with_a_place(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    error = None
    try:
        read_document(file)
    except RuleError as caught:
        error = caught

    assert error is None or (error.place and error.hint)
