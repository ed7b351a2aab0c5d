"""The articles of a story made ready for comparison: identified, cut into passages, tokenised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus import Article
from corpus.passages import find_passages
from newsdiff.claims import Node
from newsdiff.comparison import ArticleRecord, Location, Passage
from newsdiff.tokens import Token, tokenise


@dataclass(frozen=True)
class Story:
    """`passages[n]` and `tokens[n]` belong to `articles[n]`; a `Node` (n, i) is its i-th passage."""

    articles: tuple[ArticleRecord, ...]
    passages: tuple[tuple[Passage, ...], ...]
    tokens: tuple[tuple[tuple[Token, ...], ...], ...]

    @property
    def nodes(self) -> list[Node]:
        return [(n, i) for n, passages in enumerate(self.passages) for i in range(len(passages))]

    def passage(self, node: Node) -> Passage:
        return self.passages[node[0]][node[1]]

    def text_of(self, node: Node) -> str:
        passage = self.passage(node)
        return self.articles[node[0]].text[passage.start : passage.end]

    def texts(self, article: int) -> list[str]:
        """The passages of an article, as they stand."""
        text = self.articles[article].text
        return [text[passage.start : passage.end] for passage in self.passages[article]]

    def tokens_of(self, nodes: Sequence[Node]) -> list[Token]:
        """The tokens of several passages of one article, in order."""
        return [token for n, i in nodes for token in self.tokens[n][i]]

    def location(self, article: int, tokens: Sequence[Token]) -> Location | None:
        """From the first token to the last; None for no tokens."""
        if not tokens:
            return None
        return Location(article=self.articles[article].id, start=tokens[0].start, end=tokens[-1].end)


def prepare(articles: Sequence[Article]) -> Story:
    """Number articles a1, a2, … and passages p1, p2, … in the order given."""
    records, passages, tokens = [], [], []
    count = 0
    for number, article in enumerate(articles, start=1):
        record = ArticleRecord(
            id=f"a{number}", excluded=article.excluded, **article.model_dump(exclude={"excluded"})
        )
        found = []
        for span in find_passages(article):
            count += 1
            found.append(
                Passage(id=f"p{count}", article=record.id, start=span.start, end=span.end, kind=span.kind)
            )
        records.append(record)
        passages.append(tuple(found))
        tokens.append(tuple(tuple(tokenise(article.text, p.start, p.end, article.language)) for p in found))
    return Story(tuple(records), tuple(passages), tuple(tokens))
