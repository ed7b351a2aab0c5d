"""The commands of the list of stories, and of the questions it asks."""

from __future__ import annotations

from tui.commands.command import LAST, Command

VERSIONS = (
    Command(
        "versions", "V", "versions", "versions", "Compare the versions of the focused outlet's own article"
    ),
    Command("leave-story", "l", "leave", "back", "Go back to where this was opened", rank=LAST),
)
LISTING = (
    Command("open-story", "enter", "open_story", "read", "Read the story"),
    Command("search-stories", "slash", "search", "find", "Search names, outlets, texts and notes"),
    Command("end-story-search", "escape", "end_search", "end search", "End the search, and list all stories"),
)
STORIES = (
    Command("add-article", "a", "add", "add", "Add articles: files, folders, feeds or URLs"),
    Command("update-story", "u", "update", "update", "Fetch the story's URLs again, and keep what changed"),
    Command("remove-story", "d,delete", "remove", "remove", "Remove the story and its articles for good"),
    Command("stop-work", "escape", "stop", "stop", "Stop adding or fetching"),
)
ASKING = (
    Command("confirm", "y", "confirm", "yes", "Do it"),
    Command("refuse", "n,escape", "refuse", "no", "Leave it as it is"),
)
CHOOSING = (
    Command("pick", "space", "pick", "choose", "Choose the item, or leave it out again"),
    Command("pick-all", "a", "pick_all", "all", "Choose all items, or none"),
    Command("take", "enter", "take", "take these", "Take what is chosen"),
    Command("leave-choosing", "escape", "leave", "take none", "Take nothing"),
)
ADDING = (Command("leave-adding", "escape", "leave", "back", "Add nothing", rank=LAST),)
TELLING = (Command("close-telling", "escape,enter,q", "close", "back", "Go back", rank=LAST),)
EXPORT = (
    Command("export", "E", "export", "export", "Write the comparison to a file, after a preview", rank=2),
)
EXPORTING = (
    Command("write-export", "ctrl+s", "write", "write", "Write the file"),
    Command("next-field", "tab", "app.focus_next", "next field", "Go to the next field"),
    Command(
        "previous-field",
        "shift+tab",
        "app.focus_previous",
        "Previous field",
        "Go to the field before",
        shown=False,
    ),
    Command(
        "preview-down",
        "pagedown",
        "preview(1)",
        "Page down",
        "Scroll the preview on by a page",
        shown=False,
        overrides=True,
    ),
    Command(
        "preview-up",
        "pageup",
        "preview(-1)",
        "Page up",
        "Scroll the preview back by a page",
        shown=False,
        overrides=True,
    ),
    Command("leave-export", "escape", "leave", "back", "Write nothing", rank=LAST),
)
CONFIGURE = (Command("settings", "comma", "app.settings", "settings", "Change settings and keys", rank=7),)
SETTINGS = (
    Command(
        "change-setting", "enter", "change", "change", "Change the setting, or give the command another key"
    ),
    Command(
        "reset-setting", "delete,backspace", "reset", "as it was", "Take the setting out of the config file"
    ),
    Command("close-settings", "escape,comma,q", "close", "back", "Go back", rank=LAST),
)
