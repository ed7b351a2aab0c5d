"""Decisions drawn at random, and a comparison told without the names that depend on the order of files."""

from __future__ import annotations

from hypothesis import strategies as st

from newsdiff import Comparison, ComparisonError
from newsdiff.review import (
    Decision,
    accept,
    apply,
    immaterial,
    join,
    join_claims,
    note,
    reject,
    relink,
    split,
)

Span = tuple[str, int, int]
WAYS = ("accept", "reject", "join", "join claims", "split", "relink", "immaterial", "note")


@st.composite
def decisions(draw: st.DrawFn, comparison: Comparison, most: int = 6) -> list[Decision]:
    """Decisions made one after another, each on what the comparison is after some of those before it."""
    made: list[Decision] = []
    shown = comparison
    for _ in range(draw(st.integers(1, most))):
        try:
            made.append(_draw(draw, shown))
        except ComparisonError:
            continue
        if draw(st.booleans()):
            shown = apply(comparison, made).comparison
    return made


def _draw(draw: st.DrawFn, shown: Comparison) -> Decision:
    way = draw(st.sampled_from(WAYS))
    claim = draw(st.sampled_from(shown.claims))
    told = [name for cell in claim.cells for name in cell.passages]
    passage = draw(st.sampled_from(shown.passages)).id
    if way == "join":
        return join(shown, [passage, *draw(st.lists(st.sampled_from(told), min_size=1, max_size=2))])
    if way == "join claims":
        return join_claims(shown, [claim.id, draw(st.sampled_from(shown.claims)).id])
    if way == "split":
        return split(shown, claim.id, draw(st.lists(st.sampled_from(told), min_size=1, max_size=2)))
    if way == "relink" or not shown.alignments:
        return relink(shown, [passage], claim.id)
    alignment = draw(st.sampled_from(shown.alignments))
    if way == "note":
        return note(shown, draw(st.sampled_from(["", "Ask the desk."])), alignment=alignment.id)
    if way == "immaterial" and alignment.changes:
        return immaterial(shown, alignment.id, draw(st.sampled_from(alignment.changes)))
    return (reject if way == "reject" else accept)(shown, alignment.id)


def told(comparison: Comparison) -> tuple[object, ...]:
    """What a comparison says, by outlets and offsets: claims, matches, and what differs."""
    outlet = {article.id: article.outlet for article in comparison.articles}
    spans: dict[str, Span] = {p.id: (outlet[p.article], p.start, p.end) for p in comparison.passages}
    matches = {
        frozenset({frozenset(map(spans.__getitem__, side)) for side in (a.a, a.b)}): (
            a.score,
            a.tier,
            a.implied,
            a.moved,
            a.review,
            a.relation,
            sum(change.immaterial for change in a.changes),
        )
        for a in comparison.alignments
    }
    claims = {
        frozenset(
            (spans[name], cell.shared_with is not None) for cell in claim.cells for name in cell.passages
        )
        for claim in comparison.claims
    }
    nearest = {
        (spans[cell.nearest.passage], cell.nearest.score)
        for claim in comparison.claims
        for cell in claim.cells
        if cell.nearest
    }
    return matches, claims, nearest
