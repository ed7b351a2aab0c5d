"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest

from corpus.charsets import declared_charset
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


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (GERMAN, "cp1252", "ISO-8859-1"),
        (GERMAN, "cp1252", "windows-1252"),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        (JAPANESE, "euc_jp", "euc-jp"),
        ("Город подписал договор о новом причале.", "koi8-r", "koi8-r"),
        ("Za smlouvu zaplatí město čtrnáct miliónů; víc úřad neřekl.", "iso8859-2", "iso-8859-2"),
    ],
)
def test_a_declared_encoding_is_believed_where_it_can_be_right(
    text: str, encoding: str, declared: str
) -> None:
    assert decode(text.encode(encoding), "a.html", declared) == (text, ())


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (GERMAN, "utf-8", "iso-8859-1"),
        (GERMAN, "utf-8", "unicode_escape"),
        (GERMAN, "utf-8", "no such thing"),
        (JAPANESE, "shift_jis", "iso-8859-1"),
        (JAPANESE, "shift_jis", "utf-8"),
        (JAPANESE * 4, "euc_jp", "windows-1252"),
        (GERMAN, "cp1252", "utf-8"),
        (GERMAN, "cp1252", "zlib"),
        (GERMAN, "cp1252", "utf-7"),
    ],
)
def test_a_wrong_declaration_is_noted_and_the_text_is_right(text: str, encoding: str, declared: str) -> None:
    decoded, notes = decode(text.encode(encoding), "a.html", declared)
    assert decoded == text
    assert len(notes) == 1
    assert f"declared as {declared}" in notes[0]


def test_utf8_with_a_little_damage_stays_utf8() -> None:
    text, notes = decode(GERMAN.encode() * 5 + b"\xff", "a.html", "utf-8")
    assert text == GERMAN * 5 + "\ufffd"
    assert notes == ("damaged utf-8: what was unreadable is \ufffd",)


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (b"<html><meta charset=koi8-r>", "koi8-r"),
        (b"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>", "windows-1251"),
        (b'<?xml version="1.0" encoding="ISO-8859-15"?><rss>', "ISO-8859-15"),
        (b"<meta name=charset><p>charset=x", None),
        (b"<meta " * 700, None),
        (b"", None),
    ],
)
def test_what_a_page_declares_is_found(data: bytes, declared: str | None) -> None:
    assert declared_charset(data) == declared
