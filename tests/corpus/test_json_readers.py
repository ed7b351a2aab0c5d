"""JSON and JSON Lines: schema.org, records, and exports of newsdiff."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

import newsdiff
from corpus import Article, ReadError
from corpus.errors import NoArticleError
from tests.corpus.conftest import Read

BODY = "The council of Ilmory signed the contract on Monday.\n\nThree officials confirmed it on Tuesday."
NODE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "https://schema.org/ReportageNewsArticle",
    "headline": "Contract signed",
    "articleBody": BODY,
    "datePublished": "2031-05-08",
    "author": ["Nadia Corvell", {"name": "Pell Otway"}],
    "publisher": {"@type": "Organization", "name": "The Lantern"},
    "mainEntityOfPage": {"@id": "https://lantern.example/1"},
    "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"},
}


def test_a_news_article_of_schema_org(read: Read) -> None:
    [article] = read("a.json", json.dumps(NODE))
    assert article.text == BODY
    assert (article.title, article.outlet, article.byline) == (
        "Contract signed",
        "The Lantern",
        "Nadia Corvell, Pell Otway",
    )
    assert (article.published, article.url, article.language) == (
        date(2031, 5, 8),
        "https://lantern.example/1",
        "en",
    )
    assert article.provenance == dict.fromkeys(
        ("language", "url", "outlet", "title", "byline", "published"), "schema.org"
    )
    assert article.source == "a.json"


def test_articles_of_a_graph_and_of_a_list(read: Read) -> None:
    site = {"@type": "WebSite", "name": "Lantern Site"}
    other = {"@type": "NewsArticle", "headline": "Other", "articleBody": BODY, "comment": [NODE]}
    graph = {"@context": "https://schema.org", "@graph": [site, NODE, other]}
    articles = read("a.json", json.dumps([graph, NODE]))
    assert [article.title for article in articles] == ["Contract signed", "Other", "Contract signed"]
    assert [article.outlet for article in articles] == ["The Lantern", "Lantern Site", "The Lantern"]
    assert [article.source for article in articles] == ["a.json#1", "a.json#2", "a.json#3"]


def test_a_body_with_markup_is_read_as_markup(read: Read) -> None:
    [article] = read(
        "a.json", json.dumps({**NODE, "articleBody": "<p>One &amp; two.</p><h2>Three</h2><p>Four.</p>"})
    )
    assert article.text == "One & two.\n\n# Three\n\nFour."


def test_a_body_that_is_not_free_and_short_is_noted(read: Read) -> None:
    [article] = read("a.json", json.dumps({**NODE, "isAccessibleForFree": False}))
    assert "free part of a paid article" in article.notes[0]


def test_an_article_without_a_body_says_so(read: Read) -> None:
    with pytest.raises(ReadError, match=r"^a\.json describes an article without its articleBody: "):
        read("a.json", json.dumps({**NODE, "articleBody": " "}))


def test_a_simple_record(read: Read) -> None:
    record = {
        "text": BODY,
        "title": "Contract\u001b[2J signed",
        "outlet": "Lantern",
        "url": "javascript:alert(1)",
        "published": "8 May 2031",
        "views": 12,
    }
    [article] = read("a.json", json.dumps(record))
    assert (article.title, article.outlet, article.url) == ("Contract signed", "Lantern", None)
    assert article.published == date(2031, 5, 8)
    assert article.provenance["outlet"] == "record"


def test_json_lines(read: Read) -> None:
    lines = [{"text": f"{BODY} {n}", "outlet": f"Outlet {n}"} for n in range(3)]
    text = "\n".join(["", *map(json.dumps, lines), json.dumps(NODE), "  "])
    for name in ("a.jsonl", "a.ndjson", "a.json", "-"):
        articles = read(name, text)
        assert [article.outlet for article in articles] == ["Outlet 0", "Outlet 1", "Outlet 2", "The Lantern"]
        assert [article.source for article in articles] == [f"{name}#{n}" for n in range(1, 5)]
    assert len({article.sha256 for article in articles}) == 4


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "a', r"^a\.jsonl, line 2, is damaged JSON at line 1, column 10"),
        ('{"title": "a"}', r"^a\.jsonl, line 2, has no article"),
        ('{"text": 7}', r"^a\.jsonl, line 2, has a text that is no text"),
        ('{"text": "a", "outlet": ["b"]}', r"^a\.jsonl, line 2, has a outlet that is no text"),
        ('{"text": " "}', r"^a\.jsonl, line 2, has an empty text"),
    ],
)
def test_a_bad_line_is_named(read: Read, line: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read("a.jsonl", json.dumps({"text": BODY}) + "\n" + line)


@pytest.mark.parametrize(
    "value",
    ["{}", "[]", "7", '{"name": "a package", "version": "1.0"}', '{"@type": "Recipe", "text": "Stir."}'],
)
def test_json_of_another_kind_has_no_article(read: Read, value: str) -> None:
    with pytest.raises(NoArticleError, match=r"^a\.json is JSON, but has no article: "):
        read("a.json", value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"text": "a",}', "damaged JSON at line 1"),
        ("plain words", "damaged JSON at line 1, column 1"),
        ("[" * 100_000, "too deep"),
        ('{"text": ' + "[" * 100_000 + "]" * 100_000 + "}", "too deep"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "too long a number"),
    ],
)
def test_damaged_json_is_told(read: Read, text: str, message: str) -> None:
    with pytest.raises(ReadError, match=rf"^a\.json is .*{message}"):
        read("a.json", text)


def test_a_text_that_begins_with_a_bracket_stays_a_text(read: Read) -> None:
    for text in ("[AP] The council signed.", '{ the "council" } signed.', "[1] The council signed."):
        [article] = read("a.txt", text)
        assert article.text == text


def exported(articles: list[Article]) -> dict[str, Any]:
    dumped: dict[str, Any] = newsdiff.compare(articles).model_dump(mode="json")
    return dumped


def test_an_export_gives_its_articles_back(read: Read, bundled_articles: list[Article]) -> None:
    again = read("story.json", json.dumps(exported(bundled_articles)))
    assert [article.source for article in again] == [f"story.json#{n}" for n in range(1, 6)]
    for before, after in zip(bundled_articles, again, strict=True):
        same = {
            "text",
            "blocks",
            "sha256",
            "outlet",
            "title",
            "byline",
            "published",
            "url",
            "language",
            "notes",
        }
        assert after.model_dump(include=same) == before.model_dump(include=same)


def test_an_export_keeps_what_was_set_aside_only_where_it_fits_the_text(read: Read) -> None:
    text = "The council signed.\n\nLeave a comment"
    record = {"text": text, "outlet": "Lantern", "published": None}
    whole = [{"start": 0, "end": 19, "kind": "excluded", "reason": "by\x1b[1m hand"}]
    [article] = read(
        "a.json", json.dumps({"format": "newsdiff/1", "articles": [{**record, "blocks": whole}]})
    )
    assert [(block.start, block.end, block.reason) for block in article.excluded] == [(0, 19, "by hand")]
    for start, end in ((0, 400), (18, 21), (3, 3)):
        blocks = [{"start": start, "end": end, "kind": "paragraph"}]
        [article] = read(
            "a.json", json.dumps({"format": "newsdiff/1", "articles": [{**record, "blocks": blocks}]})
        )
        assert article.body[0].of(text) == "The council signed."


@pytest.mark.parametrize(
    ("export", "message"),
    [
        ({"format": "newsdiff/2", "articles": []}, "another version"),
        ({"format": "newsdiff/1"}, "without articles"),
        ({"format": "newsdiff/1", "articles": [{"text": 7}]}, "article 1 has no text"),
        ({"format": "newsdiff/1", "articles": [7]}, "article 1 has no text"),
        (
            {"format": "newsdiff/1", "articles": [{"text": "a", "blocks": [{"start": 5}]}]},
            "article 1 is damaged",
        ),
        (
            {"format": "newsdiff/1", "articles": [{"text": "a", "blocks": [{"start": 5, "end": 1}]}]},
            "damaged",
        ),
    ],
)
def test_a_damaged_export_is_told(read: Read, export: dict[str, Any], message: str) -> None:
    with pytest.raises(ReadError, match=rf"^a\.json.*{message}"):
        read("a.json", json.dumps(export))
