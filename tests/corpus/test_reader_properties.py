"""What holds for any bytes in any format: articles or a ReadError, and no control character."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus import Article, ReadError
from corpus.readers.extractor import feed_xml, fragments, page
from corpus.readers.extractor.__main__ import answer
from corpus.readers.sniffing import ENDINGS, Format, sniff
from corpus.readers.stated import Stated
from tests.corpus.conftest import Read

MARKUP = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<br>",
                "<ul>",
                "<li>",
                "<table>",
                "<tr>",
                "<td>",
                "</table>",
            ),
            *(
                "<blockquote>",
                "<h2>",
                "</h2>",
                "<pre>",
                "</pre>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "<![CDATA[",
            ),
            *(
                "<article>",
                "<body>",
                "<html>",
                "<a href='x'>",
                "</a>",
                "<b hidden>",
                "<p style='display:none'>",
            ),
            *(
                "<meta property='og:title' content='",
                "'>",
                "<title>",
                "</title>",
                "<item>",
                "</item>",
                "<entry>",
            ),
            *(
                "&#27;",
                "&#155;",
                "&#0;",
                "&#x110000;",
                "&amp;",
                "&nbsp;",
                "\x1b[31m",
                "\x00",
                "\u202e",
                "\n",
                "<",
                ">",
            ),
            *(
                "<description>",
                "</description>",
                "<?xml version='1.0'?>",
                "<!DOCTYPE x [<!ENTITY a 'b'>]>",
                "&a;",
            ),
            *("The council signed the contract on Monday. " * 3, "Größe", "新聞", "\ud800", "]]>"),
        ]
    ),
    max_size=40,
).map("".join)
KEYS = [
    *(
        "@type",
        "@id",
        "@graph",
        "articleBody",
        "headline",
        "author",
        "publisher",
        "name",
        "url",
        "items",
        "text",
    ),
    *("outlet", "format", "articles", "version", "content_html", "blocks", "start", "end", "kind"),
]
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(KEYS),
            st.one_of(
                inner,
                st.sampled_from(["NewsArticle", "newsdiff/1", "https://jsonfeed.org/version/1", "paragraph"]),
            ),
            max_size=6,
        ),
    ),
    max_leaves=20,
)
NAMES = st.sampled_from(sorted(ENDINGS)).map(lambda ending: f"a{ending}")


def check(articles: list[Article]) -> None:
    assert articles
    for article in articles:
        shown = [article.text, article.outlet, article.title, article.byline, article.url, *article.notes]
        shown += [block.reason for block in article.blocks]
        for text in filter(None, shown):
            kinds = {unicodedata.category(char) for char in text if char != "\n"}
            assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
            assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        json.dumps(article.model_dump(mode="json")).encode()


@given(
    name=NAMES,
    data=st.one_of(st.binary(max_size=300), MARKUP.map(lambda text: text.encode("utf-8", "replace"))),
)
@example(name="a.html", data=b"<html><body>\x00</body>")
@example(name="a.xml", data=b"<rss>" + b"\xff" * 30)
def test_any_bytes_are_articles_or_a_read_error(read: Read, name: str, data: bytes) -> None:
    try:
        articles = read(name, data)
    except ReadError as error:
        assert str(error).startswith(name)
        assert "\n" not in str(error)
    else:
        check(articles)


@given(value=VALUES, lines=st.booleans())
@settings(max_examples=200)
def test_any_json_is_articles_or_a_read_error(read: Read, value: Any, lines: bool) -> None:
    name = "a.jsonl" if lines else "a.json"
    try:
        articles = read(name, json.dumps(value))
    except ReadError as error:
        assert str(error).startswith(name)
        assert "\n" not in str(error)
    else:
        check(articles)


@given(MARKUP)
def test_the_extractor_answers_any_markup(text: str) -> None:
    for request in (
        {"job": "page", "html": text},
        {"job": "feed", "xml": text},
        {"job": "fragments", "html": [text]},
    ):
        reply = answer(request)
        assert reply == json.loads(json.dumps(reply))
        assert "error" not in reply or "cannot be read as a page" not in reply["error"], reply


@given(VALUES)
def test_any_json_ld_is_read(value: Any) -> None:
    script = json.dumps(value).replace("<", "\\u003c")
    markup = (
        f"<html><script type='application/ld+json'>{script}</script><p>{'The council signed it. ' * 20}</p>"
    )
    assert page.read({"html": markup})["text"].startswith("The council signed it.")


@given(st.text(), st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text())))
def test_what_is_stated_are_lines(origin: str, value: Any) -> None:
    stated = Stated()
    stated.add(origin, title=value, published=value, url=value, byline=value)
    for field, line in stated.values.items():
        assert line == " ".join(line.split()) != ""
        assert stated.origins[field] == origin


@pytest.mark.parametrize("unit", ["<!--", "<?", "<!doctype ", "<p ", '{"a":', '[{"', "<!-- -->", "<!entity "])
def test_formats_are_told_apart_in_linear_time(unit: str) -> None:
    assert sniff("a.txt", unit.encode() * 100_000) in Format


def test_marked_text_takes_linear_time() -> None:
    text = "<p>The council signed. <br></p><ul><li>a</li></ul>" * 20_000
    assert fragments.text_of(text).count("council") == 20_000
    assert feed_xml.read({"xml": f"<rss><channel>{'<item><title>t</title></item>' * 20_000}</channel></rss>"})
