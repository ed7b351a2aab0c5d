"""Invented articles to decide on."""

from __future__ import annotations

from corpus import Article
from newsdiff import Alignment, Comparison, Passage
from newsdiff.review import Decision, Outcome, apply
from tests.newsdiff.stories import alignments_of, article, check, passage_with

SOUND = """\
Ferry fares rise to 40 crowns on 3 May. Two crews have resigned over the rota.

The harbour café closes for good.
"""
HERON = """\
Crossing the sound will cost travellers 45 crowns a head. A brass band played on Sunday.

Dogs travel free. The dearer tickets are sold from 5 May.
"""


def ferry() -> list[Article]:
    return [article(SOUND, "Sound Daily"), article(HERON, "Heron Post")]


def decided(comparison: Comparison, *decisions: Decision) -> Comparison:
    """The comparison with decisions that all hold, sound for every base."""
    review = apply(comparison, decisions)
    assert len(review.applied) == len(decisions), review.outcomes
    for record in comparison.articles:
        check(review.comparison.rebase(record.id))
    return review.comparison


def outcome(comparison: Comparison, *decisions: Decision) -> Outcome:
    """What became of the last of some decisions."""
    return apply(comparison, decisions).outcomes[-1]


def passages(comparison: Comparison, *places: tuple[str, str]) -> list[str]:
    """The ids of the passages with these words, each of an article's id."""
    return [passage_with(comparison, *place).id for place in places]


def alignment(comparison: Comparison, first: tuple[str, str], second: tuple[str, str]) -> Alignment:
    """The one alignment of two passages, given by an article's id and words."""
    own = passage_with(comparison, *first)
    theirs: Passage = passage_with(comparison, *second)
    found = alignments_of(comparison, own, second[0])
    (one,) = [each for each in found if theirs.id in (*each.a, *each.b)]
    return one


def row(comparison: Comparison, article_id: str, words: str) -> dict[str, tuple[str, ...]]:
    """The passages of the row in which these words are at home, by article."""
    name = passage_with(comparison, article_id, words).id
    (claim,) = [
        claim
        for claim in comparison.claims
        for cell in claim.cells
        if name in cell.passages and cell.shared_with is None
    ]
    return {cell.article: cell.passages for cell in claim.cells if cell.passages}
