"""What is asked for, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from corpus.errors import ReadError


class FetchError(ReadError):
    """A URL that was not fetched; `str(error)` says in one line what, where and what to do."""


class PrivateAddressError(FetchError):
    """A URL of this machine or its network, which is fetched only with leave."""


@dataclass(frozen=True, slots=True)
class Request:
    """A URL to fetch, and what is known of the page from last time."""

    url: str
    typed: bool = True
    """Whether the user gave the URL; not for items of feeds, whose private addresses are refused unasked."""
    etag: str | None = None
    last_modified: str | None = None
    answered: str | None = None
    """The URL that gave `etag` and `last_modified`, where redirects led to it; else they are of `url`."""

    @classmethod
    def again(cls, page: Page) -> Self:
        """The page that was fetched before, if it has changed since."""
        return cls(page.requested_url, etag=page.etag, last_modified=page.last_modified, answered=page.url)


@dataclass(frozen=True, slots=True)
class Page:
    """An answer with a body, decompressed and otherwise as it came."""

    requested_url: str
    url: str
    """The URL that answered, after redirects."""
    status: int
    content_type: str | None
    """The media type in lower case, without parameters."""
    charset: str | None
    """What the Content-Type header declares."""
    raw: bytes = field(repr=False)
    etag: str | None
    last_modified: str | None
    fetched: datetime
    """In UTC, when the answer began."""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """All of them in their order, names in lower case."""
    complete: bool = True
    """False where the connection ended before the announced length: the page may be cut short."""


@dataclass(frozen=True, slots=True)
class NotChanged:
    """The server says that the page is as it was last time."""

    requested_url: str
    url: str
    fetched: datetime
    """In UTC."""


Outcome = Page | NotChanged | FetchError
"""What came of a request."""
