"""The articles of newsdiff/1 exports, with the blocks that were set aside."""

from __future__ import annotations

import re
from typing import Any

from pydantic import TypeAdapter, ValidationError

from corpus.article import Article, Block
from corpus.errors import ReadError
from corpus.readers.stated import Stated
from corpus.sanitising import sanitise

FORMAT = "newsdiff/1"
_OPTIONAL = ("title", "byline", "published", "url")
_FIELDS = (*_OPTIONAL, "outlet", "language")
_HASH = re.compile(r"[0-9a-f]{64}")
_BLOCKS = TypeAdapter(tuple[Block, ...])
_ORIGINS = TypeAdapter(dict[str, str])
_NOTES = TypeAdapter(tuple[str, ...])


def is_export(value: dict[str, Any]) -> bool:
    """Whether a JSON object is an export of newsdiff, of any version."""
    return str(value.get("format")).startswith("newsdiff/")


def read(value: dict[str, Any], where: str) -> list[Article]:
    """The articles in their order; raises ReadError for a newer version and for damage."""
    if value["format"] != FORMAT:
        raise ReadError(f"{where} is of another version than {FORMAT}: update newsdiff")
    records = value.get("articles")
    if not isinstance(records, list) or not records:
        raise ReadError(f"{where} is an export of newsdiff without articles: export the story again")
    return [_read(record, f"{where}: article {number}") for number, record in enumerate(records, start=1)]


def _read(record: Any, where: str) -> Article:
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise ReadError(f"{where} has no text: export the story again")
    try:
        blocks = _BLOCKS.validate_python(record.get("blocks") or ())
        origins = _ORIGINS.validate_python(record.get("provenance") or {})
        notes = _NOTES.validate_python(record.get("notes") or ())
    except ValidationError as error:
        raise ReadError(f"{where} is damaged: {error.errors()[0]['msg'].lower()}") from error
    stated = Stated()
    for field in _FIELDS:
        stated.add(_line(origins.get(field, FORMAT)), **{field: record.get(field)})
    usable = bool(blocks) and sanitise(text)[0] == text and _cover(blocks, text)
    hashed = record.get("sha256")
    article = Article.from_text(
        text,
        source=where,
        clean=not usable,
        notes=tuple(map(_line, notes)),
        sha256=hashed if isinstance(hashed, str) and _HASH.fullmatch(hashed) else None,
        **stated.arguments(),
    )
    return _restored(article, record, blocks) if usable else article


def _restored(article: Article, record: dict[str, Any], blocks: tuple[Block, ...]) -> Article:
    """The article with the blocks of the export, and nothing stated that the export does not state."""
    unknown = [field for field in _OPTIONAL if record.get(field) is None]
    origins = {field: origin for field, origin in article.provenance.items() if field not in unknown}
    return article.model_copy(
        update={**dict.fromkeys(unknown), "blocks": tuple(map(_clean, blocks)), "provenance": origins}
    )


def _cover(blocks: tuple[Block, ...], text: str) -> bool:
    """Whether the blocks are trimmed, in order, apart from each other and within the text."""
    end = 0
    for block in blocks:
        line = block.of(text)
        if block.start < end or block.end > len(text) or not line or line != line.strip():
            return False
        end = block.end
    return True


def _clean(block: Block) -> Block:
    return block.model_copy(update={"reason": _line(block.reason)}) if block.reason else block


def _line(value: str) -> str:
    return " ".join(sanitise(value)[0].split())
