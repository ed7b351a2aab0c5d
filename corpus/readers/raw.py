"""What a reader gets: bytes, and what is known about them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from corpus.article import Article
from corpus.readers.pages import Pages


@dataclass(frozen=True)
class Raw:
    """The bytes of a source as they came."""

    data: bytes
    source: str
    """The path as given, or the URL: what errors and articles name."""
    charset: str | None = None
    """What a Content-Type header declares."""
    url: str | None = None
    """The address that answered, where the bytes were fetched."""
    media_type: str | None = None
    """What a Content-Type header calls them, without parameters."""
    notes: tuple[str, ...] = ()
    """What a reader of their articles should know about how they came."""
    items: tuple[int, ...] | None = None
    """Of a feed, the items to read, counted from 0; all where None."""

    @cached_property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    def part(self, number: int) -> str:
        """The source of one of several articles, counted from 1."""
        return f"{self.source}#{number}"


class Reader(Protocol):
    """Turns the bytes of one format into articles, one at least; raises ReadError."""

    def __call__(self, raw: Raw, pages: Pages) -> Iterable[Article]:
        """`pages` extracts what is HTML."""
