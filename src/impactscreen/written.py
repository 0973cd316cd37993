"""What people write (rules, policy, settings), as records that pydantic checks.

A record is a msgspec struct, as all that travels: cheap to make, and ready to be kept between runs. Pydantic finds
every mistake of a file at once and knows where each stands, but costs a scan a tenth of a second. So it is imported
when there is a file to check, and a scan whose rules have not changed since the last one never waits for it.

::

    class Tier(Written, frozen=True):
        up_to: Annotated[float, Limits(ge=0)]
        since: dt.date

    checker(Tier).validate_python({"up_to": "30000", "since": "2026-01-01"})
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

__all__ = ["Checked", "Limits", "Written", "checker"]


class Written(Struct, frozen=True):
    """A record that people write. Unknown keys are mistakes, and so are numbers that are none (NaN, infinity).

    What depends on more than one key is checked in ``__post_init__``, which may raise ``ValueError(Message, hint)``.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic import ConfigDict, Field, create_model
        from pydantic_core import core_schema

        # Under names of its own, for pydantic keeps some (`register`, `copy`) for itself.
        keys: dict[str, Any] = {}
        for each in fields(cls):
            if each.default_factory is not NODEFAULT:
                key = Field(alias=each.name, default_factory=each.default_factory)
            else:
                key = Field(... if each.required else each.default, alias=each.name)
            keys[f"{each.name}_"] = (each.type, key)
        strict = ConfigDict(extra="forbid", allow_inf_nan=False)
        model = create_model(cls.__name__, __config__=strict, __doc__=cls.__doc__, **keys)

        def made(checked: Any) -> Written:
            return cls(**{name: getattr(checked, f"{name}_") for name in cls.__struct_fields__})

        return core_schema.no_info_after_validator_function(made, handler(model))


class Limits:
    """Bounds on a value, in pydantic's words: ``Annotated[float, Limits(ge=0, le=1)]``."""

    def __init__(self, **bounds: float | str) -> None:
        self._bounds = bounds

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return {**handler(source), **self._bounds}


class Checked:
    """A check of one value by a function that gives it back or raises ``ValueError(Message, hint)``."""

    def __init__(self, check: Callable[[Any], Any]) -> None:
        self._check = check

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self._check, handler(source))


@lru_cache(maxsize=32)
def checker(of: Any) -> TypeAdapter[Any]:
    """The pydantic checker of a record (or of one record or another), made once a run."""
    from pydantic import TypeAdapter

    return TypeAdapter(of)
