"""Pages of paragraphs: one claim in full, the excluded blocks, the keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsdiff.cells import NOT_FOUND
from newsdiff.comparison import NOTHING_STATED, Cell, Change, Claim, Comparison, Passage, Status
from newsdiff.explaining import explain
from tui.plan.cells import Planner
from tui.plan.changes import IN_FULL, about, note_mark, sides_in_words
from tui.plan.context import around
from tui.plan.glyphs import CUT, GLYPH_MARKS, GLYPHS, MEANINGS
from tui.plan.heads import FOCUSED
from tui.plan.marks import IN_TEXT, Mark
from tui.plan.outlets import numbered
from tui.plan.passages import sentence_end, sentence_start
from tui.plan.pieces import Marked, Paragraph, Piece, bracketed, mark_span, paragraph
from tui.plan.places import Places
from tui.plan.reviewing import BY_HAND, notes_on
from tui.plan.text import display
from tui.plan.values import value_paragraphs
from tui.plan.words import match_in_words, status_in_words

BLANK = paragraph("")
INDENT = 4
KIND = 13
"""Cells for the kind of a change, with the space after it."""
KEYS = 19
"""The same for the keys of the help page."""
MARKS = frozenset("\"'“”‘’„«»")
"""Quotation marks that would look doubled beside another."""


def claim_page(
    planner: Planner, claim: Claim, why: bool = False, context: bool = False, focus: str = ""
) -> list[Paragraph]:
    """The figures by outlet and a person's notes, then every outlet's exact quote, and what it changes.

    With `why` it says besides how each value is read, and on what evidence the passages were matched; with
    `context` the sentences before and after each quote are shown. The outlet in `focus` has a sign.
    """
    places = Places(planner.comparison)
    page = list(value_paragraphs(planner.comparison, claim, planner.elsewhere))
    page += _by_hand(planner, claim)
    if page:
        page.append(BLANK)
    for cell in sorted(claim.cells, key=lambda cell: cell.article != planner.comparison.base):
        page += _cell_head(planner, cell, places, focused=cell.article == focus)
        marks = planner.marks_against(claim, cell.article, focus)
        page += _quotes(planner, cell, marks, places, context)
        for change in planner.changes(cell):
            nothing = planner.elsewhere.nothing(claim, cell, change)
            page.append(change_paragraph(planner.comparison, change, why, nothing=nothing))
        if why:
            page += _reasons(planner, cell)
        page.append(BLANK)
    return page


def _by_hand(planner: Planner, claim: Claim) -> Iterator[Paragraph]:
    if claim.by_hand:
        yield paragraph(Piece(BY_HAND, Mark.DIM), indent=2)
    for words in notes_on(planner.comparison, claim):
        yield paragraph(Piece(f"{'note':<{KIND - 1}} ", Mark.NOTE), Piece(words), indent=2, hang=KIND)


def _cell_head(planner: Planner, cell: Cell, places: Places, *, focused: bool) -> Iterator[Paragraph]:
    name = Piece(numbered(planner.comparison, cell.article), Mark.HEAD_FOCUSED if focused else Mark.LABEL)
    glyph = Piece(f"{GLYPHS[cell.status]} ", GLYPH_MARKS[cell.status])
    about = [status_in_words(planner, cell), *match_in_words(planner.comparison, cell)]
    about += places.in_words(planner.passages(cell))
    sign = Piece(f" {FOCUSED}" if focused else "", Mark.HEAD_FOCUSED)
    yield paragraph(glyph, name, sign, Piece("   " + " · ".join(about), Mark.DIM), hang=2)


def _quotes(
    planner: Planner, cell: Cell, marks: Sequence[Marked], places: Places, context: bool
) -> Iterator[Paragraph]:
    comparison = planner.comparison
    for passage in planner.passages(cell):
        before, after = around(planner, passage, cell.passages) if context else ("", "")
        if before:
            yield paragraph(Piece(f"{CUT} {before}", Mark.DIM), indent=INDENT)
        yield Paragraph(tuple(_quote(planner, passage, marks)), INDENT)
        if after:
            yield paragraph(Piece(f"{after} {CUT}", Mark.DIM), indent=INDENT)
    if cell.status is Status.DROPPED and cell.nearest:
        passage = comparison.passage_by_id[cell.nearest.passage]
        told = ", ".join([f"nearest, match {cell.nearest.score:.2f}", *places.in_words([passage])])
        words = f"{told}: “{display(comparison.quote(passage))}”"
        yield paragraph(Piece(words, Mark.DIM), indent=INDENT)


def _quote(planner: Planner, passage: Passage, marks: Sequence[Marked]) -> Iterator[Piece]:
    """A passage's exact words between quotation marks; these take in the rest of its sentence if shown."""
    text = planner.comparison.article_by_id[passage.article].text
    parts: tuple[Iterable[Piece], ...] = (
        sentence_start(text, passage, None, whole=planner.sentences),
        mark_span(text, passage.start, passage.end, marks),
        sentence_end(text, passage, None, whole=planner.sentences),
    )
    before, words, after = (list(bracketed(part) if planner.brackets else part) for part in parts)
    if planner.sentences:
        return _in_marks([*before, *words, *after])
    return iter([*before, *_in_marks(words), *after])


def _in_marks(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces between quotation marks, apart from those that they begin or end with themselves."""
    yield Piece("“ " if pieces[0].text[:1] in MARKS else "“")
    yield from pieces
    yield Piece(" ”" if pieces[-1].text[-1:] in MARKS else "”")


def change_paragraph(
    comparison: Comparison,
    change: Change,
    why: bool = False,
    indent: int = 2 * INDENT,
    nothing: str = NOTHING_STATED,
) -> Paragraph:
    """A change under the quotes that it is of: its kind, both sides, and how they differ."""
    words = sides_in_words(comparison, change, IN_FULL, nothing)
    kind = Mark.DIM if change.immaterial else Mark.NOTE
    return paragraph(
        Piece(f"{display(change.kind):<{KIND - 1}} ", kind),
        Piece(words, note_mark(change)),
        Piece(f"   {about(change, words, read=why)}", kind),
        indent=indent,
        hang=KIND,
    )


def _reasons(planner: Planner, cell: Cell) -> Iterator[Paragraph]:
    for alignment in planner.alignments(cell):
        for reason in explain(alignment, planner.comparison):
            yield paragraph(Piece(display(reason), Mark.DIM), indent=2 * INDENT)


def help_page(
    groups: Iterable[tuple[str, Sequence[tuple[str, str]]]], *, brackets: bool = False
) -> list[Paragraph]:
    """`groups` are headings, each with its rows of keys and what they do; after them stand the marks."""
    page: list[Paragraph] = []
    for heading, rows in groups:
        page.append(paragraph(Piece(heading, Mark.HEADING)))
        page += [_help_row(keys, words) for keys, words in rows]
        page.append(BLANK)
    page.append(paragraph(Piece("Marks", Mark.HEADING)))
    page += [_help_row(glyph, words) for glyph, words in MEANINGS]
    samples = [Piece(words, mark) for mark, words in IN_TEXT.items()]
    page.append(_help_row("in the text", *_listed(list(bracketed(samples)) if brackets else samples)))
    page.append(BLANK)
    words = f"newsdiff compares wording alone; “{NOT_FOUND}” is no claim about the truth."
    page.append(paragraph(Piece(words, Mark.DIM)))
    return page


def _help_row(left: str, *right: str | Piece) -> Paragraph:
    return paragraph(Piece(f"{left:<{KEYS - 1}} ", Mark.NOTE), *right, indent=2, hang=KEYS)


def _listed(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces):
        yield Piece(" · " if number else "")
        yield piece
