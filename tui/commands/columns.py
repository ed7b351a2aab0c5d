"""The commands that arrange the reader's columns and rows."""

from __future__ import annotations

from tui.commands.command import LAST, Command

ARRANGING = (
    Command(
        "hide-column",
        "h",
        "hide_column",
        "Hide column",
        "Hide the focused outlet's column; its digit shows it again",
        shown=False,
    ),
    Command(
        "show-columns", "H", "show_columns", "show all columns", "Show the columns that are hidden again"
    ),
    Command(
        "column-left",
        "less_than_sign",
        "move_column(-1)",
        "Column left",
        "Move the focused outlet's column to the left; the base stays first",
        shown=False,
    ),
    Command(
        "column-right",
        "greater_than_sign",
        "move_column(1)",
        "Column right",
        "Move the focused outlet's column to the right",
        shown=False,
    ),
    Command(
        "reset-columns",
        "equals_sign",
        "reset_columns",
        "Columns as at first",
        "Give the columns their first order and width again, and show all",
        shown=False,
    ),
)
COLUMNS = (
    *ARRANGING,
    Command(
        "column-narrower",
        "left_square_bracket",
        "widen_column(-1)",
        "Narrower",
        "Make the focused outlet's column narrower",
        shown=False,
    ),
    Command(
        "column-wider",
        "right_square_bracket",
        "widen_column(1)",
        "Wider",
        "Make the focused outlet's column wider",
        shown=False,
    ),
)
ROWS = (
    Command(
        "article-order",
        "O",
        "article_order",
        "Article order",
        "List the claims in the order of the focused outlet's article, or in the base's again",
        shown=False,
    ),
    Command(
        "fold-same",
        "Z",
        "fold_same",
        "Fold unchanged",
        "Fold or unfold the claims that all outlets tell and none alters",
        shown=False,
    ),
    Command(
        "choose-filters",
        "F",
        "choose_filters",
        "filter",
        "Choose what is shown from a list: kinds of change, outlets and all other filters",
        rank=3,
    ),
    Command(
        "reset-view",
        "0",
        "reset_view",
        "Start afresh",
        "Start afresh: no filters or folds, the columns, base and order as at first, the first claim",
        shown=False,
    ),
)
FILTER_LIST = (
    Command("turn-filter", "space", "turn", "choose", "Choose the filter, or leave it out again"),
    Command("filter-down", "down", "down", "Next", "Go to the next filter", shown=False),
    Command("filter-up", "up", "up", "Previous", "Go to the filter before", shown=False),
    Command("take-filters", "enter", "take", "show these", "Show the claims that pass what is chosen"),
    Command("leave-filters", "escape", "leave", "back", "Go back, and change nothing", rank=LAST),
)
