"""A person's decisions on a comparison: kept as quotes, and applied over any comparison of the same story."""

from newsdiff.review.applying import apply
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
    from_record,
    to_record,
)
from newsdiff.review.history import History, Step
from newsdiff.review.making import accept, immaterial, join, join_claims, note, reject, relink, split
from newsdiff.review.material import Material
from newsdiff.review.outcomes import Outcome, Reviewed, State

__all__ = [
    "Accept",
    "Decision",
    "History",
    "Immaterial",
    "Join",
    "Material",
    "Note",
    "Outcome",
    "Quote",
    "Reject",
    "Relink",
    "Reviewed",
    "Split",
    "State",
    "Step",
    "accept",
    "apply",
    "from_record",
    "immaterial",
    "join",
    "join_claims",
    "note",
    "reject",
    "relink",
    "split",
    "to_record",
]
