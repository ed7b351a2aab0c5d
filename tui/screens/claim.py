"""One claim in full."""

from __future__ import annotations

from tui.commands import CLAIM, bindings
from tui.plan.cells import Planner
from tui.plan.pages import claim_page
from tui.plan.text import display
from tui.screens.page import PageScreen


class ClaimScreen(PageScreen):
    """Every outlet's exact quotes for a claim, and what each changes."""

    BINDINGS = bindings(*CLAIM)

    def __init__(self, planner: Planner, number: int) -> None:
        self._planner = planner
        self._claim = planner.comparison.claims[number]
        self._why = False
        super().__init__(
            f"Claim {number + 1} · {display(self._claim.label)}", claim_page(planner, self._claim)
        )

    def action_why(self) -> None:
        self._why = not self._why
        self.show(claim_page(self._planner, self._claim, self._why))
