"""The articles of a story made ready for comparison: numbered, cut into passages and clauses, tokenised."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count, groupby

from corpus import Article, Span
from corpus.clauses import split_clauses
from corpus.passages import find_passages
from newsdiff.claims import Node
from newsdiff.comparison import ArticleRecord, Location, Passage
from newsdiff.tokens import Token, tokenise

Clause = tuple[Token, ...]

_MOST_PASSAGES = 20_000
_MOST_PAIRS = 64_000_000
"""Pairs of passages that are compared: 8,000 passages of each of two articles, or a megabyte of prose."""


@dataclass(frozen=True)
class Story:
    """`passages[n]` and `clauses[n]` belong to `articles[n]`; a `Node` (n, i) is its i-th passage.

    `clauses[n][i]` are the clauses of that passage, each with its tokens; a passage has at least one.
    """

    articles: tuple[ArticleRecord, ...]
    passages: tuple[tuple[Passage, ...], ...]
    clauses: tuple[tuple[tuple[Clause, ...], ...], ...]

    @property
    def nodes(self) -> list[Node]:
        return [(n, i) for n, passages in enumerate(self.passages) for i in range(len(passages))]

    @property
    def languages(self) -> list[str]:
        return [article.language for article in self.articles]

    def passage(self, node: Node) -> Passage:
        return self.passages[node[0]][node[1]]

    def text_of(self, node: Node) -> str:
        passage = self.passage(node)
        return self.articles[node[0]].text[passage.start : passage.end]

    def clauses_of(self, node: Node) -> tuple[Clause, ...]:
        return self.clauses[node[0]][node[1]]

    def tokens_of(self, nodes: Sequence[Node]) -> list[Token]:
        """The tokens of several passages of one article, in order."""
        return [token for node in nodes for clause in self.clauses_of(node) for token in clause]

    def locations(self, article: int, tokens: Sequence[Token]) -> list[Location]:
        """From the first token to the last, passage by passage."""
        name, passages = self.articles[article].id, self.passages[article]
        by_passage = groupby(tokens, key=lambda token: bisect_right(passages, token.start, key=_start))
        runs = [list(run) for _, run in by_passage]
        return [Location(article=name, start=run[0].start, end=run[-1].end) for run in runs]

    def divided(self, pieces: Mapping[Node, Sequence[tuple[int, int]]]) -> Story:
        """The story with some passages cut into runs of clauses, given as ranges of their clauses.

        A piece reaches from its first token to where the next piece begins, white space left out.
        """
        numbers = count(1)
        passages, clauses = [], []
        for n in range(len(self.articles)):
            cut = [self._pieces((n, i), pieces.get((n, i))) for i in range(len(self.passages[n]))]
            parts = list(chain.from_iterable(cut))
            passages.append(tuple(p.model_copy(update={"id": f"p{next(numbers)}"}) for p, _ in parts))
            clauses.append(tuple(part for _, part in parts))
        return Story(self.articles, tuple(passages), tuple(clauses))

    def _pieces(
        self, node: Node, ranges: Sequence[tuple[int, int]] | None
    ) -> Iterator[tuple[Passage, tuple[Clause, ...]]]:
        whole, clauses = self.passage(node), self.clauses_of(node)
        if ranges is None:
            yield whole, clauses
            return
        text = self.articles[node[0]].text
        sentence = Span(start=whole.start, end=whole.end)
        starts = [
            whole.start,
            *(_opening(text, clauses[first][0].start) for first, _ in ranges[1:]),
            whole.end,
        ]
        for number, (first, last) in enumerate(ranges):
            end = starts[number] + len(text[starts[number] : starts[number + 1]].rstrip())
            update = {"start": starts[number], "end": end, "kind": "clause", "sentence": sentence}
            yield whole.model_copy(update=update), clauses[first:last]


def _start(passage: Passage) -> int:
    return passage.start


def _opening(text: str, start: int) -> int:
    """Where a piece begins that has its first word at `start`: an opening mark belongs to it."""
    while start > 0 and not text[start - 1].isspace() and text[start - 1] not in ",;:—–":
        start -= 1
    return start


def prepare(articles: Sequence[Article]) -> Story:
    """Number articles a1, a2, … and passages p1, p2, … in the order given; passages are sentences.

    Of an article of more than `_MOST_PASSAGES`, or where the pairs of passages would be more than
    `_MOST_PAIRS`, the first are taken.
    """
    numbers = count(1)
    records, passages, clauses = [], [], []
    every = [find_passages(article, _MOST_PASSAGES + 1) for article in articles]
    most = min(_MOST_PASSAGES, _most_passages([len(spans) for spans in every]))
    for number, (article, found_spans) in enumerate(zip(articles, every, strict=True), start=1):
        fields = article.model_dump(exclude={"excluded"})
        spans = found_spans[:most]
        if not spans:
            fields["notes"] = (*article.notes, "nothing of it is left to compare")
        if len(spans) < len(found_spans):
            fields["notes"] = (*article.notes, f"too long: only its first {most:,} sentences are compared")
        records.append(ArticleRecord(id=f"a{number}", excluded=article.excluded, **fields))
        found = [
            Passage(
                id=f"p{next(numbers)}", article=f"a{number}", start=span.start, end=span.end, kind=span.kind
            )
            for span in spans
        ]
        passages.append(tuple(found))
        clauses.append(tuple(_clauses(article, passage) for passage in found))
    return Story(tuple(records), tuple(passages), tuple(clauses))


def _most_passages(counts: Sequence[int]) -> int:
    """How many passages of an article may be compared, so that they make `_MOST_PAIRS` at most."""
    return bisect_right(range(max(counts, default=0) + 1), _MOST_PAIRS, key=lambda n: _pairs(counts, n)) - 1


def _pairs(counts: Sequence[int], most: int) -> int:
    """How many pairs of passages of two articles there are with `most` passages an article."""
    sizes = [min(size, most) for size in counts]
    return (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2


def _clauses(article: Article, passage: Passage) -> tuple[Clause, ...]:
    spans = split_clauses(article.text, Span(start=passage.start, end=passage.end), article.language)
    clauses = [tuple(tokenise(article.text, span.start, span.end, article.language)) for span in spans]
    return tuple(clause for clause in clauses if clause) or ((),)
