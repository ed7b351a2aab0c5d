"""One claim in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdiff.comparison import Claim, Comparison, Passage
from newsdiff.review import Decision
from tui.commands import (
    CLAIM,
    CONTEXT,
    EXPORT,
    HAND,
    OUTLETS_BY_KEY,
    REVIEW,
    SENTENCES,
    SURVEY_OUTLET,
    bindings,
)
from tui.hand.hand import Hand
from tui.plan.outlets import numbered
from tui.plan.pages import claim_page
from tui.plan.pieces import Paragraph
from tui.plan.search import highlighted
from tui.plan.text import display
from tui.review.deeds import Place
from tui.review.session import Review
from tui.screens.deciding import DecidingScreen
from tui.screens.linking import LinkingScreen
from tui.screens.opening import Opened
from tui.screens.page import PageScreen
from tui.screens.surveys import can_open, page_of
from tui.widgets.line import Header


class ClaimScreen(PageScreen[None], DecidingScreen):
    """Every outlet's exact quotes for the reader's current claim, what each changes, and what is decided."""

    BINDINGS = bindings(
        *(*SENTENCES, *CONTEXT, *CLAIM, *HAND, *OUTLETS_BY_KEY, *REVIEW, *SURVEY_OUTLET, *EXPORT)
    )

    def __init__(self, reader: LinkingScreen, sought: str = "") -> None:
        """`sought` are words in their comparison form, which are marked."""
        self._reader = reader
        self._planner = reader.planner
        self._sought = sought
        self._why = False
        self._around = False
        super().__init__(self._named_title(), self._paragraphs())

    @property
    def review(self) -> Review:
        return self._reader.review

    @property
    def _comparison(self) -> Comparison:
        return self._planner.comparison

    @property
    def _claim(self) -> Claim:
        return self._comparison.claims[self._reader.number]

    @property
    def _focus(self) -> str:
        return self._reader.outlet

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "hand":
            return self._hand.can(str(parameters[0]))
        if action == "sentences":
            return self._planner.has_clauses(self._claim)
        if action == "survey":
            return can_open(str(parameters[0]), self._comparison, self._focus)
        if action == "outlet":
            return parameters[0] in range(1, len(self._comparison.articles) + 1)
        return super().check_action(action, parameters)

    def say(self, words: str) -> None:
        """Say what was done, or else which claim and outlet are at hand, and what is left to review."""
        said, left = words.replace("\n", " "), self._reader.review_counts
        outlet = numbered(self._comparison, self._focus)
        self.query_one(Header).show(said or self._title, left if said else f"{outlet} · {left}")

    def _working(self, words: str) -> None:
        self.say(words)

    @property
    def _claims(self) -> int:
        return len(self._comparison.claims)

    @property
    def _hand(self) -> Hand:
        return Hand(self.app, self._comparison, self._claim, self._focus)

    def action_hand(self, deed: str) -> None:
        self.say(self._hand.do(deed))

    def action_survey(self, page: str) -> None:
        screen = page_of(page, self._planner, self._focus, self._reader.number, self._reader.below)
        self.app.push_screen(screen, self._opened)

    def _opened(self, opened: Opened | None) -> None:
        if opened is not None:
            self.dismiss(None)
            self._reader.bring_opened(opened)

    def action_export(self) -> None:
        self._reader.export(self.say)

    def action_why(self) -> None:
        self._why = not self._why
        self._show()

    def action_context(self) -> None:
        self._around = not self._around
        self._show()

    def action_sentences(self) -> None:
        self._planner = replace(self._planner, sentences=not self._planner.sentences)
        self._show()

    def action_next_outlet(self) -> None:
        self._turn(1)

    def action_previous_outlet(self) -> None:
        self._turn(-1)

    def action_outlet(self, number: int) -> None:
        self._turn_to(self._order[number - 1])

    @property
    def _order(self) -> list[str]:
        return [article.id for article in self._comparison.articles]

    def _turn(self, step: int) -> None:
        self._turn_to(self._order[(self._order.index(self._focus) + step) % len(self._order)])

    def _turn_to(self, article: str) -> None:
        self._reader.turn_to(article)
        self._show()
        self.say("")
        self.refresh_bindings()

    def _at(self) -> Place | None:
        return self._reader.place()

    def decided(self, words: str, decision: Decision | None = None) -> None:
        self._reader.decided(words, decision)
        self._planner = replace(self._reader.planner, sentences=self._planner.sentences)
        self._title = self._named_title()
        self._show()
        self.say(words)
        self.refresh_bindings()

    def _refused(self, words: str) -> None:
        self.say(words)

    def link(self, kind: str, place: Place, passages: Sequence[Passage] = ()) -> None:
        """The other claim is gone to in the reader."""
        self.dismiss(None)
        self._reader.link(kind, place, passages)

    def _named_title(self) -> str:
        return f"Claim {self._reader.number + 1} · {display(self._claim.label)}"

    def _show(self) -> None:
        self.show(self._paragraphs())

    def _paragraphs(self) -> list[Paragraph]:
        page = claim_page(self._planner, self._claim, self._why, self._around, self._focus)
        return [each._replace(pieces=tuple(highlighted(each.pieces, self._sought))) for each in page]
