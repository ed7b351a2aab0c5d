"""The matrix's lines: the claims that are listed, in an order, with headings over groups of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from newsdiff.cells import told, told_for_sure
from newsdiff.comparison import Comparison, Status
from tui.plan.cells import Planner
from tui.plan.filters import Filters
from tui.plan.matrix_order import Order, ordered
from tui.plan.outlets import numbered

ALTERED = Filters(kinds=frozenset((Status.ALTERED,)))


@dataclass(frozen=True, slots=True)
class MatrixRows:
    """`claims` are their numbers, from 0, in order; `headings` stand before the places that they name.

    `groups` are the places at which what an outlet alone tells begins.
    """

    claims: tuple[int, ...]
    headings: dict[int, str] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(
        cls, planner: Planner, order: Order, columns: Sequence[str] = (), *, altered: bool = False
    ) -> MatrixRows:
        """The claims in an order, those alone that some outlet alters where that is asked for.

        What only one outlet tells is grouped by outlet, in the order of `columns`, what others tell possibly
        apart; the outlets that have no column come after those that have one, and are said to be hidden.
        """
        claims = planner.comparison.claims
        found = [n for n in ordered(planner, order) if not altered or ALTERED.passes(planner, claims[n])]
        if order is not Order.ONLY:
            return cls(tuple(found))
        return _grouped(planner.comparison, found, columns)

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self.claims) + len(self.headings)

    def line_of(self, place: int) -> int:
        """The line of the claim at a place, from 0."""
        return place + bisect_right(self._before, place)

    def at(self, line: int) -> int | str:
        """The place whose claim stands on a line, or the heading that does."""
        headings = 0
        for before in self._before:
            if before + headings == line:
                return self.headings[before]
            if before + headings > line:
                break
            headings += 1
        return line - headings

    def heading_over(self, line: int) -> str | None:
        """The heading of the group in which a line's claim stands; None for a line that is a heading."""
        place = self.at(line)
        if isinstance(place, str):
            return None
        over = bisect_right(self._before, place)
        return self.headings[self._before[over - 1]] if over else None

    @property
    def _before(self) -> list[int]:
        return list(self.headings)


def _grouped(comparison: Comparison, found: Sequence[int], columns: Sequence[str]) -> MatrixRows:
    """Claims under headings that say which outlet alone tells them, for sure at least."""
    articles = [article.id for article in comparison.articles]
    seen = set(columns or articles)
    ranks = {article: rank for rank, article in enumerate(dict.fromkeys([*columns, *articles]))}

    def teller(number: int) -> tuple[str, bool]:
        """The outlet that alone tells a claim for sure, none for several; whether others do possibly."""
        claim = comparison.claims[number]
        sure = told_for_sure(comparison, claim)
        return (sure[0].article, len(told(claim)) > 1) if len(sure) == 1 else ("", False)

    def rank(number: int) -> tuple[int, bool]:
        article, possibly = teller(number)
        return ranks.get(article, len(ranks)), possibly

    order = sorted(found, key=rank)
    headings: dict[int, str] = {}
    groups: dict[str, int] = {}
    at = 0
    for (article, possibly), run in groupby(order, teller):
        size = len(list(run))
        words = "told by several outlets"
        if article:
            groups.setdefault(article, at)
            hidden = "" if article in seen else ", hidden"
            words = f"only {numbered(comparison, article)}{hidden}{', possibly others' if possibly else ''}"
        headings[at] = f"{words} · {size} claim{'' if size == 1 else 's'}"
        at += size
    return MatrixRows(tuple(order), headings, groups)
