"""What the commands of a review do in the reader, on a claim, and on the list of decisions."""

from __future__ import annotations

from tests.tui.commanding import Does, Table

REVIEWING: Table = {
    "accept": Does("Accepted: 2 Gull & Harbor", goes="5 unreviewed"),
    "reject": Does("Rejected: the words of 2 Gull & Harbor"),
    "join": Does("press J again"),
    "join-here": Does("Joined: claims 4 and 5 are one.", after="j j j J j"),
    "relink": Does("press L again", after="j"),
    "relink-here": Does("Relinked: the words of 2 Gull & Harbor are now of claim 1.", after="j L k"),
    "leave-linking": Does("Claim 2 of 5", goes="join here", after="J j"),
    "split": Does("Split: the words of 2 Gull & Harbor are a claim"),
    "immaterial": Does("immaterial", after="j j j"),
    "note": Does("Note on claim 1"),
    "undo": Does("Undone: accepted", after="A"),
    "redo": Does("4 unreviewed", goes="5 unreviewed", after="A u"),
}
ON_CLAIM: Table = {
    "accept": Does("Accepted: 2 Gull & Harbor"),
    "reject": Does("not found in the extracted text"),
    "join": Does("press J again"),
    "relink": Does("press L again"),
    "split": Does("not found in the extracted text"),
    "immaterial": Does("Which change"),
    "note": Does("Note on claim 1"),
    "undo": Does("Undone: accepted", after="A"),
    "redo": Does("Done again: accepted", after="A u"),
}
ON_DECISIONS: Table = {
    "open-decided": Does("w overview", goes="Review · 1 decision"),
    "take-back": Does(goes="accepted    applies"),
    "undo": Does(goes="accepted    applies"),
    "redo": Does("accepted    applies", after="u"),
    "close-decisions": Does("Accepted: 2 Gull", goes="Review · 1 decision"),
    "export": Does("HTML: one page to pass on"),
}
