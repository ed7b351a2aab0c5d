"""Fetched pages to articles, and to the items of feeds."""

from __future__ import annotations

from corpus.article import Article
from corpus.fetching.results import Page
from corpus.readers import Pages, Raw
from corpus.readers.feed_listing import FeedItem, list_items
from corpus.sources import read_bytes

_CUT_SHORT = "the connection ended before the announced length: the page may be cut short"


def raw_of(page: Page) -> Raw:
    """The page as `corpus.load` takes it, beside paths."""
    return Raw(
        page.raw,
        page.requested_url,
        charset=page.charset,
        url=page.url,
        media_type=page.content_type,
        notes=() if page.complete else (_CUT_SHORT,),
    )


def articles_from_page(page: Page, pages: Pages) -> list[Article]:
    """The articles of a page, of a feed with full texts, of JSON or of a plain text. Raises ReadError."""
    return read_bytes(raw_of(page), pages)


def feed_items(page: Page, pages: Pages) -> list[FeedItem]:
    """The items of a feed to choose from. Raises ReadError for what is no feed."""
    return list_items(raw_of(page), pages)
