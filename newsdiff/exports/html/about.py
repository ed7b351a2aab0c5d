"""What was compared and how: who it is from, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.cells import GLYPHS, MOVED, POSSIBLE, possible_counts
from newsdiff.comparison import Comparison, Status
from newsdiff.exports.html.markup import day, esc, link, number_and_name
from newsdiff.exports.statement import Outlet, Statement
from newsdiff.exports.words import HEADINGS

CREDITED = " · as credited"
_COUNTED = (Status.IDENTICAL, Status.REWORDED, Status.ALTERED, Status.ADDED, Status.DROPPED)


def outlets(comparison: Comparison, stated: Statement) -> Iterator[str]:
    """Each outlet with its headline, and how many claims of the base it tells in which way."""
    yield '<ol class="outlets">\n'
    for outlet in stated.outlets:
        title = f"“{esc(outlet.title)}”" if outlet.title else "no title"
        yield f'<li><span class="name">{number_and_name(outlet)}</span> '
        yield f'<span class="date">{day(outlet.published)}{CREDITED if outlet.is_credited else ""}</span> '
        yield f'<span class="title">{link(outlet, title)}</span> {_counts(comparison, outlet)}</li>\n'
    yield "</ol>\n"


def _counts(comparison: Comparison, outlet: Outlet) -> str:
    counts, possible = comparison.counts(outlet.id), possible_counts(comparison)[outlet.id]
    if outlet.is_base:
        return f'<span class="counts">base: {counts[Status.BASE]} claims</span>'
    parts = [
        f'<span class="{status.value}" title="{esc(HEADINGS[status])}">'
        f'<span aria-hidden="true">{GLYPHS[status]}</span><span class="heard">{esc(HEADINGS[status])} </span>'
        f"{counts[status]}{_possibly(possible[status])}</span>"
        for status in _COUNTED
        if counts[status] or possible[status]
    ]
    return f'<span class="counts">{" ".join(parts)}</span>'


def _possibly(count: int) -> str:
    """How many more claims an outlet tells so in no more than a possible match."""
    if not count:
        return ""
    return (
        f' <span aria-hidden="true">{POSSIBLE}{count}</span><span class="heard">possibly {count} more</span>'
    )


def legend() -> str:
    """What the marks mean."""
    words = {**HEADINGS, Status.ADDED: "added, the base lacks it"}
    glyphs = "".join(
        f'<li><span class="glyph {status.value}">{GLYPHS[status]}</span> {esc(words[status])}</li>'
        for status in (Status.BASE, *_COUNTED)
    )
    return (
        f'<ul class="legend" aria-label="Marks">{glyphs}'
        f'<li><span class="glyph">{POSSIBLE}</span> a possible match</li>'
        f'<li><span class="glyph">{MOVED}</span> told elsewhere in the order</li>'
        '<li><del class="altered" data-kind="kind">altered</del> in the base, '
        '<ins class="altered" data-kind="kind">as altered</ins> in another outlet</li>'
        '<li><ins class="altered mild" data-kind="kind">vaguer, or on one side only</ins></li>'
        '<li><ins class="worded">worded differently</ins></li></ul>\n'
    )


def about(stated: Statement) -> Iterator[str]:
    """Sources, hashes, settings, version, what was set aside and what a person has reviewed."""
    yield '<section class="about" aria-labelledby="about">\n<h2 id="about">What was compared</h2>\n<ol>\n'
    for outlet in stated.outlets:
        yield from _source(outlet)
    yield "</ol>\n"
    for words in (f"{stated.how()}.", f"{stated.review}.", stated.note):
        yield f"<p>{esc(words)}</p>\n"
    yield "</section>\n"


def _source(outlet: Outlet) -> Iterator[str]:
    title = f"“{esc(outlet.title)}”, " if outlet.title else ""
    byline = f"{esc(outlet.byline)}, " if outlet.byline else ""
    yield f"<li>{esc(outlet.name)}: {title}{byline}{day(outlet.published)}"
    if outlet.url:
        yield f'<br>URL: <span class="url">{link(outlet, esc(outlet.url))}</span>'
    yield f"<br>Source: <code>{esc(outlet.source)}</code><br>SHA-256: <code>{esc(outlet.sha256)}</code>"
    told = [f"set aside as {esc(block.reason)}: {esc(block.excerpt)}" for block in outlet.set_aside]
    told += [f"note: {esc(note)}" for note in outlet.notes]
    if told:
        yield "<ul>" + "".join(f"<li>{line}</li>" for line in told) + "</ul>"
    yield "</li>\n"
