"""The order in which articles are given changes names and columns, and nothing else."""

from __future__ import annotations

import corpus
from corpus import samples
from newsdiff import Comparison, Settings, compare
from newsdiff.alignment import FEATURES, shipped_model

Pairs = dict[frozenset[tuple[str, int, int]], tuple[float, str]]


def matched(comparison: Comparison) -> Pairs:
    """What is aligned with what, by source and offsets, with score and tier."""
    source = {article.id: article.source for article in comparison.articles}
    spans = {p.id: (source[p.article], p.start, p.end) for p in comparison.passages}
    return {frozenset(spans[p] for p in (*a.a, *a.b)): (a.score, a.tier.value) for a in comparison.alignments}


def test_the_same_passages_are_matched_whatever_the_order_of_files() -> None:
    articles = corpus.load([samples.path()])
    base = Settings(base=articles[0].source)
    forward = matched(compare(articles, settings=base))
    backward = matched(compare(articles[::-1], settings=base))
    assert len(forward) > 100
    assert forward == backward


def test_the_shipped_model_weighs_every_feature_and_orders_its_tiers() -> None:
    model = shipped_model()
    assert set(model.weights) == set(FEATURES)
    assert model.possible < model.aligned["loose"] < model.aligned["normal"] < model.aligned["strict"] < 1
