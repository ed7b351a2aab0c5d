"""What is said when the claims get other numbers: they are numbered in the base's order."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from tui.plan.outlets import numbered


def decided_in_words(before: Comparison, after: Comparison, was: int, now: int) -> str:
    """How the numbers of claims changed by a decision; nothing where they did not.

    `was` and `now` are those of the claim that stayed current, from 0.
    """
    if was != now:
        return f"Claim {was + 1} is now claim {now + 1}."
    numbers = after.claim_numbers
    kept = all(numbers.get(name, number) == number for name, number in before.claim_numbers.items())
    return "" if kept else "Some other claims have other numbers now."


def rebased_in_words(before: Comparison, after: Comparison, claim: str, seen: str) -> str:
    """That another outlet is the base, and how the numbers of claims changed by it.

    `claim` is the id of the one that was current, `seen` that of the one which is now: filters may hide it.
    """
    bases = f"{numbered(after, after.base)}, the base instead of {numbered(before, before.base)}"
    was, now = before.claim_numbers[claim], after.claim_numbers[claim]
    if [each.id for each in before.claims] == [each.id for each in after.claims]:
        words = f"The claims keep their numbers with {bases}."
    elif was == now:
        words = f"Claim {now} keeps its number, others are in the order of {bases}."
    else:
        words = f"Claim {was} is now claim {now}, in the order of {bases}."
    return words if seen == claim else f"{words} The filters hide it."
