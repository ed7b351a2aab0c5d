"""What an alignment alters: the facts in which its two sides differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsdiff.claims import Node
from newsdiff.comparison import Change, Location
from newsdiff.facts import KINDS
from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind, Mention, Sentence, Side
from newsdiff.story import Story
from newsdiff.tokens import tokenise
from newsdiff.wording import WordEdit


class StoryFacts:
    """The facts that a story's articles state, found once for each article."""

    def __init__(self, story: Story, kinds: Sequence[Kind[Any]] = KINDS) -> None:
        self._story = story
        self._texts = [_article_text(story, n) for n in range(len(story.articles))]
        self._found = [(kind, [_Mentions.of(kind.find(text)) for text in self._texts]) for kind in kinds]

    def changes(self, a: Sequence[Node], b: Sequence[Node], edits: Sequence[WordEdit]) -> tuple[Change, ...]:
        """The facts in which two aligned runs of passages differ, in the order of `a`'s text, then of `b`'s.

        `edits` are the word-level differences of their tokens.
        """
        names = [self._story.articles[nodes[0][0]].id for nodes in (a, b)]
        found = [
            difference
            for kind, mentions in self._found
            for difference in kind.compare(Aligned(self._side(mentions, a), self._side(mentions, b), edits))
        ]
        return tuple(_change(difference, *names) for difference in sorted(found, key=_place))

    def _side(self, mentions: Sequence[_Mentions], nodes: Sequence[Node]) -> Side[Any]:
        story, own = self._story, mentions[nodes[0][0]]
        passages = [story.passage(node) for node in nodes]
        spans = [(p.start, p.end) for p in passages]
        wholes = sorted(
            {(p.sentence.start, p.sentence.end) if p.sentence else (p.start, p.end) for p in passages}
        )
        inside = [mention for span in spans for mention in own.within(*span)]
        around = [m for span in wholes for m in own.within(*span) if m not in inside]
        return Side(
            article=self._texts[nodes[0][0]],
            spans=spans,
            tokens=story.tokens_of(nodes),
            mentions=inside,
            around=around,
            everywhere=own.all,
        )


@dataclass(frozen=True)
class _Mentions:
    """An article's mentions of one kind, in reading order, with where each begins."""

    all: Sequence[Mention]
    starts: Sequence[int]

    @classmethod
    def of(cls, found: Any) -> _Mentions:
        ordered = sorted(found, key=lambda mention: (mention.start, mention.end))
        return cls(ordered, [mention.start for mention in ordered])

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """Those that lie in a span whole."""
        here = self.all[bisect_left(self.starts, start) : bisect_right(self.starts, end)]
        return (mention for mention in here if mention.end <= end)


def _article_text(story: Story, n: int) -> ArticleText:
    article = story.articles[n]
    spans = {
        (p.sentence.start, p.sentence.end) if p.sentence else (p.start, p.end) for p in story.passages[n]
    }
    sentences = [Sentence(*span, tokenise(article.text, *span, article.language)) for span in sorted(spans)]
    return ArticleText(article.text, sentences, article.language, article.published)


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
