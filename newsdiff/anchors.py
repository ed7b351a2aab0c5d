"""What pins a passage to an event: the exact amounts and percentages that it states."""

from __future__ import annotations

from newsdiff.facts.figures.figure import IN_WORDS, Figure
from newsdiff.facts.figures.reading import find_figures
from newsdiff.story import Story


def anchors(story: Story) -> list[list[frozenset[str]]]:
    """For each passage of each article, the amounts and percentages it states, normalised."""
    return [
        [_anchors(article.text, passage.start, passage.end, article.language) for passage in passages]
        for article, passages in zip(story.articles, story.passages, strict=True)
    ]


def _anchors(text: str, start: int, end: int, language: str) -> frozenset[str]:
    figures = find_figures(text, start, end, language)
    return frozenset(f"{figure.number:.6g} {figure.unit}" for figure in figures if _pins(figure))


def _pins(figure: Figure) -> bool:
    """Whether a figure is as exact as to be of one event: not "half", not "millions"."""
    exact = not figure.vague and figure.written != IN_WORDS
    return exact and (figure.is_money or figure.kind == "percent")
