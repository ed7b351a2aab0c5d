"""The pages on an outlet, on two, and on the whole story, for whatever screen opens them."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from tui.plan.cells import Planner
from tui.screens.opening import Below, OpeningScreen
from tui.screens.outlet import OutletScreen
from tui.screens.overview import OverviewScreen
from tui.screens.pair import PairScreen
from tui.screens.text import TextScreen


def can_open(page: str, comparison: Comparison, outlet: str) -> bool:
    """Whether there is such a page of an outlet: it takes two to be a pair."""
    return bool(comparison.claims) and (page != "pair" or outlet != comparison.base)


def page_of(page: str, planner: Planner, outlet: str, claim: int, below: Below) -> OpeningScreen:
    """The page `outlet`, `overview`, `pair` or `text`.

    `claim` is the current one, by its number from 0.
    """
    if page == "outlet":
        return OutletScreen(planner.comparison, outlet, below)
    if page == "overview":
        return OverviewScreen(planner, outlet, below)
    if page == "pair":
        return PairScreen(planner, planner.comparison.base, outlet, below)
    return TextScreen(planner, outlet, claim, below)
