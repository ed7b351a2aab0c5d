"""What one outlet alters, adds and drops: against the base, or against every other outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from newsdiff.cells import changes, is_possible, told
from newsdiff.comparison import Change, Claim, Comparison, Status


class Against(StrEnum):
    """What an outlet is read against."""

    BASE = "base"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Telling:
    """What an outlet does with a claim; `number` is the claim's place in the comparison, from 0.

    `others` are the outlets whose telling differs from its own or, where it adds or lacks the claim, those
    that tell it. A `possible` one rests on no more than a possible match. Of each of the `changes` the
    outlet's own side is `b`.
    """

    number: int
    claim: Claim
    status: Status
    others: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    possible: bool = False


@dataclass(frozen=True)
class OutletCounts:
    """One outlet's claims, in the order in which they are listed."""

    article: str
    against: Against
    tellings: Sequence[Telling]

    @cached_property
    def sure(self) -> Counter[Status]:
        """How many claims it treats in each way, possible matches left out."""
        return Counter(each.status for each in self.tellings if not each.possible)

    @cached_property
    def possible(self) -> Counter[Status]:
        """The same of possible matches."""
        return Counter(each.status for each in self.tellings if each.possible)

    @cached_property
    def kinds(self) -> Counter[str]:
        """In how many claims it makes a change of each kind; possible matches are left out."""
        altered = (each for each in self.tellings if each.status is Status.ALTERED and not each.possible)
        return Counter(
            kind for each in altered for kind in {c.kind for c in each.changes if not c.immaterial}
        )

    def of(self, status: Status) -> list[Telling]:
        """The claims it treats in one way, those in a possible match last."""
        return sorted((t for t in self.tellings if t.status is status), key=lambda each: each.possible)


def against_base(comparison: Comparison, article: str) -> OutletCounts:
    """What an outlet does with the base's claims; what another claim's row shows is not counted again."""
    return OutletCounts(article, Against.BASE, list(_read_against_base(comparison, article)))


def against_all(comparison: Comparison, article: str) -> OutletCounts:
    """What an outlet does with the claims of all, in its own order; those it lacks by how many tell them.

    A claim is altered where the telling of any other outlet differs, added where no other tells it, and
    dropped where another tells it and it was not found here.
    """
    turned = comparison if comparison.base == article else comparison.rebase(article)
    numbers = comparison.claim_numbers
    found = (_read_against_all(turned, article, claim, numbers[claim.id] - 1) for claim in turned.claims)
    tellings = sorted(filter(None, found), key=_by_tellers)
    return OutletCounts(article, Against.ALL, tellings)


def _by_tellers(telling: Telling) -> int:
    return -len(telling.others) if telling.status is Status.DROPPED else 0


def _read_against_base(comparison: Comparison, article: str) -> Iterator[Telling]:
    for number, claim in enumerate(comparison.claims):
        cell, base = claim.cell(article), claim.cell(comparison.base)
        if cell.status is Status.DROPPED and (not base.passages or base.shared_with is not None):
            continue
        if cell.shared_with is None:
            others = tuple(each.article for each in told(claim) if each.article != article)
            found = tuple(changes(comparison, cell))
            yield Telling(number, claim, cell.status, others, found, is_possible(comparison, cell))


def _read_against_all(turned: Comparison, article: str, claim: Claim, number: int) -> Telling | None:
    """The same among all in a comparison whose base is the outlet; nothing for a row that quotes another."""
    own = claim.cell(article)
    others = [cell for cell in told(claim) if cell.article != article and cell.shared_with is None]
    tellers = tuple(cell.article for cell in others)
    if own.shared_with is not None or not (own.passages or others):
        return None
    if not own.passages or not others:
        return Telling(number, claim, Status.ADDED if own.passages else Status.DROPPED, tellers)
    for status in (Status.ALTERED, Status.REWORDED, Status.IDENTICAL):
        if alike := [cell for cell in others if cell.status is status]:
            sure = [cell for cell in alike if not is_possible(turned, cell)]
            made = (change.flipped() for cell in sure or alike for change in changes(turned, cell))
            names = tuple(cell.article for cell in sure or alike)
            return Telling(number, claim, status, names, tuple(dict.fromkeys(made)), not sure)
    return Telling(number, claim, Status.REWORDED, tellers, possible=True)
