"""Moving in a list by the keys of its screen."""

from __future__ import annotations

from abc import abstractmethod

from textual.widgets import OptionList


def has_pages(options: OptionList) -> bool:
    """Whether some of a list is seen: Textual 8 can't turn the pages of one that has had no place yet."""
    return bool(options.scrollable_content_region)


class MovesInList:
    """The actions of `tui.commands.MOVING` for a screen with a list, wherever the focus is."""

    @property
    @abstractmethod
    def _list(self) -> OptionList: ...

    def action_down(self) -> None:
        self._list.action_cursor_down()

    def action_up(self) -> None:
        self._list.action_cursor_up()

    def action_page_down(self) -> None:
        if has_pages(self._list):
            self._list.action_page_down()  # type: ignore[no-untyped-call]

    def action_page_up(self) -> None:
        if has_pages(self._list):
            self._list.action_page_up()  # type: ignore[no-untyped-call]

    def action_first(self) -> None:
        self._list.action_first()

    def action_last(self) -> None:
        self._list.action_last()
