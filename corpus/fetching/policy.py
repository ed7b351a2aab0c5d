"""How far fetching goes, and which addresses it may reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.sources import MAX_BYTES

Asking = Callable[[str, str], bool]
"""Called with a URL and with what its address is, such as "a private address"; whether to fetch it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run. Times are in seconds."""

    seconds: float = 30.0
    """For one URL with its redirects and robots.txt, from the first look-up to the last byte; waiting for a
    host's turn does not count."""
    robots_seconds: float = 10.0
    """For one robots.txt, within `seconds`."""
    connect_seconds: float = 5.0
    """For each of a host's addresses, within `seconds`."""
    size: int = MAX_BYTES
    """Bytes of one page, decompressed. A Content-Length is not believed."""
    redirects: int = 5
    delay: float = 1.0
    """Between two pages of one host; a longer Crawl-delay of its robots.txt is kept."""
    longest_delay: float = 30.0
    """What a longer Crawl-delay is cut to."""
    hosts: int = 6
    """How many are asked at once; of one host, one page at a time."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Which addresses may be connected to, beside public ones."""

    allow_private: bool | Asking = False
    """For URLs the user gave, whether they may be on this machine or its network. A function is asked about
    each such URL before anything is fetched. Redirects elsewhere and items of feeds stay refused."""
    loopback: bool = False
    """Take this machine for public, redirects and items of feeds included: for tests with a local server."""


PUBLIC_ONLY = Policy()
USUAL_LIMITS = Limits()
