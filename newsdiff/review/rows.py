"""The rows of the claims after decisions: whose passages stand in each, and what is nearest where none do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from newsdiff.alignment import shipped_model
from newsdiff.claims import Group, Node
from newsdiff.comparison import Cell, Claim, Nearest, Status, Tier
from newsdiff.review.linking import Linked
from newsdiff.review.material import Material, pair_of
from newsdiff.review.rulings import Rulings
from newsdiff.telling import Telling


@dataclass
class Row:
    """A claim's row: `former` are the claims whose passages it has, the first the one it keeps the name of.

    `told` is by article. One that is not `is_new` is as it was.
    """

    number: int
    members: Group
    former: list[Claim]
    told: dict[int, Telling] = field(default_factory=dict)
    nearest: dict[int, Nearest] = field(default_factory=dict)
    is_new: bool = False


def rows(
    material: Material, rulings: Rulings, groups: Sequence[Group], home: Mapping[Node, int], linked: Linked
) -> list[Row]:
    """One row a group, in their order."""
    claim_of = {node: claim for group, claim in material.groups.items() for node in group}
    direct = _direct(linked)
    found = []
    for number, members in enumerate(groups):
        former = list({claim_of[node].id: claim_of[node] for node in members}.values())
        row = Row(number, members, former)
        guests = _Guests(material, rulings, row, home, direct)
        is_same = members in material.groups and linked.touched.isdisjoint((*members, *guests.former))
        row.is_new = not (is_same and guests.stay())
        row.told = {n: Telling(nodes) for n, nodes in _by_article(members).items()}
        row.told |= guests.told(renewed=row.is_new)
        if row.is_new:
            row.nearest = dict(_nearest(material, row))
        found.append(row)
    return found


def cells(material: Material, row: Row, names: Mapping[int, str]) -> Iterator[Cell]:
    """The cells of a row; their statuses are left to `Comparison.rebase`. `names` are those of all rows."""
    if not row.is_new:
        for n, cell in enumerate(row.former[0].cells):
            home = row.told[n].home if n in row.told else None
            yield cell if home is None else cell.model_copy(update={"shared_with": names[home]})
        return
    for n, article in enumerate(material.articles):
        telling = row.told.get(n)
        if telling is None:
            yield Cell(article=article, status=Status.DROPPED, nearest=row.nearest.get(n))
        else:
            shared = None if telling.home is None else names[telling.home]
            passages = material.names(telling.passages)
            yield Cell(article=article, status=Status.ADDED, passages=passages, shared_with=shared)


class _Guests:
    """Passages of other claims that stand in a row, of articles with none of their own in it."""

    def __init__(
        self,
        material: Material,
        rulings: Rulings,
        row: Row,
        home: Mapping[Node, int],
        direct: Mapping[Node, set[Node]],
    ) -> None:
        self._material = material
        self._rulings = rulings
        self._row = row
        self._home = home
        self._direct = direct
        own = {n for n, _ in row.members}
        self._former: dict[int, Group] = {}
        for claim in sorted(row.former, key=lambda each: material.first(material.own(each))):
            for cell in claim.cells:
                if cell.shared_with is not None and (n := material.articles.index(cell.article)) not in own:
                    self._former.setdefault(n, material.nodes(cell.passages))

    @property
    def former(self) -> list[Node]:
        return [node for nodes in self._former.values() for node in nodes]

    def stay(self) -> bool:
        """Whether those of before may all stand there still."""
        return self._placed(self._former) == self._former

    def told(self, renewed: bool) -> dict[int, Telling]:
        """The guests of before, or where the row is renewed, what is aligned with its members goes first."""
        wanted = dict(self._former)
        if renewed:
            wanted = {n: nodes for n, nodes in wanted.items() if any(map(self._shares, nodes))}
            aligned = {node for own in self._row.members for node in self._direct.get(own, ())}
            taken = {n for n, _ in self._row.members}
            for n, nodes in _by_article(sorted(aligned)).items():
                if n not in taken and any(map(self._fits, nodes)):
                    wanted[n] = nodes
        return {n: Telling(nodes, self._home[nodes[0]]) for n, nodes in self._placed(wanted).items()}

    def _placed(self, wanted: Mapping[int, Group]) -> dict[int, Group]:
        """Without what is to be apart from others of the row."""
        placed: dict[int, Group] = {}
        inside = list(self._row.members)
        for n in sorted(wanted, key=self._material.rank_of):
            nodes = tuple(node for node in wanted[n] if not self._rulings.parts([node], inside))
            if nodes:
                placed[n] = nodes
                inside += nodes
        return placed

    def _shares(self, node: Node) -> bool:
        return any(self._material.score(node, own) > 0 for own in self._row.members)

    def _fits(self, node: Node) -> bool:
        """Whether a passage matches the members at least possibly on the average, as in the engine."""
        scores = [self._material.score(node, own) for own in self._row.members if own[0] != node[0]]
        by_hand = any(pair_of(node, own) in self._rulings.matched for own in self._row.members)
        return by_hand or sum(scores) >= shipped_model().possible * len(scores)


def _direct(linked: Linked) -> dict[Node, set[Node]]:
    """What is aligned with each passage."""
    found: dict[Node, set[Node]] = defaultdict(set)
    aligned = [held.pairs for held in linked.kept if held.record.tier is Tier.ALIGNED]
    for pairs in [*aligned, *(made.pairs for made in linked.made if made.match.aligned)]:
        for x, y in pairs:
            found[x].add(y)
            found[y].add(x)
    return found


def _nearest(material: Material, row: Row) -> Iterator[tuple[int, Nearest]]:
    """The best candidate that is known, by article without the claim.

    Beside alignments with its passages, those that were rejected too, these are the candidates of the claims
    that are whole in the row.
    """
    best: dict[int, tuple[float, Node]] = {}

    def propose(score: float, node: Node) -> None:
        n = node[0]
        if n not in row.told and score > 0:
            least = best.get(n, (0.0, node))
            best[n] = max(least, (score, node), key=lambda each: (each[0], -each[1][1]))

    for own in row.members:
        for node, score in material.scores_of(own):
            propose(score, node)
    for claim in row.former:
        if set(material.own(claim)) <= set(row.members):
            for cell in claim.cells:
                if cell.status is Status.DROPPED and cell.nearest:
                    propose(cell.nearest.score, material.node[cell.nearest.passage])
    for n, (score, node) in best.items():
        yield n, Nearest(passage=material.names([node])[0], score=score)


def _by_article(nodes: Sequence[Node]) -> dict[int, Group]:
    found: dict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        found[node[0]].append(node)
    return {n: tuple(own) for n, own in found.items()}
