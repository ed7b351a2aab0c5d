"""The commands that choose which claims are shown."""

from __future__ import annotations

from dataclasses import replace

from textual import on

from newsdiff.comparison import Status
from tui.plan.filters import Filters
from tui.screens.reading import CHANGE_MARGIN, ReadingScreen
from tui.widgets.reader import Reader


class FilteringScreen(ReadingScreen):
    """Filters can be combined; each is taken away by the key that set it, and all of them by one."""

    _on_fold = False

    @on(Reader.Moved)
    def _offer_unfolding(self, message: Reader.Moved) -> None:
        """One key has another meaning where the current row stands for a run."""
        if self._on_fold != self._is_folded(message.claim):
            self._on_fold = not self._on_fold
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "clear_filters":
            return bool(self._filters)
        if action == "fold":
            return self._folded or any(
                not claim.cell(self._comparison.base).passages for claim in self._comparison.claims
            )
        if action == "unfold":
            return self._is_folded(self._reader.claim)
        return super().check_action(action, parameters)

    def action_only(self, kind: str) -> None:
        self._filter(self._filters.turned(Status(kind)))

    def action_figures(self) -> None:
        self._filter(replace(self._filters, figures=not self._filters.figures))

    def action_sure(self) -> None:
        self._filter(replace(self._filters, sure=not self._filters.sure))

    def action_unreviewed(self) -> None:
        self._filter(replace(self._filters, unreviewed=not self._filters.unreviewed))

    def action_clear_filters(self) -> None:
        self._filter(Filters())

    def _filter(self, filters: Filters) -> None:
        claim = self._reader.claim
        planned_anew = filters.sure != self._filters.sure
        self._filters = filters
        if planned_anew:
            self._read(self._comparison)
        else:
            self._choose()
        self._show_rows(claim)

    def action_fold(self) -> None:
        """Fold the rows that the base lacks, or unfold them."""
        self._folded = not self._folded
        self._choose()
        self._show_rows(self._reader.claim)

    def action_unfold(self) -> None:
        self.action_fold()

    def _show_rows(self, claim: int) -> None:
        """Show the rows that are chosen now, `claim` or one near it current."""
        self._lay_out(claim)
        self._on_fold = self._is_folded(self._reader.claim)
        self.refresh_bindings()

    def _is_folded(self, claim: int) -> bool:
        """Whether a claim's row stands for a run of rows."""
        return bool(self._shown.stops) and self._sheet.row_of_claim[claim] in self._shown.folds

    def _bring(self, claim: int) -> None:
        """Go to a claim, even if it is filtered out or folded."""
        if claim not in self._shown.stops or self._is_folded(claim):
            self._filters, self._folded = Filters(), False
            self._read(self._comparison)
            self._show_rows(claim)
        self._reader.go_to(claim, margin=CHANGE_MARGIN)
