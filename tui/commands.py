"""Every command: its key, its name, its help. Footer, help page and palette are drawn from these."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

KEY_NAMES = {
    "down": "↓",
    "end": "End",
    "enter": "⏎",
    "escape": "Esc",
    "home": "Home",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "shift+tab": "⇧⇥",
    "space": "Space",
    "tab": "⇥",
    "up": "↑",
}
"""How keys are written in the footer and on the help page, where Textual has no good name for them."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do; `id` names it in a key map."""

    id: str
    keys: str
    """Keys with commas between them, the one shown first."""
    action: str
    name: str
    """What the footer calls it: a word or two."""
    help: str
    """What the help page and the palette say: a sentence without its full stop."""
    shown: bool = True
    """Whether the footer has it."""
    family: str = ""
    """What the help page says of several commands that differ by their key alone."""

    def binding(self) -> Binding:
        return Binding(
            self.keys,
            self.action,
            self.name,
            show=self.shown,
            tooltip=self.help,
            id=self.id,
        )


def bindings(*commands: Command) -> list[BindingType]:
    return [command.binding() for command in commands]


MOVING = (
    Command("down", "j,down", "down", "Next", "Go to the next row", shown=False),
    Command("up", "k,up", "up", "Previous", "Go to the row before", shown=False),
    Command("page-down", "pagedown,space", "page_down", "Page down", "Scroll a page down", shown=False),
    Command("page-up", "pageup", "page_up", "Page up", "Scroll a page up", shown=False),
    Command("first", "g,home", "first", "First", "Go to the first row", shown=False),
    Command("last", "G,end", "last", "Last", "Go to the last row", shown=False),
)

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
    Command("next-outlet", "tab", "next_outlet", "outlet", "Focus the next outlet"),
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
    Command("base", "b", "base", "base", "Make the focused outlet the base"),
)

VIEWS = (
    Command("matrix", "m", "matrix", "matrix", "Show claims × outlets: a glyph a cell, and the figures"),
    Command("claim", "enter", "claim", "claim", "Show the current claim in full"),
    Command("excluded", "x", "excluded", "excluded", "List what was set aside as no part of an article"),
)

SENTENCES = (
    Command("sentences", "s", "sentences", "sentence", "Show or hide the whole sentence around a clause"),
)

SEARCH = (
    Command(
        "search", "slash", "search", "find", "Search the text of all outlets; case and accents are ignored"
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
    Command("clear-filters", "c", "clear_filters", "all claims", "Show all claims: take every filter away"),
)
FOLDING = (
    Command("unfold", "enter", "unfold", "unfold", "Unfold the claims that only other outlets tell"),
    Command(
        "fold", "z", "fold", "Fold", "Fold or unfold the claims that only other outlets tell", shown=False
    ),
)

MATRIX = (
    Command("open-row", "enter", "open_row", "open", "Open the reader at this claim"),
    Command("close-matrix", "escape,m,q", "close", "back", "Go back to the reader"),
)

CLAIM = (
    Command("why", "w", "why", "why aligned", "Say why the passages were matched, and how values are read"),
    Command("close-claim", "escape,enter,q", "close", "back", "Go back to the reader"),
)
HELP = (Command("close-help", "escape,question_mark,q", "close", "back", "Go back"),)
EXCLUDED = (Command("close-excluded", "escape,x,q", "close", "back", "Go back to the reader"),)

LOADING = (
    Command("cancel", "escape", "cancel", "cancel", "Stop reading and aligning"),
    Command("retry", "r", "retry", "read again", "Read and align the articles again"),
)

APP = (
    Command("palette", "ctrl+p", "command_palette", "palette", "Find a command by its name", shown=False),
    Command("help", "question_mark", "help", "help", "Show the keys and the marks"),
    Command("theme", "ctrl+t", "change_theme", "Theme", "Choose the colours", shown=False),
    Command("quit", "q", "quit", "quit", "Leave newsdiff"),
)


def all_commands() -> tuple[Command, ...]:
    """Every command of the application."""
    reader = (*MOVING, *CHANGES, *OUTLETS, *VIEWS, *SENTENCES, *SEARCH, *SEARCH_LINE, *FILTERS, *FOLDING)
    return (*reader, *MATRIX, *CLAIM, *HELP, *EXCLUDED, *LOADING, *APP)


BY_ID = {command.id: command for command in all_commands()}
