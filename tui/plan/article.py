"""One outlet's article in full and in its own order, each of its passages with the claim it tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus import Block, BlockKind
from newsdiff.cells import MOVED, POSSIBLE, is_moved
from newsdiff.comparison import ArticleRecord, Passage, Status
from tui.plan.cells import Planner, cell_glyph
from tui.plan.marks import Mark
from tui.plan.outline import HEADINGS
from tui.plan.pieces import Marked, Piece, mark_span
from tui.plan.text import display, shortened

EXCERPT = 90
"""Characters of what was set aside that the text shows."""
SET_ASIDE = "╌ set aside"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage in its paragraph: `[start, end)` of the paragraph's shown text, its claim and its glyphs."""

    start: int
    end: int
    passage: Passage
    claim: int
    glyphs: tuple[Piece, ...]
    differs: bool
    """Whether it is altered, or told by no other outlet or not by the base."""


@dataclass(frozen=True, slots=True)
class ArticleParagraph:
    """A block's marked text; a heading's, or that of blocks set aside, has no sentences."""

    pieces: tuple[Piece, ...]
    sentences: tuple[Sentence, ...] = ()
    heading: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def article_text(planner: Planner, article: str) -> list[ArticleParagraph]:
    """Every block of the article in its order; neighbours set aside for one reason are one."""
    record = planner.comparison.article_by_id[article]
    told = _claims(planner, article)
    page: list[ArticleParagraph] = []
    for reason, run in groupby(record.blocks or _whole(record), key=_why_aside):
        blocks = list(run)
        if reason is None:
            page += [_paragraph(planner, record, block, told) for block in blocks]
        else:
            page.append(_aside(record, reason, blocks))
    return page


def _whole(record: ArticleRecord) -> Sequence[Block]:
    return (Block(kind=BlockKind.PARAGRAPH, start=0, end=len(record.text)),)


def _why_aside(block: Block) -> str | None:
    return (block.reason or "no reason given") if block.kind is BlockKind.EXCLUDED else None


def _aside(record: ArticleRecord, reason: str, blocks: Sequence[Block]) -> ArticleParagraph:
    count = "" if len(blocks) == 1 else f", {len(blocks)} blocks"
    words = shortened(display(blocks[0].of(record.text)).strip(), EXCERPT)
    return ArticleParagraph((Piece(f"{SET_ASIDE} ({display(reason)}{count}): {words}", Mark.DIM),))


def _paragraph(
    planner: Planner, record: ArticleRecord, block: Block, told: dict[str, int]
) -> ArticleParagraph:
    inside = planner.outlines[record.id].passages
    first, end = (bisect_left(inside, at, key=lambda each: each.start) for at in (block.start, block.end))
    passages = inside[first:end]
    if not passages:
        heading = block.kind in HEADINGS
        words = display(block.of(record.text)).strip()
        mark = Mark.HEADING if heading else Mark.DIM
        return ArticleParagraph((Piece(words.lstrip("# ") or words, mark),), heading=heading)
    pieces: list[Piece] = []
    sentences: list[Sentence] = []
    at, length = block.start, 0
    for passage in passages:
        between = display(record.text[at : passage.start])
        between = between.lstrip(" ") if at == block.start else between
        marked = mark_span(record.text, passage.start, passage.end, _marks(planner, record.id, passage, told))
        size = sum(len(piece.text) for piece in marked)
        length += len(between)
        if passage.id in told:
            sentences.append(_sentence(planner, passage, told[passage.id], length, length + size))
        length += size
        pieces += [Piece(between, Mark.DIM), *marked]
        at = max(at, passage.end)
    pieces.append(Piece(display(record.text[at : block.end]).rstrip(" "), Mark.DIM))
    return ArticleParagraph(tuple(piece for piece in pieces if piece.text), tuple(sentences))


def _sentence(planner: Planner, passage: Passage, number: int, start: int, end: int) -> Sentence:
    comparison = planner.comparison
    claim = comparison.claims[number]
    cell = claim.cell(passage.article)
    glyph = planner.base_glyph(claim) if cell.status is Status.BASE else cell_glyph(cell)
    extra = POSSIBLE if planner.is_possible(cell) else MOVED if is_moved(comparison, cell) else ""
    glyphs = (glyph, Piece(extra, Mark.GLYPH_EXTRA)) if extra else (glyph,)
    differs = glyph.mark in (Mark.GLYPH_ALTERED, Mark.GLYPH_ADDED)
    return Sentence(start, end, passage, number, glyphs, differs)


def _marks(planner: Planner, article: str, passage: Passage, told: dict[str, int]) -> Iterator[Marked]:
    """What differs from the base in a passage; the base's own words are not marked."""
    if article != planner.comparison.base and passage.id in told:
        cell = planner.comparison.claims[told[passage.id]].cell(article)
        yield from planner.marks(cell)


def _claims(planner: Planner, article: str) -> dict[str, int]:
    """The claim that each passage tells, in whose own row it stands if in any."""
    found: dict[str, int] = {}
    for number, claim in enumerate(planner.comparison.claims):
        cell = claim.cell(article)
        for passage in cell.passages:
            if cell.shared_with is None or passage not in found:
                found[passage] = number
    return found
