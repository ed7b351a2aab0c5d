"""Whose an amount of money is: the names in its clause, by which one contract is told from another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.mention import ArticleText, Mention, Sentence
from newsdiff.facts.names.kind import NAMES

_REACH = 200
"""So many characters of a clause are searched on either side of an amount."""
_MARK = re.compile(r"[,;:()—–](?=\s|$)|—|\(")


def are_of_others(one: Figure, other: Figure) -> bool:
    """Whether other names stand by two amounts."""
    return bool(one.parties and other.parties) and one.parties.isdisjoint(other.parties)


def with_parties(figures: Sequence[Figure], sentence: Sentence, article: ArticleText) -> list[Figure]:
    """The figures of a sentence, amounts of money with the names that stand in their clauses."""
    if not any(figure.is_money for figure in figures):
        return list(figures)
    names = NAMES.mentions(article)
    return [_with_parties(f, sentence, article, names) if f.is_money else f for f in figures]


def _with_parties(
    figure: Figure, sentence: Sentence, article: ArticleText, names: Sequence[Mention]
) -> Figure:
    text = article.text
    first, last = max(sentence.start, figure.start - _REACH), min(sentence.end, figure.end + _REACH)
    marks = [mark.end() for mark in _MARK.finditer(text, first, figure.start)]
    behind = _MARK.search(text, figure.end, last)
    start, end = (marks or [first])[-1], behind.start() if behind else last
    near = names[
        bisect_left(names, start, key=lambda name: name.start) : bisect_right(
            names, end, key=lambda name: name.start
        )
    ]
    tokens = sentence.tokens
    stems: set[str] = set()
    for name in near:
        at = bisect_left(tokens, name.start, key=lambda token: token.start)
        until = bisect_left(tokens, name.end, key=lambda token: token.start)
        stems.update(token.stem for token in tokens[at:until])
    return replace(figure, parties=frozenset(stems)) if stems else figure
