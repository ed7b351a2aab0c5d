"""RSS and Atom."""

from __future__ import annotations

from corpus.article import Article
from corpus.charsets import declared_charset
from corpus.decoding import decode
from corpus.readers.feed_items import Item, articles_of_items
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.records import numbered


def read(raw: Raw, pages: Pages) -> list[Article]:
    """The articles of the items that hold a full text; raises ReadError where none does."""
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
    articles = [
        article.model_copy(update={"notes": (*notes, *article.notes)})
        for article in articles_of_items(items, raw)
    ]
    return numbered(articles, raw)
