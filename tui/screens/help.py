"""The keys and the marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.binding import ActiveBinding, Binding

from tui.commands import BY_ID, HELP, bindings
from tui.plan.pages import help_page
from tui.screens.page import PageScreen


class HelpScreen(PageScreen[None]):
    """The keys that are bound where the help was asked for."""

    BINDINGS = bindings(*HELP)

    def __init__(
        self, active: Iterable[ActiveBinding], name: Callable[[Binding], str], *, brackets: bool
    ) -> None:
        super().__init__("Keys and marks", help_page([("Keys", rows(active, name))], brackets=brackets))


def rows(active: Iterable[ActiveBinding], name: Callable[[Binding], str]) -> list[tuple[str, str]]:
    """Keys and help of each command, drawn from the live bindings; keys with one meaning share a row."""
    keys: dict[str, list[str]] = {}
    for _, binding, *_ in active:
        command = binding.id or ""
        if command in BY_ID:
            meaning = BY_ID[command].family or BY_ID[command].help
            keys.setdefault(meaning, []).append(name(binding))
    return [("  ".join(names), meaning) for meaning, names in keys.items()]
