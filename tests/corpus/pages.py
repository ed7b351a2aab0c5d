"""Pieces of invented pages, and what becomes of them."""

from __future__ import annotations

from corpus import Article

PARAGRAPHS = [
    "The council signed the harbour contract on Monday after a year of talks with three groups of bidders.",
    "Engineers had asked for a delay until spring. The mayor turned the request down on the same day.",
    "The northern quay is to be rebuilt first, according to the harbour office, which did not name a price.",
    "Fishing crews said that nobody had asked them about the crane, and that it would block the slipway.",
]
MORE_PARAGRAPHS = [
    "The mayor said that the crane would be raised in June, and the harbour office would pay for the road.",
    "Two of the bidders have asked a court to look at how the contract was awarded to the third of them.",
    "Fishing crews plan to moor their boats across the slipway until the council has heard them on the quay.",
]
MENU = ["Home", "World", "Politics", "Business", "Sport", "Culture", "Weather", "Opinion"]
HEADLINES = [
    "Handball Champions Crash Out of Cup After Extra Time",
    "Why Your Tomatoes Split, and What Helps",
    "Bank Raises Fees on Paper Statements Again",
    "Two Held Over Theft of Copper From Rail Depot",
]

COMMENT_MARKS = ["3 Comments", "Leave a comment", "Gull says:", "Reply", "2 hours ago", "March 3, 2026"]


def article(blocks: list[str], separator: str = "\n\n", source: str = "a.txt", outlet: str = "A") -> Article:
    """An article of these blocks, in English."""
    return Article.from_text(separator.join(blocks), source=source, outlet=outlet, language="en")


def excluded(found: Article) -> list[tuple[str | None, str]]:
    """The reason and the text of every excluded block."""
    return [(block.reason, block.of(found.text)) for block in found.excluded]


def kept(found: Article) -> list[str]:
    """The text of every block that is part of the article."""
    return [block.of(found.text) for block in found.body]
