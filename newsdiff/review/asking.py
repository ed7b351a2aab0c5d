"""What decisions ask of pairs of passages."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsdiff.claims import Group
from newsdiff.review.decisions import Accept, Decision, Join, Quotes, Reject, Relink, Split
from newsdiff.review.finding import Finder, Stale
from newsdiff.review.material import Material, Pair, pairs_of, pairs_within

_NONE: frozenset[Pair] = frozenset()


@dataclass(frozen=True)
class Asked:
    """Pairs of passages to be of one claim, pairs to be of none, and pairs of a match that is right.

    `loose` are those together that need no match of their own, and `one_claim` those accepted that were of
    one claim too; `lost` says what could not be found.
    """

    together: frozenset[Pair] = _NONE
    apart: frozenset[Pair] = _NONE
    loose: frozenset[Pair] = _NONE
    accepted: frozenset[Pair] = _NONE
    one_claim: frozenset[Pair] = _NONE
    lost: list[str] = field(default_factory=list)


def ask(decision: Decision, material: Material, finder: Finder) -> Asked | None:
    """What a decision asks; None for one that is not about pairs. Raises Stale."""
    match decision:
        case Accept(a=a, b=b, one_claim=one_claim):
            pairs = _between(_all(a, material, finder), _all(b, material, finder))
            return Asked(accepted=pairs, one_claim=pairs if one_claim else _NONE)
        case Reject(a=a, b=b):
            return Asked(apart=_between(_all(a, material, finder), _all(b, material, finder)))
        case Join(passages=passages, claims=claims):
            nodes, lost = _some(passages, material, finder)
            if len({article for article, _ in nodes}) < 2:
                raise Stale(_reason(lost, "only one outlet's passages are left to be joined"))
            pairs = pairs_within(nodes)
            return Asked(together=pairs, loose=pairs if claims else _NONE, lost=lost)
        case Split(passages=passages, rest=rest):
            return _split(_all(passages, material, finder), *_some(rest, material, finder))
        case Relink(passages=passages, rest=rest, claim=claim):
            return _relink(
                _all(passages, material, finder), _some(rest, material, finder)[0], claim, material, finder
            )
    return None


def _split(own: Group, others: Group, lost: list[str]) -> Asked:
    pairs = _between(own, tuple(node for node in others if node not in own))
    if not pairs:
        raise Stale(_reason(lost, "these words and the rest of the claim are now one passage"))
    return Asked(apart=pairs, lost=lost)


def _relink(own: Group, former: Group, claim: Quotes, material: Material, finder: Finder) -> Asked:
    found, lost = _some(claim, material, finder)
    target = tuple(node for node in found if node not in own)
    if not target:
        raise Stale(_reason(lost, "the claim is now the passage itself"))
    left = tuple(node for node in former if node not in (*own, *target))
    return Asked(together=_between(own, target), apart=_between(own, left) if left else _NONE, lost=lost)


def _all(quotes: Quotes, material: Material, finder: Finder) -> Group:
    return material.nodes(finder.passages(quotes))


def _some(quotes: Quotes, material: Material, finder: Finder) -> tuple[Group, list[str]]:
    names, lost = finder.found(quotes)
    return material.nodes(names), lost


def _between(a: Group, b: Group) -> frozenset[Pair]:
    if set(a) & set(b):
        raise Stale("the words of both sides are now one passage")
    return pairs_of(a, b)


def _reason(lost: list[str], otherwise: str) -> str:
    return "; ".join(lost) or otherwise
