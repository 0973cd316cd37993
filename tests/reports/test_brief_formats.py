from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import docx
import odfdo
import pytest

from impactscreen.errors import UsageError
from impactscreen.messages import Language, msg, say
from impactscreen.reports import FORMATS, Document, Look, write_whole
from impactscreen.reports.blocks import Aside, Fact, Facts, Grid, Heading, Paper, Paragraph, Voice
from impactscreen.reports.brief import brief_document
from impactscreen.screening import Screening

Screen = Callable[..., Screening]
PAPERS = ("md", "html", "docx", "odt")
HOSTILE = '<script>alert("x")</script> [klik](http://kwaad.nl) {{ 7 * 7 }} & =1+1 \x00\x1b[31m\u202e a  b'


def brief(screening: Screening) -> Document:
    return brief_document(screening, screening.opportunities, Language.NL)


def rendered(name: str, document: Document, lang: Language = Language.NL) -> bytes:
    return FORMATS[name].render(document, Look(lang))


class _Text(HTMLParser):
    """The text of a page, and every tag and address in it."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] != ["style"]:
            self.parts.append(data)


def page(content: bytes) -> _Text:
    parser = _Text()
    parser.feed(content.decode())
    return parser


def words_in(name: str, content: bytes) -> list[str]:
    """The words of a paper as a program of that format shows them, in order."""
    match name:
        case "md":
            text = re.sub(r"\\(.)", r"\1", content.decode().replace("\u2060", ""))
            return text.split()
        case "html":
            return " ".join(page(content).parts).split()
        case "docx":
            return " ".join(_docx_texts(content)).split()
    return str(odfdo.Document(io.BytesIO(content)).get_formatted_text()).split()


def _docx_texts(content: bytes) -> Iterator[str]:
    for each in docx.Document(io.BytesIO(content)).element.body.iter():
        if each.tag.endswith("}t"):
            yield each.text or ""
        elif each.tag.endswith("}p"):
            yield " "


def sentences(document: Document) -> list[str]:
    """Every text of the papers, in words."""
    texts: list[str] = []
    for paper in document.papers:
        texts.append(say(paper.title))
        for block in paper.blocks:
            match block:
                case Heading() | Paragraph():
                    texts.append(say(block.text))
                case Facts():
                    for fact in block.facts:
                        texts += [say(text) for text in (fact.label, *((fact.lead,) if fact.lead else ()), *fact.lines)]
                case Grid():
                    texts += [say(cell) for row in (block.columns, *block.rows) for cell in row if cell]
                case Aside():
                    texts += [say(text) for text in (block.title, *block.lines, *block.links)]
    return texts


def squeezed(words: list[str] | str) -> str:
    """Letters and figures only, for programs break and bullet a text in their own ways."""
    return "".join(re.findall(r"\w+", "".join(words)))


@pytest.mark.parametrize("name", ["html", "docx", "md"])
def test_every_format_says_everything(screen: Screen, name: str) -> None:
    document = brief(screen())
    text = squeezed(words_in(name, rendered(name, document)))

    assert [sentence for sentence in sentences(document) if squeezed(sentence) not in text] == []


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_an_office_prints_it_without_loss(
    screen: Screen, pdf_words: Callable[[bytes, str], list[list[str]]], suffix: str
) -> None:
    document = brief(screen())
    pages = pdf_words(rendered(suffix, document), suffix)
    printed = {squeezed(word) for page in pages for word in page}
    wanted = {squeezed(word) for sentence in sentences(document) for word in sentence.split() if "://" not in word}

    assert sorted(wanted - printed - {""}) == []
    assert len(pages) <= 2 * len(document.papers)


def test_every_paper_begins_on_a_page_of_its_own(
    screen: Screen, pdf_words: Callable[[bytes, str], list[list[str]]]
) -> None:
    document = brief(screen())

    for suffix in ("docx", "odt"):
        pages = pdf_words(rendered(suffix, document), suffix)
        titles = [" ".join(page[:6]) for page in pages if page[:2] == ["In", "gesprek"]]
        assert len(titles) == len(document.papers)


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_papers_give_the_same_bytes(screen: Screen, name: str) -> None:
    document = brief(screen())

    assert rendered(name, document) == rendered(name, document)


@pytest.mark.parametrize("name", PAPERS)
def test_foreign_text_stays_text(name: str) -> None:
    fact = Fact(HOSTILE, (HOSTILE,), lead=HOSTILE)
    blocks = (
        Heading(HOSTILE),
        Paragraph(HOSTILE, Voice.SMALL),
        Facts((fact, Fact(HOSTILE, (HOSTILE, HOSTILE), listed=True))),
        Grid((HOSTILE, HOSTILE), ((HOSTILE, None),), (1, 1)),
        Aside(HOSTILE, (HOSTILE,)),
    )
    content = rendered(name, Document(msg("brief.document"), (), papers=(Paper(HOSTILE, blocks),)))
    if name == "html":
        found = page(content)
        assert "script" not in found.tags
        assert found.addresses == []
        assert "{{ 7 * 7 }}" in "".join(found.parts)
    elif name == "md":
        assert re.findall(r"(?<!\\)(?:<script|\]\()", content.decode()) == []
    else:
        assert squeezed(HOSTILE) in squeezed(words_in(name, content))
    assert {"\x1b", "\u202e"}.isdisjoint("".join(words_in(name, content)))


def test_a_page_asks_nothing_of_the_network(screen: Screen) -> None:
    content = rendered("html", brief(screen()))
    found = page(content)

    assert {"link", "script", "img", "iframe"}.isdisjoint(found.tags)
    assert b"url(" not in content
    assert b"@import" not in content
    assert '<html lang="nl">' in content.decode()


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_the_file_tells_what_it_is(screen: Screen, suffix: str) -> None:
    content = rendered(suffix, brief(screen()), Language.EN)
    if suffix == "docx":
        properties = docx.Document(io.BytesIO(content)).core_properties
        assert (properties.title, properties.author, properties.language) == (
            "Papers for a talk: seeing together what is possible",
            "impactscreen",
            "en-GB",
        )
        assert str(properties.created.date()) == "2026-10-02"
    else:
        meta = odfdo.Document(io.BytesIO(content)).meta
        assert meta.title == "Papers for a talk: seeing together what is possible"
        assert meta.language == "en-GB"
        assert str(meta.creation_date).startswith("2026-10-02")


def test_an_odt_begins_with_its_type_as_the_standard_asks(screen: Screen) -> None:
    content = rendered("odt", brief(screen()))
    first = zipfile.ZipFile(io.BytesIO(content)).infolist()[0]

    assert content[30:38] == b"mimetype"
    assert first.compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_paper_that_somebody_worked_in_is_kept(screen: Screen, tmp_path: Path, suffix: str) -> None:
    content = rendered(suffix, brief(screen()))
    path = tmp_path / f"gesprek.{suffix}"
    write_whole(path, content, keep_notes=True)
    if suffix == "docx":
        word = docx.Document(str(path))
        word.add_paragraph("gebeld")
        word.save(str(path))
    else:
        odf = odfdo.Document(path)
        odf.body.append(odfdo.Paragraph("gebeld"))
        odf.save(path)

    with pytest.raises(Exception, match="aantekeningen"):
        write_whole(path, rendered(suffix, brief(screen()), Language.EN), keep_notes=True)


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_a_list_is_no_paper(suffix: str) -> None:
    with pytest.raises(UsageError, match="impactscreen brief"):
        rendered(suffix, Document(msg("reports.lines.title"), ()))
