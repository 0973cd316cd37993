"""html: one page that stands by itself. It needs no network, and no JavaScript to be read.

The words of the calendar are foreign: the template engine escapes all of them, and a strict content policy lets
nothing run or load but the style and the script that stand in the page, by their hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from impactscreen.messages import Language, Message, msg, say
from impactscreen.model import Change, Opportunity
from impactscreen.reports.cards import anchor_of, card_of
from impactscreen.reports.charts import bars_of, months_of, spans_of, timeline_of
from impactscreen.reports.document import Document, Table
from impactscreen.reports.formats import Look
from impactscreen.reports.overview import by_category, by_department, by_route, glance_of, next_talks, short_worth
from impactscreen.reports.phrases import moment_phrase, value_phrase
from impactscreen.reports.visits import visits_of
from impactscreen.reports.webtable import WebTable, web_table
from impactscreen.reports.wording import printable
from impactscreen.screening import Screening

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render"]

_TALKS = 8
"""How many conversations the overview names."""


def render(document: Document, look: Look) -> bytes:
    """The full report of a scan; for any other document its tables. The same document gives the same bytes."""
    if document.screening is None:
        name, facts = "tables.html.jinja", _plain_facts(document, look.lang)
    else:
        name, facts = "report.html.jinja", _report_facts(document, document.screening, look.lang)
    template = _environment(look.lang).get_template(name)
    return (template.render(title=document.title, **facts) + "\n").encode()


def _environment(lang: Language) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def in_words(value: object) -> object:
        """What a template shows: messages in the page's language, foreign text without what could steer it."""
        if value is None:
            return ""
        if isinstance(value, Markup) or not isinstance(value, Message | str):
            return value
        # A sum stays on one line: the space behind its sign is a hard one.
        return printable(say(value, lang)).replace("€ ", "€\N{NO-BREAK SPACE}")

    style, script = (_part(name) for name in ("page.css", "page.js"))
    environment = Environment(
        loader=PackageLoader("impactscreen.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=in_words,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "lang": lang.value,
        "msg": msg,
        # Both are files of ours, not foreign text.
        "style": Markup(style),  # noqa: S704
        "script": Markup(script),  # noqa: S704
        "policy": f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'",
    }
    return environment


def _part(name: str) -> str:
    return (files("impactscreen.reports") / "templates" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What a content policy knows an inline style or script by."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _plain_facts(document: Document, lang: Language) -> dict[str, Any]:
    keys = {table.key for table in document.tables}
    return {"intro": document.intro, "tables": [web_table(table, lang, keys) for table in document.tables]}


def _report_facts(document: Document, screening: Screening, lang: Language) -> dict[str, Any]:
    shown = screening.opportunities[: len(document.main.rows)]
    rest = screening.opportunities[len(shown) :]
    return {
        "screening": screening,
        "files": [each.name for each in screening.reading.files],
        "shown": shown,
        "cards": [card_of(each, screening, lang) for each in shown],
        "rest": [card_of(each, screening, lang) for each in rest],
        "visits": visits_of(shown),
        "tables": _behind(document.tables, lang),
        # How a template words an opportunity.
        "anchor": anchor_of,
        "moment": moment_phrase,
        "value": value_phrase,
        **_overview_facts(screening, shown, lang),
    }


def _overview_facts(screening: Screening, shown: Sequence[Opportunity], lang: Language) -> dict[str, Any]:
    glance = glance_of(screening, shown)
    months = months_of(shown, screening.as_of, lang)
    return {
        "glance": glance,
        "worth": short_worth(glance.worth, lang) if glance.worth else None,
        "changes": _changes(shown) if screening.memory else None,
        "talks": next_talks(shown, _TALKS),
        "months": months,
        "month_items": [column.said for column in months.columns if column.count] if months else [],
        "timeline": timeline_of(shown, screening.as_of, lang),
        "categories": bars_of(by_category(shown, screening, lang)),
        "departments": bars_of(by_department(shown)),
        "routes": spans_of(by_route(shown)),
    }


def _changes(shown: Sequence[Opportunity]) -> Message:
    """How many lines are new, changed or moved since the previous list."""
    counts = Counter(each.change for each in shown)
    return msg(
        "page.glance.changes", new=counts[Change.NEW], changed=counts[Change.CHANGED], moved=counts[Change.MOVED]
    )


def _behind(tables: Sequence[Table], lang: Language) -> dict[str, WebTable]:
    """The tables that stand behind the list; the list itself and the conversations have a form of their own."""
    own = {"opportunities", "also", "clients"}
    return {table.key: web_table(table, lang, ()) for table in tables if table.key not in own}
