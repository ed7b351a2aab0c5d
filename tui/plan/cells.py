"""One outlet's part of a claim as marked paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsdiff.comparison import (
    NOTHING_STATED,
    Alignment,
    Cell,
    Change,
    Claim,
    Comparison,
    Location,
    Passage,
    Status,
    Tier,
)
from tui.plan.marks import BASE_LACKS, GAP, GLYPH_MARKS, GLYPHS, MOVED, NOT_FOUND, POSSIBLE, Mark
from tui.plan.outline import Outline
from tui.plan.pieces import Marked, Paragraph, Piece, bracketed, mark_span, paragraph
from tui.plan.text import display, shortened

QUOTE_LIMIT = 36
"""A change is shown in the outlet's own words up to this many characters, else by its normalised value."""
RESTATED = 0.5
"""Where more of a passage is worded differently than this, only its typed changes are marked."""
NOTE_INDENT = 2


@dataclass(frozen=True, slots=True)
class CellPlan:
    """What a cell shows; `glyphs` stand one under another in its gutter."""

    status: Status
    glyphs: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...]
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans the cells of one comparison; `brackets` says a mark by characters too."""

    comparison: Comparison
    outlines: dict[str, Outline]
    brackets: bool = False

    def plan(self, claim: Claim, article: str, against: str | None = None) -> CellPlan:
        """The cell of an outlet; the base's words are marked where those of `against` differ."""
        cell = claim.cell(article)
        if not cell.passages:
            return self._empty(cell)
        if cell.status is Status.BASE:
            opposite = claim.cell(against) if against and against != article else None
            marks = list(self._marks(opposite, article)) if opposite else []
            paragraphs = [self._text(cell, marks), *self._shared(cell)]
            return CellPlan(cell.status, (base_glyph(claim),), tuple(paragraphs))
        marks = list(self._marks(cell, article))
        paragraphs = [self._text(cell, marks), *self._notes(cell), *self._shared(cell)]
        return CellPlan(cell.status, self._glyphs(cell), tuple(paragraphs))

    def alignments(self, cell: Cell) -> list[Alignment]:
        """The cell's alignments with the base, strongest first."""
        ids = cell.alignments or ((cell.alignment,) if cell.alignment else ())
        return [self.comparison.alignment_by_id[each] for each in ids]

    def changes(self, cell: Cell) -> list[Change]:
        """The typed changes of a cell against the base, each once."""
        return list(dict.fromkeys(change for each in self.alignments(cell) for change in each.changes))

    def _empty(self, cell: Cell) -> CellPlan:
        if cell.article == self.comparison.base:
            absent = paragraph(Piece(BASE_LACKS, Mark.ABSENT))
            return CellPlan(cell.status, (Piece(" "),), (absent,), hatched=True)
        return CellPlan(cell.status, self._glyphs(cell), (paragraph(Piece(NOT_FOUND, Mark.ABSENT)),))

    def _glyphs(self, cell: Cell) -> tuple[Piece, ...]:
        found = [Piece(GLYPHS[cell.status], GLYPH_MARKS[cell.status])]
        alignments = self.alignments(cell)
        if alignments and alignments[0].tier is Tier.POSSIBLE:
            found.append(Piece(POSSIBLE, Mark.GLYPH_EXTRA))
        if any(alignment.moved for alignment in alignments):
            found.append(Piece(MOVED, Mark.GLYPH_EXTRA))
        return tuple(found)

    def _marks(self, cell: Cell, article: str) -> Iterator[Marked]:
        """What differs between `cell` and the base, as marks on the text of `article`, one of the two."""
        for alignment in self.alignments(cell):
            for change in alignment.changes:
                yield from _located((change.a, change.b), article, Mark.SUBSTANCE)
            if self._restated(alignment):
                continue
            for edit in alignment.edits:
                one_sided = Mark.ADDED if edit.a is None else Mark.DROPPED
                mark = Mark.REPLACED if edit.a and edit.b else one_sided
                yield from _located((edit.a, edit.b), article, mark)

    def _restated(self, alignment: Alignment) -> bool:
        """Whether so much is reworded that marking the words would only tint the whole passage."""
        passages = [self.comparison.passage_by_id[each] for each in alignment.b]
        differing = sum(edit.b.end - edit.b.start for edit in alignment.edits if edit.b)
        return differing > RESTATED * sum(passage.end - passage.start for passage in passages)

    def _text(self, cell: Cell, marks: list[Marked]) -> Paragraph:
        passages = [self.comparison.passage_by_id[each] for each in cell.passages]
        passages.sort(key=lambda passage: (passage.start, passage.end))
        pieces: list[Piece] = []
        before: Passage | None = None
        for passage in passages:
            if before:
                pieces.append(self._between(before, passage))
            pieces += self._passage(passage, marks)
            before = passage
        if cell.shared_with:
            pieces = [Piece(p.text, Mark.DIM if p.mark is Mark.PLAIN else p.mark) for p in pieces]
        return Paragraph(tuple(bracketed(pieces)) if self.brackets else tuple(pieces))

    def _between(self, before: Passage, after: Passage) -> Piece:
        order = self.outlines[before.article].order
        adjacent = order[after.id] - order[before.id] == 1
        return Piece(" ") if adjacent else Piece(GAP, Mark.DIM)

    def _passage(self, passage: Passage, marks: list[Marked]) -> Iterator[Piece]:
        """The passage's text, and the stray words of its block in dim."""
        around = self.outlines[passage.article]
        if lead := around.lead.get(passage.id):
            yield Piece(display(lead) + " ", Mark.DIM)
        text = self.comparison.article_by_id[passage.article].text
        yield from mark_span(text, passage.start, passage.end, marks)
        if tail := around.tail.get(passage.id):
            yield Piece(" " + display(tail), Mark.DIM)

    def _notes(self, cell: Cell) -> Iterator[Paragraph]:
        """The typed changes, each as its kind and the words of both sides."""
        for change in self.changes(cell):
            kind = Piece(f"{display(change.kind)} ", Mark.NOTE)
            yield paragraph(kind, Piece(self.change_in_words(change), Mark.NOTE_VALUE), indent=NOTE_INDENT)

    def change_in_words(self, change: Change) -> str:
        """The two sides of a change as the outlets wrote them; long ones as they were normalised."""
        return f"{self._side(change.a, change.a_value)} → {self._side(change.b, change.b_value)}"

    def _side(self, location: Location | None, value: str | None) -> str:
        quote = display(self.comparison.quote(location)).strip() if location else ""
        if quote and len(quote) <= QUOTE_LIMIT:
            return quote
        return shortened(display(value or quote or NOTHING_STATED), QUOTE_LIMIT)

    def _shared(self, cell: Cell) -> Iterator[Paragraph]:
        if cell.shared_with is None:
            return
        for number, claim in enumerate(self.comparison.claims, 1):
            if cell.shared_with == claim.id:
                yield paragraph(Piece(f"also in claim {number}", Mark.DIM), indent=NOTE_INDENT)


def base_glyph(claim: Claim) -> Piece:
    """The strongest difference any outlet has with the base; `+` where no other tells the claim."""
    statuses = {cell.status for cell in claim.cells}
    for status in (Status.ALTERED, Status.REWORDED, Status.IDENTICAL):
        if status in statuses:
            return Piece(GLYPHS[status], GLYPH_MARKS[status])
    return Piece(GLYPHS[Status.ADDED], GLYPH_MARKS[Status.ADDED])


def _located(sides: Iterable[Location | None], article: str, mark: Mark) -> Iterator[Marked]:
    for location in sides:
        if location is not None and location.article == article:
            yield Marked(location.start, location.end, mark)
