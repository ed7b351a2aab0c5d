"""Amounts, percentages and counts of two aligned sides, set against each other slot by slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from newsdiff.facts.dates.kind import DATES
from newsdiff.facts.figures.beside import nearby, pair_beside
from newsdiff.facts.figures.figure import Figure, remark, severity
from newsdiff.facts.figures.parties import with_parties
from newsdiff.facts.figures.reading import find_figures
from newsdiff.facts.figures.scores import with_scores
from newsdiff.facts.figures.slots import Told, slot_score
from newsdiff.facts.figures.states import with_states
from newsdiff.facts.figures.sums import possible_sum
from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind, Severity, Side
from newsdiff.facts.places import Places, Words
from newsdiff.facts.slots import MOST, one_sided, pair_slots

_LARGE = 1000
"""A count from here on, or one that is a bound, is missed where the other side does not have it."""


def _find(article: ArticleText) -> Iterator[Figure]:
    """The figures of every sentence; a year is not a count, nor a day of a date."""
    dates = iter(DATES.mentions(article))
    date = next(dates, None)
    for sentence in article.sentences:
        figures = find_figures(article.text, sentence.start, sentence.end, article.language)
        kept: list[Figure] = []
        for figure in figures:
            while date is not None and date.end <= figure.start:
                date = next(dates, None)
            if date is None or figure.end <= date.start:
                kept.append(figure)
        if kept and article.language == "en":
            kept = with_scores(kept, sentence.start, article.text)
            kept = with_parties(with_states(kept, sentence, article.text), sentence, article)
        yield from kept


def _compare(pair: Aligned[Figure]) -> Iterator[Difference]:
    if not (pair.a.mentions or pair.b.mentions):
        return
    places, told = Places(pair), Told(pair)
    pairs, left, right = pair_slots(
        pair.a.mentions, pair.b.mentions, lambda a, b: slot_score(a, b, pair, places, told)
    )
    beside, left, right = pair_beside(pair, left, right)
    for a, b in chain(pairs, beside):
        differs = severity(a, b)
        if differs is not None:
            yield _difference(pair, a, b, differs)
    left = _missed(left, pair.b, places, places.a)
    right = _missed(right, pair.a, places, places.b)
    for difference in one_sided(pair, left, right, agree=Figure.agrees):
        total = _sum_of_other_side(pair, difference)
        yield replace(difference, remark=total, inferred=bool(total))


def _sum_of_other_side(pair: Aligned[Figure], difference: Difference) -> str:
    figure, own, other = (difference.a, pair.a, pair.b) if difference.a else (difference.b, pair.b, pair.a)
    assert isinstance(figure, Figure)
    return possible_sum(figure, own, other)


def _difference(pair: Aligned[Figure], a: Figure, b: Figure, differs: Severity) -> Difference:
    total = possible_sum(a, pair.a, pair.b, b) or possible_sum(b, pair.b, pair.a, a)
    return Difference(a.kind, a, b, differs, total or remark(a, b), inferred=bool(total))


def _missed(figures: Sequence[Figure], other: Side[Figure], places: Places, words: Words) -> list[Figure]:
    """Figures of substance whose surroundings the other side tells of.

    In a free rewrite, one for which the other article has another beside its passage is not missing there.
    """
    return [
        figure
        for figure in figures
        if _is_of_substance(figure, places.is_copy)
        and not any(figure.tells(each) for each in other.mentions[:MOST])
        and places.missed(figure, words)
        and not (not places.is_copy and any(_are_of_one_count(figure, each) for each in other.once(nearby)))
    ]


def _are_of_one_count(figure: Figure, other: Figure) -> bool:
    """Whether two counts, which may differ, are of the same."""
    if figure.kind != "count" or not figure.comparable(other) or figure.is_other_state(other):
        return False
    return figure.counts_the_same(other) or (bool(figure.unit) and figure.tells(other))


def _is_of_substance(figure: Figure, is_copy: bool) -> bool:
    """Whether the lack of a figure is worth telling; in an edited copy, also that of a plain count."""
    if figure.kind == "percent":
        return not figure.vague
    if figure.is_money:
        return True
    if figure.unit == "time":
        return figure.direction != 0
    plain = is_copy and not figure.vague and bool(figure.head)
    return figure.unit == "" and (plain or figure.direction != 0 or figure.number >= _LARGE)


FIGURES = Kind("figures", _find, _compare)
