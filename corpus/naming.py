"""Names of outlets from names of files and hosts."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

_PARTS = re.compile(r"[\s_.+-]+")
_HASH = re.compile(r"(?=.*\d)[0-9a-f]{7,}", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")
_DOMAIN = re.compile(r"(?:www\.)?([\w-]+)(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_VOWELS = set("aeiou")


def outlet_of_file(source: str) -> str:
    """A readable name, never empty: without ordering numbers and hashes unless there is nothing else.

    "02-the-beacon.txt" is "The Beacon", "000_6e74d0749d99a8b0.txt" is "000".
    """
    stem = PurePosixPath(source.replace("\\", "/")).name
    stem = stem.rsplit(".", 1)[0].strip() or stem.strip()
    words = [word for word in _PARTS.split(_UUID.sub(" ", stem)) if word]
    plain = [word for word in words if not _HASH.fullmatch(word)]
    named = [word for word in plain if not _NUMBER.fullmatch(word)]
    return " ".join(map(_capitalised, named or plain or words)) or stem or "untitled"


def outlet_of_host(url: str) -> str | None:
    """The host of a URL without "www."; None for what is no web address."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def web_address(url: str) -> str | None:
    """The URL where it is an absolute one of the web, with a host; None for any other, such as a script."""
    try:
        parts = urlsplit(url.strip())
        usable = parts.scheme.lower() in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return url.strip() if usable else None


def without_domain(name: str) -> str:
    """The name in a domain such as "beacon.com"; any other name as it is."""
    match = _DOMAIN.fullmatch(name)
    return match[1] if match else name


def _capitalised(word: str) -> str:
    if not word.islower():
        return word
    return word.upper() if len(word) <= 4 and not _VOWELS & set(word) else word[0].upper() + word[1:]
