"""Where an article cites another of its story: a link, a title, or the outlet in a reference list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from urllib.parse import urlsplit

from corpus import BlockKind
from corpus.folding import fold_key
from corpus.provenance import SOURCE_CREDIT
from corpus.references import REASON
from newsdiff.comparison import ArticleRecord, Location
from newsdiff.reuse.naming import name_key
from newsdiff.reuse_records import Citation, CitedBy
from newsdiff.tokens import Token, tokenise

_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'()\[\]{}|]{1,2000}", re.IGNORECASE)
"""Provenance of an outlet's name that is whom it is adapted from; to cite that is to cite another text."""
_MARKS = 4
"""Characters such as "# " or quotation marks around a headline."""
_LEAST_TITLE = 4
"""Words in the shortest title that is told from prose."""

_Span = tuple[int, int]


def find_citations(articles: Sequence[ArticleRecord]) -> tuple[Citation, ...]:
    """The citations of each article, in reading order; one for each entry of a reference list.

    A headline cites nothing, and no article cites one of its own title or address.
    """
    texts = [_Cited(article) for article in articles]
    return tuple(citation for text in texts for citation in _of_article(text, texts))


class _Cited:
    """An article as one that cites and is cited."""

    def __init__(self, article: ArticleRecord) -> None:
        self.article = article
        self.address = _address(article.url or "")
        self.title = _forms(tokenise(article.title or "", 0, len(article.title or ""), article.language))
        name = "" if article.provenance.get("outlet") == SOURCE_CREDIT else name_key(article.outlet)
        self.outlet = _forms(tokenise(name, 0, len(name), article.language))
        blocks = {*article.blocks, *article.excluded}
        self.entries = sorted((b.start, b.end) for b in blocks if b.reason == REASON)
        self._lines = sorted((b.start, b.end) for b in blocks if b.kind is not BlockKind.EXCLUDED)
        self.links = self._links()

    def places(self, forms: str) -> Iterator[_Span]:
        """Where some words stand in a row, as spans of the text, whole lines of the body left out."""
        if not all(form in self._folded for form in forms.split(" ")):
            return
        text, wanted = f" {_forms(self._tokens)} ", f" {forms} "
        begins = list(_begins(self._tokens))
        at = text.find(wanted)
        while at >= 0:
            first = bisect_right(begins, at) - 1
            span = self._tokens[first].start, self._tokens[first + forms.count(" ")].end
            if not self._is_line(span):
                yield span
            at = text.find(wanted, at + len(wanted) - 1)

    def _is_line(self, span: _Span) -> bool:
        """Whether a span is a whole line of the body, as a headline is, but for marks."""
        line = _around(span, self._lines)
        return line is not None and line[1] - line[0] <= span[1] - span[0] + _MARKS

    @cached_property
    def _folded(self) -> str:
        return fold_key(self.article.text)

    @cached_property
    def _tokens(self) -> list[Token]:
        text = self.article.text
        return tokenise(text, 0, len(text), self.article.language)

    def _links(self) -> Mapping[str, list[_Span]]:
        links: dict[str, list[_Span]] = defaultdict(list)
        for match in _LINK.finditer(self.article.text):
            links[_address(match[0])].append(match.span())
        return links


def _of_article(citing: _Cited, others: Sequence[_Cited]) -> list[Citation]:
    found: dict[tuple[_Span, str], set[CitedBy]] = defaultdict(set)
    for other in others:
        if other is citing:
            continue
        for by, span in _ways(citing, other):
            found[_around(span, citing.entries) or span, other.article.id].add(by)
    order = list(CitedBy)
    return [
        Citation(
            article=citing.article.id,
            cites=cited,
            by=tuple(sorted(ways, key=order.index)),
            location=Location(article=citing.article.id, start=span[0], end=span[1]),
        )
        for (span, cited), ways in sorted(found.items())
    ]


def _ways(citing: _Cited, other: _Cited) -> Iterator[tuple[CitedBy, _Span]]:
    if other.address and other.address != citing.address:
        yield from ((CitedBy.LINK, span) for span in citing.links.get(other.address, ()))
    if other.title.count(" ") + 1 >= _LEAST_TITLE and other.title != citing.title:
        yield from ((CitedBy.TITLE, span) for span in citing.places(other.title))
    if citing.entries and other.outlet and other.outlet != citing.outlet:
        named = citing.places(other.outlet)
        yield from ((CitedBy.OUTLET, span) for span in named if _around(span, citing.entries))


def _around(span: _Span, spans: Sequence[_Span]) -> _Span | None:
    """The one of some spans in order that holds another."""
    at = bisect_right(spans, (span[0], len(spans) and spans[-1][1])) - 1
    return spans[at] if at >= 0 and spans[at][1] >= span[1] else None


def _address(url: str) -> str:
    """What of a web address tells the page: host and path, without "www." and what follows the path."""
    try:
        parts = urlsplit(url.strip() if "://" in url else f"http://{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/.,;:!?")
    return f"{host}{path}".casefold() if host and path else ""


def _forms(tokens: Iterable[Token]) -> str:
    return " ".join(token.form for token in tokens)


def _begins(tokens: Iterable[Token]) -> Iterator[int]:
    """Where the space in front of each word stands in the words' forms, set off by spaces."""
    at = 0
    for token in tokens:
        yield at
        at += len(token.form) + 1
