"""One claim in full."""

from __future__ import annotations

from dataclasses import replace

from tui.commands import CLAIM, CONTEXT, HAND, SENTENCES, bindings
from tui.hand.hand import Hand
from tui.plan.cells import Planner
from tui.plan.pages import claim_page
from tui.plan.pieces import Paragraph
from tui.plan.search import highlighted
from tui.plan.text import display
from tui.screens.page import PageScreen


class ClaimScreen(PageScreen[None]):
    """Every outlet's exact quotes for a claim, and what each changes."""

    BINDINGS = bindings(*SENTENCES, *CONTEXT, *CLAIM, *HAND)

    def __init__(self, planner: Planner, number: int, focus: str, sought: str = "") -> None:
        """`focus` is the outlet at hand; `sought` are words in their comparison form, which are marked."""
        self._planner = planner
        self._focus = focus
        self._sought = sought
        self._claim = planner.comparison.claims[number]
        self._why = False
        self._around = False
        super().__init__(f"Claim {number + 1} · {display(self._claim.label)}", self._paragraphs())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "hand":
            return self._hand.can(str(parameters[0]))
        return self._planner.has_clauses(self._claim) if action == "sentences" else True

    @property
    def _hand(self) -> Hand:
        return Hand(self.app, self._planner.comparison, self._claim, self._focus)

    def action_hand(self, deed: str) -> None:
        self.say(self._hand.do(deed))

    def action_why(self) -> None:
        self._why = not self._why
        self._show()

    def action_context(self) -> None:
        self._around = not self._around
        self._show()

    def action_sentences(self) -> None:
        self._planner = replace(self._planner, sentences=not self._planner.sentences)
        self._show()

    def _show(self) -> None:
        self.show(self._paragraphs())

    def _paragraphs(self) -> list[Paragraph]:
        page = claim_page(self._planner, self._claim, self._why, self._around)
        return [each._replace(pieces=tuple(highlighted(each.pieces, self._sought))) for each in page]
