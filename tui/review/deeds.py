"""What can be decided on one outlet's part of a claim, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from newsdiff.cells import changes, reference, shown_alignments
from newsdiff.comparison import Alignment, Cell, Change, Claim, Comparison, Passage
from newsdiff.review import Decision, accept, immaterial, join_claims, note, reject, relink, split
from tui.plan.changes import IN_FULL, sides_in_words
from tui.plan.outlets import numbered
from tui.plan.text import display, shortened

QUOTED = 70
"""Characters of a passage where one of several is chosen."""


class Deed(NamedTuple):
    """Decisions that one key makes, and what is said when they are made."""

    decisions: tuple[Decision, ...]
    words: str


@dataclass(frozen=True)
class Place:
    """One outlet's part of a claim, as it is shown.

    `naming` gives the same comparison with the outlets' names, which decisions quote even while they are
    hidden.
    """

    comparison: Comparison
    naming: Callable[[], Comparison]
    claim: Claim
    article: str

    @cached_property
    def named(self) -> Comparison:
        return self.naming()

    @property
    def cell(self) -> Cell:
        return self.claim.cell(self.article)

    @property
    def outlet(self) -> str:
        return numbered(self.comparison, self.article)

    @property
    def number(self) -> int:
        """The number that readers know the claim by."""
        return 1 + next(n for n, claim in enumerate(self.comparison.claims) if claim.id == self.claim.id)

    @property
    def unreviewed(self) -> list[Alignment]:
        return [each for each in self.matches if each.review is None]

    @property
    def matches(self) -> list[Alignment]:
        """With what the outlet is read against."""
        return shown_alignments(self.comparison, self.cell)

    @property
    def passages(self) -> list[Passage]:
        """Those of the outlet that are the claim's own, in reading order."""
        names = self.cell.passages if self.cell.shared_with is None else ()
        found = [self.comparison.passage_by_id[name] for name in names]
        return sorted(found, key=lambda passage: passage.start)

    @property
    def material(self) -> list[Change]:
        """The changes that nobody has set aside."""
        return [each for each in changes(self.comparison, self.cell) if not each.immaterial]

    @property
    def can_split(self) -> bool:
        own = [cell for cell in self.claim.cells if cell.passages and cell.shared_with is None]
        return bool(self.passages) and (len(own) > 1 or len(self.passages) > 1)

    @property
    def can_relink(self) -> bool:
        return bool(self.passages) and len(self.comparison.claims) > 1

    def quotes(self, passages: Sequence[Passage]) -> list[str]:
        """Their words, safe to print."""
        return [shortened(display(self.comparison.quote(each)).strip(), QUOTED) for each in passages]

    def changes_in_words(self) -> list[str]:
        """What of the changes one chooses by, safe to print."""
        return [
            f"{display(each.kind)}: {sides_in_words(self.comparison, each, IN_FULL)}"
            for each in self.material
        ]

    @property
    def _against(self) -> str:
        return numbered(self.comparison, reference(self.comparison, self.claim))


def accepted(place: Place) -> Deed:
    """The matches that the cell shows are right."""
    made = tuple(accept(place.named, each.id) for each in place.unreviewed)
    return Deed(made, f"Accepted: {place.outlet} tells this claim as {place._against} does")


def rejected(place: Place) -> Deed:
    """The matches that the cell shows are wrong."""
    made = tuple(reject(place.named, each.id) for each in place.matches)
    return Deed(made, f"Rejected: the words of {place.outlet} are no longer matched with {place._against}")


def joined(first: Place, second: Place) -> Deed:
    """Two claims are one. Raises ComparisonError."""
    made = join_claims(first.named, [first.claim.id, second.claim.id])
    return Deed((made,), f"Joined: claims {first.number} and {second.number} are one")


def parted(place: Place, passages: Sequence[Passage]) -> Deed:
    """Passages are no part of the claim. Raises ComparisonError."""
    made = split(place.named, place.claim.id, [each.id for each in passages])
    return Deed((made,), f"Split: the words of {place.outlet} are a claim of their own")


def linked(first: Place, passages: Sequence[Passage], second: Place) -> Deed:
    """Passages of one claim belong to another. Raises ComparisonError."""
    made = relink(first.named, [each.id for each in passages], second.claim.id)
    words = f"Relinked: the words of {first.outlet} are now of claim {second.number}"
    return Deed((made,), words)


def set_aside(place: Place, chosen: Sequence[Change]) -> Deed:
    """Changes do not matter, in whichever match of the cell they stand."""
    made = [
        immaterial(place.named, alignment.id, change)
        for alignment in place.matches
        for change in alignment.changes
        if change in chosen
    ]
    kinds = ", ".join(dict.fromkeys(change.kind for change in chosen))
    return Deed(tuple(made), f"Set aside as immaterial: {kinds} of {place.outlet}")


def noted(place: Place, text: str) -> Deed:
    """A note on the claim; an empty text takes away the one there is."""
    words = f"Noted on claim {place.number}" if text else f"The note on claim {place.number} is taken away"
    return Deed((note(place.named, text, claim=place.claim.id),), words)
