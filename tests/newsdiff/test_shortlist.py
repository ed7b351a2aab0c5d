"""Passages that are like hundreds of others: which pairs are looked at, and what is said of it."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdiff import Status, compare
from newsdiff.shortlist import MOST, leading, places, shortlisted
from newsdiff.story import prepare
from newsdiff.termspace import TermSpace
from tests.newsdiff.stories import article

_TERMS = st.lists(st.sampled_from("abcdefgh"), max_size=6)


def grid(rows: int, columns: int, seed: int, step: int) -> tuple[np.ndarray, ...]:
    """Strengths, of which many are equal, and the places of rows and columns."""
    strength = np.random.default_rng(seed).integers(0, step, (rows, columns)) / step
    return strength, places(0, rows, rows), places(0, columns, columns)


@settings(max_examples=30)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 9), st.integers(1, 30))
def test_the_shortlist_is_the_same_from_either_side(rows: int, columns: int, seed: int, step: int) -> None:
    strength, down, across = grid(rows, columns, seed, step)
    kept = shortlisted(strength > 0, strength, down, across)
    turned = shortlisted(strength.T > 0, strength.T, across, down)
    assert np.array_equal(kept, turned.T)


@settings(max_examples=30)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 9), st.integers(1, 30))
def test_listed_pairs_are_judged_as_those_of_a_grid(rows: int, columns: int, seed: int, step: int) -> None:
    strength, down, across = grid(rows, columns, seed, step)
    i, j = np.nonzero(strength > 0)
    listed = leading(i, j, np.array([0, columns]), strength[i, j], rows)
    expected = shortlisted(strength > 0, strength, down, across)
    assert sorted(zip(i[listed], j[listed], strict=True)) == sorted(zip(*np.nonzero(expected), strict=True))


def test_all_pairs_are_looked_at_where_one_side_has_few() -> None:
    strength, down, across = grid(MOST, 400, 0, 3)
    wanted = strength > 0
    assert np.array_equal(shortlisted(wanted, strength, down, across), wanted)


def test_of_many_pairs_the_best_of_every_row_and_column_are_kept() -> None:
    strength, down, across = grid(90, 70, 0, 10_000)
    kept = shortlisted(strength > 0, strength, down, across)
    assert kept.sum() < 90 * 70
    assert kept[np.arange(90), strength.argmax(axis=1)].all()
    assert kept[strength.argmax(axis=0), np.arange(70)].all()


@given(st.lists(_TERMS, min_size=1, max_size=5), st.lists(_TERMS, min_size=1, max_size=60))
def test_weights_shared_are_the_same_pair_by_pair_as_in_a_matrix(a: list[str], b: list[str]) -> None:
    space = TermSpace([*a, *b], {}, 1.0)
    left, right = space.vectors(a), space.vectors(b)
    (product,) = space.products(left, right, [(0, len(a))])
    rows, columns = (each.ravel() for each in np.indices((len(a), len(b))))
    assert np.array_equal(space.shared(left, right, rows, columns), product.ravel())
    summed = [[sum(space.weight(term) for term in {*x} & {*y}) for y in b] for x in a]
    assert np.allclose(product, summed)


def test_a_refrain_is_paired_line_by_line() -> None:
    text = "\n\n".join(["The ferry to Torvik leaves at noon and calls at Vell."] * 30)
    result = compare([article(text, "One"), article(text, "Two")])
    assert len(result.alignments) == len(result.claims) == 30
    assert all(len(alignment.a) == len(alignment.b) == 1 for alignment in result.alignments)
    assert result.counts("a2")[Status.IDENTICAL] == 30


def test_thousands_of_like_sentences_take_seconds() -> None:
    lines = [f"The ferry to Torvik carried {n} sheep and called at Vell on Monday." for n in range(1500)]
    start = time.process_time()
    compare([article("\n\n".join(lines[:1000]), "One"), article("\n\n".join(lines[500:]), "Two")])
    assert time.process_time() - start < 20


def test_it_is_said_which_article_is_too_long_to_be_compared_whole() -> None:
    long = " ".join(f"The ferry called at Vell {n} times." for n in range(9_000))
    first, second, third = prepare(
        [article(long, "One"), article(long, "Two"), article("A ferry sank.", "Three")]
    ).articles
    for cut in (first, second):
        (note,) = (note for note in cut.notes if "too long" in note)
        assert "first 7,999 sentences" in note
    assert not any("too long" in note for note in third.notes)
