"""Two hundred ways to get a rule file wrong: each gets a place and a hint, none a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from impactscreen.messages import Language, say
from impactscreen.model import Severity
from impactscreen.rules.check import check_rules

GOOD = {
    "title": "Bijenkasten",
    "why": "Imkers leiden mensen op.",
    "strong": "[bijenkast]",
    "questions": "[Wat wilt u bereiken?]",
    "examples": "{hit: [Levering bijenkasten, Bijenkast park], miss: [Onderzoek naar bijenkasten, Zwembad]}",
}


def rule(**changes: str | None) -> str:
    """A good rule with some keys changed, added or (None) left out."""
    keys = {**GOOD, **changes}
    return "".join(f"{key}: {value}\n" for key, value in keys.items() if value is not None)


def plus(text: str) -> str:
    return rule() + text


TEXT_KEYS = ("title", "why")
LIST_KEYS = ("strong", "weak", "false_friends", "unless", "cpv", "questions", "sdgs", "routes", "nature", "allow")
WORD_KEYS = ("strong", "weak", "false_friends", "unless")
TYPED = ("no", "yes", "on", "off", "true", "null", "~", "12:30", "1e3", "0x1F", "1_000", "2027-01-01", "3.14", "007")
REGEX = ("(a+)+$", "^schoon", "schoon|maak", "[a-z]*", "schoon.*?maak+", "sch{2,9}", "\\\\bwoord\\\\b", "a?b")
NONSENSE = (
    "*",
    "**",
    "...",
    "*a*",
    "ab*",
    "-",
    "&&&",
    "a ... *",
    "schoon*maak",
    "een twee drie vier vijf zes zeven acht negen",
)
TYPOS = (
    "titel",
    "whyy",
    "stong",
    "week",
    "false_friend",
    "falsefriends",
    "unles",
    "cvp",
    "question",
    "example",
    "route",
    "sdg",
    "weigth",
    "extend",
    "enable",
    "natuur",
)
NUMBERS = (".nan", "nan", ".inf", "-1", "0", "2", "veel", "[1]", "{a: 1}", "1,5", "", "true!")

BROKEN: dict[str, str | bytes] = {
    **{f"{key} is a list": rule(**{key: "[a, b]"}) for key in TEXT_KEYS},
    **{f"{key} is a mapping": rule(**{key: "{a: b}"}) for key in TEXT_KEYS},
    **{f"{key} is empty": rule(**{key: ""}) for key in TEXT_KEYS},
    **{f"{key} is left out": rule(**{key: None}) for key in TEXT_KEYS},
    **{f"{key} is a word": rule(**{key: "woord"}) for key in LIST_KEYS},
    **{f"{key} is a mapping": rule(**{key: "{a: b}"}) for key in LIST_KEYS},
    **{f"{key} holds nothing": rule(**{key: "[~]"}) for key in LIST_KEYS},
    **{f"{key} holds a list": rule(**{key: "[[a, b]]"}) for key in LIST_KEYS},
    **{f"{key} stands twice": plus(f"{key}: [kast]\n{key}: [kast]\n") for key in ("weak", "cpv", "unless", "sdgs")},
    **{
        f"{word!r} typed in {key}": rule(**{key: f"[bijenkast, {word}]"})
        for word in TYPED
        for key in ("strong", "weak")
    },
    **{f"regular expression {n}": rule(strong=f'["{word}"]') for n, word in enumerate(REGEX)},
    **{f"pattern {word!r} in {key}": rule(**{key: f'["{word}"]'}) for word in NONSENSE for key in WORD_KEYS[:3]},
    **{f"key {key!r}": plus(f"{key}: [iets]\n") for key in TYPOS},
    **{f"weight {number!r}": plus(f"weight: {number}\n") for number in NUMBERS},
    **{f"value {number!r}": plus(f"value: {{min: {number}}}\n") for number in (".nan", "-5", "veel", "€ 500", "1.2.3")},
    **{f"goal {number}": plus(f"sdgs: [{number}]\n") for number in ("0", "18", "-3", "acht", "1.5", ".nan")},
    **{f"route {word!r}": plus(f"routes: [{word}]\n") for word in ("direkt", "warm gesprek", "Direct", "x")},
    **{f"code {word!r}": plus(f'cpv: ["{word}"]\n') for word in ("9", "909110002", "90-91", "schoonmaak", "90.91")},
    **{f"nature {word!r}": plus(f"nature: [{word}]\n") for word in ("dienst", "Services", "leveringen")},
    "enabled is Dutch": plus("enabled: nee\n"),
    "theme unknown": plus("theme: koffie\n"),
    "id with capitals": plus("id: Bijen Kasten\n"),
    "group unknown": plus("allow: [onderzoekje]\n"),
    "nothing to look for": rule(strong=None),
    "only weak words": rule(strong=None, weak="[bijenkast, imker]", examples="{hit: [Bijenkast en imker], miss: [x]}"),
    "an example that does not hit": rule(examples="{hit: [Zwembad], miss: [Zwembad blauw]}"),
    "an example that hits": rule(examples="{hit: [Bijenkast], miss: [Levering bijenkast]}"),
    "an example on both sides": rule(examples="{hit: [Bijenkast], miss: [bijenkast]}"),
    "an unknown kind of example": rule(examples="{raak: [Bijenkast]}"),
    "a word eaten by its own false friend": rule(false_friends="[bijenkast]", examples="{}"),
    "a word that says nothing": rule(strong="[levering van]", examples="{}"),
    "a word twice": rule(strong="[bijenkast, bijenkast]"),
    "extends nothing": "extends: bijenvolk\nstrong: [kast]\n",
    "extends with a typo": "extends: schoonmak\nstrong: [kast]\n",
    "extends without a name": "extends:\nstrong: [kast]\n",
    "a tab": "title: x\nwhy: y\nstrong:\n\t- bij\n",
    "tabs before keys": "\ttitle: x\n",
    "a tab between": "title: x\nstrong:\n  -\tbij\n\t- imker\n",
    "bad indent": "title: x\n  why: y\n strong: [a]\n",
    "no blank after the colon": "title:x\nwhy:y\n",
    "a colon in a text": "title: Bijen: kasten\nwhy: y\nstrong: [a]\n",
    "an open quote": 'title: "Bijen\nwhy: y\n',
    "an open single quote": "title: 'Bijen\n",
    "an open bracket": "title: x\nstrong: [bij, imker\n",
    "an open brace": "title: {x\n",
    "a loose bracket": "title: x\nstrong: bij]\n  - y\n",
    "a star without quotes": "title: x\nwhy: y\nstrong:\n  - *reiniging\n",
    "an at sign": "title: @bijen\n",
    "a backtick": "title: `bijen`\n",
    "a percent sign": "%bijen\ntitle: x\n",
    "an unknown escape": 'title: "\\q"\n',
    "an anchor and an alias": "title: &a x\nwhy: *a\nstrong: [b]\n",
    "an alias to nothing": "title: *weg\n",
    "a merge": "basis: &b {title: x}\n<<: *b\nwhy: y\n",
    "a bomb": "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\ntitle: [*c, *c, *c, *c]\n",
    "a python tag": 'title: !!python/object/apply:os.system ["true"]\n',
    "a python name": "title: !!python/name:os.system\n",
    "an own tag": "title: !geheim x\n",
    "a binary": "title: !!binary aGFsbG8=\n",
    "a set": "title: !!set {a, b}\n",
    "two documents": rule() + "---\n" + rule(),
    "a list": "- title: x\n- why: y\n",
    "a word": "bijenkasten\n",
    "nothing": "",
    "a comment": "# nog niets\n",
    "only a dash": "---\n",
    "a complex key": "? [a, b]\n: c\n",
    "a key without a value": rule() + "weak\n",
    "deep brackets": "title: " + "[" * 50_000,
    "deep closed brackets": "title: " + "[" * 900 + "]" * 900,
    "deep braces": "title: " + "{a: " * 500 + "x" + "}" * 500,
    "deep dashes": "title:\n  " + "- " * 2_000 + "x\n",
    "deep keys": "".join(" " * depth + "a:\n" for depth in range(300)),
    "somewhat deep": "title: " + "[" * 20 + "x" + "]" * 20 + "\n",
    "a control character": "title: a\x07b\n",
    "a zero byte": b"title: a\x00b\n",
    "latin-1": "title: Café\n".encode("latin-1"),
    "utf-16": rule().encode("utf-16"),
    "a picture": bytes(range(256)) * 4,
    "a huge file": "# " + "x" * 1_100_000,
    "a very long title": rule(title="x" * 5_000),
    "a very long word": rule(strong=f"[{'x' * 500}]"),
    "a thousand words": rule(strong="[" + ", ".join(f"woord{n}" for n in range(1_000)) + "]"),
}


def test_there_are_two_hundred_of_them() -> None:
    assert len(BROKEN) >= 200


@pytest.mark.parametrize("name", BROKEN)
def test_each_gets_a_place_and_a_hint(name: str, tmp_path: Path) -> None:
    content = BROKEN[name]
    path = tmp_path / "bijenkasten.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    findings = [finding for finding in check_rules(tmp_path) if finding.severity != Severity.INFO]

    assert findings
    for finding in findings:
        assert finding.place.file == str(path)
        assert finding.place.row is not None
        assert finding.place.column is not None
        assert finding.hint is not None
        for lang in Language:
            assert say(finding.message, lang)
            assert say(finding.hint, lang)


def test_a_good_rule_has_no_findings(tmp_path: Path) -> None:
    (tmp_path / "bijenkasten.yaml").write_text(rule(), encoding="utf-8")

    assert check_rules(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "row", "column", "hint"),
    [
        ("titel: x\nwhy: y\nstrong: [a]\n", 1, "1", "Bedoelde je `title`?"),
        ("title: x\nwhy: y\nstrong: [aap]\nroutes:\n  - direkt\n", 5, "5", "Bedoelde je `direct`?"),
        ("title: x\nwhy: y\nstrong:\n  - goed\n  - sl*echt\n", 5, "5", "Een `*` kan alleen helemaal vooraan"),
        ("title: x\nwhy: y\nstrong: [aap]\nstrong: [noot]\n", 4, "1", "Voeg de twee samen."),
    ],
)
def test_the_place_is_exact_and_the_hint_helps(text: str, row: int, column: str, hint: str, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    told = [(f.place.row, f.place.column, say(f.hint) if f.hint else "") for f in check_rules(tmp_path)]

    assert any((r, c) == (row, column) and text.startswith(hint) for r, c, text in told), told


def test_several_mistakes_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("titel: x\nweigth: 3\nstrong: [a(b, '*']\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("title: [\n", encoding="utf-8")
    findings = check_rules(tmp_path)

    assert len(findings) >= 5
    assert {Path(finding.place.file).name for finding in findings} == {"a.yaml", "b.yaml"}
