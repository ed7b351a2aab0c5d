"""Web pages: the text of the article, in blocks, and nothing that a reader does not see."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import Article, BlockKind, ReadError
from corpus.readers.extractor import page as extractor_page
from corpus.readers.extractor.failing import Unreadable
from tests.corpus.conftest import Read

Page = Callable[[str], Article]
PROSE = "The council of Ilmory signed the contract on Monday, and three officials confirmed it. "


def html(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"


def blocks_of(article: Article, kind: BlockKind) -> list[str]:
    return [block.of(article.text) for block in article.body if block.kind is kind]


def test_blocks_keep_their_kinds(page: Page) -> None:
    article = page("json-ld.html")
    assert blocks_of(article, BlockKind.HEADLINE) == ["Ferry terminal contract goes to Orlen Brothers"]
    assert blocks_of(article, BlockKind.HEADING) == ["Two firms left"]
    assert blocks_of(article, BlockKind.QUOTATION) == ["We had asked for a terminal and not for a monument."]
    assert blocks_of(article, BlockKind.LIST_ITEM) == [
        "two berths of 120 metres",
        "a waiting hall for 300 people",
    ]


def test_paragraphs_are_whole_and_in_order_and_a_repeated_one_stays(page: Page) -> None:
    paragraphs = blocks_of(page("json-ld.html"), BlockKind.PARAGRAPH)
    assert [paragraph.split()[0] for paragraph in paragraphs] == [
        *("The", "The", "Of", "She", "What", "Year", "2029", "42", "The")
    ]
    assert paragraphs[1] == paragraphs[-1]
    assert paragraphs[2].endswith("told the council.")
    assert paragraphs[6] == "2029 | 11 million crowns"


def test_menus_and_the_foot_of_the_page_are_no_part_of_the_text(page: Page) -> None:
    text = page("json-ld.html").text
    assert "Sport" not in text
    assert "All rights reserved" not in text


def test_what_the_page_hides_is_left_out(page: Page) -> None:
    article = page("hidden.html")
    assert "no reader of the page has ever seen" not in article.text
    assert "Opens in a new window" not in article.text
    assert len(blocks_of(article, BlockKind.PARAGRAPH)) == 3


def test_text_that_a_script_would_show_is_kept(read: Read) -> None:
    [article] = read("a.html", html(f"<div style='display:none'><p>{PROSE * 3}</p><p>{PROSE}</p></div>"))
    assert article.text.count("The council of Ilmory") == 4


def test_references_to_controls_do_not_lose_the_article(read: Read) -> None:
    [article] = read(
        "a.html", html(f"<p>{PROSE}&#27;]0;owned&#7;&#x1b;[2J{PROSE}</p><p>the mayor&#146;s car</p>")
    )
    assert article.text.count("three officials") == 2
    assert "\x1b" not in article.text
    assert "the mayor’s car" in article.text
    assert "&#" not in article.text


def test_a_reference_to_another_character_is_not_cut(read: Read) -> None:
    [article] = read("a.html", html(f"<p>{PROSE * 2}&#2750;&#9731;&#1F;&#x1F600;</p>"))
    assert "\u0abe☃" in article.text
    assert "😀" in article.text


def test_markup_in_a_text_is_text(read: Read) -> None:
    [article] = read(
        "a.html", html(f"<p>{PROSE}[AP] [/b] [@click=app.quit]x &lt;script&gt;</p><p>{PROSE}</p>")
    )
    assert "[AP] [/b] [@click=app.quit]x <script>" in article.text


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("page.txt", "<!DOCTYPE html>"),
        ("page", "\ufeff  <!-- saved by hand -->\n<html>"),
        ("page.md", "<?xml version='1.0'?><!DOCTYPE html>"),
        ("page.htm", ""),
    ],
)
def test_a_page_is_known_by_its_beginning_or_its_ending(read: Read, name: str, start: str) -> None:
    [article] = read(name, f"{start}<body><p>{PROSE * 3}</p></body>")
    assert article.text.startswith("The council")
    assert article.provenance["text"].startswith("trafilatura ")


@pytest.mark.parametrize("start", ["", "a < b and <html> ", "<3 ", "<!-- note -->\n"])
def test_a_text_with_angle_brackets_stays_a_text(read: Read, start: str) -> None:
    [article] = read("a.txt", start + PROSE)
    assert article.text == start + PROSE
    assert "text" not in article.provenance


def test_where_trafilatura_finds_nothing_resiliparse_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resiliparse")
    monkeypatch.setattr(extractor_page.trafilatura, "bare_extraction", lambda *_, **__: None)
    reply = extractor_page.read({"html": html(f"<h2>The price</h2><p>{PROSE * 3}</p><p>{PROSE * 2}</p>")})
    assert reply["origins"]["text"].startswith("resiliparse ")
    assert reply["text"] == f"# The price\n\n{(PROSE * 3).strip()}\n\n{(PROSE * 2).strip()}"


def test_without_resiliparse_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractor_page.trafilatura, "bare_extraction", lambda *_, **__: None)
    monkeypatch.setitem(__import__("sys").modules, "resiliparse.extract.html2text", None)
    with pytest.raises(Unreadable, match=r"newsdiff\[fast\]"):
        extractor_page.read({"html": html(f"<p>{PROSE}</p>")})


@pytest.mark.parametrize(
    "markup", [html(""), html("<script>var a = 1;</script>"), "<html></html>", "<!doctype html>"]
)
def test_a_page_without_text_is_refused(read: Read, markup: str) -> None:
    with pytest.raises(ReadError, match=r"^empty\.html (?:shows no article .+ \.txt file|holds no text)"):
        read("empty.html", markup)


def test_a_stub_and_a_list_of_articles_are_noted(page: Page) -> None:
    assert any("free part of a paid article" in note for note in page("stub.html").notes)
    assert any("lists articles: 18 headlines" in note for note in page("index.html").notes)


@pytest.mark.parametrize("name", ["json-ld.html", "open-graph.html", "no-metadata.html", "hidden.html"])
def test_a_plain_article_is_not_flagged(page: Page, name: str) -> None:
    assert not [note for note in page(name).notes if "looks like" in note]


def test_an_article_with_many_others_beside_it_is_no_list_of_articles(read: Read) -> None:
    others = "".join(
        f"<li><a href='/{n}'>Another story from the coast, number {n}</a></li>" for n in range(40)
    )
    [article] = read(
        "a.html", html(f"<p>{PROSE * 6}</p><p>{PROSE * 6}</p>") + f"<aside><ul>{others}</ul></aside>"
    )
    assert not [note for note in article.notes if "lists articles" in note]


def test_a_saved_page_that_carries_its_pictures_is_read(read: Read) -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 4_000_000}'>"
    [article] = read("a.html", html(f"{picture}<script>{'a=1;' * 9}</script><p>{PROSE * 3}</p>"))
    assert article.text.startswith("The council")
