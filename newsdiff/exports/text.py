"""A linear report: for screen readers, pipes and people who want to read from top to bottom."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import TextIO

from newsdiff.cells import LEAST_NEAREST, possible_counts, shown_alignments, told_by
from newsdiff.comparison import Alignment, Cell, Claim, Comparison, Status
from newsdiff.explaining import explain
from newsdiff.exports.options import Options
from newsdiff.exports.plain import one_line
from newsdiff.exports.reuse import (
    HOW,
    NAMED_SOURCES,
    SHARED_WORDING,
    Part,
    groups,
    named_sources,
    shared_wording,
)
from newsdiff.exports.statement import Outlet, statement
from newsdiff.exports.words import counted, heading, in_words, quotes
from newsdiff.value_words import value_groups

WIDTH = 88
_MARGIN = "    "


def write_text(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write the report: what was compared, then every claim with each outlet's exact words.

    `options.explain` adds to every match why it was made.
    """
    report = _Report(comparison, options.explain)
    for line in [*report.header(), *report.claims(), *report.reuse()]:
        stream.write(line.rstrip() + "\n")


class _Report:
    def __init__(self, comparison: Comparison, explain: bool):
        self._comparison = comparison
        self._explain = explain

    def header(self) -> list[str]:
        told = statement(self._comparison)
        lines = [
            f"{told.generator}: {counted(self._comparison)}, read against {told.base.name}",
            "",
        ]
        for outlet in told.outlets:
            lines += self._article(outlet)
        how = f"settings: {told.settings}; {told.review}."
        return [*lines, "", *textwrap.wrap(how, WIDTH), *textwrap.wrap(told.note, WIDTH), ""]

    def _article(self, outlet: Outlet) -> list[str]:
        name = f"{outlet.name}, as credited" if outlet.is_credited else outlet.name
        facts = [name, str(outlet.published or "no date"), outlet.source]
        counts = self._comparison.counts(outlet.id)
        if outlet.is_base:
            told = f"base: {counts[Status.BASE]} claims"
        else:
            possible = possible_counts(self._comparison)[outlet.id]
            told = ", ".join(
                f"{counts[status]} {status}"
                + (f" (possibly {possible[status]} more)" * bool(possible[status]))
                for status in Status
                if status is not Status.BASE
            )
        lines = [f"{outlet.number}. {' · '.join(facts)}", f"{_MARGIN}{told}"]
        if outlet.title:
            lines.insert(1, f"{_MARGIN}“{outlet.title}”")
        if outlet.url:
            lines.append(f"{_MARGIN}{outlet.url}")
        lines.append(f"{_MARGIN}SHA-256 {outlet.sha256}")
        lines += [f"{_MARGIN}set aside as {block.reason}: {block.excerpt}" for block in outlet.set_aside]
        return [*lines, *(f"{_MARGIN}note: {note}" for note in outlet.notes)]

    def claims(self) -> list[str]:
        lines = []
        for number, claim in enumerate(self._comparison.claims, start=1):
            lines += ["-" * WIDTH, f"Claim {number}, {told_by(self._comparison, claim)}", ""]
            lines += self._values(claim)
            cells = sorted(claim.cells, key=lambda cell: cell.article != self._comparison.base)
            for cell in cells:
                lines += [*self._cell(claim, cell), ""]
        return lines

    def reuse(self) -> list[str]:
        """What the outlets share word for word, and whom they name; nothing where that was not measured."""
        if not self._comparison.reuse.groups:
            return []
        told = statement(self._comparison)
        lines = ["-" * WIDTH, SHARED_WORDING, "", *textwrap.wrap(groups(self._comparison, told), WIDTH)]
        lines += [*textwrap.wrap(HOW, WIDTH), "", *_parts(shared_wording(self._comparison, told))]
        return [*lines, "-" * WIDTH, NAMED_SOURCES, "", *_parts(named_sources(self._comparison, told))]

    def _values(self, claim: Claim) -> list[str]:
        lines = []
        for row in claim.values:
            for words, articles in value_groups(row):
                outlets = ", ".join(
                    one_line(self._comparison.article_by_id[each].outlet) for each in articles
                )
                lines += textwrap.wrap(
                    one_line(f"{row.kind}: {words} — {outlets}"), WIDTH, subsequent_indent=_MARGIN
                )
        return [*lines, ""] if lines else []

    def _cell(self, claim: Claim, cell: Cell) -> list[str]:
        outlet = one_line(self._comparison.article_by_id[cell.article].outlet)
        lines = [f"{outlet} — {heading(self._comparison, cell)}"]
        for quote in quotes(self._comparison, cell):
            lines += _quoted(quote)
        if cell.shared_with:
            number = self._comparison.claim_numbers[cell.shared_with]
            lines.append(f"{_MARGIN}(stands in claim {number} too)")
        for found in shown_alignments(self._comparison, cell):
            lines += self._changes(found)
            if self._explain:
                lines += [f"{_MARGIN}why: {reason}" for reason in explain(found, self._comparison)]
        if not cell.passages and cell.nearest and cell.nearest.score >= LEAST_NEAREST:
            near = self._comparison.quote(self._comparison.passage_by_id[cell.nearest.passage])
            excerpt = textwrap.shorten(one_line(near), 60, placeholder="…")
            lines.append(f"{_MARGIN}nearest, match score {cell.nearest.score:.2f}: {excerpt}")
        return lines

    def _changes(self, alignment: Alignment) -> list[str]:
        return [f"{_MARGIN}{in_words(change)}" for change in alignment.changes]


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield from textwrap.wrap(part.heading, WIDTH)
        for line in part.lines:
            yield from textwrap.wrap(line, WIDTH, initial_indent=_MARGIN, subsequent_indent=2 * _MARGIN)
        yield ""


def _quoted(text: str) -> list[str]:
    return textwrap.wrap(
        one_line(text), WIDTH, initial_indent=_MARGIN, subsequent_indent=_MARGIN, break_on_hyphens=False
    )
