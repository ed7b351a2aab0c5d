"""The figures of a claim divided into rows: those of all outlets that tell of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newsdiff.changes import StoryFacts
from newsdiff.claims import Node
from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.kind import FIGURES
from newsdiff.story import Story
from newsdiff.telling import Telling

MOST = 50
"""Figures of an outlet that a row takes in: more are a table."""
_KINDS = ("amount", "percent", "count")
Told = Mapping[int, Sequence[Figure]]
"""By article, its figures of one row."""
_Row = dict[int, list[Figure]]


def value_slots(facts: StoryFacts, story: Story, told: Mapping[int, Telling]) -> Iterator[tuple[str, Told]]:
    """The figures of each row with their kind.

    Amounts and percentages are one row each, scores another, and counts one for each thing counted of which
    the same is said. An article that states none in its passages has those of the same thing that stand in
    the rest of its sentence or next to it. Counts must be of two articles; vague words alone make no row.
    """
    found = {n: facts.stated(FIGURES, telling.passages)[:MOST] for n, telling in told.items()}
    near = {n: _beside(facts, story, telling.passages) for n, telling in told.items()}
    for kind in _KINDS:
        figures = {n: [f for f in stated if f.kind == kind] for n, stated in found.items()}
        for row in _counts(figures) if kind == "count" else [figures]:
            stated = [figure for own in row.values() for figure in own]
            if not stated:
                continue
            full = {n: row.get(n) or _like(stated, *near[n]) for n in told}
            articles = sum(map(bool, full.values()))
            if articles > 1 if kind == "count" else any(not figure.vague for figure in stated):
                yield kind, full


def _counts(figures: Told) -> list[_Row]:
    """Counts by what they count and what is said of that.

    Where nothing is said of what is counted, it is taken for the only thing that is said of the like.
    """
    rows: dict[tuple[str, str, str], _Row] = defaultdict(lambda: defaultdict(list))
    for n, own in figures.items():
        for figure in own:
            if figure.head or figure.state or figure.unit == "score":
                name = "" if figure.state and figure.general else figure.head
                rows[figure.unit, name, figure.state][n].append(figure)
    for key in sorted(key for key in rows if not key[2]):
        like = [other for other in rows if other[2] and _count_alike(rows[key], rows[other])]
        like = like or [other for other in rows if other > key and _count_alike(rows[key], rows[other])]
        if len(like) == 1:
            for n, own in rows.pop(key).items():
                rows[like[0]][n] += own
    return [rows[key] for key in sorted(rows)]


def _count_alike(row: _Row, other: _Row) -> bool:
    return any(
        a.unit == b.unit and a.counts_the_same(b) for a in _first_of_each(row) for b in _first_of_each(other)
    )


def _first_of_each(row: _Row) -> list[Figure]:
    return [own[0] for own in row.values()]


def _like(stated: Sequence[Figure], around: Sequence[Figure], behind: Sequence[Figure]) -> list[Figure]:
    """Of an article's figures beside its passages, those of the same thing as the figures of a row."""
    same_sentence = [figure for figure in around if any(_is_like(figure, each) for each in stated)]
    return same_sentence or [
        figure
        for figure in behind
        if any(figure.shares_state(each) and figure.counts_the_same(each) for each in stated)
    ]


def _is_like(figure: Figure, other: Figure) -> bool:
    """Whether a figure of the same sentence may be of the same thing as one of another article."""
    if not figure.comparable(other) or figure.is_other_state(other):
        return False
    if figure.kind == "count":
        return figure.unit == "score" or figure.counts_the_same(other)
    return figure.tells(other) or not figure.parties.isdisjoint(other.parties)


def _beside(facts: StoryFacts, story: Story, nodes: Sequence[Node]) -> tuple[list[Figure], list[Figure]]:
    """The figures in the rest of the sentences of some passages, and those of the passages next to these."""
    n, own = nodes[0][0], {i for _, i in nodes}
    passages = story.passages[n]
    cut = set(own)
    for i in own:
        for step in (-1, 1):
            at = i + step
            while (
                0 <= at < len(passages)
                and passages[i].sentence
                and passages[at].sentence == passages[i].sentence
            ):
                cut.add(at)
                at += step
    next_to = {i + step for i in cut for step in (-1, 1) if 0 <= i + step < len(passages)} - cut
    around, behind = (
        facts.stated(FIGURES, [(n, i) for i in sorted(places)])[:MOST] if places else []
        for places in (cut - own, next_to)
    )
    return around, behind
