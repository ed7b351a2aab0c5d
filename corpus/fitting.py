"""Articles that may not fit into a story, or are none: said in their notes, and never left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from corpus.article import Article
from corpus.data import table
from corpus.evidence import long_words
from corpus.folding import fold_key
from corpus.lines import ends_sentence
from corpus.readers.schema_org import STUB_WORDS

_LANGUAGE = "in another language than most of the story"
_TOPIC = "may be about something else"
_STUB = "looks like the free part of a paid article"
_INDEX = "looks like a page that lists articles"
_SHARE = 1 / 3
_STEM = 6
"""Letters of a word that are compared, so that endings do not tell words of one stem apart."""
_FEWEST_WORDS = 40
"""Different long words; an article with fewer says too little about its topic."""
_HEADLINE_WORDS = range(4, 25)
_FEWEST_HEADLINES = 15
_MOST_PROSE = 120


def fit_notes(articles: Sequence[Article]) -> list[tuple[str, ...]]:
    """For each article of a story, what makes it doubtful that it can be compared with the others.

    That it is in another language than most; that it shares few words with the others of its language (see
    `_is_apart`); that its short text asks to subscribe; that it is a list of headlines with little text. What
    the notes of an article say already is not said again.
    """
    words = [_stems(article) for article in articles]
    most = _majority(articles)
    return [
        tuple(
            note
            for note in (
                _language_note(article, most),
                _topic_note(words[at], _others(articles, words, at)),
                _stub_note(article),
                _index_note(article),
            )
            if note
        )
        for at, article in enumerate(articles)
    ]


def with_fit_notes(articles: Sequence[Article]) -> list[Article]:
    """The articles with these notes, in place of those that they had from another or a smaller story."""
    plain = [article.model_copy(update={"notes": _without(article)}) for article in articles]
    return [
        article.model_copy(update={"notes": (*article.notes, *notes)})
        for article, notes in zip(plain, fit_notes(plain), strict=True)
    ]


def is_doubtful(notes: Sequence[str]) -> bool:
    """Whether an article's notes say that it may not fit into its story."""
    return any(note.startswith((_LANGUAGE, _TOPIC, _STUB, _INDEX)) for note in notes)


def _without(article: Article) -> tuple[str, ...]:
    return tuple(note for note in article.notes if not note.startswith((_LANGUAGE, _TOPIC)))


def _majority(articles: Sequence[Article]) -> str | None:
    """The language of more than half of the articles."""
    counts = Counter(article.language for article in articles)
    return next((language for language, count in counts.items() if 2 * count > len(articles)), None)


def _language_note(article: Article, most: str | None) -> str | None:
    if most is None or article.language == most:
        return None
    return f"{_LANGUAGE}: “{article.language}”, and not “{most}”"


def _others(articles: Sequence[Article], words: Sequence[frozenset[str]], own: int) -> list[frozenset[str]]:
    """The words of the other articles in the same language that say enough."""
    return [
        words[at]
        for at, article in enumerate(articles)
        if at != own and article.language == articles[own].language and len(words[at]) >= _FEWEST_WORDS
    ]


def _topic_note(own: frozenset[str], others: Sequence[frozenset[str]]) -> str | None:
    if len(own) < _FEWEST_WORDS or not others or not _is_apart(own, others):
        return None
    return f"{_TOPIC}: it shares few words with the story’s other articles"


def _is_apart(own: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    """Whether a text has less than a third of the words that most of the others have, and with none of them
    a third of the words of the shorter of the two in common."""
    times = Counter(word for other in others for word in other)
    common = {word for word, count in times.items() if 2 * count > len(others)}
    return len(own & common) < _SHARE * len(common) and all(
        len(own & other) < _SHARE * min(len(own), len(other)) for other in others
    )


def _stems(article: Article) -> frozenset[str]:
    """The beginnings of its long words, folded."""
    return frozenset(
        word[:_STEM] for block in article.body for word in long_words(fold_key(block.of(article.text)))
    )


def _stub_note(article: Article) -> str | None:
    words = _word_count(block.of(article.text) for block in article.body)
    if words >= STUB_WORDS or _is_said(article, _STUB):
        return None
    lines = (fold_key(block.of(article.text)) for block in article.blocks)
    if not any(wall.search(line) for line in lines for wall in _walls()):
        return None
    return f"{_STUB}: {words} words, and it asks to subscribe"


def _index_note(article: Article) -> str | None:
    if _is_said(article, _INDEX):
        return None
    lines = [block.of(article.text) for block in article.blocks]
    headlines = [line for line in lines if len(line.split()) in _HEADLINE_WORDS and not ends_sentence(line)]
    prose = _word_count(line for line in lines if ends_sentence(line))
    if len(headlines) < _FEWEST_HEADLINES or prose > _MOST_PROSE:
        return None
    return f"{_INDEX}: {len(headlines)} headlines, and little text"


def _is_said(article: Article, note: str) -> bool:
    return any(one.startswith(note) for one in article.notes)


def _word_count(lines: Iterable[str]) -> int:
    return sum(len(line.split()) for line in lines)


@cache
def _walls() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, table("fitting")["walls"]))
