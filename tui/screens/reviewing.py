"""The reader's side of a review: what it shows of it, and claims joined by going from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import on

from corpus.library import LibraryError
from newsdiff.comparison import Claim, Comparison, Passage
from newsdiff.exports.blind import is_blind
from newsdiff.review import Decision
from tui.keys import key_of
from tui.loading import Source
from tui.plan.cells import Planner
from tui.plan.decisions import claim_of
from tui.plan.reviewing import review_counts
from tui.plan.text import display, shortened
from tui.review import deeds
from tui.review.deeds import Place
from tui.review.keeping import Keeper, SessionKeeper
from tui.review.session import Review
from tui.screens.blinding import BlindingScreen
from tui.screens.deciding import LABEL, DecidingScreen
from tui.screens.decisions import DecisionsScreen
from tui.screens.surveying import SurveyingScreen
from tui.widgets.reader import Reader

_HERE = {"join_here": "join", "relink_here": "relink"}


class Linking(NamedTuple):
    """What is to be joined with a claim that one goes to: a whole claim, or passages of it."""

    kind: str
    place: Place
    passages: Sequence[Passage]


class ReviewingScreen(SurveyingScreen, BlindingScreen, DecidingScreen):
    """Every screen that is opened from here gets the comparison as it was decided."""

    def __init__(
        self,
        comparison: Comparison,
        source: Source | None = None,
        *,
        brackets: bool,
        blind: bool = False,
        keeper: Keeper | None = None,
    ) -> None:
        """`comparison` is as it was made; decisions on it are kept by `keeper`, or where `source` says."""
        self._linking: Linking | None = None
        self._problem = ""
        self._counts: tuple[Comparison, int, int, str] | None = None
        try:
            keeper = keeper or (source.decisions() if source else SessionKeeper())
            self._review = Review(comparison, keeper)
        except LibraryError as error:
            self._review = Review(comparison, SessionKeeper())
            self._problem = display(f"Decisions cannot be read: {error}")
        super().__init__(self._review.comparison, source, brackets=brackets, blind=blind)

    @property
    def review(self) -> Review:
        return self._review

    @property
    def planner(self) -> Planner:
        return self._sheet.planner

    @property
    def shown(self) -> Comparison:
        return self._comparison

    @property
    def number(self) -> int:
        """The current claim's, from 0."""
        return self._reader.claim

    @property
    def outlet(self) -> str:
        """The one in focus."""
        return self._focus

    def turn_to(self, article: str) -> None:
        """Put the focus on an outlet."""
        self._focus_on(article)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        linking = self._linking
        if action in _HERE:
            here = linking is not None and linking.kind == _HERE[action]
            return here and self._other_claim() is not None
        if action == "leave_linking":
            return linking is not None
        if action == "unreviewed":
            return bool(self._comparison.claims)
        if action == "decisions":
            return self._review.can_undo or self._review.can_redo or bool(self._review.unread)
        return super().check_action(action, parameters)

    def _at(self) -> Place | None:
        """Nothing while one is on the way to another claim."""
        return None if self._linking is not None else self.place()

    def place(self) -> Place | None:
        """The focused outlet's part of the current claim, unless that is folded or none is seen."""
        if not self._shown.stops or self._is_folded(self._reader.claim):
            return None
        claim = self._comparison.claims[self._reader.claim]
        return Place(self._comparison, self._named, claim, self._focus)

    def _named(self) -> Comparison:
        """What is shown, with the outlets' names."""
        if not is_blind(self._comparison):
            return self._comparison
        return self._review.comparison.rebase(self._comparison.base)

    @property
    def review_counts(self) -> str:
        """How much is left to review; counted once a comparison, as a long story has thousands of cells."""
        review = self._review
        counted = self._comparison, review.stale, review.unkept
        if self._counts is None or self._counts[0] is not counted[0] or self._counts[1:3] != counted[1:]:
            self._counts = *counted, review_counts(*counted)
        return self._counts[-1]

    def _counted(self) -> str:
        return self.review_counts if self._comparison.claims else ""

    def _forewords(self) -> str:
        """Which decisions are of no use now, and which articles may not fit."""
        return "\n".join(filter(None, (self._problem or self._stale_in_words(), super()._forewords())))

    def _stale_in_words(self) -> str:
        stale = self._review.stale
        if not stale:
            return ""
        count = "1 decision is" if stale == 1 else f"{stale} decisions are"
        return f"{count} stale: the text has changed since. {key_of(self, 'decisions')} lists them."

    def _tell(self, claim: int) -> None:
        super()._tell(claim)
        if self._linking is not None:
            self._say(self._on_the_way(self._linking))

    def _on_the_way(self, linking: Linking) -> str:
        """What is to be joined, and the keys that do it or leave it."""
        here = key_of(self, "join-here" if linking.kind == "join" else "relink-here")
        leave = key_of(self, "leave-linking")
        label = shortened(display(linking.place.claim.label), LABEL)
        if linking.kind == "join":
            first = f"Join claim {linking.place.number}: {label}"
        else:
            first = f"Relink {linking.place.outlet}: {linking.place.quotes(linking.passages)[0]}"
        if self._other_claim() is None:
            return f"{first}\nGo to the claim it belongs to, then press {here} again; {leave} leaves it."
        does = "joins it with" if linking.kind == "join" else "relinks it to"
        return f"{first}\n{here} {does} claim {self._reader.claim + 1}; {leave} leaves it."

    @on(Reader.Moved)
    def _offer_linking(self) -> None:
        """What can be done with what was chosen depends on the current claim."""
        if self._linking is not None:
            self.refresh_bindings()

    def _other_claim(self) -> Place | None:
        """The current claim, if it is another than the one chosen before."""
        place = self.place()
        if place is None or self._linking is None or place.claim.id == self._linking.place.claim.id:
            return None
        return place

    def link(self, kind: str, place: Place, passages: Sequence[Passage] = ()) -> None:
        self._linking = Linking(kind, place, passages)
        self._tell(self._reader.claim)
        self.refresh_bindings()

    def action_join_here(self) -> None:
        if (linking := self._linking) and (place := self._other_claim()):
            self._make(lambda: deeds.joined(linking.place, place))

    def action_relink_here(self) -> None:
        if (linking := self._linking) and (place := self._other_claim()):
            self._make(lambda: deeds.linked(linking.place, linking.passages, place))

    def action_leave_linking(self) -> None:
        self._linking = None
        self._tell(self._reader.claim)
        self.refresh_bindings()

    def _refused(self, words: str) -> None:
        self._linking = None
        self._say(words)
        self.refresh_bindings()

    def decided(self, words: str, decision: Decision | None = None) -> None:
        """Show the comparison as it is decided now; base, focus and claim stay, or one goes to a decision."""
        self._linking = None
        claims = self._comparison.claims
        before = claims[self._reader.claim] if claims else None
        shown = self._as_shown(self._review.comparison).rebase(self._comparison.base)
        place = claim_of(self._review.comparison, decision) if decision else None
        current = self._review.comparison.claims[place] if place is not None else before
        self._read(shown)
        self._show_rows(_place_of(shown, current))
        self._say(words)

    def compared_anew(self, comparison: Comparison) -> Comparison:
        """A new comparison of the same articles with the decisions applied, and names as they are shown."""
        self._review.over(comparison)
        return self._as_shown(self._review.comparison).rebase(self._comparison.base)

    def on_unmount(self) -> None:
        """Try once more to keep what could not be kept; where that fails, it is told at the end."""
        self._review.settle()

    def action_decisions(self) -> None:
        self.app.push_screen(DecisionsScreen(self), self._opened)


def _place_of(comparison: Comparison, claim: Claim | None) -> int:
    """The number of a claim or, where it is gone, of the one that has most of its passages."""
    if claim is None:
        return 0
    told = {name for cell in claim.cells for name in cell.passages if cell.shared_with is None}
    shared = [
        (each.id == claim.id, sum(name in told for cell in each.cells for name in cell.passages))
        for each in comparison.claims
    ]
    return max(range(len(shared)), key=lambda number: shared[number], default=0)
