"""An article's text at a width: prose with glyphs in a gutter, and beside it what is altered, if it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from tui.plan.article import ArticleParagraph, Sentence
from tui.plan.cells import Planner
from tui.plan.changes import in_a_line
from tui.plan.flow import Flow, fitted
from tui.plan.marks import Mark
from tui.plan.outlets import against_in_words
from tui.plan.pieces import Paragraph, Piece, bracketed, paragraph
from tui.plan.rowmap import RowMap
from tui.plan.text import display
from tui.plan.wrapping import wrap

GUTTER = 6
"""Cells for the glyphs of the passages that begin in a line."""
MEASURE = 78
"""Cells of a line of prose, for the eye to find the next."""
GAP = 4
NOTES = 34
"""With less room than this beside the prose there are no notes."""
WIDEST_NOTES = 60


@dataclass(frozen=True, slots=True)
class _Block:
    lines: list[tuple[int, int]]
    notes: Flow | None

    @property
    def height(self) -> int:
        return max(len(self.lines), len(self.notes) if self.notes else 0) + 1


class ArticleLines:
    """The lines of an article; one of its sentences is current, and is marked when a line is asked for."""

    def __init__(self, planner: Planner, paragraphs: Sequence[ArticleParagraph], width: int) -> None:
        self._planner = planner
        self._paragraphs = paragraphs
        self.width = width
        self._measure = max(2, min(MEASURE, width - GUTTER - 1))
        room = width - GUTTER - self._measure - GAP - 1
        self._notes = min(room, WIDEST_NOTES) if room >= NOTES else 0
        self._blocks = [self._block(each) for each in paragraphs]
        self._map = RowMap([block.height for block in self._blocks])
        self.sentences = [
            (number, sentence) for number, each in enumerate(paragraphs) for sentence in each.sentences
        ]

    def __len__(self) -> int:
        return self._map.total

    def lines_of(self, number: int) -> tuple[int, int]:
        """The first line of a sentence of that number, and the one after its last."""
        block, sentence = self.sentences[number]
        lines = self._blocks[block].lines
        inside = [n for n, (start, end) in enumerate(lines) if start < sentence.end and sentence.start < end]
        top = self._map.top(block)
        return top + (inside[0] if inside else 0), top + (inside[-1] if inside else 0) + 1

    def at(self, line: int, x: int) -> int | None:
        """The number of the sentence at a cell of a line, or of the first that begins after it."""
        if not 0 <= line < self._map.total:
            return None
        block, row = self._map.at(line)
        lines = self._blocks[block].lines
        start = lines[min(row, len(lines) - 1)][0] + max(0, min(x - GUTTER, self._measure))
        after = (n for n, (b, s) in enumerate(self.sentences) if (b, s.end) > (block, start))
        return next(after, None)

    def line(self, number: int, current: int | None) -> list[Piece]:
        """A line, `current` being the number of the sentence that is marked; not padded."""
        block, row = self._map.at(number)
        plan, article = self._blocks[block], self._paragraphs[block]
        chosen = self.sentences[current] if current is not None and self.sentences else None
        sentence = chosen[1] if chosen and chosen[0] == block else None
        pieces = self._gutter(article, plan, row)
        if row < len(plan.lines):
            pieces += self._prose(article, plan.lines[row], sentence)
        if plan.notes and row < len(plan.notes):
            pieces = fitted(pieces, GUTTER + self._measure + GAP)
            pieces += plan.notes.line(row)
        return pieces

    def _gutter(self, article: ArticleParagraph, plan: _Block, row: int) -> list[Piece]:
        if row >= len(plan.lines):
            return [Piece(" " * GUTTER)]
        start, end = plan.lines[row]
        begin = 0 if row == 0 else start
        limit = plan.lines[row + 1][0] if row + 1 < len(plan.lines) else max(end, len(article.text) + 1)
        here = [sentence for sentence in article.sentences if begin <= sentence.start < limit]
        return fitted([Piece(" "), *chain.from_iterable(s.glyphs for s in here)], GUTTER)

    def _prose(
        self, article: ArticleParagraph, line: tuple[int, int], chosen: Sentence | None
    ) -> list[Piece]:
        """The words of a line; what is plain in the chosen sentence is marked as such."""
        pieces: list[Piece] = []
        at = 0
        for piece in article.pieces:
            bounds = {at, at + len(piece.text), *line}
            if chosen:
                bounds |= {chosen.start, chosen.end}
            inside = sorted(bound for bound in bounds if at <= bound <= at + len(piece.text))
            for first, last in pairwise(inside):
                if line[0] <= first and last <= line[1]:
                    here = chosen is not None and chosen.start <= first and last <= chosen.end
                    mark = Mark.CHOSEN if here and piece.mark is Mark.PLAIN else piece.mark
                    pieces.append(Piece(piece.text[first - at : last - at], mark))
            at += len(piece.text)
        return pieces

    def _block(self, article: ArticleParagraph) -> _Block:
        lines = wrap(article.text, self._measure)
        if not self._notes:
            return _Block(lines, None)
        notes = [note for sentence in article.sentences if (note := self._note(sentence)) is not None]
        return _Block(lines, Flow(notes, self._notes) if notes else None)

    def _note(self, sentence: Sentence) -> Paragraph | None:
        """What is altered in a sentence, by claim."""
        claim = self._planner.comparison.claims[sentence.claim]
        cell = claim.cell(sentence.passage.article)
        comparison, elsewhere = self._planner.comparison, self._planner.elsewhere
        found = self._planner.changes(cell)
        if not found or cell.shared_with is not None:
            return None
        words = " · ".join(
            in_a_line(comparison, change, elsewhere.nothing(claim, cell, change)) for change in found
        )
        against = against_in_words(comparison, cell)
        number = Piece(f" {sentence.claim + 1} {against and against + ': '}", Mark.NOTE)
        return paragraph(*sentence.glyphs, number, Piece(display(words), Mark.NOTE_MILD), hang=2)


def in_brackets(paragraphs: Sequence[ArticleParagraph]) -> Sequence[ArticleParagraph]:
    """The article with the characters that carry its marks without colour."""
    return [_bracketed(each) for each in paragraphs]


def _bracketed(article: ArticleParagraph) -> ArticleParagraph:
    """The places of the sentences are moved by the characters that are added before them."""
    shift: list[tuple[int, int]] = []
    at, added = 0, 0
    pieces: list[Piece] = []
    for piece in article.pieces:
        (new,) = bracketed([piece])
        shift.append((at, added))
        at += len(piece.text)
        added += len(new.text) - len(piece.text)
        pieces.append(new)
    shift.append((at, added))

    def moved(offset: int) -> int:
        return offset + max((more for start, more in shift if start <= offset), default=0)

    sentences = tuple(replace(s, start=moved(s.start), end=moved(s.end)) for s in article.sentences)
    return replace(article, pieces=tuple(pieces), sentences=sentences)
