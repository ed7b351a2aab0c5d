"""Where two sides speak of the same, told by the words around a place."""

from __future__ import annotations

from newsdiff.facts.mention import Mention
from newsdiff.facts.statements.readings import Reading
from newsdiff.facts.statements.terms import Term

_SHARED = 2, 1 / 3
"""How many of them both must have, and what share of the fewer."""
_MOSTLY = 3, 2 / 3
"""The same of two clauses that say one thing, though a word's neighbours are others, as in the passive."""
_NAMES = 2
"""Words of names that two clauses must share to be of the same parties."""


def speak_of_the_same(a: Reading, place: Mention | Term, b: Reading, other: Mention | Term) -> bool:
    """Whether two places have the same about them; taken for granted in a copy."""
    if a.is_copy:
        return True
    ours, theirs = a.around(place), b.around(other)
    least, share = _SHARED
    return len(ours & theirs) >= max(least, share * min(len(ours), len(theirs)))


def share_the_most(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether most telling words of the clauses that two terms stand in are the same, in whatever order."""
    ours, theirs = a.clause(x), b.clause(y)
    least, share = _MOSTLY
    return len(ours & theirs) >= max(least, share * min(len(ours), len(theirs)))


def share_names(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether the clauses of two terms name the same: "restrictions on A and B", "A and B are banned"."""
    return len(a.clause(x) & b.clause(y) & a.names & b.names) >= _NAMES


def share_a_neighbour(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether the same telling word stands before two terms, or behind them."""
    return any(one == other != "" for one, other in zip(a.neighbours(x), b.neighbours(y), strict=True))


def share_an_object(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether the same telling word stands behind two terms."""
    return a.neighbours(x)[1] == b.neighbours(y)[1] != ""


def are_turned_round(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether what stands before one term stands behind the other: "A bought it from B", "B sold it to A".

    It does too where only one of them is in the passive, which turns nothing round.
    """
    if a.is_passive(x) != b.is_passive(y):
        return False
    before, their_before = a.neighbours(x)[0], b.neighbours(y)[0]
    behind, their_behind = (r.rest_of_clause(z) for r, z in ((a, x), (b, y)))
    return before in their_behind and their_before in behind
