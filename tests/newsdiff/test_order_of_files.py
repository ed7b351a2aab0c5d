"""The order in which articles are given changes names and columns, and nothing else."""

from __future__ import annotations

import pytest

import corpus
from corpus import samples
from newsdiff import Alignment, Comparison, Settings, compare
from newsdiff.alignment import FEATURES, shipped_model

Span = tuple[str, int, int]


def matched(comparison: Comparison) -> dict[frozenset[Span], tuple[object, ...]]:
    """What is aligned with what, by source and offsets: score, tier, whether it is moved, what differs."""
    source = {article.id: article.source for article in comparison.articles}
    spans = {p.id: (source[p.article], p.start, p.end) for p in comparison.passages}

    def differing(alignment: Alignment) -> frozenset[frozenset[Span]]:
        sides = [[side for side in (edit.a, edit.b) if side] for edit in alignment.edits]
        return frozenset(frozenset((source[x.article], x.start, x.end) for x in pair) for pair in sides)

    return {
        frozenset(spans[p] for p in (*a.a, *a.b)): (a.score, a.tier, a.moved, differing(a))
        for a in comparison.alignments
    }


@pytest.mark.parametrize("order", [(4, 3, 2, 1, 0), (1, 0, 2, 4, 3), (2, 4, 0, 3, 1)])
def test_the_same_passages_are_matched_whatever_the_order_of_files(order: tuple[int, ...]) -> None:
    articles = corpus.load([samples.path()])
    base = Settings(base=articles[0].source)
    given = matched(compare(articles, settings=base))
    otherwise = matched(compare([articles[n] for n in order], settings=base))
    assert len(given) > 100
    assert given == otherwise


def test_the_shipped_model_weighs_every_feature_and_orders_its_tiers() -> None:
    model = shipped_model()
    assert set(model.weights) == set(FEATURES)
    assert model.possible < model.aligned["loose"] < model.aligned["normal"] < model.aligned["strict"] < 1
