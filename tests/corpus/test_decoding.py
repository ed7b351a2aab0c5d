"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest

from corpus.decoding import decode
from corpus.errors import ReadError

GERMAN = "Die Ministerin erklärte, die Größe des Auftrags sei „nicht öffentlich“ – mehr sagte sie nicht."
JAPANESE = "政府は火曜日、新しい港湾レーダーの契約を締結したと発表した。詳細は明らかにしていない。"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + GERMAN.encode(encoding), "a.txt") == (GERMAN, ())


def test_utf8_needs_no_note() -> None:
    assert decode(GERMAN.encode(), "a.txt") == (GERMAN, ())


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [(GERMAN, "cp1252", "1252"), (JAPANESE, "shift_jis", "932"), (GERMAN, "utf-16-le", "utf-16-le")],
)
def test_a_guessed_encoding_is_noted(text: str, encoding: str, named: str) -> None:
    decoded, notes = decode(text.encode(encoding), "a.txt")
    assert decoded == text
    assert len(notes) == 1
    assert named in notes[0]
    assert "guess" in notes[0]


def test_what_a_damaged_marked_file_holds_is_still_read() -> None:
    text, notes = decode(codecs.BOM_UTF8 + b"The deal \xff was signed.", "a.txt")
    assert text == "The deal \ufffd was signed."
    assert "damaged" in notes[0]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"\x7fELF\x02\x01\x01" + bytes(200),
        b"%PDF-1.7\nplain words all through",
        bytes(range(256)) * 4,
        b"\x00\x01\x02\x03 some letters",
        "Größe".encode("cp1252") + b"\x00 and more text after it",
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^photo\.txt looks like a binary file: .+"):
        decode(data, "photo.txt")


def test_a_stray_nul_does_not_make_text_binary() -> None:
    text, _ = decode(b"The ministry signed the contract\x00 on Monday.", "a.txt")
    assert text.startswith("The ministry")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE + b"\n\x00"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^a\.txt is empty"):
        decode(data, "a.txt")
