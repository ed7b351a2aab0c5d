"""RSS and Atom."""

from __future__ import annotations

from corpus.article import Article
from corpus.charsets import declared_charset
from corpus.decoding import decode
from corpus.readers.feed_items import CUT, Item, articles_of_items
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.records import numbered


def read(raw: Raw, pages: Pages) -> list[Article]:
    """The articles of the items that hold a full text; raises ReadError where none does."""
    items, notes = items_of(raw, pages)
    articles = [
        article.model_copy(update={"notes": (*notes, *article.notes)})
        for article in articles_of_items(items, raw)
    ]
    return numbered(articles, raw)


def items_of(raw: Raw, pages: Pages) -> tuple[list[Item], tuple[str, ...]]:
    """The items in the feed's order, and notes on its decoding and on what was left out. Raises ReadError."""
    text, notes = decode(raw.data, raw.source, raw.charset or declared_charset(raw.data))
    feed = pages.ask(raw.source, job="feed", xml=text)
    items = [
        Item(
            text=item.pop("text"),
            values={
                **item,
                "outlet": item["outlet"] or feed["outlet"],
                "language": item["language"] or feed["language"],
            },
        )
        for item in feed["items"]
    ]
    if left := feed["left_out"]:
        notes = (*notes, f"{CUT} {len(items)} are read: {left}")
    return items, notes
