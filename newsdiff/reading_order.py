"""In what order claims are read: the base's, with what it lacks where the other outlets have it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

_REACH = 3
"""How many claims of an article keep to a claim of the base that they stand next to there."""


def reading_order(
    claims_of: Mapping[str, Sequence[str]], base: str, adrift: Mapping[str, Collection[str]] | None = None
) -> list[str]:
    """Order claim ids for a base; `claims_of` lists each article's claims in the order of its text.

    The base's claims come in its order. Of every other article, in the mapping's order, what is not placed
    yet goes right behind the placed claim that stands shortly before it there, or right before the one
    that follows shortly, though never before the base's first. What has neither within reach comes after
    everything else, so that the base can be read without long gaps. Claims that are `adrift` in an article
    give no place to others of it.
    """
    order = list(dict.fromkeys(claims_of[base]))
    for article, claims in claims_of.items():
        if article != base:
            order = _with(order, claims, (adrift or {}).get(article, ()))
    return order


def _with(order: list[str], claims: Sequence[str], adrift: Collection[str]) -> list[str]:
    placed = set(order)
    told = [claim for claim in dict.fromkeys(claims) if claim not in placed or claim not in adrift]
    behind: dict[str, list[str]] = {}
    ahead: dict[str, list[str]] = {}
    rest: list[str] = []
    anchors = [number for number, claim in enumerate(told) if claim in placed]
    for first, last in pairwise([-1, *anchors, len(told)]):
        new = told[first + 1 : last]
        after = new[:_REACH] if first >= 0 else []
        before = new[len(after) :][-_REACH:] if last < len(told) else []
        if first >= 0:
            behind[told[first]] = after
        rest += new[len(after) : len(new) - len(before)]
        if before:
            ahead[told[last]] = before
    if order:
        behind[order[0]] = [*ahead.pop(order[0], []), *behind.get(order[0], [])]
    return [each for claim in order for each in (*ahead.get(claim, ()), claim, *behind.get(claim, ()))] + rest
