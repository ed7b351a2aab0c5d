"""The reader's screen: moving, changes, outlets, the base, and the screens beside it."""

from __future__ import annotations

from tui.commands import (
    CHANGES,
    FILTERS,
    FOLDING,
    MOVING,
    OUTLETS,
    SEARCH,
    SENTENCES,
    VIEWS,
    bindings,
)
from tui.plan.pages import excluded_count
from tui.plan.stops import following, preceding, stops
from tui.screens.claim import ClaimScreen
from tui.screens.excluded import ExcludedScreen
from tui.screens.matrix import MatrixScreen
from tui.screens.reading import CHANGE_MARGIN
from tui.screens.searching import SearchingScreen


class ReaderScreen(SearchingScreen):
    """Reads a comparison with every command there is."""

    BINDINGS = bindings(*SEARCH, *CHANGES, *FILTERS, *OUTLETS, *FOLDING, *VIEWS, *SENTENCES, *MOVING)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Commands that can do nothing now are neither in the footer nor in the palette."""
        if action == "outlet":
            return parameters[0] in range(1, len(self._order) + 1)
        if action == "base":
            return self._focus != self._comparison.base
        if action == "excluded":
            return excluded_count(self._comparison) > 0
        if action == "sentences":
            return any(passage.sentence for passage in self._comparison.passages)
        if action == "claim":
            return bool(self._shown.stops)
        if action == "matrix":
            return bool(self._comparison.claims)
        return super().check_action(action, parameters)

    def action_down(self) -> None:
        self._reader.step(1)

    def action_up(self) -> None:
        self._reader.step(-1)

    def action_page_down(self) -> None:
        self._reader.page(1)

    def action_page_up(self) -> None:
        self._reader.page(-1)

    def action_first(self) -> None:
        self._reader.ends(-1)

    def action_last(self) -> None:
        self._reader.ends(1)

    def action_next_change(self) -> None:
        self._to_change(following(self._changes(), self._reader.claim))

    def action_previous_change(self) -> None:
        self._to_change(preceding(self._changes(), self._reader.claim))

    def _changes(self) -> list[int]:
        """The focused outlet's changes that are seen."""
        found = stops(self._comparison, self._focus, self._sheet.planner.hides)
        seen = set(self._shown.stops)
        return [claim for claim in found if claim in seen and not self._is_folded(claim)]

    def _to_change(self, claim: int | None) -> None:
        if claim is None:
            self._say("No further change in this direction.")
        else:
            self._reader.go_to(claim, margin=CHANGE_MARGIN)

    def action_next_outlet(self) -> None:
        self._turn(1)

    def action_previous_outlet(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._focus_on(self._order[(self._order.index(self._focus) + step) % len(self._order)])

    def action_outlet(self, number: int) -> None:
        self._focus_on(self._order[number - 1])

    def action_base(self) -> None:
        """Make the focused outlet the base. The claim stays current, the former base gets the focus."""
        claims = self._comparison.claims
        current = claims[self._reader.claim].id if claims else None
        former = self._comparison.base
        self._read(self._comparison.rebase(self._focus))
        self._focus = former
        place = next((n for n, claim in enumerate(self._comparison.claims) if claim.id == current), 0)
        self._show_rows(place)

    def action_sentences(self) -> None:
        self._sentences = not self._sentences
        self._read(self._comparison)
        self._show_rows(self._reader.claim)
        shown = "are shown whole" if self._sentences else "are cut to what the row's claim takes"
        self._say(f"Sentences {shown}.")

    def action_claim(self) -> None:
        sought = self._sought.key if self._sought else ""
        self.app.push_screen(ClaimScreen(self._sheet.planner, self._reader.claim, sought))

    def action_excluded(self) -> None:
        self.app.push_screen(ExcludedScreen(self._comparison))

    def action_matrix(self) -> None:
        self.app.push_screen(MatrixScreen(self._sheet.planner, self._reader.claim), self._open)

    def _open(self, claim: int | None) -> None:
        if claim is not None:
            self._bring(claim)
