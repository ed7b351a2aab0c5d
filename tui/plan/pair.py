"""What two outlets share: the passages aligned with each other, and the wording in common elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsdiff.comparison import Alignment, Comparison, Location, Passage, Relation, Tier
from newsdiff.reuse_records import SharedRun
from tui.plan.cells import Planner

Sides = tuple[tuple[Passage, ...], tuple[Passage, ...]]


@dataclass(frozen=True, slots=True)
class PairRow:
    """Passages of the outlet that leads and of the other, each in reading order.

    `alignment` is read from the leading outlet's side, and None where the two share wording alone. `claim`
    is the number from 0 of the claim that both tell in them, or of the leading outlet's.
    """

    sides: Sides
    alignment: Alignment | None
    claim: int | None


@dataclass(frozen=True)
class SharedPair:
    """All that outlet `lead` shares with `other`; rows and `runs` are in the order of `lead`."""

    lead: str
    other: str
    rows: tuple[PairRow, ...]
    runs: tuple[SharedRun, ...]

    @property
    def aligned(self) -> Counter[Relation]:
        """How many rows are aligned, by relation, possible matches left out."""
        return Counter(each.relation for each in self._alignments() if each.tier is Tier.ALIGNED)

    @property
    def possible(self) -> int:
        return sum(each.tier is Tier.POSSIBLE for each in self._alignments())

    def wording_in(self, passages: Sequence[Passage]) -> Sequence[Location]:
        """The places of shared wording from the first to the last of an article's passages, in its order."""
        places = self._places[passages[0].article]
        first = bisect_right(places, passages[0].start, key=lambda place: place.end)
        return places[first : bisect_left(places, passages[-1].end, key=lambda place: place.start)]

    @cached_property
    def _places(self) -> dict[str, list[Location]]:
        """As no word is in two runs, they are in the order of their ends too."""
        theirs = sorted((run.b for run in self.runs), key=lambda place: place.start)
        return {self.lead: [run.a for run in self.runs], self.other: theirs}

    def _alignments(self) -> Iterator[Alignment]:
        return (row.alignment for row in self.rows if row.alignment is not None)


def shared_pair(planner: Planner, lead: str, other: str) -> SharedPair:
    """Read what two outlets share.

    Matches that only a third outlet implies are left out, as nothing is shared in them; so are possible ones
    where the planner hides them.
    """
    from newsdiff.reuse.between import runs_between  # loads the engine, which shows nothing by itself

    comparison = planner.comparison
    alignments = [
        each for each in _between(comparison, lead, other) if not (planner.sure and _doubtful(each))
    ]
    sides = [(_passages(comparison, each.a), _passages(comparison, each.b)) for each in alignments]
    runs = runs_between(comparison, lead, other)
    found = [*zip(sides, alignments, strict=True)]
    apart = [(each, None) for each in _apart(planner, sides, runs)]
    claims = _claims(comparison, lead), _claims(comparison, other)
    rows = [PairRow(each, alignment, _claim(claims, each)) for each, alignment in [*found, *apart]]
    return SharedPair(lead, other, tuple(sorted(rows, key=_place)), runs)


def _between(comparison: Comparison, lead: str, other: str) -> Iterator[Alignment]:
    for alignment in comparison.alignments:
        article = comparison.passage_by_id[alignment.a[0]].article
        opposite = comparison.passage_by_id[alignment.b[0]].article
        if not alignment.implied and {article, opposite} == {lead, other}:
            yield alignment if article == lead else alignment.flipped()


def _doubtful(alignment: Alignment) -> bool:
    return alignment.tier is Tier.POSSIBLE


def _passages(comparison: Comparison, names: Iterable[str]) -> tuple[Passage, ...]:
    return tuple(sorted((comparison.passage_by_id[name] for name in names), key=_start))


def _apart(planner: Planner, aligned: Iterable[Sides], runs: Iterable[SharedRun]) -> list[Sides]:
    """The passages in which a run stands that no aligned row shows on both sides, each such two once."""
    partners = {(a.id, b.id) for left, right in aligned for a in left for b in right}
    found: dict[Sides, None] = {}
    for run in runs:
        left, right = _holding(planner, run.a), _holding(planner, run.b)
        alone = tuple(a for a in left if not any((a.id, b.id) in partners for b in right))
        alone_there = tuple(b for b in right if not any((a.id, b.id) in partners for a in left))
        if alone or alone_there:
            found[alone or left, alone_there or right] = None
    return list(found)


def _holding(planner: Planner, run: Location) -> tuple[Passage, ...]:
    """The passages of an article that some words stand in."""
    passages: Sequence[Passage] = planner.outlines[run.article].passages
    first, end = bisect_right(passages, run.start, key=_start) - 1, bisect_left(passages, run.end, key=_start)
    return tuple(passages[max(0, first) : end])


def _claims(comparison: Comparison, article: str) -> dict[str, list[int]]:
    """The claims of each passage, that in whose own row it stands first."""
    found: dict[str, list[int]] = {}
    for number, claim in enumerate(comparison.claims):
        cell = claim.cell(article)
        for passage in cell.passages:
            numbers = found.setdefault(passage, [])
            numbers.insert(0 if cell.shared_with is None else len(numbers), number)
    return found


def _claim(claims: tuple[dict[str, list[int]], dict[str, list[int]]], sides: Sides) -> int | None:
    ours, theirs = (
        [number for passage in side for number in known.get(passage.id, ())]
        for side, known in zip(sides, claims, strict=True)
    )
    return next((number for number in ours if number in theirs), next(iter(ours), None))


def _place(row: PairRow) -> tuple[int, int]:
    left, right = row.sides
    return _start(left[0]), _start(right[0])


def _start(passage: Passage) -> int:
    return passage.start
