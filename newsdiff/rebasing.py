"""A comparison read against another base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

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
    order = reading_order({article: rows.in_text(article) for article in ids}, base)
    return comparison.model_copy(
        update={"base": base, "alignments": alignments, "claims": tuple(by_id[name] for name in order)}
    )


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
        self._claim_of = {
            passage: claim.id
            for claim in comparison.claims
            for cell in claim.cells
            if cell.shared_with is None
            for passage in cell.passages
        }
        self._of_passage: dict[str, list[Alignment]] = defaultdict(list)
        for alignment in alignments:
            for passage in (*alignment.a, *alignment.b):
                self._of_passage[passage].append(alignment)

    def in_text(self, article: str) -> list[str]:
        """An article's claims in the order of its text."""
        own = (p for p in self._comparison.passages if p.article == article)
        return list(dict.fromkeys(self._claim_of[p.id] for p in own))

    def read(self, claim: Claim) -> Claim:
        own = {cell.article: () if cell.shared_with else cell.passages for cell in claim.cells}
        present = {article: passages or self._guest(article, own) for article, passages in own.items()}
        cells = tuple(self._cell(cell, bool(own[cell.article]), present) for cell in claim.cells)
        return claim.model_copy(update={"cells": cells})

    def _guest(self, article: str, own: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """The passages of an article that stand in another claim but are aligned with this one's."""
        found: dict[str, None] = {}
        for passages in own.values():
            for passage in passages:
                for alignment in self._of_passage[passage]:
                    if alignment.tier is Tier.ALIGNED:
                        other = alignment.b if passage in alignment.a else alignment.a
                        if self._article_of(other[0]) == article:
                            found.update(dict.fromkeys(other))
        return tuple(sorted(found, key=lambda p: self._comparison.passage_by_id[p].start))

    def _article_of(self, passage: str) -> str:
        return self._comparison.passage_by_id[passage].article

    def _cell(self, cell: Cell, own: bool, present: dict[str, tuple[str, ...]]) -> Cell:
        passages = present[cell.article]
        shared_with = None if own or not passages else self._claim_of[passages[0]]
        found = self._between(present[self._base], passages)
        return Cell(
            article=cell.article,
            status=self._status(cell.article, passages, found),
            passages=passages,
            alignment=found[0].id if found else None,
            alignments=tuple(alignment.id for alignment in found),
            nearest=cell.nearest,
            shared_with=shared_with,
        )

    def _between(self, base: tuple[str, ...], passages: tuple[str, ...]) -> list[Alignment]:
        """The alignments of the base's passages with another outlet's, aligned before possible, by score."""
        here = set(passages) - set(base)
        found = {
            alignment.id: alignment
            for passage in base
            for alignment in self._of_passage[passage]
            if here & set(alignment.b)
        }
        return sorted(found.values(), key=lambda a: (a.tier is not Tier.ALIGNED, -a.score, a.id))

    def _status(self, article: str, passages: tuple[str, ...], found: list[Alignment]) -> Status:
        if not passages:
            return Status.DROPPED
        if article == self._base:
            return Status.BASE
        if not found:
            return Status.ADDED
        counted = [a for a in found if a.tier is found[0].tier]
        worst = max((a.relation for a in counted), key=_SEVERITY.__getitem__)
        return Status(worst.value)
