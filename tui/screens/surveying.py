"""The reader's commands that open a page on an outlet, on two, or on the whole story."""

from __future__ import annotations

from tui.screens.claim_list import Opened
from tui.screens.filtering import FilteringScreen
from tui.screens.outlet import OutletScreen
from tui.screens.overview import OverviewScreen
from tui.screens.page import PageScreen
from tui.screens.pair import PairScreen
from tui.screens.text import TextScreen


class SurveyingScreen(FilteringScreen):
    """What is opened on such a page becomes the current claim, the page's outlet in focus."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "survey":
            of_two = parameters[0] != "pair" or self._focus != self._comparison.base
            return of_two and bool(self._comparison.claims)
        return super().check_action(action, parameters)

    def action_survey(self, page: str) -> None:
        self.app.push_screen(self._page(page), self._opened)

    def _page(self, page: str) -> PageScreen[Opened]:
        if page == "outlet":
            return OutletScreen(self._comparison, self._focus)
        if page == "overview":
            return OverviewScreen(self._sheet.planner, self._focus)
        if page == "pair":
            return PairScreen(self._sheet.planner, self._comparison.base, self._focus)
        return TextScreen(self._sheet.planner, self._focus, self._reader.claim)

    def _opened(self, opened: Opened | None) -> None:
        if opened is not None:
            self._focus_on(opened.article)
            self._bring(opened.claim)
