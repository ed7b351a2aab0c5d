"""Sentences that are aligned for some of their clauses only are cut there, and no others."""

from __future__ import annotations

import pytest

from newsdiff import Comparison, Relation, compare
from tests.newsdiff.stories import CHESS, POST, alignments_of, article, check, passage_with, quote

HOTELIERS = "Hoteliers on the north shore have cancelled their summer brunch concerts"
REGATTA = "and a regatta of forty yachts has moved to the calmer waters of Pell Harbour."
JOINED = f"{HOTELIERS}, {REGATTA}"


def passages(comparison: Comparison, article_id: str) -> list[str]:
    return [comparison.quote(p) for p in comparison.passages if p.article == article_id]


@pytest.fixture(scope="module")
def narrowed() -> Comparison:
    """The base tells the first clause of a sentence that the other outlet tells whole."""
    assert f"{HOTELIERS}." in POST
    return compare([article(POST, "One"), article(f"{CHESS}\n{JOINED}\n", "Two")])


def test_a_sentence_is_cut_behind_the_clause_that_both_tell(narrowed: Comparison) -> None:
    check(narrowed)
    assert passages(narrowed, "a2")[-2:] == [f"{HOTELIERS},", REGATTA]


def test_the_shared_clause_is_aligned_and_the_other_is_added(narrowed: Comparison) -> None:
    (found,) = alignments_of(narrowed, passage_with(narrowed, "a1", "Hoteliers"), "a2")
    assert [quote(narrowed, passage) for passage in found.b] == [f"{HOTELIERS},"]
    assert found.relation is Relation.IDENTICAL
    regatta = passage_with(narrowed, "a2", "regatta")
    (cell,) = [c for claim in narrowed.claims for c in claim.cells if regatta.id in c.passages]
    assert cell.status == "added"


def test_a_sentence_that_both_tell_whole_is_left_whole() -> None:
    one, two = article(f"{POST}\n\n{JOINED}\n", "One"), article(f"{CHESS}\n{JOINED}\n", "Two")
    comparison = compare([one, two])
    check(comparison)
    assert passages(comparison, "a2")[-1] == JOINED


def test_a_sentence_that_nobody_else_tells_is_left_whole() -> None:
    comparison = compare([article(CHESS, "One"), article(f"{JOINED}\n", "Two")])
    assert passages(comparison, "a2") == [JOINED]
