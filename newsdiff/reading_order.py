"""In what order claims are read: the base's, with what it lacks where the other outlets have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def reading_order(claims_of: Mapping[str, Sequence[str]], base: str) -> list[str]:
    """Order claim ids for a base; `claims_of` lists each article's claims in the order of its text.

    The base's claims come in its order. A claim that it lacks goes right behind the claim that stands
    before it in the first article, in the mapping's order, that has it; where none does, behind the
    base's first.
    """
    following: dict[str | None, str | None] = {None: None}
    for article in [base, *(other for other in claims_of if other != base)]:
        before = None if article == base else next(iter(claims_of[base]), None)
        for claim in claims_of[article]:
            if claim not in following:
                following[claim] = following[before]
                following[before] = claim
            before = claim
    order: list[str] = []
    claim_id = following[None]
    while claim_id is not None:
        order.append(claim_id)
        claim_id = following[claim_id]
    return order
