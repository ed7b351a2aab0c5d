"""All the wording that two articles of a comparison share, not its longest runs alone."""

from __future__ import annotations

from itertools import chain

from newsdiff.comparison import ArticleRecord, Comparison, Location
from newsdiff.reuse.grams import index
from newsdiff.reuse.runs import Run, longest_runs
from newsdiff.reuse.words import Vocabulary, Words, read_words
from newsdiff.reuse_records import SharedRun
from newsdiff.tokens import tokenise


def runs_between(comparison: Comparison, a: str, b: str) -> tuple[SharedRun, ...]:
    """Every run of five words and more that two articles share, given by their ids, in the order of `a`.

    As in `Comparison.reuse`, which keeps the longest: within passages, and those in quotation marks apart.
    No word is in two runs. Linear in the words but for sorting. Raises KeyError for an unknown id.
    """
    records = comparison.article_by_id[a], comparison.article_by_id[b]
    vocabulary = Vocabulary()
    words = [_words(comparison, record, vocabulary) for record in records]
    numbered = index(words)
    of_a, of_b = numbered.grams
    found = longest_runs(words[0], of_a, of_b, numbered.shared(0, 1), None)
    runs = (_record(run, records, words) for run in found)
    return tuple(sorted(runs, key=lambda run: (run.a.start, run.b.start)))


def _words(comparison: Comparison, article: ArticleRecord, vocabulary: Vocabulary) -> Words:
    passages = sorted((p.start, p.end) for p in comparison.passages if p.article == article.id)
    tokens = (tokenise(article.text, start, end, article.language) for start, end in passages)
    return read_words(article, list(chain.from_iterable(tokens)), vocabulary)


def _record(run: Run, records: tuple[ArticleRecord, ArticleRecord], words: list[Words]) -> SharedRun:
    sides = zip(records, words, (run.a, run.b), strict=True)
    a, b = (_location(article.id, own, first, run.words) for article, own, first in sides)
    return SharedRun(words=run.words, quoted=run.quoted, a=a, b=b)


def _location(article: str, words: Words, first: int, count: int) -> Location:
    start, end = int(words.starts[first]), int(words.ends[first + count - 1])
    return Location(article=article, start=start, end=end)
