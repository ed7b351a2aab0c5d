"""Polite, bounded HTTP: pages and feeds by URL, as raw bytes, and how they become articles.

Nothing is fetched without being asked for. `fetch` gets one URL and `fetch_all` several, of several hosts at
once; both need the extra `web`. `raw_of` gives what `corpus.load` reads.

Proxies are not used: the variables of the environment that name them, such as HTTPS_PROXY, are ignored, since
a proxy would look the host up again and connect to an address that nobody has checked.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from corpus.fetching.policy import Limits, Policy
from corpus.fetching.reading import articles_from_page, feed_items, raw_of
from corpus.fetching.results import FetchError, NotChanged, Outcome, Page, PrivateAddressError, Request
from corpus.fetching.targets import is_url
from corpus.readers.feed_listing import FeedItem

if TYPE_CHECKING:
    from corpus.fetching.running import fetch, fetch_all

__all__ = [
    "FeedItem",
    "FetchError",
    "Limits",
    "NotChanged",
    "Outcome",
    "Page",
    "Policy",
    "PrivateAddressError",
    "Request",
    "articles_from_page",
    "feed_items",
    "fetch",
    "fetch_all",
    "is_url",
    "raw_of",
]


def __getattr__(name: str) -> Any:
    """`fetch` and `fetch_all` are loaded with asyncio and TLS when something is fetched."""
    if name not in {"fetch", "fetch_all"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("corpus.fetching.running"), name)
