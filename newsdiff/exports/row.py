"""The record of the table: one outlet's part of a claim."""

from __future__ import annotations

from typing import TypedDict


class Row(TypedDict):
    """One outlet's part of a claim, as `Comparison.rows` gives it; every row has every key.

    What an outlet does is read against the base. `quote` and `nearest` are word for word, line breaks
    included; all other texts are in one line.
    """

    claim: int
    """The claim's number in the base's order, from 1."""
    label: str
    """The beginning of a passage of the claim, the base's where it tells the claim."""
    outlet_number: int
    """The article's number in the order it was given, from 1."""
    outlet: str
    status: str
    """"base", "identical", "reworded", "altered", "added" or "dropped"."""
    status_in_words: str
    possible: bool | None
    """Whether the match with the base is no more than possible; None where there is none."""
    match_score: float | None
    """From 0 to 1, of the match with the base; no probability."""
    moved: bool
    """Whether it is told elsewhere in the order than by the base."""
    kinds: str
    """The kinds of change, each once, in alphabetical order with ", " between; without those set aside."""
    changes: str
    """Every change in words, "; " between."""
    quote: str | None
    """The outlet's own words, " … " between passages; None where the claim was not found."""
    shared_with: int | None
    """The number of another claim whose row the same passages stand in."""
    nearest: str | None
    """Where the claim was not found, the outlet's best candidate, word for word."""
    nearest_score: float | None
    title: str | None
    published: str | None
    """An ISO date."""
    url: str | None
    source: str
    """The file or URL that the article was read from."""
    sha256: str
    """Of the source's bytes, in hexadecimal."""
