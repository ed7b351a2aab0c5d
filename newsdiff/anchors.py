"""What pins a passage to an event: the exact amounts and percentages that it states."""

from __future__ import annotations

from newsdiff.facts.figures import find_figures
from newsdiff.story import Story


def anchors(story: Story) -> list[list[frozenset[str]]]:
    """For each passage of each article, the amounts and percentages it states, normalised."""
    return [
        [_anchors(article.text, passage.start, passage.end) for passage in passages]
        for article, passages in zip(story.articles, story.passages, strict=True)
    ]


def _anchors(text: str, start: int, end: int) -> frozenset[str]:
    figures = (figure for figure in find_figures(text, start, end) if figure.modifier != "vague")
    return frozenset(f"{figure.number:.6g} {figure.unit}" for figure in figures if figure.unit)
