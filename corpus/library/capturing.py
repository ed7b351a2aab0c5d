"""The bytes that an article was just read from, and what is known of them."""

from __future__ import annotations

import re
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
        return _of_page(page) if sha256_of(page.raw) == article.sha256 else Capture(fetched=page.fetched)
    path = Path(_PART.sub("", article.source))
    try:
        if path.is_file() and path.stat().st_size <= MAX_BYTES:
            data = path.read_bytes()
            return Capture(data) if sha256_of(data) == article.sha256 else Capture()
    except (OSError, ValueError):
        pass
    return Capture()


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
