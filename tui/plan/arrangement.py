"""How a person has arranged the columns: their order, which are hidden, and how wide they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

STEP = 4
"""Cells by which a column is made wider or narrower at a time."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`order` are all articles, left to right; the base stands before them all, and is never hidden.

    `wider` are the cells that a column has more, or less, than its even share.
    """

    order: tuple[str, ...]
    hidden: frozenset[str] = frozenset()
    wider: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, articles: Iterable[str]) -> Arrangement:
        """As it is at first: the articles' order, nothing hidden, columns of one width."""
        return cls(tuple(articles))

    def columns(self, base: str) -> list[str]:
        """The articles that are not hidden, the base first."""
        return [base, *(each for each in self.order if each != base and each not in self.hidden)]

    def hidden_beside(self, base: str) -> int:
        """How many outlets are hidden."""
        return len(self.hidden - {base})

    def can_hide(self, article: str, base: str) -> bool:
        """Whether an outlet is neither the base nor the last one beside it."""
        columns = self.columns(base)
        return article in columns[1:] and len(columns) > 2

    def hiding(self, article: str) -> Arrangement:
        return replace(self, hidden=self.hidden | {article})

    def showing(self, *articles: str) -> Arrangement:
        """With the outlets shown again, or all where none is named."""
        return replace(self, hidden=self.hidden - set(articles) if articles else frozenset())

    def moved(self, article: str, step: int, base: str) -> Arrangement:
        """With a column one to the left (-1) or the right (1) among those seen; unchanged at the edge."""
        seen = self.columns(base)[1:]
        if article not in seen or not 0 <= seen.index(article) + step < len(seen):
            return self
        other = seen[seen.index(article) + step]
        changed = {article: other, other: article}
        return replace(self, order=tuple(changed.get(each, each) for each in self.order))

    def widened(self, article: str, steps: int) -> Arrangement:
        """With a column wider by so many steps, narrower where they are negative."""
        wider = dict(self.wider)
        wider[article] = wider.get(article, 0) + steps * STEP
        return replace(self, wider={each: cells for each, cells in wider.items() if cells})


def shares(seen: Sequence[str], even: Sequence[int], wider: Mapping[str, int], least: int) -> list[int]:
    """The cells of each column: what one has more the others lack, and none has less than `least`.

    `even` are the cells of columns of one width; the sum stays theirs.
    """
    sizes = list(even)
    for at, article in enumerate(seen):
        others = [n for n in range(len(seen)) if n != at]
        wanted = wider.get(article, 0)
        if not wanted or not others:
            continue
        spare = sum(max(0, sizes[n] - least) for n in others)
        given = max(-max(0, sizes[at] - least), min(wanted, spare))
        sizes[at] += given
        _take(sizes, others, given)
    return sizes


def _take(sizes: list[int], others: Sequence[int], cells: int) -> None:
    """Take cells from the others, or give them (negative), the widest, or narrowest, first."""
    for _ in range(abs(cells)):
        if cells > 0:
            at = max(others, key=lambda n: (sizes[n], -n))
            sizes[at] -= 1
        else:
            at = min(others, key=lambda n: (sizes[n], n))
            sizes[at] += 1
