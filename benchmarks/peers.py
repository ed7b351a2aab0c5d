"""Ways of telling which sentences of two articles report the same thing: newsdiff's, and its peers'.

Each takes a story and scores every sentence of an article with every one of every other article. The peers
are given the sentences, which newsdiff finds itself, and run as their documentation has it.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import partial
from itertools import combinations
from typing import Any

import numpy as np
from collatex import Collation, collate
from judging import GoldStory, Scores
from numpy.typing import NDArray
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer

import newsdiff
from newsdiff.alignment import shipped_model
from newsdiff.matching import Matches
from newsdiff.story import prepare

Method = Callable[[GoldStory], Scores]

TOKENS = 2_000
"""CollateX is given this many words of an article at most: its time grows with the product of two lengths."""


def aligned(story: GoldStory) -> Scores:
    """1 where `newsdiff.compare` as shipped aligns two sentences or clauses of them, else 0."""
    result = newsdiff.compare(story.articles)
    number = {article.id: n for n, article in enumerate(result.articles)}
    row = [{span.start: i for i, span in enumerate(spans)} for spans in story.spans]
    place = {p.id: (n := number[p.article], row[n][(p.sentence or p).start]) for p in result.passages}
    scores = _grids(story)
    for alignment in result.alignments:
        if alignment.tier == "aligned":
            for ends in ((a, b) for a in alignment.a for b in alignment.b):
                (a, i), (b, j) = sorted(place[end] for end in ends)
                scores[a, b][i, j] = 1
    return scores


def match_scores(story: GoldStory) -> Scores:
    """newsdiff's match scores, from which it chooses what to align: no clauses, no claims, no changes."""
    matches = Matches(prepare(story.articles), shipped_model())
    scores = _grids(story)
    for (a, b), grid in scores.items():
        scored = matches.scored(a, b)
        grid[scored.candidates.rows, scored.candidates.columns] = scored.scores * scored.eligible
    return scores


def token_ratio(story: GoldStory, scorer: Any) -> Scores:
    """A scorer of rapidfuzz."""
    texts = [[utils.default_process(sentence) for sentence in article] for article in story.sentences]
    return {
        (a, b): process.cdist(texts[a], texts[b], scorer=scorer)
        for a, b in combinations(range(len(texts)), 2)
    }


def sequence_matcher(story: GoldStory) -> Scores:
    """difflib's ratio, word by word."""
    words = _words(story)
    scores = _grids(story)
    for (a, b), grid in scores.items():
        for j, right in enumerate(words[b]):
            matcher = difflib.SequenceMatcher(b=right, autojunk=False)
            for i, left in enumerate(words[a]):
                matcher.set_seq1(left)
                grid[i, j] = matcher.ratio()
    return scores


def tf_idf(story: GoldStory, **options: Any) -> Scores:
    """The cosine of scikit-learn's TF-IDF vectors; how rare a term is, the story's sentences tell."""
    vectorizer = TfidfVectorizer(**options).fit([text for article in story.sentences for text in article])
    vectors = [vectorizer.transform(article) for article in story.sentences]
    return {(a, b): (vectors[a] @ vectors[b].T).toarray() for a, b in combinations(range(len(vectors)), 2)}


def collatex(story: GoldStory) -> Scores:
    """The share of the longer sentence's words that CollateX, given two articles, sets beside the other's."""
    words = _words(story)
    scores = _grids(story)
    for (a, b), grid in scores.items():
        for i, j in _collated(words[a], words[b]):
            grid[i, j] += 1
        lengths = [[max(1, len(sentence)) for sentence in words[n]] for n in (a, b)]
        grid /= np.maximum.outer(*lengths)
    return scores


def _collated(*articles: list[list[str]]) -> list[tuple[int, int]]:
    """The sentences that each two collated words of two articles are in."""
    collation = Collation()
    for name, article in zip("ab", articles, strict=True):
        tokens = [{"t": f"{word} ", "n": word, "in": i} for i, words in enumerate(article) for word in words]
        collation.add_witness({"id": name, "tokens": tokens[:TOKENS]})
    found = []
    for column in collate(collation, output="table", segmentation=False).columns:
        cell = {name: tokens[0].token_data for name, tokens in column.tokens_per_witness.items()}
        if len(cell) == 2 and cell["a"]["n"] == cell["b"]["n"]:
            found.append((cell["a"]["in"], cell["b"]["in"]))
    return found


def _words(story: GoldStory) -> list[list[list[str]]]:
    """Of each sentence of each article, in lower case and without punctuation."""
    return [[utils.default_process(text).split() for text in article] for article in story.sentences]


def _grids(story: GoldStory) -> dict[tuple[int, int], NDArray[np.float64]]:
    sizes = [len(article) for article in story.sentences]
    return {(a, b): np.zeros((sizes[a], sizes[b])) for a, b in combinations(range(len(sizes)), 2)}


METHODS: dict[str, Method] = {
    "newsdiff.compare as shipped": aligned,
    "newsdiff, match scores alone": match_scores,
    "rapidfuzz token_set_ratio": partial(token_ratio, scorer=fuzz.token_set_ratio),
    "rapidfuzz token_sort_ratio": partial(token_ratio, scorer=fuzz.token_sort_ratio),
    "difflib SequenceMatcher.ratio": sequence_matcher,
    "scikit-learn TF-IDF, words": tf_idf,
    "scikit-learn TF-IDF, 3 to 5 letters": partial(tf_idf, analyzer="char_wb", ngram_range=(3, 5)),
    "CollateX": collatex,
}
"""The first is what the others' time is measured against."""
