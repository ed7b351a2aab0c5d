"""One outlet's part of a claim as marked paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.cells import (
    MOVED,
    NOT_FOUND,
    POSSIBLE,
    changes,
    is_moved,
    is_possible,
    reference,
    shown_alignments,
)
from newsdiff.comparison import (
    Alignment,
    Cell,
    Change,
    Claim,
    Comparison,
    Passage,
    Status,
)
from newsdiff.facts.mention import OF_OTHERS
from newsdiff.review_records import Decided
from tui.plan.changes import note_mark, of_others, qualified, sides_in_words
from tui.plan.differing import differing
from tui.plan.elsewhere import Elsewhere
from tui.plan.glyphs import BASE_LACKS, GLYPH_MARKS, GLYPHS, POSSIBLE_HIDDEN, REVIEWED
from tui.plan.marks import Mark
from tui.plan.outlets import against_in_words
from tui.plan.outline import Outline
from tui.plan.passages import passages_text
from tui.plan.pieces import Marked, Paragraph, Piece, paragraph
from tui.plan.reviewing import BY_HAND, is_joined, is_reviewed, notes_on
from tui.plan.text import display, shortened

EXCERPT = 48
"""Characters of a passage that another row has whole."""
NOTE_INDENT = 2
NOTE_HANG = 2


@dataclass(frozen=True, slots=True)
class CellPlan:
    """What a cell shows; `glyphs` stand one under another in its gutter."""

    status: Status
    glyphs: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...]
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans the cells of one comparison.

    `brackets` says that marks have characters too; `sentences` shows the whole sentence around a clause;
    `sure` hides what is matched no more than possibly.
    """

    comparison: Comparison
    outlines: dict[str, Outline]
    elsewhere: Elsewhere
    brackets: bool = False
    sentences: bool = False
    sure: bool = False

    def plan(self, claim: Claim, article: str, against: str | None = None) -> CellPlan:
        """The cell of an outlet; the base's words are marked where those of `against` differ."""
        cell = claim.cell(article)
        if not cell.passages:
            return self._empty(cell)
        if self.hides(cell):
            words = paragraph(Piece(POSSIBLE_HIDDEN, Mark.ABSENT))
            return CellPlan(cell.status, (Piece(POSSIBLE, Mark.GLYPH_EXTRA),), (words,))
        first = article == reference(self.comparison, claim)
        marks = self.marks_against(claim, article, against)
        glyphs = (self.base_glyph(claim),) if cell.status is Status.BASE else self._glyphs(cell)
        notes = [*self._notes(claim, cell), *(self._by_hand(claim) if first else ())]
        return CellPlan(cell.status, glyphs, (self._text(cell, marks), *notes))

    def marks_against(self, claim: Claim, article: str, against: str | None) -> list[Marked]:
        """What differs in an outlet's words; in those that the others are read against, from `against`."""
        first = article == reference(self.comparison, claim)
        cell = self._opposite(claim, article, against) if first else claim.cell(article)
        return list(self._marks(cell, article))

    def _opposite(self, claim: Claim, article: str, against: str | None) -> Cell | None:
        """The cell whose differences are marked in the words that the others are read against."""
        opposite = claim.cell(against) if against and against != article else None
        return None if opposite is None or self.hides(opposite) else opposite

    def alignments(self, cell: Cell) -> list[Alignment]:
        """The cell's alignments with the base or, where it lacks the claim, with the first that tells it."""
        return shown_alignments(self.comparison, cell)

    def is_possible(self, cell: Cell) -> bool:
        """Whether the cell's strongest alignment with the base is no more than possible."""
        return is_possible(self.comparison, cell)

    def hides(self, cell: Cell) -> bool:
        """Whether a cell's text is not shown, being no more than a possible match."""
        return self.sure and self.is_possible(cell)

    def base_glyph(self, claim: Claim) -> Piece:
        """The strongest difference any outlet has with the base; `+` where no other tells the claim."""
        statuses = {cell.status for cell in claim.cells if not self.hides(cell)}
        for status in (Status.ALTERED, Status.REWORDED, Status.IDENTICAL):
            if status in statuses:
                return Piece(GLYPHS[status], GLYPH_MARKS[status])
        return Piece(GLYPHS[Status.ADDED], GLYPH_MARKS[Status.ADDED])

    def changes(self, cell: Cell) -> list[Change]:
        """The typed changes of a cell, each once."""
        return changes(self.comparison, cell)

    def _empty(self, cell: Cell) -> CellPlan:
        if cell.article == self.comparison.base:
            absent = paragraph(Piece(BASE_LACKS, Mark.ABSENT))
            return CellPlan(cell.status, (Piece(" "),), (absent,), hatched=True)
        return CellPlan(cell.status, self._glyphs(cell), (paragraph(Piece(NOT_FOUND, Mark.ABSENT)),))

    def _glyphs(self, cell: Cell) -> tuple[Piece, ...]:
        found = [cell_glyph(cell)]
        if self.is_possible(cell):
            found.append(Piece(POSSIBLE, Mark.GLYPH_EXTRA))
        if is_moved(self.comparison, cell):
            found.append(Piece(MOVED, Mark.GLYPH_EXTRA))
        if is_reviewed(self.comparison, cell):
            found.append(Piece(REVIEWED, Mark.GLYPH_EXTRA))
        return tuple(found)

    def marks(self, cell: Cell) -> Iterator[Marked]:
        """What differs in a cell's own words from those it is read against."""
        return self._marks(cell, cell.article)

    def _marks(self, cell: Cell | None, article: str) -> Iterator[Marked]:
        """What differs between `cell` and what it is read against, as marks on `article`, one of the two."""
        for alignment in self.alignments(cell) if cell else ():
            yield from differing(self.comparison, alignment, article)

    def _text(self, cell: Cell, marks: list[Marked]) -> Paragraph:
        """The cell's passages; those of another row are named by their first words."""
        passages = self.passages(cell)
        if cell.shared_with is not None:
            words = shortened(display(self.comparison.quote(passages[0])).strip(), EXCERPT)
            return paragraph(Piece(f"{self.also_in(cell)}: “{words}”", Mark.DIM))
        pieces = passages_text(self.comparison, self.outlines, passages, marks, sentences=self.sentences)
        return Paragraph(tuple(pieces))

    def passages(self, cell: Cell) -> list[Passage]:
        """The cell's passages in reading order."""
        passages = [self.comparison.passage_by_id[each] for each in cell.passages]
        return sorted(passages, key=lambda passage: (passage.start, passage.end))

    def has_clauses(self, claim: Claim) -> bool:
        """Whether some of what a claim quotes is a part of a sentence."""
        return any(passage.sentence for cell in claim.cells for passage in self.passages(cell))

    def also_in(self, cell: Cell) -> str:
        """The row that a shared cell's passages belong to, empty for any other cell."""
        if cell.shared_with is None:
            return ""
        number = self.comparison.claim_numbers.get(cell.shared_with)
        return f"also in claim {number}" if number else ""

    def _notes(self, claim: Claim, cell: Cell) -> Iterator[Paragraph]:
        """The typed changes, each as its kind and the words of both sides."""
        if against := against_in_words(self.comparison, cell):
            yield paragraph(Piece(against, Mark.DIM), indent=NOTE_INDENT, hang=NOTE_HANG)
        if is_joined(self.comparison, cell):
            yield paragraph(Piece(Decided.JOINED, Mark.DIM), indent=NOTE_INDENT, hang=NOTE_HANG)
        for change in self.changes(cell):
            kind = Piece(f"{display(change.kind)} ", Mark.DIM if change.immaterial else Mark.NOTE)
            nothing = self.elsewhere.nothing(claim, cell, change)
            words = sides_in_words(self.comparison, change, nothing=nothing)
            words += f"; {OF_OTHERS}" if of_others(change) else ""
            words += qualified(change, remarked=False)
            yield paragraph(kind, Piece(words, note_mark(change)), indent=NOTE_INDENT, hang=NOTE_HANG)

    def _by_hand(self, claim: Claim) -> Iterator[Paragraph]:
        """What a person did to the claim, and wrote on it."""
        if claim.by_hand:
            yield paragraph(Piece(BY_HAND, Mark.DIM), indent=NOTE_INDENT, hang=NOTE_HANG)
        for words in notes_on(self.comparison, claim):
            note = Piece(words, Mark.NOTE_MILD)
            yield paragraph(Piece("note ", Mark.NOTE), note, indent=NOTE_INDENT, hang=NOTE_HANG)


def cell_glyph(cell: Cell) -> Piece:
    """The glyph of a cell's status, faint where another row counts it."""
    mark = GLYPH_MARKS[cell.status] if cell.shared_with is None else Mark.GLYPH_DROPPED
    return Piece(GLYPHS[cell.status], mark)
