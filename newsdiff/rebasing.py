"""A comparison read against another base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

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
    fields = {name: getattr(comparison, name) for name in Comparison.model_fields}
    claims = tuple(by_id[name] for name in order)
    return Comparison(**fields | {"base": base, "alignments": alignments, "claims": claims})


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
        self._members = {
            claim.id: {cell.article: () if cell.shared_with else cell.passages for cell in claim.cells}
            for claim in comparison.claims
        }
        self._claim_of = {
            passage: claim
            for claim, members in self._members.items()
            for passages in members.values()
            for passage in passages
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
        own = self._members[claim.id]
        linked = self._linked(own)
        present = {
            article: passages or self._in_text_order(linked, article) for article, passages in own.items()
        }
        if not present[self._base]:
            present |= self._told_elsewhere(linked, present)
        cells = tuple(self._cell(cell, bool(own[cell.article]), present) for cell in claim.cells)
        return claim.model_copy(update={"cells": cells})

    def _linked(self, own: dict[str, tuple[str, ...]]) -> list[str]:
        """The passages that are aligned with a claim's own."""
        return [
            passage
            for passages in own.values()
            for name in passages
            for alignment in self._of_passage[name]
            if alignment.tier is Tier.ALIGNED
            for passage in (alignment.b if name in alignment.a else alignment.a)
        ]

    def _in_text_order(self, passages: Iterable[str], article: str) -> tuple[str, ...]:
        """Those of an article, each once."""
        found = {self._comparison.passage_by_id[passage] for passage in passages}
        return tuple(p.id for p in sorted(found, key=lambda p: p.start) if p.article == article)

    def _told_elsewhere(
        self, linked: list[str], present: dict[str, tuple[str, ...]]
    ) -> dict[str, tuple[str, ...]]:
        """The base's passages of the claims that this one is linked with, if they compare with every cell."""
        claims = {self._claim_of[passage] for passage in linked}
        told = self._in_text_order((p for c in claims for p in self._members[c][self._base]), self._base)
        others = [passages for article, passages in present.items() if passages]
        return {self._base: told} if all(self._between(told, passages) for passages in others) else {}

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
