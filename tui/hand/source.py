"""Where a passage stands in the file that its article was read from."""

from __future__ import annotations

import html
import re
import unicodedata
from pathlib import Path

from corpus.decoding import decode
from corpus.errors import ReadError
from corpus.sources import MAX_BYTES
from newsdiff.comparison import ArticleRecord, Passage

_ONE_OF_SEVERAL = re.compile(r"#\d+\Z")
_WORD = re.compile(r"\w+")
WORDS = 6
"""A passage is looked for by its first words, so many at most."""


def source_file(article: ArticleRecord) -> Path | None:
    """The regular file that an article was read from, if it is there."""
    for name in (article.source, _ONE_OF_SEVERAL.sub("", article.source)):
        path = Path(name)
        try:
            if name and path.is_file():
                return path
        except (OSError, ValueError):
            continue
    return None


def line_of(article: ArticleRecord, passage: Passage, file: Path) -> int | None:
    """The line of a file, from 1, in which a passage begins.

    A text has its passages where the article has them; in a web page or a feed they are looked for by their
    first words. None where they are not found: the file is another now, cannot be read, or codes its text in
    its own way.
    """
    try:
        with file.open("rb") as stream:
            text, _ = decode(stream.read(MAX_BYTES), str(file))
    except (ReadError, OSError):
        return None
    words = _WORD.findall(article.text[passage.start : passage.end])[:WORDS]
    sought = re.compile(r"\b" + r"\W++".join(map(re.escape, words)))
    plain = unicodedata.normalize("NFC", html.unescape(text.replace("\r\n", "\n")))
    found = sought.match(plain, _same_place(plain, article.text, passage.start)) or sought.search(plain)
    return plain.count("\n", 0, found.start()) + 1 if found else None


def _same_place(file: str, text: str, at: int) -> int:
    """The first word from line and column of `at` on, in a file that has the lines of `text`."""
    place = 0
    for _ in range(text.count("\n", 0, at)):
        place = file.find("\n", place) + 1
        if not place:
            return len(file)
    found = _WORD.search(file, place + at - (text.rfind("\n", 0, at) + 1))
    return found.start() if found else len(file)
