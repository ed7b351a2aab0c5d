"""Whether two figures fill the same slot: whether they say how many, or how much, of the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from newsdiff.facts.figures.figure import Figure, severity
from newsdiff.facts.figures.parties import are_of_others
from newsdiff.facts.mention import Aligned
from newsdiff.facts.places import Places
from newsdiff.facts.slots import MOST, MOST_TOLD

_SLOT = 1.0
"""The least score of two figures of one slot."""
_PLACE = 4.0
"""What it counts for that both stand in one place of the two wordings."""
_COUNTED = 3.0
"""What it counts for that both count the same."""
_AGREE = 2.0
_PARTIES = 2.5
"""What it counts for that names by one amount stand by the other: more than that they agree."""
_NEAR = 1.0
"""Weight of the words near both from which figures with a unit are of the same thing."""
_NEAR_COUNTS = 0.5
"""The same for figures that count things of one name."""


@dataclass(frozen=True)
class Told:
    """What the two articles of an alignment tell elsewhere."""

    pair: Aligned[Figure]

    @cached_property
    def by_both(self) -> frozenset[Figure]:
        """The amounts and percentages of either side that the other side's article states anywhere."""
        sides = ((self.pair.a, self.pair.b), (self.pair.b, self.pair.a))
        return frozenset(
            figure
            for own, other in sides
            for figure in own.mentions[:MOST]
            if figure.kind != "count"
            and any(
                figure.agrees(told) and not are_of_others(figure, told)
                for told in other.everywhere[:MOST_TOLD]
            )
        )


def slot_score(a: Figure, b: Figure, pair: Aligned[Figure], places: Places, told: Told) -> float:
    """How surely two figures fill the same slot; 0 if they are not to be set against each other.

    In free rewrites a figure that both articles state is no other figure's counterpart.
    """
    if not a.comparable(b):
        return 0.0
    differs = severity(a, b)
    if differs is not None and a.is_other_state(b):
        return 0.0
    related = a.counts_the_same(b)
    if differs is not None and a.number != b.number and a.unit == "" and a.head and b.head and not related:
        return 0.0
    near = places.shared(a, b)
    same = places.same(a, b) and not (are_of_others(a, b) and not (places.is_copy and _are_alone(a, b, pair)))
    if differs is not None and not (same or _is_one_slot(a, b, related, near, pair)):
        return 0.0
    if (
        differs is not None
        and not (a.vague or b.vague or places.is_copy)
        and not told.by_both.isdisjoint((a, b))
    ):
        return 0.0
    if differs is None and not (same or related or near or a.unit):
        return 0.0
    attached = _COUNTED * related + _PARTIES * (not a.parties.isdisjoint(b.parties))
    return _SLOT + _AGREE * (differs is None) + _PLACE * same + attached + near


def _is_one_slot(a: Figure, b: Figure, related: bool, near: float, pair: Aligned[Figure]) -> bool:
    alone = _are_alone(a, b, pair)
    if a.is_money or a.kind == "percent":
        return alone or near >= _NEAR
    if a.unit not in ("", "ordinal"):
        return near >= _NEAR or (alone and a.unit in ("age", "score") and near >= _NEAR_COUNTS)
    if related:
        return (alone and not a.unit) or near >= _NEAR_COUNTS
    return a.number == b.number and a.unit == "" and near >= _NEAR


def _are_alone(a: Figure, b: Figure, pair: Aligned[Figure]) -> bool:
    return _is_alone(b, pair.a.mentions) and _is_alone(a, pair.b.mentions)


def _is_alone(figure: Figure, mentions: Sequence[Figure]) -> bool:
    """Whether just one mention could be set against a figure of the other side."""
    comparable = (m for m in mentions[:MOST] if m.comparable(figure) and not m.is_other_state(figure))
    return len(list(islice(comparable, 2))) == 1
