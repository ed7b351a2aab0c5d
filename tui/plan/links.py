"""The claims that the same words stand in: a sentence may tell one outlet's part of several."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.comparison import Comparison


def linked(comparison: Comparison, claim: int, article: str) -> Sequence[int]:
    """The claims, by their numbers from 0, in which an article's words of this claim stand, itself too.

    Where the article's words stand here alone, those of the first other article that has such words.
    """
    others = [cell.article for cell in comparison.claims[claim].cells if cell.article != article]
    found = (_standing(comparison, claim, each) for each in (article, *others))
    return next((claims for claims in found if len(claims) > 1), [claim])


def next_linked(comparison: Comparison, claim: int, article: str) -> int | None:
    """The next of those claims, the first after the last; None where there is no other."""
    claims = linked(comparison, claim, article)
    return claims[(claims.index(claim) + 1) % len(claims)] if len(claims) > 1 else None


def _standing(comparison: Comparison, claim: int, article: str) -> list[int]:
    own = comparison.claims[claim].cell(article)
    home = own.shared_with or comparison.claims[claim].id
    return [
        number
        for number, each in enumerate(comparison.claims)
        for cell in [each.cell(article)]
        if home in (each.id, cell.shared_with) and not set(own.passages).isdisjoint(cell.passages)
    ]
