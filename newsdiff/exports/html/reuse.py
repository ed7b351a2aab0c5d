"""What the outlets share word for word, and whom they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.comparison import Comparison
from newsdiff.exports.html.markup import esc
from newsdiff.exports.reuse import (
    HOW,
    NAMED_SOURCES,
    SHARED_WORDING,
    Part,
    groups,
    named_sources,
    shared_wording,
)
from newsdiff.exports.statement import Statement


def reuse(comparison: Comparison, stated: Statement) -> Iterator[str]:
    """Two sections that are the same whatever the base; nothing where reuse was not measured."""
    if not comparison.reuse.groups:
        return
    above = f"<p>{esc(groups(comparison, stated))}</p>\n<p>{esc(HOW)}</p>\n"
    yield from _section("shared", SHARED_WORDING, above, shared_wording(comparison, stated))
    yield from _section("sources", NAMED_SOURCES, "", named_sources(comparison, stated))


def _section(name: str, title: str, above: str, parts: Sequence[Part]) -> Iterator[str]:
    yield f'<section class="about" aria-labelledby="{name}">\n<h2 id="{name}">{title}</h2>\n{above}<ul>\n'
    for part in parts:
        lines = "".join(f"<li>{esc(line)}</li>" for line in part.lines)
        yield f"<li>{esc(part.heading)}{f'<ul>{lines}</ul>' if lines else ''}</li>\n"
    yield "</ul>\n</section>\n"
