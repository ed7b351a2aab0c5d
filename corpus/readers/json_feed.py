"""JSON Feed, as jsonfeed.org describes versions 1 and 1.1."""

from __future__ import annotations

import html
from typing import Any

from corpus.article import Article
from corpus.readers.feed_items import Item, articles_of_items
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.schema_org import text_of


def is_feed(value: dict[str, Any]) -> bool:
    """Whether a JSON object is a feed."""
    return "jsonfeed.org/" in str(value.get("version"))


def read(value: dict[str, Any], raw: Raw, pages: Pages) -> list[Article]:
    """The articles of the items that hold a full text; raises ReadError where none does."""
    return articles_of_items(items_of(value, raw, pages), raw)


def items_of(value: dict[str, Any], raw: Raw, pages: Pages) -> list[Item]:
    """All items in the feed's order. Raises ReadError."""
    listed = value.get("items")
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    texts = (
        pages.ask(raw.source, job="fragments", html=[_html(item) for item in items])["texts"] if items else []
    )
    feed = {"outlet": value.get("title"), "language": value.get("language"), "byline": _authors(value)}
    return [_item(item, text, feed) for item, text in zip(items, texts, strict=True)]


def _html(item: dict[str, Any]) -> str:
    markup, text = item.get("content_html"), item.get("content_text")
    if isinstance(markup, str) and markup:
        return markup
    if not isinstance(text, str):
        return ""
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())


def _item(item: dict[str, Any], text: str, feed: dict[str, Any]) -> Item:
    return Item(
        text=text,
        values={
            "title": item.get("title"),
            "url": item.get("url") or item.get("external_url"),
            "published": item.get("date_published"),
            "byline": _authors(item) or feed["byline"],
            "outlet": feed["outlet"],
            "language": item.get("language") or feed["language"],
        },
    )


def _authors(value: dict[str, Any]) -> str | None:
    authors = value.get("authors") or [value.get("author")]
    names = [name for one in authors if (name := text_of(one))] if isinstance(authors, list) else []
    return ", ".join(names) or None
