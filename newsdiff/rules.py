"""What makes a change of each kind, in words, and how much the two sides are known to differ."""

from __future__ import annotations

from newsdiff.facts.mention import Severity

RULES = {
    "amount": "both tell a sum of money of the same thing; read with scale and currency, they differ",
    "count": "both tell a number of the same thing, in digits or words, and they differ",
    "percent": "both tell a share or a rate of the same thing, and they differ",
    "date": "a date is read with what it is attached to, a relative one from the article's date; they differ",
    "name": "another name stands in the same place; other spellings of one name do not count",
    "role": "who did it, or who holds the office, differs",
    "attribution": "another source is named for it, or one side alone names a source",
    "quote": "words in quotation marks differ, or one side alone puts them in quotation marks",
    "negation": "one side denies what the other does not",
    "hedge": "one side is less sure, or surer, than the other",
    "absence": "one side says that it is not disclosed, not known or not there",
}
"""By the kinds of `newsdiff.exports.selection.KINDS`."""

SEVERITIES = {
    Severity.DIFFERENT: "both state it, otherwise",
    Severity.PRECISION: "one is vaguer or bounded otherwise, and the other may agree with it",
    Severity.ONE_SIDED: "one side alone states it",
}
