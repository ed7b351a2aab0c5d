"""Parts of markup that hold nothing but an article."""

from __future__ import annotations

from typing import Any

from corpus.readers.extractor.failing import Unreadable
from corpus.readers.extractor.marks import marked_text
from corpus.readers.extractor.markup import parse, remove_hidden


def read(request: dict[str, Any]) -> dict[str, Any]:
    """For a list `html` the list `texts`, of the same length."""
    return {"texts": [text_of(html) for html in request["html"]]}


def text_of(html: str) -> str:
    """The marked text of one part; empty for one without text."""
    try:
        tree = parse(html)
    except Unreadable:
        return ""
    remove_hidden(tree)
    body = tree.find("body")
    return marked_text(tree if body is None else body)
