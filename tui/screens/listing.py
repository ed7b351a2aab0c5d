"""The list of stories: what is shown of it, and searching it as one types."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from corpus.library import LibraryError, open_library
from corpus.library.models import Hit
from newsdiff.version import TOOL
from tui.plan.marks import Mark
from tui.plan.shelf import Shelved, counted, matching, shelved_lines
from tui.plan.text import display
from tui.screens.lists import MovesInList
from tui.shelf import Shelf, stories_of
from tui.widgets.footer import Footer
from tui.widgets.line import Header, Status

MOST_FOUND = 200
_STYLES = {Mark.LABEL: "bold", Mark.NOTE_VALUE: "$warning", Mark.DIM: "$foreground 70%"}


class StoryList(OptionList, inherit_bindings=False):
    """The stories in lines; its keys are those of its screen."""


class ListingScreen(MovesInList, Screen[None]):
    """The stories, the newest first, or those that a search finds."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self._stories: list[Shelved] = []
        self._shown: list[Shelved] = []

    def compose(self) -> ComposeResult:
        yield Header()
        yield Input(id="stories-search", placeholder="search names, outlets, texts and notes", compact=True)
        yield StoryList(id="stories", markup=False)
        yield Status()
        yield Footer()

    def on_mount(self) -> None:
        self._search.display = False
        self._list.focus()

    def on_screen_resume(self) -> None:
        self._load()

    @property
    def _search(self) -> Input:
        return self.query_one("#stories-search", Input)

    @property
    def _list(self) -> StoryList:
        return self.query_one(StoryList)

    @property
    def _current(self) -> Shelved | None:
        at = self._list.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("open_story", "search") and self._search.has_focus:
            return False
        if action == "open_story":
            return self._current is not None
        return bool(self._search.display) if action == "end_search" else True

    def _load(self) -> None:
        """Read the stories anew; the highlighted one stays so."""
        try:
            with open_library(self._shelf.library, tool=TOOL) as library:
                self._stories = stories_of(library)
        except LibraryError as error:
            self._say(display(str(error)))
            return
        self._show()

    def _show(self) -> None:
        current = self._current
        query = self._search.value
        self._shown = matching(self._stories, query, self._hits(query))
        self._list.set_options(Option(_content(one)) for one in self._shown)
        places = [n for n, one in enumerate(self._shown) if current and one.story.id == current.story.id]
        self._list.highlighted = places[0] if places else 0 if self._shown else None
        total = counted(len(self._stories), "story", "stories")
        found = f"{len(self._shown)} of {total}" if query.strip() else total
        self.query_one(Header).show("newsdiff · stories", found)
        if not self._stories:
            self._say("No story is kept yet: a adds articles.")
        self.refresh_bindings()

    def _hits(self, query: str) -> tuple[Hit, ...]:
        if not query.strip():
            return ()
        try:
            with open_library(self._shelf.library, tool=TOOL) as library:
                return library.search(query, MOST_FOUND)
        except LibraryError:
            return ()  # names and outlets are searched without it

    def _say(self, words: str) -> None:
        self.query_one(Status).show(words)

    def action_search(self) -> None:
        self._search.display = True
        self.set_focus(self._search)
        self.refresh_bindings()

    def action_end_search(self) -> None:
        self._search.value = ""
        self._search.display = False
        self._to_list()

    @on(Input.Changed, "#stories-search")
    def _typed(self) -> None:
        self._show()
        if self._stories and self._search.display:
            self._say("Enter goes to the list." if self._shown else "No story has these words.")

    @on(Input.Submitted, "#stories-search")
    def _to_list(self) -> None:
        self._say("")
        self._list.focus()
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted)
    def _highlighted(self) -> None:
        self.refresh_bindings()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self.refresh_bindings()


def _content(shelved: Shelved) -> Content:
    lines = [
        Content.assemble(*((piece.text, _STYLES[piece.mark]) for piece in line))
        for line in shelved_lines(shelved)
    ]
    return Content("\n").join(lines)
