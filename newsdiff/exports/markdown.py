"""Markdown, as GitHub reads it: the matrix, then every claim with quotes and changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from newsdiff.cells import GLYPHS, LEAST_NEAREST, MOVED, POSSIBLE, changes, told_by
from newsdiff.comparison import Cell, Claim, Comparison
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
from newsdiff.exports.statement import Outlet, Statement, statement
from newsdiff.exports.words import HEADINGS, counted, glyphs, heading, in_words, quotes
from newsdiff.value_words import value_groups

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$]|&(?=[#\w]))")
_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([+\-=:])")


def write_markdown(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write the document line by line."""
    stated = statement(comparison)
    for part in (
        _head(comparison, stated),
        _matrix(comparison, stated),
        _claims(comparison, stated),
        _reuse(comparison, stated),
        _foot(stated),
    ):
        for line in part:
            stream.write(line + "\n")


def escaped(text: str) -> str:
    """Untrusted text as literal Markdown in one line."""
    literal = _SPECIAL.sub(r"\\\1", one_line(text))
    return _LINE_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", literal)


def _head(comparison: Comparison, stated: Statement) -> Iterator[str]:
    title = stated.base.title or next((o.title for o in stated.outlets if o.title), None) or "Comparison"
    yield f"# {escaped(title)}"
    yield ""
    yield f"{counted(comparison)}, read against {escaped(stated.base.label)}."
    yield ""
    yield stated.note
    yield ""


def _matrix(comparison: Comparison, stated: Statement) -> Iterator[str]:
    yield "## Matrix"
    yield ""
    yield " · ".join(f"`{glyph}` {HEADINGS[status]}" for status, glyph in GLYPHS.items())
    yield f"· `{POSSIBLE}` a possible match · `{MOVED}` told elsewhere in the order"
    yield ""
    yield "| # | claim | " + " | ".join(escaped(outlet.label) for outlet in stated.outlets) + " |"
    yield "| ---: | --- |" + " :---: |" * len(stated.outlets)
    for number, claim in enumerate(comparison.claims, start=1):
        cells = (f"`{glyphs(comparison, cell)}`" for cell in claim.cells)
        yield f"| {number} | {escaped(claim.label)} | " + " | ".join(cells) + " |"
    yield ""


def _claims(comparison: Comparison, stated: Statement) -> Iterator[str]:
    yield "## Claims"
    yield ""
    for number, claim in enumerate(comparison.claims, start=1):
        yield f"### Claim {number}, {told_by(comparison, claim)}"
        yield ""
        yield from _values(claim, stated)
        for cell in sorted(claim.cells, key=lambda cell: cell.article != comparison.base):
            yield from _cell(comparison, cell, stated.outlet(cell.article))


def _values(claim: Claim, stated: Statement) -> Iterator[str]:
    for row in claim.values:
        for words, articles in value_groups(row):
            names = ", ".join(escaped(stated.outlet(each).label) for each in articles)
            yield f"- {escaped(row.kind)}: {escaped(words)} — {names}"
    if claim.values:
        yield ""


def _cell(comparison: Comparison, cell: Cell, outlet: Outlet) -> Iterator[str]:
    yield f"**{escaped(outlet.label)}** — {escaped(heading(comparison, cell))}"
    yield ""
    for quote in quotes(comparison, cell):
        yield f"> {escaped(quote)}"
        yield ""
    found = [f"- {escaped(in_words(change))}" for change in changes(comparison, cell)]
    if not cell.passages and cell.nearest and cell.nearest.score >= LEAST_NEAREST:
        near = comparison.quote(comparison.passage_by_id[cell.nearest.passage])
        found.append(f"- nearest, match score {cell.nearest.score:.2f}: {escaped(near)}")
    yield from [*found, ""] if found else []


def _reuse(comparison: Comparison, stated: Statement) -> Iterator[str]:
    if not comparison.reuse.groups:
        return
    yield from (f"## {SHARED_WORDING}", "", f"{escaped(groups(comparison, stated))}.", "", HOW, "")
    yield from _parts(shared_wording(comparison, stated))
    yield from (f"## {NAMED_SOURCES}", "")
    yield from _parts(named_sources(comparison, stated))


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield f"- {escaped(part.heading)}"
        yield from (f"  - {escaped(line)}" for line in part.lines)
    yield ""


def _foot(stated: Statement) -> Iterator[str]:
    yield "## What was compared"
    yield ""
    for outlet in stated.outlets:
        yield from _outlet(outlet)
    yield f"{escaped(stated.how())}; {escaped(stated.review)}."


def _outlet(outlet: Outlet) -> Iterator[str]:
    title = f"“{escaped(outlet.title)}”" if outlet.title else "no title"
    linked = f"[{title}](<{outlet.link}>)" if outlet.link else title
    told = [f"**{escaped(outlet.label)}**", linked, str(outlet.published or "no date")]
    if outlet.is_credited:
        told.append("as credited")
    if outlet.url and not outlet.link:
        told.append(escaped(outlet.url))
    yield f"- {', '.join(told)}, {escaped(outlet.source)}, SHA-256 `{outlet.sha256.replace('`', '')}`"
    for block in outlet.set_aside:
        yield f"  - set aside as {escaped(block.reason)}: {escaped(block.excerpt)}"
    for note in outlet.notes:
        yield f"  - note: {escaped(note)}"
    yield ""
