"""A comparison read against another base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsdiff.cells import reference_cell
from newsdiff.comparison import Alignment, Cell, Claim, Comparison, Relation, Status, Tier
from newsdiff.reading_order import reading_order

_SEVERITY = {Relation.IDENTICAL: 0, Relation.REWORDED: 1, Relation.ALTERED: 2}


def rebase(comparison: Comparison, base: str) -> Comparison:
    """See `Comparison.rebase`."""
    ids = [article.id for article in comparison.articles]
    if base not in ids:
        raise KeyError(base)
    alignments = tuple(_turned(alignment, comparison, base) for alignment in comparison.alignments)
    rows = _Rows(comparison, alignments, base)
    by_id = {claim.id: rows.read(claim) for claim in comparison.claims}
    in_text = {article: _claims_in_text(comparison, article) for article in ids}
    adrift = {article: _adrift(by_id.values(), article, rows.by_id) for article in ids}
    order = reading_order(in_text, base, adrift)
    fields = {name: getattr(comparison, name) for name in Comparison.model_fields}
    claims = tuple(by_id[name] for name in order)
    return Comparison(**fields | {"base": base, "alignments": alignments, "claims": claims})


def _claims_in_text(comparison: Comparison, article: str) -> list[str]:
    """The claims that an article tells, in the order of its text; its own before those it shares."""
    start = {passage.id: passage.start for passage in comparison.passages}
    told = [
        (start[cell.passages[0]], cell.shared_with is not None, claim.id)
        for claim in comparison.claims
        for cell in [claim.cell(article)]
        if cell.passages
    ]
    return [claim for *_, claim in sorted(told)]


def _adrift(claims: Iterable[Claim], article: str, alignments: Mapping[str, Alignment]) -> set[str]:
    """The claims that an article tells in passing or only possibly."""
    found = set()
    for claim in claims:
        cell = claim.cell(article)
        alignment = alignments.get(cell.alignment or "")
        if (alignment is not None and alignment.tier is Tier.POSSIBLE) or cell.shared_with is not None:
            found.add(claim.id)
    return found


def _turned(alignment: Alignment, comparison: Comparison, base: str) -> Alignment:
    """With the base's side as `a`, or else the earlier article's."""
    order = {article.id: number for number, article in enumerate(comparison.articles)}
    order[base] = -1
    a = comparison.passage_by_id[alignment.a[0]].article
    b = comparison.passage_by_id[alignment.b[0]].article
    return alignment if order[a] < order[b] else alignment.flipped()


class _Rows:
    """Reads one claim after another against a base."""

    def __init__(self, comparison: Comparison, alignments: Sequence[Alignment], base: str):
        self._comparison = comparison
        self._base = base
        self.by_id = {alignment.id: alignment for alignment in alignments}
        self._of_passage: dict[str, list[Alignment]] = defaultdict(list)
        for alignment in alignments:
            for passage in alignment.a:
                self._of_passage[passage].append(alignment)

    def read(self, claim: Claim) -> Claim:
        base = claim.cell(self._base)
        first = reference_cell(claim.cells, self._base)
        return claim.model_copy(
            update={"cells": tuple(self._cell(cell, base, first) for cell in claim.cells)}
        )

    def _cell(self, cell: Cell, base: Cell, first: Cell) -> Cell:
        if not cell.passages:
            return cell  # dropped, whatever the base
        found = self._between(base, cell)
        among = [] if base.passages else self._between(first, cell)
        return cell.model_copy(
            update={
                "status": self._status(cell, found),
                "alignment": found[0].id if found else None,
                "alignments": tuple(alignment.id for alignment in found),
                "among": tuple(alignment.id for alignment in among),
            }
        )

    def _between(self, first: Cell, second: Cell) -> list[Alignment]:
        """The alignments that lie within a row, `a` the first's side; aligned before possible, by score."""
        mine, theirs = set(first.passages), set(second.passages)
        found = {
            alignment.id: alignment
            for passage in first.passages
            for alignment in self._of_passage[passage]
            if mine.issuperset(alignment.a) and theirs.issuperset(alignment.b)
        }
        return sorted(found.values(), key=lambda a: (a.tier is not Tier.ALIGNED, -a.score, a.id))

    def _status(self, cell: Cell, found: list[Alignment]) -> Status:
        if cell.article == self._base:
            return Status.BASE
        if not found:
            return Status.ADDED
        counted = [alignment for alignment in found if alignment.tier is found[0].tier]
        worst = max((alignment.relation for alignment in counted), key=_SEVERITY.__getitem__)
        return Status(worst.value)


def numbered(comparison: Comparison) -> Comparison:
    """The same with its claims called c1, c2, … in the order in which they are read."""
    names = {claim.id: f"c{number}" for number, claim in enumerate(comparison.claims, start=1)}
    claims = tuple(
        claim.model_copy(
            update={"id": names[claim.id], "cells": tuple(_renamed(cell, names) for cell in claim.cells)}
        )
        for claim in comparison.claims
    )
    return comparison.model_copy(update={"claims": claims})


def _renamed(cell: Cell, names: Mapping[str, str]) -> Cell:
    if cell.shared_with is None:
        return cell
    return cell.model_copy(update={"shared_with": names[cell.shared_with]})
