"""Files of JSON-LD: the articles that schema.org describes, with their texts."""

from __future__ import annotations

import re
from typing import Any

from corpus.article import Article
from corpus.errors import ReadError
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.schema_org import STUB_WORDS, Graph, body_of, is_closed, read_graph, state
from corpus.readers.stated import Stated

ORIGIN = "schema.org"
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|li|blockquote)\b[^>]{0,200}>", re.IGNORECASE)
_STUB = "looks like the free part of a paid article: it is said not to be free, and the text is short"


def read(value: dict[str, Any], raw: Raw, pages: Pages) -> list[Article]:
    """The articles of a node or a `@graph` in order; none if there are none. Raises ReadError for articles
    without any text."""
    graph = read_graph(value)
    nodes = [*graph.articles, *graph.listed]
    articles = [_read(node, graph, raw, pages) for node in nodes if body_of(node).strip()]
    if nodes and not articles:
        raise ReadError(f"{raw.source} describes an article without its articleBody: save the page itself")
    return articles


def _read(node: dict[str, Any], graph: Graph, raw: Raw, pages: Pages) -> Article:
    stated = Stated()
    state(stated, node, graph, ORIGIN)
    stated.add(ORIGIN, outlet=graph.site)
    text = body_of(node)
    if _MARKUP.search(text):
        [text] = pages.ask(raw.source, job="fragments", html=[text])["texts"]
    stub = is_closed(node) and len(text.split()) < STUB_WORDS
    return Article.from_text(text, source=raw.source, notes=(_STUB,) if stub else (), **stated.arguments())
