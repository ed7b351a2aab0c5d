"""A web page to the text of its article and what the page says about it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import trafilatura
from lxml.html import HtmlElement, tostring
from trafilatura.settings import Document

from corpus.readers.extractor.failing import Unreadable
from corpus.readers.extractor.fragments import text_of
from corpus.readers.extractor.layout import index_note, stub_note
from corpus.readers.extractor.marks import marked_text
from corpus.readers.extractor.markup import parse, remove_hidden
from corpus.readers.extractor.metadata import read_metadata


def read(request: dict[str, Any]) -> dict[str, Any]:
    """For `html`, and the `url` it was fetched from if known: `text`, `values`, `origins` and `notes`."""
    tree = parse(request["html"])
    stated, graph, copied = read_metadata(tree, request.get("url"))
    remove_hidden(tree)
    text, extractor = _extract(tree, stated.values.get("url"))
    notes = [note for note in (copied, index_note(tree), stub_note(tree, graph, text)) if note]
    return {
        "text": text,
        "values": stated.values,
        "origins": stated.origins | {"text": extractor},
        "notes": notes,
    }


def _extract(tree: HtmlElement, url: str | None) -> tuple[str, str]:
    """The text and what found it."""
    found = trafilatura.bare_extraction(
        deepcopy(tree), url=url, include_comments=False, output_format="xml", deduplicate=False
    )
    if isinstance(found, Document) and (text := marked_text(found.body)):
        return text, f"trafilatura {trafilatura.__version__}"
    text, version = _extract_faster(tree)
    if not text:
        raise Unreadable(
            "shows no article that newsdiff can find: copy its text into a .txt file"
            + ("" if version else ", or install newsdiff[fast] for a second try")
        )
    return text, f"resiliparse {version}"


def _extract_faster(tree: HtmlElement) -> tuple[str, str | None]:
    """What resiliparse finds and its version; None where it is not installed."""
    try:
        from importlib.metadata import version

        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        return "", None
    html = tostring(tree, encoding="unicode")
    minimal = extract_plain_text(
        html, preserve_formatting="minimal_html", main_content=True, alt_texts=False, comments=False
    )
    return text_of(minimal), version("resiliparse")
