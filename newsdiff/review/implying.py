"""Matches that a row implies: two articles tell of one claim, and nothing else matches them within it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from newsdiff.alignment import shipped_model
from newsdiff.claims import Group, Node
from newsdiff.pairing import Match
from newsdiff.review.linking import Made
from newsdiff.review.material import Held, Material
from newsdiff.review.rows import Row

_Sides = dict[tuple[Node, int], list[tuple[Group, Group]]]


def without_idle(kept: Iterable[Held], rows: Iterable[Row]) -> list[Held]:
    """Without the implied matches that have lost the row which they were made for."""
    of_node: dict[Node, list[Row]] = defaultdict(list)
    for row in rows:
        for telling in row.told.values():
            for node in telling.passages:
                of_node[node].append(row)
    return [held for held in kept if not (held.record.implied and _is_idle(held, of_node))]


def _is_idle(held: Held, of_node: dict[Node, list[Row]]) -> bool:
    near = [row for node in (*held.a, *held.b) for row in of_node[node]]
    return any(row.is_new for row in near) and not any(_has_both(row, held.a, held.b) for row in near)


def _has_both(row: Row, a: Group, b: Group) -> bool:
    return all(n in row.told and set(row.told[n].passages).issuperset(x) for x in (a, b) for n in [x[0][0]])


def implied(
    material: Material, matched: Iterable[tuple[Group, Group]], rows: Sequence[Row]
) -> Iterator[Made]:
    """In new rows, one for any two articles without a match among `matched` that lies within the row.

    As in the engine, it is a possible match like others if its score is one.
    """
    sides: _Sides = defaultdict(list)
    for a, b in matched:
        sides[a[0], b[0][0]].append((a, b))
    found: dict[tuple[Group, Group], Made] = {}
    like = {(held.a, held.b): held.record for held in material.held}
    for row in (row for row in rows if row.is_new):
        for m, n in combinations(sorted(row.told), 2):
            a, b = row.told[m].passages, row.told[n].passages
            if not _has_match(sides, a, b):
                score = max(material.score(x, y) for x in a for y in b)
                match = Match(a, b, score, False, score < shipped_model().possible)
                found[a, b] = Made(match, like.get((a, b)))
    yield from found.values()


def _has_match(sides: _Sides, a: Group, b: Group) -> bool:
    near = [pair for node in a for pair in sides.get((node, b[0][0]), ())]
    return any(set(x) <= set(a) and set(y) <= set(b) for x, y in near)
