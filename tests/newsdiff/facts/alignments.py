"""The changes between two passages that are taken as aligned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corpus import Article
from newsdiff.changes import StoryFacts
from newsdiff.claims import Node
from newsdiff.comparison import Change
from newsdiff.facts.kinds import KINDS
from newsdiff.facts.mention import Kind
from newsdiff.story import Story, prepare
from newsdiff.wording import word_edits


def changes(
    a: str,
    b: str,
    *,
    rest_of_a: str = "",
    rest_of_b: str = "",
    published_a: str | None = None,
    published_b: str | None = None,
    language: str = "en",
    kinds: Sequence[Kind[Any]] = KINDS,
) -> tuple[Change, ...]:
    """The changes from `a` to `b`, all sentences of which are aligned; their articles go on with the rest."""
    story = prepare(
        [
            _article(a, rest_of_a, "A", published_a, language),
            _article(b, rest_of_b, "B", published_b, language),
        ]
    )
    left, right = _nodes(story, 0, a), _nodes(story, 1, b)
    edits = word_edits(story.tokens_of(left), story.tokens_of(right), language)
    return StoryFacts(story, kinds).changes(left, right, edits)


def _article(text: str, rest: str, outlet: str, published: str | None, language: str) -> Article:
    return Article.from_text(
        "\n\n".join(filter(None, (text, rest))),
        source=f"{outlet}.txt",
        outlet=outlet,
        published=published,
        language=language,
        clean=False,
    )


def _nodes(story: Story, n: int, text: str) -> list[Node]:
    return [(n, i) for i, passage in enumerate(story.passages[n]) if passage.start < len(text)]
