"""The commands that choose which claims are shown."""

from __future__ import annotations

from dataclasses import replace

from textual import on

from newsdiff.comparison import Status
from tui.plan.arrangement import Arrangement
from tui.plan.filters import Filters
from tui.plan.outlets import numbered
from tui.plan.shown import is_unchanged
from tui.screens.arranging import ArrangingScreen
from tui.screens.filter_list import FilterListScreen
from tui.screens.patience import through_claims
from tui.screens.reading import CHANGE_MARGIN
from tui.widgets.reader import Reader


class FilteringScreen(ArrangingScreen):
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
        if action == "fold_same":
            return self._same_folded or any(map(is_unchanged, self._comparison.claims))
        if action == "article_order":
            return self._row_order is not None or self._focus != self._comparison.base
        if action == "choose_filters":
            return bool(self._comparison.claims)
        if action == "unfold":
            return self._is_folded(self._reader.claim)
        return super().check_action(action, parameters)

    def action_only(self, kind: str) -> None:
        self._filter(self._filters.turned(Status(kind)))

    def action_figures(self) -> None:
        self._filter(replace(self._filters, figures=not self._filters.figures))

    @through_claims
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

    def action_fold_same(self) -> None:
        """Fold the rows that all outlets tell and none alters, or unfold them."""
        self._same_folded = not self._same_folded
        self._choose()
        self._show_rows(self._reader.claim)

    def action_unfold(self) -> None:
        """Unfold the rows of the kind that the current one stands for."""
        if self._sheet.row_of_claim[self._reader.claim] in self._shown.same:
            self.action_fold_same()
        else:
            self.action_fold()

    def action_choose_filters(self) -> None:
        self.app.push_screen(FilterListScreen(self._sheet.planner, self._filters), self._filtered)

    def _filtered(self, filters: Filters | None) -> None:
        if filters is not None:
            self._filter(filters)

    @through_claims
    def action_article_order(self) -> None:
        """Order the rows as the focused outlet does; as the base does if they are so or it has the focus."""
        again = self._focus in (self._row_order, self._comparison.base)
        self._order_rows(None if again else self._focus)
        whose = numbered(self._comparison, self._row_order or self._comparison.base)
        self._say(f"The claims are in the order of {whose}.")

    def _order_rows(self, article: str | None) -> None:
        """Order the rows as an article does; the claim stays current."""
        current = self._comparison.claims[self._reader.claim].id if self._comparison.claims else None
        self._row_order = article
        self._read(self._comparison.rebase(self._comparison.base))
        claims = enumerate(self._comparison.claims)
        self._show_rows(next((number for number, claim in claims if claim.id == current), 0))

    @through_claims
    def action_reset_view(self) -> None:
        """Show all as at first; the base is that of the beginning."""
        self._filters, self._folded, self._same_folded, self._sentences = Filters(), False, False, False
        self._row_order, self._first = None, 0
        self._arrangement = Arrangement.of(self._order)
        self._read(self._comparison.rebase(self._first_base))
        self._focus = next(article for article in self._order if article != self._first_base)
        self._show_rows(0)
        self._reader.ends(-1)
        self._say("All is shown as at first.")

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
