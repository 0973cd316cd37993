"""What pydantic found wrong in a file, in words that help its author."""

from __future__ import annotations

from typing import Any, get_args

from msgspec.structs import fields

from impactscreen.messages import Message, msg
from impactscreen.text import nearest
from impactscreen.written import Written

__all__ = ["words_of"]


def words_of(model: type[Written], item: Any) -> tuple[Message, Message | None]:
    """What is wrong and what to do about it, for one item of `ValidationError.errors()` of `model`."""
    loc: tuple[str | int, ...] = item["loc"]
    key = str(loc[-1]) if loc else ""
    kind, context = str(item["type"]), item.get("ctx", {})
    if kind == "extra_forbidden":
        known = _keys_at(model, loc[:-1])
        near = nearest(key, known)
        hint = msg("rules.yaml.did_you_mean", word=near) if near else msg("rules.yaml.known_keys", keys=known)
        return msg("rules.yaml.unknown_key", key=key), hint
    if kind == "missing":
        return msg("rules.yaml.missing", key=key), msg("rules.yaml.missing.hint", key=key)
    if kind in {"enum", "literal_error"}:
        return _choice_words(item, str(context.get("expected", "")))
    if kind == "value_error" and isinstance(context.get("error"), ValueError):
        said = context["error"].args
        if said and isinstance(said[0], Message):
            return said[0], said[1] if len(said) > 1 else None
    name = _SHAPES.get(kind) or next((word for start, word in _SHAPE_STARTS if kind.startswith(start)), "other")
    where = msg("rules.yaml.at_key", key=_last_key(loc)) if _last_key(loc) else msg("rules.yaml.at_top")
    return msg("rules.yaml.shape", where=where), msg(f"rules.yaml.shape.{name}", said=_limits(context))


def _choice_words(item: Any, expected: str) -> tuple[Message, Message]:
    choices = [word.strip().strip("'") for word in expected.replace(" or ", ", ").split(",")]
    near = nearest(str(item["input"]), choices)
    message = msg("rules.yaml.choice", word=str(item["input"])[:40])
    if near:
        return message, msg("rules.yaml.did_you_mean", word=near)
    return message, msg("rules.yaml.known_values", values=choices)


_SHAPES = {
    "string_type": "text",
    "string_too_short": "empty",
    "too_short": "empty",
    "too_long": "size",
    "string_too_long": "size",
    "string_pattern_mismatch": "pattern",
    "list_type": "list",
    "tuple_type": "list",
    "set_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "mapping_type": "mapping",
    "finite_number": "number",
}
_SHAPE_STARTS = (
    ("float", "number"),
    ("int", "number"),
    ("decimal", "number"),
    ("bool", "bool"),
    ("date", "date"),
    ("greater", "limits"),
    ("less", "limits"),
)


def _limits(context: dict[str, Any]) -> str:
    signs = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "pattern": "", "max_length": "≤", "min_length": "≥"}
    return ", ".join(f"{signs[name]} {value}".strip() for name, value in context.items() if name in signs)


def _last_key(loc: tuple[str | int, ...]) -> str:
    return next((part for part in reversed(loc) if isinstance(part, str)), "")


def _keys_at(model: type[Written], loc: tuple[str | int, ...]) -> list[str]:
    """The keys that the record knows at a location."""
    here: type[Written] | None = model
    for part in loc:
        if here is not None and part in here.__struct_fields__:
            here = _record_in(next(each.type for each in fields(here) if each.name == part))
    return sorted(here.__struct_fields__) if here else []


def _record_in(annotation: Any) -> type[Written] | None:
    if isinstance(annotation, type) and issubclass(annotation, Written):
        return annotation
    return next(filter(None, map(_record_in, get_args(annotation))), None)
