"""Aligned pairs → claims, and the alignments within a claim."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.claims import Group, Link, Node, group, stars

Scores = dict[tuple[Node, Node], float]


def grouped(
    nodes: Iterable[Node], scores: Scores, least_link: float = 0.5, floor: float = 0.25
) -> list[Group]:
    """Groups where every pair with a score of `least_link` or more is a link."""

    def score_of(a: Node, b: Node) -> float:
        return scores.get((a, b), scores.get((b, a), 0.0))

    links = [Link(a, b, score) for (a, b), score in scores.items() if score >= least_link]
    return group(nodes, links, score_of, floor)


def test_passages_of_three_outlets_that_match_become_one_claim() -> None:
    a, b, c = (0, 0), (1, 4), (2, 2)
    assert grouped([a, b, c], {(a, b): 0.9, (a, c): 0.8, (b, c): 0.7}) == [(a, b, c)]


def test_passages_without_a_link_stay_alone() -> None:
    assert grouped([(0, 0), (0, 1), (1, 0)], {((0, 0), (1, 0)): 0.4}) == [((0, 0),), ((0, 1),), ((1, 0),)]


def test_one_weak_link_does_not_chain_two_claims() -> None:
    cost, closing = [(0, 0), (1, 0), (2, 0)], [(0, 1), (1, 1), (2, 1)]
    scores = {(x, y): 0.9 for claim in (cost, closing) for x in claim for y in claim if x < y}
    scores[(1, 0), (2, 1)] = 0.5
    assert grouped([*cost, *closing], scores) == [tuple(cost), tuple(closing)]


def test_one_weak_link_joins_single_passages() -> None:
    assert grouped([(0, 0), (1, 0)], {((0, 0), (1, 0)): 0.5}) == [((0, 0), (1, 0))]


def test_a_sentence_that_another_outlet_split_joins_both_halves() -> None:
    whole, first, second = (0, 0), (1, 0), (1, 1)
    assert grouped([whole, first, second], {(whole, first): 0.7, (whole, second): 0.6}) == [
        (whole, first, second)
    ]


def test_no_links_no_nodes() -> None:
    assert group([], [], lambda a, b: 0.0, 0.2) == []


NODES = [(n, i) for n in range(3) for i in range(3)]
PAIRS = [(a, b) for a in NODES for b in NODES if a[0] < b[0]]


@given(
    st.lists(st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.7, 0.7, 0.9, 1.0]), min_size=27, max_size=27),
    st.randoms(),
)
def test_groups_are_a_partition_whatever_the_order_of_nodes_and_links(
    values: list[float], random: object
) -> None:
    scores = dict(zip(PAIRS, values, strict=True))
    expected = grouped(NODES, scores)
    assert sorted(node for found in expected for node in found) == NODES
    nodes, shuffled = list(NODES), [((b, a), s) for (a, b), s in scores.items()]
    random.shuffle(nodes)  # type: ignore[attr-defined]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert grouped(nodes, dict(shuffled)) == expected


@given(st.lists(st.floats(0, 1), min_size=27, max_size=27))
def test_every_group_is_held_together_by_links(values: list[float]) -> None:
    scores = dict(zip(PAIRS, values, strict=True))
    for found in grouped(NODES, scores):
        reached, waiting = set(), [found[0]]
        while waiting:
            node = waiting.pop()
            reached.add(node)
            waiting += [
                other
                for other in found
                if other not in reached and scores.get((node, other), scores.get((other, node), 0.0)) >= 0.5
            ]
        assert reached == set(found)


def pairs(*links: tuple[int, int, float]) -> list[Link]:
    """Links from passages of article 0 to passages of article 1."""
    return [Link((0, a), (1, b), score) for a, b, score in links]


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([(3, 5, 0.8)], [([3], [5], 0.8)]),
        ([(3, 5, 0.8), (3, 6, 0.6)], [([3], [5, 6], 0.7)]),
        ([(3, 5, 0.8), (4, 5, 0.6)], [([3, 4], [5], 0.7)]),
        ([(1, 1, 0.9), (1, 2, 0.7), (2, 1, 0.7), (2, 2, 0.9)], [([1, 2], [1, 2], 0.8)]),
        ([(1, 1, 0.9), (2, 2, 0.6)], [([1], [1], 0.9), ([2], [2], 0.6)]),
        ([(1, 1, 0.6), (1, 2, 0.6), (1, 3, 0.6), (2, 3, 0.9)], [([2], [3], 0.9), ([1], [1, 2, 3], 0.6)]),
    ],
)
def test_links_of_two_articles_become_alignments(
    links: list[tuple[int, int, float]], expected: list[tuple[list[int], list[int], float]]
) -> None:
    found = [([i for _, i in a], [i for _, i in b], score) for a, b, score in stars(pairs(*links))]
    assert found == expected


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(0.4, 1), min_size=1))
def test_every_link_is_in_exactly_one_alignment_and_none_is_made_up(
    links: dict[tuple[int, int], float],
) -> None:
    found = stars(pairs(*((a, b, score) for (a, b), score in links.items())))
    covered = sorted((x[1], y[1]) for a, b, _ in found for x in a for y in b)
    assert covered == sorted(links)
    if len(found) > 1:
        assert all(min(len(a), len(b)) == 1 for a, b, _ in found)
