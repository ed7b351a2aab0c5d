"""Pages of paragraphs: one claim in full, the excluded blocks, the keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpus import Block
from newsdiff.comparison import ArticleRecord, Cell, Claim, Comparison, Status
from newsdiff.explaining import explain
from tui.plan.cells import Planner
from tui.plan.marks import GLYPH_MARKS, GLYPHS, MEANINGS, NOT_FOUND, WORDS, Mark
from tui.plan.pieces import Paragraph, Piece, paragraph
from tui.plan.text import display, shortened
from tui.plan.words import match_in_words, numbered

BLANK = paragraph("")
INDENT = 4
EXCERPT = 4_000
"""Characters of an excluded block that its list shows."""


def claim_page(planner: Planner, claim: Claim, why: bool = False) -> list[Paragraph]:
    """Every outlet's exact quote, and what it changes, in words; with `why`, the evidence besides."""
    page: list[Paragraph] = []
    for cell in claim.cells:
        page += _cell_head(planner, cell)
        page += _quotes(planner, cell)
        page += [_change(planner, kind, words) for kind, words in _changes(planner, cell)]
        if why:
            page += _reasons(planner, cell)
        page.append(BLANK)
    return page


def _cell_head(planner: Planner, cell: Cell) -> Iterator[Paragraph]:
    name = Piece(numbered(planner.comparison, cell.article), Mark.LABEL)
    glyph = Piece(f"{GLYPHS[cell.status]} ", GLYPH_MARKS[cell.status])
    about = [WORDS[cell.status]]
    about += match_in_words(planner.alignments(cell))
    yield paragraph(glyph, name, Piece("   " + " · ".join(about), Mark.DIM))


def _quotes(planner: Planner, cell: Cell) -> Iterator[Paragraph]:
    comparison = planner.comparison
    for each in cell.passages:
        quote = display(comparison.quote(comparison.passage_by_id[each]))
        yield paragraph(f"“{quote}”", indent=INDENT)
    if cell.status is Status.DROPPED and cell.nearest:
        passage = comparison.passage_by_id[cell.nearest.passage]
        words = f"nearest, match {cell.nearest.score:.2f}: “{display(comparison.quote(passage))}”"
        yield paragraph(Piece(words, Mark.DIM), indent=INDENT)


def _changes(planner: Planner, cell: Cell) -> Iterator[tuple[str, str]]:
    for change in planner.changes(cell):
        words = planner.change_in_words(change)
        note = display(change.note)
        yield display(change.kind), words if note == words else f"{words}   ({note})"


def _change(planner: Planner, kind: str, words: str) -> Paragraph:
    return paragraph(Piece(f"{kind:<12} ", Mark.NOTE), Piece(words, Mark.NOTE_VALUE), indent=2 * INDENT)


def _reasons(planner: Planner, cell: Cell) -> Iterator[Paragraph]:
    for alignment in planner.alignments(cell):
        for reason in explain(alignment):
            yield paragraph(Piece(display(reason), Mark.DIM), indent=2 * INDENT)


def excluded_count(comparison: Comparison) -> int:
    return sum(len(article.excluded) for article in comparison.articles)


def excluded_page(comparison: Comparison) -> list[Paragraph]:
    """Every block that was set aside, by outlet, with its reason; and how the article was read."""
    page: list[Paragraph] = []
    for article in comparison.articles:
        if article.excluded or article.notes:
            page.append(paragraph(Piece(numbered(comparison, article.id), Mark.LABEL)))
            page += [paragraph(Piece(f"note: {display(note)}", Mark.DIM), indent=2) for note in article.notes]
            page += [each for block in article.excluded for each in _block(article, block)]
            page.append(BLANK)
    return page or [paragraph(Piece("No block was excluded.", Mark.DIM))]


def _block(article: ArticleRecord, block: Block) -> Iterator[Paragraph]:
    yield paragraph(Piece(block.reason or "no reason given", Mark.NOTE), indent=2)
    yield paragraph(shortened(display(block.of(article.text)).strip(), EXCERPT), indent=INDENT)


def help_page(groups: Iterable[tuple[str, Sequence[tuple[str, str]]]]) -> list[Paragraph]:
    """`groups` are headings, each with its rows of keys and what they do."""
    page: list[Paragraph] = []
    for heading, rows in groups:
        page.append(paragraph(Piece(heading, Mark.HEADING)))
        page += [paragraph(Piece(f"{keys:<18} ", Mark.NOTE), words, indent=2) for keys, words in rows]
        page.append(BLANK)
    page.append(paragraph(Piece("Marks", Mark.HEADING)))
    page += [paragraph(Piece(f"{glyph:<18} ", Mark.NOTE), words, indent=2) for glyph, words in MEANINGS]
    page.append(BLANK)
    words = f"newsdiff compares wording in the texts it was given; “{NOT_FOUND}” is no claim about the truth."
    page.append(paragraph(Piece(words, Mark.DIM)))
    return page
