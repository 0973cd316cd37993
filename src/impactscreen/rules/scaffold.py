"""A new rule to fill in, and the JSON Schemas with which an editor helps to do so."""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from impactscreen.errors import UsageError
from impactscreen.messages import msg
from impactscreen.rules import schema as schema_module
from impactscreen.rules.schema import Adjustment, ContextFile, MuteFile, RuleFile
from impactscreen.text import fold
from impactscreen.written import checker

__all__ = ["SCHEMAS", "json_schema", "new_rule", "rule_id_of"]

SCHEMAS: dict[str, Any] = {"rule": RuleFile | Adjustment, "context": ContextFile, "mute": MuteFile}
"""What kinds of file there is a schema of."""
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def rule_id_of(title: str) -> str:
    """An id made of a title: ``Bijen en honing`` becomes ``bijen-en-honing``.

    Raises:
        UsageError: the title has no letters to make one of.
    """
    rule_id = "-".join(fold(title).split())
    if not _NAME.fullmatch(rule_id):
        raise UsageError(msg("rules.new.no_id", title=title))
    return rule_id


def new_rule(title: str, words: Sequence[str] = ()) -> str:
    """A rule file to go on with: it already passes `rules check` when words are given."""
    first = words[0] if words else rule_id_of(title).replace("-", " ")
    strong = "\n".join(f"  - {_quoted(word)}" for word in words or [first])
    return _TEMPLATE.format(title=_quoted(title), strong=strong, example=first.strip("*= "))


def json_schema(of: str = "rule") -> str:
    """The JSON Schema of a rule, context or mute file, for editors; the same bytes every time."""
    schema = checker(SCHEMAS[of]).json_schema()
    definitions = schema.get("$defs", {}).values()
    for part in [schema, *definitions]:
        _describe(part)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _describe(part: dict[str, Any]) -> None:
    """Give the keys of one object their attribute docstrings."""
    texts = _docstrings()
    for name, key in part.get("properties", {}).items():
        text = texts.get((part.get("title", ""), name)) or texts.get(("_Words", name))
        if text:
            key["description"] = text


@cache
def _docstrings() -> dict[tuple[str, str], str]:
    """Class and attribute → the docstring below the attribute."""
    found: dict[tuple[str, str], str] = {}
    for node in ast.parse(inspect.getsource(schema_module)).body:
        if isinstance(node, ast.ClassDef):
            for attribute, text in pairwise(node.body):
                if not (isinstance(attribute, ast.AnnAssign) and isinstance(attribute.target, ast.Name)):
                    continue
                if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
                    found[node.name, attribute.target.id] = str(text.value.value)
    return found


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


_TEMPLATE = """\
# yaml-language-server: $schema=rules.schema.json
title: {title}
why: >-
  Schrijf hier in één of twee zinnen waarom een sociale onderneming dit kan leveren.

# Woorden die op zichzelf genoeg zeggen. Een * is "wat dan ook": bijen*, *honing. Hoofdletters en streepjes tellen niet.
strong:
{strong}

# Woorden die een tweede aanwijzing nodig hebben (haal de # weg om ze te gebruiken).
# weak:
#   - imker

# Valse vrienden: lijkt erop, maar is het niet. Ze eten alleen hun eigen woorden op.
# false_friends:
#   - bijenonderzoek

routes: [direct, social-return]

# Open, positieve vragen voor de opdrachtgever.
questions:
  - Wat wilt u hiermee bereiken?
  - Welk deel zou een sociale onderneming kunnen doen?

# Titels die de regel bewijzen; `impactscreen rules test` probeert ze.
examples:
  hit:
    - Levering {example} 2027
    - Onderhoud van {example}
  miss:
    - Onderzoek naar {example}
    - Nieuwbouw gemeentehuis
"""
