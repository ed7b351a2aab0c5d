"""RSS, Atom and JSON Feed: full items are articles, hostile XML is bounded."""

from __future__ import annotations

import json
import time
from datetime import date
from typing import Any

import pytest

from corpus import BlockKind, ReadError
from tests.corpus.conftest import Read

SENTENCE = "The harbour office of Ilmory said on Monday that the ferry terminal will open in 2033. "
FULL = f"<p>{SENTENCE * 5}</p><h2>Costs</h2><p>{SENTENCE * 3}</p><ul><li>two berths</li></ul>"
PLAIN = SENTENCE * 8


def rss(items: str, extra: str = "", start: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    return (
        f'{start}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quayside &amp; Post</title>'
        f"<link>https://quayside.example/</link><language>en-gb</language>{extra}{items}</channel></rss>"
    )


def item(content: str, title: str = "Terminal opens in 2033") -> str:
    return (
        f"<item><title>{title}</title><link>https://quayside.example/terminal</link>"
        "<pubDate>Thu, 08 May 2031 23:30:00 -0500</pubDate><dc:creator>Imre Fallow</dc:creator>"
        "<description>A summary.</description>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded></item>"
    )


def test_an_rss_item_with_its_full_text_is_an_article(read: Read) -> None:
    [article] = read("feed.xml", rss(item(FULL)))
    assert (article.outlet, article.title, article.byline) == (
        "Quayside & Post",
        "Terminal opens in 2033",
        "Imre Fallow",
    )
    assert article.published == date(2031, 5, 8)
    assert article.url == "https://quayside.example/terminal"
    assert {article.provenance[field] for field in ("outlet", "title", "byline", "published", "url")} == {
        "feed"
    }
    kinds = [block.kind for block in article.body]
    assert kinds.count(BlockKind.PARAGRAPH) == 2
    assert BlockKind.HEADING in kinds
    assert BlockKind.LIST_ITEM in kinds


def test_several_items_have_numbers_and_summaries_are_counted(read: Read) -> None:
    short = "<item><title>Short</title><description>Only a summary of it.</description></item>"
    first, second = read("feed.rss", rss(item(FULL) + short + item(FULL, "&lt;b&gt;Second&lt;/b&gt; one")))
    assert (first.source, second.source) == ("feed.rss#1", "feed.rss#2")
    assert second.title == "Second one"
    assert first.notes == ("items of this feed left out, as they hold only a summary: 1",)


def test_an_atom_entry_is_an_article(read: Read) -> None:
    [article] = read(
        "news.atom",
        f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lantern</title><entry>
        <title type="html">A &amp;lt;terminal&amp;gt; in Ilmory</title><updated>2031-06-01T00:00:00Z</updated>
        <author><name>Nadia Corvell</name></author><link rel="self" href="https://lantern.example/self"/>
        <link rel="alternate" href="https://lantern.example/1"/>
        <source><title>The Lantern itself</title></source>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{PLAIN}</p><p>The end.</p></div>
        </content>
        </entry></feed>""",
    )
    assert article.title == "A <terminal> in Ilmory"
    assert (article.outlet, article.byline) == ("The Lantern itself", "Nadia Corvell")
    assert article.url == "https://lantern.example/1"
    assert article.published is None, "an update is no publication"
    assert article.text == f"{PLAIN.strip()}\n\nThe end."


def test_rss_one_and_an_address_for_an_author(read: Read) -> None:
    [article] = read(
        "feed.xml",
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>Record</title></channel><item><title>T</title>"
        f"<author>desk@record.example (Ada Rook)</author><description>{PLAIN}</description></item></rdf:RDF>",
    )
    assert (article.outlet, article.byline) == ("Record", "Ada Rook")


def json_feed(*items: dict[str, Any]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Lantern",
        "authors": [{"name": "The desk"}],
    }
    return json.dumps({**feed, "items": list(items)})


def test_a_json_feed(read: Read) -> None:
    first, second = read(
        "feed.json",
        json_feed(
            {"id": "1", "url": "https://lantern.example/1", "title": "One", "content_html": FULL},
            {"id": "2", "content_text": PLAIN + "\nThe end.", "date_published": "2031-05-08T10:00:00Z"},
            {"id": "3", "summary": "Only a summary."},
            {"id": "4", "content_html": 7, "authors": 9, "title": [None]},
        ),
    )
    assert (first.source, first.title, first.outlet, first.byline) == (
        "feed.json#1",
        "One",
        "Lantern",
        "The desk",
    )
    assert second.published == date(2031, 5, 8)
    assert second.text.endswith("\n\nThe end.")
    assert first.notes == ("items of this feed left out, as they hold only a summary: 2",)


@pytest.mark.parametrize(
    ("name", "feed"),
    [
        ("f.xml", rss("<item><title>T</title><description>A summary.</description></item>")),
        ("f.xml", rss(f"<item><description>{PLAIN}[…]</description></item>")),
        ("f.json", json_feed({"id": "1", "summary": PLAIN})),
    ],
)
def test_a_feed_of_summaries_says_what_to_do(read: Read, name: str, feed: str) -> None:
    with pytest.raises(ReadError, match=r"^f\.\w+ is a feed that holds only summaries: choose items"):
        read(name, feed)


@pytest.mark.parametrize("feed", [rss(""), json_feed(), json_feed().replace("[]", '"none"')])
def test_a_feed_without_items(read: Read, feed: str) -> None:
    with pytest.raises(ReadError, match=r"without items"):
        read("f.xml", feed)


def test_other_xml_is_no_feed(read: Read) -> None:
    with pytest.raises(ReadError, match=r"^drawing\.svg is XML, but no feed"):
        read(
            "drawing.svg", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>'
        )


def test_a_feed_is_known_by_its_content(read: Read) -> None:
    assert len(read("saved.txt", rss(item(FULL)))) == 1
    assert len(read("saved.html", rss(item(FULL), start="<!-- made by hand -->"))) == 1


def test_the_encoding_that_xml_declares(read: Read) -> None:
    feed = rss(
        item(f"<p>{PLAIN} Größe, früh, Straße</p>"), start='<?xml version="1.0" encoding="ISO-8859-1"?>'
    )
    [article] = read("feed.xml", feed.encode("cp1252"))
    assert article.text.endswith("Größe, früh, Straße")
    assert article.notes == ()


def test_controls_and_markup_in_a_feed_are_harmless(read: Read) -> None:
    [article] = read(
        "feed.xml",
        rss(item(FULL + "<p>a&#27;[31mred<script>alert(1)</script></p>", "[AP] \x9b2J&lt;script&gt;x")),
    )
    assert article.text.endswith("a[31mred")
    assert article.title == "[AP] x"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("start", "title", "text"),
    [
        (f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>', "&l9;", "&l9;"),
        (f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY q "{"a" * 100_000}">]>', "&q;" * 1000, "&q;" * 50_000),
        (f'<!DOCTYPE x [<!ENTITY q "{"a" * 100_000}">]>', "x", f"<b c='{'&q;' * 20_000}'/>"),
        ('<?xml version="1.0"?>', "x", "<a>" * 100_000),
        ('<?xml version="1.0"?>', "x", "&lt;b&gt;" * 100_000),
    ],
    ids=["billion laughs", "quadratic", "in an attribute", "nested tags", "nested tags in a text"],
)
def test_hostile_xml_is_refused_soon(read: Read, start: str, title: str, text: str) -> None:
    read("warm.html", f"<html><p>{PLAIN}</p></html>")
    started = time.monotonic()
    with pytest.raises(ReadError, match=r"^bad\.xml "):
        read(
            "bad.xml",
            rss(f"<item><title>{title}</title><description>{text}</description></item>", start=start),
        )
    assert time.monotonic() - started < 3


def test_files_that_a_feed_names_are_not_read(read: Read, tmp_path: Any) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the password", encoding="utf-8")
    start = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    feed = rss(f"<item><title>t &e;</title><description>{PLAIN}&e;</description></item>", start=start)
    [article] = read("feed.xml", feed)
    assert "password" not in article.model_dump_json()
    assert article.title == "t"


def test_damaged_xml_gives_what_can_be_read(read: Read) -> None:
    [article] = read(
        "feed.xml", rss(item(FULL), extra="<copyright>A & B</copyright>&nbsp;").removesuffix("</rss>")
    )
    assert article.title == "Terminal opens in 2033"
    with pytest.raises(ReadError, match=r"^feed\.xml is damaged XML"):
        read("feed.xml", '<?xml version="1.0"?>')
