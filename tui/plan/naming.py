"""Text groups, the longest wording that two articles share, named sources and citations."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.cells import text_groups
from newsdiff.comparison import Comparison
from newsdiff.exports.reuse import named_sources
from newsdiff.exports.statement import statement
from newsdiff.reuse_records import SharedRun, SharedWording
from tui.plan.listing import Entry, how_to_read, line
from tui.plan.marks import Mark
from tui.plan.nearness import BETWEEN, nearest
from tui.plan.outlets import numbered
from tui.plan.pieces import Piece, paragraph
from tui.plan.text import display, shortened

BLOCK = "██ "
RUNS = 5
"""So many pairs' longest runs are quoted."""
EXCERPT = 160


def groups(comparison: Comparison) -> Iterator[Entry]:
    """One line a text group: a block for each of its articles; one of several opens its nearest pair."""
    near = nearest(comparison)
    for group in comparison.reuse.groups:
        blocks = Piece((BLOCK * len(group)), Mark.BAR)
        names = " + ".join(numbered(comparison, article) for article in group)
        within = [each for each in near if set(each.pair) <= set(group)]
        how = sorted({each.group for each in within} - {BETWEEN})
        words = paragraph(blocks, Piece(names), Piece(f"   {'; '.join(how)}", Mark.NOTE), hang=3)
        yield Entry(words, pair=within[0].pair if within else None)
    if not comparison.reuse.groups:
        yield from how_to_read("Text groups were not measured.")
        return
    yield from how_to_read(
        f"{len(comparison.articles)} articles, {text_groups(len(comparison.reuse.groups))}. Articles are one "
        "group where half of one's wording is shared, or four fifths of it aligned with the other's in other "
        "words: they do not corroborate each other. Which of them was first is not told."
    )


def longest_runs(comparison: Comparison) -> Iterator[Entry]:
    """The longest words in a row that pairs of outlets share, exactly quoted."""
    runs = sorted(_longest(comparison), key=lambda each: -each[1].words)[:RUNS]
    for pair, run in runs:
        names = f"{numbered(comparison, pair.a.article)} and {numbered(comparison, pair.b.article)}"
        quoted = ", in quotation marks" if run.quoted else ""
        yield line(Piece(names, Mark.LABEL), Piece(f"   {run.words} words{quoted}", Mark.NOTE))
        words = shortened(display(comparison.quote(run.a)).strip(), EXCERPT)
        yield Entry(paragraph(f"“{words}”", indent=4))
    if not runs:
        yield from how_to_read("No run of five words and more is shared.")
        return
    yield from how_to_read(
        "Each pair's longest run of the same words. It may be quoted from a third, or a set phrase."
    )


def sources(comparison: Comparison) -> Iterator[Entry]:
    """Whom each outlet names as a source, and what it cites of the story."""
    for part in named_sources(comparison, statement(comparison)):
        yield Entry(paragraph(Piece(display(part.heading), Mark.LABEL)))
        for told in part.lines:
            name, quotation, quote = display(told).partition("“")
            pieces = (Piece(name), Piece(quotation + quote, Mark.NOTE))
            yield Entry(paragraph(*pieces, indent=4, hang=2))
    yield from how_to_read(
        "Only sources that are named, each with the words that name it first. "
        "An outlet that names none may have had some."
    )


def _longest(comparison: Comparison) -> Iterator[tuple[SharedWording, SharedRun]]:
    for pair in comparison.reuse.pairs:
        if pair.runs:
            yield pair, max(pair.runs, key=lambda run: run.words)
