"""The words that a decision is about."""

from __future__ import annotations

from newsdiff.review.decisions import (
    Accept,
    Decision,
    Immaterial,
    Join,
    Note,
    Quote,
    Reject,
    Relink,
    Split,
)


def quotes(decision: Decision) -> tuple[Quote, ...]:
    """The words that a decision is about, first those that it moves."""
    match decision:
        case Accept(a=a, b=b) | Reject(a=a, b=b) | Immaterial(a=a, b=b):
            return (*b, *a)
        case Join(passages=passages):
            return passages
        case Split(passages=passages, rest=rest):
            return (*passages, *rest)
        case Relink(passages=passages, claim=claim):
            return (*passages, *claim)
        case Note(passages=passages, against=against):
            return (*passages, *against)
