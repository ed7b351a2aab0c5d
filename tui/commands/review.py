"""The commands of reviewing: in the reader, on a claim, and on the list of decisions."""

from __future__ import annotations

from dataclasses import replace

from tui.commands.command import Command

LINKING = (
    Command("join-here", "J,enter", "join_here", "join here", "Join the claim chosen before with this one"),
    Command(
        "relink-here",
        "L,enter",
        "relink_here",
        "it belongs here",
        "Let the chosen words belong to this claim",
    ),
    Command(
        "leave-linking", "escape", "leave_linking", "leave it", "Neither join nor relink what was chosen"
    ),
)
"""While a claim or passages are chosen, to be joined with a claim that one goes to."""

UNDOING = (
    Command("undo", "u", "undo", "Undo", "Undo the last decision of the review", shown=False),
    Command("redo", "U", "redo", "Redo", "Make the decision again that was undone last", shown=False),
)
REVIEW = (
    Command(
        "accept",
        "A",
        "accept",
        "accept",
        "Accept the focused outlet's match with the base: it does tell this claim",
        shown=False,
    ),
    Command(
        "reject",
        "R",
        "reject",
        "reject",
        "Reject the focused outlet's match with the base: it tells something else",
        shown=False,
    ),
    Command("join", "J", "join", "join", "Join this claim with another, which you then go to", shown=False),
    Command("split", "S", "split", "split", "Split the focused outlet's words off this claim", shown=False),
    Command(
        "relink",
        "L",
        "relink",
        "relink",
        "Let the focused outlet's words belong to another claim, which you then go to",
        shown=False,
    ),
    Command(
        "immaterial",
        "I",
        "immaterial",
        "immaterial",
        "Set a change of the focused outlet aside as immaterial",
        shown=False,
    ),
    Command("note", "C", "note", "note", "Write a note on this claim, or change it", shown=False),
    *UNDOING,
)
ON_CLAIM = tuple(replace(command, shown=command.id not in ("undo", "redo")) for command in REVIEW)
"""On the claim's own screen the footer has room for them."""
DECISIONS = (
    Command(
        "decisions",
        "D",
        "decisions",
        "Decisions",
        "List the decisions of the review, with those that are stale",
        shown=False,
    ),
)
ON_DECISIONS = (
    Command("open-decided", "enter", "open_claim", "open", "Open the reader at the claim it is about"),
    Command("take-back", "delete,d", "take_back", "take back", "Take this decision back"),
    *UNDOING,
    Command("close-decisions", "escape,D,q", "close", "back", "Go back to the reader"),
)
NOTING = (Command("leave-note", "escape", "leave", "back", "Leave the note as it was"),)
