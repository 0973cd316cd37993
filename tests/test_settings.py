from __future__ import annotations

from pathlib import Path

import pytest

from impactscreen.errors import SettingsError
from impactscreen.messages import Language
from impactscreen.settings import load_settings


def write(folder: Path, text: str) -> Path:
    path = folder / "impactscreen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_there_are_defaults() -> None:
    settings = load_settings(None, environment={})

    assert settings.lang is None
    assert settings.rules == ()
    assert settings.columns == {}


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, 'rules = "regels"\nregister = ["a.csv", "/b.csv"]'), environment={})

    assert settings.rules == (tmp_path / "regels",)
    assert settings.register == (tmp_path / "a.csv", Path("/b.csv"))


def test_the_environment_has_a_say_above_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, 'lang = "nl"\nhome = "Tiel"')

    settings = load_settings(path, environment={"IMPACTSCREEN_LANG": "en", "IMPACTSCREEN_HOME": ""})

    assert settings.lang is Language.EN
    assert settings.home == "Tiel"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lang = nl", "geen geldige TOML"),
        ('taal = "nl"', "De instelling taal bestaat niet"),
        ('lang = "de"', "De instelling lang klopt niet"),
        ("[columns]\ntitle = 3", "De instelling columns.title klopt niet"),
    ],
    ids=["syntax", "unknown", "value", "nested"],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, text)

    with pytest.raises(SettingsError) as caught:
        load_settings(path, environment={})

    assert said in str(caught.value)
    assert str(path) in str(caught.value)


def test_several_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, 'taal = "nl"\nstad = "Tiel"'), environment={})

    assert [error.message.facts["key"] for error in (caught.value, *caught.value.more)] == ["taal", "stad"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="is er niet"):
        load_settings(tmp_path / "weg.toml", environment={})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('lang = "xx"', "De instelling lang klopt niet: kies uit: nl, en."),
        ("municipality = 3", "hier hoort tekst"),
        ('names = "misschien"', "hier hoort true of false"),
        ("retention_months = 0", "hier hoort een heel getal vanaf 1"),
        ("register = 5", "hier hoort een lijst"),
        ("columns = 4", "hier hoort een tabel"),
    ],
)
def test_a_mistake_is_told_in_dutch(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, text), environment={})
    assert said in str(caught.value)
    assert "nput should" not in str(caught.value)


def test_a_mistake_in_the_environment_names_the_variable(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, 'home = "Tiel"'), environment={"IMPACTSCREEN_LANG": "xx"})
    assert str(caught.value) == "IMPACTSCREEN_LANG: De instelling lang klopt niet: kies uit: nl, en."
    assert "not right: choose from: nl, en." in caught.value.text(Language.EN)
