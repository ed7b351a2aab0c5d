"""In what order claims are read: the base's, with what it lacks where the other outlets have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def reading_order(claims_of: Mapping[str, Sequence[str]], base: str) -> list[str]:
    """Order claim ids for a base; `claims_of` lists each article's claims in the order of its text.

    The base's claims come in its order. Of every other article, in the mapping's order, a claim that is
    not placed yet goes right behind the claim that stands before it there; those at the beginning of the
    article go right before the first that is placed, though never before the base's first.
    """
    order = list(dict.fromkeys(claims_of[base]))
    for article, claims in claims_of.items():
        if article != base:
            order = _with(order, claims)
    return order


def _with(order: list[str], claims: Sequence[str]) -> list[str]:
    placed = set(order)
    opening = next((number for number, claim in enumerate(claims) if claim in placed), len(claims))
    behind: dict[str, list[str]] = {}
    before = None
    for claim in claims[opening:]:
        if claim in placed:
            before = claim
        elif before is not None and claim not in placed:
            behind.setdefault(before, []).append(claim)
            placed.add(claim)
    first = order.index(claims[opening]) if opening < len(claims) else len(order)
    leading = list(dict.fromkeys(claim for claim in claims[:opening]))
    at = max(first, min(1, len(order)))
    result = [*order[:at], *leading, *order[at:]]
    return [each for claim in result for each in (claim, *behind.get(claim, ()))]
