"""Untrusted text made fit for a line, a document or a link."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from corpus.sanitising import sanitise

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KEPT_IN_URL = "!#$%&'*+,/:;=?@[]~"


def shown(text: str) -> str:
    """Text without controls, hidden or reordering characters; as it is where it has none."""
    return xml_text(sanitise(text)[0])


def one_line(text: str) -> str:
    """Text that stays in its line and moves no cursor, wherever it comes from."""
    return " ".join(shown(text).split())


def xml_text(text: str) -> str:
    """Text with what XML 1.0 forbids replaced, one character for one, so that offsets hold."""
    return _NOT_XML.sub("\ufffd", text)


def web_address(url: str | None) -> str | None:
    """A URL that is safe to make a link of: http or https with a host, percent-encoded; else None."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
    except ValueError:
        return None
    return quote(one_line(url).replace(" ", "%20"), safe=_KEPT_IN_URL)
