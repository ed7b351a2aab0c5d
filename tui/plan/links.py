"""The claims that the words in focus lead to: those they stand in, and where partners and figures are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.plan.outlets import numbered
from tui.plan.pointers import pointers
from tui.plan.sheet import Sheet


class Step(NamedTuple):
    """A claim, by its number from 0, that words lead to, and why, safe to print."""

    claim: int
    why: str


def round_of(sheet: Sheet, claim: int, article: str) -> Sequence[Step]:
    """The claims to go round through from one, itself first.

    Those in which the same words stand come first, then those that have a figure of this claim, then those
    that have other outlets' passages which are aligned with the article's.
    """
    comparison = sheet.comparison
    same = linked(sheet, claim, article)
    at = same.index(claim)
    listed = ", ".join(str(number + 1) for number in same)
    steps = [Step(claim, f"Back at claim {claim + 1}")]
    for number in (*same[at + 1 :], *same[:at]):
        steps.append(Step(number, f"The same words stand in claims {listed}: this is claim {number + 1}"))
    for figure in sheet.planner.elsewhere.placed(comparison.claims[claim], article):
        steps.append(Step(figure.claim, f"{numbered(comparison, article)}, {figure.kind}: {figure.text}"))
    for partner in sheet.partners.elsewhere(claim, article):
        steps += [Step(partner.claim, words) for words in pointers(comparison, [partner], claim)]
    found: dict[int, Step] = {}
    for step in steps:
        found.setdefault(step.claim, step)
    return list(found.values())


def linked(sheet: Sheet, claim: int, article: str) -> Sequence[int]:
    """The claims, by their numbers from 0, in which an article's words of this claim stand, itself too.

    Where the article's words stand here alone, those of the first other article that has such words.
    """
    others = [cell.article for cell in sheet.comparison.claims[claim].cells if cell.article != article]
    found = (_standing(sheet, claim, each) for each in (article, *others))
    return next((claims for claims in found if len(claims) > 1), [claim])


def _standing(sheet: Sheet, claim: int, article: str) -> list[int]:
    claims = sheet.comparison.claims
    own = claims[claim].cell(article)
    home = own.shared_with or claims[claim].id
    candidates = sorted({sheet.comparison.claim_numbers[home] - 1, *sheet.guests.get((home, article), ())})
    return [
        each for each in candidates if not set(own.passages).isdisjoint(claims[each].cell(article).passages)
    ]
