"""Feeds and files with more articles than a person reads: all are there, or it is said how many are not."""

from __future__ import annotations

import json
import time

from corpus.readers import Pages, Raw
from corpus.readers.feed_listing import list_items
from tests.corpus.conftest import Read
from tests.corpus.test_feeds import SENTENCE, rss

MANY = 10_000


def items(count: int, body: str) -> str:
    return "".join(
        f"<item><title>Item {n}</title><description>{body}</description></item>" for n in range(count)
    )


def test_ten_thousand_items_of_a_feed_are_listed_in_a_few_seconds(pages: Pages) -> None:
    raw = Raw(rss(items(MANY, SENTENCE)).encode(), "feed.xml")
    started = time.monotonic()
    listed = list_items(raw, pages)
    assert (len(listed), listed[-1].title) == (MANY, f"Item {MANY - 1}")
    assert time.monotonic() - started < 10


def test_what_a_longer_feed_holds_besides_is_counted(read: Read) -> None:
    first = f"<item><title>First</title><description>{SENTENCE * 8}</description></item>"
    [article] = read("feed.xml", rss(first + items(MANY + 4, "Short.")))
    assert f"items of this feed left out, as only the first {MANY} are read: 5" in article.notes


def test_a_json_feed_of_ten_thousand_items_is_listed_too(pages: Pages) -> None:
    records = [{"id": str(n), "title": f"Item {n}", "content_text": "Short."} for n in range(MANY)]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": records}
    started = time.monotonic()
    assert len(list_items(Raw(json.dumps(feed).encode(), "feed.json"), pages)) == MANY
    assert time.monotonic() - started < 10


def test_a_thousand_lines_of_json_are_a_thousand_articles(read: Read) -> None:
    lines = "".join(
        json.dumps({"text": f"{SENTENCE}It was item {n}.", "outlet": f"O{n}"}) + "\n" for n in range(1000)
    )
    started = time.monotonic()
    articles = read("wire.jsonl", lines)
    assert [article.outlet for article in articles[::333]] == ["O0", "O333", "O666", "O999"]
    assert time.monotonic() - started < 10
