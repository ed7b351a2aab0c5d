"""The blocks that are not part of an article."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from tui.commands import EXCLUDED, bindings
from tui.plan.pages import excluded_count, excluded_page
from tui.screens.page import PageScreen


class ExcludedScreen(PageScreen):
    """Lists every excluded block with its reason."""

    BINDINGS = bindings(*EXCLUDED)

    def __init__(self, comparison: Comparison) -> None:
        title = f"Excluded blocks · {excluded_count(comparison)} set aside, none deleted"
        super().__init__(title, excluded_page(comparison))
