"""The commands of reviewing: in the reader, on a claim, and on the list of decisions."""

from __future__ import annotations

from tui.commands.command import LAST, Command

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
    Command("undo", "u", "undo", "undo", "Undo the last decision of the review", rank=6),
    Command("redo", "U", "redo", "redo", "Make the decision again that was undone last", rank=6),
)
REVIEW = (
    Command(
        "accept",
        "A",
        "accept",
        "accept",
        "Accept the focused outlet's match with the base: it does tell this claim",
        rank=4,
    ),
    Command(
        "reject",
        "R",
        "reject",
        "reject",
        "Reject the focused outlet's match with the base: it tells something else",
        rank=4,
    ),
    Command("join", "J", "join", "join", "Join this claim with another, which you then go to", rank=6),
    Command("split", "S", "split", "split", "Split the focused outlet's words off this claim", rank=6),
    Command(
        "relink",
        "L",
        "relink",
        "relink",
        "Let the focused outlet's words belong to another claim, which you then go to",
        rank=6,
    ),
    Command(
        "immaterial",
        "I",
        "immaterial",
        "immaterial",
        "Set a change of the focused outlet aside as immaterial",
        rank=6,
    ),
    Command("note", "C", "note", "note", "Write a note on this claim, or change it", rank=6),
    *UNDOING,
)
DECISIONS = (
    Command(
        "decisions",
        "D",
        "decisions",
        "decisions",
        "List the decisions of the review, with those that are stale",
        rank=6,
    ),
)
ON_DECISIONS = (
    Command("open-decided", "enter", "open_claim", "open", "Open the reader at the claim it is about"),
    Command("take-back", "delete,d", "take_back", "take back", "Take this decision back"),
    *UNDOING,
    Command("close-decisions", "escape,D,q", "close", "back", "Go back to the reader", rank=LAST),
)
NOTING = (Command("leave-note", "escape", "leave", "back", "Leave the note as it was", rank=LAST),)
