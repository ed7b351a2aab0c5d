"""What of a comparison a person has reviewed, in one line."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.comparison import Comparison, Tier
from newsdiff.review_records import Decided, ReviewRecord


def review_in_words(comparison: Comparison) -> str:
    """How many alignments are reviewed and how many not, and what else was decided."""
    total = len(comparison.alignments)
    open_ = [alignment for alignment in comparison.alignments if alignment.review is None]
    possible = sum(alignment.tier is Tier.POSSIBLE for alignment in open_)
    if comparison.reviewed is None:
        return (
            f"unreviewed: all {total} alignments are as newsdiff made them, {possible} of them only possible"
        )
    joined = sum(alignment.review is Decided.JOINED for alignment in comparison.alignments)
    reviewed = f"{total - len(open_)} of {_counted(total, 'alignment')} reviewed"
    by_hand = f" ({joined} joined by hand)" if joined else ""
    left = f"{len(open_)} unreviewed, {possible} of them only possible"
    return "; ".join([reviewed + by_hand, left, *_rest(comparison, comparison.reviewed)])


def _rest(comparison: Comparison, review: ReviewRecord) -> Iterator[str]:
    aside = {
        (change.kind, frozenset((change.a, change.b)))
        for alignment in comparison.alignments
        for change in alignment.changes
        if change.immaterial
    }
    if review.rejected:
        yield f"{_counted(review.rejected, 'match', 'matches')} rejected"
    if by_hand := sum(claim.by_hand for claim in comparison.claims):
        yield f"{_counted(by_hand, 'claim')} put together or apart by hand"
    if aside:
        yield f"{_counted(len(aside), 'change')} set aside as immaterial"
    if review.notes:
        yield _counted(len(review.notes), "note")
    if review.overruled:
        yield f"{_counted(review.overruled, 'decision')} overruled by later ones"
    if review.stale:
        yield f"{_counted(review.stale, 'decision')} stale"


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
