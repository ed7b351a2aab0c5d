"""Alignments taken apart, joined and marked as decisions ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from newsdiff.claims import Group, Link, Node, stars
from newsdiff.comparison import Alignment, Tier
from newsdiff.pairing import Match
from newsdiff.review.material import Held, Material, Pair, pair_of, pairs_of
from newsdiff.review.rulings import Rulings
from newsdiff.review_records import Decided

_Bundle = tuple[int, int, int, int, bool]
"""The claims and articles of both sides, the earlier article's first, and whether the pairs are aligned."""


@dataclass(frozen=True)
class Made:
    """A match that is not in the comparison as it is; `like` is the alignment of the same passages there."""

    match: Match
    like: Alignment | None = None
    review: Decided | None = None

    @property
    def pairs(self) -> frozenset[Pair]:
        return pairs_of(self.match.a, self.match.b)


@dataclass(frozen=True)
class Linked:
    """The alignments that stay, and the matches that are new; `touched` are the passages of all others."""

    kept: list[Held]
    made: list[Made]
    touched: frozenset[Node]


def link(material: Material, rulings: Rulings, home: Mapping[Node, int]) -> Linked:
    """Divide pairs into alignments anew wherever decisions or new claims break an alignment or want one.

    `home` is the number of each passage's claim after the decisions. Pairs to be apart are left out; those
    that were joined or accepted are aligned, together with what is aligned between their claims already.
    """
    former = {node: number for number, group in enumerate(material.groups) for node in group}
    kept: list[Held] = []
    broken: list[Held] = []
    for held in material.held:
        (broken if _is_broken(held, rulings, former, home) else kept).append(held)
    missing = _missing(material, rulings, home)
    bundles = _Bundles(material, home, missing)
    for held in broken:
        if _is_aligned(held.record):
            bundles.add(held.pairs - rulings.apart, True)
        elif not held.record.implied:
            bundles.add(held.pairs - rulings.apart - missing, False)
    stay = []
    for held in kept:
        if bundles.takes_in(held):
            broken.append(held)
        else:
            stay.append(held)
    made = list(bundles.matches(rulings))
    again = {each.pairs for each in made if _is_as_before(each)}
    back = [held for held in broken if held.pairs in again]
    gone = [held for held in broken if held.pairs not in again]
    new = [each for each in made if each.pairs not in again]
    ends = {node for held in gone for node in (*held.a, *held.b)}
    ends |= {node for each in new for node in (*each.match.a, *each.match.b)}
    names = {held.record.id for held in (*stay, *back)}
    return Linked([held for held in material.held if held.record.id in names], new, frozenset(ends))


def _missing(material: Material, rulings: Rulings, home: Mapping[Node, int]) -> set[Pair]:
    """The pairs that are to be aligned and are not.

    Of those that need no match of their own, only where one of the two has none with the other's article.
    """
    aligned = {pair for held in material.held if _is_aligned(held.record) for pair in held.pairs}
    aligned -= rulings.apart
    matched = {(node, other[0]) for x, y in aligned if home[x] == home[y] for node, other in ((x, y), (y, x))}
    loose = {(x, y) for x, y in rulings.together - rulings.joined if x[0] != y[0]}
    loose -= {(x, y) for x, y in loose if (x, y[0]) in matched and (y, x[0]) in matched}
    return (loose | {(x, y) for x, y in rulings.joined if x[0] != y[0]} | rulings.accepted) - aligned


def _is_broken(held: Held, rulings: Rulings, former: Mapping[Node, int], home: Mapping[Node, int]) -> bool:
    """Whether pairs of it are to be apart, or a side of it is now of more claims than before."""
    if not rulings.apart.isdisjoint(held.pairs):
        return True
    return any(len({home[x] for x in side}) > len({former[x] for x in side}) for side in (held.a, held.b))


def _is_as_before(made: Made) -> bool:
    like = made.like
    return like is not None and not like.implied and _is_aligned(like) == made.match.aligned


def _is_aligned(record: Alignment) -> bool:
    return record.tier is Tier.ALIGNED


class _Bundles:
    """Pairs by the two claims and the two articles that they are of, to be divided into alignments."""

    def __init__(self, material: Material, home: Mapping[Node, int], missing: Collection[Pair]) -> None:
        """`missing` are the pairs that are to be aligned and are not."""
        self._material = material
        self._home = home
        self._missing = missing
        self._pairs: dict[_Bundle, set[Pair]] = defaultdict(set)
        self.add(missing, True)
        self._wanting = set(self._pairs)

    def add(self, pairs: Iterable[Pair], aligned: bool) -> None:
        for pair in pairs:
            self._pairs[self._bundle(pair, aligned)].add(pair)

    def takes_in(self, held: Held) -> bool:
        """Whether an alignment gives way: aligned where pairs are missing, or possible and surpassed."""
        if self._wanting.isdisjoint(self._bundle(pair, True) for pair in held.pairs):
            return False
        if _is_aligned(held.record):
            self.add(held.pairs, True)
            return True
        return held.record.implied or not held.pairs.isdisjoint(self._missing)

    def _bundle(self, pair: Pair, aligned: bool) -> _Bundle:
        x, y = pair
        return self._home[x], self._home[y], x[0], y[0], aligned

    def matches(self, rulings: Rulings) -> Iterator[Made]:
        like = {held.pairs: held.record for held in self._material.held}
        for (*_, aligned), pairs in self._pairs.items():
            for a, b in self._divided(pairs):
                made = Made(Match(a, b, self._score(a, b, like), aligned))
                review = self._review(made.pairs, rulings) if aligned else None
                yield Made(made.match, like.get(made.pairs), review)

    def _divided(self, pairs: Collection[Pair]) -> Iterator[tuple[Group, Group]]:
        """Stars of the pairs, whatever the order of articles."""
        key = self._material.key
        node = {key(x): x for pair in pairs for x in pair}
        links = []
        for x, y in pairs:
            left, right = sorted((key(x), key(y)))
            links.append(Link(left, right, self._material.score(x, y)))
        for left_side, right_side, _ in stars(sorted(links, key=lambda each: (each.a, each.b))):
            a, b = sorted(tuple(map(node.__getitem__, side)) for side in (left_side, right_side))
            yield a, b

    def _score(self, a: Group, b: Group, like: Mapping[frozenset[Pair], Alignment]) -> float:
        """The mean of the scores that are known; 0 where none is."""
        same = like.get(pairs_of(a, b))
        if same is not None:
            return same.score
        pairs = [pair_of(x, y) for x in a for y in b]
        known = [self._material.known[pair] for pair in pairs if pair in self._material.known]
        return round(sum(known) / len(known), 4) if known else 0.0

    def _review(self, pairs: Collection[Pair], rulings: Rulings) -> Decided | None:
        if rulings.accepted.issuperset(pairs) and rulings.joined.isdisjoint(pairs):
            return Decided.ACCEPTED
        return None if rulings.matched.union(self._missing).isdisjoint(pairs) else Decided.JOINED


def reviewed(held: Held, rulings: Rulings) -> Alignment:
    """An alignment that stays, marked if all of it was accepted or joined."""
    record = held.record
    confirmed = _is_aligned(record) and rulings.matched >= held.pairs
    if record.review is not None or not confirmed:
        return record
    return record.model_copy(update={"review": Decided.ACCEPTED})
