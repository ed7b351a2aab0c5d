"""Safe names of files, and short names of outlets, made of untrusted text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MAX_BYTES = 100
"""Of a file's name: short enough for every file system, with room for a suffix such as ".partial"."""
_RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    "clock$",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}
"""Names of devices on Windows, whatever their suffix."""
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str, fallback: str = "story") -> str:
    """Lower-case ASCII letters and digits with hyphens between; the fallback where none is left."""
    plain = unicodedata.normalize("NFKD", text[:1000]).replace("đ", "d").replace("Đ", "D")
    ascii_text = plain.encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("-", ascii_text).strip("-") or fallback


def file_name(title: str, suffix: str, fallback: str = "story") -> str:
    """A name for a file of that title: one path component of `MAX_BYTES` ASCII characters at most.

    `suffix` has its dot, such as ".html".
    """
    stem = slug(title, fallback)
    if stem in _RESERVED:
        stem = f"{fallback}-{stem}"
    return stem[: MAX_BYTES - len(suffix)].rstrip("-") + suffix


def sigla(outlets: Iterable[str]) -> list[str]:
    """A short name for each outlet, no two the same, in their order."""
    found: list[str] = []
    for name in outlets:
        stem = slug(name, "outlet")[:40].rstrip("-")
        sigil, number = stem, 1
        while sigil in found:
            number += 1
            sigil = f"{stem}-{number}"
        found.append(sigil)
    return found
