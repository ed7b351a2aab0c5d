"""Link lines: the passages of other columns that are aligned with what is in focus, and their rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsdiff.comparison import Alignment, Comparison, Tier

Lit = tuple[tuple[str, bool], ...]
"""The articles whose cells of a row are lit, each with whether its match is no more than possible."""


@dataclass(frozen=True, slots=True)
class Partner:
    """An article's passage that is aligned with one in focus, and a claim, from 0, in whose row it stands.

    `own_row`: that row has it whole, and does not only quote it.
    """

    article: str
    passage: str
    claim: int
    own_row: bool
    alignment: Alignment | None = None
    """The stronger where there are several; None for words in focus that stand in another row too."""

    @property
    def possible(self) -> bool:
        return self.alignment is not None and self.alignment.tier is Tier.POSSIBLE


class Partners:
    """Looks up partners by passage; made once for a comparison, in time linear in its alignments."""

    def __init__(self, comparison: Comparison, *, sure: bool = False) -> None:
        """With `sure` possible matches join nothing."""
        self._comparison = comparison
        self._aligned: dict[str, dict[str, Alignment]] = defaultdict(dict)
        self._rows: dict[str, list[tuple[int, bool]]] = defaultdict(list)
        for found in comparison.alignments:
            if sure and found.tier is Tier.POSSIBLE:
                continue
            for a in found.a:
                for b in found.b:
                    self._aligned[a][b] = self._aligned[b][a] = _stronger(self._aligned[a].get(b), found)
        for number, claim in enumerate(comparison.claims):
            for cell in claim.cells:
                for passage in cell.passages:
                    self._rows[passage].append((number, cell.shared_with is None))

    def of(self, claim: int, article: str) -> list[Partner]:
        """The partners of an article's passages of a claim, by claim; none where it does not tell it.

        The passages themselves are among them where they stand in another row too.
        """
        passages = self._comparison.claims[claim].cell(article).passages
        found: dict[str, Alignment | None] = dict.fromkeys(passages)
        for passage in passages:
            for other, alignment in self._aligned.get(passage, {}).items():
                found[other] = _stronger(found.get(other), alignment)
        owner = self._comparison.passage_by_id
        standing = [
            Partner(owner[passage].article, passage, number, own_row, alignment)
            for passage, alignment in found.items()
            for number, own_row in self._rows.get(passage, ())
            if passage not in passages or number != claim
        ]
        return sorted(standing, key=lambda each: (each.claim, each.article))

    def of_passage(self, passage: str) -> Mapping[str, Alignment]:
        """The other articles' passages that are aligned with one, each with the alignment."""
        return self._aligned.get(passage, {})

    def claims_of(self, passage: str) -> Sequence[int]:
        """The claims in whose rows a passage stands, that which has it whole first."""
        return [number for number, _ in sorted(self._rows.get(passage, ()), key=lambda row: not row[1])]

    def lit(self, claim: int, article: str) -> Mapping[int, Lit]:
        """By claim, the cells that are lit while an article's part of `claim` is in focus."""
        found: dict[int, dict[str, bool]] = defaultdict(dict)
        for each in self.of(claim, article):
            found[each.claim][each.article] = each.possible and found[each.claim].get(each.article, True)
        return {number: tuple(sorted(cells.items())) for number, cells in found.items()}

    def elsewhere(self, claim: int, article: str) -> list[Partner]:
        """The other articles' partners that another claim's row has whole, each article once a claim.

        Sure ones come first, then those that stand near.
        """
        found = [
            each
            for each in self.of(claim, article)
            if each.own_row and each.claim != claim and each.article != article
        ]
        groups = groupby(found, key=lambda each: (each.claim, each.article))
        once = [min(group, key=lambda each: each.possible) for _, group in groups]
        return sorted(once, key=lambda each: (each.possible, abs(each.claim - claim), each.article))


def _stronger(one: Alignment | None, other: Alignment) -> Alignment:
    if one is None:
        return other
    return max(one, other, key=lambda each: (each.tier is Tier.ALIGNED, each.score))
