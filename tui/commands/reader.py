"""The commands of the reader."""

from __future__ import annotations

from tui.commands.command import Command

MOVING = (
    Command("down", "j,down", "down", "Next", "Go to the next row", shown=False),
    Command("up", "k,up", "up", "Previous", "Go to the row before", shown=False),
    Command("page-down", "pagedown,space", "page_down", "Page down", "Scroll a page down", shown=False),
    Command("page-up", "pageup", "page_up", "Page up", "Scroll a page up", shown=False),
    Command("first", "g,home", "first", "First", "Go to the first row", shown=False),
    Command("last", "G,end", "last", "Last", "Go to the last row", shown=False),
)
STEPS = tuple(command for command in MOVING if "space" not in command.keys)
"""Those that leave the space bar free."""

CHANGES = (
    Command(
        "next-change",
        "n",
        "next_change",
        "change",
        "Next claim that the focused outlet alters, adds or drops: its ≠, ≠?, + and ·",
    ),
    Command(
        "previous-change",
        "N",
        "previous_change",
        "Previous change",
        "Previous claim that the focused outlet alters, adds or drops",
        shown=False,
    ),
)

OUTLETS = (
    Command("next-outlet", "tab", "next_outlet", "outlet", "Focus the next outlet", rank=2),
    Command(
        "previous-outlet",
        "shift+tab",
        "previous_outlet",
        "Previous outlet",
        "Focus the outlet before",
        shown=False,
    ),
    *(
        Command(
            f"outlet-{number}",
            str(number),
            f"outlet({number})",
            f"Outlet {number}",
            f"Focus outlet {number}",
            shown=False,
            family="Focus the outlet of this number",
        )
        for number in range(1, 10)
    ),
    Command("base", "b", "base", "base", "Make the focused outlet the base", rank=4),
)

VIEWS = (
    Command("matrix", "m", "matrix", "matrix", "Show claims × outlets: a glyph a cell, and the figures"),
    Command("claim", "enter", "claim", "claim", "Show the current claim in full"),
    Command(
        "excluded", "x", "excluded", "excluded", "List what was set aside as no part of an article", rank=5
    ),
)

HAND = (
    Command(
        "copy-quote",
        "y",
        "hand('quote')",
        "copy quote",
        "Copy the focused outlet's quote with its source, by the terminal (OSC 52)",
        rank=5,
    ),
    Command(
        "copy-claim", "Y", "hand('table')", "Copy claim", "Copy the claim as a Markdown table", shown=False
    ),
    Command(
        "open-address",
        "o",
        "hand('address')",
        "Open address",
        "Open the focused outlet's article in the browser",
        shown=False,
    ),
    Command(
        "edit-source",
        "e",
        "hand('source')",
        "Edit source",
        "Open the file of the focused outlet's article in the editor, at the passage",
        shown=False,
    ),
)

BLIND = (
    Command(
        "reveal",
        "v",
        "reveal",
        "names",
        "Hide the outlets' names, for a blind reading: they are called A, B, C; or show them again",
        rank=6,
    ),
)

FOLLOWING = (
    Command(
        "follow",
        "semicolon",
        "follow",
        "also in",
        "Go to the next claim that has the same words, a figure of this one, or what is aligned with it",
        rank=4,
    ),
)

SENTENCES = (
    Command(
        "sentences", "s", "sentences", "sentence", "Show or hide the whole sentence around a clause", rank=4
    ),
)

SEARCH = (
    Command(
        "search",
        "slash",
        "search",
        "find",
        "Search the text of all outlets; case and accents are ignored",
        rank=2,
    ),
    Command("next-match", "n", "next_match", "match", "Next match of the search"),
    Command(
        "previous-match", "N", "previous_match", "Previous match", "Previous match of the search", shown=False
    ),
    Command("end-search", "escape", "end_search", "end search", "End the search"),
)
SEARCH_LINE = (
    Command(
        "read-match", "enter", "line('read')", "go to match", "Go to the next match and read on from there"
    ),
    Command("line-next", "down", "line('next')", "next", "Next match, and type on"),
    Command("line-previous", "up", "line('previous')", "previous", "Previous match, and type on"),
    Command("line-end", "escape", "line('end')", "end search", "End the search, from the line itself"),
)

FILTERS = (
    Command(
        "only-altered",
        "a",
        "only('altered')",
        "Altered",
        "Only claims that some outlet alters, or all",
        shown=False,
    ),
    Command(
        "only-added", "plus", "only('added')", "Added", "Only claims that the base lacks, or all", shown=False
    ),
    Command(
        "only-dropped",
        "d",
        "only('dropped')",
        "Dropped",
        "Only claims of the base that some outlet drops, or all",
        shown=False,
    ),
    Command(
        "only-figures",
        "f",
        "figures",
        "Figures",
        "Only claims in which a figure or date is altered, or all",
        shown=False,
    ),
    Command("hide-possible", "p", "sure", "Possible", "Hide possible matches, or show them", shown=False),
    Command(
        "only-unreviewed",
        "r",
        "unreviewed",
        "Unreviewed",
        "Only claims with a match that nobody has accepted or joined, or all",
        shown=False,
    ),
    Command("clear-filters", "c", "clear_filters", "all claims", "Show all claims: take every filter away"),
)
FOLDING = (
    Command("unfold", "enter", "unfold", "unfold", "Unfold the claims that only other outlets tell"),
    Command(
        "fold", "z", "fold", "Fold", "Fold or unfold the claims that only other outlets tell", shown=False
    ),
)
