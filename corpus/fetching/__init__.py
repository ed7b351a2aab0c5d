"""Polite, bounded HTTP: pages and feeds by URL, as raw bytes, and how they become articles.

Nothing is fetched without being asked for. `fetch` gets one URL and `fetch_all` several, of several hosts at
once; both need the extra `web`. `raw_of` gives what `corpus.load` reads.

Proxies are not used: the variables of the environment that name them, such as HTTPS_PROXY, are ignored, since
a proxy would look the host up again and connect to an address that nobody has checked.
"""

from corpus.fetching.policy import Limits, Policy
from corpus.fetching.reading import articles_from_page, feed_items, raw_of
from corpus.fetching.results import FetchError, NotChanged, Outcome, Page, PrivateAddressError, Request
from corpus.fetching.running import fetch, fetch_all
from corpus.fetching.targets import is_url
from corpus.readers.feed_listing import FeedItem

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
