"""Write docs/rules: one page a rule, as `impactscreen rules show ID -f md` shows it, and an index.

Run it after changing a rule: ``python docs/make_rules.py``. A test holds the pages against the rules.
"""

from __future__ import annotations

from pathlib import Path

from impactscreen.messages import Language
from impactscreen.reports.formats import FORMATS, CsvStyle, Look
from impactscreen.reports.rulebook import rule_document
from impactscreen.rules import load_rules

FOLDER = Path(__file__).parent / "rules"


def pages() -> dict[str, bytes]:
    """File name → content of every page."""
    book = load_rules()
    look = Look(Language.NL, CsvStyle.RFC4180, 120, colour=False)
    made = {f"{rule.id}.md": FORMATS["md"].render(rule_document(rule, Language.NL), look) for rule in book.rules}
    source = "Gemaakt uit de bestanden in `rules/`; zelf regels schrijven: [regels schrijven](../regels-schrijven.md)."
    index = ["# Kansregels", "", source, ""]
    index += [f"- [{rule.title()}]({rule.id}.md): {rule.why()}" for rule in book.rules]
    made["README.md"] = ("\n".join(index) + "\n").encode()
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, content in pages().items():
        (FOLDER / name).write_bytes(content)
    print(f"{len(pages())} pages in {FOLDER}")
