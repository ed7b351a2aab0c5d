"""Unified diffs of the base with each other outlet, one passage a line.

A line of the base and one of the other outlet stand together where they are aligned. Each diff makes the
other outlet's file of the base's: `git apply` takes it where there is a file of the base's passages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from newsdiff.comparison import Alignment, Comparison, Passage, Tier
from newsdiff.exports.names import sigla
from newsdiff.exports.options import Options
from newsdiff.exports.plain import one_line
from newsdiff.exports.rising import longest_rising
from newsdiff.exports.statement import Statement, statement

CONTEXT = 3
"""Equal lines around a hunk, as in diff."""
_BOLD, _CYAN, _GREEN, _RED, _RESET = "\x1b[1m", "\x1b[36m", "\x1b[32m", "\x1b[31m", "\x1b[0m"
_COLOURS = {"#": _CYAN, "@": _CYAN, "-": _RED, "+": _GREEN}


@dataclass(frozen=True)
class Line:
    """A line of a diff; `sign` is one of " ", "-" and "+". `kinds` are those of an altered passage."""

    sign: str
    text: str
    kinds: tuple[str, ...] = ()


def write_diff(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write what was compared as comments, then a diff for each outlet but the base."""
    told = statement(comparison)
    names = dict(zip(comparison.article_by_id, sigla(outlet.name for outlet in told.outlets), strict=True))
    lines = _head(told)
    for line in lines:
        stream.write(_coloured(line, options.colour) + "\n")
    for outlet in told.outlets:
        if not outlet.is_base:
            between = pair(comparison, outlet.id)
            for line in unified(between, names[comparison.base], names[outlet.id]):
                stream.write(_coloured(line, options.colour) + "\n")


def _head(told: Statement) -> Iterator[str]:
    yield f"# {told.how()}"
    for outlet in told.outlets:
        yield f"# {outlet.number}. {outlet.facts()}"
        for block in outlet.set_aside:
            yield f"#    set aside as {block.reason}: {block.excerpt}"
    yield f"# {told.review}"
    yield f"# {told.note}"


def _coloured(line: str, colour: bool) -> str:
    if not colour:
        return line
    start = _BOLD if line.startswith(("---", "+++", "diff ")) else _COLOURS.get(line[:1], "")
    return f"{start}{line}{_RESET}" if start else line


def pair(comparison: Comparison, article: str) -> list[Line]:
    """The base's passages and another article's as lines, in both articles' order."""
    ours = [p for p in comparison.passages if p.article == comparison.base]
    theirs = [p for p in comparison.passages if p.article == article]
    place = {p.id: n for side in (ours, theirs) for n, p in enumerate(side)}
    found = [a for a in comparison.alignments if _joins(comparison, a, article)]
    met = sorted({(place[a.a[0]], place[a.b[0]]): a for a in found}.items(), key=lambda item: item[0])
    chain = longest_rising([b for (_, b), _ in met])
    lines: list[Line] = []
    at, other = 0, 0
    for (a, b), alignment in (met[n] for n in sorted(chain)):
        if a < at or b < other:
            continue
        lines += [*_lines(comparison, "-", ours[at:a]), *_lines(comparison, "+", theirs[other:b])]
        lines += _together(comparison, ours[a], theirs[b], alignment)
        at, other = a + 1, b + 1
    return [*lines, *_lines(comparison, "-", ours[at:]), *_lines(comparison, "+", theirs[other:])]


def _joins(comparison: Comparison, alignment: Alignment, article: str) -> bool:
    a, b = (comparison.passage_by_id[side[0]].article for side in (alignment.a, alignment.b))
    return (a, b) == (comparison.base, article) and alignment.tier is Tier.ALIGNED


def _lines(comparison: Comparison, sign: str, passages: Sequence[Passage]) -> list[Line]:
    return [Line(sign, one_line(comparison.quote(passage))) for passage in passages]


def _together(comparison: Comparison, a: Passage, b: Passage, alignment: Alignment) -> list[Line]:
    ours, theirs = (one_line(comparison.quote(passage)) for passage in (a, b))
    if ours == theirs:
        return [Line(" ", ours)]
    kinds = tuple(dict.fromkeys(change.kind for change in alignment.changes if not change.immaterial))
    return [Line("-", ours, kinds), Line("+", theirs)]


def unified(lines: Sequence[Line], base: str, other: str) -> Iterator[str]:
    """The lines as git writes a copy with changes; a hunk's heading names the kinds of change in it."""
    yield f"diff --git a/{base}.txt b/{other}.txt"
    if all(line.sign == " " for line in lines):
        yield "similarity index 100%"
    yield f"copy from {base}.txt"
    yield f"copy to {other}.txt"
    if all(line.sign == " " for line in lines):
        return
    yield f"--- a/{base}.txt"
    yield f"+++ b/{other}.txt"
    for start, end in _hunks(lines):
        yield from _hunk(lines, start, end)


def _hunks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Ranges of lines around what differs; those whose context meets are one."""
    start = end = None
    for at in (n for n, line in enumerate(lines) if line.sign != " "):
        if start is not None and end is not None and at - CONTEXT > end:
            yield start, end
            start = None
        start = max(0, at - CONTEXT) if start is None else start
        end = min(len(lines), at + 1 + CONTEXT)
    if start is not None and end is not None:
        yield start, end


def _hunk(lines: Sequence[Line], start: int, end: int) -> Iterator[str]:
    part = lines[start:end]
    kinds = dict.fromkeys(kind for line in part for kind in line.kinds)
    heading = f" altered: {', '.join(kinds)}" if kinds else ""
    yield f"@@ -{_range(lines, start, end, '-')} +{_range(lines, start, end, '+')} @@{heading}"
    for line in part:
        yield line.sign + line.text


def _range(lines: Sequence[Line], start: int, end: int, sign: str) -> str:
    """Where a hunk begins in one of the files, counted from 1 unless it has no line of it, and how long."""
    before = sum(line.sign in (" ", sign) for line in lines[:start])
    count = sum(line.sign in (" ", sign) for line in lines[start:end])
    return f"{before + bool(count)},{count}"
