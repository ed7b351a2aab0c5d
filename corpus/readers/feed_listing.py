"""The items of a feed as a list to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

from corpus.dates import parse_date
from corpus.decoding import decode
from corpus.errors import ReadError
from corpus.naming import web_address
from corpus.readers import feed, json_feed
from corpus.readers.feed_items import Item, is_full
from corpus.readers.json_file import parsed
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.sniffing import Format, sniff
from corpus.sanitising import sanitise

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item, safe to show: every text is one line without controls."""

    title: str | None
    url: str | None
    """The address of its page; None where it has none of the web."""
    published: date | None
    summary: str
    """The beginning of its text."""
    full: bool
    """Whether the feed holds the whole article, so that its page need not be fetched."""


def list_items(raw: Raw, pages: Pages) -> list[FeedItem]:
    """The items of an RSS, Atom or JSON feed, in its order. Raises ReadError, also for what is no feed."""
    match sniff(raw.source, raw.data, raw.media_type):
        case Format.FEED:
            items, _ = feed.items_of(raw, pages)
        case Format.JSON if value := _json_feed(raw):
            items = json_feed.items_of(value, raw, pages)
        case _:
            raise ReadError(f"{raw.source} is no feed: pass it as an article")
    return [_listed(item, raw.url or raw.source) for item in items]


def _json_feed(raw: Raw) -> dict[str, Any] | None:
    text, _ = decode(raw.data, raw.source, raw.charset)
    value = parsed(text, raw.source)
    return value if isinstance(value, dict) and json_feed.is_feed(value) else None


def _listed(item: Item, base: str) -> FeedItem:
    return FeedItem(
        title=_line(item.values.get("title")) or None,
        url=_address(item.values.get("url"), base),
        published=parse_date(str(item.values.get("published") or "")),
        summary=_line(item.text),
        full=is_full(item.text),
    )


def _line(value: Any) -> str:
    line = " ".join(sanitise(value)[0].split()) if isinstance(value, str) else ""
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _address(value: Any, base: str) -> str | None:
    try:
        return web_address(urljoin(base, value.strip())) if isinstance(value, str) else None
    except ValueError:
        return None
