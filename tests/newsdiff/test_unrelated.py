"""An article on something else leaves the others' alignments as they are, but for the weights of terms."""

from __future__ import annotations

from corpus import load
from corpus.samples import path
from newsdiff import Comparison, Tier, compare
from newsdiff.alignment import shipped_model
from tests.newsdiff.stories import CHESS, article, quote

_WEIGHTS = 0.1
"""How far a score may move because terms are weighed over more passages."""


def scores(comparison: Comparison) -> dict[tuple[str, str], float]:
    """The scores of pairs of sentences, by their words; a clause stands for its sentence."""
    return {
        (_sentence(comparison, a), _sentence(comparison, b)): alignment.score
        for alignment in comparison.alignments
        if alignment.tier is Tier.ALIGNED
        for a in alignment.a
        for b in alignment.b
    }


def _sentence(comparison: Comparison, passage: str) -> str:
    record = comparison.passage_by_id[passage]
    if record.sentence is None:
        return quote(comparison, passage)
    return comparison.article_by_id[record.article].text[record.sentence.start : record.sentence.end]


def test_an_unrelated_article_changes_no_alignment_among_the_others() -> None:
    story = load([path()])
    without, beside = (scores(compare(each)) for each in (story, [*story, article(CHESS, "Chess Weekly")]))
    least = shipped_model().aligned["normal"]
    for pair in without.keys() ^ beside.keys():
        assert (without | beside)[pair] < least + _WEIGHTS, pair
    for pair in without.keys() & beside.keys():
        assert abs(without[pair] - beside[pair]) < _WEIGHTS, pair
    assert len(without.keys() & beside.keys()) > 0.9 * len(without)
