"""The reader's side of a review: what it shows of it."""

from __future__ import annotations

from corpus.library import LibraryError
from newsdiff.comparison import Claim, Comparison
from newsdiff.exports.blind import is_blind
from newsdiff.review import Decision
from tui.keys import key_of
from tui.loading import Source
from tui.memory.view import View
from tui.plan.cells import Planner
from tui.plan.decisions import claim_of
from tui.plan.renumbering import decided_in_words
from tui.plan.reviewing import review_counts, unreviewed
from tui.plan.text import display
from tui.review.deeds import Place
from tui.review.keeping import Keeper, SessionKeeper
from tui.review.session import Review
from tui.screens.deciding import DecidingScreen
from tui.screens.decisions import DecisionsScreen
from tui.screens.surveying import SurveyingScreen


class ReviewingScreen(SurveyingScreen, DecidingScreen):
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
        self._problem = ""
        self._counted_of: Comparison | None = None
        self._unreviewed = 0
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
        if action == "unreviewed":
            return bool(self._comparison.claims)
        if action == "decisions":
            return self._review.can_undo or self._review.can_redo or bool(self._review.unread)
        return super().check_action(action, parameters)

    def _at(self) -> Place | None:
        return self.place()

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
        """How much is left to review, in words."""
        return review_counts(self._left, self._review.stale, self._review.unkept)

    @property
    def _left(self) -> int:
        """How many cells are unreviewed; counted once a comparison, as a long story has thousands."""
        if self._counted_of is not self._comparison:
            self._counted_of, self._unreviewed = self._comparison, unreviewed(self._comparison)
        return self._unreviewed

    def _counted(self) -> str:
        return self.review_counts if self._comparison.claims else ""

    def _view(self) -> View:
        return super()._view().model_copy(update={"to_review": self._left})

    def _forewords(self) -> str:
        """Which decisions are of no use now, and which articles may not fit."""
        return "\n".join(filter(None, (self._problem or self._stale_in_words(), super()._forewords())))

    def _stale_in_words(self) -> str:
        stale = self._review.stale
        if not stale:
            return ""
        count = "1 decision is" if stale == 1 else f"{stale} decisions are"
        return f"{count} stale: the text has changed since. {key_of(self, 'decisions')} lists them."

    def _refused(self, words: str) -> None:
        self._say(words)
        self.refresh_bindings()

    def decided(self, words: str, decision: Decision | None = None) -> None:
        """Show the comparison as it is decided now; base, focus and claim stay, or one goes to a decision."""
        former = self._comparison
        before = former.claims[self._reader.claim] if former.claims else None
        shown = self._as_shown(self._review.comparison).rebase(self._comparison.base)
        place = claim_of(self._review.comparison, decision) if decision else None
        current = self._review.comparison.claims[place] if place is not None else before
        was, now = _place_of(former, current), _place_of(shown, current)
        self._read(shown)
        self._show_rows(now)
        self._say(f"{words} {decided_in_words(former, self._comparison, was, now)}".rstrip())

    def compared_anew(self, comparison: Comparison) -> Comparison:
        """A new comparison of the same articles with the decisions applied, and names as they are shown."""
        self._review.over(comparison)
        return self._as_shown(self._review.comparison).rebase(self._comparison.base)

    def on_unmount(self) -> None:
        """Try once more to keep what could not be kept; where that fails, it is told at the end."""
        self._review.settle()

    def action_decisions(self) -> None:
        self.app.push_screen(DecisionsScreen(self), self.bring_opened)


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
