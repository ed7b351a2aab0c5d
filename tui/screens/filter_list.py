"""A list of filters over the reader; what is typed narrows it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui.commands import FILTER_LIST
from tui.plan.cells import Planner
from tui.plan.filter_list import choices, narrowed, recounted, united, without
from tui.plan.filters import Filters
from tui.widgets.footer import Footer


class Typed(Input):
    """Words that narrow the list; the keys of the list come before those that type, the space bar too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            command.keys,
            f"screen.{command.action}",
            command.name,
            show=command.shown,
            tooltip=command.help,
            id=command.id,
            priority=True,
        )
        for command in FILTER_LIST
    ]


class FilterListScreen(ModalScreen[Filters | None]):
    """Choices that can be combined; its result are the filters, or None where nothing is to change."""

    def __init__(self, planner: Planner, filters: Filters) -> None:
        """What `filters` ask for and no choice does stays asked for."""
        super().__init__()
        self._planner = planner
        self._choices = choices(planner, filters)
        self._filters = filters
        self._seen = list(range(len(self._choices)))

    def compose(self) -> ComposeResult:
        with Vertical(classes="asked"):
            yield Typed(placeholder="type to narrow the list", compact=True)
            yield OptionList(*self._options())
        yield Footer()

    def on_mount(self) -> None:
        self._list.can_focus = False
        self.query_one(Typed).focus()
        self._list.highlighted = 0

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def _options(self) -> list[Option]:
        return [Option(self._prompt(number)) for number in self._seen]

    def _prompt(self, number: int) -> Content:
        chosen = self._choices[number].is_in(self._filters)
        return Content(f"[{'x' if chosen else ' '}] {self._choices[number].text}")

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        self._seen = narrowed(self._choices, message.value)
        self._list.clear_options()
        self._list.add_options(self._options())
        self._list.highlighted = 0 if self._seen else None

    @on(OptionList.OptionSelected)
    def action_turn(self) -> None:
        at = self._list.highlighted
        if at is None or at >= len(self._seen):
            return
        choice = self._choices[self._seen[at]]
        if choice.is_in(self._filters):
            self._filters = without(self._filters, choice.filters)
        else:
            self._filters = united([self._filters, choice.filters])
        self._choices = recounted(self._planner, self._choices, self._filters)
        for place, number in enumerate(self._seen):
            self._list.replace_option_prompt_at_index(place, self._prompt(number))

    def action_down(self) -> None:
        self._list.action_cursor_down()

    def action_up(self) -> None:
        self._list.action_cursor_up()

    def action_take(self) -> None:
        self.dismiss(self._filters)

    def action_leave(self) -> None:
        self.dismiss(None)
