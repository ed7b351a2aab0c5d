"""What stands out of order, and in which order claims are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.moves import moved
from newsdiff.pairing import Match
from newsdiff.reading_order import reading_order


def match(a: int, b: int, article_b: int = 1) -> Match:
    return Match(((0, a),), ((article_b, b),), 0.8, True)


def moved_of(order: list[int]) -> list[int]:
    """Which passages of the base are moved where the i-th is told as the `order[i]`-th."""
    return sorted(found.a[0][1] for found in moved((match(i, at) for i, at in enumerate(order)), [0, 1]))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ([0, 1, 2, 3, 4], []),
        ([4, 0, 1, 2, 3], [0]),
        ([1, 2, 3, 4, 0], [4]),
        ([0, 3, 1, 2, 4], [1]),
        ([0, 5, 9, 40, 41], []),
        ([0, 1, 1, 2], []),
        ([0, 1, 5, 6, 7, 2, 3], [5, 6]),
        ([], []),
        ([7], []),
    ],
)
def test_only_what_is_off_the_longest_common_run_is_moved(order: list[int], expected: list[int]) -> None:
    assert moved_of(order) == expected


def test_of_two_swapped_passages_one_is_moved() -> None:
    assert len(moved_of([1, 0])) == 1


def test_each_two_articles_are_judged_on_their_own() -> None:
    straight = [match(0, 0, 1), match(1, 1, 1), match(2, 2, 1)]
    turned = [match(0, 1, 2), match(1, 2, 2), match(2, 0, 2)]
    assert moved([*straight, *turned], [0, 1, 2]) == {turned[2]}


@given(st.permutations(range(7)))
def test_what_is_not_moved_stands_in_one_order(order: list[int]) -> None:
    kept = [at for i, at in enumerate(order) if i not in moved_of(order)]
    assert kept == sorted(kept)


def test_the_base_keeps_its_order() -> None:
    assert reading_order({"a1": ["x", "y", "z"], "a2": ["z", "x"]}, "a1") == ["x", "y", "z"]


def test_a_claim_that_the_base_lacks_follows_the_one_before_it() -> None:
    claims = {"a1": ["x", "y", "z"], "a2": ["x", "n", "m", "y"], "a3": ["z", "k"]}
    assert reading_order(claims, "a1") == ["x", "n", "m", "y", "z", "k"]


def test_a_claim_before_all_that_the_base_has_follows_its_first() -> None:
    assert reading_order({"a1": ["x", "y"], "a2": ["n", "y"]}, "a1") == ["x", "n", "y"]


def test_each_article_can_be_the_base() -> None:
    claims = {"a1": ["x", "y"], "a2": ["y", "n", "x"]}
    assert reading_order(claims, "a2") == ["y", "n", "x"]


def test_a_base_without_claims_leaves_the_others_theirs() -> None:
    assert sorted(reading_order({"a1": [], "a2": ["x", "y"], "a3": ["y", "z"]}, "a1")) == ["x", "y", "z"]


CLAIMS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(CLAIMS, CLAIMS, CLAIMS)
def test_every_claim_is_read_once_with_the_base_in_its_own_order(
    a: list[str], b: list[str], c: list[str]
) -> None:
    order = reading_order({"a1": a, "a2": b, "a3": c}, "a2")
    assert sorted(order) == sorted({*a, *b, *c})
    assert [claim for claim in order if claim in b] == b


def test_a_long_run_of_anothers_claims_comes_after_the_base() -> None:
    news = [f"n{number}" for number in range(9)]
    order = reading_order({"a1": ["x", "y"], "a2": ["x", *news, "y"]}, "a1")
    assert order == ["x", "n0", "n1", "n2", "n6", "n7", "n8", "y", "n3", "n4", "n5"]


def test_a_claim_adrift_gives_no_place_to_others() -> None:
    claims = {"a1": ["x", "y", "z"], "a2": ["y", "n", "z"]}
    assert reading_order(claims, "a1", {"a2": {"y"}}) == ["x", "y", "n", "z"]
    assert reading_order(claims, "a1", {"a2": {"z"}}) == ["x", "y", "n", "z"]
    assert reading_order(claims, "a1", {"a2": {"y", "z"}}) == ["x", "y", "z", "n"]


@given(st.permutations(range(6)))
def test_the_same_is_moved_whichever_article_comes_first(order: list[int]) -> None:
    forth = {
        (found.a[0][1], found.b[0][1])
        for found in moved((match(i, at) for i, at in enumerate(order)), [0, 1])
    }
    turned = (match(at, i) for i, at in enumerate(order))
    assert {(found.b[0][1], found.a[0][1]) for found in moved(turned, [1, 0])} == forth
