"""The list of stories with all its commands."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.message import Message
from textual.widgets import OptionList

from corpus.library import LibraryError, open_library
from newsdiff.version import TOOL
from tui.commands import CONFIGURE, LISTING, MOVING, STORIES, bindings
from tui.plan.shelf import counted
from tui.plan.text import display
from tui.screens.asking import AskScreen
from tui.screens.filling import FillingScreen
from tui.shelf import Kept


class StoriesScreen(FillingScreen):
    """Stories are found, read, filled and removed; one that is opened is posted as `Opened`."""

    BINDINGS = bindings(*LISTING, *STORIES, *CONFIGURE, *MOVING)

    @dataclass
    class Opened(Message):
        source: Kept
        base: str | None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "remove":
            return self._current is not None and not self._busy
        return super().check_action(action, parameters)

    @on(OptionList.OptionSelected)
    def action_open_story(self) -> None:
        if (current := self._current) is None:
            return
        if current.story.articles < 2:
            self._say("A story of one article alone has nothing to be compared with: a adds more.")
        else:
            self.post_message(self.Opened(Kept(self._shelf.library, current.story.slug), current.story.base))

    def action_remove(self) -> None:
        if (current := self._current) is None:
            return
        story = current.story
        articles = counted(story.articles, "article")

        def answered(agreed: bool | None) -> None:
            if not agreed:
                return
            try:
                with open_library(self._shelf.library, tool=TOOL) as library:
                    library.remove_story(story)
            except LibraryError as error:
                self._say(display(str(error)))
            else:
                self._load()
                self._say(f"“{display(story.name)}” was removed with {articles}.")

        question = f"Remove “{display(story.name)}” with {articles} for good?"
        self.app.push_screen(AskScreen(question), answered)
