"""Over a screen: a question of yes or no, what came of something, a list to choose from, articles to add."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static

from tui.commands import ADDING, ASKING, CHOOSING, STEPS, TELLING, bindings
from tui.screens.lists import MovesInList
from tui.widgets.footer import Footer


class AskScreen(ModalScreen[bool]):
    """A question whose answer is yes or no."""

    BINDINGS = bindings(*ASKING)

    def __init__(self, question: str) -> None:
        """The question must be safe to print."""
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        with Vertical(classes="asked"):
            yield Static(Content(self._question))
            yield Static(Content("y yes · n no"), classes="answers")
        yield Footer()

    def action_confirm(self) -> None:
        self.dismiss(True)

    def action_refuse(self) -> None:
        self.dismiss(False)


class TellScreen(ModalScreen[None]):
    """Lines that say what came of something."""

    BINDINGS = bindings(*TELLING)

    def __init__(self, lines: Sequence[str]) -> None:
        """The lines must be safe to print."""
        super().__init__()
        self._lines = lines

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="asked"):
            yield Static(Content("\n".join(self._lines)))
            yield Static(Content("Esc goes back"), classes="answers")
        yield Footer()

    def action_close(self) -> None:
        self.dismiss(None)


class Choices(OptionList, inherit_bindings=False):
    """A list to choose from, whose keys are those of its screen. Marks are told apart without colours."""

    def __init__(self, choices: Sequence[str]) -> None:
        self._choices = choices
        self.chosen: set[int] = set()
        super().__init__(*map(self._prompt, range(len(choices))))

    def turn(self, number: int) -> None:
        """Choose an item, or leave it out again."""
        self.chosen ^= {number}
        self.replace_option_prompt_at_index(number, self._prompt(number))

    def _prompt(self, number: int) -> Content:
        return Content(f"[{'x' if number in self.chosen else ' '}] {self._choices[number]}")


class ChooseScreen(MovesInList, ModalScreen[list[int] | None]):
    """A list to choose from; its result are the numbers of what was chosen, from 0."""

    BINDINGS = bindings(*CHOOSING, *STEPS)

    def __init__(self, question: str, choices: Sequence[str]) -> None:
        """All texts must be safe to print."""
        super().__init__()
        self._question = question
        self._choices = choices

    def compose(self) -> ComposeResult:
        with Vertical(classes="asked"):
            yield Static(Content(self._question))
            yield Choices(self._choices)
        yield Footer()

    @property
    def _list(self) -> Choices:
        return self.query_one(Choices)

    def on_mount(self) -> None:
        self._list.focus()
        self._list.highlighted = 0

    def action_pick(self) -> None:
        if (number := self._list.highlighted) is not None:
            self._list.turn(number)

    def action_pick_all(self) -> None:
        everything = set(range(len(self._choices)))
        for number in (everything - self._list.chosen) or everything:
            self._list.turn(number)

    def action_take(self) -> None:
        self.dismiss(sorted(self._list.chosen))

    def action_leave(self) -> None:
        self.dismiss(None)


class AddScreen(ModalScreen[tuple[str, str] | None]):
    """Asks for a story and for sources; its result is both as they were typed."""

    BINDINGS = bindings(*ADDING)

    def __init__(self, story: str = "") -> None:
        super().__init__()
        self._story = story

    def compose(self) -> ComposeResult:
        with Vertical(classes="asked"):
            yield Static(Content("Story"), classes="label")
            yield Input(
                self._story, id="adding-story", placeholder="its name; a new one is made", compact=True
            )
            yield Static(Content("Articles"), classes="label")
            yield Input(
                id="adding-sources",
                placeholder="files, folders, feeds or URLs, with spaces between",
                compact=True,
            )
            yield Static(Content("Enter goes on · Tab between the two · Esc adds nothing"), classes="answers")
        yield Footer()

    def on_mount(self) -> None:
        self._field("sources" if self._story else "story").focus()

    def _field(self, name: str) -> Input:
        return self.query_one(f"#adding-{name}", Input)

    @on(Input.Submitted)
    def _done(self) -> None:
        story, sources = (self._field(name).value.strip() for name in ("story", "sources"))
        if story and sources:
            self.dismiss((story, sources))
        else:
            self._field("sources" if story else "story").focus()

    def action_leave(self) -> None:
        self.dismiss(None)
