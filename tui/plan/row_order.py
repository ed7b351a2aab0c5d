"""The claims in another article's order than the base's."""

from __future__ import annotations

from newsdiff.comparison import Comparison


def in_order_of(comparison: Comparison, article: str | None) -> Comparison:
    """The same comparison, read against the same base, its claims as they would stand were `article` it.

    What the article lacks stands where the other outlets have it. None keeps the base's order.
    """
    if article is None or article == comparison.base:
        return comparison
    by_id = {claim.id: claim for claim in comparison.claims}
    order = [claim.id for claim in comparison.rebase(article).claims]
    return comparison.model_copy(update={"claims": tuple(by_id[name] for name in order)})
