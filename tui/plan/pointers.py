"""Where the partners of what is in focus stand, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.comparison import Comparison
from tui.plan.outlets import numbered
from tui.plan.partners import Partner

MOST = 2
"""So many groups of partners are named; those that are left are counted."""
MOST_CLAIMS = 4
"""So many claims of a group are named."""


class _Group(NamedTuple):
    """Outlets whose partners stand in the same claims, by their numbers from 0."""

    articles: Sequence[str]
    claims: Sequence[int]
    possible: bool


def pointers(
    comparison: Comparison, found: Sequence[Partner], claim: int, *, brief: bool = False
) -> Iterator[str]:
    """Where partners out of sight stand, as `3 Lantern tells this in claims 80 and 92, below`.

    Outlets that tell it in the same claims are named together; in `brief` each is its number alone.
    """
    groups = _grouped(found)
    for group in groups[:MOST]:
        names = [numbered(comparison, article) for article in group.articles]
        several = len(names) > 1
        if brief:
            who = f"outlet{'s' if several else ''} {enumerated([name.split(' ', 1)[0] for name in names])}"
        else:
            who = enumerated(names)
        tells = f"{'possibly ' if group.possible else ''}{'tell' if several else 'tells'}"
        yield f"{who} {tells} this in {_places(group.claims, claim)}"
    if left := sum(len(group.articles) * len(group.claims) for group in groups[MOST:]):
        yield f"{left} more elsewhere"


def enumerated(words: Sequence[str]) -> str:
    """Words with commas between, and `and` before the last."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _grouped(found: Sequence[Partner]) -> list[_Group]:
    """In the order in which the first of each group was found."""
    claims: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for each in found:
        claims[each.article, each.possible].append(each.claim)
    together: dict[tuple[tuple[int, ...], bool], list[str]] = defaultdict(list)
    for (article, possible), numbers in claims.items():
        together[tuple(sorted(numbers)), possible].append(article)
    return [_Group(articles, numbers, possible) for (numbers, possible), articles in together.items()]


def _places(claims: Sequence[int], claim: int) -> str:
    numbers = [str(number + 1) for number in claims]
    if len(numbers) > MOST_CLAIMS:
        numbers = [*numbers[: MOST_CLAIMS - 1], f"{len(numbers) - MOST_CLAIMS + 1} more"]
    above, below = claims[0] < claim, claims[-1] > claim
    where = "above and below" if above and below else "below" if below else "above"
    return f"claim{'s' if len(claims) > 1 else ''} {enumerated(numbers)}, {where}"
