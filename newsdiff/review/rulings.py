"""What holds of pairs of passages once later decisions have won over earlier ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from newsdiff.claims import Node
from newsdiff.review.asking import Asked
from newsdiff.review.material import Key, Pair

_Ordered = Callable[[Iterable[Pair]], list[Pair]]


@dataclass
class Rulings:
    """The pairs that are of one claim, that are a match joined by hand, that are neither, and that are right.

    `overruled` are the numbers of the decisions of which nothing holds.
    """

    together: set[Pair] = field(default_factory=set)
    joined: set[Pair] = field(default_factory=set)
    apart: set[Pair] = field(default_factory=set)
    accepted: set[Pair] = field(default_factory=set)
    overruled: set[int] = field(default_factory=set)
    _component: dict[Node, set[Node]] = field(default_factory=dict)
    _not_with: dict[Node, set[Node]] = field(default_factory=lambda: defaultdict(set))

    @property
    def matched(self) -> set[Pair]:
        """The pairs that a person has said are a match."""
        return self.joined | self.accepted

    def component(self, node: Node) -> set[Node]:
        """The passages that are of one claim with it, itself among them."""
        return self._component.get(node, {node})

    def parts(self, x: Collection[Node], y: Collection[Node]) -> bool:
        """Whether a passage of one group is not to be of one claim with one of the other."""
        few, many = (x, y) if len(x) <= len(y) else (y, x)
        others = set(many)
        return any(not others.isdisjoint(self._not_with.get(node, ())) for node in few)

    def unite(self, x: Node, y: Node) -> bool:
        """Make two passages one claim; False where something later forbids it."""
        left, right = self.component(x), self.component(y)
        if y in left:
            return True
        if self.parts(left, right):
            return False
        merged = left | right
        self._component.update(dict.fromkeys(merged, merged))
        return True

    def divide(self, x: Node, y: Node) -> bool:
        """Keep two passages from being one claim; False where something later makes them one."""
        if y in self.component(x):
            return False
        self._not_with[x].add(y)
        self._not_with[y].add(x)
        return True


def rule(asked: Sequence[Asked | None], key: Callable[[Node], Key]) -> Rulings:
    """Take decisions from the latest to the earliest, each as far as the later ones leave room for it.

    What was accepted keeps passages in one claim too, where nothing speaks against it. `key` puts passages
    in order.
    """

    def ordered(pairs: Iterable[Pair]) -> list[Pair]:
        return sorted(pairs, key=lambda pair: sorted(map(key, pair)))

    rulings = Rulings()
    latest_first = [(number, each) for number, each in enumerate(asked) if each is not None][::-1]
    for number, each in latest_first:
        if (each.apart or each.together or each.accepted) and not _take(each, rulings, ordered):
            rulings.overruled.add(number)
    for _, each in latest_first:
        for x, y in ordered(each.one_claim & rulings.accepted):
            rulings.unite(x, y)
    return rulings


def _take(each: Asked, rulings: Rulings, ordered: _Ordered) -> bool:
    """Whether any of what a decision asks holds."""
    apart = {
        pair
        for pair in each.apart - rulings.together - rulings.accepted
        if pair in rulings.apart or rulings.divide(*pair)
    }
    together = {pair for pair in ordered(each.together - rulings.apart - apart) if rulings.unite(*pair)}
    accepted = each.accepted - rulings.apart
    rulings.apart |= apart
    rulings.together |= together
    rulings.joined |= together - each.loose
    rulings.accepted |= accepted
    return bool(apart or together or accepted)
