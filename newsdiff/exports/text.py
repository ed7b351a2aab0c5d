"""A linear report: for screen readers, pipes and people who want to read from top to bottom."""

from __future__ import annotations

import textwrap
from typing import TextIO

from corpus.sanitising import sanitise
from newsdiff.comparison import Alignment, ArticleRecord, Cell, Claim, Comparison, Status, Tier
from newsdiff.explaining import explain
from newsdiff.version import __version__

WIDTH = 88
LEAST_NEAREST = 0.1
"""A nearest candidate of a lower match score is no help to a reader."""
_MARGIN = "    "
DISCLAIMER = "newsdiff compares wording in the texts it was given. It does not judge which is right."
_HEADING = {
    Status.IDENTICAL: "the same words",
    Status.REWORDED: "reworded",
    Status.ALTERED: "altered",
    Status.ADDED: "added: the base does not report this",
    Status.DROPPED: "not found in the extracted text",
}


def write_text(comparison: Comparison, stream: TextIO, *, explain: bool = False) -> None:
    """Write the report: what was compared, then every claim with each outlet's exact words.

    `explain` adds to every match why it was made.
    """
    report = _Report(comparison, explain)
    for line in [*report.header(), *report.claims()]:
        stream.write(line.rstrip() + "\n")


class _Report:
    def __init__(self, comparison: Comparison, explain: bool):
        self._comparison = comparison
        self._explain = explain

    def header(self) -> list[str]:
        comparison = self._comparison
        base = comparison.article_by_id[comparison.base]
        lines = [
            f"newsdiff {__version__}: {len(comparison.articles)} outlets, {len(comparison.claims)} claims, "
            f"read against {one_line(base.outlet)}",
            "",
        ]
        for number, article in enumerate(comparison.articles, start=1):
            lines += self._article(number, article)
        return [*lines, "", *textwrap.wrap(DISCLAIMER, WIDTH), ""]

    def _article(self, number: int, article: ArticleRecord) -> list[str]:
        facts = [one_line(article.outlet), str(article.published or "no date"), one_line(article.source)]
        counts = self._comparison.counts(article.id)
        if article.id == self._comparison.base:
            told = f"base: {counts[Status.BASE]} claims"
        else:
            told = ", ".join(f"{counts[status]} {status}" for status in Status if status is not Status.BASE)
        lines = [f"{number}. {' · '.join(facts)}", f"{_MARGIN}{told}"]
        if article.title:
            lines.insert(1, f"{_MARGIN}“{one_line(article.title)}”")
        for block in article.excluded:
            excerpt = textwrap.shorten(block.of(article.text), 60, placeholder="…")
            lines.append(f"{_MARGIN}set aside as {block.reason}: {excerpt}")
        lines += [f"{_MARGIN}note: {note}" for note in article.notes]
        return lines

    def claims(self) -> list[str]:
        lines = []
        for number, claim in enumerate(self._comparison.claims, start=1):
            told = sum(bool(cell.passages) for cell in claim.cells)
            lines += ["-" * WIDTH, f"Claim {number}, told by {told} of {len(claim.cells)} outlets", ""]
            cells = sorted(claim.cells, key=lambda cell: cell.article != self._comparison.base)
            for cell in cells:
                lines += [*self._cell(claim, cell), ""]
        return lines

    def _cell(self, claim: Claim, cell: Cell) -> list[str]:
        outlet = one_line(self._comparison.article_by_id[cell.article].outlet)
        alignment = self._comparison.alignment_by_id[cell.alignment] if cell.alignment else None
        lines = [f"{outlet} — {self._heading(cell, alignment)}"]
        for passage in cell.passages:
            lines += _quoted(self._comparison.quote(self._comparison.passage_by_id[passage]))
        if cell.shared_with:
            number = next(n for n, c in enumerate(self._comparison.claims, 1) if c.id == cell.shared_with)
            lines.append(f"{_MARGIN}(stands in claim {number} too)")
        for name in cell.alignments:
            found = self._comparison.alignment_by_id[name]
            lines += self._changes(found)
            lines += [f"{_MARGIN}why: {reason}" for reason in explain(found) if self._explain]
        if not cell.passages and cell.nearest and cell.nearest.score >= LEAST_NEAREST:
            near = self._comparison.quote(self._comparison.passage_by_id[cell.nearest.passage])
            excerpt = textwrap.shorten(near, 60, placeholder="…")
            lines.append(f"{_MARGIN}nearest, match score {cell.nearest.score:.2f}: {excerpt}")
        return lines

    def _heading(self, cell: Cell, alignment: Alignment | None) -> str:
        if cell.article == self._comparison.base:
            return "base" if cell.passages else "base, does not report this: not found in the extracted text"
        heading = _HEADING[cell.status]
        if alignment is None:
            return heading
        if alignment.implied:
            return (
                f"possibly told, by what another outlet shares with both (match score {alignment.score:.2f})"
            )
        sure = "" if alignment.tier is Tier.ALIGNED else "possible, "
        moved = ", told elsewhere in the order" if alignment.moved else ""
        return f"{heading}{moved} ({sure}match score {alignment.score:.2f})"

    def _changes(self, alignment: Alignment) -> list[str]:
        return [f"{_MARGIN}{change.kind}: {change.note}" for change in alignment.changes]


def one_line(text: str) -> str:
    """Text that stays in its line and moves no cursor, wherever it comes from."""
    return " ".join(sanitise(text)[0].split())


def _quoted(text: str) -> list[str]:
    return textwrap.wrap(
        one_line(text), WIDTH, initial_indent=_MARGIN, subsequent_indent=_MARGIN, break_on_hyphens=False
    )
