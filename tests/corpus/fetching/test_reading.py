"""Fetched bytes to articles and items of feeds."""

from __future__ import annotations

import json
from datetime import date

import pytest

import corpus
from corpus import ReadError
from corpus.fetching import FeedItem, Page, articles_from_page, feed_items, raw_of
from corpus.readers import Pages
from tests.corpus.fetching.conftest import get, got
from tests.corpus.fetching.sites import PAGE, PARAGRAPH, Site

FEED = f"""<rss version="2.0"><channel><title>Quayside</title>
<item><title>Terminal &amp;amp; quay late</title><link>/terminal?a=1&amp;b=2</link>
  <pubDate>Thu, 08 May 2031 23:30:00 +0000</pubDate>
  <description>Only\u202e its beginning…</description></item>
<item><title>Whole</title><link>https://quayside.example/whole</link>
  <description>{PARAGRAPH * 6}</description></item>
<item><title>No page</title><link>javascript:alert(1)</link><description>{"long " * 200}</description></item>
</channel></rss>"""


def fetched(site: Site, body: str | bytes, content_type: str, path: str = "/a") -> Page:
    data = body.encode() if isinstance(body, str) else body
    site.routes[path.partition("?")[0]] = lambda asked: asked.reply(data, Content_Type=content_type)
    return got(get(site.url(path)))


def test_a_page_is_an_article_with_its_address(site: Site, pages: Pages) -> None:
    [article] = articles_from_page(fetched(site, PAGE, "text/html"), pages)
    assert article.title == "Terminal late"
    assert (article.source, article.url) == (site.url("/a"), site.url("/a"))
    assert article.provenance["url"] == "fetched"


def test_the_declared_charset_is_used(site: Site, pages: Pages) -> None:
    text = f"<html><body><article><p>Über Ørsted – “naïve”. {PARAGRAPH * 3}</p></article></body></html>"
    page = fetched(site, text.encode("cp1252"), "text/html; charset=windows-1252")
    [article] = articles_from_page(page, pages)
    assert "Über Ørsted – “naïve”." in article.text
    assert article.notes == ()


@pytest.mark.parametrize(
    ("body", "content_type", "path"),
    [
        (PARAGRAPH * 3, "text/plain; charset=utf-8", "/a"),
        (json.dumps({"text": PARAGRAPH * 3, "outlet": "Quayside"}), "application/json", "/a"),
        (f"<div><h1>Late</h1><p>{PARAGRAPH * 3}</p></div>", "text/html", "/a.txt"),
        (f"<p>{PARAGRAPH * 3}</p>", "text/html", "/a.php?id=1"),
        (PAGE, "application/octet-stream", "/a"),
        (json.dumps({"text": PARAGRAPH * 3}), "text/html", "/a.html"),
    ],
)
def test_the_format_is_known_by_content_then_by_type(
    site: Site, pages: Pages, body: str, content_type: str, path: str
) -> None:
    [article] = articles_from_page(fetched(site, body, content_type, path), pages)
    assert PARAGRAPH.strip() in article.text
    assert "<p>" not in article.text


def test_a_page_that_may_be_cut_short_is_flagged(site: Site) -> None:
    site.routes["/a"] = lambda asked: asked.reply(PAGE, Content_Length="999999")
    [article] = corpus.load([raw_of(got(get(site.url("/a"))))])
    assert article.notes == ("the connection ended before the announced length: the page may be cut short",)


def test_the_items_of_a_feed_are_listed_to_choose_from(site: Site, pages: Pages) -> None:
    page = fetched(site, FEED, "application/rss+xml", "/news/feed")
    first, second, third = feed_items(page, pages)
    assert first == FeedItem(
        title="Terminal & quay late",
        url=site.url("/terminal?a=1&b=2"),
        published=date(2031, 5, 8),
        summary="Only its beginning…",
        full=False,
    )
    assert (second.url, second.full) == ("https://quayside.example/whole", True)
    assert (third.url, len(third.summary)) == (None, 300)
    assert [article.title for article in articles_from_page(page, pages)] == ["Whole", "No page"]


def test_a_json_feed_is_listed_too(site: Site, pages: Pages) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "url": "/1", "title": "One", "content_text": "Short."}, {"title": 7}],
    }
    first, second = feed_items(fetched(site, json.dumps(feed), "application/feed+json"), pages)
    assert first == FeedItem("One", site.url("/1"), None, "Short.", False)
    assert (second.title, second.url, second.summary) == (None, None, "")


@pytest.mark.parametrize(("body", "kind"), [(PAGE, "text/html"), ('{"text": "a"}', "application/json")])
def test_what_is_no_feed_has_no_items(site: Site, pages: Pages, body: str | bytes, kind: str) -> None:
    with pytest.raises(ReadError, match="is no feed"):
        feed_items(fetched(site, body, kind), pages)


def test_a_picture_is_no_article(site: Site, pages: Pages) -> None:
    with pytest.raises(ReadError, match="binary"):
        articles_from_page(fetched(site, b"\x89PNG\r\n\x1a\n\x00", "image/png"), pages)
