"""A story's articles in, its `Reuse` out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from newsdiff.comparison import ArticleRecord, Comparison, Location
from newsdiff.facts.attribution.mention import Attribution
from newsdiff.reuse.citations import find_citations
from newsdiff.reuse.grams import Index, index
from newsdiff.reuse.groups import group, joined
from newsdiff.reuse.runs import Run, longest_runs
from newsdiff.reuse.sources import find_sources
from newsdiff.reuse.telling import Told, told
from newsdiff.reuse.words import Vocabulary, Words, read_words
from newsdiff.reuse_records import Joined, Reuse, Share, SharedRun, SharedWording
from newsdiff.tokens import Token

MOST_RUNS = 5
"""Runs that are listed of two articles, of each sort."""
_DIGITS = 4


def find_reuse(
    comparison: Comparison, tokens: Sequence[Sequence[Token]], attributions: Sequence[Sequence[Attribution]]
) -> Reuse:
    """What the articles of a comparison share, and whom they name.

    `tokens` are those of each article's passages, in order, and `attributions` each article's. Symmetric: the
    same pairs, groups and sources whatever the order of the articles.
    """
    pairs = shared_wording(comparison, tokens)
    return Reuse(
        pairs=pairs,
        groups=group([article.id for article in comparison.articles], pairs),
        sources=find_sources(comparison.articles, attributions),
        citations=find_citations(comparison.articles),
    )


def shared_wording(comparison: Comparison, tokens: Sequence[Sequence[Token]]) -> tuple[SharedWording, ...]:
    """The shared wording of every two articles, in their order."""
    vocabulary = Vocabulary()
    articles = comparison.articles
    words = [read_words(article, own, vocabulary) for article, own in zip(articles, tokens, strict=True)]
    pairs = _Pairs(comparison, words)
    return tuple(pairs.read(a, b) for a, b in combinations(range(len(articles)), 2))


class _Pairs:
    """Reads one pair of articles after another, given by their numbers."""

    def __init__(self, comparison: Comparison, words: Sequence[Words]) -> None:
        self._articles = comparison.articles
        self._words = words
        self._index: Index = index(words)
        names = [article.id for article in comparison.articles]
        self._told = told(comparison, dict(zip(names, words, strict=True)))

    def read(self, a: int, b: int) -> SharedWording:
        of_a, of_b = self._share(a, b), self._share(b, a)
        same = self._articles[a].sha256 == self._articles[b].sha256
        return SharedWording(
            a=of_a,
            b=of_b,
            joined=Joined.WORDING if same else joined(of_a, of_b),
            runs=tuple(self._record(run, a, b) for run in self._runs(a, b)),
        )

    def _share(self, own: int, other: int) -> Share:
        words, grams = self._words[own], self._index.grams[own]
        common = grams.covered(self._index.shared(own, other))
        names = self._articles[own].id, self._articles[other].id
        telling = self._told.get(names, Told())
        quoted = int(words.quoted.sum())
        unquoted = len(words) - quoted
        return Share(
            article=names[0],
            words=unquoted,
            shared=_part(int((common & ~words.quoted).sum()), unquoted),
            aligned=_part(telling.aligned, unquoted),
            in_order=_part(telling.in_order, unquoted),
            quoted_words=quoted,
            quoted_shared=_part(int((common & words.quoted).sum()), quoted),
        )

    def _runs(self, a: int, b: int) -> list[Run]:
        """The longest runs, found from the same side whatever the order of the articles."""
        turned = _rank(self._articles[a]) > _rank(self._articles[b])
        x, y = (b, a) if turned else (a, b)
        grams = self._index.grams
        found = longest_runs(self._words[x], grams[x], grams[y], self._index.shared(x, y), MOST_RUNS)
        return [run._replace(a=run.b, b=run.a) for run in found] if turned else found

    def _record(self, run: Run, a: int, b: int) -> SharedRun:
        sides = (self._location(a, run.a, run.words), self._location(b, run.b, run.words))
        return SharedRun(words=run.words, quoted=run.quoted, a=sides[0], b=sides[1])

    def _location(self, article: int, first: int, count: int) -> Location:
        words = self._words[article]
        start, end = int(words.starts[first]), int(words.ends[first + count - 1])
        return Location(article=self._articles[article].id, start=start, end=end)


def _rank(article: ArticleRecord) -> tuple[str, str]:
    return article.sha256, article.outlet


def _part(some: int, of: int) -> float:
    return round(some / of, _DIGITS) if of else 0.0
