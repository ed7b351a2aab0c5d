"""Changes set aside as immaterial."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsdiff.comparison import Alignment, Change, Location, Relation
from newsdiff.review.decisions import Immaterial
from newsdiff.review.finding import Finder, Stale


@dataclass(frozen=True)
class _Wanted:
    """A change of some kind between passages of two articles; the places in the order of the sides."""

    kind: str
    sides: tuple[frozenset[str], frozenset[str]]
    words: tuple[Location | None, Location | None]

    def turned(self) -> _Wanted:
        return _Wanted(self.kind, (self.sides[1], self.sides[0]), (self.words[1], self.words[0]))

    def fits(self, alignment: Alignment) -> bool:
        return not self.sides[0].isdisjoint(alignment.a) and not self.sides[1].isdisjoint(alignment.b)

    def is_of(self, change: Change) -> bool:
        pairs = zip(self.words, (change.a, change.b), strict=True)
        return change.kind == self.kind and all(_is_same(ours, theirs) for ours, theirs in pairs)


class ChangesAside:
    """The alignments with changes marked, one decision after another."""

    def __init__(self, alignments: Iterable[Alignment]) -> None:
        self._alignments = {alignment.id: alignment for alignment in alignments}
        self._of_passage: dict[str, list[str]] = defaultdict(list)
        for alignment in self._alignments.values():
            for passage in (*alignment.a, *alignment.b):
                self._of_passage[passage].append(alignment.id)

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        return tuple(self._alignments.values())

    def mark(self, decision: Immaterial, finder: Finder) -> None:
        """Mark the change of a decision in every alignment that has it. Raises Stale where none has."""
        a, b = (finder.place(quote) if quote else None for quote in (decision.a_words, decision.b_words))
        sides = (frozenset(finder.passages(decision.a)), frozenset(finder.passages(decision.b)))
        wanted = _Wanted(decision.change, sides, (a, b))
        near = {name for passage in sides[0] for name in self._of_passage.get(passage, ())}
        hits = [
            name for name in sorted(near) if self._mark(name, wanted) or self._mark(name, wanted.turned())
        ]
        if not hits:
            raise Stale(f"newsdiff no longer finds this change of {decision.change} there")

    def _mark(self, name: str, wanted: _Wanted) -> bool:
        alignment = self._alignments[name]
        marked = [wanted.is_of(change) for change in alignment.changes]
        if not wanted.fits(alignment) or not any(marked):
            return False
        changes = [
            change.model_copy(update={"immaterial": change.immaterial or is_marked})
            for change, is_marked in zip(alignment.changes, marked, strict=True)
        ]
        self._alignments[name] = alignment.model_copy(
            update={"changes": tuple(changes), "relation": _relation(alignment, changes)}
        )
        return True


def _relation(alignment: Alignment, changes: Sequence[Change]) -> Relation:
    if all(change.immaterial for change in changes) and alignment.relation is Relation.ALTERED:
        return Relation.REWORDED
    return alignment.relation


def _is_same(ours: Location | None, theirs: Location | None) -> bool:
    """Whether two places share most of both, so that a mark of a word more or less is the same one."""
    if ours is None or theirs is None:
        return ours is theirs
    shared = min(ours.end, theirs.end) - max(ours.start, theirs.start)
    longest = max(ours.end - ours.start, theirs.end - theirs.start)
    return ours.article == theirs.article and 2 * shared > longest
