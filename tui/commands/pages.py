"""The commands of the matrix, a claim and other screens that the reader opens, and of every screen."""

from __future__ import annotations

from tui.commands.command import LAST, Command

MATRIX = (
    Command("open-row", "enter", "open_row", "open", "Open the reader at this claim and this outlet"),
    Command(
        "sort-matrix",
        "s",
        "sort(1)",
        "sort",
        "List the claims in the next order: the base's, coverage, most altered, only one outlet, severity",
    ),
    Command("sort-back", "S", "sort(-1)", "Sort back", "List the claims in the order before", shown=False),
    Command(
        "only-one",
        "u",
        "only_one",
        "only one outlet",
        "List first what only one outlet tells, outlet by outlet, or take the base's order again",
    ),
    Command(
        "altered-rows", "a", "altered", "only altered", "Only claims that some outlet alters, or all again"
    ),
    Command(
        "close-matrix",
        "escape,m,q",
        "close",
        "back",
        "Go back to the reader, to the claim it was left at",
        rank=LAST,
    ),
)

CLAIM = (
    Command("why", "w", "why", "why aligned", "Say why the passages were matched, and how values are read"),
    Command("close-claim", "escape,enter,q", "close", "back", "Go back to the reader", rank=LAST),
)
HELP = (Command("close-help", "escape,question_mark,q", "close", "back", "Go back", rank=LAST),)
DECIDING = (
    Command("restore", "r", "restore", "restore", "Take the block back into the article, and compare again"),
    Command("set-aside", "r", "set_aside", "set aside", "Set the doubtful block aside, and compare again"),
)
EXCLUDED = (Command("close-excluded", "escape,x,q", "close", "back", "Go back to the reader", rank=LAST),)

LOADING = (
    Command("cancel", "escape", "cancel", "cancel", "Stop reading and aligning"),
    Command("retry", "r", "retry", "read again", "Read and align the articles again"),
    Command("leave-loading", "escape", "leave", "back", "Go back to where this was opened", rank=LAST),
)

APP = (
    Command("palette", "ctrl+p", "command_palette", "palette", "Find a command by its name", rank=7),
    Command("help", "question_mark", "help", "help", "Show the keys and the marks", rank=LAST),
    Command("theme", "ctrl+t", "change_theme", "Theme", "Choose the colours", shown=False),
    Command(
        "suspend",
        "ctrl+z",
        "suspend_process",
        "Suspend",
        "Give the terminal back to the shell; fg goes on reading",
        shown=False,
    ),
    Command("quit", "q", "quit", "quit", "Leave newsdiff", rank=LAST),
)
