"""The orders in which the matrix lists claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from enum import StrEnum

from newsdiff.cells import tellers, told
from newsdiff.comparison import Cell, Change, Claim, Status
from newsdiff.facts.mention import Severity
from tui.plan.cells import Planner


class Order(StrEnum):
    """What stands first; the value says it in words."""

    BASE = "the base's order"
    COVERAGE = "coverage"
    ALTERED = "most altered"
    ONLY = "only one outlet"
    SEVERITY = "severity"


def ordered(planner: Planner, order: Order) -> tuple[int, ...]:
    """The numbers of the claims, from 0, in an order; those that are equal in it stay in the base's."""
    claims = planner.comparison.claims
    if order is Order.BASE:
        return tuple(range(len(claims)))
    rank = _RANKS[order]
    return tuple(sorted(range(len(claims)), key=lambda number: rank(planner, claims[number])))


def _coverage(planner: Planner, claim: Claim) -> tuple[int, ...]:
    """The most outlets first, those that tell it surely before those that do possibly."""
    sure, possibly = tellers(planner.comparison, claim)
    return -sure, -possibly


def _altered(planner: Planner, claim: Claim) -> tuple[int, ...]:
    """The most outlets that alter it first, then the most changes."""
    cells = [cell for cell in claim.cells if cell.status is Status.ALTERED and not cell.shared_with]
    return -len(cells), -sum(len(_material(planner, cell)) for cell in cells)


def _only(_: Planner, claim: Claim) -> tuple[int, ...]:
    """What a single outlet tells first."""
    return (int(len(told(claim)) > 1),)


def _severity(planner: Planner, claim: Claim) -> tuple[int, ...]:
    """The most differing values first, then what is vaguer, then what one side alone states."""
    found = Counter(change.severity for cell in claim.cells for change in _material(planner, cell))
    return tuple(-found[each] for each in (Severity.DIFFERENT, Severity.PRECISION, Severity.ONE_SIDED))


def _material(planner: Planner, cell: Cell) -> list[Change]:
    return [change for change in planner.changes(cell) if not change.immaterial]


_RANKS: dict[Order, Callable[[Planner, Claim], tuple[int, ...]]] = {
    Order.COVERAGE: _coverage,
    Order.ALTERED: _altered,
    Order.ONLY: _only,
    Order.SEVERITY: _severity,
}
