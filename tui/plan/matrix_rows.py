"""The matrix's lines: the claims that are listed, in an order, with headings over groups of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from newsdiff.cells import told
from newsdiff.comparison import Status
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

        What only one outlet tells is grouped by outlet, in the order of `columns`; the outlets that have no
        column come after those that have one, and are said to be hidden.
        """
        claims = planner.comparison.claims
        found = [n for n in ordered(planner, order) if not altered or ALTERED.passes(planner, claims[n])]
        if order is not Order.ONLY:
            return cls(tuple(found))
        articles = [article.id for article in planner.comparison.articles]
        seen = set(columns or articles)
        ranks = {article: rank for rank, article in enumerate(dict.fromkeys([*columns, *articles]))}

        def rank(number: int) -> int:
            tellers = told(claims[number])
            return len(ranks) if len(tellers) > 1 else ranks[tellers[0].article]

        found.sort(key=rank)
        headings, groups, at = {}, {}, 0
        for _, run in groupby(found, rank):
            group = list(run)
            tellers = [cell.article for cell in told(claims[group[0]])]
            count = f"{len(group)} claim{'' if len(group) == 1 else 's'}"
            if len(tellers) == 1:
                groups[tellers[0]] = at
                hidden = "" if tellers[0] in seen else ", hidden"
                headings[at] = f"only {numbered(planner.comparison, tellers[0])}{hidden} · {count}"
            else:
                headings[at] = f"told by several outlets · {count}"
            at += len(group)
        return cls(tuple(found), headings, groups)

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

    @property
    def _before(self) -> list[int]:
        return list(self.headings)
