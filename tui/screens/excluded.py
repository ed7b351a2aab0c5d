"""The blocks that are not part of an article, and those that may not be."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from tui.commands import DECIDING, EXCLUDED, bindings
from tui.plan.excluded import Listed, excluded_count, excluded_page, listed, place
from tui.plan.pieces import Paragraph
from tui.screens.page import PageScreen


class ExcludedScreen(PageScreen[Listed]):
    """Lists every block with its reason; its result is the one to be decided on the other way."""

    BINDINGS = bindings(*DECIDING, *EXCLUDED)

    def __init__(self, comparison: Comparison, *, decides: bool = False) -> None:
        """`decides` says that decisions can be kept."""
        self._comparison = comparison
        self._listed = listed(comparison) if decides else []
        self._current = 0
        title = f"Excluded blocks · {excluded_count(comparison)} set aside, none deleted"
        super().__init__(title, self._paragraphs())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "restore":
            return bool(self._listed) and self._listed[self._current].is_aside
        if action == "set_aside":
            return bool(self._listed) and not self._listed[self._current].is_aside
        return True

    def action_down(self) -> None:
        self._step(1) if self._listed else super().action_down()

    def action_up(self) -> None:
        self._step(-1) if self._listed else super().action_up()

    def action_first(self) -> None:
        """The top of the page, with the first block current."""
        self._step(-len(self._listed)) if self._listed else None
        super().action_first()

    def action_last(self) -> None:
        """The end of the page, with the last block current."""
        self._step(len(self._listed)) if self._listed else None
        super().action_last()

    def action_restore(self) -> None:
        self.dismiss(self._listed[self._current])

    def action_set_aside(self) -> None:
        self.dismiss(self._listed[self._current])

    def _step(self, step: int) -> None:
        self._current = max(0, min(self._current + step, len(self._listed) - 1))
        page = self._paragraphs()
        self.show(page, reveal=place(page))
        self.refresh_bindings()

    def _paragraphs(self) -> list[Paragraph]:
        return excluded_page(self._comparison, self._listed[self._current] if self._listed else None)
