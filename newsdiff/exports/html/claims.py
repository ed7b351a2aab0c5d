"""Every claim with the outlets that tell it side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsdiff.cells import LEAST_NEAREST, NOT_FOUND, changes, reference, told, told_by
from newsdiff.comparison import NOTHING_STATED, Cell, Change, Claim, Comparison, Location, Stated
from newsdiff.exports.html.marking import Mark, marked, mildness, outlet_marks, reference_marks
from newsdiff.exports.html.markup import esc, language, number_and_name
from newsdiff.exports.html.matrix import tokens
from newsdiff.exports.statement import Outlet, Statement
from newsdiff.exports.words import glyphs, heading, kinds
from newsdiff.facts.mention import Severity
from newsdiff.value_words import value_groups

LONGEST_SIDE = 120
"""A side of a change that is longer is told by its reading alone."""


def claims(comparison: Comparison, stated: Statement, numbers: Mapping[str, int]) -> Iterator[str]:
    """The claims in the base's order; `numbers` are theirs by id, whatever the base."""
    yield '<ol class="claims">\n'
    for claim in comparison.claims:
        yield from _claim(comparison, stated, claim, numbers)
    yield "</ol>\n"


def _claim(
    comparison: Comparison, stated: Statement, claim: Claim, numbers: Mapping[str, int]
) -> Iterator[str]:
    number, cells = numbers[claim.id], told(claim)
    altered = "".join(f' <b class="kind">{esc(kind)}</b>' for kind in kinds(comparison, claim))
    yield f'<li class="claim" id="claim-{number}" data-marks="{tokens(comparison, claim)}">\n'
    count = f'<span class="told">{told_by(comparison, claim)}</span>'
    yield f'<h3><a href="#claim-{number}">Claim {number}</a> {count}{altered}</h3>\n'
    yield from _values(claim, stated)
    yield '<div class="cells">\n'
    for cell in sorted(cells, key=lambda cell: cell.article != comparison.base):
        yield from _cell(comparison, claim, cell, stated.outlet(cell.article), numbers)
    yield "</div>\n"
    yield from _absent(comparison, claim, stated)
    yield "</li>\n"


def _values(claim: Claim, stated: Statement) -> Iterator[str]:
    for row in claim.values:
        absent = tuple(value.article for value in row.values if value.stated is Stated.NOT_FOUND)
        said = [(words, articles) for words, articles in value_groups(row) if articles != absent]
        yield f'<dl class="values"><dt>{esc(row.kind)}</dt>'
        for words, articles in said:
            names = ", ".join(stated.outlet(article).label for article in articles)
            yield f'<dd>{esc(words)} <span class="who">— {esc(names)}</span></dd>'
        yield "</dl>\n"


def _cell(
    comparison: Comparison, claim: Claim, cell: Cell, outlet: Outlet, numbers: Mapping[str, int]
) -> Iterator[str]:
    if cell.article == reference(comparison, claim):
        marks, tag = reference_marks(comparison, claim), "del"
    else:
        marks, tag = outlet_marks(comparison, cell), "ins"
    yield f'<section class="cell {cell.status.value}">\n'
    glyph = f'<span class="glyph" aria-hidden="true">{glyphs(comparison, cell)}</span>'
    yield f"<h4>{number_and_name(outlet)} {glyph} "
    yield f'<span class="status">{esc(heading(comparison, cell))}</span></h4>\n'
    yield f'<blockquote{language(outlet.language)} dir="auto">'
    yield _quotes(comparison, cell, marks, tag)
    yield "</blockquote>\n"
    found = changes(comparison, cell)
    if found:
        yield '<ul class="changes">\n'
        for change in found:
            mild = mildness(change.immaterial or change.severity is not Severity.DIFFERENT)
            yield f'<li class="change{mild}">{_change(comparison, change)}</li>\n'
        yield "</ul>\n"
    if cell.shared_with is not None and (other := numbers.get(cell.shared_with)):
        yield f'<p class="also">stands in <a href="#claim-{other}">claim {other}</a> too</p>\n'
    yield "</section>\n"


def _quotes(comparison: Comparison, cell: Cell, marks: list[Mark], tag: str) -> str:
    text = comparison.article_by_id[cell.article].text
    passages = [comparison.passage_by_id[name] for name in cell.passages]
    return "".join(f"<p>{marked(text, passage, marks, tag)}</p>" for passage in passages)


def _change(comparison: Comparison, change: Change) -> str:
    """The kind and both sides as the outlets wrote them; their readings where the words do not tell."""
    before, after = (_quoted(comparison, side) for side in (change.a, change.b))
    read = change.inferred or before.casefold() == after.casefold()
    sides = (
        _side(before, change.a_value, "del", read),
        _side(after, change.b_value, "ins", read),
    )
    notes = [change.remark] if change.remark else []
    notes += ["inferred"] if change.inferred else []
    notes += ["set aside as immaterial"] if change.immaterial else []
    note = f' <span class="remark">{esc("; ".join(notes))}</span>' if notes else ""
    arrow = ' <span class="arrow">→</span> '
    return f'<b class="kind">{esc(change.kind)}</b> {arrow.join(sides)}{note}'


def _quoted(comparison: Comparison, side: Location | None) -> str:
    return " ".join(comparison.quote(side).split()) if side else ""


def _side(quote: str, value: str | None, tag: str, read: bool) -> str:
    if not quote and not value:
        return f'<span class="none">{NOTHING_STATED}</span>'
    if not quote or (value and len(quote) > LONGEST_SIDE):
        return f"<{tag}>{esc(value or quote)}</{tag}>"
    reading = ""
    if read and value and value.casefold() != quote.casefold():
        reading = f' <span class="reading">(read as {esc(value)})</span>'
    return f"<{tag}>{esc(quote)}</{tag}>{reading}"


def _absent(comparison: Comparison, claim: Claim, stated: Statement) -> Iterator[str]:
    """Who does not tell the claim, and the nearest that each of them has."""
    cells = [cell for cell in claim.cells if not cell.passages]
    if not cells:
        return
    names = ", ".join(_absentee(comparison, stated.outlet(cell.article)) for cell in cells)
    yield f'<p class="absent"><span class="words">{NOT_FOUND}:</span> {names}</p>\n'
    near = [cell for cell in cells if cell.nearest and cell.nearest.score >= LEAST_NEAREST]
    if near:
        yield '<details class="nearest"><summary>nearest candidates</summary><ul>\n'
        for cell in near:
            yield f"<li>{_nearest(comparison, cell, stated.outlet(cell.article))}</li>\n"
        yield "</ul></details>\n"


def _absentee(comparison: Comparison, outlet: Outlet) -> str:
    base = " (base)" if outlet.id == comparison.base else ""
    return f"{number_and_name(outlet)}{base}"


def _nearest(comparison: Comparison, cell: Cell, outlet: Outlet) -> str:
    if cell.nearest is None:
        return ""
    quote = esc(comparison.quote(comparison.passage_by_id[cell.nearest.passage]))
    head = f"{number_and_name(outlet)}, match score {cell.nearest.score:.2f}:"
    return f'{head} <q{language(outlet.language)} dir="auto">{quote}</q>'
