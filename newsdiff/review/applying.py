"""A person's decisions applied over a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.comparison import Alignment, Comparison
from newsdiff.review.asking import Asked, ask
from newsdiff.review.building import alignments, claims
from newsdiff.review.decisions import Decision, Immaterial, Note, Reject
from newsdiff.review.finding import Finder, Stale
from newsdiff.review.linking import link
from newsdiff.review.material import Material, pairs_of
from newsdiff.review.naming import claim_names
from newsdiff.review.noting import Notes
from newsdiff.review.outcomes import Outcome, Reviewed, State
from newsdiff.review.regrouping import regroup
from newsdiff.review.rows import rows
from newsdiff.review.rulings import rule
from newsdiff.review.setting_aside import ChangesAside
from newsdiff.review_records import ReviewRecord

_OVERRULED = "a later decision says otherwise"


def apply(
    comparison: Comparison, decisions: Sequence[Decision], *, material: Material | None = None
) -> Reviewed:
    """The comparison as a person decided, and what became of each decision.

    Decisions find their passages by their words, in this comparison of the story or another. Later ones win
    over earlier ones. Applied again the same decisions change nothing more; to undo one, apply the rest to
    the comparison as it was. Raises ComparisonError for a part of a comparison. `material` is that of this
    comparison, for who applies decisions to it again and again: what is found in its texts is kept there.
    """
    if not decisions:
        return Reviewed(comparison, ())
    review = _Review(material or Material(comparison), decisions)
    return Reviewed(review.comparison, tuple(review.outcomes))


class _Review:
    """One run over all decisions, in order: claims and alignments, then changes, then notes."""

    def __init__(self, material: Material, decisions: Sequence[Decision]) -> None:
        self._decisions = decisions
        self._finder = Finder(material.comparison)
        self._material = material
        self.outcomes = [Outcome(decision, State.APPLIED) for decision in decisions]
        asked = [self._ask(number, decision) for number, decision in enumerate(decisions)]
        found, self.comparison = self._rearranged(asked)
        self._check_accepted(asked, found)
        self._write_notes()

    def _set(self, number: int, state: State, why: str) -> None:
        self.outcomes[number] = Outcome(self._decisions[number], state, why)

    def _ask(self, number: int, decision: Decision) -> Asked | None:
        try:
            asked = ask(decision, self._material, self._finder)
        except Stale as problem:
            self._set(number, State.STALE, str(problem))
            return None
        if asked is not None and asked.lost:
            self._set(number, State.APPLIED, f"in part: {'; '.join(asked.lost)}")
        return asked

    def _rearranged(self, asked: Sequence[Asked | None]) -> tuple[Sequence[Alignment], Comparison]:
        """The alignments and the comparison with all but the notes."""
        material = self._material
        rulings = rule(asked, material.key)
        for number in rulings.overruled:
            self._set(number, State.OVERRULED, _OVERRULED)
        groups = regroup(material, rulings)
        home = {node: number for number, group in enumerate(groups) for node in group}
        linked = link(material, rulings, home)
        table = rows(material, rulings, groups, home, linked)
        found = self._set_aside(alignments(material, rulings, linked, table))
        names = claim_names(material, table)
        fields = {name: getattr(material.comparison, name) for name in Comparison.model_fields}
        fields |= {"alignments": found, "claims": tuple(claims(material, table, names))}
        return found, Comparison(**fields).rebase(material.comparison.base)

    def _set_aside(self, found: Sequence[Alignment]) -> Sequence[Alignment]:
        changes = ChangesAside(found)
        for number, decision in enumerate(self._decisions):
            if isinstance(decision, Immaterial):
                try:
                    changes.mark(decision, self._finder)
                except Stale as problem:
                    self._set(number, State.STALE, str(problem))
        return changes.alignments

    def _check_accepted(self, asked: Sequence[Asked | None], found: Sequence[Alignment]) -> None:
        """What was accepted and is now a part of something longer was not seen as that."""
        nodes = self._material.nodes
        marked = {pair for each in found if each.review for pair in pairs_of(nodes(each.a), nodes(each.b))}
        for number, each in enumerate(asked):
            is_applied = self.outcomes[number].state is State.APPLIED
            if each is not None and each.accepted and is_applied and marked.isdisjoint(each.accepted):
                self._set(number, State.STALE, "these passages are now part of a longer match")

    def _write_notes(self) -> None:
        notes = Notes(self.comparison)
        for number, decision in enumerate(self._decisions):
            if isinstance(decision, Note):
                try:
                    replaced = notes.write(number, decision, self._finder)
                except Stale as problem:
                    self._set(number, State.STALE, str(problem))
                    continue
                if replaced is not None:
                    self._set(replaced, State.OVERRULED, "a later note takes its place")
        states = [outcome.state for outcome in self.outcomes]
        record = ReviewRecord(
            applied=states.count(State.APPLIED),
            rejected=sum(isinstance(o.decision, Reject) and o.state is State.APPLIED for o in self.outcomes),
            overruled=states.count(State.OVERRULED),
            stale=states.count(State.STALE),
            notes=notes.records,
        )
        self.comparison = self.comparison.model_copy(update={"reviewed": record})
