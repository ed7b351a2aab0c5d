"""What an alignment alters: facts that differ, and the relation that follows from them."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.comparison import Change, Location
from newsdiff.facts.dates import find_dates
from newsdiff.facts.figures import find_figures
from newsdiff.facts.mention import Fact, Mention


def find_facts(text: str, start: int, end: int) -> list[Fact]:
    """The facts that `text[start:end]` states, in order; a year is not a count, nor a day of a date."""
    dates: list[Fact] = list(find_dates(text, start, end))
    figures: list[Fact] = [
        figure
        for figure in find_figures(text, start, end)
        if not any(
            d.mention.start < figure.mention.end and figure.mention.start < d.mention.end for d in dates
        )
    ]
    return sorted([*dates, *figures], key=lambda fact: fact.mention.start)


def find_changes(
    a: Sequence[Fact],
    b: Sequence[Fact],
    *,
    article_a: str,
    article_b: str,
    told_by_a: Sequence[Fact],
    told_by_b: Sequence[Fact],
) -> tuple[Change, ...]:
    """The facts in which two aligned passages differ, in the order of `a`, then of `b`.

    Facts that agree with one of the other side are no change. Of the rest, comparable ones are paired in
    order. What remains stands on one side only: a change where the other article states no such fact
    anywhere (`told_by_a`, `told_by_b`: all facts of the articles).
    """
    left = [fact for fact in a if not any(fact.agrees(other) for other in b)]
    right = [fact for fact in b if not any(fact.agrees(other) for other in a)]
    changes = []
    for fact in left:
        partner = next((other for other in right if fact.comparable(other)), None)
        if partner is not None:
            right.remove(partner)
        elif not fact.mention.on_its_own or any(fact.agrees(other) for other in told_by_b):
            continue
        changes.append(_change(fact.mention, partner.mention if partner else None, article_a, article_b))
    for fact in right:
        if fact.mention.on_its_own and not any(fact.agrees(other) for other in told_by_a):
            changes.append(_change(None, fact.mention, article_a, article_b))
    return tuple(changes)


def _change(a: Mention | None, b: Mention | None, article_a: str, article_b: str) -> Change:
    stated = a or b
    assert stated is not None
    return Change(
        kind=stated.kind,
        a=Location(article=article_a, start=a.start, end=a.end) if a else None,
        b=Location(article=article_b, start=b.start, end=b.end) if b else None,
        a_value=a.value if a else None,
        b_value=b.value if b else None,
    )
