"""The commands of the pages on an outlet, on two and on the whole story."""

from __future__ import annotations

from tui.commands.command import LAST, Command
from tui.commands.reader import OUTLETS

SURVEY = (
    Command(
        "outlet-page",
        "i",
        "survey('outlet')",
        "one outlet",
        "Show what the focused outlet alters, adds and drops, with counts, against the base or all",
        rank=3,
    ),
    Command(
        "overview",
        "w",
        "survey('overview')",
        "overview",
        "Show the whole story: shared wording, text groups, pairs, coverage, dates and named sources",
        rank=2,
    ),
    Command(
        "pair",
        "P",
        "survey('pair')",
        "pair",
        "Show which passages and wording the base and the focused outlet share, side by side",
        rank=4,
    ),
    Command(
        "text",
        "t",
        "survey('text')",
        "article",
        "Show the focused outlet's article in full, in its own order",
        rank=4,
    ),
)
SURVEY_OUTLET = tuple(command for command in SURVEY if command.id != "overview")
"""Those of one outlet, for a screen on which the key of the overview does something else."""
OUTLETS_BY_KEY = OUTLETS[:-1]
"""Focusing an outlet, where none can be made the base."""
OPENING = (Command("open-claim", "enter", "open_claim", "open", "Open the reader at this claim"),)
OUTLET = (
    Command("against", "a", "against", "base / all", "Read the outlet against the base, or against all"),
    Command("close-outlet", "escape,i,q", "close", "back", "Go back to the reader", rank=LAST),
)
OVERVIEW = (
    Command(
        "open-entry",
        "enter",
        "open_claim",
        "open",
        "Open the page of this pair of outlets, or the reader at this claim",
    ),
    Command("next-part", "tab,n", "next_part", "part", "Go to the next part"),
    Command(
        "previous-part", "shift+tab,N", "previous_part", "Previous part", "Go to the part before", shown=False
    ),
    Command("all-pairs", "a", "all_pairs", "all pairs", "List all pairs of outlets, or the nearest alone"),
    Command("close-overview", "escape,w,q", "close", "back", "Go back to the reader", rank=LAST),
)
PAIR = (
    Command("turn-pair", "b", "turn", "turn", "Let the other outlet lead: its order, its words at the left"),
    Command("next-pair", "tab,n", "next_pair", "pair", "Go to the next pair of outlets, nearest first"),
    Command(
        "previous-pair",
        "shift+tab,N",
        "previous_pair",
        "Previous pair",
        "Go to the pair of outlets before",
        shown=False,
    ),
    Command("close-pair", "escape,P,q", "close", "back", "Go back to where this was opened", rank=LAST),
)
TEXT = (
    Command("next-difference", "n", "next_difference", "change", "Next passage with ≠ or + in the margin"),
    Command(
        "previous-difference",
        "N",
        "previous_difference",
        "Previous change",
        "Previous passage with ≠ or + in the margin",
        shown=False,
    ),
    Command("close-text", "escape,t,q", "close", "back", "Go back to the reader", rank=LAST),
)
CONTEXT = (Command("context", "c", "context", "context", "Show or hide the sentences around each quote"),)
