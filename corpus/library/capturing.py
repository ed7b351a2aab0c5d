"""The bytes that an article was just read from, and what is known of them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.library.models import Capture
from corpus.library.rows import sha256_of
from corpus.sources import MAX_BYTES

if TYPE_CHECKING:
    from corpus.fetching import Page

_PART = re.compile(r"#\d+$")


def capture_of(article: Article, page: Page | None = None) -> Capture:
    """The bytes of an article that was fetched as `page`, or that says it is from a file.

    A record of a JSON file and an item of a feed have no bytes of their own, a file that has changed since is
    another one, and piped input is gone: there is nothing to keep then but the text.
    """
    if page:
        return (
            _of_page(page) if _sha256_of_page(page.raw) == article.sha256 else Capture(fetched=page.fetched)
        )
    path = Path(_PART.sub("", article.source))
    try:
        if path.is_file():
            state = path.stat()
            data, digest = _file(path, state.st_size, state.st_mtime_ns)
            if digest == article.sha256:
                return Capture(data)
    except (OSError, ValueError):
        pass
    return Capture()


@lru_cache(maxsize=1)
def _sha256_of_page(data: bytes) -> str:
    """Kept for the next article, as thousands may be from one feed."""
    return sha256_of(data)


@lru_cache(maxsize=1)
def _file(path: Path, size: int, changed: int) -> tuple[bytes, str]:
    """The bytes of a file in one state of it, with their SHA-256, kept as above; none of one too large."""
    data = path.read_bytes() if size <= MAX_BYTES else b""
    return data, sha256_of(data)


def _of_page(page: Page) -> Capture:
    return Capture(
        data=page.raw,
        content_type=page.content_type,
        charset=page.charset,
        etag=page.etag if page.complete else None,
        last_modified=page.last_modified if page.complete else None,
        fetched=page.fetched,
        requested_url=page.requested_url,
        answered_url=page.url,
    )
