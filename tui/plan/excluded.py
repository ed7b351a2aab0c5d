"""What was set aside, and what was kept in doubt, outlet by outlet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus import Block, BlockKind
from newsdiff.comparison import ArticleRecord, Comparison
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.pieces import Paragraph, Piece, paragraph
from tui.plan.text import display, shortened

INDENT = 4
EXCERPT = 4_000
"""Characters of a block that the list shows."""
CURRENT = "▌"
IN_DOUBT = "kept in doubt"


@dataclass(frozen=True, slots=True)
class Listed:
    """A block of the article of this number that a person may decide on."""

    article: int
    block: Block

    @property
    def is_aside(self) -> bool:
        return self.block.kind is BlockKind.EXCLUDED


def excluded_count(comparison: Comparison) -> int:
    return sum(len(article.excluded) for article in comparison.articles)


def listed(comparison: Comparison) -> list[Listed]:
    """The blocks that were set aside or kept in doubt, in the order of the page."""
    return [
        Listed(number, block)
        for number, article in enumerate(comparison.articles)
        for block in (*article.excluded, *_doubtful(article))
    ]


def excluded_page(comparison: Comparison, current: Listed | None = None) -> list[Paragraph]:
    """Every block with its reason and how little it looks like the article, and how each article was read.

    The `current` one has a bar before it.
    """
    page: list[Paragraph] = []
    found = listed(comparison)
    for number, article in enumerate(comparison.articles):
        own = [one for one in found if one.article == number]
        if own or article.notes:
            page.append(paragraph(Piece(numbered(comparison, article.id), Mark.LABEL)))
            page += [paragraph(Piece(f"note: {display(note)}", Mark.DIM), indent=2) for note in article.notes]
            page += [each for one in own for each in _block(article, one, one == current)]
            page.append(paragraph(""))
    return page or [paragraph(Piece("No block was excluded.", Mark.DIM))]


def place(page: list[Paragraph]) -> int:
    """The number of the paragraph with the bar, 0 where there is none."""
    return next((number for number, each in enumerate(page) if each.text.startswith(CURRENT)), 0)


def _doubtful(article: ArticleRecord) -> Iterator[Block]:
    return (b for b in article.blocks if b.kind is not BlockKind.EXCLUDED and b.score is not None)


def _block(article: ArticleRecord, one: Listed, current: bool) -> Iterator[Paragraph]:
    reason = one.block.reason or "no reason given" if one.is_aside else IN_DOUBT
    score = "" if one.block.score is None else f" · {one.block.score:.2f}"
    bar = Piece(CURRENT if current else " ", Mark.BAR)
    yield paragraph(bar, Piece(f" {reason}{score}", Mark.NOTE), hang=2)
    text = shortened(display(one.block.of(article.text)).strip(), EXCERPT)
    yield paragraph(text, indent=INDENT)
