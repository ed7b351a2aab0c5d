"""Text groups: articles that are near-copies of one another, so that they do not corroborate each other."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.reuse_records import Joined, Share, SharedWording

LEAST_SHARED = 0.5
"""Half of either article's words in shared runs make a near-copy word for word. Of whole articles by
different outlets at most 0.16 were; of copies with 30% of the words replaced, at least 0.56."""
FEWEST_SHARED = 40
"""Fewer words than these are a sentence or two, which a press release may have lent to both."""
LEAST_ALIGNED = 0.8
"""Four fifths of either's words in passages aligned with the other make a near-copy that is reworded. Of
whole articles by different outlets at most 0.77 were; of copies with half of their words replaced, 0.94."""
FEWEST_ALIGNED = 300
"""Articles with fewer words tell what every outlet tells: the beginnings of independent reports, cut at 250
words, often have four fifths of their words in aligned passages; from 300 on, none had three quarters."""


def joined(a: Share, b: Share) -> Joined | None:
    """What makes two articles one text group; symmetric."""
    if any(side.shared >= LEAST_SHARED and side.shared * side.words >= FEWEST_SHARED for side in (a, b)):
        return Joined.WORDING
    if any(side.aligned >= LEAST_ALIGNED and side.words >= FEWEST_ALIGNED for side in (a, b)):
        return Joined.PASSAGES
    return None


def group(articles: Sequence[str], pairs: Sequence[SharedWording]) -> tuple[tuple[str, ...], ...]:
    """The articles divided into groups, each a chain of near-copies (single linkage), in their order.

    A chain is enough because two outlets that each took another half of one text share nothing themselves.
    """
    home = {article: {article} for article in articles}
    for pair in pairs:
        a, b = home[pair.a.article], home[pair.b.article]
        if pair.joined is not None and a is not b:
            a |= b
            home.update(dict.fromkeys(b, a))
    order = {article: number for number, article in enumerate(articles)}
    groups = {id(group): tuple(sorted(group, key=order.__getitem__)) for group in home.values()}
    return tuple(sorted(groups.values(), key=lambda group: order[group[0]]))
