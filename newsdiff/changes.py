"""What an alignment alters: the facts in which its two sides differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsdiff.claims import Node
from newsdiff.comparison import Change, Location, Passage
from newsdiff.facts.kinds import KINDS
from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind, M, Sentence, Side
from newsdiff.story import Story
from newsdiff.tokens import Token, tokenise
from newsdiff.wording import WordEdit


class StoryFacts:
    """The facts that a story's articles state, found once for each article."""

    def __init__(self, story: Story, kinds: Sequence[Kind[Any]] = KINDS) -> None:
        self._story = story
        self._texts = [_article_text(story, n) for n in range(len(story.articles))]
        self._found: dict[str, list[_Mentions]] = {kind.name: [] for kind in kinds}
        for text in self._texts:
            for kind in kinds:
                self._found[kind.name].append(_Mentions.of(kind.mentions(text)))
            text.forget()
        self._kinds = kinds
        self._sides: dict[int, dict[tuple[Node, ...], dict[str, Side[Any]]]] = defaultdict(dict)
        self._left = 0

    def changes(self, a: Sequence[Node], b: Sequence[Node], edits: Sequence[WordEdit]) -> tuple[Change, ...]:
        """The facts in which two aligned runs of passages differ, in the order of `a`'s text, then of `b`'s.

        `edits` are the word-level differences of their tokens. What is made of an article's passages is kept
        until another article is on the left: so alignments should come in the order of their left articles.
        """
        if a[0][0] != self._left:
            self._sides.pop(self._left, None)
            self._left = a[0][0]
        names = [self._story.articles[nodes[0][0]].id for nodes in (a, b)]
        left, right = self._sides_of(a), self._sides_of(b)
        found = [
            difference
            for kind in self._kinds
            for difference in kind.compare(Aligned(left[kind.name], right[kind.name], edits))
        ]
        return tuple(_change(difference, *names) for difference in sorted(found, key=_place))

    @property
    def articles(self) -> list[str]:
        """The ids of the articles."""
        return [article.id for article in self._story.articles]

    def stated(self, kind: Kind[M], nodes: Sequence[Node]) -> list[M]:
        """The mentions of one kind in passages of one article, in reading order."""
        own = self._found[kind.name][nodes[0][0]]
        passages = [self._story.passage(node) for node in sorted(nodes)]
        return [mention for passage in passages for mention in own.within(passage.start, passage.end)]

    def everywhere(self, kind: Kind[M], article: int) -> Sequence[M]:
        """The mentions of one kind in the whole of an article."""
        return self._found[kind.name][article].all

    def _sides_of(self, nodes: Sequence[Node]) -> dict[str, Side[Any]]:
        """A run of passages as a side, a kind each; the same objects in all alignments that it is in."""
        run, known = tuple(nodes), self._sides[nodes[0][0]]
        if run not in known:
            read = _Run.of(self._story, run)
            known[run] = {name: self._side(found, read) for name, found in self._found.items()}
        return known[run]

    def _side(self, mentions: Sequence[_Mentions], run: _Run) -> Side[Any]:
        own = mentions[run.article]
        inside = [mention for span in run.spans for mention in own.within(*span)]
        return Side(
            article=self._texts[run.article],
            spans=run.spans,
            tokens=run.tokens,
            mentions=inside,
            around=_outside(inside, own, run.sentences) if run.is_cut else [],
            everywhere=own.all,
        )


@dataclass(frozen=True)
class _Run:
    """Aligned passages of one article: their spans, the sentences that they are of, and their tokens."""

    article: int
    spans: Sequence[tuple[int, int]]
    sentences: Sequence[tuple[int, int]]
    tokens: Sequence[Token]

    @classmethod
    def of(cls, story: Story, nodes: Sequence[Node]) -> _Run:
        passages = [story.passage(node) for node in nodes]
        sentences = sorted({_sentence(passage) for passage in passages})
        return cls(nodes[0][0], [(p.start, p.end) for p in passages], sentences, story.tokens_of(nodes))

    @property
    def is_cut(self) -> bool:
        """Whether some of the sentences' text is outside the passages."""
        return list(self.spans) != list(self.sentences)


@dataclass(frozen=True)
class _Mentions:
    """An article's mentions of one kind, in reading order, with where each begins."""

    all: Sequence[Any]
    starts: Sequence[int]

    @classmethod
    def of(cls, found: Sequence[Any]) -> _Mentions:
        return cls(found, [mention.start for mention in found])

    def within(self, start: int, end: int) -> Iterator[Any]:
        """Those that lie in a span whole."""
        here = self.all[bisect_left(self.starts, start) : bisect_right(self.starts, end)]
        return (mention for mention in here if mention.end <= end)


def _outside(inside: Sequence[Any], own: _Mentions, sentences: Sequence[tuple[int, int]]) -> list[Any]:
    """The mentions of some sentences that are not among those of the passages."""
    known = set(map(id, inside))
    return [mention for span in sentences for mention in own.within(*span) if id(mention) not in known]


def _article_text(story: Story, n: int) -> ArticleText:
    article = story.articles[n]
    spans = {_sentence(passage) for passage in story.passages[n]}
    sentences = [Sentence(*span, tokenise(article.text, *span, article.language)) for span in sorted(spans)]
    return ArticleText(article.text, sentences, article.language, article.published)


def _sentence(passage: Passage) -> tuple[int, int]:
    whole = passage.sentence
    return (passage.start, passage.end) if whole is None else (whole.start, whole.end)


def _place(difference: Difference) -> tuple[bool, int]:
    stated = difference.a or difference.b
    assert stated is not None
    return difference.a is None, stated.start


def _change(difference: Difference, article_a: str, article_b: str) -> Change:
    a, b = difference.a, difference.b
    return Change(
        kind=difference.kind,
        a=Location(article=article_a, start=a.start, end=a.end) if a else None,
        b=Location(article=article_b, start=b.start, end=b.end) if b else None,
        a_value=a.value if a else None,
        b_value=b.value if b else None,
        severity=difference.severity,
        remark=difference.remark,
        inferred=difference.inferred,
    )
