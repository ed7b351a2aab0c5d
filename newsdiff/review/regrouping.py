"""Claims put together and taken apart as decisions ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from newsdiff.claims import Group, Node
from newsdiff.review.material import Material
from newsdiff.review.rulings import Rulings


def regroup(material: Material, rulings: Rulings) -> list[Group]:
    """The claims' passages after all decisions.

    Claims that share passages which are to be together become one. Where some of its passages are to be
    apart, a claim is grouped anew: pairs of groups whose passages match best on the average come together
    first (average linkage: Sokal & Michener 1958), until only those are left that have to be apart.
    """
    return [group for pool in _pools(material, rulings) for group in _divided(pool, material, rulings)]


def _pools(material: Material, rulings: Rulings) -> list[list[Node]]:
    home = {node: number for number, group in enumerate(material.groups) for node in group}
    root = list(range(len(material.groups)))

    def top(number: int) -> int:
        while root[number] != number:
            number = root[number]
        return number

    for node, number in home.items():
        for other in rulings.component(node):
            left, right = sorted((top(number), top(home[other])))
            root[right] = left
    pools: dict[int, list[Node]] = defaultdict(list)
    for node, number in home.items():
        pools[top(number)].append(node)
    return [sorted(pool) for pool in pools.values()]


def _divided(pool: Sequence[Node], material: Material, rulings: Rulings) -> Iterator[Group]:
    if not rulings.parts(pool, pool):
        yield tuple(pool)
        return
    atoms = {min(rulings.component(node)): tuple(sorted(rulings.component(node))) for node in pool}
    groups = list(atoms.values())
    means: dict[tuple[Group, Group], float] = {}
    while True:
        groups.sort(key=material.first)
        best = _best(groups, means, material, rulings)
        if best is None:
            break
        groups = [*(group for group in groups if group not in best), tuple(sorted(best[0] + best[1]))]
    yield from groups


def _best(
    groups: Sequence[Group], means: dict[tuple[Group, Group], float], material: Material, rulings: Rulings
) -> tuple[Group, Group] | None:
    """The two groups that match best of those that need not be apart; None where all have to be."""
    best: tuple[Group, Group] | None = None
    for pair in combinations(groups, 2):
        if pair not in means:
            means[pair] = -1.0 if rulings.parts(*pair) else _mean(*pair, material)
        if means[pair] >= 0 and (best is None or means[pair] > means[best]):
            best = pair
    return best


def _mean(left: Group, right: Group, material: Material) -> float:
    return sum(material.score(x, y) for x in left for y in right) / (len(left) * len(right))
