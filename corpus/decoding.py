"""Bytes to text: byte order mark, UTF-8, else a guess."""

from __future__ import annotations

import codecs
import re

from corpus.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other."""
_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x7fELF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"SQLite ",
)
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.1
_MOST_NULS = 0.6
_SAMPLE = 1 << 16
_LIKELIEST = "cp1252"


def decode(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """The text of a file and notes on how it was read; `where` names the file in an error.

    A few NULs in UTF-8 are damage and are left to sanitising; NULs in any other encoding, or many control
    characters, mean that the file is no text. Raises ReadError for an empty or a binary file.
    """
    text, notes = _decoded(data, where)
    if not text.strip().strip("\ufeff\x00"):
        raise ReadError(f"{where} is empty: there is nothing to compare")
    return text, notes


def _decoded(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if encoding := _unmarked_utf16(data):
        return data.decode(encoding, errors="replace"), _guess_noted(encoding)
    if data.startswith(_SIGNATURES) or len(_CONTROLS.findall(data)) > _MOST_CONTROLS * len(data):
        raise _binary(where)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        if b"\x00" in data:
            raise _binary(where) from None
    return _guessed(data)


def _marked(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        return data.decode(encoding, errors="replace"), (
            f"damaged {encoding}: what was unreadable is \ufffd",
        )


def _unmarked_utf16(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: NULs fill every other place of Western text."""
    for encoding, first in (("utf-16-be", 0), ("utf-16-le", 1)):
        if data[first::2].count(0) > _MOST_NULS * len(data) / 2 and not data[1 - first :: 2].count(0):
            return encoding
    return ""


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    import chardet

    encoding = chardet.detect(data[:_SAMPLE])["encoding"] or _LIKELIEST
    try:
        return data.decode(encoding), _guess_noted(encoding)
    except (UnicodeDecodeError, LookupError):
        return data.decode(_LIKELIEST, errors="replace"), _guess_noted(_LIKELIEST)


def _guess_noted(encoding: str) -> tuple[str, ...]:
    return (f"not UTF-8: read as {encoding}, which is a guess",)


def _binary(where: str) -> ReadError:
    return ReadError(f"{where} looks like a binary file: save the article as plain text first")
