"""An attribution as an article states it, and what stands around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import log

from newsdiff.facts.attribution.sources import UNRESOLVED, Source
from newsdiff.facts.attribution.words import attribution_words
from newsdiff.facts.mention import ArticleText, Mention
from newsdiff.rarity import rarity


class Background:
    """What an article says around an attribution: how common its words are, who speaks near by."""

    def __init__(self, article: ArticleText, told: Sequence[Sequence[Attribution]]) -> None:
        self._starts = [sentence.start for sentence in article.sentences]
        self._sentences, self._told = article.sentences, told
        self._language = article.language
        words = attribution_words(article.language)
        self.settings = words.words["settings"] if words else frozenset()
        """Words such as "interview", which say where something was said."""
        self._spread = Counter(stem for s in article.sentences for stem in {t.stem for t in s.tokens})

    def weight(self, stem: str) -> float:
        """From 0 to 1: rarity in the language, times inverse sentence frequency in the article."""
        return rarity(stem, self._language) * self._rareness(stem)

    def _rareness(self, stem: str) -> float:
        sentences = len(self._sentences)
        return 1 - log(max(1, self._spread[stem])) / log(sentences) if sentences > 1 else 1.0

    def near(self, at: int, reach: int) -> Iterator[Attribution]:
        """The attributions of the sentence at `at` and of as many as `reach` sentences on either side."""
        n = bisect_right(self._starts, at) - 1
        return chain.from_iterable(self._told[max(0, n - reach) : n + reach + 1])

    def words_near(self, at: int, reach: int) -> set[str]:
        """The folded words of those sentences."""
        n = bisect_right(self._starts, at) - 1
        return {t.form for s in self._sentences[max(0, n - reach) : n + reach + 1] for t in s.tokens}


_NO_BACKGROUND = Background(ArticleText("", (), "", None), ())


@dataclass(frozen=True)
class Attribution(Mention):
    """A source with its cue; `value` is the source in the article's words.

    `content` spans what is ascribed, within the sentence; attributions may lie in it. `outer` are the
    sources that in turn tell of this one, and `told` is a name that it was told to, with its folded words.
    `judgement` marks a judgement passed. A sentence in which a quotation goes on from a neighbouring one
    is an attribution whole, and `stated` is the one there. `background` is the same for a whole article.
    """

    source: Source = UNRESOLVED
    content: tuple[int, int] = (0, 0)
    outer: tuple[Source, ...] = ()
    told: str = ""
    told_words: frozenset[str] = frozenset()
    judgement: bool = False
    stated: Attribution | None = None
    background: Background = field(default=_NO_BACKGROUND, repr=False, compare=False)
