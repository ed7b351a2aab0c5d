"""The address of a page, where what it states is not its own.

A copy names the page of another outlet as canonical, and a careless template the front page of the site.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from corpus.naming import web_address
from corpus.readers.stated import Stated

_VARIANT = re.compile(r"(?:www|m|mobile|amp)\.(?=.+\.)")
_DOMAIN = re.compile(r"([\w-]+)\.(?:(?:com?|org|net)\.)?[a-z]{2,}")


def keep_own_address(stated: Stated, came_from: str | None, origin: str) -> str | None:
    """Put the address that a page came from in the place of one that is not its own.

    Without the address it came from, what the page states is believed. Gives a note on the outlet that the
    page names in place of its own.
    """
    named = stated.values.get("url")
    if not named or not came_from or not web_address(came_from):
        return None
    copied = not _of_one_site(_host(named), _host(came_from))
    if copied or (_is_front(named) and not _is_front(came_from)):
        stated.values["url"], stated.origins["url"] = came_from, origin
    return f"names a page of {_host(named)} as canonical: it may be a copy of that page" if copied else None


def _of_one_site(one: str, other: str) -> bool:
    """Whether two hosts are of one outlet: one, one within the other, or of one name in two countries."""
    if one == other or one.endswith(f".{other}") or other.endswith(f".{one}"):
        return True
    names = _DOMAIN.fullmatch(one), _DOMAIN.fullmatch(other)
    return bool(names[0] and names[1] and names[0][1] == names[1][1])


def _host(url: str) -> str:
    host = urlsplit(url).hostname or ""
    variant = _VARIANT.match(host)
    return host[variant.end() :] if variant else host


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return not parts.path.strip("/") and not parts.query
