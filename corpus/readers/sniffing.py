"""The format of a file, by its content and then by its ending."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import PurePath
from urllib.parse import urlsplit

from corpus.decoding import beginning


class Format(StrEnum):
    """What is told apart, each with a reader."""

    TEXT = "text"
    HTML = "HTML"
    JSON = "JSON"
    JSON_LINES = "JSON Lines"
    FEED = "feed"
    PDF = "PDF"
    WARC = "WARC"


ENDINGS = {
    ".txt": Format.TEXT,
    ".md": Format.TEXT,
    **dict.fromkeys((".html", ".htm", ".xhtml"), Format.HTML),
    ".json": Format.JSON,
    **dict.fromkeys((".jsonl", ".ndjson"), Format.JSON_LINES),
    **dict.fromkeys((".xml", ".rss", ".atom"), Format.FEED),
}
_MEDIA_TYPES = {
    **dict.fromkeys(("text/html", "application/xhtml+xml"), Format.HTML),
    **dict.fromkeys(("application/json", "application/ld+json", "application/feed+json"), Format.JSON),
    **dict.fromkeys(
        ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml"), Format.FEED
    ),
}
"""Source: the IANA registry of media types; RSS's is not registered."""
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
_HTML_ROOTS = frozenset(("html", "head", "body"))
_FEED_ROOTS = frozenset(("rss", "feed", "rdf"))
_SIGNATURES = {b"%PDF-": Format.PDF, b"WARC/1.": Format.WARC}
"""Sources: ISO 32000-1, 7.5.2; ISO 28500, 4."""
_JSON = re.compile(r'\{\s*"|\[\s*\{\s*"')


def sniff(name: str, data: bytes, media_type: str | None = None) -> Format:
    """The format of bytes, by what they begin with; else by what they are called: the media type that a
    server states, or the ending of their name. Text where nothing else is likely."""
    for signature, format_ in _SIGNATURES.items():
        if data.startswith(signature):
            return format_
    suffix = PurePath(urlsplit(name).path if media_type else name).suffix.lower()
    called = _MEDIA_TYPES.get(media_type or "") or ENDINGS.get(suffix, Format.TEXT)
    head = beginning(data).lstrip("\ufeff \t\r\n\x00")
    if markup := _markup(head.lower()):
        return markup
    if _JSON.match(head):
        return Format.JSON_LINES if _is_lines(head) else Format.JSON
    return called


def _markup(head: str) -> Format | None:
    """HTML, or XML that is or may be a feed; None for a text without a root element at its beginning."""
    declared = head.startswith("<?xml")
    while match := re.match(r"<\?|<!--|<!doctype\s*", head):
        if match[0].startswith("<!doctype"):
            if re.match(r"html\b", head[match.end() : match.end() + 5]):
                return Format.HTML
            declared = True
        close = {"<?": "?>", "<!--": "-->"}.get(match[0]) or ("]>" if "<!entity" in head else ">")
        _, closed, head = head.partition(close)
        head = head.lstrip()
        if not closed:
            break
    root = _ROOT.match(head)
    if root and root[1] in _HTML_ROOTS:
        return Format.HTML
    return Format.FEED if declared or (root and root[1] in _FEED_ROOTS) else None


def _is_lines(head: str) -> bool:
    """Whether the first line is a JSON value of its own, and another follows."""
    first, _, rest = head.partition("\n")
    if not rest.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True
