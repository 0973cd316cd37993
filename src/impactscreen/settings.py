"""What a screening folder fixes once: impactscreen.toml, read into one model.

Order of say: an option on the command line, an environment variable (``IMPACTSCREEN_LANG`` …), the file, our default.
Paths in the file are relative to the file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import field

from impactscreen.errors import SettingsError
from impactscreen.messages import Language, Message, msg
from impactscreen.model import Place
from impactscreen.written import Limits, Written, checker

if TYPE_CHECKING:
    from pydantic import ValidationError

__all__ = ["SETTINGS_FILE", "Settings", "load_settings"]

SETTINGS_FILE = "impactscreen.toml"
_QUOTED = re.compile(r"'([^']*)'")
_ENVIRONMENT = {"lang": "IMPACTSCREEN_LANG", "home": "IMPACTSCREEN_HOME", "dossier": "IMPACTSCREEN_DOSSIER"}


class Settings(Written, frozen=True):
    """The settings of one screening folder."""

    municipality: str | None = None
    """Name of the municipality, as it stands on reports."""
    home: str | None = None
    """Place name or four-digit postcode that distances are measured from."""
    lang: Language | None = None
    """Language of documents and messages."""
    rules: tuple[Path, ...] = ()
    """Folders with rules of your own; they come on top of the shipped ones."""
    register: tuple[Path, ...] = ()
    """Registers of social enterprises, in place of the shipped starter register."""
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Field → header, for calendars whose headers are not understood."""
    dossier: str | None = None
    """Where scans are remembered: a file, or the address of a database that a team shares. None remembers nothing."""
    calendars: Path | None = None
    """Folder from which a scan without arguments takes the newest calendar."""
    lists: Path | None = None
    """Folder in which such a scan writes its list."""
    names: bool = True
    """Whether names of people may be in lists and in the dossier."""
    retention_months: Annotated[int, Limits(ge=1)] | None = None
    """After how many months names of people are dropped from the dossier."""


def load_settings(path: Path | None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Read a settings file; None gives the defaults (with what the environment says).

    Raises:
        SettingsError: the file is not there, is not TOML, or holds a key or value that is not known.
    """
    found: dict[str, Any] = {} if path is None else _read(path)
    base = path.parent if path else Path()
    for key in ("rules", "register"):
        if key in found:
            values = [found[key]] if isinstance(found[key], str) else found[key]
            if isinstance(values, list):
                found[key] = [base / each if isinstance(each, str) else each for each in values]
    for key in ("calendars", "lists", "dossier"):
        if isinstance(found.get(key), str) and "://" not in found[key]:
            found[key] = str(base / found[key])
    found.update({key: environment[name] for key, name in _ENVIRONMENT.items() if environment.get(name)})
    return _checked(found, path, environment) if found else Settings()


def _checked(found: dict[str, Any], path: Path | None, environment: Mapping[str, str]) -> Settings:
    from pydantic import ValidationError

    try:
        checked: Settings = checker(Settings).validate_python(found)
    except ValidationError as error:
        raise _first_of(error, path, environment) from error
    return checked


def _read(path: Path) -> dict[str, Any]:
    import tomllib

    place = Place(str(path))
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise SettingsError(msg("cli.settings-missing"), place=place) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(msg("cli.settings-unreadable", reason=str(error)), place=place) from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(msg("cli.settings-syntax", reason=str(error)), place=place) from error


_WANTED = {
    "string_type": "text",
    "path_type": "text",
    "bool_type": "truth",
    "bool_parsing": "truth",
    "int_type": "number",
    "int_parsing": "number",
    "int_from_float": "number",
    "greater_than_equal": "number",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "table",
    "mapping_type": "table",
    "is_instance_of": "table",
}
"""What pydantic complains of, in English, → what a setting should be."""


def _reason(error: Mapping[str, Any]) -> Message | str:
    """What a setting should have been."""
    if error["type"] == "enum":
        return msg("cli.wanted.one-of", choices=", ".join(_QUOTED.findall(error["ctx"]["expected"])))
    wanted = _WANTED.get(error["type"])
    return msg(f"cli.wanted.{wanted}") if wanted else str(error["msg"])


def _first_of(error: ValidationError, path: Path | None, environment: Mapping[str, str]) -> SettingsError:
    errors = []
    for each in error.errors(include_url=False):
        key = ".".join(str(part) for part in each["loc"])
        variable = _ENVIRONMENT.get(key, "")
        places = Place(variable if environment.get(variable) else str(path))
        if each["type"] == "extra_forbidden":
            known = sorted(Settings.__struct_fields__)
            errors.append(SettingsError(msg("cli.settings-unknown", key=key, known=known), place=places))
        else:
            errors.append(SettingsError(msg("cli.settings-wrong", key=key, reason=_reason(each)), place=places))
    return errors[0].with_more(errors[1:])
