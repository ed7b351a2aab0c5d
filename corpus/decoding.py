"""Bytes to text: byte order mark, UTF-8, what is declared, else a guess."""

from __future__ import annotations

import codecs
import re

from corpus.charsets import codec_of
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
_MOST_DAMAGE = 0.1
_MOST_ACCENTS = 0.5


def decode(data: bytes, where: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of a file and notes on how it was read; `where` names the file in an error.

    A mark decides, then UTF-8 if the bytes are that, then the encoding that is `declared` by a header or
    the page, if it can be right. A few NULs in UTF-8 are damage and are left to sanitising; NULs in any
    other encoding, or many control characters, mean that the file is no text. Raises ReadError for an
    empty or a binary file.
    """
    text, notes = _decoded(data, where, declared)
    if not text.strip().strip("\ufeff\x00"):
        raise ReadError(f"{where} is empty: there is nothing to compare")
    return text, notes


def beginning(data: bytes, length: int = _SAMPLE) -> str:
    """The first characters of any bytes, for telling formats apart; ASCII is right, others may not be."""
    head = data[:length]
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, errors="replace")
    return head.decode(_unmarked_utf16(head) or "latin-1", errors="replace")


def _decoded(data: bytes, where: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if encoding := _unmarked_utf16(data):
        return data.decode(encoding, errors="replace"), _guess_noted(encoding)
    if data.startswith(_SIGNATURES) or len(_CONTROLS.findall(data)) > _MOST_CONTROLS * len(data):
        raise _binary(where)
    stated = codec_of(declared)
    try:
        wrong = declared and stated != "utf-8" and not data.isascii()
        return data.decode("utf-8"), (f"declared as {_named(declared)}, but it is UTF-8",) if wrong else ()
    except UnicodeDecodeError:
        if b"\x00" in data:
            raise _binary(where) from None
    return _almost_utf8(data) or _as_declared(data, stated) or _guessed(data, declared)


def _almost_utf8(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """UTF-8 with a little damage: hardly any accented text in another encoding happens to be valid."""
    text = data.decode("utf-8", errors="replace")
    others = len(text) - len(text.encode("ascii", "ignore"))
    if text.count("\ufffd") > _MOST_DAMAGE * others:
        return None
    return text, ("damaged utf-8: what was unreadable is \ufffd",)


def _as_declared(data: bytes, encoding: str | None) -> tuple[str, tuple[str, ...]] | None:
    """The text in the encoding that is declared; None where that can't be: any bytes are some Latin text."""
    if encoding is None or encoding == "utf-8":
        return None
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
    letters = [char for char in text[:_SAMPLE] if char.isalpha()]
    accented = sum("\x7f" < char < "\u0250" for char in letters)
    return None if accented > _MOST_ACCENTS * len(letters) else (text, ())


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


def _guessed(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    import chardet

    encoding = chardet.detect(data[:_SAMPLE])["encoding"] or _LIKELIEST
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        encoding = _LIKELIEST
        text = data.decode(encoding, errors="replace")
    return text, _guess_noted(encoding, declared)


def _guess_noted(encoding: str, declared: str | None = None) -> tuple[str, ...]:
    if declared:
        return (f"declared as {_named(declared)}, which is wrong: read as {encoding}, which is a guess",)
    return (f"not UTF-8: read as {encoding}, which is a guess",)


def _named(label: str | None) -> str:
    return "".join(char for char in (label or "")[:40] if char.isprintable())


def _binary(where: str) -> ReadError:
    return ReadError(f"{where} looks like a binary file: save the article as plain text first")
