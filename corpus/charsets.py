"""The encodings that pages and headers declare."""

from __future__ import annotations

import codecs
import re

_DECLARATION = re.compile(
    rb"<meta\b[^>]{0,500}?\bcharset\s*=\s*[\"']?\s*([\w:.-]{2,40})"
    rb"|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096
_SUPERSETS = {
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
}
"""What browsers take for a declared encoding (WHATWG Encoding Standard)."""
_CHARACTER_SETS = re.compile(r"(?:ascii|big5|cp\d|euc_|gb|hz$|iso|johab|koi8|mac|ptcp|shift_|tis|utf-8)")
"""Python's names for encodings of text; it has others, which do something else."""


def declared_charset(data: bytes) -> str | None:
    """What a page's `meta` or an XML declaration says that its encoding is."""
    found = _DECLARATION.search(data[:_DECLARED_WITHIN])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def codec_of(label: str | None) -> str | None:
    """Python's name of a declared encoding; None where it has none, or the label is of no character set."""
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):
        return None
    return _SUPERSETS.get(name, name) if _CHARACTER_SETS.match(name) else None
