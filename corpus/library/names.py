"""Names of stories and outlets: compared, told apart, and made safe for files; URLs compared."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count
from urllib.parse import parse_qsl, urlencode, urlsplit

from corpus.folding import fold_key
from corpus.naming import web_address

_BETWEEN = re.compile(r"[\W_]+")
_LONGEST_SLUG = 80
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names of devices on Windows, where no file can have them."""
_NUMBERED = re.compile(r" \(\d{1,4}\)$")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id")


def slug_of(name: str) -> str:
    """A safe name for a file or folder: folded letters and figures with hyphens between, 80 bytes at most."""
    slug = _BETWEEN.sub("-", fold_key(name)).strip("-")
    slug = slug.encode()[:_LONGEST_SLUG].decode(errors="ignore").strip("-")
    return f"story-{slug}".rstrip("-") if not slug or _RESERVED.fullmatch(slug) else slug


def free_name(name: str, taken: Container[str], pattern: str = "{} ({})") -> str:
    """The name, or the first numbered one whose folded form is not taken."""
    numbered = (pattern.format(name, number) for number in count(2))
    return name if fold_key(name) not in taken else next(n for n in numbered if fold_key(n) not in taken)


def plain_name(outlet: str) -> str:
    """The folded name without the number that tells it apart from others of its name."""
    return _NUMBERED.sub("", fold_key(outlet))


def url_key(url: str | None) -> str | None:
    """What two URLs of one page have in common: no scheme, "www.", fragment, tracking, or slash at the end.

    None for what is no web address.
    """
    if not url or not web_address(url):
        return None
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = [pair for pair in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(pair[0])]
    return f"{host}{port}{parts.path.rstrip('/')}?{urlencode(query)}".removesuffix("?")
